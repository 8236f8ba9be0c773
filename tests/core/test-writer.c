/* test-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving: a whole new file or the old one as it was, and nothing else in the folder.
 */
#include "senda-error.h"
#include "senda-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD "what was there before"
#define NEW_SIZE (256 * 1024)
#define NOBODY 65534

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
}

/* Empties the folder, and asserts that what was in it has the names given, in order. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GList) sorted = NULL;
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    sorted = g_list_insert_sorted (sorted, g_strdup (name), (GCompareFunc) strcmp);
  g_dir_close (dir);
  for (GList *at = sorted; at; at = at->next)
    {
      g_autofree char *name = at->data;
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
      g_remove (path);
    }
  g_assert_cmpstr (names->str, ==, data);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  senda_document_unref (fixture->document);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_bytes (const SendaWriteJob *job,
             gsize                size,
             GError             **error)
{
  for (gsize i = 0; i < size; i++)
    if (!g_output_stream_write_all (job->out, "x", 1, NULL, job->cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_well (const SendaWriteJob *job,
            GError             **error)
{
  return write_bytes (job, NEW_SIZE, error) && senda_write_job_report (job, 1, 1, error);
}

static gboolean
write_badly (const SendaWriteJob *job,
             GError             **error)
{
  if (write_bytes (job, NEW_SIZE, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the writer stumbled");
  return FALSE;
}

/* Does not notice that bytes are lost. */
static gboolean
write_carelessly (const SendaWriteJob *job,
                  GError             **error G_GNUC_UNUSED)
{
  write_bytes (job, NEW_SIZE, NULL);
  return TRUE;
}

/* Is cancelled when half is written; goes on to report. */
static gboolean
write_until_cancelled (const SendaWriteJob *job,
                       GError             **error)
{
  if (!write_bytes (job, NEW_SIZE, error))
    return FALSE;
  g_cancellable_cancel (job->cancellable);
  return senda_write_job_report (job, 1, 2, error);
}

/* Is cancelled when all is written, and takes no notice. */
static gboolean
write_past_cancel (const SendaWriteJob *job,
                   GError             **error)
{
  gboolean is_written = write_bytes (job, NEW_SIZE, error);

  g_cancellable_cancel (job->cancellable);
  return is_written;
}

static const char *spoiled_folder; /* that write_and_spoil() looks into */

/* The disk, not the writer, gets a byte wrong. */
static gboolean
write_and_spoil (const SendaWriteJob *job,
                 GError             **error)
{
  gboolean is_written = write_bytes (job, NEW_SIZE, error);
  GDir *dir = g_dir_open (spoiled_folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".part"))
      {
        g_autofree char *path = g_build_filename (spoiled_folder, name, NULL);
        int fd = g_open (path, O_WRONLY, 0);

        g_assert_cmpint (pwrite (fd, "y", 1, NEW_SIZE / 2), ==, 1);
        g_assert_cmpint (close (fd), ==, 0);
      }
  g_dir_close (dir);
  return is_written;
}

static const SendaFormat well = { .name = "well", .write = write_well };
static const SendaFormat badly = { .name = "badly", .write = write_badly };
static const SendaFormat carelessly = { .name = "carelessly", .write = write_carelessly };
static const SendaFormat spoiled = { .name = "spoiled", .write = write_and_spoil };

static void
put_old (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

static void
assert_old (Fixture *fixture)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, OLD);
}

static void
assert_new (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, ==, NEW_SIZE);
  g_assert_cmpuint (strspn (contents, "x"), ==, NEW_SIZE);
}

static void
save (Fixture    *fixture,
      const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_document_save (fixture->document, &well, NULL, path, NULL, NULL, NULL,
                                      &error));
  g_assert_no_error (error);
}

