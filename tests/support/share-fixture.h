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

#include "bundle-fixture.h"
#include "senda-share.h"

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
/* What leaves under @profile, as a plain bundle. */
GBytes     *share_fixture_send  (SendaStore   *store,
                                 const char   *task_force,
                                 SendaPrivacy  profile);

/* What a bundle holds of one type. */
typedef struct
{
  GHashTable *ids;     /* of char * */
  GHashTable *fields;  /* of char *: those that hold something in a record that is @present */
  guint n_changes;
} ShareHolding;

/* Of each type by its name. @present: "type\nid" of what is not removed in the store. */
GHashTable *share_fixture_hold  (GBytes       *bundle,
                                 GHashTable   *present);
/* (transfer full): of "type\nid" */
GHashTable *share_fixture_list_present (SendaStore *store);
/* That the preview says what the bundle holds. */
void        share_fixture_compare (SendaStore *store,
                                   const char *task_force,
                                   SendaPrivacy profile,
                                   GBytes     *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShareStore, share_store_free)

G_END_DECLS
