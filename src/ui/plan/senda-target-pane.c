/* senda-target-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-target-pane.h"

#include "senda-choice-row.h"
#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-next-statements.h"
#include "senda-plan-edits.h"
#include "senda-plan-words.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaTargetPane
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  const SendaElement *element;
  SendaRecord *target; /* or NULL */
  GtkWidget *said;
  GtkWidget *stages;
  GtkWidget *chosen;
  GtkWidget *more;     /* day and reason, once there is a target */
  GtkWidget *date;
  GtkWidget *reason;   /* an AdwBin around the form */
  GtkWidget *actions;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SendaTargetPane, senda_target_pane, ADW_TYPE_BIN)

static const SendaFormField reason_fields[] = {
  { "reason", N_("What would be different for the people you work for"), NULL },
  { NULL, NULL, NULL }
};

static SendaWorkspace *
get_workspace (SendaTargetPane *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static SendaCatalog *
get_catalog (SendaTargetPane *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static guint
get_stage (SendaTargetPane *self)
{
  return self->target ? (guint) senda_record_get_integer (self->target, "stage") : 0;
}

static void
set_target (SendaTargetPane *self,
            guint            stage,
            const char      *due_on)
{
  const char *reason = NULL;
  g_autoptr (GError) error = NULL;

  if (self->target != NULL)
    reason = senda_record_get_wording (self->target, "reason",
                                       senda_workspace_get_language (get_workspace (self)), NULL);
  if (!senda_plan_set_target (self->rounds, self->element, stage, due_on, reason, NULL, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
stage_cb (SendaTargetPane *self,
          const char      *name)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_TARGET_PANE (self));

  if (name != NULL)
    set_target (self, (guint) g_ascii_strtoull (name, NULL, 10),
                self->target ? senda_record_get_text (self->target, "due_on") : NULL);
  else if (senda_plan_remove_target (self->rounds, self->element, &error))
    senda_window_toast (GTK_WIDGET (self), _("The target was taken away."), TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
date_cb (SendaTargetPane *self,
         const char      *date)
{
  g_assert (SENDA_IS_TARGET_PANE (self));

  set_target (self, get_stage (self), *date ? date : NULL);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date),
                              self->target ? senda_record_get_text (self->target, "due_on")
                                           : NULL);
}

static gboolean
is_within (SendaRecord *action,
           const char  *by)
{
  const char *due_on = senda_record_get_text (action, "due_on");

  return by == NULL || (due_on != NULL && strcmp (due_on, by) <= 0);
}

static void
show_actions (SendaTargetPane *self,
              const char      *by)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  GPtrArray *all = senda_people_facts_list (facts, &senda_action_info);
  guint n_rows = 0;

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (all, i);
      g_autofree char *name = senda_record_dup_name (get_workspace (self), action);
      g_autofree char *line = senda_plan_say_line (action, facts, get_catalog (self));
      g_autofree char *target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);
      SendaRow *row = NULL;

      if (!senda_action_is_open (action) || !is_within (action, by) ||
          senda_action_get_element (action, senda_people_facts_get_content (facts)) !=
            self->element)
        continue;
      row = senda_row_ensure (GTK_LIST_BOX (self->actions), n_rows++);
      senda_row_set_text (row, name, line);
      senda_row_set_action (row, "win.open-target", target);
    }
  senda_row_trim (GTK_LIST_BOX (self->actions), n_rows);
  gtk_widget_set_visible (self->actions, n_rows > 0);
  gtk_widget_set_visible (self->none, n_rows == 0);
}

static void
show_target (SendaTargetPane *self,
             SendaRecord     *target)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (g_set_object (&self->target, target))
    adw_bin_set_child (ADW_BIN (self->reason),
                       target ? senda_record_form_new (get_workspace (self), target,
                                                       _("Why it matters"), reason_fields, NULL)
                              : NULL);
  name = get_stage (self) > 0 ? g_strdup_printf ("%u", get_stage (self)) : NULL;
  words = senda_plan_say_stage (get_stage (self),
                                senda_workspace_get_content (get_workspace (self)),
                                get_catalog (self));
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->stages), name);
  gtk_label_set_label (GTK_LABEL (self->chosen), words ? words : _("No target is set."));
  gtk_widget_set_visible (self->more, target != NULL);
  senda_date_button_set_date (SENDA_DATE_BUTTON (self->date),
                              target ? senda_record_get_text (target, "due_on") : NULL);
}

