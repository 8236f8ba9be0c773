/* senda-work-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a window that works for a while: how far it is, and a way out. Closing the window is a
 * way out too; it then waits until the work has ended.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_WORK_PAGE (senda_work_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaWorkPage, senda_work_page, SENDA, WORK_PAGE, AdwBin)

GtkWidget    *senda_work_page_new        (void);
GCancellable *senda_work_page_begin      (SendaWorkPage *self,
                                          const char    *what);
/* For whatever tells its progress; @page: a SendaWorkPage. */
void          senda_work_page_progress   (double         done,
                                          gpointer       page);
gboolean      senda_work_page_end        (SendaWorkPage *self);
gboolean      senda_work_page_is_working (SendaWorkPage *self);
gboolean      senda_work_page_holds_window
                                         (SendaWorkPage *self);

G_END_DECLS
