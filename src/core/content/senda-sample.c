/* senda-sample.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sample.h"

#include "senda-content-data.h"
#include "senda-content-private.h"
#include "senda-record-info.h"
#include "senda-tags.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define fail(parser, ...) _senda_markup_fail ((parser)->context, __VA_ARGS__)

typedef struct
{
  GMarkupParseContext *context;
  GPtrArray *records;
  GHashTable *keys;           /* of the records so far; borrowed */
  SendaSampleRecord *record;  /* that is open now, or NULL */
  SendaSampleValue *value;    /* that is open now, or NULL */
  GString *text;
} Parser;

static void
value_free (gpointer data)
{
  SendaSampleValue *value = data;

  g_free (value->field);
  g_free (value->english);
  g_free (value);
}

static void
record_free (gpointer data)
{
  SendaSampleRecord *record = data;

  g_free (record->type);
  g_free (record->key);
  g_ptr_array_unref (record->values);
  g_free (record);
}

static void
start_record (Parser      *self,
              const char **names,
              const char **values,
              GError     **error)
{
  const char *type = NULL;
  const char *key = NULL;

  if (!g_markup_collect_attributes ("record", names, values, error,
                                    G_MARKUP_COLLECT_STRING, "type", &type,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL,
                                    "key", &key, G_MARKUP_COLLECT_INVALID))
    return;
  if (senda_record_info_find (type) == NULL)
    {
      fail (self, error, "unknown type “%s”", type);
      return;
    }
  self->record = g_new0 (SendaSampleRecord, 1);
  self->record->type = g_strdup (type);
  self->record->key = g_strdup (key);
  self->record->values = g_ptr_array_new_with_free_func (value_free);
  g_ptr_array_add (self->records, self->record);
}

static void
start_value (Parser      *self,
             const char  *tag,
             const char **names,
             const char **values,
             GError     **error)
{
  const char *field = NULL;

  if (!g_markup_collect_attributes (tag, names, values, error,
                                    G_MARKUP_COLLECT_STRING, "field", &field,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL,
                                    "note", NULL, G_MARKUP_COLLECT_INVALID))
    return;
  if (senda_record_info_field (senda_record_info_find (self->record->type), field) < 0)
    {
      fail (self, error, "unknown field “%s” of “%s”", field, self->record->type);
      return;
    }
  self->value = g_new0 (SendaSampleValue, 1);
  self->value->field = g_strdup (field);
  self->value->translatable = strcmp (tag, "text") == 0;
  g_ptr_array_add (self->record->values, self->value);
  g_string_truncate (self->text, 0);
}

static void
start_cb (GMarkupParseContext *context,
          const char          *tag,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Parser *self = data;
  const GSList *open = g_markup_parse_context_get_element_stack (context);
  const char *parent = open->next ? open->next->data : "";

  if (strcmp (tag, "record") == 0 && strcmp (parent, "sample") == 0)
    start_record (self, names, values, error);
  else if ((strcmp (tag, "value") == 0 || strcmp (tag, "text") == 0) &&
           strcmp (parent, "record") == 0)
    start_value (self, tag, names, values, error);
  else if (strcmp (tag, "sample") != 0 || open->next != NULL)
    fail (self, error, "unexpected <%s>", tag);
}

static void
text_cb (GMarkupParseContext *context G_GNUC_UNUSED,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error G_GNUC_UNUSED)
{
  Parser *self = data;

  if (self->value != NULL)
    g_string_append_len (self->text, text, length);
}

/* Whether @reference is "@key" of an earlier record. */
static gboolean
is_key (Parser     *self,
        const char *reference)
{
  return *reference == '@' && g_hash_table_contains (self->keys, reference + 1);
}

/* Whether @text is known: "@key", or several with commas between them; "@-400d" or "@+40d", a day. */
static gboolean
is_known (Parser     *self,
          const char *text)
{
  g_auto (GStrv) keys = NULL;

  if (g_str_has_prefix (text, "@-") || g_str_has_prefix (text, "@+"))
    return strspn (text + 2, "0123456789") > 0 &&
           strcmp (text + 2 + strspn (text + 2, "0123456789"), "d") == 0;
  keys = senda_tags_split (text);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!is_key (self, keys[i]))
      return FALSE;
  return TRUE;
}

static void
end_cb (GMarkupParseContext *context G_GNUC_UNUSED,
        const char          *tag G_GNUC_UNUSED,
        gpointer             data,
        GError             **error)
{
  Parser *self = data;

  if (self->value != NULL)
    {
      self->value->english = g_strdup (self->text->str);
      if (*self->text->str == '\0')
        fail (self, error, "empty “%s”", self->value->field);
      else if (*self->text->str == '@' && !is_known (self, self->text->str))
        fail (self, error, "“%s” is not known", self->text->str);
      self->value = NULL;
    }
  else if (self->record != NULL)
    {
      if (self->record->key != NULL && !g_hash_table_add (self->keys, self->record->key))
        fail (self, error, "key “%s” is used twice", self->record->key);
      self->record = NULL;
    }
}

/* Reads a sample written as in data/content/sample.xml; see there for what a value may be. An
 * unknown type or field, or a reference to a record that does not stand above, fails with
 * SENDA_ERROR_INVALID. (element-type SendaSampleRecord) (transfer full) */
GPtrArray *
senda_sample_new_from_bytes (GBytes  *sample,
                             GError **error)
{
  static const GMarkupParser callbacks = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *what = NULL;
  Parser parser = { .records = records, .keys = keys, .text = text };
  gsize size = 0;
  const char *data = g_bytes_get_data (sample, &size);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&callbacks, 0, &parser,
                                                                        NULL);

  parser.context = context;
  if (g_markup_parse_context_parse (context, data ? data : "", size, &local_error) &&
      g_markup_parse_context_end_parse (context, &local_error))
    return g_steal_pointer (&records);

  what = g_utf8_make_valid (local_error->message, -1);
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
               /* Translators: %s is technical and in English: what is wrong, and in which line */
               _("The sample that comes with Senda cannot be read (%s). Nothing was added. Please "
                 "install Senda again."),
               what);
  return NULL;
}

/* The records of the sample that this program ships, each after those that it refers to.
 * (element-type SendaSampleRecord) (transfer full) */
GPtrArray *
senda_sample_load (GError **error)
{
  g_autoptr (GBytes) sample = g_resource_lookup_data (senda_content_data_get_resource (),
                                                      SENDA_RESOURCES "/content/sample.xml",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sample ? senda_sample_new_from_bytes (sample, error) : NULL;
}
