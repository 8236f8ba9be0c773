/* senda-report-figures.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures of reports, each with its caption and the table that says the same.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn grid_columns[] = {
  { NC_("report", "Element"), { .width = 4.5 } },
  { NC_("report", "Where the group places itself"), { .width = 4 } },
  { NC_("report", "What the statements suggest"), { .width = 2.8 } },
};

static const SendaReportColumn spread_columns[] = {
  { NC_("report", "Where the group places itself"), { .width = 3 } },
  { NC_("report", "How many elements"), { .width = 1.2, .align = SENDA_ALIGN_END } },
  { NC_("report", "Which"), { .width = 6 } },
};

static const SendaReportColumn path_columns[] = {
  { NC_("report", "Round"), { .width = 2 } },
  { NC_("report", "Opened on"), { .width = 2.4 } },
  { NC_("report", "Where the group placed itself"), { .width = 3 } },
  { NC_("report", "Reason"), { .width = 3.5 } },
  { NC_("report", "Note"), { .width = 3.5 } },
};

#define N_PATH_FACTS 3 /* columns of the path before what the group wrote */

/* Why an element stands at no stage, in the order of the model's own list. */
static const char *const reasons[] = {
  SENDA_STATE_NOT_DISCUSSED,
  SENDA_STATE_NO_AGREEMENT,
  SENDA_STATE_NOT_APPLICABLE,
};

static char *
dup_state (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const char *said = senda_choice_say (senda_agreed_stage_states, data, catalog);

  return g_strdup (said ? said : "");
}

static char *
dup_shared (SendaCatalog  *catalog G_GNUC_UNUSED,
            gconstpointer  data)
{
  return g_strdup (data ? data : "");
}

static char *
dup_date (SendaCatalog  *catalog,
          gconstpointer  data)
{
  return senda_catalog_format_date (catalog, data);
}

void
senda_report_name_stages (SendaReportMaker       *maker,
                          SendaReportFigureWords *kept,
                          SendaFigureWords       *names)
{
  GPtrArray *stages = senda_content_get_stages (maker->facts->content);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    names[i] = *senda_report_words_of (maker, &kept[i],
                                       ((SendaStage *) g_ptr_array_index (stages, i))->name);
}

void
senda_report_clear_stages (SendaReportFigureWords *kept)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    senda_report_words_clear (&kept[i]);
}

static SendaPipKind
pip_of (const char *mark)
{
  if (g_strcmp0 (mark, SENDA_MARK_DESCRIBES) == 0)
    return SENDA_PIP_DESCRIBES;
  if (g_strcmp0 (mark, SENDA_MARK_PARTLY) == 0)
    return SENDA_PIP_PARTLY;
  if (g_strcmp0 (mark, SENDA_MARK_DOES_NOT) == 0)
    return SENDA_PIP_DOES_NOT;
  return mark ? SENDA_PIP_UNSURE : SENDA_PIP_UNMARKED;
}

static void
set_pips (SendaReportMaker   *maker,
          SendaFigure        *figure,
          const SendaElement *element)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);
      g_autofree SendaPipKind *pips = g_new0 (SendaPipKind, stage->statements->len);

      for (guint j = 0; j < stage->statements->len; j++)
        pips[j] = pip_of (senda_round_facts_get_mark (maker->round,
                                                      g_ptr_array_index (stage->statements, j)));
      senda_grid_set_pips (figure, stage->number, pips, stage->statements->len);
    }
}

