/* make-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the store that is kept for every released schema (tests/data/stores/NNN.sendadb): a little
 * of everything, with a fixed clock and fixed ids. Run once for each schema, before it is
 * released: make-store FILE.
 */
#include "config.h"

#include "store-fixture.h"

#include "senda-agreed-stage.h"
#include "senda-evidence.h"
#include "senda-guiding-principle.h"
#include "senda-objective.h"
#include "senda-statement-mark.h"

/* One value of one record, put in a transaction of its own. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *id;
  const char *field;
  const char *language;
  const char *text; /* NULL: the number */
  gint64 number;
} Value;

#define TASK_FORCE "10000000-0000-4000-8000-000000000001"
#define PRINCIPLE "10000000-0000-4000-8000-000000000002"
#define GOAL "10000000-0000-4000-8000-000000000003"
#define OBJECTIVE "10000000-0000-4000-8000-000000000004"
#define ROUND "10000000-0000-4000-8000-000000000005"
#define EVIDENCE "10000000-0000-4000-8000-000000000006"
#define ELEMENT "mission-statement"
#define STATEMENT "mission-statement.3.1"

static void
put (SendaStore  *store,
     const Value *value,
     const char  *id)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-sample", NULL);
  const SendaValue *held = value->text ? SENDA_TEXT (value->text) : SENDA_INTEGER (value->number);
  g_autoptr (GError) error = NULL;

  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  senda_store_put (store, value->info, id, value->field, value->language, held, &error);
  g_assert_no_error (error);
  senda_store_put_deleted (store, value->info, id, FALSE, &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
fill (SendaStore *store)
{
  g_autofree char *stage = senda_agreed_stage_id (ROUND, ELEMENT);
  g_autofree char *mark = senda_statement_mark_id (ROUND, STATEMENT);
  const Value values[] = {
    { &senda_task_force_info, TASK_FORCE, "name", NULL, "Río Bravo", 0 },
    { &senda_task_force_info, TASK_FORCE, "region", NULL, "South", 0 },
    { &senda_task_force_info, TASK_FORCE, "mission", "en", "Working together", 0 },
    { &senda_task_force_info, TASK_FORCE, "mission", "es", "Trabajar juntos", 0 },
    { &senda_guiding_principle_info, PRINCIPLE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_guiding_principle_info, PRINCIPLE, "position", NULL, NULL, 1 },
    { &senda_guiding_principle_info, PRINCIPLE, "text", "en", "Survivors first", 0 },
    { &senda_goal_info, GOAL, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_goal_info, GOAL, "text", "en", "Safety", 0 },
    { &senda_objective_info, OBJECTIVE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_objective_info, OBJECTIVE, "text", "es", "Capacitar", 0 },
    { &senda_round_info, ROUND, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_round_info, ROUND, "name", NULL, "Spring", 0 },
    { &senda_round_info, ROUND, "opened_on", NULL, "2026-03-09", 0 },
    { &senda_round_info, ROUND, "number", NULL, NULL, 1 },
    { &senda_agreed_stage_info, stage, "round", NULL, ROUND, 0 },
    { &senda_agreed_stage_info, stage, "element", NULL, ELEMENT, 0 },
    { &senda_agreed_stage_info, stage, "state", NULL, "rated", 0 },
    { &senda_agreed_stage_info, stage, "stage", NULL, NULL, 3 },
    { &senda_agreed_stage_info, stage, "note", "en", "Signed by nine agencies", 0 },
    { &senda_statement_mark_info, mark, "round", NULL, ROUND, 0 },
    { &senda_statement_mark_info, mark, "statement", NULL, STATEMENT, 0 },
    { &senda_statement_mark_info, mark, "mark", NULL, "partly", 0 },
    { &senda_evidence_info, EVIDENCE, "round", NULL, ROUND, 0 },
    { &senda_evidence_info, EVIDENCE, "element", NULL, ELEMENT, 0 },
    { &senda_evidence_info, EVIDENCE, "what", NULL, "Minutes", 0 },
    { &senda_task_force_info, TASK_FORCE, "name", NULL, "Río Grande", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    put (store, &values[i], values[i].id);
}

int
main (int   argc,
      char *argv[])
{
  StoreFixture fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (argc != 2)
    return 2;
  store_fixture_set_up (&fixture, NULL);
  senda_store_set_author (fixture.store, "Ana", NULL);
  fill (fixture.store);
  senda_store_undo (fixture.store, NULL, NULL);
  assert_sound (&fixture);
  store_fixture_close (&fixture);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (argv[1], bytes, length, &error));
  store_fixture_tear_down (&fixture, NULL);
  return 0;
}
