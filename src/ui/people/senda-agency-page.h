/* senda-agency-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one agency: what it is, its contacts by function, its members of today and of before,
 * its agreements.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

GtkWidget *senda_agency_page_new (SendaBrowserSection *section,
                                  SendaRecord         *agency);

G_END_DECLS
