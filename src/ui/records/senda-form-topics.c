/* senda-form-topics.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-topics.h"

#include "senda-tags.h"
#include "senda-topic.h"

static const char *
name_topic (SendaWorkspace   *workspace,
            const SendaTopic *topic)
{
  return senda_message (senda_topic_get_text (topic, "name"),
                        senda_workspace_get_catalog (workspace));
}

typedef struct
{
  SendaPicker *picker;
  SendaWorkspace *workspace;
  const char *without;
} Adding;

static void
add_topic (const Adding     *adding,
           const SendaTopic *topic,
           const SendaTopic *group)
{
  if (!senda_tags_have (adding->without, topic->id))
    senda_picker_add (adding->picker, topic->id, name_topic (adding->workspace, topic), NULL,
                      group ? name_topic (adding->workspace, group) : NULL);
}

/* Adds every topic of @kind, under what it is a part of, but those among the tags @without; one that
 * has parts of another kind is followed by them. */
void
senda_form_add_topics (SendaPicker    *picker,
                       SendaWorkspace *workspace,
                       const char     *kind,
                       const char     *without)
{
  const Adding adding = { picker, workspace, without };
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace), kind);

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      const SendaTopic *group = topic->children->len > 0 ? topic : topic->parent;

      add_topic (&adding, topic, group);
      for (guint j = 0; j < topic->children->len; j++)
        {
          const SendaTopic *part = g_ptr_array_index (topic->children, j);

          if (g_strcmp0 (part->kind, kind) != 0)
            add_topic (&adding, part, group);
        }
    }
}
