/* senda-xlsx-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workbooks count characters as UTF-16 does, and so does everything here that counts.
 */
#include "config.h"

#include "senda-xlsx-private.h"

#include <string.h>

#define MAX_NAME 31
#define MAX_MARGIN 255
#define ELLIPSIS "…"
#define MIN_PIECE 1000 /* a piece may end that much earlier, between two words */

static guint
count_units (gunichar letter)
{
  return letter > 0xffff ? 2 : 1;
}

/* How many bytes of @text have room in @units. */
static gsize
fit (const char *text,
     guint       units)
{
  const char *at = text;

  for (; *at; at = g_utf8_next_char (at))
    {
      guint n = count_units (g_utf8_get_char (at));

      if (n > units)
        break;
      units -= n;
    }
  return at - text;
}

/* Cuts @text so that it has room in @units, and shows where it was cut. Returns whether it was. */
static gboolean
shorten (GString *text,
         guint    units)
{
  if (fit (text->str, units) == text->len)
    return FALSE;
  g_string_truncate (text, fit (text->str, units - 1));
  g_string_append (text, ELLIPSIS);
  return TRUE;
}

static gboolean
take_name (GHashTable *taken,
           const char *name)
{
  return g_hash_table_add (taken, g_utf8_casefold (name, -1));
}

/* What no name of a worksheet may have becomes space; and it may not end in an apostrophe. */
static GString *
clean_name (const char *words)
{
  GString *name = g_string_new (NULL);

  for (const char *at = words; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_space = letter < 0x20 || (letter < 0x80 && strchr ("[]:*?/\\ ", letter));

      if (!is_space)
        g_string_append_unichar (name, letter);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  while (name->len > 0 && strchr (" '", name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);
  while (name->len > 0 && strchr (" '", name->str[0]))
    g_string_erase (name, 0, 1);
  return name;
}

/* A name for a worksheet, from @words or else from @id, that a workbook allows and that is not among
 * @taken, to which it is added. "History" is Excel's own. (transfer full) */
char *
senda_xlsx_dup_name (const char *words,
                     const char *id,
                     GHashTable *taken)
{
  g_autoptr (GString) name = clean_name (words);
  g_autoptr (GString) whole = NULL;

  if (name->len == 0)
    g_string_assign (name, id);
  g_hash_table_add (taken, g_strdup ("history"));
  whole = g_string_new (name->str);
  shorten (whole, MAX_NAME);
  for (guint i = 2; !take_name (taken, whole->str); i++)
    {
      g_autofree char *number = g_strdup_printf (" %u", i);

      g_string_assign (whole, name->str);
      shorten (whole, MAX_NAME - strlen (number));
      g_string_append (whole, number);
    }
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

/* @text as it stands in a margin, where "&" begins a command and "&&" is the sign. It is cut to
 * @units, though not between the two. */
static void
append_margin (GString    *margin,
               const char *text,
               guint       units)
{
  g_autoptr (GString) words = g_string_new (text);

  g_string_replace (words, "\n", " ", 0);
  g_string_replace (words, "&", "&&", 0);
  if (shorten (words, units))
    {
      gsize end = words->len - strlen (ELLIPSIS);
      gsize first = end;

      while (first > 0 && words->str[first - 1] == '&')
        first--;
      if ((end - first) % 2 == 1)
        g_string_erase (words, end - 1, 1);
    }
  g_string_append (margin, words->str);
}

/* @left in one margin with @right, which is a command or ready. (transfer full) */
static char *
join_margin (SendaDocument *document,
             SendaMargin    left,
             const char    *right)
{
  GString *margin = g_string_new ("&L");
  g_autofree char *words = senda_document_dup_margin (document, left);
  guint room = MAX_MARGIN - MIN (g_utf8_strlen (right, -1) + 4, MAX_MARGIN - 20);

  if (g_utf8_strlen (words, -1) > room)
    append_margin (margin, senda_document_get_margin (document, left, 0), room);
  else
    append_margin (margin, words, room);
  g_string_append_printf (margin, "&R%s", right);
  return g_string_free (margin, FALSE);
}

/* What stands at the head of printed pages: the document's header, and the worksheet's name.
 * (transfer full) */
char *
senda_xlsx_dup_header (SendaDocument *document)
{
  return join_margin (document, SENDA_MARGIN_HEADER, "&A");
}

/* What stands at the foot of printed pages: who may read it, and the page. (transfer full) */
char *
senda_xlsx_dup_footer (SendaDocument *document)
{
  g_autofree char *words = senda_document_dup_margin (document, SENDA_MARGIN_PAGE);
  g_autoptr (GString) page = g_string_new (NULL);

  append_margin (page, words, MAX_MARGIN / 2);
  g_string_replace (page, "{page}", "&P", 0);
  g_string_replace (page, "{pages}", "&N", 0);
  return join_margin (document, SENDA_MARGIN_FOOTER, page->str);
}

static gboolean
is_escape (const char *text)
{
  for (guint i = 2; i < 6; i++)
    if (text[i] == '\0' || !g_ascii_isxdigit (text[i]))
      return FALSE;
  return text[6] == '_';
}

/* Keeps "_x0041_" from being read as the character of that number. */
void
senda_xlsx_escape (GString *text)
{
  for (char *at = strstr (text->str, "_x"); at; at = strstr (at + 1, "_x"))
    if (is_escape (at))
      {
        gsize position = at - text->str;

        g_string_insert (text, position, "_x005F");
        at = text->str + position + strlen ("_x005F");
      }
}

/* How many bytes of @text go into a cell with @room: all, or as far as the last word that ends in
 * it, or else the last character. */
gsize
senda_xlsx_piece (const char *text,
                  gsize       room)
{
  gsize length = fit (text, room);
  gsize space = length;

  if (text[length] == '\0')
    return length;
  while (space > 0 && length - space < MIN_PIECE && !g_ascii_isspace (text[space - 1]))
    space--;
  if (space > 0 && length - space < MIN_PIECE)
    return space;
  while (length > 1 && g_unichar_ismark (g_utf8_get_char (text + length)))
    length = g_utf8_prev_char (text + length) - text;
  return length;
}
