/* test-draft-freeze.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drafts-fixture.h"

#include "senda-error.h"

#include <string.h>

#define N_DAMAGES 4000

#define TITLED "\"title\": { \"en\": \"T\" }"
#define OF_BLOCKS(blocks) "{ \"senda-draft\": 1, " TITLED ", \"blocks\": [ " blocks " ] }"

static void
assert_same_text (SendaText *a,
                  SendaText *b)
{
  g_assert_true (senda_text_equal (a, b));
  g_assert_true ((a == NULL) == (b == NULL));
}

static void
assert_same_cells (GPtrArray *a,
                   GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same_text (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

static void
assert_same_block (const SendaDraftBlock *a,
                   const SendaDraftBlock *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpuint (a->level, ==, b->level);
  assert_same_text (a->heading, b->heading);
  assert_same_text (a->text, b->text);
  if (a->kind != SENDA_DRAFT_KIND_TABLE)
    return;
  assert_same_cells (a->columns, b->columns);
  g_assert_cmpuint (a->rows->len, ==, b->rows->len);
  for (guint i = 0; i < a->rows->len; i++)
    assert_same_cells (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i));
}

static SendaDraft *
new_draft (void)
{
  g_autofree char *long_text = g_strnfill (1000000, '"');
  const PeopleRow rows[] = {
    { "agency", "police", { "name", "City \"Police\"" } },
    DRAFT_MEDIA,
    DRAFT_DECIDED ("consideration.media-1-1", "decision", "<b>&amp;</b> \\u0041 \\ / \" 🚨\u2028",
                   "decision:es", "اتصل أولا\n\n- \xE2\x80\xAEuno\n- dos\t\x01", "decision:fr",
                   "Oui."),
    DRAFT_DECIDED ("consideration.media-1-2", "decision", long_text),
    DRAFT_BLOCK ("scope", "text", "All of us."),
    DRAFT_BLOCK ("part:part.media-2", "text", "First."),
    DRAFT_BLOCK ("definitions", "is_left_out", "1"),
  };

  return DRAFT (rows);
}

/* Whatever stands in a draft is there again, but for what was left out. */
static void
test_round_trip (void)
{
  g_autoptr (SendaDraft) draft = new_draft ();
  gint64 begin = g_get_monotonic_time ();
  g_autofree char *frozen = senda_draft_freeze (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) thawed = senda_draft_thaw (frozen, &error);
  g_autofree char *again = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_test_message ("a megabyte there and back: %.1f ms",
                  (g_get_monotonic_time () - begin) / 1000.0);
  assert_same_text (draft->title, thawed->title);
  assert_same_text (draft->subtitle, thawed->subtitle);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (!block->is_left_out)
        assert_same_block (block, g_ptr_array_index (thawed->blocks, n++));
    }
  g_assert_cmpuint (thawed->blocks->len, ==, n);
  g_assert_null (senda_draft_find (thawed, "definitions"));
  g_assert_nonnull (senda_draft_find (thawed, "parties"));
  again = senda_draft_freeze (thawed);
  g_assert_cmpstr (again, ==, frozen);
}

/* Nothing of who wrote what, and no more than what is read. */
static void
test_plain (void)
{
  g_autoptr (SendaDraft) draft = new_draft ();
  g_autofree char *frozen = senda_draft_freeze (draft);
  g_autoptr (SendaDraft) thawed = senda_draft_thaw (frozen, NULL);
  const SendaDraftBlock *scope = draft_get (thawed, "scope");

  g_assert_cmpstr (senda_text_get (scope->text, "en"), ==, "All of us.");
  g_assert_false (scope->is_edited || scope->is_stale || scope->takes_words);
  g_assert_null (scope->generated);
}

