/* senda-pdf-tags.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo 1.16: only a tag without tags in it holds what is drawn; one that holds tags may stay open
 * over pages; a destination that is internal is lost for the links before it; an address that is not
 * ASCII, or a quote in it, spoils the whole file.
 */
#include "config.h"

#include "senda-pdf-tags.h"

#include <cairo-pdf.h>
#include <string.h>

typedef struct
{
  const char *name;
  gconstpointer key; /* two of one name and key are the same */
} Tag;

#define DEEPEST 64

static const char *const leaves[SENDA_N_STYLES] = {
  [SENDA_STYLE_H1] = "H1",
  [SENDA_STYLE_H2] = "H2",
  [SENDA_STYLE_H3] = "H3",
  [SENDA_STYLE_H4] = "H4",
  [SENDA_STYLE_TERM] = "Lbl",
  [SENDA_STYLE_TABLE_TITLE] = "Caption",
  [SENDA_STYLE_TABLE_HEAD] = "TH",
  [SENDA_STYLE_TABLE_ROW] = "TD",
  [SENDA_STYLE_TABLE_TIGHT] = "TD",
  [SENDA_STYLE_FIGURE] = "Figure",
  [SENDA_STYLE_CAPTION] = "Caption",
};

static void
close_to (SendaPdfTags *self,
          guint         n)
{
  while (self->open->len > n)
    {
      cairo_tag_end (self->cr, g_array_index (self->open, Tag, self->open->len - 1).name);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

static void
open_tag (SendaPdfTags  *self,
          const char    *name,
          gconstpointer  key)
{
  Tag tag = { name, key };

  cairo_tag_begin (self->cr, name, "");
  g_array_append_val (self->open, tag);
}

/* Adds to @chain what @block is for the blocks that it holds; gives how many tags. */
static guint
tags_around (const SendaBlock *block,
             Tag              *chain)
{
  switch (block->kind)
    {
    case SENDA_BLOCK_LIST:
    case SENDA_BLOCK_DEFINITIONS:
      chain[0] = (Tag) { "L", block };
      return 1;
    case SENDA_BLOCK_ITEM:
      chain[0] = (Tag) { "LI", block };
      chain[1] = (Tag) { "LBody", block };
      return 2;
    case SENDA_BLOCK_TABLE:
      chain[0] = (Tag) { "Table", block };
      return 1;
    case SENDA_BLOCK_CONTENTS:
      chain[0] = (Tag) { "TOC", block };
      return 1;
    default:
      return 0;
    }
}

/* The tag of a row itself. @open: the tag that is open in its place. */
static guint
tags_of_row (const SendaFlow    *flow,
             const SendaFlowRow *row,
             const Tag          *open,
             Tag                *chain)
{
  switch (row->block->kind)
    {
    case SENDA_BLOCK_ITEM:
    case SENDA_BLOCK_TERM:
      chain[0] = (Tag) { "LI", row->block };
      return 1;
    case SENDA_BLOCK_DESCRIPTION:
      chain[0] = (Tag) { "LI", row->block };
      if (senda_flow_cell (flow, row, 0)->block != NULL &&
          senda_flow_cell (flow, row, 0)->style == SENDA_STYLE_TERM)
        return 1;
      if (open && strcmp (open->name, "LI") == 0)
        chain[0] = *open;
      return 1;
    case SENDA_BLOCK_ROW:
      chain[0] = (Tag) { "TR", row };
      return 1;
    case SENDA_BLOCK_CONTENTS:
      chain[0] = (Tag) { "TOC", row->block };
      chain[1] = (Tag) { "TOCI", row };
      return 2;
    default:
      return tags_around (row->block, chain);
    }
}

/* What stands around the row, from the document down. */
static guint
find_chain (SendaPdfTags       *self,
            const SendaFlowRow *row,
            Tag                *chain)
{
  const SendaBlock *blocks[DEEPEST / 2];
  guint n_blocks = 0, n = 0;

  chain[n++] = (Tag) { "Document", NULL };
  for (const SendaBlock *at = row->block->parent; at; at = at->parent)
    if (n_blocks < G_N_ELEMENTS (blocks) - 4)
      blocks[n_blocks++] = at;
  while (n_blocks > 0)
    n += tags_around (blocks[--n_blocks], &chain[n]);
  n += tags_of_row (self->pages->flow, row,
                    n < self->open->len ? &g_array_index (self->open, Tag, n) : NULL, &chain[n]);
  return n;
}

static void
on_row (SendaPagesEar      *ear,
        const SendaFlowRow *row,
        gboolean            is_rest)
{
  SendaPdfTags *self = (SendaPdfTags *) ear;
  Tag chain[DEEPEST + 4];
  guint n = find_chain (self, row, chain);
  guint same = 0;

  self->row = row;
  while (same < n && same < self->open->len)
    {
      const Tag *open = &g_array_index (self->open, Tag, same);

      if (open->key != chain[same].key || strcmp (open->name, chain[same].name) != 0)
        break;
      same++;
    }
  if (is_rest && same == n && row->block->kind == SENDA_BLOCK_ROW)
    same--;
  /* A list's item stays open for what it holds, which the next row may be. */
  close_to (self, same);
  for (guint i = same; i < n; i++)
    open_tag (self, chain[i].name, chain[i].key);
}

/* The name of the heading's destination, in @name. */
static void
name_dest (guint heading,
           char *name,
           gsize size)
{
  g_snprintf (name, size, "heading-%06u", heading + 1);
}

/* The body of an item, which may go on to hold a list. */
static void
open_body (SendaPdfTags       *self,
           const SendaFlowRow *row)
{
  const Tag *last = &g_array_index (self->open, Tag, self->open->len - 1);

  if (strcmp (last->name, "LBody") != 0)
    open_tag (self, "LBody", row->block);
}

static const char *
begin_entry (SendaPdfTags        *self,
             const SendaFlowCell *cell,
             guint                heading)
{
  char name[32], attributes[64];

  if (cell->content == SENDA_FLOW_PAGE_NUMBER)
    return "Reference";
  name_dest (heading, name, sizeof name);
  g_snprintf (attributes, sizeof attributes, "dest='%s'", name);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  return CAIRO_TAG_LINK;
}

static const char *
leaf_of (SendaPdfTags        *self,
         const SendaFlowRow  *row,
         const SendaFlowCell *cell)
{
  gboolean is_item = row->block->kind == SENDA_BLOCK_ITEM;
  gboolean is_described = row->block->kind == SENDA_BLOCK_DESCRIPTION;

  if (cell && cell->content == SENDA_FLOW_MARKER && cell->language == 0)
    return "Lbl";
  if (cell && cell->content == SENDA_FLOW_MARKER)
    return "Span";
  if (is_item || (is_described && cell->style != SENDA_STYLE_TERM))
    open_body (self, row);
  if (is_item)
    return "P";
  return leaves[cell ? cell->style : row->style] ? leaves[cell ? cell->style : row->style] : "P";
}

static void
on_begin_cell (SendaPagesEar       *ear,
               const SendaFlowRow  *row,
               const SendaFlowCell *cell,
               gboolean             is_rest)
{
  SendaPdfTags *self = (SendaPdfTags *) ear;
  gboolean is_entry = row->block->kind == SENDA_BLOCK_CONTENTS;
  char name[32], attributes[64];

  if (self->is_repeat || (cell && cell->block == NULL))
    return;
  self->has_dest = !is_rest && row->block->kind == SENDA_BLOCK_HEADING && cell->language <= 0;
  if (self->has_dest)
    {
      name_dest (row->heading, name, sizeof name);
      g_snprintf (attributes, sizeof attributes, "name='%s'", name);
      cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
    }
  if (is_entry && cell->content == SENDA_FLOW_WORDS)
    self->leaf = begin_entry (self, cell, row->heading);
  else
    {
      self->leaf = is_entry ? "Reference" : leaf_of (self, row, cell);
      cairo_tag_begin (self->cr, self->leaf, "");
    }
}

static void
on_end_cell (SendaPagesEar *ear)
{
  SendaPdfTags *self = (SendaPdfTags *) ear;

  if (self->leaf)
    cairo_tag_end (self->cr, self->leaf);
  if (self->leaf && self->has_dest)
    cairo_tag_end (self->cr, CAIRO_TAG_DEST);
  self->leaf = NULL;
}

static void
on_repeat (SendaPagesEar *ear,
           gboolean       is_repeat)
{
  ((SendaPdfTags *) ear)->is_repeat = is_repeat;
}

/* The attributes of a link: to a heading, or to an address that a reader may follow from paper; NULL
 * where it leads nowhere. (transfer full) */
static char *
link_attributes (SendaPdfTags *self,
                 const char   *link)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", NULL };
  g_autofree char *scheme = NULL;
  g_autofree char *address = NULL;
  char name[32];

  if (*link == '#')
    {
      guint heading = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages->flow->anchors, link + 1));

      if (heading == 0)
        return NULL;
      name_dest (heading - 1, name, sizeof name);
      return g_strdup_printf ("dest='%s'", name);
    }
  scheme = g_uri_parse_scheme (link);
  if (scheme == NULL || !g_strv_contains (schemes, scheme))
    return NULL;
  address = g_uri_escape_string (link, "!#$%&()*+,/:;=?@[]", FALSE);
  return g_strdup_printf ("uri='%s'", address);
}

