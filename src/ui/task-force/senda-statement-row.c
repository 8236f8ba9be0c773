/* senda-statement-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statement-row.h"

#include "senda-focus.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

/* Buttons go below a text that would have less room than this. */
#define TEXT_WIDTH 320

struct _SendaStatementRow
{
  GtkListBoxRow parent_instance;

  SendaRecord *record; /* NULL for one that is being begun */
  char *label;         /* "Goal" */
  GtkWidget *number;
  GtkWidget *entry;
  GtkWidget *column;  /* the wording, and what stands below it */
  SendaGoalProgress *progress; /* or NULL */
  GtkWidget *buttons;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  int position;
  guint leave_source;
};

G_DEFINE_FINAL_TYPE (SendaStatementRow, senda_statement_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  COMMITTED,
  MOVED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_committed_cb (SendaWordingEntry *entry G_GNUC_UNUSED,
                    const char        *language G_GNUC_UNUSED,
                    const char        *text,
                    SendaStatementRow *self)
{
  g_assert (SENDA_IS_STATEMENT_ROW (self));

  g_signal_emit (self, signals[COMMITTED], 0, text);
}

static void
up_clicked_cb (SendaStatementRow *self)
{
  g_assert (SENDA_IS_STATEMENT_ROW (self));

  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_clicked_cb (SendaStatementRow *self)
{
  g_assert (SENDA_IS_STATEMENT_ROW (self));

  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
remove_clicked_cb (SendaStatementRow *self)
{
  g_assert (SENDA_IS_STATEMENT_ROW (self));

  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
key_pressed_cb (SendaStatementRow *self,
                guint              key,
                guint              code G_GNUC_UNUSED,
                GdkModifierType    state)
{
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  GtkWidget *button = up ? self->up : self->down;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK || !(up || down))
    return GDK_EVENT_PROPAGATE;
  if (self->record != NULL && gtk_widget_get_sensitive (button))
    g_signal_emit (self, signals[MOVED], 0, up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static gboolean
leave_cb (gpointer data)
{
  SendaStatementRow *self = SENDA_STATEMENT_ROW (data);
  SendaTextEntry *entry = senda_wording_entry_get_entry (SENDA_WORDING_ENTRY (self->entry));
  g_autofree char *typed = senda_text_entry_dup_typed (entry);

  self->leave_source = 0;
  if (self->record == NULL && *g_strstrip (typed) == '\0')
    g_signal_emit (self, signals[REMOVED], 0);
  return G_SOURCE_REMOVE;
}

/* Not at once: the focus is still on its way, and the row may go. */
static void
focus_left_cb (SendaStatementRow *self)
{
  g_assert (SENDA_IS_STATEMENT_ROW (self));

  if (self->record == NULL && self->leave_source == 0)
    self->leave_source = g_idle_add (leave_cb, self);
}

static void
record_changed_cb (SendaStatementRow *self)
{
  int field = senda_record_info_field (senda_record_get_info (self->record), "text");

  senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (self->entry),
                                    senda_record_get_wordings (self->record, field));
}

static void
update_names (SendaStatementRow *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->position + 1);
  /* Translators: what is edited, and its number in the list: Goal 2 */
  g_autofree char *name = g_strdup_printf (C_("numbered", "%1$s %2$d"), self->label,
                                           self->position + 1);
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;
  g_autofree char *removal = NULL;

  gtk_label_set_label (GTK_LABEL (self->number), number);
  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (self->entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* Translators: the name of a button; %s is such as Goal 2 */
  up = g_strdup_printf (_("Move Up: %s"), name);
  /* Translators: the name of a button; %s is such as Goal 2 */
  down = g_strdup_printf (_("Move Down: %s"), name);
  /* Translators: the name of a button; %s is such as Goal 2 */
  removal = g_strdup_printf (_("Remove: %s"), name);
  senda_icon_button_set_label (self->up, up);
  senda_icon_button_set_label (self->down, down);
  senda_icon_button_set_label (self->remove, removal);
  if (self->progress != NULL)
    senda_goal_progress_set_name (self->progress, name);
}

static GtkWidget *
build_buttons (SendaStatementRow *self)
{
  self->buttons = g_object_new (GTK_TYPE_BOX,
                                "halign", GTK_ALIGN_END,
                                "valign", GTK_ALIGN_START,
                                NULL);
  self->up = senda_icon_button_new ("senda-move-up-symbolic", _("Move Up"));
  self->down = senda_icon_button_new ("senda-move-down-symbolic", _("Move Down"));
  self->remove = senda_icon_button_new ("senda-remove-symbolic", _("Remove"));
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_clicked_cb), self);
  g_signal_connect_swapped (self->down, "clicked", G_CALLBACK (down_clicked_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->buttons), self->up);
  gtk_box_append (GTK_BOX (self->buttons), self->down);
  gtk_box_append (GTK_BOX (self->buttons), self->remove);
  return self->buttons;
}

static void
build (SendaStatementRow *self,
       const char        *language)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "spacing", 12,
                                 "margin-top", 6,
                                 "margin-bottom", 6,
                                 "margin-start", 12,
                                 "margin-end", 6,
                                 NULL);

  self->number = g_object_new (GTK_TYPE_LABEL,
                               "valign", GTK_ALIGN_START,
                               "width-chars", 2,
                               "xalign", 1.0,
                               "margin-top", 8,
                               NULL);
  gtk_widget_add_css_class (self->number, "dim-label");
  gtk_widget_add_css_class (self->number, "numeric");
  self->entry = senda_wording_entry_new (language, TRUE);
  g_signal_connect_object (self->entry, "committed", G_CALLBACK (entry_committed_cb), self, 0);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_box_append (GTK_BOX (self->column),
                  senda_side_box_new (self->entry, build_buttons (self), TEXT_WIDTH));
  gtk_box_append (GTK_BOX (box), self->number);
  gtk_box_append (GTK_BOX (box), self->column);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static gboolean
senda_statement_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_STATEMENT_ROW (widget)->entry);
}

