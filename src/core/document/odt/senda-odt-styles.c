/* senda-odt-styles.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * styles.xml: the named styles, which whoever edits the document may change in one place, the page
 * and what stands in its margins.
 */
#include "config.h"

#include "senda-odt-private.h"

#include <string.h>

/* A named style of paragraphs. In what it says, INK, FAINT and LINE stand for colours. */
typedef struct
{
  const char *name;
  const char *parent;
  const char *next;
  const char *paragraph;
  const char *text;
} NamedStyle;

#define BOLD "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" " \
             "style:font-weight-complex=\"bold\""
#define SIZE(n) "fo:font-size=\"" n "\" style:font-size-asian=\"" n "\" " \
                "style:font-size-complex=\"" n "\""
#define SPACE(before, after) "fo:margin-top=\"" before "\" fo:margin-bottom=\"" after "\""
#define INDENT(left, first) "fo:margin-left=\"" left "\" fo:text-indent=\"" first "\""
#define LEADING(n) "style:line-height-at-least=\"" n "\""
#define KEEP "fo:keep-with-next=\"always\""
#define BORDER(side, width, pad) "fo:border-" side "=\"" width " solid LINE\" " \
                                 "fo:padding-" side "=\"" pad "\""

static const NamedStyle paragraph_styles[] = {
  { "Standard", NULL, NULL, LEADING ("15pt"), "" },
  { "Text body", "Standard", NULL, SPACE ("0pt", "7pt"), "" },
  { "Heading", "Standard", "Text body", KEEP " fo:hyphenate=\"false\"", BOLD },
  { "Title", "Heading", "Lead", SPACE ("0pt", "4pt") " " LEADING ("28pt"), SIZE ("23pt") },
  { "Heading 1", "Heading", "Text body", SPACE ("24pt", "7pt") " " LEADING ("23pt"),
    SIZE ("18pt") },
  { "Heading 2", "Heading", "Text body", SPACE ("20pt", "6pt") " " LEADING ("19pt"),
    SIZE ("14.5pt") },
  { "Heading 3", "Heading", "Text body", SPACE ("14pt", "4pt") " " LEADING ("16pt"),
    SIZE ("12pt") },
  { "Heading 4", "Heading", "Text body", SPACE ("10pt", "3pt"), SIZE ("10.5pt") " "
    "fo:color=\"FAINT\"" },
  { "Lead", "Text body", "Text body", SPACE ("0pt", "14pt") " " LEADING ("17pt"),
    SIZE ("12pt") " fo:color=\"FAINT\"" },
  { "Note", "Text body", NULL, SPACE ("2pt", "9pt") " " LEADING ("13pt") " "
    INDENT ("0pt", "0pt") " " BORDER ("left", "1.5pt", "8pt"), SIZE ("9pt") " "
    "fo:color=\"FAINT\"" },
  { "Prompt", "Text body", NULL, SPACE ("3pt", "7pt") " " KEEP,
    "fo:font-style=\"italic\" style:font-style-complex=\"italic\"" },
  { "List item", "Text body", NULL, SPACE ("0pt", "4pt"), "" },
  { "Term", "Text body", "Description", SPACE ("3pt", "1pt") " " KEEP, BOLD },
  { "Description", "Text body", NULL, SPACE ("0pt", "6pt") " " INDENT ("14pt", "0pt"), "" },
  { "Writing line", "Text body", NULL, SPACE ("0pt", "6pt") " "
    LEADING ("18pt") " style:join-border=\"false\" " BORDER ("bottom", "0.5pt", "0pt"), "" },
  { "Writing line 2", "Writing line", NULL,
    INDENT ("0pt", "0pt") " fo:margin-right=\"0.1pt\"", "" },
  { "Figure", "Standard", "Caption", SPACE ("6pt", "4pt") " " KEEP, "" },
  { "Caption", "Standard", "Text body", SPACE ("2pt", "6pt") " " LEADING ("13pt"),
    SIZE ("9pt") " fo:color=\"FAINT\"" },
  { "Table Title", "Standard", "Text body", SPACE ("8pt", "4pt") " " KEEP, BOLD },
  { "Table Contents", "Standard", NULL, LEADING ("12.5pt"), SIZE ("9pt") },
  { "Table Heading", "Table Contents", NULL, "fo:hyphenate=\"false\"", BOLD },
  { "Spacer", "Standard", NULL, "fo:line-height=\"6pt\"", SIZE ("2pt") },
  { "Contents Heading", "Heading", "Contents 1", SPACE ("20pt", "6pt") " " LEADING ("19pt"),
    SIZE ("14.5pt") },
  { "Contents 1", "Standard", NULL, SPACE ("6pt", "2pt"), BOLD },
  { "Contents 2", "Standard", NULL, SPACE ("3pt", "1pt"), "" },
  { "Contents 3", "Standard", NULL, SPACE ("0pt", "1pt") " " INDENT ("14pt", "0pt"),
    SIZE ("9.5pt") },
  { "Contents 4", "Standard", NULL, SPACE ("0pt", "1pt") " " INDENT ("28pt", "0pt"),
    SIZE ("9.5pt") },
  { "Header", "Standard", NULL, BORDER ("bottom", "0.5pt", "3pt") " " LEADING ("12pt"),
    SIZE ("8.5pt") " fo:color=\"FAINT\"" },
  { "Footer", "Standard", NULL, LEADING ("12pt"), SIZE ("8.5pt") " fo:color=\"FAINT\"" },
};

