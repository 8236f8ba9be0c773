/* senda-report-protocol.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document of a protocol: what it says now, or what it said when a version was adopted.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_protocol_sections[] = {
  { "contents", NC_("report-section", "Contents") },
  { "signatures", NC_("report-section", "A place to sign") },
  { "history", NC_("report-section", "Revision history") },
  { NULL, NULL }
};

#define ROOM_TO_SIGN "\n\n"
#define N_BLANKS 4 /* rows to sign in where no agency is known */

/* How wide the columns of a table are, where they are not all alike. */
static const struct
{
  const char *id;
  double widths[4];
} tables[] = {
  { "parties", { 4, 3, 2 } },
  { "decisions", { 6, 3, 2 } },
  { "contacts", { 4, 3, 3, 2.5 } },
};

/* What of a draft anybody may read: the rest was decided, or is for members to use. */
static const char *const open_blocks[] = {
  "purpose", "scope", "parties", "definitions", "review", NULL
};

static const SendaReportColumn signature_columns[] = {
  { NC_("report", "Agency"), { .width = 3 } },
  { NC_("report", "Name and title"), { .width = 3.5 } },
  { NC_("report", "Signature"), { .width = 3.5 } },
  { NC_("report", "Date"), { .width = 2 } },
};

static const SendaReportColumn history_columns[] = {
  { NC_("report", "Version"), { .width = 1.2, .align = SENDA_ALIGN_END } },
  { NC_("report", "Adopted on"), { .width = 2.2 } },
  { NC_("report", "What changed and why"), { .width = 8 } },
};

static const SendaReportColumn text_columns[] = {
  { NC_("report", "Block ID"), { .width = 3 } },
  { NC_("report", "Heading"), { .width = 4 } },
  { NC_("report", "Text"), { .width = 9 } },
};

/* Whether the audience may read all that the document says. */
static gboolean
may_read_all (SendaReportMaker *maker)
{
  if (maker->facts->version != NULL)
    return senda_report_may_ever_say (maker, &senda_protocol_text_info, "text");
  return senda_report_may_ever_say (maker, &senda_protocol_item_info, "decision") &&
         senda_report_may_ever_say (maker, &senda_protocol_block_info, "text");
}

/* Whether the audience may read @block, and into @text what of it. */
static gboolean
may_read (SendaReportMaker       *maker,
          const SendaDraftBlock  *block,
          SendaText             **text)
{
  gboolean is_open = maker->facts->version == NULL && g_strv_contains (open_blocks, block->id);

  *text = block->text;
  if (block->is_left_out)
    return FALSE;
  if (may_read_all (maker))
    return TRUE;
  maker->left_out |= !is_open || block->is_edited;
  if (block->is_edited)
    *text = block->generated;
  return is_open;
}

static char *
dup_number (SendaRecord *version)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (version, "number"));
}

static void
say_version (SendaReportMaker *maker,
             SendaRecord      *version,
             const char       *message)
{
  g_autofree char *number = dup_number (version);

  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH), message,
                    "version", number, "date", senda_record_get_text (version, "adopted_on"),
                    NULL);
}

/* Which text it is, so that nobody takes a draft for what was agreed. */
static void
add_status (SendaReportMaker *maker)
{
  SendaRecord *version = maker->facts->version;
  SendaRecord *latest = senda_protocol_facts_get_latest (maker->facts->protocols,
                                                         maker->facts->protocol);

  if (version != NULL)
    {
      say_version (maker, version, NC_("report", "Version {version}, adopted on {date}."));
      if (latest != NULL && strcmp (senda_record_get_id (latest),
                                    senda_record_get_id (version)) != 0)
        say_version (maker, latest,
                     NC_("report", "Version {version}, adopted on {date}, has taken its place."));
      return;
    }
  senda_report_say_styled (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                           SENDA_RUN_STRONG, NC_("report", "Draft, not adopted."));
  if (latest != NULL)
    say_version (maker, latest,
                 NC_("report", "What holds is version {version}, adopted on {date}."));
}

static void
add_title_page (SendaReportMaker *maker,
                const SendaDraft *draft)
{
  SendaBlock *heading = senda_block_add_heading (maker->body, 1, NULL);
  SendaBlock *lead = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  if (!senda_report_say_text (maker, heading, draft->title))
    senda_report_say_protocol (maker, heading, maker->facts->protocol);
  lead->role = SENDA_ROLE_LEAD;
  if (!senda_report_say_text (maker, lead, draft->subtitle))
    senda_report_say_shared (lead, senda_record_get_text (maker->facts->task_force, "name"));
  add_status (maker);
  if (senda_report_has (maker, "contents"))
    senda_report_add_contents (maker, 2);
  senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
}

