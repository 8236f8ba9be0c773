/* load.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "load.h"

#include "senda-agreed-stage.h"
#include "senda-ballot.h"
#include "senda-evidence.h"
#include "senda-id.h"
#include "senda-merge.h"
#include "senda-round.h"
#include "senda-task-force.h"

#include <stdlib.h>

#define N_ROWS 7

static gint64
tick (gpointer data)
{
  gint64 *now = data;

  return *now += 1000;
}

/* A clock of the load's own, so that every run writes the same. */
void
load_options (SendaStoreOptions *options,
              const char        *vfs)
{
  static gint64 now = G_GINT64_CONSTANT (1772984096000);

  *options = (SendaStoreOptions) { .vfs = vfs, .now = tick, .now_data = &now };
}

static char *
make_id (const char *type,
         guint       number)
{
  g_autofree char *key = g_strdup_printf ("load %u", number);

  return senda_id_derive (type, (const char *const[]) { key, NULL });
}

static gboolean
put (SendaStore            *store,
     const SendaRecordInfo *info,
     const char            *id,
     const char            *field,
     const char            *language,
     const SendaValue      *value,
     GError               **error)
{
  return senda_store_put (store, info, id, field, language, value, error);
}

/* The records that the others refer to. */
static gboolean
put_parents (SendaStore *store,
             const char *task_force,
             const char *round,
             GError    **error)
{
  return put (store, &senda_task_force_info, task_force, "name", NULL, SENDA_TEXT ("Load"),
              error) &&
         senda_store_put_deleted (store, &senda_task_force_info, task_force, FALSE, error) &&
         put (store, &senda_round_info, round, "task_force", NULL, SENDA_TEXT (task_force),
              error) &&
         put (store, &senda_round_info, round, "number", NULL, SENDA_INTEGER (1), error) &&
         senda_store_put_deleted (store, &senda_round_info, round, FALSE, error);
}

static gboolean
put_row (SendaStore *store,
         const char *round,
         guint       n,
         GError    **error)
{
  g_autofree char *agreed = make_id ("agreed", n % N_ROWS);
  g_autofree char *evidence = make_id ("evidence", n % N_ROWS);
  g_autofree char *words = g_strnfill (1 + n * 37 % 480, 'a' + n % 26);

  return put (store, &senda_agreed_stage_info, agreed, "round", NULL, SENDA_TEXT (round), error) &&
         put (store, &senda_agreed_stage_info, agreed, "stage", NULL, SENDA_INTEGER (1 + n % 5),
              error) &&
         put (store, &senda_agreed_stage_info, agreed, "note", n % 2 ? "en" : "es",
              SENDA_TEXT (words), error) &&
         senda_store_put_deleted (store, &senda_agreed_stage_info, agreed, FALSE, error) &&
         put (store, &senda_evidence_info, evidence, "round", NULL, SENDA_TEXT (round), error) &&
         put (store, &senda_evidence_info, evidence, "holder", NULL, SENDA_TEXT (words), error) &&
         senda_store_put_deleted (store, &senda_evidence_info, evidence, n % 5 == 3, error);
}

static gboolean
put_ballot (SendaStore *store,
            const char *round,
            guint       n,
            GError    **error)
{
  g_autofree char *ballot = make_id ("ballot", n % N_ROWS);
  g_autofree char *rating = make_id ("rating", n % N_ROWS);
  g_autofree char *words = g_strnfill (1 + n * 37 % 480, 'a' + n % 26);

  return put (store, &senda_ballot_info, ballot, "round", NULL, SENDA_TEXT (round), error) &&
         senda_store_put_deleted (store, &senda_ballot_info, ballot, FALSE, error) &&
         put (store, &senda_rating_info, rating, "ballot", NULL, SENDA_TEXT (ballot), error) &&
         put (store, &senda_rating_info, rating, "stage", NULL, SENDA_INTEGER (1 + n % 5), error) &&
         put (store, &senda_rating_info, rating, "note", n % 8 == 2 ? "en" : "es",
              SENDA_TEXT (words), error) &&
         senda_store_put_deleted (store, &senda_rating_info, rating, n % 16 == 6, error) &&
         put (store, &senda_round_info, round, "state", NULL,
              SENDA_TEXT (n % 8 == 2 ? SENDA_ROUND_COLLECTING : SENDA_ROUND_FROZEN), error);
}

#define OTHER_SITE "f0000000-0000-4000-8000-000000000001"
#define N_ENTRIES 6

/* The @i-th entry of what somebody else did in the step @n: some of it new, some against what stands
 * here, some that this version does not know. */
