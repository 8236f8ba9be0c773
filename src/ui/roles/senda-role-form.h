/* senda-role-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a role in one language, to be written: a text for each list, an item to a line, and
 * what changed and why. Nothing is saved before it is asked to.
 */
#pragma once

#include "senda-role-edits.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_FORM (senda_role_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleForm, senda_role_form, SENDA, ROLE_FORM, AdwBin)

GtkWidget *senda_role_form_new        (const SendaRoleCard  *card,
                                       const char           *language);
gboolean   senda_role_form_is_changed (SendaRoleForm        *self);
/* Writes a new version, if anything differs. */
gboolean   senda_role_form_save       (SendaRoleForm        *self,
                                       SendaPeople          *people,
                                       const SendaRoleCard  *card,
                                       GError              **error);

G_END_DECLS