static SendaFigure *
make_grid (SendaReportMaker *maker)
{
  GPtrArray *areas = senda_content_get_areas (maker->facts->content);
  SendaReportFigureWords kept[SENDA_N_STAGES] = { 0 };
  SendaFigureWords stages[SENDA_N_STAGES];
  g_auto (SendaReportFigureWords) name = { 0 };
  g_auto (SendaReportFigureWords) state = { 0 };
  SendaFigure *figure = NULL;

  senda_report_name_stages (maker, kept, stages);
  figure = senda_grid_new (maker->n_languages, stages);
  senda_report_clear_stages (kept);
  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);

      senda_grid_add_area (figure, senda_report_words_of (maker, &name, area->name));
      for (guint j = 0; j < area->elements->len; j++)
        {
          const SendaElement *element = g_ptr_array_index (area->elements, j);

          senda_grid_add_element (figure, element->number,
                                  senda_report_words_of (maker, &name, element->name),
                                  senda_round_facts_get_stage (maker->round, element),
                                  senda_report_words (maker, &state, dup_state,
                                                      senda_round_facts_get_state (maker->round,
                                                                                   element)));
          set_pips (maker, figure, element);
        }
    }
  return figure;
}

/* The roadmap grid, and where each element stands in words. */
void
senda_report_add_grid (SendaReportMaker *maker)
{
  SendaBlock *figure = senda_block_add_figure (maker->body, make_grid (maker));
  SendaBlock *table = NULL;

  senda_report_say (maker, figure,
    /* Translators: under the roadmap grid; short, to stand in one line. A cell holds a small sign
     * for each statement. */
    NC_("report", "Ringed: where the group places itself. Statements: filled, describes us; half, "
        "partly; hollow, does not; dotted, not sure; a line, not marked."), NULL);
  table = senda_report_add_table (maker, figure, grid_columns, G_N_ELEMENTS (grid_columns));
  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      SendaBlock *row = senda_block_add_row (table, FALSE);
      SendaBlock *place = NULL;

      senda_report_say_name (maker, senda_report_add_cell (row), element);
      place = senda_report_say_place (maker, senda_report_add_cell (row), maker->round, element);
      place->shade = senda_round_facts_get_stage (maker->round, element);
      senda_report_say_suggestion (maker, senda_report_add_cell (row), maker->round, element);
    }
}

/* The elements that stand at one stage, or at none for one reason. */
typedef struct
{
  SendaReportMaker *maker;
  guint stage;
  const char *state; /* when stage is 0 */
} Place;

static gboolean
stands_at (const Place        *place,
           const SendaElement *element)
{
  if (place->stage != 0)
    return senda_round_facts_get_stage (place->maker->round, element) == place->stage;
  return strcmp (senda_round_facts_get_state (place->maker->round, element), place->state) == 0;
}

static char *
dup_which (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const Place *place = data;
  SendaContent *content = place->maker->facts->content;
  GString *which = g_string_new (NULL);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (stands_at (place, element))
        g_string_append_printf (which, "%s%s %s", which->len > 0 ? " · " : "", element->number,
                                senda_message (element->name, catalog));
    }
  return g_string_free (which, FALSE);
}

static void
add_spread_row (SendaReportMaker *maker,
                SendaBlock       *figure,
                SendaBlock       *table,
                const Place      *place,
                guint             count)
{
  const SendaStage *stage = senda_content_find_stage (maker->facts->content, place->stage);
  g_auto (SendaReportFigureWords) words = { 0 };
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *name = senda_report_add_cell (row);

  name->shade = place->stage;
  if (stage != NULL)
    senda_report_say_stage (maker, name, stage);
  else
    senda_report_say_words (maker, name, dup_state, place->state);
  senda_tally_add (figure->figure, place->stage,
                   stage ? senda_report_words_of (maker, &words, stage->name)
                         : senda_report_words (maker, &words, dup_state, place->state), count);
  senda_block_set_number (senda_report_add_cell (row), count);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_which, place);
}

