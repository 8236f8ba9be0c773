/* test-protocol-content.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda ships for the protocols is whole, in both languages.
 */
#include "config.h"

#include "senda-topic-private.h"

#include <string.h>

#define MAX_WORDS 60
#define MAX_NAME 70

typedef struct
{
  const char *id;
  const char *kind;
  guint least; /* considerations */
  guint decisions;
} Expected;

/* As they are kept for ever. */
static const Expected expected[] = {
  { "protocol.information-sharing", "checklist", 18, 7 },
  { "protocol.deaf-access", "checklist", 18, 7 },
  { "protocol.language-access", "checklist", 18, 7 },
  { "protocol.referrals", "checklist", 18, 7 },
  { "protocol.media", "checklist", 18, 7 },
  { "protocol.confidentiality", "checklist", 18, 7 },
  { "protocol.data-collection", "checklist", 18, 7 },
  { "protocol.grant-reporting", "checklist", 18, 7 },
  { "protocol.operational", "operational", 12, 6 },
  { "protocol.response", "response", 14, 8 },
  { "protocol.victim-rights", "further", 10, 5 },
  { "protocol.immigration-relief", "further", 10, 5 },
  { "protocol.service-coordination", "further", 10, 5 },
  { "protocol.victim-centered", "further", 10, 5 },
  { "protocol.many-victims", "further", 10, 5 },
  { "protocol.tips", "further", 10, 5 },
  { "protocol.sustainability", "worksheet", 12, 4 },
  { "protocol.case-review", "worksheet", 12, 4 },
  { "protocol.recording-interviews", "worksheet", 12, 4 },
};

static const char *const kinds[] = {
  "protocol", "part", "consideration", "decision", "early-sign", "term", "factor", "circumstance",
  "question"
};

static SendaContent *
load (void)
{
  g_autoptr (GError) error = NULL;
  SendaContent *content = senda_content_load (&error);

  g_assert_no_error (error);
  return content;
}

static guint
count (const SendaTopic *protocol,
       const char       *kind)
{
  guint n = 0;

  for (guint i = 0; i < protocol->children->len; i++)
    {
      const SendaTopic *child = g_ptr_array_index (protocol->children, i);

      n += g_str_equal (child->kind, kind);
      n += count (child, kind);
    }
  return n;
}

static void
test_protocols (void)
{
  g_autoptr (SendaContent) content = load ();

  g_assert_cmpuint (senda_content_get_topics (content, "protocol")->len, ==,
                    G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SendaTopic *protocol = senda_content_find_topic (content, expected[i].id);

      g_test_message ("%s", expected[i].id);
      g_assert_nonnull (protocol);
      g_assert_cmpstr (senda_topic_get_attribute (protocol, "kind"), ==, expected[i].kind);
      g_assert_cmpuint (count (protocol, "consideration"), >=, expected[i].least);
      g_assert_cmpuint (count (protocol, "consideration"), <=, 36);
      g_assert_cmpuint (count (protocol, "decision"), >=, expected[i].decisions);
      g_assert_cmpuint (count (protocol, "part"), >=, 3);
      g_assert_cmpuint (senda_topic_get_texts (protocol, "seat")->len, >=, 4);
    }
}

static void
test_review_months (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *protocols = senda_content_get_topics (content, "protocol");

  for (guint i = 0; i < protocols->len; i++)
    {
      const SendaTopic *protocol = g_ptr_array_index (protocols, i);
      const char *months = senda_topic_get_attribute (protocol, "review");
      const char *first = senda_topic_get_attribute (protocol, "first-review");

      g_test_message ("%s", protocol->id);
      g_assert_true (months && g_ascii_string_to_unsigned (months, 10, 1, 24, NULL, NULL));
      g_assert_true (months && g_ascii_string_to_unsigned (first, 10, 1, 12, NULL, NULL));
    }
}

static void
assert_ids (SendaContent     *content,
            const SendaTopic *topic,
            const char       *attribute,
            const char       *kind)
{
  g_auto (GStrv) ids = senda_topic_dup_ids (topic, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_test_message ("%s, %s: %s", topic->id, attribute, ids[i]);
      if (kind == NULL)
        {
          g_assert_nonnull (senda_content_find_element (content, ids[i]));
          continue;
        }
      g_assert_nonnull (senda_content_find_topic (content, ids[i]));
      g_assert_cmpstr (senda_content_find_topic (content, ids[i])->kind, ==, kind);
    }
}

static void
test_ids_in_attributes_exist (void)
{
  static const struct
  {
    const char *kind;
    const char *attribute;
    const char *of; /* NULL: elements of the roadmap */
  } references[] = {
    { "protocol", "elements", NULL },
    { "protocol", "disciplines", "discipline" },
    { "term", "protocols", "protocol" },
    { "question", "factors", "factor" },
    { "question", "protocol", "protocol" },
  };
  g_autoptr (SendaContent) content = load ();

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, references[i].kind);

      for (guint j = 0; j < topics->len; j++)
        assert_ids (content, g_ptr_array_index (topics, j), references[i].attribute,
                    references[i].of);
    }
}

