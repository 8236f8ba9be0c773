/* senda-talk-dissent-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view that differs, while it is written down: whose it is, if that is to be said, the stage,
 * and the reason, without which there is none.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_DISSENT_FORM (senda_talk_dissent_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkDissentForm, senda_talk_dissent_form, SENDA, TALK_DISSENT_FORM,
                      GtkWidget)

/* Signal "done" (SendaTalkDissentForm *): it was saved, or given up. */

GtkWidget *senda_talk_dissent_form_new   (SendaTalk            *talk);
void       senda_talk_dissent_form_clear (SendaTalkDissentForm *self);

G_END_DECLS
