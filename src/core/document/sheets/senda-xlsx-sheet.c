/* senda-xlsx-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One worksheet. A cell holds 32,767 characters at most: the rest of a longer text stands in rows of
 * its own below, where every other cell is empty, and "…" shows that it goes on.
 */
#include "config.h"

#include "senda-xlsx-private.h"

#include <errno.h>

#define ELLIPSIS "…"
#define ROWS_PER_REPORT 64
#define SHARE_OF_ROWS 70      /* of a hundred: the rest is for packing and handing over */
#define LINE_HEIGHT 15        /* points */
#define MAX_HEIGHT 409
#define MIN_YEAR 1900
#define MAX_EXACT G_GINT64_CONSTANT (9007199254740992)
#define WHOLE_SHEET "A1:XFD1048576"

/* What it takes to write the rows of one sheet. */
typedef struct
{
  SendaXlsx *xlsx;
  SendaSheet *sheet;
  lxw_worksheet *worksheet;
  lxw_row_t line;    /* the worksheet's next */
  GPtrArray *texts;  /* of GString, one per column: the words of a row */
  gsize *written;    /* per column: how much of them stands already */
  double *widths;    /* per column, in characters */
  GString *piece;
  guint64 n_cells;
} Rows;

static lxw_error
write_number (Rows       *rows,
              guint       column,
              gint64      number,
              lxw_format *format)
{
  g_autofree char *figures = NULL;

  if (number >= -MAX_EXACT && number <= MAX_EXACT)
    return worksheet_write_number (rows->worksheet, rows->line, column, number, format);
  figures = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return worksheet_write_string (rows->worksheet, rows->line, column, figures, format);
}

static lxw_error
write_day (Rows        *rows,
           guint        column,
           const GDate *day,
           lxw_format  *format)
{
  lxw_datetime moment = {
    .year = g_date_get_year (day),
    .month = g_date_get_month (day),
    .day = g_date_get_day (day),
  };

  return worksheet_write_datetime (rows->worksheet, rows->line, column, &moment, format);
}

/* How many lines @text takes, broken between words, in a cell @width characters wide. */
static guint
count_lines (const char *text,
             double      width)
{
  guint lines = 1;
  double end = 0;  /* of the line so far */
  double word = 0; /* at its end */

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      guint size = g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;

      end += size;
      word = letter == ' ' || letter == '\n' ? 0 : word + size;
      if (letter == '\n' || (letter != ' ' && end > width))
        {
          lines++;
          end = word = word < end ? word : size;
        }
    }
  return lines;
}

/* Not every program finds by itself how high a line must be. */
static void
set_height (Rows  *rows,
            guint  lines)
{
  if (lines > 1)
    worksheet_set_row (rows->worksheet, rows->line, MIN (lines * LINE_HEIGHT, MAX_HEIGHT), NULL);
}

/* The words of the cell that have not been written yet, as many as have room. Adds to @lines what
 * they need. */
static lxw_error
write_words (Rows       *rows,
             guint       column,
             lxw_format *format,
             guint      *lines)
{
  const GString *text = g_ptr_array_index (rows->texts, column);
  const char *rest = text->str + rows->written[column];
  const char *start = rows->written[column] > 0 ? ELLIPSIS : "";
  gsize room = SENDA_XLSX_MAX_CELL - (*start ? 1 : 0);
  gsize length = senda_xlsx_piece (rest, room);

  if (rest[length] != '\0')
    length = senda_xlsx_piece (rest, room - 1);
  rows->written[column] += length;
  if (*start || rest[length] != '\0')
    {
      g_string_assign (rows->piece, start);
      g_string_append_len (rows->piece, rest, length);
      g_string_append (rows->piece, rest[length] != '\0' ? ELLIPSIS : "");
      rest = rows->piece->str;
    }
  *lines = MAX (*lines, count_lines (rest, rows->widths[column]));
  return worksheet_write_string (rows->worksheet, rows->line, column, rest, format);
}

/* Writes what the cell holds, or gets its words ready where it holds some. */
static lxw_error
write_value (Rows  *rows,
             guint  row,
             guint  column)
{
  const SendaSheetColumn *it = senda_sheet_get_column (rows->sheet, column);
  const SendaBlock *cell = senda_sheet_get_cell (rows->sheet, row, column);
  SendaCellKind value = senda_sheet_get_value (rows->sheet, row, column);
  GString *text = g_ptr_array_index (rows->texts, column);
  lxw_format *format;
  GDate day;

  g_string_truncate (text, 0);
  rows->written[column] = 0;
  if (cell == NULL)
    return LXW_NO_ERROR;
  format = senda_xlsx_get_format (rows->xlsx, value, it->align, cell->shade);
  if (value == SENDA_CELL_NUMBER)
    {
      rows->n_cells++;
      return write_number (rows, column, cell->integer, format);
    }
  if (senda_sheet_get_day (rows->sheet, row, column, &day) && g_date_get_year (&day) >= MIN_YEAR)
    {
      rows->n_cells++;
      return write_day (rows, column, &day, format);
    }
  senda_sheet_append_text (rows->sheet, row, column, text);
  senda_xlsx_escape (text);
  return LXW_NO_ERROR;
}

