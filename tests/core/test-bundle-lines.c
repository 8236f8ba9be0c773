/* test-bundle-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a line may say and what it may not: bundles of one odd line, whose end is true.
 */
#include "config.h"

#include "bundle-fixture.h"

#include "senda-error.h"

#include <string.h>

#define SITES "[\"s\",\"A\"]\n[\"s\",\"B\"]\n"

/* What stands for VALUE in a change, and what it is read as. */
typedef struct
{
  const char *value;
  const char *shown; /* NULL: the line is refused */
} Value;

static const Value values[] = {
  { "null", "" },
  { "\"\"", " “”" },
  { "\"plain\"", " “plain”" },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", " “\"\\/\b\f\n\r\t”" },
  { "\"\\u0001\\u001f\\u007F\"", " “\x01\x1f\x7f”" },
  { "\"\\u00e1\\u20AC\"", " “á€”" },
  { "\"\\ud83d\\ude00\"", " “😀”" },
  { "\"\\udbff\\udfff\"", " “\xf4\x8f\xbf\xbf”" },
  { "\"\\uFFFF\"", " “\xef\xbf\xbf”" },
  { "\"سلام 😀 e\\u0301\"", " “سلام 😀 e\xcc\x81”" },
  { "\"a\\\\u0041\"", " “a\\u0041”" },
  { "0", " =0" },
  { "-1", " =-1" },
  { "9223372036854775807", " =9223372036854775807" },
  { "-9223372036854775808", " =-9223372036854775808" },
  /* Not in these files. */
  { "", NULL },
  { "nul", NULL },
  { "nullx", NULL },
  { "NULL", NULL },
  { "true", NULL },
  { "-", NULL },
  { "-0", NULL },
  { "+1", NULL },
  { "00", NULL },
  { "01", NULL },
  { "1.0", NULL },
  { "1e3", NULL },
  { "0x10", NULL },
  { "9223372036854775808", NULL },
  { "-9223372036854775809", NULL },
  { "99999999999999999999999999", NULL },
  { " 1", NULL },
  { "1 ", NULL },
  { "\"", NULL },
  { "'a'", NULL },
  { "\"a\"b", NULL },
  { "\"\\u0000\"", NULL },
  { "\"\\ud83d\"", NULL },
  { "\"\\ud83dx\"", NULL },
  { "\"\\ud83d\\n\"", NULL },
  { "\"\\ud83d\\u0041\"", NULL },
  { "\"\\ude00\"", NULL },
  { "\"\\ude00\\ud83d\"", NULL },
  { "\"\\u12\"", NULL },
  { "\"\\u12g4\"", NULL },
  { "\"\\x41\"", NULL },
  { "\"\\U0041\"", NULL },
  { "\"\\", NULL },
  { "\"\t\"", NULL },
  { "\"\r\"", NULL },
  { "\"\x01\"", NULL },
  { "\"\xff\"", NULL },
  { "\"\xc0\x80\"", NULL },
  { "\"\xed\xa0\x80\"", NULL },
  { "\"\xf4\x90\x80\x80\"", NULL },
  { "\"cut \xe2\x82\"", NULL },
  { "[]", NULL },
  { "{}", NULL },
  { "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", NULL },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *lines =
        g_strconcat (SITES "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",", values[i].value,
                     ",0,[]]\n", NULL);
      g_autoptr (GBytes) bytes = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, lines, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);
      g_autofree char *expected = NULL;

      if (values[i].shown == NULL)
        {
          g_test_message ("%s", values[i].value);
          bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
          continue;
        }
      g_assert_no_error (error);
      expected = g_strconcat ("c A 1 1 5 goal g text", values[i].shown, "\n", NULL);
      g_assert_cmpstr (shown, ==, expected);
    }
}

/* Any number of links, or of bytes of the name of a store, would fill the memory. */
static void
test_most (void)
{
  static const struct
  {
    guint n;
    guint n_long;
    gboolean is_taken;
  } cases[] = {
    { 10000, 64, TRUE },
    { 10001, 64, FALSE },
    { 1, 65, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strnfill (cases[i].n_long, 'n');
      g_autoptr (GString) text = g_string_new (SITES);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = NULL;

      g_string_append_printf (text, "[\"s\",\"%s\"]\n[\"c\",0,9,3,4,\"goal\",\"g\",\"text\",1,0,[",
                              name);
      for (guint j = 0; j < cases[i].n; j++)
        g_string_append (text, j > 0 ? ",[0,1,2]" : "[0,1,2]");
      g_string_append (text, "]]\n");
      bytes = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, text->str, NULL);
      shown = bundle_fixture_read (bytes, NULL, &error);
      if (cases[i].is_taken)
        g_assert_no_error (error);
      else
        bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
    }
}

