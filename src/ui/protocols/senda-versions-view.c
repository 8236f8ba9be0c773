/* senda-versions-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-versions-view.h"

struct _SendaVersionsView
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaVersionsView, senda_versions_view, SENDA_TYPE_PLACE_SECTION)

static void
senda_versions_view_class_init (SendaVersionsViewClass *klass G_GNUC_UNUSED)
{
}

static void
senda_versions_view_init (SendaVersionsView *self G_GNUC_UNUSED)
{
}