/* One line of the worksheet: what stands on it of the row's words. Sets @goes_on when some are
 * left. */
static lxw_error
write_line (Rows     *rows,
            guint     row,
            gboolean *goes_on)
{
  gboolean is_header = row < senda_sheet_get_n_headers (rows->sheet);
  guint lines = 1;

  *goes_on = FALSE;
  for (guint i = 0; i < rows->texts->len; i++)
    {
      const GString *text = g_ptr_array_index (rows->texts, i);
      const SendaBlock *cell = senda_sheet_get_cell (rows->sheet, row, i);
      SendaAlign align = senda_sheet_get_column (rows->sheet, i)->align;
      lxw_format *format;
      lxw_error code;

      if (rows->written[i] == text->len)
        continue;
      format = is_header ? rows->xlsx->header :
                           senda_xlsx_get_format (rows->xlsx, SENDA_CELL_TEXT, align, cell->shade);
      code = write_words (rows, i, format, &lines);
      if (code != LXW_NO_ERROR)
        return code;
      rows->n_cells++;
      *goes_on = *goes_on || rows->written[i] < text->len;
    }
  set_height (rows, lines);
  rows->line++;
  return LXW_NO_ERROR;
}

static lxw_error
write_row (Rows  *rows,
           guint  row)
{
  gboolean goes_on = TRUE;

  for (guint i = 0; i < rows->texts->len; i++)
    {
      lxw_error code = write_value (rows, row, i);

      if (code != LXW_NO_ERROR)
        return code;
    }
  while (goes_on)
    {
      lxw_error code = write_line (rows, row, &goes_on);

      if (code != LXW_NO_ERROR)
        return code;
    }
  return LXW_NO_ERROR;
}

static gboolean
write_rows (Rows    *rows,
            GError **error)
{
  SendaXlsx *xlsx = rows->xlsx;

  for (guint i = 0; i < senda_sheet_get_n_rows (rows->sheet); i++)
    {
      lxw_error code = write_row (rows, i);

      if (code != LXW_NO_ERROR)
        return senda_xlsx_fail (code, error);
      if (xlsx->n_rows_done++ % ROWS_PER_REPORT == 0 &&
          !senda_write_job_report (xlsx->job,
                                   (guint64) SHARE_OF_ROWS * xlsx->n_rows_done / xlsx->n_rows,
                                   100, error))
        return FALSE;
    }
  return TRUE;
}

static void
free_text (gpointer data)
{
  g_string_free (data, TRUE);
}

static gboolean
fill (SendaXlsx     *self,
      SendaSheet    *sheet,
      lxw_worksheet *worksheet,
      double        *widths,
      GError       **error)
{
  guint n_columns = senda_sheet_get_n_columns (sheet);
  guint n_headers = senda_sheet_get_n_headers (sheet);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autofree gsize *written = g_new0 (gsize, n_columns);
  Rows rows = {
    .xlsx = self,
    .sheet = sheet,
    .worksheet = worksheet,
    .texts = texts,
    .written = written,
    .widths = widths,
    .piece = piece,
  };

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (texts, g_string_new (NULL));
  if (!write_rows (&rows, error))
    return FALSE;
  g_array_append_val (self->cell_counts, rows.n_cells);
  if (n_headers > 0)
    {
      worksheet_freeze_panes (worksheet, n_headers, 0);
      if (n_columns > 0)
        worksheet_autofilter (worksheet, n_headers - 1, 0, rows.line - 1, n_columns - 1);
    }
  return TRUE;
}

/* Adds the document's sheet number @index to the workbook. */
gboolean
senda_xlsx_add_sheet (SendaXlsx *self,
                      guint      index,
                      GError   **error)
{
  SendaDocument *document = self->job->document;
  const SendaBlock *table = senda_document_get_sheet (document, index);
  g_autofree char *words = senda_block_dup_text (table, 0);
  g_autofree char *name = senda_xlsx_dup_name (words, senda_document_get_sheet_id (document, index),
                                               self->names);
  g_autoptr (SendaSheet) sheet = senda_sheet_new (table);
  g_autofree double *widths = NULL;
  lxw_worksheet *worksheet;

  errno = 0;
  worksheet = workbook_add_worksheet (self->book, name);
  if (worksheet == NULL)
    return senda_xlsx_fail (LXW_ERROR_CREATING_TMPFILE, error);
  widths = senda_xlsx_set_columns (self, sheet, worksheet);
  senda_xlsx_set_printing (self, worksheet, senda_sheet_get_n_headers (sheet));
  /* An element's number is a name, not something to calculate with. */
  worksheet_ignore_errors (worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, WHOLE_SHEET);
  return fill (self, sheet, worksheet, widths, error);
}