/* A head that speaks of fewer changes than there are is not of this file; of none, it says nothing. */
static void
test_about (void)
{
  static const char *const abouts[] = { "0", "1", "2", "3" };
  static const char changes[] = SITES
    "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",null,0,[]]\n"
    "[\"c\",0,2,1,5,\"goal\",\"g\",\"text\",null,0,[]]\n";

  for (guint i = 0; i < G_N_ELEMENTS (abouts); i++)
    {
      g_autofree char *head =
        g_strconcat ("{\"senda\":\"bundle\",\"format\":1,\"kind\":\"task-force\",\"profile\":\"full\","
                     "\"held\":\"full\",\"id\":\"11111111-0000-4000-8000-000000000001\","
                     "\"task_force\":\"22222222-0000-4000-8000-000000000001\","
                     "\"site\":\"" BUNDLE_SITE "\",\"made_at\":1,\"schema\":1,\"about\":",
                     abouts[i], "}", NULL);
      g_autoptr (GBytes) bytes = bundle_fixture_close (head, changes);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);

      if (i == 1)
        bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
      else
        g_assert_no_error (error);
    }
}

/* Lines after SITES, and what is read of them. */
static const Value lines[] = {
  { "[\"t\",1,7,-5,null,\"later\",\"l\"]\n", "t B 7 -5 (none) later l\n" },
  { "[\"c\",1,2,3,4,\"new_type\",\"x/../y\",\"field@es-MX\",null,1,[]]\n",
    "c B 2 3 4 new_type x/../y field@es-MX purged\n" },
  { "[\"c\",0,9,3,4,\"goal\",\"g\",\"text\",1,0,[[0,1,2],[1,0,8]]]\n",
    "c A 9 3 4 goal g text =1 [0 B 2] [1 A 8]\n" },
  /* In any order, and more than once. */
  { "[\"c\",0,2,1,4,\"g\",\"g\",\"t\",1,0,[]]\n[\"t\",0,1,4,null,\"edit\",\"l\"]\n"
    "[\"c\",0,1,1,4,\"g\",\"g\",\"t\",2,0,[]]\n[\"c\",0,2,1,4,\"g\",\"g\",\"t\",1,0,[]]\n",
    "c A 2 1 4 g g t =1\nt A 1 4 (none) edit l\nc A 1 1 4 g g t =2\nc A 2 1 4 g g t =1\n" },
  { "[\"s\",\"C\"]\n[\"t\",2,1,1,\"me\",\"edit\",\"l\"]\n", "t C 1 1 me edit l\n" },
  { "", "" },
  /* A store that has not been named, or no longer. */
  { "[\"t\",2,1,1,null,\"edit\",\"l\"]\n[\"s\",\"C\"]\n", NULL },
  { "[\"t\",-1,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"c\",0,9,3,4,\"goal\",\"g\",\"text\",1,0,[[0,2,2]]]\n", NULL },
  { "[\"s\",\"\"]\n", NULL },
  { "[\"s\",null]\n", NULL },
  { "[\"s\",\"C\",1]\n", NULL },
  { "[\"s\"]\n", NULL },
  /* Too little, too much, elsewhere. */
  { "[\"t\",0,1,1,null,\"edit\"]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\",1]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",null]\n", NULL },
  { "[\"t\",0,1,1,null,null,\"l\"]\n", NULL },
  { "[\"t\",0,1,1,7,\"edit\",\"l\"]\n", NULL },
  { "[\"t\",0,1,1.5,null,\"edit\",\"l\"]\n", NULL },
  { "[\"t\",0,1,null,null,\"edit\",\"l\"]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\",]\n", NULL },
  { "[\"t\",,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"]]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"]x\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"] \n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"]\r\n", NULL },
  { " [\"t\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[ \"t\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"t\", 0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"t\"0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"x\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"tt\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"\\u0074\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[t,0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "\n", NULL },
  { "[]\n", NULL },
  { "null\n", NULL },
  { "\"t\"\n", NULL },
  { "{}\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,2,[]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,1,[]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,false,[]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,null]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",null,\"text\",1,0,[]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[[2,0,1]]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[[0,0,1],]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[,[0,0,1]]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[[0,0,1][0,0,1]]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[[0,0]]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[[0,0,1,1]]]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[0,0,1]]\n", NULL },
  /* Summaries stand alone. */
  { "[\"m\",\"o\",\"r\",\"n\",null,null,\"2026-03-09\",1,\"s\"]\n", NULL },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *all = g_strconcat (SITES, lines[i].value, NULL);
      g_autoptr (GBytes) bytes = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, all, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);

      g_test_message ("%s", lines[i].value);
      g_assert_cmpstr (shown, ==, lines[i].shown);
      if (lines[i].shown == NULL)
        bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
    }
}

