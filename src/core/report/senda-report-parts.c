/* senda-report-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts that several reports have.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether @section was chosen; one that the report does not have is never left out. */
gboolean
senda_report_has (SendaReportMaker *maker,
                  const char       *section)
{
  const SendaReportSection *sections = maker->report->sections;

  for (guint i = 0; sections && sections[i].id; i++)
    if (strcmp (sections[i].id, section) == 0)
      return !(maker->options->left_out & (1u << i));
  return TRUE;
}

static char *
dup_name (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const SendaElement *element = data;

  return g_strconcat (element->number, " ", senda_message (element->name, catalog), NULL);
}

/* "1.2 Leadership" */
SendaBlock *
senda_report_say_name (SendaReportMaker   *maker,
                       SendaBlock         *block,
                       const SendaElement *element)
{
  return senda_report_say_words (maker, block, dup_name, element);
}

/* "Sign sheet – Information sharing: protocol"; the document of a protocol has its title alone. */
static char *
dup_protocol_title (SendaReportMaker *maker,
                    SendaCatalog     *catalog)
{
  const SendaReport *report = maker->report;
  SendaText *own = maker->facts->frozen ? maker->facts->frozen->title : NULL;
  const char *frozen = senda_text_get_or_other (own, senda_catalog_get_language (catalog), NULL);
  g_autofree char *title =
    frozen ? g_strdup (frozen)
           : senda_protocol_dup_title (maker->facts->protocol, maker->facts->content, catalog);

  if (report->makes_protocol)
    return g_steal_pointer (&title);
  return g_strconcat (senda_catalog_get (catalog, "report", report->title), " – ", title, NULL);
}

/* What the report is called on paper: by its element, its role or its protocol, where it is about one.
 * (transfer full) */
char *
senda_report_dup_title (SendaReportMaker *maker,
                        SendaCatalog     *catalog)
{
  if (maker->report->needs_element)
    return dup_name (catalog, maker->element);
  if (maker->facts->protocol != NULL)
    return dup_protocol_title (maker, catalog);
  if (maker->card != NULL)
    return g_strdup (senda_role_card_get_name (maker->card, catalog));
  return g_strdup (senda_catalog_get (catalog, "report", maker->report->title));
}

/* @message as a heading. */
SendaBlock *
senda_report_add_heading (SendaReportMaker *maker,
                          SendaBlock       *parent,
                          guint             level,
                          const char       *message)
{
  return senda_report_say (maker, senda_block_add_heading (parent, level, NULL), message, NULL);
}

/* @message as a paragraph. */
SendaBlock *
senda_report_add_paragraph (SendaReportMaker *maker,
                            SendaBlock       *parent,
                            SendaBlockRole    role,
                            const char       *message)
{
  SendaBlock *paragraph = senda_block_add (parent, SENDA_BLOCK_PARAGRAPH);

  paragraph->role = role;
  return senda_report_say (maker, paragraph, message, NULL);
}

static char *
dup_title_cb (SendaCatalog  *catalog,
              gconstpointer  data)
{
  return senda_report_dup_title ((SendaReportMaker *) data, catalog);
}

/* The name of the report and whose it is. */
void
senda_report_add_title (SendaReportMaker *maker)
{
  SendaBlock *heading = senda_block_add_heading (maker->body, 1, NULL);
  SendaBlock *lead = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  senda_report_say_words (maker, heading, dup_title_cb, maker);
  lead->role = SENDA_ROLE_LEAD;
  senda_report_say_shared (lead, senda_record_get_text (maker->facts->task_force, "name"));
}

/* Of which round it speaks: @opened, with {round}, {date} and {today}; where there is no round @none,
 * with {today}. */
void
senda_report_say_which_round (SendaReportMaker *maker,
                              SendaBlock       *block,
                              const char       *opened,
                              const char       *none)
{
  SendaRecord *round = senda_round_facts_get_round (maker->round);

  if (round != NULL)
    senda_report_say (maker, block, opened,
                      "round", senda_record_get_text (round, "name"),
                      "date", senda_record_get_text (round, "opened_on"),
                      "today", maker->options->date, NULL);
  else
    senda_report_say (maker, block, none, "today", maker->options->date, NULL);
}

/* Of which round it speaks, and when it was made. */
void
senda_report_add_round (SendaReportMaker *maker,
                        SendaBlock       *parent)
{
  senda_report_say_which_round (maker, senda_block_add (parent, SENDA_BLOCK_PARAGRAPH),
    /* Translators: under a report's title; {round} is the round's name, the others are dates */
    NC_("report", "{round}, opened on {date}. Made on {today}."),
    NC_("report", "No round has been opened yet. Made on {today}."));
}

