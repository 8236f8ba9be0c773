/* test-roll-up.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summaries: made without a name of anybody, and collected.
 */
#include "config.h"

#include "exchange-fixture.h"

#include "senda-member.h"
#include "senda-pictures.h"
#include "senda-record-edits.h"
#include "senda-roll-up.h"
#include "senda-round-edits.h"
#include "senda-round.h"
#include "senda-statewide.h"
#include "senda-summary.h"

#include <string.h>

/* The office that collects, at the second desk. (transfer full) */
static char *
add_office (Exchange *exchange)
{
  const SendaGiven given[] = { { "name", "State Office", NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) office = senda_record_add (exchange->desks[1], &senda_task_force_info,
                                                     NULL, given, &error);

  g_assert_no_error (error);
  return g_strdup (senda_record_get_id (office));
}

/* (transfer full) */
static GPtrArray *
take (Exchange   *exchange,
      const char *office,
      const char *name,
      gboolean    dry_run)
{
  g_autofree char *path = exchange_path (exchange, name);
  const char *const paths[] = { path, NULL };
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *files = senda_roll_up_take (exchange->desks[1], office, paths, ring, dry_run, NULL,
                                         NULL, NULL, &error);

  g_assert_no_error (error);
  return files;
}

static guint
count_summaries (Exchange   *exchange,
                 const char *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries =
    senda_store_list (senda_workspace_get_store (exchange->desks[1]), &senda_summary_info, office,
                      &error);

  g_assert_no_error (error);
  return summaries->len;
}

/* (transfer full) */
static char *
dup_text (Exchange   *exchange,
          const char *name)
{
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
put_text (Exchange   *exchange,
          const char *name,
          const char *text,
          gssize      length)
{
  g_autofree char *path = exchange_path (exchange, name);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

static void
test_no_names (void)
{
  static const char *const fields[] = { "name", "email", "phone" };
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GError) error = NULL;
  guint n_words = 0;

  exchange_set_up (&exchange, 1);
  task_force = exchange_add_sample (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "summary.senda");
  text = dup_text (&exchange, "summary.senda");
  members = senda_store_list (senda_workspace_get_store (exchange.desks[0]), &senda_member_info,
                              task_force, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < members->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        const char *word = senda_record_get_text (g_ptr_array_index (members, i), fields[j]);

        n_words += word != NULL;
        if (word != NULL)
          g_assert_null (strstr (text, word));
      }
  g_assert_cmpuint (n_words, >, 10);
  /* Nor of who sends it. */
  g_assert_null (strstr (text, "Ana Ruiz"));
  exchange_tear_down (&exchange);
}

static void
assert_file (GPtrArray *files,
             guint      n_new,
             guint      n_newer,
             guint      n_same)
{
  const SendaRollUpFile *file = g_ptr_array_index (files, 0);

  g_assert_cmpuint (files->len, ==, 1);
  g_assert_no_error (file->error);
  g_assert_cmpuint (file->n_new, ==, n_new);
  g_assert_cmpuint (file->n_newer, ==, n_newer);
  g_assert_cmpuint (file->n_same, ==, n_same);
  g_assert_nonnull (file->name);
}

static void
test_collect (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *office = NULL;
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) newer = NULL;
  g_autoptr (GPtrArray) older = NULL;
  const SendaRollUpFile *file = NULL;
  guint n = 0;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  office = add_office (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "one.senda");
  planned = take (&exchange, office, "one.senda", TRUE);
  file = g_ptr_array_index (planned, 0);
  n = file->n_new;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (count_summaries (&exchange, office), ==, 0);
  first = take (&exchange, office, "one.senda", FALSE);
  assert_file (first, n, 0, 0);
  g_assert_cmpuint (count_summaries (&exchange, office), ==, n);
  again = take (&exchange, office, "one.senda", FALSE);
  assert_file (again, 0, 0, n);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "two.senda");
  newer = take (&exchange, office, "two.senda", FALSE);
  assert_file (newer, 0, n, 0);
  older = take (&exchange, office, "one.senda", FALSE);
  assert_file (older, 0, 0, n);
  g_assert_cmpuint (count_summaries (&exchange, office), ==, n);
  exchange_assert_sound (&exchange, 1);
  exchange_tear_down (&exchange);
}

