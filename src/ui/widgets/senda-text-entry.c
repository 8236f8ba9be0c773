/* senda-text-entry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-text-entry.h"

#include "senda-focus.h"
#include "senda-still-scroller.h"
#include "senda-text-layout.h"
#include "senda-text-limit.h"

#define REST_SECONDS 2

struct _SendaTextEntry
{
  GtkWidget parent_instance;

  GtkWidget *field;       /* GtkEntry, or GtkTextView when multi-line */
  GtkWidget *placeholder; /* of a text view, which has none of its own */
  char *committed;
  char *former; /* what was committed before, while a handler may still refuse */
  char *hint;
  guint rest; /* source that commits after a rest; 0 unless something waits */
  gboolean multi_line;
  gboolean editable;
  gboolean manual; /* neither rest nor leaving commits */
  gboolean uncommitted;
  gboolean refused;
  gboolean setting; /* the text changes by us, not by typing */
};

G_DEFINE_FINAL_TYPE (SendaTextEntry, senda_text_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MULTI_LINE
};

enum
{
  COMMITTED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (SendaTextEntry *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));
}

/* Forgets the steps of typing, so that Ctrl+Z is the window's again. */
static void
forget_steps (SendaTextEntry *self)
{
  if (self->multi_line)
    {
      gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
      gtk_text_buffer_set_enable_undo (get_buffer (self), TRUE);
    }
  else
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->field), FALSE);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->field), TRUE);
    }
}

static void
show_text (SendaTextEntry *self,
           const char     *text)
{
  self->setting = TRUE;
  if (self->multi_line)
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->field), text);
  self->setting = FALSE;
  forget_steps (self);
}

static void
set_refused (SendaTextEntry *self,
             gboolean        refused)
{
  self->refused = refused;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE
                                       : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (refused)
    gtk_widget_add_css_class (self->field, "error");
  else
    gtk_widget_remove_css_class (self->field, "error");
}

static void
commit (SendaTextEntry *self)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->uncommitted)
    return;
  self->uncommitted = FALSE;
  text = senda_text_entry_dup_typed (self);
  if (g_strcmp0 (text, self->committed) == 0)
    return;

  self->former = self->committed;
  self->committed = g_strdup (text);
  g_object_ref (self);
  g_signal_emit (self, signals[COMMITTED], 0, text);
  g_clear_pointer (&self->former, g_free);
  if (!self->uncommitted)
    forget_steps (self);
  g_object_unref (self);
}

static gboolean
rest_cb (gpointer data)
{
  SendaTextEntry *self = data;

  self->rest = 0;
  commit (self);
  return G_SOURCE_REMOVE;
}

static void
update_placeholder (SendaTextEntry *self)
{
  if (self->placeholder)
    gtk_widget_set_visible (self->placeholder,
                            self->hint && gtk_text_buffer_get_char_count (get_buffer (self)) == 0);
}

static void
field_changed_cb (SendaTextEntry *self)
{
  g_assert (SENDA_IS_TEXT_ENTRY (self));

  update_placeholder (self);
  if (self->multi_line)
    {
      senda_still_scroller_set_still (gtk_widget_get_parent (self->field),
                                      !senda_text_layout_is_long (get_buffer (self)));
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  if (self->setting)
    return;
  self->uncommitted = TRUE;
  if (self->refused)
    set_refused (self, FALSE);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->manual)
    self->rest = g_timeout_add_seconds (REST_SECONDS, rest_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
focus_left_cb (SendaTextEntry *self)
{
  g_assert (SENDA_IS_TEXT_ENTRY (self));

  if (!self->refused && !self->manual)
    commit (self);
}

static void
build_line (SendaTextEntry *self)
{
  self->field = gtk_entry_new ();
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  g_signal_connect_swapped (self->field, "changed", G_CALLBACK (field_changed_cb), self);
  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (senda_text_entry_flush), self);
}

static void
build_lines (SendaTextEntry *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkLayoutManager *layout = NULL;

  self->field = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->field), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->field), FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay),
                         senda_still_scroller_new (GTK_TEXT_VIEW (self->field)));

  self->placeholder = g_object_new (GTK_TYPE_LABEL,
                                    "can-target", FALSE,
                                    "halign", GTK_ALIGN_FILL,
                                    "valign", GTK_ALIGN_START,
                                    "xalign", 0.0,
                                    "wrap", TRUE,
                                    "visible", FALSE,
                                    NULL);
  gtk_widget_add_css_class (self->placeholder, "text-placeholder");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  senda_text_layout_set_view (SENDA_TEXT_LAYOUT (layout), GTK_TEXT_VIEW (self->field),
                              GTK_LABEL (self->placeholder));
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));

  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (field_changed_cb), self);
}

