/* senda-passphrase-panel.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With what a file is sealed: five words that are proposed, a passphrase of one's own, or nothing;
 * with what that is worth, said plainly, and that a lost passphrase is lost.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PASSPHRASE_PANEL (senda_passphrase_panel_get_type ())

G_DECLARE_FINAL_TYPE (SendaPassphrasePanel, senda_passphrase_panel, SENDA, PASSPHRASE_PANEL, AdwBin)

/* @known: a passphrase that those who get the file have already, which is proposed instead of five new
 * words and not changed by a slip; or NULL. @may_be_plain: whether not to seal is offered. */
GtkWidget *senda_passphrase_panel_new  (const char           *known,
                                        gboolean              may_be_plain);
/* What was chosen, NULL for a file that is not sealed. FALSE with an error when it cannot be used. */
gboolean   senda_passphrase_panel_read (SendaPassphrasePanel *self,
                                        char                **passphrase,
                                        GError              **error);

G_END_DECLS
