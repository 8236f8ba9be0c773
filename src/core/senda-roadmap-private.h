/* senda-roadmap-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the roadmap share.
 */
#pragma once

#include "senda-roadmap.h"

G_BEGIN_DECLS

/* The round to write to, adding it to @edit when the task force has none yet; NULL with an error
 * when this is an earlier round, which stays as it was. (transfer full) */
char *_senda_roadmap_round_for_edit (SendaRoadmap *self,
                                     SendaEdit    *edit,
                                     GError      **error);

G_END_DECLS
