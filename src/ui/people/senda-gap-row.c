/* senda-gap-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-row.h"

#include "senda-action-state.h"
#include "senda-focus.h"
#include "senda-gap-plan.h"
#include "senda-gap-refusal.h"
#include "senda-gap-words.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaGapRow
{
  GtkListBoxRow parent_instance;

  SendaPeople *people;
  GPtrArray *gaps; /* of SendaGap */
  const SendaGap *gap;
  char *said;  /* all that it says, in words */
  char *shown; /* the same, and what is chosen in it */
  GtkWidget *column;
  GtkWidget *step;    /* of a prompt, or NULL */
  GtkWidget *buttons; /* of a prompt, or NULL */
  GtkWidget *form;    /* open, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaGapRow, senda_gap_row, GTK_TYPE_LIST_BOX_ROW)

static SendaCatalog *
get_catalog (SendaGapRow *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

static gboolean
is_read_only (SendaGapRow *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_people_get_workspace (self->people), "read-only", &read_only, NULL);
  return read_only;
}

static void
close_form (SendaGapRow *self)
{
  if (self->form == NULL)
    return;
  gtk_box_remove (GTK_BOX (self->column), self->form);
  self->form = NULL;
  if (self->step != NULL)
    gtk_widget_set_visible (self->step, TRUE);
  if (self->buttons == NULL)
    return;
  gtk_widget_set_visible (self->buttons, TRUE);
  gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
open_form (SendaGapRow *self,
           GtkWidget   *form)
{
  self->form = form;
  gtk_box_append (GTK_BOX (self->column), form);
  gtk_widget_grab_focus (form);
  gtk_widget_set_visible (self->buttons, FALSE);
}

static void
plan_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaGapRow *self = SENDA_GAP_ROW (widget);

  if (self->form == NULL && self->buttons != NULL)
    {
      open_form (self, senda_gap_plan_new (self->people, self->gap->id,
                                           senda_gap_get_step (self->gap, get_catalog (self))));
      if (self->step != NULL) /* it stands in the form */
        gtk_widget_set_visible (self->step, FALSE);
    }
}

static void
decline_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  SendaGapRow *self = SENDA_GAP_ROW (widget);

  if (self->form == NULL && self->buttons != NULL)
    open_form (self, senda_gap_refusal_new (self->gap->id));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  close_form (SENDA_GAP_ROW (widget));
}

static gboolean
key_cb (SendaGapRow     *self,
        guint            key,
        guint            code G_GNUC_UNUSED,
        GdkModifierType  state G_GNUC_UNUSED)
{
  g_assert (SENDA_IS_GAP_ROW (self));

  if (key != GDK_KEY_Escape || self->form == NULL)
    return GDK_EVENT_PROPAGATE;
  close_form (self);
  return GDK_EVENT_STOP;
}

/* Says what the button is about, and the description what stands above it. */
static GtkWidget *
append_button (SendaGapRow *self,
               const char  *text,
               const char  *label,
               const char  *action)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *name = senda_gap_dup_name (self->gap, get_catalog (self));
  /* Translators: the name of a button and what it is about, as a screen reader says them */
  g_autofree char *spoken = g_strdup_printf (C_("field", "%s: %s"), label, name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->said, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (self->buttons == NULL)
    {
      self->buttons = senda_wrap_box_new (6, 6);
      gtk_box_append (GTK_BOX (self->column), self->buttons);
    }
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
append_target_button (SendaGapRow *self,
                      const char  *text,
                      const char  *action)
{
  GtkWidget *button = append_button (self, text, text, action);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->gap->id);
}

static void
append_text (SendaGapRow *self,
             const char  *text)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (self->column), senda_paragraph_new (text));
}

static void
append_dim (SendaGapRow *self,
            const char  *text)
{
  GtkWidget *label = NULL;

  if (text == NULL || *text == '\0')
    return;
  label = senda_paragraph_new_dim (text);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self->column), label);
}

static void
append_step (SendaGapRow *self)
{
  const char *step = senda_gap_get_step (self->gap, get_catalog (self));
  /* Translators: %s is a whole sentence */
  g_autofree char *text = step ? g_strdup_printf (_("A first step: %s"), step) : NULL;

  if (text == NULL)
    return;
  self->step = senda_paragraph_new_dim (text);
  gtk_box_append (GTK_BOX (self->column), self->step);
}

static void
show_prompt (SendaGapRow *self)
{
  append_text (self, senda_gap_get_why (self->gap, get_catalog (self)));
  append_step (self);
  append_button (self, _("Plan an Action"), _("Plan an Action"), "gap.plan");
  append_button (self, _("Not Needed Here, Because…"), _("Not Needed Here, Because…"),
                 "gap.decline");
}

static void
show_offer (SendaGapRow *self)
{
  append_text (self, senda_gap_get_why (self->gap, get_catalog (self)));
  append_target_button (self, _("Needed Here"), "representation.need");
}

static void
show_refusal (SendaGapRow *self)
{
  g_autofree char *reason = senda_gap_words_say_reason (self->gap, get_catalog (self));
  g_autofree char *text = g_strdup_printf (_("Not needed here: %s"), reason);

  append_dim (self, text);
  append_target_button (self, _("Ask Again"), "representation.ask-again");
}

