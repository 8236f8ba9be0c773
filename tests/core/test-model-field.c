/* test-model-field.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-error.h"
#include "senda-field.h"
#include "senda-record-info.h"
#include "senda-value.h"

#include <string.h>

#define UUID "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

static const SendaChoice choices[] = { { "yes", "Yes" }, { "not-yet", "Not yet" }, { NULL, NULL } };

static const SendaField line = { .name = "line", .label = "Line", .kind = SENDA_FIELD_TEXT };
static const SendaField brief = { .name = "brief", .label = "Brief", .kind = SENDA_FIELD_TEXT,
                                  .max = 5 };
static const SendaField prose = { .name = "prose", .label = "Prose",
                                  .kind = SENDA_FIELD_LONG_TEXT };
static const SendaField stage = { .name = "stage", .label = "Stage", .kind = SENDA_FIELD_INTEGER,
                                  .min = 1, .max = 5 };
static const SendaField day = { .name = "day", .label = "Day", .kind = SENDA_FIELD_DATE };
static const SendaField hour = { .name = "hour", .label = "Hour", .kind = SENDA_FIELD_TIME };
static const SendaField choice = { .name = "choice", .label = "Choice",
                                   .kind = SENDA_FIELD_CHOICE, .choices = choices };
static const SendaField flag = { .name = "flag", .label = "Flag", .kind = SENDA_FIELD_BOOLEAN };
static const SendaField other = { .name = "other", .label = "Other",
                                  .kind = SENDA_FIELD_REFERENCE, .reference = "round" };
static const SendaField node = { .name = "node", .label = "Node", .kind = SENDA_FIELD_CONTENT };

typedef struct
{
  const SendaField *field;
  SendaValue value;
  gboolean allowed;
} Case;

#define T(string) { SENDA_VALUE_TEXT, 0, (char *) (string) }
#define I(number) { SENDA_VALUE_INTEGER, (number), NULL }
#define NOTHING { SENDA_VALUE_NULL, 0, NULL }

static const Case cases[] = {
  { &line, T ("one line"), TRUE },
  { &line, T (""), TRUE },
  { &line, T ("ñandú — “sí”"), TRUE },
  { &line, T ("two\nlines"), FALSE },
  { &line, T ("two\rlines"), FALSE },
  { &line, T ("bytes \xff\xfe"), FALSE },
  { &line, T ("cut \xc3"), FALSE },
  { &line, I (5), FALSE },
  { &line, NOTHING, TRUE },
  { &brief, T ("12345"), TRUE },
  { &brief, T ("123456"), FALSE },
  /* Limits count letters, not bytes. */
  { &brief, T ("ñáéíó"), TRUE },
  { &prose, T ("two\n\nparagraphs"), TRUE },
  { &prose, T ("bytes \x80"), FALSE },
  { &stage, I (1), TRUE },
  { &stage, I (5), TRUE },
  { &stage, I (0), FALSE },
  { &stage, I (6), FALSE },
  { &stage, I (-1), FALSE },
  { &stage, I (G_MAXINT64), FALSE },
  { &stage, I (G_MININT64), FALSE },
  { &stage, T ("3"), FALSE },
  { &stage, NOTHING, TRUE },
  { &day, T ("2026-03-09"), TRUE },
  { &day, T ("2024-02-29"), TRUE },
  { &day, T ("2025-02-29"), FALSE },
  { &day, T ("2026-13-01"), FALSE },
  { &day, T ("2026-00-10"), FALSE },
  { &day, T ("2026-3-9"), FALSE },
  { &day, T ("03/09/2026"), FALSE },
  { &day, T ("2026-03-09T10:00"), FALSE },
  { &day, T (""), FALSE },
  { &day, I (20260309), FALSE },
  { &hour, T ("00:00"), TRUE },
  { &hour, T ("23:59"), TRUE },
  { &hour, T ("24:00"), FALSE },
  { &hour, T ("12:60"), FALSE },
  { &hour, T ("9:30"), FALSE },
  { &hour, T ("09-30"), FALSE },
  { &hour, T (" 9:30"), FALSE },
  { &choice, T ("not-yet"), TRUE },
  { &choice, T ("Not yet"), FALSE },
  { &choice, T (""), FALSE },
  { &flag, I (0), TRUE },
  { &flag, I (1), TRUE },
  { &flag, I (2), FALSE },
  { &flag, T ("1"), FALSE },
  { &other, T (UUID), TRUE },
  { &other, T ("round 2"), FALSE },
  { &node, T ("leadership.3.1"), TRUE },
  { &node, T ("bytes \xff"), FALSE },
};

