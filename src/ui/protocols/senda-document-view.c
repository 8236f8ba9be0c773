/* senda-document-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-document-view.h"

struct _SendaDocumentView
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaDocumentView, senda_document_view, SENDA_TYPE_PLACE_SECTION)

static void
senda_document_view_class_init (SendaDocumentViewClass *klass G_GNUC_UNUSED)
{
}

static void
senda_document_view_init (SendaDocumentView *self G_GNUC_UNUSED)
{
}
