/* senda-gap-index-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has been decided about gaps and which actions deal with them, by the gap's id. Lives as long
 * as the picture that it was made of.
 */
#pragma once

#include "senda-people-facts.h"

G_BEGIN_DECLS

typedef struct _SendaGapIndex SendaGapIndex;

SendaGapIndex *_senda_gap_index_new           (SendaPeopleFacts *facts);
void           _senda_gap_index_free          (SendaGapIndex    *self);
SendaRecord   *_senda_gap_index_find_decision (SendaGapIndex    *self,
                                               const char       *gap);
SendaRecord   *_senda_gap_index_find_action   (SendaGapIndex    *self,
                                               const char       *gap);
gboolean       _senda_gap_index_is_empty      (SendaGapIndex    *self);
gboolean       _senda_gap_is_declined         (SendaRecord      *decision);
char          *_senda_gap_id_new              (const char       *row,
                                               const char       *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaGapIndex, _senda_gap_index_free)

G_END_DECLS
