/* senda-report-sign-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has acknowledged a version of a protocol, with room for those who have not.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_sign_sheet_sections[] = {
  { "members", NC_("report-section", "A line for each member") },
  { "acknowledged", NC_("report-section", "Who has acknowledged it already") },
  { NULL, NULL }
};

#define ROOM_TO_SIGN "\n\n"

static const SendaReportColumn line_columns[] = {
  { NC_("report", "Agency or member"), { .width = 5 } },
  { NC_("report", "Signature"), { .width = 4.5 } },
  { NC_("report", "Date"), { .width = 2.5 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Version ID"), { .width = 3 } },
  { NC_("report", "Version"), { .width = 1 } },
  { NC_("report", "Agency"), { .width = 4 } },
  { NC_("report", "Acknowledged on"), { .width = 2 } },
  { NC_("report", "Member"), { .width = 4 } },
  { NC_("report", "How"), { .width = 2 } },
};

#define N_PUBLIC_COLUMNS 4

static gboolean
may_name (SendaReportMaker *maker)
{
  return senda_report_may_ever_say (maker, &senda_member_info, "name") &&
         senda_report_may_ever_say (maker, &senda_acknowledgement_info, "member");
}

/* "Ana Ruiz, Detective": the agency stands above. (transfer full) */
static char *
dup_member (SendaReportMaker *maker,
            SendaRecord      *member)
{
  const char *name = senda_record_get_text (member, "name");
  const char *title = senda_report_may_say (maker, member, "title")
                        ? senda_record_get_text (member, "title") : NULL;

  return title ? g_strconcat (name, ", ", title, NULL) : g_strdup (name);
}

/* How and when it was acknowledged, where the signature would stand; else room for it. */
static void
add_answer (SendaReportMaker *maker,
            SendaBlock       *row,
            SendaRecord      *acknowledgement)
{
  SendaBlock *cell = senda_report_add_cell (row);

  if (acknowledgement == NULL)
    {
      senda_report_say_shared (cell, ROOM_TO_SIGN);
      senda_report_add_cell (row);
      return;
    }
  senda_report_say (maker, cell, NC_("report", "Acknowledged"), NULL);
  if (senda_report_may_say (maker, acknowledgement, "way"))
    {
      for (guint i = 0; i < maker->n_languages; i++)
        senda_block_say (cell, i, " · ");
      senda_report_say_field (maker, cell, acknowledgement, "way");
    }
  senda_report_say_field (maker, senda_report_add_cell (row), acknowledgement, "acknowledged_on");
}

static gboolean
is_asked (SendaReportMaker *maker,
          SendaRecord      *acknowledgement)
{
  return acknowledgement == NULL || senda_report_has (maker, "acknowledged");
}

/* Of an agency whose members all did, none is asked for as a whole. */
static void
say_agency (SendaReportMaker         *maker,
            SendaBlock               *row,
            const SendaSignOffAgency *party)
{
  SendaBlock *cell = senda_report_add_cell (row);

  if (party->agency != NULL)
    senda_block_say_run (cell, SENDA_SHARED,
                         &(const SendaRun) { .text = senda_record_get_text (party->agency, "name"),
                                             .style = SENDA_RUN_STRONG });
  else
    senda_report_say_styled (maker, cell, SENDA_RUN_STRONG,
                             NC_("report", "Members of no agency"));
  if (party->agency == NULL || (party->acknowledgement == NULL && party->has_acknowledged))
    {
      cell = senda_report_add_cell (row);
      if (party->has_acknowledged)
        senda_report_say (maker, cell, NC_("report", "All members have acknowledged it."), NULL);
      senda_report_add_cell (row);
    }
  else
    add_answer (maker, row, party->acknowledgement);
}

static void
add_members (SendaReportMaker         *maker,
             SendaBlock               *table,
             const SendaSignOffAgency *party)
{
  if (party->members->len > 0 && !may_name (maker))
    {
      maker->left_out = TRUE;
      return;
    }
  for (guint i = 0; i < party->members->len && senda_report_has (maker, "members"); i++)
    {
      const SendaSignOffMember *line = g_ptr_array_index (party->members, i);
      g_autofree char *name = NULL;
      SendaBlock *row = NULL;

      if (!is_asked (maker, line->acknowledgement))
        continue;
      name = dup_member (maker, line->member);
      row = senda_block_add_row (table, FALSE);
      senda_report_say_shared (senda_report_add_cell (row), name);
      add_answer (maker, row, line->acknowledgement);
    }
}

