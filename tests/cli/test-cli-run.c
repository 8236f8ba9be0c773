/* test-cli-run.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands on a workspace that is open, as a window carries them out.
 */
#include "config.h"

#include "fixture.h"
#include "senda-action.h"
#include "senda-cli-hint.h"
#include "senda-cli.h"

#include <string.h>

typedef struct
{
  int status;
  GString *out;
  GString *err;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_string_free (answer->out, TRUE);
  g_string_free (answer->err, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static Answer
run (Fixture           *fixture,
     const char *const *args)
{
  Answer answer = { 0, g_string_new (NULL), g_string_new (NULL) };

  answer.status = senda_cli_run (fixture->workspace, args, NULL, answer.out, answer.err);
  return answer;
}

#define RUN(fixture, ...) run (fixture, (const char *const[]) { __VA_ARGS__, NULL })

static void
assert_refused (const Answer *answer)
{
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_cmpstr (answer->out->str, ==, "");
  g_assert_true (g_str_has_prefix (answer->err->str, "senda: "));
  g_assert_true (strchr (answer->err->str, '\n') == answer->err->str + answer->err->len - 1);
}

static void
add_task_force (Fixture *fixture)
{
  g_auto (Answer) answer = RUN (fixture, "task-force", "add", "Lake County");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.err->str, ==, "");
}

static guint
count_history (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = senda_store_history (
    senda_workspace_get_store (fixture->workspace), NULL, NULL, NULL, 0, NULL);

  return entries->len;
}

static void
test_wants (void)
{
  static const struct
  {
    const char *line;
    gboolean wants;
  } cases[] = {
    { "senda", FALSE },
    { "senda --store x", FALSE },
    { "senda --language es --store=x", FALSE },
    { "senda --gapplication-service", FALSE },
    { "senda undo", TRUE },
    { "senda --store undo", FALSE },
    { "senda --store x undo", TRUE },
    { "senda --language es --store x task-force list", TRUE },
    { "senda frobnicate", TRUE },
    { "senda --help", TRUE },
    { "senda -h", TRUE },
    { "senda --language es --version", TRUE },
    { "senda --store", TRUE },
    { "senda --frobnicate", TRUE },
    { "senda --format json", TRUE },
    { "senda --", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].line, " ", -1);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (senda_cli_wants (g_strv_length (words), words), ==, cases[i].wants);
    }
}

static void
test_nearest (void)
{
  static const char *const ids[] = { "leadership", "membership", "meetings", "media", "outreach" };
  static const struct
  {
    const char *wrong;
    const char *first;
  } cases[] = {
    { "leadreship", "leadership" },
    { "MEETINGS", "meetings" },
    { "meeting", "meetings" },
    { "medai", "media" },
    { "lead", "leadership" },
    { "outreach.3.1", "outreach" },
    { "", NULL },
    { "x", NULL },
    { "frobnicate", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *nearest[SENDA_CLI_MAX_HINTS] = { NULL };
      guint n = senda_cli_nearest (cases[i].wrong, ids, G_N_ELEMENTS (ids), nearest);

      g_test_message ("%s", cases[i].wrong);
      g_assert_cmpuint (n > 0, ==, cases[i].first != NULL);
      g_assert_cmpstr (nearest[0], ==, cases[i].first);
    }
}

/* A window that speaks English keeps as Spanish what was typed in Spanish, and lists what it knows. */
static void
test_people_of_an_open_window (Fixture       *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GListModel) actions = NULL;
  g_autoptr (SendaRecord) action = NULL;
  const char *actual = NULL;

  add_task_force (fixture);
  actions = senda_workspace_list (fixture->workspace, &senda_action_info, NULL);
  {
    g_auto (Answer) answer = RUN (fixture, "--language", "es", "action", "add", "Llamar",
                                  "--set", "note.en=Call", "--set", "note=Por la mañana");
    g_auto (Answer) list = RUN (fixture, "action", "list");
    g_auto (Answer) refused = RUN (fixture, "action", "set", "Llamar", "--set", "due_on=soon");

    g_assert_cmpint (answer.status, ==, 0);
    g_assert_nonnull (strstr (list.out->str, "Llamar"));
    assert_refused (&refused);
  }
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 1);
  action = g_list_model_get_item (actions, 0);
  senda_record_get_wording (action, "what", "en", &actual);
  g_assert_cmpstr (actual, ==, "es");
  g_assert_cmpstr (senda_record_get_wording (action, "note", "en", NULL), ==, "Call");
  g_assert_cmpstr (senda_record_get_wording (action, "note", "es", NULL), ==, "Por la mañana");
}

