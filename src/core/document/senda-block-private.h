/* senda-block-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document and its blocks know of one another.
 */
#pragma once

#include "senda-document.h"

G_BEGIN_DECLS

SendaBlock *senda_block_new     (SendaDocument  *document,
                                 SendaBlock     *parent,
                                 SendaBlockKind  kind);
void        senda_block_free    (SendaBlock     *self);
const char *senda_document_keep (SendaDocument  *self,
                                 const char     *text);

G_END_DECLS
