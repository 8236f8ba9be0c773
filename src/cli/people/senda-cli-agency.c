/* senda-cli-agency.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda agency list, add, set, remove.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-people-edits.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "name", "discipline", "level", "standing", NULL };

SendaCliStatus
senda_cli_agency_list (SendaCli *cli)
{
  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  return senda_cli_records_print (cli, &senda_agency_info,
                                  senda_people_facts_list (senda_cli_get_facts (cli),
                                                           &senda_agency_info),
                                  columns,
                                  N_("There is no agency yet. “senda agency add NAME” adds one."));
}

SendaCliStatus
senda_cli_agency_add (SendaCli *cli)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  SendaPeople *people = senda_cli_open_people (cli);

  if (people == NULL)
    return SENDA_CLI_REFUSED;
  senda_cli_set_add (set, "name", senda_cli_argument (cli, 0), NULL);
  senda_cli_set_add (set, "standing", SENDA_AGENCY_ACTIVE, NULL);
  return senda_cli_record_add (cli, &senda_agency_info, senda_cli_task_force_id (cli), set);
}

SendaCliStatus
senda_cli_agency_set (SendaCli *cli)
{
  return senda_cli_record_set (cli, &senda_agency_info, senda_cli_argument (cli, 0));
}

static void
print_removed (SendaCli    *cli,
               SendaRecord *agency,
               guint        n_members)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_record_removed (cli, agency);
      if (n_members > 0)
        senda_cli_say (cli, senda_catalog_get_plural (cli->catalog,
                                                      NCP_ ("removed agency",
                                                            "%u member is of no agency now.",
                                                            "%u members are of no agency now."),
                                                      n_members),
                       n_members);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_record_json_name (cli, builder, "removed", agency);
  senda_cli_json_number (builder, "members", n_members);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_agency_remove (SendaCli *cli)
{
  SendaPeople *people = senda_cli_open_people (cli);
  g_autoptr (SendaRecord) agency = NULL;
  g_autoptr (GError) error = NULL;
  guint n_members = 0;

  if (people == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&agency, senda_cli_find_record (cli, &senda_agency_info,
                                                senda_cli_argument (cli, 0)));
  if (agency == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_people_remove_agency (people, agency, &n_members, &error))
    return senda_cli_refuse_error (cli, error);
  print_removed (cli, agency, n_members);
  return SENDA_CLI_DONE;
}
