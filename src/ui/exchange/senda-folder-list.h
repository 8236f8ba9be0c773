/* senda-folder-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files of a shared folder: what became of each, and why one waits or is refused.
 */
#pragma once

#include "senda-catalog.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FOLDER_LIST (senda_folder_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaFolderList, senda_folder_list, SENDA, FOLDER_LIST, GtkBox)

GtkWidget *senda_folder_list_new          (void);
/* @files: of SendaFolderFile, the newest first. */
void       senda_folder_list_set          (SendaFolderList *self,
                                           GPtrArray       *files,
                                           SendaCatalog    *catalog);
/* Why there is nothing to show. */
void       senda_folder_list_set_trouble  (SendaFolderList *self,
                                           const char      *text);

G_END_DECLS
