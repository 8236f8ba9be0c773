/* test-converge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two to five stores do random things and give each other what they know in part, in any order, more
 * than once, with clocks that are wrong. Once everybody has heard from everybody they must all say
 * the same, be sound, and know every value that anybody ever saved.
 *
 * SENDA_CONVERGE_ROUNDS asks for another number of rounds (10000 take about half an hour), and
 * SENDA_CONVERGE_SEED for other chances.
 */
#include "config.h"

#include "../faults/record-vfs.h"
#include "converge-world.h"

#include <stdlib.h>
#include <string.h>

/* Who knows more than this version does. */
#define FUTURE_SITE "f0000000-0000-4000-8000-0000000000ff"

/* What was done, over all rounds. */
static struct
{
  guint64 edits, undos, refused, decisions, merges, previews, restores, changes, differences;
} done;

static void
take_back (World      *world,
           SendaStore *store)
{
  g_autoptr (GError) error = NULL;

  done.undos++;
  if (world_one_in (world, 3) ? senda_store_redo (store, NULL, &error)
                        : senda_store_undo (store, NULL, &error))
    return;
  done.refused++;
  g_assert_true (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOTHING) ||
                 g_error_matches (error, SENDA_ERROR, SENDA_ERROR_CONFLICT));
}

/* One of the values, now and then another one. */
static void
draw_decision (World                 *world,
               const SendaDifference *difference,
               SendaValue            *value)
{
  const SendaHead *head = difference->heads->pdata[world_draw (world, difference->heads->len)];

  if (strcmp (difference->field, SENDA_DELETED_COLUMN) == 0)
    senda_value_assign (value, SENDA_INTEGER (world_draw (world, 2)));
  else if (head->value.type == SENDA_VALUE_TEXT && world_one_in (world, 3))
    senda_value_assign (value, SENDA_TEXT ("decided"));
  else
    senda_value_assign (value, &head->value);
}

static void
decide (World      *world,
        SendaStore *store)
{
  g_autoptr (SendaLabel) label = senda_label_new ("goal-edit", NULL);
  g_autoptr (GPtrArray) differences = senda_store_list_differences (store, 0, NULL);
  const SendaDifference *difference = NULL;
  g_auto (SendaValue) value = SENDA_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (differences);
  g_assert_cmpuint (differences->len, ==, senda_store_count_differences (store));
  if (differences->len == 0)
    return;
  difference = g_ptr_array_index (differences, world_draw (world, differences->len));
  draw_decision (world, difference, &value);
  senda_store_decide (store, label, difference, &value, NULL, &error);
  /* What this version cannot show it cannot choose. */
  if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID))
    g_assert_no_error (error);
  done.decisions++;
}

static gboolean
is_goal (const SendaLogChange *change,
         gpointer              data G_GNUC_UNUSED)
{
  return strcmp (change->type, "goal") == 0;
}

static gboolean
is_even (const SendaLogChange *change,
         gpointer              data G_GNUC_UNUSED)
{
  return change->seq % 2 == 0;
}

static void
shuffle (World     *world,
         GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = world_draw (world, i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

/* What one gives another: all, or a part, in order or not, at times the same twice. */
static LogCopy *
draw_copy (World      *world,
           SendaStore *from,
           SendaStore *to)
{
  g_autoptr (SendaSpans) known = world_one_in (world, 3) ? senda_store_list_spans (to, NULL) : NULL;
  SendaLogFilter filter = { .known = known };
  LogCopy *copy = NULL;

  switch (world_draw (world, 6))
    {
    case 0:
      filter.wants = is_own;
      filter.data = from;
      break;
    case 1:
      filter.wants = is_goal;
      break;
    case 2:
      filter.wants = is_even;
      break;
    default:
      break;
    }
  copy = log_copy_read (from, &filter);
  if (world_one_in (world, 2))
    {
      shuffle (world, copy->transactions);
      shuffle (world, copy->changes);
    }
  return copy;
}

static void
decide_in_merge (World      *world,
                 SendaMerge *merge)
{
  g_autoptr (SendaLabel) label = senda_label_new ("goal-edit", NULL);
  GPtrArray *differences = senda_merge_get_differences (merge);

  for (guint i = 0; i < differences->len; i++)
    {
      g_auto (SendaValue) value = SENDA_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (!world_one_in (world, 3))
        continue;
      draw_decision (world, differences->pdata[i], &value);
      senda_merge_decide (merge, label, differences->pdata[i], &value, &error);
      /* A removal that was decided on has settled what else stood in its record, or not. */
      if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOTHING) &&
          !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID) &&
          !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_CONFLICT))
        g_assert_no_error (error);
      done.decisions++;
    }
}

