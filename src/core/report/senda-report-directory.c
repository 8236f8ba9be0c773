/* senda-report-directory.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-members-private.h"

#include "senda-coverage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_directory_sections[] = {
  { "after-hours", NC_("report-section", "After hours") },
  { "services", NC_("report-section", "By service") },
  { "agencies", NC_("report-section", "Agencies and whom to call there") },
  { NULL, NULL }
};

static const SendaReportColumn line_columns[] = {
  { NC_("report", "Agency"), { .width = 4 } },
  { NC_("report", "24-hour line"), { .width = 3 } },
  { NC_("report", "Languages"), { .width = 3 } },
};

static const SendaReportColumn late_columns[] = {
  { NC_("report", "Service"), { .width = 3.4 } },
  { NC_("report", "Agency"), { .width = 3 } },
  { NC_("report", "Hours"), { .width = 2.4 } },
  { NC_("report", "Number to call"), { .width = 2.6 } },
  { NC_("report", "Languages"), { .width = 2.2 } },
};

static const SendaReportColumn offer_columns[] = {
  { NC_("report", "Agency"), { .width = 2.4 } },
  { NC_("report", "What, and for whom"), { .width = 2.6 } },
  { NC_("report", "How and when"), { .width = 2.4 } },
  { NC_("report", "Number to call"), { .width = 1.8 } },
  { NC_("report", "Languages and conditions"), { .width = 3 } },
  { NC_("report", "Checked on"), { .width = 1.8 } },
};

static const SendaReportColumn service_columns[] = {
  { NC_("report", "Offer ID"), { .width = 3 } },
  { NC_("report", "Service ID"), { .width = 3 } },
  { NC_("report", "Service"), { .width = 4 } },
  { NC_("report", "Agency"), { .width = 4 } },
};

static const SendaReportColumn agency_columns[] = {
  { NC_("report", "Agency ID"), { .width = 3 } },
};

static const SendaReportColumn contact_columns[] = {
  { NC_("report", "Agency ID"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 4 } },
};

/* What the sheet says of an offer. */
static const char *const offer_fields[] = {
  "populations", "reach", "hours", "hours_note", "phone", "capacity", "languages", "area",
  "conditions", "cost", "checked_on", NULL
};

static const char *const agency_fields[] = {
  "name", "short_name", "discipline", "also", "level", "area", "day_and_night", "languages",
  "populations", NULL
};

static const char *const index_fields[] = {
  "day_and_night", "discipline", "level", "area", "languages", "populations", NULL
};

static const char *const contact_fields[] = {
  "function", "person", "phone", "email", "hours", NULL
};

static SendaRecord *
get_agency (SendaReportMaker *maker,
            SendaRecord      *offer)
{
  return senda_people_facts_follow (maker->facts->people, offer, "agency");
}

/* Stands on every directory, in a frame. */
static void
add_warning (SendaReportMaker *maker)
{
  SendaBlock *box = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  box->role = SENDA_ROLE_BOX;
  senda_report_say_styled (maker, senda_block_add (box, SENDA_BLOCK_PARAGRAPH), SENDA_RUN_STRONG,
    NC_("report", "Where a shelter stands is never kept here: call the number. Do not write an "
        "address on these pages."));
}

static void
add_lines (SendaReportMaker *maker,
           GPtrArray        *agencies)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      SendaBlock *row = NULL;

      if (!senda_report_may_say (maker, agency, "day_and_night"))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "24-hour lines"));
          table = senda_report_add_table (maker, maker->body, line_columns,
                                          G_N_ELEMENTS (line_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), agency, "name");
      senda_report_say_field (maker, senda_report_add_cell (row), agency, "day_and_night");
      senda_report_say_field (maker, senda_report_add_cell (row), agency, "languages");
    }
}

static gboolean
is_late (SendaRecord *offer,
         const char  *hours)
{
  return g_strcmp0 (senda_record_get_text (offer, "hours"), hours) == 0 &&
         senda_offer_get_cover (offer) != SENDA_COVER_CLOSED;
}

static void
add_late (SendaReportMaker *maker,
          GPtrArray        *offers)
{
  static const char *const late[] = { SENDA_HOURS_ALWAYS, SENDA_HOURS_EXTENDED };
  SendaBlock *table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (late) * offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i % offers->len);
      SendaBlock *row = NULL;

      if (!is_late (offer, late[i / offers->len]))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3,
                                    NC_("report", "Services at night and on weekends"));
          table = senda_report_add_table (maker, maker->body, late_columns,
                                          G_N_ELEMENTS (late_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), offer, "service");
      senda_report_say_field (maker, senda_report_add_cell (row), get_agency (maker, offer),
                              "name");
      senda_report_say_field (maker, senda_report_add_cell (row), offer, "hours");
      senda_report_say_number (maker, senda_report_add_cell (row), offer);
      senda_report_say_field (maker, senda_report_add_cell (row), offer, "languages");
    }
}

