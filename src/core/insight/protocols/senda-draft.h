/* senda-draft.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document of a protocol, drafted from what was decided: blocks in every language at once, in
 * the order in which they are read. A block whose wording somebody has taken in hand keeps that
 * wording, however often the draft is made anew; it says when what would have been written has
 * changed since.
 *
 * A draft is immutable. Frozen, it is the text of a version, which nothing changes any more.
 */
#pragma once

#include "senda-protocol-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_DRAFT_KIND_SENTENCES, /* text: paragraphs, parted by empty lines; lines that begin with "- " or
                          * "• " are items of a list */
  SENDA_DRAFT_KIND_TABLE      /* columns and rows; text, if any, stands before it */
} SendaDraftKind;

typedef struct
{
  char *id;             /* "purpose", "part:part.media-1", "item:consideration.media-1-1",
                         * "question:question.housing", "decisions", "contacts" */
  SendaDraftKind kind;
  guint level;          /* of the heading: 1 a section, 2 within one */
  SendaText *heading;   /* or NULL */
  SendaText *text;      /* or NULL */
  GPtrArray *columns;   /* of SendaText, or NULL */
  GPtrArray *rows;      /* of GPtrArray of SendaText, or NULL */
  /* Of a draft alone; a version's blocks are as they are */
  SendaText *generated; /* what stands there unless somebody writes something else; NULL: text */
  gboolean takes_words; /* its wording may be taken in hand */
  gboolean is_edited;   /* was, in one language at least */
  gboolean is_stale;    /* what would have been written has changed since */
  gboolean is_left_out; /* is not part of the document; listed so that it can come back */
} SendaDraftBlock;

typedef struct
{
  SendaText *title;
  SendaText *subtitle;   /* the task force */
  gboolean is_guidelines;
  GPtrArray *blocks;     /* of SendaDraftBlock */
} SendaDraft;

/* In the languages of @catalogs, which ends with NULL. */
SendaDraft            *senda_draft_new    (SendaProtocolFacts   *facts,
                                           SendaRecord          *protocol,
                                           SendaCatalog *const  *catalogs);
void                   senda_draft_free   (SendaDraft           *self);
const SendaDraftBlock *senda_draft_find   (const SendaDraft     *self,
                                           const char           *id);
/* The mark that goes into "written_over" of a block that is taken in hand in @language.
 * (transfer full) */
char                  *senda_draft_block_mark (const SendaDraftBlock *block,
                                           const char           *language);
/* What is not left out, as JSON that later versions of Senda read too. (transfer full) */
char                  *senda_draft_freeze (const SendaDraft     *self);
/* Fails with SENDA_ERROR_INVALID for what is none, SENDA_ERROR_NEWER for what only a newer Senda
 * can read. */
SendaDraft            *senda_draft_thaw   (const char           *text,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaDraft, senda_draft_free)

G_END_DECLS