static void
senda_statement_row_dispose (GObject *object)
{
  SendaStatementRow *self = SENDA_STATEMENT_ROW (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (senda_statement_row_parent_class)->dispose (object);
}

static void
senda_statement_row_finalize (GObject *object)
{
  g_free (SENDA_STATEMENT_ROW (object)->label);

  G_OBJECT_CLASS (senda_statement_row_parent_class)->finalize (object);
}

static void
senda_statement_row_class_init (SendaStatementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_statement_row_dispose;
  object_class->finalize = senda_statement_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_row;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_statement_row_grab_focus;

  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_statement_row_init (SendaStatementRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* @label: what it is, "Goal", in the screen's language; @language: the one it is written in. */
GtkWidget *
senda_statement_row_new (const char *language,
                         const char *label)
{
  SendaStatementRow *self = g_object_new (SENDA_TYPE_STATEMENT_ROW, NULL);

  self->label = g_strdup (label);
  build (self, language);
  return GTK_WIDGET (self);
}

/* (transfer none) (nullable) */
SendaRecord *
senda_statement_row_get_record (SendaStatementRow *self)
{
  g_return_val_if_fail (SENDA_IS_STATEMENT_ROW (self), NULL);

  return self->record;
}

/* Once: what the row shows from now on, and follows. */
void
senda_statement_row_set_record (SendaStatementRow *self,
                                SendaRecord       *record)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));
  g_return_if_fail (self->record == NULL);

  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify::text", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  record_changed_cb (self);
}

/* Before the position is set, which gives it its name. */
void
senda_statement_row_set_progress (SendaStatementRow *self,
                                  SendaGoalProgress *progress)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));
  g_return_if_fail (self->progress == NULL);

  self->progress = progress;
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (progress));
}

int
senda_statement_row_get_position (SendaStatementRow *self)
{
  g_return_val_if_fail (SENDA_IS_STATEMENT_ROW (self), 0);

  return self->position;
}

void
senda_statement_row_set_position (SendaStatementRow *self,
                                  int                position,
                                  int                n_rows)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));

  self->position = position;
  gtk_widget_set_sensitive (self->up, self->record != NULL && position > 0);
  gtk_widget_set_sensitive (self->down, self->record != NULL && position < n_rows - 1);
  update_names (self);
}

void
senda_statement_row_set_editable (SendaStatementRow *self,
                                  gboolean           editable)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));

  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (self->entry), editable);
  gtk_widget_set_visible (self->buttons, editable);
}

/* For a "committed" handler that could not save. */
void
senda_statement_row_refuse (SendaStatementRow *self)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));

  senda_wording_entry_refuse (SENDA_WORDING_ENTRY (self->entry));
}

/* Forgets what was typed: the record is gone. */
void
senda_statement_row_discard (SendaStatementRow *self)
{
  g_return_if_fail (SENDA_IS_STATEMENT_ROW (self));

  senda_text_entry_discard (senda_wording_entry_get_entry (SENDA_WORDING_ENTRY (self->entry)));
}
