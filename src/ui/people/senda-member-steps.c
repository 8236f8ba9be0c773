/* senda-member-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-steps.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-people-edits.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 280

/* A step on the screen; the widgets belong to the list. */
typedef struct
{
  const SendaTopic *topic;
  GtkWidget *check;
  GtkWidget *day;
} Step;

struct _SendaMemberSteps
{
  AdwBin parent_instance;

  SendaPeople *people;
  SendaRecord *member;
  GtkWidget *fold;
  GArray *steps; /* of Step */
  gboolean is_showing; /* checks are set, not pressed */
  gboolean was_open;
};

G_DEFINE_FINAL_TYPE (SendaMemberSteps, senda_member_steps, ADW_TYPE_BIN)

static const char *
get_done_on (SendaMemberSteps *self,
             const SendaTopic *topic)
{
  g_autofree char *id = senda_onboarding_step_id (senda_record_get_id (self->member), topic->id);
  SendaRecord *step = senda_people_facts_find (senda_people_get_facts (self->people),
                                               &senda_onboarding_step_info, id);

  return step ? senda_record_get_text (step, "done_on") : NULL;
}

static gboolean
is_being_brought_in (SendaRecord *member)
{
  static const char *const standings[] = { SENDA_MEMBER_PROSPECTIVE, SENDA_MEMBER_VETTING,
                                           SENDA_MEMBER_ONBOARDING, NULL };
  const char *standing = senda_record_get_text (member, "standing");

  return standing != NULL && g_strv_contains (standings, standing);
}

static void
update (SendaMemberSteps *self)
{
  gboolean is_open = is_being_brought_in (self->member);

  g_assert (SENDA_IS_MEMBER_STEPS (self));

  self->is_showing = TRUE;
  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = &g_array_index (self->steps, Step, i);
      const char *day = get_done_on (self, step->topic);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (step->check), day != NULL);
      senda_date_button_set_date (SENDA_DATE_BUTTON (step->day), day);
      gtk_widget_set_visible (step->day, day != NULL);
    }
  self->is_showing = FALSE;
  if (is_open != self->was_open)
    senda_fold_set_expanded (SENDA_FOLD (self->fold), is_open);
  self->was_open = is_open;
}

/* @day NULL: not done. What is refused does not stay on the screen. */
static void
set_step (SendaMemberSteps *self,
          GtkWidget        *control,
          const char       *day)
{
  const SendaTopic *topic = g_object_get_data (G_OBJECT (control), "topic");
  g_autoptr (GError) error = NULL;

  if (!senda_people_set_step (self->people, self->member, topic->id, day, &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      update (self);
    }
}

static void
toggled_cb (SendaMemberSteps *self,
            GtkWidget        *check)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  gboolean is_done = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));

  g_assert (SENDA_IS_MEMBER_STEPS (self));

  if (!self->is_showing)
    set_step (self, check, is_done ? senda_people_facts_get_today (facts) : NULL);
}

static void
day_cb (SendaMemberSteps *self,
        const char       *day,
        GtkWidget        *button)
{
  g_assert (SENDA_IS_MEMBER_STEPS (self));

  set_step (self, button, *day != '\0' ? day : NULL);
}

static GtkWidget *
make_check (const char *name,
            const char *meaning)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = senda_paragraph_new_dim (meaning);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), senda_paragraph_new (name));
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), texts);
  gtk_widget_add_css_class (check, "option");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
  return check;
}

static void
append_step (SendaMemberSteps *self,
             GtkListBox       *list,
             const SendaTopic *topic)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  const char *meaning = senda_message (senda_topic_get_text (topic, "meaning"), catalog);
  /* Translators: %s is a step by which a new member is brought in, such as: Read your own role */
  g_autofree char *label = g_strdup_printf (_("Day on which this was done: %s"), name);
  Step step = { topic, make_check (name, meaning), senda_date_button_new (catalog, label) };
  GtkWidget *side = senda_side_box_new (step.check, step.day, TEXT_WIDTH);

  g_object_set_data (G_OBJECT (step.check), "topic", (gpointer) topic);
  g_object_set_data (G_OBJECT (step.day), "topic", (gpointer) topic);
  g_signal_connect_object (step.check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (step.day, "committed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (step.day, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (step.day, GTK_ALIGN_END);
  g_object_bind_property (workspace, "read-only", step.check, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (workspace, "read-only", step.day, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_widget_add_css_class (side, "step-row");
  gtk_list_box_append (list, senda_still_row_new (side));
  g_array_append_val (self->steps, step);
}

static void
senda_member_steps_dispose (GObject *object)
{
  SendaMemberSteps *self = SENDA_MEMBER_STEPS (object);

  g_clear_object (&self->member);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_member_steps_parent_class)->dispose (object);
}

static void
senda_member_steps_finalize (GObject *object)
{
  g_array_unref (SENDA_MEMBER_STEPS (object)->steps);

  G_OBJECT_CLASS (senda_member_steps_parent_class)->finalize (object);
}

static void
senda_member_steps_class_init (SendaMemberStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_member_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_member_steps_finalize;
}

static void
senda_member_steps_init (SendaMemberSteps *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->fold = senda_fold_new (_("Onboarding"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  adw_bin_set_child (ADW_BIN (self), self->fold);
}

GtkWidget *
senda_member_steps_new (SendaPeople *people,
                        SendaRecord *member)
{
  SendaMemberSteps *self = g_object_new (SENDA_TYPE_MEMBER_STEPS, NULL);
  GtkWidget *list = senda_boxed_list_new (_("Onboarding"));
  GPtrArray *topics = NULL;

  self->people = g_object_ref (people);
  self->member = g_object_ref (member);
  topics = senda_content_get_topics (
    senda_workspace_get_content (senda_people_get_workspace (people)), "step");
  for (guint i = 0; i < topics->len; i++)
    append_step (self, GTK_LIST_BOX (list), g_ptr_array_index (topics, i));
  gtk_widget_add_css_class (list, "step-list");
  senda_fold_set_child (SENDA_FOLD (self->fold), list);
  g_signal_connect_object (people, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
