/* senda-share-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "senda-share.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_SHARE_ELSEWHERE, /* does not belong to the task force */
  SENDA_SHARE_STAYS,
  SENDA_SHARE_REMOVED,   /* leaves, or in a copy only that it was removed */
  SENDA_SHARE_LEAVES
} SendaShareFate;

SendaShare       *_senda_share_new_looking (SendaStore         *store,
                                            const char         *task_force,
                                            SendaPrivacy        profile,
                                            gboolean            looks,
                                            GError            **error);
SendaShareFate    _senda_share_get_fate   (SendaShare           *self,
                                           const SendaLogChange *change);
const SendaField *_senda_share_find_field (const SendaLogChange *change);

G_END_DECLS
