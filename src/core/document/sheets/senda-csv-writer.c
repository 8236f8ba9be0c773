/* senda-csv-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sheet as RFC 4180 has it. Words that a spreadsheet would take for a formula get an apostrophe
 * before them, so that opening a file never runs what somebody wrote into a note, not even where
 * fields are parted by semicolons, as in Spanish, and a quote within a field means nothing.
 */
#include "config.h"

#include "senda-writers-private.h"

#include "senda-csv-guard.h"
#include "senda-error.h"
#include "senda-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LINE_END "\r\n"
#define ROWS_PER_REPORT 64

/* The ids of all sheets, for those who named another. (transfer full) */
static char *
dup_ids (SendaDocument *document)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            senda_document_get_sheet_id (document, i));
  return g_string_free (ids, FALSE);
}

static const SendaBlock *
find_sheet (const SendaWriteJob *job,
            GError             **error)
{
  const char *id = job->options.sheet;
  g_autofree char *ids = NULL;
  int index = id ? senda_document_find_sheet (job->document, id) : 0;

  if (!senda_writer_has_sheets (job->document, error))
    return NULL;
  if (index >= 0)
    return senda_document_get_sheet (job->document, index);
  ids = dup_ids (job->document);
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
               /* Translators: the first %s is what was asked for, the second a list of names */
               _("There is no table “%s” in this report. Nothing was written; it has these: %s."),
               id, ids);
  return NULL;
}

/* Also what other separators than the comma would tear apart is quoted, and space at the ends, that
 * some would drop. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, "\",;\t\r\n") != NULL ||
         (length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1])));
}

static void
append_quoted (GString    *line,
               const char *text)
{
  g_string_append_c (line, '"');
  for (const char *at = text; *at; at++)
    {
      if (*at == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *at);
    }
  g_string_append_c (line, '"');
}

static void
append_cell (GString    *line,
             SendaSheet *sheet,
             guint       row,
             guint       column,
             GString    *text)
{
  g_string_truncate (text, 0);
  senda_sheet_append_text (sheet, row, column, text);
  if (senda_sheet_get_value (sheet, row, column) == SENDA_CELL_TEXT)
    senda_csv_guard (text);
  if (needs_quotes (text->str))
    append_quoted (line, text->str);
  else
    g_string_append_len (line, text->str, text->len);
}

static void
append_row (GString    *line,
            SendaSheet *sheet,
            guint       row,
            GString    *text)
{
  for (guint i = 0; i < senda_sheet_get_n_columns (sheet); i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_cell (line, sheet, row, i, text);
    }
  /* A line with nothing in it would be no row. */
  if (line->len == 0)
    g_string_append (line, "\"\"");
  g_string_append (line, LINE_END);
}

/* Writes the sheet that the options name, else the first. Fails with SENDA_ERROR_NOT_FOUND where
 * there is none of that name, and with SENDA_ERROR_NOTHING where there is none at all. */
gboolean
senda_csv_write (const SendaWriteJob *job,
                 GError             **error)
{
  const SendaBlock *table = find_sheet (job, error);
  g_autoptr (SendaSheet) sheet = table ? senda_sheet_new (table) : NULL;
  g_autoptr (GString) line = g_string_new (job->options.byte_order_mark ? BYTE_ORDER_MARK : NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sheet == NULL ||
      !g_output_stream_write_all (job->out, line->str, line->len, NULL, job->cancellable, error))
    return FALSE;
  for (guint i = 0; i < senda_sheet_get_n_rows (sheet); i++)
    {
      g_string_truncate (line, 0);
      append_row (line, sheet, i, text);
      if (!g_output_stream_write_all (job->out, line->str, line->len, NULL, job->cancellable,
                                      error))
        return FALSE;
      if (i % ROWS_PER_REPORT == 0 &&
          !senda_write_job_report (job, i, senda_sheet_get_n_rows (sheet), error))
        return FALSE;
    }
  return senda_write_job_report (job, 1, 1, error);
}
