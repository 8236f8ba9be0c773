/* senda-report-round-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reports of rounds and of the plan share. Views on paper come through senda-spread.h alone,
 * which holds back what would point at a person.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-dissent.h"
#include "senda-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Named as on the ballot. */
static const SendaReportColumn views_columns[] = {
  { NC_("report", "Who"), { .width = 3.2 } },
  { NC_("report", "Stage 1"), { .width = 1, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 2"), { .width = 1, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 3"), { .width = 1, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 4"), { .width = 1, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 5"), { .width = 1, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Cannot say"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Does not apply"), { .width = 1.9, .align = SENDA_ALIGN_CENTER } },
};

#define NOBODY "–" /* where a count would be 0 */

gboolean
senda_report_may_show_views (SendaReportMaker *maker)
{
  gboolean may = senda_report_may_ever_say (maker, &senda_rating_info, "answer") &&
                 senda_report_may_ever_say (maker, &senda_rating_info, "stage");

  if (!may && senda_ballot_box_get_ballots (maker->facts->box)->len > 0)
    maker->left_out = TRUE;
  return may;
}

SendaBlock *
senda_report_say_count (SendaReportMaker *maker,
                        SendaBlock       *block,
                        const char       *context,
                        const char       *singular,
                        const char       *plural,
                        guint             count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  for (guint i = 0; i < maker->n_languages; i++)
    {
      const char *message = senda_catalog_get_plural (maker->options->catalogs[i], context, singular,
                                                      plural, count);
      g_autofree char *text = senda_fill (message, "n", number, NULL);

      senda_block_say (block, i, text);
    }
  return block;
}

static char *
dup_message (SendaCatalog  *catalog,
             gconstpointer  data)
{
  return g_strdup (senda_catalog_get (catalog, "report", data));
}

static char *
dup_group (SendaCatalog  *catalog,
           gconstpointer  data)
{
  return g_strdup (senda_spread_group_say (data, catalog));
}

static char *
dup_spread (SendaCatalog  *catalog,
            gconstpointer  data)
{
  return senda_spread_say (data, catalog);
}

static SendaFigure *
make_strip (SendaReportMaker *maker)
{
  SendaReportFigureWords kept[SENDA_N_STAGES] = { 0 };
  SendaFigureWords stages[SENDA_N_STAGES];
  g_auto (SendaReportFigureWords) unsure = { 0 };
  g_auto (SendaReportFigureWords) not_applicable = { 0 };
  SendaFigure *figure = NULL;

  senda_report_name_stages (maker, kept, stages);
  figure = senda_strip_new (maker->n_languages, stages,
                            senda_report_words (maker, &unsure, dup_message,
                                                NC_("report", "Cannot say")),
                            senda_report_words (maker, &not_applicable, dup_message,
                                                NC_("report", "Does not apply")));
  senda_report_clear_stages (kept);
  return figure;
}

static void
add_count (SendaBlock *row,
           guint       count,
           guint       stage)
{
  SendaBlock *cell = senda_report_add_cell (row);

  if (count == 0)
    {
      senda_report_say_shared (cell, NOBODY);
      return;
    }
  senda_block_set_number (cell, count);
  cell->shade = stage;
}

/* The counts of a group in the table, and in the figure where there is one. */
static void
add_votes (SendaReportMaker *maker,
           SendaFigure      *figure,
           SendaBlock       *table,
           SendaReportWords  words,
           gconstpointer     data,
           const SendaVotes *votes)
{
  g_auto (SendaReportFigureWords) name = { 0 };
  SendaBlock *row = senda_block_add_row (table, FALSE);

  if (figure != NULL)
    senda_strip_add (figure, senda_report_words (maker, &name, words, data), votes->at_stage,
                     votes->unsure, votes->not_applicable);
  senda_report_say_words (maker, senda_report_add_cell (row), words, data);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    add_count (row, votes->at_stage[i], i + 1);
  add_count (row, votes->unsure, 0);
  add_count (row, votes->not_applicable, 0);
}

static void
add_spread (SendaReportMaker  *maker,
            SendaBlock        *parent,
            const SendaSpread *spread,
            gboolean           has_figure)
{
  SendaFigure *figure = has_figure ? make_strip (maker) : NULL;
  SendaBlock *table = NULL;

  if (has_figure)
    {
      parent = senda_block_add_figure (parent, figure);
      senda_report_say (maker, parent,
                        NC_("report", "How views are spread. Counts alone; no middle is drawn."),
                        NULL);
    }
  table = senda_report_add_table (maker, parent, views_columns, G_N_ELEMENTS (views_columns));
  table->role = SENDA_ROLE_NOTE;
  add_votes (maker, figure, table, dup_message, NC_("report", "All"), &spread->votes);
  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);

      add_votes (maker, figure, table, dup_group, group, &group->votes);
    }
}

