/* test-sample.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample that ships is a task force like any other: it keeps every rule.
 */
#include "senda-content.h"
#include "senda-sample.h"
#include "senda-statement-mark.h"
#include "senda-suggestion.h"
#include "senda-tags.h"
#include "senda-topic.h"

#include <string.h>

#define ID "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"
#define OTHER_ID "10000000-0000-4000-8000-000000000002"

static GPtrArray *
load (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sample = senda_sample_load (&error);

  g_assert_no_error (error);
  return sample;
}

static const char *
get (const SendaSampleRecord *record,
     const char              *field)
{
  for (guint i = 0; i < record->values->len; i++)
    {
      const SendaSampleValue *value = g_ptr_array_index (record->values, i);

      if (strcmp (value->field, field) == 0)
        return value->english;
    }
  return NULL;
}

static gboolean
is (const SendaSampleRecord *record,
    const char              *type,
    const char              *field,
    const char              *value)
{
  return strcmp (record->type, type) == 0 && g_strcmp0 (get (record, field), value) == 0;
}

static void
set_value (SendaRecord            *record,
           const SendaSampleValue *value)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int index = senda_record_info_field (info, value->field);
  const SendaField *field = &info->fields[index];
  const char *text = value->english;

  if (text[0] == '@')
    text = text[1] == '-' ? "2026-03-09" : text[1] == '+' ? "2026-10-09" : OTHER_ID;
  if (value->translatable)
    g_assert_true (senda_field_is_text (field));
  if (field->kind == SENDA_FIELD_INTEGER || field->kind == SENDA_FIELD_BOOLEAN)
    senda_record_set_value (record, index, NULL,
                            SENDA_INTEGER (g_ascii_strtoll (text, NULL, 10)));
  else
    senda_record_set_value (record, index, field->flags & SENDA_FIELD_BILINGUAL ? "en" : NULL,
                            SENDA_TEXT (text));
}

static void
test_keeps_every_rule (void)
{
  g_autoptr (GPtrArray) sample = load ();

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *made = g_ptr_array_index (sample, i);
      g_autoptr (SendaRecord) record = senda_record_new (senda_record_info_find (made->type), ID);
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < made->values->len; j++)
        set_value (record, g_ptr_array_index (made->values, j));
      senda_record_check (record, &error);
      g_assert_no_error (error);
    }
}

static void
test_names_what_the_roadmap_has (void)
{
  g_autoptr (GPtrArray) sample = load ();
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);
      const SendaRecordInfo *info = senda_record_info_find (record->type);
      const char *element = get (record, "element");
      const char *statement = get (record, "statement");

      if (element != NULL)
        g_assert_nonnull (senda_content_find_element (content, element));
      if (statement != NULL)
        g_assert_nonnull (senda_content_find_statement (content, statement));
      /* One agreed stage an element and one mark a statement in a round, one rating an element on a
       * ballot, one target an element. */
      if (info->natural_key != NULL && (element != NULL || statement != NULL))
        g_assert_true (g_hash_table_add (seen, g_strjoin (" ", record->type,
                                                          get (record, info->parent),
                                                          element ? element : statement, NULL)));
    }
}

static void
assert_is_content (SendaContent *content,
                   const char   *id)
{
  g_assert_true (senda_content_find_topic (content, id) != NULL ||
                 senda_content_find_element (content, id) != NULL ||
                 senda_content_find_statement (content, id) != NULL);
}

/* Whatever the sample calls by an id of the content is there. */
static void
test_names_topics_that_are_shipped (void)
{
  g_autoptr (GPtrArray) sample = load ();
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);
      const SendaRecordInfo *info = senda_record_info_find (record->type);

      for (guint j = 0; j < record->values->len; j++)
        {
          const SendaSampleValue *value = g_ptr_array_index (record->values, j);
          const SendaField *field = &info->fields[senda_record_info_field (info, value->field)];
          g_auto (GStrv) ids = NULL;

          if (field->kind != SENDA_FIELD_CONTENT && field->kind != SENDA_FIELD_TAGS)
            continue;
          ids = senda_tags_split (value->english);
          for (guint k = 0; ids[k] != NULL; k++)
            assert_is_content (content, ids[k]);
        }
    }
}

static void
count_mark (SendaStageMarks *marks,
            const char      *mark)
{
  if (strcmp (mark, SENDA_MARK_DESCRIBES) == 0)
    marks->n_describes++;
  else if (strcmp (mark, SENDA_MARK_PARTLY) == 0)
    marks->n_partly++;
  else if (strcmp (mark, SENDA_MARK_DOES_NOT) == 0)
    marks->n_does_not++;
  else
    marks->n_unsure++;
}

/* What the sample's marks on @element suggest. (transfer full) (nullable) */
static char *
suggest (GPtrArray          *sample,
         SendaContent       *content,
         const SendaElement *element,
         const char         *round)
{
  SendaStageMarks marks[SENDA_N_STAGES] = { 0 };
  SendaSuggestion suggestion;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      marks[i].n_statements = stage->statements->len;
    }
  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);
      const SendaStatement *statement = NULL;

      if (is (record, "statement_mark", "round", round))
        statement = senda_content_find_statement (content, get (record, "statement"));
      if (statement != NULL && statement->element == element)
        count_mark (&marks[statement->stage - 1], get (record, "mark"));
    }
  senda_suggestion_compute (&suggestion, marks);
  return senda_suggestion_to_key (&suggestion);
}

