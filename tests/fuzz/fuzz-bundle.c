/* fuzz-bundle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Throws bytes at the reader of bundles, and what it reads at a store that holds something already.
 * Bytes that begin with "{" are a whole file; others are lines between a right head and a right end,
 * so that what is wrong with them is found by whoever it concerns. Whatever comes: the tables say what
 * the log says, what was refused left nothing, and the same file twice changes nothing.
 */
#include "bundle-fixture.h"
#include "store-fixture.h"

#include "senda-merge.h"

#include <string.h>

#define MOST_BYTES 65536

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);
size_t LLVMFuzzerMutate (guint8 *data,
                         size_t  size,
                         size_t  max_size);
size_t LLVMFuzzerCustomMutator (guint8      *data,
                                size_t       size,
                                size_t       max_size,
                                unsigned int seed);

typedef struct
{
  StoreFixture fixture;
  /* As it was after the first set-up. */
  GBytes *file;
  gint64 n_changes;
  gint64 now;
  guint next_id;
} Target;

static gint64
count_changes (Target *target)
{
  g_autoptr (GError) error = NULL;
  gint64 n_transactions = -1;
  gint64 n_changes = -1;

  senda_store_count_log (target->fixture.store, &n_transactions, &n_changes, &error);
  g_assert_no_error (error);
  return n_changes;
}

static void
fill (StoreFixture *fixture)
{
  g_autofree char *task_force = add_task_force (fixture, "North Valley");
  g_autofree char *goal = add_goal (fixture, task_force, "A goal");
  g_autofree char *removed = add_goal (fixture, task_force, "A goal that was removed");

  set_field (fixture, &senda_task_force_info, task_force, "mission", "es", "Una misión");
  set_field (fixture, &senda_goal_info, goal, "text", "en", "A better goal");
  remove_record (fixture, &senda_goal_info, removed);
}

static Target *the_target;

static void
remove_target (void)
{
  store_fixture_tear_down (&the_target->fixture, NULL);
  g_bytes_unref (the_target->file);
  g_clear_pointer (&the_target, g_free);
}

/* One store for all inputs. */
static Target *
get_target (void)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (the_target != NULL)
    return the_target;
  the_target = g_new0 (Target, 1);
  store_fixture_set_up (&the_target->fixture, NULL);
  fill (&the_target->fixture);
  the_target->n_changes = count_changes (the_target);
  store_fixture_close (&the_target->fixture);
  g_file_get_contents (the_target->fixture.path, &bytes, &length, NULL);
  the_target->file = g_bytes_new_take (g_steal_pointer (&bytes), length);
  store_fixture_reopen (&the_target->fixture);
  the_target->now = the_target->fixture.now;
  the_target->next_id = the_target->fixture.next_id;
  atexit (remove_target);
  return the_target;
}

/* As it was before anything was taken in. */
static void
put_back (Target *target)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (target->file, &length);

  store_fixture_close (&target->fixture);
  g_assert_true (g_file_set_contents_full (target->fixture.path, bytes, length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  store_fixture_reopen (&target->fixture);
  target->fixture.now = target->now;
  target->fixture.next_id = target->next_id;
}

static gboolean
add_transaction (const SendaLogTransaction *transaction,
                 gpointer                   data,
                 GError                   **error)
{
  return senda_merge_add_transaction (data, transaction, error);
}

static gboolean
add_change (const SendaLogChange *change,
            gpointer              data,
            GError              **error)
{
  return senda_merge_add_change (data, change, error);
}

/* The number of changes that were new, or -1 where it was refused. */
static gint64
take_in (Target *target,
         GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, NULL, &error);
  g_autoptr (SendaMerge) merge = NULL;
  SendaBundleSink sink = { .log = { add_transaction, add_change, NULL } };

  if (reader == NULL)
    {
      g_assert_nonnull (error);
      return -1;
    }
  merge = senda_store_merge (target->fixture.store, &error);
  g_assert_no_error (error);
  sink.log.data = merge;
  if (!senda_bundle_reader_read (reader, &sink, NULL, NULL, &error) ||
      !senda_merge_settle (merge, NULL, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return -1;
    }
  senda_merge_get_records (merge);
  senda_merge_get_differences (merge);
  if (!senda_merge_commit (merge, NULL, &error))
    g_error ("what settled was refused: %s", error->message);
  return senda_merge_get_counts (merge)->n_changes;
}

static void
check (Target *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) result = senda_store_check (target->fixture.store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < result->faults->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (result->faults, i));
  g_assert_cmpuint (result->faults->len, ==, 0);
}

/* (transfer full) */
static GBytes *
make_bundle (const guint8 *data,
             size_t        size)
{
  g_autofree char *lines = g_strndup ((const char *) data, size);

  if (size > 0 && data[0] == '{')
    return g_bytes_new (data, size);
  return bundle_fixture_wrap (g_str_has_prefix (lines, "[\"m\"") ? SENDA_BUNDLE_SUMMARY
                                                                : SENDA_BUNDLE_TASK_FORCE,
                              lines, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  Target *target = get_target ();
  g_autoptr (GBytes) bytes = size <= MOST_BYTES ? make_bundle (data, size) : NULL;
  gint64 n_new = bytes ? take_in (target, bytes) : -1;

  g_assert_cmpint (count_changes (target), ==, target->n_changes + MAX (n_new, 0));
  if (n_new < 0)
    return 0;
  check (target);
  g_assert_cmpint (take_in (target, bytes), ==, 0);
  if (n_new > 0)
    put_back (target);
  return 0;
}

/* Where the line that @at stands in begins, and how long it is with its end. */
static guint8 *
find_line (guint8 *data,
           size_t  size,
           size_t  at,
           size_t *length)
{
  guint8 *from = data + at;
  guint8 *end = memchr (from, '\n', size - at);

  while (from > data && from[-1] != '\n')
    from--;
  *length = (end ? end + 1 : data + size) - from;
  return from;
}

/* Doubles, moves or drops whole lines; otherwise does what libFuzzer does to bytes. */
size_t
LLVMFuzzerCustomMutator (guint8      *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree guint8 *copy = NULL;
  guint8 *line = NULL;
  guint8 *before = NULL;
  size_t length = 0;
  size_t ignored = 0;

  if (size < 2 || g_rand_int_range (rand, 0, 4) > 0)
    return LLVMFuzzerMutate (data, size, max_size);
  line = find_line (data, size, g_rand_int_range (rand, 0, size), &length);
  copy = g_memdup2 (line, length);
  if (g_rand_boolean (rand))
    {
      memmove (line, line + length, data + size - line - length);
      size -= length;
    }
  if (size == 0 || size + length > max_size || g_rand_int_range (rand, 0, 4) == 0)
    return size;
  before = find_line (data, size, g_rand_int_range (rand, 0, size), &ignored);
  memmove (before + length, before, data + size - before);
  memcpy (before, copy, length);
  return size + length;
}
