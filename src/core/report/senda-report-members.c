/* senda-report-members.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who belongs to the task force, agency by agency. Who may read it decides whether people are named.
 */
#include "config.h"

#include "senda-report-members-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_members_sections[] = {
  { "agencies", NC_("report-section", "By agency") },
  { "disciplines", NC_("report-section", "By discipline") },
  { "ask", NC_("report-section", "Whom to ask for what") },
  { "languages", NC_("report-section", "By language") },
  { "others", NC_("report-section", "Members who do not take part now") },
  { NULL, NULL }
};

static const SendaReportColumn member_columns[] = {
  { NC_("report", "Member"), { .width = 3.6 } },
  { NC_("report", "Work phone"), { .width = 2.4 } },
  { NC_("report", "Work email"), { .width = 3.8 } },
  { NC_("report", "Languages"), { .width = 2.2 } },
};

static const SendaReportColumn other_columns[] = {
  { NC_("report", "Member"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 3 } },
  { NC_("report", "Standing"), { .width = 2 } },
  { NC_("report", "Term"), { .width = 3 } },
};

static const SendaReportColumn agency_columns[] = {
  { NC_("report", "Agency ID"), { .width = 3 } },
};

static const SendaReportColumn contact_columns[] = {
  { NC_("report", "Agency ID"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 4 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Member ID"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 4 } },
};

static const char *const about_agency[] = {
  "short_name", "discipline", "also", "level", "area", "day_and_night", "languages", "populations",
  "joined_on", "sharing_limits", "note", NULL
};

static const char *const contact_fields[] = {
  "function", "person", "phone", "email", "hours", NULL
};

static const char *const agency_fields[] = {
  "name", "short_name", "discipline", "also", "level", "standing", "area", "day_and_night",
  "languages", "populations", "sharing_limits", "joined_on", "note", NULL
};

static const char *const member_fields[] = {
  "name", "title", "discipline", "phone", "email", "languages", "is_core", "is_coordinator",
  "starts_on", "ends_on", "standing", "note", NULL
};

gboolean
senda_report_names_members (SendaReportMaker *maker)
{
  return senda_report_may_ever_say (maker, &senda_member_info, "name");
}

/* Where it may not, that is noted for the footer. */
static gboolean
may_name (SendaReportMaker *maker)
{
  if (senda_report_names_members (maker))
    return TRUE;
  maker->left_out |= senda_people_facts_list (maker->facts->people, &senda_member_info)->len > 0;
  return FALSE;
}

GPtrArray *
senda_report_dup_agencies (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_agency_info);
  GPtrArray *agencies = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (senda_people_facts_agency_takes_part (maker->facts->people, g_ptr_array_index (all, i)))
      g_ptr_array_add (agencies, g_ptr_array_index (all, i));
  return agencies;
}

GPtrArray *
senda_report_dup_members_of (SendaReportMaker *maker,
                             SendaRecord      *agency)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);

      if (senda_people_facts_follow (maker->facts->people, member, "agency") == agency &&
          senda_people_facts_member_takes_part (maker->facts->people, member))
        g_ptr_array_add (members, member);
    }
  return members;
}

/* The name, and under it the title: the same in each language. */
static void
say_member (SendaReportMaker *maker,
            SendaBlock       *cell,
            SendaRecord      *member)
{
  senda_block_say_run (cell, SENDA_SHARED,
                       &(const SendaRun) { .text = senda_record_get_text (member, "name"),
                                           .style = SENDA_RUN_STRONG });
  if (senda_report_may_say (maker, member, "title"))
    {
      senda_block_say (cell, SENDA_SHARED, "\n");
      senda_block_say (cell, SENDA_SHARED, senda_record_get_text (member, "title"));
    }
}

void
senda_report_add_member_row (SendaReportMaker *maker,
                             SendaBlock       *table,
                             SendaRecord      *member)
{
  static const char *const fields[] = { "phone", "email", "languages" };
  SendaBlock *row = senda_block_add_row (table, FALSE);

  say_member (maker, senda_report_add_cell (row), member);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    senda_report_say_field (maker, senda_report_add_cell (row), member, fields[i]);
}

void
senda_report_add_members_table (SendaReportMaker *maker,
                                SendaBlock       *parent,
                                GPtrArray        *members)
{
  SendaBlock *table = NULL;

  if (members->len == 0 || !may_name (maker))
    return;
  table = senda_report_add_table (maker, parent, member_columns, G_N_ELEMENTS (member_columns));
  for (guint i = 0; i < members->len; i++)
    senda_report_add_member_row (maker, table, g_ptr_array_index (members, i));
}

/* Those who are marked in @field and take part, under what the field is called. */
void
senda_report_add_marked (SendaReportMaker *maker,
                         SendaBlock       *definitions,
                         const char       *field)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);
      g_autofree char *who = NULL;

      if (senda_record_get_integer (member, field) == 0 ||
          !senda_people_facts_member_takes_part (maker->facts->people, member) ||
          !senda_report_may_say (maker, member, field))
        continue;
      who = senda_report_dup_member (maker, member);
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", who ? who : "");
    }
  if (names->len == 0)
    return;
  senda_report_say_label (maker, senda_block_add (definitions, SENDA_BLOCK_TERM),
                          &senda_member_info, field);
  senda_report_say_plain (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                          names->str);
}

