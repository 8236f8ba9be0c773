/* senda-report-reading-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What some reports need beside the pictures of a task force: who signed which version, what was
 * done lately, where the records lie. Each puts it into the facts of the report.
 */
#pragma once

#include "senda-report.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

/* Of the protocol that the facts are about, else of all of them. */
gboolean _senda_report_read_sign_offs (SendaWorkspace   *workspace,
                                       SendaReportFacts *facts,
                                       GError          **error);
/* In the store, or, where it holds several task forces, in this one alone. */
gboolean _senda_report_read_changes   (SendaWorkspace   *workspace,
                                       SendaReportFacts *facts,
                                       const char       *date,
                                       GError          **error);
void     _senda_report_read_places    (SendaWorkspace   *workspace,
                                       SendaReportFacts *facts);

G_END_DECLS