static void
senda_text_entry_constructed (GObject *object)
{
  SendaTextEntry *self = SENDA_TEXT_ENTRY (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  G_OBJECT_CLASS (senda_text_entry_parent_class)->constructed (object);

  if (self->multi_line)
    build_lines (self);
  else
    build_line (self);
  senda_text_limit_guard (self->field);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->multi_line ? "multi-line" : "single-line");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
senda_text_entry_unmap (GtkWidget *widget)
{
  commit (SENDA_TEXT_ENTRY (widget));

  GTK_WIDGET_CLASS (senda_text_entry_parent_class)->unmap (widget);
}

static gboolean
senda_text_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TEXT_ENTRY (widget)->field);
}

static void
senda_text_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SendaTextEntry *self = SENDA_TEXT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_MULTI_LINE:
      self->multi_line = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
senda_text_entry_dispose (GObject *object)
{
  SendaTextEntry *self = SENDA_TEXT_ENTRY (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->multi_line && self->field)
    g_signal_handlers_disconnect_by_data (get_buffer (self), self);
  self->field = NULL;
  self->placeholder = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_text_entry_parent_class)->dispose (object);
}

static void
senda_text_entry_finalize (GObject *object)
{
  SendaTextEntry *self = SENDA_TEXT_ENTRY (object);

  g_free (self->committed);
  g_free (self->hint);

  G_OBJECT_CLASS (senda_text_entry_parent_class)->finalize (object);
}

static void
senda_text_entry_class_init (SendaTextEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = senda_text_entry_constructed;
  object_class->set_property = senda_text_entry_set_property;
  object_class->dispose = senda_text_entry_dispose;
  object_class->finalize = senda_text_entry_finalize;
  widget_class->unmap = senda_text_entry_unmap;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_text_entry_grab_focus;

  g_object_class_install_property (object_class, PROP_MULTI_LINE,
                                   g_param_spec_boolean ("multi-line", NULL, NULL, FALSE, flags));

  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "textentry");
  gtk_widget_class_set_layout_manager_type (widget_class, SENDA_TYPE_TEXT_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_text_entry_init (SendaTextEntry *self)
{
  self->editable = TRUE;
  self->committed = g_strdup ("");
}

/* An empty field for one line or for many. */
GtkWidget *
senda_text_entry_new (gboolean multi_line)
{
  return g_object_new (SENDA_TYPE_TEXT_ENTRY, "multi-line", multi_line, NULL);
}

/* What is committed, never NULL; what is being typed may differ. (transfer none) */
const char *
senda_text_entry_get_text (SendaTextEntry *self)
{
  g_return_val_if_fail (SENDA_IS_TEXT_ENTRY (self), NULL);

  return self->committed;
}

/* Whether the two are the same but for the spaces around them, which a record may drop. */
static gboolean
same_but_for_spaces (const char *a,
                     const char *b)
{
  g_autofree char *first = g_strstrip (g_strdup (a));
  g_autofree char *second = g_strstrip (g_strdup (b));

  return g_str_equal (first, second);
}

/* Tells the field what the record holds now (NULL reads as empty). What is being typed stays. */
void
senda_text_entry_set_text (SendaTextEntry *self,
                           const char     *text)
{
  gboolean keep = FALSE;

  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  text = text ? text : "";
  if (g_str_equal (text, self->committed))
    return;
  keep = self->uncommitted || self->former || same_but_for_spaces (text, self->committed);
  g_free (self->committed);
  self->committed = g_strdup (text);
  if (!keep)
    show_text (self, text);
}

/* What stands in the field, committed or not. (transfer full) */
char *
senda_text_entry_dup_typed (SendaTextEntry *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (SENDA_IS_TEXT_ENTRY (self), NULL);

  if (!self->multi_line)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field)));
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/* The name by which assistive technologies call the field. */
void
senda_text_entry_set_label (SendaTextEntry *self,
                            const char     *label)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label ? label : "", -1);
}