static gboolean
add_entry (SendaMerge *merge,
           guint       n,
           guint       i,
           GError    **error)
{
  g_autofree char *task_force = make_id ("task_force", 0);
  g_autofree char *evidence = make_id ("evidence", 0);
  g_autofree char *goal = make_id ("goal", n);
  g_autofree char *words = g_strnfill (1 + n * 53 % 400, 'a' + n % 26);
  const struct { const char *type, *id, *column; const SendaValue *value; } entries[] = {
    { "goal", goal, "task_force", SENDA_TEXT (task_force) },
    { "goal", goal, "text@en", SENDA_TEXT (words) },
    { "goal", goal, "deleted", SENDA_INTEGER (0) },
    { "evidence", evidence, "place", SENDA_TEXT (words) },
    { "evidence", evidence, "smell", SENDA_TEXT (words) },
    { "novelty", goal, "name", SENDA_TEXT (words) },
  };
  const gint64 seq = n * N_ENTRIES + i + 1;
  const SendaLogLink former = { SENDA_LINK_REPLACES, OTHER_SITE, seq - 11 * N_ENTRIES };
  const SendaLogChange change = {
    .site = OTHER_SITE, .seq = seq, .transaction = n + 1, .time = G_GINT64_CONSTANT (1772984096000),
    .type = entries[i].type, .id = entries[i].id, .column = entries[i].column,
    .value = entries[i].value, .links = &former, .n_links = i == 3 && n % 2 == 1 && n > 11,
  };

  return senda_merge_add_change (merge, &change, error);
}

static gboolean
merge_step (SendaStore *store,
            guint       n,
            GError    **error)
{
  const SendaLogTransaction transaction = {
    OTHER_SITE, n + 1, G_GINT64_CONSTANT (1772984096000), "Ben", "edit", "goal-add"
  };
  g_autoptr (SendaMerge) merge = senda_store_merge (store, error);

  if (merge == NULL || !senda_merge_add_transaction (merge, &transaction, error))
    return FALSE;
  for (guint i = 0; i < N_ENTRIES; i++)
    if (!add_entry (merge, n, i, error))
      return FALSE;
  return senda_merge_settle (merge, NULL, error) && senda_merge_commit (merge, NULL, error);
}

/* Does the step @n; TRUE means that it was said to be saved. */
gboolean
load_step (SendaStore *store,
           guint       n,
           GError    **error)
{
  g_autoptr (SendaLabel) label = senda_label_new ("round-edit", "name", "Load", NULL);
  g_autofree char *task_force = make_id ("task_force", 0);
  g_autofree char *round = make_id ("round", 0);
  g_autofree char *region = g_strdup_printf ("Step %u", n);

  if (n % 11 == 3)
    return merge_step (store, n, error);
  if (n % 11 == 9)
    return senda_store_undo (store, NULL, error);
  if (n % 11 == 10)
    return senda_store_redo (store, NULL, error);
  if (!senda_store_begin (store, label, error))
    return FALSE;
  if (!put_parents (store, task_force, round, error) ||
      !(n % 4 == 2 ? put_ballot (store, round, n, error) : put_row (store, round, n, error)) ||
      !put (store, &senda_task_force_info, task_force, "region", NULL, SENDA_TEXT (region), error))
    {
      senda_store_rollback (store);
      return FALSE;
    }
  return senda_store_commit (store, NULL, error);
}

/* How many transactions the store holds. */
guint
load_n_saved (SendaStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = senda_store_history (store, NULL, NULL, NULL, G_MAXUINT, &error);

  g_assert_no_error (error);
  return history->len;
}

static void
add_value (GString          *dump,
           const SendaValue *value)
{
  g_string_append_printf (dump, "%d:%" G_GINT64_FORMAT ":%s|", value->type, value->integer,
                          value->text ? value->text : "");
}

static void
add_record (GString     *dump,
            SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  g_string_append_printf (dump, "%s %s|", info->name, senda_record_get_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      SendaText *wordings = senda_record_get_wordings (record, i);

      add_value (dump, senda_record_get_value (record, i));
      for (guint j = 0; j < senda_text_get_n (wordings); j++)
        {
          const char *language = senda_text_get_language (wordings, j);

          g_string_append_printf (dump, "%s=%s|", language, senda_text_get (wordings, language));
        }
    }
}

static gboolean
add_records (SendaStore *store,
             GString    *dump)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = senda_store_list (store, types[i], NULL, NULL);

      if (records == NULL)
        return FALSE;
      for (guint j = 0; j < records->len; j++)
        add_record (dump, g_ptr_array_index (records, j));
    }
  return TRUE;
}

static gboolean
add_history (SendaStore *store,
             GString    *dump)
{
  g_autoptr (GPtrArray) history = senda_store_history (store, NULL, NULL, NULL, G_MAXUINT, NULL);

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (history, i);
      g_autofree char *label = senda_label_to_string (entry->label);

      g_string_append_printf (dump, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %d %s|",
                              entry->site, entry->number, entry->time,
                              entry->author ? entry->author : "", entry->kind, label);
      for (guint j = 0; j < entry->changes->len; j++)
        {
          const SendaHistoryChange *change = g_ptr_array_index (entry->changes, j);

          g_string_append_printf (dump, "%s %s %s %s %d|", change->type, change->id, change->field,
                                  change->language ? change->language : "", change->is_current);
          add_value (dump, &change->before);
          add_value (dump, &change->after);
        }
    }
  return history != NULL;
}

/* (transfer full): NULL when the store could not be read */
char *
load_digest (SendaStore *store)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  if (!add_records (store, dump) || !add_history (store, dump))
    return NULL;
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump->str, dump->len);
}

gboolean
load_is_sound (SendaStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_store_check (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (check->faults, i));
  return check->faults->len == 0;
}

/* How often to try, when the environment asks for another number. */
guint
load_number_from (const char *variable,
                  guint       otherwise)
{
  const char *asked = g_getenv (variable);

  return asked ? (guint) atoi (asked) : otherwise;
}
