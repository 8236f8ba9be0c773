/* senda-report-annual.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Twelve months of a task force, for those who want the story and not a score.
 */
#include "config.h"

#include "senda-report-annual-private.h"

#include "senda-report-members-private.h"
#include "senda-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_annual_sections[] = {
  { "about", NC_("report-section", "The task force and its mission") },
  { "members", NC_("report-section", "Who belongs to it") },
  { "roadmap", NC_("report-section", "Where it stands on the roadmap, and what moved") },
  { "agreed", NC_("report-section", "What was agreed, and who sees it differently") },
  { "work", NC_("report-section", "Goals, and what was done") },
  { "protocols", NC_("report-section", "Protocols") },
  { "services", NC_("report-section", "Services") },
  { "agreements", NC_("report-section", "Agreements") },
  { "roles", NC_("report-section", "Roles") },
  { "ahead", NC_("report-section", "What lies ahead") },
  { NULL, NULL }
};

static const SendaReportColumn agency_columns[] = {
  { NC_("report", "Agency"), { .width = 4 } },
  { NC_("report", "Discipline"), { .width = 3.4 } },
  { NC_("report", "Level"), { .width = 2 } },
  { NC_("report", "Joined on"), { .width = 2.2 } },
};

#define N_OPEN_COLUMNS 3

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Day"), { .width = 2 } },
  { NC_("report", "Kind"), { .width = 3 } },
  { NC_("report", "What happened"), { .width = 7 } },
  { NC_("report", "Who"), { .width = 5 } },
};

gboolean
senda_report_is_in_year (SendaReportMaker *maker,
                         SendaRecord      *record,
                         const char       *field)
{
  const char *day = senda_report_may_say (maker, record, field)
                      ? senda_record_get_text (record, field) : NULL;

  return day != NULL && strcmp (day, maker->options->since) >= 0 &&
         strcmp (day, maker->options->until) <= 0;
}

SendaBlock *
senda_report_add_event (SendaReportMaker *maker,
                        const char       *day,
                        const char       *kind,
                        const char       *who)
{
  int index = senda_document_find_sheet (maker->document, "events");
  SendaBlock *row = senda_block_add_row (senda_document_get_sheet (maker->document, index), FALSE);
  SendaBlock *cell = senda_report_add_cell (row);
  SendaBlock *what = NULL;

  senda_report_say_day (maker, cell, day);
  senda_report_say (maker, senda_report_add_cell (row), kind, NULL);
  what = senda_report_add_cell (row);
  senda_report_say_shared (senda_report_add_cell (row), who);
  return what;
}

char *
senda_report_join_names (GPtrArray *records)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                            senda_record_get_text (g_ptr_array_index (records, i), "name"));
  return g_string_free (names, FALSE);
}

/* Which twelve months, and as of when they are told. */
static void
add_year (SendaReportMaker *maker)
{
  SendaBlock *paragraph = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  senda_report_say (maker, paragraph,
                    /* Translators: of which twelve months a report tells: {date} is the first day,
                     * {today} the last one */
                    NC_("report", "From {date} to {today}."), "date", maker->options->since,
                    "today", maker->options->until, NULL);
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (paragraph, i, " ");
  if (strcmp (maker->options->until, maker->options->date) > 0)
    senda_report_say (maker, paragraph,
      NC_("report", "This year has not ended yet: what is told here is what was known on {date}."),
      "date", maker->options->date, NULL);
  else
    senda_report_say (maker, paragraph,
      NC_("report", "What happened in it is told as it was written down by {date}. People, services "
          "and what lies ahead are told as they are today."), "date", maker->options->date, NULL);
}

static void
add_about (SendaReportMaker *maker)
{
  static const char *const fields[] = { "jurisdiction", "region", "funding" };
  SendaRecord *task_force = maker->facts->task_force;
  SendaBlock *definitions = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "The task force"));
  if (senda_report_may_say (maker, task_force, "mission"))
    senda_report_say_field (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH), task_force,
                            "mission");
  else
    senda_report_add_nothing (maker, NC_("report", "The mission has not been written down yet."));
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  senda_report_add_fact (maker, definitions, task_force, "vision");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    senda_report_add_fact (maker, definitions, task_force, fields[i]);
}

