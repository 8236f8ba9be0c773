/* senda-content.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-content-private.h"

#include "senda-content-data.h"
#include "senda-record-info.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK_SIZE 16384
#define ALIGNMENT G_MEM_ALIGN

G_DEFINE_FINAL_TYPE (SendaContent, senda_content, G_TYPE_OBJECT)

/* The node of @kind that has, or once had, the id @id (NULL: none). */
gconstpointer
_senda_content_find_node (SendaContent *self,
                          SendaNodeKind kind,
                          const char   *id)
{
  const SendaNode *node = NULL;
  const char *now = NULL;

  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  if (id == NULL)
    return NULL;
  now = g_hash_table_lookup (self->aliases, id);
  node = g_hash_table_lookup (self->ids, now ? now : id);
  return node != NULL && node->kind == kind ? node->node : NULL;
}

typedef struct
{
  SendaContent *content;
  SendaCatalog *catalog;
} Reader;

static const char *
translate (SendaCatalog *catalog,
           const char   *context,
           const char   *message)
{
  return catalog ? senda_catalog_get (catalog, context, message) : message;
}

/* The name of the field that @value, "task_force.mission", means. (nullable) */
static const char *
find_field_label (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ".", 2);
  const SendaRecordInfo *info = parts[0] ? senda_record_info_find (parts[0]) : NULL;
  int field = info && parts[1] ? senda_record_info_field (info, parts[1]) : -1;

  return field >= 0 ? info->fields[field].label : NULL;
}

static char *
show_argument (const char *argument,
               const char *value,
               gpointer    data)
{
  const Reader *reader = data;

  if (strcmp (argument, "element") == 0)
    {
      const SendaElement *element = senda_content_find_element (reader->content, value);

      if (element != NULL)
        return g_strdup (senda_message (element->name, reader->catalog));
    }
  if (strcmp (argument, "topic") == 0 || strcmp (argument, "role") == 0 ||
      strcmp (argument, "protocol") == 0)
    return g_strdup (senda_content_name_topic (reader->content, value, reader->catalog));
  if (strcmp (argument, "type") == 0)
    {
      const SendaRecordInfo *info = senda_record_info_find (value);

      return g_strdup (info ? translate (reader->catalog, NULL, info->label) : value);
    }
  if (strcmp (argument, "field") == 0)
    {
      const char *label = find_field_label (value);

      if (label != NULL)
        return g_strdup (translate (reader->catalog, NULL, label));
    }
  return g_strdup (value);
}

static void
senda_content_finalize (GObject *object)
{
  SendaContent *self = SENDA_CONTENT (object);

  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->aliases);
  g_hash_table_unref (self->topics);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);

  G_OBJECT_CLASS (senda_content_parent_class)->finalize (object);
}

static void
senda_content_class_init (SendaContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = senda_content_finalize;
}

static void
senda_content_init (SendaContent *self)
{
  self->strings = g_string_chunk_new (BLOCK_SIZE);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->used = BLOCK_SIZE;
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  self->topics = g_hash_table_new (g_str_hash, g_str_equal);
  self->no_topics = _senda_content_new_list (self);
  self->sections = _senda_content_new_list (self);
  self->stages = _senda_content_new_list (self);
  self->areas = _senda_content_new_list (self);
  self->elements = _senda_content_new_list (self);
}

