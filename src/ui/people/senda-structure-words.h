/* senda-structure-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the shape of the task force says in words: in the boxes of its chart, beside it for those
 * who cannot see it, and where something about a committee does not fit. Each is (transfer full).
 */
#pragma once

#include "senda-figure.h"
#include "senda-people-notices.h"
#include "senda-structure.h"

G_BEGIN_DECLS

/* "Chair: Ana Ruiz", "Co-chair: Ben Ortiz": those who chair today. */
GPtrArray   *senda_structure_dup_chairs   (SendaStructureNode *node,
                                           SendaPeopleFacts   *facts,
                                           SendaCatalog       *catalog);
/* A sentence for each part: what it is, to whom it reports, who chairs it. */
char        *senda_structure_describe     (GPtrArray          *nodes,
                                           SendaPeopleFacts   *facts,
                                           SendaCatalog       *catalog);
SendaFigure *senda_structure_draw         (GPtrArray          *nodes,
                                           SendaPeopleFacts   *facts,
                                           SendaCatalog       *catalog);
/* The committee that @notice is about; NULL when it is about something else. (transfer none) */
SendaRecord *senda_structure_find_noticed (const SendaNotice  *notice,
                                           SendaPeopleFacts   *facts);
char        *senda_structure_say_notice   (const SendaNotice  *notice,
                                           SendaPeopleFacts   *facts,
                                           SendaCatalog       *catalog);

G_END_DECLS
