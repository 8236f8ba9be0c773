/* senda-gap-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-plan.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-member-choices.h"
#include "senda-people-words.h"
#include "senda-picker.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaGapPlan
{
  AdwBin parent_instance;

  SendaPeople *people;
  char *gap;
  GtkWidget *what;
  GtkWidget *picker;
  GtkWidget *date;
  char *owner;  /* an id, or NULL */
  char *due_on; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SendaGapPlan, senda_gap_plan, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaGapPlan *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaGapPlan *self = SENDA_GAP_PLAN (data);
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autoptr (GPtrArray) members = senda_member_choices_dup (facts, get_catalog (self));

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *line = senda_people_describe_member (facts, member);

      senda_picker_add (picker, senda_record_get_id (member),
                        senda_record_get_text (member, "name"), line, NULL);
    }
}

static void
picked_cb (SendaGapPlan *self,
           const char   *id)
{
  SendaRecord *member = id ? senda_people_facts_find (senda_people_get_facts (self->people),
                                                      &senda_member_info, id)
                           : NULL;

  g_assert (SENDA_IS_GAP_PLAN (self));

  g_free (self->owner);
  self->owner = g_strdup (member ? id : NULL);
  senda_picker_set_chosen (SENDA_PICKER (self->picker), self->owner,
                           member ? senda_record_get_text (member, "name") : NULL);
}

static void
date_cb (SendaGapPlan *self,
         const char   *date)
{
  g_assert (SENDA_IS_GAP_PLAN (self));

  g_free (self->due_on);
  self->due_on = *date ? g_strdup (date) : NULL;
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date), self->due_on);
}

static void
plan_cb (SendaGapPlan *self)
{
  g_autofree char *what = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->what));

  g_assert (SENDA_IS_GAP_PLAN (self));

  if (*g_strstrip (what) == '\0')
    {
      senda_window_toast (GTK_WIDGET (self), _("Please say first what is to be done."), FALSE);
      gtk_widget_grab_focus (self->what);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "representation.plan", "(ssss)", self->gap, what,
                              self->owner ? self->owner : "", self->due_on ? self->due_on : "");
}

static GtkWidget *
build_buttons (SendaGapPlan *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  GtkWidget *plan = gtk_button_new_with_label (_("Plan It"));
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  gtk_widget_add_css_class (plan, "suggested-action");
  g_signal_connect_object (plan, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "gap.cancel");
  gtk_box_append (GTK_BOX (buttons), plan);
  gtk_box_append (GTK_BOX (buttons), cancel);
  return buttons;
}

static GtkWidget *
make_face (const char *label,
           GtkWidget  *field)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = senda_paragraph_new_dim (label);

  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (face), name);
  gtk_box_append (GTK_BOX (face), field);
  return face;
}

static void
build (SendaGapPlan *self,
       const char   *step)
{
  const SendaField *field =
    &senda_action_info.fields[senda_record_info_field (&senda_action_info, "what")];
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = senda_wrap_box_new (18, 9);

  self->what = senda_text_entry_new (TRUE);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->what), _("What is to be done"));
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->what), field->max);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->what), TRUE);
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (self->what), step ? step : "");
  self->picker = senda_picker_new (_("Who"), _("Nobody Yet"), fill_cb, self);
  senda_picker_set_clearable (SENDA_PICKER (self->picker), TRUE);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->date = senda_date_button_new (get_catalog (self), _("By when"));
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), make_face (_("Who"), self->picker));
  gtk_box_append (GTK_BOX (line), make_face (_("By when"), self->date));
  gtk_box_append (GTK_BOX (column), make_face (_("What is to be done"), self->what));
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), build_buttons (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_gap_plan_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_GAP_PLAN (widget)->what);
}

static void
senda_gap_plan_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_GAP_PLAN (object)->people);

  G_OBJECT_CLASS (senda_gap_plan_parent_class)->dispose (object);
}

static void
senda_gap_plan_finalize (GObject *object)
{
  SendaGapPlan *self = SENDA_GAP_PLAN (object);

  g_free (self->gap);
  g_free (self->owner);
  g_free (self->due_on);

  G_OBJECT_CLASS (senda_gap_plan_parent_class)->finalize (object);
}

static void
senda_gap_plan_class_init (SendaGapPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_gap_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_gap_plan_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_gap_plan_grab_focus;
}

static void
senda_gap_plan_init (SendaGapPlan *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_gap_plan_new (SendaPeople *people,
                    const char  *gap,
                    const char  *step)
{
  SendaGapPlan *self = g_object_new (SENDA_TYPE_GAP_PLAN, NULL);

  self->people = g_object_ref (people);
  self->gap = g_strdup (gap);
  build (self, step);
  return GTK_WIDGET (self);
}
