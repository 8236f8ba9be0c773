/* senda-planned-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-planned-actions.h"

#include "senda-gap-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaPlannedActions
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaPlannedActions, senda_planned_actions, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaPlannedActions *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

/* A gap may be met meanwhile, and its action still be open. */
static gboolean
is_from_gap (SendaRecord *action,
             GPtrArray   *gaps)
{
  const char *source = senda_record_get_text (action, "source");

  return source != NULL && senda_action_is_open (action) &&
         senda_representation_find (gaps, source) != NULL;
}

static void
describe (SendaPlannedActions *self,
          SendaRow            *row,
          SendaRecord         *action,
          GPtrArray           *gaps)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  const SendaGap *gap =
    senda_representation_find (gaps, senda_record_get_text (action, "source"));
  const char *state = senda_choice_say (senda_action_states,
                                        senda_record_get_text (action, "state"),
                                        get_catalog (self));
  g_autofree char *what = senda_gap_words_say_what (action, get_catalog (self));
  g_autofree char *who = senda_gap_words_say_action (action, facts, get_catalog (self));
  g_autofree char *name = senda_gap_dup_name (gap, get_catalog (self));
  /* Translators: how far an action is, who does it and by when, and what it is for */
  g_autofree char *line = g_strdup_printf (C_("action", "%1$s. %2$s For: %3$s"),
                                           state ? state : C_("action", "Open"), who, name);
  g_autofree char *target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);

  senda_row_set_text (row, what, line);
  senda_row_set_action (row, "win.open-target", target);
}

static void
senda_planned_actions_dispose (GObject *object)
{
  SendaPlannedActions *self = SENDA_PLANNED_ACTIONS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_planned_actions_parent_class)->dispose (object);
}

static void
senda_planned_actions_class_init (SendaPlannedActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_planned_actions_dispose;
}

static void
senda_planned_actions_init (SendaPlannedActions *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_planned_actions_new (SendaPeople *people)
{
  SendaPlannedActions *self = g_object_new (SENDA_TYPE_PLANNED_ACTIONS, NULL);

  self->people = g_object_ref (people);
  self->list = senda_boxed_list_new (_("Actions Planned from Here"));
  adw_bin_set_child (ADW_BIN (self),
                     senda_section_new (_("Actions Planned from Here"), NULL, self->list));
  return GTK_WIDGET (self);
}

void
senda_planned_actions_update (SendaPlannedActions *self,
                              GPtrArray           *gaps)
{
  GPtrArray *all = NULL;
  guint n_rows = 0;

  g_return_if_fail (SENDA_IS_PLANNED_ACTIONS (self));

  all = senda_people_facts_list (senda_people_get_facts (self->people), &senda_action_info);
  for (guint i = 0; i < all->len; i++)
    if (is_from_gap (g_ptr_array_index (all, i), gaps))
      describe (self, senda_row_ensure (GTK_LIST_BOX (self->list), n_rows++),
                g_ptr_array_index (all, i), gaps);
  senda_row_trim (GTK_LIST_BOX (self->list), n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}
