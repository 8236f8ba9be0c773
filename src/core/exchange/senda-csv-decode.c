/* senda-csv-decode.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which encoding a file is in, and its text. A file that is neither UTF-8 nor UTF-16 is taken for
 * Windows-1252, unless parts of it are plainly UTF-8: then two files were put together, and no
 * reading of the whole is right.
 */
#include "config.h"

#include "senda-csv-private.h"

#include <string.h>

#define NOWHERE G_MAXSIZE
#define LOOK_AT 256 /* bytes, to tell UTF-16 that does not say so */

/* The bytes 0x80 to 0x9f; 0 for those that mean nothing. */
static const guint16 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* What is not ASCII in a file: where it first is certain UTF-8, and where it cannot be. */
typedef struct
{
  gsize utf8;
  gsize other;
} Traces;

/* The bytes of the character of UTF-8 at @at, 0 when there is none. */
static guint
measure_utf8 (const guint8 *at,
              const guint8 *end)
{
  gunichar found = g_utf8_get_char_validated ((const char *) at, MIN (end - at, 4));

  if (found == (gunichar) -1 || found == (gunichar) -2)
    return 0;
  return (const guint8 *) g_utf8_next_char (at) - at;
}

/* In Windows-1252 too an accented letter may stand before a closing quotation mark and so look like
 * a character of UTF-8; two of those in a row, three bytes, or letters such as “Ã” before a sign do
 * not come by chance. */
static gboolean
is_certain (const guint8 *at,
            guint         n_bytes,
            gboolean      follows_another)
{
  return n_bytes > 2 || *at <= 0xc5 || follows_another;
}

static void
find_traces (const guint8 *bytes,
             gsize         n_bytes,
             Traces       *traces)
{
  const guint8 *end = bytes + n_bytes;
  const guint8 *after_last = NULL;

  traces->utf8 = traces->other = NOWHERE;
  for (const guint8 *at = bytes; at < end;)
    {
      guint length = *at < 0x80 ? 1 : measure_utf8 (at, end);

      if (length == 0 && traces->other == NOWHERE)
        traces->other = at - bytes;
      if (length > 1)
        {
          if (traces->utf8 == NOWHERE && is_certain (at, length, at == after_last))
            traces->utf8 = at - bytes;
          after_last = at + length;
        }
      at += MAX (length, 1);
    }
}

static void
take_utf8 (const guint8 *bytes,
           gsize         n_bytes,
           SendaCsvText *text)
{
  text->text = g_malloc (n_bytes + 1);
  if (n_bytes > 0)
    memcpy (text->text, bytes, n_bytes);
  text->length = n_bytes;
}

static void
decode_windows_1252 (const guint8 *bytes,
                     gsize         n_bytes,
                     SendaCsvText *text)
{
  gsize n_high = 0;
  char *to = NULL;

  for (gsize i = 0; i < n_bytes; i++)
    n_high += bytes[i] >= 0x80;
  to = text->text = g_malloc (n_bytes + 2 * n_high + 1);
  for (gsize i = 0; i < n_bytes; i++)
    {
      gunichar letter = bytes[i];

      if (letter >= 0x80 && letter < 0xa0)
        letter = windows_1252[letter - 0x80];
      if (letter == 0 && bytes[i] != 0)
        {
          text->fault = SENDA_CSV_NOT_TEXT;
          break;
        }
      to += g_unichar_to_utf8 (letter, to);
    }
  text->length = to - text->text;
}

static gunichar
read_unit (const guint8 *at,
           gboolean      big_endian)
{
  return big_endian ? at[0] << 8 | at[1] : at[1] << 8 | at[0];
}

/* The bytes of the letter of UTF-16 at @at, 0 when there is none. */
static guint
read_utf16 (const guint8 *at,
            gsize         n_bytes,
            gboolean      big_endian,
            gunichar     *letter)
{
  gunichar second = 0;

  if (n_bytes < 2)
    return 0;
  *letter = read_unit (at, big_endian);
  if (*letter < 0xd800 || *letter > 0xdfff)
    return 2;
  if (*letter > 0xdbff || n_bytes < 4)
    return 0;
  second = read_unit (at + 2, big_endian);
  if (second < 0xdc00 || second > 0xdfff)
    return 0;
  *letter = 0x10000 + ((*letter - 0xd800) << 10) + (second - 0xdc00);
  return 4;
}

static void
decode_utf16 (const guint8 *bytes,
              gsize         n_bytes,
              gboolean      big_endian,
              SendaCsvText *text)
{
  char *to = text->text = g_malloc (n_bytes / 2 * 3 + 1);
  gsize at = 0;

  while (at < n_bytes)
    {
      gunichar letter = 0;
      guint length = read_utf16 (bytes + at, n_bytes - at, big_endian, &letter);

      if (length == 0)
        {
          text->fault = SENDA_CSV_NOT_TEXT;
          break;
        }
      to += g_unichar_to_utf8 (letter, to);
      at += length;
    }
  text->length = to - text->text;
}

/* Western text in UTF-16 has a NUL in nearly every second byte, and in no other. */
static gboolean
is_utf16 (const guint8 *bytes,
          gsize         n_bytes,
          gboolean     *big_endian)
{
  gsize n_looked = MIN (n_bytes, LOOK_AT) & ~(gsize) 1;
  guint n_nul[2] = { 0, 0 };

  for (gsize i = 0; i < n_looked; i++)
    n_nul[i % 2] += bytes[i] == 0;
  *big_endian = n_nul[0] > 0;
  return n_looked >= 4 && (n_nul[0] == 0) != (n_nul[1] == 0) &&
         (n_nul[0] + n_nul[1]) * 4 > n_looked;
}

/* Neither byte order mark nor UTF-16. */
static void
decode_bytes (const guint8 *bytes,
              gsize         n_bytes,
              SendaCsvText *text)
{
  Traces traces;

  find_traces (bytes, n_bytes, &traces);
  if (traces.other == NOWHERE)
    take_utf8 (bytes, n_bytes, text);
  else if (traces.utf8 == NOWHERE)
    decode_windows_1252 (bytes, n_bytes, text);
  else
    {
      /* Up to where the second encoding begins. */
      if (traces.utf8 < traces.other)
        take_utf8 (bytes, traces.other, text);
      else
        decode_windows_1252 (bytes, traces.utf8, text);
      text->fault = SENDA_CSV_MIXED;
    }
}

/* The text that @bytes stand for, up to the first that do not: @text (transfer full). */
void
_senda_csv_decode (const guint8 *bytes,
                   gsize         n_bytes,
                   SendaCsvText *text)
{
  gboolean big_endian = FALSE;

  text->fault = SENDA_CSV_WHOLE;
  if (n_bytes >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    decode_utf16 (bytes + 2, n_bytes - 2, bytes[0] == 0xfe, text);
  else if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      Traces traces;

      find_traces (bytes + 3, n_bytes - 3, &traces);
      take_utf8 (bytes + 3, MIN (n_bytes - 3, traces.other), text);
      if (traces.other != NOWHERE)
        text->fault = SENDA_CSV_MIXED;
    }
  else if (is_utf16 (bytes, n_bytes, &big_endian))
    decode_utf16 (bytes, n_bytes, big_endian, text);
  else
    decode_bytes (bytes, n_bytes, text);
}
