/* senda-csv-guard.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-csv-guard.h"

#include <string.h>

#define GUARD '\''

/* Whether a spreadsheet would run the line @text, also when it looks past the space, the quotes and
 * the apostrophes before it and takes the wide forms of East Asian keyboards for the usual ones. */
static gboolean
is_formula (const char *text)
{
  while (*text == '"' || *text == GUARD ||
         (*text != '\n' && g_unichar_isspace (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);
  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xff1d: /* ＝ */
    case 0xff0b: /* ＋ */
    case 0xff0d: /* － */
    case 0xff20: /* ＠ */
      return TRUE;
    default:
      return FALSE;
    }
}

/* A line of a list, "- who was there", that calls nothing. */
static gboolean
is_list_line (const char *line)
{
  return (line[0] == '-' || line[0] == '+') && line[1] == ' ' &&
         strcspn (line, "|(!\n") == strcspn (line, "\n");
}

/* Whether a cell begins at @at of @text, also for a program that parts fields by semicolons. */
static gboolean
begins_cell (const char *text,
             const char *at)
{
  return at == text || at[-1] == ';' || (at[-1] == '\n' && !is_list_line (at));
}

/* Puts an apostrophe before each formula at which a cell begins. */
void
senda_csv_guard (GString *text)
{
  g_autofree char *bare = g_strndup (text->str, text->len);

  g_string_truncate (text, 0);
  for (const char *at = bare; *at; at++)
    {
      if (begins_cell (bare, at) && is_formula (at))
        g_string_append_c (text, GUARD);
      g_string_append_c (text, *at);
    }
}

/* What stood there before senda_csv_guard(). (transfer full) */
char *
senda_csv_unguard (const char *text)
{
  GString *bare = g_string_sized_new (strlen (text));

  for (const char *at = text; *at; at++)
    if (*at != GUARD || !begins_cell (text, at) || !is_formula (at))
      g_string_append_c (bare, *at);
  return g_string_free (bare, FALSE);
}
