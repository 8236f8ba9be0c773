/* senda-talk-body.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-body.h"

#include "senda-section.h"
#include "senda-switcher.h"
#include "senda-talk-agreement.h"
#include "senda-talk-fit.h"
#include "senda-talk-note.h"
#include "senda-talk-page.h"
#include "senda-talk-votes.h"

#include <glib/gi18n-lib.h>

/* In letters of the text around: a page and a panel both are good to read from here on. */
#define WIDE 60
#define LEAST_PANEL 27

struct _SendaTalkBody
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *panel;
  GtkWidget *switcher;
  GtkWidget *stack;
  gboolean has_panel;
  int width;
  int height;
  guint tick;
};

G_DEFINE_FINAL_TYPE (SendaTalkBody, senda_talk_body, GTK_TYPE_WIDGET)

static guint panel_changed_signal;

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What is in the panel, and the marks, are read from the back of the room too. */
static void
update_size (SendaTalkBody *self)
{
  static const char *const classes[] = { "near", "far", "farther" };
  guint size = 0;

  if (self->width >= 1200 && self->height >= 640)
    size = 1;
  if (self->width >= 1600 && self->height >= 860)
    size = 2;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i == size)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaTalkBody *self = SENDA_TALK_BODY (widget);

  self->tick = 0;
  update_size (self);
  return G_SOURCE_REMOVE;
}

static void
switched_cb (SendaTalkBody *self,
             const char    *name)
{
  g_assert (SENDA_IS_TALK_BODY (self));

  senda_talk_body_show_panel (self, name);
}

/* How wide the panel is beside the page; 0: there is no room for both. */
static int
get_panel_width (SendaTalkBody *self,
                 int            width)
{
  double base = senda_fit_base (GTK_WIDGET (self));
  int least = 0;

  gtk_widget_measure (self->panel, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (width < WIDE * base)
    return 0;
  return CLAMP (width * 0.38, MAX (LEAST_PANEL * base, least), width / 2);
}

static void
place (GtkWidget *child,
       int        x,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (child, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
senda_talk_body_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline G_GNUC_UNUSED)
{
  SendaTalkBody *self = SENDA_TALK_BODY (widget);
  int beside = self->has_panel ? get_panel_width (self, width) : 0;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (beside > 0)
    {
      place (self->page, rtl ? beside : 0, width - beside, height);
      place (self->panel, rtl ? 0 : width - beside, beside, height);
    }
  else
    {
      place (self->page, 0, self->has_panel ? 0 : width, height);
      place (self->panel, 0, self->has_panel ? width : 0, height);
    }
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

static void
senda_talk_body_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size G_GNUC_UNUSED,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  SendaTalkBody *self = SENDA_TALK_BODY (widget);
  int panel_minimum = 0;
  int panel_natural = 0;

  gtk_widget_measure (self->page, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->panel, orientation, -1, &panel_minimum, &panel_natural, NULL, NULL);
  *minimum = MAX (*minimum, panel_minimum);
  *natural = MAX (*natural, panel_natural);
}

static gboolean
senda_talk_body_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_TALK_BODY (widget)->page);
}

static void
senda_talk_body_dispose (GObject *object)
{
  SendaTalkBody *self = SENDA_TALK_BODY (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_pointer (&self->panel, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_talk_body_parent_class)->dispose (object);
}

static void
senda_talk_body_class_init (SendaTalkBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_body_dispose;
  widget_class->size_allocate = senda_talk_body_size_allocate;
  widget_class->measure = senda_talk_body_measure;
  widget_class->grab_focus = senda_talk_body_grab_focus;

  panel_changed_signal = g_signal_new ("panel-changed", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "talkbody");
}

static void
add_panel (SendaTalkBody *self,
           const char    *name,
           const char    *title,
           GtkWidget     *child)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "child", child,
                                      NULL);

  gtk_widget_add_css_class (child, "talk-panel-page");
  g_object_set_data (G_OBJECT (scroller), "panel", child);
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, name);
  senda_switcher_add (SENDA_SWITCHER (self->switcher), name, title);
}

static GtkWidget *
make_head (SendaTalkBody *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = senda_icon_button_new ("senda-close-symbolic", _("Close the Panel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "talk.close-panel");
  self->switcher = senda_switcher_new (_("Panel"));
  gtk_widget_set_hexpand (self->switcher, TRUE);
  gtk_widget_add_css_class (head, "talk-panel-head");
  gtk_box_append (GTK_BOX (head), self->switcher);
  gtk_box_append (GTK_BOX (head), close);
  return head;
}

static void
senda_talk_body_init (SendaTalkBody *self)
{
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->panel, "talk-panel");
  gtk_box_append (GTK_BOX (self->panel), make_head (self));
  self->stack = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, "vhomogeneous", FALSE, NULL);
  gtk_box_append (GTK_BOX (self->panel), self->stack);
  g_signal_connect_swapped (self->switcher, "switched", G_CALLBACK (switched_cb), self);
}

/* Without a panel at first. */
GtkWidget *
senda_talk_body_new (SendaTalk *talk)
{
  SendaTalkBody *self = g_object_new (SENDA_TYPE_TALK_BODY, NULL);

  self->page = senda_talk_page_new (talk);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
  add_panel (self, SENDA_PANEL_VOTES, _("Votes"), senda_talk_votes_new (talk));
  add_panel (self, SENDA_PANEL_AGREEMENT, _("Agreement"), senda_talk_agreement_new (talk));
  add_panel (self, SENDA_PANEL_NOTE, _("Note"), senda_talk_note_new (talk));
  senda_switcher_set_active (SENDA_SWITCHER (self->switcher), SENDA_PANEL_VOTES);
  return GTK_WIDGET (self);
}

GtkWidget *
senda_talk_body_get_page (SendaTalkBody *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_BODY (self), NULL);

  return self->page;
}

/* (transfer none) (nullable) */
const char *
senda_talk_body_get_panel (SendaTalkBody *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_BODY (self), NULL);

  return self->has_panel ? gtk_stack_get_visible_child_name (GTK_STACK (self->stack)) : NULL;
}

void
senda_talk_body_show_panel (SendaTalkBody *self,
                            const char    *name)
{
  g_return_if_fail (SENDA_IS_TALK_BODY (self));

  if (name == NULL)
    gtk_widget_set_child_visible (self->page, TRUE);
  else
    {
      gtk_widget_set_child_visible (self->panel, TRUE);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
      senda_switcher_set_active (SENDA_SWITCHER (self->switcher), name);
    }
  self->has_panel = name != NULL;
  gtk_widget_grab_focus (name ? senda_talk_body_find_panel (self, name) : self->page);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, panel_changed_signal, 0);
}

GtkWidget *
senda_talk_body_find_panel (SendaTalkBody *self,
                            const char    *name)
{
  GtkWidget *scroller = NULL;

  g_return_val_if_fail (SENDA_IS_TALK_BODY (self), NULL);

  scroller = gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);
  return scroller ? g_object_get_data (G_OBJECT (scroller), "panel") : NULL;
}

gboolean
senda_talk_body_has_focus_in_panel (SendaTalkBody *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_BODY (self), FALSE);

  return self->has_panel && has_focus_within (self->panel);
}
