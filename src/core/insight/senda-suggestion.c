/* senda-suggestion.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-suggestion.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
count_marked (const SendaStageMarks *marks)
{
  return marks->n_describes + marks->n_partly + marks->n_does_not + marks->n_unsure;
}

/* Twice the number of marked statements that describe us, "partly" counting half: whole numbers
 * compare exactly. */
static guint
count_halves (const SendaStageMarks *marks)
{
  return 2 * marks->n_describes + marks->n_partly;
}

static gboolean
counts (const SendaStageMarks *marks)
{
  guint n_marked = count_marked (marks);

  return n_marked > 0 && 2 * n_marked >= marks->n_statements;
}

static gboolean
is_half_described (const SendaStageMarks *marks)
{
  return count_halves (marks) >= count_marked (marks);
}

/* Like strcmp() for the shares of two stages that count. */
static int
compare_shares (const SendaStageMarks *a,
                const SendaStageMarks *b)
{
  guint left = count_halves (a) * count_marked (b);
  guint right = count_halves (b) * count_marked (a);

  return (left > right) - (left < right);
}

/* Fills @suggestion from @marks, stage 1 first. See the rule at the head of the header. */
void
senda_suggestion_compute (SendaSuggestion       *suggestion,
                          const SendaStageMarks  marks[SENDA_N_STAGES])
{
  guint best = 0;
  guint n_best = 0;
  gboolean any_counts = FALSE;

  memcpy (suggestion->marks, marks, sizeof suggestion->marks);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      int order = 0;

      if (!counts (&marks[i]))
        continue;
      any_counts = TRUE;
      if (!is_half_described (&marks[i]))
        continue;
      order = n_best == 0 ? 1 : compare_shares (&marks[i], &marks[best]);
      if (order > 0)
        {
          best = i;
          n_best = 1;
        }
      else if (order == 0)
        n_best++;
    }

  suggestion->stage = 0;
  if (n_best == 0)
    suggestion->kind = any_counts ? SENDA_SUGGESTION_NO_STAGE : SENDA_SUGGESTION_UNMARKED;
  else if (n_best == 1)
    suggestion->kind = SENDA_SUGGESTION_STAGE;
  else if (n_best == 2 && best + 1 < SENDA_N_STAGES && counts (&marks[best + 1]) &&
           compare_shares (&marks[best], &marks[best + 1]) == 0)
    suggestion->kind = SENDA_SUGGESTION_BETWEEN;
  else
    suggestion->kind = SENDA_SUGGESTION_APART;
  if (suggestion->kind == SENDA_SUGGESTION_STAGE || suggestion->kind == SENDA_SUGGESTION_BETWEEN)
    suggestion->stage = best + 1;
}

/* What is kept beside a choice: "3", "2-3", or NULL for no suggestion. (transfer full) */
char *
senda_suggestion_to_key (const SendaSuggestion *suggestion)
{
  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    return g_strdup_printf ("%u", suggestion->stage);
  if (suggestion->kind == SENDA_SUGGESTION_BETWEEN)
    return g_strdup_printf ("%u-%u", suggestion->stage, suggestion->stage + 1);
  return NULL;
}

/* Whether choosing @stage goes with the suggestion; with none, every stage does. */
gboolean
senda_suggestion_agrees_with (const SendaSuggestion *suggestion,
                              guint                  stage)
{
  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    return stage == suggestion->stage;
  if (suggestion->kind == SENDA_SUGGESTION_BETWEEN)
    return stage == suggestion->stage || stage == suggestion->stage + 1;
  return TRUE;
}

static char *
fill_stages (const char *message,
             guint       stage)
{
  g_autofree char *first = g_strdup_printf ("%u", stage);
  g_autofree char *second = g_strdup_printf ("%u", stage + 1);

  return senda_fill (message, "stage", first, "next", second, NULL);
}

