/* senda-incoming-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file of each kind may bring, and what its sender may change. Nothing here is proof of who
 * the sender is: it keeps a member's copy from changing by accident what is not the member's, and the
 * reader decides.
 */
#include "config.h"

#include "senda-incoming-private.h"

#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-rater.h"
#include "senda-round.h"
#include "senda-task-force.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is a member's own: the field that names the member; NULL: the record is the member. */
static const struct
{
  const char *type;
  const char *field;
} own[] = {
  { "member", NULL },
  { "onboarding_step", "member" },
  { "role_review", "member" },
  { "acknowledgement", "member" },
  { "action", "owner" },
};

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static void
allow (SendaIncoming         *self,
       const SendaRecordInfo *info,
       const char            *id)
{
  g_hash_table_add (self->allowed, _senda_incoming_make_key (info, id));
}

/* The ballot, and what it may say of each element. */
static void
allow_ballot (SendaIncoming *self)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);

  g_clear_pointer (&self->allowed, g_hash_table_unref);
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  allow (self, &senda_ballot_info, self->head->ballot);
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);
      g_autofree char *id = senda_rating_id (self->head->ballot, element->id);

      allow (self, &senda_rating_info, id);
    }
}

/* Whether a ballot that is here under the reply's id is an anonymous one of @round too. */
static gboolean
is_free (SendaIncoming *self,
         SendaRecord   *round)
{
  g_autoptr (SendaRecord) ballot = senda_workspace_get (self->workspace, &senda_ballot_info,
                                                        self->head->ballot, NULL);

  return ballot == NULL || (senda_record_is_null (ballot, "rater") &&
                            g_strcmp0 (senda_record_get_text (ballot, "round"),
                                       senda_record_get_id (round)) == 0);
}

static gboolean
refuse_ballot_of_another (GError **error)
{
  return refuse (error, _("This reply says that it is somebody else’s ballot. Nothing was "
                          "changed; ask for the reply again."));
}

/* Whether the rater takes part in the round, and the ballot is theirs. */
static gboolean
check_rater (SendaIncoming *self,
             SendaRecord   *round,
             GError       **error)
{
  gboolean is_anonymous = senda_record_get_integer (round, "is_anonymous") != 0;
  const char *rater = self->head->rater;
  g_autoptr (SendaRecord) record = rater ? senda_workspace_get (self->workspace,
                                                                &senda_rater_info, rater, NULL)
                                         : NULL;
  g_autofree char *ballot = rater ? senda_ballot_id (rater) : NULL;

  if (is_anonymous != (rater == NULL))
    return refuse (error, is_anonymous
                            ? _("Ballots of this round bear no names, and this one does. Nothing was "
                                "changed; ask for a reply to the ballot without names.")
                            : _("Ballots of this round bear names, and this one does not. Nothing "
                                "was changed; ask for a reply to the ballot with the name."));
  if (is_anonymous)
    return is_free (self, round) || refuse_ballot_of_another (error);
  if (record == NULL || senda_record_is_deleted (record) ||
      g_strcmp0 (senda_record_get_text (record, "round"), senda_record_get_id (round)) != 0)
    return refuse (error, _("This reply is of somebody who is not on the roster of its round. "
                            "Nothing was changed; put them on the roster first."));
  return g_strcmp0 (ballot, self->head->ballot) == 0 || refuse_ballot_of_another (error);
}

static gboolean
check_reply (SendaIncoming *self,
             GError       **error)
{
  const char *id = self->head->round;
  g_autoptr (SendaRecord) round = id ? senda_workspace_get (self->workspace, &senda_round_info, id,
                                                            NULL) : NULL;

  if (round == NULL || senda_record_is_deleted (round) || self->head->ballot == NULL)
    return refuse (error, _("This is the reply to a ballot of a round that is not in this store. "
                            "Nothing was changed; open it where the ballots were made."));
  if (!senda_round_takes_ballots (round, error) || !check_rater (self, round, error))
    return FALSE;
  allow_ballot (self);
  return TRUE;
}

/* What is here of the task force that the file is about. */
static void
look_up (SendaIncoming *self)
{
  SendaStore *store = senda_workspace_get_store (self->workspace);
  g_autoptr (SendaRecord) task_force = senda_workspace_get (self->workspace,
                                                            &senda_task_force_info,
                                                            self->head->task_force, NULL);

  self->is_first = task_force == NULL;
  self->held = _senda_store_get_held (store, self->head->task_force);
}

/* Whether a file of this kind can be taken in here at all. In the first thread. */
gboolean
_senda_incoming_check_kind (SendaIncoming *self,
                            GError       **error)
{
  switch (self->head->kind)
    {
    case SENDA_BUNDLE_BALLOT:
      return refuse (error, _("This is a ballot to fill in, and nothing to take in. Nothing was "
                              "changed; open it with a double click and rate."));
    case SENDA_BUNDLE_SUMMARY:
      return refuse (error, _("This is a summary for a statewide picture. Nothing was changed; "
                              "collect it under Statewide."));
    case SENDA_BUNDLE_REPLY:
      look_up (self);
      return check_reply (self, error);
    case SENDA_BUNDLE_TASK_FORCE:
    case SENDA_BUNDLE_COPY:
    case SENDA_BUNDLE_FOLDER:
    default:
      look_up (self);
      return TRUE;
    }
}

/* Whether a transaction of this author may be in it: nobody signs an anonymous ballot. */
gboolean
_senda_incoming_may_sign (SendaIncoming             *self,
                          const SendaLogTransaction *transaction)
{
  return self->head->kind != SENDA_BUNDLE_REPLY || self->head->rater != NULL ||
         transaction->author == NULL;
}

