/* senda-date-button.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that shows a day in the reader's words and opens a calendar to choose another, or none.
 */
#pragma once

#include "senda-catalog.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DATE_BUTTON (senda_date_button_get_type ())

G_DECLARE_FINAL_TYPE (SendaDateButton, senda_date_button, SENDA, DATE_BUTTON, GtkWidget)

/* Signal "committed" (SendaDateButton *, const char *date): "2026-03-09", or "" for no day. */

GtkWidget *senda_date_button_new      (SendaCatalog    *catalog,
                                       const char      *label);
void       senda_date_button_set_date (SendaDateButton *self,
                                       const char      *date);

G_END_DECLS
