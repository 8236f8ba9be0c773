/* converge-world.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two to five stores in memory, with clocks that are wrong, and the edits that they make by chance.
 * One world at a time. Build with log-copy.c and the recording VFS of tests/faults.
 */
#pragma once

#include "log-copy.h"

#include "senda-store-private.h"

#define MOST_STORES 5
#define N_SHARED 3
#define WORLD_NOW G_GINT64_CONSTANT (1772000000000)

typedef struct
{
  SendaStore *store;
  SendaStoreOptions options;
  gint64 now;
  char *backup; /* path of a copy to go back to, or NULL */
} Place;

typedef struct
{
  GRand *random;
  guint n_places;
  Place places[MOST_STORES];
  guint n_files;
  guint n_ids;
  char *task_force;
  char *round;
  GPtrArray *records; /* of SendaRecordRef */
  GHashTable *saved;  /* "site seq" -> what it says */
  LogCopy *future;
} World;

/* Begins with some records that most of the stores share. */
void     world_set_up     (World                *world,
                           guint32               seed);
void     world_clear      (World                *world);
/* From 0, below @n. */
guint    world_draw       (World                *world,
                           guint                 n);
gboolean world_one_in     (World                *world,
                           guint                 n);
/* Of a file that is not there yet. (transfer full) */
char    *world_new_path   (World                *world);
void     place_open       (Place                *place,
                           const char           *path);
/* The same in every store. (transfer full) */
char    *derive_id        (const char           *type,
                           guint                 number);
/* What an entry says. (transfer full) */
char    *dup_entry        (const CopiedChange   *change);
/* Whether the store @data wrote it. */
gboolean is_own           (const SendaLogChange *change,
                           gpointer              data);
/* Writes down what the store has saved of its own. */
void     world_note_saved (World                *world,
                           SendaStore           *store);
/* A transaction of one to three changes. */
void     world_edit       (World                *world,
                           SendaStore           *store);