static void
test_what_fields_hold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean allowed = senda_field_check (cases[i].field, &cases[i].value, &error);

      g_test_message ("%s, case %u", cases[i].field->name, i);
      g_assert_cmpint (allowed, ==, cases[i].allowed);
      if (allowed)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].field->label));
    }
}

static void
assert_limit (const SendaField *field,
              gint64            limit)
{
  g_autofree char *fits = g_strnfill (limit, 'x');
  g_autofree char *exceeds = g_strnfill (limit + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (senda_field_limit (field), ==, limit);
  g_assert_true (senda_field_check (field, SENDA_TEXT (fits), NULL));
  g_assert_false (senda_field_check (field, SENDA_TEXT (exceeds), &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

/* What could not travel is not kept: letters of several bytes count as what they are. */
static void
test_most_bytes (void)
{
  static const SendaField text = { .name = "text", .label = "Text", .kind = SENDA_FIELD_LONG_TEXT,
                                   .max = SENDA_TEXT_MOST_BYTES };
  GString *letters = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < SENDA_TEXT_MOST_BYTES / 2; i++)
    g_string_append (letters, "ñ");
  g_assert_true (senda_field_check (&text, SENDA_TEXT (letters->str), &error));
  g_string_append (letters, "ñ");
  g_assert_false (senda_field_check (&text, SENDA_TEXT (letters->str), &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_string_free (letters, TRUE);
}

static void
test_limits (void)
{
  assert_limit (&line, 500);
  assert_limit (&brief, 5);
  assert_limit (&prose, 20000);
  assert_limit (&node, 120);
}

/* Ten megabytes of text are refused like any other that is too long. */
static void
test_huge_text_is_refused (void)
{
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');

  g_assert_false (senda_field_check (&prose, SENDA_TEXT (huge), NULL));
}

static void
check_table (const SendaRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      g_assert_cmpint (senda_record_info_field (info, field->name), ==, i);
      g_assert_nonnull (field->label);
      g_assert_cmpint (field->kind == SENDA_FIELD_CHOICE, ==, field->choices != NULL);
      if (field->kind == SENDA_FIELD_REFERENCE)
        g_assert_nonnull (senda_record_info_find (field->reference));
      if (field->flags & SENDA_FIELD_BILINGUAL)
        g_assert_true (senda_field_is_text (field));
      if (field->kind == SENDA_FIELD_INTEGER)
        g_assert_cmpint (field->min, <, field->max);
    }
  g_assert_cmpint (senda_record_info_field (info, "no_such_field"), ==, -1);
  if (info->parent != NULL)
    g_assert_cmpint (info->fields[senda_record_info_field (info, info->parent)].kind, ==,
                     SENDA_FIELD_REFERENCE);
  if (info->order != NULL)
    g_assert_cmpint (senda_record_info_field (info, info->order), >=, 0);
}

static void
test_every_table_is_sound (void)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  g_assert_cmpuint (n_types, >=, 8);
  for (guint i = 0; i < n_types; i++)
    {
      g_assert_true (senda_record_info_find (types[i]->name) == types[i]);
      check_table (types[i]);
    }
  g_assert_null (senda_record_info_find ("no_such_type"));
}

/* What a shared copy may show is decided field by field; people's reasons and evidence stay among
 * members. */
static void
test_words_about_ratings_are_for_members (void)
{
  static const char *const names[][2] = {
    { "agreed_stage", "reason" }, { "agreed_stage", "note" }, { "evidence", "what" },
    { "evidence", "holder" }, { "evidence", "place" }, { "task_force", "funding" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SendaRecordInfo *info = senda_record_info_find (names[i][0]);
      int field = senda_record_info_field (info, names[i][1]);

      g_assert_cmpint (info->fields[field].privacy, >=, SENDA_PRIVACY_MEMBERS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/field/what-fields-hold", test_what_fields_hold);
  g_test_add_func ("/field/limits", test_limits);
  g_test_add_func ("/field/most-bytes", test_most_bytes);
  g_test_add_func ("/field/huge-text-is-refused", test_huge_text_is_refused);
  g_test_add_func ("/field/every-table-is-sound", test_every_table_is_sound);
  g_test_add_func ("/field/words-about-ratings-are-for-members",
                   test_words_about_ratings_are_for_members);

  return g_test_run ();
}
