/* senda-part-choices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a popover: which part a role has in a responsibility.
 */
#pragma once

#include "senda-people.h"
#include "senda-responsibility-findings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PART_CHOICES (senda_part_choices_get_type ())

G_DECLARE_FINAL_TYPE (SendaPartChoices, senda_part_choices, SENDA, PART_CHOICES, AdwBin)

/* A choice closes the popover and is the action "responsibilities.set-part" (the ids of the
 * responsibility and of the role, and the part, "" for none) of a widget around it. */
GtkWidget *senda_part_choices_new (SendaPeople         *people,
                                   SendaRecord         *responsibility,
                                   const SendaRoleCard *role);

G_END_DECLS