static double
get_width (const SendaDraftBlock *block,
           guint                  column)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].id, block->id) == 0 && column < G_N_ELEMENTS (tables[i].widths) &&
        tables[i].widths[column] > 0)
      return tables[i].widths[column];
  return 3;
}

static void
add_cells (SendaReportMaker *maker,
           SendaBlock       *row,
           GPtrArray        *texts,
           guint             n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      SendaBlock *cell = senda_report_add_cell (row);

      if (i < texts->len)
        senda_report_say_text (maker, cell, g_ptr_array_index (texts, i));
    }
}

static void
add_table (SendaReportMaker      *maker,
           const SendaDraftBlock *block)
{
  guint n_columns = block->columns->len;
  g_autofree SendaColumn *columns = g_new0 (SendaColumn, n_columns);
  SendaBlock *table = NULL;

  if (n_columns == 0)
    return;
  for (guint i = 0; i < n_columns; i++)
    columns[i].width = get_width (block, i);
  table = senda_block_add_table (maker->body, columns, n_columns);
  add_cells (maker, senda_block_add_row (table, TRUE), block->columns, n_columns);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    add_cells (maker, senda_block_add_row (table, FALSE), g_ptr_array_index (block->rows, i),
               n_columns);
}

/* A row for each block, for each row of one that is a table. */
static SendaBlock *
add_to_sheet (SendaReportMaker      *maker,
              SendaBlock            *sheet,
              const SendaDraftBlock *block)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);

  senda_report_say_shared (senda_report_add_cell (row), block->id);
  senda_report_say_text (maker, senda_report_add_cell (row), block->heading);
  return senda_report_add_cell (row);
}

static void
add_rows_to_sheet (SendaReportMaker      *maker,
                   SendaBlock            *sheet,
                   const SendaDraftBlock *block)
{
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);
      SendaBlock *cell = add_to_sheet (maker, sheet, block);

      for (guint j = 0; j < cells->len; j++)
        for (guint k = 0; k < maker->n_languages; k++)
          {
            const char *words =
              senda_text_get_or_other (g_ptr_array_index (cells, j),
                                       senda_document_get_language (maker->document, k), NULL);

            if (words != NULL && senda_block_has_words (cell, k))
              senda_block_say (cell, k, " · ");
            senda_block_say (cell, k, words);
          }
    }
}

static void
add_block (SendaReportMaker      *maker,
           const SendaDraftBlock *block,
           SendaBlock            *sheet)
{
  SendaText *text = NULL;

  if (!may_read (maker, block, &text))
    return;
  if (senda_text_get_n (block->heading) > 0)
    senda_report_say_text (maker,
                           senda_block_add_heading (maker->body, CLAMP (block->level, 1, 3) + 1,
                                                    block->id),
                           block->heading);
  if (senda_report_add_text (maker, maker->body, text))
    senda_report_say_text (maker, add_to_sheet (maker, sheet, block), text);
  if (block->kind != SENDA_DRAFT_KIND_TABLE || block->columns == NULL)
    return;
  add_table (maker, block);
  add_rows_to_sheet (maker, sheet, block);
}

static void
add_blocks (SendaReportMaker *maker,
            const SendaDraft *draft)
{
  SendaBlock *sheet = senda_report_add_sheet (maker, "protocol-text",
                                              NC_("report", "Text of the protocol"), text_columns,
                                              G_N_ELEMENTS (text_columns));
  guint n_before = senda_block_n_children (maker->body);

  for (guint i = 0; i < draft->blocks->len; i++)
    add_block (maker, g_ptr_array_index (draft->blocks, i), sheet);
  if (senda_block_n_children (maker->body) == n_before)
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
                                maker->left_out
                                  ? NC_("report", "What it says is for members of the task force.")
                                  : NC_("report", "Nothing has been written yet."));
}