/* What a later Senda adds is passed over. */
static void
test_later (void)
{
  g_autoptr (SendaDraft) draft = senda_draft_thaw (
    "{ \"senda-draft\": 1, \"new\": [1.5e3, null], " TITLED ", \"guidelines\": true,"
    "\"blocks\": [ { \"id\": \"a\", \"kind\": \"picture\", \"level\": 7, \"size\": {},"
    "\"text\": { \"en\": \"A\" } }, { \"id\": \"b\", \"kind\": \"table\", \"level\": 2,"
    "\"columns\": [{}], \"rows\": [] } ] }", NULL);

  g_assert_nonnull (draft);
  g_assert_true (draft->is_guidelines);
  g_assert_cmpstr (senda_text_get (draft_get (draft, "a")->text, "en"), ==, "A");
  g_assert_cmpuint (draft_get (draft, "a")->level, ==, 1);
  g_assert_cmpuint (draft_get (draft, "b")->level, ==, 2);
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) draft = senda_draft_thaw (text, &error);

  if (draft != NULL)
    g_error ("taken for a draft: %.200s", text ? text : "NULL");
  g_assert_error (error, SENDA_ERROR, code);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", " ", "null", "1", "\"a\"", "[]", "{}", "{", "}", "{\"senda-draft\": 1",
    "{ \"senda-draft\": \"1\", " TITLED ", \"blocks\": [] }",
    "{ \"senda-draft\": 0, " TITLED ", \"blocks\": [] }",
    "{ \"senda-draft\": 1, \"blocks\": [] }",
    "{ \"senda-draft\": 1, " TITLED " }",
    "{ \"senda-draft\": 1, \"title\": 7, \"blocks\": [] }",
    "{ \"senda-draft\": 1, \"title\": { \"en\": 7 }, \"blocks\": [] }",
    "{ \"senda-draft\": 1, \"title\": { \"en\": null }, \"blocks\": [] }",
    "{ \"senda-draft\": 1, \"title\": { \"<b>\": \"T\" }, \"blocks\": [] }",
    "{ \"senda-draft\": 1, \"title\": { \"en\": \"\\ud800\" }, \"blocks\": [] }",
    "{ \"senda-draft\": 1, " TITLED ", \"blocks\": {} }",
    "/* \" */ " OF_BLOCKS (""), "x = " OF_BLOCKS (""), OF_BLOCKS ("") " // end",
    OF_BLOCKS ("null"), OF_BLOCKS ("[]"), OF_BLOCKS ("{}"), OF_BLOCKS ("{ \"id\": \"a\" }"),
    OF_BLOCKS ("{ \"id\": 1, \"kind\": \"table\" }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"table\" }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"table\", \"columns\": [], \"rows\": [] }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"table\", \"columns\": [{}], \"rows\": [[]] }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"table\", \"columns\": [{}], \"rows\": [[{}, {}]] }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"table\", \"columns\": [7], \"rows\": [] }"),
    OF_BLOCKS ("{ \"id\": \"a\", \"kind\": \"sentences\", \"text\": [] }"),
    "\xff\xfe", "{ \"senda-draft\": 1, \"title\": { \"en\": \"\xff\" }, \"blocks\": [] }",
  };

  assert_refused (NULL, SENDA_ERROR_INVALID);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], SENDA_ERROR_INVALID);
  assert_refused ("{ \"senda-draft\": 2, \"pages\": [] }", SENDA_ERROR_NEWER);
}

/* A million brackets, and a text in more languages than there are. */
static void
test_deep (void)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autofree char *braces = g_strnfill (1000000, '{');
  g_autofree char *after = g_strconcat ("{ \"senda-draft\": 1, \"a\": ", brackets, NULL);
  g_autofree char *hidden = g_strconcat ("/* \" */", brackets, "/* \" */", NULL);
  g_autoptr (GString) many = g_string_new ("{ \"senda-draft\": 1, \"blocks\": [], \"title\": { ");

  for (guint i = 0; i < 26 * 26; i++)
    g_string_append_printf (many, "%s\"%c%c\": \"x\"", i > 0 ? ", " : "", 'a' + i / 26,
                            'a' + i % 26);
  g_string_append (many, " } }");
  assert_refused (brackets, SENDA_ERROR_INVALID);
  assert_refused (braces, SENDA_ERROR_INVALID);
  assert_refused (after, SENDA_ERROR_INVALID);
  assert_refused (hidden, SENDA_ERROR_INVALID);
  assert_refused (many->str, SENDA_ERROR_INVALID);
}

/* However it is damaged, it is read or refused. */
static void
test_damaged (void)
{
  static const PeopleRow rows[] = {
    { "agency", "police", { "name", "Police" } },
    { "protocol", "p", { "title", "T", "definitions", "None." } },
    { "protocol_item", "i", { "protocol", "p", "name", "Who", "state", "decided", "decision",
                              "Us [all] \\ \"and\" {you}." } },
  };
  static const char bytes[] = "{}[]\":,\\/ x1é\n";
  g_autoptr (SendaDraft) draft = DRAFT (rows);
  g_autofree char *frozen = senda_draft_freeze (draft);
  gsize length = strlen (frozen);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  guint n_read = 0;

  for (guint i = 0; i < N_DAMAGES; i++)
    {
      g_autofree char *damaged = g_strdup (frozen);
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaDraft) thawed = NULL;

      for (gint j = g_rand_int_range (random, 1, 4); j > 0; j--)
        damaged[g_rand_int_range (random, 0, length)] =
          bytes[g_rand_int_range (random, 0, sizeof bytes)];
      thawed = senda_draft_thaw (damaged, &error);
      if (thawed != NULL)
        g_free (senda_draft_freeze (thawed));
      else
        g_assert_nonnull (error);
      n_read += thawed != NULL;
    }
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, N_DAMAGES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/draft-freeze/round-trip", test_round_trip);
  g_test_add_func ("/draft-freeze/plain", test_plain);
  g_test_add_func ("/draft-freeze/later", test_later);
  g_test_add_func ("/draft-freeze/refused", test_refused);
  g_test_add_func ("/draft-freeze/deep", test_deep);
  g_test_add_func ("/draft-freeze/damaged", test_damaged);
  return g_test_run ();
}
