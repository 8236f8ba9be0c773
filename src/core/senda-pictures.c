/* senda-pictures.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pictures.h"

#include "senda-dissent.h"
#include "senda-evidence.h"
#include "senda-statement-mark.h"
#include "senda-workspace-private.h"

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

/* The ballots of @round as they are in the store. (transfer full) Fails as reading the store does. */
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
