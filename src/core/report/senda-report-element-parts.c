/* senda-report-element-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of one element in the round that is shown.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn statement_columns[] = {
  { NC_("report", "Stage"), { .width = 2.6 } },
  { NC_("report", "Statement"), { .width = 6 } },
  { NC_("report", "Mark"), { .width = 2.4 } },
};

static const SendaReportColumn evidence_columns[] = {
  { NC_("report", "What shows it"), { .width = 4 } },
  { NC_("report", "Who holds it"), { .width = 2.5 } },
  { NC_("report", "Where it is kept"), { .width = 2.5 } },
  { NC_("report", "As of"), { .width = 1.8 } },
};

/* One of the lines that a suggestion rests on. */
typedef struct
{
  const SendaSuggestion *suggestion;
  guint line;
} Reason;

static char *
dup_reason (SendaCatalog  *catalog,
            gconstpointer  data)
{
  const Reason *reason = data;
  g_auto (GStrv) reasons = senda_suggestion_reasons (reason->suggestion, catalog);

  return g_strdup (reasons[reason->line]);
}

static guint
count_reasons (SendaReportMaker      *maker,
               const SendaSuggestion *suggestion)
{
  g_auto (GStrv) reasons = senda_suggestion_reasons (suggestion, maker->options->catalogs[0]);

  return g_strv_length (reasons);
}

static void
add_suggestion (SendaReportMaker   *maker,
                SendaBlock         *definitions,
                const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_round_facts_get_suggestion (maker->round, element);
  guint n_lines = senda_report_has (maker, "statements") ? count_reasons (maker, suggestion) : 1;
  SendaBlock *description =
    senda_report_add_term (maker, definitions, NC_("report", "What the statements suggest"));

  for (guint i = 0; i < n_lines; i++)
    {
      Reason reason = { suggestion, i };

      if (i > 0)
        description = senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION);
      senda_report_say_words (maker, description, dup_reason, &reason);
    }
}

static void
add_wording (SendaReportMaker *maker,
             SendaBlock       *definitions,
             SendaRecord      *record,
             const char       *field,
             const char       *message)
{
  if (senda_report_may_say (maker, record, field))
    senda_report_say_field (maker, senda_report_add_term (maker, definitions, message), record,
                            field);
}

/* Where the group places itself, what the marks suggest, and what it said of that. */
static void
add_place (SendaReportMaker   *maker,
           SendaBlock         *parent,
           const SendaElement *element)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);
  SendaBlock *box = senda_block_add (parent, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = senda_block_add (box, SENDA_BLOCK_DEFINITIONS);

  box->role = SENDA_ROLE_BOX;
  senda_report_say_place (maker,
                          senda_report_add_term (maker, definitions,
                                                 NC_("report", "Where the group places itself")),
                          maker->round, element);
  add_suggestion (maker, definitions, element);
  senda_report_add_target (maker, definitions, element, senda_report_has (maker, "reasons"));
  if (!senda_report_has (maker, "reasons"))
    return;
  add_wording (maker, definitions, agreed, "reason", NC_("report", "Reason"));
  add_wording (maker, definitions, agreed, "note", NC_("report", "Note"));
  senda_report_add_dissents (maker, definitions, element);
}

/* The stage where the group places itself is the one that has its tint. */
static void
add_statement (SendaReportMaker     *maker,
               SendaBlock           *table,
               const SendaStage     *stage,
               const SendaStatement *statement,
               gboolean              is_first)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *place = senda_report_add_cell (row);
  g_autofree char *number = g_strdup_printf ("%u", stage->number);

  if (senda_round_facts_get_stage (maker->round, statement->element) == stage->number)
    place->shade = stage->number;
  if (is_first)
    senda_report_say_stage (maker, place, stage);
  else
    senda_report_say_shared (place, number);
  senda_report_say_content (maker, senda_report_add_cell (row), statement->text);
  senda_report_say_mark (maker, senda_report_add_cell (row),
                         senda_round_facts_get_mark (maker->round, statement));
}

static void
add_statements (SendaReportMaker   *maker,
                SendaBlock         *parent,
                const SendaElement *element,
                guint               level)
{
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, parent, level, NC_("report", "Statements"));
  table = senda_report_add_table (maker, parent, statement_columns,
                                  G_N_ELEMENTS (statement_columns));
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        add_statement (maker, table, stage->stage, g_ptr_array_index (stage->statements, j),
                       j == 0);
    }
}

