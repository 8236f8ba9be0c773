/* senda-search.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a search finds, ready to be shown and opened: records of the store first, then what Senda
 * ships, in the reader's language: the roadmap, the roles, the services and the protocols.
 */
#pragma once

#include "senda-topic.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_SEARCH_KEPT,    /* in the store */
  SENDA_SEARCH_ROADMAP,
  SENDA_SEARCH_TOPICS,  /* roles, responsibilities, services */
  SENDA_SEARCH_PROTOCOLS, /* protocols, what there is to settle in them, questions, terms */
  SENDA_N_SEARCH_GROUPS
} SendaSearchGroup;

typedef struct
{
  SendaSearchGroup group;
  char *kind;       /* "Evidence, 1.4 Leadership", "Member, County Hospital" */
  char *text;
  char *task_force; /* id of the one it belongs to; NULL for content */
  char *target;     /* for win.open-target; NULL when no place shows it */
} SendaSearchResult;

void               senda_search_result_free (SendaSearchResult *found);
SendaSearchResult *senda_search_result_new  (SendaSearchGroup   group,
                                             const char        *kind,
                                             const char        *text,
                                             const char        *place,
                                             const char        *id);
GPtrArray         *senda_search             (SendaWorkspace    *workspace,
                                             const char        *task_force,
                                             const char        *words,
                                             guint              limit,
                                             GError           **error);
/* In the topics of the content: part of the above. */
void               senda_search_topics      (SendaWorkspace    *workspace,
                                             char             **folded_words,
                                             guint              limit,
                                             GPtrArray         *results);
/* Leads to the protocol of @task_force (or NULL) where it has begun one. */
void               senda_search_protocols   (SendaWorkspace    *workspace,
                                             const char        *task_force,
                                             char             **folded_words,
                                             guint              limit,
                                             GPtrArray         *results);
/* The first of the texts of @topic called @tags (ending with NULL) that has the words, its name
 * before all; NULL for none. */
const char        *senda_search_match_topic (const SendaTopic  *topic,
                                             const char *const *tags,
                                             SendaCatalog      *catalog,
                                             char             **folded_words);
gboolean           senda_search_matches     (const char        *text,
                                             char             **folded_words);
char             **senda_search_fold        (const char        *words);
char              *senda_search_fold_text   (const char        *text);

G_END_DECLS
