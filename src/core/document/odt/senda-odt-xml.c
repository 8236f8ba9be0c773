/* senda-odt-xml.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XML that goes to the package as it is said, and the automatic styles.
 */
#include "config.h"

#include "senda-odt-private.h"

#define CHUNK (32 * 1024)

static void
flush (SendaOdt *self)
{
  if (self->error == NULL)
    senda_odt_package_write (self->package, self->xml->str, self->xml->len, &self->error);
  g_string_truncate (self->xml, 0);
}

static void
flush_when_full (SendaOdt *self)
{
  if (self->xml->len >= CHUNK)
    flush (self);
}

static gboolean
is_silent (SendaOdt *self)
{
  return self->is_dry || self->error != NULL;
}

/* Begins an entry of XML. */
void
senda_odt_begin (SendaOdt   *self,
                 const char *path)
{
  if (self->error == NULL)
    senda_odt_package_begin (self->package, path, &self->error);
  senda_odt_put (self, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void
senda_odt_end (SendaOdt *self)
{
  flush (self);
  if (self->error == NULL)
    senda_odt_package_end (self->package, &self->error);
}

/* Says what is XML already. */
void
senda_odt_put (SendaOdt   *self,
               const char *xml)
{
  if (is_silent (self))
    return;
  g_string_append (self->xml, xml);
  flush_when_full (self);
}

/* The same, made from what needs no escaping. */
void
senda_odt_printf (SendaOdt   *self,
                  const char *format,
                  ...)
{
  va_list arguments;

  if (is_silent (self))
    return;
  va_start (arguments, format);
  g_string_append_vprintf (self->xml, format, arguments);
  va_end (arguments);
  flush_when_full (self);
}

static void
put_letter (GString *xml,
            gunichar letter)
{
  switch (letter)
    {
    case '&':
      g_string_append (xml, "&amp;");
      break;
    case '<':
      g_string_append (xml, "&lt;");
      break;
    case '>':
      g_string_append (xml, "&gt;");
      break;
    case '"':
      g_string_append (xml, "&quot;");
      break;
    default:
      if (letter >= 0x20 && letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (xml, letter);
    }
}

/* Says what people wrote. Where XML would take several spaces for one, or one for none, an element
 * stands for them. */
void
senda_odt_put_text (SendaOdt   *self,
                    const char *text)
{
  gboolean after_space = TRUE;

  if (is_silent (self))
    return;
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      if (*at == ' ' && after_space)
        g_string_append (self->xml, "<text:s/>");
      else if (*at == '\n')
        g_string_append (self->xml, "<text:line-break/>");
      else
        put_letter (self->xml, g_utf8_get_char (at));
      after_space = *at == ' ' || *at == '\n';
      flush_when_full (self);
    }
}

/* The same where only letters may stand, and a new line is a space. */
void
senda_odt_put_plain (SendaOdt   *self,
                     const char *text)
{
  if (is_silent (self))
    return;
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    put_letter (self->xml, *at == '\n' ? ' ' : g_utf8_get_char (at));
}

void
senda_odt_put_attribute (SendaOdt   *self,
                         const char *name,
                         const char *text)
{
  senda_odt_printf (self, " %s=\"", name);
  senda_odt_put_plain (self, text);
  senda_odt_put (self, "\"");
}

/* "12.50pt". (transfer full) */
char *
senda_odt_dup_length (int length)
{
  return g_strdup_printf ("%d.%02dpt", length / SENDA_ODT_POINT, length % SENDA_ODT_POINT);
}

/* The name of the automatic style that says @definition: the attributes that follow its name, and
 * what it contains. Learnt on the first walk, known on the second. (transfer none) */
const char *
senda_odt_style (SendaOdt   *self,
                 const char *definition)
{
  char *name = g_hash_table_lookup (self->styles, definition);

  if (name == NULL)
    {
      char *key = g_strdup (definition);

      name = g_strdup_printf ("S%u", self->style_order->len + 1);
      g_ptr_array_add (self->style_order, key);
      g_hash_table_insert (self->styles, key, name);
    }
  return name;
}

/* Says all automatic styles that the first walk has learnt. */
void
senda_odt_put_styles (SendaOdt *self)
{
  for (guint i = 0; i < self->style_order->len; i++)
    {
      const char *definition = g_ptr_array_index (self->style_order, i);

      senda_odt_printf (self, "<style:style style:name=\"S%u\" ", i + 1);
      senda_odt_put (self, definition);
      senda_odt_put (self, "</style:style>");
    }
}

/* The attributes that tell a language: "es" is that of the United States. (transfer full) */
char *
senda_odt_dup_language (const char *code)
{
  g_autofree char *safe = g_strcanon (g_strdup (code), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '-');
  g_auto (GStrv) parts = g_strsplit (safe, "-", 3);
  const char *language = parts[0] ? parts[0] : "en";
  const char *country = parts[0] && parts[1] ? parts[1] : "none";
  const char *script = "";

  if (g_strv_contains ((const char *[]) { "en", "es", NULL }, code))
    country = "US";
  if (g_strv_contains ((const char *[]) { "ja", "ko", "zh", NULL }, language))
    script = "-asian";
  if (g_strv_contains ((const char *[]) { "ar", "fa", "he", "hi", "km", "th", "ur", NULL },
                       language))
    script = "-complex";
  if (*script == '\0')
    return g_strdup_printf (" fo:language=\"%s\" fo:country=\"%s\"", language, country);
  return g_strdup_printf (" fo:language=\"%s\" fo:country=\"%s\""
                          " style:language%s=\"%s\" style:country%s=\"%s\"",
                          language, country, script, language, script, country);
}
