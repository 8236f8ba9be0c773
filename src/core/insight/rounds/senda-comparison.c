/* senda-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-comparison.h"

#include "senda-agreed-stage.h"
#include "senda-statement-mark.h"

#include <string.h>

static void
line_free (gpointer data)
{
  SendaComparisonLine *line = data;

  g_ptr_array_unref (line->gained);
  g_ptr_array_unref (line->lost);
  g_free (line);
}

/* The state of @element in one round and, where it is placed, its stage. What this version does not
 * know counts as not discussed. */
static const char *
read_state (SendaRoundFacts    *facts,
            const SendaElement *element,
            guint              *stage)
{
  const SendaChoice *state = senda_choice_find (senda_agreed_stage_states,
                                                senda_round_facts_get_state (facts, element));
  gboolean is_rated = state != NULL && strcmp (state->name, SENDA_STATE_RATED) == 0;

  *stage = is_rated ? senda_round_facts_get_stage (facts, element) : 0;
  if (state == NULL || (is_rated && (*stage < 1 || *stage > SENDA_N_STAGES)))
    {
      *stage = 0;
      return SENDA_STATE_NOT_DISCUSSED;
    }
  return state->name;
}

static gboolean
is_discussed (const char *state)
{
  return strcmp (state, SENDA_STATE_NOT_DISCUSSED) != 0;
}

static SendaMove
find_move (const SendaComparisonLine *line)
{
  gboolean before = is_discussed (line->states[0]);
  gboolean after = is_discussed (line->states[1]);

  if (!before || !after)
    return before ? SENDA_MOVE_DROPPED : after ? SENDA_MOVE_BEGUN : SENDA_MOVE_NEVER;
  if (strcmp (line->states[0], line->states[1]) != 0)
    return SENDA_MOVE_CHANGED;
  if (line->stages[0] == line->stages[1])
    return SENDA_MOVE_STAYED;
  return line->stages[0] < line->stages[1] ? SENDA_MOVE_UP : SENDA_MOVE_DOWN;
}

static gboolean
describes_us (SendaRoundFacts      *facts,
              const SendaStatement *statement)
{
  return g_strcmp0 (senda_round_facts_get_mark (facts, statement), SENDA_MARK_DESCRIBES) == 0;
}

static void
compare_marks (SendaComparison           *self,
               const SendaElementStage   *stage,
               const SendaComparisonLine *line)
{
  for (guint i = 0; i < stage->statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (stage->statements, i);
      gboolean before = describes_us (self->rounds[0], statement);
      gboolean after = describes_us (self->rounds[1], statement);

      if (before != after)
        g_ptr_array_add (after ? line->gained : line->lost, (gpointer) statement);
    }
}

static SendaComparisonLine *
line_new (SendaComparison    *self,
          const SendaElement *element)
{
  SendaComparisonLine *line = g_new0 (SendaComparisonLine, 1);

  line->element = element;
  line->gained = g_ptr_array_new ();
  line->lost = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->rounds); i++)
    line->states[i] = read_state (self->rounds[i], element, &line->stages[i]);
  line->move = find_move (line);
  line->is_carried = senda_round_facts_is_carried (self->rounds[1], element);
  line->agreed = senda_round_facts_get_agreed (self->rounds[1], element);
  for (guint i = 0; i < element->stages->len; i++)
    compare_marks (self, g_ptr_array_index (element->stages, i), line);
  return line;
}

/* What changed from @before to @after; both must live as long. (transfer full) */
SendaComparison *
senda_comparison_new (SendaContent    *content,
                      SendaRoundFacts *before,
                      SendaRoundFacts *after)
{
  SendaComparison *self = g_new0 (SendaComparison, 1);
  guint n_elements = senda_content_get_n_elements (content);

  self->rounds[0] = before;
  self->rounds[1] = after;
  self->lines = g_ptr_array_new_full (n_elements, line_free);
  for (guint i = 0; i < n_elements; i++)
    g_ptr_array_add (self->lines, line_new (self, senda_content_get_element (content, i)));
  return self;
}

void
senda_comparison_free (SendaComparison *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Those that moved so, in the order of the roadmap. (transfer container)
 * (element-type SendaComparisonLine) */
GPtrArray *
senda_comparison_dup_lines (SendaComparison *self,
                            SendaMove        move)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      SendaComparisonLine *line = g_ptr_array_index (self->lines, i);

      if (line->move == move)
        g_ptr_array_add (lines, line);
    }
  return lines;
}
