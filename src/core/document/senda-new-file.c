/* senda-new-file.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-new-file.h"

#include "senda-error.h"
#include "senda-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_PIECE (1 << 20)
#define DIFFERS -1 /* instead of an errno */
#define TEMPORARY_START ".senda-"
#define TEMPORARY_END ".part"
#define ABANDONED_S (60 * 60) /* nothing takes that long to write */
#define SUM_START G_GUINT64_CONSTANT (0xcbf29ce484222325) /* FNV-1a: against accidents alone */
#define SUM_PRIME G_GUINT64_CONSTANT (0x100000001b3)

struct _SendaNewFile
{
  GOutputStream parent_instance;

  char *target;    /* no link among its parts */
  char *temporary; /* beside it; NULL when it is gone */
  int fd;
  int failure;     /* errno of the first write that failed */
  guint64 size;    /* of what was written, */
  guint64 sum;     /* and what it adds up to */
};

G_DEFINE_FINAL_TYPE (SendaNewFile, senda_new_file, G_TYPE_OUTPUT_STREAM)

/* How files begin that hold somebody's data: a SQLite database, its write-ahead log and the index of
 * that (each in both orders of bytes), its rollback journal. */
static const struct
{
  const char *bytes;
  gsize length;
} databases[] = {
  { "SQLite format 3", 16 },
  { "\x37\x7f\x06\x82", 4 },
  { "\x37\x7f\x06\x83", 4 },
  { "\x18\xe2\x2d\x00", 4 },
  { "\x00\x2d\xe2\x18", 4 },
  { "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8 },
};

/* Names that are another file for each process: who gave one may have meant that of the process which
 * handed the name over. */
static const char *const private_names[] = { "/proc/", "/dev/fd/", "/dev/std" };

/* Sets @error to a sentence about @path, which takes the place of %s; always returns FALSE. */
static gboolean
refuse (const char *path,
        int         code,
        const char *format,
        GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *message = g_strdup_printf (format, shown);

  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

static gboolean
is_refusal (int number)
{
  return number == EACCES || number == EPERM || number == EROFS;
}

static gboolean
fail_folder (const char *folder,
             int         number,
             GError    **error)
{
  if (number == ENOENT || number == ENOTDIR)
    return refuse (folder, SENDA_ERROR_NOT_FOUND,
                   _("There is no folder “%s”. Nothing was written; choose another folder, or make "
                     "this one first."), error);
  if (is_refusal (number))
    return refuse (folder, SENDA_ERROR_READ_ONLY,
                   _("No file may be made in the folder “%s”. Nothing was changed; choose another "
                     "folder."), error);
  return senda_files_fail (folder, number, error);
}

static gboolean
is_private_name (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (private_names); i++)
    if (g_str_has_prefix (path, private_names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
refuse_special (const char *path,
                GError    **error)
{
  return refuse (path, SENDA_ERROR_INVALID,
                 _("“%s” is not an ordinary file. Nothing was written; choose another name."),
                 error);
}

/* What @path leads to, with no link among its parts. A link that leads nowhere is not followed: who
 * made it had another file in mind. (transfer full) (nullable) */
static char *
resolve (const char *path,
         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  gboolean is_link = g_file_test (path, G_FILE_TEST_IS_SYMLINK);
  char *real = realpath (is_link ? path : folder, NULL);
  char *resolved = NULL;

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || *path == '\0')
    refuse (path, SENDA_ERROR_INVALID,
            _("“%s” is a folder. Nothing was written; choose the name of a file."), error);
  else if (is_private_name (path))
    refuse_special (path, error);
  else if (real == NULL && is_link && errno == ENOENT)
    refuse (path, SENDA_ERROR_NOT_FOUND,
            _("“%s” is a link to a file that is not there. Nothing was written; choose another "
              "name."), error);
  else if (real == NULL && is_link)
    senda_files_fail (path, errno, error);
  else if (real == NULL)
    fail_folder (folder, errno, error);
  else
    resolved = is_link ? g_strdup (real) : g_build_filename (real, name, NULL);
  free (real);
  return resolved;
}

/* The descriptor of a database stays open: were it closed, the system would drop the locks that this
 * very program may hold on it. */
static gboolean
is_database (const char *path)
{
  char head[16] = "";
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize length = fd < 0 ? 0 : read (fd, head, sizeof head);

  for (guint i = 0; i < G_N_ELEMENTS (databases); i++)
    if (length >= (gssize) databases[i].length &&
        memcmp (head, databases[i].bytes, databases[i].length) == 0)
      return TRUE;
  if (fd >= 0)
    close (fd);
  return FALSE;
}

/* Whether what is at the target may give way to another file. @standing is set to what it is; its
 * mode is 0 where there is nothing yet. */
static gboolean
check_target (SendaNewFile *self,
              const char   *path,
              GStatBuf     *standing,
              GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  memset (standing, 0, sizeof *standing);
  if (g_lstat (self->target, standing) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      return errno == ENOTDIR ? fail_folder (folder, errno, error)
                              : senda_files_fail (path, errno, error);
    }
  if (S_ISDIR (standing->st_mode))
    return refuse (path, SENDA_ERROR_INVALID,
                   _("“%s” is a folder. Nothing was written; choose the name of a file."), error);
  if (!S_ISREG (standing->st_mode))
    return refuse_special (path, error);
  if (g_access (self->target, W_OK) != 0)
    return refuse (path, SENDA_ERROR_READ_ONLY,
                   _("You may not change “%s”. It was left as it is; choose another name."), error);
  if (is_database (self->target))
    return refuse (path, SENDA_ERROR_INVALID,
                   _("“%s” holds data, perhaps a store of Senda. It was left as it is; choose "
                     "another name."), error);
  return TRUE;
}

/* Gives the new file the owner and permissions of the one that it replaces. Who may read it is never
 * widened: what the group may do is kept only with the same group. */
static void
take_after (int             fd,
            const GStatBuf *standing)
{
  mode_t mode = standing->st_mode & 0777;
  GStatBuf made;

  if (fstat (fd, &made) != 0)
    return;
  if (made.st_gid != standing->st_gid && fchown (fd, -1, standing->st_gid) != 0)
    mode = (mode & ~070) | (mode & (mode & 07) << 3);
  if (made.st_uid != standing->st_uid && fchown (fd, standing->st_uid, -1) != 0)
    mode |= 0600;
  if (fchmod (fd, mode) != 0)
    g_debug ("The permissions of a replaced file cannot be kept: %s", g_strerror (errno));
}

static gboolean
make_temporary (SendaNewFile   *self,
                const char     *path,
                const GStatBuf *standing,
                gboolean        is_private,
                GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);
  g_autofree char *shown = g_path_get_dirname (path);
  gboolean replaces = standing->st_mode != 0;

  self->temporary = g_build_filename (folder, TEMPORARY_START "XXXXXX" TEMPORARY_END, NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC,
                             replaces || is_private ? 0600 : 0666);
  if (self->fd < 0)
    {
      int number = errno;

      g_clear_pointer (&self->temporary, g_free);
      return fail_folder (shown, number, error);
    }
  if (replaces && !is_private)
    take_after (self->fd, standing);
  return TRUE;
}

static guint64
add_up (guint64      sum,
        const guint8 *bytes,
        gsize         length)
{
  for (gsize i = 0; i < length; i++)
    sum = (sum ^ bytes[i]) * SUM_PRIME;
  return sum;
}

/* Reads from the disk what was sent there, and not what the system still remembers of it where it
 * can be asked to forget. Returns 0, an errno, or DIFFERS. */
static int
read_back (SendaNewFile *self)
{
  g_autofree guint8 *buffer = g_malloc (MAX_PIECE);
  guint64 size = 0;
  guint64 sum = SUM_START;
  gssize length;

  posix_fadvise (self->fd, 0, 0, POSIX_FADV_DONTNEED);
  do
    {
      length = pread (self->fd, buffer, MAX_PIECE, size);
      if (length < 0 && errno != EINTR)
        return errno;
      sum = add_up (sum, buffer, MAX (length, 0));
      size += MAX (length, 0);
    }
  while (length != 0);
  return size == self->size && sum == self->sum ? 0 : DIFFERS;
}

static gssize
senda_new_file_write (GOutputStream *stream,
                      const void    *buffer,
                      gsize          count,
                      GCancellable  *cancellable,
                      GError       **error)
{
  SendaNewFile *self = SENDA_NEW_FILE (stream);
  gssize written;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    written = write (self->fd, buffer, MIN (count, MAX_PIECE));
  while (written < 0 && errno == EINTR);
  if (written < 0)
    {
      self->failure = errno;
      senda_files_fail (self->target, self->failure, error);
      return written;
    }
  self->size += written;
  self->sum = add_up (self->sum, buffer, written);
  return written;
}

static void
senda_new_file_finalize (GObject *object)
{
  SendaNewFile *self = SENDA_NEW_FILE (object);

  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->target);

  G_OBJECT_CLASS (senda_new_file_parent_class)->finalize (object);
}

static void
senda_new_file_class_init (SendaNewFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_new_file_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = senda_new_file_write;
}

static void
senda_new_file_init (SendaNewFile *self)
{
  self->fd = -1;
  self->sum = SUM_START;
}

static SendaNewFile *
open_file (const char *path,
           gboolean    is_private,
           GError    **error)
{
  g_autoptr (SendaNewFile) self = g_object_new (SENDA_TYPE_NEW_FILE, NULL);
  GStatBuf standing;

  self->target = resolve (path, error);
  if (self->target == NULL || !check_target (self, path, &standing, error) ||
      !make_temporary (self, path, &standing, is_private, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Begins a file that is to stand at @path, or at what a link there leads to. Fails with
 * SENDA_ERROR_NOT_FOUND where there is no such folder, with SENDA_ERROR_INVALID where something
 * stands that is no file or holds data, and with SENDA_ERROR_READ_ONLY, SENDA_ERROR_FULL or
 * SENDA_ERROR_IO where no file can be made. (transfer full) (nullable) */
SendaNewFile *
senda_new_file_open (const char *path,
                     GError    **error)
{
  return open_file (path, FALSE, error);
}

/* As senda_new_file_open(), for what nobody else on this computer is to read, whoever might read the
 * file that it replaces. (transfer full) (nullable) */
SendaNewFile *
senda_new_file_open_private (const char *path,
                             GError    **error)
{
  return open_file (path, TRUE, error);
}

/* Whether bytes were lost on their way to the disk; senda_new_file_commit() says why. */
gboolean
senda_new_file_has_failed (SendaNewFile *self)
{
  return self->failure != 0;
}

/* Waits until everything is on the disk, and reads it back. */
static void
settle (SendaNewFile *self)
{
  /* A system that cannot be asked to wait (EINVAL) promises nothing more. */
  if (self->failure == 0 && fsync (self->fd) != 0 && errno != EINVAL)
    self->failure = errno;
  if (self->failure == 0)
    self->failure = read_back (self);
  if (close (g_steal_fd (&self->fd)) != 0 && self->failure == 0 && errno != EINTR)
    self->failure = errno;
}

/* Waits until everything is on the disk, reads it back, then lets the file take its place. Nothing
 * has changed where that fails, with SENDA_ERROR_IO where the disk holds something else than was
 * written. To be called once. */
gboolean
senda_new_file_commit (SendaNewFile *self,
                       GError      **error)
{
  return senda_new_file_commit_proved (self, NULL, NULL, error);
}

/* The same; before the file takes its place @prove says whether it may, and fails as it does. */
gboolean
senda_new_file_commit_proved (SendaNewFile  *self,
                              SendaFileProof prove,
                              gpointer       data,
                              GError       **error)
{
  settle (self);
  if (self->failure == 0 && prove != NULL && !prove (self->temporary, data, error))
    return FALSE;
  if (self->failure == 0 && g_rename (self->temporary, self->target) != 0)
    self->failure = errno;
  if (self->failure == DIFFERS)
    return refuse (self->target, SENDA_ERROR_IO,
                   _("“%s” was written, but the disk gives back something else. Nothing was changed; "
                     "choose another place, and have somebody look at this disk."), error);
  if (self->failure != 0)
    return senda_files_fail (self->target, self->failure, error);
  g_clear_pointer (&self->temporary, g_free);
  senda_files_sync_folder (self->target);
  return TRUE;
}

/* Removes from @folder the files in the making that nobody finished: what was writing them was ended
 * more than an hour ago. Only for a folder where nobody else writes. */
void
senda_new_file_clear_away (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 latest = g_get_real_time () / G_USEC_PER_SEC - ABANDONED_S;
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, TEMPORARY_START) && g_str_has_suffix (name, TEMPORARY_END) &&
          g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtime < latest)
        g_unlink (path);
    }
}
