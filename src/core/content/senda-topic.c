/* senda-topic.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-topic-private.h"

#include "senda-content-data.h"
#include "senda-field.h"
#include "senda-tags.h"

#include <string.h>

/* Read together when one of their kinds is first asked for: who looks at the overview does not wait
 * for the checklists. */
static const char *const people_files[] = { "roles.xml", "people.xml", "services.xml", NULL };
static const char *const protocol_files[] = {
  "protocols/operational.xml", "protocols/information-sharing.xml", "protocols/deaf-access.xml",
  "protocols/language-access.xml", "protocols/referrals.xml", "protocols/media.xml",
  "protocols/confidentiality.xml", "protocols/data-collection.xml",
  "protocols/grant-reporting.xml", "protocols/further.xml", "protocols/worksheets.xml",
  "protocols/terms.xml", NULL
};
static const char *const *const files[] = { people_files, protocol_files };

G_STATIC_ASSERT (G_N_ELEMENTS (files) == SENDA_N_SUBJECTS);

/* What is compiled in is proved by the tests: a file that cannot be read is a program built
 * wrong. */
static void
load_file (SendaContent *self,
           const char   *name)
{
  g_autofree char *path = g_strconcat (SENDA_RESOURCES "/content/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (senda_content_data_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !_senda_topics_parse (self, bytes, &error))
    g_warning ("%s: %s", name, error->message);
}

/* Reads the files of the subject to which @kind belongs, unless that was done. */
static void
ensure_topics (SendaContent *self,
               const char   *kind)
{
  const SendaTopicShape *shape = _senda_topic_shape (kind);

  if (shape == NULL || self->subjects_are_loaded[shape->subject])
    return;
  self->subjects_are_loaded[shape->subject] = TRUE;
  for (const char *const *file = files[shape->subject]; *file != NULL; file++)
    load_file (self, *file);
}

/* An id begins with its kind. What was renamed kept its kind. */
static void
ensure_topic (SendaContent *self,
              const char   *id)
{
  const char *dot = id ? strchr (id, '.') : NULL;
  g_autofree char *kind = dot ? g_strndup (id, dot - id) : NULL;

  if (kind != NULL)
    ensure_topics (self, kind);
}

/* The topic that has, or once had, the id @id (NULL: none). (transfer none) (nullable) */
const SendaTopic *
senda_content_find_topic (SendaContent *self,
                          const char   *id)
{
  ensure_topic (self, id);
  return _senda_content_find_node (self, SENDA_NODE_TOPIC, id);
}

/* The topics of one kind, in their order; empty for a kind that there is not.
 * (element-type SendaTopic) (transfer none) */
GPtrArray *
senda_content_get_topics (SendaContent *self,
                          const char   *kind)
{
  GPtrArray *list = NULL;

  ensure_topics (self, kind);
  list = g_hash_table_lookup (self->topics, kind);
  return list ? list : self->no_topics;
}

static SendaTopicText *
find_text (SendaTopicText *text,
           const char     *tag)
{
  while (text != NULL && strcmp (text->tag, tag) != 0)
    text = text->next;
  return text;
}

/* The first text of @self in <@tag>; its text is NULL when there is none. */
SendaMessage
senda_topic_get_text (const SendaTopic *self,
                      const char       *tag)
{
  const SendaTopicText *text = find_text (self->texts, tag);
  const SendaMessage none = { NULL, NULL };

  return text ? text->message : none;
}

/* The texts of @self in <@tag>, in their order. (element-type SendaMessage) (transfer none)
 * (nullable): NULL when there is none */
GPtrArray *
senda_topic_get_texts (const SendaTopic *self,
                       const char       *tag)
{
  SendaTopicText *first = find_text (self->texts, tag);

  if (first == NULL)
    return NULL;
  if (first->list == NULL)
    {
      first->list = _senda_content_new_list (self->content);
      for (SendaTopicText *text = first; text != NULL; text = find_text (text->next, tag))
        g_ptr_array_add (first->list, &text->message);
    }
  return first->list;
}

/* (transfer none) (nullable) */
const char *
senda_topic_get_attribute (const SendaTopic *self,
                           const char       *name)
{
  for (guint i = 0; self->attributes != NULL && self->attributes[i] != NULL; i += 2)
    if (strcmp (self->attributes[i], name) == 0)
      return self->attributes[i + 1];
  return NULL;
}

/* The ids that the attribute called @name holds. (transfer full) */
char **
senda_topic_dup_ids (const SendaTopic *self,
                     const char       *name)
{
  const char *ids = senda_topic_get_attribute (self, name);

  return ids ? g_strsplit (ids, " ", -1) : g_new0 (char *, 1);
}

/* The name of the topic called @id, in the language of @catalog (NULL: English); @id itself when
 * there is none, NULL for NULL. (transfer none) (nullable) */
const char *
senda_content_name_topic (SendaContent *self,
                          const char   *id,
                          SendaCatalog *catalog)
{
  const SendaTopic *topic = senda_content_find_topic (self, id);

  return topic ? senda_message (senda_topic_get_text (topic, "name"), catalog) : id;
}

/* The names of all that the field of tags @tags holds, parted by commas; NULL for none.
 * (transfer full) (nullable) */
char *
senda_content_name_tags (SendaContent *self,
                         const char   *tags,
                         SendaCatalog *catalog)
{
  g_auto (GStrv) names = senda_tags_split (tags);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = g_strdup (senda_content_name_topic (self, names[i], catalog));

      g_free (names[i]);
      names[i] = name;
    }
  return names[0] ? g_strjoinv (", ", names) : NULL;
}

/* The label of the choice called @name, in the language of @catalog (NULL: English); NULL when it
 * is none of @choices. (transfer none) (nullable) */
const char *
senda_choice_say (const SendaChoice *choices,
                  const char        *name,
                  SendaCatalog      *catalog)
{
  const SendaChoice *choice = senda_choice_find (choices, name);
  SendaMessage message = { choice ? choice->context : NULL, choice ? choice->label : NULL };

  return senda_message (message, catalog);
}
