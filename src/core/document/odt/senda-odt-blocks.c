/* senda-odt-blocks.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything but tables, in one language.
 */
#include "config.h"

#include "senda-odt-private.h"

#define COLUMN_GAP (18 * SENDA_ODT_POINT)
#define BOX_PADDING (9 * SENDA_ODT_POINT)

static const char *const role_styles[] = { "Text_20_body", "Lead", "Note", "Prompt",
                                           "Text_20_body" };
static const char *const list_styles[] = { "Bullets", "Numbers", "Boxes" };

/* Says the words before lines to write on, and the lines. Neighbours are of two styles: some
 * programs draw one line alone under paragraphs that are alike. */
static void
put_lines (SendaOdt         *self,
           const SendaBlock *block,
           guint             language)
{
  const SendaOdtLook looks[] = { { .style = "Writing_20_line" },
                                 { .style = "Writing_20_line_20_2" } };
  gboolean keep = self->keep;

  self->keep = TRUE;
  if (senda_block_has_words (block, language))
    senda_odt_put_paragraph (self, block, language,
                             &(const SendaOdtLook) { .style = "Text_20_body" }, 0);
  for (guint i = 0; i < block->number; i++)
    {
      self->keep = keep || i + 1 < block->number;
      senda_odt_open_paragraph (self, &looks[i % 2]);
      senda_odt_put (self, "</text:p>");
    }
  self->keep = keep;
}

/* What an item holds: its words, and the lists under it. */
static void
put_item (SendaOdt         *self,
          const SendaBlock *item,
          guint             language)
{
  senda_odt_put_paragraph (self, item, language,
                           &(const SendaOdtLook) { .style = "List_20_item" }, 0);
  for (guint i = 0; i < senda_block_n_children (item); i++)
    senda_odt_put_in_language (self, senda_block_get_child (item, i), language);
}

/* A list; where the marker changes, another begins, and numbers go on where they were. */
static void
put_items (SendaOdt         *self,
           const SendaBlock *list,
           guint             language)
{
  guint n = senda_block_n_children (list);
  guint number = 0;
  gboolean keep = self->keep;

  for (guint i = 0; i < n; i++)
    {
      const SendaBlock *item = senda_block_get_child (list, i);
      gboolean begins = i == 0 || item->marker != senda_block_get_child (list, i - 1)->marker;
      gboolean ends = i + 1 == n || item->marker != senda_block_get_child (list, i + 1)->marker;

      number += item->marker == SENDA_MARKER_NUMBER;
      if (begins)
        senda_odt_printf (self, "<text:list text:style-name=\"%s\">", list_styles[item->marker]);
      if (begins && item->marker == SENDA_MARKER_NUMBER && number > 1)
        senda_odt_printf (self, "<text:list-item text:start-value=\"%u\">", number);
      else
        senda_odt_put (self, "<text:list-item>");
      self->keep = keep || (self->whole && i + 1 < n);
      put_item (self, item, language);
      senda_odt_put (self, ends ? "</text:list-item></text:list>" : "</text:list-item>");
    }
  self->keep = keep;
}

/* One item in a row of a table. The items of a language go on counting down its column, for each
 * is told which list it goes on. @list: a number of the list; @number: of the item, from 1. */
void
senda_odt_put_item (SendaOdt         *self,
                    const SendaBlock *item,
                    guint             list,
                    guint             number,
                    guint             language)
{
  senda_odt_printf (self, "<text:list text:style-name=\"%s\"", list_styles[item->marker]);
  if (item->marker == SENDA_MARKER_NUMBER)
    senda_odt_printf (self, " xml:id=\"list%u-%u-%u\"", list, language, number);
  if (item->marker == SENDA_MARKER_NUMBER && number > 1)
    senda_odt_printf (self, " text:continue-list=\"list%u-%u-%u\"", list, language, number - 1);
  senda_odt_put (self, "><text:list-item>");
  put_item (self, item, language);
  senda_odt_put (self, "</text:list-item></text:list>");
}

static void
put_definitions (SendaOdt         *self,
                 const SendaBlock *list,
                 guint             language)
{
  guint n = senda_block_n_children (list);
  gboolean keep = self->keep;

  for (guint i = 0; i < n; i++)
    {
      self->keep = keep || (self->whole && i + 1 < n);
      senda_odt_put_in_language (self, senda_block_get_child (list, i), language);
    }
  self->keep = keep;
}

/* A block that is words, in one language. */
void
senda_odt_put_in_language (SendaOdt         *self,
                           const SendaBlock *block,
                           guint             language)
{
  SendaOdtLook look = { NULL };

  switch (block->kind)
    {
    case SENDA_BLOCK_LIST:
      put_items (self, block, language);
      break;
    case SENDA_BLOCK_DEFINITIONS:
      put_definitions (self, block, language);
      break;
    case SENDA_BLOCK_LINES:
      put_lines (self, block, language);
      break;
    default:
      look.style = block->kind == SENDA_BLOCK_TERM ? "Term"
                 : block->kind == SENDA_BLOCK_DESCRIPTION ? "Description"
                 : role_styles[block->role];
      if (senda_block_has_words (block, language))
        senda_odt_put_paragraph (self, block, language, &look, 0);
    }
}

