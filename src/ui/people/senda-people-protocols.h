/* senda-people-protocols.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the members, agencies and committees of a task force have to do with its protocols: which
 * they look after, what is theirs to do in them, which versions they have still to acknowledge.
 * Each row leads there.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

/* The section of a page; @record: a member, an agency or a committee. */
GtkWidget *senda_people_protocols_new (SendaBrowserSection *section,
                                       SendaRecord         *record);
/* What is lost with @record: "2 protocols have no owner now." To be asked before it is removed;
 * NULL when nothing is. (transfer full) */
char      *senda_people_protocols_say_loss (SendaBrowserSection *section,
                                            SendaRecord         *record);

G_END_DECLS
