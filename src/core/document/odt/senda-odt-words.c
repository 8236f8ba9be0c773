/* senda-odt-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs and what they say.
 */
#include "config.h"

#include "senda-odt-private.h"

#include <string.h>

#define LARGE 12.6 /* points */
#define LONGEST (8 * 1024) /* bytes of a paragraph that is left whole, about */

/* Whether the first letter of the words belongs to a script that runs from right to left. */
static gboolean
is_rtl (const SendaBlock *block,
        guint             language)
{
  const GArray *runs = senda_block_get_runs (block, language);

  for (guint i = 0; runs && i < runs->len; i++)
    for (const char *at = g_array_index (runs, SendaRun, i).text; *at; at = g_utf8_next_char (at))
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        switch (g_unichar_get_script (g_utf8_get_char (at)))
          {
          case G_UNICODE_SCRIPT_ARABIC:
          case G_UNICODE_SCRIPT_HEBREW:
          case G_UNICODE_SCRIPT_NKO:
          case G_UNICODE_SCRIPT_SYRIAC:
          case G_UNICODE_SCRIPT_THAANA:
            return TRUE;
          default:
            return FALSE;
          }
  return FALSE;
}

static void
append_paragraph_properties (SendaOdt           *self,
                             GString            *definition,
                             const SendaOdtLook *look,
                             gboolean            rtl)
{
  static const char *const aligns[2][3] = { { "start", "center", "end" },
                                            { "right", "center", "left" } };

  g_string_append (definition, "<style:paragraph-properties");
  if (look->align != SENDA_ALIGN_START || rtl)
    g_string_append_printf (definition, " fo:text-align=\"%s\"", aligns[rtl][look->align]);
  if (rtl)
    g_string_append (definition, " style:writing-mode=\"rl-tb\"");
  if (self->keep)
    g_string_append (definition, " fo:keep-with-next=\"always\"");
  if (self->breaks && !self->is_first)
    g_string_append (definition, " fo:break-before=\"page\"");
  g_string_append (definition, "/>");
  if (look->ink != 0)
    g_string_append_printf (definition, "<style:text-properties fo:color=\"#%06x\"/>", look->ink);
}

/* The style of a paragraph that looks so and stands where the walk is. */
static const char *
find_paragraph_style (SendaOdt           *self,
                      const SendaOdtLook *look,
                      gboolean            rtl)
{
  g_autoptr (GString) definition = NULL;

  if (look->align == SENDA_ALIGN_START && look->ink == 0 && !rtl && !self->keep &&
      !self->breaks && !self->is_first)
    return look->style;
  definition = g_string_new ("style:family=\"paragraph\"");
  g_string_append_printf (definition, " style:parent-style-name=\"%s\"", look->style);
  if (self->is_first)
    g_string_append (definition, " style:master-page-name=\"First_20_Page\"");
  g_string_append_c (definition, '>');
  append_paragraph_properties (self, definition, look, rtl);
  return senda_odt_style (self, definition->str);
}

/* Opens a paragraph, whose words and end are the caller's. */
static void
open_paragraph (SendaOdt           *self,
                const SendaOdtLook *look,
                gboolean            rtl)
{
  senda_odt_printf (self, "<text:p text:style-name=\"%s\">",
                    find_paragraph_style (self, look, rtl));
  self->breaks = self->is_first = self->follows_table = FALSE;
}

void
senda_odt_open_paragraph (SendaOdt           *self,
                          const SendaOdtLook *look)
{
  open_paragraph (self, look, FALSE);
}

static void
append_size (GString *definition,
             double   points)
{
  static const char *const names[] = {
    "fo:font-size", "style:font-size-asian", "style:font-size-complex"
  };
  char figures[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (figures, sizeof figures, "%.2f", points);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (definition, " %s=\"%spt\"", names[i], figures);
}

/* The style of a run, or NULL where it is the paragraph's. */
static const char *
find_run_style (SendaOdt      *self,
                SendaRunStyle  style,
                const char    *language)
{
  g_autoptr (GString) definition = NULL;

  if (style == 0 && language == NULL)
    return NULL;
  definition = g_string_new ("style:family=\"text\"><style:text-properties");
  if (style & SENDA_RUN_STRONG)
    g_string_append (definition, " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\""
                                 " style:font-weight-complex=\"bold\"");
  if (style & SENDA_RUN_EMPHASIS)
    g_string_append (definition, " fo:font-style=\"italic\" style:font-style-complex=\"italic\"");
  if (style & SENDA_RUN_FAINT)
    g_string_append_printf (definition, " fo:color=\"#%06x\"", senda_paint_for_paper ()->faint);
  if (style & SENDA_RUN_LARGE)
    append_size (definition, LARGE * self->scale);
  if (language != NULL)
    {
      g_autofree char *attributes = senda_odt_dup_language (language);

      g_string_append (definition, attributes);
    }
  g_string_append (definition, "/>");
  return senda_odt_style (self, definition->str);
}

/* Whether a link leads somewhere: to a heading that there is, or out of the document. */
static gboolean
is_link (SendaOdt   *self,
         const char *link)
{
  if (link == NULL)
    return FALSE;
  if (*link == '#')
    return g_hash_table_contains (self->anchors, link + 1);
  return g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://") ||
         g_str_has_prefix (link, "mailto:");
}

static void
open_run (SendaOdt       *self,
          const SendaRun *run,
          const char     *style)
{
  if (is_link (self, run->link))
    {
      senda_odt_put (self, "<text:a xlink:type=\"simple\"");
      senda_odt_put_attribute (self, "xlink:href", run->link);
      senda_odt_put (self, " text:style-name=\"Internet_20_link\""
                           " text:visited-style-name=\"Internet_20_link\">");
    }
  if (style != NULL)
    senda_odt_printf (self, "<text:span text:style-name=\"%s\">", style);
}

static void
close_run (SendaOdt       *self,
           const SendaRun *run,
           const char     *style)
{
  if (style != NULL)
    senda_odt_put (self, "</text:span>");
  if (is_link (self, run->link))
    senda_odt_put (self, "</text:a>");
}

static void
put_piece (SendaOdt       *self,
           const SendaRun *run,
           const char     *style,
           const char     *text,
           gsize           length)
{
  g_autofree char *piece = self->is_dry ? NULL : g_strndup (text, length);

  if (piece == NULL)
    return;
  open_run (self, run, style);
  senda_odt_put_text (self, piece);
  close_run (self, run, style);
}

/* Where a paragraph that has grown too long is parted: behind a sentence, else a word, else
 * anywhere. Word processors take hours for a paragraph of a megabyte. */
static const char *
find_rest_of_long (const char *text)
{
  static const char *const ends[] = { "\n", ". ", " " };

  if (strnlen (text, 2 * LONGEST) < 2 * LONGEST)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = g_strstr_len (text + LONGEST, LONGEST, ends[i]);

      if (end != NULL)
        return end + strlen (ends[i]);
    }
  return g_utf8_find_prev_char (text, text + 2 * LONGEST);
}

