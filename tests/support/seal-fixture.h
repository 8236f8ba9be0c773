/* seal-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sealed bytes at the least cost, so that thousands are made and opened in a second.
 */
#pragma once

#include "senda-seal-private.h"

G_BEGIN_DECLS

#define SEAL_PASSPHRASE "garden falcon copper jacket island"

SendaKeyRing *seal_fixture_ring       (void);
SendaSealKey *seal_fixture_key        (SendaKeyRing   *ring);
/* @size bytes that do not repeat soon. */
GBytes       *seal_fixture_bytes      (gsize           size);
GBytes       *seal_fixture_seal       (SendaSealKey   *key,
                                       GBytes         *bytes);
/* What @sealed gives until its end or @error, in pieces of @piece. */
GByteArray   *seal_fixture_open       (SendaKeyRing   *ring,
                                       const guint8   *sealed,
                                       gsize           length,
                                       gsize           piece,
                                       GError        **error);
/* A stream that takes, or gives, so many bytes and then fails with G_IO_ERROR_TIMED_OUT. */
GOutputStream *seal_fixture_failing_output (gsize n_bytes);
GInputStream  *seal_fixture_failing_input  (GBytes *bytes,
                                            gsize   n_bytes);
GBytes        *seal_fixture_get_taken      (GOutputStream *failing);

G_END_DECLS
