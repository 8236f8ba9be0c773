/* senda-key-ring.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-key-ring.h"

#include "senda-error.h"
#include "senda-passphrase.h"
#include "senda-seal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of keys that opened nothing: a folder full of files that somebody else sealed must not fill the
 * memory. */
#define MAX_UNPROVEN 64

typedef struct
{
  const char *passphrase; /* of the ring */
  SendaSealKey *key;
  gboolean proven; /* made here to seal with, or it opened a file */
} MadeKey;

struct _SendaKeyRing
{
  GObject parent_instance;

  GMutex mutex;
  GPtrArray *passphrases; /* of char in libsodium's memory; the last one is the newest */
  GPtrArray *keys;        /* of MadeKey, in the order in which they were made */
  guint n_made;
  const char *last_proven; /* one of the passphrases, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaKeyRing, senda_key_ring, G_TYPE_OBJECT)

static void
free_made_key (gpointer data)
{
  MadeKey *made = data;

  senda_seal_key_unref (made->key);
  g_free (made);
}

/* (transfer none): the ring's copy of @normalized, which becomes the newest. */
static const char *
keep_passphrase (SendaKeyRing *self,
                 const char   *normalized)
{
  gsize size = strlen (normalized) + 1;
  char *kept = NULL;

  for (guint i = 0; i < self->passphrases->len && kept == NULL; i++)
    if (strcmp (g_ptr_array_index (self->passphrases, i), normalized) == 0)
      kept = g_ptr_array_steal_index (self->passphrases, i);
  if (kept == NULL)
    {
      kept = sodium_malloc (size);
      if (kept == NULL)
        g_error ("No memory for a passphrase");
      memcpy (kept, normalized, size);
    }
  g_ptr_array_add (self->passphrases, kept);
  return kept;
}

static MadeKey *
find_made (SendaKeyRing          *self,
           const char            *passphrase,
           const SendaSealRecipe *recipe)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      MadeKey *made = g_ptr_array_index (self->keys, i);
      const SendaSealRecipe *its = _senda_seal_key_get_recipe (made->key);

      if (made->passphrase == passphrase && its->passes == recipe->passes &&
          its->memory == recipe->memory && memcmp (its->salt, recipe->salt, SENDA_SEAL_SALT) == 0)
        return made;
    }
  return NULL;
}

static void
forget_oldest_unproven (SendaKeyRing *self)
{
  guint n_unproven = 0;
  guint oldest = 0;

  for (guint i = self->keys->len; i > 0; i--)
    if (!((MadeKey *) g_ptr_array_index (self->keys, i - 1))->proven)
      {
        oldest = i - 1;
        n_unproven++;
      }
  if (n_unproven >= MAX_UNPROVEN)
    g_ptr_array_remove_index (self->keys, oldest);
}

static MadeKey *
make_key (SendaKeyRing           *self,
          const char             *passphrase,
          const SendaSealRecipe  *recipe,
          GError                **error)
{
  SendaSealKey *key = _senda_seal_key_make (passphrase, recipe, error);
  MadeKey *made = NULL;

  if (key == NULL)
    return NULL;
  forget_oldest_unproven (self);
  made = g_new0 (MadeKey, 1);
  made->passphrase = passphrase;
  made->key = key;
  g_ptr_array_add (self->keys, made);
  self->n_made++;
  return made;
}

/* A salt is taken over from a file only when the passphrase opened it: then it is of somebody who has
 * the passphrase. */
static MadeKey *
find_to_seal (SendaKeyRing *self,
              const char   *passphrase,
              guint32       passes,
              guint32       memory)
{
  for (guint i = self->keys->len; i > 0; i--)
    {
      MadeKey *made = g_ptr_array_index (self->keys, i - 1);
      const SendaSealRecipe *recipe = _senda_seal_key_get_recipe (made->key);

      if (made->passphrase == passphrase && made->proven && recipe->passes >= passes &&
          recipe->memory >= memory)
        return made;
    }
  return NULL;
}

static SendaSealKey *
find_opening (SendaKeyRing           *self,
              const SendaSealRecipe  *recipe,
              SendaSealTry            opens,
              gpointer                data,
              GError                **error)
{
  /* First those that cost nothing. */
  for (guint round = 0; round < 2; round++)
    for (guint i = self->passphrases->len; i > 0; i--)
      {
        const char *passphrase = g_ptr_array_index (self->passphrases, i - 1);
        MadeKey *made = find_made (self, passphrase, recipe);

        if ((made != NULL) == (round == 1))
          continue;
        if (made == NULL)
          made = make_key (self, passphrase, recipe, error);
        if (made == NULL)
          return NULL;
        if (opens (made->key, data))
          {
            made->proven = TRUE;
            self->last_proven = passphrase;
            return senda_seal_key_ref (made->key);
          }
      }
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       self->passphrases->len == 0
                         ? _("This file is sealed, and no passphrase was given. Nothing was opened; "
                             "ask the sender for the passphrase and type all five words.")
                         : _("The passphrase does not open this file, or the file was damaged in its "
                             "first part. Nothing was opened. Ask the sender for the passphrase and "
                             "type all five words; if that is what you did, ask for the file "
                             "again."));
  return NULL;
}

