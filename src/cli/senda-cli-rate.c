/* senda-cli-rate.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda rate ELEMENT STAGE: what the group agreed on, and who was there.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-rounds.h"

#include "senda-round-edits.h"

#include <glib/gi18n-lib.h>

static const char *const states[] = {
  SENDA_STATE_NOT_DISCUSSED, SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NOT_APPLICABLE, NULL
};

/* The ids of the members that --present names, ended by NULL; NULL after refusing. They are borrowed
 * from the members. */
static GPtrArray *
list_present (SendaCli *cli)
{
  g_autoptr (GPtrArray) members = NULL;
  GPtrArray *ids = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return NULL;
  members = senda_cli_find_records (cli, &senda_member_info, cli->given.present);
  if (members == NULL)
    return NULL;
  ids = g_ptr_array_new ();
  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (ids, (gpointer) senda_record_get_id (g_ptr_array_index (members, i)));
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* Records the choice together with who was present. */
static SendaCliStatus
agree (SendaCli           *cli,
       SendaRoadmap       *roadmap,
       const SendaElement *element,
       const char         *state,
       guint               stage)
{
  SendaRecord *round = (SendaRecord *) senda_roadmap_get_round (roadmap);
  g_autoptr (GPtrArray) present = list_present (cli);
  SendaJudgement judgement = {
    .state = state,
    .stage = stage,
    .reason = cli->given.reason,
    .note = cli->given.note,
    .language = senda_catalog_get_language (cli->catalog),
  };
  g_autoptr (GError) error = NULL;

  if (present == NULL)
    return SENDA_CLI_REFUSED;
  if (round == NULL)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("No round has been opened yet. “senda round "
                                                     "add NAME” opens one.")));
  judgement.present = (const char *const *) present->pdata;
  if (!senda_round_agree (cli->workspace, round, element, &judgement, &error))
    return senda_cli_refuse_error (cli, error);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
rate (SendaCli           *cli,
      SendaRoadmap       *roadmap,
      const SendaElement *element,
      const char         *state,
      guint               stage)
{
  g_autoptr (GError) error = NULL;

  if (cli->given.present != NULL)
    return agree (cli, roadmap, element, state, stage);
  if (!senda_roadmap_rate (roadmap, element, state, stage, cli->given.reason, cli->given.note,
                           &error))
    return senda_cli_refuse_error (cli, error);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_rate (SendaCli *cli)
{
  const char *state = NULL;
  guint stage = 0;
  SendaCliStatus status = senda_cli_read_stage (cli, senda_cli_argument (cli, 1), states, &state,
                                                &stage);
  const SendaElement *element = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  roadmap = element ? senda_cli_open_roadmap (cli) : NULL;
  if (roadmap == NULL)
    return SENDA_CLI_REFUSED;
  status = rate (cli, roadmap, element, state ? state : SENDA_STATE_RATED, stage);
  return status == SENDA_CLI_DONE ? senda_cli_element_print (cli, roadmap, element) : status;
}
