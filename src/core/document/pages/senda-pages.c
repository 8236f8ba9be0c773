/* senda-pages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pages-private.h"

#include "senda-error.h"
#include "senda-figure.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <string.h>

/* How large the letters may be that fill one page, in hundredths of the usual. */
#define LARGEST 125
#define SMALLEST 20

const SendaPaper senda_paper_letter = { "letter", 612, 792 };
const SendaPaper senda_paper_a4 = { "a4", 595.275590551, 841.88976378 };

G_DEFINE_BOXED_TYPE (SendaPages, senda_pages, senda_pages_ref, senda_pages_unref)

/* The paper called @name, "letter" or "a4"; else NULL. */
const SendaPaper *
senda_paper_find (const char *name)
{
  if (g_strcmp0 (name, senda_paper_letter.name) == 0)
    return &senda_paper_letter;
  return g_strcmp0 (name, senda_paper_a4.name) == 0 ? &senda_paper_a4 : NULL;
}

/* Where there is not one font, pango goes on with nothing in hand and crashes. */
static gboolean
has_fonts (GError **error)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *description = pango_font_description_from_string (SENDA_PAPER_FONT " 10");
  PangoFont *font = pango_font_map_load_font (map, context, description);
  gboolean found = font != NULL;

  pango_font_description_free (description);
  g_clear_object (&font);
  g_object_unref (context);
  if (found)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                       _("No font is installed on this computer. Nothing was written; install one, "
                         "such as DejaVu Sans, or choose another format."));
  return FALSE;
}

/* Lays the document out anew in letters of @scale. */
static gboolean
lay_out (SendaPages    *self,
         double         scale,
         GCancellable  *cancellable,
         GError       **error)
{
  g_clear_pointer (&self->flow, senda_flow_free);
  g_array_set_size (self->runs, 0);
  g_array_set_size (self->first_runs, 0);
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->headings, 0);
  self->scale = scale;
  self->flow = senda_flow_new (self->document, (self->width - 2 * SENDA_PAGE_MARGIN) / scale);
  return senda_pages_break (self, cancellable, error);
}

/* In the largest letters in which all of it stands on one page. */
static gboolean
fit_on_one_page (SendaPages    *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  for (int percent = LARGEST; percent >= SMALLEST; percent -= percent / 20)
    {
      if (!lay_out (self, percent / 100.0, cancellable, error))
        return FALSE;
      if (senda_pages_get_n_pages (self) == 1)
        return TRUE;
    }
  return TRUE;
}

/* Lays a finished document out on @paper (NULL: Letter). There is always one page at least. Fails
 * with SENDA_ERROR_NOT_FOUND where no font is installed, and when it is cancelled.
 * (transfer full) */
SendaPages *
senda_pages_new (SendaDocument    *document,
                 const SendaPaper *paper,
                 GCancellable     *cancellable,
                 GError          **error)
{
  g_autoptr (SendaPages) self = NULL;
  gboolean is_landscape = senda_document_is_landscape (document);

  if (!has_fonts (error))
    return NULL;
  if (paper == NULL)
    paper = &senda_paper_letter;
  self = g_new0 (SendaPages, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->document = senda_document_ref (document);
  self->width = MAX (is_landscape ? paper->height : paper->width, 200);
  self->height = MAX (is_landscape ? paper->width : paper->height, 200);
  self->runs = g_array_new (FALSE, FALSE, sizeof (SendaPagesRun));
  self->first_runs = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->marks = g_array_new (FALSE, TRUE, sizeof (SendaFlowMark));
  self->headings = g_array_new (FALSE, FALSE, sizeof (SendaPageHeading));
  if (!(senda_document_is_one_page (document) ? fit_on_one_page (self, cancellable, error)
                                              : lay_out (self, 1, cancellable, error)))
    return NULL;
  return g_steal_pointer (&self);
}

SendaPages *
senda_pages_ref (SendaPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
senda_pages_unref (SendaPages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->runs);
  g_array_unref (self->first_runs);
  g_array_unref (self->marks);
  g_array_unref (self->headings);
  g_clear_pointer (&self->flow, senda_flow_free);
  senda_document_unref (self->document);
  g_free (self);
}

guint
senda_pages_get_n_pages (SendaPages *self)
{
  return self->first_runs->len - 1;
}

/* Of each page, as it is read. */
void
senda_pages_get_size (SendaPages *self,
                      double     *width,
                      double     *height)
{
  if (width)
    *width = self->width;
  if (height)
    *height = self->height;
}

/* How large the letters are beside the usual ones: 1, but for a document on one page. */
double
senda_pages_get_scale (SendaPages *self)
{
  return self->scale;
}

/* The headings with words, in their order: an array of SendaPageHeading. (transfer none) */
const GArray *
senda_pages_get_headings (SendaPages *self)
{
  return self->headings;
}

/* The height of the text area, in its own units. */
double
senda_pages_text_height (const SendaPages *self)
{
  return (self->height - 2 * SENDA_PAGE_MARGIN - SENDA_PAGE_FOOT) / self->scale;
}

/* Where the run called @run ends, which is where the next begins. */
SendaPagesPlace
senda_pages_run_end (const SendaPages *self,
                     guint             run)
{
  if (run + 1 < self->runs->len)
    return g_array_index (self->runs, SendaPagesRun, run + 1).from;
  return (SendaPagesPlace) { self->flow->rows->len, 0 };
}

/* One mark per cell of the place's row; NULL at the row's beginning. (transfer none) */
const SendaFlowMark *
senda_pages_marks (const SendaPages *self,
                   SendaPagesPlace   place)
{
  return place.marks ? &g_array_index (self->marks, SendaFlowMark, place.marks) : NULL;
}

/* What sets the rows of these pages. It belongs to the thread that asks. (transfer full) */
SendaSetter *
senda_pages_new_setter (SendaPages *self)
{
  return senda_setter_new (self->flow, senda_pages_text_height (self));
}
