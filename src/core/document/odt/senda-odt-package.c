/* senda-odt-package.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-odt-package.h"

#include "senda-error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define STORED 0
#define DEFLATED 8
#define SIZES_FOLLOW (1 << 3) /* the sizes stand behind the data, not before them */
#define HEADER_SIZE 30
#define CHUNK (16 * 1024)

typedef struct
{
  char *path;
  guint16 method;
  guint16 flags;
  guint32 crc;
  guint64 packed;
  guint64 size;
  guint64 offset;
} Entry;

struct _SendaOdtPackage
{
  GOutputStream *out;
  GCancellable *cancellable;
  guint16 day;      /* as MS-DOS counts */
  guint64 offset;   /* bytes written so far */
  GArray *entries;  /* of Entry */
  GConverter *deflate; /* of the entry that is open, or NULL */
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->path);
}

/* CRC-32 as zip wants it, four bits at a time. */
static guint32
checksum (guint32       crc,
          const guint8 *data,
          gsize         length)
{
  static const guint32 table[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
  };

  crc = ~crc;
  for (gsize i = 0; i < length; i++)
    {
      crc = table[(crc ^ data[i]) & 15] ^ (crc >> 4);
      crc = table[(crc ^ (data[i] >> 4)) & 15] ^ (crc >> 4);
    }
  return ~crc;
}

static void
put16 (GByteArray *bytes,
       guint16     number)
{
  number = GUINT16_TO_LE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static void
put32 (GByteArray *bytes,
       guint64     number)
{
  guint32 low = GUINT32_TO_LE ((guint32) number);

  g_byte_array_append (bytes, (const guint8 *) &low, sizeof low);
}

static gboolean
emit (SendaOdtPackage  *self,
      const void       *data,
      gsize             length,
      GError          **error)
{
  if (self->offset + length > G_MAXUINT32)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("The document is too large for this format, and nothing was saved. "
                             "Save it as a PDF file, or choose fewer sections."));
      return FALSE;
    }
  self->offset += length;
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         g_output_stream_write_all (self->out, data, length, NULL, self->cancellable, error);
}

static gboolean
emit_bytes (SendaOdtPackage  *self,
            GByteArray       *bytes,
            GError          **error)
{
  return emit (self, bytes->data, bytes->len, error);
}

/* What a local header and a record of the directory have in common. */
static void
put_facts (GByteArray            *bytes,
           const SendaOdtPackage *self,
           const Entry           *entry,
           gboolean               with_sizes)
{
  put16 (bytes, entry->method == STORED ? 10 : 20);
  put16 (bytes, entry->flags);
  put16 (bytes, entry->method);
  put16 (bytes, 0);
  put16 (bytes, self->day);
  put32 (bytes, with_sizes ? entry->crc : 0);
  put32 (bytes, with_sizes ? entry->packed : 0);
  put32 (bytes, with_sizes ? entry->size : 0);
  put16 (bytes, strlen (entry->path));
  put16 (bytes, 0);
}

static gboolean
emit_header (SendaOdtPackage  *self,
             const Entry      *entry,
             GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (HEADER_SIZE + strlen (entry->path));

  put32 (bytes, 0x04034b50);
  put_facts (bytes, self, entry, !(entry->flags & SIZES_FOLLOW));
  g_byte_array_append (bytes, (const guint8 *) entry->path, strlen (entry->path));
  return emit_bytes (self, bytes, error);
}

static void
put_record (GByteArray            *bytes,
            const SendaOdtPackage *self,
            const Entry           *entry)
{
  put32 (bytes, 0x02014b50);
  put16 (bytes, 20);
  put_facts (bytes, self, entry, TRUE);
  for (guint i = 0; i < 3; i++)
    put16 (bytes, 0);
  put32 (bytes, 0);
  put32 (bytes, entry->offset);
  g_byte_array_append (bytes, (const guint8 *) entry->path, strlen (entry->path));
}

