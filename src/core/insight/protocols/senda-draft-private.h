/* senda-draft-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft while it is made. What adds a section leaves it out when there is nothing to say in it.
 */
#pragma once

#include "senda-draft.h"

G_BEGIN_DECLS

#define SENDA_OPERATIONAL "protocol.operational"

typedef struct
{
  SendaProtocolFacts *facts;
  SendaPeopleFacts *people;
  SendaContent *content;
  SendaRecord *protocol;
  const SendaTopic *topic; /* or NULL */
  SendaProtocolSheet *sheet;
  SendaCatalog *const *catalogs;
  GHashTable *wordings; /* block to the record that holds what somebody wrote there */
  GHashTable *found;    /* block to SendaDraftBlock */
  SendaDraft *draft;
} SendaDrafting;

typedef char *(*SendaDraftingSay) (const SendaDrafting *self,
                                   SendaCatalog        *catalog,
                                   gconstpointer        data);

/* senda-draft.c */
SendaDraft      *_senda_draft_alloc          (void);
SendaDraftBlock *_senda_draft_add            (SendaDraft          *self,
                                              const char          *id,
                                              guint                level);
void             _senda_draft_block_add_row  (SendaDraftBlock     *block,
                                              GPtrArray           *cells);
/* senda-draft-words.c */
SendaText       *_senda_drafting_say         (const SendaDrafting *self,
                                              SendaDraftingSay     say,
                                              gconstpointer        data);
SendaText       *_senda_drafting_message     (const SendaDrafting *self,
                                              const char          *message);
SendaText       *_senda_drafting_topic       (const SendaDrafting *self,
                                              SendaMessage         message);
SendaText       *_senda_drafting_plain       (const SendaDrafting *self,
                                              const char          *string);
char            *_senda_drafting_in          (SendaText           *text,
                                              SendaCatalog        *catalog);
SendaText       *_senda_drafting_own         (SendaRecord         *record,
                                              const char          *field);
gboolean         _senda_drafting_has_words   (const SendaDrafting *self,
                                              const char          *block);
SendaDraftBlock *_senda_drafting_add         (SendaDrafting       *self,
                                              const char          *id,
                                              guint                level,
                                              SendaText           *heading,
                                              SendaText           *text);
SendaDraftBlock *_senda_drafting_add_words   (SendaDrafting       *self,
                                              const char          *id,
                                              guint                level,
                                              SendaText           *heading,
                                              SendaText           *text);
void             _senda_drafting_drop_last   (SendaDrafting       *self);
char            *_senda_drafting_one_line    (const char          *text);
SendaText       *_senda_drafting_title       (const SendaDrafting *self);
/* senda-draft-blocks.c */
void             _senda_drafting_open        (SendaDrafting       *self);
void             _senda_drafting_close       (SendaDrafting       *self);
/* senda-draft-items.c */
void             _senda_drafting_add_parts   (SendaDrafting       *self);
SendaText       *_senda_drafting_item_name   (const SendaDrafting *self,
                                              const SendaSheetItem *item);
char            *_senda_drafting_responsible (const SendaDrafting *self,
                                              SendaRecord         *item);
/* senda-draft-questions.c */
void             _senda_drafting_add_questions (SendaDrafting     *self);
/* senda-draft-tables.c */
void             _senda_drafting_add_parties   (SendaDrafting     *self);
void             _senda_drafting_add_decisions (SendaDrafting     *self);
void             _senda_drafting_add_contacts  (SendaDrafting     *self);

G_END_DECLS