static GtkWidget *
build_stages (SendaTargetPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GPtrArray *stages =
    senda_content_get_stages (senda_workspace_get_content (get_workspace (self)));

  self->stages = senda_choice_row_new (_("Target stage"), TRUE);
  for (guint i = 0; i < stages->len; i++)
    {
      const SendaStage *stage = g_ptr_array_index (stages, i);
      g_autofree char *name = g_strdup_printf ("%u", stage->number);
      g_autofree char *label = senda_plan_say_stage (stage->number, senda_workspace_get_content (
                                                                      get_workspace (self)),
                                                     get_catalog (self));

      g_autofree char *css = g_strdup_printf ("stage-%u", stage->number);
      GtkWidget *button = senda_choice_row_add (SENDA_CHOICE_ROW (self->stages), name, label,
                                                senda_choice_face_new (NULL, name));

      gtk_widget_add_css_class (button, "stage-choice");
      gtk_widget_add_css_class (button, css);
      senda_icon_button_set_label (button, label);
    }
  g_signal_connect_object (self->stages, "chosen", G_CALLBACK (stage_cb), self,
                           G_CONNECT_SWAPPED);
  self->chosen = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (column), self->stages);
  gtk_box_append (GTK_BOX (column), self->chosen);
  return senda_section_new (_("Target Stage"), NULL, column);
}

static GtkWidget *
build_more (SendaTargetPane *self)
{
  GtkWidget *date_list = senda_boxed_list_new (_("By when"));

  self->more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->date = senda_date_button_new (get_catalog (self), _("By when"));
  gtk_widget_set_halign (self->date, GTK_ALIGN_START);
  g_signal_connect_object (self->date, "committed", G_CALLBACK (date_cb), self,
                           G_CONNECT_SWAPPED);
  self->reason = adw_bin_new ();
  gtk_list_box_append (GTK_LIST_BOX (date_list), senda_field_row_new (_("By when"), self->date));
  gtk_box_append (GTK_BOX (self->more), date_list);
  gtk_box_append (GTK_BOX (self->more), self->reason);
  return self->more;
}

static GtkWidget *
build_actions (SendaTargetPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *next = gtk_button_new_with_label (_("Go to the Next Steps"));
  g_autofree char *target = g_strconcat ("plan:next:", self->element->id, NULL);

  self->actions = senda_boxed_list_new (_("Actions Planned Here"));
  self->none = senda_paragraph_new_dim (_("No action for this element is due by then."));
  gtk_widget_set_halign (next, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (next), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (next), "win.open-target");
  gtk_box_append (GTK_BOX (column), self->actions);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), next);
  return senda_section_new (_("Actions Planned Here"), NULL, column);
}

static void
build (SendaTargetPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean read_only = FALSE;

  self->said = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (head),
                  senda_heading_new (senda_message (self->element->name, get_catalog (self)),
                                     "title-2", 1));
  gtk_box_append (GTK_BOX (head), self->said);
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), build_stages (self));
  gtk_box_append (GTK_BOX (column), build_more (self));
  gtk_box_append (GTK_BOX (column), build_actions (self));
  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (self->stages, !read_only);
  gtk_widget_set_sensitive (self->date, !read_only);
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_target_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TARGET_PANE (widget)->stages);
}

static void
senda_target_pane_dispose (GObject *object)
{
  SendaTargetPane *self = SENDA_TARGET_PANE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->target);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_target_pane_parent_class)->dispose (object);
}

static void
senda_target_pane_class_init (SendaTargetPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_target_pane_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_target_pane_grab_focus;
}

static void
senda_target_pane_init (SendaTargetPane *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_target_pane_new (SendaRounds        *rounds,
                       const SendaElement *element)
{
  SendaTargetPane *self = g_object_new (SENDA_TYPE_TARGET_PANE, NULL);

  self->rounds = g_object_ref (rounds);
  self->element = element;
  build (self);
  return GTK_WIDGET (self);
}

void
senda_target_pane_show (SendaTargetPane           *self,
                        const SendaProjectionLine *line,
                        const char                *by)
{
  g_autofree char *said = senda_projection_line_say (
    line, senda_workspace_get_content (get_workspace (self)), get_catalog (self));

  g_return_if_fail (SENDA_IS_TARGET_PANE (self));

  gtk_label_set_label (GTK_LABEL (self->said), said);
  show_target (self, line->target);
  show_actions (self, by);
}
