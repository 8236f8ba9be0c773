/* senda-bundle-head.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first and the last line: two JSON objects, whose unknown members are passed over.
 */
#include "config.h"

#include "senda-bundle-private.h"

#include "senda-error.h"
#include "senda-id.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Deeper than a later version would ever nest; the parser goes down by calling itself. */
#define MOST_DEPTH 16

#define SENDA_SAYS "senda"
#define BUNDLE "bundle"

/* A head with an id of its own, made now by this program; all else is empty. (transfer full) */
SendaBundleHead *
senda_bundle_head_new (SendaBundleKind kind)
{
  SendaBundleHead *self = g_new0 (SendaBundleHead, 1);

  self->kind = kind;
  self->profile = SENDA_PRIVACY_PERSONAL;
  self->held = SENDA_PRIVACY_PERSONAL;
  self->id = g_uuid_string_random ();
  self->made_at = g_get_real_time () / 1000;
  self->program = g_strdup (SENDA_VERSION);
  return self;
}

/* (transfer full) */
SendaBundleHead *
senda_bundle_head_copy (const SendaBundleHead *head)
{
  SendaBundleHead *copy = g_memdup2 (head, sizeof *head);

  copy->id = g_strdup (head->id);
  copy->task_force = g_strdup (head->task_force);
  copy->task_force_name = g_strdup (head->task_force_name);
  copy->sender = g_strdup (head->sender);
  copy->member = g_strdup (head->member);
  copy->site = g_strdup (head->site);
  copy->program = g_strdup (head->program);
  copy->round = g_strdup (head->round);
  copy->rater = g_strdup (head->rater);
  copy->ballot = g_strdup (head->ballot);
  return copy;
}

void
senda_bundle_head_free (SendaBundleHead *head)
{
  g_free (head->id);
  g_free (head->task_force);
  g_free (head->task_force_name);
  g_free (head->sender);
  g_free (head->member);
  g_free (head->site);
  g_free (head->program);
  g_free (head->round);
  g_free (head->rater);
  g_free (head->ballot);
  g_free (head);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* (transfer full) */
static char *
print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* (transfer full) */
char *
_senda_bundle_head_print (const SendaBundleHead *head)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, SENDA_SAYS, BUNDLE);
  add_number (builder, "format", SENDA_BUNDLE_FORMAT);
  add_text (builder, "kind", senda_bundle_kind_name (head->kind));
  add_text (builder, "profile", _senda_bundle_profile_name (head->profile));
  add_text (builder, "id", head->id);
  add_text (builder, "task_force", head->task_force);
  add_text (builder, "task_force_name", head->task_force_name);
  add_text (builder, "sender", head->sender);
  add_text (builder, "member", head->member);
  add_text (builder, "site", head->site);
  add_text (builder, "held", _senda_bundle_profile_name (head->held));
  add_number (builder, "made_at", head->made_at);
  add_text (builder, "program", head->program);
  add_number (builder, "schema", head->schema);
  add_number (builder, "about", head->n_about);
  add_text (builder, "round", head->round);
  add_text (builder, "rater", head->rater);
  add_text (builder, "ballot", head->ballot);
  json_builder_end_object (builder);
  return print (builder);
}

/* Whether it is on the face of it JSON, which the parser takes less strictly than it is, and does not
 * nest so deep as to lead the parser astray. */
static gboolean
is_shallow (const char *line,
            gsize       length)
{
  int depth = 0;
  gboolean in_text = FALSE;

  for (gsize i = 0; i < length; i++)
    if (in_text && line[i] == '\\')
      i++;
    else if (line[i] == '"')
      in_text = !in_text;
    else if (!in_text)
      {
        if (!g_ascii_isalnum (line[i]) && memchr ("{}[]:,+-. ", line[i], 10) == NULL)
          return FALSE;
        depth += (line[i] == '{' || line[i] == '[') - (line[i] == '}' || line[i] == ']');
        if (depth < 0 || depth > MOST_DEPTH)
          return FALSE;
      }
  return !in_text && depth == 0;
}

/* (transfer full) (nullable) */
static JsonObject *
read_object (const char *line,
             gsize       length)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root = NULL;

  if (length > SENDA_BUNDLE_MOST_HEAD || !g_utf8_validate_len (line, length, NULL) ||
      !is_shallow (line, length))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, line, length, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  return json_object_ref (json_node_get_object (root));
}

/* FALSE: there, and no text that we would write. */
static gboolean
read_text (JsonObject *object,
           const char *name,
           char      **text)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *value = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  value = json_node_get_string (node);
  if (*value == '\0' || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  *text = g_strdup (value);
  return TRUE;
}

/* FALSE: there, and no id that a record or a store can have. */
static gboolean
read_id (JsonObject *object,
         const char *name,
         char      **id)
{
  return read_text (object, name, id) && (*id == NULL || senda_id_is_valid (*id));
}

static gboolean
read_number (JsonObject *object,
             const char *name,
             gint64     *number)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *number = json_node_get_int (node);
  return *number >= 0;
}

