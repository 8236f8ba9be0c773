/* senda-seal-file.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole file sealed, and opened again. The new file is written beside its place, read back and
 * compared before it takes it; until then, and after any error, what was there stays. The source is
 * only read.
 */
#pragma once

#include "senda-progress.h"
#include "senda-seal.h"

G_BEGIN_DECLS

/* What a sealed file may unpack to. */
#define SENDA_UNSEAL_MAX_BYTES (G_GUINT64_CONSTANT (4) << 30)

gboolean senda_seal_file   (const char     *source,
                            const char     *destination,
                            SendaSealKey   *key,
                            SendaProgress   progress,
                            gpointer        progress_data,
                            GCancellable   *cancellable,
                            GError        **error);
gboolean senda_unseal_file (const char     *source,
                            const char     *destination,
                            SendaKeyRing   *ring,
                            SendaProgress   progress,
                            gpointer        progress_data,
                            GCancellable   *cancellable,
                            GError        **error);

G_END_DECLS
