/* record-vfs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "record-vfs-private.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  guint number;
  GByteArray *bytes;
} Disk;

typedef struct
{
  sqlite3_file base;
  Disk *disk;
  char *name;
  gboolean is_new;
  gboolean is_temporary;
} OpenFile;

static GHashTable *names;     /* name to Disk, which disks owns */
static GPtrArray *disks;      /* every file there ever was */
GArray *operations;           /* the recording; of Operation */
static gboolean recording = TRUE;
static guint n_fallible;
static guint fail_at;
static gboolean fail_on;
static FaultKind fail_kind;
static guint n_struck;
static guint n_temporary;

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->bytes);
  g_free (disk);
}

static void
operation_clear (gpointer data)
{
  Operation *operation = data;

  g_clear_pointer (&operation->data, g_bytes_unref);
  g_clear_pointer (&operation->name, g_free);
}

static Operation *
record (OperationKind kind,
        guint         file)
{
  Operation operation = { .kind = kind, .file = file };

  g_array_append_val (operations, operation);
  return &g_array_index (operations, Operation, operations->len - 1);
}

static gboolean
strikes (void)
{
  n_fallible++;
  if (fail_at == 0 || n_fallible < fail_at || (n_fallible > fail_at && !fail_on))
    return FALSE;
  n_struck++;
  return TRUE;
}

static Disk *
add_disk (const char *name)
{
  Disk *disk = g_new0 (Disk, 1);

  disk->number = disks->len;
  disk->bytes = g_byte_array_new ();
  g_ptr_array_add (disks, disk);
  g_hash_table_insert (names, g_strdup (name), disk);
  return disk;
}

static void
resize (GByteArray *bytes,
        gsize       size)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static int
file_close (sqlite3_file *file)
{
  OpenFile *self = (OpenFile *) file;

  if (self->is_temporary)
    g_hash_table_remove (names, self->name);
  g_clear_pointer (&self->name, g_free);
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *file,
           void         *buffer,
           int           amount,
           sqlite3_int64 offset)
{
  GByteArray *bytes = ((OpenFile *) file)->disk->bytes;
  gint64 there = CLAMP ((gint64) bytes->len - offset, 0, amount);

  if (strikes ())
    return SQLITE_IOERR_READ;
  if (there > 0)
    memcpy (buffer, bytes->data + offset, there);
  memset ((char *) buffer + there, 0, amount - there);
  return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *file,
            const void   *buffer,
            int           amount,
            sqlite3_int64 offset)
{
  Disk *disk = ((OpenFile *) file)->disk;

  if (strikes ())
    return fail_kind == FAULT_DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  if ((gint64) disk->bytes->len < offset + amount)
    resize (disk->bytes, offset + amount);
  memcpy (disk->bytes->data + offset, buffer, amount);
  if (recording)
    {
      Operation *operation = record (OPERATION_WRITE, disk->number);

      operation->offset = offset;
      operation->data = g_bytes_new (buffer, amount);
    }
  return SQLITE_OK;
}

static int
file_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  Disk *disk = ((OpenFile *) file)->disk;

  if (strikes ())
    return SQLITE_IOERR_TRUNCATE;
  resize (disk->bytes, size);
  if (recording)
    record (OPERATION_TRUNCATE, disk->number)->offset = size;
  return SQLITE_OK;
}

static int
file_sync (sqlite3_file *file,
           int           flags G_GNUC_UNUSED)
{
  OpenFile *self = (OpenFile *) file;

  if (strikes ())
    return fail_kind == FAULT_DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
  if (recording)
    record (OPERATION_SYNC, self->disk->number)->folder = self->is_new;
  self->is_new = FALSE;
  return SQLITE_OK;
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  if (strikes ())
    return SQLITE_IOERR_FSTAT;
  *size = ((OpenFile *) file)->disk->bytes->len;
  return SQLITE_OK;
}

static int
file_lock (sqlite3_file *file G_GNUC_UNUSED,
           int           level G_GNUC_UNUSED)
{
  return SQLITE_OK;
}

static int
file_check_lock (sqlite3_file *file G_GNUC_UNUSED,
                 int          *locked)
{
  *locked = 0;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *file G_GNUC_UNUSED,
              int           operation G_GNUC_UNUSED,
              void         *argument G_GNUC_UNUSED)
{
  return SQLITE_NOTFOUND;
}

static int
file_sector_size (sqlite3_file *file G_GNUC_UNUSED)
{
  return 4096;
}

static int
file_characteristics (sqlite3_file *file G_GNUC_UNUSED)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_lock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

