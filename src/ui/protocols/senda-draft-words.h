/* senda-draft-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One block of the document of a protocol, to be read: its paragraphs, lists and table in one language.
 * What is not there in that language is shown in the one that there is, which is named. Of a very
 * long text the beginning is shown, and that it is.
 */
#pragma once

#include "senda-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL where there is none. */
GtkWidget *senda_draft_heading_new (const SendaDraftBlock *block,
                                    const char            *language);
/* Text and table. */
GtkWidget *senda_draft_body_new    (const SendaDraftBlock *block,
                                    const char            *language);
/* The text alone, or NULL where there is none in any language. */
GtkWidget *senda_draft_words_new   (SendaText             *text,
                                    const char            *language);
/* The first @max bytes of @text, or somewhat fewer. (transfer full) */
char      *senda_draft_cut         (const char            *text,
                                    gsize                  max);
/* The heading, in the language that there is; NULL for none. */
const char *senda_draft_block_title (const SendaDraftBlock *block,
                                    const char            *language);
/* All of it as one text, for assistive technologies, which ends where it gets long.
 * (transfer full) */
char      *senda_draft_block_say   (const SendaDraftBlock *block,
                                    const char            *language);
/* Ids of the languages of a document that is shown in @shown, a language or SENDA_DRAFT_BOTH: each of
 * them has a column. Ends with NULL. (transfer full) */
char     **senda_draft_languages   (const char            *shown);

#define SENDA_DRAFT_BOTH "both"

/* Chooses one of them; see senda-switcher.h. */
GtkWidget *senda_draft_switcher_new (const char           *shown,
                                    gboolean              offers_both);

G_END_DECLS
