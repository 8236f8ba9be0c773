/* senda-checklist-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-view.h"

struct _SendaChecklistView
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaChecklistView, senda_checklist_view, SENDA_TYPE_PLACE_SECTION)

static void
senda_checklist_view_class_init (SendaChecklistViewClass *klass G_GNUC_UNUSED)
{
}

static void
senda_checklist_view_init (SendaChecklistView *self G_GNUC_UNUSED)
{
}
