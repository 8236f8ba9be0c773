/* senda-round-carry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a round begins with when it starts from another.
 */
#include "config.h"

#include "senda-round-edits-private.h"

#include "senda-statement-mark.h"

#include <string.h>

/* The last word on a statement, from an action that is done. */
typedef struct
{
  const char *mark; /* of the action */
  gint64 time;
} Outcome;

static void
copy_wordings (SendaEdit   *edit,
               SendaRecord *to,
               SendaRecord *from,
               const char  *field)
{
  int index = senda_record_info_field (senda_record_get_info (from), field);
  SendaText *before = senda_record_get_wordings (to, index);
  SendaText *words = senda_record_get_wordings (from, index);
  g_autoptr (SendaText) held = before ? senda_text_ref (before) : NULL;

  for (guint i = 0; i < senda_text_get_n (held); i++)
    senda_edit_set_wording (edit, to, field, senda_text_get_language (held, i), NULL);
  for (guint i = 0; i < senda_text_get_n (words); i++)
    {
      const char *language = senda_text_get_language (words, i);

      senda_edit_set_wording (edit, to, field, language, senda_text_get (words, language));
    }
}

/* Lets @to, a draft of the same type, say in @fields what @from says, in all languages. */
void
_senda_edit_copy_fields (SendaEdit         *edit,
                         SendaRecord       *to,
                         SendaRecord       *from,
                         const char *const *fields)
{
  const SendaRecordInfo *info = senda_record_get_info (from);

  for (; *fields != NULL; fields++)
    {
      int index = senda_record_info_field (info, *fields);

      if (info->fields[index].flags & SENDA_FIELD_BILINGUAL)
        copy_wordings (edit, to, from, *fields);
      else
        senda_edit_set (edit, to, *fields, senda_record_get_value (from, index));
    }
}

static gboolean
carry_agreed (SendaStore  *store,
              SendaEdit   *edit,
              SendaRecord *round,
              SendaRecord *from,
              GError     **error)
{
  static const char *const fields[] = {
    "element", "state", "stage", "suggested", "reason", "note", "agreed_on", NULL
  };
  g_autoptr (GPtrArray) all = senda_store_list (store, &senda_agreed_stage_info,
                                                senda_record_get_id (from), error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      SendaRecord *agreed = g_ptr_array_index (all, i);
      const char *state = senda_record_get_text (agreed, "state");
      const char *element = senda_record_get_text (agreed, "element");
      g_autofree char *id = NULL;
      SendaRecord *carried = NULL;

      if (state == NULL || element == NULL || strcmp (state, SENDA_STATE_NOT_DISCUSSED) == 0)
        continue;
      id = senda_agreed_stage_id (senda_record_get_id (round), element);
      carried = senda_edit_create (edit, &senda_agreed_stage_info, id);
      senda_edit_set (edit, carried, "round", SENDA_TEXT (senda_record_get_id (round)));
      _senda_edit_copy_fields (edit, carried, agreed, fields);
      senda_edit_set (edit, carried, "is_carried", SENDA_INTEGER (TRUE));
    }
  return all != NULL;
}

/* When @field of the record was last said, or -1 when it never was. */
static gint64
find_time (SendaStore            *store,
           const SendaRecordInfo *info,
           const char            *id,
           const char            *field)
{
  g_autoptr (GPtrArray) entries = senda_store_history (store, info, id, field, 1, NULL);
  const SendaHistoryEntry *newest = entries && entries->len > 0 ? entries->pdata[0] : NULL;

  return newest ? newest->time : -1;
}

/* The statement that @action carries and has an outcome for, being done since the day @since. */
static const SendaStatement *
find_statement (SendaContent *content,
                SendaRecord  *action,
                const char   *since)
{
  const char *state = senda_record_get_text (action, "state");
  const char *done_on = senda_record_get_text (action, "done_on");
  const char *source = senda_record_get_text (action, "source");

  if (g_strcmp0 (state, SENDA_ACTION_DONE) != 0 || source == NULL ||
      senda_record_is_null (action, "outcome") || g_strcmp0 (done_on, since) < 0)
    return NULL;
  return senda_content_find_statement (content, source);
}

/* Keeps the outcome of @action unless another, or the mark in the round @from, was said later. */
static void
note_outcome (GHashTable           *outcomes,
              SendaStore           *store,
              SendaRecord          *action,
              const SendaStatement *statement,
              SendaRecord          *from)
{
  g_autofree char *mark = senda_statement_mark_id (senda_record_get_id (from), statement->id);
  gint64 time = find_time (store, &senda_action_info, senda_record_get_id (action), "outcome");
  const Outcome *other = g_hash_table_lookup (outcomes, statement->id);
  Outcome *outcome = NULL;

  if ((other != NULL && other->time >= time) ||
      find_time (store, &senda_statement_mark_info, mark, "mark") >= time)
    return;
  outcome = g_new (Outcome, 1);
  outcome->mark = senda_record_get_text (action, "outcome");
  outcome->time = time;
  g_hash_table_insert (outcomes, (gpointer) statement->id, outcome);
}

static void
carry_mark (SendaEdit   *edit,
            SendaRecord *round,
            const char  *statement,
            const char  *mark)
{
  g_autofree char *id = senda_statement_mark_id (senda_record_get_id (round), statement);
  SendaRecord *carried = senda_edit_create (edit, &senda_statement_mark_info, id);

  senda_edit_set (edit, carried, "round", SENDA_TEXT (senda_record_get_id (round)));
  senda_edit_set (edit, carried, "statement", SENDA_TEXT (statement));
  senda_edit_set (edit, carried, "mark", SENDA_TEXT (mark));
  senda_edit_set (edit, carried, "is_carried", SENDA_INTEGER (TRUE));
}

static void
carry_marks (SendaEdit   *edit,
             SendaRecord *round,
             GPtrArray   *marks,
             GHashTable  *outcomes)
{
  GHashTableIter iter;
  gpointer statement = NULL;
  gpointer outcome = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const char *about = senda_record_get_text (marks->pdata[i], "statement");
      const char *mark = senda_record_get_text (marks->pdata[i], "mark");

      if (about != NULL && mark != NULL && !g_hash_table_contains (outcomes, about))
        carry_mark (edit, round, about, mark);
    }
  g_hash_table_iter_init (&iter, outcomes);
  while (g_hash_table_iter_next (&iter, &statement, &outcome))
    carry_mark (edit, round, statement, ((const Outcome *) outcome)->mark);
}

/* Gives @round, a draft, the agreed stages and marks of @from, each to be said to be still true.
 * What an action that was done since @from says of its statement counts for more than a mark that
 * was made before it was said. */
gboolean
_senda_round_carry (SendaWorkspace *workspace,
                    SendaEdit      *edit,
                    SendaRecord    *round,
                    SendaRecord    *from,
                    GError        **error)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaStore *store = senda_workspace_get_store (workspace);
  const char *since = senda_record_get_text (from, "opened_on");
  g_autoptr (GHashTable) outcomes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) actions = NULL;

  if (!carry_agreed (store, edit, round, from, error))
    return FALSE;
  marks = senda_store_list (store, &senda_statement_mark_info, senda_record_get_id (from), error);
  actions = marks ? senda_store_list (store, &senda_action_info,
                                      senda_record_get_text (from, "task_force"), error) : NULL;
  if (actions == NULL)
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    {
      const SendaStatement *statement = find_statement (content, actions->pdata[i], since);

      if (statement != NULL)
        note_outcome (outcomes, store, actions->pdata[i], statement, from);
    }
  carry_marks (edit, round, marks, outcomes);
  return TRUE;
}
