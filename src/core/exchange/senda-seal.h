/* senda-seal.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files closed with a passphrase, so that they may travel by mail, on a stick or through a folder
 * that others can read. What is written here is enough for another program to read one.
 *
 * A sealed file, numbers little-endian:
 *
 *    0  16  "SENDA-SEALED 1\n" and a zero byte; the figure is the version of this format
 *   16   4  passes of Argon2id
 *   20   4  memory of Argon2id, in KiB
 *   24  16  salt of Argon2id
 *   40  24  header of the stream
 *   64      chunks, one after the other to the end of the file
 *
 * The key is the 32 bytes of Argon2id (version 1.3, one lane; crypto_pwhash() of libsodium) from the
 * passphrase as senda_passphrase_normalize() gives it, in UTF-8. The chunks are libsodium's
 * crypto_secretstream_xchacha20poly1305: each is 17 bytes longer than what it holds. Every chunk
 * but the last holds SENDA_SEAL_CHUNK bytes and has TAG_MESSAGE; the last holds that many or fewer,
 * also none, and has TAG_FINAL. Bytes 0 to 39 are the additional data of every chunk. Nothing
 * follows the last chunk.
 *
 * What Senda seals as a file or a bundle is compressed before: inside stands one gzip member.
 *
 * A reader takes 1 to SENDA_SEAL_MAX_PASSES passes and SENDA_SEAL_MIN_MEMORY to
 * SENDA_SEAL_MAX_MEMORY, and no more than SENDA_SEAL_MAX_WORK of passes times memory; it refuses all
 * else before it spends anything.
 *
 * Errors of the reading stream: SENDA_ERROR_FOREIGN, not a sealed file; SENDA_ERROR_NEWER, of a later
 * version of this format; SENDA_ERROR_INVALID, no passphrase opens it (or its first chunk is
 * damaged: the two cannot be told apart); SENDA_ERROR_DAMAGED, altered, cut, or asking for too
 * much; SENDA_ERROR_NO_MEMORY; and those of the stream below. SENDA_ERROR_INVALID comes from
 * senda_seal_input_new() alone, never later.
 */
#pragma once

#include "senda-key-ring.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SENDA_SEAL_HEAD 64
#define SENDA_SEAL_CHUNK 65536
#define SENDA_SEAL_PASSES 2            /* what Senda writes */
#define SENDA_SEAL_MEMORY 65536        /* KiB */
#define SENDA_SEAL_MAX_PASSES 10       /* what Senda reads */
#define SENDA_SEAL_MIN_MEMORY 8192     /* KiB */
#define SENDA_SEAL_MAX_MEMORY 524288   /* KiB */
#define SENDA_SEAL_MAX_WORK 2097152    /* KiB times passes: a few seconds */

/* Whether a file that begins with @head is sealed, by this version or a later one; 13 bytes are
 * enough. */
gboolean       senda_seal_is_sealed         (const guint8   *head,
                                             gsize           length);

/* Seals what is written to it. Closing it seals the end and closes @base; whatever else becomes of
 * it, dropped or closed after an error or when cancelled, leaves a file that does not open. */
GOutputStream *senda_seal_output_new        (GOutputStream  *base,
                                             SendaSealKey   *key);
/* Never seals the end. For who stops halfway with other streams on top of this one, which would
 * close it as they go: @stream is the sealing stream or the topmost of those. */
void           senda_seal_output_abandon    (GOutputStream  *stream);

/* Reads the head and the first chunk at once, and tries the passphrases of @ring. Gives nothing out
 * before its chunk is proven, nor of the last chunk when more follows it. */
GInputStream  *senda_seal_input_new         (GInputStream   *base,
                                             SendaKeyRing   *ring,
                                             GError        **error);

/* The same with gzip inside, as bundles are. */
GOutputStream *senda_seal_packed_output_new (GOutputStream  *base,
                                             SendaSealKey   *key);
/* Fails with SENDA_ERROR_DAMAGED after @max_bytes. */
GInputStream  *senda_seal_packed_input_new  (GInputStream   *base,
                                             SendaKeyRing   *ring,
                                             guint64         max_bytes,
                                             GError        **error);

G_END_DECLS
