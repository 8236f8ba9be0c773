/* senda-record-font.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of one list are written in, measured once for all of them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The lines below a title, of its size. */
#define SENDA_RECORD_SMALL 0.82

typedef struct
{
  PangoFontDescription *description; /* NULL until it is measured */
  double resolution;
  int title_height;
  int small_height;
  double letter_width;
} SendaRecordFont;

SendaRecordFont *senda_record_font_new   (void);
SendaRecordFont *senda_record_font_ref   (SendaRecordFont *self);
void             senda_record_font_unref (SendaRecordFont *self);
void             senda_record_font_take  (SendaRecordFont *self,
                                          GtkWidget       *widget);
int              senda_record_font_guess (SendaRecordFont *self,
                                          const char      *text,
                                          double           scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRecordFont, senda_record_font_unref)

G_END_DECLS