static void
test_the_window_sees_it_at_once (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  const SendaElement *element = NULL;

  add_task_force (fixture);
  task_force = senda_task_force_find (fixture->workspace, NULL, NULL);
  roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  element = senda_content_get_element (senda_workspace_get_content (fixture->workspace), 0);
  {
    g_auto (Answer) answer = RUN (fixture, "rate", element->id, "3");

    g_assert_cmpint (answer.status, ==, 0);
    g_assert_cmpuint (senda_roadmap_get_stage (roadmap, element), ==, 3);
  }
  {
    g_auto (Answer) answer = RUN (fixture, "undo");

    g_assert_cmpint (answer.status, ==, 0);
    g_assert_cmpuint (senda_roadmap_get_stage (roadmap, element), ==, 0);
  }
}

static void
test_a_command_speaks_its_own_language (Fixture       *fixture,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");
  const SendaElement *element = senda_content_get_element (content, 0);
  g_auto (Answer) own = RUN (fixture, "content", element->id);
  g_auto (Answer) other = RUN (fixture, "--language", "es", "content", element->id);

  g_assert_cmpint (own.status, ==, 0);
  g_assert_cmpint (other.status, ==, 0);
  g_assert_nonnull (strstr (own.out->str, senda_message (element->name, NULL)));
  g_assert_nonnull (strstr (other.out->str, senda_message (element->name, spanish)));
}

/* The window speaks English; the note was written in Spanish. */
static void
test_words_are_in_the_language_of_the_command (Fixture       *fixture,
                                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  const SendaElement *element = NULL;
  const char *actual = NULL;

  add_task_force (fixture);
  task_force = senda_task_force_find (fixture->workspace, NULL, NULL);
  roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  element = senda_content_get_element (senda_workspace_get_content (fixture->workspace), 0);
  {
    g_auto (Answer) answer = RUN (fixture, "--language", "es", "rate", element->id, "3",
                                  "--note", "Lo acordamos en marzo");

    g_assert_cmpint (answer.status, ==, 0);
    g_assert_cmpstr (senda_record_get_wording (senda_roadmap_get_agreed (roadmap, element), "note",
                                               "en", &actual),
                     ==, "Lo acordamos en marzo");
    g_assert_cmpstr (actual, ==, "es");
  }
}

static void
test_refuses_ten_megabytes (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strnfill (10 * 1024 * 1024, 'x');
  const char *const commands[][6] = {
    { "rate", "leadership", "3", "--note", text, NULL },
    { "rate", "leadership", "not-applicable", "--reason", text, NULL },
    { "rate", text, "3", NULL },
    { "mark", text, "describes", NULL },
    { "task-force", "add", text, NULL },
    { "round", "add", text, NULL },
    { "history", text, NULL },
    { "purge", text, NULL },
    { "content", text, NULL },
    { "--task-force", text, "show", "roadmap", NULL },
  };
  guint before = 0;

  add_task_force (fixture);
  before = count_history (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Answer) answer = run (fixture, commands[i]);

      assert_refused (&answer);
      g_assert_cmpuint (answer.err->len, <, 500);
    }
  g_assert_cmpuint (count_history (fixture), ==, before);
}

static void
test_refuses_bytes_that_are_not_text (Fixture       *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Answer) answer = RUN (fixture, "task-force", "add", "caf\351");

  assert_refused (&answer);
  g_assert_true (g_utf8_validate (answer.err->str, -1, NULL));
}

static void
test_does_not_restore_what_is_open (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Answer) answer = RUN (fixture, "restore", "/nowhere");

  assert_refused (&answer);
}

static void
test_checks_what_is_open (Fixture       *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  add_task_force (fixture);
  {
    g_auto (Answer) answer = RUN (fixture, "check");

    g_assert_cmpstr (answer.err->str, ==, "");
    g_assert_cmpint (answer.status, ==, 0);
  }
}

#define ADD(path, test) \
  g_test_add ("/cli/run/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cli/run/knows-what-is-a-command", test_wants);
  g_test_add_func ("/cli/run/finds-the-nearest-ids", test_nearest);
  ADD ("the-window-sees-it-at-once", test_the_window_sees_it_at_once);
  ADD ("a-command-speaks-its-own-language", test_a_command_speaks_its_own_language);
  ADD ("words-are-in-the-language-of-the-command", test_words_are_in_the_language_of_the_command);
  ADD ("people-of-an-open-window", test_people_of_an_open_window);
  ADD ("refuses-ten-megabytes", test_refuses_ten_megabytes);
  ADD ("refuses-bytes-that-are-not-text", test_refuses_bytes_that_are_not_text);
  ADD ("does-not-restore-what-is-open", test_does_not_restore_what_is_open);
  ADD ("checks-what-is-open", test_checks_what_is_open);
  return g_test_run ();
}