/* What an empty field shows: an example or a hint, never the only label. */
void
senda_text_entry_set_placeholder (SendaTextEntry *self,
                                  const char     *placeholder)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  if (g_strcmp0 (placeholder, self->hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_strdup (placeholder);
  if (self->multi_line)
    {
      gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder ? placeholder : "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->field),
                                      GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                      placeholder ? placeholder : "", -1);
      update_placeholder (self);
    }
  else
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->field), placeholder);
    }
}

/* The greatest number of characters that the field takes; 0 for no limit. */
void
senda_text_entry_set_limit (SendaTextEntry *self,
                            guint           limit)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  senda_text_limit_set (self->field, limit);
}

/* A field that is not editable can still be read, selected and copied. */
void
senda_text_entry_set_editable (SendaTextEntry *self,
                               gboolean        editable)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  if (self->editable == !!editable)
    return;
  self->editable = !!editable;
  if (self->multi_line)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->field), editable);
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->field), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
}

/* A manual field commits only when it is flushed or goes away: for a text that is saved by a button,
 * since what it belongs to must not be saved half written. */
void
senda_text_entry_set_manual (SendaTextEntry *self,
                             gboolean        manual)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  self->manual = manual;
}

/* Whether something was typed that is not committed yet. */
gboolean
senda_text_entry_is_uncommitted (SendaTextEntry *self)
{
  g_return_val_if_fail (SENDA_IS_TEXT_ENTRY (self), FALSE);

  return self->uncommitted;
}

/* Commits now what was typed, if anything was. */
void
senda_text_entry_flush (SendaTextEntry *self)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  commit (self);
}

static void
gather (GtkWidget *widget,
        GPtrArray *entries)
{
  GtkWidget *child = NULL;

  if (SENDA_IS_TEXT_ENTRY (widget))
    g_ptr_array_add (entries, g_object_ref (widget));
  for (child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    gather (child, entries);
}

/* Commits what was typed in any entry that @ancestor is or holds. */
void
senda_text_entry_flush_within (GtkWidget *ancestor)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GTK_IS_WIDGET (ancestor));

  gather (ancestor, entries);
  for (guint i = 0; i < entries->len; i++)
    commit (g_ptr_array_index (entries, i));
}

/* For a "committed" handler that could not save: the text stays in the field, marked as not saved,
 * and is tried again when it changes or the entry is flushed. */
void
senda_text_entry_refuse (SendaTextEntry *self)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  if (self->former)
    {
      g_free (self->committed);
      self->committed = g_steal_pointer (&self->former);
    }
  self->uncommitted = TRUE;
  set_refused (self, TRUE);
}

/* Puts back what is committed, without committing what was typed. */
void
senda_text_entry_discard (SendaTextEntry *self)
{
  g_return_if_fail (SENDA_IS_TEXT_ENTRY (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  self->uncommitted = FALSE;
  set_refused (self, FALSE);
  show_text (self, self->committed);
}

/* (transfer none) */
SendaTextEntry *
senda_text_entry_around (GtkWidget *widget)
{
  GtkWidget *entry = NULL;

  if (widget != NULL)
    entry = gtk_widget_get_ancestor (widget, SENDA_TYPE_TEXT_ENTRY);
  return entry ? SENDA_TEXT_ENTRY (entry) : NULL;
}

static gboolean
step_typing (SendaTextEntry *self,
             const char     *action)
{
  GtkWidget *field = self->field;

  if (!self->uncommitted)
    return FALSE;
  if (!self->multi_line)
    field = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field)));
  gtk_widget_activate_action (field, action, NULL);
  return TRUE;
}

/* Takes back the last step of typing; FALSE when nothing is uncommitted and Undo is the window's. */
gboolean
senda_text_entry_undo_typing (SendaTextEntry *self)
{
  g_return_val_if_fail (SENDA_IS_TEXT_ENTRY (self), FALSE);

  return step_typing (self, "text.undo");
}

gboolean
senda_text_entry_redo_typing (SendaTextEntry *self)
{
  g_return_val_if_fail (SENDA_IS_TEXT_ENTRY (self), FALSE);

  return step_typing (self, "text.redo");
}
