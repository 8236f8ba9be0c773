/* senda-cli-output.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE_WIDTH 80
#define LONGEST_QUOTE 60
#define GAP 2

struct _SendaCliTable
{
  guint n_columns;
  GPtrArray *cells; /* row after row */
};

static void
append_plain (GString    *string,
              const char *text,
              gboolean    one_line)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\n' && !one_line)
        g_string_append_c (string, '\n');
      else if (letter == 0x2028 || letter == 0x2029 || (letter < 0x20 && g_unichar_isspace (letter)))
        g_string_append_c (string, ' ');
      else if (g_unichar_iscntrl (letter))
        g_string_append (string, "\357\277\275");
      else
        g_string_append_unichar (string, letter);
    }
}

static guint
get_width (const char *text)
{
  guint width = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

static void
append_spaces (GString *string,
               guint    n)
{
  while (n-- > 0)
    g_string_append_c (string, ' ');
}

/* @message in the language asked for. (transfer none) */
const char *
senda_cli_text (SendaCli   *cli,
                const char *message)
{
  return senda_catalog_get (cli->catalog, NULL, message);
}

/* The same for a text of the content; NULL when there is none. (transfer none) (nullable) */
const char *
senda_cli_message (SendaCli    *cli,
                   SendaMessage message)
{
  return senda_message (message, cli->catalog);
}

/* What somebody typed, short enough to stand in a sentence. (transfer full) */
char *
senda_cli_quote (const char *given)
{
  g_autofree char *valid = g_utf8_make_valid (given, MIN (strlen (given), 4 * LONGEST_QUOTE));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, LONGEST_QUOTE - 1);
  return g_strconcat (start, "…", NULL);
}

/* Prints a line. */
void
senda_cli_say (SendaCli   *cli,
               const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  append_plain (cli->out, text, FALSE);
  g_string_append_c (cli->out, '\n');
}

static void
wrap_paragraph (SendaCli   *cli,
                guint       indent,
                const char *bullet,
                const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint hang = indent + get_width (bullet);
  guint column = hang;

  append_spaces (cli->out, indent);
  g_string_append (cli->out, bullet);
  for (guint i = 0; words[i]; i++)
    {
      guint width = get_width (words[i]);

      if (width == 0)
        continue;
      if (column > hang && column + 1 + width > LINE_WIDTH)
        {
          g_string_append_c (cli->out, '\n');
          append_spaces (cli->out, hang);
          column = hang;
        }
      else if (column > hang)
        {
          g_string_append_c (cli->out, ' ');
          column++;
        }
      g_string_append (cli->out, words[i]);
      column += width;
    }
  g_string_append_c (cli->out, '\n');
}

/* Prints a text in lines that fit a terminal, @bullet before the first and room for it before the
 * others. */
void
senda_cli_wrap (SendaCli   *cli,
                guint       indent,
                const char *bullet,
                const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_auto (GStrv) paragraphs = NULL;

  append_plain (plain, text, FALSE);
  paragraphs = g_strsplit (plain->str, "\n", -1);
  for (guint i = 0; paragraphs[i]; i++)
    wrap_paragraph (cli, indent, bullet, paragraphs[i]);
}

static void
complain (SendaCli   *cli,
          const char *message)
{
  g_string_append (cli->err, GETTEXT_PACKAGE ": ");
  append_plain (cli->err, message, TRUE);
  g_string_append_c (cli->err, '\n');
}

/* Says in one line why the command is not carried out. */
SendaCliStatus
senda_cli_refuse (SendaCli   *cli,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  complain (cli, message);
  return SENDA_CLI_REFUSED;
}

/* The same with the words of @error. A window that speaks English is translated for a command that
 * was given in another language. */
SendaCliStatus
senda_cli_refuse_error (SendaCli     *cli,
                        const GError *error)
{
  const char *message = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                          ? N_("Stopped as you asked. What was not finished is as it was.")
                          : error->message;

  complain (cli, senda_catalog_get (cli->catalog, NULL, message));
  return SENDA_CLI_REFUSED;
}

/* Says in one line what in the command line was not understood. */
SendaCliStatus
senda_cli_misuse (SendaCli   *cli,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  complain (cli, message);
  return SENDA_CLI_MISUSED;
}

SendaCliTable *
senda_cli_table_new (guint n_columns)
{
  SendaCliTable *table = g_new0 (SendaCliTable, 1);

  table->n_columns = n_columns;
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
senda_cli_table_free (SendaCliTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table);
}

/* Adds the next cell, of a table whose number of columns the caller keeps. */
void
senda_cli_table_add_cell (SendaCliTable *table,
                          const char    *text)
{
  GString *cell = g_string_new (NULL);

  append_plain (cell, text, TRUE);
  g_ptr_array_add (table->cells, g_string_free (cell, FALSE));
}

/* Adds a row: as many texts as there are columns, then NULL. */
void
senda_cli_table_add (SendaCliTable *table,
                     ...)
{
  const char *text = NULL;
  va_list args;

  va_start (args, table);
  while ((text = va_arg (args, const char *)) != NULL)
    senda_cli_table_add_cell (table, text);
  va_end (args);
  g_return_if_fail (table->cells->len % table->n_columns == 0);
}

void
senda_cli_table_print (SendaCliTable *table,
                       SendaCli      *cli,
                       guint          indent)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);

  for (guint i = 0; i < table->cells->len; i++)
    {
      guint column = i % table->n_columns;

      widths[column] = MAX (widths[column], get_width (g_ptr_array_index (table->cells, i)));
    }
  for (guint i = 0; i < table->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (table->cells, i);
      guint column = i % table->n_columns;

      if (column == 0)
        append_spaces (cli->out, indent);
      g_string_append (cli->out, cell);
      if (column + 1 < table->n_columns)
        {
          append_spaces (cli->out, widths[column] + GAP - get_width (cell));
          continue;
        }
      while (cli->out->len > 0 && cli->out->str[cli->out->len - 1] == ' ')
        g_string_truncate (cli->out, cli->out->len - 1);
      g_string_append_c (cli->out, '\n');
    }
}
