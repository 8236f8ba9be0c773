/* senda-search.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a search finds, ready to be shown and opened: records of the store first, then elements and
 * statements of the roadmap in the reader's language.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean in_roadmap; /* the content, not the store */
  char *kind;          /* "Evidence", "Statement" */
  char *text;
  char *task_force;    /* id of the one it belongs to; NULL for content */
  char *target;        /* for win.open-target; NULL when no place shows it */
} SendaSearchResult;

void       senda_search_result_free     (SendaSearchResult     *found);
GPtrArray *senda_search         (SendaWorkspace *workspace,
                                 const char     *words,
                                 guint           limit,
                                 GError        **error);
gboolean   senda_search_matches (const char     *text,
                                 char          **folded_words);
char     **senda_search_fold    (const char     *words);
char      *senda_search_fold_text (const char   *text);

G_END_DECLS
