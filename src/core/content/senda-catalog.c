/* senda-catalog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A .mo file is a header, a table of the messages in alphabetical order, a table of their
 * translations, and the texts, each ending with a NUL. A message with a context is written
 * "context\004message"; one with a plural "singular\0plural", and its translations likewise.
 */
#include "config.h"

#include "senda-catalog-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>
#include <string.h>

#define MAGIC 0x950412deU
#define HEADER_SIZE 28
#define CONTEXT_END "\004"

G_DEFINE_BOXED_TYPE (SendaCatalog, senda_catalog, senda_catalog_ref, senda_catalog_unref)

static guint32
read_word (SendaCatalog *self,
           gsize         offset)
{
  guint32 word = 0;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
table_fits (SendaCatalog *self,
            gsize         offset)
{
  return offset <= self->size && (self->size - offset) / 8 >= self->n_messages;
}

/* The text that entry @index of @table names, or NULL when it does not lie in the file or does not
 * end there. */
static const char *
get_entry (SendaCatalog *self,
           gsize         table,
           guint         index,
           gsize        *length)
{
  gsize size = read_word (self, table + (gsize) index * 8);
  gsize offset = read_word (self, table + (gsize) index * 8 + 4);

  if (offset >= self->size || self->size - offset <= size || self->data[offset + size] != '\0')
    return NULL;
  *length = size;
  return self->data + offset;
}

/* Whether all parts of a text, which a NUL divides, are UTF-8. */
static gboolean
is_utf8 (const char *text,
         gsize       length)
{
  const char *end = text + length;

  while (g_utf8_validate (text, end - text, &text) == FALSE)
    if (text >= end || *text++ != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
check_entries (SendaCatalog *self)
{
  const char *previous = NULL;

  for (guint i = 0; i < self->n_messages; i++)
    {
      gsize length = 0;
      const char *message = get_entry (self, self->messages, i, &length);
      const char *translation = NULL;

      if (message == NULL || !is_utf8 (message, length))
        return FALSE;
      if (previous != NULL && strcmp (previous, message) >= 0)
        return FALSE;
      translation = get_entry (self, self->translations, i, &length);
      if (translation == NULL || !is_utf8 (translation, length))
        return FALSE;
      previous = message;
    }
  return TRUE;
}

/* The translation of exactly @key, or NULL. @length is without the NUL at its end. */
static const char *
look_up (SendaCatalog *self,
         const char   *key,
         gsize        *length)
{
  guint low = 0;
  guint high = self->n_messages;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const char *message = get_entry (self, self->messages, middle, length);
      int order = strcmp (key, message);

      if (order == 0)
        return get_entry (self, self->translations, middle, length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

static const char *
look_up_message (SendaCatalog *self,
                 const char   *context,
                 const char   *message,
                 gsize        *length)
{
  g_autofree char *key = NULL;

  if (self->n_messages == 0 || *message == '\0')
    return NULL;
  if (context == NULL)
    return look_up (self, message, length);
  key = g_strconcat (context, CONTEXT_END, message, NULL);
  return look_up (self, key, length);
}

static void
read_plural (SendaCatalog *self)
{
  gsize length = 0;
  const char *header = look_up (self, "", &length);
  const char *line = header ? strstr (header, "Plural-Forms:") : NULL;

  if (!senda_plural_parse (&self->plural, line))
    senda_plural_parse (&self->plural, "nplurals=2; plural=(n != 1);");
}

static gboolean
check_file (SendaCatalog *self)
{
  guint32 magic = 0;

  if (self->size < HEADER_SIZE)
    return FALSE;
  memcpy (&magic, self->data, sizeof magic);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !self->swapped)
    return FALSE;
  if (read_word (self, 4) >> 16 != 0)
    return FALSE;
  self->n_messages = read_word (self, 8);
  self->messages = read_word (self, 12);
  self->translations = read_word (self, 16);
  return table_fits (self, self->messages) && table_fits (self, self->translations) &&
         check_entries (self);
}

static SendaCatalog *
new_empty (const char *language)
{
  SendaCatalog *self = g_new0 (SendaCatalog, 1);

  g_atomic_ref_count_init (&self->refs);
  self->language = g_strdup (language);
  return self;
}

static char *
get_file_name (const char *language)
{
  const char *folder = g_getenv ("SENDA_LOCALEDIR");

  return g_build_filename (folder && *folder ? folder : SENDA_LOCALEDIR, language, "LC_MESSAGES",
                           GETTEXT_PACKAGE ".mo", NULL);
}

/* The catalogue of exactly @language, or NULL where there is no file. A file that cannot be used
 * is said in the log. */
static SendaCatalog *
load_file (const char *language)
{
  g_autofree char *name = get_file_name (language);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) mo = NULL;
  g_autoptr (GError) error = NULL;
  SendaCatalog *self = NULL;

  if (!g_file_test (name, G_FILE_TEST_EXISTS))
    return NULL;
  file = g_mapped_file_new (name, FALSE, &error);
  if (file != NULL)
    {
      mo = g_mapped_file_get_bytes (file);
      self = senda_catalog_new (language, mo, &error);
    }
  if (self == NULL)
    {
      g_message ("%s: %s", name, error->message);
      self = new_empty ("en");
    }
  return self;
}

/* The catalogue of @language from the bytes of a .mo file. A file that is not one, or that is
 * damaged, fails with SENDA_ERROR_DAMAGED. (transfer full) */
SendaCatalog *
senda_catalog_new (const char *language,
                   GBytes     *mo,
                   GError    **error)
{
  g_autoptr (SendaCatalog) self = new_empty (language);

  self->mo = g_bytes_ref (mo);
  self->data = g_bytes_get_data (mo, &self->size);
  if (!check_file (self))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                           _("These translations are damaged. English is shown instead. Please "
                             "install Senda again."));
      return NULL;
    }
  read_plural (self);
  return g_steal_pointer (&self);
}

/* The catalogue of @language as installed (or as $SENDA_LOCALEDIR has it): for "es_MX" the one of
 * "es" where there is no nearer one. Without a file that can be used, English. (transfer full) */
SendaCatalog *
senda_catalog_load (const char *language)
{
  g_autofree char *name = g_strdup (language ? language : "en");

  name[strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")] = '\0';
  while (*name != '\0' && strcmp (name, "en") != 0)
    {
      SendaCatalog *self = load_file (name);
      char *country = strrchr (name, '_');

      if (self != NULL)
        return self;
      if (country == NULL)
        {
          g_message ("There are no translations for “%s”. English is shown instead.", name);
          break;
        }
      *country = '\0';
    }
  return new_empty ("en");
}

SendaCatalog *
senda_catalog_ref (SendaCatalog *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_catalog_unref (SendaCatalog *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->mo, g_bytes_unref);
  senda_plural_clear (&self->plural);
  g_free (self->language);
  g_free (self);
}

/* The language that the catalogue speaks: "en" when the one that was asked for could not be had.
 * (transfer none) */
const char *
senda_catalog_get_language (SendaCatalog *self)
{
  return self->language;
}

/* @message in the catalogue's language; the English @message itself where there is no translation.
 * @context may be NULL. (transfer none): of the catalogue, or @message. */
const char *
senda_catalog_get (SendaCatalog *self,
                   const char   *context,
                   const char   *message)
{
  gsize length = 0;
  const char *translation = look_up_message (self, context, message, &length);

  return translation != NULL && *translation != '\0' ? translation : message;
}

/* The form that goes with @n, of a message marked with ngettext() or NCP_(). (transfer none) */
const char *
senda_catalog_get_plural (SendaCatalog *self,
                          const char   *context,
                          const char   *singular,
                          const char   *plural,
                          gulong        n)
{
  gsize length = 0;
  const char *form = look_up_message (self, context, singular, &length);
  const char *end = form ? form + length : NULL;

  for (guint skip = form ? senda_plural_form (&self->plural, n) : 0; skip > 0; skip--)
    {
      form += strlen (form) + 1;
      if (form > end)
        break;
    }
  if (form != NULL && form < end && *form != '\0')
    return form;
  return n == 1 ? singular : plural;
}

/* @number with a mark between its thousands: "51,840". (transfer full) */
char *
senda_catalog_format_number (SendaCatalog *self,
                             guint64       number)
{
  /* Translators: stands between the thousands of a number, as in 51,840 */
  const char *mark = senda_catalog_get (self, "number", NC_("number", ","));
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize n_digits = strlen (digits);
  GString *parted = g_string_new (NULL);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (parted, mark);
      g_string_append_c (parted, digits[i]);
    }
  return g_string_free (parted, FALSE);
}