/* Hands what is left of @data through the compressor. */
static gboolean
deflate (SendaOdtPackage  *self,
         const guint8     *data,
         gsize             length,
         GConverterFlags   flags,
         GError          **error)
{
  Entry *entry = &g_array_index (self->entries, Entry, self->entries->len - 1);
  guint8 packed[CHUNK];
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (length > 0 || (flags && result != G_CONVERTER_FINISHED))
    {
      gsize n_read = 0, n_packed = 0;

      result = g_converter_convert (self->deflate, data, length, packed, sizeof packed, flags,
                                    &n_read, &n_packed, error);
      if (result == G_CONVERTER_ERROR || !emit (self, packed, n_packed, error))
        return FALSE;
      data += n_read;
      length -= n_read;
      entry->packed += n_packed;
    }
  return TRUE;
}

/* MS-DOS counts years from 1980; a date that cannot be read becomes its first day. */
static guint16
read_day (const char *date)
{
  guint year = 0, month = 0, day = 0;

  if (sscanf (date, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy (day, month, year) || year < 1980 || year > 2107)
    return 1 << 5 | 1;
  return (year - 1980) << 9 | month << 5 | day;
}

/* A package that is written to @out, whose entries all bear @date. (transfer full) */
SendaOdtPackage *
senda_odt_package_new (GOutputStream *out,
                       GCancellable  *cancellable,
                       const char    *date)
{
  SendaOdtPackage *self = g_new0 (SendaOdtPackage, 1);

  self->out = g_object_ref (out);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->day = read_day (date);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  return self;
}

void
senda_odt_package_free (SendaOdtPackage *self)
{
  g_clear_object (&self->deflate);
  g_clear_object (&self->cancellable);
  g_object_unref (self->out);
  g_array_unref (self->entries);
  g_free (self);
}

/* Adds a whole entry as it is: the type, and pictures, which are packed already. */
gboolean
senda_odt_package_store (SendaOdtPackage  *self,
                         const char       *path,
                         const void       *data,
                         gsize             length,
                         GError          **error)
{
  Entry entry = { g_strdup (path), STORED, 0, checksum (0, data, length), length, length,
                  self->offset };

  g_array_append_val (self->entries, entry);
  return emit_header (self, &entry, error) && emit (self, data, length, error);
}

/* Begins an entry that is compressed, whose bytes follow with senda_odt_package_write(). */
gboolean
senda_odt_package_begin (SendaOdtPackage  *self,
                         const char       *path,
                         GError          **error)
{
  Entry entry = { g_strdup (path), DEFLATED, SIZES_FOLLOW, 0, 0, 0, self->offset };

  g_array_append_val (self->entries, entry);
  self->deflate = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1));
  return emit_header (self, &entry, error);
}

gboolean
senda_odt_package_write (SendaOdtPackage  *self,
                         const void       *data,
                         gsize             length,
                         GError          **error)
{
  Entry *entry = &g_array_index (self->entries, Entry, self->entries->len - 1);

  entry->crc = checksum (entry->crc, data, length);
  entry->size += length;
  return deflate (self, data, length, G_CONVERTER_NO_FLAGS, error);
}

/* Ends the entry begun last. */
gboolean
senda_odt_package_end (SendaOdtPackage  *self,
                       GError          **error)
{
  Entry *entry = &g_array_index (self->entries, Entry, self->entries->len - 1);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!deflate (self, (const guint8 *) "", 0, G_CONVERTER_INPUT_AT_END, error))
    return FALSE;
  g_clear_object (&self->deflate);
  put32 (bytes, 0x08074b50);
  put32 (bytes, entry->crc);
  put32 (bytes, entry->packed);
  put32 (bytes, entry->size);
  return emit_bytes (self, bytes, error);
}

/* Writes the directory of what is in the package, which ends it. */
gboolean
senda_odt_package_finish (SendaOdtPackage  *self,
                          GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize size;

  for (guint i = 0; i < self->entries->len; i++)
    put_record (bytes, self, &g_array_index (self->entries, Entry, i));
  size = bytes->len;
  put32 (bytes, 0x06054b50);
  put32 (bytes, 0);
  put16 (bytes, self->entries->len);
  put16 (bytes, self->entries->len);
  put32 (bytes, size);
  put32 (bytes, self->offset);
  put16 (bytes, 0);
  return emit_bytes (self, bytes, error);
}
