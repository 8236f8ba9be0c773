/* senda-role-wording.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a role, to be read: what it is for, what it does and does not do, what it can and
 * cannot share, what it needs.
 */
#pragma once

#include "senda-role-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @version NULL: the shipped words. */
GtkWidget *senda_role_wording_new (const SendaRoleCard *card,
                                   SendaRecord         *version,
                                   SendaCatalog        *catalog);

G_END_DECLS