static void
take (World      *world,
      LogCopy    *copy,
      SendaStore *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaMerge) merge = senda_store_merge (to, &error);

  g_assert_no_error (error);
  log_copy_give (copy, merge, &error);
  g_assert_no_error (error);
  if (world_one_in (world, 5))
    {
      log_copy_give (copy, merge, &error);
      g_assert_no_error (error);
    }
  senda_merge_settle (merge, NULL, &error);
  g_assert_no_error (error);
  done.merges++;
  if (world_one_in (world, 6))
    {
      done.previews++;
      return;
    }
  if (world_one_in (world, 3))
    decide_in_merge (world, merge);
  senda_merge_commit (merge, NULL, &error);
  g_assert_no_error (error);
}

static void
exchange (World *world,
          guint  from,
          guint  to)
{
  g_autoptr (LogCopy) copy = NULL;

  if (from == to)
    return;
  copy = draw_copy (world, world->places[from].store, world->places[to].store);
  take (world, copy, world->places[to].store);
  world_note_saved (world, world->places[to].store);
}

/* A newer version writes what this one does not know. */
static void
hear_from_the_future (World *world,
                      Place *place)
{
  static const struct { const char *type, *column, *text; } entries[] = {
    { "novelty", "name", "A type of its own" }, { "goal", "colour", "A field of its own" },
    { "agreed_stage", "state", "a-choice-of-its-own" }, { "goal", "text@en", "From the future" },
    { "agreed_stage", "stage", "not a number" }, { "goal", "task_force", "not an id" },
  };
  gint64 seq = world->future->changes->len + 1;
  guint which = world_draw (world, G_N_ELEMENTS (entries));
  g_autofree char *id = strcmp (entries[which].type, "agreed_stage") == 0
                          ? derive_id ("agreed_stage", world_draw (world, 4))
                          : derive_id ("goal", world_draw (world, N_SHARED));
  CopiedChange *change = NULL;

  log_copy_add_transaction (world->future, FUTURE_SITE, seq);
  change = log_copy_add (world->future, FUTURE_SITE, seq, seq, entries[which].type, id,
                         entries[which].column, SENDA_TEXT (entries[which].text));
  change->time = WORLD_NOW + world_draw (world, 100000);
  for (gint64 i = seq - 1; i > 0; i--)
    {
      const CopiedChange *former = g_ptr_array_index (world->future->changes, i - 1);

      if (strcmp (former->id, id) == 0 && strcmp (former->column, change->column) == 0 &&
          strcmp (former->type, change->type) == 0)
        {
          log_copy_link (change, SENDA_LINK_REPLACES, FUTURE_SITE, i);
          break;
        }
    }
  g_hash_table_insert (world->saved, g_strdup_printf ("%s %" G_GINT64_FORMAT, FUTURE_SITE, seq),
                       dup_entry (change));
  take (world, world->future, place->store);
  world_note_saved (world, place->store);
}

static void
make_backup (World *world,
             Place *place)
{
  sqlite3 *db = NULL;
  sqlite3_backup *backup = NULL;

  g_free (place->backup);
  place->backup = world_new_path (world);
  g_assert_cmpint (sqlite3_open_v2 (place->backup, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                    RECORD_VFS), ==, SQLITE_OK);
  backup = sqlite3_backup_init (db, "main", senda_sql_get_db (place->store->sql), "main");
  g_assert_nonnull (backup);
  g_assert_cmpint (sqlite3_backup_step (backup, -1), ==, SQLITE_DONE);
  sqlite3_backup_finish (backup);
  sqlite3_close (db);
}

/* What the store had written or taken since, and nobody else has, is gone with it. */
static void
forget_lost (World *world,
             Place *place)
{
  g_autoptr (LogCopy) before = log_copy_read (place->store, NULL);
  g_autoptr (SendaSpans) known = senda_spans_new ();

  senda_store_close (place->store);
  g_clear_object (&place->store);
  place_open (place, place->backup);
  for (guint i = 0; i < world->n_places; i++)
    {
      g_autoptr (SendaSpans) spans = senda_store_list_spans (world->places[i].store, NULL);

      senda_spans_add_all (known, spans);
    }
  for (guint i = 0; i < before->changes->len; i++)
    {
      const CopiedChange *change = g_ptr_array_index (before->changes, i);
      g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, change->site, change->seq);

      if (!senda_spans_has (known, change->site, change->seq) &&
          strcmp (change->site, FUTURE_SITE) != 0)
        g_hash_table_remove (world->saved, key);
    }
}