static char *
dup_stage (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const SendaStage *stage = data;

  return g_strdup_printf ("%u %s", stage->number, senda_message (stage->name, catalog));
}

/* "3 Institutionalizing" */
SendaBlock *
senda_report_say_stage (SendaReportMaker *maker,
                        SendaBlock       *block,
                        const SendaStage *stage)
{
  return senda_report_say_words (maker, block, dup_stage, stage);
}

static char *
dup_place (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const SendaStage *stage = data;
  g_autofree char *number = g_strdup_printf ("%u", stage->number);

  /* Translators: where a group places itself: "Stage 3, Institutionalizing" */
  return senda_fill (senda_catalog_get (catalog, "report", NC_("report", "Stage {stage}, {name}")),
                     "stage", number, "name", senda_message (stage->name, catalog), NULL);
}

SendaBlock *
senda_report_say_place (SendaReportMaker   *maker,
                        SendaBlock         *block,
                        SendaRoundFacts    *round,
                        const SendaElement *element)
{
  const SendaStage *stage =
    senda_content_find_stage (maker->facts->content, senda_round_facts_get_stage (round, element));

  if (stage != NULL)
    return senda_report_say_words (maker, block, dup_place, stage);
  return senda_report_say_choice (maker, block, senda_agreed_stage_states,
                                  senda_round_facts_get_state (round, element));
}

static char *
dup_short_place (SendaCatalog  *catalog,
                 gconstpointer  data)
{
  g_autofree char *number = g_strdup_printf ("%u", ((const SendaStage *) data)->number);

  return senda_fill (senda_catalog_get (catalog, "report", NC_("report", "Stage {stage}")),
                     "stage", number, NULL);
}

/* The same without the name of the stage: "Stage 3". */
SendaBlock *
senda_report_say_short_place (SendaReportMaker   *maker,
                              SendaBlock         *block,
                              SendaRoundFacts    *round,
                              const SendaElement *element)
{
  const SendaStage *stage =
    senda_content_find_stage (maker->facts->content, senda_round_facts_get_stage (round, element));

  if (stage != NULL)
    return senda_report_say_words (maker, block, dup_short_place, stage);
  return senda_report_say_place (maker, block, round, element);
}

static char *
dup_suggestion (SendaCatalog  *catalog,
                gconstpointer  data)
{
  const SendaSuggestion *suggestion = data;
  g_autofree char *first = g_strdup_printf ("%u", suggestion->stage);
  g_autofree char *second = g_strdup_printf ("%u", suggestion->stage + 1);
  const char *message = NC_("report", "No suggestion");

  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    message = NC_("report", "Stage {stage}");
  else if (suggestion->kind == SENDA_SUGGESTION_BETWEEN)
    message = NC_("report", "Between stages {stage} and {next}");
  return senda_fill (senda_catalog_get (catalog, "report", message),
                     "stage", first, "next", second, NULL);
}

/* In a few words, under a heading that says what it is: "Between stages 2 and 3". */
SendaBlock *
senda_report_say_suggestion (SendaReportMaker   *maker,
                             SendaBlock         *block,
                             SendaRoundFacts    *round,
                             const SendaElement *element)
{
  return senda_report_say_words (maker, block, dup_suggestion,
                                 senda_round_facts_get_suggestion (round, element));
}

static char *
dup_area (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const SendaArea *area = data;

  return g_strdup_printf ("%u %s", area->number, senda_message (area->name, catalog));
}

SendaBlock *
senda_report_say_area (SendaReportMaker *maker,
                       SendaBlock       *block,
                       const SendaArea  *area)
{
  return senda_report_say_words (maker, block, dup_area, area);
}

static char *
dup_prompt (SendaCatalog  *catalog,
            gconstpointer  data)
{
  const SendaElementStage *stage = data;
  g_autofree char *number = g_strdup_printf ("%u", stage->number);

  /* Translators: a question to talk about, for a group that is at one stage */
  return senda_fill (senda_catalog_get (catalog, "report",
                                        NC_("report", "At stage {stage}: {question}")),
                     "stage", number, "question", senda_message (stage->prompt, catalog), NULL);
}

SendaBlock *
senda_report_say_prompt (SendaReportMaker        *maker,
                         SendaBlock              *block,
                         const SendaElementStage *stage)
{
  return senda_report_say_words (maker, block, dup_prompt, stage);
}

