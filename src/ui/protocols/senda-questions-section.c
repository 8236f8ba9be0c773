/* senda-questions-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-questions-section.h"

struct _SendaQuestionsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaQuestionsSection, senda_questions_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_questions_section_class_init (SendaQuestionsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_questions_section_init (SendaQuestionsSection *self G_GNUC_UNUSED)
{
}
