/* senda-pages-break.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where pages end. Every choice is made here, once; drawing only follows.
 */
#include "config.h"

#include "senda-pages-private.h"

#define TOO_HIGH 1e6f /* a row that no page holds */
#define COLUMNS_LEAST 90 /* columns are not begun in less room */

typedef struct
{
  SendaPages *pages;
  SendaFlow *flow;
  SendaSetter *setter;
  float *heights; /* of each row; -1 until it is known */
  double height;  /* of the text area */
  guint page;
  double y;       /* how much of the page is taken */
} Breaker;

static double
row_height (Breaker *self,
            guint    row)
{
  if (self->heights[row] < 0)
    self->heights[row] = senda_setter_guess (self->setter, row);
  if (self->heights[row] < 0)
    {
      double height = senda_setter_set (self->setter, row, NULL, NULL, self->height);

      self->heights[row] = senda_setter_is_done (self->setter) ? height : TOO_HIGH;
    }
  return self->heights[row];
}

static double
heads_height (Breaker *self,
              guint    row)
{
  const SendaFlowRow *it = senda_flow_row (self->flow, row);
  double height = 0;

  for (guint i = 0; i < it->n_heads; i++)
    height += row_height (self, it->heads + i);
  return height < self->height / 2 ? height : 0;
}

static double fill (Breaker         *self,
                    SendaPagesPlace *place,
                    guint            end,
                    double           room,
                    gboolean         is_fresh);

/* Whether the columns hold all rows from @start, each being @height high. */
static gboolean
columns_hold (Breaker                *self,
              const SendaFlowColumns *columns,
              SendaPagesPlace         start,
              double                  height)
{
  guint n_marks = self->pages->marks->len;
  SendaPagesPlace place = start;

  for (guint i = 0; i < columns->n && place.row < columns->end; i++)
    fill (self, &place, columns->end, height, FALSE);
  g_array_set_size (self->pages->marks, n_marks);
  return place.row >= columns->end;
}

/* How high columns are that hold all rows from @start, if that is not above @room; else TOO_HIGH. */
static double
columns_height (Breaker                *self,
                const SendaFlowColumns *columns,
                SendaPagesPlace         start,
                double                  room)
{
  double low = 0, high = room;

  if (!columns_hold (self, columns, start, room))
    return TOO_HIGH;
  for (guint i = start.row; i < columns->end && low < room; i++)
    low += row_height (self, i) / columns->n;
  for (low = start.marks ? 0 : MIN (low, room); high - low > 3;)
    {
      double height = (low + high) / 2;

      if (columns_hold (self, columns, start, height))
        high = height;
      else
        low = height;
    }
  return high;
}

/* The height of the rows from @first up to @end, one under the other. */
static double
range_height (Breaker *self,
              guint    first,
              guint    end)
{
  double height = 0;

  for (guint i = first; i < end && height < self->height;)
    {
      const SendaFlowRow *row = senda_flow_row (self->flow, i);

      height += i == first ? 0 : senda_flow_gap (self->flow, i);
      if (row->columns && senda_flow_row (self->flow, first)->columns == 0)
        {
          const SendaFlowColumns *columns = &g_array_index (self->flow->columns, SendaFlowColumns,
                                                            row->columns - 1);

          height += columns_height (self, columns, (SendaPagesPlace) { i, 0 }, self->height);
          i = columns->end;
        }
      else
        height += row_height (self, i++);
    }
  return height;
}

/* The room under @row that it must not be parted from the row's own text by: of a box. */
static double
foot_of (Breaker *self,
         guint    row)
{
  const SendaFlowRow *it = senda_flow_row (self->flow, row);

  return it->box && it->kind != SENDA_FLOW_BOX_BOTTOM
           ? senda_flow_styles[SENDA_STYLE_BOX].pitch : 0;
}

/* How much room @row asks for to be begun on this page: with what it must not be parted from. */
static double
needed (Breaker *self,
        guint    row)
{
  double sum = 0;

  for (guint i = row; i < self->flow->rows->len; i++)
    {
      const SendaFlowRow *it = senda_flow_row (self->flow, i);
      const SendaFlowStyle *style = &senda_flow_styles[it->style];
      double height = row_height (self, i);
      double group = 0;

      sum += i == row ? 0 : senda_flow_gap (self->flow, i);
      if (it->group_end && (group = range_height (self, i, it->group_end)) <= self->height)
        return sum + group;
      if (it->columns && senda_flow_row (self->flow, row)->columns == 0)
        return sum + MAX (COLUMNS_LEAST, MIN (height, self->height / 2));
      if (it->keeps_next && height <= self->height)
        sum += height;
      else if (it->is_whole && height <= self->height)
        return sum + height + foot_of (self, i);
      else
        return sum + MIN (height, 3 * style->pitch + style->pad_top + style->pad_bottom) +
               foot_of (self, i);
      if (sum > self->height)
        return sum;
    }
  return sum;
}

