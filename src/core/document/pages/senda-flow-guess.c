/* senda-flow-guess.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How high a row is, without setting it: most rows are plain Latin letters, whose widths add up to
 * the width of a line but for what kerning takes. Lines are counted twice, with letters as narrow
 * and breaks as many as can be, and with letters as wide and breaks as few: where both counts agree
 * the height is sure, else the row has to be set.
 */
#include "config.h"

#include "senda-flow-guess.h"

#include <hb.h>

#define NARROWEST 0.94 /* beside the sum of the letters */
#define WIDEST 1.012

static const gunichar others[SENDA_N_LETTERS - SENDA_LETTERS_LATIN] = {
  0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026,
};

static int
index_of (gunichar letter)
{
  if (letter >= 0x20 && letter < SENDA_LETTERS_LATIN)
    return (letter < 0x7f || letter >= 0xa0) && letter != 0xad ? (int) letter : -1;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (letter == others[i])
      return SENDA_LETTERS_LATIN + i;
  return -1;
}

/* The widths of the letters of @font, in points. (transfer full) */
SendaLetters *
senda_letters_new (PangoContext               *context,
                   const PangoFontDescription *description)
{
  SendaLetters *self = g_new0 (SendaLetters, 1);
  PangoFont *font = pango_context_load_font (context, description);
  hb_font_t *hb = font ? pango_font_get_hb_font (font) : NULL;
  hb_codepoint_t glyph = 0;
  PangoRectangle logical;

  for (guint i = 0; i < SENDA_N_LETTERS; i++)
    {
      gunichar letter = i < SENDA_LETTERS_LATIN ? i : others[i - SENDA_LETTERS_LATIN];

      self->widths[i] = -1;
      if (hb && index_of (letter) >= 0 && hb_font_get_nominal_glyph (hb, letter, &glyph))
        self->widths[i] = hb_font_get_glyph_h_advance (hb, glyph) / (double) PANGO_SCALE;
    }
  if (font)
    {
      pango_font_get_glyph_extents (font, glyph, NULL, &logical);
      self->line = logical.height / (double) PANGO_SCALE;
    }
  g_clear_object (&font);
  return self;
}

typedef struct
{
  double width;  /* of a line */
  double x;      /* how much of the line is taken */
  double space;  /* after that */
  double word;   /* after that */
  guint n_lines;
  gboolean is_unsure;
} Count;

static void
end_word (Count *self)
{
  if (self->word <= 0)
    return;
  self->is_unsure |= self->word > self->width;
  if (self->x > 0 && self->x + self->space + self->word > self->width)
    {
      self->n_lines++;
      self->x = self->word;
    }
  else
    self->x += self->space + self->word;
  self->space = 0;
  self->word = 0;
}

static void
end_line (Count *self)
{
  end_word (self);
  self->n_lines++;
  self->x = 0;
  self->space = 0;
}

/* Whether a line surely may end at the space at @at: before some signs it may not. */
static gboolean
may_break (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at + 1));
}

/* How many lines @text takes; 0 where that cannot be said. */
static guint
count_lines (const SendaLetters *letters,
             const char         *text,
             double              width,
             double              scale,
             gboolean            breaks_anywhere)
{
  Count count = { .width = width, .n_lines = 1 };

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      int index = letter == '\n' ? 0 : index_of (letter);
      gboolean is_sign = breaks_anywhere && index > 0 && letter != ' ' &&
                         !g_unichar_isalnum (letter);

      if (index < 0 || (index > 0 && letters->widths[index] < 0) || count.is_unsure ||
          (letter == ' ' && (at[1] == ' ' || count.x + count.word <= 0)))
        return 0;
      if (letter == '\n' && at[1] == '\0')
        break;
      if (is_sign)
        end_word (&count);
      if (letter == '\n')
        end_line (&count);
      else if (letter != ' ' || !(breaks_anywhere || may_break (at)))
        count.word += letters->widths[index] * scale;
      else
        {
          end_word (&count);
          count.space += letters->widths[index] * scale;
        }
      if (is_sign)
        end_word (&count);
    }
  end_word (&count);
  return count.is_unsure ? 0 : count.n_lines;
}

/* The least and the most lines that @text takes in @width; FALSE where that cannot be said. */
gboolean
senda_letters_count_lines (const SendaLetters *self,
                           const char         *text,
                           double              width,
                           guint              *least,
                           guint              *most)
{
  *least = count_lines (self, text, width, NARROWEST, TRUE);
  *most = *least ? count_lines (self, text, width, WIDEST, FALSE) : 0;
  return *most >= *least && *most > 0;
}