static void
assert_refused (Fixture           *fixture,
                const SendaFormat *format,
                const char        *path,
                GCancellable      *cancellable,
                GQuark             domain,
                int                code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_document_save (fixture->document, format, NULL, path, NULL, NULL,
                                       cancellable, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
}

static void
test_formats (void)
{
  const char *const names[] = { "pdf", "odt", "xlsx", "csv", "text" };
  const char *const extensions[] = { "pdf", "odt", "xlsx", "csv", "txt" };
  guint n;
  const SendaFormat *formats = senda_formats (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (formats[i].name, ==, names[i]);
      g_assert_cmpstr (formats[i].extension, ==, extensions[i]);
      g_assert_true (senda_format_find (names[i]) == &formats[i]);
      g_assert_nonnull (formats[i].mime_type);
      g_assert_nonnull (formats[i].label);
      g_assert_nonnull (formats[i].purpose);
      g_assert_nonnull (formats[i].write);
    }
  g_assert_null (senda_format_find ("docx"));
}

static void
test_new (Fixture      *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  mode_t mask = umask (027);
  GStatBuf made;

  save (fixture, fixture->path);
  umask (mask);
  assert_new (fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &made), ==, 0);
  g_assert_cmpint (made.st_mode & 0777, ==, 0640);
}

static void
test_replaced (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  GStatBuf before;
  GStatBuf after;

  put_old (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0604), ==, 0);
  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  save (fixture, fixture->path);
  assert_new (fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (after.st_mode & 0777, ==, 0604);
  g_assert_cmpuint (after.st_uid, ==, before.st_uid);
  g_assert_cmpuint (after.st_gid, ==, before.st_gid);
  g_assert_cmpuint (after.st_ino, !=, before.st_ino);
}

static void
test_relative (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *here = g_get_current_dir ();

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  save (fixture, "report.txt");
  g_assert_cmpint (g_chdir (here), ==, 0);
  assert_new (fixture->path);
}

/* What the disk holds is read back before it counts as saved. */
static void
test_disk_differs (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  put_old (fixture);
  spoiled_folder = fixture->folder;
  assert_refused (fixture, &spoiled, fixture->path, NULL, SENDA_ERROR, SENDA_ERROR_IO);
  assert_old (fixture);
}

static void
test_fails_midway (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  put_old (fixture);
  g_assert_false (senda_document_save (fixture->document, &badly, NULL, fixture->path, NULL, NULL,
                                       NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "report.txt"));
  g_assert_nonnull (strstr (error->message, "the writer stumbled"));
  assert_old (fixture);
}

static void
test_fails_new (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  assert_refused (fixture, &badly, fixture->path, NULL, SENDA_ERROR, SENDA_ERROR_IO);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  const SendaFormat formats[] = {
    { .name = "until", .write = write_until_cancelled },
    { .name = "past", .write = write_past_cancel },
  };
  g_autoptr (GCancellable) before = g_cancellable_new ();

  put_old (fixture);
  g_cancellable_cancel (before);
  assert_refused (fixture, &well, fixture->path, before, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      assert_refused (fixture, &formats[i], fixture->path, cancellable, G_IO_ERROR,
                      G_IO_ERROR_CANCELLED);
    }
  assert_old (fixture);
}

