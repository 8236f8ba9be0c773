/* senda-people-attention.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a coordinator should look at among the members today, folded to one quiet line: terms that
 * end, coordinators, agencies that left, members who are still being brought in. Hidden while there
 * is nothing.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PEOPLE_ATTENTION (senda_people_attention_get_type ())

G_DECLARE_FINAL_TYPE (SendaPeopleAttention, senda_people_attention, SENDA, PEOPLE_ATTENTION, AdwBin)

GtkWidget *senda_people_attention_new (SendaPeople *people);

G_END_DECLS
