/* senda-text-writer-table.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: in columns where their words fit, else row by row, each cell behind its column's name.
 */
#include "config.h"

#include "senda-text-writer-private.h"

#include <string.h>

#define GAP 2
#define LONGEST_WORD 20 /* columns that a word may ask for */
#define TALLEST 12      /* lines that one line of a cell may become */
#define LABEL_MOST 30

typedef struct
{
  guint natural;         /* what its widest line takes */
  guint least;           /* what its longest word takes */
  gboolean is_multiline; /* a cell has several lines of its own */
  guint width;
} Column;

static char *
dup_cell (SendaTextOut     *self,
          const SendaBlock *row,
          guint             column)
{
  if (column >= senda_block_n_children (row))
    return g_strdup ("");
  return senda_text_out_dup_both (self, senda_block_get_child (row, column), "\n");
}

static void
measure_naturally (SendaTextOut     *self,
                   const SendaBlock *table,
                   Column           *columns)
{
  for (guint i = 0; i < senda_block_n_children (table); i++)
    for (guint j = 0; j < table->n_columns; j++)
      {
        g_autofree char *text = dup_cell (self, senda_block_get_child (table, i), j);
        guint longest = senda_text_out_longest (text);

        columns[j].natural = MAX (columns[j].natural, senda_text_out_measure (text));
        columns[j].least = MAX (columns[j].least, MIN (longest, LONGEST_WORD));
        columns[j].is_multiline = columns[j].is_multiline || strchr (text, '\n') != NULL;
      }
}

/* What the columns take when none is wider than @level unless its longest word is. */
static guint
set_level (Column *columns,
           guint   n,
           guint   level)
{
  guint taken = GAP * (n - 1);

  for (guint i = 0; i < n; i++)
    {
      columns[i].width = MAX (MIN (columns[i].natural, MAX (columns[i].least, level)), 1);
      taken += columns[i].width;
    }
  return taken;
}

/* Shares the width among the columns: those with few words have what they need, and what is left
 * is shared evenly. FALSE where it is too little for them. */
static gboolean
fit (SendaTextOut *self,
     Column       *columns,
     guint         n)
{
  guint room = SENDA_TEXT_COLUMNS - self->indent;
  guint level = 1;

  if (set_level (columns, n, level) > room)
    return FALSE;
  while (level < room && set_level (columns, n, level + 1) <= room)
    level++;
  set_level (columns, n, level);
  for (guint i = 0; i < n; i++)
    if (columns[i].natural > columns[i].width * TALLEST)
      return FALSE;
  return TRUE;
}

static void
append_part (GString    *line,
             const char *text,
             guint       width,
             SendaAlign  align)
{
  guint used = senda_text_out_measure (text);
  guint left = width > used ? width - used : 0;
  guint before = align == SENDA_ALIGN_END ? left : align == SENDA_ALIGN_CENTER ? left / 2 : 0;

  g_string_append_printf (line, "%*s%s%*s", (int) before, "", text, (int) (left - before), "");
}

/* One line of a row, from where its cells have got to. FALSE when all of them are said. */
static gboolean
put_row_line (SendaTextOut     *self,
              const SendaBlock *table,
              const Column     *columns,
              const char      **at)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *part = senda_text_out_take_line (&at[i], columns[i].width);

      any |= part != NULL;
      g_string_append_printf (line, "%*s", i > 0 ? GAP : 0, "");
      append_part (line, part ? part : "", columns[i].width, table->columns[i].align);
    }
  if (any)
    senda_text_out_put_line (self, g_strchomp (line->str));
  return any;
}

static void
put_row (SendaTextOut     *self,
         const SendaBlock *table,
         const SendaBlock *row,
         const Column     *columns)
{
  g_auto (GStrv) texts = g_new0 (char *, table->n_columns + 1);
  g_autofree const char **at = g_new0 (const char *, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    at[i] = texts[i] = dup_cell (self, row, i);
  while (put_row_line (self, table, columns, at))
    ;
}

static void
put_header_rule (SendaTextOut *self,
                 const Column *columns,
                 guint         n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *rule = g_strnfill (columns[i].width, '-');

      g_string_append_printf (line, "%*s%s", i > 0 ? GAP : 0, "", rule);
    }
  senda_text_out_put_line (self, line->str);
}

static gboolean
has_tall_cells (const Column *columns,
                guint         n)
{
  for (guint i = 0; i < n; i++)
    if (columns[i].is_multiline || columns[i].natural > columns[i].width)
      return TRUE;
  return FALSE;
}

static void
put_in_columns (SendaTextOut     *self,
                const SendaBlock *table,
                const Column     *columns)
{
  gboolean is_loose = has_tall_cells (columns, table->n_columns);

  for (guint i = 0; i < senda_block_n_children (table); i++)
    {
      const SendaBlock *row = senda_block_get_child (table, i);
      const SendaBlock *before = i > 0 ? senda_block_get_child (table, i - 1) : NULL;

      if (before != NULL && before->is_header && !row->is_header)
        put_header_rule (self, columns, table->n_columns);
      else if (before != NULL && is_loose)
        senda_text_out_gap (self, 1);
      put_row (self, table, row, columns);
    }
}

static void
put_cell_record (SendaTextOut     *self,
                 const SendaBlock *header,
                 const SendaBlock *row,
                 guint             column)
{
  g_autofree char *text = dup_cell (self, row, column);
  g_autofree char *label = NULL;
  g_autofree char *marker = NULL;

  if (*text == '\0')
    return;
  if (header != NULL && column < senda_block_n_children (header))
    label = senda_text_out_dup_both (self, senda_block_get_child (header, column), " · ");
  if (label == NULL || *label == '\0')
    {
      senda_text_out_put (self, "", text);
      return;
    }
  marker = g_strconcat (g_strdelimit (label, "\n", ' '), ": ", NULL);
  if (senda_text_out_measure (marker) > LABEL_MOST)
    {
      senda_text_out_put (self, "", label);
      g_free (marker);
      marker = g_strdup ("  ");
    }
  senda_text_out_put_hanging (self, marker, 2, text);
}

static void
put_records (SendaTextOut     *self,
             const SendaBlock *table)
{
  const SendaBlock *header = NULL;

  for (guint i = 0; i < senda_block_n_children (table) && self->error == NULL; i++)
    {
      const SendaBlock *row = senda_block_get_child (table, i);

      if (row->is_header)
        {
          header = row;
          continue;
        }
      if (i > 0)
        senda_text_out_gap (self, 1);
      for (guint j = 0; j < table->n_columns; j++)
        put_cell_record (self, header, row, j);
    }
}

/* A table under its title. */
void
senda_text_out_put_table (SendaTextOut     *self,
                          const SendaBlock *table)
{
  g_autofree char *title = senda_text_out_dup_both (self, table, " · ");
  g_autofree Column *columns = g_new0 (Column, table->n_columns + 1);

  senda_text_out_put (self, "", title);
  if (table->n_columns == 0 || senda_block_n_children (table) == 0)
    return;
  if (*title != '\0')
    senda_text_out_gap (self, 1);
  measure_naturally (self, table, columns);
  if (fit (self, columns, table->n_columns))
    put_in_columns (self, table, columns);
  else
    put_records (self, table);
}
