/* senda-seal-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-seal-file.h"

#include "senda-error.h"
#include "senda-files.h"
#include "senda-new-file.h"
#include "senda-seal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PIECE 65536

/* What one file being copied into another needs. */
typedef struct
{
  GInputStream *source;   /* the file itself */
  goffset size;           /* of the source */
  SendaProgress progress; /* or NULL */
  gpointer progress_data;
  GCancellable *cancellable;
  double share;           /* of all the work that the copying is */
  guint8 hash[crypto_generichash_BYTES]; /* of what was copied */
} Copying;

static GInputStream *
open_source (const char  *path,
             goffset     *size,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GStatBuf standing;

  if (g_stat (path, &standing) == 0 && S_ISREG (standing.st_mode))
    stream = g_file_read (file, NULL, &failure);
  if (stream == NULL)
    {
      senda_files_refuse (path, SENDA_ERROR_NOT_FOUND,
                          _("“%s” cannot be read, or is no ordinary file. Nothing was written; "
                            "choose another file."), error);
      return NULL;
    }
  *size = standing.st_size;
  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

/* Whether both names lead to one file. */
static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf one, other;

  return g_stat (a, &one) == 0 && g_stat (b, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

static gboolean
check_names (const char  *source,
             const char  *destination,
             GError     **error)
{
  if (!is_same_file (source, destination))
    return TRUE;
  return senda_files_refuse (source, SENDA_ERROR_INVALID,
                             _("“%s” cannot be written over itself. Nothing was changed; choose "
                               "another name for the new file."), error);
}

static void
tell (Copying *copying)
{
  goffset at = g_seekable_tell (G_SEEKABLE (copying->source));

  if (copying->progress != NULL && copying->size > 0)
    copying->progress (CLAMP ((double) at / copying->size, 0, 1) * copying->share,
                       copying->progress_data);
}

/* Reads @in to its end, into @out unless that is NULL; @hash is set to what it held. */
static gboolean
pass (GInputStream   *in,
      GOutputStream  *out,
      Copying        *copying,
      guint8         *hash,
      GError        **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  crypto_generichash_state state;
  gssize n_read = 0;

  crypto_generichash_init (&state, NULL, 0, crypto_generichash_BYTES);
  do
    {
      n_read = g_input_stream_read (in, piece, PIECE, copying->cancellable, error);
      if (n_read > 0)
        crypto_generichash_update (&state, piece, n_read);
      if (n_read < 0 || (n_read > 0 && out != NULL &&
                         !g_output_stream_write_all (out, piece, n_read, NULL,
                                                     copying->cancellable, error)))
        n_read = -1;
      if (out != NULL)
        tell (copying);
    }
  while (n_read > 0);
  crypto_generichash_final (&state, hash, crypto_generichash_BYTES);
  sodium_memzero (piece, PIECE);
  return n_read == 0;
}

/* Copies @in to @out and closes that; what fails halfway is abandoned. */
static gboolean
copy (GInputStream   *in,
      GOutputStream  *out,
      gboolean        seals,
      Copying        *copying,
      GError        **error)
{
  if (pass (in, out, copying, copying->hash, error))
    return g_output_stream_close (out, copying->cancellable, error);
  if (seals)
    senda_seal_output_abandon (out);
  return FALSE;
}

static gboolean
seal_into (SendaNewFile  *file,
           SendaSealKey  *key,
           Copying       *copying,
           GError       **error)
{
  g_autoptr (GOutputStream) out = senda_seal_packed_output_new (G_OUTPUT_STREAM (file), key);

  return copy (copying->source, out, TRUE, copying, error);
}

static gboolean
unseal_into (SendaNewFile  *file,
             SendaKeyRing  *ring,
             Copying       *copying,
             GError       **error)
{
  g_autoptr (GInputStream) in = senda_seal_packed_input_new (copying->source, ring,
                                                             SENDA_UNSEAL_MAX_BYTES, error);

  return in != NULL && copy (in, G_OUTPUT_STREAM (file), FALSE, copying, error);
}

/* With @key when it is to be sealed, otherwise with @ring. */
static gboolean
make (const char    *source,
      const char    *destination,
      SendaSealKey  *key,
      SendaKeyRing  *ring,
      Copying       *copying,
      GError       **error)
{
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (SendaNewFile) file = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean done = FALSE;

  _senda_seal_ready ();
  if (g_cancellable_set_error_if_cancelled (copying->cancellable, error) ||
      !check_names (source, destination, error))
    return FALSE;
  in = open_source (source, &copying->size, error);
  file = in ? senda_new_file_open (destination, error) : NULL;
  if (file == NULL)
    return FALSE;

  copying->source = in;
  copying->share = 0.8;
  done = key ? seal_into (file, key, copying, &failure)
             : unseal_into (file, ring, copying, &failure);
  /* Why the disk took no more is told best by the file. */
  if (!done && !senda_new_file_has_failed (file))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return senda_new_file_commit (file, error);
}

/* Packs and seals @source into @destination with @key. What stands there gives way only when the new
 * file is on the disk and was read back the same. Fails with SENDA_ERROR_NOT_FOUND,
 * SENDA_ERROR_INVALID when both are one file or the destination is none, SENDA_ERROR_FULL,
 * SENDA_ERROR_READ_ONLY, SENDA_ERROR_IO, or G_IO_ERROR_CANCELLED. */
gboolean
senda_seal_file (const char     *source,
                 const char     *destination,
                 SendaSealKey   *key,
                 SendaProgress   progress,
                 gpointer        progress_data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  Copying copying = {
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  return make (source, destination, key, NULL, &copying, error);
}

/* Opens @source, sealed by senda_seal_file() or a bundle, into @destination. Fails as
 * senda_seal_file(), and as senda_seal_packed_input_new(). */
gboolean
senda_unseal_file (const char     *source,
                   const char     *destination,
                   SendaKeyRing   *ring,
                   SendaProgress   progress,
                   gpointer        progress_data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  Copying copying = {
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  return make (source, destination, NULL, ring, &copying, error);
}
