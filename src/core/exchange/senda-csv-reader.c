/* senda-csv-reader.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-csv-private.h"

#include "senda-csv-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_size (gsize    n_bytes,
            GError **error)
{
  return n_bytes <= SENDA_CSV_MAX_BYTES ||
         refuse (error, _("This file is far larger than a list of people. Nothing was imported; "
                          "choose the file that your mail program or spreadsheet exported as CSV."));
}

/* What people choose by mistake. */
static gboolean
check_kind (const guint8 *bytes,
            gsize         n_bytes,
            GError      **error)
{
  if (n_bytes >= 4 && (memcmp (bytes, "PK\3\4", 4) == 0 ||
                       memcmp (bytes, "\xd0\xcf\x11\xe0", 4) == 0))
    return refuse (error, _("This is a workbook, not a CSV file. Nothing was imported; open it in "
                            "your spreadsheet, save the sheet as CSV and choose that file."));
  if (n_bytes >= 11 && g_ascii_strncasecmp ((const char *) bytes, "BEGIN:VCARD", 11) == 0)
    return refuse (error, _("This is a file of contact cards, not a CSV file. Nothing was imported; "
                            "export your contacts as CSV and choose that file."));
  return TRUE;
}

/* The table in @bytes. Fails with SENDA_ERROR_INVALID, saying the row and the column where the file
 * cannot be read. (transfer full) */
SendaTable *
senda_table_read (GBytes  *bytes,
                  GError **error)
{
  gsize n_bytes = 0;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  SendaCsvText text = { 0 };
  g_autoptr (SendaTable) table = NULL;

  if (!check_size (n_bytes, error) || !check_kind (data, n_bytes, error))
    return NULL;
  _senda_csv_decode (data, n_bytes, &text);
  table = _senda_csv_parse (&text, error);
  if (table == NULL)
    return NULL;
  if (table->rows->len == 0)
    {
      refuse (error, _("There is nothing in this file. Nothing was imported; choose another one."));
      return NULL;
    }
  return g_steal_pointer (&table);
}

/* No more than a little above the limit, whatever kind of file it is. (transfer full) */
static GBytes *
read_bytes (GFile   *file,
            GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *buffer = g_malloc (1 << 16);
  gssize n_read = 1;

  while (stream != NULL && n_read > 0)
    {
      n_read = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, NULL, error);
      if (n_read > 0)
        g_output_stream_write_all (memory, buffer, n_read, NULL, NULL, NULL);
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)) >
          SENDA_CSV_MAX_BYTES)
        break;
    }
  if (stream == NULL || n_read < 0)
    return NULL;
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The table in the file at @path. Fails as senda_table_read() does, with SENDA_ERROR_NOT_FOUND or
 * SENDA_ERROR_IO. (transfer full) */
SendaTable *
senda_table_read_file (const char  *path,
                       GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = read_bytes (file, &local);
  g_autofree char *shown = NULL;

  if (bytes != NULL)
    return senda_table_read (bytes, error);
  shown = g_filename_display_name (path);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 _("There is no file “%s”. Nothing was imported; choose another one."), shown);
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
                 /* Translators: a file's name, then what the system says about it */
                 _("“%1$s” cannot be read: %2$s. Nothing was imported."), shown, local->message);
  return NULL;
}

void
senda_table_free (SendaTable *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->text);
  g_free (self);
}

guint
senda_table_get_n_rows (SendaTable *self)
{
  return self->rows->len;
}

/* Those of the longest row. */
guint
senda_table_get_n_columns (SendaTable *self)
{
  return self->n_columns;
}

/* What stands in a cell: "" beyond the end of a row. (transfer none) */
const char *
senda_table_get (SendaTable *self,
                 guint       row,
                 guint       column)
{
  const SendaCsvRow *rows = (const SendaCsvRow *) (gpointer) self->rows->data;
  guint end = 0;

  g_return_val_if_fail (row < self->rows->len, "");

  end = row + 1 < self->rows->len ? rows[row + 1].first : self->cells->len;
  if (column >= end - rows[row].first)
    return "";
  return self->text + g_array_index (self->cells, guint32, rows[row].first + column);
}

char *
senda_table_dup_bare (SendaTable *self,
                      guint       row,
                      guint       column)
{
  return senda_csv_unguard (senda_table_get (self, row, column));
}

guint
senda_table_get_line (SendaTable *self,
                      guint       row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, SendaCsvRow, row).line;
}