/* What the office removed does not come back with the same file; something newer does. */
static void
test_removed (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *office = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) newer = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (SendaRecord) summary = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  office = add_office (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "one.senda");
  first = take (&exchange, office, "one.senda", FALSE);
  n = count_summaries (&exchange, office);
  summaries = senda_store_list (senda_workspace_get_store (exchange.desks[1]), &senda_summary_info,
                                office, &error);
  g_assert_no_error (error);
  summary = senda_workspace_get (exchange.desks[1], &senda_summary_info,
                                 senda_record_get_id (g_ptr_array_index (summaries, 0)), &error);
  g_assert_no_error (error);
  g_assert_true (senda_record_remove (exchange.desks[1], summary, &error));
  again = take (&exchange, office, "one.senda", FALSE);
  assert_file (again, 0, 0, n);
  g_assert_cmpuint (count_summaries (&exchange, office), ==, n - 1);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "two.senda");
  newer = take (&exchange, office, "two.senda", FALSE);
  g_assert_cmpuint (count_summaries (&exchange, office), ==, n);
  g_clear_object (&summary);
  exchange_tear_down (&exchange);
}

/* A folder in which one file is what it should be, one a later state of it, and the others are not. */
static void
test_hostile (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *office = NULL;
  g_autofree char *good = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_auto (GStrv) parts = NULL;
  guint n_taken = 0;
  guint n_refused = 0;

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  office = add_office (&exchange);
  folder = exchange_path (&exchange, "sent");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "sent/a.senda");
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "sent/b.senda");
  exchange_send (&exchange, 0, SENDA_BUNDLE_TASK_FORCE, task_force, "sent/c.senda");
  good = dup_text (&exchange, "sent/a.senda");
  put_text (&exchange, "sent/d.senda", good, strlen (good) / 2);
  parts = g_strsplit (good, "=3", 2);
  if (g_strv_length (parts) == 2)
    {
      wrong = g_strjoinv ("=9", parts);
      put_text (&exchange, "sent/e.senda", wrong, -1);
    }
  put_text (&exchange, "sent/f.senda", "", 0);
  put_text (&exchange, "sent/notes.txt", "Dear diary", -1);
  files = take (&exchange, office, "sent", FALSE);
  for (guint i = 0; i < files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (files, i);

      n_taken += file->error == NULL;
      n_refused += file->error != NULL;
      if (file->error != NULL)
        g_assert_true (g_str_has_suffix (file->error->message, "."));
    }
  g_assert_cmpuint (n_taken, ==, 2);
  g_assert_cmpuint (n_refused, ==, wrong ? 4 : 3);
  g_assert_cmpuint (((SendaRollUpFile *) files->pdata[0])->n_new, >, 0);
  g_assert_cmpuint (((SendaRollUpFile *) files->pdata[1])->n_newer, ==,
                    ((SendaRollUpFile *) files->pdata[0])->n_new);
  g_assert_cmpuint (count_summaries (&exchange, office), ==,
                    ((SendaRollUpFile *) files->pdata[0])->n_new);
  exchange_assert_sound (&exchange, 1);
  exchange_tear_down (&exchange);
}

/* (transfer full) (nullable) */
static SendaRecord *
sum_up (Exchange   *exchange,
        const char *task_force,
        const char *round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = senda_summaries_make (exchange->desks[0], task_force, &error);

  for (guint i = 0; summaries != NULL && i < summaries->len; i++)
    if (strcmp (senda_record_get_text (g_ptr_array_index (summaries, i), "origin_round"),
                round) == 0)
      return g_object_ref (g_ptr_array_index (summaries, i));
  return NULL;
}

