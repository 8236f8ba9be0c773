/* senda-xlsx-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library that puts a workbook together does not see every write that a full disk cuts short.
 * What it made is therefore read back before anybody gets it.
 */
#include "config.h"

#include "senda-xlsx-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <string.h>

#define PIECE (64 * 1024)
#define CELL_START "<c r="
#define LENGTH (sizeof CELL_START - 1)

/* How often a cell begins in @text. */
static guint64
count_cells (const char *text,
             gsize       length)
{
  const char *end = text + length;
  guint64 n = 0;

  for (const char *at = text; (at = memchr (at, '<', end - at)); at++)
    if ((gsize) (end - at) >= LENGTH && memcmp (at, CELL_START, LENGTH) == 0)
      n++;
  return n;
}

/* Reads the part of the workbook that comes next. Returns FALSE unless it is there to its end. */
static gboolean
read_part (struct archive *archive,
           char           *buffer,
           guint64        *n_cells)
{
  gsize kept = 0;
  gboolean is_closed = FALSE;
  la_ssize_t length;

  *n_cells = 0;
  while ((length = archive_read_data (archive, buffer + kept, PIECE)) > 0)
    {
      gsize whole = kept + length;

      *n_cells += count_cells (buffer, whole);
      is_closed = buffer[whole - 1] == '>' || buffer[whole - 1] == '\n';
      kept = MIN (whole, LENGTH - 1);
      memmove (buffer, buffer + whole - kept, kept);
    }
  return length == 0 && is_closed;
}

static gboolean
check_parts (struct archive *archive,
             const GArray   *cell_counts)
{
  g_autofree char *buffer = g_malloc (PIECE + LENGTH);
  struct archive_entry *entry;
  guint n_sheets = 0;
  int status;

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);
      guint number = 0;
      guint64 n_cells;

      if (!read_part (archive, buffer, &n_cells))
        return FALSE;
      if (name == NULL || sscanf (name, "xl/worksheets/sheet%u.xml", &number) != 1)
        continue;
      if (number == 0 || number > cell_counts->len ||
          n_cells != g_array_index (cell_counts, guint64, number - 1))
        return FALSE;
      n_sheets++;
    }
  return status == ARCHIVE_EOF && n_sheets == cell_counts->len;
}

/* Whether the workbook at @path is there to its end, with as many cells in each worksheet as
 * @cell_counts, of guint64, says. */
gboolean
senda_xlsx_is_whole (const char   *path,
                     const GArray *cell_counts)
{
  struct archive *archive = archive_read_new ();
  gboolean is_whole;

  archive_read_support_format_zip (archive);
  is_whole = archive_read_open_filename (archive, path, PIECE) == ARCHIVE_OK &&
             check_parts (archive, cell_counts);
  archive_read_free (archive);
  return is_whole;
}
