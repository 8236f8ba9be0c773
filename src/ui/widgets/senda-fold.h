/* senda-fold.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading that opens and folds what stands under it. What is folded costs nothing until it is
 * opened: connect "notify::expanded" and give the child then.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FOLD (senda_fold_get_type ())

G_DECLARE_FINAL_TYPE (SendaFold, senda_fold, SENDA, FOLD, GtkWidget)

/* Property "expanded". */

GtkWidget *senda_fold_new          (const char *title);
void       senda_fold_set_title    (SendaFold  *self,
                                    const char *title);
void       senda_fold_set_subtitle (SendaFold  *self,
                                    const char *subtitle);
void       senda_fold_set_status   (SendaFold  *self,
                                    const char *status);
/* What assistive technologies say instead of the title. */
void       senda_fold_set_label    (SendaFold  *self,
                                    const char *label);
void       senda_fold_set_sign     (SendaFold  *self,
                                    GtkWidget  *sign);
GtkWidget *senda_fold_get_child    (SendaFold  *self);
void       senda_fold_set_child    (SendaFold  *self,
                                    GtkWidget  *child);
gboolean   senda_fold_get_expanded (SendaFold  *self);
void       senda_fold_set_expanded (SendaFold  *self,
                                    gboolean    expanded);

G_END_DECLS
