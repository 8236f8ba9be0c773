/* senda-agreement-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one agreement: what it covers, when it ends, where it is kept, and its parties.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

GtkWidget *senda_agreement_page_new (SendaBrowserSection *section,
                                     SendaRecord         *agreement);

G_END_DECLS
