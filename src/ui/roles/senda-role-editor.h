/* senda-role-editor.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adapts the words of a role: a form for each language, of which one is shown, and below it the
 * buttons that save a new version or discard what was written. It stays until one of them is
 * pressed, so that a look elsewhere loses nothing.
 */
#pragma once

#include "senda-role-edits.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_EDITOR (senda_role_editor_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleEditor, senda_role_editor, SENDA, ROLE_EDITOR, AdwBin)

/* Its buttons are the actions "roles.save-wording", "roles.discard-wording" and "roles.back" of a
 * widget around it. */
GtkWidget  *senda_role_editor_new        (SendaPeople          *people,
                                          const SendaRoleCard  *card);
gboolean    senda_role_editor_is_changed (SendaRoleEditor      *self);
/* Writes what is shown. @other: another language in which something is written and not saved; it is
 * then shown, and the editor is still needed. NULL: it is done. */
gboolean    senda_role_editor_save       (SendaRoleEditor      *self,
                                          const SendaRoleCard  *card,
                                          const char          **other,
                                          GError              **error);

G_END_DECLS