static void
add_agency (SendaReportMaker         *maker,
            SendaBlock               *table,
            const SendaSignOffAgency *party)
{
  SendaBlock *row = NULL;

  if (party->has_acknowledged && !senda_report_has (maker, "acknowledged"))
    return;
  if (party->agency == NULL && !may_name (maker))
    {
      maker->left_out = TRUE;
      return;
    }
  row = senda_block_add_row (table, FALSE);
  row->role = SENDA_ROLE_LEAD;
  say_agency (maker, row, party);
  add_members (maker, table, party);
}

static void
add_to_sheet (SendaReportMaker *maker,
              SendaBlock       *sheet,
              SendaRecord      *agency,
              SendaRecord      *member,
              SendaRecord      *acknowledgement)
{
  SendaRecord *version = maker->facts->version;
  SendaBlock *row = NULL;
  SendaBlock *cell = NULL;

  if (member != NULL && !may_name (maker))
    return;
  row = senda_block_add_row (sheet, FALSE);
  senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (version));
  senda_report_say_field (maker, senda_report_add_cell (row), version, "number");
  senda_report_say_field (maker, senda_report_add_cell (row), agency, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), acknowledgement, "acknowledged_on");
  if (!may_name (maker))
    return;
  cell = senda_report_add_cell (row);
  senda_report_say_field (maker, cell, member, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), acknowledgement, "way");
}

static void
add_sheet (SendaReportMaker *maker)
{
  const SendaSignOff *sign_off = maker->facts->sign_off;
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "acknowledgements", NC_("report", "Acknowledgements"),
                            sheet_columns,
                            may_name (maker) ? G_N_ELEMENTS (sheet_columns) : N_PUBLIC_COLUMNS);

  for (guint i = 0; sign_off != NULL && i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *party = g_ptr_array_index (sign_off->agencies, i);

      if (party->agency != NULL)
        add_to_sheet (maker, sheet, party->agency, NULL, party->acknowledgement);
      for (guint j = 0; j < party->members->len; j++)
        {
          const SendaSignOffMember *line = g_ptr_array_index (party->members, j);

          add_to_sheet (maker, sheet, party->agency, line->member, line->acknowledgement);
        }
    }
}

static char *
dup_missing (SendaCatalog  *catalog,
             gconstpointer  data)
{
  return senda_sign_off_say (data, catalog);
}

static void
add_lines (SendaReportMaker *maker)
{
  const SendaSignOff *sign_off = maker->facts->sign_off;
  SendaRecord *version = maker->facts->version;
  g_autofree char *number =
    g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (version, "number"));
  SendaBlock *table = NULL;

  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                    NC_("report", "Version {version}, adopted on {date}."), "version", number,
                    "date", senda_record_get_text (version, "adopted_on"), NULL);
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "Whoever signs has read this version, knows what it asks of them, and knows "
        "whom to ask about it."));
  if (sign_off->is_latest)
    senda_report_say_words (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                            dup_missing, sign_off);
  else
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NOTE,
      NC_("report", "A later version has been adopted: this one is not signed any more."));
  table = senda_report_add_table (maker, maker->body, line_columns, G_N_ELEMENTS (line_columns));
  for (guint i = 0; i < sign_off->agencies->len; i++)
    add_agency (maker, table, g_ptr_array_index (sign_off->agencies, i));
}

/* Of one version, agency by agency. */
void
senda_report_make_sign_sheet (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
  if (maker->facts->version == NULL || maker->facts->sign_off == NULL)
    senda_report_add_nothing (maker,
      NC_("report", "No version of this protocol has been adopted yet, so there is nothing to "
          "sign. The place “Protocols” has room for its decisions."));
  else
    add_lines (maker);
  add_sheet (maker);
}
