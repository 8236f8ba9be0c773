/* senda-ballot-discipline.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-discipline.h"

#include "senda-picker.h"
#include "senda-rounds.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define NOT_SAID "-"

struct _SendaBallotDiscipline
{
  AdwBin parent_instance;

  SendaCatalog *catalog;
  GtkWidget *picker;
  char *chosen; /* a group or NOT_SAID; NULL: not chosen yet */
};

G_DEFINE_FINAL_TYPE (SendaBallotDiscipline, senda_ballot_discipline, ADW_TYPE_BIN)

static guint chosen_signal;

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaBallotDiscipline *self = SENDA_BALLOT_DISCIPLINE (data);

  for (const SendaChoice *group = senda_discipline_groups; group->name != NULL; group++)
    senda_picker_add (picker, group->name, senda_choice_say (senda_discipline_groups, group->name,
                                                             self->catalog), NULL, NULL);
  senda_picker_add (picker, NOT_SAID, _("Rather not say"), NULL, NULL);
}

static void
picked_cb (SendaBallotDiscipline *self,
           const char            *id)
{
  g_assert (SENDA_IS_BALLOT_DISCIPLINE (self));

  if (id == NULL)
    return;
  senda_ballot_discipline_set (self, g_str_equal (id, NOT_SAID) ? NULL : id);
  g_signal_emit (self, chosen_signal, 0);
}

static gboolean
senda_ballot_discipline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_BALLOT_DISCIPLINE (widget)->picker);
}

static void
senda_ballot_discipline_dispose (GObject *object)
{
  g_clear_pointer (&SENDA_BALLOT_DISCIPLINE (object)->catalog, senda_catalog_unref);

  G_OBJECT_CLASS (senda_ballot_discipline_parent_class)->dispose (object);
}

static void
senda_ballot_discipline_finalize (GObject *object)
{
  g_free (SENDA_BALLOT_DISCIPLINE (object)->chosen);

  G_OBJECT_CLASS (senda_ballot_discipline_parent_class)->finalize (object);
}

static void
senda_ballot_discipline_class_init (SendaBallotDisciplineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_ballot_discipline_dispose;
  object_class->finalize = senda_ballot_discipline_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_ballot_discipline_grab_focus;
  chosen_signal = g_signal_new ("chosen", SENDA_TYPE_BALLOT_DISCIPLINE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_ballot_discipline_init (SendaBallotDiscipline *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Discipline"));

  self->picker = senda_picker_new (_("Discipline"), _("Choose a Discipline…"), fill_cb, self);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Discipline"), self->picker));
  adw_bin_set_child (ADW_BIN (self), list);
}

GtkWidget *
senda_ballot_discipline_new (SendaCatalog *catalog)
{
  SendaBallotDiscipline *self = g_object_new (SENDA_TYPE_BALLOT_DISCIPLINE, NULL);

  self->catalog = senda_catalog_ref (catalog);
  return GTK_WIDGET (self);
}

gboolean
senda_ballot_discipline_get (SendaBallotDiscipline *self,
                             const char           **discipline)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_DISCIPLINE (self), FALSE);

  *discipline = g_strcmp0 (self->chosen, NOT_SAID) == 0 ? NULL : self->chosen;
  return self->chosen != NULL;
}

void
senda_ballot_discipline_set (SendaBallotDiscipline *self,
                             const char            *discipline)
{
  g_return_if_fail (SENDA_IS_BALLOT_DISCIPLINE (self));

  g_free (self->chosen);
  self->chosen = g_strdup (discipline ? discipline : NOT_SAID);
  senda_picker_set_chosen (SENDA_PICKER (self->picker), self->chosen,
                           discipline ? senda_choice_say (senda_discipline_groups, discipline,
                                                          self->catalog)
                                      : _("Rather not say"));
}
