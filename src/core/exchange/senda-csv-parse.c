/* senda-csv-parse.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a text into rows and cells, once through and in place: what is read is written back, without
 * its quotes, at or before where it stood.
 */
#include "config.h"

#include "senda-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SAMPLED 10 /* rows that are looked at for the separator */

typedef struct
{
  SendaTable *table;
  const char *at;
  const char *end;
  char *to;
  SendaCsvFault fault;
  char separator;
  guint line;
  guint n_letters; /* of the cell */
} Parser;

/* What a spreadsheet calls a column: "A" for the first. (transfer full) */
char *
_senda_csv_column_name (guint column)
{
  char name[8] = "";
  guint at = G_N_ELEMENTS (name) - 1;

  for (guint left = column + 1; left > 0 && at > 0; left = (left - 1) / 26)
    name[--at] = 'A' + (left - 1) % 26;
  return g_strdup (name + at);
}

static SendaCsvRow *
get_row (Parser *parser)
{
  return &g_array_index (parser->table->rows, SendaCsvRow, parser->table->rows->len - 1);
}

/* @format says which row and, if it likes, which column. */
static gboolean
fail (Parser     *parser,
      const char *format,
      GError    **error)
{
  guint row = parser->table->rows->len;
  guint column = parser->table->cells->len - get_row (parser)->first - 1;
  g_autofree char *name = _senda_csv_column_name (column);

  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID, format, row, name);
  return FALSE;
}

static gboolean
fail_not_text (Parser  *parser,
               GError **error)
{
  /* Translators: a row by its number, a column by its letter, as spreadsheets name them */
  return fail (parser, _("Row %1$u, column %2$s holds something that is not text. Nothing was "
                         "imported; save the list as CSV in UTF-8 and try again."), error);
}

/* The text is at its end, within a cell: well, if that is where the file ends. */
static gboolean
check_end (Parser  *parser,
           GError **error)
{
  if (parser->fault == SENDA_CSV_NOT_TEXT)
    return fail_not_text (parser, error);
  if (parser->fault == SENDA_CSV_MIXED)
    return fail (parser, _("From row %1$u, column %2$s on the file is written in another encoding "
                           "than before. Nothing was imported; save the whole list as CSV in UTF-8 "
                           "and try again."), error);
  return TRUE;
}

/* Takes one byte into the cell. */
static gboolean
take (Parser  *parser,
      GError **error)
{
  guchar byte = *parser->at;

  if (byte < 0x20 ? byte != '\t' && byte != '\n' && byte != '\r' : byte == 0x7f)
    return fail_not_text (parser, error);
  if ((byte & 0xc0) != 0x80 && ++parser->n_letters > SENDA_CSV_MAX_CELL)
    return fail (parser, _("The cell in row %1$u, column %2$s is too long to keep; a quotation mark "
                           "may lack its other half. Nothing was imported; correct the cell and "
                           "try again."), error);
  *parser->to++ = *parser->at++;
  return TRUE;
}

/* Past a line break of any kind. */
static void
count_line (Parser *parser)
{
  if (*parser->at == '\n' || parser->at + 1 == parser->end || parser->at[1] != '\n')
    parser->line++;
}

static gboolean
is_break (const char *at)
{
  return *at == '\n' || *at == '\r';
}

/* After the opening quote. */
static gboolean
parse_quoted (Parser  *parser,
              GError **error)
{
  for (; parser->at < parser->end;)
    {
      if (is_break (parser->at))
        count_line (parser);
      if (*parser->at == '"' && (parser->at + 1 == parser->end || parser->at[1] != '"'))
        break;
      if (*parser->at == '"')
        parser->at++;
      if (!take (parser, error))
        return FALSE;
    }
  if (parser->at == parser->end)
    return check_end (parser, error) &&
           fail (parser, _("The quotation mark that opens row %1$u, column %2$s is never closed. "
                           "Nothing was imported; correct the cell and try again."), error);
  for (parser->at++; parser->at < parser->end && *parser->at == ' ';)
    parser->at++;
  if (parser->at == parser->end)
    return check_end (parser, error);
  return *parser->at == parser->separator || is_break (parser->at) ||
         fail (parser, _("In row %1$u, column %2$s something follows the closing quotation mark. "
                         "Nothing was imported; correct the cell and try again."), error);
}

static gboolean
parse_plain (Parser  *parser,
             GError **error)
{
  while (parser->at < parser->end && *parser->at != parser->separator && !is_break (parser->at))
    if (!take (parser, error))
      return FALSE;
  return parser->at < parser->end || check_end (parser, error);
}

/* Past the spaces before a quote, if that is how the cell begins. */
static gboolean
skip_to_quote (Parser *parser)
{
  const char *at = parser->at;

  while (at < parser->end && *at == ' ')
    at++;
  if (at == parser->end || *at != '"')
    return FALSE;
  parser->at = at + 1;
  return TRUE;
}

