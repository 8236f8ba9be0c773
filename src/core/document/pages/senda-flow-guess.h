/* senda-flow-guess.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widths of the letters of one font, to count lines without setting them.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define SENDA_LETTERS_LATIN 0x180
#define SENDA_N_LETTERS (SENDA_LETTERS_LATIN + 8)

typedef struct
{
  float widths[SENDA_N_LETTERS]; /* in points; below 0: not known */
  double line;                   /* how high a line is by itself */
} SendaLetters;

SendaLetters *senda_letters_new         (PangoContext               *context,
                                         const PangoFontDescription *description);
gboolean      senda_letters_count_lines (const SendaLetters         *self,
                                         const char                 *text,
                                         double                      width,
                                         guint                      *least,
                                         guint                      *most);

G_END_DECLS
