/* test-calendar-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "members-fixture.h"
#include "senda-calendar-dialog.h"
#include "senda-people-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WHAT "Call the hospital"

typedef struct
{
  MembersFixture base;
  GtkWidget *dialog;
  char *path;
} DialogFixture;

static void
set_up (DialogFixture *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaPeople) people = NULL;
  g_autoptr (SendaRecord) action = NULL;

  members_set_up (&fixture->base, data);
  members_show (&fixture->base, 1000);
  people = senda_people_new (fixture->base.base.workspace, fixture->base.task_force);
  action = senda_people_plan_action (people, WHAT, NULL, "2026-05-04", NULL, &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->base.base.folder, "days.ics", NULL);
  fixture->dialog = senda_calendar_dialog_present (fixture->base.place,
                                                   fixture->base.base.workspace,
                                                   fixture->base.task_force);
  settle ();
}

static void
tear_down (DialogFixture *fixture,
           gconstpointer  data)
{
  if (members_find_dialog () != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  settle ();
  g_free (fixture->path);
  members_tear_down (&fixture->base, data);
}

/* The switch of that name: the row that says it holds it. */
static GtkWidget *
find_switch (DialogFixture *fixture,
             const char    *title)
{
  GtkWidget *at = find_widget (fixture->dialog, GTK_TYPE_LABEL, title);

  while (at != NULL && !GTK_IS_LIST_BOX_ROW (at))
    at = gtk_widget_get_parent (at);
  g_assert_nonnull (at);
  return find_widget (at, GTK_TYPE_SWITCH, NULL);
}

static void
turn (DialogFixture *fixture,
      const char    *context,
      const char    *title,
      gboolean       on)
{
  GtkWidget *control = find_switch (fixture, context ? g_dpgettext2 (GETTEXT_PACKAGE, context, title)
                                                     : _(title));

  gtk_switch_set_active (GTK_SWITCH (control), on);
}

/* (transfer full) */
static char *
save (DialogFixture *fixture)
{
  char *text = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->dialog, "calendar.save-to", "s",
                                             fixture->path));
  settle ();
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  return text;
}

static void
test_named (DialogFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  assert_all_named (fixture->dialog);
  assert_not_wider_than (fixture->dialog, 360);
}

static void
test_saves (DialogFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = save (fixture);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:" WHAT "\r\n"));
  g_assert_null (strstr (text, "BEGIN:VEVENT"));
  g_assert_null (members_find_dialog ());
}

static void
test_as_events (DialogFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  turn (fixture, NULL, N_("Actions as events too"), TRUE);
  text = save (fixture);
  g_assert_nonnull (strstr (text, "BEGIN:VTODO"));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
}

/* What has no day at all makes no file, and the window stays. */
static void
test_nothing (DialogFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;
  GtkWidget *message = NULL;

  turn (fixture, "calendar", NC_("calendar", "Actions"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (find_switch (fixture, _("Actions as events too"))));
  text = save (fixture);
  g_assert_null (text);
  g_assert_true (gtk_widget_get_visible (fixture->dialog));
  message = members_find_dialog ();
  while (message != NULL && message != fixture->dialog)
    {
      gtk_window_destroy (GTK_WINDOW (message));
      message = members_find_dialog ();
    }
}

static void
test_none_chosen (DialogFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const titles[] = { NC_("calendar", "Actions"), NC_("calendar", "Reviews"),
                                        NC_("calendar", "Agreements"), NC_("calendar", "Terms") };
  g_auto (GStrv) parts = g_strsplit (_("_Save the Calendar…"), "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  GtkWidget *label = find_widget (fixture->dialog, GTK_TYPE_LABEL, words);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_is_sensitive (label));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    turn (fixture, "calendar", titles[i], FALSE);
  settle ();
  g_assert_false (gtk_widget_is_sensitive (label));
}

#define DIALOG_TEST(path, test) \
  g_test_add (path, DialogFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  DIALOG_TEST ("/calendar-dialog/named", test_named);
  DIALOG_TEST ("/calendar-dialog/saves", test_saves);
  DIALOG_TEST ("/calendar-dialog/as-events", test_as_events);
  DIALOG_TEST ("/calendar-dialog/nothing", test_nothing);
  DIALOG_TEST ("/calendar-dialog/none-chosen", test_none_chosen);

  return g_test_run ();
}
