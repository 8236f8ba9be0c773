/* senda-version-pair.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any two versions of a protocol compared, or one with what the document says now.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_VERSION_PAIR (senda_version_pair_get_type ())

G_DECLARE_FINAL_TYPE (SendaVersionPair, senda_version_pair, SENDA, VERSION_PAIR, AdwBin)

GtkWidget *senda_version_pair_new        (SendaProtocols   *protocols);
/* @versions: all that there are, the latest first; one at least. What was chosen stays. */
void       senda_version_pair_show       (SendaVersionPair *self,
                                          GPtrArray        *versions);
/* Takes two of them by their ids, in whichever order they are named; @second may be "draft". FALSE when
 * they are not two. */
gboolean   senda_version_pair_choose     (SendaVersionPair *self,
                                          const char       *first,
                                          const char       *second);
/* "OLD:NEW" (transfer full) (nullable) */
char      *senda_version_pair_dup_target (SendaVersionPair *self);

G_END_DECLS
