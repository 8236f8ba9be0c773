/* test-bundle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bundle-fixture.h"
#include "seal-fixture.h"

#include "senda-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define SMALL \
  "[\"s\",\"" BUNDLE_SITE "\"]\n" \
  "[\"t\",0,1,1773014400000,\"Ana\",\"edit\",\"rate\\telement=a\"]\n" \
  "[\"c\",0,1,1,1773014400000,\"goal\",\"g\",\"text@es\",\"áé \\\"x\\\"\\n\",0,[]]\n" \
  "[\"s\",\"" BUNDLE_OTHER_SITE "\"]\n" \
  "[\"c\",0,2,1,1773014400000,\"goal\",\"g\",\"position\",-3,0,[[0,1,5],[1,0,1]]]\n" \
  "[\"c\",0,3,1,1773014400000,\"goal\",\"g\",\"note\",null,1,[]]\n"
#define MEMBER "44444444-0000-4000-8000-000000000001"
#define RATER "44444444-0000-4000-8000-000000000002"
#define BALLOT "44444444-0000-4000-8000-000000000003"
#define SUMMARY "[\"m\",\"o\",\"r\",\"North “Valley”\",null,\"N\",\"2026-03-09\",5,\"a=3\\nb=2\"]\n"

/* What the format is, to the byte: what is read of a file from one version is what another wrote. */
static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, SMALL, NULL);
  g_autoptr (GBytes) again = bundle_fixture_rewrite (bytes, NULL);
  static const char expected[] =
    "{\"senda\":\"bundle\",\"format\":1,\"kind\":\"task-force\",\"profile\":\"full\","
    "\"id\":\"11111111-0000-4000-8000-000000000001\","
    "\"task_force\":\"22222222-0000-4000-8000-000000000001\",\"task_force_name\":\"North Valley\","
    "\"sender\":\"Ana Ruiz\",\"site\":\"" BUNDLE_SITE "\",\"held\":\"full\","
    "\"made_at\":1773014400000,\"program\":\"0.7.0\",\"schema\":7,\"about\":100000}\n" SMALL
    "{\"end\":true,\"transactions\":1,\"changes\":3,\"summaries\":0,\"hash\":\"";

  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpmem (g_bytes_get_data (again, NULL), strlen (expected), expected, strlen (expected));
  g_assert_cmpuint (g_bytes_get_size (again), ==, strlen (expected) + 64 + strlen ("\"}\n"));
}

/* No store is called by so long a name. */
static const char *
get_site (const char *text)
{
  return strlen (text) > 64 ? "long" : text;
}

static void
add_texts (SendaBundleWriter *writer,
           const char *const *texts)
{
  const SendaLogSink *sink = senda_bundle_writer_get_sink (writer);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      SendaLogLink links[] = { { SENDA_LINK_REPLACES, get_site (texts[i]), G_MAXINT64 },
                               { SENDA_LINK_HAD_SEEN, BUNDLE_SITE, 1 } };
      SendaLogTransaction transaction = { get_site (texts[i]), i + 1, -1, texts[i], texts[i],
                                          texts[i] };
      SendaLogChange change = { BUNDLE_OTHER_SITE, i + 1, G_MAXINT64, G_MININT64, texts[i], texts[i],
                                texts[i], SENDA_TEXT (texts[i]), FALSE, TRUE, links, 2 };

      g_assert_true (sink->take_transaction (&transaction, sink->data, &error));
      g_assert_true (sink->take_change (&change, sink->data, &error));
      g_assert_no_error (error);
    }
}

static void
show_texts (GString           *shown,
            const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      SendaLogLink links[] = { { SENDA_LINK_REPLACES, get_site (texts[i]), G_MAXINT64 },
                               { SENDA_LINK_HAD_SEEN, BUNDLE_SITE, 1 } };
      SendaLogTransaction transaction = { get_site (texts[i]), i + 1, -1, texts[i], texts[i],
                                          texts[i] };
      SendaLogChange change = { BUNDLE_OTHER_SITE, i + 1, G_MAXINT64, G_MININT64, texts[i], texts[i],
                                texts[i], SENDA_TEXT (texts[i]), FALSE, TRUE, links, 2 };

      bundle_fixture_show_transaction (shown, &transaction);
      bundle_fixture_show_change (shown, &change);
    }
}