static void
test_suggestions_are_what_the_marks_say (void)
{
  g_autoptr (GPtrArray) sample = load ();
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);
      const SendaElement *element = NULL;
      g_autofree char *suggested = NULL;

      if (strcmp (record->type, "agreed_stage") != 0)
        continue;
      element = senda_content_find_element (content, get (record, "element"));
      suggested = suggest (sample, content, element, get (record, "round"));
      g_test_message ("%s: %s", element->id, suggested);
      g_assert_cmpstr (get (record, "suggested"), ==, suggested);
    }
}

static guint
count_of (GPtrArray  *sample,
          const char *type,
          const char *round,
          const char *state)
{
  guint n = 0;

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);

      n += strcmp (record->type, type) == 0 &&
           (round == NULL || is (record, type, "round", round)) &&
           (state == NULL || is (record, type, "state", state));
    }
  return n;
}

static void
test_is_half_way (void)
{
  g_autoptr (GPtrArray) sample = load ();

  g_assert_cmpuint (count_of (sample, "task_force", NULL, NULL), ==, 1);
  g_assert_cmpuint (count_of (sample, "guiding_principle", NULL, NULL), ==, 5);
  g_assert_cmpuint (count_of (sample, "goal", NULL, NULL), ==, 3);
  g_assert_cmpuint (count_of (sample, "objective", NULL, NULL), ==, 5);
  g_assert_cmpuint (count_of (sample, "round", NULL, NULL), ==, 2);
  g_assert_cmpuint (count_of (sample, "agreed_stage", "@first", "rated"), ==, 10);
  g_assert_cmpuint (count_of (sample, "agreed_stage", "@current", "rated"), ==, 17);
  g_assert_cmpuint (count_of (sample, "agreed_stage", "@current", "no-agreement"), ==, 1);
  g_assert_cmpuint (count_of (sample, "agreed_stage", "@current", "not-applicable"), ==, 1);
  g_assert_cmpuint (count_of (sample, "evidence", NULL, NULL), ==, 9);
}

static void
test_has_been_rated_by_many (void)
{
  g_autoptr (GPtrArray) sample = load ();

  g_assert_cmpuint (count_of (sample, "rater", "@first", NULL), ==, 12);
  g_assert_cmpuint (count_of (sample, "ballot", "@first", NULL), ==, 12);
  g_assert_cmpuint (count_of (sample, "rater", "@current", NULL), ==, 14);
  /* One of them has not answered yet. */
  g_assert_cmpuint (count_of (sample, "ballot", "@current", NULL), ==, 13);
  g_assert_cmpuint (count_of (sample, "dissent", NULL, NULL), ==, 3);
  g_assert_cmpuint (count_of (sample, "target", NULL, NULL), ==, 4);
  g_assert_cmpuint (count_of (sample, "action", NULL, "blocked"), ==, 1);
}

static void
test_is_whole_in_spanish (void)
{
  g_autoptr (GPtrArray) sample = load ();
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");

  for (guint i = 0; i < sample->len; i++)
    {
      const SendaSampleRecord *record = g_ptr_array_index (sample, i);

      for (guint j = 0; j < record->values->len; j++)
        {
          const SendaSampleValue *value = g_ptr_array_index (record->values, j);

          if (value->translatable &&
              senda_catalog_get (spanish, "sample", value->english) == value->english)
            g_error ("not translated: %s", value->english);
        }
    }
}

static void
test_slips_are_refused (void)
{
  static const char *const slips[] = {
    "", "<records/>", "<sample><record/></sample>", "<sample><record type='nothing'/></sample>",
    "<sample><record type='round' name='x'/></sample>",
    "<sample><record type='round'><value field='colour'>x</value></record></sample>",
    "<sample><record type='round'><value field='name'/></record></sample>",
    "<sample><record type='round'><value>x</value></record></sample>",
    "<sample><record type='round'><value field='task_force'>@gone</value></record></sample>",
    "<sample><record type='round'><value field='opened_on'>@-d</value></record></sample>",
    "<sample><record type='round'><value field='opened_on'>@-9days</value></record></sample>",
    "<sample><record type='round' key='a'/><record type='round' key='a'/></sample>",
    "<sample><record type='round'><record type='round'/></record></sample>",
    "<sample><value field='name'>x</value></sample>",
    "<sample><record type='round'></sample>", "<sample>\xff</sample>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (slips[i], strlen (slips[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sample = senda_sample_new_from_bytes (bytes, &error);

      g_assert_null (sample);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sample/keeps-every-rule", test_keeps_every_rule);
  g_test_add_func ("/sample/names-what-the-roadmap-has", test_names_what_the_roadmap_has);
  g_test_add_func ("/sample/names-topics-that-are-shipped", test_names_topics_that_are_shipped);
  g_test_add_func ("/sample/suggestions-are-what-the-marks-say",
                   test_suggestions_are_what_the_marks_say);
  g_test_add_func ("/sample/is-half-way", test_is_half_way);
  g_test_add_func ("/sample/has-been-rated-by-many", test_has_been_rated_by_many);
  g_test_add_func ("/sample/is-whole-in-spanish", test_is_whole_in_spanish);
  g_test_add_func ("/sample/slips-are-refused", test_slips_are_refused);

  return g_test_run ();
}
