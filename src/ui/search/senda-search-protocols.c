/* senda-search-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching what Senda ships on protocols. What the task force has begun opens there; the rest
 * where it can be begun.
 */
#include "config.h"

#include "senda-search.h"

#include "senda-topic-target.h"

#include <glib/gi18n-lib.h>

#define MAX_TEXTS 6

typedef struct
{
  const char *kind;
  const char *label;            /* marked with N_() */
  const char *texts[MAX_TEXTS]; /* the tags of its texts; ends with NULL */
} Searched;

static const Searched searched[] = {
  { "protocol", N_("Protocol"), { "purpose", "caution", "seat", "early", NULL } },
  { "question", N_("Question"), { "text", "why", "fact", "starter", NULL } },
  { "decision", N_("Decision to record"), { "text", "hint", "starter", NULL } },
  { "consideration", N_("Consideration"), { "text", "hint", NULL } },
  { "term", N_("Term"), { "meaning", NULL } },
};

/* The protocol around @topic; NULL for what stands in none. */
static const SendaTopic *
find_protocol (const SendaTopic *topic)
{
  do
    topic = topic->parent;
  while (topic != NULL && !g_str_equal (topic->kind, "protocol"));
  return topic;
}

/* "Consideration, Confidentiality · A table of roles", with as much of it as @text does not say. */
static char *
describe (const Searched   *kind,
          const SendaTopic *topic,
          const char       *text,
          SendaCatalog     *catalog)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, kind->label);
  const SendaTopic *protocol = find_protocol (topic);
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  const char *around = protocol ? senda_message (senda_topic_get_text (protocol, "name"), catalog)
                                : NULL;
  g_autofree char *about = NULL;

  if (!g_str_equal (text, name))
    about = around ? g_strdup_printf ("%s · %s", around, name) : g_strdup (name);
  else if (around != NULL)
    about = g_strdup (around);
  return about ? g_strdup_printf (C_("search", "%1$s, %2$s"), label, about) : g_strdup (label);
}

static void
search_topic (SendaWorkspace   *workspace,
              const char       *task_force,
              const Searched   *kind,
              const SendaTopic *topic,
              char            **words,
              GPtrArray        *results)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *text = senda_search_match_topic (topic, kind->texts, catalog, words);
  g_autofree char *described = NULL;
  g_autofree char *target = NULL;

  if (text == NULL)
    return;
  described = describe (kind, topic, text, catalog);
  target = senda_topic_dup_target (workspace, task_force, topic);
  g_ptr_array_add (results, senda_search_result_new (SENDA_SEARCH_PROTOCOLS, described, text,
                                                     target, NULL));
}

/* Adds what matches to @results, until they are @limit. */
void
senda_search_protocols (SendaWorkspace *workspace,
                        const char     *task_force,
                        char          **folded_words,
                        guint           limit,
                        GPtrArray      *results)
{
  SendaContent *content = senda_workspace_get_content (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, searched[i].kind);

      for (guint j = 0; j < topics->len && results->len < limit; j++)
        search_topic (workspace, task_force, &searched[i], g_ptr_array_index (topics, j),
                      folded_words, results);
    }
}