/* How a statement is marked, in words; @mark may be NULL. */
SendaBlock *
senda_report_say_mark (SendaReportMaker *maker,
                       SendaBlock       *block,
                       const char       *mark)
{
  if (mark != NULL)
    return senda_report_say_choice (maker, block, senda_statement_marks, mark);
  return senda_report_say (maker, block, NC_("report", "Not marked"), NULL);
}

/* The last cells of @row: what shows it, who holds that, where it is kept and of when it is. */
void
senda_report_add_evidence (SendaReportMaker *maker,
                           SendaBlock       *row,
                           SendaRecord      *evidence)
{
  static const char *const fields[] = { "what", "holder", "place", "as_of" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    senda_report_say_field (maker, senda_report_add_cell (row), evidence, fields[i]);
}

/* What a stage is and is not, and the five of them. */
void
senda_report_add_how_to_read (SendaReportMaker *maker,
                              guint             level)
{
  GPtrArray *stages = senda_content_get_stages (maker->facts->content);
  SendaBlock *definitions = NULL;

  senda_report_add_heading (maker, maker->body, level,
                            NC_("report", "How to read the roadmap"));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "A stage says where the group placed itself on a certain day, after talking "
        "about it. It is a view that people share, not a score. Elements stand at different "
        "stages in every task force, new or experienced, and that is normal."));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "Each statement tells how a task force often looks at one stage. The group says "
        "of each whether it describes them. The marks suggest a stage; the group chooses one, "
        "and may choose another."));
  senda_report_add_heading (maker, maker->body, level + 1, NC_("report", "The five stages"));
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  for (guint i = 0; i < stages->len; i++)
    {
      const SendaStage *stage = g_ptr_array_index (stages, i);

      senda_report_say_stage (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), stage);
      senda_report_say_content (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                                stage->description);
    }
}

SendaBlock *
senda_report_add_term (SendaReportMaker *maker,
                       SendaBlock       *definitions,
                       const char       *message)
{
  senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_TERM), message, NULL);
  return senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION);
}

gboolean
senda_report_add_fact (SendaReportMaker *maker,
                       SendaBlock       *definitions,
                       SendaRecord      *record,
                       const char       *field)
{
  if (!senda_report_may_say (maker, record, field))
    return FALSE;
  senda_report_say_label (maker, senda_block_add (definitions, SENDA_BLOCK_TERM),
                          senda_record_get_info (record), field);
  return senda_report_say_field (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                                 record, field);
}

/* Gives @table its columns and its header row. */
void
senda_report_set_columns (SendaReportMaker        *maker,
                          SendaBlock              *table,
                          const SendaReportColumn *columns,
                          guint                    n_columns)
{
  g_autofree SendaColumn *plain = g_new0 (SendaColumn, n_columns);
  SendaBlock *row = NULL;

  for (guint i = 0; i < n_columns; i++)
    plain[i] = columns[i].column;
  senda_block_set_columns (table, plain, n_columns);
  row = senda_block_add_row (table, TRUE);
  for (guint i = 0; i < n_columns; i++)
    senda_report_say (maker, senda_report_add_cell (row), columns[i].heading, NULL);
}

SendaBlock *
senda_report_add_table (SendaReportMaker        *maker,
                        SendaBlock              *parent,
                        const SendaReportColumn *columns,
                        guint                    n_columns)
{
  SendaBlock *table = senda_block_add (parent, SENDA_BLOCK_TABLE);

  senda_report_set_columns (maker, table, columns, n_columns);
  return table;
}

SendaBlock *
senda_report_add_cell (SendaBlock *row)
{
  return senda_block_add (row, SENDA_BLOCK_CELL);
}

/* A numbered item of @list that says @message. */
void
senda_report_add_step (SendaReportMaker *maker,
                       SendaBlock       *list,
                       const char       *message)
{
  SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

  item->marker = SENDA_MARKER_NUMBER;
  senda_report_say (maker, item, message, NULL);
}

/* The contents of the document: its headings down to @level. What they are called is no heading, which
 * would stand among them. */
void
senda_report_add_contents (SendaReportMaker *maker,
                           guint             level)
{
  SendaBlock *title = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  senda_report_say_styled (maker, title, SENDA_RUN_STRONG, NC_("report", "Contents"));
  senda_block_add (maker->body, SENDA_BLOCK_CONTENTS)->number = level;
}
