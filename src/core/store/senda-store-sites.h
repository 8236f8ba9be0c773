/* senda-store-sites.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stores that wrote into a log, in memory: what is asked at every entry must not be asked of the
 * file.
 */
#pragma once

#include "senda-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  gint64 number; /* within this file */
  gint64 last_seq;    /* the greatest that is known; -1 while not read */
  gint64 last_txn;
  gint64 last_linked; /* the greatest entry of it that another one names */
} SendaSite;

typedef struct
{
  SendaStore *store;
  GPtrArray *list; /* of SendaSite, by id */
  GHashTable *by_id;
  GHashTable *by_number;
  SendaSite *latest; /* that was found last */
} SendaSites;

SendaSites *_senda_sites_load   (SendaStore  *store,
                                 GError     **error);
void        _senda_sites_free   (SendaSites  *self);
const char *_senda_sites_get_id (SendaSites  *self,
                                 gint64       number);
SendaSite  *_senda_sites_find   (SendaSites  *self,
                                 const char  *id);
SendaSite  *_senda_sites_ensure (SendaSites  *self,
                                 const char  *id,
                                 GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSites, _senda_sites_free)

G_END_DECLS
