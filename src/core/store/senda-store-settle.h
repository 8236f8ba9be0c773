/* senda-store-settle.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bringing the tables up to date with the log, a record at a time: what each cell shows, and where
 * several values stand against each other.
 */
#pragma once

#include "senda-store-columns.h"
#include "senda-store-sites.h"

G_BEGIN_DECLS

/* A cell whose shown value changed. */
typedef struct
{
  const SendaColumn *column;
  SendaValue before;
  SendaValue after;
} SendaSettledCell;

/* What became of one record. */
typedef struct
{
  gboolean had_row;
  gboolean has_row;
  gboolean was_deleted;
  gboolean is_deleted;
  gboolean has_differences;
  GArray *cells; /* of SendaSettledCell */
} SendaSettled;

typedef struct _SendaSettler SendaSettler;

SendaSettler *_senda_settler_new         (SendaStore        *store,
                                          SendaSites        *sites,
                                          GError           **error);
void          _senda_settler_free        (SendaSettler      *self);
SendaType    *_senda_settler_get_type    (SendaSettler      *self,
                                          const char        *name);
gboolean      _senda_settler_settle      (SendaSettler      *self,
                                          SendaType         *type,
                                          const char        *id,
                                          GPtrArray         *columns,
                                          SendaSettled      *settled,
                                          GError           **error);
void          _senda_settled_init        (SendaSettled      *settled);
void          _senda_settled_clear       (SendaSettled      *settled);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSettler, _senda_settler_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaSettled, _senda_settled_clear)

G_END_DECLS
