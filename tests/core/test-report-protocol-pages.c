/* test-report-protocol-pages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Protocols on paper: whatever somebody wrote is there as a whole, and whom to call stays on one page.
 */
#include "config.h"

#include "odt-reader.h"
#include "protocol-reports-fixture.h"

#include <string.h>

#define MEDIA "protocol.media"
#define POINT "consideration.media-1-1"
#define MEMBERS SENDA_AUDIENCE_MEMBERS
#define READABLE 0.6 /* times the usual letters */

#define MARKUP "<b>&amp;</b> ]]> <!-- %s {page} </text:p> “quoted” $1"
#define EMOJI "Team 👩🏽‍🚒 family 👨‍👩‍👧‍👦 flag 🇲🇽 done ✅"
#define RIGHT_TO_LEFT "قوة العمل تجتمع כל שבוע and then 123 again"
#define MEGABYTE (1000 * 1000)
#define LONG_WORD 1000

static const char *const languages[][2] = { { "en", NULL }, { "es", NULL }, { "en", "es" } };

/* The same words again and again, each time with a number. */
static char *
make_long (const char *word,
           gsize       length)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len + strlen (word) + 12 < length; i++)
    g_string_append_printf (text, "%s%u%s", word, i, i % 20 == 19 ? "\n\n" : " ");
  return g_string_free (text, FALSE);
}

static char *
read_pages (SendaDocument    *document,
            const SendaPaper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaPages) pages = senda_pages_new (document, paper, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = senda_pages_dup_text (pages, i);

      g_string_append (text, page);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Without the ends of lines, which depend on the page. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (squeezed, g_utf8_get_char (at));
  return g_string_free (squeezed, FALSE);
}

static void
assert_whole (const char *text,
              const char *words)
{
  g_autofree char *all = squeeze (text);
  g_autofree char *wanted = squeeze (words);

  if (strstr (all, wanted) == NULL)
    g_error ("“%.200s” is not whole", words);
}

static char *
read_odt (SendaDocument *document)
{
  g_autoptr (OdtPackage) package = odt_unpack (odt_write (document, NULL));

  return odt_transcribe (odt_entry (package, "content.xml"));
}

static void
test_every_letter (LiveProtocolsFixture *fixture,
                   gconstpointer         data G_GNUC_UNUSED)
{
  static const char *const texts[] = { MARKUP, EMOJI, RIGHT_TO_LEFT };
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autoptr (SendaDocument) document = NULL;
        g_autofree char *paper = NULL;
        g_autofree char *odt = NULL;

        say_of_item (fixture, media, POINT, "decision", texts[i]);
        document = report_protocol (fixture, "protocol-document", MEDIA, NULL, languages[j][0],
                                    languages[j][1], MEMBERS);
        paper = read_pages (document, NULL);
        odt = read_odt (document);
        assert_whole (paper, texts[i]);
        assert_whole (odt, texts[i]);
      }
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  while ((text = strstr (text, words)) != NULL)
    {
      text += strlen (words);
      n++;
    }
  return n;
}

/* Where a line or a page ends within the long word, that is no loss. */
static void
test_a_megabyte (LiveProtocolsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) media = start_protocol (fixture, MEDIA);
  g_autofree char *words = make_long ("decisión", MEGABYTE);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *odt = NULL;

  for (guint i = 0; i < LONG_WORD; i++)
    g_string_append (word, "Abcdefghij");
  say_of_item (fixture, media, POINT, "decision", words);
  say_of_item (fixture, media, "consideration.media-1-2", "decision", word->str);
  document = report_protocol (fixture, "protocol-document", MEDIA, NULL, "en", NULL, MEMBERS);
  paper = read_pages (document, NULL);
  odt = read_odt (document);
  g_assert_cmpuint (count (paper, "Abcdefghij"), >, LONG_WORD * 9 / 10);
  g_assert_cmpuint (count (odt, "Abcdefghij"), >=, LONG_WORD);
  for (guint i = 0; i < 50000; i += 997)
    {
      g_autofree char *number = g_strdup_printf ("decisión%u ", i);

      assert_whole (paper, number);
      assert_whole (odt, number);
    }
}

static void
answer (LiveProtocolsFixture *fixture,
        const char           *question,
        const char           *when,
        const char           *words)
{
  g_autoptr (GError) error = NULL;
  const SendaTopic *topic = topic_called (fixture, question);
  const SendaGiven given[] = {
    { "agency", senda_record_get_id (fixture->agencies[1]), NULL },
    { "function", "on-call advocate", "en" },
    { "phone", "555-0100", NULL },
    { "hours", "day and night", "en" },
    { "backup_agency", senda_record_get_id (fixture->agencies[0]), NULL },
    { "backup_phone", "555-0199", NULL },
    { "words", words, "en" },
    { NULL, NULL, NULL },
  };
  g_autoptr (SendaRecord) made =
    when ? senda_answer_add_variation (fixture->protocols, topic, when, given, &error)
         : senda_answer_set_default (fixture->protocols, topic, given, &error);

  g_assert_no_error (error);
}

