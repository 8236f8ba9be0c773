/* drafts-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of the protocol "p" of a plain table of records, in English and Spanish. Of Senda's
 * own sentences one is there in Spanish: what is not decided is DRAFT_NOT_YET. Build with
 * protocols-fixture.c, people-fixture.c and mo-writer.c.
 */
#pragma once

#include "protocols-fixture.h"

#include "senda-draft.h"

#define DRAFT_NOT_YET "Aún sin decidir."

#define DRAFT_MEDIA { "protocol", "p", { "source", "protocol.media" } }
#define DRAFT_ABOUT(source, ...) \
  { "protocol_item", NULL, { "protocol", "p", "source", source, __VA_ARGS__ } }
#define DRAFT_DECIDED(source, ...) DRAFT_ABOUT (source, "state", "decided", __VA_ARGS__)
#define DRAFT_BLOCK(block, ...) \
  { "protocol_block", NULL, { "protocol", "p", "block", block, __VA_ARGS__ } }

#define DRAFT(rows) (draft_new (rows, G_N_ELEMENTS (rows)))

/* (transfer full) */
SendaCatalog          *draft_catalog_new (const char       *language);
/* (transfer full) */
SendaDraft            *draft_new         (const PeopleRow  *rows,
                                          gsize             n_rows);
/* The block called @id; the test fails when there is none. */
const SendaDraftBlock *draft_get         (const SendaDraft *draft,
                                          const char       *id);
