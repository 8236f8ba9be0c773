/* senda-sign-off-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sign-off-view.h"

struct _SendaSignOffView
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaSignOffView, senda_sign_off_view, SENDA_TYPE_PLACE_SECTION)

static void
senda_sign_off_view_class_init (SendaSignOffViewClass *klass G_GNUC_UNUSED)
{
}

static void
senda_sign_off_view_init (SendaSignOffView *self G_GNUC_UNUSED)
{
}
