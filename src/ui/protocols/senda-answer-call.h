/* senda-answer-call.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One answer, as who has to call needs it: whom, the number in large letters, when somebody is
 * there, who stands in, and why it holds.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What it says is that of now; it holds nothing of @call. (transfer floating) */
GtkWidget *senda_answer_call_new    (SendaProtocols  *protocols,
                                     const SendaCall *call);
/* What is wrong with @call, a notice for each, in @box, which is emptied first. */
void       senda_answer_show_faults (GtkWidget       *box,
                                     SendaProtocols  *protocols,
                                     const SendaCall *call);

G_END_DECLS