/* A round under discussion that starts from the latest one in which the group agreed. (transfer full) */
static SendaRecord *
open_next (Exchange   *exchange,
           const char *task_force)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = senda_summaries_make (exchange->desks[0], task_force, &error);
  SendaRecord *last = g_ptr_array_index (summaries, summaries->len - 1);
  g_autoptr (SendaRecord) from =
    senda_workspace_get (exchange->desks[0], &senda_round_info,
                         senda_record_get_text (last, "origin_round"), &error);
  g_autoptr (SendaRecord) record = senda_workspace_get (exchange->desks[0], &senda_task_force_info,
                                                        task_force, &error);
  g_autoptr (SendaPeople) people = senda_people_new (exchange->desks[0], SENDA_TASK_FORCE (record));
  const SendaRoundPlan plan = { .name = "Next", .state = SENDA_ROUND_DISCUSSING,
                                .starts_from = from };
  SendaRecord *round = senda_round_open (people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

/* Confirms the elements of @round, all or the first that was carried. */
static void
confirm (Exchange    *exchange,
         SendaRecord *round,
         gboolean     all)
{
  SendaContent *content = senda_workspace_get_content (exchange->desks[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRoundFacts) facts = senda_workspace_picture_round (exchange->desks[0], round,
                                                                     &error);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (!senda_round_facts_is_carried (facts, element))
        continue;
      senda_round_confirm (exchange->desks[0], round, element, &error);
      g_assert_no_error (error);
      if (!all)
        return;
    }
}

static void
set_state (Exchange    *exchange,
           SendaRecord *round,
           const char  *state)
{
  g_autoptr (GError) error = NULL;

  senda_round_set_state (exchange->desks[0], round, state, &error);
  g_assert_no_error (error);
}

/* What was carried into a round and is not confirmed is not today's judgement; and a round that is
 * talked about does not stand for the group while there is any. */
static void
test_carried (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (SendaRecord) one = NULL;
  g_autoptr (SendaRecord) all = NULL;
  const char *id = NULL;

  exchange_set_up (&exchange, 1);
  task_force = exchange_add_sample (&exchange);
  round = open_next (&exchange, task_force);
  id = senda_record_get_id (round);
  g_assert_null (sum_up (&exchange, task_force, id));
  confirm (&exchange, round, FALSE);
  g_assert_null (sum_up (&exchange, task_force, id));
  set_state (&exchange, round, SENDA_ROUND_AGREED);
  one = sum_up (&exchange, task_force, id);
  g_assert_null (strchr (senda_record_get_text (one, "stages"), ','));
  set_state (&exchange, round, SENDA_ROUND_DISCUSSING);
  confirm (&exchange, round, TRUE);
  all = sum_up (&exchange, task_force, id);
  g_assert_nonnull (strchr (senda_record_get_text (all, "stages"), ','));
  exchange_tear_down (&exchange);
}

/* An office may ask for more than the least, and never for less. */
static void
test_least (void)
{
  Exchange exchange = { 0 };
  g_autofree char *office = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&exchange, 2);
  office = add_office (&exchange);
  g_assert_cmpuint (senda_roll_up_get_least (exchange.desks[1], office), ==,
                    SENDA_STATEWIDE_LEAST);
  g_assert_true (senda_roll_up_set_least (exchange.desks[1], office, 15, &error));
  g_assert_cmpuint (senda_roll_up_get_least (exchange.desks[1], office), ==, 15);
  g_assert_true (senda_roll_up_set_least (exchange.desks[1], office, 1, &error));
  g_assert_cmpuint (senda_roll_up_get_least (exchange.desks[1], office), ==,
                    SENDA_STATEWIDE_LEAST);
  exchange_tear_down (&exchange);
}

static void
ready_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* While the window stays live; twice, the second time with nothing new. */
static void
test_async (void)
{
  Exchange exchange = { 0 };
  g_autofree char *task_force = NULL;
  g_autofree char *office = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();

  exchange_set_up (&exchange, 2);
  task_force = exchange_add_sample (&exchange);
  office = add_office (&exchange);
  exchange_send (&exchange, 0, SENDA_BUNDLE_SUMMARY, task_force, "one.senda");
  path = exchange_path (&exchange, "one.senda");
  for (guint i = 0; i < 2; i++)
    {
      const char *const paths[] = { path, NULL };
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) files = NULL;
      g_autoptr (GError) error = NULL;

      senda_roll_up_take_async (exchange.desks[1], office, paths, ring, NULL, NULL, NULL, ready_cb,
                                &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      files = senda_roll_up_take_finish (exchange.desks[1], result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (files->len, ==, 1);
      g_assert_cmpuint (((SendaRollUpFile *) files->pdata[0])->n_new > 0, ==, i == 0);
    }
  exchange_tear_down (&exchange);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/roll-up/no-names", test_no_names);
  g_test_add_func ("/roll-up/collect", test_collect);
  g_test_add_func ("/roll-up/removed", test_removed);
  g_test_add_func ("/roll-up/hostile", test_hostile);
  g_test_add_func ("/roll-up/carried", test_carried);
  g_test_add_func ("/roll-up/least", test_least);
  g_test_add_func ("/roll-up/async", test_async);
  return g_test_run ();
}
