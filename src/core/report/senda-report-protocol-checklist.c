/* senda-report-protocol-checklist.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The points of a protocol, to talk through at a meeting and to write on.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_protocol_checklist_sections[] = {
  { "decided", NC_("report-section", "What was decided so far") },
  { "hints", NC_("report-section", "Hints and beginnings") },
  { "lines", NC_("report-section", "Space to write") },
  { NULL, NULL }
};

static const SendaReportColumn item_columns[] = {
  { NC_("report", "Point ID"), { .width = 3 } },
  { NC_("report", "Part"), { .width = 3 } },
  { NC_("report", "Point"), { .width = 4 } },
  { NC_("report", "Question"), { .width = 6 } },
  { NC_("report", "State"), { .width = 2 } },
  { NC_("report", "Who is responsible"), { .width = 4 } },
};

#define N_PUBLIC_COLUMNS 5

static const char *const item_fields[] = {
  "decision", "reason", "decided_on", "due_on", "note", NULL
};

static char *
dup_part_name (SendaCatalog  *catalog,
               gconstpointer  data)
{
  return senda_sheet_part_dup_name (data, catalog);
}

static void
say_name (SendaReportMaker     *maker,
          SendaBlock           *block,
          const SendaSheetItem *item)
{
  if (item->topic != NULL)
    senda_report_say_content (maker, block, senda_topic_get_text (item->topic, "name"));
  else if (!senda_report_say_field (maker, block, item->record, "name"))
    senda_report_say_shared (block, item->id);
}

static gboolean
has_text (const SendaSheetItem *item)
{
  return item->topic != NULL || !senda_record_is_null (item->record, "text");
}

static void
say_question (SendaReportMaker     *maker,
              SendaBlock           *block,
              const SendaSheetItem *item)
{
  if (item->topic != NULL)
    senda_report_say_content (maker, block, senda_topic_get_text (item->topic, "text"));
  else
    senda_report_say_field (maker, block, item->record, "text");
}

/* Who does what was decided, as far as the audience may know; NULL for nobody. (transfer full) */
static char *
dup_responsible (SendaReportMaker *maker,
                 SendaRecord      *item)
{
  GString *names = g_string_new (NULL);
  g_autofree char *member = item ? senda_report_dup_named (maker, item, "responsible") : NULL;
  g_auto (GStrv) agencies = NULL;

  if (member != NULL)
    g_string_append (names, member);
  if (senda_report_may_say (maker, item, "agencies"))
    agencies = senda_tags_split (senda_record_get_text (item, "agencies"));
  for (guint i = 0; agencies != NULL && agencies[i] != NULL; i++)
    {
      SendaRecord *agency = senda_people_facts_find (maker->facts->people, &senda_agency_info,
                                                     agencies[i]);
      const char *name = agency ? senda_record_get_text (agency, "name") : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, names->len == 0);
}

static void
add_note (SendaReportMaker *maker,
          SendaBlock       *parent,
          const char       *lead,
          SendaMessage      message)
{
  SendaBlock *note = NULL;

  if (message.text == NULL || !senda_report_has (maker, "hints"))
    return;
  note = senda_block_add (parent, SENDA_BLOCK_PARAGRAPH);
  note->role = SENDA_ROLE_NOTE;
  if (lead != NULL)
    {
      senda_report_say_styled (maker, note, SENDA_RUN_EMPHASIS, lead);
      for (guint i = 0; i < maker->n_languages; i++)
        senda_block_say (note, i, " ");
    }
  senda_report_say_content (maker, note, message);
}

/* What there is to talk about. */
static void
add_question (SendaReportMaker     *maker,
              SendaBlock           *group,
              const SendaSheetItem *item)
{
  say_name (maker, senda_block_add_heading (group, 3, item->id), item);
  if (has_text (item))
    say_question (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), item);
  if (item->topic != NULL)
    {
      add_note (maker, group, NULL, senda_topic_get_text (item->topic, "hint"));
      /* Translators: before the beginning of a decision, with gaps to fill in */
      add_note (maker, group, NC_("report", "It could begin like this:"),
                senda_topic_get_text (item->topic, "starter"));
    }
  senda_report_add_checked (maker, group, item->topic);
}