/* How many lines of the cell go into @room; two at least stay together on each side, if that can
 * be. */
static guint
lines_that_fit (SendaSetter  *setter,
                SendaSetCell *cell,
                double        room,
                gboolean      is_loose)
{
  gboolean is_done = cell->next.part == G_MAXUINT32;
  guint n = 0;

  while (n < cell->n_lines && senda_setter_line (setter, cell, n)->bottom <= room)
    n++;
  if (is_loose || n == 0 || (is_done && n == cell->n_lines))
    return n;
  if (is_done && cell->n_lines - n < 2)
    n = cell->n_lines >= 2 ? cell->n_lines - 2 : 0;
  return n < 2 ? 0 : n;
}

/* Cuts the row that is set in the setter, so that what comes before the cut goes into @room. Gives
 * the height of that, or 0 where the row cannot be cut there, for a marker does not stand without
 * its words; moves @place to the cut. */
static double
cut (Breaker         *self,
     SendaPagesPlace *place,
     double           room,
     gboolean         must)
{
  const SendaFlowRow *row = senda_flow_row (self->flow, place->row);
  const SendaFlowStyle *style = &senda_flow_styles[row->style];
  double words = room - style->pad_top - style->pad_bottom;
  double height = 0;
  guint marks = self->pages->marks->len;
  gboolean is_parted = FALSE;

  for (guint i = 0; i < row->n_cells; i++)
    {
      SendaSetCell *cell = senda_setter_cell (self->setter, i);
      guint n = lines_that_fit (self->setter, cell, words, row->is_whole || must);
      SendaFlowMark mark = cell->next;

      if (n == 0 && must && cell->n_lines > 0)
        n = 1;
      is_parted |= n == 0 && cell->n_lines > 0;
      if (n < cell->n_lines)
        mark = senda_setter_line (self->setter, cell, n)->mark;
      if (n > 0)
        height = MAX (height, senda_setter_line (self->setter, cell, n - 1)->bottom);
      g_array_append_val (self->pages->marks, mark);
    }
  if (height <= 0 || (is_parted && !row->is_whole))
    {
      g_array_set_size (self->pages->marks, marks);
      return 0;
    }
  place->marks = marks;
  return height + style->pad_top + style->pad_bottom;
}

/* Puts the row at @place, or the rest of it, into @room, whole or in part: gives the height, 0 for
 * nothing, and moves @place behind it. */
static double
put (Breaker         *self,
     SendaPagesPlace *place,
     double           room,
     gboolean         must)
{
  const SendaFlowRow *row = senda_flow_row (self->flow, place->row);
  gboolean is_rest = place->marks != 0;
  double height = 0;

  if (!is_rest && row_height (self, place->row) <= room)
    {
      place->row++;
      height = row_height (self, place->row - 1);
      return MAX (height, 1e-3);
    }
  if (!is_rest && !must && row->is_whole && row_height (self, place->row) <= self->height)
    return 0;
  height = senda_setter_set (self->setter, place->row, senda_pages_marks (self->pages, *place),
                             NULL, room);
  if (row->kind != SENDA_FLOW_TEXT)
    return must ? (place->row++, height) : 0;
  if (height <= room && senda_setter_is_done (self->setter))
    {
      *place = (SendaPagesPlace) { place->row + 1, 0 };
      return height;
    }
  height = cut (self, place, room, FALSE);
  return height > 0 || !must ? height : cut (self, place, room, TRUE);
}

/* Puts rows from @place up to @end one under the other into @room. @is_fresh: the room is as good as
 * any that will come, so that something must be put. Gives the height. */
static double
fill (Breaker         *self,
      SendaPagesPlace *place,
      guint            end,
      double           room,
      gboolean         is_fresh)
{
  gboolean is_first = TRUE;
  double used = 0;

  if (place->row < end)
    used = heads_height (self, place->row);
  while (place->row < end)
    {
      gboolean must = is_first && is_fresh;
      guint row = place->row;
      double gap = is_first ? 0 : senda_flow_gap (self->flow, row);
      double left = room - used - gap;
      double height = 0;

      if (!must && place->marks == 0 && needed (self, row) > left)
        break;
      height = put (self, place, left - foot_of (self, row), must);
      if (height <= 0)
        break;
      used += gap + height;
      is_first = FALSE;
      if (place->marks)
        break;
    }
  return is_first ? 0 : used;
}

