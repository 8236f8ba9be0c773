/* test-bundle-damage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that were cut, altered, lengthened or never meant to end, and disks that take no more: a
 * sentence each, and nothing taken for whole.
 */
#include "config.h"

#include "bundle-fixture.h"
#include "seal-fixture.h"

#include "senda-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define SMALL \
  "[\"s\",\"A\"]\n[\"t\",0,1,5,\"Ana\",\"edit\",\"l\"]\n" \
  "[\"c\",0,1,1,5,\"goal\",\"g\",\"text@es\",\"á\\n\",0,[]]\n" \
  "[\"c\",0,2,1,5,\"goal\",\"g\",\"position\",-3,0,[[0,0,1]]]\n"

typedef struct
{
  SendaKeyRing *ring;
  GBytes *bytes;
} Files;

static void
set_up (Files        *files,
        gconstpointer data)
{
  g_autoptr (GBytes) plain = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, SMALL, NULL);
  g_autoptr (SendaSealKey) key = NULL;

  files->ring = seal_fixture_ring ();
  key = seal_fixture_key (files->ring);
  files->bytes = bundle_fixture_rewrite (plain, GPOINTER_TO_INT (data) ? key : NULL);
}

static void
tear_down (Files        *files,
           gconstpointer data G_GNUC_UNUSED)
{
  g_object_unref (files->ring);
  g_bytes_unref (files->bytes);
}