void
senda_report_add_views (SendaReportMaker   *maker,
                        SendaBlock         *parent,
                        const SendaElement *element,
                        gboolean            has_figure)
{
  g_autoptr (SendaSpread) spread = NULL;
  SendaBlock *group = NULL;

  if (!senda_report_may_show_views (maker))
    return;
  spread = senda_spread_new (maker->facts->box, element);
  if (spread->n_answers == 0)
    return;
  group = senda_block_add (parent, SENDA_BLOCK_GROUP);
  senda_report_say_words (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), dup_spread,
                          spread);
  if (spread->is_shown)
    add_spread (maker, group, spread, has_figure);
}

/* Who sees it differently, and where. */
typedef struct
{
  char *name; /* or NULL */
  guint stage;
} View;

static char *
dup_view (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const View *view = data;
  g_autofree char *stage = g_strdup_printf ("%u", view->stage);
  /* Translators: what follows is the reason that a member gives for seeing it differently */
  const char *message = NC_("report", "One member sees it differently:");

  if (view->name != NULL && view->stage != 0)
    message = NC_("report", "{name} sees stage {stage}:");
  else if (view->name != NULL)
    message = NC_("report", "{name} sees it differently:");
  else if (view->stage != 0)
    message = NC_("report", "One member sees stage {stage}:");
  return senda_fill (senda_catalog_get (catalog, "report", message),
                     "name", view->name ? view->name : "", "stage", stage, NULL);
}

static void
add_dissent (SendaReportMaker *maker,
             SendaBlock       *definitions,
             SendaRecord      *dissent)
{
  SendaRecord *member = maker->facts->people
                          ? senda_people_facts_find (maker->facts->people, &senda_member_info,
                                                     senda_record_get_text (dissent, "member"))
                          : NULL;
  SendaBlock *block = senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION);
  View view = { NULL, 0 };

  if (member != NULL && senda_report_may_say (maker, dissent, "member"))
    view.name = senda_report_dup_member (maker, member);
  if (senda_report_may_say (maker, dissent, "stage"))
    view.stage = senda_record_get_integer (dissent, "stage");
  senda_report_say_words (maker, block, dup_view, &view);
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, " ");
  senda_report_say_field (maker, block, dissent, "reason");
  g_free (view.name);
}

void
senda_report_add_dissents (SendaReportMaker   *maker,
                           SendaBlock         *definitions,
                           const SendaElement *element)
{
  GPtrArray *dissents = senda_round_facts_get_dissents (maker->round, element);
  gboolean is_begun = FALSE;

  for (guint i = 0; i < dissents->len; i++)
    {
      SendaRecord *dissent = g_ptr_array_index (dissents, i);

      if (!senda_report_may_say (maker, dissent, "reason"))
        continue;
      if (!is_begun)
        senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_TERM),
                          NC_("report", "Who sees it differently"), NULL);
      is_begun = TRUE;
      add_dissent (maker, definitions, dissent);
    }
}

/* The rater at hand, for the words in each language. */
typedef struct
{
  SendaReportMaker *maker;
  SendaRecord *rater;
} Rater;

static char *
dup_rater (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const Rater *rater = data;

  return senda_rater_say (rater->rater, rater->maker->facts->people, catalog);
}

SendaBlock *
senda_report_say_rater (SendaReportMaker *maker,
                        SendaBlock       *block,
                        SendaRecord      *rater)
{
  const Rater whose = { maker, rater };
  SendaRecord *member = senda_people_facts_follow (maker->facts->people, rater, "member");

  if (member != NULL)
    return senda_report_say_shared (block, senda_record_get_text (member, "name"));
  return senda_report_say_words (maker, block, dup_rater, &whose);
}

SendaRecord *
senda_report_find_target (SendaReportMaker   *maker,
                          const SendaElement *element)
{
  for (guint i = 0; i < maker->facts->targets->len; i++)
    {
      SendaRecord *target = g_ptr_array_index (maker->facts->targets, i);
      const SendaElement *of =
        senda_content_find_element (maker->facts->content,
                                    senda_record_get_text (target, "element"));

      if (of == element)
        return target;
    }
  return NULL;
}

/* A target as it is said in one language. */
typedef struct
{
  const SendaStage *stage;
  const char *due_on; /* or NULL */
  gboolean is_short;
} Aim;

