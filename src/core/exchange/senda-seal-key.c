/* senda-seal-key.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes stand in memory of libsodium's own: guarded, not swapped out, wiped when they go.
 */
#include "config.h"

#include "senda-seal-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaSealKey
{
  gatomicrefcount refs;
  SendaSealRecipe recipe;
  guint8 *bytes;
};

G_DEFINE_BOXED_TYPE (SendaSealKey, senda_seal_key, senda_seal_key_ref, senda_seal_key_unref)

/* To be called before anything of libsodium is. */
void
_senda_seal_ready (void)
{
  if (sodium_init () < 0)
    g_error ("This system gives no random numbers; nothing can be sealed");
}

/* The key that @normalized, a passphrase from senda_passphrase_normalize(), gives with @recipe, which
 * is not judged. Fails with SENDA_ERROR_NO_MEMORY. (transfer full) (nullable) */
SendaSealKey *
_senda_seal_key_make (const char             *normalized,
                      const SendaSealRecipe  *recipe,
                      GError                **error)
{
  SendaSealKey *self = g_new0 (SendaSealKey, 1);

  _senda_seal_ready ();
  g_atomic_ref_count_init (&self->refs);
  self->recipe = *recipe;
  self->bytes = sodium_malloc (SENDA_SEAL_KEY_BYTES);
  if (self->bytes == NULL ||
      crypto_pwhash (self->bytes, SENDA_SEAL_KEY_BYTES, normalized, strlen (normalized),
                     recipe->salt, recipe->passes, (gsize) recipe->memory * 1024,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error (error, SENDA_ERROR, SENDA_ERROR_NO_MEMORY,
                   _("This computer has too little free memory to work with a sealed file: %u MB are "
                     "needed. Nothing was changed; close other programs and try again."),
                   recipe->memory / 1024);
      senda_seal_key_unref (self);
      return NULL;
    }
  sodium_mprotect_readonly (self->bytes);
  return self;
}

const SendaSealRecipe *
_senda_seal_key_get_recipe (SendaSealKey *self)
{
  return &self->recipe;
}

const guint8 *
_senda_seal_key_get_bytes (SendaSealKey *self)
{
  return self->bytes;
}

SendaSealKey *
senda_seal_key_ref (SendaSealKey *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_seal_key_unref (SendaSealKey *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  sodium_free (self->bytes);
  g_free (self);
}
