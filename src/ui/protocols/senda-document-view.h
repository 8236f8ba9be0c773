/* senda-document-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document that is drafted from what was decided: read as it will stand, wordings taken in hand,
 * saved and printed. A target is a block.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_DOCUMENT_VIEW (senda_document_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaDocumentView, senda_document_view, SENDA, DOCUMENT_VIEW, SendaPlaceSection)

G_END_DECLS
