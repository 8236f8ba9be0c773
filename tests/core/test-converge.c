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
#include "log-copy.h"

#include "senda-agreed-stage.h"
#include "senda-evidence.h"
#include "senda-goal.h"
#include "senda-id.h"
#include "senda-round.h"
#include "senda-store-private.h"
#include "senda-task-force.h"

#include <stdlib.h>
#include <string.h>

#define MOST_STORES 5
#define N_SHARED 3
#define NOW G_GINT64_CONSTANT (1772000000000)
#define YEAR_2100 G_GINT64_CONSTANT (4102444800000)
/* Who knows more than this version does. */
#define FUTURE_SITE "f0000000-0000-4000-8000-0000000000ff"

typedef struct
{
  SendaStore *store;
  SendaStoreOptions options;
  gint64 now;
  char *backup; /* path of a copy to go back to, or NULL */
} Place;

typedef struct
{
  GRand *random;
  guint n_places;
  Place places[MOST_STORES];
  guint n_files;
  guint n_ids;
  char *task_force;
  char *round;
  GPtrArray *records; /* of SendaRecordRef */
  GHashTable *saved;  /* "site seq" -> what it says */
  LogCopy *future;
} World;

/* What was done, over all rounds. */
static struct
{
  guint64 edits, undos, refused, decisions, merges, previews, restores, changes, differences;
} done;

static guint
draw (World *world,
      guint  n)
{
  return g_rand_int_range (world->random, 0, n);
}

static gboolean
one_in (World *world,
        guint  n)
{
  return draw (world, n) == 0;
}

static World *current; /* whose ids are made */

static char *
new_id (gpointer data G_GNUC_UNUSED)
{
  return g_strdup_printf ("%08x-%04x-4000-8000-%012x", g_rand_int (current->random),
                          g_rand_int_range (current->random, 0, 0xffff), ++current->n_ids);
}

/* A clock that goes back at times, and is far off at others. */
static gint64
now (gpointer data)
{
  Place *place = data;

  place->now += one_in (current, 3) ? -(gint64) draw (current, 500) : (gint64) draw (current, 1000);
  if (one_in (current, 200))
    place->now = one_in (current, 2) ? (gint64) draw (current, 1000) : YEAR_2100;
  place->now = MAX (place->now, 0);
  return place->now;
}

static char *
new_path (World *world)
{
  return g_strdup_printf ("/store-%u.sendadb", world->n_files++);
}

static void
open_place (Place      *place,
            const char *path)
{
  g_autoptr (GError) error = NULL;

  place->store = senda_store_open (path, &place->options, &error);
  g_assert_no_error (error);
}

static void
init_place (World *world,
            Place *place)
{
  g_autofree char *path = new_path (world);

  place->now = NOW + (one_in (world, 4) ? (gint64) draw (world, 2000000000) * 10 -
                                          G_GINT64_CONSTANT (10000000000)
                                        : (gint64) draw (world, 5000));
  place->options = (SendaStoreOptions) { .vfs = RECORD_VFS, .now = now, .now_data = place,
                                         .new_id = new_id };
  place->backup = NULL;
  open_place (place, path);
}

static char *
derive_id (const char *type,
           guint       number)
{
  g_autofree char *key = g_strdup_printf ("converge %u", number);

  return senda_id_derive (type, (const char *const[]) { key, NULL });
}

static void
add_record (World                 *world,
            const SendaRecordInfo *info,
            const char            *id)
{
  for (guint i = 0; i < world->records->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (world->records, i);

      if (ref->info == info && strcmp (ref->id, id) == 0)
        return;
    }
  g_ptr_array_add (world->records, senda_record_ref_new (info, id));
}

/* (transfer none) */
static const SendaRecordRef *
draw_record (World *world)
{
  return g_ptr_array_index (world->records, draw (world, world->records->len));
}

static void
put_text (SendaStore            *store,
          const SendaRecordInfo *info,
          const char            *id,
          const char            *field,
          const char            *language,
          const char            *text)
{
  g_autoptr (GError) error = NULL;

  senda_store_put (store, info, id, field, language, SENDA_TEXT (text), &error);
  g_assert_no_error (error);
}

static void
put_integer (SendaStore            *store,
             const SendaRecordInfo *info,
             const char            *id,
             const char            *field,
             gint64                 number)
{
  g_autoptr (GError) error = NULL;

  senda_store_put (store, info, id, field, NULL, SENDA_INTEGER (number), &error);
  g_assert_no_error (error);
}

static void
put_deleted (SendaStore            *store,
             const SendaRecordInfo *info,
             const char            *id,
             gboolean               deleted)
{
  g_assert_true (senda_store_put_deleted (store, info, id, deleted, NULL));
}

