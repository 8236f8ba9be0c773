/* senda-form-topics.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-topics.h"

#include "senda-topic.h"

static const char *
name_topic (SendaWorkspace   *workspace,
            const SendaTopic *topic)
{
  return senda_message (senda_topic_get_text (topic, "name"),
                        senda_workspace_get_catalog (workspace));
}

static void
add_topic (SendaPicker      *picker,
           SendaWorkspace   *workspace,
           const SendaTopic *topic,
           const SendaTopic *group)
{
  senda_picker_add (picker, topic->id, name_topic (workspace, topic), NULL,
                    group ? name_topic (workspace, group) : NULL);
}

/* Adds every topic of @kind, under what it is a part of; one that has parts is followed by them. */
void
senda_form_add_topics (SendaPicker    *picker,
                       SendaWorkspace *workspace,
                       const char     *kind)
{
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace), kind);

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      const SendaTopic *group = topic->children->len > 0 ? topic : topic->parent;

      add_topic (picker, workspace, topic, group);
      for (guint j = 0; j < topic->children->len; j++)
        add_topic (picker, workspace, g_ptr_array_index (topic->children, j), group);
    }
}
