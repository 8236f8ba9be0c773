/* senda-bundle-refusals.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-bundle-private.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a database says whose it is. */
#define SQLITE_MAGIC "SQLite format 3"
#define SQLITE_APPLICATION 68
#define STORE_APPLICATION "Snda"

static gboolean
refuse (int         code,
        const char *message,
        GError    **error)
{
  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

gboolean
_senda_bundle_cut (GError **error)
{
  return refuse (SENDA_ERROR_DAMAGED,
                 _("This file breaks off before its end: it was cut on its way, or is still being "
                   "copied. Nothing was changed; copy it again, or ask for it once more."), error);
}

gboolean
_senda_bundle_altered (GError **error)
{
  return refuse (SENDA_ERROR_DAMAGED,
                 _("This file is not as it was written: something in it was altered or damaged on "
                   "its way. Nothing was changed; copy it again, or ask for it once more."), error);
}

gboolean
_senda_bundle_too_large (GError **error)
{
  return refuse (SENDA_ERROR_DAMAGED,
                 _("This file holds far more than a task force ever writes, and was not read. "
                   "Nothing was changed; ask whoever sent it how it was made."), error);
}

/* A few words of a stranger, fit to stand in a sentence. (transfer full) (nullable) */
static char *
clean_version (const char *program)
{
  g_autofree char *version = g_strdup (program);

  if (version == NULL || *version == '\0' || strlen (version) > 40)
    return NULL;
  g_strcanon (version, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-+~", '?');
  return g_steal_pointer (&version);
}

/* @program: the version that made it, or NULL */
gboolean
_senda_bundle_newer (const char *program,
                     GError    **error)
{
  g_autofree char *version = clean_version (program);

  if (version == NULL)
    return refuse (SENDA_ERROR_NEWER,
                   _("This file was made by a later version of Senda. Nothing was changed; update "
                     "Senda here, and open it again."), error);
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_NEWER,
               /* Translators: both are versions, such as 1.4.2 */
               _("This file was made by Senda %1$s, which knows more than Senda %2$s here. Nothing "
                 "was changed; update Senda here, and open it again."), version, SENDA_VERSION);
  return FALSE;
}

static gboolean
begins (const guint8 *bytes,
        gsize         length,
        const char   *with)
{
  return length >= strlen (with) && memcmp (bytes, with, strlen (with)) == 0;
}

/* Whether what there is of it is how ours begin, and no more than that. */
static gboolean
is_beginning (const guint8 *bytes,
              gsize         length)
{
  static const char *const ours[] = { "SENDA-SEALED 1\n", SENDA_BUNDLE_BEGINNING };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (length < strlen (ours[i]) && memcmp (bytes, ours[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_table (const guint8 *bytes,
          gsize         length)
{
  const guint8 *end = memchr (bytes, '\n', length);
  gsize n_line = end ? (gsize) (end - bytes) : length;

  return g_utf8_validate_len ((const char *) bytes, n_line, NULL) && bytes[0] != '{' &&
         (memchr (bytes, ',', n_line) || memchr (bytes, ';', n_line) ||
          memchr (bytes, '\t', n_line));
}

static gboolean
refuse_database (const guint8 *bytes,
                 gsize         length,
                 GError      **error)
{
  if (length >= SQLITE_APPLICATION + 4 &&
      memcmp (bytes + SQLITE_APPLICATION, STORE_APPLICATION, 4) == 0)
    return refuse (SENDA_ERROR_FOREIGN,
                   _("This is a store, in which Senda keeps its work, and not a file that was made "
                     "to be sent. Nothing was changed; ask for a file that Senda exported, whose "
                     "name ends in “.senda”, or open this one as your store."), error);
  return refuse (SENDA_ERROR_FOREIGN,
                 _("This is the database of another program, and not a file that Senda made. "
                   "Nothing was changed; choose a file whose name ends in “.senda”."), error);
}

gboolean
_senda_bundle_foreign (const guint8 *bytes,
                       gsize         length,
                       GError      **error)
{
  if (length == 0)
    return refuse (SENDA_ERROR_DAMAGED,
                   _("This file is empty: it was not copied to its end, or could not be saved where "
                     "it was made. Nothing was changed; copy it again, or ask for it once more."),
                   error);
  if (is_beginning (bytes, length))
    return _senda_bundle_cut (error);
  if (begins (bytes, length, SQLITE_MAGIC))
    return refuse_database (bytes, length, error);
  if (begins (bytes, length, "PK\3\4") || begins (bytes, length, "PK\5\6"))
    return refuse (SENDA_ERROR_FOREIGN,
                   _("This is a packed folder or an office document, and not a file that Senda made. "
                     "Nothing was changed; if it was sent packed, unpack it and choose the file "
                     "whose name ends in “.senda”."), error);
  if (is_table (bytes, length))
    return refuse (SENDA_ERROR_FOREIGN,
                   _("This is a text or a table, and not a file that Senda made to be sent. Nothing "
                     "was changed; a list of people can be imported among the people, and other "
                     "work comes in a file whose name ends in “.senda”."), error);
  return refuse (SENDA_ERROR_FOREIGN,
                 _("This is not a file that Senda made. Nothing was changed; choose a file whose "
                   "name ends in “.senda”."), error);
}

/* Whether it needs no words of ours. */
static gboolean
is_said (const GError *local)
{
  return local->domain == SENDA_ERROR ||
         g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

gboolean
_senda_bundle_unread (GError  *local,
                      GError **error)
{
  if (is_said (local))
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
               /* Translators: %s is what the system says */
               _("This file cannot be read: %s. Nothing was changed; copy it to this computer and "
                 "try again."), local->message);
  g_error_free (local);
  return FALSE;
}

gboolean
_senda_bundle_unwritten (GError  *local,
                         GError **error)
{
  if (is_said (local))
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    refuse (SENDA_ERROR_FULL,
            _("There is no room for this file where it is to be saved. Your work is as it was; make "
              "room, or save it elsewhere."), error);
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
                 /* Translators: %s is what the system says */
                 _("This file cannot be written: %s. Your work is as it was; save it elsewhere."),
                 local->message);
  g_error_free (local);
  return FALSE;
}
