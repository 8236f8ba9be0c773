/* senda-element-choice.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the statements suggest and what the group chose. A choice that needs a reason waits, shown
 * as chosen, until the reason is written; suggestion, choice and reason then stand side by side.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_CHOICE (senda_element_choice_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementChoice, senda_element_choice, SENDA, ELEMENT_CHOICE,
                      SendaElementSection)

gboolean senda_element_choice_choose     (SendaElementChoice *self,
                                          const char         *state,
                                          guint               stage);
gboolean senda_element_choice_is_pending (SendaElementChoice *self);
void     senda_element_choice_cancel     (SendaElementChoice *self);

G_END_DECLS
