/* senda-cli-offer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda offer list, add, set, remove: services that agencies offer. The address of a shelter is
 * never kept.
 */
#include "config.h"

#include "senda-cli-people.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "service", "agency", "reach", "checked_on", NULL };
static const char *const kinds[] = { "service", "item", NULL };

SendaCliStatus
senda_cli_offer_list (SendaCli *cli)
{
  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  return senda_cli_records_print (cli, &senda_service_offer_info,
                                  senda_people_facts_list (senda_cli_get_facts (cli),
                                                           &senda_service_offer_info),
                                  columns,
                                  N_("No service has been recorded yet. “senda offer add AGENCY "
                                     "SERVICE” adds one."));
}

SendaCliStatus
senda_cli_offer_add (SendaCli *cli)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  const char *name = senda_cli_argument (cli, 1);
  const SendaTopic *service = NULL;
  SendaRecord *agency = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  agency = senda_cli_find_record (cli, &senda_agency_info, senda_cli_argument (cli, 0));
  if (agency == NULL)
    return SENDA_CLI_REFUSED;
  service = senda_cli_look_topic (cli, kinds, name);
  if (service == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (name);

      return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no service “%s”. Nothing was "
                                                            "changed. “senda content service” "
                                                            "lists them.")),
                               quoted);
    }
  senda_cli_set_add (set, "service", service->id, NULL);
  return senda_cli_record_add (cli, &senda_service_offer_info, senda_record_get_id (agency), set);
}

SendaCliStatus
senda_cli_offer_set (SendaCli *cli)
{
  return senda_cli_record_set (cli, &senda_service_offer_info, senda_cli_argument (cli, 0));
}

SendaCliStatus
senda_cli_offer_remove (SendaCli *cli)
{
  return senda_cli_record_remove (cli, &senda_service_offer_info, senda_cli_argument (cli, 0));
}
