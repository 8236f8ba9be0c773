/* senda-cli-history.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda history [ID]: who changed what and when, the latest first. An element's history gathers
 * those of all that was recorded on it: its stage, its marks, its evidence, in every round.
 */
#include "config.h"

#include "senda-cli-change.h"
#include "senda-cli-find.h"
#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaCli *cli;
  SendaStore *store;
  GPtrArray *entries; /* of SendaHistoryEntry */
  GHashTable *seen;   /* "site/number" to its entry */
} Gathering;

static char *
make_key (const SendaHistoryEntry *entry)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, entry->site, entry->number);
}

/* Adds @entries: those of a transaction that is there already become part of it. */
static void
gather (Gathering *self,
        GPtrArray *entries)
{
  gsize n_entries = 0;
  g_autofree SendaHistoryEntry **taken = (gpointer) g_ptr_array_steal (entries, &n_entries);

  for (gsize i = 0; i < n_entries; i++)
    {
      g_autofree char *key = make_key (taken[i]);
      SendaHistoryEntry *known = g_hash_table_lookup (self->seen, key);

      if (known == NULL)
        {
          g_hash_table_insert (self->seen, g_steal_pointer (&key), taken[i]);
          g_ptr_array_add (self->entries, taken[i]);
          continue;
        }
      while (taken[i]->changes->len > 0)
        g_ptr_array_add (known->changes, g_ptr_array_steal_index (taken[i]->changes, 0));
      senda_history_entry_free (taken[i]);
    }
}

static gboolean
gather_record (Gathering  *self,
               const char *id,
               GError    **error)
{
  g_autoptr (GPtrArray) entries = senda_store_history (self->store, NULL, id, NULL, 0, error);

  if (entries != NULL)
    gather (self, entries);
  return entries != NULL;
}

static gboolean
gather_statement (Gathering            *self,
                  const char           *round,
                  const SendaStatement *statement,
                  GError              **error)
{
  g_autofree char *id = senda_statement_mark_id (round, statement->id);

  return gather_record (self, id, error);
}

static gboolean
gather_statements (Gathering          *self,
                   const char         *round,
                   const SendaElement *element,
                   GError            **error)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        if (!gather_statement (self, round, g_ptr_array_index (stage->statements, j), error))
          return FALSE;
    }
  return TRUE;
}

/* Evidence that was removed counts too, so the history itself says what there was. */
static gboolean
gather_evidence (Gathering          *self,
                 const char         *round,
                 const SendaElement *element,
                 GError            **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = senda_store_history (self->store, &senda_evidence_info, NULL, NULL, 0,
                                                   error);

  for (guint i = 0; all && i < all->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (all, i);

      for (guint j = 0; j < entry->changes->len; j++)
        {
          const SendaHistoryChange *change = g_ptr_array_index (entry->changes, j);
          g_autoptr (SendaRecord) record = NULL;

          if (!g_hash_table_add (done, g_strdup (change->id)))
            continue;
          record = senda_store_load (self->store, &senda_evidence_info, change->id, NULL);
          if (record != NULL && g_strcmp0 (senda_record_get_text (record, "round"), round) == 0 &&
              g_strcmp0 (senda_record_get_text (record, "element"), element->id) == 0 &&
              !gather_record (self, change->id, error))
            return FALSE;
        }
    }
  return all != NULL;
}

/* @statement NULL: all that was recorded on @element. */
static gboolean
gather_round (Gathering            *self,
              const char           *round,
              const SendaElement   *element,
              const SendaStatement *statement,
              GError              **error)
{
  g_autofree char *agreed = NULL;

  if (statement != NULL)
    return gather_statement (self, round, statement, error);
  agreed = senda_agreed_stage_id (round, element->id);
  return gather_record (self, agreed, error) &&
         gather_statements (self, round, element, error) &&
         gather_evidence (self, round, element, error);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const SendaHistoryEntry *x = *(SendaHistoryEntry *const *) a;
  const SendaHistoryEntry *y = *(SendaHistoryEntry *const *) b;

  if (x->time != y->time)
    return x->time > y->time ? -1 : 1;
  return (y->number > x->number) - (y->number < x->number);
}

/* The ids of every round that the task force ever had: to undo its first rating takes back the round
 * that came with it. (transfer full) */
static GPtrArray *
find_rounds (Gathering      *self,
             SendaTaskForce *task_force,
             GError        **error)
{
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = senda_store_history (self->store, &senda_round_info, NULL,
                                                   "task_force", 0, error);

  for (guint i = 0; all && i < all->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (all, i);

      for (guint j = 0; j < entry->changes->len; j++)
        {
          const SendaHistoryChange *change = g_ptr_array_index (entry->changes, j);

          if (g_strcmp0 (change->after.text, id) == 0 &&
              !g_ptr_array_find_with_equal_func (rounds, change->id, g_str_equal, NULL))
            g_ptr_array_add (rounds, g_strdup (change->id));
        }
    }
  return all ? g_steal_pointer (&rounds) : NULL;
}

