/* senda-odt-tables.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables.
 */
#include "config.h"

#include "senda-odt-private.h"

#include <string.h>

#define CELL_PADDING "fo:padding=\"3pt\" fo:padding-left=\"5pt\" fo:padding-right=\"5pt\""
#define AROUND " fo:margin-top=\"3pt\" fo:margin-bottom=\"4pt\""
#define NARROWEST (32 * SENDA_ODT_POINT)
#define LETTER (63 * SENDA_ODT_POINT / 10) /* how wide one is, at the head of a column */
#define SMALL 900 /* bytes of a cell whose row is never parted */

/* A paragraph that nobody sees. */
void
senda_odt_put_spacer (SendaOdt *self)
{
  senda_odt_open_paragraph (self, &(const SendaOdtLook) { .style = "Spacer" });
  senda_odt_put (self, "</text:p>");
}

/* Ends what flows through a page or a cell: it may not end with a table. */
void
senda_odt_end_flow (SendaOdt *self)
{
  if (self->follows_table)
    senda_odt_put_spacer (self);
}

static const char *
find_table_style (SendaOdt   *self,
                  int         width,
                  const char *properties)
{
  g_autofree char *length = senda_odt_dup_length (width);
  g_autofree char *definition = NULL;

  definition = g_strdup_printf ("style:family=\"table\"%s><style:table-properties"
                                " style:width=\"%s\" table:align=\"left\" fo:margin-left=\"0pt\""
                                " table:border-model=\"collapsing\"%s%s%s/>",
                                self->is_first ? " style:master-page-name=\"First_20_Page\"" : "",
                                length,
                                self->breaks && !self->is_first ? " fo:break-before=\"page\"" : "",
                                self->keep ? " fo:keep-with-next=\"always\"" : "", properties);
  return senda_odt_style (self, definition);
}

/* Opens a table in the width of what is being written. Two tables never touch: they would become
 * one in some programs. @properties: what else its style says. */
void
senda_odt_open_table (SendaOdt   *self,
                      const int  *widths,
                      guint       n_columns,
                      const char *properties)
{
  int width = 0;

  if (self->follows_table)
    senda_odt_put_spacer (self);
  for (guint i = 0; i < n_columns; i++)
    width += widths[i];
  senda_odt_printf (self, "<table:table table:name=\"Table%u\" table:style-name=\"%s\">",
                    ++self->n_tables, find_table_style (self, width, properties));
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *length = senda_odt_dup_length (widths[i]);
      g_autofree char *definition =
        g_strdup_printf ("style:family=\"table-column\"><style:table-column-properties"
                         " style:column-width=\"%s\"/>", length);

      senda_odt_printf (self, "<table:table-column table:style-name=\"%s\"/>",
                        senda_odt_style (self, definition));
    }
  self->breaks = self->is_first = FALSE;
}

void
senda_odt_close_table (SendaOdt *self)
{
  senda_odt_put (self, "</table:table>");
  self->follows_table = TRUE;
}

/* @is_whole: never parted by the end of a page */
void
senda_odt_open_row (SendaOdt *self,
                    gboolean  is_whole)
{
  const char *style =
    senda_odt_style (self, is_whole ? "style:family=\"table-row\"><style:table-row-properties"
                                      " fo:keep-together=\"always\"/>"
                                    : "style:family=\"table-row\"><style:table-row-properties"
                                      " fo:keep-together=\"auto\"/>");

  senda_odt_printf (self, "<table:table-row table:style-name=\"%s\">", style);
}

/* Opens a cell over @n_columns columns; @properties: its look. */
void
senda_odt_open_cell (SendaOdt   *self,
                     const char *properties,
                     guint       n_columns)
{
  g_autofree char *definition =
    g_strdup_printf ("style:family=\"table-cell\"><style:table-cell-properties %s/>", properties);

  senda_odt_printf (self, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"",
                    senda_odt_style (self, definition));
  if (n_columns > 1)
    senda_odt_printf (self, " table:number-columns-spanned=\"%u\"", n_columns);
  senda_odt_put (self, ">");
  self->follows_table = FALSE;
}

