/* senda-search-topics.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching what Senda ships beside the roadmap: one result for each topic, with the first of its
 * texts that has the words.
 */
#include "config.h"

#include "senda-search.h"

#include <glib/gi18n-lib.h>

#define MAX_TEXTS 8

typedef struct
{
  const char *kind;
  const char *label;            /* marked with N_() */
  const char *place;
  const char *texts[MAX_TEXTS]; /* the tags of its texts; ends with NULL */
} Searched;

static const Searched searched[] = {
  { "role", N_("Role"), "roles:roles",
    { "purpose", "does", "does-not", "can-share", "cannot-share", "needs" } },
  { "responsibility", N_("Responsibility"), "roles:responsibilities", { "meaning" } },
  { "service", N_("Service"), "services:offers", { "meaning" } },
  { "item", N_("Service"), "services:offers", { NULL } },
};

static const char *
match_texts (GPtrArray    *texts,
             SendaCatalog *catalog,
             char        **words)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const char *text = senda_message (*(SendaMessage *) g_ptr_array_index (texts, i), catalog);

      if (senda_search_matches (text, words))
        return text;
    }
  return NULL;
}

/* Its name first, then what it says in the order in which it is read. */
const char *
senda_search_match_topic (const SendaTopic  *topic,
                          const char *const *tags,
                          SendaCatalog      *catalog,
                          char             **folded_words)
{
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  const char *found = senda_search_matches (name, folded_words) ? name : NULL;

  for (; found == NULL && *tags != NULL; tags++)
    found = match_texts (senda_topic_get_texts (topic, *tags), catalog, folded_words);
  return found;
}

static void
search_topic (const Searched   *kind,
              const SendaTopic *topic,
              SendaCatalog     *catalog,
              char            **words,
              GPtrArray        *results)
{
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  const char *label = g_dgettext (GETTEXT_PACKAGE, kind->label);
  const char *text = senda_search_match_topic (topic, kind->texts, catalog, words);
  g_autofree char *both = NULL;

  if (text == NULL)
    return;
  if (text != name)
    both = g_strdup_printf (C_("search", "%1$s, %2$s"), label, name);
  g_ptr_array_add (results, senda_search_result_new (SENDA_SEARCH_TOPICS, both ? both : label,
                                                     text, kind->place, topic->id));
}

/* Adds what matches to @results, until they are @limit. */
void
senda_search_topics (SendaWorkspace *workspace,
                     char          **folded_words,
                     guint           limit,
                     GPtrArray      *results)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, searched[i].kind);

      for (guint j = 0; j < topics->len && results->len < limit; j++)
        search_topic (&searched[i], g_ptr_array_index (topics, j), catalog, folded_words, results);
    }
}