/* Every text comes back as it was, wherever it stands: sealed or plain. */
static void
test_hostile_texts (gconstpointer data)
{
  gboolean is_sealed = GPOINTER_TO_INT (data);
  g_autofree char *huge = g_strnfill (1 << 20, '"');
  g_autofree char *long_words = g_strnfill (70001, 'x');
  const char *texts[] = {
    "a", "\"", "\\", "\\u0000", "\\\\\"", "\n\r\t\b\f", "\x01\x02\x1e\x1f\x7f", "=cmd|' /C calc'!A0",
    "]", "[\"t\",0", "{\"end\":true}", "\n{\"end\":true}\n", "😀👩‍👩‍👧", "\xe2\x80\xae" "gnp.exe",
    "مرحبا", "e\xcc\x81", "\xef\xbb\xbf" "bom", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf", "\xe2\x80\xa8",
    "../../etc/passwd", "C:\\nul", "null", "</script>", huge, long_words, "last", NULL
  };
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_TASK_FORCE);
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleWriter) writer =
    senda_bundle_writer_new (memory, head, is_sealed ? key : NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *shown = NULL;
  SendaBundleEnd end = { 0 };

  g_assert_no_error (error);
  add_texts (writer, texts);
  g_assert_true (senda_bundle_writer_finish (writer, &end, NULL, &error));
  g_assert_cmpint (end.n_changes, ==, G_N_ELEMENTS (texts) - 1);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  show_texts (expected, texts);
  shown = bundle_fixture_read (bytes, ring, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shown, ==, expected->str);
}

/* Whatever a head says comes back, an unknown member is passed over. */
static void
test_head (void)
{
  g_autoptr (SendaBundleHead) head = bundle_fixture_head (SENDA_BUNDLE_REPLY);
  g_autoptr (SendaBundleHead) copy = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SendaBundleWriter) writer = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (SendaBundleReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const SendaBundleHead *read = NULL;

  g_free (head->task_force_name);
  head->task_force_name = g_strdup ("Valle “Norte” \"\\\t\x01 😀");
  head->profile = SENDA_PRIVACY_MEMBERS;
  head->held = SENDA_PRIVACY_PUBLIC;
  head->member = g_strdup (MEMBER);
  head->rater = g_strdup (RATER);
  head->ballot = g_strdup (BALLOT);
  copy = senda_bundle_head_copy (head);
  writer = senda_bundle_writer_new (memory, copy, NULL, &error);
  g_assert_true (senda_bundle_writer_finish (writer, NULL, NULL, &error));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  stream = g_memory_input_stream_new_from_bytes (bytes);
  reader = senda_bundle_reader_new (stream, NULL, &error);
  g_assert_no_error (error);
  read = senda_bundle_reader_get_head (reader);
  g_assert_false (senda_bundle_reader_is_sealed (reader));
  g_assert_cmpint (read->kind, ==, SENDA_BUNDLE_REPLY);
  g_assert_cmpint (read->profile, ==, SENDA_PRIVACY_MEMBERS);
  g_assert_cmpint (read->held, ==, SENDA_PRIVACY_PUBLIC);
  /* What is shown of it is one line. */
  g_assert_cmpstr (read->task_force_name, ==, "Valle “Norte” \"\\   😀");
  g_assert_cmpstr (read->id, ==, head->id);
  g_assert_cmpstr (read->site, ==, BUNDLE_SITE);
  g_assert_cmpstr (read->member, ==, MEMBER);
  g_assert_cmpstr (read->rater, ==, RATER);
  g_assert_cmpstr (read->ballot, ==, BALLOT);
  g_assert_cmpstr (read->round, ==, head->round);
  g_assert_cmpint (read->made_at, ==, head->made_at);
  g_assert_cmpuint (read->schema, ==, 7);
  g_assert_cmpint (read->n_about, ==, 100000);
}

/* What the head of a bundle says, but for its beginning, and why it is refused; -1: it is not. */
typedef struct
{
  const char *rest;
  int code;
} Head;

#define KIND ",\"format\":1,\"kind\":\"task-force\""
#define OF_KIND(kind) ",\"format\":1,\"kind\":\"" kind "\""
#define ID ",\"id\":\"11111111-0000-4000-8000-000000000001\""
#define SITE ",\"site\":\"" BUNDLE_SITE "\""
#define HOW ",\"profile\":\"full\",\"held\":\"full\""
#define OF ",\"task_force\":\"22222222-0000-4000-8000-000000000001\""
#define WHO HOW ID SITE OF
#define WHEN ",\"made_at\":1,\"program\":\"0.7\",\"schema\":1,\"about\":1"

