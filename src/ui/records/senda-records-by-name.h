/* senda-records-by-name.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records in the order in which a reader looks for them: by the field "name", which they have.
 */
#pragma once

#include "senda-catalog.h"
#include "senda-record.h"

G_BEGIN_DECLS

/* A list beside @records, which go on holding them: it is good for as long as they are.
 * (transfer container) (element-type SendaRecord) */
GPtrArray *senda_records_dup_by_name  (GPtrArray    *records,
                                       SendaCatalog *catalog);
void       senda_records_sort_by_name (GPtrArray    *records,
                                       SendaCatalog *catalog);

G_END_DECLS
