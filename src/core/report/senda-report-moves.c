/* senda-report-moves.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How reports tell what moved between two rounds.
 */
#include "config.h"

#include "senda-report-private.h"

/* A line of the comparison, for its sentence in each language. */
typedef struct
{
  const SendaComparisonLine *line;
  SendaContent *content;
} Sentence;

static char *
dup_sentence (SendaCatalog  *catalog,
              gconstpointer  data)
{
  const Sentence *sentence = data;

  return senda_comparison_line_say (sentence->line, sentence->content, catalog);
}

static char *
dup_move (SendaCatalog  *catalog,
          gconstpointer  data)
{
  return g_strdup (senda_move_say (*(const SendaMove *) data, catalog));
}

/* What kind of move it is, "A later stage than before" for one. */
SendaBlock *
senda_report_say_move (SendaReportMaker *maker,
                       SendaBlock       *block,
                       SendaMove         move)
{
  return senda_report_say_words (maker, block, dup_move, &move);
}

/* The same for a figure. Returns: (transfer none): of @words */
const SendaFigureWords *
senda_report_word_move (SendaReportMaker       *maker,
                        SendaReportFigureWords *words,
                        SendaMove               move)
{
  return senda_report_words (maker, words, dup_move, &move);
}

/* From where to where one element moved, as a sentence. */
SendaBlock *
senda_report_say_moved (SendaReportMaker          *maker,
                        SendaBlock                *block,
                        const SendaComparisonLine *line)
{
  const Sentence sentence = { line, maker->facts->content };

  return senda_report_say_words (maker, block, dup_sentence, &sentence);
}

/* The elements of @move by name alone: one paragraph under a heading of @level; without any, nothing. */
void
senda_report_add_moved_names (SendaReportMaker *maker,
                              SendaComparison  *comparison,
                              SendaMove         move,
                              guint             level)
{
  g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  SendaBlock *group = NULL;

  if (lines->len == 0)
    return;
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (elements,
                     (gpointer) ((const SendaComparisonLine *) lines->pdata[i])->element);
  group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  senda_report_say_move (maker, senda_block_add_heading (group, level, NULL), move);
  senda_report_say_elements (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), elements);
}
