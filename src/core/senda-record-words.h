/* senda-record-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records and what they hold are called, in a chosen language: history, search, overview and
 * the command line say the same.
 */
#pragma once

#include "senda-topic.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

char    *senda_record_say_name  (SendaWorkspace        *workspace,
                                 SendaRecord           *record,
                                 SendaCatalog          *catalog);
/* With the name of what it belongs to: "Medical care, County Hospital". */
char    *senda_record_say_fully (SendaWorkspace        *workspace,
                                 SendaRecord           *record,
                                 SendaCatalog          *catalog);
/* "A table of roles, Confidentiality: protocol" of a record of protocols; NULL of every other. */
char    *senda_record_say_protocol (SendaWorkspace     *workspace,
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
/* "Text of version 2", of what @field of the record called @id holds when that is too much to be
 * read in a line; NULL for every other. */
char    *senda_record_say_text  (SendaWorkspace        *workspace,
                                 const SendaRecordInfo *info,
                                 const char            *id,
                                 const char            *field,
                                 SendaCatalog          *catalog);
/* The question of a gap of the readiness test, from the source of an action; NULL for other
 * sources. */
const SendaTopic *senda_readiness_find_question (SendaContent *content,
                                                 const char   *gap);

G_END_DECLS