static const Head heads[] = {
  { KIND WHO WHEN "}", -1 },
  { WHEN WHO KIND "}", -1 },
  { KIND WHO WHEN ",\"sender\":null}", -1 },
  { KIND WHO WHEN ",\"later\":[1,{\"a\":[2.5e3,\"]\"]},null,\"x\"],\"y\":\"\\\"}\"}", -1 },
  { KIND WHO ",\"made_at\":1,\"program\":\"9.1.0\",\"schema\":1,\"about\":5000000}", -1 },
  { ",\"format\":2,\"program\":\"9.1.0\"}", SENDA_ERROR_NEWER },
  { ",\"format\":2}", SENDA_ERROR_NEWER },
  { ",\"format\":2,\"program\":\"%s%n <b>\"}", SENDA_ERROR_NEWER },
  { ",\"format\":1,\"kind\":\"telepathy\"" WHO WHEN "}", SENDA_ERROR_NEWER },
  { ",\"format\":0,\"kind\":\"task-force\"" WHO WHEN "}", SENDA_ERROR_DAMAGED },
  { ",\"format\":1.5,\"kind\":\"task-force\"" WHO WHEN "}", SENDA_ERROR_DAMAGED },
  { ",\"format\":\"1\",\"kind\":\"task-force\"" WHO WHEN "}", SENDA_ERROR_DAMAGED },
  { ",\"format\":18446744073709551615,\"kind\":\"task-force\"" WHO WHEN "}", SENDA_ERROR_DAMAGED },
  { WHO WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND WHO "}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"sender\":7}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"sender\":\"\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"sender\":\"\xff\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO ",\"made_at\":-1,\"program\":\"0.7\",\"schema\":1,\"about\":1}", SENDA_ERROR_DAMAGED },
  { KIND WHO ",\"made_at\":1,\"program\":\"0.7\",\"schema\":4294967296,\"about\":1}",
    SENDA_ERROR_DAMAGED },
  /* Ten million: not even begun. */
  { KIND WHO ",\"made_at\":1,\"program\":\"0.7\",\"schema\":1,\"about\":10000000}",
    SENDA_ERROR_DAMAGED },
  { OF_KIND ("ballot") WHO WHEN "}", SENDA_ERROR_DAMAGED },
  /* What it is about is looked up by these ids. */
  { OF_KIND ("summary") HOW ID SITE WHEN "}", -1 },
  { OF_KIND ("folder") WHO WHEN "}", -1 },
  { OF_KIND ("folder") HOW ID SITE WHEN "}", SENDA_ERROR_DAMAGED },
  { OF_KIND ("task-force") HOW ID SITE WHEN "}", SENDA_ERROR_DAMAGED },
  { OF_KIND ("copy") HOW ID SITE ",\"task_force\":null" WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND HOW ID SITE ",\"task_force\":\"t\"" WHEN "}", SENDA_ERROR_DAMAGED },
  { OF_KIND ("summary") HOW ID SITE ",\"task_force\":\"../t\"" WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND HOW SITE OF WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND HOW SITE OF ",\"id\":\"i\"" WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND HOW ID OF ",\"site\":\"s\"" WHEN "}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"member\":\"m\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"round\":\"r\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"rater\":\"r\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"ballot\":\"b\"}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN ",/*\"*/\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN "", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN "}}", SENDA_ERROR_DAMAGED },
  { KIND WHO WHEN "} // x", SENDA_ERROR_DAMAGED },
  { "ling\"}", SENDA_ERROR_FOREIGN },
};

static void
test_heads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *head = g_strconcat ("{\"senda\":\"bundle\"", heads[i].rest, NULL);
      g_autoptr (GBytes) bytes = bundle_fixture_close (head, "");
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);

      g_test_message ("%s: %s", heads[i].rest, error ? error->message : "taken");
      if (heads[i].code < 0)
        g_assert_cmpstr (shown, ==, "");
      else
        bundle_fixture_assert_said (&error, heads[i].code);
    }
}