static void
test_places (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none", "report.txt", NULL);
  g_autofree char *under = g_build_filename (fixture->path, "report.txt", NULL);
  g_autofree char *slash = g_strconcat (fixture->folder, "/new/", NULL);
  g_autofree char *dots = g_strconcat (fixture->folder, "/..", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *lengthy = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *own = NULL;
  int fd;

  put_old (fixture);
  fd = g_open (fixture->path, O_RDONLY | O_CLOEXEC);
  own = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_refused (fixture, &well, missing, NULL, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_refused (fixture, &well, under, NULL, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_refused (fixture, &well, fixture->folder, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, slash, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, dots, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, fifo, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, "/dev/full", NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, own, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, "/dev/stdout", NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, "/dev/fd/0", NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, "", NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_close (fd, NULL);
  assert_refused (fixture, &well, lengthy, NULL, SENDA_ERROR, SENDA_ERROR_IO);
  assert_old (fixture);
}

static void
test_links (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *file = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "link-folder", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "link-nowhere", NULL);
  g_autofree char *round = g_build_filename (fixture->folder, "link-round", NULL);

  put_old (fixture);
  g_assert_cmpint (symlink ("report.txt", file), ==, 0);
  g_assert_cmpint (symlink (".", folder), ==, 0);
  g_assert_cmpint (symlink ("elsewhere.txt", nowhere), ==, 0);
  g_assert_cmpint (symlink ("link-round", round), ==, 0);

  assert_refused (fixture, &well, folder, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_refused (fixture, &well, nowhere, NULL, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_refused (fixture, &well, round, NULL, SENDA_ERROR, SENDA_ERROR_IO);
  assert_old (fixture);
  save (fixture, file);
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_SYMLINK));
  assert_new (fixture->path);
}

/* Whether another program finds the file locked. */
static gboolean
is_locked (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int status = 0;
  pid_t other = fork ();

  if (other == 0)
    _exit (fcntl (fd, F_SETLK, &lock) == 0 ? 0 : 1);
  g_assert_cmpint (waitpid (other, &status, 0), ==, other);
  return WIFEXITED (status) && WEXITSTATUS (status) == 1;
}

/* A report never takes the place of a store, whatever that is called, and does not touch the locks
 * that this program has on it. */
static void
test_database (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  const char head[] = "SQLite format 3";
  const char wal[] = "\x37\x7f\x06\x82 and more";
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  g_autofree char *contents = NULL;
  int fd;

  g_assert_true (g_file_set_contents (fixture->path, wal, sizeof wal, NULL));
  assert_refused (fixture, &well, fixture->path, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (g_file_set_contents (fixture->path, head, sizeof head, NULL));
  fd = g_open (fixture->path, O_RDWR);
  g_assert_cmpint (fcntl (fd, F_SETLK, &lock), ==, 0);
  assert_refused (fixture, &well, fixture->path, NULL, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_true (is_locked (fd));
  close (fd);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, head);
}

static void
run_alone (void)
{
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_read_only (void)
{
  Fixture fixture;

  if (!g_test_subprocess ())
    {
      run_alone ();
      return;
    }
  if (getuid () == 0)
    g_assert_true (setgid (NOBODY) == 0 && setuid (NOBODY) == 0);
  set_up (&fixture, NULL);
  put_old (&fixture);
  g_assert_cmpint (g_chmod (fixture.path, 0400), ==, 0);
  assert_refused (&fixture, &well, fixture.path, NULL, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture.path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (fixture.folder, 0500), ==, 0);
  assert_refused (&fixture, &well, fixture.path, NULL, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  assert_old (&fixture);
  g_assert_cmpint (g_chmod (fixture.folder, 0700), ==, 0);
  tear_down (&fixture, "report.txt");
}

static void
test_full (void)
{
  struct rlimit limit = { NEW_SIZE / 2, NEW_SIZE / 2 };
  Fixture fixture;

  if (!g_test_subprocess ())
    {
      run_alone ();
      return;
    }
  set_up (&fixture, NULL);
  put_old (&fixture);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (&fixture, &well, fixture.path, NULL, SENDA_ERROR, SENDA_ERROR_FULL);
  assert_refused (&fixture, &carelessly, fixture.path, NULL, SENDA_ERROR, SENDA_ERROR_FULL);
  assert_old (&fixture);
  tear_down (&fixture, "report.txt");
}

#define SAVE_TEST(path, left, function) \
  g_test_add ("/writer/" path, Fixture, left, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/writer/formats", test_formats);
  SAVE_TEST ("new", "report.txt", test_new);
  SAVE_TEST ("replaced", "report.txt", test_replaced);
  SAVE_TEST ("relative", "report.txt", test_relative);
  SAVE_TEST ("disk-differs", "report.txt", test_disk_differs);
  SAVE_TEST ("fails-midway", "report.txt", test_fails_midway);
  SAVE_TEST ("fails-new", "", test_fails_new);
  SAVE_TEST ("cancelled", "report.txt", test_cancelled);
  SAVE_TEST ("places", "fifo report.txt", test_places);
  SAVE_TEST ("links", "link link-folder link-nowhere link-round report.txt", test_links);
  SAVE_TEST ("database", "report.txt", test_database);
  g_test_add_func ("/writer/read-only", test_read_only);
  g_test_add_func ("/writer/full", test_full);
  return g_test_run ();
}
