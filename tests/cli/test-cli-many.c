/* test-cli-many.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * More task forces than anybody has.
 */
#include "config.h"

#include "fixture.h"
#include "senda-cli.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MANY 100000

static GString *
run (Fixture           *fixture,
     const char *const *args)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);

  g_assert_cmpint (senda_cli_run (fixture->workspace, args, NULL, out, err), ==, 0);
  g_assert_cmpstr (err->str, ==, "");
  return g_steal_pointer (&out);
}

#define RUN(fixture, ...) run (fixture, (const char *const[]) { __VA_ARGS__, NULL })

static void
add_many (Fixture *fixture)
{
  SendaStore *store = senda_workspace_get_store (fixture->workspace);
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-sample", NULL);
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_begin (store, label, &error));
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = senda_store_new_id (store);
      g_autofree char *name = g_strdup_printf ("Task Force %06u", i);

      g_assert_true (senda_store_put_deleted (store, &senda_task_force_info, id, FALSE, &error));
      g_assert_true (senda_store_put (store, &senda_task_force_info, id, "name", NULL,
                                      SENDA_TEXT (name), &error));
    }
  g_assert_true (senda_store_commit (store, &touched, &error));
}

static void
test_lists_them (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) text = NULL;
  g_autoptr (GString) json = NULL;
  g_autoptr (GString) rated = NULL;

  add_many (fixture);
  text = RUN (fixture, "task-force", "list");
  g_assert_nonnull (strstr (text->str, "Task Force 099999\n"));

  json = RUN (fixture, "--format", "json", "task-force", "list");
  g_assert_true (json_parser_load_from_data (parser, json->str, json->len, NULL));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (json_parser_get_root (parser))),
                    ==, MANY);

  rated = RUN (fixture, "--task-force", "Task Force 099999", "rate", "leadership", "3");
  g_assert_nonnull (strstr (rated->str, "3 "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/cli/many/lists-them", Fixture, NULL, fixture_set_up, test_lists_them,
              fixture_tear_down);
  return g_test_run ();
}
