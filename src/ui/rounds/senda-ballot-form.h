/* senda-ballot-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot on the screen: all elements by area. It is built once and shows one ballot after another.
 */
#pragma once

#include "senda-ballot-element.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_FORM (senda_ballot_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotForm, senda_ballot_form, SENDA, BALLOT_FORM, AdwBin)

GtkWidget          *senda_ballot_form_new  (SendaWorkspace  *workspace);
/* Shows @pad, and goes on showing it as it changes; NULL: nothing. What is folded out is folded in
 * when it is another one. @is_fixed: to be read alone. */
void                senda_ballot_form_show (SendaBallotForm *self,
                                            SendaBallotPad  *pad,
                                            gboolean         is_fixed);
/* Gives the focus to the element before (-1) or after (1) the one that has it; FALSE at the end. */
gboolean            senda_ballot_form_step (SendaBallotForm *self,
                                            int              by);
SendaBallotElement *senda_ballot_form_get  (SendaBallotForm *self,
                                            guint            position);

G_END_DECLS
