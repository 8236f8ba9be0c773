/* senda-report-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be chosen for a report, in boxed rows that scroll. Each choice takes effect at once.
 */
#pragma once

#include "senda-report-choices.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_REPORT_FORM (senda_report_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportForm, senda_report_form, SENDA, REPORT_FORM, AdwBin)

GtkWidget *senda_report_form_new          (SendaReportChoices *choices);
/* Shows what can be chosen for the report as it is now; @rounds: of the task force, or NULL. */
void       senda_report_form_update       (SendaReportForm    *self,
                                           GListModel         *rounds);
/* The document that was made of the choices: it has the tables of which one can be saved alone. */
void       senda_report_form_set_document (SendaReportForm    *self,
                                           SendaDocument      *document);

G_END_DECLS
