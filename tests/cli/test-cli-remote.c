/* test-cli-remote.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program beside a window that holds the store: a stand-in owns the window's name on a private
 * bus and carries out, on its open workspace, what it is handed.
 */
#include "config.h"

#include "fixture.h"
#include "senda-cli.h"

#include <string.h>

static const char introspection[] =
  "<node><interface name='" SENDA_APP_ID ".Commands'><method name='Run'>"
  "<arg name='store' type='s' direction='in'/><arg name='arguments' type='as' direction='in'/>"
  "<arg name='passphrase' type='s' direction='in'/>"
  "<arg name='status' type='i' direction='out'/><arg name='output' type='s' direction='out'/>"
  "<arg name='complaint' type='s' direction='out'/>"
  "</method></interface></node>";

/* What a window with this store is. */
typedef struct
{
  Fixture fixture;
  GTestDBus *bus;
  GDBusConnection *connection;
  guint n_calls;
  char *last_store;
} Window;

static const char *program;

static void
method_call_cb (GDBusConnection       *connection G_GNUC_UNUSED,
                const char            *sender G_GNUC_UNUSED,
                const char            *object_path G_GNUC_UNUSED,
                const char            *interface_name G_GNUC_UNUSED,
                const char            *method_name G_GNUC_UNUSED,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               data)
{
  Window *window = data;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  g_autofree const char **args = NULL;
  const char *store = NULL;
  const char *passphrase = NULL;
  int status = 0;

  g_variant_get (parameters, "(&s^a&s&s)", &store, &args, &passphrase);
  g_free (window->last_store);
  window->last_store = g_strdup (store);
  window->n_calls++;
  if (window->fixture.workspace == NULL)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, SENDA_APP_ID ".Error.OtherStore",
                                                  "The window holds another store.");
      return;
    }
  status = senda_cli_run (window->fixture.workspace, args, *passphrase ? passphrase : NULL, out,
                          err);
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(iss)", status, out->str, err->str));
}

