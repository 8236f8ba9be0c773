/* test-command-service.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-command-service.h"
#include "window-fixture.h"

#define OBJECT_PATH "/org/senda/Test"

typedef struct
{
  GVariant *reply;
  GError *error;
  gboolean done;
} Answer;

static void
called_cb (GObject      *connection,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result,
                                                 &answer->error);
  answer->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Answer *) data)->done;
}

static void
ask (GDBusConnection    *connection,
     const char         *store,
     const char *const  *arguments,
     Answer             *answer)
{
  *answer = (Answer) { NULL };
  g_dbus_connection_call (connection, g_dbus_connection_get_unique_name (connection), OBJECT_PATH,
                          SENDA_APP_ID ".Commands", "Run",
                          g_variant_new ("(s^ass)", store, arguments, ""),
                          G_VARIANT_TYPE ("(iss)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                          called_cb, answer);
  wait_until (is_done, answer);
}

static void
test_runs (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const add[] = { "task-force", "add", "From Outside", NULL };
  static const char *const wrong[] = { "rate", "leadership", "6", NULL };
  g_autoptr (SendaCommandService) service = senda_command_service_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GListModel) all = NULL;
  Answer answer;
  int status = -1;

  g_assert_no_error (error);
  g_assert_true (senda_command_service_export (service, bus, OBJECT_PATH, &error));
  ask (bus, fixture->path, add, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR);
  g_clear_error (&answer.error);

  senda_command_service_set_workspace (service, fixture->workspace);
  ask (bus, fixture->path, add, &answer);
  g_assert_no_error (answer.error);
  g_variant_get (answer.reply, "(i&s&s)", &status, NULL, NULL);
  g_assert_cmpint (status, ==, 0);
  g_variant_unref (answer.reply);
  all = senda_workspace_list (fixture->workspace, &senda_task_force_info, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);

  ask (bus, fixture->path, wrong, &answer);
  g_assert_no_error (answer.error);
  g_variant_get (answer.reply, "(i&s&s)", &status, NULL, NULL);
  g_assert_cmpint (status, !=, 0);
  g_variant_unref (answer.reply);

  ask (bus, "/nowhere/else.sendadb", add, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR);
  g_clear_error (&answer.error);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
  g_test_add ("/command-service/runs-commands-on-its-store-only", Fixture, NULL, fixture_set_up,
              test_runs, fixture_tear_down);
  return g_test_run ();
}
