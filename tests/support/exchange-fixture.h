/* exchange-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several people with a store each, in one temporary folder, who send one another files. Clocks and
 * ids are each store's own.
 */
#pragma once

#include "senda-incoming.h"
#include "senda-outgoing.h"
#include "senda-task-forces.h"

G_BEGIN_DECLS

#define MOST_DESKS 5
#define PASSPHRASE "river lamp orange window seven"

typedef struct
{
  char *folder;
  SendaWorkspace *desks[MOST_DESKS]; /* of Ana, Ben, Eva, … */
  guint n_desks;
} Exchange;

void            exchange_set_up      (Exchange        *exchange,
                                      guint            n_desks);
void            exchange_tear_down   (Exchange        *exchange);
/* A path in the folder. (transfer full) */
char           *exchange_path        (Exchange        *exchange,
                                      const char      *name);
/* The sample task force, made at the first desk. (transfer full): its id */
char           *exchange_add_sample  (Exchange        *exchange);
/* A file of @kind from @from. */
void            exchange_send        (Exchange        *exchange,
                                      guint            from,
                                      SendaBundleKind  kind,
                                      const char      *task_force,
                                      const char      *name);
/* One that has been opened and looked at by @by. (transfer full) */
SendaIncoming  *exchange_look        (Exchange        *exchange,
                                      guint            by,
                                      const char      *name);
/* Sent from @from, taken whole by @to. */
void            exchange_pass        (Exchange        *exchange,
                                      guint            from,
                                      guint            to,
                                      const char      *task_force);
void            exchange_assert_sound (Exchange       *exchange,
                                      guint            desk);

G_END_DECLS
