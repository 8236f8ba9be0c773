/* protocol-reports-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports of protocols that are worked on, and ways to look at them.
 */
#pragma once

#include "live-protocols-fixture.h"
#include "report-fixture.h"

/* Of the fixture's task force, in @first and, where it is not NULL, in @second. @protocol: its id, or
 * that of the shipped one; @version NULL: what the report takes without. The test fails where none
 * can be made. */
SendaDocument *report_protocol (LiveProtocolsFixture *fixture,
                                const char           *report,
                                const char           *protocol,
                                SendaRecord          *version,
                                const char           *first,
                                const char           *second,
                                SendaAudience         audience);
/* What the body says in the language with the index @language, a line for each block. */
char          *read_body       (SendaDocument        *document,
                                guint                 language);
/* The same of the sheet called @id. */
char          *read_sheet      (SendaDocument        *document,
                                const char           *id);
/* Each of the words stands in @text, after the one before. NULL ends them. */
void           assert_in_order (const char           *text,
                                ...) G_GNUC_NULL_TERMINATED;
void           assert_nowhere  (const char           *text,
                                const char           *words);
