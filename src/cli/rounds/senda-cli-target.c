/* senda-cli-target.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda target set, remove.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-rounds.h"

#include "senda-plan-edits.h"

#include <glib/gi18n-lib.h>

SendaCliStatus
senda_cli_target_set (SendaCli *cli)
{
  static const char *const none[] = { NULL };
  const char *due = cli->given.due;
  const char *other = NULL;
  guint stage = 0;
  SendaCliStatus status = senda_cli_read_stage (cli, senda_cli_argument (cli, 1), none, &other,
                                                &stage);
  const SendaElement *element = NULL;
  g_autoptr (GError) error = NULL;

  if (status == SENDA_CLI_DONE && due != NULL)
    status = senda_cli_check_day (cli, due);
  if (status != SENDA_CLI_DONE)
    return status;
  element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  if (element == NULL || senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_plan_set_target (cli->rounds, element, stage, due, cli->given.reason,
                              senda_catalog_get_language (cli->catalog), &error))
    return senda_cli_refuse_error (cli, error);
  return senda_cli_record_print (cli, senda_rounds_get_target (cli->rounds, element));
}

SendaCliStatus
senda_cli_target_remove (SendaCli *cli)
{
  const SendaElement *element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  g_autoptr (SendaRecord) target = NULL;
  g_autoptr (GError) error = NULL;

  if (element == NULL || senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&target, senda_rounds_get_target (cli->rounds, element));
  if (target == NULL)
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no target for %s. Nothing was "
                                                          "changed.")),
                             senda_cli_message (cli, element->name));
  if (!senda_plan_remove_target (cli->rounds, element, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_record_removed (cli, target);
  return SENDA_CLI_DONE;
}
