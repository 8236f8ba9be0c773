/* senda-list-export.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one command that exports the list which a place shows: a menu in the place's header bar, the
 * keys, and the actions "list.export-xlsx" and "list.export-csv". What is exported is what
 * senda_place_make_list() gives when it is asked for. The file is written and read back in a
 * worker, and where it went is said in a toast.
 */
#pragma once

#include "senda-page.h"
#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_LIST_EXPORT (senda_list_export_get_type ())

G_DECLARE_FINAL_TYPE (SendaListExport, senda_list_export, SENDA, LIST_EXPORT, GObject)

/* Adds the command to @place, whose frame is @page. (transfer none): it lives as long as @place. */
SendaListExport *senda_list_export_attach        (SendaPlace      *place,
                                                  SendaPage       *page);
/* Something else that leaves from here, in the same menu: it stays when there is no list. */
void             senda_list_export_add_item      (SendaListExport *self,
                                                  const char      *label,
                                                  const char      *action);
/* Whether a file is being written. */
gboolean         senda_list_export_is_working    (SendaListExport *self);
/* Whether there is a list to export in what is shown now; TRUE at first. */
void             senda_list_export_set_available (SendaListExport *self,
                                                  gboolean         available);

G_END_DECLS
