/* senda-element-evidence.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What shows where an element stands: pointers to things that others hold, never the things.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_EVIDENCE (senda_element_evidence_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementEvidence, senda_element_evidence, SENDA, ELEMENT_EVIDENCE,
                      SendaElementSection)

G_END_DECLS
