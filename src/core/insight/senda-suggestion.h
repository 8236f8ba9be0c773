/* senda-suggestion.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that the marks on an element's statements suggest, with the reasons. A pure function:
 * it proposes a place to start talking from; people choose the stage.
 *
 * The rule. A stage counts when at least half of its statements are marked (any mark, "not sure"
 * too). Its share is the part of its marked statements that describes us, "partly" counting half.
 * The stage with the greatest share is suggested, if that is at least one half. When two
 * neighbouring stages share the greatest, the suggestion lies between them. Otherwise there is none,
 * and the kind says why.
 */
#pragma once

#include "senda-agreed-stage.h"
#include "senda-catalog.h"

G_BEGIN_DECLS

/* How the statements of one stage are marked. */
typedef struct
{
  guint n_statements;
  guint n_describes;
  guint n_partly;
  guint n_does_not;
  guint n_unsure;
} SendaStageMarks;

/**
 * SendaSuggestionKind:
 * @SENDA_SUGGESTION_STAGE: stage is suggested
 * @SENDA_SUGGESTION_BETWEEN: between stage and stage + 1
 * @SENDA_SUGGESTION_UNMARKED: no stage has half of its statements marked
 * @SENDA_SUGGESTION_NO_STAGE: the marks describe no stage by half
 * @SENDA_SUGGESTION_APART: stages that are not neighbours are described equally well
 */
typedef enum
{
  SENDA_SUGGESTION_STAGE,
  SENDA_SUGGESTION_BETWEEN,
  SENDA_SUGGESTION_UNMARKED,
  SENDA_SUGGESTION_NO_STAGE,
  SENDA_SUGGESTION_APART
} SendaSuggestionKind;

typedef struct
{
  SendaSuggestionKind kind;
  guint stage;                           /* STAGE, BETWEEN; else 0 */
  SendaStageMarks marks[SENDA_N_STAGES]; /* what it was made from */
} SendaSuggestion;

void      senda_suggestion_compute     (SendaSuggestion       *suggestion,
                                        const SendaStageMarks  marks[SENDA_N_STAGES]);
char     *senda_suggestion_to_key      (const SendaSuggestion *suggestion);
gboolean  senda_suggestion_agrees_with (const SendaSuggestion *suggestion,
                                        guint                  stage);
char     *senda_suggestion_to_sentence (const SendaSuggestion *suggestion,
                                        SendaCatalog          *catalog);
char     *senda_stage_marks_to_words   (const SendaStageMarks *marks,
                                        SendaCatalog          *catalog);
char    **senda_suggestion_reasons     (const SendaSuggestion *suggestion,
                                        SendaCatalog          *catalog);

G_END_DECLS
