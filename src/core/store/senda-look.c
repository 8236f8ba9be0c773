/* senda-look.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-look.h"

#include <string.h>

struct _SendaLook
{
  sqlite3_vfs vfs;
  sqlite3_vfs *base;
  char *name;
};

/* A file of ours. SQLite allots room for it and, after it, for the one of the base system. */
typedef struct
{
  sqlite3_file file;
  sqlite3_file *real; /* NULL: a file that is not there and reads as empty */
} LookFile;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((LookFile *) file)->real;
}

static int
look_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real ? real->pMethods->xClose (real) : SQLITE_OK;
}

static int
look_read (sqlite3_file *file,
           void         *bytes,
           int           length,
           sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);

  if (real != NULL)
    return real->pMethods->xRead (real, bytes, length, offset);
  memset (bytes, 0, length);
  return SQLITE_IOERR_SHORT_READ;
}

static int
look_write (sqlite3_file *file G_GNUC_UNUSED,
            const void   *bytes G_GNUC_UNUSED,
            int           length G_GNUC_UNUSED,
            sqlite3_int64 offset G_GNUC_UNUSED)
{
  return SQLITE_READONLY;
}

static int
look_truncate (sqlite3_file *file G_GNUC_UNUSED,
               sqlite3_int64 size G_GNUC_UNUSED)
{
  return SQLITE_READONLY;
}

static int
look_sync (sqlite3_file *file G_GNUC_UNUSED,
           int           flags G_GNUC_UNUSED)
{
  return SQLITE_OK;
}

static int
look_file_size (sqlite3_file  *file,
                sqlite3_int64 *size)
{
  sqlite3_file *real = get_real (file);

  *size = 0;
  return real ? real->pMethods->xFileSize (real, size) : SQLITE_OK;
}

/* SQLite asks for an exclusive lock, to read the log without shared memory; a shared one, which a
 * read-only file allows, keeps writers out just as well. */
static int
look_lock (sqlite3_file *file,
           int           level G_GNUC_UNUSED)
{
  sqlite3_file *real = get_real (file);

  return real ? real->pMethods->xLock (real, SQLITE_LOCK_SHARED) : SQLITE_OK;
}

static int
look_unlock (sqlite3_file *file,
             int           level)
{
  sqlite3_file *real = get_real (file);

  return real ? real->pMethods->xUnlock (real, level) : SQLITE_OK;
}

static int
look_check_reserved_lock (sqlite3_file *file,
                          int          *reserved)
{
  sqlite3_file *real = get_real (file);

  *reserved = 0;
  return real ? real->pMethods->xCheckReservedLock (real, reserved) : SQLITE_OK;
}

static int
look_file_control (sqlite3_file *file G_GNUC_UNUSED,
                   int           operation G_GNUC_UNUSED,
                   void         *argument G_GNUC_UNUSED)
{
  return SQLITE_NOTFOUND;
}

static int
look_sector_size (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real ? real->pMethods->xSectorSize (real) : 4096;
}

static int
look_characteristics (sqlite3_file *file G_GNUC_UNUSED)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1, /* no shared memory: the connection is alone with the file */
  .xClose = look_close,
  .xRead = look_read,
  .xWrite = look_write,
  .xTruncate = look_truncate,
  .xSync = look_sync,
  .xFileSize = look_file_size,
  .xLock = look_lock,
  .xUnlock = look_unlock,
  .xCheckReservedLock = look_check_reserved_lock,
  .xFileControl = look_file_control,
  .xSectorSize = look_sector_size,
  .xDeviceCharacteristics = look_characteristics,
};

static sqlite3_vfs *
get_base (sqlite3_vfs *vfs)
{
  return ((SendaLook *) vfs->pAppData)->base;
}

static int
look_open (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  LookFile *self = (LookFile *) file;
  sqlite3_vfs *base = get_base (vfs);
  int kind = flags & 0x0fff00;
  int exists = 0;
  int code = SQLITE_OK;

  self->file.pMethods = NULL;
  self->real = NULL;
  if (kind != SQLITE_OPEN_MAIN_DB && kind != SQLITE_OPEN_WAL)
    return SQLITE_READONLY;
  if (kind == SQLITE_OPEN_WAL &&
      (base->xAccess (base, name, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK || !exists))
    {
      self->file.pMethods = &methods;
      return SQLITE_OK;
    }

  self->real = (sqlite3_file *) (self + 1);
  code = base->xOpen (base, name, self->real, kind | SQLITE_OPEN_READONLY, out_flags);
  if (self->real->pMethods != NULL || code == SQLITE_OK)
    self->file.pMethods = &methods;
  return code;
}

static int
look_delete (sqlite3_vfs *vfs G_GNUC_UNUSED,
             const char  *name G_GNUC_UNUSED,
             int          sync G_GNUC_UNUSED)
{
  return SQLITE_OK;
}

static int
look_access (sqlite3_vfs *vfs,
             const char  *name,
             int          flags,
             int         *result)
{
  sqlite3_vfs *base = get_base (vfs);

  return base->xAccess (base, name, flags, result);
}

static int
look_full_pathname (sqlite3_vfs *vfs,
                    const char  *name,
                    int          size,
                    char        *full)
{
  sqlite3_vfs *base = get_base (vfs);

  return base->xFullPathname (base, name, size, full);
}

static int
look_randomness (sqlite3_vfs *vfs,
                 int          length,
                 char        *bytes)
{
  sqlite3_vfs *base = get_base (vfs);

  return base->xRandomness (base, length, bytes);
}

static int
look_sleep (sqlite3_vfs *vfs,
            int          microseconds)
{
  sqlite3_vfs *base = get_base (vfs);

  return base->xSleep (base, microseconds);
}

static int
look_current_time (sqlite3_vfs *vfs,
                   double      *time)
{
  sqlite3_vfs *base = get_base (vfs);

  return base->xCurrentTime (base, time);
}

/* Registers a way to look through the file system called @base, or the usual one for NULL; NULL
 * when there is none of that name. To be freed after the connections that use it. (transfer
 * full) */
SendaLook *
senda_look_new (const char *base)
{
  SendaLook *self = g_new0 (SendaLook, 1);

  self->base = sqlite3_vfs_find (base);
  if (self->base == NULL)
    {
      g_free (self);
      return NULL;
    }
  self->name = g_strdup_printf ("senda-look-%p", (void *) self);
  self->vfs = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = sizeof (LookFile) + self->base->szOsFile,
    .mxPathname = self->base->mxPathname,
    .zName = self->name,
    .pAppData = self,
    .xOpen = look_open,
    .xDelete = look_delete,
    .xAccess = look_access,
    .xFullPathname = look_full_pathname,
    .xRandomness = look_randomness,
    .xSleep = look_sleep,
    .xCurrentTime = look_current_time,
  };
  if (sqlite3_vfs_register (&self->vfs, FALSE) != SQLITE_OK)
    g_clear_pointer (&self->name, g_free);
  if (self->name == NULL)
    g_clear_pointer (&self, g_free);
  return self;
}

void
senda_look_free (SendaLook *self)
{
  sqlite3_vfs_unregister (&self->vfs);
  g_free (self->name);
  g_free (self);
}

const char *
senda_look_get_name (SendaLook *self)
{
  return self->name;
}