static void
own_name (Window *window)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  window->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (window->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (window->connection, SENDA_RESOURCES, node->interfaces[0],
                                     &vtable, window, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (window->connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", SENDA_APP_ID, 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Window        *window,
        gconstpointer  data)
{
  window->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (window->bus);
  fixture_set_up (&window->fixture, data);
}

static void
tear_down (Window        *window,
           gconstpointer  data)
{
  fixture_tear_down (&window->fixture, data);
  if (window->connection != NULL)
    g_dbus_connection_close_sync (window->connection, NULL, NULL);
  g_clear_object (&window->connection);
  g_test_dbus_down (window->bus);
  g_clear_object (&window->bus);
  g_free (window->last_store);
}

typedef struct
{
  gboolean done;
  int status;
  char *out;
  char *err;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_free (answer->out);
  g_free (answer->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &answer->out, &answer->err,
                                        &error);
  g_assert_no_error (error);
  answer->status = g_subprocess_get_exit_status (G_SUBPROCESS (source));
  answer->done = TRUE;
}

/* Runs the program on the store in @path and from its folder, while the window's main loop goes
 * on. @variable: a passphrase in its environment; @input: what it may read. Both or NULL. */
static Answer
run_with (const char        *path,
          const char *const *words,
          const char        *variable,
          const char        *input)
{
  Answer answer = { 0 };
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (args, (gpointer) program);
  g_ptr_array_add (args, (gpointer) "--store");
  g_ptr_array_add (args, (gpointer) path);
  for (; *words; words++)
    g_ptr_array_add (args, (gpointer) *words);
  g_ptr_array_add (args, NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE |
                                        (input ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0));
  if (variable != NULL)
    g_subprocess_launcher_setenv (launcher, "SENDA_PASSPHRASE", variable, TRUE);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, input, NULL, ended_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  return answer;
}

static Answer
run (const char        *path,
     const char *const *words)
{
  return run_with (path, words, NULL, NULL);
}

#define WORDS(...) (const char *const[]) { __VA_ARGS__, NULL }
#define RUN(window, ...) run ((window)->fixture.path, WORDS (__VA_ARGS__))
#define PASSPHRASE "river lamp orange window seven"

static void
assert_done (const Answer *answer)
{
  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, 0);
}

static void
assert_refused (const Answer *answer)
{
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_cmpstr (answer->out, ==, "");
  g_assert_true (g_str_has_prefix (answer->err, "senda: "));
  g_assert_true (strchr (answer->err, '\n') == answer->err + strlen (answer->err) - 1);
}

static void
test_hands_over (Window        *window,
                 gconstpointer  data G_GNUC_UNUSED)
{
  own_name (window);
  {
    g_auto (Answer) added = RUN (window, "task-force", "add", "Lake County");
    g_auto (Answer) rated = RUN (window, "rate", "leadership", "3", "--note", "-- “word”");
    g_auto (Answer) shown = RUN (window, "--format", "json", "show", "roadmap");
    g_auto (Answer) checked = RUN (window, "check");
    g_autofree char *real = g_canonicalize_filename (window->fixture.path, NULL);

    assert_done (&added);
    assert_done (&rated);
    assert_done (&shown);
    assert_done (&checked);
    g_assert_nonnull (strstr (shown.out, "-- “word”"));
    g_assert_cmpuint (window->n_calls, ==, 4);
    g_assert_cmpstr (window->last_store, ==, real);
  }
}

static void
test_gives_back_status_and_complaint (Window        *window,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  own_name (window);
  {
    g_auto (Answer) answer = RUN (window, "show", "roadmap");

    assert_refused (&answer);
    g_assert_cmpuint (window->n_calls, ==, 1);
  }
  {
    /* What is not understood goes nowhere. */
    g_auto (Answer) answer = RUN (window, "frobnicate");

    g_assert_cmpint (answer.status, ==, 2);
    g_assert_cmpuint (window->n_calls, ==, 1);
  }
}

static void
test_speaks_the_language_of_the_command (Window        *window,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  own_name (window);
  {
    g_auto (Answer) added = RUN (window, "task-force", "add", "Lake County");
    g_auto (Answer) shown = RUN (window, "--language", "es", "show", "roadmap");
    g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");
    const SendaElement *element =
      senda_content_get_element (senda_workspace_get_content (window->fixture.workspace), 0);

    assert_done (&added);
    assert_done (&shown);
    g_assert_nonnull (strstr (shown.out, senda_message (element->name, spanish)));
  }
}

static void
test_names_files_from_the_root (Window        *window,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_path_get_dirname (window->fixture.path);
  g_autofree char *copy = g_build_filename (folder, "copy.sendadb", NULL);
  g_autofree char *report = g_build_filename (folder, "profile.pdf", NULL);

  own_name (window);
  {
    g_auto (Answer) added = RUN (window, "task-force", "add", "Lake County");
    g_auto (Answer) answer = RUN (window, "backup", "copy.sendadb");
    g_auto (Answer) written = RUN (window, "report", "profile", "--without", "goals", "--without",
                                   "about,mission", "-o", "profile.pdf");

    assert_done (&added);
    assert_done (&answer);
    assert_done (&written);
    g_assert_nonnull (strstr (written.out, report));
    g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
    g_assert_true (g_file_test (report, G_FILE_TEST_EXISTS));
    g_assert_cmpuint (window->n_calls, ==, 3);
  }
}

/* Whether "all.senda" opens with the passphrase, which a window is told in one of three ways. */
static void
assert_sealed (Window *window)
{
  const char *path = window->fixture.path;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *words = g_build_filename (folder, "words", NULL);
  g_auto (Answer) unasked = RUN (window, "merge", "all.senda", "--dry-run");
  g_auto (Answer) wrong = run_with (path, WORDS ("merge", "all.senda", "--dry-run"),
                                    "other words than those five", NULL);
  g_auto (Answer) variable = run_with (path, WORDS ("merge", "all.senda", "--dry-run"), PASSPHRASE,
                                       NULL);
  g_auto (Answer) input = run_with (path, WORDS ("merge", "all.senda", "--dry-run",
                                                 "--passphrase-file", "-"), NULL,
                                    PASSPHRASE "\n");
  g_auto (Answer) file = { 0 };

  assert_refused (&unasked);
  assert_refused (&wrong);
  assert_done (&variable);
  assert_done (&input);
  g_assert_true (g_file_set_contents (words, PASSPHRASE "\n", -1, NULL));
  file = RUN (window, "merge", "all.senda", "--dry-run", "--passphrase-file=words");
  assert_done (&file);
}

/* The passphrase is that of whoever gives the command, and no other. */
static void
test_takes_the_passphrase_along (Window        *window,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  own_name (window);
  g_setenv ("SENDA_PASSPHRASE", "that of the window and nobody else", TRUE);
  {
    g_auto (Answer) added = run_with (window->fixture.path, WORDS ("task-force", "add", "Lake"), "",
                                      NULL);
    g_auto (Answer) sent = run_with (window->fixture.path, WORDS ("export", "all", "-o", "all.senda"),
                                     PASSPHRASE, NULL);
    g_auto (Answer) nothing = { 0 };

    g_unsetenv ("SENDA_PASSPHRASE");
    assert_done (&added);
    assert_done (&sent);
    g_assert_null (strstr (sent.out, "Sealed with"));
    assert_sealed (window);
    nothing = RUN (window, "export", "all", "-o", "b.senda", "--passphrase-file", "nowhere");
    assert_refused (&nothing);
    g_assert_nonnull (strstr (nothing.err, "nowhere"));
    /* It went nowhere. */
    g_assert_cmpuint (window->n_calls, ==, 7);
  }
}

static void
test_does_not_hand_over_content_and_restore (Window        *window,
                                             gconstpointer  data G_GNUC_UNUSED)
{
  own_name (window);
  {
    g_auto (Answer) content = RUN (window, "content");
    g_auto (Answer) restored = RUN (window, "restore", window->fixture.path);

    g_auto (Answer) listed = RUN (window, "report", "--list");

    assert_done (&content);
    assert_refused (&restored);
    assert_done (&listed);
    g_assert_cmpuint (window->n_calls, ==, 0);
  }
}

static void
test_another_store (Window        *window,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaWorkspace) held G_GNUC_UNUSED = g_steal_pointer (&window->fixture.workspace);

  own_name (window);
  {
    g_auto (Answer) answer = RUN (window, "undo");

    assert_refused (&answer);
    g_assert_nonnull (strstr (answer.err, "open in another window"));
    /* It asks again after a while: the window might have been about to open the store. */
    g_assert_cmpuint (window->n_calls, ==, 2);
  }
}

