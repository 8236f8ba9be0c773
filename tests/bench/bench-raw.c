/* bench-raw.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-raw.h"

#include "senda-figure.h"
#include "senda-flow-style.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <xlsxwriter.h>

#define MARGIN 54.0
#define FIRST_DAY 45000 /* as spreadsheets count days */

static const char *const vocabulary[] = {
  "team", "meets", "regularly", "with", "written", "agenda", "and", "minutes", "partners", "share",
  "data", "under", "agreement", "roles", "are", "documented", "reviewed", "every", "quarter", "no",
  "formal", "process", "exists", "yet", "protocol",
};

const char *
bench_words (guint page,
             guint part,
             guint n_words)
{
  static GString *words = NULL;
  guint32 seed = page * 7919 + part * 104729 + 1;

  if (words == NULL)
    words = g_string_new (NULL);
  g_string_truncate (words, 0);
  for (guint i = 0; i < n_words; i++)
    {
      seed = seed * 1664525 + 1013904223;
      if (i > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, vocabulary[(seed >> 16) % G_N_ELEMENTS (vocabulary)]);
    }
  return words->str;
}

static gboolean
is_table (guint page)
{
  return page % 2 == 1;
}

static void
add_table (SendaBlock *body,
           guint       page)
{
  static const SendaColumn columns[BENCH_N_CELLS] = { { 1 }, { 1 }, { 1 }, { 1 } };
  SendaBlock *table = senda_block_add_table (body, columns, BENCH_N_CELLS);

  for (guint i = 0; i <= BENCH_N_ROWS; i++)
    {
      SendaBlock *row = senda_block_add_row (table, i == 0);

      for (guint j = 0; j < BENCH_N_CELLS; j++)
        senda_block_say (senda_block_add (row, SENDA_BLOCK_CELL), 0,
                         bench_words (page, i * BENCH_N_CELLS + j, i == 0 ? 2 : 10));
    }
}

SendaDocument *
bench_document_pages (guint n_pages)
{
  static const char *const languages[] = { "en", NULL };
  SendaDocument *document = senda_document_new (languages, "2026-03-09");
  SendaBlock *body = senda_document_get_body (document);

  senda_document_set_margin (document, SENDA_MARGIN_TITLE, 0, "What pages cost");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, 0, "Page {page} of {pages}");
  for (guint page = 0; page < n_pages; page++)
    {
      if (page > 0)
        senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
      senda_block_say (senda_block_add_heading (body, 2, NULL), 0, bench_words (page, 1000, 4));
      if (is_table (page))
        add_table (body, page);
      else
        for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
          senda_block_say (senda_block_add (body, SENDA_BLOCK_PARAGRAPH), 0,
                           bench_words (page, i, 75));
    }
  senda_document_finish (document);
  return document;
}

/* Drawing the same with cairo and pango alone. */
typedef struct
{
  cairo_t *cr;
  gboolean tagged;
  PangoLayout *layout;
  PangoFontDescription *fonts[SENDA_N_STYLES];
} Raw;

static double
draw (Raw              *raw,
      SendaFlowStyleId  style,
      const char       *text,
      double            x,
      double            y,
      double            width)
{
  PangoRectangle extents;

  if (raw->fonts[style] == NULL)
    {
      raw->fonts[style] = pango_font_description_from_string (SENDA_PAPER_FONT);
      pango_font_description_set_absolute_size (raw->fonts[style],
                                                senda_flow_styles[style].size * PANGO_SCALE);
      if (senda_flow_styles[style].bold)
        pango_font_description_set_weight (raw->fonts[style], PANGO_WEIGHT_BOLD);
    }
  pango_layout_set_font_description (raw->layout, raw->fonts[style]);
  pango_layout_set_width (raw->layout, width * PANGO_SCALE);
  pango_layout_set_text (raw->layout, text, -1);
  pango_layout_get_extents (raw->layout, NULL, &extents);
  if (raw->tagged)
    cairo_tag_begin (raw->cr, "P", NULL);
  cairo_move_to (raw->cr, x, y);
  pango_cairo_show_layout (raw->cr, raw->layout);
  if (raw->tagged)
    cairo_tag_end (raw->cr, "P");
  return extents.height / (double) PANGO_SCALE;
}

static void
draw_table (Raw    *raw,
            guint   page,
            double  y,
            double  width)
{
  double cell = width / BENCH_N_CELLS;

  for (guint i = 0; i <= BENCH_N_ROWS; i++)
    {
      double height = 0;

      for (guint j = 0; j < BENCH_N_CELLS; j++)
        height = MAX (height, draw (raw, i == 0 ? SENDA_STYLE_TABLE_HEAD : SENDA_STYLE_TABLE_ROW,
                                    bench_words (page, i * BENCH_N_CELLS + j, i == 0 ? 2 : 10),
                                    MARGIN + j * cell + 5, y + 4, cell - 10));
      y += height + 8.5;
      cairo_move_to (raw->cr, MARGIN, y);
      cairo_line_to (raw->cr, MARGIN + width, y);
      cairo_stroke (raw->cr);
    }
}