static SendaCliStatus
gather_content (Gathering            *self,
                const SendaElement   *element,
                const SendaStatement *statement)
{
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (self->cli);
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;

  if (task_force == NULL)
    return SENDA_CLI_REFUSED;
  rounds = find_rounds (self, task_force, &error);
  for (guint i = 0; rounds && i < rounds->len; i++)
    if (!gather_round (self, g_ptr_array_index (rounds, i), element, statement, &error))
      break;
  if (error != NULL)
    return senda_cli_refuse_error (self->cli, error);
  g_ptr_array_sort (self->entries, compare_entries);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
gather_asked (Gathering  *self,
              const char *id)
{
  SendaContent *content = self->cli->content;
  const SendaElement *element = id ? senda_content_find_element (content, id) : NULL;
  const SendaStatement *statement = id ? senda_content_find_statement (content, id) : NULL;
  g_autofree char *folded = id ? g_ascii_strdown (id, -1) : NULL;
  g_autoptr (GError) error = NULL;

  if (element != NULL || statement != NULL)
    return gather_content (self, element, statement);
  if (!gather_record (self, folded, &error))
    return senda_cli_refuse_error (self->cli, error);
  if (id != NULL && self->entries->len == 0)
    return senda_cli_refuse_id (self->cli, id);
  return SENDA_CLI_DONE;
}

static const char *
get_pattern (SendaCli            *cli,
             SendaTransactionKind kind)
{
  switch (kind)
    {
    case SENDA_TRANSACTION_UNDO:
      return senda_catalog_get (cli->catalog, "history", NC_("history", "Undone: {what}"));
    case SENDA_TRANSACTION_REDO:
      return senda_catalog_get (cli->catalog, "history", NC_("history", "Redone: {what}"));
    case SENDA_TRANSACTION_MERGE:
      /* Translators: {what} says what another copy of the records had changed */
      return senda_catalog_get (cli->catalog, "history", NC_("history", "Brought in: {what}"));
    case SENDA_TRANSACTION_EDIT:
      break;
    }
  return "{what}";
}

static char *
describe (SendaCli                *cli,
          const SendaHistoryEntry *entry)
{
  g_autofree char *what = senda_content_render_label (cli->content, entry->label, cli->catalog);
  GString *line = g_string_new (get_pattern (cli, entry->kind));

  g_string_replace (line, "{what}", what, 1);
  return g_string_free (line, FALSE);
}

static char *
say_when (SendaCli                *cli,
          const SendaHistoryEntry *entry)
{
  g_autofree char *day = senda_history_entry_dup_day (entry);

  return senda_label_is_unsigned (entry->label)
           ? senda_catalog_format_date (cli->catalog, day)
           : senda_catalog_format_moment (cli->catalog, entry->time);
}

/* What one anonymous ballot says is told in no way. */
static guint
count_told (const SendaHistoryEntry *entry)
{
  return senda_label_is_unsigned (entry->label) ? 0 : entry->changes->len;
}

static void
say (Gathering *self,
     gboolean   with_changes)
{
  SendaCli *cli = self->cli;

  if (self->entries->len == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Nothing has been recorded yet.")));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *when = say_when (cli, entry);
      g_autofree char *what = describe (cli, entry);
      gboolean is_named = entry->author != NULL && *entry->author != '\0';

      senda_cli_say (cli, "%s  %s  %s", when, is_named ? entry->author : "–", what);
      for (guint j = 0; with_changes && j < count_told (entry); j++)
        senda_cli_change_say (cli, g_ptr_array_index (entry->changes, j));
    }
}

static void
add_entry (SendaCli                *cli,
           JsonBuilder             *builder,
           const SendaHistoryEntry *entry)
{
  static const char *const kinds[] = { "edit", "undo", "redo", "merge" };
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (entry->time / 1000);
  g_autofree char *time = moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  g_autofree char *label = senda_content_render_label (cli->content, entry->label, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "time", time);
  senda_cli_json_text (builder, "author", entry->author);
  senda_cli_json_text (builder, "kind", kinds[entry->kind]);
  senda_cli_json_text (builder, "label", label);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < count_told (entry); i++)
    senda_cli_change_json (builder, g_ptr_array_index (entry->changes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (Gathering *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      add_entry (self->cli, builder, g_ptr_array_index (self->entries, i));
      senda_cli_json_item (self->cli, builder, i == 0);
    }
  senda_cli_json_end (self->cli, self->entries->len == 0);
}

SendaCliStatus
senda_cli_history (SendaCli *cli)
{
  const char *id = senda_cli_argument (cli, 0);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_history_entry_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Gathering self = { cli, senda_workspace_get_store (cli->workspace), entries, seen };
  SendaCliStatus status = gather_asked (&self, id);

  if (status != SENDA_CLI_DONE)
    return status;
  if (cli->json)
    print_json (&self);
  else
    say (&self, id != NULL);
  return SENDA_CLI_DONE;
}
