/* senda-checklist-add.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for an item of the task force's own, adds it to a checklist and opens it there; and the
 * buttons that do so.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

/* @section: the checklist. @part: a part of the content, or NULL. */
void       senda_checklist_add_item (SendaPlaceSection *section,
                                     SendaRecord       *protocol,
                                     const char        *part,
                                     gboolean           is_decision);
/* For a protocol of one's own, which has no parts to begin with: buttons that add to it. */
GtkWidget *senda_checklist_own_new  (SendaPlaceSection *section,
                                     SendaRecord       *protocol);

G_END_DECLS
