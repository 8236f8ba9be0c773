/* senda-topic-target.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-topic-target.h"

#include "senda-protocol.h"

#define PROTOCOLS "protocols:protocols"
#define QUESTIONS "protocols:questions"

/* The id of what the task force has made of the shipped protocol called @source; NULL where it
 * has not begun. (nullable) */
static char *
dup_begun (SendaWorkspace *workspace,
           const char     *task_force,
           const char     *source)
{
  g_autofree char *id = task_force ? senda_protocol_id (task_force, source) : NULL;
  g_autoptr (SendaRecord) protocol =
    id ? senda_workspace_get (workspace, &senda_protocol_info, id, NULL) : NULL;

  return protocol != NULL && !senda_record_is_deleted (protocol) ? g_steal_pointer (&id) : NULL;
}

/* @view: what of a protocol that was begun is shown, or NULL: all of it. */
static char *
dup_protocol_target (SendaWorkspace   *workspace,
                     const char       *task_force,
                     const SendaTopic *protocol,
                     const char       *view)
{
  g_autofree char *begun = dup_begun (workspace, task_force, protocol->id);

  if (begun == NULL)
    return g_strconcat (PROTOCOLS ":", protocol->id, NULL);
  return g_strconcat (PROTOCOLS ":", begun, view ? ":" : NULL, view, NULL);
}

/* What stands in a protocol: a consideration, a decision, a part. */
static char *
dup_item_target (SendaWorkspace   *workspace,
                 const char       *task_force,
                 const SendaTopic *item)
{
  const SendaTopic *protocol = item;
  g_autofree char *view = g_strconcat ("checklist:", item->id, NULL);

  while (protocol->parent != NULL)
    protocol = protocol->parent;
  return dup_protocol_target (workspace, task_force, protocol, view);
}

/* A term is explained in the document of each protocol that uses it. */
static char *
dup_term_target (SendaWorkspace   *workspace,
                 const char       *task_force,
                 const SendaTopic *term)
{
  g_auto (GStrv) protocols = senda_topic_dup_ids (term, "protocols");

  for (guint i = 0; protocols[i] != NULL; i++)
    {
      g_autofree char *begun = dup_begun (workspace, task_force, protocols[i]);

      if (begun != NULL)
        return g_strconcat (PROTOCOLS ":", begun, ":document:definitions", NULL);
    }
  return protocols[0] ? g_strconcat (PROTOCOLS ":", protocols[0], NULL) : g_strdup (PROTOCOLS);
}

char *
senda_topic_dup_target (SendaWorkspace   *workspace,
                        const char       *task_force,
                        const SendaTopic *topic)
{
  if (g_str_equal (topic->kind, "protocol"))
    return dup_protocol_target (workspace, task_force, topic, NULL);
  if (g_str_equal (topic->kind, "consideration") || g_str_equal (topic->kind, "decision"))
    return dup_item_target (workspace, task_force, topic);
  if (g_str_equal (topic->kind, "question"))
    return g_strconcat (QUESTIONS ":", topic->id, NULL);
  return g_str_equal (topic->kind, "term") ? dup_term_target (workspace, task_force, topic) : NULL;
}
