/* senda-differences.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people said differently without knowing of each other and nobody has decided yet, whenever it
 * came in.
 */
#pragma once

#include "senda-incoming.h"

G_BEGIN_DECLS

/* Of SendaIncomingDifference, at most @limit. (transfer full) */
GPtrArray *senda_workspace_list_differences  (SendaWorkspace                *self,
                                              guint                          limit,
                                              GError                       **error);
guint      senda_workspace_count_differences (SendaWorkspace                *self);
/* @value: what it is to be; of a removal 1: stays removed, 0: comes back. Fails as an edit does. */
gboolean   senda_workspace_decide            (SendaWorkspace                *self,
                                              const SendaIncomingDifference *difference,
                                              const SendaValue              *value,
                                              GError                       **error);

G_END_DECLS