static void
test_nobody_there (Window        *window,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Answer) answer = RUN (window, "undo");

  assert_refused (&answer);
  g_assert_nonnull (strstr (answer.err, "open in another window"));
}

static void
test_no_bus (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Answer) answer = { 0 };

  g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");
  answer = run (fixture->path, (const char *const[]) { "show", "roadmap", NULL });
  assert_refused (&answer);
  g_assert_nonnull (strstr (answer.err, "open in another window"));
}

#define ADD(path, test) \
  g_test_add ("/cli/remote/" path, Window, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autofree char *whole = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_assert_cmpint (argc, ==, 2);
  program = whole = g_canonicalize_filename (argv[1], NULL);
  ADD ("hands-over", test_hands_over);
  ADD ("gives-back-status-and-complaint", test_gives_back_status_and_complaint);
  ADD ("speaks-the-language-of-the-command", test_speaks_the_language_of_the_command);
  ADD ("names-files-from-the-root", test_names_files_from_the_root);
  ADD ("takes-the-passphrase-along", test_takes_the_passphrase_along);
  ADD ("does-not-hand-over-content-and-restore", test_does_not_hand_over_content_and_restore);
  ADD ("another-store", test_another_store);
  ADD ("nobody-there", test_nobody_there);
  g_test_add ("/cli/remote/no-bus", Fixture, NULL, fixture_set_up, test_no_bus, fixture_tear_down);
  return g_test_run ();
}
