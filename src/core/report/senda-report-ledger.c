/* senda-report-ledger.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every adopted version of the protocols: who approved and who acknowledged it, and who is still
 * asked. What was said of a version that another one replaced stays as it was.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_ledger_sections[] = {
  { "former", NC_("report-section", "Versions that were replaced") },
  { "members", NC_("report-section", "A line for each member") },
  { "asked", NC_("report-section", "Who is still asked") },
  { NULL, NULL }
};

static const SendaReportColumn version_columns[] = {
  { NC_("report", "Agency or member"), { .width = 4.6 } },
  { NC_("report", "Approval"), { .width = 3 } },
  { NC_("report", "Acknowledged on"), { .width = 2.6 } },
  { NC_("report", "How"), { .width = 2 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Version ID"), { .width = 3 } },
  { NC_("report", "Protocol"), { .width = 4 } },
  { NC_("report", "Version"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Adopted on"), { .width = 2 } },
  { NC_("report", "Where it stands"), { .width = 2 } },
  { NC_("report", "Agency"), { .width = 4 } },
  { NC_("report", "Member"), { .width = 4 } },
  { NC_("report", "Approval"), { .width = 3 } },
  { NC_("report", "Approved on"), { .width = 2 } },
  { NC_("report", "Who answered"), { .width = 4 } },
  { NC_("report", "Conditions or reasons"), { .width = 5 } },
  { NC_("report", "Acknowledged on"), { .width = 2 } },
  { NC_("report", "How"), { .width = 2 } },
  { NC_("report", "Still asked"), { .width = 1.5 } },
};

/* A row of the ledger: an agency, or one of its members. */
typedef struct
{
  const SendaSignOff *sign_off;
  const SendaSignOffAgency *party;
  SendaRecord *member;          /* or NULL */
  SendaRecord *acknowledgement; /* or NULL */
} Line;

static SendaRecord *
get_protocol (SendaReportMaker   *maker,
              const SendaSignOff *sign_off)
{
  return senda_protocol_facts_find (maker->facts->protocols, &senda_protocol_info,
                                    senda_record_get_text (sign_off->version, "protocol"));
}

/* Whether somebody is asked: of a version that was replaced nobody is, and an agency whose members
 * all did is not asked as a whole. */
static gboolean
is_asked (const Line *line)
{
  if (!line->sign_off->is_latest || line->acknowledgement != NULL)
    return FALSE;
  return line->member != NULL
           ? line->party->is_party || line->party->agency == NULL
           : line->party->is_party && !line->party->has_acknowledged;
}

/* Whether anything is known of it, or is asked and wanted on paper. */
static gboolean
is_told (SendaReportMaker *maker,
         const Line       *line)
{
  if (line->acknowledgement != NULL || (line->member == NULL && line->party->approval != NULL))
    return TRUE;
  return is_asked (line) && senda_report_has (maker, "asked");
}

static void
break_line (SendaReportMaker *maker,
            SendaBlock       *cell)
{
  for (guint i = 0; i < maker->n_languages; i++)
    if (senda_block_has_words (cell, i))
      senda_block_say (cell, i, "\n");
}

/* The answer, its day, who gave it and on what conditions. */
static void
say_approval (SendaReportMaker *maker,
              SendaBlock       *cell,
              SendaRecord      *approval)
{
  static const char *const fields[] = { "answered_on", "note" };
  const char *who = approval ? senda_report_get_name (maker, approval, "member") : NULL;

  if (approval == NULL)
    return;
  senda_report_say_field (maker, cell, approval, "answer");
  for (guint i = 0; who != NULL && i < maker->n_languages; i++)
    {
      senda_block_say (cell, i, "\n");
      senda_block_say (cell, i, who);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!senda_report_may_say (maker, approval, fields[i]))
        continue;
      break_line (maker, cell);
      senda_report_say_field (maker, cell, approval, fields[i]);
      cell->value = SENDA_CELL_TEXT;
    }
}

