/* senda-member-leave.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-leave.h"

#include "senda-date-button.h"
#include "senda-dialogs.h"
#include "senda-people-edits.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the window is about; the window owns it. */
typedef struct
{
  SendaPeople *people;
  SendaRecord *member;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  GtkWidget *window;
  GtkWidget *button;
  GtkWidget *end;
  char *day;
} Leave;

static void
leave_free (gpointer data)
{
  Leave *leave = data;

  g_clear_weak_pointer (&leave->opener);
  g_object_unref (leave->member);
  g_object_unref (leave->people);
  g_free (leave->day);
  g_free (leave);
}

static void
set_day (Leave      *leave,
         const char *day)
{
  g_free (leave->day);
  leave->day = g_strdup (day);
  senda_date_button_set_date (SENDA_DATE_BUTTON (leave->button), day);
}

/* A membership ends on some day: "no date" leaves the one that is there. */
static void
day_cb (GtkWidget  *button G_GNUC_UNUSED,
        const char *day,
        Leave      *leave)
{
  if (*day != '\0')
    set_day (leave, day);
}

/* (transfer full) */
static char *
say_done (Leave *leave)
{
  SendaWorkspace *workspace = senda_people_get_workspace (leave->people);
  const char *name = senda_record_get_text (leave->member, "name");
  g_autofree char *day = senda_catalog_format_date (senda_workspace_get_catalog (workspace),
                                                    leave->day);
  g_autofree char *today = senda_workspace_today (workspace);

  if (strcmp (leave->day, today) > 0)
    /* Translators: the name of a member, then a day to come */
    return g_strdup_printf (_("The membership of %1$s ends on %2$s."), name, day);
  /* Translators: the name of a member, then a day */
  return g_strdup_printf (_("The membership of %1$s ended on %2$s."), name, day);
}

static void
end_cb (GtkWidget *button G_GNUC_UNUSED,
        Leave     *leave)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (!senda_people_end_membership (leave->people, leave->member, leave->day, &error))
    {
      senda_dialog_tell (leave->window, _("That Could Not Be Done"), error->message);
      return;
    }
  told = say_done (leave);
  if (leave->opener != NULL)
    senda_window_toast (leave->opener, told, TRUE);
  gtk_window_destroy (GTK_WINDOW (leave->window));
}

static GtkWidget *
build_content (Leave *leave)
{
  SendaWorkspace *workspace = senda_people_get_workspace (leave->people);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = senda_boxed_list_new (_("Last Day"));
  g_autofree char *today = senda_workspace_today (workspace);
  /* Translators: %s is the name of a member */
  g_autofree char *text = g_strdup_printf (
    _("%s is then a former member. Seats and roles end on the same day. All of it stays here for "
      "those who ask who sat there."), senda_record_get_text (leave->member, "name"));

  leave->end = gtk_button_new_with_mnemonic (_("_End Membership"));
  leave->button = senda_date_button_new (senda_workspace_get_catalog (workspace), _("Last Day"));
  set_day (leave, today);
  gtk_widget_set_halign (leave->button, GTK_ALIGN_START);
  g_signal_connect (leave->button, "committed", G_CALLBACK (day_cb), leave);
  g_signal_connect (leave->end, "clicked", G_CALLBACK (end_cb), leave);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Last Day"), leave->button));
  gtk_widget_add_css_class (column, "window-column");
  gtk_widget_add_css_class (leave->end, "suggested-action");
  gtk_widget_set_halign (leave->end, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (column), senda_paragraph_new (text));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (column), leave->end);
  return column;
}

/* @widget: whose window it stands over. (transfer none) */
GtkWidget *
senda_member_leave_new (GtkWidget   *widget,
                        SendaPeople *people,
                        SendaRecord *member)
{
  Leave *leave = g_new0 (Leave, 1);

  leave->people = g_object_ref (people);
  leave->member = g_object_ref (member);
  g_set_weak_pointer (&leave->opener, widget);
  leave->window = senda_dialog_window_new (widget, _("End Membership"), build_content (leave), 300);
  gtk_window_set_default_widget (GTK_WINDOW (leave->window), leave->end);
  g_object_set_data_full (G_OBJECT (leave->window), "leave", leave, leave_free);
  return leave->window;
}