static void
add_after_hours (SendaReportMaker *maker,
                 GPtrArray        *agencies,
                 GPtrArray        *offers)
{
  guint n_before = senda_block_n_children (maker->body);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "After hours"));
  add_lines (maker, agencies);
  if (offers->len > 0)
    add_late (maker, offers);
  if (senda_block_n_children (maker->body) == n_before + 1)
    senda_report_add_nothing (maker, NC_("report", "No number has been written down yet that is "
                                         "answered at night or on weekends."));
}

static void
begin_line (SendaReportMaker *maker,
            SendaBlock       *block,
            const char       *separator)
{
  for (guint i = 0; i < maker->n_languages; i++)
    if (senda_block_has_words (block, i))
      senda_block_say (block, i, separator);
}

static void
append_field (SendaReportMaker *maker,
              SendaBlock       *block,
              SendaRecord      *record,
              const char       *field,
              const char       *separator)
{
  if (!senda_report_may_say (maker, record, field))
    return;
  begin_line (maker, block, separator);
  senda_report_say_field (maker, block, record, field);
}

/* What an offer is, where it is a part of the service above it, and for whom. */
static void
say_what (SendaReportMaker *maker,
          SendaBlock       *cell,
          SendaRecord      *offer)
{
  const SendaTopic *service = senda_report_get_service (maker, offer);
  const char *id = senda_record_get_text (offer, "service");

  if (service == NULL || strcmp (service->id, id) != 0)
    senda_report_say_topic (maker, cell, id);
  begin_line (maker, cell, "\n");
  if (senda_record_is_null (offer, "populations"))
    senda_report_say (maker, cell, NC_("report", "Everybody"), NULL);
  else
    senda_report_say_field (maker, cell, offer, "populations");
}

static void
add_offer (SendaReportMaker *maker,
           SendaBlock       *table,
           SendaRecord      *offer)
{
  static const char *const ways[] = { "reach", "hours", "hours_note" };
  static const char *const terms[] = { "languages", "capacity", "area", "conditions", "cost" };
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = NULL;

  senda_report_say_field (maker, senda_report_add_cell (row), get_agency (maker, offer), "name");
  say_what (maker, senda_report_add_cell (row), offer);
  cell = senda_report_add_cell (row);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    append_field (maker, cell, offer, ways[i], "\n");
  senda_report_say_number (maker, senda_report_add_cell (row), offer);
  cell = senda_report_add_cell (row);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    append_field (maker, cell, offer, terms[i], "\n");
  senda_report_say_field (maker, senda_report_add_cell (row), offer, "checked_on");
}

/* The table of its offers, under what the service is. */
static SendaBlock *
add_service (SendaReportMaker *maker,
             const SendaTopic *service)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *heading = senda_block_add_heading (group, 2, service ? service->id : NULL);
  SendaBlock *table = NULL;

  if (service == NULL)
    senda_report_say (maker, heading, NC_("report", "Other services"), NULL);
  else
    {
      senda_report_say_content (maker, heading, senda_topic_get_text (service, "name"));
      senda_report_say_content (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
                                senda_topic_get_text (service, "meaning"));
    }
  table = senda_report_add_table (maker, group, offer_columns, G_N_ELEMENTS (offer_columns));
  table->role = SENDA_ROLE_NOTE;
  return table;
}

static void
add_services (SendaReportMaker *maker,
              GPtrArray        *offers)
{
  SendaBlock *table = NULL;
  const SendaTopic *last = NULL;

  if (offers->len > 0)
    senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);
      const SendaTopic *service = senda_report_get_service (maker, offer);

      if (table == NULL || service != last)
        table = add_service (maker, service);
      add_offer (maker, table, offer);
      last = service;
    }
}

void
senda_report_add_contact (SendaReportMaker *maker,
                          SendaBlock       *definitions,
                          SendaRecord      *contact)
{
  gboolean may_reach = senda_report_may_say (maker, contact, "phone");
  SendaBlock *term = NULL;
  SendaBlock *description = NULL;

  may_reach |= senda_report_may_say (maker, contact, "email");
  if (!may_reach)
    return;
  term = senda_block_add (definitions, SENDA_BLOCK_TERM);
  if (!senda_report_say_field (maker, term, contact, "function"))
    senda_report_say (maker, term, NC_("report", "Contact"), NULL);
  description = senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION);
  for (guint i = 1; contact_fields[i] != NULL; i++)
    append_field (maker, description, contact, contact_fields[i], " · ");
}

