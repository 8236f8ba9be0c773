/* senda-report-protocol-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which protocol a report is about, and which of its versions. The version is asked again when another
 * protocol is chosen.
 */
#pragma once

#include "senda-report-choices.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds to @list what the chosen report asks for. */
void senda_report_protocol_rows_append (SendaReportChoices *choices,
                                        GtkListBox         *list);
/* The first protocol of the task force (NULL: none), else the first one that Senda knows.
 * (transfer full) */
char *senda_report_dup_first_protocol  (SendaWorkspace     *workspace,
                                        const char         *task_force);

G_END_DECLS
