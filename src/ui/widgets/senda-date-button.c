/* senda-date-button.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-date-button.h"

#include "senda-focus.h"

#include <glib/gi18n-lib.h>

struct _SendaDateButton
{
  GtkWidget parent_instance;

  SendaCatalog *catalog;
  char *label;
  char *date; /* or NULL */
  GtkWidget *button;
  GtkWidget *calendar; /* made when it is first opened */
};

G_DEFINE_FINAL_TYPE (SendaDateButton, senda_date_button, GTK_TYPE_WIDGET)

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_date (SendaDateButton *self)
{
  g_autofree char *words =
    self->date ? senda_catalog_format_date (self->catalog, self->date) : g_strdup (_("No Date"));
  /* Translators: the name of a field and the date in it, as a screen reader says them */
  g_autofree char *name = g_strdup_printf (C_("field", "%s: %s"), self->label, words);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* What has the focus is the button within. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
commit (SendaDateButton *self,
        const char      *date)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[COMMITTED], 0, date);
}

static void
choose_cb (SendaDateButton *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  g_assert (SENDA_IS_DATE_BUTTON (self));

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  date = g_date_time_format (day, "%Y-%m-%d");
  commit (self, date);
}

static void
clear_cb (SendaDateButton *self)
{
  g_assert (SENDA_IS_DATE_BUTTON (self));

  commit (self, "");
}

static GtkWidget *
make_popover (SendaDateButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clear = gtk_button_new_with_mnemonic (_("_No Date"));
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose"));

  self->calendar = gtk_calendar_new ();
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), clear);
  gtk_box_append (GTK_BOX (line), choose);
  gtk_box_append (GTK_BOX (column), self->calendar);
  gtk_box_append (GTK_BOX (column), line);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_cb), self);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  return popover;
}

/* Called by the menu button each time before it opens. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  SendaDateButton *self = data;
  g_autofree char *moment = g_strconcat (self->date ? self->date : "", "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, make_popover (self));
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
}

static gboolean
senda_date_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_DATE_BUTTON (widget)->button);
}

static void
senda_date_button_dispose (GObject *object)
{
  SendaDateButton *self = SENDA_DATE_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->catalog, senda_catalog_unref);

  G_OBJECT_CLASS (senda_date_button_parent_class)->dispose (object);
}

static void
senda_date_button_finalize (GObject *object)
{
  SendaDateButton *self = SENDA_DATE_BUTTON (object);

  g_free (self->label);
  g_free (self->date);

  G_OBJECT_CLASS (senda_date_button_parent_class)->finalize (object);
}

static void
senda_date_button_class_init (SendaDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_date_button_dispose;
  object_class->finalize = senda_date_button_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_date_button_grab_focus;

  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_date_button_init (SendaDateButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* @label names the field for assistive technologies; the day is written as @catalog does. */
GtkWidget *
senda_date_button_new (SendaCatalog *catalog,
                       const char   *label)
{
  SendaDateButton *self = g_object_new (SENDA_TYPE_DATE_BUTTON, NULL);

  self->catalog = senda_catalog_ref (catalog);
  self->label = g_strdup (label);
  show_date (self);
  return GTK_WIDGET (self);
}

/* Shows the day that the record holds, "2026-03-09"; NULL for none. */
void
senda_date_button_set_date (SendaDateButton *self,
                            const char      *date)
{
  g_return_if_fail (SENDA_IS_DATE_BUTTON (self));

  if (g_strcmp0 (date, self->date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  show_date (self);
}