static void
test_zero_bytes (void)
{
  static const char line[] = SITES "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",\"a?b\",0,[]]\n";
  g_autoptr (GBytes) good = bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE, line, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (good, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      copy[i] = '\0';
      bytes = g_bytes_new (copy, length);
      g_assert_null (bundle_fixture_read (bytes, NULL, &error));
      g_assert_nonnull (error);
    }
}

static const Value summaries[] = {
  { "[\"m\",\"o\",\"r\",\"n\",null,\"North\",\"2026-03-09\",12,\"a=3 b=-\"]\n",
    "m o r n (none) North 2026-03-09 12 a=3 b=-\n" },
  { "[\"m\",\"o\",\"r\",\"n\",\"j\",null,\"2026-03-09\",12,\"\"]\n",
    "m o r n j (none) 2026-03-09 12 \n" },
  { "[\"m\",\"o\",\"r\",null,\"j\",null,\"2026-03-09\",12,\"\"]\n", NULL },
  { "[\"m\",\"o\",\"r\",\"n\",\"j\",null,\"2026-03-09\",\"12\",\"\"]\n", NULL },
  { "[\"m\",\"o\",\"r\",\"n\",\"j\",null,\"2026-03-09\",12]\n", NULL },
  { "[\"m\",\"o\",\"r\",\"n\",\"j\",null,\"2026-03-09\",12,\"\",\"\"]\n", NULL },
  { "[\"s\",\"A\"]\n", NULL },
  { "[\"t\",0,1,1,null,\"edit\",\"l\"]\n", NULL },
  { "[\"c\",0,1,1,5,\"goal\",\"g\",\"text\",1,0,[]]\n", NULL },
};

/* Of a statewide picture nothing else comes in. */
static void
test_summaries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    {
      g_autoptr (GBytes) bytes = bundle_fixture_wrap (SENDA_BUNDLE_SUMMARY, summaries[i].value, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = bundle_fixture_read (bytes, NULL, &error);

      g_assert_cmpstr (shown, ==, summaries[i].shown);
      if (summaries[i].shown == NULL)
        bundle_fixture_assert_said (&error, SENDA_ERROR_DAMAGED);
    }
}

static gboolean
stop (const SendaLogTransaction *transaction G_GNUC_UNUSED,
      gpointer                   data,
      GError                   **error)
{
  guint *n_left = data;

  if (--*n_left > 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT, "It stops. Here.");
  return FALSE;
}

/* Who takes in may end it, and is asked nothing more. */
static void
test_stops (void)
{
  g_autoptr (GBytes) bytes =
    bundle_fixture_wrap (SENDA_BUNDLE_TASK_FORCE,
                         SITES "[\"t\",0,1,1,null,\"edit\",\"l\"]\n[\"t\",0,2,1,null,\"edit\",\"l\"]\n"
                         "[\"t\",0,3,1,null,\"edit\",\"l\"]\n", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaBundleReader) reader = senda_bundle_reader_new (stream, NULL, &error);
  guint n_left = 2;
  SendaBundleSink sink = { .log = { stop, NULL, &n_left } };

  g_assert_no_error (error);
  g_assert_false (senda_bundle_reader_read (reader, &sink, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  g_assert_cmpuint (n_left, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bundle/lines/values", test_values);
  g_test_add_func ("/bundle/lines/lines", test_lines);
  g_test_add_func ("/bundle/lines/zero-bytes", test_zero_bytes);
  g_test_add_func ("/bundle/lines/summaries", test_summaries);
  g_test_add_func ("/bundle/lines/stops", test_stops);
  g_test_add_func ("/bundle/lines/most", test_most);
  g_test_add_func ("/bundle/lines/about", test_about);

  return g_test_run ();
}