/* One sentence: what is suggested, or why nothing is. (transfer full) */
char *
senda_suggestion_to_sentence (const SendaSuggestion *suggestion,
                              SendaCatalog          *catalog)
{
  switch (suggestion->kind)
    {
    case SENDA_SUGGESTION_STAGE:
      return fill_stages (senda_catalog_get (catalog, "suggestion",
                                             NC_("suggestion",
                                                 "The statements suggest stage {stage}.")),
                          suggestion->stage);
    case SENDA_SUGGESTION_BETWEEN:
      return fill_stages (senda_catalog_get (catalog, "suggestion",
                                             NC_("suggestion", "The statements suggest a place "
                                                 "between stages {stage} and {next}.")),
                          suggestion->stage);
    case SENDA_SUGGESTION_UNMARKED:
      return g_strdup (senda_catalog_get (catalog, "suggestion",
                                          NC_("suggestion", "No suggestion yet: too few "
                                              "statements are marked.")));
    case SENDA_SUGGESTION_NO_STAGE:
      return g_strdup (senda_catalog_get (catalog, "suggestion",
                                          NC_("suggestion", "No suggestion: no stage has "
                                              "enough statements that describe us.")));
    case SENDA_SUGGESTION_APART:
      return g_strdup (senda_catalog_get (catalog, "suggestion",
                                          NC_("suggestion", "No suggestion: the marks point "
                                              "to stages that are far apart.")));
    }
  g_assert_not_reached ();
}

static void
add_count (GPtrArray    *counts,
           SendaCatalog *catalog,
           const char   *message,
           guint         count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  if (count > 0)
    g_ptr_array_add (counts, senda_fill (senda_catalog_get (catalog, "suggestion", message),
                                         "count", number, NULL));
}

/* How the statements of one stage are marked, without what is not there: "describes us 2, partly 1,
 * unmarked 1". (transfer full) */
char *
senda_stage_marks_to_words (const SendaStageMarks *marks,
                            SendaCatalog          *catalog)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);

  /* Translators: how many statements are marked so, a part of a list: "describes us 2, partly 1" */
  add_count (counts, catalog, NC_("suggestion", "describes us {count}"), marks->n_describes);
  add_count (counts, catalog, NC_("suggestion", "partly {count}"), marks->n_partly);
  add_count (counts, catalog, NC_("suggestion", "does not describe us {count}"),
             marks->n_does_not);
  add_count (counts, catalog, NC_("suggestion", "not sure {count}"), marks->n_unsure);
  add_count (counts, catalog, NC_("suggestion", "unmarked {count}"),
             marks->n_statements - count_marked (marks));
  g_ptr_array_add (counts, NULL);
  return g_strjoinv (", ", (char **) counts->pdata);
}

/* "Stage 3: describes us 2, partly 1." */
static char *
stage_reason (const SendaStageMarks *marks,
              guint                  stage,
              SendaCatalog          *catalog)
{
  g_autofree char *number = g_strdup_printf ("%u", stage);
  g_autofree char *words = senda_stage_marks_to_words (marks, catalog);

  /* Translators: {marks} is a list such as "describes us 2, partly 1" */
  return senda_fill (senda_catalog_get (catalog, "suggestion",
                                        NC_("suggestion", "Stage {stage}: {marks}.")),
                     "stage", number, "marks", words, NULL);
}

/* What the suggestion rests on: the sentence, then a line for each stage that has a mark.
 * (transfer full): NULL-terminated */
char **
senda_suggestion_reasons (const SendaSuggestion *suggestion,
                          SendaCatalog          *catalog)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  g_ptr_array_add (reasons, senda_suggestion_to_sentence (suggestion, catalog));
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    if (count_marked (&suggestion->marks[i]) > 0)
      g_ptr_array_add (reasons, stage_reason (&suggestion->marks[i], i + 1, catalog));
  g_ptr_array_add (reasons, NULL);
  return (char **) g_ptr_array_steal (reasons, NULL);
}
