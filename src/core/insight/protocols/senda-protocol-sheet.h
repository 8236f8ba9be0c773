/* senda-protocol-sheet.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A protocol as it is worked through: the shipped considerations and decisions with what the task
 * force says of each, and its own among them, part by part. The last part holds the decisions that
 * the protocol must record, those of the task force's own that must be decided too. Another of its
 * own without a part stands in a part of its own before those.
 */
#pragma once

#include "senda-protocol-facts.h"

G_BEGIN_DECLS

/* Between two shipped items of a part, so that others find room. */
#define SENDA_SHEET_STEP 1000

typedef struct _SendaSheetPart SendaSheetPart;

typedef struct
{
  const char *id;          /* of the content, or the record's: never changes */
  const SendaTopic *topic; /* a consideration or decision; NULL: the task force's own */
  SendaRecord *record;     /* NULL: nobody has touched it */
  const SendaSheetPart *part;
  const char *state;       /* SENDA_ITEM_… */
  gboolean is_mandatory;   /* a decision that the protocol must record */
  gboolean is_retired;     /* set aside here */
  gint64 position;         /* in its part: its own, else by the content, else at the end */
} SendaSheetItem;

struct _SendaSheetPart
{
  const SendaTopic *topic;  /* NULL: the decisions to record, or those of its own */
  gboolean holds_decisions; /* the decisions to record */
  GPtrArray *items;         /* of SendaSheetItem, those set aside too, in their order */
};

typedef struct
{
  guint n_not_discussed;
  guint n_discussing;
  guint n_decided;
  guint n_not_applicable;
  guint n_must; /* that must be recorded and are neither decided nor said not to apply */
} SendaSheetCounts;

typedef struct
{
  SendaRecord *protocol;
  const SendaTopic *topic; /* NULL: a protocol of its own */
  GPtrArray *parts;        /* of SendaSheetPart; none is empty */
  GPtrArray *items;        /* of SendaSheetItem: all, in the order of the parts */
} SendaProtocolSheet;

SendaProtocolSheet   *senda_protocol_sheet_new   (SendaProtocolFacts       *facts,
                                                  SendaRecord              *protocol);
void                  senda_protocol_sheet_free  (SendaProtocolSheet       *self);
const SendaSheetItem *senda_protocol_sheet_find  (const SendaProtocolSheet *self,
                                                  const char               *id);
/* Of what is not set aside. */
SendaSheetCounts      senda_protocol_sheet_count (const SendaProtocolSheet *self);
/* The same without making the sheet, for a list of many protocols. */
SendaSheetCounts      senda_protocol_count       (SendaProtocolFacts       *facts,
                                                  SendaRecord              *protocol);
/* "12 decided, 3 being discussed, 9 not discussed, 1 does not apply"; nothing of those that are
 * none. (transfer full) */
char                 *senda_sheet_counts_say     (const SendaSheetCounts   *counts,
                                                  SendaCatalog             *catalog);

char                 *senda_sheet_part_dup_name  (const SendaSheetPart     *part,
                                                  SendaCatalog             *catalog);
/* What it is called, and what there is to settle (NULL: an own one may say nothing more).
 * (transfer full) */
char                 *senda_sheet_item_dup_name  (const SendaSheetItem     *item,
                                                  SendaCatalog             *catalog);
char                 *senda_sheet_item_dup_text  (const SendaSheetItem     *item,
                                                  SendaCatalog             *catalog);
/* Neither decided nor said not to apply, and not set aside. */
gboolean              senda_sheet_item_is_open   (const SendaSheetItem     *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaProtocolSheet, senda_protocol_sheet_free)

G_END_DECLS
