/* senda-xlsx-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a worksheet looks: formats, widths, paper.
 */
#include "config.h"

#include "senda-xlsx-private.h"

#include "senda-figure.h"

#include <string.h>

#define SHEET_WIDTH 150.0     /* in characters, that the table's columns divide among them */
#define MIN_WIDTH 6
#define MAX_WIDTH 70
#define MAX_WORD 24
#define DATE_WIDTH 12
#define MAX_NUMBER_WIDTH 18
#define ROOM_BESIDE 2         /* characters */
#define FILTER_WIDTH 3        /* the button in a header */
#define SHORT_DATE 14         /* the number format that follows the reader's habits */
#define PAPER_LETTER 1
#define PAPER_A4 9

static lxw_format *
make_format (lxw_workbook *book,
             SendaCellKind value,
             SendaAlign    align,
             guint         shade)
{
  lxw_format *format = workbook_add_format (book);
  const SendaPaint *paint = senda_paint_for_paper ();

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (value == SENDA_CELL_TEXT)
    format_set_text_wrap (format);
  if (value == SENDA_CELL_DATE)
    format_set_num_format_index (format, SHORT_DATE);
  if (align == SENDA_ALIGN_START && value == SENDA_CELL_DATE)
    format_set_align (format, LXW_ALIGN_LEFT);
  if (align == SENDA_ALIGN_CENTER)
    format_set_align (format, LXW_ALIGN_CENTER);
  if (align == SENDA_ALIGN_END)
    format_set_align (format, LXW_ALIGN_RIGHT);
  if (shade > 0)
    {
      format_set_bg_color (format, paint->stage_fill[shade - 1]);
      format_set_font_color (format, paint->stage_ink[shade - 1]);
    }
  return format;
}

/* How a cell looks that holds @value. (transfer none) */
lxw_format *
senda_xlsx_get_format (SendaXlsx    *self,
                       SendaCellKind value,
                       SendaAlign    align,
                       guint         shade)
{
  lxw_format **format = &self->formats[value][align][shade < SENDA_XLSX_N_SHADES ? shade : 0];

  if (*format == NULL)
    *format = make_format (self->book, value, align, shade < SENDA_XLSX_N_SHADES ? shade : 0);
  return *format;
}

static guint
measure_word (const char *text)
{
  guint word = 0;
  guint longest = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      word = g_unichar_isspace (g_utf8_get_char (at)) ? 0 : word + 1;
      longest = MAX (longest, word);
    }
  return MIN (longest, MAX_WORD);
}

static guint
measure_header (SendaSheet *sheet,
                guint       column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint longest = 0;

  for (guint i = 0; i < senda_sheet_get_n_headers (sheet); i++)
    {
      g_string_truncate (text, 0);
      senda_sheet_append_text (sheet, i, column, text);
      longest = MAX (longest, measure_word (text->str));
    }
  return longest > 0 ? longest + FILTER_WIDTH : 0;
}

/* Wide enough for what the column holds, and not wider than its share of the table. */
static double
get_width (SendaSheet *sheet,
           guint       column,
           double      shares)
{
  const SendaSheetColumn *it = senda_sheet_get_column (sheet, column);
  double share = shares > 0 ? it->width * SHEET_WIDTH / shares : MAX_WIDTH / 2;
  double width = share;

  if (it->value == SENDA_CELL_DATE)
    width = DATE_WIDTH;
  else if (it->value == SENDA_CELL_NUMBER)
    width = MIN (it->longest_line + ROOM_BESIDE, MAX_NUMBER_WIDTH);
  else if (it->longest_line > 0)
    width = CLAMP (share, MIN (it->longest_word, MAX_WORD) + ROOM_BESIDE,
                   it->longest_line + ROOM_BESIDE);
  width = MAX (width, measure_header (sheet, column));
  return CLAMP (width, MIN_WIDTH, MAX_WIDTH);
}

/* The shares of the table's own columns, each once. */
static double
sum_shares (SendaSheet *sheet)
{
  double shares = 0;

  for (guint i = 0; i < senda_sheet_get_n_columns (sheet); i++)
    if (senda_sheet_get_column (sheet, i)->language == 0)
      shares += senda_sheet_get_column (sheet, i)->width;
  return shares;
}

/* Gives each column of the worksheet room and looks, and returns how wide each is. (transfer full) */
double *
senda_xlsx_set_columns (SendaXlsx     *self,
                        SendaSheet    *sheet,
                        lxw_worksheet *worksheet)
{
  double *widths = g_new0 (double, senda_sheet_get_n_columns (sheet));
  double shares = sum_shares (sheet);

  for (guint i = 0; i < senda_sheet_get_n_columns (sheet); i++)
    {
      const SendaSheetColumn *column = senda_sheet_get_column (sheet, i);

      widths[i] = get_width (sheet, i, shares);
      worksheet_set_column (worksheet, i, i, widths[i],
                            senda_xlsx_get_format (self, column->value, column->align, 0));
    }
  return widths;
}

/* How the worksheet looks on paper. */
void
senda_xlsx_set_printing (SendaXlsx     *self,
                         lxw_worksheet *worksheet,
                         guint          n_headers)
{
  const SendaPaper *paper = self->job->options.paper;
  g_autofree char *header = senda_xlsx_dup_header (self->job->document);
  g_autofree char *footer = senda_xlsx_dup_footer (self->job->document);

  worksheet_set_landscape (worksheet);
  if (paper == NULL || strcmp (paper->name, senda_paper_letter.name) == 0)
    worksheet_set_paper (worksheet, PAPER_LETTER);
  else if (strcmp (paper->name, senda_paper_a4.name) == 0)
    worksheet_set_paper (worksheet, PAPER_A4);
  worksheet_fit_to_pages (worksheet, 1, 0);
  worksheet_gridlines (worksheet, LXW_SHOW_ALL_GRIDLINES);
  if (n_headers > 0)
    worksheet_repeat_rows (worksheet, 0, n_headers - 1);
  worksheet_set_header (worksheet, header);
  worksheet_set_footer (worksheet, footer);
}