/* "Heading 1" is called "Heading_20_1" where XML wants a name. */
static char *
dup_name (const char *name)
{
  GString *escaped = g_string_new (name);

  g_string_replace (escaped, " ", "_20_", 0);
  return g_string_free (escaped, FALSE);
}

/* @text with every length in points made smaller. */
static void
put_scaled (SendaOdt   *self,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "pt\"", -1);

  for (guint i = 0; parts[i] != NULL && parts[i + 1] != NULL; i++)
    {
      char *number = strrchr (parts[i], '"');
      char figures[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (figures, sizeof figures, "%.2f",
                       g_ascii_strtod (number + 1, NULL) * self->scale);
      number[1] = '\0';
      senda_odt_printf (self, "%s%spt\"", parts[i], figures);
    }
  if (parts[0] != NULL)
    senda_odt_put (self, parts[g_strv_length (parts) - 1]);
}

static void
put_coloured (SendaOdt   *self,
              const char *text)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  const struct { const char *word; guint32 colour; } colours[] = {
    { "FAINT", paint->faint }, { "INK", paint->ink }, { "LINE", paint->line },
  };
  g_autoptr (GString) coloured = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autofree char *colour = g_strdup_printf ("#%06x", colours[i].colour);

      g_string_replace (coloured, colours[i].word, colour, 0);
    }
  if (self->scale != 1)
    put_scaled (self, coloured->str);
  else
    senda_odt_put (self, coloured->str);
}

/* The index ends its lines with a page number at the right edge. */
static gboolean
has_right_edge (const char *name)
{
  return g_str_has_prefix (name, "Contents ") || strcmp (name, "Footer") == 0;
}

static void
put_paragraph_properties (SendaOdt         *self,
                          const NamedStyle *style)
{
  int indent = strcmp (style->name, "Contents 3") == 0 ? 14 * SENDA_ODT_POINT
             : strcmp (style->name, "Contents 4") == 0 ? 28 * SENDA_ODT_POINT : 0;
  g_autofree char *edge = senda_odt_dup_length (self->page_width - 2 * self->margin - indent);

  senda_odt_put (self, "<style:paragraph-properties ");
  put_coloured (self, style->paragraph);
  if (!has_right_edge (style->name))
    {
      senda_odt_put (self, "/>");
      return;
    }
  senda_odt_printf (self, "><style:tab-stops><style:tab-stop style:position=\"%s\""
                          " style:type=\"right\"%s/></style:tab-stops>"
                          "</style:paragraph-properties>", edge,
                    *style->name == 'C' ? " style:leader-style=\"dotted\""
                                          " style:leader-text=\".\"" : "");
}

static void
put_paragraph_style (SendaOdt         *self,
                     const NamedStyle *style)
{
  g_autofree char *name = dup_name (style->name);
  g_autofree char *parent = style->parent ? dup_name (style->parent) : NULL;
  g_autofree char *next = style->next ? dup_name (style->next) : NULL;
  gboolean is_heading = g_str_has_prefix (style->name, "Heading ");

  senda_odt_printf (self, "<style:style style:name=\"%s\" style:display-name=\"%s\""
                          " style:family=\"paragraph\" style:class=\"text\"", name, style->name);
  if (parent != NULL)
    senda_odt_printf (self, " style:parent-style-name=\"%s\"", parent);
  if (next != NULL)
    senda_odt_printf (self, " style:next-style-name=\"%s\"", next);
  if (is_heading)
    senda_odt_printf (self, " style:default-outline-level=\"%c\"", style->name[8]);
  senda_odt_put (self, ">");
  put_paragraph_properties (self, style);
  senda_odt_put (self, "<style:text-properties ");
  put_coloured (self, style->text);
  senda_odt_put (self, "/></style:style>");
}