/* Read with a sink and without. */
static void
assert_refused (Files      *files,
                const void *bytes,
                gsize       length)
{
  g_autoptr (GBytes) changed = g_bytes_new (bytes, length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (changed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, files->ring, &error);

  if (reader != NULL)
    g_assert_false (senda_bundle_reader_read (reader, NULL, NULL, NULL, &error));
  g_assert_cmpint (error->domain, ==, SENDA_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (bundle_fixture_read (changed, files->ring, &other));
  g_assert_cmpint (other->domain, ==, SENDA_ERROR);
}

static void
test_flips (Files        *files,
            gconstpointer data G_GNUC_UNUSED)
{
  static const guint8 masks[] = { 0x01, 0x20, 0x80, 0xff };
  gsize length = 0;
  const guint8 *bytes = g_bytes_get_data (files->bytes, &length);
  g_autofree guint8 *changed = g_memdup2 (bytes, length);

  for (gsize i = 0; i < length; i++)
    for (guint k = 0; k < G_N_ELEMENTS (masks); k++)
      {
        changed[i] = bytes[i] ^ masks[k];
        assert_refused (files, changed, length);
        changed[i] = bytes[i];
      }
}

static void
test_cuts (Files        *files,
           gconstpointer data G_GNUC_UNUSED)
{
  gsize length = 0;
  const guint8 *bytes = g_bytes_get_data (files->bytes, &length);

  for (gsize n = 0; n < length; n++)
    assert_refused (files, bytes, n);
}

static void
test_more (Files        *files,
           gconstpointer data G_GNUC_UNUSED)
{
  gsize length = 0;
  const guint8 *bytes = g_bytes_get_data (files->bytes, &length);
  g_autoptr (GByteArray) longer = g_byte_array_new ();

  g_byte_array_append (longer, bytes, length);
  g_byte_array_append (longer, (const guint8 *) "\n", 1);
  assert_refused (files, longer->data, longer->len);
  longer->data[length] = '\0';
  assert_refused (files, longer->data, longer->len);
  longer->data[length] = ' ';
  assert_refused (files, longer->data, longer->len);
  g_byte_array_set_size (longer, length);
  g_byte_array_append (longer, bytes, length);
  assert_refused (files, longer->data, longer->len);
}

/* Pieces taken out or doubled, but for the last line, which may hold what nobody knows. */
static void
test_moves (Files        *files,
            gconstpointer data G_GNUC_UNUSED)
{
  gsize length = 0;
  const guint8 *bytes = g_bytes_get_data (files->bytes, &length);

  for (gsize from = 0; from + 160 < length; from += 5)
    {
      g_autoptr (GByteArray) less = g_byte_array_new ();
      g_autoptr (GByteArray) twice = g_byte_array_new ();

      g_byte_array_append (less, bytes, from);
      g_byte_array_append (less, bytes + from + 8, length - from - 8);
      assert_refused (files, less->data, less->len);
      g_byte_array_append (twice, bytes, from + 8);
      g_byte_array_append (twice, bytes + from, length - from);
      assert_refused (files, twice->data, twice->len);
    }
}

/* A file without an end: what was given first, then the same over and over. */
#define TYPE_ENDLESS (endless_get_type ())
G_DECLARE_FINAL_TYPE (Endless, endless, TEST, ENDLESS, GInputStream)

struct _Endless
{
  GInputStream parent_instance;

  const char *first;
  const char *again;
  gsize at;
  guint64 n_given;
};

G_DEFINE_FINAL_TYPE (Endless, endless, G_TYPE_INPUT_STREAM)

static gssize
endless_read (GInputStream *stream,
              void         *buffer,
              gsize         count,
              GCancellable *cancellable G_GNUC_UNUSED,
              GError      **error G_GNUC_UNUSED)
{
  Endless *self = TEST_ENDLESS (stream);
  gsize n_again = strlen (self->again);
  char *to = buffer;

  for (gsize i = 0; i < count; i++)
    if (*self->first != '\0')
      to[i] = *self->first++;
    else
      to[i] = self->again[self->at++ % n_again];
  self->n_given += count;
  return count;
}

static void
endless_class_init (EndlessClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = endless_read;
}

static void
endless_init (Endless *self G_GNUC_UNUSED)
{
}

#define HEAD "{\"senda\":\"bundle\",\"format\":1,\"kind\":\"task-force\",\"profile\":\"full\"," \
  "\"id\":\"11111111-0000-4000-8000-000000000001\"," \
  "\"task_force\":\"22222222-0000-4000-8000-000000000001\"," \
  "\"site\":\"" BUNDLE_SITE "\",\"held\":\"full\",\"made_at\":1," \
  "\"program\":\"0.7\",\"schema\":1,\"about\":1}\n"

typedef struct
{
  const char *first;
  const char *again;
  guint64 most; /* bytes that are looked at */
} EndlessCase;

static gboolean
take_any_change (const SendaLogChange *change G_GNUC_UNUSED,
                 gpointer              data G_GNUC_UNUSED,
                 GError              **error G_GNUC_UNUSED)
{
  return TRUE;
}

static void
test_endless (void)
{
  static const EndlessCase cases[] = {
    { "{\"senda\":\"bundle\"", " ", 1 << 18 },
    { "{\"senda\":\"bundle\",\"x\":", "[", 1 << 18 },
    { HEAD, "[", 10 << 20 },
    { HEAD "[\"c\",0,\"", "x", 10 << 20 },
    { HEAD "{\"end\":true", " ", 10 << 20 },
    /* A hundred thousand stores. */
    { HEAD, "[\"s\",\"AB\"]\n", 2 << 20 },
    { HEAD "[\"s\",\"A\"]\n", "[\"t\",0,1,1,null,\"\",\"\"]\n", 150 << 20 },
  };
  SendaBundleSink sink = { .log = { NULL, take_any_change, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Endless) stream = g_object_new (TYPE_ENDLESS, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaBundleReader) reader = NULL;

      stream->first = cases[i].first;
      stream->again = cases[i].again;
      reader = senda_bundle_reader_new (G_INPUT_STREAM (stream), NULL, &error);
      if (reader != NULL)
        g_assert_false (senda_bundle_reader_read (reader, &sink, NULL, NULL, &error));
      g_assert_nonnull (strstr (error->message, "far more"));
      bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
      g_assert_cmpuint (stream->n_given, <, cases[i].most);
    }
}

static void
cancel (gint64   n_lines,
        gpointer data)
{
  g_assert_cmpint (n_lines, >, 0);
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (Endless) stream = g_object_new (TYPE_ENDLESS, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleReader) reader = NULL;
  SendaBundleSink sink = { .log = { NULL, NULL, cancellable }, .progress = cancel };

  stream->first = HEAD "[\"s\",\"A\"]\n";
  stream->again = "[\"t\",0,1,1,null,\"\",\"\"]\n";
  reader = senda_bundle_reader_new (G_INPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_assert_false (senda_bundle_reader_read (reader, &sink, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A disk that takes so many bytes and no more; sealed or not, the refusal is a sentence of ours. */
static void
test_full_disk (gconstpointer data)
{
  static const gsize rooms[] = { 0, 10, 100, 400, 700 };
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_SUMMARY);

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *noise = g_uuid_string_random ();
      SendaBundleSummary summary = { noise, noise, noise, NULL, NULL, noise, 1, noise };
      g_autoptr (GOutputStream) stream = seal_fixture_failing_output (rooms[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaBundleWriter) writer =
        senda_bundle_writer_new (stream, head, GPOINTER_TO_INT (data) ? key : NULL, &error);
      gboolean is_written = writer != NULL && senda_bundle_writer_add (writer, &summary, &error) &&
                            senda_bundle_writer_finish (writer, NULL, NULL, &error);

      if (!is_written)
        bundle_fixture_assert_said (&error, SENDA_ERROR_IO);
      else
        g_assert_cmpuint (rooms[i], >=, 400);
    }
}

/* Dropped half-way, the file that stood there stays. */
static void
test_dropped (gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("senda-bundle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.senda", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_TASK_FORCE);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (SendaBundleWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_file_set_contents (path, "before", -1, NULL);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error);
  g_assert_no_error (error);
  writer = senda_bundle_writer_new (G_OUTPUT_STREAM (stream), head,
                                    GPOINTER_TO_INT (data) ? key : NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&writer, senda_bundle_writer_free);
  g_clear_object (&stream);
  g_file_get_contents (path, &kept, NULL, NULL);
  if (!GPOINTER_TO_INT (data))
    g_assert_cmpstr (kept, ==, "before");
  else
    g_assert_false (senda_bundle_verify (path, ring, &(SendaBundleEnd) { 0 }, NULL, NULL));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_verify (void)
{
  g_autofree char *folder = g_dir_make_tmp ("senda-bundle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.senda", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_SUMMARY);
  SendaBundleSummary summary = { "o", "r", "n", NULL, NULL, "2026-03-09", 1, "s" };
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleWriter) writer =
    senda_bundle_writer_new (G_OUTPUT_STREAM (stream), head, NULL, &error);
  SendaBundleEnd end = { 0 };

  g_assert_true (senda_bundle_writer_add (writer, &summary, &error));
  g_assert_true (senda_bundle_writer_finish (writer, &end, NULL, &error));
  g_assert_true (senda_bundle_verify (path, NULL, &end, NULL, &error));
  g_assert_no_error (error);
  /* A whole file, and another one. */
  end.hash[3] ^= 1;
  g_assert_false (senda_bundle_verify (path, NULL, &end, NULL, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
  g_unlink (path);
  g_assert_false (senda_bundle_verify (path, NULL, &end, NULL, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_IO);
  g_rmdir (folder);
}

/* What no reader would take is not written. */
static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (65 << 20, 'x');
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_SUMMARY);
  SendaBundleSummary summary = { "o", "r", "n", NULL, NULL, "2026-03-09", 1, text };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleWriter) writer = senda_bundle_writer_new (memory, head, NULL, &error);

  g_assert_false (senda_bundle_writer_add (writer, &summary, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define BOTH(path, test) \
  g_test_add (path "/plain", Files, GINT_TO_POINTER (FALSE), set_up, test, tear_down); \
  g_test_add (path "/sealed", Files, GINT_TO_POINTER (TRUE), set_up, test, tear_down)

  BOTH ("/bundle/damage/flips", test_flips);
  BOTH ("/bundle/damage/cuts", test_cuts);
  BOTH ("/bundle/damage/more", test_more);
  BOTH ("/bundle/damage/moves", test_moves);
  g_test_add_func ("/bundle/damage/endless", test_endless);
  g_test_add_func ("/bundle/damage/cancel", test_cancel);
  g_test_add_data_func ("/bundle/damage/full-disk/plain", GINT_TO_POINTER (FALSE), test_full_disk);
  g_test_add_data_func ("/bundle/damage/full-disk/sealed", GINT_TO_POINTER (TRUE), test_full_disk);
  g_test_add_data_func ("/bundle/damage/dropped/plain", GINT_TO_POINTER (FALSE), test_dropped);
  g_test_add_data_func ("/bundle/damage/dropped/sealed", GINT_TO_POINTER (TRUE), test_dropped);
  g_test_add_func ("/bundle/damage/verify", test_verify);
  g_test_add_func ("/bundle/damage/too-long", test_too_long);

  return g_test_run ();
}
