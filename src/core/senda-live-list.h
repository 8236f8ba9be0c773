/* senda-live-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list model of the live records of one type under one parent, in the type's order: names as the
 * reader of a language expects them. The workspace keeps it true; private to the workspace.
 */
#pragma once

#include "senda-catalog.h"
#include "senda-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_TYPE_LIVE_LIST (senda_live_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaLiveList, senda_live_list, SENDA, LIVE_LIST, GObject)

SendaLiveList *senda_live_list_new     (const SendaRecordInfo *info,
                                        const char            *parent,
                                        SendaCatalog          *catalog);
gboolean       senda_live_list_is      (SendaLiveList         *self,
                                        const SendaRecordInfo *info,
                                        const char            *parent);
const char    *senda_live_list_parent  (SendaLiveList         *self);
const SendaRecordInfo *
               senda_live_list_info    (SendaLiveList         *self);
void           senda_live_list_replace (SendaLiveList         *self,
                                        GPtrArray             *records);
void           senda_live_list_update  (SendaLiveList         *self,
                                        SendaRecord           *record);

G_END_DECLS
