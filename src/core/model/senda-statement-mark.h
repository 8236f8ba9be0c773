/* senda-statement-mark.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the group says of one statement of the roadmap, in one round: whether it describes us.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STATEMENT_MARK (senda_statement_mark_get_type ())

/* The names under which a mark is kept. */
#define SENDA_MARK_DESCRIBES "describes"
#define SENDA_MARK_PARTLY "partly"
#define SENDA_MARK_DOES_NOT "does-not"
#define SENDA_MARK_UNSURE "unsure"

G_DECLARE_FINAL_TYPE (SendaStatementMark, senda_statement_mark, SENDA, STATEMENT_MARK, SendaRecord)

extern const SendaRecordInfo senda_statement_mark_info;
extern const SendaChoice senda_statement_marks[];

char *senda_statement_mark_id (const char *round,
                               const char *statement);

G_END_DECLS