static void
senda_key_ring_finalize (GObject *object)
{
  SendaKeyRing *self = SENDA_KEY_RING (object);

  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->passphrases);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (senda_key_ring_parent_class)->finalize (object);
}

static void
senda_key_ring_class_init (SendaKeyRingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_key_ring_finalize;
}

static void
senda_key_ring_init (SendaKeyRing *self)
{
  _senda_seal_ready ();
  g_mutex_init (&self->mutex);
  self->passphrases = g_ptr_array_new_with_free_func (sodium_free);
  self->keys = g_ptr_array_new_with_free_func (free_made_key);
}

/* The key among those of all passphrases that opens, as @opens says, what was sealed by @recipe; the
 * recipe was judged. Fails with SENDA_ERROR_INVALID when none does and with SENDA_ERROR_NO_MEMORY.
 * (transfer full) (nullable) */
SendaSealKey *
_senda_key_ring_find (SendaKeyRing           *self,
                      const SendaSealRecipe  *recipe,
                      SendaSealTry            opens,
                      gpointer                data,
                      GError                **error)
{
  SendaSealKey *key = NULL;

  g_mutex_lock (&self->mutex);
  key = find_opening (self, recipe, opens, data, error);
  g_mutex_unlock (&self->mutex);
  return key;
}

SendaSealKey *
_senda_key_ring_seal_at_cost (SendaKeyRing  *self,
                              const char    *passphrase,
                              guint32        passes,
                              guint32        memory,
                              GError       **error)
{
  SendaSealRecipe recipe = { .passes = passes, .memory = memory };
  SendaSealKey *key = NULL;
  const char *kept = NULL;
  char *normalized = NULL;
  MadeKey *made = NULL;

  if (!senda_passphrase_check (passphrase, error))
    return NULL;
  normalized = senda_passphrase_normalize (passphrase);
  randombytes_buf (recipe.salt, sizeof recipe.salt);

  g_mutex_lock (&self->mutex);
  kept = keep_passphrase (self, normalized);
  made = find_to_seal (self, kept, passes, memory);
  if (made == NULL)
    made = make_key (self, kept, &recipe, error);
  if (made != NULL)
    {
      made->proven = TRUE;
      key = senda_seal_key_ref (made->key);
    }
  g_mutex_unlock (&self->mutex);
  senda_passphrase_free (normalized);
  return key;
}

SendaKeyRing *
senda_key_ring_new (void)
{
  return g_object_new (SENDA_TYPE_KEY_RING, NULL);
}

/* Takes @passphrase for opening files; the last one taken is tried first. Fails with
 * SENDA_ERROR_INVALID when it is empty or no text. */
gboolean
senda_key_ring_add (SendaKeyRing  *self,
                    const char    *passphrase,
                    GError       **error)
{
  char *normalized = senda_passphrase_normalize (passphrase);

  if (normalized == NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("The passphrase is empty. Nothing was opened; type all five words."));
      return FALSE;
    }
  g_mutex_lock (&self->mutex);
  keep_passphrase (self, normalized);
  g_mutex_unlock (&self->mutex);
  senda_passphrase_free (normalized);
  return TRUE;
}

/* A key to seal with: the one that @passphrase has already, made here or proven by a file that it
 * opened, otherwise a new one; the passphrase is taken for opening too. Fails with
 * SENDA_ERROR_INVALID when senda_passphrase_check() does, and with SENDA_ERROR_NO_MEMORY.
 * (transfer full) (nullable) */
SendaSealKey *
senda_key_ring_seal_with (SendaKeyRing  *self,
                          const char    *passphrase,
                          GError       **error)
{
  return _senda_key_ring_seal_at_cost (self, passphrase, SENDA_SEAL_PASSES, SENDA_SEAL_MEMORY,
                                       error);
}

/* The passphrase of the key that was proven last, or NULL. (transfer full): for
 * senda_passphrase_free() */
char *
senda_key_ring_dup_proven (SendaKeyRing *self)
{
  char *passphrase = NULL;

  g_mutex_lock (&self->mutex);
  passphrase = g_strdup (self->last_proven);
  g_mutex_unlock (&self->mutex);
  return passphrase;
}

/* How many passphrases there are. */
guint
senda_key_ring_get_n (SendaKeyRing *self)
{
  guint n = 0;

  g_mutex_lock (&self->mutex);
  n = self->passphrases->len;
  g_mutex_unlock (&self->mutex);
  return n;
}

/* How many keys were made since the beginning, each of which took its time. */
guint
senda_key_ring_get_n_made (SendaKeyRing *self)
{
  guint n = 0;

  g_mutex_lock (&self->mutex);
  n = self->n_made;
  g_mutex_unlock (&self->mutex);
  return n;
}

/* Wipes all passphrases and keys; a key that somebody holds stays with them. */
void
senda_key_ring_clear (SendaKeyRing *self)
{
  g_mutex_lock (&self->mutex);
  self->last_proven = NULL;
  g_ptr_array_set_size (self->keys, 0);
  g_ptr_array_set_size (self->passphrases, 0);
  g_mutex_unlock (&self->mutex);
}
