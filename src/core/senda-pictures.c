/* senda-pictures.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pictures.h"

#include "senda-dissent.h"
#include "senda-evidence.h"
#include "senda-fill.h"
#include "senda-statement-mark.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

/* What belongs to @round as it is in the store. (transfer full) Fails as reading the store does. */
SendaRoundFacts *
senda_workspace_picture_round (SendaWorkspace *self,
                               SendaRecord    *round,
                               GError        **error)
{
  SendaStore *store = senda_workspace_get_store (self);
  const char *id = senda_record_get_id (round);
  g_autoptr (GPtrArray) agreed = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GPtrArray) dissents = NULL;
  SendaRoundFacts *facts = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  agreed = senda_store_list (store, &senda_agreed_stage_info, id, error);
  marks = agreed ? senda_store_list (store, &senda_statement_mark_info, id, error) : NULL;
  evidence = marks ? senda_store_list (store, &senda_evidence_info, id, error) : NULL;
  dissents = evidence ? senda_store_list_below (store, &senda_dissent_info, &senda_round_info, id,
                                                error) : NULL;
  if (dissents == NULL)
    return NULL;
  facts = senda_round_facts_new (senda_workspace_get_content (self), round, agreed, marks,
                                 evidence);
  senda_round_facts_add_dissents (facts, dissents);
  return facts;
}

/* The ballots of @round as they are in the store. (transfer full) Fails as reading the store
 * does. */
SendaBallotBox *
senda_workspace_picture_ballots (SendaWorkspace *self,
                                 SendaRecord    *round,
                                 GError        **error)
{
  SendaStore *store = senda_workspace_get_store (self);
  const char *id = senda_record_get_id (round);
  g_autoptr (GPtrArray) raters = NULL;
  g_autoptr (GPtrArray) ballots = NULL;
  g_autoptr (GPtrArray) ratings = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  raters = senda_store_list (store, &senda_rater_info, id, error);
  ballots = raters ? senda_store_list (store, &senda_ballot_info, id, error) : NULL;
  ratings = ballots ? senda_store_list_below (store, &senda_rating_info, &senda_round_info, id,
                                              error) : NULL;
  if (ratings == NULL)
    return NULL;
  return senda_ballot_box_new (senda_workspace_get_content (self), round, raters, ballots,
                               ratings);
}

/* The people of the task force with the id @task_force as they are in the store, seen on the day
 * @date. (transfer full) Fails with SENDA_ERROR_NOT_FOUND when there is no such task force, and as
 * reading the store does. */
SendaPeopleFacts *
senda_workspace_picture_people (SendaWorkspace *self,
                                const char     *task_force,
                                const char     *date,
                                GError        **error)
{
  SendaStore *store = senda_workspace_get_store (self);
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (SendaPeopleFacts) facts = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  record = senda_store_load (store, &senda_task_force_info, task_force, error);
  if (record == NULL)
    return NULL;
  facts = senda_people_facts_new (senda_workspace_get_content (self), record, date);
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    {
      g_autoptr (GPtrArray) records = senda_store_list (store, senda_people_types[i], NULL, error);

      if (records == NULL)
        return NULL;
      senda_people_facts_add (facts, senda_people_types[i], records);
    }
  return g_steal_pointer (&facts);
}

/* What was said of the latest version of each protocol. */
static gboolean
add_of_latest (SendaProtocolFacts    *facts,
               SendaStore            *store,
               const SendaRecordInfo *info,
               GError               **error)
{
  GPtrArray *protocols = senda_protocol_facts_list (facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *latest = senda_protocol_facts_get_latest (facts, protocols->pdata[i]);
      g_autoptr (GPtrArray) records = NULL;

      if (latest == NULL)
        continue;
      records = senda_store_list (store, info, senda_record_get_id (latest), error);
      if (records == NULL)
        return FALSE;
      senda_protocol_facts_add (facts, info, records);
    }
  return TRUE;
}

static gboolean
add_below (SendaProtocolFacts    *facts,
           SendaStore            *store,
           const SendaRecordInfo *info,
           const char            *task_force,
           GError               **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (g_strcmp0 (info->parent, "task_force") == 0)
    records = senda_store_list (store, info, task_force, error);
  else
    records = senda_store_list_below (store, info, &senda_task_force_info, task_force, error);
  if (records == NULL)
    return FALSE;
  senda_protocol_facts_add (facts, info, records);
  return TRUE;
}

/* The protocols of the task force of @people as they are in the store. (transfer full) Fails as
 * reading the store does. */
SendaProtocolFacts *
senda_workspace_picture_protocols (SendaWorkspace   *self,
                                   SendaPeopleFacts *people,
                                   GError          **error)
{
  SendaStore *store = senda_workspace_get_store (self);
  const char *task_force = senda_record_get_id (senda_people_facts_get_task_force (people));
  g_autoptr (SendaProtocolFacts) facts = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  facts = senda_protocol_facts_new (people);
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      const SendaRecordInfo *info = senda_protocol_types[i];
      gboolean of_version = info == &senda_approval_info || info == &senda_acknowledgement_info;

      if (of_version ? !add_of_latest (facts, store, info, error)
                     : !add_below (facts, store, info, task_force, error))
        return NULL;
    }
  return g_steal_pointer (&facts);
}

static SendaDraft *
refuse_erased (SendaRecord *version,
               GError     **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (version, "number"));
  g_autofree char *message =
    /* Translators: {number} is that of the version, and must stay as it is */
    senda_fill (_("The text of version {number} was erased for good, with words that should not "
                  "have been in it. Who adopted and who acknowledged it is still known."),
                "number", number, NULL);

  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return NULL;
}

/* What @version says. (transfer full) Fails as reading the store does, and with SENDA_ERROR_INVALID
 * for a text that was erased, or that cannot be read. */
SendaDraft *
senda_workspace_read_version (SendaWorkspace *self,
                              SendaRecord    *version,
                              GError        **error)
{
  SendaStore *store = senda_workspace_get_store (self);
  g_autofree char *id = senda_protocol_text_id (senda_record_get_id (version));
  g_autoptr (SendaRecord) record = NULL;

  if (!_senda_workspace_is_free (self, error))
    return NULL;
  record = senda_store_load (store, &senda_protocol_text_info, id, error);
  if (record == NULL)
    return NULL;
  if (senda_record_is_null (record, "text"))
    return refuse_erased (version, error);
  return senda_draft_thaw (senda_record_get_text (record, "text"), error);
}