/* A record made here, or one that several may make by the same id. */
static void
put_new (World      *world,
         SendaStore *store)
{
  g_autofree char *id = one_in (world, 2) ? derive_id ("agreed_stage", draw (world, 4))
                                          : senda_store_new_id (store);
  const SendaRecordInfo *info = id[14] == '5' ? &senda_agreed_stage_info : &senda_goal_info;

  if (info == &senda_goal_info)
    {
      put_text (store, info, id, "task_force", NULL, world->task_force);
      put_integer (store, info, id, "position", draw (world, 9));
    }
  else
    {
      put_text (store, info, id, "round", NULL, world->round);
      put_integer (store, info, id, "stage", 1 + draw (world, 5));
    }
  put_deleted (store, info, id, FALSE);
  add_record (world, info, id);
}

/* A field of a record that anybody may know, be it here or not. */
static void
put_change (World      *world,
            SendaStore *store)
{
  const SendaRecordRef *ref = draw_record (world);
  g_autofree char *words = g_strdup_printf ("words %u", draw (world, 12));
  const char *text = one_in (world, 8) ? NULL : words;

  if (ref->info == &senda_goal_info)
    put_text (store, ref->info, ref->id, "text", one_in (world, 2) ? "en" : "es", text);
  else if (ref->info == &senda_agreed_stage_info && one_in (world, 2))
    put_text (store, ref->info, ref->id, "note", one_in (world, 2) ? "en" : "es", text);
  else if (ref->info == &senda_agreed_stage_info)
    put_integer (store, ref->info, ref->id, "stage", 1 + draw (world, 5));
  else if (ref->info == &senda_evidence_info)
    put_text (store, ref->info, ref->id, one_in (world, 2) ? "holder" : "place", NULL, text);
  else
    put_text (store, ref->info, ref->id, one_in (world, 2) ? "name" : "region", NULL, text);
}

static void
put_something (World      *world,
               SendaStore *store)
{
  const SendaRecordRef *ref = draw_record (world);

  switch (draw (world, 8))
    {
    case 0:
      put_new (world, store);
      break;
    case 1:
      put_deleted (store, ref->info, ref->id, TRUE);
      break;
    case 2:
      put_deleted (store, ref->info, ref->id, FALSE);
      break;
    default:
      put_change (world, store);
    }
}

static char *
dup_entry (const CopiedChange *change)
{
  return g_strdup_printf ("%s %s %s %d %" G_GINT64_FORMAT " %s", change->type, change->id,
                          change->column, change->value.type, change->value.integer,
                          change->value.text ? change->value.text : "");
}

static gboolean
is_own (const SendaLogChange *change,
        gpointer              data)
{
  return strcmp (change->site, senda_store_get_site (data)) == 0;
}

/* Writes down what the store has saved of its own since it was last asked. */
static void
note_saved (World      *world,
            SendaStore *store)
{
  const SendaLogFilter filter = { .wants = is_own, .data = store };
  g_autoptr (LogCopy) copy = log_copy_read (store, &filter);

  for (guint i = 0; i < copy->changes->len; i++)
    {
      const CopiedChange *change = g_ptr_array_index (copy->changes, i);

      g_hash_table_insert (world->saved,
                           g_strdup_printf ("%s %" G_GINT64_FORMAT, change->site, change->seq),
                           dup_entry (change));
    }
}

static void
edit (World      *world,
      SendaStore *store)
{
  g_autoptr (SendaLabel) label = senda_label_new ("goal-edit", NULL);
  g_autoptr (GError) error = NULL;
  guint n = 1 + draw (world, 3);

  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    put_something (world, store);
  senda_store_commit (store, NULL, &error);
  /* What the others have heard of may not be here yet. */
  if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID))
    g_assert_no_error (error);
  done.edits++;
}

