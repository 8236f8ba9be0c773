/* senda-search-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching what the store holds and what the roadmap says, as one types. A result opens the place
 * where it belongs.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SEARCH_PAGE (senda_search_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaSearchPage, senda_search_page, SENDA, SEARCH_PAGE, AdwBin)

/* @task_force: the id of the one that is looked at, or NULL. */
GtkWidget *senda_search_page_new      (SendaWorkspace  *workspace,
                                       const char      *task_force);
void       senda_search_page_set_text (SendaSearchPage *self,
                                       const char      *text);

G_END_DECLS
