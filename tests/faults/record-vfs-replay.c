/* record-vfs-replay.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "record-vfs-private.h"

#include <string.h>

#define SECTOR 512

static void
resize (GByteArray *bytes,
        gsize       size)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

/* A write that the power cut tore: each sector is there, not there, or rubbish. */
static void
tear (GByteArray   *bytes,
      gint64        offset,
      const guint8 *data,
      gsize         size,
      GRand        *chance)
{
  for (gsize i = 0; i < size; i += SECTOR)
    {
      gsize length = MIN (SECTOR, size - i);
      int luck = g_rand_int_range (chance, 0, 10);

      if (luck < 5)
        memcpy (bytes->data + offset + i, data + i, length);
      else if (luck == 9)
        for (gsize j = 0; j < length; j++)
          bytes->data[offset + i + j] = g_rand_int_range (chance, 0, 256);
    }
}

static void
apply_to_file (GByteArray      *bytes,
               const Operation *operation,
               GRand           *torn_by)
{
  const guint8 *data = NULL;
  gsize size = 0;

  if (operation->kind == OPERATION_TRUNCATE)
    {
      resize (bytes, operation->offset);
      return;
    }
  data = g_bytes_get_data (operation->data, &size);
  if (bytes->len < operation->offset + size)
    resize (bytes, operation->offset + size);
  if (torn_by != NULL)
    tear (bytes, operation->offset, data, size, torn_by);
  else
    memcpy (bytes->data + operation->offset, data, size);
}

static void
apply_to_folder (GHashTable      *folder,
                 const Operation *operation)
{
  if (operation->kind == OPERATION_CREATE)
    g_hash_table_insert (folder, operation->name, GUINT_TO_POINTER (operation->file));
  else
    g_hash_table_remove (folder, operation->name);
}

/* The disk while the recording is played again. */
typedef struct
{
  GPtrArray *durable; /* bytes of each file that a sync made safe */
  GArray *writes;     /* operations on files that no sync followed yet */
  GArray *entries;    /* the same for names in the folder */
  GHashTable *folder; /* name to number of the file */
} Replay;

static void
sync_folder (Replay *replay)
{
  for (guint i = 0; i < replay->entries->len; i++)
    apply_to_folder (replay->folder, &g_array_index (operations, Operation,
                                                     g_array_index (replay->entries, guint, i)));
  g_array_set_size (replay->entries, 0);
}

static void
sync_file (Replay *replay,
           guint   file)
{
  guint kept = 0;

  for (guint i = 0; i < replay->writes->len; i++)
    {
      guint index = g_array_index (replay->writes, guint, i);
      const Operation *operation = &g_array_index (operations, Operation, index);

      if (operation->file == file)
        apply_to_file (g_ptr_array_index (replay->durable, file), operation, NULL);
      else
        g_array_index (replay->writes, guint, kept++) = index;
    }
  g_array_set_size (replay->writes, kept);
}

static void
play (Replay *replay,
      guint   index,
      guint  *acknowledged)
{
  const Operation *operation = &g_array_index (operations, Operation, index);

  switch (operation->kind)
    {
    case OPERATION_WRITE:
    case OPERATION_TRUNCATE:
      g_array_append_val (replay->writes, index);
      break;
    case OPERATION_SYNC:
      sync_file (replay, operation->file);
      if (operation->folder)
        sync_folder (replay);
      break;
    case OPERATION_CREATE:
    case OPERATION_DELETE:
      g_array_append_val (replay->entries, index);
      if (operation->folder)
        sync_folder (replay);
      break;
    case OPERATION_ACKNOWLEDGE:
      *acknowledged = operation->offset;
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What was not yet safe: all of it gone, all of it there, or each part as chance decides; names in
 * the order of their making, as a journalling file system keeps them. */
static void
let_chance_decide (Replay *replay,
                   GRand  *chance)
{
  int mode = g_rand_int_range (chance, 0, 3);
  guint n_entries = replay->entries->len;

  for (guint i = 0; i < replay->writes->len; i++)
    {
      const Operation *operation =
        &g_array_index (operations, Operation, g_array_index (replay->writes, guint, i));

      if (mode == 1 || (mode == 2 && g_rand_boolean (chance)))
        apply_to_file (g_ptr_array_index (replay->durable, operation->file), operation,
                       g_rand_int_range (chance, 0, 3) == 0 ? chance : NULL);
    }
  if (n_entries > 0)
    g_array_set_size (replay->entries, g_rand_int_range (chance, 0, n_entries + 1));
  sync_folder (replay);
}

/* Plays the first @n_operations again, lets the power go, and hands over each file that is left;
 * returns the greatest acknowledgement among them. */
guint
replay_until (guint    n_operations,
              guint32  seed,
              PutFile  put_file,
              gpointer data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) durable =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  g_autoptr (GArray) writes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) folder = g_hash_table_new (g_str_hash, g_str_equal);
  Replay replay = { durable, writes, entries, folder };
  guint acknowledged = 0;
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer file = NULL;

  for (guint i = 0; i < operations->len; i++)
    while (durable->len <= g_array_index (operations, Operation, i).file)
      g_ptr_array_add (durable, g_byte_array_new ());
  for (guint i = 0; i < n_operations; i++)
    play (&replay, i, &acknowledged);
  let_chance_decide (&replay, chance);
  g_hash_table_iter_init (&iter, folder);
  while (g_hash_table_iter_next (&iter, &name, &file))
    put_file (name, g_ptr_array_index (durable, GPOINTER_TO_UINT (file)), data);
  return acknowledged;
}