/* Each question answered, and as often as there are @n_variations otherwise. */
static void
answer_all (LiveProtocolsFixture *fixture,
            guint                 n_variations,
            const char           *words)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  GPtrArray *questions = senda_content_get_topics (content, "question");
  GPtrArray *circumstances = senda_content_get_topics (content, "circumstance");

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);

      answer (fixture, question->id, NULL, words);
      for (guint j = 0; j < n_variations; j++)
        answer (fixture, question->id,
                ((SendaTopic *) g_ptr_array_index (circumstances, j))->id, words);
    }
}

static SendaDocument *
make_page (LiveProtocolsFixture *fixture,
           guint                 language,
           SendaAudience         audience)
{
  return report_protocol (fixture, "quick-reference", NULL, NULL, languages[language][0],
                          languages[language][1], audience);
}

/* One page of each paper, in letters that can be read. */
static void
check_pages (LiveProtocolsFixture *fixture,
             double                readable)
{
  static const SendaPaper *const papers[] = { &senda_paper_letter, &senda_paper_a4 };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (SendaDocument) document = make_page (fixture, i, MEMBERS);
        g_autoptr (SendaPages) pages = senda_pages_new (document, papers[j], NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (senda_pages_get_n_pages (pages), ==, 1);
        g_test_message ("%u %s: %.2f", i, papers[j]->name, senda_pages_get_scale (pages));
        g_assert_cmpfloat (senda_pages_get_scale (pages), >=, readable);
      }
}

static void
test_whom_to_call (LiveProtocolsFixture *fixture,
                   gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) before = make_page (fixture, 0, MEMBERS);
  g_autoptr (SendaDocument) inside = NULL;
  g_autoptr (SendaDocument) outside = NULL;
  g_autofree char *nothing = read_body (before, 0);
  g_autofree char *text = NULL;
  g_autofree char *open = NULL;

  check_pages (fixture, 1);
  assert_in_order (nothing, "Where people sleep tonight", "Nobody has been named yet.", NULL);
  answer_all (fixture, 2, "We come within the hour.");
  inside = make_page (fixture, 0, MEMBERS);
  outside = make_page (fixture, 0, SENDA_AUDIENCE_PUBLIC);
  text = read_body (inside, 0);
  open = dup_everything (outside);
  assert_in_order (text, "Which police agency to call", "Safe Harbor, on-call advocate",
                   "day and night", "Backup: Sheriff, 555-0199", "We come within the hour.",
                   "555-0100", "Sex trafficking", NULL);
  assert_nowhere (text, "Shortened to fit");
  assert_in_order (open, "Safe Harbor, on-call advocate", "Backup: Sheriff", NULL);
  assert_nowhere (open, "555-0100");
  assert_nowhere (open, "We come within the hour.");
  check_pages (fixture, 0.7);
}

static void
test_what_does_not_fit (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *words = make_long ("word", 19000);
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sheet = NULL;

  answer_all (fixture, 1, words);
  check_pages (fixture, READABLE);
  document = make_page (fixture, 0, MEMBERS);
  text = read_body (document, 0);
  sheet = read_sheet (document, "answers");
  assert_in_order (text, "word0", "…", "555-0100", "Shortened to fit on one page.", NULL);
  assert_nowhere (text, "word900 ");
  assert_in_order (sheet, "word0 ", "word900 ", NULL);
}

static void
test_more_answers_than_room (LiveProtocolsFixture *fixture,
                             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *text = NULL;

  answer_all (fixture, 30, "We come within the hour.");
  check_pages (fixture, READABLE);
  document = make_page (fixture, 2, MEMBERS);
  text = read_body (document, 0);
  assert_in_order (text, "answers for other circumstances are left out.",
                   "Shortened to fit on one page.", NULL);
}

static void
test_hostile_answers (LiveProtocolsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  static const char *const hostile[] = { "漢", "👨‍👩‍👧‍👦", "བོད་ཡིག", "\n", "ﷺ", "العربية " };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      GString *words = g_string_new (".");

      for (guint j = 0; j < 2000; j++)
        g_string_append (words, hostile[i]);
      answer (fixture, "question.housing", NULL, words->str);
      answer (fixture, "question.charges", NULL, words->str);
      check_pages (fixture, READABLE);
      g_string_free (words, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/every-letter", test_every_letter);
  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/a-megabyte", test_a_megabyte);
  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/whom-to-call", test_whom_to_call);
  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/what-does-not-fit", test_what_does_not_fit);
  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/more-answers", test_more_answers_than_room);
  LIVE_PROTOCOLS_TEST ("/report-protocol-pages/hostile-answers", test_hostile_answers);

  return g_test_run ();
}
