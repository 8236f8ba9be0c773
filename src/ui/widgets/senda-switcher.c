/* senda-switcher.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-switcher.h"

#include "senda-choice-row.h"
#include "senda-focus.h"
#include "senda-list-button.h"

struct _SendaSwitcher
{
  GtkWidget parent_instance;

  GtkWidget *wide;   /* a choice row */
  GtkWidget *narrow; /* a list button; NULL until there is a section */
  GPtrArray *names;
  GPtrArray *titles; /* beside the names, ended by NULL */
  char *label;
};

G_DEFINE_FINAL_TYPE (SendaSwitcher, senda_switcher, GTK_TYPE_WIDGET)

enum
{
  SWITCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
switch_to (SendaSwitcher *self,
           const char    *name)
{
  if (g_strcmp0 (name, senda_switcher_get_active (self)) == 0)
    return;
  g_object_ref (self);
  senda_switcher_set_active (self, name);
  g_signal_emit (self, signals[SWITCHED], 0, name);
  g_object_unref (self);
}

static void
wide_chosen_cb (SendaSwitcher *self,
                const char    *name)
{
  g_assert (SENDA_IS_SWITCHER (self));

  switch_to (self, name);
}

static void
narrow_chosen_cb (SendaSwitcher *self,
                  guint          index)
{
  g_assert (SENDA_IS_SWITCHER (self));

  switch_to (self, g_ptr_array_index (self->names, index));
}

/* A list button keeps the items that it was made with. */
static void
build_narrow (SendaSwitcher *self)
{
  const char *active = senda_switcher_get_active (self);
  guint index = 0;

  if (active != NULL)
    g_ptr_array_find_with_equal_func (self->names, active, g_str_equal, &index);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  self->narrow = senda_list_button_new (self->label,
                                        (const char *const *) self->titles->pdata, index);
  g_signal_connect_swapped (self->narrow, "chosen", G_CALLBACK (narrow_chosen_cb), self);
  gtk_widget_set_parent (self->narrow, GTK_WIDGET (self));
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static gboolean
is_wide (SendaSwitcher *self,
         int            width)
{
  int minimum = 0;
  int natural = 0;

  measure_child (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return width < 0 || width >= natural;
}

static void
senda_switcher_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SendaSwitcher *self = SENDA_SWITCHER (widget);
  int wide = 0;
  int narrow = 0;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_child (is_wide (self, for_size) ? self->wide : self->narrow, orientation, for_size,
                     minimum, natural);
      return;
    }
  measure_child (self->wide, orientation, -1, &wide, natural);
  measure_child (self->narrow, orientation, -1, &narrow, &wide);
  *minimum = MIN (narrow, *natural);
}

static GtkSizeRequestMode
senda_switcher_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A focus in the face that goes moves on to the one that comes. */
static void
show_face (SendaSwitcher *self,
           GtkWidget     *shown,
           GtkWidget     *other)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == other;

  gtk_widget_set_child_visible (shown, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (shown), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
  if (had_focus)
    gtk_widget_grab_focus (shown);
  gtk_widget_set_child_visible (other, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (other), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static void
senda_switcher_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline G_GNUC_UNUSED)
{
  SendaSwitcher *self = SENDA_SWITCHER (widget);
  gboolean wide = is_wide (self, width);
  GtkWidget *shown = wide ? self->wide : self->narrow;
  int minimum = 0;
  int natural = 0;

  if (self->narrow == NULL)
    return;
  if (!gtk_widget_get_child_visible (shown) ||
      gtk_widget_get_child_visible (wide ? self->narrow : self->wide))
    show_face (self, shown, wide ? self->narrow : self->wide);
  measure_child (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  if (!wide)
    natural = width;
  gtk_widget_size_allocate (shown,
                            &(GtkAllocation) { (width - natural) / 2, 0, natural, height }, -1);
}

static gboolean
senda_switcher_grab_focus (GtkWidget *widget)
{
  SendaSwitcher *self = SENDA_SWITCHER (widget);

  if (self->narrow != NULL && gtk_widget_get_child_visible (self->narrow))
    return gtk_widget_grab_focus (self->narrow);
  return gtk_widget_grab_focus (self->wide);
}

static void
senda_switcher_dispose (GObject *object)
{
  SendaSwitcher *self = SENDA_SWITCHER (object);

  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_switcher_parent_class)->dispose (object);
}

static void
senda_switcher_finalize (GObject *object)
{
  SendaSwitcher *self = SENDA_SWITCHER (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->titles);
  g_free (self->label);

  G_OBJECT_CLASS (senda_switcher_parent_class)->finalize (object);
}

static void
senda_switcher_class_init (SendaSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_switcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_switcher_finalize;
  widget_class->measure = senda_switcher_measure;
  widget_class->size_allocate = senda_switcher_size_allocate;
  widget_class->get_request_mode = senda_switcher_get_request_mode;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_switcher_grab_focus;

  signals[SWITCHED] = g_signal_new ("switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "switcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_switcher_init (SendaSwitcher *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->titles, NULL);
}

/* @label: what is switched here, for assistive technologies. */
GtkWidget *
senda_switcher_new (const char *label)
{
  SendaSwitcher *self = g_object_new (SENDA_TYPE_SWITCHER, NULL);

  self->label = g_strdup (label);
  self->wide = senda_choice_row_new (label, FALSE);
  g_signal_connect_swapped (self->wide, "chosen", G_CALLBACK (wide_chosen_cb), self);
  gtk_widget_set_parent (self->wide, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* Adds a section at the end. The first one is active until another is. */
void
senda_switcher_add (SendaSwitcher *self,
                    const char    *name,
                    const char    *title)
{
  g_return_if_fail (SENDA_IS_SWITCHER (self));

  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_insert (self->titles, self->titles->len - 1, g_strdup (title));
  senda_choice_row_add (SENDA_CHOICE_ROW (self->wide), name, title,
                        senda_choice_face_new (NULL, title));
  if (self->names->len == 1)
    senda_choice_row_set_active (SENDA_CHOICE_ROW (self->wide), name);
  build_narrow (self);
}

/* (transfer none) (nullable) */
const char *
senda_switcher_get_active (SendaSwitcher *self)
{
  g_return_val_if_fail (SENDA_IS_SWITCHER (self), NULL);

  return senda_choice_row_get_active (SENDA_CHOICE_ROW (self->wide));
}

/* Shows that the section called @name holds. Nobody is told. */
void
senda_switcher_set_active (SendaSwitcher *self,
                           const char    *name)
{
  gboolean is_known = FALSE;
  guint index = 0;

  g_return_if_fail (SENDA_IS_SWITCHER (self));

  is_known = g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &index);
  g_return_if_fail (is_known);
  senda_choice_row_set_active (SENDA_CHOICE_ROW (self->wide), name);
  g_signal_handlers_block_by_func (self->narrow, narrow_chosen_cb, self);
  senda_list_button_choose (SENDA_LIST_BUTTON (self->narrow), index);
  g_signal_handlers_unblock_by_func (self->narrow, narrow_chosen_cb, self);
}
