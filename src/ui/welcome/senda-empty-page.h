/* senda-empty-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window shows while there is no task force: what belongs here, and the first step.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_EMPTY_PAGE (senda_empty_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaEmptyPage, senda_empty_page, SENDA, EMPTY_PAGE, AdwBin)

/* Property "collapsed": the sidebar is hidden behind the page. */

GtkWidget *senda_empty_page_new (void);

G_END_DECLS