/* Where the paragraph ends that begins with @text and goes on at @rest; NULL where all of it is
 * one. */
static const char *
find_gap (const char  *text,
          const char **rest)
{
  const char *gap = g_strstr_len (text, 2 * LONGEST, "\n\n");
  const char *other = find_rest_of_long (text);

  if (gap == NULL || (other != NULL && other <= gap))
    return *rest = other;
  *rest = gap + strspn (gap, "\n");
  return gap;
}

/* One run; where an empty line parts it, another paragraph of the same look begins, if there is
 * @look. */
static void
put_run (SendaOdt           *self,
         const SendaRun     *run,
         const char         *style,
         const SendaOdtLook *look,
         gboolean            rtl)
{
  const char *text = run->text;
  const char *gap, *rest;

  while (look != NULL && (gap = find_gap (text, &rest)) != NULL)
    {
      put_piece (self, run, style, text, gap - text);
      if (*rest == '\0')
        return;
      senda_odt_put (self, "</text:p>");
      open_paragraph (self, look, rtl);
      text = rest;
    }
  put_piece (self, run, style, text, strlen (text));
}

static const char *
find_language (SendaOdt         *self,
               const SendaBlock *block,
               const SendaRun   *run,
               guint             language)
{
  const char *first = senda_document_get_language (self->document, 0);
  const char *code = run->language;

  if (code == NULL && language > 0 && !block->is_shared)
    code = senda_document_get_language (self->document, language);
  return g_strcmp0 (code, first) == 0 ? NULL : code;
}

static void
put_runs (SendaOdt           *self,
          const SendaBlock   *block,
          guint               language,
          SendaRunStyle       style,
          const SendaOdtLook *look)
{
  const GArray *runs = senda_block_get_runs (block, language);
  gboolean rtl = is_rtl (block, language);

  for (guint i = 0; runs && i < runs->len; i++)
    {
      const SendaRun *run = &g_array_index (runs, SendaRun, i);
      const char *code = find_language (self, block, run, language);

      put_run (self, run, find_run_style (self, run->style | style, code), look, rtl);
    }
}

/* Whether one wording stands for every language of the document. */
gboolean
senda_odt_is_shared (SendaOdt         *self,
                     const SendaBlock *block)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (senda_document_get_n_languages (self->document) < 2 || block->is_shared ||
      (!senda_block_has_words (block, 0) && !senda_block_has_words (block, 1)))
    return TRUE;
  first = senda_block_dup_text (block, 0);
  second = senda_block_dup_text (block, 1);
  return strcmp (first, second) == 0;
}

/* What a block says in the paragraph that is open: its languages, and XML @between them. */
void
senda_odt_put_both (SendaOdt         *self,
                    const SendaBlock *block,
                    const char       *between)
{
  put_runs (self, block, 0, 0, NULL);
  if (senda_odt_is_shared (self, block) || !senda_block_has_words (block, 1))
    return;
  if (senda_block_has_words (block, 0))
    senda_odt_put (self, between);
  put_runs (self, block, 1, 0, NULL);
}

/* A paragraph, or several where empty lines part it. @style is added to that of its runs. */
void
senda_odt_put_paragraph (SendaOdt           *self,
                         const SendaBlock   *block,
                         guint               language,
                         const SendaOdtLook *look,
                         SendaRunStyle       style)
{
  open_paragraph (self, look, is_rtl (block, language));
  put_runs (self, block, language, style, look);
  senda_odt_put (self, "</text:p>");
}

/* The same in every language, one under the other, the second in italics. */
void
senda_odt_put_stack (SendaOdt           *self,
                     const SendaBlock   *block,
                     const SendaOdtLook *look)
{
  gboolean is_shared = senda_odt_is_shared (self, block);

  if (is_shared || senda_block_has_words (block, 0))
    senda_odt_put_paragraph (self, block, 0, look, 0);
  if (!is_shared && senda_block_has_words (block, 1))
    senda_odt_put_paragraph (self, block, 1, look, SENDA_RUN_EMPHASIS);
}
