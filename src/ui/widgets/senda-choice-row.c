/* senda-choice-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-choice-row.h"

struct _SendaChoiceRow
{
  GtkWidget parent_instance;

  GtkWidget *line;    /* the one that choices are added to; a child of ours */
  GPtrArray *buttons; /* of GtkToggleButton; borrowed */
  GPtrArray *names;   /* of char *, beside the buttons */
  char *active;
  gboolean clearable;
};

G_DEFINE_FINAL_TYPE (SendaChoiceRow, senda_choice_row, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
find (SendaChoiceRow *self,
      const char     *name)
{
  guint index = 0;

  if (name != NULL &&
      g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &index))
    return index;
  return -1;
}

static void
show_active (SendaChoiceRow *self)
{
  int active = find (self, self->active);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkToggleButton *button = g_ptr_array_index (self->buttons, i);
      gboolean on = (int) i == active;

      gtk_toggle_button_set_active (button, on);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                                   on ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
clicked_cb (SendaChoiceRow *self,
            GtkWidget      *button)
{
  guint index = 0;
  const char *name = NULL;
  gboolean again = FALSE;

  g_assert (SENDA_IS_CHOICE_ROW (self));

  if (!g_ptr_array_find (self->buttons, button, &index))
    return;
  name = g_ptr_array_index (self->names, index);
  again = g_strcmp0 (name, self->active) == 0;
  g_object_ref (self);
  if (!again)
    g_signal_emit (self, signals[CHOSEN], 0, name);
  else if (self->clearable)
    g_signal_emit (self, signals[CHOSEN], 0, NULL);
  show_active (self);
  g_object_unref (self);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data G_GNUC_UNUSED)
{
  SendaChoiceRow *self = SENDA_CHOICE_ROW (widget);
  GtkWidget *line = gtk_widget_get_focus_child (widget);
  GtkWidget *focused = line ? gtk_widget_get_focus_child (line) : NULL;
  gboolean sideways = FALSE;
  int step = 0;
  guint index = 0;

  g_variant_get (args, "(ib)", &step, &sideways);
  if (focused == NULL || !g_ptr_array_find (self->buttons, focused, &index))
    return FALSE;
  if (sideways && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if ((int) index + step < 0 || index + step >= self->buttons->len)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, index + step));
}

static gboolean
senda_choice_row_grab_focus (GtkWidget *widget)
{
  SendaChoiceRow *self = SENDA_CHOICE_ROW (widget);
  int active = MAX (find (self, self->active), 0);

  return self->buttons->len > 0 &&
         gtk_widget_grab_focus (g_ptr_array_index (self->buttons, active));
}

/* Tab enters at the active choice, or at the first, and leaves. */
static gboolean
senda_choice_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction G_GNUC_UNUSED)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return senda_choice_row_grab_focus (widget);
}

static void
senda_choice_row_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_choice_row_parent_class)->dispose (object);
}

static void
senda_choice_row_finalize (GObject *object)
{
  SendaChoiceRow *self = SENDA_CHOICE_ROW (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->names);
  g_free (self->active);

  G_OBJECT_CLASS (senda_choice_row_parent_class)->finalize (object);
}

static void
senda_choice_row_class_init (SendaChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    int step;
    gboolean sideways; /* mirrored where one reads from right to left */
  } keys[] = {
    { GDK_KEY_Left, -1, TRUE },
    { GDK_KEY_KP_Left, -1, TRUE },
    { GDK_KEY_Right, 1, TRUE },
    { GDK_KEY_KP_Right, 1, TRUE },
    { GDK_KEY_Up, -1, FALSE },
    { GDK_KEY_KP_Up, -1, FALSE },
    { GDK_KEY_Down, 1, FALSE },
    { GDK_KEY_KP_Down, 1, FALSE },
  };

  object_class->dispose = senda_choice_row_dispose;
  object_class->finalize = senda_choice_row_finalize;
  widget_class->focus = senda_choice_row_focus;
  widget_class->grab_focus = senda_choice_row_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_cb, "(ib)",
                                  keys[i].step, keys[i].sideways);
  gtk_widget_class_set_css_name (widget_class, "choicerow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_choice_row_init (SendaChoiceRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  senda_choice_row_break_line (self);
}

/* @label names the group for assistive technologies: the question that is answered. */
GtkWidget *
senda_choice_row_new (const char *label,
                      gboolean    clearable)
{
  SendaChoiceRow *self = g_object_new (SENDA_TYPE_CHOICE_ROW, NULL);

  self->clearable = clearable;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/* What is added next stands in a line below. */
void
senda_choice_row_break_line (SendaChoiceRow *self)
{
  g_return_if_fail (SENDA_IS_CHOICE_ROW (self));

  self->line = g_object_new (GTK_TYPE_BOX,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                             "homogeneous", TRUE,
                             NULL);
  gtk_widget_add_css_class (self->line, "linked");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

/* Adds a choice that shows @child and is called @label; returns its button. (transfer none) */
GtkWidget *
senda_choice_row_add (SendaChoiceRow *self,
                      const char     *name,
                      const char     *label,
                      GtkWidget      *child)
{
  GtkWidget *button = NULL;

  g_return_val_if_fail (SENDA_IS_CHOICE_ROW (self), NULL);

  button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                         "child", child,
                         NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->names, g_strdup (name));
  gtk_box_append (GTK_BOX (self->line), button);
  return button;
}

/* (transfer none) (nullable) */
GtkWidget *
senda_choice_row_get_button (SendaChoiceRow *self,
                             const char     *name)
{
  int index = 0;

  g_return_val_if_fail (SENDA_IS_CHOICE_ROW (self), NULL);

  index = find (self, name);
  return index >= 0 ? g_ptr_array_index (self->buttons, index) : NULL;
}

/* The choice that holds, or NULL. (transfer none) */
const char *
senda_choice_row_get_active (SendaChoiceRow *self)
{
  g_return_val_if_fail (SENDA_IS_CHOICE_ROW (self), NULL);

  return self->active;
}

/* Shows which choice holds; NULL for none. */
void
senda_choice_row_set_active (SendaChoiceRow *self,
                             const char     *name)
{
  g_return_if_fail (SENDA_IS_CHOICE_ROW (self));

  if (g_strcmp0 (name, self->active) == 0)
    return;
  g_free (self->active);
  self->active = g_strdup (name);
  show_active (self);
}

GtkWidget *
senda_choice_face_new (GtkWidget  *sign,
                       const char *text)
{
  GtkWidget *face = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 3,
                                  "valign", GTK_ALIGN_CENTER,
                                  NULL);

  if (sign != NULL)
    gtk_box_append (GTK_BOX (face), sign);
  if (text != NULL)
    gtk_box_append (GTK_BOX (face), g_object_new (GTK_TYPE_LABEL,
                                                  "label", text,
                                                  "wrap", TRUE,
                                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                  "justify", GTK_JUSTIFY_CENTER,
                                                  NULL));
  return face;
}