/* How the elements are spread over the stages, and which stand where. */
void
senda_report_add_spread (SendaReportMaker *maker,
                         SendaBlock       *parent)
{
  SendaBlock *figure = senda_block_add_figure (parent, senda_tally_new (maker->n_languages));
  SendaDistribution distribution;
  guint counts[G_N_ELEMENTS (reasons)];
  SendaBlock *table = NULL;

  senda_round_facts_get_distribution (maker->round, &distribution);
  counts[0] = distribution.not_discussed;
  counts[1] = distribution.no_agreement;
  counts[2] = distribution.not_applicable;
  senda_report_say (maker, figure,
                    NC_("report", "How the elements are spread over the stages. One square is one "
                        "element."), NULL);
  table = senda_report_add_table (maker, figure, spread_columns, G_N_ELEMENTS (spread_columns));
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    add_spread_row (maker, figure, table, &(const Place) { maker, i + 1, NULL },
                    distribution.at_stage[i]);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (counts[i] > 0)
      add_spread_row (maker, figure, table, &(const Place) { maker, 0, reasons[i] }, counts[i]);
}

static gboolean
may_show_words (SendaReportMaker   *maker,
                const SendaElement *element)
{
  gboolean may = FALSE;

  for (guint i = 0; i < maker->facts->rounds->len; i++)
    {
      SendaRecord *agreed =
        senda_round_facts_get_agreed (g_ptr_array_index (maker->facts->rounds, i), element);

      may |= senda_report_may_say (maker, agreed, "reason");
      may |= senda_report_may_say (maker, agreed, "note");
    }
  return may;
}

static void
add_path_point (SendaReportMaker   *maker,
                SendaFigure        *figure,
                SendaRoundFacts    *facts,
                const SendaElement *element)
{
  SendaRecord *round = senda_round_facts_get_round (facts);
  g_auto (SendaReportFigureWords) name = { 0 };
  g_auto (SendaReportFigureWords) date = { 0 };
  g_auto (SendaReportFigureWords) state = { 0 };

  senda_path_add (figure,
                  senda_report_words (maker, &name, dup_shared,
                                      senda_record_get_text (round, "name")),
                  senda_report_words (maker, &date, dup_date,
                                      senda_record_get_text (round, "opened_on")),
                  senda_round_facts_get_stage (facts, element),
                  senda_report_words (maker, &state, dup_state,
                                      senda_round_facts_get_state (facts, element)));
}

static void
add_path_row (SendaReportMaker   *maker,
              SendaBlock         *table,
              SendaRoundFacts    *facts,
              const SendaElement *element,
              gboolean            has_words)
{
  SendaRecord *round = senda_round_facts_get_round (facts);
  SendaRecord *agreed = senda_round_facts_get_agreed (facts, element);
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *place = NULL;

  senda_report_say_field (maker, senda_report_add_cell (row), round, "name");
  senda_report_say_field (maker, senda_report_add_cell (row), round, "opened_on");
  place = senda_report_say_place (maker, senda_report_add_cell (row), facts, element);
  place->shade = senda_round_facts_get_stage (facts, element);
  if (!has_words)
    return;
  senda_report_say_field (maker, senda_report_add_cell (row), agreed, "reason");
  senda_report_say_field (maker, senda_report_add_cell (row), agreed, "note");
}

/* The path of @element over the rounds, and what the group wrote in each. */
void
senda_report_add_path (SendaReportMaker   *maker,
                       const SendaElement *element)
{
  gboolean has_words = senda_report_has (maker, "reasons") && may_show_words (maker, element);
  SendaReportFigureWords kept[SENDA_N_STAGES] = { 0 };
  SendaFigureWords stages[SENDA_N_STAGES];
  SendaBlock *figure = NULL;
  SendaBlock *table = NULL;

  senda_report_name_stages (maker, kept, stages);
  figure = senda_block_add_figure (maker->body, senda_path_new (maker->n_languages, stages));
  senda_report_clear_stages (kept);
  senda_report_say (maker, figure,
                    NC_("report", "Where the group placed itself in each round."), NULL);
  table = senda_report_add_table (maker, figure, path_columns,
                                  has_words ? G_N_ELEMENTS (path_columns) : N_PATH_FACTS);
  for (guint i = 0; i < maker->facts->rounds->len; i++)
    {
      SendaRoundFacts *facts = g_ptr_array_index (maker->facts->rounds, i);

      add_path_point (maker, figure->figure, facts, element);
      add_path_row (maker, table, facts, element, has_words);
    }
}
