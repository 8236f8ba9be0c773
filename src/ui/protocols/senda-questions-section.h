/* senda-questions-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions to settle before a case breaks: the answer to each by default, and its variations.
 * A target is a question or an answer.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_QUESTIONS_SECTION (senda_questions_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaQuestionsSection, senda_questions_section, SENDA, QUESTIONS_SECTION,
                      SendaPlaceSection)

G_END_DECLS
