/* senda-planned-actions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-planned-actions.h"

#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-gap-words.h"
#include "senda-record-form.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaPlannedActions
{
  AdwBin parent_instance;

  SendaPeople *people;
  GPtrArray *actions; /* of SendaRecord: the action of each row */
  GPtrArray *folds;   /* the fold of each row: not held */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaPlannedActions, senda_planned_actions, ADW_TYPE_BIN)

static const SendaFormField fields[] = {
  { "what", NULL, NULL },
  { "owner", N_("Nobody yet"), NULL },
  { "due_on", NULL, NULL },
  { "state", NULL, NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static SendaCatalog *
get_catalog (SendaPlannedActions *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

static void
expanded_cb (GtkWidget   *fold,
             GParamSpec  *pspec G_GNUC_UNUSED,
             SendaRecord *action)
{
  SendaPlannedActions *self =
    SENDA_PLANNED_ACTIONS (gtk_widget_get_ancestor (fold, SENDA_TYPE_PLANNED_ACTIONS));

  if (senda_fold_get_child (SENDA_FOLD (fold)) == NULL)
    senda_fold_set_child (SENDA_FOLD (fold),
                          senda_record_form_new (senda_people_get_workspace (self->people), action,
                                                 _("Action"), fields, NULL));
}

static void
append_row (SendaPlannedActions *self,
            SendaRecord         *action)
{
  GtkWidget *fold = senda_fold_new (NULL);

  g_signal_connect_object (fold, "notify::expanded", G_CALLBACK (expanded_cb), action, 0);
  gtk_list_box_append (GTK_LIST_BOX (self->list), senda_still_row_new (fold));
  g_ptr_array_add (self->actions, g_object_ref (action));
  g_ptr_array_add (self->folds, fold);
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

static gboolean
shows_same (SendaPlannedActions *self,
            GPtrArray           *actions)
{
  if (self->actions->len != actions->len)
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    if (g_ptr_array_index (self->actions, i) != g_ptr_array_index (actions, i))
      return FALSE;
  return TRUE;
}

static void
rebuild (SendaPlannedActions *self,
         GPtrArray           *actions)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_set_size (self->actions, 0);
  g_ptr_array_set_size (self->folds, 0);
  for (guint i = 0; i < actions->len; i++)
    append_row (self, g_ptr_array_index (actions, i));
}

static void
describe (SendaPlannedActions *self,
          guint                index,
          GPtrArray           *gaps)
{
  SendaRecord *action = g_ptr_array_index (self->actions, index);
  SendaFold *fold = SENDA_FOLD (g_ptr_array_index (self->folds, index));
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

  senda_fold_set_title (fold, what);
  senda_fold_set_subtitle (fold, line);
}

static void
senda_planned_actions_dispose (GObject *object)
{
  SendaPlannedActions *self = SENDA_PLANNED_ACTIONS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->people);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->folds, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_planned_actions_parent_class)->dispose (object);
}

static void
senda_planned_actions_class_init (SendaPlannedActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_planned_actions_dispose;
}

static void
senda_planned_actions_init (SendaPlannedActions *self)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->folds = g_ptr_array_new ();
}

GtkWidget *
senda_planned_actions_new (SendaPeople *people)
{
  SendaPlannedActions *self = g_object_new (SENDA_TYPE_PLANNED_ACTIONS, NULL);

  self->people = g_object_ref (people);
  self->list = senda_boxed_list_new (_("Actions Planned from Here"));
  gtk_widget_add_css_class (self->list, "planned-actions");
  adw_bin_set_child (ADW_BIN (self),
                     senda_section_new (_("Actions Planned from Here"), NULL, self->list));
  return GTK_WIDGET (self);
}

void
senda_planned_actions_update (SendaPlannedActions *self,
                              GPtrArray           *gaps)
{
  GPtrArray *all = NULL;
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_return_if_fail (SENDA_IS_PLANNED_ACTIONS (self));

  all = senda_people_facts_list (senda_people_get_facts (self->people), &senda_action_info);
  for (guint i = 0; i < all->len; i++)
    if (is_from_gap (g_ptr_array_index (all, i), gaps))
      g_ptr_array_add (actions, g_ptr_array_index (all, i));
  if (!shows_same (self, actions))
    rebuild (self, actions);
  for (guint i = 0; i < self->actions->len; i++)
    describe (self, i, gaps);
  gtk_widget_set_visible (GTK_WIDGET (self), actions->len > 0);
}