static void
add_agencies (SendaReportMaker *maker,
              GPtrArray        *agencies)
{
  static const char *const fields[] = { "discipline", "level", "joined_on" };
  gboolean has_day = senda_report_may_ever_say (maker, &senda_agency_info, "joined_on");
  SendaBlock *table = senda_report_add_table (maker, maker->body, agency_columns,
                                              has_day ? G_N_ELEMENTS (agency_columns)
                                                      : N_OPEN_COLUMNS);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_field (maker, senda_report_add_cell (row), agency, "name");
      for (guint j = 0; j < G_N_ELEMENTS (fields) - !has_day; j++)
        senda_report_say_field (maker, senda_report_add_cell (row), agency, fields[j]);
      if (senda_report_is_in_year (maker, agency, "joined_on"))
        senda_report_say_field (maker,
                                senda_report_add_event (maker,
                                                        senda_record_get_text (agency, "joined_on"),
                                                        NC_("report", "An agency joined"), NULL),
                                agency, "name");
    }
}

/* The members whose term began or ended, @field, in the year. */
static void
add_terms (SendaReportMaker *maker,
           SendaBlock       *definitions,
           const char       *field,
           const char       *title,
           const char       *kind)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < all->len; i++)
    if (senda_report_is_in_year (maker, g_ptr_array_index (all, i), field))
      {
        SendaRecord *member = g_ptr_array_index (all, i);
        g_autofree char *who = senda_report_dup_member (maker, member);

        g_ptr_array_add (members, member);
        senda_report_say_shared (
          senda_report_add_event (maker, senda_record_get_text (member, field), kind, NULL), who);
      }
  if (members->len == 0)
    return;
  names = senda_report_join_names (members);
  senda_report_say_plain (maker, senda_report_add_term (maker, definitions, title), names);
}

static void
add_people (SendaReportMaker *maker)
{
  SendaRecord *task_force = maker->facts->task_force;
  SendaBlock *definitions = NULL;

  if (!senda_report_names_members (maker))
    {
      maker->left_out |=
        senda_people_facts_list (maker->facts->people, &senda_member_info)->len > 0;
      return;
    }
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  senda_report_add_marked (maker, definitions, "is_coordinator");
  senda_report_add_marked (maker, definitions, "is_core");
  add_terms (maker, definitions, "starts_on", NC_("report", "Began in this year"),
             NC_("report", "A member began"));
  add_terms (maker, definitions, "ends_on", NC_("report", "Ended in this year"),
             NC_("report", "The term of a member ended"));
  senda_report_add_fact (maker, definitions, task_force, "survivor_seats");
  senda_report_add_fact (maker, definitions, task_force, "survivor_seats_held");
}

/* The core team, committees and working groups: what each is for, and who chairs it. */
static void
add_committees (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) nodes = senda_structure_new (maker->facts->people);
  SendaBlock *definitions = NULL;

  if (nodes->len == 0)
    return;
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Core team and committees"));
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  for (guint i = 0; i < nodes->len; i++)
    {
      const SendaStructureNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *chairs = senda_report_dup_members (maker, node->chairs);
      SendaBlock *description = NULL;

      senda_report_say_field (maker, senda_block_add (definitions, SENDA_BLOCK_TERM),
                              node->committee, "name");
      description = senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION);
      if (!senda_report_say_field (maker, description, node->committee, "purpose"))
        senda_report_say_field (maker, description, node->committee, "kind");
      if (*chairs != '\0')
        senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                          NC_("report", "Chaired by {names}."), "names", chairs, NULL);
    }
}

static void
add_members (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) agencies = senda_report_dup_agencies (maker);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Who belongs to it"));
  if (agencies->len == 0)
    senda_report_add_nothing (maker, NC_("report", "No agency has been written down yet."));
  else
    add_agencies (maker, agencies);
  add_people (maker);
  add_committees (maker);
}

/* The year from whom it is about to what comes next. */
void
senda_report_make_annual (SendaReportMaker *maker)
{
  static const struct
  {
    const char *section;
    void (*add) (SendaReportMaker *maker);
  } parts[] = {
    { "about", add_about },
    { "members", add_members },
    { "roadmap", senda_report_add_year_on_roadmap },
    { "agreed", senda_report_add_agreed_in_year },
    { "work", senda_report_add_goals_of_year },
    { "work", senda_report_add_work_of_year },
    { "protocols", senda_report_add_protocols_of_year },
    { "services", senda_report_add_services_in_words },
    { "agreements", senda_report_add_agreements_of_year },
    { "roles", senda_report_add_roles_of_year },
    { "ahead", senda_report_add_what_lies_ahead },
  };

  senda_report_add_sheet (maker, "events", NC_("report", "What happened"), sheet_columns,
                          G_N_ELEMENTS (sheet_columns));
  senda_report_add_title (maker);
  add_year (maker);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (senda_report_has (maker, parts[i].section))
      parts[i].add (maker);
  if (senda_report_has (maker, "roadmap"))
    senda_report_add_sheet_of_elements (maker);
}
