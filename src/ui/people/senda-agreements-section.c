/* senda-agreements-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreements-section.h"

struct _SendaAgreementsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaAgreementsSection, senda_agreements_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_agreements_section_class_init (SendaAgreementsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_agreements_section_init (SendaAgreementsSection *self G_GNUC_UNUSED)
{
}