/* Who answers there, by function. */
void
senda_report_add_contacts (SendaReportMaker *maker,
                           SendaBlock       *definitions,
                           SendaRecord      *agency)
{
  GPtrArray *contacts = senda_people_facts_list_of (maker->facts->people, &senda_contact_info,
                                                    "agency", senda_record_get_id (agency));

  for (guint i = 0; i < contacts->len; i++)
    senda_report_add_contact (maker, definitions, g_ptr_array_index (contacts, i));
}

static void
add_agency (SendaReportMaker *maker,
            SendaRecord      *agency)
{
  g_autoptr (GPtrArray) members = senda_report_dup_members_of (maker, agency);
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = NULL;

  senda_report_say_field (maker,
                          senda_block_add_heading (group, 3, senda_record_get_id (agency)), agency,
                          "name");
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  for (guint i = 0; about_agency[i] != NULL; i++)
    senda_report_add_fact (maker, definitions, agency, about_agency[i]);
  senda_report_add_contacts (maker, definitions, agency);
  if (members->len == 0 && senda_report_names_members (maker))
    senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
                                NC_("report", "No member is written down for it."));
  senda_report_add_members_table (maker, group, members);
}

static void
add_agencies (SendaReportMaker *maker,
              GPtrArray        *agencies)
{
  g_autoptr (GPtrArray) of_none = senda_report_dup_members_of (maker, NULL);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "By agency"));
  for (guint i = 0; i < agencies->len; i++)
    add_agency (maker, g_ptr_array_index (agencies, i));
  if (of_none->len == 0 || !may_name (maker))
    return;
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Members of no agency"));
  senda_report_add_members_table (maker, maker->body, of_none);
}

/* Those who run the task force see who is to come, on leave or gone. */
static void
add_others (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  SendaBlock *table = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);
      SendaBlock *row = NULL;

      if (senda_people_facts_member_takes_part (maker->facts->people, member))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 2,
                                    NC_("report", "Members who do not take part now"));
          table = senda_report_add_table (maker, maker->body, other_columns,
                                          G_N_ELEMENTS (other_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), member, "name");
      senda_report_say_shared (senda_report_add_cell (row),
                               senda_report_get_name (maker, member, "agency"));
      senda_report_say_field (maker, senda_report_add_cell (row), member, "standing");
      senda_report_say_term (maker, senda_report_add_cell (row), member);
    }
}

static void
add_sheet_of_members (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  gboolean has_others = senda_report_may_ever_say (maker, &senda_member_info, "standing") &&
                        senda_report_has (maker, "others");
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "members", NC_("report", "Members"), sheet_columns,
                               G_N_ELEMENTS (sheet_columns), &senda_member_info, member_fields);

  for (guint i = 0; i < all->len && senda_report_names_members (maker); i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);
      SendaBlock *row = NULL;

      if (!has_others && !senda_people_facts_member_takes_part (maker->facts->people, member))
        continue;
      row = senda_block_add_row (sheet, FALSE);
      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (member));
      senda_report_say_shared (senda_report_add_cell (row),
                               senda_report_get_name (maker, member, "agency"));
      senda_report_add_fields (maker, row, member, member_fields);
    }
}

static void
add_sheets_of_agencies (SendaReportMaker *maker,
                        GPtrArray        *agencies)
{
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "agencies", NC_("report", "Agencies"), agency_columns,
                               G_N_ELEMENTS (agency_columns), &senda_agency_info, agency_fields);
  SendaBlock *contacts =
    senda_report_add_sheet_of (maker, "contacts", NC_("report", "Contacts"), contact_columns,
                               G_N_ELEMENTS (contact_columns), &senda_contact_info,
                               contact_fields);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (agency));
      senda_report_add_fields (maker, row, agency, agency_fields);
      senda_report_add_contact_rows (maker, contacts, agency, contact_fields);
    }
}

static void
add_those_who_lead (SendaReportMaker *maker)
{
  SendaBlock *definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);

  senda_report_add_marked (maker, definitions, "is_coordinator");
  senda_report_add_marked (maker, definitions, "is_core");
}

/* By agency, by discipline, by what is asked, by language. */
void
senda_report_make_members (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) agencies = senda_report_dup_agencies (maker);

  senda_report_add_title (maker);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                    NC_("report", "As it was on {date}."), "date", maker->options->date, NULL);
  if (agencies->len == 0)
    senda_report_add_nothing (maker,
      NC_("report", "No agency has been written down yet. The place “People” has room for agencies "
          "and members."));
  else
    add_those_who_lead (maker);
  if (agencies->len > 0 && senda_report_has (maker, "agencies"))
    add_agencies (maker, agencies);
  if (senda_report_has (maker, "disciplines"))
    senda_report_add_disciplines (maker, agencies);
  if (senda_report_has (maker, "ask"))
    senda_report_add_whom_to_ask (maker);
  if (senda_report_has (maker, "languages"))
    senda_report_add_languages (maker, agencies);
  if (senda_report_has (maker, "others") &&
      senda_report_may_ever_say (maker, &senda_member_info, "standing"))
    add_others (maker);
  add_sheet_of_members (maker);
  add_sheets_of_agencies (maker, agencies);
}