static char *
dup_aim (SendaCatalog  *catalog,
         gconstpointer  data)
{
  const Aim *aim = data;
  g_autofree char *number = g_strdup_printf ("%u", aim->stage->number);
  g_autofree char *date = aim->due_on ? senda_catalog_format_date (catalog, aim->due_on) : NULL;
  const char *message = NC_("report", "Stage {stage}, {name}");

  if (date != NULL && aim->is_short)
    message = NC_("report", "Stage {stage} by {date}");
  else if (date != NULL)
    /* Translators: a target: "Stage 3, Institutionalizing, by June 1, 2027" */
    message = NC_("report", "Stage {stage}, {name}, by {date}");
  else if (aim->is_short)
    message = NC_("report", "Stage {stage}");
  return senda_fill (senda_catalog_get (catalog, "report", message),
                     "stage", number, "name", senda_message (aim->stage->name, catalog),
                     "date", date ? date : "", NULL);
}

SendaBlock *
senda_report_say_target (SendaReportMaker *maker,
                         SendaBlock       *block,
                         SendaRecord      *target,
                         gboolean          is_short)
{
  Aim aim = { senda_content_find_stage (maker->facts->content,
                                        senda_record_get_integer (target, "stage")),
              senda_record_get_text (target, "due_on"), is_short };

  return aim.stage ? senda_report_say_words (maker, block, dup_aim, &aim) : block;
}

void
senda_report_add_target (SendaReportMaker   *maker,
                         SendaBlock         *definitions,
                         const SendaElement *element,
                         gboolean            has_reason)
{
  SendaRecord *target = senda_report_find_target (maker, element);

  if (target == NULL)
    return;
  senda_report_say_target (maker,
                           senda_report_add_term (maker, definitions, NC_("report", "Target")),
                           target, FALSE);
  if (has_reason)
    senda_report_add_fact (maker, definitions, target, "reason");
}

SendaBlock *
senda_report_say_member (SendaReportMaker *maker,
                         SendaBlock       *block,
                         SendaRecord      *record,
                         const char       *field)
{
  SendaRecord *member = NULL;

  if (!senda_report_may_say (maker, record, field))
    return block;
  member = senda_people_facts_follow (maker->facts->people, record, field);
  if (member != NULL && senda_report_may_say (maker, member, "name"))
    senda_report_say_plain (maker, block, senda_record_get_text (member, "name"));
  return block;
}

char *
senda_report_dup_named (SendaReportMaker *maker,
                        SendaRecord      *record,
                        const char       *field)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;

  if (!senda_report_may_say (maker, record, field))
    return NULL;
  ids = senda_tags_split (senda_record_get_text (record, field));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SendaRecord *member = senda_people_facts_find (maker->facts->people, &senda_member_info,
                                                     ids[i]);

      if (member != NULL)
        g_ptr_array_add (members, member);
    }
  return members->len > 0 ? senda_report_dup_members (maker, members) : NULL;
}

const char *
senda_report_get_name (SendaReportMaker *maker,
                       SendaRecord      *record,
                       const char       *field)
{
  SendaRecord *named = NULL;

  if (!senda_report_may_say (maker, record, field))
    return NULL;
  named = senda_people_facts_follow (maker->facts->people, record, field);
  return named && senda_report_may_say (maker, named, "name")
           ? senda_record_get_text (named, "name") : NULL;
}

/* The names of @elements, of SendaElement, one after the other. */
void
senda_report_say_elements (SendaReportMaker *maker,
                           SendaBlock       *paragraph,
                           GPtrArray        *elements)
{
  for (guint i = 0; i < elements->len; i++)
    {
      for (guint j = 0; i > 0 && j < maker->n_languages; j++)
        senda_block_say (paragraph, j, " · ");
      senda_report_say_name (maker, paragraph, g_ptr_array_index (elements, i));
    }
}

/* The elements of which @is_told says that nothing is told, under a heading of @level. */
void
senda_report_add_silent (SendaReportMaker      *maker,
                         SendaReportElementTest is_told,
                         guint                  level)
{
  SendaContent *content = maker->facts->content;
  g_autoptr (GPtrArray) silent = g_ptr_array_new ();
  SendaBlock *group = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (!is_told (maker, element))
        g_ptr_array_add (silent, (gpointer) element);
    }
  if (silent->len == 0)
    return;
  group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  senda_report_add_heading (maker, group, level, NC_("report", "Not yet discussed in this round"));
  senda_report_say_elements (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), silent);
}
