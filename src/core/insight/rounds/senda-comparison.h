/* senda-comparison.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rounds beside one another: what moved up, moved down, stayed, was newly discussed. Moving down is
 * a finding, not a failure: words and order say nothing of better or worse.
 */
#pragma once

#include "senda-round-facts.h"

G_BEGIN_DECLS

/**
 * SendaMove:
 * @SENDA_MOVE_UP: from a stage to a later one
 * @SENDA_MOVE_DOWN: from a stage to an earlier one
 * @SENDA_MOVE_STAYED: at the same stage, or without agreement or not applicable in both
 * @SENDA_MOVE_BEGUN: discussed now, and not in the earlier round
 * @SENDA_MOVE_CHANGED: discussed in both and in another state: placed at a stage in one of them alone,
 *   or without agreement in the one and not applicable in the other
 * @SENDA_MOVE_DROPPED: discussed in the earlier round, and not now
 * @SENDA_MOVE_NEVER: discussed in neither
 */
typedef enum
{
  SENDA_MOVE_UP,
  SENDA_MOVE_DOWN,
  SENDA_MOVE_STAYED,
  SENDA_MOVE_BEGUN,
  SENDA_MOVE_CHANGED,
  SENDA_MOVE_DROPPED,
  SENDA_MOVE_NEVER
} SendaMove;

#define SENDA_N_MOVES 7

typedef struct
{
  const SendaElement *element;
  SendaMove move;
  const char *states[2]; /* SENDA_STATE_…, in the earlier and the later round */
  guint stages[2];       /* 0: none */
  gboolean is_carried;   /* the later one was brought from an earlier round and is not confirmed */
  SendaRecord *agreed;   /* of the later round, with its reason; or NULL */
  GPtrArray *gained;     /* of SendaStatement: describe us in the later round alone */
  GPtrArray *lost;       /* of SendaStatement: in the earlier round alone */
} SendaComparisonLine;

/* Holds on to nothing of the two: they must live as long. */
typedef struct
{
  SendaRoundFacts *rounds[2];
  GPtrArray *lines; /* of SendaComparisonLine, one per element, in their order */
} SendaComparison;

SendaComparison *senda_comparison_new       (SendaContent              *content,
                                             SendaRoundFacts           *before,
                                             SendaRoundFacts           *after);
void             senda_comparison_free      (SendaComparison           *self);
/* Those that moved so, in their order. (transfer container) */
GPtrArray       *senda_comparison_dup_lines (SendaComparison           *self,
                                             SendaMove                  move);
/* "Moved up", as a heading. */
const char      *senda_move_say             (SendaMove                  move,
                                             SendaCatalog              *catalog);
/* "Leadership moved up from stage 2, Exploring, to stage 3, Institutionalizing." (transfer full) */
char            *senda_comparison_line_say  (const SendaComparisonLine *line,
                                             SendaContent              *content,
                                             SendaCatalog              *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaComparison, senda_comparison_free)

G_END_DECLS