#define SYNCS_ITS_FOLDER (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)

static int
vfs_open (sqlite3_vfs   *vfs G_GNUC_UNUSED,
          const char    *name,
          sqlite3_file  *file,
          int            flags,
          int           *out_flags)
{
  OpenFile *self = (OpenFile *) file;
  g_autofree char *temporary = NULL;

  memset (self, 0, sizeof *self);
  if (name == NULL)
    {
      name = temporary = g_strdup_printf ("temporary-%u", n_temporary++);
      self->is_temporary = TRUE;
      flags |= SQLITE_OPEN_CREATE;
    }
  self->disk = g_hash_table_lookup (names, name);
  if ((self->disk == NULL && !(flags & SQLITE_OPEN_CREATE)) || strikes ())
    return SQLITE_CANTOPEN;
  if (self->disk == NULL)
    {
      self->disk = add_disk (name);
      if (recording && !self->is_temporary)
        record (OPERATION_CREATE, self->disk->number)->name = g_strdup (name);
      self->is_new = (flags & SYNCS_ITS_FOLDER) != 0;
    }
  self->name = g_strdup (name);
  self->base.pMethods = &file_methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs G_GNUC_UNUSED,
            const char  *name,
            int          sync_folder)
{
  Operation *operation = NULL;

  if (!g_hash_table_contains (names, name))
    return SQLITE_IOERR_DELETE_NOENT;
  if (strikes ())
    return SQLITE_IOERR_DELETE;
  g_hash_table_remove (names, name);
  if (recording)
    {
      operation = record (OPERATION_DELETE, 0);
      operation->name = g_strdup (name);
      operation->folder = sync_folder;
    }
  return SQLITE_OK;
}

static int
vfs_access (sqlite3_vfs *vfs G_GNUC_UNUSED,
            const char  *name,
            int          flags,
            int         *result)
{
  Disk *disk = g_hash_table_lookup (names, name);

  if (strikes ())
    return SQLITE_IOERR_ACCESS;
  *result = disk != NULL && (flags != SQLITE_ACCESS_EXISTS || disk->bytes->len > 0);
  return SQLITE_OK;
}

static int
vfs_full_path (sqlite3_vfs *vfs G_GNUC_UNUSED,
               const char  *name,
               int          size,
               char        *full)
{
  g_strlcpy (full, name, size);
  return SQLITE_OK;
}

/* Registers the VFS under RECORD_VFS; its clock and randomness are the usual one's. */
void
record_vfs_register (void)
{
  static sqlite3_vfs vfs;
  sqlite3_vfs *usual = sqlite3_vfs_find (NULL);

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  disks = g_ptr_array_new_with_free_func (disk_free);
  operations = g_array_new (FALSE, FALSE, sizeof (Operation));
  g_array_set_clear_func (operations, operation_clear);

  vfs = *usual;
  vfs.pNext = NULL;
  vfs.zName = RECORD_VFS;
  vfs.szOsFile = sizeof (OpenFile);
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  vfs.xAccess = vfs_access;
  vfs.xFullPathname = vfs_full_path;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, FALSE), ==, SQLITE_OK);
}

static void
forget_files (void)
{
  g_hash_table_remove_all (names);
  g_ptr_array_set_size (disks, 0);
  n_fallible = 0;
  n_struck = 0;
}

void
record_vfs_forget (void)
{
  forget_files ();
  g_array_set_size (operations, 0);
  recording = TRUE;
  fail_at = 0;
}

void
record_vfs_acknowledge (guint n)
{
  if (recording)
    record (OPERATION_ACKNOWLEDGE, 0)->offset = n;
}

void
record_vfs_stop (void)
{
  recording = FALSE;
}

guint
record_vfs_n_recorded (void)
{
  return operations->len;
}

void
record_vfs_fail_at (guint     n,
                    gboolean  from_then_on,
                    FaultKind kind)
{
  n_fallible = 0;
  n_struck = 0;
  fail_at = n;
  fail_on = from_then_on;
  fail_kind = kind;
}

guint
record_vfs_n_struck (void)
{
  return n_struck;
}

static void
put_file (const char *name,
          GByteArray *bytes,
          gpointer    data G_GNUC_UNUSED)
{
  Disk *disk = add_disk (name);

  g_byte_array_append (disk->bytes, bytes->data, bytes->len);
}

guint
record_vfs_cut_power (guint   n_operations,
                      guint32 seed)
{
  forget_files ();
  return replay_until (n_operations, seed, put_file, NULL);
}