void
senda_odt_close_cell (SendaOdt *self,
                      guint     n_columns)
{
  senda_odt_end_flow (self);
  senda_odt_put (self, "</table:table-cell>");
  for (guint i = 1; i < n_columns; i++)
    senda_odt_put (self, "<table:covered-table-cell/>");
}

static guint
count_parts (SendaOdt         *self,
             const SendaBlock *table,
             guint             column)
{
  return table->columns[column].spread && senda_document_get_n_languages (self->document) > 1
         ? 2 : 1;
}

/* About how wide the longest word of @text is. */
static int
measure_word (const char *text)
{
  int longest = 0, letters = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      letters = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : letters + 1;
      longest = MAX (longest, letters);
    }
  return longest * LETTER;
}

/* A column is never narrower than the words at its head, in reason. */
static int
measure_least (SendaOdt         *self,
               const SendaBlock *table,
               guint             column)
{
  int least = NARROWEST;

  for (guint i = 0; i < senda_block_n_children (table); i++)
    {
      const SendaBlock *row = senda_block_get_child (table, i);

      if (!row->is_header || column >= senda_block_n_children (row))
        break;
      for (guint j = 0; j < senda_document_get_n_languages (self->document); j++)
        {
          g_autofree char *text = senda_block_dup_text (senda_block_get_child (row, column), j);

          least = MAX (least, measure_word (text) + 11 * SENDA_ODT_POINT);
        }
    }
  return MIN (least, self->width / 4);
}

/* The widths of the columns as they are written; each part of a spread one is as wide as it would
 * be alone. What narrow ones take more than their share, all others give. (transfer full) */
static GArray *
measure_columns (SendaOdt         *self,
                 const SendaBlock *table)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) spares = g_array_new (FALSE, FALSE, sizeof (int));
  double total = 0;
  int over = -self->width, spare = 0;

  for (guint i = 0; i < table->n_columns; i++)
    total += MAX (table->columns[i].width, 0.01) * count_parts (self, table, i);
  for (guint i = 0; i < table->n_columns; i++)
    for (guint j = 0; j < count_parts (self, table, i); j++)
      {
        int least = measure_least (self, table, i);
        int width = MAX (self->width * MAX (table->columns[i].width, 0.01) / total, least);
        int rest = width - least;

        over += width;
        spare += rest;
        g_array_append_val (widths, width);
        g_array_append_val (spares, rest);
      }
  for (guint i = 0; i < widths->len; i++)
    if (over > spare)
      g_array_index (widths, int, i) = self->width / (int) widths->len;
    else if (spare > 0)
      g_array_index (widths, int, i) -= (gint64) over * g_array_index (spares, int, i) / spare;
  return widths;
}

static gboolean
is_small (const SendaBlock *row)
{
  for (guint i = 0; i < senda_block_n_children (row); i++)
    for (guint language = 0; language < SENDA_MAX_LANGUAGES; language++)
      {
        const GArray *runs = senda_block_get_runs (senda_block_get_child (row, i), language);
        gsize size = 0;

        for (guint j = 0; runs && j < runs->len; j++)
          size += strlen (g_array_index (runs, SendaRun, j).text);
        if (size > SMALL)
          return FALSE;
      }
  return TRUE;
}

/* How the cells of @row look, and the words in them. (transfer full) */
static char *
dup_cell_properties (const SendaBlock *row,
                     guint             shade)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  g_autofree char *fill = NULL;

  if (shade >= 1 && shade <= SENDA_FIGURE_N_STAGES)
    fill = g_strdup_printf (" fo:background-color=\"#%06x\"", paint->stage_fill[shade - 1]);
  return g_strdup_printf (CELL_PADDING " fo:border-bottom=\"%s solid #%06x\"%s%s",
                          row->is_header ? "1pt" : "0.5pt",
                          row->is_header ? paint->ink : paint->line,
                          row->is_header ? " style:vertical-align=\"bottom\"" : "",
                          fill ? fill : "");
}

