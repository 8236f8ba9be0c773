/* senda-evidence-item.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pointer to what shows where an element stands: folded it says what, who and where; opened it
 * can be changed and removed.
 */
#pragma once

#include "senda-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_EVIDENCE_ITEM (senda_evidence_item_get_type ())

G_DECLARE_FINAL_TYPE (SendaEvidenceItem, senda_evidence_item, SENDA, EVIDENCE_ITEM, AdwBin)

GtkWidget     *senda_evidence_item_new          (SendaRoadmap      *roadmap,
                                                 SendaEvidence     *evidence);
SendaEvidence *senda_evidence_item_get_evidence (SendaEvidenceItem *self);
void           senda_evidence_item_update       (SendaEvidenceItem *self,
                                                 gboolean           fixed);
void           senda_evidence_item_open         (SendaEvidenceItem *self);

G_END_DECLS