/* Where it stands, in words, and since when. */
static void
add_state (SendaReportMaker     *maker,
           SendaBlock           *group,
           const SendaSheetItem *item)
{
  SendaBlock *paragraph = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);

  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say_run (paragraph, i, &(const SendaRun) {
      .text = senda_choice_say (senda_protocol_item_states, item->state,
                                maker->options->catalogs[i]),
      .style = SENDA_RUN_STRONG,
    });
  if (senda_report_may_say (maker, item->record, "decided_on"))
    {
      for (guint i = 0; i < maker->n_languages; i++)
        senda_block_say (paragraph, i, " · ");
      senda_report_say_field (maker, paragraph, item->record, "decided_on");
    }
  if (item->is_mandatory && senda_sheet_item_is_open (item))
    {
      for (guint i = 0; i < maker->n_languages; i++)
        senda_block_say (paragraph, i, " · ");
      senda_report_say (maker, paragraph, NC_("report", "has to be recorded"), NULL);
    }
}

static void
add_who_and_when (SendaReportMaker     *maker,
                  SendaBlock           *group,
                  const SendaSheetItem *item)
{
  g_autofree char *who = dup_responsible (maker, item->record);
  SendaBlock *definitions = NULL;

  if (who == NULL && !senda_report_may_say (maker, item->record, "due_on") &&
      !senda_report_may_say (maker, item->record, "note"))
    return;
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  if (who != NULL)
    senda_report_say_plain (maker, senda_report_add_term (maker, definitions,
                                                          NC_("report", "Who is responsible")),
                            who);
  senda_report_add_fact (maker, definitions, item->record, "due_on");
  senda_report_add_fact (maker, definitions, item->record, "note");
}

static void
add_decided (SendaReportMaker     *maker,
             SendaBlock           *group,
             const SendaSheetItem *item)
{
  add_state (maker, group, item);
  if (item->record == NULL)
    return;
  senda_report_add_text (maker, group, senda_report_get_wordings (maker, item->record, "decision"));
  senda_report_add_text (maker, group, senda_report_get_wordings (maker, item->record, "reason"));
  add_who_and_when (maker, group, item);
}

static void
add_line (SendaReportMaker *maker,
          SendaBlock       *group,
          guint             n_lines,
          const char       *message)
{
  SendaBlock *lines = senda_block_add (group, SENDA_BLOCK_LINES);

  lines->number = n_lines;
  senda_report_say (maker, lines, message, NULL);
}

static void
add_room (SendaReportMaker     *maker,
          SendaBlock           *group,
          const SendaSheetItem *item)
{
  gboolean is_blank = !senda_report_has (maker, "decided");

  if (!senda_report_has (maker, "lines") || !(is_blank || senda_sheet_item_is_open (item)))
    return;
  if (is_blank)
    senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
      /* Translators: three boxes to tick by hand */
      NC_("report", "☐ Decided   ☐ To talk about again   ☐ Does not apply"));
  add_line (maker, group, item->is_mandatory ? 4 : 3,
            NC_("report", "What we decide or why not, who is responsible, and by when"));
}

static void
add_item (SendaReportMaker     *maker,
          const SendaSheetItem *item)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  add_question (maker, group, item);
  if (senda_report_has (maker, "decided"))
    add_decided (maker, group, item);
  add_room (maker, group, item);
}

static void
add_blank_cells (SendaReportMaker *maker,
                 SendaBlock       *row)
{
  for (guint i = 0; item_fields[i] != NULL; i++)
    if (senda_report_may_ever_say (maker, &senda_protocol_item_info, item_fields[i]))
      senda_report_add_cell (row);
}

