/* odt-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

typedef struct
{
  GHashTable *styles; /* "S3" to what stands for it in the transcript */
  char *style;        /* that is being defined */
  GString *out;
} Transcript;

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

void
odt_package_free (OdtPackage *package)
{
  g_bytes_unref (package->bytes);
  g_ptr_array_unref (package->order);
  g_hash_table_unref (package->entries);
  g_free (package);
}

OdtPackage *
odt_unpack (GBytes *bytes)
{
  OdtPackage *package = g_new0 (OdtPackage, 1);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char buffer[4096];
  la_ssize_t n;

  package->bytes = bytes;
  package->order = g_ptr_array_new_with_free_func (g_free);
  package->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_string);
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      char *name = g_strdup (archive_entry_pathname (entry));
      GString *contents = g_string_new (NULL);

      while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_string_append_len (contents, buffer, n);
      g_assert_cmpint (n, ==, 0);
      g_ptr_array_add (package->order, name);
      g_hash_table_insert (package->entries, name, contents);
    }
  g_assert_cmpint (archive_read_free (archive), ==, ARCHIVE_OK);
  return package;
}

GBytes *
odt_write (SendaDocument    *document,
           const SendaPaper *paper)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  const SendaWriteOptions options = { .paper = paper };

  senda_document_finish (document);
  senda_document_write (document, senda_format_find ("odt"), &options, out, &error);
  g_assert_no_error (error);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

const char *
odt_entry (OdtPackage    *package,
           const char *name)
{
  GString *entry = g_hash_table_lookup (package->entries, name);

  g_assert_nonnull (entry);
  return entry->str;
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (; *names; names++, values++)
    if (strcmp (*names, name) == 0)
      return *values;
  return NULL;
}

/* What an automatic style stands for: its parent, and what it adds that a reader notices. */
static void
learn_style (Transcript  *self,
             const char  *element,
             const char **names,
             const char **values)
{
  static const struct { const char *attribute, *word; } marks[] = {
    { "fo:break-before", "+break" }, { "fo:keep-with-next", "+keep" }, { "fo:language", "+" },
    { "fo:font-style", "+italic" }, { "fo:font-weight", "+bold" }, { "style:writing-mode", "+" },
    { "fo:column-count", "+columns" }, { "fo:keep-together", "+rows" },
    { "fo:background-color", "+fill" }, { "style:master-page-name", "+" },
  };
  const char *parent = find_attribute (names, values, "style:parent-style-name");
  GString *said;

  if (strcmp (element, "style:style") == 0)
    {
      g_free (self->style);
      self->style = g_strdup (find_attribute (names, values, "style:name"));
      if (!g_ascii_isdigit (self->style[1]))
        return;
      g_hash_table_insert (self->styles, g_strdup (self->style), g_string_new (parent));
    }
  if (self->style == NULL || (said = g_hash_table_lookup (self->styles, self->style)) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *value = find_attribute (names, values, marks[i].attribute);

      if (value != NULL)
        g_string_append (said, marks[i].word);
      if (value != NULL && strcmp (marks[i].word, "+") == 0)
        g_string_append (said, value);
      if (value != NULL && strcmp (marks[i].word, "+columns") == 0)
        g_string_append (said, value);
    }
}

static const char *
resolve (Transcript *self,
         const char *style)
{
  GString *said = style ? g_hash_table_lookup (self->styles, style) : NULL;

  return said ? said->str : style ? style : "";
}

static void
start_element (GMarkupParseContext *context G_GNUC_UNUSED,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error G_GNUC_UNUSED)
{
  static const struct { const char *element, *format, *attribute; } parts[] = {
    { "text:p", "\n(%s)", "text:style-name" },
    { "text:h", "\n(%s)", "text:style-name" },
    { "text:list", "\n[%s]", "text:style-name" },
    { "text:list-item", "*", NULL },
    { "text:section", "\n[section %s]", "text:style-name" },
    { "text:table-of-content", "\n[index]", NULL },
    { "text:span", "{%s:", "text:style-name" },
    { "text:a", "<%s>", "xlink:href" },
    { "text:s", " ", NULL },
    { "text:tab", "\t", NULL },
    { "text:line-break", "/", NULL },
    { "text:bookmark-start", "#%s ", "text:name" },
    { "text:bookmark-ref", "@%s", "text:ref-name" },
    { "text:page-number", "[page]", NULL },
    { "text:page-count", "[pages]", NULL },
    { "table:table", "\n[table]", NULL },
    { "table:table-header-rows", "\n[head]", NULL },
    { "table:table-row", "\n[row%s]", "table:style-name" },
    { "table:table-cell", "\n|%s", "table:style-name" },
    { "draw:image", "[picture %s]", "xlink:href" },
    { "svg:desc", "[described as ", NULL },
  };
  Transcript *self = data;

  learn_style (self, element, names, values);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].element, element) == 0)
      {
        const char *value = parts[i].attribute
                            ? find_attribute (names, values, parts[i].attribute) : NULL;
        g_auto (GStrv) halves = g_strsplit (parts[i].format, "%s", 2);

        g_string_append (self->out, halves[0]);
        if (halves[1] != NULL)
          g_string_append_printf (self->out, "%s%s", resolve (self, value), halves[1]);
      }
}

static void
end_element (GMarkupParseContext *context G_GNUC_UNUSED,
             const char          *element,
             gpointer             data,
             GError             **error G_GNUC_UNUSED)
{
  Transcript *self = data;

  if (strcmp (element, "text:span") == 0)
    g_string_append (self->out, "}");
  if (strcmp (element, "svg:desc") == 0)
    g_string_append (self->out, "]");
  if (strcmp (element, "table:table") == 0)
    g_string_append (self->out, "\n[/table]");
  if (strcmp (element, "text:section") == 0)
    g_string_append (self->out, "\n[/section]");
}

static void
text (GMarkupParseContext *context G_GNUC_UNUSED,
      const char          *words,
      gsize                length,
      gpointer             data,
      GError             **error G_GNUC_UNUSED)
{
  g_string_append_len (((Transcript *) data)->out, words, length);
}

/* Reads XML, which fails the test when it is not well-formed. (transfer full) */
char *
odt_transcribe (const char *xml)
{
  const GMarkupParser parser = { start_element, end_element, text };
  Transcript self = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string), NULL,
                      g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_hash_table_unref (self.styles);
  g_free (self.style);
  return g_string_free (self.out, FALSE);
}

/* The transcript of the content. (transfer full) */
char *
odt_write_transcript (SendaDocument *document)
{
  g_autoptr (OdtPackage) package = odt_unpack (odt_write (document, NULL));

  return odt_transcribe (odt_entry (package, "content.xml"));
}

SendaDocument *
begin_document (gboolean is_twofold)
{
  const char *const languages[] = { "en", is_twofold ? "es" : NULL, NULL };

  return senda_document_new (languages, "2026-03-09");
}

SendaBlock *
say_words (SendaBlock *block,
           const char *english,
           const char *spanish)
{
  senda_block_say (block, spanish ? 0 : SENDA_SHARED, english);
  if (spanish != NULL && senda_document_get_n_languages (block->document) > 1)
    senda_block_say (block, 1, spanish);
  return block;
}

SendaBlock *
add_block (SendaBlock    *parent,
           SendaBlockKind kind,
           const char    *english,
           const char    *spanish)
{
  return say_words (senda_block_add (parent, kind), english, spanish);
}
