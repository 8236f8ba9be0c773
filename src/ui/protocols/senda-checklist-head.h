/* senda-checklist-head.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands over a checklist: how far the talk is, what the protocol is for, what to be careful
 * about, who should be at the table, and when to look at it again early.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_HEAD (senda_checklist_head_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistHead, senda_checklist_head, SENDA, CHECKLIST_HEAD, AdwBin)

GtkWidget *senda_checklist_head_new    (SendaProtocols     *protocols,
                                        SendaRecord        *protocol);
/* Shows what is said now. */
void       senda_checklist_head_update (SendaChecklistHead *self);

G_END_DECLS