static void
draw_page (Raw   *raw,
           guint  page,
           guint  n_pages)
{
  double width = senda_paper_letter.width - 2 * MARGIN;
  double y = MARGIN;
  char margin[64];

  y += 6 + draw (raw, SENDA_STYLE_H2, bench_words (page, 1000, 4), MARGIN, y, width);
  if (is_table (page))
    draw_table (raw, page, y, width);
  else
    for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
      y += 7 + draw (raw, SENDA_STYLE_BODY, bench_words (page, i, 75), MARGIN, y, width);
  g_snprintf (margin, sizeof margin, "Page %u of %u", page + 1, n_pages);
  draw (raw, SENDA_STYLE_MARGIN, margin, MARGIN, senda_paper_letter.height - MARGIN, width);
  cairo_show_page (raw->cr);
}

/* Draws the same pages with pango and cairo alone; @tagged: each piece of text as a paragraph. */
gboolean
bench_raw_pages (guint       n_pages,
                 gboolean    tagged,
                 const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, senda_paper_letter.width,
                                                       senda_paper_letter.height);
  Raw raw = { cairo_create (surface), tagged, NULL, { NULL } };
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  cairo_set_line_width (raw.cr, 0.5);
  raw.layout = pango_cairo_create_layout (raw.cr);
  pango_layout_set_wrap (raw.layout, PANGO_WRAP_WORD_CHAR);
  for (guint page = 0; page < n_pages; page++)
    draw_page (&raw, page, n_pages);
  g_object_unref (raw.layout);
  for (guint i = 0; i < SENDA_N_STYLES; i++)
    g_clear_pointer (&raw.fonts[i], pango_font_description_free);
  cairo_destroy (raw.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

static void
add_row (SendaBlock *table,
         guint       row)
{
  SendaBlock *block = senda_block_add_row (table, row == 0);
  char date[16];

  for (guint i = 0; i < BENCH_N_TEXTS + BENCH_N_NUMBERS + BENCH_N_DATES; i++)
    {
      SendaBlock *cell = senda_block_add (block, SENDA_BLOCK_CELL);

      if (row == 0 || i < BENCH_N_TEXTS)
        senda_block_say (cell, row == 0 ? 0 : SENDA_SHARED, bench_words (row, i, 5));
      else if (i < BENCH_N_TEXTS + BENCH_N_NUMBERS)
        senda_block_set_number (cell, row * 7 + i);
      else
        {
          g_snprintf (date, sizeof date, "2025-%02u-%02u", 1 + row % 12, 1 + row % 28);
          senda_block_set_date (cell, date);
        }
    }
}

SendaDocument *
bench_document_rows (guint n_rows)
{
  static const char *const languages[] = { "en", NULL };
  SendaColumn columns[BENCH_N_TEXTS + BENCH_N_NUMBERS + BENCH_N_DATES];
  SendaDocument *document = senda_document_new (languages, "2026-03-09");
  SendaBlock *table = senda_document_add_sheet (document, "rows");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = (SendaColumn) { 1 };
  senda_block_set_columns (table, columns, G_N_ELEMENTS (columns));
  senda_block_say (table, 0, "Rows");
  for (guint row = 0; row <= n_rows; row++)
    add_row (table, row);
  senda_document_finish (document);
  return document;
}

static void
write_row (lxw_worksheet *sheet,
           lxw_format    *date,
           guint          row)
{
  guint column = 0;

  for (; column < BENCH_N_TEXTS; column++)
    worksheet_write_string (sheet, row, column, bench_words (row, column, 5), NULL);
  for (; column < BENCH_N_TEXTS + BENCH_N_NUMBERS; column++)
    worksheet_write_number (sheet, row, column, row * 7 + column, NULL);
  for (; column < BENCH_N_TEXTS + BENCH_N_NUMBERS + BENCH_N_DATES; column++)
    worksheet_write_number (sheet, row, column, FIRST_DAY + row % 300, date);
}

/* The same rows with libxlsxwriter alone. */
gboolean
bench_raw_rows (guint       n_rows,
                gboolean    constant_memory,
                const char *path)
{
  lxw_workbook_options options = { .constant_memory = constant_memory };
  lxw_workbook *book = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Rows");
  lxw_format *bold = workbook_add_format (book);
  lxw_format *date = workbook_add_format (book);
  guint n_columns = BENCH_N_TEXTS + BENCH_N_NUMBERS + BENCH_N_DATES;

  format_set_bold (bold);
  format_set_num_format (date, "yyyy-mm-dd");
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_autofilter (sheet, 0, 0, n_rows, n_columns - 1);
  worksheet_set_column (sheet, 0, n_columns - 1, 16, NULL);
  for (guint i = 0; i < n_columns; i++)
    worksheet_write_string (sheet, 0, i, bench_words (0, i, 5), bold);
  for (guint row = 1; row <= n_rows; row++)
    write_row (sheet, date, row);
  return workbook_close (book) == LXW_NO_ERROR;
}
