/* record-vfs-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recording, which record-vfs.c makes and record-vfs-replay.c plays again.
 */
#pragma once

#include "record-vfs.h"

typedef enum
{
  OPERATION_WRITE,
  OPERATION_TRUNCATE,
  OPERATION_SYNC,
  OPERATION_CREATE,
  OPERATION_DELETE,
  OPERATION_ACKNOWLEDGE
} OperationKind;

typedef struct
{
  OperationKind kind;
  guint file;
  gint64 offset;     /* WRITE; TRUNCATE: the new size; ACKNOWLEDGE: the number */
  GBytes *data;      /* WRITE */
  char *name;        /* CREATE, DELETE */
  gboolean folder;   /* SYNC, DELETE: the folder was synced too */
} Operation;

extern GArray *operations;

typedef void (*PutFile) (const char *name,
                         GByteArray *bytes,
                         gpointer    data);

guint replay_until (guint    n_operations,
                    guint32  seed,
                    PutFile  put_file,
                    gpointer data);
