/* test-writer-async.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving in a worker: the caller's loop turns, hears how far it is, and can end it.
 */
#include "senda-error.h"
#include "senda-writer.h"

#include <glib/gstdio.h>
#include <string.h>

#define OLD "what was there before"
#define NEW "what takes its place"

typedef struct
{
  SendaDocument *document;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  const char *const languages[] = { "en", NULL };
  SendaColumn column = { 1.0 };
  SendaBlock *table;

  fixture->document = senda_document_new (languages, "2026-03-09");
  table = senda_document_add_sheet (fixture->document, "words");
  senda_block_set_columns (table, &column, 1);
  senda_block_say (senda_block_add (senda_block_add_row (table, FALSE), SENDA_BLOCK_CELL),
                   SENDA_SHARED, "words");
  senda_document_finish (fixture->document);
  fixture->folder = g_dir_make_tmp ("senda-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "report.txt", NULL);
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

/* Nothing but the file is left in the folder. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  senda_document_unref (fixture->document);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_stands (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static gboolean
write_new (const SendaWriteJob *job,
           GError             **error)
{
  return g_output_stream_write_all (job->out, NEW, strlen (NEW), NULL, job->cancellable, error);
}

static gboolean
write_badly (const SendaWriteJob *job,
             GError             **error)
{
  if (write_new (job, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the writer stumbled");
  return FALSE;
}

static const SendaFormat badly = { .name = "badly", .write = write_badly };

/* What the caller of an asynchronous save sees. */
typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  GCancellable *cancellable;
  gboolean cancels; /* when it first hears something */
  double last;
  guint n_told;
  gboolean is_done;
  gboolean is_saved;
  GError *error;
} Watch;

static GAsyncQueue *heard; /* what the writer waits for */

static void
watch_init (Watch *watch)
{
  memset (watch, 0, sizeof *watch);
  watch->loop = g_main_loop_new (NULL, FALSE);
  watch->thread = g_thread_self ();
  watch->cancellable = g_cancellable_new ();
  watch->last = -1.0;
  heard = g_async_queue_new ();
}

static void
watch_clear (Watch *watch)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_clear_error (&watch->error);
  g_object_unref (watch->cancellable);
  g_main_loop_unref (watch->loop);
  g_async_queue_unref (heard);
}

static void
on_progress (double   done,
             gpointer data)
{
  Watch *watch = data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_false (watch->is_done);
  g_assert_cmpfloat (done, >=, watch->last);
  g_assert_cmpfloat (done, <=, 1.0);
  watch->last = done;
  watch->n_told++;
  if (watch->cancels)
    g_cancellable_cancel (watch->cancellable);
  g_async_queue_push (heard, GINT_TO_POINTER (1));
}

static void
on_saved (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      data)
{
  Watch *watch = data;

  watch->is_saved = senda_document_save_finish (result, &watch->error);
  watch->is_done = TRUE;
  g_main_loop_quit (watch->loop);
}

/* Tells much more often than anybody can look, and waits now and then until somebody has. */
static gboolean
write_slowly (const SendaWriteJob *job,
              GError             **error)
{
  const guint n = 20000;

  for (guint i = 1; i <= n; i++)
    {
      if (!senda_write_job_report (job, i, n, error))
        return FALSE;
      if (i < n && i % (n / 10) == 0)
        g_async_queue_pop (heard);
    }
  return write_new (job, error);
}

static const SendaFormat slowly = { .name = "slowly", .write = write_slowly };

static void
test_whole (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  Watch watch;

  watch_init (&watch);
  senda_document_save_async (fixture->document, &slowly, NULL, fixture->path, on_progress, &watch,
                             watch.cancellable, on_saved, &watch);
  g_main_loop_run (watch.loop);
  g_assert_no_error (watch.error);
  g_assert_true (watch.is_saved);
  g_assert_cmpuint (watch.n_told, >=, 9);
  g_assert_cmpuint (watch.n_told, <=, 201);
  assert_stands (fixture, NEW);
  watch_clear (&watch);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  Watch watch;

  watch_init (&watch);
  watch.cancels = TRUE;
  senda_document_save_async (fixture->document, &slowly, NULL, fixture->path, on_progress, &watch,
                             watch.cancellable, on_saved, &watch);
  g_main_loop_run (watch.loop);
  g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (watch.is_saved);
  assert_stands (fixture, OLD);
  watch_clear (&watch);
}

/* What is asked for may go away as soon as it has been asked for. */
static void
test_options (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  char *sheet = g_strdup ("words");
  char *path = g_strdup (fixture->path);
  SendaWriteOptions options = { .sheet = sheet };
  Watch watch;

  watch_init (&watch);
  senda_document_save_async (fixture->document, senda_format_find ("csv"), &options, path, NULL,
                             NULL, NULL, on_saved, &watch);
  memset (sheet, 'x', strlen (sheet));
  g_free (sheet);
  g_free (path);
  g_main_loop_run (watch.loop);
  g_assert_no_error (watch.error);
  assert_stands (fixture, "words\r\n");
  watch_clear (&watch);
}

/* Also the document, and the pages that a window had laid out. */
static void
test_document_goes_away (Fixture      *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  const char *const languages[] = { "en", NULL };
  SendaDocument *document = senda_document_new (languages, "2026-03-09");
  g_autofree char *contents = NULL;
  SendaWriteOptions options = { 0 };
  Watch watch;

  watch_init (&watch);
  senda_block_say (senda_block_add (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH), 0,
                   "Words on paper");
  senda_document_finish (document);
  options.pages = senda_pages_new (document, NULL, NULL, &watch.error);
  g_assert_no_error (watch.error);
  senda_document_save_async (document, senda_format_find ("pdf"), &options, fixture->path, NULL,
                             NULL, NULL, on_saved, &watch);
  senda_pages_unref (options.pages);
  senda_document_unref (document);
  g_main_loop_run (watch.loop);
  g_assert_no_error (watch.error);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  watch_clear (&watch);
}

static void
test_fails (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  Watch watch;

  watch_init (&watch);
  senda_document_save_async (fixture->document, &badly, NULL, fixture->path, on_progress, &watch,
                             watch.cancellable, on_saved, &watch);
  g_main_loop_run (watch.loop);
  g_assert_error (watch.error, SENDA_ERROR, SENDA_ERROR_IO);
  assert_stands (fixture, OLD);
  watch_clear (&watch);
}

#define SAVE_TEST(path, function) \
  g_test_add ("/writer-async/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  SAVE_TEST ("whole", test_whole);
  SAVE_TEST ("cancelled", test_cancelled);
  SAVE_TEST ("options", test_options);
  SAVE_TEST ("document-goes-away", test_document_goes_away);
  SAVE_TEST ("fails", test_fails);
  return g_test_run ();
}