static void
on_begin_piece (SendaPagesEar *ear,
                const char    *link)
{
  SendaPdfTags *self = (SendaPdfTags *) ear;
  g_autofree char *attributes = link ? link_attributes (self, link) : NULL;

  if (self->leaf == NULL)
    return;
  self->piece = attributes ? CAIRO_TAG_LINK : "Span";
  cairo_tag_begin (self->cr, self->piece, attributes ? attributes : "");
}

static void
on_end_piece (SendaPagesEar *ear)
{
  SendaPdfTags *self = (SendaPdfTags *) ear;

  if (self->piece)
    cairo_tag_end (self->cr, self->piece);
  self->piece = NULL;
}

/* Tags what is drawn of @pages at @cr. (transfer full) */
SendaPdfTags *
senda_pdf_tags_new (SendaPages *pages,
                    cairo_t    *cr)
{
  SendaPdfTags *self = g_new0 (SendaPdfTags, 1);

  self->pages = pages;
  self->cr = cr;
  self->open = g_array_new (FALSE, FALSE, sizeof (Tag));
  self->ear = (SendaPagesEar) {
    .row = on_row,
    .begin_cell = on_begin_cell,
    .end_cell = on_end_cell,
    .begin_piece = on_begin_piece,
    .end_piece = on_end_piece,
    .repeat = on_repeat,
  };
  return self;
}