static gboolean
is_text (const SendaLogChange *change,
         const char           *expected)
{
  return expected == NULL ? change->value->type == SENDA_VALUE_NULL
                          : change->value->type == SENDA_VALUE_TEXT &&
                            strcmp (change->value->text, expected) == 0;
}

/* What @change belongs to is what the reply is of, and stays that. */
static gboolean
keeps_to_ballot (SendaIncoming        *self,
                 const SendaLogChange *change)
{
  const SendaBundleHead *head = self->head;
  g_autofree char *rating = NULL;

  if (strcmp (change->column, "round") == 0)
    return is_text (change, head->round);
  if (strcmp (change->column, "rater") == 0)
    return is_text (change, head->rater);
  if (strcmp (change->column, "ballot") == 0)
    return is_text (change, head->ballot);
  if (strcmp (change->column, "element") != 0)
    return TRUE;
  if (change->value->type != SENDA_VALUE_TEXT)
    return FALSE;
  rating = senda_rating_id (head->ballot, change->value->text);
  return strcmp (rating, change->id) == 0;
}

/* Whether the file may bring @change. Of a reply: what is said on its ballot, and no more. */
gboolean
_senda_incoming_may_bring (SendaIncoming        *self,
                           const SendaLogChange *change)
{
  g_autofree char *key = NULL;

  if (self->allowed == NULL)
    return TRUE;
  key = g_strconcat (change->type, "\n", change->id, NULL);
  return g_hash_table_contains (self->allowed, key) &&
         (change->is_purged || keeps_to_ballot (self, change));
}

/* Whether what is new may bear the name of @site. Of a reply: of one that has written nothing else
 * here, so that nobody speaks for somebody else. */
gboolean
_senda_incoming_may_write_as (SendaIncoming *self,
                              const char    *site)
{
  if (self->allowed == NULL || g_strcmp0 (self->own_site, site) == 0)
    return TRUE;
  if (!senda_store_has_only_written (senda_workspace_get_store (self->workspace), site,
                                     self->allowed))
    return FALSE;
  g_free (self->own_site);
  self->own_site = g_strdup (site);
  return TRUE;
}

/* What stood in @field before the merge. */
static const char *
get_before (SendaRecord            *record,
            const SendaMergeRecord *merged,
            const char             *field)
{
  for (guint i = 0; merged->cells != NULL && i < merged->cells->len; i++)
    {
      const SendaMergeCell *cell = g_ptr_array_index (merged->cells, i);

      if (strcmp (cell->field, field) == 0)
        return cell->before.text;
    }
  return senda_record_get_text (record, field);
}

/* Whether it is what @member may say of themselves. */
static gboolean
is_own (const char             *member,
        SendaWorkspace         *view,
        const SendaMergeRecord *merged)
{
  g_autoptr (SendaRecord) record = NULL;

  for (guint i = 0; member != NULL && i < G_N_ELEMENTS (own); i++)
    {
      if (strcmp (own[i].type, merged->info->name) != 0)
        continue;
      if (own[i].field == NULL)
        return strcmp (merged->id, member) == 0;
      record = senda_workspace_get (view, merged->info, merged->id, NULL);
      return record != NULL && g_strcmp0 (get_before (record, merged, own[i].field), member) == 0;
    }
  return FALSE;
}

/* Keeps who brought @change, which was not here, when they hold less of the task force: of several
 * files each is judged by its own writer. */
void
_senda_incoming_note_writer (SendaIncoming        *self,
                             const SendaLogChange *change)
{
  guint last = self->heads->len - 1;
  const SendaBundleHead *head = g_ptr_array_index (self->heads, last);
  g_autofree char *key = NULL;
  GArray *writers = NULL;

  if (self->paths[1] == NULL || head->held >= self->held)
    return;
  key = g_strconcat (change->type, "\n", change->id, NULL);
  writers = g_hash_table_lookup (self->lesser, key);
  if (writers == NULL)
    {
      writers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->lesser, g_steal_pointer (&key), writers);
    }
  if (writers->len == 0 || g_array_index (writers, guint, writers->len - 1) != last)
    g_array_append_val (writers, last);
}

/* Who began from a copy knows less, and may change less where more is known. */
static gboolean
may_change (SendaIncoming          *self,
            SendaWorkspace         *view,
            const SendaMergeRecord *record,
            const char             *key)
{
  const GArray *writers = g_hash_table_lookup (self->lesser, key);

  if (self->paths[1] == NULL)
    return self->head->held >= self->held || is_own (self->head->member, view, record);
  for (guint i = 0; writers != NULL && i < writers->len; i++)
    {
      const SendaBundleHead *head = g_ptr_array_index (self->heads,
                                                       g_array_index (writers, guint, i));

      if (!is_own (head->member, view, record))
        return FALSE;
    }
  return TRUE;
}

/* Why who changed the record may not do so, if so. @view reads the store as the merge leaves it. */
SendaOutside
_senda_incoming_find_outside (SendaIncoming          *self,
                              SendaWorkspace         *view,
                              const SendaMergeRecord *record)
{
  g_autofree char *key = _senda_incoming_make_key (record->info, record->id);

  if (self->head->kind == SENDA_BUNDLE_REPLY)
    return SENDA_OUTSIDE_NOT;
  if (self->belonging != NULL && !g_hash_table_contains (self->belonging, key))
    return SENDA_OUTSIDE_ELSEWHERE;
  if (self->is_first || record->what == SENDA_MERGE_UNSEEN ||
      may_change (self, view, record, key))
    return SENDA_OUTSIDE_NOT;
  return SENDA_OUTSIDE_OTHERS;
}
