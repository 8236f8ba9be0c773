/* senda-days.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, as records keep them: "2026-03-09". Comparing two of them as texts puts them in order.
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

gboolean senda_day_is_valid   (const char  *day);
char    *senda_day_add        (const char  *day,
                               int          months,
                               int          days);
gboolean senda_days_in_order  (SendaRecord *record,
                               const char  *first,
                               const char  *last,
                               GError     **error);
gboolean senda_days_include   (SendaRecord *record,
                               const char  *day);

G_END_DECLS
