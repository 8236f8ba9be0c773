/* senda-pages-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pages-private.h"

#include <string.h>

/* The lines of the cell as they follow one another, without the breaks that only the width made. */
static void
add_lines (GString      *text,
           SendaSetter  *setter,
           SendaSetCell *cell)
{
  for (guint i = 0; i < cell->n_lines; i++)
    {
      const SendaSetLine *line = senda_setter_line (setter, cell, i);
      const char *start = line->text + line->line->start_index;

      if (i > 0 && line->mark.part != senda_setter_line (setter, cell, i - 1)->mark.part)
        g_string_append_c (text, '\n');
      else if (i > 0 && line->line->is_paragraph_start)
        g_string_append_c (text, '\n');
      g_string_append_len (text, start, line->length);
    }
}

static void
add_page_number (GString             *text,
                 SendaPages          *self,
                 const SendaFlowCell *cell)
{
  if (cell->number < self->headings->len)
    g_string_append_printf (text, "%u",
                            g_array_index (self->headings, SendaPageHeading, cell->number).page + 1);
}

static void
add_row (GString     *text,
         SendaPages  *self,
         SendaSetter *setter,
         guint        index)
{
  const SendaFlowRow *row = senda_flow_row (self->flow, index);
  gsize before = text->len;

  for (guint i = 0; i < setter->cells->len; i++)
    {
      const SendaFlowCell *cell = senda_flow_cell (self->flow, row, i);
      gsize start = text->len;

      if (cell->content == SENDA_FLOW_PAGE_NUMBER)
        add_page_number (text, self, cell);
      else
        add_lines (text, setter, senda_setter_cell (setter, i));
      if (text->len > start && i + 1 < setter->cells->len)
        g_string_append_c (text, cell->content == SENDA_FLOW_MARKER ? ' ' : '\t');
    }
  while (text->len > before && text->str[text->len - 1] == '\t')
    g_string_truncate (text, text->len - 1);
  if (text->len > before)
    g_string_append_c (text, '\n');
}

/* The words of a page as they are read, a line for each row, without what stands in its margins or
 * is said once more at its head. (transfer full) */
char *
senda_pages_dup_text (SendaPages *self,
                      guint       page)
{
  g_autoptr (SendaSetter) setter = senda_pages_new_setter (self);
  GString *text = g_string_new (NULL);
  guint first, end;

  g_return_val_if_fail (page < senda_pages_get_n_pages (self), g_string_free (text, FALSE));

  first = g_array_index (self->first_runs, guint32, page);
  end = g_array_index (self->first_runs, guint32, page + 1);
  for (guint i = first; i < end; i++)
    {
      const SendaPagesRun *run = &g_array_index (self->runs, SendaPagesRun, i);
      SendaPagesPlace from = run->from;
      SendaPagesPlace to = senda_pages_run_end (self, i);

      for (guint row = from.row; row < to.row + (to.marks ? 1 : 0); row++)
        {
          senda_setter_set (setter, row, row == from.row ? senda_pages_marks (self, from) : NULL,
                            row == to.row ? senda_pages_marks (self, to) : NULL, G_MAXFLOAT);
          add_row (text, self, setter, row);
        }
    }
  return g_string_free (text, FALSE);
}
