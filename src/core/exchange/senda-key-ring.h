/* senda-key-ring.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The passphrases that were given since Senda started, and the keys made of them. Making a key takes
 * a tenth of a second, on purpose; files that share a salt (those of a shared folder, the ballots of
 * a round) share the key, and it is made once. Kept in memory that is not swapped out, and wiped.
 * May be used in several threads.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a file is sealed with: made of a passphrase, a salt and what making it costs. Immutable. */
typedef struct _SendaSealKey SendaSealKey;

#define SENDA_TYPE_SEAL_KEY (senda_seal_key_get_type ())
#define SENDA_TYPE_KEY_RING (senda_key_ring_get_type ())

GType         senda_seal_key_get_type     (void) G_GNUC_CONST;
SendaSealKey *senda_seal_key_ref          (SendaSealKey  *self);
void          senda_seal_key_unref        (SendaSealKey  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSealKey, senda_seal_key_unref)

G_DECLARE_FINAL_TYPE (SendaKeyRing, senda_key_ring, SENDA, KEY_RING, GObject)

SendaKeyRing *senda_key_ring_new          (void);
/* To open files with. The last one added is tried first. Fails with SENDA_ERROR_INVALID when it is
 * empty. */
gboolean      senda_key_ring_add          (SendaKeyRing  *self,
                                           const char    *passphrase,
                                           GError       **error);
/* A key to seal with: the one that @passphrase has already, made here or proven by a file that it
 * opened, otherwise a new one. Takes a tenth of a second. Fails with SENDA_ERROR_INVALID when
 * senda_passphrase_check() does, and with SENDA_ERROR_NO_MEMORY. (transfer full) (nullable) */
SendaSealKey *senda_key_ring_seal_with    (SendaKeyRing  *self,
                                           const char    *passphrase,
                                           GError       **error);
guint         senda_key_ring_get_n        (SendaKeyRing  *self); /* passphrases */
guint         senda_key_ring_get_n_made   (SendaKeyRing  *self); /* keys, since the beginning */
/* The passphrase that opened a file last, or NULL. Free it with senda_passphrase_free(). */
char         *senda_key_ring_dup_proven   (SendaKeyRing  *self);
/* Wipes all passphrases and keys. */
void          senda_key_ring_clear        (SendaKeyRing  *self);

G_END_DECLS
