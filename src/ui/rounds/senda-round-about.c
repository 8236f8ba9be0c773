/* senda-round-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-about.h"

#include "senda-record-form.h"
#include "senda-record-words.h"
#include "senda-round-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaRoundAbout
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  gboolean is_fixed; /* what is shown is to be read alone */
};

G_DEFINE_FINAL_TYPE (SendaRoundAbout, senda_round_about, ADW_TYPE_BIN)

static const SendaFormField fields[] = {
  { "name", NULL, NULL },
  { "opened_on", NULL, NULL },
  { "method", NULL, NULL },
  { "purpose", N_("What this round is to find out, and why now"), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField correcting[] = {
  { "correction", NULL, NULL },
  { NULL, NULL, NULL }
};

static gboolean
is_fixed (SendaRoundAbout *self)
{
  return senda_round_words_why_fixed (self->rounds, self->round) != NULL;
}

static void
append_line (SendaRoundAbout *self,
             GtkListBox      *list,
             const char      *name)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (self->rounds);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  int index = senda_record_info_field (&senda_round_info, name);
  const SendaField *field = &senda_round_info.fields[index];
  g_autofree char *text = NULL;
  GtkWidget *row = NULL;

  if (senda_record_is_null (self->round, name))
    return;
  if (field->flags & SENDA_FIELD_BILINGUAL)
    text = g_strdup (senda_record_get_wording (self->round, name,
                                               senda_catalog_get_language (catalog), NULL));
  else
    text = senda_value_say (workspace, field, senda_record_get_value (self->round, index), catalog);
  row = senda_row_new (NULL);
  senda_row_set_text (SENDA_ROW (row), _(field->label), text);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_lines (SendaRoundAbout *self)
{
  static const char *const lines[] = {
    "opened_on", "agreed_on", "frozen_on", "method", "purpose", "correction"
  };
  GtkWidget *list = senda_boxed_list_new (_("About"));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    append_line (self, GTK_LIST_BOX (list), lines[i]);
  return list;
}

static GtkWidget *
make_form (SendaRoundAbout *self)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (self->rounds);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (column),
                  senda_record_form_new (workspace, self->round, _("About"), fields, NULL));
  if (!senda_record_is_null (self->round, "corrects"))
    gtk_box_append (GTK_BOX (column),
                    senda_record_form_new (workspace, self->round, _("What It Corrects"),
                                           correcting, NULL));
  return column;
}

static void
show (SendaRoundAbout *self)
{
  GtkWidget *child = NULL;

  self->is_fixed = is_fixed (self);
  child = self->is_fixed ? make_lines (self) : make_form (self);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("About"), NULL, child));
}

static void
changed_cb (SendaRoundAbout *self)
{
  g_assert (SENDA_IS_ROUND_ABOUT (self));

  if (!senda_record_is_deleted (self->round) && self->is_fixed != is_fixed (self))
    show (self);
}

static void
senda_round_about_dispose (GObject *object)
{
  SendaRoundAbout *self = SENDA_ROUND_ABOUT (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_round_about_parent_class)->dispose (object);
}

static void
senda_round_about_class_init (SendaRoundAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_round_about_dispose;
}

static void
senda_round_about_init (SendaRoundAbout *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_round_about_new (SendaRounds *rounds,
                       SendaRecord *round)
{
  SendaRoundAbout *self = g_object_new (SENDA_TYPE_ROUND_ABOUT, NULL);

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (round);
  g_signal_connect_object (rounds, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
