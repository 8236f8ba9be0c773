/* senda-compare-pane.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element over the rounds: how it moved between the two that are compared, with the statements
 * that newly describe us or no longer do; its path over all of them; and in each the reason and the
 * views that differed.
 */
#pragma once

#include "senda-comparison.h"
#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_COMPARE_PANE (senda_compare_pane_get_type ())

G_DECLARE_FINAL_TYPE (SendaComparePane, senda_compare_pane, SENDA, COMPARE_PANE, AdwBin)

GtkWidget *senda_compare_pane_new  (SendaRounds        *rounds);
void       senda_compare_pane_show (SendaComparePane   *self,
                                    SendaComparison    *comparison,
                                    const SendaElement *element);

G_END_DECLS
