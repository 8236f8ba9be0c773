/* senda-comparison-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two rounds, in sentences. Up and down are told alike.
 */
#include "config.h"

#include "senda-comparison.h"

#include "senda-agreed-stage.h"
#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaMove. */
static const char *const headings[SENDA_N_MOVES] = {
  /* Translators: headings over the elements of a roadmap, in a comparison of two rounds */
  NC_("move", "Moved up"),
  NC_("move", "Moved down"),
  NC_("move", "Stayed"),
  NC_("move", "Newly discussed"),
  NC_("move", "Changed"),
  NC_("move", "Not discussed again"),
  NC_("move", "Discussed in neither round"),
};

/* What is said of an element by its states in the earlier and the later round; NULL: it was not
 * discussed. */
typedef struct
{
  const char *before;
  const char *after;
  const char *sentence;
} Words;

/* By the move: of those that are placed in both rounds, and of those discussed in neither. */
static const char *const move_sentences[SENDA_N_MOVES] = {
  /* Translators: {element} is the name of an element of the roadmap, {from_name} and {to_name} are
   * names of stages; so in all sentences of a comparison */
  [SENDA_MOVE_UP] = NC_("comparison", "{element} moved up from stage {from}, {from_name}, to stage "
                        "{to}, {to_name}."),
  [SENDA_MOVE_DOWN] = NC_("comparison", "{element} moved down from stage {from}, {from_name}, to "
                          "stage {to}, {to_name}."),
  [SENDA_MOVE_STAYED] = NC_("comparison", "{element} stayed at stage {to}, {to_name}."),
  [SENDA_MOVE_NEVER] = NC_("comparison", "{element} was discussed in neither round."),
};

static const Words state_sentences[] = {
  { SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NO_AGREEMENT,
    NC_("comparison", "{element} is still without agreement.") },
  { SENDA_STATE_NOT_APPLICABLE, SENDA_STATE_NOT_APPLICABLE,
    NC_("comparison", "{element} still does not apply.") },
  { SENDA_STATE_NOT_DISCUSSED, SENDA_STATE_RATED,
    NC_("comparison", "{element} was newly discussed and is at stage {to}, {to_name}.") },
  { SENDA_STATE_NOT_DISCUSSED, SENDA_STATE_NO_AGREEMENT,
    NC_("comparison", "{element} was newly discussed, without agreement.") },
  { SENDA_STATE_NOT_DISCUSSED, SENDA_STATE_NOT_APPLICABLE,
    NC_("comparison", "{element} was newly discussed and does not apply.") },
  { SENDA_STATE_RATED, SENDA_STATE_NO_AGREEMENT,
    NC_("comparison", "{element} was at stage {from}, {from_name}, and is now without "
        "agreement.") },
  { SENDA_STATE_RATED, SENDA_STATE_NOT_APPLICABLE,
    NC_("comparison", "{element} was at stage {from}, {from_name}, and now does not apply.") },
  { SENDA_STATE_NO_AGREEMENT, SENDA_STATE_RATED,
    NC_("comparison", "{element} was without agreement and is now at stage {to}, {to_name}.") },
  { SENDA_STATE_NOT_APPLICABLE, SENDA_STATE_RATED,
    NC_("comparison", "{element} did not apply and is now at stage {to}, {to_name}.") },
  { SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NOT_APPLICABLE,
    NC_("comparison", "{element} was without agreement and now does not apply.") },
  { SENDA_STATE_NOT_APPLICABLE, SENDA_STATE_NO_AGREEMENT,
    NC_("comparison", "{element} did not apply and is now without agreement.") },
  { SENDA_STATE_RATED, SENDA_STATE_NOT_DISCUSSED,
    NC_("comparison", "{element} was at stage {from}, {from_name}, and was not discussed again.") },
  { SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NOT_DISCUSSED,
    NC_("comparison", "{element} was without agreement and was not discussed again.") },
  { SENDA_STATE_NOT_APPLICABLE, SENDA_STATE_NOT_DISCUSSED,
    NC_("comparison", "{element} did not apply and was not discussed again.") },
};

static const char *
find_sentence (const SendaComparisonLine *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_sentences); i++)
    if (strcmp (state_sentences[i].before, line->states[0]) == 0 &&
        strcmp (state_sentences[i].after, line->states[1]) == 0)
      return state_sentences[i].sentence;
  return move_sentences[line->move] ? move_sentences[line->move]
                                    : move_sentences[SENDA_MOVE_NEVER];
}

static const char *
stage_name (SendaContent *content,
            guint         number,
            SendaCatalog *catalog)
{
  const SendaStage *stage = senda_content_find_stage (content, number);

  return stage ? senda_message (stage->name, catalog) : "";
}

/* A heading. (transfer none) */
const char *
senda_move_say (SendaMove     move,
                SendaCatalog *catalog)
{
  g_return_val_if_fail (move < SENDA_N_MOVES, NULL);

  return senda_catalog_get (catalog, "move", headings[move]);
}

/* A sentence on one element, and a second where its stage waits to be confirmed. (transfer full) */
char *
senda_comparison_line_say (const SendaComparisonLine *line,
                           SendaContent              *content,
                           SendaCatalog              *catalog)
{
  g_autofree char *from = g_strdup_printf ("%u", line->stages[0]);
  g_autofree char *to = g_strdup_printf ("%u", line->stages[1]);
  g_autofree char *said = NULL;

  said = senda_fill (senda_catalog_get (catalog, "comparison", find_sentence (line)),
                     "element", senda_message (line->element->name, catalog),
                     "from", from, "from_name", stage_name (content, line->stages[0], catalog),
                     "to", to, "to_name", stage_name (content, line->stages[1], catalog), NULL);
  if (!line->is_carried)
    return g_steal_pointer (&said);
  return g_strconcat (said, " ",
                      senda_catalog_get (catalog, "comparison",
                                         /* Translators: follows a sentence such as “Leadership
                                          * stayed at stage 2, Exploring.” */
                                         NC_("comparison", "It was carried over from an earlier "
                                             "round and waits to be confirmed.")), NULL);
}