void
senda_pdf_tags_free (SendaPdfTags *self)
{
  g_array_unref (self->open);
  g_free (self);
}

/* The heading's words in each language. (transfer full) */
static char *
outline_text (SendaDocument    *document,
              const SendaBlock *heading)
{
  g_autofree char *first = senda_block_dup_text (heading, 0);
  g_autofree char *second = NULL;

  if (senda_document_get_n_languages (document) < 2 || heading->is_shared)
    return g_steal_pointer (&first);
  second = senda_block_dup_text (heading, 1);
  return *second ? g_strconcat (first, " · ", second, NULL) : g_steal_pointer (&first);
}

static void
add_outline (SendaPdfTags    *self,
             cairo_surface_t *surface)
{
  const GPtrArray *headings = self->pages->flow->headings;
  int parents[5] = { 0 };

  for (guint i = 0; i < headings->len; i++)
    {
      const SendaBlock *heading = g_ptr_array_index (headings, i);
      g_autofree char *text = outline_text (self->pages->document, heading);
      guint level = CLAMP (heading->number, 1, 4);
      char name[32], attributes[64];
      int id = 0;

      name_dest (i, name, sizeof name);
      g_snprintf (attributes, sizeof attributes, "dest='%s'", name);
      id = cairo_pdf_surface_add_outline (surface, parents[level - 1], text, attributes,
                                          level < 2 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint j = level; j < G_N_ELEMENTS (parents); j++)
        parents[j] = id;
    }
}

/* Closes what is open, before the last page is shown, and adds the outline. */
void
senda_pdf_tags_finish (SendaPdfTags    *self,
                       cairo_surface_t *surface)
{
  close_to (self, 0);
  add_outline (self, surface);
}
