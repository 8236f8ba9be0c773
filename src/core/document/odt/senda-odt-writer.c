/* senda-odt-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-odt-private.h"

#include <string.h>

#define ODT_TYPE "application/vnd.oasis.opendocument.text"
#define PORTRAIT_MARGIN (62 * SENDA_ODT_POINT)
#define LANDSCAPE_MARGIN (44 * SENDA_ODT_POINT)
#define LEEWAY 0.85 /* other programs set the same letters with more room around them */
#define UNKNOWN_SCALE 0.6

/* How small the letters are that fill one page; nobody knows where there is no font. */
static double
find_scale (const SendaWriteJob *job)
{
  g_autoptr (SendaPages) pages = NULL;

  if (!senda_document_is_one_page (job->document))
    return 1;
  pages = senda_pages_new (job->document, job->options.paper, job->cancellable, NULL);
  return pages ? MIN (senda_pages_get_scale (pages) * LEEWAY, 1) : UNKNOWN_SCALE;
}

static void
init (SendaOdt            *self,
      const SendaWriteJob *job)
{
  const SendaPaper *paper = job->options.paper ? job->options.paper : &senda_paper_letter;
  gboolean landscape = senda_document_is_landscape (job->document);

  self->job = job;
  self->document = job->document;
  self->package = senda_odt_package_new (job->out, job->cancellable,
                                         senda_document_get_date (job->document));
  self->xml = g_string_new (NULL);
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->style_order = g_ptr_array_new ();
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->figures = g_array_new (FALSE, TRUE, sizeof (int));
  self->page_width = (landscape ? paper->height : paper->width) * SENDA_ODT_POINT + 0.5;
  self->page_height = (landscape ? paper->width : paper->height) * SENDA_ODT_POINT + 0.5;
  self->margin = landscape ? LANDSCAPE_MARGIN : PORTRAIT_MARGIN;
  self->scale = find_scale (job);
  self->of = 2 * senda_block_n_children (senda_document_get_body (job->document));
}

static void
clear (SendaOdt *self)
{
  g_clear_error (&self->error);
  senda_odt_package_free (self->package);
  g_string_free (self->xml, TRUE);
  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->style_order);
  g_hash_table_unref (self->anchors);
  g_array_unref (self->figures);
}

static void
put_element (SendaOdt   *self,
             const char *name,
             const char *text)
{
  if (*text == '\0')
    return;
  senda_odt_printf (self, "<%s>", name);
  senda_odt_put_plain (self, text);
  senda_odt_printf (self, "</%s>", name);
}

static void
put_margin (SendaOdt   *self,
            const char *name,
            SendaMargin margin)
{
  g_autofree char *text = senda_document_dup_margin (self->document, margin);

  put_element (self, name, text);
}

static void
write_meta (SendaOdt *self)
{
  const char *author = senda_document_get_author (self->document);
  g_autofree char *moment = g_strconcat (senda_document_get_date (self->document), "T00:00:00",
                                         NULL);

  senda_odt_begin (self, "meta.xml");
  senda_odt_put (self, "<office:document-meta " SENDA_ODT_NAMESPACES "><office:meta>");
  put_element (self, "meta:generator", SENDA_NAME "/" SENDA_VERSION);
  put_margin (self, "dc:title", SENDA_MARGIN_TITLE);
  put_margin (self, "dc:subject", SENDA_MARGIN_SUBJECT);
  put_element (self, "meta:initial-creator", author);
  put_element (self, "dc:creator", author);
  put_element (self, "meta:creation-date", moment);
  put_element (self, "dc:date", moment);
  put_element (self, "dc:language", senda_document_get_language (self->document, 0));
  senda_odt_put (self, "</office:meta></office:document-meta>");
  senda_odt_end (self);
}

static void
write_manifest (SendaOdt *self)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };

  senda_odt_begin (self, "META-INF/manifest.xml");
  senda_odt_put (self, "<manifest:manifest"
                       " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                       " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
                       " manifest:version=\"1.3\" manifest:media-type=\"" ODT_TYPE "\"/>");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    senda_odt_printf (self, "<manifest:file-entry manifest:full-path=\"%s\""
                            " manifest:media-type=\"text/xml\"/>", parts[i]);
  for (guint i = 0; i < self->figures->len; i++)
    if (g_array_index (self->figures, int, i) > 0)
      senda_odt_printf (self, "<manifest:file-entry manifest:full-path=\"Pictures/%u.png\""
                              " manifest:media-type=\"image/png\"/>", i + 1);
  senda_odt_put (self, "</manifest:manifest>");
  senda_odt_end (self);
}

static void
walk (SendaOdt *self,
      gboolean  is_dry)
{
  self->is_dry = is_dry;
  self->width = self->page_width - 2 * self->margin;
  self->is_first = TRUE;
  self->breaks = self->follows_table = self->wants_space = FALSE;
  self->n_tables = self->n_figures = self->n_headings = self->n_sections = self->n_lists = 0;
  senda_odt_put_blocks (self, senda_document_get_body (self->document));
  if (self->is_first)
    {
      senda_odt_open_paragraph (self, &(const SendaOdtLook) { .style = "Text_20_body" });
      senda_odt_put (self, "</text:p>");
    }
  senda_odt_end_flow (self);
  self->is_dry = FALSE;
}

static void
write_content (SendaOdt *self)
{
  senda_odt_begin (self, "content.xml");
  senda_odt_put (self, "<office:document-content " SENDA_ODT_NAMESPACES ">"
                       "<office:automatic-styles>");
  senda_odt_put_styles (self);
  senda_odt_put (self, "</office:automatic-styles><office:body><office:text>");
  walk (self, FALSE);
  senda_odt_put (self, "</office:text></office:body></office:document-content>");
  senda_odt_end (self);
}

/* Writes the body of the document as OpenDocument text, for people to go on writing in. Neither
 * the text nor the file is ever held in memory whole. */
gboolean
senda_odt_write (const SendaWriteJob  *job,
                 GError              **error)
{
  SendaOdt self = { NULL };

  init (&self, job);
  senda_odt_learn_anchors (&self);
  senda_odt_package_store (self.package, "mimetype", ODT_TYPE, strlen (ODT_TYPE), &self.error);
  walk (&self, TRUE);
  senda_odt_write_styles (&self);
  write_content (&self);
  write_meta (&self);
  write_manifest (&self);
  if (self.error == NULL)
    senda_odt_package_finish (self.package, &self.error);
  if (self.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self.error));
      clear (&self);
      return FALSE;
    }
  clear (&self);
  return TRUE;
}