/* The question that goes with the stage where the group places itself. */
static void
add_prompt (SendaReportMaker   *maker,
            SendaBlock         *parent,
            const SendaElement *element,
            guint               level)
{
  guint stage = senda_round_facts_get_stage (maker->round, element);
  SendaBlock *prompt = NULL;

  if (stage == 0 || stage > element->stages->len)
    return;
  senda_report_add_heading (maker, parent, level, NC_("report", "To talk about next"));
  prompt = senda_block_add (parent, SENDA_BLOCK_PARAGRAPH);
  prompt->role = SENDA_ROLE_PROMPT;
  senda_report_say_content (maker, prompt,
                            ((SendaElementStage *) g_ptr_array_index (element->stages,
                                                                      stage - 1))->prompt);
}

static gboolean
may_show_evidence (SendaReportMaker *maker,
                   GPtrArray        *evidence)
{
  gboolean may = FALSE;

  for (guint i = 0; i < evidence->len; i++)
    may |= senda_report_may_say (maker, g_ptr_array_index (evidence, i), "what");
  return may;
}

static void
add_evidence (SendaReportMaker   *maker,
              SendaBlock         *parent,
              const SendaElement *element,
              guint               level)
{
  GPtrArray *evidence = senda_round_facts_get_evidence (maker->round, element);
  SendaBlock *table = NULL;

  if (!may_show_evidence (maker, evidence))
    return;
  senda_report_add_heading (maker, parent, level, NC_("report", "What shows it"));
  table = senda_report_add_table (maker, parent, evidence_columns,
                                  G_N_ELEMENTS (evidence_columns));
  for (guint i = 0; i < evidence->len; i++)
    senda_report_add_evidence (maker, senda_block_add_row (table, FALSE),
                               g_ptr_array_index (evidence, i));
}

static const struct
{
  const char *kind;
  const char *label;
} box_kinds[] = {
  { "example", NC_("report", "Example") },
  { "tip", NC_("report", "Advice") },
  { "definition", NC_("report", "Words used here") },
  { "list", NC_("report", "To think about") },
  { NULL, NC_("report", "Note") },
};

static void
add_box_title (SendaReportMaker *maker,
               SendaBlock       *group,
               const SendaBox   *box)
{
  SendaBlock *paragraph = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);
  guint i = 0;

  while (box_kinds[i].kind != NULL && strcmp (box_kinds[i].kind, box->kind) != 0)
    i++;
  if (box->title.text != NULL)
    senda_report_say_content_styled (maker, paragraph, SENDA_RUN_STRONG, box->title);
  else
    senda_report_say_styled (maker, paragraph, SENDA_RUN_STRONG, box_kinds[i].label);
}

static void
add_box (SendaReportMaker *maker,
         SendaBlock       *parent,
         const SendaBox   *box)
{
  SendaBlock *group = senda_block_add (parent, SENDA_BLOCK_GROUP);
  SendaBlock *list = NULL;

  group->role = SENDA_ROLE_BOX;
  add_box_title (maker, group, box);
  if (box->text.text != NULL)
    senda_report_say_content (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), box->text);
  if (box->items->len > 0)
    list = senda_block_add (group, SENDA_BLOCK_LIST);
  for (guint i = 0; i < box->items->len; i++)
    senda_report_say_content (maker, senda_block_add (list, SENDA_BLOCK_ITEM),
                              *(SendaMessage *) g_ptr_array_index (box->items, i));
}

static void
add_boxes (SendaReportMaker   *maker,
           SendaBlock         *parent,
           const SendaElement *element,
           guint               level)
{
  if (element->boxes->len > 0)
    senda_report_add_heading (maker, parent, level, NC_("report", "Examples and advice"));
  for (guint i = 0; i < element->boxes->len; i++)
    add_box (maker, parent, g_ptr_array_index (element->boxes, i));
}

/* What an element is about, and where the group places itself in it. */
void
senda_report_add_opening (SendaReportMaker   *maker,
                          SendaBlock         *parent,
                          const SendaElement *element)
{
  if (senda_report_has (maker, "introductions"))
    senda_report_say_content (maker, senda_block_add (parent, SENDA_BLOCK_PARAGRAPH),
                              element->introduction);
  add_place (maker, parent, element);
}

/* What that rests on, and what else is known of @element in the round that is shown, by the sections
 * that were chosen; parts with headings of @level. */
void
senda_report_add_element (SendaReportMaker   *maker,
                          SendaBlock         *parent,
                          const SendaElement *element,
                          guint               level)
{
  if (senda_report_has (maker, "statements"))
    add_statements (maker, parent, element, level);
  if (senda_report_has (maker, "prompts"))
    add_prompt (maker, parent, element, level);
  if (senda_report_has (maker, "evidence"))
    add_evidence (maker, parent, element, level);
  if (senda_report_has (maker, "examples"))
    add_boxes (maker, parent, element, level);
}