static void
say_acknowledged (SendaReportMaker *maker,
                  SendaBlock       *row,
                  const Line       *line)
{
  SendaBlock *day = senda_report_add_cell (row);
  SendaBlock *way = senda_report_add_cell (row);

  if (line->acknowledgement != NULL)
    {
      senda_report_say_field (maker, day, line->acknowledgement, "acknowledged_on");
      senda_report_say_field (maker, way, line->acknowledgement, "way");
    }
  else if (is_asked (line))
    senda_report_say_styled (maker, day, SENDA_RUN_EMPHASIS, NC_("report", "Not yet"));
  else if (line->member == NULL && line->party->has_acknowledged)
    senda_report_say (maker, day, NC_("report", "By all its members"), NULL);
}

static void
say_agency (SendaReportMaker         *maker,
            SendaBlock               *cell,
            const SendaSignOffAgency *party)
{
  if (party->agency != NULL)
    senda_block_say_run (cell, SENDA_SHARED,
                         &(const SendaRun) { .text = senda_record_get_text (party->agency, "name"),
                                             .style = SENDA_RUN_STRONG });
  else
    senda_report_say_styled (maker, cell, SENDA_RUN_STRONG,
                             NC_("report", "Members of no agency"));
}

static void
add_line (SendaReportMaker *maker,
          SendaBlock       *table,
          const Line       *line)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = senda_report_add_cell (row);

  if (line->member != NULL)
    senda_report_say_field (maker, cell, line->member, "name");
  else
    {
      row->role = SENDA_ROLE_LEAD;
      say_agency (maker, cell, line->party);
    }
  say_approval (maker, senda_report_add_cell (row), line->member ? NULL : line->party->approval);
  say_acknowledged (maker, row, line);
}

static guint
count_told (SendaReportMaker   *maker,
            const SendaSignOff *sign_off,
            const SendaSignOffAgency *party)
{
  guint n = 0;

  for (guint i = 0; i < party->members->len && senda_report_has (maker, "members"); i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (party->members, i);

      n += is_told (maker, &(const Line) { sign_off, party, member->member,
                                           member->acknowledgement });
    }
  return n;
}

static void
add_party (SendaReportMaker         *maker,
           SendaBlock               *table,
           const SendaSignOff       *sign_off,
           const SendaSignOffAgency *party)
{
  const Line whole = { sign_off, party, NULL, party->acknowledgement };

  if (!is_told (maker, &whole) && !party->has_acknowledged &&
      count_told (maker, sign_off, party) == 0)
    return;
  add_line (maker, table, &whole);
  for (guint i = 0; i < party->members->len && senda_report_has (maker, "members"); i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (party->members, i);
      const Line line = { sign_off, party, member->member, member->acknowledgement };

      if (is_told (maker, &line))
        add_line (maker, table, &line);
    }
}

static char *
dup_missing (SendaCatalog  *catalog,
             gconstpointer  data)
{
  return senda_sign_off_say (data, catalog);
}

/* Whether anybody answered, or is still asked. */
static gboolean
has_lines (SendaReportMaker   *maker,
           const SendaSignOff *sign_off)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *party = g_ptr_array_index (sign_off->agencies, i);
      const Line whole = { sign_off, party, NULL, party->acknowledgement };

      if (is_told (maker, &whole) || party->has_acknowledged ||
          count_told (maker, sign_off, party) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_version (SendaReportMaker   *maker,
             const SendaSignOff *sign_off)
{
  SendaRecord *version = sign_off->version;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (version, "number"));
  SendaBlock *table = NULL;

  senda_report_say (maker, senda_block_add_heading (maker->body, 3, senda_record_get_id (version)),
                    NC_("report", "Version {version}, adopted on {date}"), "version", number,
                    "date", senda_record_get_text (version, "adopted_on"), NULL);
  if (sign_off->is_latest)
    senda_report_say_words (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                            dup_missing, sign_off);
  else
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
      NC_("report", "A later version replaced this one. What was said of it stays as it was."));
  if (!has_lines (maker, sign_off))
    {
      senda_report_add_nothing (maker, NC_("report", "Nobody’s answer to it has been written down."));
      return;
    }
  table = senda_report_add_table (maker, maker->body, version_columns,
                                  G_N_ELEMENTS (version_columns));
  for (guint i = 0; i < sign_off->agencies->len; i++)
    add_party (maker, table, sign_off, g_ptr_array_index (sign_off->agencies, i));
}

