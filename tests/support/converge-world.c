/* converge-world.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "converge-world.h"

#include "../faults/record-vfs.h"

#include "senda-agreed-stage.h"
#include "senda-evidence.h"
#include "senda-goal.h"
#include "senda-id.h"
#include "senda-round.h"
#include "senda-task-force.h"

#include <string.h>

#define YEAR_2100 G_GINT64_CONSTANT (4102444800000)

guint
world_draw (World *world,
            guint  n)
{
  return g_rand_int_range (world->random, 0, n);
}

gboolean
world_one_in (World *world,
              guint  n)
{
  return world_draw (world, n) == 0;
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

  place->now += world_one_in (current, 3) ? -(gint64) world_draw (current, 500)
                                          : (gint64) world_draw (current, 1000);
  if (world_one_in (current, 200))
    place->now = world_one_in (current, 2) ? (gint64) world_draw (current, 1000) : YEAR_2100;
  place->now = MAX (place->now, 0);
  return place->now;
}

char *
world_new_path (World *world)
{
  return g_strdup_printf ("/store-%u.sendadb", world->n_files++);
}

void
place_open (Place      *place,
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
  g_autofree char *path = world_new_path (world);

  place->now = WORLD_NOW + (world_one_in (world, 4) ? (gint64) world_draw (world, 2000000000) * 10 -
                                          G_GINT64_CONSTANT (10000000000)
                                        : (gint64) world_draw (world, 5000));
  place->options = (SendaStoreOptions) { .vfs = RECORD_VFS, .now = now, .now_data = place,
                                         .new_id = new_id };
  place->backup = NULL;
  place_open (place, path);
}

char *
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
  return g_ptr_array_index (world->records, world_draw (world, world->records->len));
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
  g_autofree char *id = world_one_in (world, 2) ? derive_id ("agreed_stage", world_draw (world, 4))
                                          : senda_store_new_id (store);
  const SendaRecordInfo *info = id[14] == '5' ? &senda_agreed_stage_info : &senda_goal_info;

  if (info == &senda_goal_info)
    {
      put_text (store, info, id, "task_force", NULL, world->task_force);
      put_integer (store, info, id, "position", world_draw (world, 9));
    }
  else
    {
      put_text (store, info, id, "round", NULL, world->round);
      put_integer (store, info, id, "stage", 1 + world_draw (world, 5));
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
  g_autofree char *words = g_strdup_printf ("words %u", world_draw (world, 12));
  const char *text = world_one_in (world, 8) ? NULL : words;

  if (ref->info == &senda_goal_info)
    put_text (store, ref->info, ref->id, "text", world_one_in (world, 2) ? "en" : "es", text);
  else if (ref->info == &senda_agreed_stage_info && world_one_in (world, 2))
    put_text (store, ref->info, ref->id, "note", world_one_in (world, 2) ? "en" : "es", text);
  else if (ref->info == &senda_agreed_stage_info)
    put_integer (store, ref->info, ref->id, "stage", 1 + world_draw (world, 5));
  else if (ref->info == &senda_evidence_info)
    put_text (store, ref->info, ref->id, world_one_in (world, 2) ? "holder" : "place", NULL, text);
  else
    put_text (store, ref->info, ref->id, world_one_in (world, 2) ? "name" : "region", NULL, text);
}

static void
put_something (World      *world,
               SendaStore *store)
{
  const SendaRecordRef *ref = draw_record (world);

  switch (world_draw (world, 8))
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

char *
dup_entry (const CopiedChange *change)
{
  return g_strdup_printf ("%s %s %s %d %" G_GINT64_FORMAT " %s", change->type, change->id,
                          change->column, change->value.type, change->value.integer,
                          change->value.text ? change->value.text : "");
}

gboolean
is_own (const SendaLogChange *change,
        gpointer              data)
{
  return strcmp (change->site, senda_store_get_site (data)) == 0;
}

/* Writes down what the store has saved of its own since it was last asked. */
void
world_note_saved (World      *world,
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

void
world_edit (World      *world,
            SendaStore *store)
{
  g_autoptr (SendaLabel) label = senda_label_new ("goal-edit", NULL);
  g_autoptr (GError) error = NULL;
  guint n = 1 + world_draw (world, 3);

  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    put_something (world, store);
  senda_store_commit (store, NULL, &error);
  /* What the others have heard of may not be here yet. */
  if (!g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID))
    g_assert_no_error (error);
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
  world_note_saved (world, store);
  for (guint i = 1; i < world->n_places; i++)
    if (!world_one_in (world, 4))
      merge_stores (store, world->places[i].store);
}

void
world_set_up (World  *world,
              guint32 seed)
{
  *world = (World) { .random = g_rand_new_with_seed (seed) };
  current = world;
  world->n_places = 2 + world_draw (world, MOST_STORES - 1);
  world->records = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  world->saved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  world->future = log_copy_new ();
  world->task_force = derive_id ("task_force", 0);
  world->round = derive_id ("round", 0);
  for (guint i = 0; i < world->n_places; i++)
    init_place (world, &world->places[i]);
  begin (world);
}

void
world_clear (World *world)
{
  for (guint i = 0; i < world->n_places; i++)
    {
      senda_store_close (world->places[i].store);
      g_assert_finalize_object (world->places[i].store);
      g_free (world->places[i].backup);
    }
  record_vfs_forget ();
  record_vfs_stop ();
  log_copy_free (world->future);
  g_hash_table_unref (world->saved);
  g_ptr_array_unref (world->records);
  g_free (world->task_force);
  g_free (world->round);
  g_rand_free (world->random);
}
