/* machines-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder that several machines share. Each has a view of its own, in which the others' files
 * arrive late, halved and twice.
 */
#pragma once

#include "exchange-fixture.h"

#include "senda-shared-folder.h"

G_BEGIN_DECLS

#define MACHINES 3

typedef struct
{
  Exchange exchange;
  char *task_force;
  char *views[MACHINES];
  SendaSharedFolder *folders[MACHINES];
} Machines;

/* A sample task force that all have, each with a view of its own, set. */
void            machines_set_up    (Machines         *machines,
                                    guint             n);
void            machines_tear_down (Machines         *machines);
SendaStore     *machines_get_store (Machines         *machines,
                                    guint             machine);
/* The place of @of's files in @view. (transfer full) */
char           *machines_place_of  (Machines         *machines,
                                    guint             view,
                                    guint             of);
/* What a service does with all files; NULL @rand: everything arrives whole. */
void            machines_carry     (Machines         *machines,
                                    GRand            *rand);
gint64          machines_write     (Machines         *machines,
                                    guint             machine);
/* Takes what is there; gives how many changes were new. */
gint64          machines_take      (Machines         *machines,
                                    guint             machine);
/* Of char *, sorted. (transfer full) */
GPtrArray      *list_names         (const char       *folder);
/* Copies the first @share of a file. */
void            deliver_part       (const char       *from,
                                    const char       *to,
                                    double            share);
/* The first in that state, or NULL. */
const SendaFolderFile *
                find_folder_file   (GPtrArray        *files,
                                    SendaFolderState  state);
void            assert_sentence    (const char       *text);

G_END_DECLS