static void
restore (World *world,
         Place *place)
{
  forget_lost (world, place);
  g_clear_pointer (&place->backup, g_free);
  done.restores++;
}

static void
act (World *world)
{
  guint at = world_draw (world, world->n_places);
  Place *place = &world->places[at];

  switch (world_draw (world, 20))
    {
    case 0:
    case 1:
      take_back (world, place->store);
      break;
    case 2:
    case 10:
      decide (world, place->store);
      break;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      exchange (world, at, world_draw (world, world->n_places));
      break;
    case 8:
      hear_from_the_future (world, place);
      break;
    case 9:
      if (place->backup == NULL)
        make_backup (world, place);
      else if (world_one_in (world, 2))
        restore (world, place);
      break;
    default:
      world_edit (world, place->store);
      done.edits++;
    }
  world_note_saved (world, place->store);
}

static void
exchange_everything (World *world)
{
  g_autoptr (GError) error = NULL;

  log_copy_merge (world->future, world->places[0].store, NULL, &error);
  g_assert_no_error (error);
  for (guint pass = 0; pass < 2; pass++)
    for (guint from = 0; from < world->n_places; from++)
      for (guint to = 0; to < world->n_places; to++)
        if (from != to)
          merge_stores (world->places[from].store, world->places[to].store);
}

static void
assert_nothing_lost (World *world)
{
  g_autoptr (LogCopy) copy = log_copy_read (world->places[0].store, NULL);
  guint n_saved = g_hash_table_size (world->saved);

  done.changes += copy->changes->len;
  for (guint i = 0; i < copy->changes->len; i++)
    {
      const CopiedChange *change = g_ptr_array_index (copy->changes, i);
      g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, change->site, change->seq);
      g_autofree char *entry = dup_entry (change);

      g_assert_cmpstr (g_hash_table_lookup (world->saved, key), ==, entry);
      n_saved--;
    }
  g_assert_cmpuint (n_saved, ==, 0);
}

static void
assert_converged (World *world)
{
  g_autofree char *first = dump_whole_store (world->places[0].store);

  for (guint i = 0; i < world->n_places; i++)
    {
      g_autofree char *other = dump_whole_store (world->places[i].store);

      if (strcmp (first, other) != 0)
        {
          g_file_set_contents ("first.txt", first, -1, NULL);
          g_file_set_contents ("other.txt", other, -1, NULL);
          g_error ("Stores 0 and %u differ: see first.txt and other.txt", i);
        }
      assert_store_sound (world->places[i].store);
    }
  done.differences += senda_store_count_differences (world->places[0].store);
}

static void
run_round (guint32 seed)
{
  World world;
  guint n_steps = 0;

  world_set_up (&world, seed);
  n_steps = 10 + world_draw (&world, 30);
  for (guint i = 0; i < n_steps; i++)
    act (&world);
  exchange_everything (&world);
  assert_converged (&world);
  assert_nothing_lost (&world);
  world_clear (&world);
}

static guint
number_from (const char *variable,
             guint       otherwise)
{
  const char *asked = g_getenv (variable);

  return asked ? (guint) atoi (asked) : otherwise;
}

static void
test_convergence (void)
{
  guint n_rounds = number_from ("SENDA_CONVERGE_ROUNDS", 40);
  guint seed = number_from ("SENDA_CONVERGE_SEED", 1);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_test_message ("round %u, seed %u", i, seed + i);
      run_round (seed + i);
    }
  g_test_message ("%u rounds: %" G_GUINT64_FORMAT " edits, %" G_GUINT64_FORMAT " undos and redos "
                  "(%" G_GUINT64_FORMAT " refused), %" G_GUINT64_FORMAT " decisions, "
                  "%" G_GUINT64_FORMAT " merges (%" G_GUINT64_FORMAT " looked at only), "
                  "%" G_GUINT64_FORMAT " restores, %" G_GUINT64_FORMAT " changes, "
                  "%" G_GUINT64_FORMAT " differences left open: all equal, all sound, nothing lost",
                  n_rounds, done.edits, done.undos, done.refused, done.decisions, done.merges,
                  done.previews, done.restores, done.changes, done.differences);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  record_vfs_register ();
  record_vfs_stop ();

  g_test_add_func ("/converge/random", test_convergence);
  return g_test_run ();
}