static void
put_columns (SendaOdt         *self,
             const SendaBlock *block)
{
  int width = self->width;
  guint n = senda_document_get_n_languages (self->document) > 1 ? 1 : MAX (block->number, 1);
  g_autofree char *gap = senda_odt_dup_length (COLUMN_GAP);
  g_autofree char *definition =
    g_strdup_printf ("style:family=\"section\"><style:section-properties"
                     " text:dont-balance-text-columns=\"false\"><style:columns"
                     " fo:column-count=\"%u\" fo:column-gap=\"%s\"/></style:section-properties>",
                     n, gap);

  senda_odt_printf (self, "<text:section text:name=\"Columns%u\" text:style-name=\"%s\">",
                    ++self->n_sections, senda_odt_style (self, definition));
  self->width = (width - (int) (n - 1) * COLUMN_GAP) / (int) n;
  self->follows_table = FALSE;
  senda_odt_put_blocks (self, block);
  senda_odt_end_flow (self);
  self->width = width;
  senda_odt_put (self, "</text:section>");
}

/* A frame, which is a table of one cell: every program can edit that. */
static void
put_box (SendaOdt         *self,
         const SendaBlock *block)
{
  int width = self->width;
  gboolean keep = self->keep, whole = self->whole;
  g_autofree char *padding = senda_odt_dup_length (BOX_PADDING);
  g_autofree char *properties =
    g_strdup_printf ("fo:padding=\"%s\" fo:border=\"0.75pt solid #%06x\"", padding,
                     senda_paint_for_paper ()->line);

  senda_odt_open_table (self, &width, 1, " fo:margin-top=\"8pt\" fo:margin-bottom=\"4pt\"");
  self->keep = self->whole = FALSE;
  senda_odt_open_row (self, TRUE);
  senda_odt_open_cell (self, properties, 1);
  self->width -= 2 * BOX_PADDING;
  senda_odt_put_blocks (self, block);
  self->width = width;
  senda_odt_close_cell (self, 1);
  senda_odt_put (self, "</table:table-row>");
  self->keep = keep;
  self->whole = whole;
  senda_odt_close_table (self);
  self->wants_space = TRUE;
}

static void
put_group (SendaOdt         *self,
           const SendaBlock *block)
{
  gboolean whole = self->whole;

  if (senda_block_n_children (block) == 0)
    return;
  if (block->role == SENDA_ROLE_BOX)
    {
      put_box (self, block);
      return;
    }
  self->whole = TRUE;
  senda_odt_put_blocks (self, block);
  self->whole = whole;
}

/* Not every program knows of distance around tables. */
static void
put_space (SendaOdt         *self,
           const SendaBlock *block)
{
  gboolean wants_space = self->wants_space && !self->breaks &&
                         block->kind != SENDA_BLOCK_HEADING &&
                         block->kind != SENDA_BLOCK_PAGE_BREAK;

  self->wants_space = FALSE;
  if (wants_space)
    senda_odt_put_spacer (self);
}

static void
put_block (SendaOdt         *self,
           const SendaBlock *block)
{
  put_space (self, block);
  if (senda_odt_put_pair (self, block))
    return;
  senda_odt_end_pairs (self);
  switch (block->kind)
    {
    case SENDA_BLOCK_HEADING:
      senda_odt_put_heading (self, block);
      break;
    case SENDA_BLOCK_TABLE:
      senda_odt_put_table (self, block);
      break;
    case SENDA_BLOCK_FIGURE:
      senda_odt_put_figure (self, block);
      break;
    case SENDA_BLOCK_COLUMNS:
      put_columns (self, block);
      break;
    case SENDA_BLOCK_GROUP:
      put_group (self, block);
      break;
    case SENDA_BLOCK_CONTENTS:
      senda_odt_put_contents (self, block);
      break;
    case SENDA_BLOCK_PAGE_BREAK:
      self->breaks = TRUE;
      break;
    default:
      senda_odt_put_in_language (self, block, 0);
    }
}

static void
report (SendaOdt *self)
{
  if (self->error == NULL)
    senda_write_job_report (self->job, ++self->done, self->of, &self->error);
}

static gboolean
is_contents_title (const SendaBlock *parent,
                   guint             index)
{
  return senda_block_get_child (parent, index)->kind == SENDA_BLOCK_HEADING &&
         index + 1 < senda_block_n_children (parent) &&
         senda_block_get_child (parent, index + 1)->kind == SENDA_BLOCK_CONTENTS;
}

/* Says what @parent holds. In a group, all but the last keeps with what follows it. */
void
senda_odt_put_blocks (SendaOdt         *self,
                      const SendaBlock *parent)
{
  guint n = senda_block_n_children (parent);
  gboolean keep = self->keep;

  for (guint i = 0; i < n && self->error == NULL; i++)
    {
      self->keep = keep || (self->whole && i + 1 < n);
      if (is_contents_title (parent, i))
        self->contents_title = senda_block_get_child (parent, i);
      else
        put_block (self, senda_block_get_child (parent, i));
      if (parent->kind == SENDA_BLOCK_BODY)
        report (self);
    }
  self->keep = keep;
  senda_odt_end_pairs (self);
}
