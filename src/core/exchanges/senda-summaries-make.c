/* senda-summaries-make.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roll-up.h"

#include "senda-pictures.h"
#include "senda-round.h"
#include "senda-summary.h"
#include "senda-task-force.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const SendaElement *const *) a)->id, (*(const SendaElement *const *) b)->id);
}

/* The elements in the order of their ids. (transfer container) */
static GPtrArray *
list_elements (SendaContent *content)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    g_ptr_array_add (elements, (gpointer) senda_content_get_element (content, i));
  g_ptr_array_sort (elements, compare_ids);
  return elements;
}

/* What was brought from another round and is not confirmed is not what the group says in this one. NULL
 * when nothing has been said of any element. (transfer full) (nullable) */
static char *
make_stages (SendaRoundFacts *facts,
             GPtrArray       *elements)
{
  char *stages = NULL;

  for (guint i = 0; i < elements->len; i++)
    {
      const SendaElement *element = g_ptr_array_index (elements, i);
      const char *state = senda_round_facts_get_state (facts, element);
      char *longer = NULL;

      if (strcmp (state, SENDA_STATE_NOT_DISCUSSED) == 0 ||
          senda_round_facts_is_carried (facts, element))
        continue;
      longer = senda_summary_stages_add (stages, element->id, state,
                                         senda_round_facts_get_stage (facts, element));
      g_free (stages);
      stages = longer;
    }
  return stages;
}

static const char *
get_day (SendaRecord *round)
{
  static const char *const fields[] = { "agreed_on", "frozen_on", "opened_on" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!senda_record_is_null (round, fields[i]))
      return senda_record_get_text (round, fields[i]);
  return NULL;
}

/* (transfer full) */
static SendaRecord *
make_summary (SendaRecord *task_force,
              SendaRecord *round,
              const char  *stages,
              gint64       now)
{
  const char *origin = senda_record_get_id (task_force);
  const char *origin_round = senda_record_get_id (round);
  g_autofree char *id = senda_summary_id ("", origin, origin_round);
  SendaRecord *summary = senda_record_new (&senda_summary_info, id);

  senda_record_set (summary, "origin", SENDA_TEXT (origin));
  senda_record_set (summary, "origin_round", SENDA_TEXT (origin_round));
  senda_record_set (summary, "name", SENDA_TEXT (senda_record_get_text (task_force, "name")));
  senda_record_set (summary, "jurisdiction",
                    SENDA_TEXT (senda_record_get_text (task_force, "jurisdiction")));
  senda_record_set (summary, "region", SENDA_TEXT (senda_record_get_text (task_force, "region")));
  senda_record_set (summary, "agreed_on", SENDA_TEXT (get_day (round)));
  senda_record_set (summary, "made_at", SENDA_INTEGER (now));
  senda_record_set (summary, "stages", SENDA_TEXT (stages));
  return summary;
}

/* While ballots are collected nothing has been agreed on. */
static gboolean
has_agreed (SendaRecord *round)
{
  const char *state = senda_round_get_state (round);

  return strcmp (state, SENDA_ROUND_PREPARING) != 0 && strcmp (state, SENDA_ROUND_COLLECTING) != 0 &&
         get_day (round) != NULL;
}

/* Whether the group is still about to confirm what was carried into the round: until then the round
 * before it says where the group stands, and not the few elements that came first. */
static gboolean
is_half_way (SendaRoundFacts *facts,
             SendaRecord     *round,
             GPtrArray       *elements)
{
  if (strcmp (senda_round_get_state (round), SENDA_ROUND_DISCUSSING) != 0)
    return FALSE;
  for (guint i = 0; i < elements->len; i++)
    if (senda_round_facts_is_carried (facts, g_ptr_array_index (elements, i)))
      return TRUE;
  return FALSE;
}

/* Fails with SENDA_ERROR_INVALID when there is nothing to sum up, and as reading the store does. */
GPtrArray *
senda_summaries_make (SendaWorkspace *workspace,
                      const char     *task_force,
                      GError        **error)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, &senda_task_force_info,
                                                        task_force, error);
  g_autoptr (GPtrArray) rounds = record ? senda_store_list (store, &senda_round_info, task_force,
                                                            error) : NULL;
  g_autoptr (GPtrArray) elements = list_elements (senda_workspace_get_content (workspace));
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      SendaRecord *round = g_ptr_array_index (rounds, i);
      g_autoptr (SendaRoundFacts) facts = NULL;
      g_autofree char *stages = NULL;

      if (!has_agreed (round))
        continue;
      facts = senda_workspace_picture_round (workspace, round, error);
      if (facts == NULL)
        return NULL;
      stages = is_half_way (facts, round, elements) ? NULL : make_stages (facts, elements);
      if (stages != NULL)
        g_ptr_array_add (summaries, make_summary (record, round, stages, senda_store_now (store)));
    }
  if (rounds != NULL && summaries->len == 0)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("The group has not agreed on any element yet, so there is nothing to "
                           "sum up. Nothing was written; agree on where you stand first."));
  return summaries->len > 0 ? g_steal_pointer (&summaries) : NULL;
}
