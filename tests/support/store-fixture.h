/* store-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store of its own for each test, in a temporary folder, with a clock that moves on by a second
 * at each look and ids that are the same in every run; and short ways to write and read it.
 */
#pragma once

#include "senda-store-private.h"

#include "senda-goal.h"
#include "senda-round.h"
#include "senda-task-force.h"

typedef struct
{
  char *folder;
  char *path;
  gint64 now;
  guint next_id;
  SendaStoreOptions options;
  SendaStore *store;
} StoreFixture;

#define STORE_TEST(path, test) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down)

void     store_fixture_set_up    (StoreFixture          *fixture,
                                  gconstpointer          data);
void     store_fixture_tear_down (StoreFixture          *fixture,
                                  gconstpointer          data);
void     store_fixture_close     (StoreFixture          *fixture);
void     store_fixture_reopen    (StoreFixture          *fixture);
char    *add_task_force          (StoreFixture          *fixture,
                                  const char            *name);
char    *add_goal                (StoreFixture          *fixture,
                                  const char            *task_force,
                                  const char            *text);
void     set_field               (StoreFixture          *fixture,
                                  const SendaRecordInfo *info,
                                  const char            *id,
                                  const char            *field,
                                  const char            *language,
                                  const char            *text);
/* An empty store with an id of its own in the folder @name. (transfer full) */
SendaStore *open_beside          (StoreFixture          *fixture,
                                  const char            *name);
/* The same as set_field() in any store; @field NULL removes (1) or restores (0). */
void     set_in                  (SendaStore            *store,
                                  const SendaRecordInfo *info,
                                  const char            *id,
                                  const char            *field,
                                  const char            *language,
                                  const SendaValue      *value);
void     remove_record           (StoreFixture          *fixture,
                                  const SendaRecordInfo *info,
                                  const char            *id);
char    *read_name               (StoreFixture          *fixture,
                                  const char            *task_force);
char    *read_wording            (StoreFixture          *fixture,
                                  const SendaRecordInfo *info,
                                  const char            *id,
                                  const char            *field,
                                  const char            *language);
gboolean is_removed              (StoreFixture          *fixture,
                                  const SendaRecordInfo *info,
                                  const char            *id);
char    *copy_as_killed          (StoreFixture          *fixture);
void     assert_sound            (StoreFixture          *fixture);
gint64   count_rows              (StoreFixture          *fixture,
                                  const char            *sql);
GHashTable *read_folder          (const char            *folder);
void     assert_same_bytes       (GHashTable            *before,
                                  const char            *folder);
void     remove_store_tree       (const char            *folder);
