/* share-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in which every field of every type is used, and every text says who may read it:
 * "PUBLIC-12", "MEMBERS-13", "PERSONAL-14"; "BALLOT-" in ballots, "GONE-" in what was removed,
 * "ORPHAN-" below that, "OLD-" in what was replaced, "LABEL-" in labels, "AUTHOR-" for who did it, and
 * "ELSEWHERE-" in another task force.
 */
#pragma once

#include "store-fixture.h"

#include "share-sending.h"

G_BEGIN_DECLS

typedef struct
{
  const SendaRecordInfo *info;
  char *id;
  const char *mark; /* instead of the class of the field, or NULL */
  gboolean is_elsewhere;
} ShareRecord;

typedef struct
{
  GRand *rand;
  GPtrArray *records; /* of ShareRecord, in the order in which they were made */
  char *task_force;
  guint n_texts;
} ShareStore;

/* Fills the store of @fixture. */
ShareStore *share_store_new     (StoreFixture *fixture,
                                 guint32       seed);
void        share_store_free    (ShareStore   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShareStore, share_store_free)

G_END_DECLS
