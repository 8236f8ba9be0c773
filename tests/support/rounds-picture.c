/* rounds-picture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-picture.h"

char *
get_rating_id (const char *round,
               const char *member,
               const char *element)
{
  g_autofree char *rater = senda_rater_id (round, member);
  g_autofree char *ballot = senda_ballot_id (rater);

  return senda_rating_id (ballot, element);
}

/* Notes that @part of a rating is @value now; a rating of which nothing is left is none. */
void
note_part (Play       *play,
           const char *id,
           guint       part,
           const char *value)
{
  const char *before = g_hash_table_lookup (play->said, id);
  g_auto (GStrv) parts = g_strsplit (before ? before : "|||", "|", N_PARTS);
  char *after = NULL;

  g_free (parts[part]);
  parts[part] = g_strdup (value ? value : "");
  after = g_strjoinv ("|", parts);
  if (g_str_equal (after, "|||"))
    g_hash_table_remove (play->said, id);
  else
    g_hash_table_insert (play->said, g_strdup (id), g_steal_pointer (&after));
  g_free (after);
}

char *
say_stage (gint64 stage)
{
  return stage ? g_strdup_printf ("%" G_GINT64_FORMAT, stage) : g_strdup ("");
}

static char *
read_rating (SendaRecord *rating)
{
  const char *answer = senda_record_get_text (rating, "answer");
  const char *marked = senda_record_get_text (rating, "marks");
  const char *note = senda_record_get_wording (rating, "note", "en", NULL);
  g_autofree char *stage = say_stage (senda_record_get_integer (rating, "stage"));

  return g_strjoin ("|", answer ? answer : "", stage, marked ? marked : "", note ? note : "", NULL);
}

static char *
read_dissent (SendaRecord *dissent)
{
  g_autofree char *stage = say_stage (senda_record_get_integer (dissent, "stage"));

  return g_strjoin ("|", stage, senda_record_get_wording (dissent, "reason", "en", NULL), NULL);
}

static void
read_below (Play                  *play,
            const SendaRecordInfo *info,
            char                *(*read) (SendaRecord *record),
            GHashTable            *found)
{
  SendaRecord *task_force = SENDA_RECORD (play->base.base.task_force);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    senda_store_list_below (senda_workspace_get_store (play->base.workspace), info,
                            &senda_task_force_info, senda_record_get_id (task_force), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *says = read (records->pdata[i]);

      if (!g_str_equal (says, "|||"))
        g_hash_table_insert (found, g_strdup (senda_record_get_id (records->pdata[i])),
                             g_steal_pointer (&says));
    }
}

/* What is in sight in the store. (transfer full) */
static GHashTable *
read_store (Play *play)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_below (play, &senda_rating_info, read_rating, found);
  read_below (play, &senda_dissent_info, read_dissent, found);
  return found;
}

void
assert_all_is_there (Play *play)
{
  g_autoptr (GHashTable) found = read_store (play);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer says = NULL;

  g_hash_table_iter_init (&iter, play->said);
  while (g_hash_table_iter_next (&iter, &id, &says))
    g_assert_cmpstr (g_hash_table_lookup (found, id), ==, says);
  g_assert_cmpuint (g_hash_table_size (found), ==, g_hash_table_size (play->said));
}

/* Takes what is in the store and not yet in the picture into it: it must be one of @expected, each
 * of which must be there once. */
void
note_new (Play      *play,
          GPtrArray *expected)
{
  g_autoptr (GHashTable) found = read_store (play);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer says = NULL;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, &says))
    {
      guint index = 0;

      if (g_hash_table_contains (play->said, id))
        continue;
      g_assert_true (g_ptr_array_find_with_equal_func (expected, says, g_str_equal, &index));
      g_ptr_array_remove_index_fast (expected, index);
      g_hash_table_insert (play->said, g_strdup (id), g_strdup (says));
    }
  g_assert_cmpuint (expected->len, ==, 0);
}

GHashTable *
copy_picture (GHashTable *said)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer says = NULL;

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &id, &says))
    g_hash_table_insert (copy, g_strdup (id), g_strdup (says));
  return copy;
}
