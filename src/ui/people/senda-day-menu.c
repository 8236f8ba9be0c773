/* senda-day-menu.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-day-menu.h"

#include "senda-focus.h"
#include "senda-section.h"

struct _SendaDayMenu
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *calendar; /* made when it is first opened */
  char *question;
  char *accept;
  char *today;
};

G_DEFINE_FINAL_TYPE (SendaDayMenu, senda_day_menu, ADW_TYPE_BIN)

static guint chosen_signal;

static void
accept_cb (SendaDayMenu *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;

  g_assert (SENDA_IS_DAY_MENU (self));

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  text = g_date_time_format (day, "%Y-%m-%d");
  senda_day_menu_choose (self, text);
}

static GtkWidget *
make_popover (SendaDayMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *accept = gtk_button_new_with_label (self->accept);

  self->calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->question, -1);
  gtk_box_append (GTK_BOX (column), senda_paragraph_new (self->question));
  gtk_box_append (GTK_BOX (column), self->calendar);
  gtk_box_append (GTK_BOX (column), accept);
  g_signal_connect_swapped (accept, "clicked", G_CALLBACK (accept_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  return popover;
}

/* Called by the menu button each time before it opens. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  SendaDayMenu *self = SENDA_DAY_MENU (data);
  g_autofree char *moment = g_strconcat (self->today, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, make_popover (self));
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
}

static gboolean
senda_day_menu_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_DAY_MENU (widget)->button);
}

static void
senda_day_menu_finalize (GObject *object)
{
  SendaDayMenu *self = SENDA_DAY_MENU (object);

  g_free (self->question);
  g_free (self->accept);
  g_free (self->today);

  G_OBJECT_CLASS (senda_day_menu_parent_class)->finalize (object);
}

static void
senda_day_menu_class_init (SendaDayMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_day_menu_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_day_menu_grab_focus;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
senda_day_menu_init (SendaDayMenu *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_day_menu_new (const char *label,
                    const char *name,
                    const char *question,
                    const char *accept,
                    const char *today)
{
  SendaDayMenu *self = g_object_new (SENDA_TYPE_DAY_MENU, NULL);

  self->question = g_strdup (question);
  self->accept = g_strdup (accept);
  self->today = g_strdup (today);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), gtk_label_new (label));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_bin_set_child (ADW_BIN (self), self->button);
  return GTK_WIDGET (self);
}

void
senda_day_menu_choose (SendaDayMenu *self,
                       const char   *day)
{
  g_return_if_fail (SENDA_IS_DAY_MENU (self));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, chosen_signal, 0, day);
}
