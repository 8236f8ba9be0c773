/* senda-bundle-hash.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-bundle-private.h"

/* The library wants it at an address that allocating alone does not give. */
#define ALIGNMENT 64
#define HASH_BYTES 32

/* (transfer full) */
crypto_generichash_state *
_senda_bundle_hash_new (void)
{
  crypto_generichash_state *self = g_aligned_alloc0 (1, sizeof *self, ALIGNMENT);

  if (sodium_init () < 0)
    g_error ("libsodium cannot be used here");
  crypto_generichash_init (self, NULL, 0, HASH_BYTES);
  return self;
}

void
_senda_bundle_hash_add (crypto_generichash_state *self,
                        const char               *bytes,
                        gsize                     length)
{
  crypto_generichash_update (self, (const guint8 *) bytes, length);
}

/* Nothing may be added after this. */
void
_senda_bundle_hash_say (crypto_generichash_state *self,
                        char                      hex[65])
{
  guint8 hash[HASH_BYTES];

  crypto_generichash_final (self, hash, sizeof hash);
  sodium_bin2hex (hex, 2 * HASH_BYTES + 1, hash, sizeof hash);
}

void
_senda_bundle_hash_free (crypto_generichash_state *self)
{
  g_aligned_free (self);
}
