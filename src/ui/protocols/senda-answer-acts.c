/* senda-answer-acts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-acts.h"

#include "senda-answer-edits.h"
#include "senda-dialogs.h"
#include "senda-sections-place.h"

#include <glib/gi18n-lib.h>

#define ID_KEY "senda-answer-id"

/* Where @record stands among all answers of the task force, which are moved together. */
static gboolean
find_position (GListModel  *answers,
               SendaRecord *record,
               guint       *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (SendaRecord) listed = g_list_model_get_item (answers, i);

      if (listed == record)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The variation before or after @answer of the same question; NULL at the end. */
static SendaRecord *
find_neighbor (SendaProtocols *protocols,
               SendaRecord    *answer,
               int             by)
{
  SendaCallBook *book = senda_protocols_get_call_book (protocols);
  const SendaCall *call = senda_call_book_find (book, senda_record_get_id (answer));
  GPtrArray *list = call ? senda_call_book_list (book, call->question) : NULL;
  guint index = 0;
  const SendaCall *other = NULL;

  if (list == NULL || !g_ptr_array_find (list, call, &index) || (int) index + by < 0 ||
      index + by >= list->len)
    return NULL;
  other = g_ptr_array_index (list, index + by);
  return other->is_default ? NULL : other->record;
}

static void
link_cb (GtkWidget *button)
{
  senda_answer_open (button, g_object_get_data (G_OBJECT (button), ID_KEY));
}

void
senda_answer_open (GtkWidget  *widget,
                   const char *id)
{
  g_autofree char *target = g_strconcat ("questions:", id, NULL);

  senda_sections_place_show (widget, target);
}

/* @name: what assistive technologies say; NULL: the label. */
GtkWidget *
senda_answer_button_new (const char *label,
                         const char *name,
                         const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : label, -1);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (link_cb), NULL);
  return button;
}

SendaRecord *
senda_answer_find_action (SendaProtocols *protocols,
                          const char     *gap)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_protocols_get_people (protocols));
  GPtrArray *actions = senda_people_facts_list (facts, &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_is_open (action) &&
          g_strcmp0 (senda_record_get_text (action, "source"), gap) == 0)
        return action;
    }
  return NULL;
}

void
senda_answer_plan (GtkWidget               *widget,
                   SendaProtocols          *protocols,
                   const SendaReadinessGap *gap)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) held = g_object_ref (widget);
  g_autoptr (SendaRecord) action = senda_answer_plan_gap (protocols, gap, &error);

  if (action == NULL)
    senda_window_show_error (held, error);
  else
    senda_window_toast (held, _("An action was planned."), TRUE);
}

/* The button says the gap again when it is pressed: it may outlive what it was made of. */
typedef struct
{
  SendaProtocols *protocols;
  char *gap;
  const SendaTopic *question;
} Plan;

static void
plan_free (gpointer  data,
           GClosure *closure G_GNUC_UNUSED)
{
  Plan *plan = data;

  g_object_unref (plan->protocols);
  g_free (plan->gap);
  g_free (plan);
}

static void
plan_cb (GtkWidget *button,
         Plan      *plan)
{
  g_autoptr (SendaReadiness) readiness =
    senda_readiness_new (senda_protocols_get_call_book (plan->protocols), plan->question);
  GtkWidget *place = gtk_widget_get_ancestor (button, SENDA_TYPE_PLACE_SECTION);

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (g_str_equal (gap->id, plan->gap))
        {
          senda_answer_plan (place ? place : button, plan->protocols, gap);
          return;
        }
    }
}

GtkWidget *
senda_answer_plan_new (SendaProtocols          *protocols,
                       const SendaReadinessGap *gap,
                       const char              *name)
{
  SendaRecord *action = senda_answer_find_action (protocols, gap->id);
  const char *label = action ? _("Open the Action") : _("Plan an Action");
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *said = g_strdup_printf ("%s: %s", label, name);
  Plan *plan = NULL;

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  if (action != NULL)
    {
      g_autofree char *target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-target");
      return button;
    }
  plan = g_new0 (Plan, 1);
  plan->protocols = g_object_ref (protocols);
  plan->gap = g_strdup (gap->id);
  plan->question = gap->question;
  g_object_bind_property (senda_protocols_get_workspace (protocols), "read-only", button,
                          "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_data (button, "clicked", G_CALLBACK (plan_cb), plan, plan_free, 0);
  return button;
}

/* The readiness test walks the fixed factors alone: what applies beside is left aside. */
static gboolean
lies_at (const SendaFactors      *factors,
         const SendaReadinessGap *gap,
         const SendaCase         *at)
{
  for (guint i = 0; i < factors->n_dimensions; i++)
    if (factors->dimensions[i].is_fixed && (gap->where.possible[i] & at->possible[i]) == 0)
      return FALSE;
  return TRUE;
}

/* Where several do, the one that nothing at all answers. */
const SendaReadinessGap *
senda_answer_find_gap (SendaProtocols  *protocols,
                       SendaReadiness  *readiness,
                       const SendaCase *at)
{
  const SendaFactors *factors =
    senda_call_book_get_factors (senda_protocols_get_call_book (protocols));
  const SendaReadinessGap *found = NULL;

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (lies_at (factors, gap, at) && (found == NULL || gap->kind < found->kind))
        found = gap;
    }
  return found;
}

void
senda_answer_move (GtkWidget      *widget,
                   SendaProtocols *protocols,
                   SendaRecord    *answer,
                   int             by)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  SendaRecord *neighbor = find_neighbor (protocols, answer, by);
  g_autoptr (GListModel) answers = NULL;
  g_autoptr (GError) error = NULL;
  guint from = 0;
  guint to = 0;

  if (neighbor == NULL)
    return;
  answers = senda_workspace_list (workspace, &senda_answer_info,
                                  senda_record_get_text (answer, "task_force"));
  if (find_position (answers, answer, &from) && find_position (answers, neighbor, &to) &&
      !senda_record_move (workspace, answer, (int) to - (int) from, &error))
    senda_window_show_error (widget, error);
}

void
senda_answer_remove (GtkWidget      *widget,
                     SendaProtocols *protocols,
                     SendaRecord    *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) held = g_object_ref (widget);

  if (!senda_record_remove (senda_protocols_get_workspace (protocols), answer, &error))
    senda_window_show_error (held, error);
  else
    senda_window_toast (held, _("The answer was removed."), TRUE);
}