static void
add_cells_of_version (SendaReportMaker   *maker,
                      SendaBlock         *row,
                      const SendaSignOff *sign_off)
{
  SendaRecord *version = sign_off->version;
  SendaRecord *protocol = get_protocol (maker, sign_off);

  senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (version));
  senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
  senda_report_say_field (maker, senda_report_add_cell (row), version, "number");
  senda_report_say_field (maker, senda_report_add_cell (row), version, "adopted_on");
  senda_report_say (maker, senda_report_add_cell (row),
                    sign_off->is_latest ? NC_("report", "The latest")
                                        : NC_("report", "Replaced by a later one"), NULL);
}

static void
add_to_sheet (SendaReportMaker *maker,
              SendaBlock       *sheet,
              const Line       *line)
{
  SendaRecord *approval = line->member ? NULL : line->party->approval;
  SendaRecord *said = line->acknowledgement;
  SendaBlock *row = NULL;

  if (!is_told (maker, line))
    return;
  row = senda_block_add_row (sheet, FALSE);
  add_cells_of_version (maker, row, line->sign_off);
  senda_report_say_field (maker, senda_report_add_cell (row), line->party->agency, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), line->member, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), approval, "answer");
  senda_report_say_field (maker, senda_report_add_cell (row), approval, "answered_on");
  senda_report_say_member (maker, senda_report_add_cell (row), approval, "member");
  senda_report_say_field (maker, senda_report_add_cell (row), approval, "note");
  senda_report_say_field (maker, senda_report_add_cell (row), said, "acknowledged_on");
  senda_report_say_field (maker, senda_report_add_cell (row), said, "way");
  senda_report_say (maker, senda_report_add_cell (row),
                    is_asked (line) ? NC_("report", "Yes") : NC_("report", "No"), NULL);
}

static void
add_rows_of_version (SendaReportMaker   *maker,
                     SendaBlock         *sheet,
                     const SendaSignOff *sign_off)
{
  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *party = g_ptr_array_index (sign_off->agencies, i);

      add_to_sheet (maker, sheet, &(const Line) { sign_off, party, NULL,
                                                  party->acknowledgement });
      for (guint j = 0; j < party->members->len && senda_report_has (maker, "members"); j++)
        {
          const SendaSignOffMember *member = g_ptr_array_index (party->members, j);

          add_to_sheet (maker, sheet, &(const Line) { sign_off, party, member->member,
                                                      member->acknowledgement });
        }
    }
}

/* Of every protocol all its versions, the latest first. */
void
senda_report_make_ledger (SendaReportMaker *maker)
{
  GPtrArray *sign_offs = maker->facts->sign_offs;
  SendaBlock *sheet = senda_report_add_sheet (maker, "acknowledgements",
                                              NC_("report", "Acknowledgements"), sheet_columns,
                                              G_N_ELEMENTS (sheet_columns));
  SendaRecord *last = NULL;

  senda_report_add_title (maker);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                    NC_("report", "As it was on {date}."), "date", maker->options->date, NULL);
  if (sign_offs->len == 0)
    senda_report_add_nothing (maker,
      NC_("report", "No version of a protocol has been adopted yet, so there is nothing to "
          "acknowledge. The place “Protocols” has room for its decisions."));
  for (guint i = 0; i < sign_offs->len; i++)
    {
      const SendaSignOff *sign_off = g_ptr_array_index (sign_offs, i);
      SendaRecord *protocol = get_protocol (maker, sign_off);

      if (protocol == NULL || (!sign_off->is_latest && !senda_report_has (maker, "former")))
        continue;
      if (protocol != last)
        senda_report_say_protocol (maker, senda_block_add_heading (maker->body, 2,
                                                                   senda_record_get_id (protocol)),
                                   protocol);
      last = protocol;
      add_version (maker, sign_off);
      add_rows_of_version (maker, sheet, sign_off);
    }
}
