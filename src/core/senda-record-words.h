/* senda-record-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records and what they hold are called, in a chosen language: history, search, overview and
 * the command line say the same.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

char    *senda_record_say_name  (SendaWorkspace        *workspace,
                                 SendaRecord           *record,
                                 SendaCatalog          *catalog);
/* With the name of what it belongs to: "Medical care, County Hospital". */
char    *senda_record_say_fully (SendaWorkspace        *workspace,
                                 SendaRecord           *record,
                                 SendaCatalog          *catalog);
/* Whether to tell people of a change of @field: not where it belongs, which its name says. */
gboolean senda_field_is_told    (const SendaRecordInfo *info,
                                 const char            *field);
/* One value of @field (NULL: of one that is not known here), in words; NULL for no value. */
char    *senda_value_say        (SendaWorkspace        *workspace,
                                 const SendaField      *field,
                                 const SendaValue      *value,
                                 SendaCatalog          *catalog);

G_END_DECLS
