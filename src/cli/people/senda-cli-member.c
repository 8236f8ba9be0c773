/* senda-cli-member.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda member list, add, set, remove, end.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-people-edits.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "name", "agency", "title", "standing", NULL };

static const SendaChoice *
find_standing (SendaCli   *cli,
               const char *name)
{
  for (const SendaChoice *choice = senda_member_standings; choice->name; choice++)
    if (senda_cli_is_name (choice->name, name) ||
        senda_cli_is_name (senda_choice_say (senda_member_standings, choice->name, cli->catalog),
                           name))
      return choice;
  return NULL;
}

/* Whether every word of @text begins a word of what the store holds of @member. */
static gboolean
has_words (SendaCli    *cli,
           SendaRecord *member,
           const char  *text)
{
  g_autoptr (GString) held = g_string_new (NULL);

  for (guint i = 0; i < senda_member_info.n_fields; i++)
    {
      g_autofree char *said = senda_cli_record_say_field (cli, member, i);

      g_string_append_printf (held, "%s\n", said);
    }
  return g_str_match_string (text, held->str, TRUE);
}

static gboolean
is_asked_for (SendaCli          *cli,
              SendaRecord       *member,
              const SendaChoice *standing,
              SendaRecord       *agency)
{
  if (standing != NULL &&
      g_strcmp0 (senda_record_get_text (member, "standing"), standing->name) != 0)
    return FALSE;
  if (agency != NULL &&
      senda_people_facts_follow (senda_cli_get_facts (cli), member, "agency") != agency)
    return FALSE;
  return cli->given.find == NULL || has_words (cli, member, cli->given.find);
}

static SendaCliStatus
print_asked_for (SendaCli          *cli,
                 const SendaChoice *standing,
                 SendaRecord       *agency)
{
  GPtrArray *all = senda_people_facts_list (senda_cli_get_facts (cli), &senda_member_info);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_asked_for (cli, g_ptr_array_index (all, i), standing, agency))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return senda_cli_records_print (cli, &senda_member_info, found, columns,
                                  all->len > 0
                                    ? N_("No member is like that.")
                                    : N_("There is no member yet. “senda member add NAME” adds "
                                         "one; “senda people import FILE” brings in a list."));
}

SendaCliStatus
senda_cli_member_list (SendaCli *cli)
{
  const char *name = cli->given.standing;
  const SendaChoice *standing = name ? find_standing (cli, name) : NULL;
  SendaRecord *agency = NULL;

  if (name != NULL && standing == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (name);

      return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. It is one of: "
                                                            "%s.")),
                               "standing", quoted,
                               "prospective, vetting, onboarding, active, on-leave, former");
    }
  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->given.agency != NULL)
    agency = senda_cli_find_record (cli, &senda_agency_info, cli->given.agency);
  if (cli->given.agency != NULL && agency == NULL)
    return SENDA_CLI_REFUSED;
  return print_asked_for (cli, standing, agency);
}

SendaCliStatus
senda_cli_member_add (SendaCli *cli)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  SendaPeople *people = senda_cli_open_people (cli);
  SendaRecord *agency = NULL;

  if (people == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->given.agency != NULL)
    agency = senda_cli_find_record (cli, &senda_agency_info, cli->given.agency);
  if (cli->given.agency != NULL && agency == NULL)
    return SENDA_CLI_REFUSED;
  senda_cli_set_add (set, "name", senda_cli_argument (cli, 0), NULL);
  senda_cli_set_add (set, "standing", SENDA_MEMBER_ACTIVE, NULL);
  if (agency != NULL)
    senda_cli_set_add (set, "agency", senda_record_get_id (agency), NULL);
  return senda_cli_record_add (cli, &senda_member_info, senda_cli_task_force_id (cli), set);
}

SendaCliStatus
senda_cli_member_set (SendaCli *cli)
{
  return senda_cli_record_set (cli, &senda_member_info, senda_cli_argument (cli, 0));
}

SendaCliStatus
senda_cli_member_remove (SendaCli *cli)
{
  return senda_cli_record_remove (cli, &senda_member_info, senda_cli_argument (cli, 0));
}

SendaCliStatus
senda_cli_member_end (SendaCli *cli)
{
  SendaPeople *people = senda_cli_open_people (cli);
  g_autofree char *today = senda_workspace_today (cli->workspace);
  const char *day = cli->given.day ? cli->given.day : today;
  SendaCliStatus status = SENDA_CLI_REFUSED;
  g_autoptr (SendaRecord) member = NULL;
  g_autoptr (GError) error = NULL;

  if (people == NULL)
    return SENDA_CLI_REFUSED;
  status = senda_cli_check_day (cli, day);
  if (status != SENDA_CLI_DONE)
    return status;
  g_set_object (&member, senda_cli_find_record (cli, &senda_member_info,
                                                senda_cli_argument (cli, 0)));
  if (member == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_people_end_membership (people, member, day, &error))
    return senda_cli_refuse_error (cli, error);
  return senda_cli_record_print (cli, member);
}