/* Whoever reads it is told by which version it was made. */
static void
test_newer (void)
{
  g_autoptr (GBytes) bytes =
    bundle_fixture_close ("{\"senda\":\"bundle\",\"format\":3,\"program\":\"4.2\"}", "");
  g_autoptr (GError) error = NULL;

  g_assert_null (bundle_fixture_read (bytes, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Senda 4.2"));
}

typedef struct
{
  const char *bytes;
  gssize length;
  int code;
  const char *says;
} Mistake;

static const Mistake mistakes[] = {
  { "", 0, SENDA_ERROR_DAMAGED, "empty" },
  { "{\"senda\":\"bun", -1, SENDA_ERROR_DAMAGED, "breaks off" },
  { "SENDA-SE", -1, SENDA_ERROR_DAMAGED, "breaks off" },
  { "PK\3\4rest", -1, SENDA_ERROR_FOREIGN, "unpack it" },
  { "Name,Phone\nAna,1\n", -1, SENDA_ERROR_FOREIGN, "list of people" },
  { "Name;Phone", -1, SENDA_ERROR_FOREIGN, "list of people" },
  { "%PDF-1.5\n", -1, SENDA_ERROR_FOREIGN, "not a file that Senda made" },
  { "{\"type\":\"FeatureCollection\"}\n", -1, SENDA_ERROR_FOREIGN, "not a file that Senda made" },
  { "\x89PNG\r\n\x1a\n", -1, SENDA_ERROR_FOREIGN, "not a file that Senda made" },
  { "\0\0\0\0", 4, SENDA_ERROR_FOREIGN, "not a file that Senda made" },
};

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      const Mistake *mistake = &mistakes[i];
      g_autoptr (GBytes) bytes =
        g_bytes_new (mistake->bytes,
                     mistake->length < 0 ? strlen (mistake->bytes) : (gsize) mistake->length);
      g_autoptr (GError) error = NULL;

      g_assert_null (bundle_fixture_read (bytes, NULL, &error));
      g_assert_nonnull (strstr (error->message, mistake->says));
      bundle_fixture_assert_said (&error, mistake->code);
    }
}

/* The store itself is what people send by mistake. */
static void
test_store (void)
{
  char file[512] = "SQLite format 3";
  g_autoptr (GBytes) other = g_bytes_new (file, sizeof file);
  g_autoptr (GBytes) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (bundle_fixture_read (other, NULL, &error));
  g_assert_nonnull (strstr (error->message, "another program"));
  bundle_fixture_assert_said (&error, SENDA_ERROR_FOREIGN);
  memcpy (file + 68, "Snda", 4);
  store = g_bytes_new (file, sizeof file);
  g_assert_null (bundle_fixture_read (store, NULL, &error));
  g_assert_nonnull (strstr (error->message, "This is a store"));
  bundle_fixture_assert_said (&error, SENDA_ERROR_FOREIGN);
}

static void
test_ends (void)
{
  static const SendaBundleEnd true_counts = { 1, 3, 0, "" };

  for (guint i = 0; i < 4; i++)
    {
      SendaBundleEnd said = true_counts;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      memset (said.hash, '0', 64);
      said.n_transactions += i == 1;
      said.n_changes -= i == 2;
      said.n_summaries += i == 3;
      bytes = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, SMALL, &said);
      g_assert_null (bundle_fixture_read (bytes, NULL, &error));
      bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
    }
}

static void
test_passphrases (void)
{
  g_autoptr (GBytes) plain = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, SMALL, NULL);
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaKeyRing) empty = senda_key_ring_new ();
  g_autoptr (SendaKeyRing) wrong = senda_key_ring_new ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GBytes) bytes = bundle_fixture_rewrite (plain, key);
  g_autoptr (GError) error = NULL;

  g_assert_null (bundle_fixture_read (bytes, NULL, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_NOT_FOUND);
  g_assert_null (bundle_fixture_read (bytes, empty, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_NOT_FOUND);
  g_assert_true (senda_key_ring_add (wrong, "no such words as these here", NULL));
  g_assert_null (bundle_fixture_read (bytes, wrong, &error));
  bundle_fixture_assert_said (&error, SENDA_ERROR_INVALID);
}

/* A file that was sealed as it was, and is no bundle. */
static void
test_other_sealed (void)
{
  g_autoptr (SendaKeyRing) ring = seal_fixture_ring ();
  g_autoptr (SendaSealKey) key = seal_fixture_key (ring);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) sealed = senda_seal_packed_output_new (memory, key);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (sealed, "a letter\nof two lines\n", 22, NULL, NULL, NULL);
  g_output_stream_close (sealed, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  g_assert_null (bundle_fixture_read (bytes, ring, &error));
  g_assert_nonnull (strstr (error->message, "senda unseal"));
  bundle_fixture_assert_said (&error, SENDA_ERROR_FOREIGN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bundle/bytes", test_bytes);
  g_test_add_data_func ("/bundle/hostile-texts/plain", GINT_TO_POINTER (FALSE), test_hostile_texts);
  g_test_add_data_func ("/bundle/hostile-texts/sealed", GINT_TO_POINTER (TRUE), test_hostile_texts);
  g_test_add_func ("/bundle/head", test_head);
  g_test_add_func ("/bundle/heads", test_heads);
  g_test_add_func ("/bundle/newer", test_newer);
  g_test_add_func ("/bundle/mistakes", test_mistakes);
  g_test_add_func ("/bundle/store", test_store);
  g_test_add_func ("/bundle/ends", test_ends);
  g_test_add_func ("/bundle/passphrases", test_passphrases);
  g_test_add_func ("/bundle/other-sealed", test_other_sealed);

  return g_test_run ();
}