/* Who answered for the agency, and with which title there. */
static void
say_signer (SendaReportMaker *maker,
            SendaBlock       *cell,
            SendaRecord      *approval)
{
  const char *id = senda_report_may_say (maker, approval, "member")
                     ? senda_record_get_text (approval, "member") : NULL;
  SendaRecord *member =
    id ? senda_people_facts_find (maker->facts->people, &senda_member_info, id) : NULL;
  g_autofree char *signer = NULL;

  if (member == NULL || !senda_report_may_say (maker, member, "name"))
    return;
  if (senda_report_may_say (maker, member, "title"))
    signer = g_strconcat (senda_record_get_text (member, "name"), ", ",
                          senda_record_get_text (member, "title"), NULL);
  senda_report_say_shared (cell, signer ? signer : senda_record_get_text (member, "name"));
}

static void
begin_line (SendaReportMaker *maker,
            SendaBlock       *block)
{
  for (guint i = 0; i < maker->n_languages; i++)
    if (senda_block_has_words (block, i))
      senda_block_say (block, i, "\n");
}

/* @approval: NULL leaves room to sign. @agency: NULL leaves room for its name too. */
static void
add_signature (SendaReportMaker *maker,
               SendaBlock       *table,
               SendaRecord      *agency,
               SendaRecord      *approval)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = senda_report_add_cell (row);

  senda_report_say_field (maker, cell, agency, "name");
  cell = senda_report_add_cell (row);
  if (approval == NULL)
    {
      senda_report_say_shared (senda_report_add_cell (row), ROOM_TO_SIGN);
      senda_report_add_cell (row);
      return;
    }
  say_signer (maker, cell, approval);
  cell = senda_report_add_cell (row);
  senda_report_say_field (maker, cell, approval, "answer");
  if (senda_report_may_say (maker, approval, "note"))
    {
      begin_line (maker, cell);
      senda_report_say_field (maker, cell, approval, "note");
    }
  senda_report_say_field (maker, senda_report_add_cell (row), approval, "answered_on");
}

static void
add_signatures (SendaReportMaker *maker)
{
  const SendaSignOff *sign_off = maker->facts->sign_off;
  g_autoptr (GPtrArray) parties =
    senda_protocol_facts_dup_parties (maker->facts->protocols, maker->facts->protocol);
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Signatures"));
  table = senda_report_add_table (maker, maker->body, signature_columns,
                                  G_N_ELEMENTS (signature_columns));
  for (guint i = 0; sign_off == NULL && i < parties->len; i++)
    add_signature (maker, table, g_ptr_array_index (parties, i), NULL);
  for (guint i = 0; sign_off != NULL && i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *party = g_ptr_array_index (sign_off->agencies, i);

      if (party->agency != NULL && (party->is_party || party->approval != NULL))
        add_signature (maker, table, party->agency, party->approval);
    }
  while (parties->len == 0 && senda_block_n_children (table) <= N_BLANKS)
    add_signature (maker, table, NULL, NULL);
}

/* What changed, and, for those who may know, why decisions were still open. */
static void
add_version (SendaReportMaker *maker,
             SendaBlock       *table,
             SendaRecord      *version)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = NULL;

  senda_report_say_field (maker, senda_report_add_cell (row), version, "number");
  senda_report_say_field (maker, senda_report_add_cell (row), version, "adopted_on");
  cell = senda_report_add_cell (row);
  senda_report_say_field (maker, cell, version, "summary");
  if (!senda_report_may_say (maker, version, "open_reason"))
    return;
  begin_line (maker, cell);
  senda_report_say_styled (maker, cell, SENDA_RUN_EMPHASIS,
                           NC_("report", "Adopted with decisions still open:"));
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (cell, i, " ");
  senda_report_say_field (maker, cell, version, "open_reason");
}

static void
add_history (SendaReportMaker *maker,
             GPtrArray        *versions)
{
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Revision history"));
  if (versions->len == 0)
    {
      senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
                                  NC_("report", "No version has been adopted yet."));
      return;
    }
  table = senda_report_add_table (maker, maker->body, history_columns,
                                  G_N_ELEMENTS (history_columns));
  for (guint i = 0; i < versions->len; i++)
    add_version (maker, table, g_ptr_array_index (versions, i));
}

/* The whole document, to be agreed on, printed and signed. */
void
senda_report_make_protocol (SendaReportMaker *maker)
{
  const SendaDraft *draft = senda_report_get_draft (maker);
  g_autoptr (GPtrArray) versions = senda_report_dup_versions (maker);

  add_title_page (maker, draft);
  add_blocks (maker, draft);
  if (senda_report_has (maker, "signatures"))
    add_signatures (maker);
  if (senda_report_has (maker, "history"))
    add_history (maker, versions);
  senda_report_add_sheet_of_versions (maker, versions);
}
