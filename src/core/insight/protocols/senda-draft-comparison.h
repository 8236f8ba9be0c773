/* senda-draft-comparison.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two versions of a protocol beside each other, block by block and word by word, in one language.
 */
#pragma once

#include "senda-draft.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_WORDS_SAME,
  SENDA_WORDS_ADDED,
  SENDA_WORDS_REMOVED
} SendaWordsKind;

typedef struct
{
  SendaWordsKind kind;
  char *text; /* with the spaces and line ends after it */
} SendaWords;

typedef enum
{
  SENDA_COMPARED_SAME,
  SENDA_COMPARED_CHANGED,
  SENDA_COMPARED_ADDED,
  SENDA_COMPARED_REMOVED
} SendaBlockChange;

typedef struct
{
  const SendaDraftBlock *before; /* NULL: added */
  const SendaDraftBlock *after;  /* NULL: removed */
  SendaBlockChange change;
  GPtrArray *heading; /* of SendaWords, or NULL */
  GPtrArray *text;    /* of SendaWords, or NULL; of a table: a line for each row, its cells parted by
                       * " · " */
} SendaBlockComparison;

typedef struct
{
  GPtrArray *blocks; /* of SendaBlockComparison, in the order of the later one; what was removed
                      * stands where it stood */
  guint n_changed;
  guint n_added;
  guint n_removed;
} SendaDraftComparison;

/* Holds on to the blocks of both. */
SendaDraftComparison *senda_draft_comparison_new  (const SendaDraft           *before,
                                                   const SendaDraft           *after,
                                                   const char                 *language);
void                  senda_draft_comparison_free (SendaDraftComparison       *self);
/* "2 sections changed. 1 section was added." (transfer full) */
char                 *senda_draft_comparison_say  (const SendaDraftComparison *self,
                                                   SendaCatalog               *catalog);
/* The words of @after with what was added and what was removed from @before; either may be NULL.
 * Joined without the removed it is @after, without the added @before, byte for byte. Two texts that
 * have little in common, or would take long because they are, are told apart line by line.
 * (transfer full) (element-type SendaWords) */
GPtrArray            *senda_words_compare         (const char                 *before,
                                                   const char                 *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaDraftComparison, senda_draft_comparison_free)

G_END_DECLS
