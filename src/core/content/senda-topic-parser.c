/* senda-topic-parser.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk through a file of topics.
 */
#include "config.h"

#include "senda-topic-private.h"

#include <string.h>

#define ROOT "topics"
#define fail(parser, ...) _senda_markup_fail ((parser)->context, __VA_ARGS__)

typedef struct
{
  SendaContent *content;
  GMarkupParseContext *context;
  gboolean in_root;
  SendaTopic *topic; /* the innermost that is open, or NULL */
  const char *tag;   /* of the text that is open, or NULL */
  GString *text;
} Parser;

static const char *
keep (Parser     *self,
      const char *string)
{
  return g_string_chunk_insert_const (self->content->strings, string);
}

static gboolean
is_among (const char *const *names,
          const char        *name)
{
  for (guint i = 0; i < SENDA_TOPIC_MAX_NAMES && names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return TRUE;
  return FALSE;
}

/* The kind, a dot, then lower-case words joined by dashes. */
static gboolean
is_well_formed (const char *id,
                const char *kind)
{
  gsize length = strlen (kind);

  if (strncmp (id, kind, length) != 0 || id[length] != '.' || !g_ascii_isalpha (id[length + 1]))
    return FALSE;
  for (const char *c = id + length + 1; *c; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) &&
        (*c != '-' || !g_ascii_isalnum (c[1])))
      return FALSE;
  return TRUE;
}

static gboolean
take_attributes (Parser                *self,
                 SendaTopic            *topic,
                 const SendaTopicShape *shape,
                 const char           **names,
                 const char           **values,
                 GError               **error)
{
  gsize n_given = g_strv_length ((char **) names);
  guint to = 0;

  if (n_given > 1) /* beside the id */
    topic->attributes = _senda_content_alloc (self->content, (2 * n_given + 1) * sizeof *names);
  for (guint i = 0; names[i] != NULL; i++)
    if (is_among (shape->attributes, names[i]))
      {
        topic->attributes[to++] = keep (self, names[i]);
        topic->attributes[to++] = keep (self, values[i]);
      }
    else if (strcmp (names[i], "id") != 0 && strcmp (names[i], "note") != 0)
      return fail (self, error, "unknown attribute “%s”", names[i]);
  return TRUE;
}

static GPtrArray *
ensure_kind (Parser     *self,
             const char *kind)
{
  GPtrArray *list = g_hash_table_lookup (self->content->topics, kind);

  if (list == NULL)
    {
      list = _senda_content_new_list (self->content);
      g_hash_table_insert (self->content->topics, (gpointer) keep (self, kind), list);
    }
  return list;
}

static gboolean
name_topic (Parser     *self,
            SendaTopic *topic,
            const char *id,
            GError    **error)
{
  SendaNode *named = NULL;

  if (!is_well_formed (id, topic->kind))
    return fail (self, error, "malformed id “%s”", id);
  if (g_hash_table_contains (self->content->ids, id))
    return fail (self, error, "id “%s” is used twice", id);
  topic->id = keep (self, id);
  named = _senda_content_alloc (self->content, sizeof *named);
  named->kind = SENDA_NODE_TOPIC;
  named->node = topic;
  g_hash_table_insert (self->content->ids, (gpointer) topic->id, named);
  return TRUE;
}

static void
add_child (Parser     *self,
           SendaTopic *parent,
           SendaTopic *child)
{
  if (parent->children->len == 0)
    parent->children = _senda_content_new_list (self->content);
  g_ptr_array_add (parent->children, child);
}

static gboolean
begin_topic (Parser      *self,
             const char  *tag,
             const char  *id,
             const char **names,
             const char **values,
             GError     **error)
{
  const SendaTopicShape *shape = _senda_topic_shape (tag);
  SendaTopic *topic = NULL;
  GPtrArray *list = NULL;

  if (shape == NULL ||
      g_strcmp0 (shape->parent, self->topic ? self->topic->kind : NULL) != 0)
    return fail (self, error, "unexpected <%s>", tag);
  list = ensure_kind (self, tag);
  topic = _senda_content_alloc (self->content, sizeof *topic);
  topic->kind = shape->kind;
  topic->position = list->len;
  topic->parent = self->topic;
  topic->children = self->content->no_topics;
  topic->content = self->content;
  if (!name_topic (self, topic, id, error) ||
      !take_attributes (self, topic, shape, names, values, error))
    return FALSE;
  g_ptr_array_add (list, topic);
  if (self->topic != NULL)
    add_child (self, self->topic, topic);
  self->topic = topic;
  return TRUE;
}

