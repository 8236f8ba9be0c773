/* senda-role-versions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The wordings that a role has had: a list of them, and one of them to be read.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_VERSIONS (senda_role_versions_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleVersions, senda_role_versions, SENDA, ROLE_VERSIONS, AdwBin)

/* What "roles.read-wording" takes for the words that came with Senda, in the place of a version. */
#define SENDA_WORDING_SHIPPED "shipped"

GtkWidget *senda_role_versions_new  (SendaPeople         *people);
void       senda_role_versions_show (SendaRoleVersions   *self,
                                     const SendaRoleCard *card);
/* One wording as a page of the pane. @version NULL: the shipped words. */
GtkWidget *senda_role_reader_new    (SendaPeople         *people,
                                     const SendaRoleCard *card,
                                     SendaRecord         *version);

G_END_DECLS
