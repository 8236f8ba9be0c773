/* senda-odt-pairs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two languages side by side: consecutive blocks share a table of two columns, a row for each.
 */
#include "config.h"

#include "senda-odt-private.h"

#include <string.h>

#define FIRST_CELL "fo:padding=\"0pt\" fo:padding-right=\"9pt\""
#define SECOND_CELL "fo:padding=\"0pt\" fo:padding-left=\"9pt\""
#define WIDE_CELL "fo:padding=\"0pt\""
#define SMALL 900

static void
open_pairs (SendaOdt *self)
{
  const int widths[] = { self->width / 2, self->width - self->width / 2 };

  if (self->in_pairs)
    return;
  senda_odt_open_table (self, widths, 2,
                        self->whole ? " style:may-break-between-rows=\"false\"" : "");
  self->in_pairs = TRUE;
}

/* Whether a row is small enough never to be parted by the end of a page. */
static gboolean
is_small (const SendaBlock *block)
{
  gsize size = 0;

  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    {
      const GArray *runs = senda_block_get_runs (block, i);

      for (guint j = 0; runs && j < runs->len; j++)
        size += strlen (g_array_index (runs, SendaRun, j).text);
    }
  return size < SMALL && senda_block_n_children (block) == 0;
}

static void
put_half (SendaOdt         *self,
          const SendaBlock *block,
          guint             list,
          guint             number,
          guint             language)
{
  if (block->kind != SENDA_BLOCK_ITEM)
    senda_odt_put_in_language (self, block, language);
  else if (senda_block_has_words (block, language) || senda_block_n_children (block) > 0)
    senda_odt_put_item (self, block, list, number, language);
}

static gboolean
is_wide (SendaOdt         *self,
         const SendaBlock *block)
{
  return senda_odt_is_shared (self, block) && senda_block_n_children (block) == 0;
}

static void
open_row (SendaOdt *self,
          gboolean  is_whole)
{
  open_pairs (self);
  self->outer_keep = self->keep;
  self->outer_whole = self->whole;
  self->outer_width = self->width;
  self->keep = self->whole = FALSE;
  self->width /= 2;
  senda_odt_open_row (self, is_whole);
}

static void
close_row (SendaOdt *self)
{
  senda_odt_put (self, "</table:table-row>");
  self->keep = self->outer_keep;
  self->whole = self->outer_whole;
  self->width = self->outer_width;
}

/* @list, @number: of an item */
static void
put_row (SendaOdt         *self,
         const SendaBlock *block,
         guint             list,
         guint             number)
{
  guint n_columns = is_wide (self, block) ? 2 : 1;

  open_row (self, is_small (block));
  for (guint i = 0; i < 3 - n_columns; i++)
    {
      senda_odt_open_cell (self, n_columns == 2 ? WIDE_CELL : i == 0 ? FIRST_CELL : SECOND_CELL,
                           n_columns);
      put_half (self, block, list, number, i);
      senda_odt_close_cell (self, n_columns);
    }
  close_row (self);
}

/* A term in one row with what it means, from the @index-th part of @list on. Returns how many
 * parts that were. */
static guint
put_definition (SendaOdt         *self,
                const SendaBlock *list,
                guint             index)
{
  const SendaBlock *next;
  guint n = 1;

  while (index + n < senda_block_n_children (list) &&
         (next = senda_block_get_child (list, index + n))->kind == SENDA_BLOCK_DESCRIPTION &&
         !is_wide (self, next) && is_small (next))
    n++;
  if (n == 1 || is_wide (self, senda_block_get_child (list, index)))
    {
      put_row (self, senda_block_get_child (list, index), 0, 0);
      return 1;
    }
  open_row (self, TRUE);
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    {
      senda_odt_open_cell (self, i == 0 ? FIRST_CELL : SECOND_CELL, 1);
      for (guint j = 0; j < n; j++)
        senda_odt_put_in_language (self, senda_block_get_child (list, index + j), i);
      senda_odt_close_cell (self, 1);
    }
  close_row (self);
  return n;
}

static void
put_items (SendaOdt         *self,
           const SendaBlock *list)
{
  guint number = 0;

  self->n_lists++;
  for (guint i = 0; i < senda_block_n_children (list); i++)
    {
      const SendaBlock *item = senda_block_get_child (list, i);

      number += item->marker == SENDA_MARKER_NUMBER;
      put_row (self, item, self->n_lists, number);
    }
}

static gboolean
has_two (SendaOdt         *self,
         const SendaBlock *block)
{
  if (!senda_odt_is_shared (self, block))
    return TRUE;
  for (guint i = 0; i < senda_block_n_children (block); i++)
    if (has_two (self, senda_block_get_child (block, i)))
      return TRUE;
  return FALSE;
}

/* Says a block side by side, if it is one that says something else in each language. */
gboolean
senda_odt_put_pair (SendaOdt         *self,
                    const SendaBlock *block)
{
  switch (block->kind)
    {
    case SENDA_BLOCK_PARAGRAPH:
    case SENDA_BLOCK_LINES:
      if (!has_two (self, block))
        return FALSE;
      put_row (self, block, 0, 0);
      return TRUE;
    case SENDA_BLOCK_LIST:
      if (!has_two (self, block))
        return FALSE;
      put_items (self, block);
      return TRUE;
    case SENDA_BLOCK_DEFINITIONS:
      if (!has_two (self, block))
        return FALSE;
      for (guint i = 0; i < senda_block_n_children (block);)
        i += put_definition (self, block, i);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Ends the table that pairs share, if one is open. */
void
senda_odt_end_pairs (SendaOdt *self)
{
  if (!self->in_pairs)
    return;
  self->in_pairs = FALSE;
  senda_odt_close_table (self);
}