static gboolean
parse_cell (Parser  *parser,
            GError **error)
{
  SendaTable *table = parser->table;
  guint32 begin = parser->to - table->text;

  parser->n_letters = 0;
  g_array_append_val (table->cells, begin);
  if (table->cells->len - get_row (parser)->first > SENDA_CSV_MAX_COLUMNS)
    return fail (parser, _("Row %1$u has more columns than a list of people can have: it goes on "
                           "in column %2$s. Nothing was imported; take out the columns that you do "
                           "not need and try again."), error);
  return skip_to_quote (parser) ? parse_quoted (parser, error) : parse_plain (parser, error);
}

/* One row, up to and past its line break. */
static gboolean
parse_row (Parser  *parser,
           GError **error)
{
  SendaTable *table = parser->table;
  SendaCsvRow row = { table->cells->len, parser->line };
  char end = '\0';

  g_array_append_val (table->rows, row);
  do
    {
      if (!parse_cell (parser, error))
        return FALSE;
      end = parser->at < parser->end ? *parser->at : '\0';
      if (parser->at < parser->end)
        parser->at++;
      *parser->to++ = '\0';
    }
  while (end == parser->separator);
  if (end != '\0')
    parser->line++;
  if (end == '\r' && parser->at < parser->end && *parser->at == '\n')
    parser->at++;
  table->n_columns = MAX (table->n_columns, table->cells->len - row.first);
  return TRUE;
}

/* Whether the last row has room; spreadsheets may write any number of empty ones at the end. */
static gboolean
check_room (Parser  *parser,
            GError **error)
{
  SendaTable *table = parser->table;
  guint32 first = get_row (parser)->first;

  if (table->rows->len <= SENDA_CSV_MAX_ROWS)
    return TRUE;
  for (guint i = first; i < table->cells->len; i++)
    if (table->text[g_array_index (table->cells, guint32, i)] != '\0')
      return fail (parser, _("The list goes on in row %1$u, and so many rows cannot be read at "
                             "once. Nothing was imported; divide the list and try again."), error);
  parser->to = table->text + g_array_index (table->cells, guint32, first);
  g_array_set_size (table->cells, first);
  g_array_set_size (table->rows, table->rows->len - 1);
  return TRUE;
}

/* How often each separator stands in the row at @at, outside of quotes. Returns the next row. */
static const char *
count_separators (const char *at,
                  const char *end,
                  const char *separators,
                  guint      *counts)
{
  gboolean quoted = FALSE;

  for (; at < end && (quoted || !is_break (at)); at++)
    {
      const char *found = !quoted ? memchr (separators, *at, 3) : NULL;

      if (*at == '"')
        quoted = !quoted;
      if (found != NULL)
        counts[found - separators]++;
    }
  while (at < end && is_break (at))
    at++;
  return at;
}

/* The one that stands most often in the first row; of two, the one that stands as often in more of
 * the rows that follow. */
static char
guess_separator (const char *text,
                 const char *end)
{
  static const char separators[] = "\t;,";
  guint first[3] = { 0 };
  guint n_alike[3] = { 0 };
  guint best = 2;
  const char *at = NULL;

  while (text < end && is_break (text))
    text++;
  at = count_separators (text, end, separators, first);
  for (guint i = 0; i < N_SAMPLED && at < end; i++)
    {
      guint counts[3] = { 0 };

      at = count_separators (at, end, separators, counts);
      for (guint k = 0; k < 3; k++)
        n_alike[k] += counts[k] == first[k];
    }
  for (guint k = 3; k-- > 0;)
    if (first[k] > first[best] ||
        (first[k] == first[best] && first[k] > 0 && n_alike[k] >= n_alike[best]))
      best = k;
  return separators[best];
}

/* "sep=;" before everything else is how Excel is told; it is no row. */
static void
find_separator (Parser *parser)
{
  if (parser->end - parser->at > 5 && g_ascii_strncasecmp (parser->at, "sep=", 4) == 0 &&
      memchr ("\t;,", parser->at[4], 3) != NULL && is_break (parser->at + 5))
    {
      gboolean pair = parser->at[5] == '\r' && parser->end - parser->at > 6 &&
                      parser->at[6] == '\n';

      parser->separator = parser->at[4];
      parser->at += pair ? 7 : 6;
      parser->line++;
    }
  else
    parser->separator = guess_separator (parser->at, parser->end);
}

static gboolean
parse_rows (Parser  *parser,
            GError **error)
{
  find_separator (parser);
  while (parser->at < parser->end)
    if (!parse_row (parser, error) || !check_room (parser, error))
      return FALSE;
  /* One more, for the place of a fault after the last line break. */
  return parser->fault == SENDA_CSV_WHOLE || parse_row (parser, error);
}

/* The rows and cells of @text, whose text it takes. Fails with SENDA_ERROR_INVALID.
 * (transfer full) */
SendaTable *
_senda_csv_parse (SendaCsvText *text,
                  GError      **error)
{
  g_autoptr (SendaTable) table = g_new0 (SendaTable, 1);
  Parser parser = { .table = table, .fault = text->fault, .line = 1 };

  table->text = g_steal_pointer (&text->text);
  table->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  table->rows = g_array_new (FALSE, FALSE, sizeof (SendaCsvRow));
  parser.at = parser.to = table->text;
  parser.end = table->text + text->length;
  return parse_rows (&parser, error) ? g_steal_pointer (&table) : NULL;
}
