/* senda-cli-responsibilities.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show responsibilities: who leads, supports and is informed of what.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-responsibility-findings.h"

#include <glib/gi18n-lib.h>

static const struct
{
  SendaFinding finding;
  const char *name;
  const char *label; /* marked with NC_() */
} findings[] = {
  { SENDA_FINDING_NOBODY_LEADS, "nobody-leads", NC_("finding", "No role leads this.") },
  { SENDA_FINDING_SEVERAL_LEAD, "several-lead",
    NC_("finding", "Several roles lead this. Do they know how they share it?") },
  { SENDA_FINDING_NOBODY_HOLDS, "nobody-holds",
    NC_("finding", "Nobody holds the role that leads this.") },
  { SENDA_FINDING_ONE_PERSON, "one-person",
    NC_("finding", "This depends on one person, without an alternate.") },
};

typedef struct
{
  SendaCli *cli;
  SendaPeopleFacts *facts;
  GPtrArray *cards;
} Reading;

/* The roles that have @part in @responsibility. (transfer container) */
static GPtrArray *
dup_roles (Reading     *reading,
           SendaRecord *responsibility,
           const char  *part)
{
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < reading->cards->len; i++)
    {
      SendaRoleCard *card = g_ptr_array_index (reading->cards, i);

      if (g_strcmp0 (senda_responsibility_get_part (responsibility, reading->facts, card),
                     part) == 0)
        g_ptr_array_add (roles, card);
    }
  return roles;
}

static char *
join_roles (Reading   *reading,
            GPtrArray *roles)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            senda_role_card_get_name (g_ptr_array_index (roles, i),
                                                      reading->cli->catalog));
  return g_string_free (names, FALSE);
}

static void
say_findings (Reading     *reading,
              SendaRecord *responsibility)
{
  SendaFinding found = senda_responsibility_get_findings (responsibility, reading->facts,
                                                          reading->cards);
  SendaRecord *person = senda_responsibility_get_person (responsibility, reading->facts,
                                                         reading->cards);
  g_autofree char *name = person ? senda_cli_record_name (reading->cli, person) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    if (found & findings[i].finding)
      {
        const char *label = senda_catalog_get (reading->cli->catalog, "finding", findings[i].label);
        g_autofree char *text = findings[i].finding == SENDA_FINDING_ONE_PERSON && name != NULL
                                  ? g_strdup_printf ("%s (%s)", label, name) : g_strdup (label);

        senda_cli_wrap (reading->cli, 2, "→ ", text);
      }
}

static void
say_one (Reading     *reading,
         SendaRecord *responsibility)
{
  SendaCli *cli = reading->cli;

  senda_cli_say (cli, "%s  (%s)",
                 senda_responsibility_get_name (responsibility, reading->facts, cli->catalog),
                 senda_record_get_id (responsibility));
  for (const SendaChoice *part = senda_parts; part->name; part++)
    {
      g_autoptr (GPtrArray) roles = dup_roles (reading, responsibility, part->name);
      g_autofree char *names = join_roles (reading, roles);
      g_autofree char *label = g_strconcat (senda_choice_say (senda_parts, part->name,
                                                              cli->catalog), ": ", NULL);

      if (roles->len > 0)
        senda_cli_wrap (cli, 2, label, names);
    }
  say_findings (reading, responsibility);
}

static void
add_roles (Reading     *reading,
           JsonBuilder *builder,
           SendaRecord *responsibility,
           const char  *part)
{
  g_autoptr (GPtrArray) roles = dup_roles (reading, responsibility, part);

  senda_cli_json_list (builder, part);
  for (guint i = 0; i < roles->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (roles, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", card->source);
      senda_cli_json_text (builder, "name",
                           senda_role_card_get_name (card, reading->cli->catalog));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_one (Reading     *reading,
         JsonBuilder *builder,
         SendaRecord *responsibility)
{
  SendaFinding found = senda_responsibility_get_findings (responsibility, reading->facts,
                                                          reading->cards);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (responsibility));
  senda_cli_json_text (builder, "source", senda_record_get_text (responsibility, "source"));
  senda_cli_json_text (builder, "name",
                       senda_responsibility_get_name (responsibility, reading->facts,
                                                      reading->cli->catalog));
  for (const SendaChoice *part = senda_parts; part->name; part++)
    add_roles (reading, builder, responsibility, part->name);
  senda_cli_json_list (builder, "findings");
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    if (found & findings[i].finding)
      json_builder_add_string_value (builder, findings[i].name);
  json_builder_end_array (builder);
  senda_cli_record_json_name (reading->cli, builder, "person",
                              senda_responsibility_get_person (responsibility, reading->facts,
                                                               reading->cards));
  json_builder_end_object (builder);
}

static void
print_json (Reading   *reading,
            GPtrArray *responsibilities)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < responsibilities->len; i++)
    add_one (reading, builder, g_ptr_array_index (responsibilities, i));
  json_builder_end_array (builder);
  senda_cli_json_print (reading->cli, builder);
}

SendaCliStatus
senda_cli_show_responsibilities (SendaCli *cli)
{
  Reading reading = { .cli = cli };
  g_autoptr (GPtrArray) cards = NULL;
  GPtrArray *responsibilities = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  reading.facts = senda_cli_get_facts (cli);
  reading.cards = cards = senda_role_cards_new (reading.facts);
  responsibilities = senda_people_facts_list (reading.facts, &senda_responsibility_info);
  if (cli->json)
    {
      print_json (&reading, responsibilities);
      return SENDA_CLI_DONE;
    }
  if (responsibilities->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("No responsibilities have been settled "
                                                        "yet. The place “Roles” of the window "
                                                        "begins with the usual ones.")));
  for (guint i = 0; i < responsibilities->len; i++)
    say_one (&reading, g_ptr_array_index (responsibilities, i));
  return SENDA_CLI_DONE;
}
