/* senda-holdings.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a store, a backup or a kept file holds, in a few figures and names, and which steps of the
 * history are in it: enough to say of two of them what one has that the other has not. To look at a
 * file changes no byte of it, and needs no store that is open. Immutable and ref-counted: made in a
 * worker, shown by the window.
 */
#pragma once

#include "senda-store.h"

G_BEGIN_DECLS

#define SENDA_TYPE_HOLDINGS (senda_holdings_get_type ())

typedef struct _SendaHoldings SendaHoldings;

GType          senda_holdings_get_type        (void) G_GNUC_CONST;
SendaHoldings *senda_holdings_new             (SendaStore     *store,
                                               GError        **error);
SendaHoldings *senda_holdings_read            (const char     *path,
                                               GError        **error);
SendaHoldings *senda_holdings_ref             (SendaHoldings  *self);
void           senda_holdings_unref           (SendaHoldings  *self);
guint          senda_holdings_get_schema      (SendaHoldings  *self);
gboolean       senda_holdings_is_older        (SendaHoldings  *self);
GPtrArray     *senda_holdings_get_task_forces (SendaHoldings  *self);
guint          senda_holdings_get_n_members   (SendaHoldings  *self);
guint          senda_holdings_get_n_rounds    (SendaHoldings  *self);
guint          senda_holdings_get_n_steps     (SendaHoldings  *self);
gint64         senda_holdings_get_own_start    (SendaHoldings  *self);
gint64         senda_holdings_get_own_time    (SendaHoldings  *self);
const SendaHistoryEntry *
               senda_holdings_get_last        (SendaHoldings  *self);
gboolean       senda_holdings_has             (SendaHoldings  *self,
                                               const char     *site,
                                               gint64          number);
guint          senda_holdings_count_beyond    (SendaHoldings  *self,
                                               SendaHoldings  *other);
GPtrArray     *senda_holdings_list_beyond     (SendaHoldings  *self,
                                               SendaHoldings  *other,
                                               guint           limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaHoldings, senda_holdings_unref)

G_END_DECLS
