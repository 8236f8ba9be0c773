/* senda-report-round-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the rounds a report is about: which round, the one that it is compared with, who in it has
 * the ballot, and the day to which a plan looks ahead. What hangs on the round is asked again when
 * another one is chosen.
 */
#pragma once

#include "senda-report-choices.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds to @list what the chosen report asks for. @rounds: of the task force, the oldest first, or
 * NULL. */
void senda_report_round_rows_append (SendaReportChoices *choices,
                                     GListModel         *rounds,
                                     GtkListBox         *list);

G_END_DECLS
