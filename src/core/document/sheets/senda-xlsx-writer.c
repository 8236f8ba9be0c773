/* senda-xlsx-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook with a worksheet for each sheet of the document. The library behind it writes files by
 * name and keeps no more than one row in memory: everything happens in a folder that only its owner
 * can look into, and that goes away.
 */
#include "config.h"

#include "senda-writers-private.h"
#include "senda-xlsx-private.h"

#include "senda-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define HEADER_FILL 0xe6e6e6
#define PACKED 85 /* of a hundred: how much is done when the workbook is packed */

/* Sets @error from what the library says; always returns FALSE. */
gboolean
senda_xlsx_fail (lxw_error code,
                 GError  **error)
{
  int number = errno;
  g_autofree char *shown = g_filename_display_name (g_get_tmp_dir ());

  if (code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("A spreadsheet cannot hold as many rows and columns as this report has. "
                           "Nothing was changed; choose CSV instead."));
  else if (code == LXW_ERROR_MEMORY_MALLOC_FAILED)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NO_MEMORY,
                         _("There is not enough memory for the spreadsheet. Nothing was changed; "
                           "close other programs and try again."));
  else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_FULL,
                 _("There is no room in “%s” to put the spreadsheet together. Nothing was changed; "
                   "make room and try again."), shown);
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
                 _("The spreadsheet could not be put together in “%s”. Nothing was changed; try "
                   "again, or choose another format."), shown);
  return FALSE;
}

/* Noon of the day that the document bears: the same day all around the world. */
static time_t
get_moment (SendaDocument *document)
{
  g_autofree char *text = g_strconcat (senda_document_get_date (document), "T12:00:00Z", NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  return moment ? g_date_time_to_unix (moment) : 1;
}

static void
set_properties (SendaXlsx *self)
{
  SendaDocument *document = self->job->document;
  g_autofree char *title = senda_document_dup_margin (document, SENDA_MARGIN_TITLE);
  g_autofree char *subject = senda_document_dup_margin (document, SENDA_MARGIN_SUBJECT);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = (char *) senda_document_get_author (document),
    .created = get_moment (document),
  };

  workbook_set_properties (self->book, &properties);
}

static void
make_header_format (SendaXlsx *self)
{
  self->header = workbook_add_format (self->book);
  format_set_bold (self->header);
  format_set_text_wrap (self->header);
  format_set_align (self->header, LXW_ALIGN_VERTICAL_TOP);
  format_set_bg_color (self->header, HEADER_FILL);
  format_set_bottom (self->header, LXW_BORDER_THIN);
}

static gboolean
add_sheets (SendaXlsx *self,
            GError   **error)
{
  guint n_sheets = senda_document_get_n_sheets (self->job->document);

  for (guint i = 0; i < n_sheets; i++)
    self->n_rows += senda_block_n_children (senda_document_get_sheet (self->job->document, i));
  for (guint i = 0; i < n_sheets; i++)
    if (!senda_xlsx_add_sheet (self, i, error))
      return FALSE;
  return TRUE;
}

/* Makes the workbook at @path, in @folder. */
static gboolean
make_book (SendaXlsx  *self,
           char       *folder,
           const char *path,
           GError    **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };
  lxw_error code;

  self->book = workbook_new_opt (path, &options);
  if (self->book == NULL)
    return senda_xlsx_fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  set_properties (self);
  make_header_format (self);
  if (!add_sheets (self, error))
    {
      lxw_workbook_free (self->book);
      return FALSE;
    }
  errno = 0;
  code = workbook_close (self->book);
  if (code != LXW_NO_ERROR)
    return senda_xlsx_fail (code, error);
  if (senda_xlsx_is_whole (path, self->cell_counts))
    return TRUE;
  errno = ENOSPC;
  return senda_xlsx_fail (LXW_ERROR_CREATING_XLSX_FILE, error);
}

/* Hands the file at @path over, piece by piece. */
static gboolean
hand_over (const SendaWriteJob *job,
           const char          *path,
           GError             **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = g_file_read (file, job->cancellable, error);

  return in != NULL &&
         g_output_stream_splice (job->out, G_INPUT_STREAM (in), G_OUTPUT_STREAM_SPLICE_NONE,
                                 job->cancellable, error) >= 0;
}

static gboolean
write_in_folder (const SendaWriteJob *job,
                 char                *folder,
                 GError             **error)
{
  g_autofree char *path = g_build_filename (folder, "book.xlsx", NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint64));
  SendaXlsx self = { .job = job, .names = names, .cell_counts = counts };
  gboolean is_written = make_book (&self, folder, path, error) &&
                        senda_write_job_report (job, PACKED, 100, error) &&
                        hand_over (job, path, error) &&
                        senda_write_job_report (job, 1, 1, error);

  g_unlink (path);
  return is_written;
}

/* Writes all sheets. Fails with SENDA_ERROR_NOTHING where there is none, SENDA_ERROR_INVALID where
 * one is larger than a spreadsheet can be, and SENDA_ERROR_FULL, SENDA_ERROR_IO or
 * SENDA_ERROR_NO_MEMORY where it cannot be put together. */
gboolean
senda_xlsx_write (const SendaWriteJob *job,
                  GError             **error)
{
  g_autofree char *folder = NULL;
  gboolean is_written;

  if (!senda_writer_has_sheets (job->document, error))
    return FALSE;
  errno = 0;
  folder = g_dir_make_tmp ("senda-XXXXXX", NULL);
  if (folder == NULL)
    return senda_xlsx_fail (LXW_ERROR_CREATING_TMPFILE, error);
  is_written = write_in_folder (job, folder, error);
  g_rmdir (folder);
  return is_written;
}
