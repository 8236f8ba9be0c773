/* senda-edit-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an edit has gathered, for the files that check it.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

/* A record as the edit leaves it. */
typedef struct
{
  SendaRecordRef ref; /* its id is the draft's */
  SendaRecord *draft;
  SendaRecord *before; /* NULL: a new record */
} SendaEditDraft;

struct _SendaEdit
{
  SendaWorkspace *workspace;
  SendaLabel *label;
  GPtrArray *drafts;  /* of SendaEditDraft, in the order they were first touched */
  GHashTable *by_ref; /* the same by their refs */
};

G_END_DECLS
