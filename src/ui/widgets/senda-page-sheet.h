/* senda-page-sheet.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page as it is seen: a white sheet, and on it the picture that it is given. Until then it is
 * blank; a picture for another size is stretched until a sharper one comes. Assistive technologies
 * hear its label and read its text.
 */
#pragma once

#include "senda-page-paint.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PAGE_SHEET (senda_page_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaPageSheet, senda_page_sheet, SENDA, PAGE_SHEET, GtkWidget)

GtkWidget *senda_page_sheet_new         (void);
void       senda_page_sheet_set_size    (SendaPageSheet         *self,
                                         double                  width,
                                         double                  height,
                                         double                  zoom);
void       senda_page_sheet_set_label   (SendaPageSheet         *self,
                                         const char             *label);
void       senda_page_sheet_set_picture (SendaPageSheet         *self,
                                         const SendaPagePicture *picture);
void       senda_page_sheet_expire      (SendaPageSheet         *self);
void       senda_page_sheet_forget      (SendaPageSheet         *self);
int        senda_page_sheet_get_wanted  (SendaPageSheet         *self);

G_END_DECLS
