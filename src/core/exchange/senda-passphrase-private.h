/* senda-passphrase-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What choosing a passphrase and judging one share.
 */
#pragma once

#include "senda-passphrase.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char  **_senda_passphrase_words      (const char *language);
guint   _senda_passphrase_count_bits (guint       n_words,
                                      guint       n_all);

G_END_DECLS
