/* senda-picker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-picker.h"

#include "senda-focus.h"
#include "senda-list-button.h"
#include "senda-picker-list.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaPicker
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *popover; /* with search and list; NULL until it was opened */
  GtkWidget *search;
  GtkWidget *list;
  SendaPickerFill fill;
  gpointer data;
  char *title;
  char *placeholder;
  char *chosen; /* an id, or NULL */
  gboolean has_chosen;
  gboolean clearable;
  gboolean takes_words;
};

G_DEFINE_FINAL_TYPE (SendaPicker, senda_picker, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_chosen (SendaPicker *self,
             const char  *text)
{
  const char *shown = text ? text : self->placeholder;
  /* Translators: the name of a field and what is chosen in it, as a screen reader says them */
  g_autofree char *name = g_strdup_printf (C_("field", "%s: %s"), self->title, shown);

  self->has_chosen = text != NULL;
  gtk_label_set_label (GTK_LABEL (self->label), shown);
  if (text != NULL)
    gtk_widget_remove_css_class (self->label, "dim-label");
  else
    gtk_widget_add_css_class (self->label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_list (SendaPicker *self)
{
  senda_picker_list_show (SENDA_PICKER_LIST (self->list),
                          gtk_editable_get_text (GTK_EDITABLE (self->search)), self->chosen);
}

static void
picked_cb (SendaPicker *self,
           const char  *id)
{
  g_autofree char *picked = g_strdup (id);

  g_assert (SENDA_IS_PICKER (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[PICKED], 0, picked);
}

static void
typed_cb (SendaPicker *self,
          const char  *text)
{
  g_autofree char *typed = g_strdup (text);

  g_assert (SENDA_IS_PICKER (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[TYPED], 0, typed);
}

static void
focus_search (SendaPicker *self)
{
  gtk_widget_grab_focus (self->search);
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/* What is typed in the list goes to the search, and the focus with it: its row may go. */
static void
search_changed_cb (SendaPicker *self)
{
  g_assert (SENDA_IS_PICKER (self));

  if (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN)
    focus_search (self);
  show_list (self);
}

static void
search_stopped_cb (SendaPicker *self)
{
  g_assert (SENDA_IS_PICKER (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
search_activated_cb (SendaPicker *self)
{
  g_assert (SENDA_IS_PICKER (self));

  senda_picker_list_pick_marked (SENDA_PICKER_LIST (self->list));
}

static gboolean
key_pressed_cb (SendaPicker     *self,
                guint            key,
                guint            code G_GNUC_UNUSED,
                GdkModifierType  state G_GNUC_UNUSED)
{
  g_assert (SENDA_IS_PICKER (self));

  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  senda_picker_list_focus_marked (SENDA_PICKER_LIST (self->list));
  return GDK_EVENT_STOP;
}

/* It stays until the next opening: what was clicked in it is still to act. */
static void
closed_cb (SendaPicker *self)
{
  g_assert (SENDA_IS_PICKER (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  if (gtk_widget_get_mapped (self->button))
    gtk_widget_grab_focus (self->button);
}

static GtkWidget *
build_search (SendaPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *hint = self->takes_words ? _("Search or write your own") : _("Search");
  /* Translators: the name of a field and what is chosen in it, as a screen reader says them */
  g_autofree char *name = g_strdup_printf (C_("field", "%s: %s"), self->title, hint);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", hint, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_stopped_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  return self->search;
}

static void
build_popover (SendaPicker *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *search = build_search (self);

  gtk_widget_add_css_class (search, "picker-search");
  self->list = senda_picker_list_new (self->title);
  g_signal_connect_object (self->list, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "left", G_CALLBACK (focus_search), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), self->list);
  gtk_box_append (GTK_BOX (column), search);
  gtk_box_append (GTK_BOX (column), self->list);

  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "list-popover");
  gtk_popover_set_child (GTK_POPOVER (self->popover), column);
  gtk_widget_set_parent (self->popover, self->button);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

static void
drop_popover (SendaPicker *self)
{
  if (self->popover == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->popover, self);
  g_signal_handlers_disconnect_by_data (self->search, self);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), NULL);
  self->search = NULL;
  self->list = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* Made anew each time: what there is to choose from may have changed. */
static void
clicked_cb (SendaPicker *self)
{
  g_assert (SENDA_IS_PICKER (self));

  drop_popover (self);
  build_popover (self);
  senda_picker_list_set_offers (SENDA_PICKER_LIST (self->list),
                                self->clearable && self->has_chosen, self->takes_words);
  self->fill (self, self->data);
  show_list (self);
  senda_picker_list_fit (SENDA_PICKER_LIST (self->list));
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->search);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

static gboolean
senda_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_PICKER (widget)->button);
}

static void
senda_picker_dispose (GObject *object)
{
  SendaPicker *self = SENDA_PICKER (object);

  drop_popover (self);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_picker_parent_class)->dispose (object);
}

static void
senda_picker_finalize (GObject *object)
{
  SendaPicker *self = SENDA_PICKER (object);

  g_free (self->title);
  g_free (self->placeholder);
  g_free (self->chosen);

  G_OBJECT_CLASS (senda_picker_parent_class)->finalize (object);
}

static void
senda_picker_class_init (SendaPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_picker_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_picker_grab_focus;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* It looks like a SendaListButton. */
  gtk_widget_class_set_css_name (widget_class, "listbutton");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_picker_init (SendaPicker *self)
{
  self->button = senda_list_button_face_new (&self->label);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* @data must outlive the picker: what holds it, usually. */
GtkWidget *
senda_picker_new (const char      *title,
                  const char      *placeholder,
                  SendaPickerFill  fill,
                  gpointer         data)
{
  SendaPicker *self = g_object_new (SENDA_TYPE_PICKER, NULL);

  self->title = g_strdup (title);
  self->placeholder = g_strdup (placeholder ? placeholder : "");
  self->fill = fill;
  self->data = data;
  show_chosen (self, NULL);
  return GTK_WIDGET (self);
}

/* For the SendaPickerFill alone. */
void
senda_picker_add (SendaPicker *self,
                  const char  *id,
                  const char  *title,
                  const char  *subtitle,
                  const char  *group)
{
  g_return_if_fail (SENDA_IS_PICKER (self));
  g_return_if_fail (self->list != NULL);

  senda_picker_list_add (SENDA_PICKER_LIST (self->list), id, title, subtitle, group);
}

/* Shows @title as what is chosen; NULL for nothing. @id may be NULL with words of one's own. */
void
senda_picker_set_chosen (SendaPicker *self,
                         const char  *id,
                         const char  *title)
{
  g_return_if_fail (SENDA_IS_PICKER (self));

  if (id != self->chosen)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (id);
    }
  show_chosen (self, title);
}

/* A clearable picker offers none while something is chosen. */
void
senda_picker_set_clearable (SendaPicker *self,
                            gboolean     clearable)
{
  g_return_if_fail (SENDA_IS_PICKER (self));

  self->clearable = clearable;
}

/* A picker that takes words offers what is typed when it is not in the list. */
void
senda_picker_set_takes_words (SendaPicker *self,
                              gboolean     takes_words)
{
  g_return_if_fail (SENDA_IS_PICKER (self));

  self->takes_words = takes_words;
}
