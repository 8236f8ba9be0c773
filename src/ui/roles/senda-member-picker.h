/* senda-member-picker.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses a member of the task force: who works here, who is given a role. Former members are not
 * offered.
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_MEMBER_PICKER (senda_member_picker_get_type ())

G_DECLARE_FINAL_TYPE (SendaMemberPicker, senda_member_picker, SENDA, MEMBER_PICKER, AdwBin)

/* Signal "picked" (SendaMemberPicker *, const char *id); NULL for nobody. */

GtkWidget *senda_member_picker_new    (SendaPeople *people,
                                       const char  *title,
                                       const char  *placeholder);
/* "Who are you?": it shows who works here, and changes it. */
GtkWidget *senda_member_picker_new_me (SendaPeople *people);

G_END_DECLS
