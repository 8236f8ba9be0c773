/* senda-seal-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of sealing share, and what their tests need.
 */
#pragma once

#include "senda-seal.h"

#include <sodium.h>

G_BEGIN_DECLS

#define SENDA_SEAL_MAGIC "SENDA-SEALED 1\n" /* the zero byte that ends it included */
#define SENDA_SEAL_NAME_LENGTH 13           /* without figure and line feed */
#define SENDA_SEAL_FIXED 40                 /* what of the head is proven with every chunk */
#define SENDA_SEAL_EXTRA crypto_secretstream_xchacha20poly1305_ABYTES
#define SENDA_SEAL_SALT crypto_pwhash_argon2id_SALTBYTES
#define SENDA_SEAL_KEY_BYTES crypto_secretstream_xchacha20poly1305_KEYBYTES

G_STATIC_ASSERT (sizeof SENDA_SEAL_MAGIC == 16);
G_STATIC_ASSERT (SENDA_SEAL_FIXED + crypto_secretstream_xchacha20poly1305_HEADERBYTES ==
                 SENDA_SEAL_HEAD);

/* What beside the passphrase decides on a key. */
typedef struct
{
  guint32 passes;
  guint32 memory; /* KiB */
  guint8 salt[SENDA_SEAL_SALT];
} SendaSealRecipe;

/* Whether @key opens what there is to open. */
typedef gboolean (*SendaSealTry) (SendaSealKey *key,
                                  gpointer      data);

void                   _senda_seal_ready               (void);
SendaSealKey          *_senda_seal_key_make            (const char             *normalized,
                                                        const SendaSealRecipe  *recipe,
                                                        GError                **error);
const SendaSealRecipe *_senda_seal_key_get_recipe      (SendaSealKey           *self);
const guint8          *_senda_seal_key_get_bytes       (SendaSealKey           *self);
SendaSealKey          *_senda_key_ring_find            (SendaKeyRing           *self,
                                                        const SendaSealRecipe  *recipe,
                                                        SendaSealTry            opens,
                                                        gpointer                data,
                                                        GError                **error);
/* As senda_key_ring_seal_with(), and as cheap as one likes. */
SendaSealKey          *_senda_key_ring_seal_at_cost    (SendaKeyRing           *self,
                                                        const char             *passphrase,
                                                        guint32                 passes,
                                                        guint32                 memory,
                                                        GError                **error);
/* Proves the file with the very key that it was sealed with. */
GInputStream          *_senda_seal_input_new_with_key  (GInputStream           *base,
                                                        SendaSealKey           *key,
                                                        GError                **error);
GInputStream          *_senda_seal_unpack              (GInputStream           *sealed,
                                                        guint64                 max_bytes);

G_END_DECLS
