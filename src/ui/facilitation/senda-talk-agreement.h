/* senda-talk-agreement.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the group says that it is in an element: what the marks suggest, the choice, its reason,
 * who was present, and who sees it differently. A choice that needs a reason waits for it.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_AGREEMENT (senda_talk_agreement_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkAgreement, senda_talk_agreement, SENDA, TALK_AGREEMENT, GtkWidget)

GtkWidget *senda_talk_agreement_new        (SendaTalk          *talk);
gboolean   senda_talk_agreement_choose     (SendaTalkAgreement *self,
                                            const char         *state,
                                            guint               stage);
/* Whether a choice waits for its reason. */
gboolean   senda_talk_agreement_is_pending (SendaTalkAgreement *self);
void       senda_talk_agreement_cancel     (SendaTalkAgreement *self);
/* Keeps what waits, if its reason was typed; else gives it up. */
void       senda_talk_agreement_finish     (SendaTalkAgreement *self);

G_END_DECLS
