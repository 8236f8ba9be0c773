/* senda-ballot-element.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element on a ballot: its stage, and, folded away, its statements with their marks and a note,
 * which are made when they are first unfolded. The digits 1 to 5 choose a stage, 0 says that the
 * rater cannot say.
 */
#pragma once

#include "senda-ballot-pad.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_ELEMENT (senda_ballot_element_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotElement, senda_ballot_element, SENDA, BALLOT_ELEMENT, AdwBin)

GtkWidget          *senda_ballot_element_new          (SendaWorkspace     *workspace,
                                                       const SendaElement *element);
const SendaElement *senda_ballot_element_get_element  (SendaBallotElement *self);
/* Shows what @pad says; @is_fixed: to be read alone. */
void                senda_ballot_element_show         (SendaBallotElement *self,
                                                       SendaBallotPad     *pad,
                                                       gboolean            is_fixed);
void                senda_ballot_element_set_expanded (SendaBallotElement *self,
                                                       gboolean            expanded);

G_END_DECLS
