/* senda-odt-headings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings, and the index of them. An entry of the index finds its page by a reference to the
 * heading, so that it is right as soon as the document is laid out.
 */
#include "config.h"

#include "senda-odt-private.h"

typedef void (*HeadingFunc) (SendaOdt         *self,
                             const SendaBlock *heading,
                             guint             number,
                             gpointer          data);

/* Calls @func for every heading, in the order in which they are written. */
static guint
walk_headings (SendaOdt         *self,
               const SendaBlock *block,
               guint             number,
               HeadingFunc       func,
               gpointer          data)
{
  if (block->kind == SENDA_BLOCK_HEADING)
    func (self, block, ++number, data);
  if (block->kind == SENDA_BLOCK_BODY || block->kind == SENDA_BLOCK_GROUP ||
      block->kind == SENDA_BLOCK_COLUMNS)
    for (guint i = 0; i < senda_block_n_children (block); i++)
      number = walk_headings (self, senda_block_get_child (block, i), number, func, data);
  return number;
}

static void
learn_anchor (SendaOdt              *self,
              const SendaBlock      *heading,
              G_GNUC_UNUSED guint    number,
              G_GNUC_UNUSED gpointer data)
{
  if (heading->anchor != NULL)
    g_hash_table_add (self->anchors, (gpointer) heading->anchor);
}

/* Learns what links may lead to. */
void
senda_odt_learn_anchors (SendaOdt *self)
{
  walk_headings (self, senda_document_get_body (self->document), 0, learn_anchor, NULL);
}

static char *
dup_bookmark (const SendaBlock *heading,
              guint             number)
{
  return heading->anchor ? g_strdup (heading->anchor) : g_strdup_printf ("heading-%u", number);
}

/* The heading with which the document begins is its title. */
static gboolean
is_title (SendaOdt         *self,
          const SendaBlock *heading)
{
  const SendaBlock *first = senda_document_get_body (self->document);

  while (senda_block_n_children (first) > 0)
    first = senda_block_get_child (first, 0);
  return heading->number == 1 && heading == first;
}

/* Its automatic style, where the walk stands at the beginning of a page. */
static const char *
find_heading_style (SendaOdt   *self,
                    const char *parent)
{
  g_autofree char *definition = NULL;

  if (!self->breaks && !self->is_first)
    return parent;
  definition = g_strdup_printf ("style:family=\"paragraph\" style:parent-style-name=\"%s\"%s>"
                                "<style:paragraph-properties%s/>", parent,
                                self->is_first ? " style:master-page-name=\"First_20_Page\"" : "",
                                self->is_first ? "" : " fo:break-before=\"page\"");
  return senda_odt_style (self, definition);
}

/* The words of a heading, which links and the index find by a bookmark. */
static void
put_words (SendaOdt         *self,
           const SendaBlock *block)
{
  g_autofree char *bookmark = dup_bookmark (block, ++self->n_headings);

  senda_odt_put (self, "<text:bookmark-start");
  senda_odt_put_attribute (self, "text:name", bookmark);
  senda_odt_put (self, "/>");
  senda_odt_put_both (self, block, is_title (self, block) ? "<text:line-break/>" : " · ");
  senda_odt_put (self, "<text:bookmark-end");
  senda_odt_put_attribute (self, "text:name", bookmark);
  senda_odt_put (self, "/>");
  self->breaks = self->is_first = self->follows_table = FALSE;
}

void
senda_odt_put_heading (SendaOdt         *self,
                       const SendaBlock *block)
{
  g_autofree char *style = is_title (self, block) ? g_strdup ("Title")
                         : g_strdup_printf ("Heading_20_%u", block->number);

  senda_odt_printf (self, "<text:h text:style-name=\"%s\" text:outline-level=\"%u\">",
                    find_heading_style (self, style), block->number);
  put_words (self, block);
  senda_odt_put (self, "</text:h>");
}

/* The words alone: what stands in an entry is one link. */
static void
put_entry_words (SendaOdt         *self,
                 const SendaBlock *heading)
{
  for (guint i = 0; i < (senda_odt_is_shared (self, heading) ? 1 : SENDA_MAX_LANGUAGES); i++)
    {
      g_autofree char *text = senda_block_dup_text (heading, i);

      if (i > 0 && *text != '\0' && senda_block_has_words (heading, 0))
        senda_odt_put (self, " · ");
      senda_odt_put_text (self, g_strdelimit (text, "\n", ' '));
    }
}

