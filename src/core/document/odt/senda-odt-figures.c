/* senda-odt-figures.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures: a picture, which is drawn on the first walk, and its facts.
 */
#include "config.h"

#include "senda-odt-private.h"

#define PICTURE_SCALE 3 /* dots in a point */
#define BESIDE (105 * SENDA_ODT_POINT) /* what title, caption and margins take */

/* For those who cannot see the picture. */
static void
put_caption_words (SendaOdt         *self,
                   const SendaBlock *block)
{
  for (guint i = 0; i < (senda_odt_is_shared (self, block) ? 1 : SENDA_MAX_LANGUAGES); i++)
    {
      g_autofree char *text = senda_block_dup_text (block, i);

      if (i > 0 && *text != '\0')
        senda_odt_put (self, " · ");
      senda_odt_put_plain (self, text);
    }
}

/* Draws the figure and puts it into the package. Returns its height, 0 where it has none. */
static int
store_picture (SendaOdt         *self,
               const SendaBlock *block,
               guint             number)
{
  g_autofree char *path = g_strdup_printf ("Pictures/%u.png", number);
  double height = 0;
  g_autoptr (GBytes) png =
    senda_figure_to_png (block->figure, senda_paint_for_paper (),
                         (double) self->width / SENDA_ODT_POINT, PICTURE_SCALE, &height);

  if (png == NULL)
    return 0;
  if (self->error == NULL)
    senda_odt_package_store (self->package, path, g_bytes_get_data (png, NULL),
                             g_bytes_get_size (png), &self->error);
  return height * SENDA_ODT_POINT;
}

static void
put_picture (SendaOdt         *self,
             const SendaBlock *block,
             guint             number,
             int               height)
{
  int width = self->width;
  int room = self->page_height - 4 * self->margin / 3 -
             BESIDE - 25 * SENDA_ODT_POINT * senda_document_get_n_languages (self->document);
  const char *style = senda_odt_style (self, "style:family=\"graphic\" style:parent-style-name="
                                             "\"Graphics\"><style:graphic-properties"
                                             " style:vertical-pos=\"top\""
                                             " style:vertical-rel=\"baseline\"/>");
  g_autofree char *across = NULL;
  g_autofree char *high = NULL;

  if (height > room)
    {
      width = (gint64) width * room / height;
      height = room;
    }
  across = senda_odt_dup_length (width);
  high = senda_odt_dup_length (height);
  senda_odt_printf (self, "<draw:frame draw:name=\"Figure%u\" draw:style-name=\"%s\""
                          " text:anchor-type=\"as-char\" svg:width=\"%s\" svg:height=\"%s\">"
                          "<draw:image xlink:href=\"Pictures/%u.png\" xlink:type=\"simple\""
                          " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
                    number, style, across, high, number);
  for (guint i = 0; i < 2; i++)
    {
      senda_odt_put (self, i == 0 ? "<svg:title>" : "<svg:desc>");
      put_caption_words (self, block);
      senda_odt_put (self, i == 0 ? "</svg:title>" : "</svg:desc>");
    }
  senda_odt_put (self, "</draw:frame>");
}

/* A figure, what it shows in words, and the table of the same facts. */
void
senda_odt_put_figure (SendaOdt         *self,
                      const SendaBlock *block)
{
  guint number = ++self->n_figures;
  gboolean keep = self->keep;
  int height;

  if (self->is_dry)
    {
      height = block->figure ? store_picture (self, block, number) : 0;
      g_array_append_val (self->figures, height);
    }
  height = g_array_index (self->figures, int, number - 1);
  self->keep = TRUE;
  if (height > 0)
    {
      senda_odt_open_paragraph (self, &(const SendaOdtLook) { .style = "Figure" });
      put_picture (self, block, number, height);
      senda_odt_put (self, "</text:p>");
    }
  self->keep = keep;
  if (senda_block_has_words (block, 0) || senda_block_has_words (block, 1))
    senda_odt_put_stack (self, block, &(const SendaOdtLook) { .style = "Caption" });
  senda_odt_put_blocks (self, block);
}