static gboolean
read_profile (JsonObject   *object,
              const char   *name,
              SendaPrivacy *profile)
{
  g_autofree char *value = NULL;
  int found = -1;

  if (!read_text (object, name, &value))
    return FALSE;
  found = value ? _senda_bundle_profile_find (value) : -1;
  if (found < 0)
    return FALSE;
  *profile = found;
  return TRUE;
}

/* What is shown of a stranger's words stands on one line. */
static void
make_one_line (char *text)
{
  for (char *at = text; at != NULL && *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
}

static gboolean
read_members (JsonObject      *object,
              SendaBundleHead *head)
{
  gint64 schema = 0;

  if (!read_id (object, "id", &head->id) ||
      !read_id (object, "task_force", &head->task_force) ||
      !read_text (object, "task_force_name", &head->task_force_name) ||
      !read_text (object, "sender", &head->sender) ||
      !read_id (object, "member", &head->member) ||
      !read_id (object, "site", &head->site) ||
      !read_profile (object, "profile", &head->profile) ||
      !read_profile (object, "held", &head->held) ||
      !read_number (object, "made_at", &head->made_at) ||
      !read_number (object, "schema", &schema) || schema > G_MAXINT32 ||
      !read_number (object, "about", &head->n_about) ||
      !read_id (object, "round", &head->round) ||
      !read_id (object, "rater", &head->rater) ||
      !read_id (object, "ballot", &head->ballot))
    return FALSE;
  head->schema = schema;
  make_one_line (head->task_force_name);
  make_one_line (head->sender);
  make_one_line (head->program);
  return head->id != NULL && head->site != NULL;
}

/* Whether it names what its kind is about. */
static gboolean
is_complete (const SendaBundleHead *head)
{
  switch (head->kind)
    {
    case SENDA_BUNDLE_TASK_FORCE:
    case SENDA_BUNDLE_COPY:
    case SENDA_BUNDLE_FOLDER:
      return head->task_force != NULL;
    case SENDA_BUNDLE_BALLOT:
    case SENDA_BUNDLE_REPLY:
      return head->task_force != NULL && head->round != NULL;
    case SENDA_BUNDLE_SUMMARY:
    default:
      return TRUE;
    }
}

/* What only a later version would write is told from what nobody would. */
static gboolean
read_head (JsonObject      *object,
           SendaBundleHead *head,
           GError         **error)
{
  g_autofree char *kind = NULL;
  gint64 format = 0;
  int found = -1;

  if (!read_text (object, "program", &head->program) ||
      !read_number (object, "format", &format) || format < 1)
    return _senda_bundle_altered (error);
  if (format > SENDA_BUNDLE_FORMAT)
    return _senda_bundle_newer (head->program, error);
  if (!read_text (object, "kind", &kind) || kind == NULL)
    return _senda_bundle_altered (error);
  found = _senda_bundle_kind_find (kind);
  if (found < 0)
    return _senda_bundle_newer (head->program, error);
  head->kind = found;
  if (!read_members (object, head) || !is_complete (head))
    return _senda_bundle_altered (error);
  return head->n_about <= SENDA_BUNDLE_MOST_CHANGES || _senda_bundle_too_large (error);
}

/* (transfer full) */
SendaBundleHead *
_senda_bundle_head_parse (const char *line,
                          gsize       length,
                          GError    **error)
{
  g_autoptr (SendaBundleHead) head = g_new0 (SendaBundleHead, 1);
  g_autoptr (JsonObject) object = read_object (line, length);
  g_autofree char *says = NULL;

  if (object == NULL && g_str_has_prefix (line, SENDA_BUNDLE_BEGINNING ","))
    _senda_bundle_altered (error);
  else if (object == NULL || !read_text (object, SENDA_SAYS, &says) ||
           g_strcmp0 (says, BUNDLE) != 0)
    _senda_bundle_foreign ((const guint8 *) line, length, error);
  else if (read_head (object, head, error))
    return g_steal_pointer (&head);
  return NULL;
}

/* (transfer full) */
char *
_senda_bundle_end_print (const SendaBundleEnd *end)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "end");
  json_builder_add_boolean_value (builder, TRUE);
  add_number (builder, "transactions", end->n_transactions);
  add_number (builder, "changes", end->n_changes);
  add_number (builder, "summaries", end->n_summaries);
  add_text (builder, "hash", end->hash);
  json_builder_end_object (builder);
  return print (builder);
}

static gboolean
is_true (JsonObject *object,
         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

gboolean
_senda_bundle_end_parse (const char     *line,
                         gsize           length,
                         SendaBundleEnd *end,
                         GError        **error)
{
  g_autoptr (JsonObject) object = read_object (line, length);
  g_autofree char *hash = NULL;

  if (object == NULL || !is_true (object, "end") ||
      !read_number (object, "transactions", &end->n_transactions) ||
      !read_number (object, "changes", &end->n_changes) ||
      !read_number (object, "summaries", &end->n_summaries) ||
      !read_text (object, "hash", &hash) || hash == NULL || strlen (hash) != sizeof end->hash - 1)
    return _senda_bundle_altered (error);
  memcpy (end->hash, hash, sizeof end->hash);
  return TRUE;
}