static void
show_planned (SendaGapRow *self)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autofree char *what = senda_gap_words_say_what (self->gap->action, get_catalog (self));
  g_autofree char *text = g_strdup_printf (C_("gap", "Planned: %s"), what);
  g_autofree char *name = senda_gap_dup_name (self->gap, get_catalog (self));
  /* Translators: how far an action is; %s is who is missing at the table */
  g_autofree char *title = g_strdup_printf (_("State of the Action for %s"), name);
  g_autofree char *who = senda_gap_words_say_action (self->gap->action, facts,
                                                     get_catalog (self));
  GtkWidget *state = senda_action_state_new (self->gap->action, title, get_catalog (self));

  append_text (self, text);
  append_dim (self, who);
  gtk_widget_set_sensitive (state, !is_read_only (self));
  gtk_box_append (GTK_BOX (self->column), state);
}

static void
show_state (SendaGapRow *self)
{
  g_autofree char *met = NULL;

  switch (self->gap->state)
    {
    case SENDA_GAP_IS_MET:
      met = senda_gap_words_say_met (self->gap);
      append_dim (self, met);
      break;
    case SENDA_GAP_IS_OPEN:
      show_prompt (self);
      break;
    case SENDA_GAP_IS_PLANNED:
      show_planned (self);
      break;
    case SENDA_GAP_IS_DECLINED:
      show_refusal (self);
      break;
    case SENDA_GAP_IS_UNASKED:
    default:
      show_offer (self);
      break;
    }
}

static GtkWidget *
make_title (SendaGapRow *self)
{
  g_autofree char *name = senda_gap_dup_name (self->gap, get_catalog (self));
  GtkWidget *title = senda_paragraph_new (name);

  if (self->gap->state == SENDA_GAP_IS_OPEN || self->gap->state == SENDA_GAP_IS_PLANNED)
    gtk_widget_add_css_class (title, "heading");
  return title;
}

/* A line without a control is itself a stop for the keyboard. */
static void
rebuild (SendaGapRow *self)
{
  gboolean had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) &
                        GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  gboolean is_line = self->gap->state == SENDA_GAP_IS_MET;

  self->step = NULL;
  self->buttons = NULL;
  self->form = NULL;
  self->column = g_object_new (GTK_TYPE_BOX,
                               "orientation", GTK_ORIENTATION_VERTICAL,
                               "spacing", is_line ? 3 : 8,
                               "margin-top", is_line ? 10 : 12,
                               "margin-bottom", is_line ? 10 : 12,
                               "margin-start", 12,
                               "margin-end", 12,
                               NULL);
  gtk_box_append (GTK_BOX (self->column), make_title (self));
  show_state (self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->column);
  gtk_widget_set_focusable (GTK_WIDGET (self), is_line);
  if (had_focus && !gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
senda_gap_row_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  if (gtk_widget_get_focusable (widget))
    return GTK_WIDGET_CLASS (senda_gap_row_parent_class)->focus (widget, direction);
  return senda_focus_row (widget, direction);
}

static gboolean
senda_gap_row_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_get_focusable (widget))
    return GTK_WIDGET_CLASS (senda_gap_row_parent_class)->grab_focus (widget);
  return senda_focus_children (widget, GTK_DIR_TAB_FORWARD);
}

static void
senda_gap_row_dispose (GObject *object)
{
  SendaGapRow *self = SENDA_GAP_ROW (object);

  self->step = NULL;
  self->buttons = NULL;
  self->form = NULL;
  g_clear_object (&self->people);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_gap_row_parent_class)->dispose (object);
}

static void
senda_gap_row_finalize (GObject *object)
{
  SendaGapRow *self = SENDA_GAP_ROW (object);

  g_free (self->said);
  g_free (self->shown);

  G_OBJECT_CLASS (senda_gap_row_parent_class)->finalize (object);
}

static void
senda_gap_row_class_init (SendaGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_gap_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_gap_row_finalize;
  widget_class->focus = senda_gap_row_focus;
  widget_class->grab_focus = senda_gap_row_grab_focus;

  gtk_widget_class_install_action (widget_class, "gap.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "gap.decline", NULL, decline_cb);
  gtk_widget_class_install_action (widget_class, "gap.cancel", NULL, cancel_cb);
}

static void
senda_gap_row_init (SendaGapRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
senda_gap_row_new (SendaPeople *people)
{
  SendaGapRow *self = g_object_new (SENDA_TYPE_GAP_ROW, NULL);

  self->people = g_object_ref (people);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gap.plan", !is_read_only (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gap.decline", !is_read_only (self));
  return GTK_WIDGET (self);
}

/* What is shown already is left alone, with what is being typed in it. */
void
senda_gap_row_show (SendaGapRow *self,
                    GPtrArray   *gaps,
                    guint        index)
{
  const SendaGap *gap = g_ptr_array_index (gaps, index);
  g_autofree char *said = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (SENDA_IS_GAP_ROW (self));

  g_ptr_array_ref (gaps);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  self->gaps = gaps;
  self->gap = gap;
  said = senda_gap_words_say_all (gap, senda_people_get_facts (self->people), get_catalog (self));
  shown = g_strdup_printf ("%d %s %s", gap->state,
                           gap->action ? senda_record_get_text (gap->action, "state") : "", said);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  g_free (self->said);
  self->said = g_steal_pointer (&said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->said, -1);
  rebuild (self);
}

const char *
senda_gap_row_get_id (SendaGapRow *self)
{
  g_return_val_if_fail (SENDA_IS_GAP_ROW (self), NULL);

  return self->gap->id;
}
