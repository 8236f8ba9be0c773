/* senda-talk-timer-button.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-timer-button.h"

#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkTimerButton
{
  GtkWidget parent_instance;

  SendaTalkTimer *timer;
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (SendaTalkTimerButton, senda_talk_timer_button, GTK_TYPE_WIDGET)

static void
ticked_cb (SendaTalkTimerButton *self)
{
  g_autofree char *time = senda_talk_timer_say (self->timer);
  g_autofree char *text = NULL;

  g_assert (SENDA_IS_TALK_TIMER_BUTTON (self));

  if (senda_talk_timer_is_over (self->timer))
    text = g_strdup (_("Time is over"));
  else if (senda_talk_timer_is_running (self->timer))
    text = g_strdup (time);
  else
    /* Translators: a timer that stands still, and its time: "Timer 5:00" */
    text = g_strdup_printf (_("Timer %s"), time);
  gtk_label_set_label (GTK_LABEL (self->label), text);
}

/* Spoken once for a start or a pause, not each second. */
static void
changed_cb (SendaTalkTimerButton *self)
{
  g_autofree char *time = senda_talk_timer_say (self->timer);
  g_autofree char *name = NULL;

  g_assert (SENDA_IS_TALK_TIMER_BUTTON (self));

  if (senda_talk_timer_is_over (self->timer))
    name = g_strdup (_("Timer: the time is over. Start again"));
  else if (senda_talk_timer_is_running (self->timer))
    name = g_strdup_printf (_("Timer, started at %s. Pause"), time);
  else
    name = g_strdup_printf (_("Timer, at %s. Start"), time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static GMenu *
menu_new (void)
{
  static const guint minutes[] = { 2, 3, 5, 10, 15, 20, 30 };
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Count Up"), "talk.set-timer(uint32 0)");
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u Minute", "%u Minutes", minutes[i]),
                                               minutes[i]);
      g_autofree char *action = g_strdup_printf ("talk.set-timer(uint32 %u)", minutes[i] * 60);

      g_menu_append (menu, text, action);
    }
  return menu;
}

static void
senda_talk_timer_button_dispose (GObject *object)
{
  SendaTalkTimerButton *self = SENDA_TALK_TIMER_BUTTON (object);

  if (self->timer != NULL)
    g_signal_handlers_disconnect_by_data (self->timer, self);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->timer);

  G_OBJECT_CLASS (senda_talk_timer_button_parent_class)->dispose (object);
}

static void
senda_talk_timer_button_class_init (SendaTalkTimerButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_talk_timer_button_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_timer_button_init (SendaTalkTimerButton *self)
{
  g_autoptr (GMenu) menu = menu_new ();

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "time");
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "talk.toggle-timer");
  self->menu = g_object_new (GTK_TYPE_MENU_BUTTON, "menu-model", menu, "direction", GTK_ARROW_UP,
                             NULL);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->menu),
                             gtk_image_new_from_icon_name ("senda-up-symbolic"));
  gtk_widget_set_tooltip_text (self->menu, _("Set the Timer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Set the Timer"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/* Its actions, talk.toggle-timer and talk.set-timer, are those of the window. */
GtkWidget *
senda_talk_timer_button_new (SendaTalkTimer *timer)
{
  SendaTalkTimerButton *self = g_object_new (SENDA_TYPE_TALK_TIMER_BUTTON, NULL);

  self->timer = g_object_ref (timer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timer"),
                                  -1);
  g_signal_connect_swapped (timer, "ticked", G_CALLBACK (ticked_cb), self);
  g_signal_connect_swapped (timer, "changed", G_CALLBACK (changed_cb), self);
  ticked_cb (self);
  changed_cb (self);
  return GTK_WIDGET (self);
}