/* "Noto Sans, Cantarell": each name in quotes of its own, as a family of XSL. */
static void
put_fonts (SendaOdt *self)
{
  g_auto (GStrv) names = g_strsplit (senda_paint_for_paper ()->font, ",", -1);

  senda_odt_put (self, "<office:font-face-decls><style:font-face style:name=\"Sans\""
                       " svg:font-family=\"");
  for (guint i = 0; names[i]; i++)
    {
      const char *name = g_strstrip (names[i]);

      senda_odt_printf (self, strchr (name, ' ') ? "%s'%s'" : "%s%s", i > 0 ? ", " : "", name);
    }
  senda_odt_put (self, "\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
                       "</office:font-face-decls>");
}

static void
put_defaults (SendaOdt *self)
{
  g_autofree char *language =
    senda_odt_dup_language (senda_document_get_language (self->document, 0));

  senda_odt_put (self, "<style:default-style style:family=\"paragraph\">"
                       "<style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\""
                       " style:tab-stop-distance=\"36pt\" style:writing-mode=\"page\"/>"
                       "<style:text-properties style:font-name=\"Sans\""
                       " style:font-name-asian=\"Sans\" style:font-name-complex=\"Sans\" ");
  put_coloured (self, SIZE ("10.5pt") " fo:color=\"INK\"");
  senda_odt_put (self, language);
  senda_odt_put (self, "/></style:default-style>"
                       "<style:default-style style:family=\"table\"><style:table-properties"
                       " table:border-model=\"collapsing\"/></style:default-style>"
                       "<style:default-style style:family=\"table-row\"><style:table-row-properties"
                       " fo:keep-together=\"auto\"/></style:default-style>"
                       "<style:default-style style:family=\"graphic\">"
                       "<style:graphic-properties/></style:default-style>"
                       "<style:style style:name=\"Graphics\" style:family=\"graphic\">"
                       "<style:graphic-properties text:anchor-type=\"as-char\""
                       " fo:border=\"none\" fo:padding=\"0pt\"/></style:style>");
}

static void
put_text_styles (SendaOdt *self)
{
  put_coloured (self, "<style:style style:name=\"Internet_20_link\""
                      " style:display-name=\"Internet link\" style:family=\"text\">"
                      "<style:text-properties fo:color=\"#1a5fb4\""
                      " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
                      " style:text-underline-color=\"font-color\"/></style:style>"
                      "<style:style style:name=\"Index_20_Link\" style:display-name=\"Index Link\""
                      " style:family=\"text\"/>");
}

static void
put_list_level (SendaOdt   *self,
                guint       level,
                const char *marker,
                gboolean    is_number)
{
  if (is_number)
    senda_odt_printf (self, "<text:list-level-style-number text:level=\"%u\""
                            " style:num-format=\"1\" style:num-suffix=\".\">", level);
  else
    senda_odt_printf (self, "<text:list-level-style-bullet text:level=\"%u\""
                            " text:bullet-char=\"%s\">", level, marker);
  senda_odt_printf (self, "<style:list-level-properties"
                          " text:list-level-position-and-space-mode=\"label-alignment\">"
                          "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
                          " text:list-tab-stop-position=\"%upt\" fo:text-indent=\"-18pt\""
                          " fo:margin-left=\"%upt\"/></style:list-level-properties>%s",
                    18 * level, 18 * level,
                    is_number ? "</text:list-level-style-number>"
                              : "<style:text-properties style:font-name=\"Sans\"/>"
                                "</text:list-level-style-bullet>");
}