static void
put_entry (SendaOdt         *self,
           const SendaBlock *heading,
           guint             number,
           gpointer          data)
{
  g_autofree char *bookmark = dup_bookmark (heading, number);
  g_autofree char *target = g_strconcat ("#", bookmark, NULL);
  g_autofree char *style = g_strdup_printf ("Contents_20_%u", heading->number);

  if (heading->number > GPOINTER_TO_UINT (data) || is_title (self, heading) ||
      heading == self->contents_title)
    return;
  senda_odt_open_paragraph (self, &(const SendaOdtLook) { .style = style });
  senda_odt_put (self, "<text:a xlink:type=\"simple\"");
  senda_odt_put_attribute (self, "xlink:href", target);
  senda_odt_put (self, " text:style-name=\"Index_20_Link\""
                       " text:visited-style-name=\"Index_20_Link\">");
  put_entry_words (self, heading);
  senda_odt_put (self, "</text:a><text:tab/><text:bookmark-ref text:reference-format=\"page\"");
  senda_odt_put_attribute (self, "text:ref-name", bookmark);
  senda_odt_put (self, "></text:bookmark-ref></text:p>");
}

/* How the index is made anew when someone asks for it: from the named styles of the headings, for
 * the title is not among its entries. */
static void
put_source (SendaOdt *self,
            guint     levels)
{
  senda_odt_printf (self, "<text:table-of-content-source text:outline-level=\"%u\""
                          " text:use-outline-level=\"false\" text:use-index-marks=\"false\""
                          " text:use-index-source-styles=\"true\">"
                          "<text:index-title-template"
                          " text:style-name=\"Contents_20_Heading\">", levels);
  if (self->contents_title != NULL)
    put_entry_words (self, self->contents_title);
  senda_odt_put (self, "</text:index-title-template>");
  for (guint i = 1; i <= levels; i++)
    senda_odt_printf (self, "<text:table-of-content-entry-template text:outline-level=\"%u\""
                            " text:style-name=\"Contents_20_%u\">"
                            "<text:index-entry-link-start text:style-name=\"Index_20_Link\"/>"
                            "<text:index-entry-text/>"
                            "<text:index-entry-tab-stop style:type=\"right\""
                            " style:leader-char=\".\"/><text:index-entry-page-number/>"
                            "<text:index-entry-link-end/></text:table-of-content-entry-template>",
                      i, i);
  for (guint i = 1; i <= levels; i++)
    senda_odt_printf (self, "<text:index-source-styles text:outline-level=\"%u\">"
                            "<text:index-source-style text:style-name=\"Heading_20_%u\"/>"
                            "</text:index-source-styles>", i, i);
  senda_odt_put (self, "</text:table-of-content-source>");
}

/* The heading over the index is a part of it, and not one of its entries. */
static void
put_contents_title (SendaOdt *self)
{
  if (self->contents_title == NULL)
    return;
  senda_odt_printf (self, "<text:index-title text:name=\"ContentsHead%u\">"
                          "<text:p text:style-name=\"%s\">", self->n_sections,
                    find_heading_style (self, "Contents_20_Heading"));
  put_words (self, self->contents_title);
  senda_odt_put (self, "</text:p></text:index-title>");
}

void
senda_odt_put_contents (SendaOdt         *self,
                        const SendaBlock *block)
{
  guint levels = CLAMP (block->number, 1, 4);
  const char *style = senda_odt_style (self, "style:family=\"section\">"
                                             "<style:section-properties/>");

  senda_odt_printf (self, "<text:table-of-content text:name=\"Contents%u\""
                          " text:style-name=\"%s\">", ++self->n_sections, style);
  put_source (self, levels);
  senda_odt_put (self, "<text:index-body>");
  put_contents_title (self);
  walk_headings (self, senda_document_get_body (self->document), 0, put_entry,
                 GUINT_TO_POINTER (levels));
  senda_odt_put (self, "</text:index-body></text:table-of-content>");
  self->contents_title = NULL;
}
