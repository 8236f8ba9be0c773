/* senda-draft-freeze.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a version as it is kept. It may come from another machine, so that nothing in it is
 * trusted; members that are not known here are passed over.
 *
 *   { "senda-draft": 1, "title": { "en": "…" }, "subtitle": { … }, "guidelines": true,
 *     "blocks": [ { "id": "parties", "kind": "table", "level": 1, "heading": { … }, "text": { … },
 *                   "columns": [ { … } ], "rows": [ [ { … } ] ] } ] }
 */
#include "config.h"

#include "senda-draft-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define FORMAT 1
#define MAX_DEPTH 32
#define MAX_LANGUAGES 32

static void
write_text (JsonBuilder *builder,
            const char  *name,
            SendaText   *text)
{
  if (text == NULL)
    return;
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < senda_text_get_n (text); i++)
    {
      const char *language = senda_text_get_language (text, i);

      json_builder_set_member_name (builder, language);
      json_builder_add_string_value (builder, senda_text_get (text, language));
    }
  json_builder_end_object (builder);
}

static void
write_cells (JsonBuilder *builder,
             GPtrArray   *cells)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < cells->len; i++)
    write_text (builder, NULL, g_ptr_array_index (cells, i));
  json_builder_end_array (builder);
}

static void
write_table (JsonBuilder           *builder,
             const SendaDraftBlock *block)
{
  json_builder_set_member_name (builder, "columns");
  write_cells (builder, block->columns);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < block->rows->len; i++)
    write_cells (builder, g_ptr_array_index (block->rows, i));
  json_builder_end_array (builder);
}

static void
write_block (JsonBuilder           *builder,
             const SendaDraftBlock *block)
{
  gboolean is_table = block->kind == SENDA_DRAFT_KIND_TABLE;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, block->id);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, is_table ? "table" : "sentences");
  json_builder_set_member_name (builder, "level");
  json_builder_add_int_value (builder, block->level);
  write_text (builder, "heading", block->heading);
  write_text (builder, "text", block->text);
  if (is_table)
    write_table (builder, block);
  json_builder_end_object (builder);
}

/* What is not left out, as JSON. (transfer full) */
char *
senda_draft_freeze (const SendaDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "senda-draft");
  json_builder_add_int_value (builder, FORMAT);
  write_text (builder, "title", self->title);
  write_text (builder, "subtitle", self->subtitle);
  json_builder_set_member_name (builder, "guidelines");
  json_builder_add_boolean_value (builder, self->is_guidelines);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (self->blocks, i);

      if (!block->is_left_out)
        write_block (builder, block);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("The text of this version cannot be read, because it is damaged or was "
                         "not written by Senda. Nothing was changed. Look for it in an earlier "
                         "backup, or at the signed document."));
  return FALSE;
}

/* The parser takes more than JSON, and calls itself for each level. */
static gboolean
is_harmless (const char *text)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (in_string && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        in_string = !in_string;
      else if (in_string)
        continue;
      else if (!g_ascii_isalnum (*at) && strchr (" \t\r\n{}[]:,.+-", *at) == NULL)
        return FALSE;
      else if ((*at == '{' || *at == '[') && ++depth > MAX_DEPTH)
        return FALSE;
      else if ((*at == '}' || *at == ']') && depth-- == 0)
        return FALSE;
    }
  return !in_string && depth == 0;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *string = NULL;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    string = json_node_get_string (node);
  return string && g_utf8_validate (string, -1, NULL) ? string : NULL;
}

static gint64
get_integer (JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

/* NULL when it is none. */
static SendaText *
read_text (JsonNode *node)
{
  SendaText *text = NULL;
  JsonObject *object = NULL;
  g_autoptr (GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  if (json_object_get_size (object) > MAX_LANGUAGES)
    return NULL;
  names = json_object_get_members (object);
  text = senda_text_new ();
  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *string = get_string (object, l->data);
      g_autoptr (SendaText) before = text;

      if (string == NULL || !senda_language_is_valid (l->data))
        return NULL;
      text = senda_text_with (before, l->data, string);
    }
  return text;
}

static gboolean
read_member (JsonObject *object,
             const char *name,
             SendaText **out)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return TRUE;
  *out = read_text (node);
  return *out != NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* As many as there are columns, unless these are what is read. */
static gboolean
read_cells (SendaDraftBlock *block,
            JsonArray       *array)
{
  guint n_cells = array ? json_array_get_length (array) : 0;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_text_unref);

  if (n_cells == 0 || (block->columns != NULL && n_cells != block->columns->len))
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      SendaText *text = read_text (json_array_get_element (array, i));

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (cells, text);
    }
  _senda_draft_block_add_row (block, g_steal_pointer (&cells));
  return TRUE;
}

static gboolean
read_table (SendaDraftBlock *block,
            JsonObject      *object)
{
  JsonArray *rows = get_array (object, "rows");
  gboolean is_well = rows != NULL && read_cells (block, get_array (object, "columns"));

  for (guint i = 0; is_well && i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      is_well = JSON_NODE_HOLDS_ARRAY (row) && read_cells (block, json_node_get_array (row));
    }
  return is_well;
}

static gboolean
read_block (SendaDraft *draft,
            JsonNode   *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = object ? get_string (object, "id") : NULL;
  const char *kind = object ? get_string (object, "kind") : NULL;
  SendaDraftBlock *block = NULL;

  if (id == NULL || kind == NULL)
    return FALSE;
  block = _senda_draft_add (draft, id, get_integer (object, "level") == 2 ? 2 : 1);
  if (!read_member (object, "heading", &block->heading) ||
      !read_member (object, "text", &block->text))
    return FALSE;
  return strcmp (kind, "table") != 0 || read_table (block, object);
}

static gboolean
read_draft (SendaDraft *draft,
            JsonObject *object)
{
  JsonArray *blocks = get_array (object, "blocks");
  JsonNode *guidelines = json_object_get_member (object, "guidelines");

  if (blocks == NULL || !read_member (object, "title", &draft->title) ||
      !read_member (object, "subtitle", &draft->subtitle))
    return FALSE;
  if (draft->title == NULL)
    return FALSE;
  if (draft->subtitle == NULL)
    draft->subtitle = senda_text_new ();
  draft->is_guidelines = guidelines && json_node_get_value_type (guidelines) == G_TYPE_BOOLEAN &&
                         json_node_get_boolean (guidelines);
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    if (!read_block (draft, json_array_get_element (blocks, i)))
      return FALSE;
  return TRUE;
}

static gboolean
check_format (JsonObject *object,
              GError    **error)
{
  gint64 format = get_integer (object, "senda-draft");

  if (format > FORMAT)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NEWER,
                           _("A newer Senda wrote the text of this version. Nothing was changed. "
                             "Please update Senda to read it."));
      return FALSE;
    }
  return format == FORMAT || refuse (error);
}

static JsonObject *
get_root (JsonParser *parser,
          const char *text)
{
  JsonNode *root = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || !is_harmless (text) ||
      !json_parser_load_from_data (parser, text, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

/* The draft that senda_draft_freeze() wrote. Fails with SENDA_ERROR_INVALID for what is none, and
 * with SENDA_ERROR_NEWER for what only a newer Senda can read. (transfer full) */
SendaDraft *
senda_draft_thaw (const char *text,
                  GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (SendaDraft) draft = _senda_draft_alloc ();
  JsonObject *root = get_root (parser, text);

  if (root == NULL && !refuse (error))
    return NULL;
  if (!check_format (root, error) || (!read_draft (draft, root) && !refuse (error)))
    return NULL;
  return g_steal_pointer (&draft);
}