static void
take_back (World      *world,
           SendaStore *store)
{
  g_autoptr (GError) error = NULL;

  done.undos++;
  if (one_in (world, 3) ? senda_store_redo (store, NULL, &error)
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
  const SendaHead *head = difference->heads->pdata[draw (world, difference->heads->len)];

  if (strcmp (difference->field, SENDA_DELETED_COLUMN) == 0)
    senda_value_assign (value, SENDA_INTEGER (draw (world, 2)));
  else if (head->value.type == SENDA_VALUE_TEXT && one_in (world, 3))
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
  difference = g_ptr_array_index (differences, draw (world, differences->len));
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
      guint j = draw (world, i);
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
  g_autoptr (SendaSpans) known = one_in (world, 3) ? senda_store_list_spans (to, NULL) : NULL;
  SendaLogFilter filter = { .known = known };
  LogCopy *copy = NULL;

  switch (draw (world, 6))
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
  if (one_in (world, 2))
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

      if (!one_in (world, 3))
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
  if (one_in (world, 5))
    {
      log_copy_give (copy, merge, &error);
      g_assert_no_error (error);
    }
  senda_merge_settle (merge, NULL, &error);
  g_assert_no_error (error);
  done.merges++;
  if (one_in (world, 6))
    {
      done.previews++;
      return;
    }
  if (one_in (world, 3))
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
  note_saved (world, world->places[to].store);
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
  guint which = draw (world, G_N_ELEMENTS (entries));
  g_autofree char *id = strcmp (entries[which].type, "agreed_stage") == 0
                          ? derive_id ("agreed_stage", draw (world, 4))
                          : derive_id ("goal", draw (world, N_SHARED));
  CopiedChange *change = NULL;

  log_copy_add_transaction (world->future, FUTURE_SITE, seq);
  change = log_copy_add (world->future, FUTURE_SITE, seq, seq, entries[which].type, id,
                         entries[which].column, SENDA_TEXT (entries[which].text));
  change->time = NOW + draw (world, 100000);
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
  note_saved (world, place->store);
}

static void
make_backup (World *world,
             Place *place)
{
  sqlite3 *db = NULL;
  sqlite3_backup *backup = NULL;

  g_free (place->backup);
  place->backup = new_path (world);
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
  open_place (place, place->backup);
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
  guint at = draw (world, world->n_places);
  Place *place = &world->places[at];

  switch (draw (world, 20))
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
      exchange (world, at, draw (world, world->n_places));
      break;
    case 8:
      hear_from_the_future (world, place);
      break;
    case 9:
      if (place->backup == NULL)
        make_backup (world, place);
      else if (one_in (world, 2))
        restore (world, place);
      break;
    default:
      edit (world, place->store);
    }
  note_saved (world, place->store);
}

/* Something that all begin with. */
static void
begin (World *world)
{
  SendaStore *store = world->places[0].store;
  g_autoptr (SendaLabel) label = senda_label_new ("goal-edit", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_begin (store, label, NULL));
  put_text (store, &senda_task_force_info, world->task_force, "name", NULL, "Shared");
  put_deleted (store, &senda_task_force_info, world->task_force, FALSE);
  put_text (store, &senda_round_info, world->round, "task_force", NULL, world->task_force);
  put_deleted (store, &senda_round_info, world->round, FALSE);
  add_record (world, &senda_task_force_info, world->task_force);
  for (guint i = 0; i < N_SHARED; i++)
    {
      g_autofree char *goal = derive_id ("goal", i);
      g_autofree char *evidence = derive_id ("evidence", i);

      put_text (store, &senda_goal_info, goal, "task_force", NULL, world->task_force);
      put_text (store, &senda_goal_info, goal, "text", "en", "Begun");
      put_deleted (store, &senda_goal_info, goal, FALSE);
      put_text (store, &senda_evidence_info, evidence, "round", NULL, world->round);
      put_deleted (store, &senda_evidence_info, evidence, FALSE);
      add_record (world, &senda_goal_info, goal);
      add_record (world, &senda_evidence_info, evidence);
    }
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  note_saved (world, store);
  for (guint i = 1; i < world->n_places; i++)
    if (!one_in (world, 4))
      merge_stores (store, world->places[i].store);
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
  World world = { .random = g_rand_new_with_seed (seed) };
  guint n_steps = 0;

  current = &world;
  world.n_places = 2 + draw (&world, MOST_STORES - 1);
  world.records = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  world.saved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  world.future = log_copy_new ();
  world.task_force = derive_id ("task_force", 0);
  world.round = derive_id ("round", 0);
  for (guint i = 0; i < world.n_places; i++)
    init_place (&world, &world.places[i]);
  begin (&world);
  n_steps = 10 + draw (&world, 30);
  for (guint i = 0; i < n_steps; i++)
    act (&world);
  exchange_everything (&world);
  assert_converged (&world);
  assert_nothing_lost (&world);

  for (guint i = 0; i < world.n_places; i++)
    {
      senda_store_close (world.places[i].store);
      g_assert_finalize_object (world.places[i].store);
      g_free (world.places[i].backup);
    }
  record_vfs_forget ();
  record_vfs_stop ();
  log_copy_free (world.future);
  g_hash_table_unref (world.saved);
  g_ptr_array_unref (world.records);
  g_free (world.task_force);
  g_free (world.round);
  g_rand_free (world.random);
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