static void
put_list_styles (SendaOdt *self)
{
  static const struct { const char *name; const char *marker; } lists[] = {
    { "Bullets", "•" }, { "Numbers", NULL }, { "Boxes", "☐" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      senda_odt_printf (self, "<text:list-style style:name=\"%s\">", lists[i].name);
      for (guint level = 1; level <= 6; level++)
        put_list_level (self, level, lists[i].marker, lists[i].marker == NULL);
      senda_odt_put (self, "</text:list-style>");
    }
}

static void
put_page_layout (SendaOdt *self)
{
  g_autofree char *width = senda_odt_dup_length (self->page_width);
  g_autofree char *height = senda_odt_dup_length (self->page_height);
  g_autofree char *margin = senda_odt_dup_length (self->margin);
  g_autofree char *edge = senda_odt_dup_length (self->margin * 2 / 3);

  senda_odt_printf (self, "<style:page-layout style:name=\"Page\"><style:page-layout-properties"
                          " fo:page-width=\"%s\" fo:page-height=\"%s\""
                          " style:print-orientation=\"%s\" fo:margin-left=\"%s\""
                          " fo:margin-right=\"%s\" fo:margin-top=\"%s\" fo:margin-bottom=\"%s\"/>",
                    width, height,
                    self->page_width > self->page_height ? "landscape" : "portrait",
                    margin, margin, edge, edge);
  senda_odt_put (self, "<style:header-style><style:header-footer-properties"
                       " fo:min-height=\"15pt\" fo:margin-bottom=\"14pt\""
                       " style:dynamic-spacing=\"false\"/></style:header-style>"
                       "<style:footer-style><style:header-footer-properties"
                       " fo:min-height=\"14pt\" fo:margin-top=\"12pt\""
                       " style:dynamic-spacing=\"false\"/></style:footer-style>"
                       "</style:page-layout>");
}

/* "Page {page} of {pages}", with fields in the places. */
static void
put_page_number (SendaOdt   *self,
                 const char *text)
{
  const char *place;

  while ((place = strchr (text, '{')) != NULL)
    {
      g_autofree char *before = g_strndup (text, place - text);
      gboolean is_page = g_str_has_prefix (place, "{page}");
      gboolean is_count = g_str_has_prefix (place, "{pages}");

      senda_odt_put_text (self, before);
      if (is_page)
        senda_odt_put (self, "<text:page-number text:select-page=\"current\">1"
                             "</text:page-number>");
      else if (is_count)
        senda_odt_put (self, "<text:page-count>1</text:page-count>");
      else
        senda_odt_put (self, "{");
      text = place + (is_page ? strlen ("{page}") : is_count ? strlen ("{pages}") : 1);
    }
  senda_odt_put_text (self, text);
}

static void
put_footer_line (SendaOdt   *self,
                 const char *text,
                 const char *page)
{
  senda_odt_put (self, "<text:p text:style-name=\"Footer\">");
  senda_odt_put_text (self, text);
  senda_odt_put (self, "<text:tab/>");
  put_page_number (self, page);
  senda_odt_put (self, "</text:p>");
}

/* All languages share a line where they fit on one. */
static void
put_footer (SendaOdt *self)
{
  g_autofree char *text = senda_document_dup_margin (self->document, SENDA_MARGIN_FOOTER);
  g_autofree char *page = senda_document_dup_margin (self->document, SENDA_MARGIN_PAGE);
  int room = (self->page_width - 2 * self->margin) / (5 * SENDA_ODT_POINT);

  senda_odt_put (self, "<style:footer>");
  if (g_utf8_strlen (text, -1) + g_utf8_strlen (page, -1) <= room)
    put_footer_line (self, text, page);
  else
    for (guint i = 0; i < senda_document_get_n_languages (self->document); i++)
      put_footer_line (self, senda_document_get_margin (self->document, SENDA_MARGIN_FOOTER, i),
                       senda_document_get_margin (self->document, SENDA_MARGIN_PAGE, i));
  senda_odt_put (self, "</style:footer>");
}

static void
put_header (SendaOdt *self)
{
  g_autofree char *text = senda_document_dup_margin (self->document, SENDA_MARGIN_HEADER);

  if (*text == '\0')
    return;
  senda_odt_put (self, "<style:header><text:p text:style-name=\"Header\">");
  senda_odt_put_text (self, text);
  senda_odt_put (self, "</text:p></style:header>");
}

static void
put_master_pages (SendaOdt *self)
{
  senda_odt_put (self, "<office:master-styles><style:master-page style:name=\"Standard\""
                       " style:page-layout-name=\"Page\">");
  put_header (self);
  put_footer (self);
  senda_odt_put (self, "</style:master-page><style:master-page style:name=\"First_20_Page\""
                       " style:display-name=\"First Page\" style:page-layout-name=\"Page\""
                       " style:next-style-name=\"Standard\">");
  put_footer (self);
  senda_odt_put (self, "</style:master-page></office:master-styles>");
}

/* Writes styles.xml into the package. */
void
senda_odt_write_styles (SendaOdt *self)
{
  senda_odt_begin (self, "styles.xml");
  senda_odt_put (self, "<office:document-styles " SENDA_ODT_NAMESPACES ">");
  put_fonts (self);
  senda_odt_put (self, "<office:styles>");
  put_defaults (self);
  for (guint i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    put_paragraph_style (self, &paragraph_styles[i]);
  put_text_styles (self);
  put_list_styles (self);
  senda_odt_put (self, "</office:styles><office:automatic-styles>");
  put_page_layout (self);
  senda_odt_put (self, "</office:automatic-styles>");
  put_master_pages (self);
  senda_odt_put (self, "</office:document-styles>");
  senda_odt_end (self);
}
