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
    copying->progress (CLAMP ((double) at / copying->size, 0, 1), copying->progress_data);
}

/* Copies @in to @out to its end. */
static gboolean
copy (GInputStream   *in,
      GOutputStream  *out,
      Copying        *copying,
      GError        **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  gssize n_read = 0;
  gboolean sound = TRUE;

  do
    {
      n_read = g_input_stream_read (in, piece, PIECE, copying->cancellable, error);
      sound = n_read >= 0 &&
              g_output_stream_write_all (out, piece, n_read, NULL, copying->cancellable, error);
      if (sound)
        tell (copying);
    }
  while (sound && n_read > 0);
  sodium_memzero (piece, PIECE);
  return sound;
}

static gboolean
seal_into (SendaNewFile  *file,
           SendaSealKey  *key,
           Copying       *copying,
           GError       **error)
{
  g_autoptr (GOutputStream) out = senda_seal_packed_output_new (G_OUTPUT_STREAM (file), key);

  if (copy (copying->source, out, copying, error))
    return g_output_stream_close (out, copying->cancellable, error);
  senda_seal_output_abandon (out);
  return FALSE;
}

static gboolean
unseal_into (SendaNewFile  *file,
             SendaKeyRing  *ring,
             Copying       *copying,
             GError       **error)
{
  g_autoptr (GInputStream) in = senda_seal_packed_input_new (copying->source, ring,
                                                             SENDA_UNSEAL_MAX_BYTES, error);

  return in != NULL && copy (in, G_OUTPUT_STREAM (file), copying, error);
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
  if (in != NULL)
    file = key ? senda_new_file_open (destination, error)
               : senda_new_file_open_private (destination, error);
  if (file == NULL)
    return FALSE;

  copying->source = in;
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
 * file is on the disk and was read back from there the same. Fails with SENDA_ERROR_NOT_FOUND,
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
