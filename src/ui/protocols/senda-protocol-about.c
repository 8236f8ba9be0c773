/* senda-protocol-about.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-about.h"

struct _SendaProtocolAbout
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaProtocolAbout, senda_protocol_about, SENDA_TYPE_PLACE_SECTION)

static void
senda_protocol_about_class_init (SendaProtocolAboutClass *klass G_GNUC_UNUSED)
{
}

static void
senda_protocol_about_init (SendaProtocolAbout *self G_GNUC_UNUSED)
{
}
