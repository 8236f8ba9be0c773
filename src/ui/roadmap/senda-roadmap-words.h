/* senda-roadmap-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words that the widgets of the roadmap share, and how they name what to open: an element by
 * its id ("leadership"), one of its stages ("leadership.3"), one statement ("leadership.3.1").
 */
#pragma once

#include "senda-roadmap.h"

G_BEGIN_DECLS

/* What a target names. */
typedef struct
{
  const SendaElement *element;
  guint stage;                     /* 0: none in particular */
  const SendaStatement *statement; /* or NULL */
} SendaRoadmapTarget;

const char *senda_words_message     (SendaRoadmap       *roadmap,
                                     SendaMessage        message);
char       *senda_words_stage_name  (SendaWorkspace     *workspace,
                                     guint               stage);
char       *senda_words_stage       (SendaRoadmap       *roadmap,
                                     guint               stage);
const char *senda_words_state       (const char         *state);
char       *senda_words_place       (SendaRoadmap       *roadmap,
                                     const SendaElement *element);
char       *senda_words_round       (SendaWorkspace     *workspace,
                                     SendaRound         *round);
const char *senda_words_why_fixed   (SendaRoadmap       *roadmap);
char       *senda_words_why_fixed_fully (SendaRoadmap   *roadmap);
gboolean    senda_roadmap_differs   (SendaRoadmap       *roadmap,
                                     const SendaElement *element);
char       *senda_target_for_stage  (const SendaElement *element,
                                     guint               stage);
gboolean    senda_target_parse      (SendaContent       *content,
                                     const char         *string,
                                     SendaRoadmapTarget *target);

G_END_DECLS
