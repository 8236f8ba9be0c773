/* senda-gap-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of one question is not settled, each in a sentence, with what can be done about it.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-readiness.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_LIST (senda_gap_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapList, senda_gap_list, SENDA, GAP_LIST, AdwBin)

GtkWidget        *senda_gap_list_new          (SendaProtocols   *protocols,
                                               const SendaTopic *question);
const SendaTopic *senda_gap_list_get_question (SendaGapList     *self);
/* Tries the situations anew: some milliseconds. It is not seen while nothing is missing. */
void              senda_gap_list_update       (SendaGapList     *self);
/* How many it shows. */
guint             senda_gap_list_get_n_gaps   (SendaGapList     *self);
/* How many situations were tried. */
guint64           senda_gap_list_get_n_tried  (SendaGapList     *self);

G_END_DECLS