/* Eight questions, and as many situations of the fixed lists as the readiness test promises to try. */
static void
test_questions_and_factors (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *questions = senda_content_get_topics (content, "question");
  GPtrArray *factors = senda_content_get_topics (content, "factor");
  guint n_situations = 1;
  guint n_fixed = 0;

  g_assert_cmpuint (questions->len, ==, 8);
  for (guint i = 0; i < factors->len; i++)
    {
      const SendaTopic *factor = g_ptr_array_index (factors, i);
      gboolean fixed = senda_topic_get_attribute (factor, "fixed") != NULL;

      /* Either one of its values holds, or any number of them. */
      g_assert_true (fixed != (senda_topic_get_attribute (factor, "each") != NULL));
      n_fixed += fixed;
      n_situations *= fixed ? factor->children->len : 1;
    }
  g_assert_cmpuint (n_fixed, ==, 8);
  g_assert_cmpuint (n_situations, ==, 51840);
}

static gboolean
says_any (const SendaTopic  *topic,
          const char *const *words)
{
  static const char *const tags[] = { "text", "hint", "starter" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char *text = senda_topic_get_text (topic, tags[i]).text;
      g_autofree char *folded = text ? g_utf8_casefold (text, -1) : NULL;

      for (const char *const *word = words; folded && *word != NULL; word++)
        if (strstr (folded, *word) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* A point of law bears the day of its facts and sends the reader to somebody who knows. */
static void
test_points_of_law (void)
{
  static const char *const advisers[] = {
    "counsel", "attorney", "lawyer", "prosecutor", "grant manager", "privacy officer", NULL
  };
  static const char *const of[] = { "consideration", "decision" };
  g_autoptr (SendaContent) content = load ();
  guint n_points = 0;

  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, of[i]);

      for (guint j = 0; j < topics->len; j++)
        {
          const SendaTopic *topic = g_ptr_array_index (topics, j);
          const char *day = senda_topic_get_attribute (topic, "checked");
          g_autoptr (GDateTime) date = NULL;

          g_test_message ("%s", topic->id);
          if (day == NULL)
            continue;
          n_points++;
          date = g_date_time_new_from_iso8601 (day, NULL);
          g_assert_cmpuint (strlen (day), ==, strlen ("2026-03-09"));
          g_assert_true (says_any (topic, advisers));
        }
    }
  g_assert_cmpuint (n_points, >, 50);
}

/* What changed since the sources were written is not repeated, and no publisher is named as if the
 * words were theirs. */
static void
assert_says_nothing_old (const char *text)
{
  static const char *const old[] = { "13166", "Polaris", "Compass Connections", "TIMS", "IACP",
                                     "Resource Center" };

  g_test_message ("%s", text);
  for (guint i = 0; i < G_N_ELEMENTS (old); i++)
    g_assert_null (strstr (text, old[i]));
}

static void
assert_text (const SendaTopic   *topic,
             const char         *tag,
             const SendaMessage *message,
             SendaCatalog       *spanish)
{
  g_auto (GStrv) words = g_strsplit (message->text, " ", -1);
  const char *translated = senda_message (*message, spanish);

  g_test_message ("%s, %s: %s", topic->id, tag, message->text);
  g_assert_cmpuint (g_strv_length (words), <=, MAX_WORDS);
  g_assert_null (strpbrk (message->text, "\n\t<>'\""));
  g_assert_null (strstr (message->text, "  "));
  assert_says_nothing_old (message->text);
  if (strcmp (tag, "name") == 0)
    g_assert_cmpint (g_utf8_strlen (message->text, -1), <=, MAX_NAME);
  /* Some names are the same in both languages; no sentence is. */
  if (g_strv_length (words) > 3)
    g_assert_cmpstr (translated, !=, message->text);
}

static void
test_texts_are_tidy_and_in_spanish (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, kinds[i]);

      g_assert_cmpuint (topics->len, >, 0);
      for (guint j = 0; j < topics->len; j++)
        {
          const SendaTopic *topic = g_ptr_array_index (topics, j);

          for (SendaTopicText *text = topic->texts; text != NULL; text = text->next)
            assert_text (topic, text->tag, &text->message, spanish);
        }
    }
}

/* Within one protocol two of one name could not be told apart. */
static void
test_names_within_a_protocol (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const char *const of[] = { "consideration", "decision" };

  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, of[i]);

      for (guint j = 0; j < topics->len; j++)
        {
          const SendaTopic *topic = g_ptr_array_index (topics, j);
          const SendaTopic *above = topic->parent;

          while (above->parent != NULL)
            above = above->parent;
          g_test_message ("%s", topic->id);
          g_assert_true (g_hash_table_add (names,
                                           g_strconcat (above->id, of[i],
                                                        senda_topic_get_text (topic, "name").text,
                                                        NULL)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/protocol-content/protocols", test_protocols);
  g_test_add_func ("/protocol-content/review-months", test_review_months);
  g_test_add_func ("/protocol-content/ids-in-attributes-exist", test_ids_in_attributes_exist);
  g_test_add_func ("/protocol-content/questions-and-factors", test_questions_and_factors);
  g_test_add_func ("/protocol-content/points-of-law", test_points_of_law);
  g_test_add_func ("/protocol-content/texts-are-tidy-and-in-spanish",
                   test_texts_are_tidy_and_in_spanish);
  g_test_add_func ("/protocol-content/names-within-a-protocol", test_names_within_a_protocol);
  return g_test_run ();
}