static void
add_to_sheet (SendaReportMaker     *maker,
              SendaBlock           *sheet,
              const SendaSheetItem *item)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);
  g_autofree char *who = dup_responsible (maker, item->record);

  senda_report_say_shared (senda_report_add_cell (row), item->id);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_part_name, item->part);
  say_name (maker, senda_report_add_cell (row), item);
  say_question (maker, senda_report_add_cell (row), item);
  senda_report_say_choice (maker, senda_report_add_cell (row), senda_protocol_item_states,
                           item->state);
  if (senda_report_may_ever_say (maker, &senda_protocol_item_info, "responsible"))
    senda_report_say_shared (senda_report_add_cell (row), who);
  if (item->record != NULL)
    senda_report_add_fields (maker, row, item->record, item_fields);
  else
    add_blank_cells (maker, row);
}

static SendaBlock *
begin_sheet (SendaReportMaker *maker)
{
  gboolean may_name = senda_report_may_ever_say (maker, &senda_protocol_item_info, "responsible");

  return senda_report_add_sheet_of (maker, "points", NC_("report", "Points"), item_columns,
                                    may_name ? G_N_ELEMENTS (item_columns) : N_PUBLIC_COLUMNS,
                                    &senda_protocol_item_info, item_fields);
}

static void
add_seats (SendaReportMaker *maker,
           const SendaTopic *topic)
{
  GPtrArray *seats = senda_topic_get_texts (topic, "seat");
  SendaBlock *columns = NULL;
  SendaBlock *list = NULL;

  if (seats == NULL || seats->len == 0)
    return;
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Who should be at the table"));
  columns = senda_block_add (maker->body, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  list = senda_block_add (columns, SENDA_BLOCK_LIST);
  for (guint i = 0; i < seats->len; i++)
    senda_report_say_content (maker, senda_block_add (list, SENDA_BLOCK_ITEM),
                              *(SendaMessage *) g_ptr_array_index (seats, i));
}

static char *
dup_counts (SendaCatalog  *catalog,
            gconstpointer  data)
{
  return senda_sheet_counts_say (data, catalog);
}

static void
add_front (SendaReportMaker         *maker,
           const SendaProtocolSheet *sheet)
{
  SendaSheetCounts counts = senda_protocol_sheet_count (sheet);
  SendaBlock *box = NULL;

  senda_report_add_title (maker);
  if (sheet->topic != NULL)
    senda_report_say_content (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                              senda_topic_get_text (sheet->topic, "purpose"));
  if (sheet->topic != NULL)
    add_note (maker, maker->body, NULL, senda_topic_get_text (sheet->topic, "caution"));
  if (senda_report_has (maker, "decided") && sheet->items->len > 0)
    senda_report_say_words (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
                            dup_counts, &counts);
  box = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  box->role = SENDA_ROLE_BOX;
  senda_report_say_styled (maker, senda_block_add (box, SENDA_BLOCK_PARAGRAPH), SENDA_RUN_STRONG,
    NC_("report", "Never write down anything that identifies a victim, a client, a witness or a "
        "suspect: no names, initials, dates of birth or case numbers."));
  if (sheet->topic != NULL)
    add_seats (maker, sheet->topic);
}

/* The points that are not set aside, part by part. */
void
senda_report_make_protocol_checklist (SendaReportMaker *maker)
{
  g_autoptr (SendaProtocolSheet) sheet = senda_protocol_sheet_new (maker->facts->protocols,
                                                                   maker->facts->protocol);
  SendaBlock *table = begin_sheet (maker);
  const SendaSheetPart *part = NULL;

  add_front (maker, sheet);
  if (sheet->items->len == 0)
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
                                NC_("report", "This protocol has no points to talk about yet."));
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->is_retired)
        continue;
      if (item->part != part)
        senda_report_say_words (maker, senda_block_add_heading (maker->body, 2, NULL),
                                dup_part_name, item->part);
      part = item->part;
      add_item (maker, item);
      add_to_sheet (maker, table, item);
    }
}