static gboolean
begin_text (Parser     *self,
            const char *tag,
            GError    **error)
{
  const SendaTopicShape *shape = self->topic ? _senda_topic_shape (self->topic->kind) : NULL;
  gboolean often = shape && is_among (shape->often, tag);

  if (shape == NULL ||
      (!often && !is_among (shape->once, tag) && !is_among (shape->maybe, tag)))
    return fail (self, error, "unexpected <%s>", tag);
  if (!often && senda_topic_get_text (self->topic, tag).text != NULL)
    return fail (self, error, "a second <%s>", tag);
  self->tag = keep (self, tag);
  g_string_truncate (self->text, 0);
  return TRUE;
}

static void
start_element_cb (GMarkupParseContext *context G_GNUC_UNUSED,
                  const char          *tag,
                  const char         **names,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  Parser *self = data;
  const char *id = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], "id") == 0)
      id = values[i];
  if (self->tag != NULL)
    fail (self, error, "<%s> inside of <%s>", tag, self->tag);
  else if (!self->in_root && strcmp (tag, ROOT) == 0)
    self->in_root = TRUE;
  else if (!self->in_root)
    fail (self, error, "<%s> in place of <" ROOT ">", tag);
  else if (id != NULL)
    begin_topic (self, tag, id, names, values, error);
  else
    begin_text (self, tag, error);
}

static gboolean
end_text (Parser  *self,
          GError **error)
{
  SendaTopicText **place = &self->topic->texts;
  g_autofree char *context = g_strconcat (self->topic->kind, "-", self->tag, NULL);

  g_strstrip (self->text->str);
  if (*self->text->str == '\0')
    return fail (self, error, "<%s> is empty", self->tag);
  while (*place != NULL)
    place = &(*place)->next;
  *place = _senda_content_alloc (self->content, sizeof **place);
  (*place)->tag = self->tag;
  (*place)->message.context = keep (self, context);
  (*place)->message.text = g_string_chunk_insert (self->content->strings, self->text->str);
  self->tag = NULL;
  return TRUE;
}

static gboolean
has_all (Parser            *self,
         const char *const *tags,
         GError           **error)
{
  for (guint i = 0; i < SENDA_TOPIC_MAX_NAMES && tags[i] != NULL; i++)
    if (senda_topic_get_text (self->topic, tags[i]).text == NULL)
      return fail (self, error, "“%s” has no <%s>", self->topic->id, tags[i]);
  return TRUE;
}

static void
end_element_cb (GMarkupParseContext *context G_GNUC_UNUSED,
                const char          *tag G_GNUC_UNUSED,
                gpointer             data,
                GError             **error)
{
  Parser *self = data;
  const SendaTopicShape *shape = NULL;

  if (self->tag != NULL)
    {
      end_text (self, error);
      return;
    }
  shape = self->topic ? _senda_topic_shape (self->topic->kind) : NULL;
  if (shape != NULL && has_all (self, shape->once, error) && has_all (self, shape->often, error))
    self->topic = (SendaTopic *) self->topic->parent;
}

static void
text_cb (GMarkupParseContext *context G_GNUC_UNUSED,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  Parser *self = data;

  if (self->tag != NULL)
    g_string_append_len (self->text, text, length);
  else if (strspn (text, " \t\r\n") < length)
    fail (self, error, "text outside of every topic");
}

/* Adds the topics in @file, written as in data/content/roles.xml, to @content. Anything unexpected
 * fails with SENDA_ERROR_INVALID and names the line. */
gboolean
_senda_topics_parse (SendaContent *content,
                     GBytes       *file,
                     GError      **error)
{
  const GMarkupParser callbacks = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  Parser self = { .content = content };
  gsize length = 0;
  const char *bytes = g_bytes_get_data (file, &length);
  g_autoptr (GError) local_error = NULL;
  gboolean done = FALSE;

  self.text = g_string_new (NULL);
  self.context = g_markup_parse_context_new (&callbacks, 0, &self, NULL);
  done = g_markup_parse_context_parse (self.context, bytes, length, &local_error) &&
         g_markup_parse_context_end_parse (self.context, &local_error);
  g_markup_parse_context_free (self.context);
  g_string_free (self.text, TRUE);
  if (!done)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, local_error->message);
  return done;
}
