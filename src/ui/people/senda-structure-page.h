/* senda-structure-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape of the whole task force: what does not fit in it, and its chart, which is told in
 * sentences too.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STRUCTURE_PAGE (senda_structure_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaStructurePage, senda_structure_page, SENDA, STRUCTURE_PAGE, AdwBin)

GtkWidget *senda_structure_page_new (SendaBrowserSection *section);

G_END_DECLS