static SendaOdtLook
find_look (const SendaBlock  *row,
           const SendaColumn *column,
           guint              shade)
{
  SendaOdtLook look = { row->is_header ? "Table_20_Heading" : "Table_20_Contents", column->align };

  if (shade >= 1 && shade <= SENDA_FIGURE_N_STAGES)
    look.ink = senda_paint_for_paper ()->stage_ink[shade - 1];
  return look;
}

/* @cell: NULL where the row has none for the column */
static void
put_cell (SendaOdt         *self,
          const SendaBlock *table,
          const SendaBlock *row,
          const SendaBlock *cell,
          guint             column)
{
  guint shade = cell ? cell->shade : 0;
  g_autofree char *properties = dup_cell_properties (row, shade);
  SendaOdtLook look = find_look (row, &table->columns[column], shade);
  gboolean spread = count_parts (self, table, column) > 1;
  gboolean is_parted = spread && cell != NULL && !senda_odt_is_shared (self, cell);
  guint n_columns = spread && !is_parted ? 2 : 1;

  for (guint i = 0; i < (is_parted ? 2 : 1); i++)
    {
      senda_odt_open_cell (self, properties, n_columns);
      if (cell == NULL)
        {
          senda_odt_open_paragraph (self, &look);
          senda_odt_put (self, "</text:p>");
        }
      else if (is_parted)
        senda_odt_put_paragraph (self, cell, i, &look, 0);
      else
        senda_odt_put_stack (self, cell, &look);
      senda_odt_close_cell (self, n_columns);
    }
}

static void
put_row (SendaOdt         *self,
         const SendaBlock *table,
         const SendaBlock *row)
{
  senda_odt_open_row (self, row->is_header || is_small (row));
  for (guint i = 0; i < table->n_columns; i++)
    {
      const SendaBlock *cell = i < senda_block_n_children (row) ? senda_block_get_child (row, i)
                                                                : NULL;

      put_cell (self, table, row, cell, i);
    }
  senda_odt_put (self, "</table:table-row>");
}

static void
put_rows (SendaOdt         *self,
          const SendaBlock *table)
{
  guint n = senda_block_n_children (table);
  guint n_headers = 0;

  while (n_headers < n && senda_block_get_child (table, n_headers)->is_header)
    n_headers++;
  if (n_headers > 0)
    senda_odt_put (self, "<table:table-header-rows>");
  for (guint i = 0; i < n; i++)
    {
      if (n_headers > 0 && i == n_headers)
        senda_odt_put (self, "</table:table-header-rows>");
      put_row (self, table, senda_block_get_child (table, i));
    }
  if (n_headers > 0 && n_headers == n)
    senda_odt_put (self, "</table:table-header-rows>");
}

static void
put_title (SendaOdt         *self,
           const SendaBlock *table)
{
  gboolean keep = self->keep;

  if (!senda_block_has_words (table, 0) && !senda_block_has_words (table, 1))
    return;
  self->keep = TRUE;
  senda_odt_open_paragraph (self, &(const SendaOdtLook) { .style = "Table_20_Title" });
  senda_odt_put_both (self, table, " · ");
  senda_odt_put (self, "</text:p>");
  self->keep = keep;
}

/* A table under its title, with header rows that are repeated on every page. */
void
senda_odt_put_table (SendaOdt         *self,
                     const SendaBlock *table)
{
  gboolean keep = self->keep, whole = self->whole;
  g_autoptr (GArray) widths = NULL;

  put_title (self, table);
  if (table->n_columns == 0 || senda_block_n_children (table) == 0)
    return;
  widths = measure_columns (self, table);
  senda_odt_open_table (self, (const int *) widths->data, widths->len,
                        whole ? AROUND " style:may-break-between-rows=\"false\"" : AROUND);
  self->keep = self->whole = FALSE;
  put_rows (self, table);
  self->keep = keep;
  self->whole = whole;
  senda_odt_close_table (self);
  self->wants_space = TRUE;
}