static void
begin_page (Breaker *self)
{
  guint32 first = self->pages->runs->len;

  self->page = self->pages->first_runs->len;
  g_array_append_val (self->pages->first_runs, first);
  self->y = 0;
}

/* Notes the headings between two places: they stand on this page. */
static void
note_headings (Breaker         *self,
               SendaPagesPlace  from,
               SendaPagesPlace  to)
{
  for (guint i = from.row + (from.marks ? 1 : 0); i < to.row + (to.marks ? 1 : 0); i++)
    {
      const SendaFlowRow *row = senda_flow_row (self->flow, i);
      SendaPageHeading heading = { row->block, self->page };

      if (row->style <= SENDA_STYLE_H4 && row->kind == SENDA_FLOW_TEXT)
        g_array_append_val (self->pages->headings, heading);
    }
}

/* Fills @room at @x and keeps it as a run of this page; gives the height, 0 for nothing. */
static double
add_run (Breaker         *self,
         SendaPagesPlace *place,
         guint            end,
         double           x,
         double           y,
         double           room,
         gboolean         is_fresh)
{
  SendaPagesRun run = { x, y, *place, heads_height (self, place->row) > 0 };
  double height = fill (self, place, end, room, is_fresh);

  if (height <= 0)
    return 0;
  g_array_append_val (self->pages->runs, run);
  note_headings (self, run.from, *place);
  return height;
}

static double
gap_here (Breaker         *self,
          SendaPagesPlace  place)
{
  return self->y > 0 && place.marks == 0 ? senda_flow_gap (self->flow, place.row) : 0;
}

/* Puts rows into columns, as many as this page holds. */
static void
add_columns (Breaker         *self,
             SendaPagesPlace *place)
{
  const SendaFlowColumns *columns = &g_array_index (
    self->flow->columns, SendaFlowColumns, senda_flow_row (self->flow, place->row)->columns - 1);
  double y = self->y + gap_here (self, *place);
  double room = self->height - y;
  double height = columns_height (self, columns, *place, room);
  gboolean fits = height < TOO_HIGH;
  double used = 0;

  if (!fits && self->y > 0 && room < COLUMNS_LEAST)
    {
      begin_page (self);
      return;
    }
  for (guint i = 0; i < columns->n && place->row < columns->end; i++)
    {
      double taken = add_run (self, place, columns->end, i * (columns->width + columns->gap), y,
                              fits ? height : room, self->y == 0 && !fits);

      used = MAX (used, taken);
    }
  self->y = y + used;
  if (place->row < columns->end)
    begin_page (self);
}

/* Puts rows over the whole width, up to columns or a page break. */
static void
add_rows (Breaker         *self,
          SendaPagesPlace *place)
{
  double y = self->y + gap_here (self, *place);
  double height = 0;
  guint end = place->row + 1;

  while (end < self->flow->rows->len && senda_flow_row (self->flow, end)->columns == 0 &&
         senda_flow_row (self->flow, end)->kind != SENDA_FLOW_NEW_PAGE)
    end++;
  height = add_run (self, place, end, 0, y, self->height - y, self->y == 0);
  self->y = y + height;
  if (place->row < end)
    begin_page (self);
}

static void
break_all (Breaker      *self,
           GCancellable *cancellable)
{
  SendaPagesPlace place = { 0, 0 };

  begin_page (self);
  while (place.row < self->flow->rows->len && !g_cancellable_is_cancelled (cancellable))
    {
      const SendaFlowRow *row = senda_flow_row (self->flow, place.row);

      if (row->columns)
        add_columns (self, &place);
      else if (row->kind != SENDA_FLOW_NEW_PAGE)
        add_rows (self, &place);
      else
        {
          place.row++;
          if (self->y > 0 && place.row < self->flow->rows->len)
            begin_page (self);
        }
    }
}

/* Finds where every page begins. Fails when it is cancelled. */
gboolean
senda_pages_break (SendaPages   *self,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (SendaSetter) setter = senda_pages_new_setter (self);
  g_autofree float *heights = g_new (float, MAX (self->flow->rows->len, 1));
  Breaker breaker = {
    .pages = self, .flow = self->flow, .setter = setter, .heights = heights,
    .height = senda_pages_text_height (self),
  };
  guint32 n_runs = 0;

  for (guint i = 0; i < self->flow->rows->len; i++)
    heights[i] = -1;
  g_array_set_size (self->marks, 1);
  break_all (&breaker, cancellable);
  n_runs = self->runs->len;
  g_array_append_val (self->first_runs, n_runs);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
