/* senda-report-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the screens of the reports call things, in the language of the screen.
 */
#pragma once

#include "senda-report-choices.h"

G_BEGIN_DECLS

const char *senda_report_title        (const SendaReport *report);
const char *senda_report_purpose      (const SendaReport *report);
const char *senda_report_icon         (const SendaReport *report);
const char *senda_report_say_sheet    (const char        *id);
char       *senda_report_say_element  (SendaWorkspace    *workspace,
                                       const SendaElement *element);

G_END_DECLS