/* Zeroed memory that lives as long as the content. */
gpointer
_senda_content_alloc (SendaContent *self,
                      gsize         size)
{
  char *block = NULL;

  g_assert (size <= BLOCK_SIZE);
  if (self->used + size > BLOCK_SIZE)
    {
      g_ptr_array_add (self->blocks, g_malloc0 (BLOCK_SIZE));
      self->used = 0;
    }
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  block += self->used;
  self->used += (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  return block;
}

/* An empty list that lives as long as the content. (transfer none) */
GPtrArray *
_senda_content_new_list (SendaContent *self)
{
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (self->lists, list);
  return list;
}

/* The content that this program ships. Fails with SENDA_ERROR_INVALID only when the program was
 * built wrong. (transfer full) */
SendaContent *
senda_content_load (GError **error)
{
  g_autoptr (GBytes) roadmap = NULL;

  /* Asking the resource itself, by name, is what keeps it in a program linked statically. */
  roadmap = g_resource_lookup_data (senda_content_data_get_resource (),
                                    SENDA_RESOURCES "/content/roadmap.xml",
                                    G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return roadmap ? senda_content_new_from_bytes (roadmap, error) : NULL;
}

/* Reads a roadmap written as in data/content/roadmap.xml. Anything unexpected (an unknown element
 * or attribute, an id used twice or malformed, a missing name, a stage out of order) fails with
 * SENDA_ERROR_INVALID and a message that names the line. (transfer full) */
SendaContent *
senda_content_new_from_bytes (GBytes  *roadmap,
                              GError **error)
{
  g_autoptr (SendaContent) self = g_object_new (SENDA_TYPE_CONTENT, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *what = NULL;

  if (_senda_content_parse (self, roadmap, &local_error))
    return g_steal_pointer (&self);
  /* GMarkup quotes the file, which may hold anything. */
  what = g_utf8_make_valid (local_error->message, -1);
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
               /* Translators: %s is technical and in English: what is wrong, and in which line */
               _("The roadmap that comes with Senda cannot be read (%s). Your records are as they "
                 "were. Please install Senda again."),
               what);
  return NULL;
}

/* What to know before using the roadmap. (element-type SendaSection) (transfer none) */
GPtrArray *
senda_content_get_sections (SendaContent *self)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  return self->sections;
}

/* The five stages, in order. (element-type SendaStage) (transfer none) */
GPtrArray *
senda_content_get_stages (SendaContent *self)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  return self->stages;
}

/* The areas, in order. (element-type SendaArea) (transfer none) */
GPtrArray *
senda_content_get_areas (SendaContent *self)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  return self->areas;
}

/* How many elements all areas have together. */
guint
senda_content_get_n_elements (SendaContent *self)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), 0);

  return self->elements->len;
}

/* The element at @position among all, from 0. (transfer none) */
const SendaElement *
senda_content_get_element (SendaContent *self,
                           guint         position)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);
  g_return_val_if_fail (position < self->elements->len, NULL);

  return g_ptr_array_index (self->elements, position);
}

/* The stage with @number, from 1 to 5; NULL for any other. (transfer none) (nullable) */
const SendaStage *
senda_content_find_stage (SendaContent *self,
                          guint         number)
{
  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  return number >= 1 && number <= self->stages->len
             ? g_ptr_array_index (self->stages, number - 1)
             : NULL;
}

/* The area that has, or once had, the id @id. (transfer none) (nullable) */
const SendaArea *
senda_content_find_area (SendaContent *self,
                         const char   *id)
{
  return _senda_content_find_node (self, SENDA_NODE_AREA, id);
}

/* The element that has, or once had, the id @id. (transfer none) (nullable) */
const SendaElement *
senda_content_find_element (SendaContent *self,
                            const char   *id)
{
  return _senda_content_find_node (self, SENDA_NODE_ELEMENT, id);
}

/* The statement that has, or once had, the id @id. (transfer none) (nullable) */
const SendaStatement *
senda_content_find_statement (SendaContent *self,
                              const char   *id)
{
  return _senda_content_find_node (self, SENDA_NODE_STATEMENT, id);
}

/* The box that has, or once had, the id @id. (transfer none) (nullable) */
const SendaBox *
senda_content_find_box (SendaContent *self,
                        const char   *id)
{
  return _senda_content_find_node (self, SENDA_NODE_BOX, id);
}

/* @message in the language of @catalog (NULL: in English); NULL when there is no text.
 * (transfer none) (nullable) */
const char *
senda_message (SendaMessage  message,
               SendaCatalog *catalog)
{
  return message.text ? translate (catalog, message.context, message.text) : NULL;
}

/* What @label says in the language of @catalog (NULL: in English): the element by its name, a field
 * by its label, anything else as it stands. (transfer full) */
char *
senda_content_render_label (SendaContent *self,
                            SendaLabel   *label,
                            SendaCatalog *catalog)
{
  Reader reader = { self, catalog };

  g_return_val_if_fail (SENDA_IS_CONTENT (self), NULL);

  return senda_label_fill (label, translate (catalog, "change", senda_label_get_message (label)),
                           show_argument, &reader);
}
