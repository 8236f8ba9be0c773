/* senda-element-note.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the group wants to remember about an element, in the reader's language.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_NOTE (senda_element_note_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementNote, senda_element_note, SENDA, ELEMENT_NOTE,
                      SendaElementSection)

G_END_DECLS