static GPtrArray *
list_contacts (SendaReportMaker *maker,
               SendaRecord      *agency)
{
  return senda_people_facts_list_of (maker->facts->people, &senda_contact_info, "agency",
                                     senda_record_get_id (agency));
}

static void
add_agency (SendaReportMaker *maker,
            SendaBlock       *parent,
            SendaRecord      *agency)
{
  GPtrArray *contacts = list_contacts (maker, agency);
  SendaBlock *group = senda_block_add (parent, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = NULL;

  senda_report_say_field (maker, senda_block_add_heading (group, 3, NULL), agency, "name");
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  for (guint i = 0; index_fields[i] != NULL; i++)
    senda_report_add_fact (maker, definitions, agency, index_fields[i]);
  for (guint i = 0; i < contacts->len; i++)
    senda_report_add_contact (maker, definitions, g_ptr_array_index (contacts, i));
}

static void
add_agencies (SendaReportMaker *maker,
              GPtrArray        *agencies)
{
  SendaBlock *columns = NULL;

  if (agencies->len == 0)
    return;
  senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
  senda_report_add_heading (maker, maker->body, 2,
                            NC_("report", "Agencies and whom to call there"));
  columns = senda_block_add (maker->body, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  for (guint i = 0; i < agencies->len; i++)
    add_agency (maker, columns, g_ptr_array_index (agencies, i));
}

static void
add_sheet_of_services (SendaReportMaker *maker,
                       GPtrArray        *offers)
{
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "services", NC_("report", "Services"), service_columns,
                               G_N_ELEMENTS (service_columns), &senda_service_offer_info,
                               offer_fields);

  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (offer));
      senda_report_say_shared (senda_report_add_cell (row),
                               senda_record_get_text (offer, "service"));
      senda_report_say_field (maker, senda_report_add_cell (row), offer, "service");
      senda_report_say_field (maker, senda_report_add_cell (row), get_agency (maker, offer),
                              "name");
      senda_report_add_fields (maker, row, offer, offer_fields);
    }
}

void
senda_report_add_contact_rows (SendaReportMaker  *maker,
                               SendaBlock        *sheet,
                               SendaRecord       *agency,
                               const char *const *fields)
{
  GPtrArray *contacts = list_contacts (maker, agency);

  for (guint i = 0; i < contacts->len; i++)
    {
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (agency));
      senda_report_say_field (maker, senda_report_add_cell (row), agency, "name");
      senda_report_add_fields (maker, row, g_ptr_array_index (contacts, i), fields);
    }
}

static void
add_sheets_of_agencies (SendaReportMaker *maker,
                        GPtrArray        *agencies)
{
  SendaBlock *sheet =
    senda_report_add_sheet_of (maker, "agencies", NC_("report", "Agencies"), agency_columns,
                               G_N_ELEMENTS (agency_columns), &senda_agency_info, agency_fields);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (agency));
      senda_report_add_fields (maker, row, agency, agency_fields);
    }
  sheet = senda_report_add_sheet_of (maker, "contacts", NC_("report", "Contacts"),
                                     contact_columns, G_N_ELEMENTS (contact_columns),
                                     &senda_contact_info, contact_fields);
  for (guint i = 0; i < agencies->len; i++)
    senda_report_add_contact_rows (maker, sheet, g_ptr_array_index (agencies, i), contact_fields);
}

/* Whom to call: at night first, then by service, then by agency. No address is in it, since none
 * is kept. */
void
senda_report_make_directory (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) agencies = senda_report_dup_agencies (maker);
  g_autoptr (GPtrArray) offers = senda_report_dup_offers (maker);

  senda_report_add_title (maker);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                    NC_("report", "As it was on {date}."), "date", maker->options->date, NULL);
  add_warning (maker);
  if (agencies->len == 0)
    senda_report_add_nothing (maker,
      NC_("report", "No agency has been written down yet. The places “People” and “Services” have "
          "room for agencies and for what they offer."));
  else if (senda_report_has (maker, "after-hours"))
    add_after_hours (maker, agencies, offers);
  if (senda_report_has (maker, "services"))
    add_services (maker, offers);
  if (senda_report_has (maker, "agencies"))
    add_agencies (maker, agencies);
  add_sheet_of_services (maker, offers);
  add_sheets_of_agencies (maker, agencies);
}
