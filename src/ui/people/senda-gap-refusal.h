/* senda-gap-refusal.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks in place why somebody is not needed here. It decides with "representation.decline" and
 * leaves with "gap.cancel".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_REFUSAL (senda_gap_refusal_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapRefusal, senda_gap_refusal, SENDA, GAP_REFUSAL, AdwBin)

GtkWidget *senda_gap_refusal_new (const char *gap);

G_END_DECLS
