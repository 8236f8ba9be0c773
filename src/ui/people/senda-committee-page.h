/* senda-committee-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one committee: what does not fit, what it is for and when it meets, who sits in it.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

GtkWidget *senda_committee_page_new (SendaBrowserSection *section,
                                     SendaRecord         *committee);

G_END_DECLS
