/* test-draft.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drafts-fixture.h"

#include <string.h>

#define CONTACT_POINT "consideration.media-1-1"
#define CONTACT_POINT_BLOCK "item:consideration.media-1-1"

static const PeopleRow agencies[] = {
  { "task_force", NULL, { "jurisdiction", "Marsh County" } },
  { "agency", "police", { "name", "City Police", "discipline",
                          "discipline.local-law-enforcement", "level", "local" } },
  { "agency", "harbor", { "name", "Harbor House", "day_and_night", "555-0100" } },
  { "contact", "c1", { "agency", "police", "function", "Watch commander", "function:es",
                       "Jefe de guardia", "person", "Pat Secret", "phone", "555-0101", "hours",
                       "8–5" } },
  { "contact", "c2", { "agency", "harbor", "function", "Front desk" } },
  { "member", "ana", { "name", "Ana Ruiz", "agency", "police" } },
};

/* With the agencies. */
static SendaDraft *
draft_with_agencies (const PeopleRow *rows,
                     gsize            n_rows)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PeopleRow));

  g_array_append_vals (all, agencies, G_N_ELEMENTS (agencies));
  g_array_append_vals (all, rows, n_rows);
  return draft_new ((const PeopleRow *) all->data, all->len);
}

#define DRAFT_AMONG(rows) (draft_with_agencies (rows, G_N_ELEMENTS (rows)))

/* "purpose scope (parties)": what is left out in parentheses. */
static void
assert_outline (const SendaDraft *draft,
                const char       *expected)
{
  g_autoptr (GString) outline = g_string_new (NULL);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      g_string_append_printf (outline, block->is_left_out ? "%s(%s)" : "%s%s", i > 0 ? " " : "",
                              block->id);
    }
  g_assert_cmpstr (outline->str, ==, expected);
}

/* "City Police|Local\nHarbor House|", in English. */
static void
assert_rows (const SendaDraftBlock *block,
             const char            *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  g_assert_cmpint (block->kind, ==, SENDA_DRAFT_KIND_TABLE);
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (block->rows, i);

      g_assert_cmpuint (cells->len, ==, block->columns->len);
      g_string_append (rows, i > 0 ? "\n" : "");
      for (guint j = 0; j < cells->len; j++)
        {
          const char *cell = senda_text_get (g_ptr_array_index (cells, j), "en");

          g_string_append_printf (rows, "%s%s", j > 0 ? "|" : "", cell ? cell : "");
        }
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

/* The first cell of row @row, in English. */
static const char *
get_cell (const SendaDraft *draft,
          const char       *id,
          guint             row)
{
  GPtrArray *cells = g_ptr_array_index (draft_get (draft, id)->rows, row);

  return senda_text_get (g_ptr_array_index (cells, 0), "en");
}

static void
assert_text (const SendaDraft *draft,
             const char       *id,
             const char       *language,
             const char       *expected)
{
  g_assert_cmpstr (senda_text_get (draft_get (draft, id)->text, language), ==, expected);
}

/* A protocol of which nothing was said has a draft: what it is for and what is to be decided. */
static void
test_bare (void)
{
  static const PeopleRow rows[] = { DRAFT_MEDIA };
  g_autoptr (SendaDraft) draft = DRAFT (rows);
  const SendaDraftBlock *open = draft_get (draft, "item:decision.media-1");

  g_assert_cmpstr (senda_text_get (draft->subtitle, "es"), ==, "Three Rivers");
  g_assert_nonnull (strstr (senda_text_get (draft->title, "en"), "protocol"));
  g_assert_nonnull (strstr (senda_text_get (draft_get (draft, "purpose")->text, "en"),
                            "one accurate message"));
  g_assert_nonnull (strstr (senda_text_get (draft_get (draft, "definitions")->text, "en"),
                            "- Task force: The agencies"));
  assert_text (draft, "scope", "en", "This protocol is for the work of Three Rivers.");
  g_assert_cmpstr (senda_text_get (open->text, "en"), ==, "Not yet decided.");
  g_assert_cmpstr (senda_text_get (open->text, "es"), ==, DRAFT_NOT_YET);
  g_assert_cmpuint (open->level, ==, 2);
  g_assert_cmpuint (draft_get (draft, "part:decisions")->level, ==, 1);
  g_assert_null (senda_draft_find (draft, "part:part.media-1"));
  g_assert_null (senda_draft_find (draft, "parties"));
  g_assert_null (senda_draft_find (draft, "decisions"));
  g_assert_null (senda_draft_find (draft, "training"));
}

/* The sections in their order; those without anything to say are not there. */
static void
test_order (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "title", "Night calls", "purpose", "Quick help.", "definitions", "None.",
                         "next_review_on", "2026-09-01", "training", "Each spring.", "kept_at",
                         "The safe", "replaces", "The old one." } },
    { "protocol_item", "i1", { "protocol", "p", "name", "Who answers", "state", "decided",
                               "decision", "The desk.", "responsible", "ana", "agencies",
                               "harbor,police", "due_on", "2026-05-01" } },
    { "protocol_item", "i2", { "protocol", "p", "name", "Pets", "state", "not-applicable",
                               "reason", "No\nroom." } },
    { "protocol_item", "i3", { "protocol", "p", "name", "Who pays", "is_mandatory", "1" } },
    { "protocol_item", "i4", { "protocol", "p", "name", "Open", "state", "discussing" } },
    { "protocol_item", "i5", { "protocol", "p", "name", "Gone", "state", "decided", "decision",
                               "Once.", "is_retired", "1" } },
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);

  assert_outline (draft, "purpose scope parties definitions part:own item:i1 apart:own "
                         "part:decisions item:i3 decisions contacts review training kept-at "
                         "replaces");
  assert_text (draft, "scope", "en",
               "This protocol is for the work of Three Rivers in Marsh County. These agencies "
               "have agreed to follow it: City Police; Harbor House.");
  assert_text (draft, "item:i1", "en",
               "The desk.\n\nResponsible: Ana Ruiz, Harbor House, City Police");
  assert_text (draft, "item:i3", "en", "Not yet decided.");
  assert_text (draft, "apart:own", "en", "- Pets — No room.");
  g_assert_true (g_str_has_prefix (senda_text_get (draft_get (draft, "review")->text, "en"),
                                   "This protocol is looked at again on September 1, 2026, and "
                                   "earlier when one of these happens:\n\n- "));
}

static void
test_tables (void)
{
  static const PeopleRow rows[] = {
    DRAFT_MEDIA,
    DRAFT_DECIDED (CONTACT_POINT, "decision", "- One person.\n- Another.", "responsible", "ana",
             "due_on", "2026-05-01"),
    DRAFT_DECIDED ("decision.media-1", "decision:es", "Solo ella."),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  const SendaDraftBlock *contacts = draft_get (draft, "contacts");

  assert_rows (draft_get (draft, "parties"),
               "City Police|Local law enforcement|Local\nHarbor House||");
  assert_rows (contacts, "City Police|Watch commander|555-0101|8–5\n"
                         "Harbor House|24-hour line|555-0100|Day and night");
  g_assert_cmpstr (get_cell (draft, "decisions", 0), ==, "A point of contact: One person.");
  g_assert_nonnull (strstr (get_cell (draft, "decisions", 1), "(Only in Spanish) Solo ella."));
}

/* What marks an item of a list goes, and nothing else of what is written. */
static void
test_beginnings (void)
{
  static const PeopleRow rows[] = {
    DRAFT_MEDIA,
    DRAFT_DECIDED (CONTACT_POINT, "decision", "“No name” is said."),
    DRAFT_DECIDED ("consideration.media-1-2", "decision", "• 2€ a page."),
    DRAFT_DECIDED ("consideration.media-1-3", "decision", "— and so on."),
  };
  static const char *const expected[] = { ": “No name” is said.", ": 2€ a page.", ": — and so on." };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  g_autofree char *frozen = senda_draft_freeze (draft);
  g_autoptr (SendaDraft) thawed = senda_draft_thaw (frozen, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (g_str_has_suffix (get_cell (thawed, "decisions", i), expected[i]));
}

/* People behind a function are nobody's to print. */
static void
test_private (void)
{
  static const PeopleRow rows[] = {
    DRAFT_MEDIA, DRAFT_DECIDED (CONTACT_POINT, "decision", "One.", "note", "Pat Secret said so"),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  g_autofree char *frozen = senda_draft_freeze (draft);

  g_assert_nonnull (strstr (frozen, "Watch commander"));
  g_assert_null (strstr (frozen, "Secret"));
}

/* Words are there in the languages in which somebody wrote them, and Senda's in all. */
static void
test_languages (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "source", "protocol.media", "purpose:es", "Para ayudar." } },
    DRAFT_DECIDED (CONTACT_POINT, "decision", "One person.", "agencies", "police"),
    DRAFT_DECIDED ("consideration.media-1-2", "decision", "Ana.", "decision:es", "Ana, sí."),
    { "protocol_item", "i1", { "protocol", "p", "name:es", "Lo nuestro", "state", "decided",
                               "decision:fr", "Oui.", "agencies", "police" } },
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);

  assert_text (draft, "purpose", "en", NULL);
  assert_text (draft, "purpose", "es", "Para ayudar.");
  assert_text (draft, CONTACT_POINT_BLOCK, "en", "One person.\n\nResponsible: City Police");
  assert_text (draft, CONTACT_POINT_BLOCK, "es", NULL);
  assert_text (draft, "item:consideration.media-1-2", "es", "Ana, sí.");
  assert_text (draft, "item:i1", "en", NULL);
  assert_text (draft, "item:i1", "fr", "Oui.");
  g_assert_null (senda_text_get (draft_get (draft, "item:i1")->heading, "en"));
  g_assert_cmpstr (senda_text_get (draft_get (draft, "item:i1")->heading, "es"), ==, "Lo nuestro");
  g_assert_nonnull (senda_text_get (draft_get (draft, "review")->text, "es"));
}

static void
test_guidelines (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "source", "protocol.media", "is_guidelines", "1" } },
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);

  g_assert_true (draft->is_guidelines);
  g_assert_true (g_str_has_prefix (senda_text_get (draft_get (draft, "scope")->text, "en"),
                                   "These guidelines are for"));
  g_assert_true (g_str_has_prefix (senda_text_get (draft_get (draft, "review")->text, "en"),
                                   "These guidelines are looked at"));
}

/* What somebody wrote stays, however often the draft is made anew, and says when what it stands
 * for has changed. */
static void
test_edited (void)
{
  static const PeopleRow first[] = {
    DRAFT_MEDIA,
    DRAFT_DECIDED (CONTACT_POINT, "decision", "One person.", "decision:es", "Una persona."),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (first);
  g_autofree char *mark = senda_draft_block_mark (draft_get (draft, CONTACT_POINT_BLOCK), "en");
  const PeopleRow again[] = {
    first[0], first[1],
    DRAFT_BLOCK (CONTACT_POINT_BLOCK, "text", "Our own words.", "written_over", mark),
  };
  const PeopleRow changed[] = {
    DRAFT_MEDIA,
    DRAFT_DECIDED (CONTACT_POINT, "decision", "Two people.", "decision:es", "Dos personas."),
    again[2],
  };
  g_autoptr (SendaDraft) kept = DRAFT_AMONG (again);
  g_autoptr (SendaDraft) behind = DRAFT_AMONG (changed);
  const SendaDraftBlock *block = draft_get (kept, CONTACT_POINT_BLOCK);
  g_autofree char *mark_kept = senda_draft_block_mark (block, "en");

  g_assert_false (draft_get (draft, CONTACT_POINT_BLOCK)->is_edited);
  g_assert_null (draft_get (draft, CONTACT_POINT_BLOCK)->generated);
  g_assert_true (block->takes_words && block->is_edited && !block->is_stale);
  g_assert_cmpstr (senda_text_get (block->generated, "en"), ==, "One person.");
  assert_text (kept, CONTACT_POINT_BLOCK, "en", "Our own words.");
  assert_text (kept, CONTACT_POINT_BLOCK, "es", "Una persona.");
  g_assert_cmpstr (mark_kept, ==, mark);
  g_assert_true (draft_get (behind, CONTACT_POINT_BLOCK)->is_stale);
  assert_text (behind, CONTACT_POINT_BLOCK, "en", "Our own words.");
  assert_text (behind, CONTACT_POINT_BLOCK, "es", "Dos personas.");
}

/* A translation of a decision that is there in one language knows when that one changes. */
static void
test_translated (void)
{
  static const PeopleRow first[] = {
    DRAFT_MEDIA, DRAFT_DECIDED (CONTACT_POINT, "decision", "One person."),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (first);
  g_autofree char *mark = senda_draft_block_mark (draft_get (draft, CONTACT_POINT_BLOCK), "es");
  const PeopleRow rows[] = {
    first[0], first[1],
    DRAFT_BLOCK (CONTACT_POINT_BLOCK, "text:es", "Una persona.", "written_over:es", mark),
  };
  const PeopleRow changed[] = {
    DRAFT_MEDIA, DRAFT_DECIDED (CONTACT_POINT, "decision", "Two people."), rows[2],
  };
  g_autoptr (SendaDraft) same = DRAFT_AMONG (rows);
  g_autoptr (SendaDraft) behind = DRAFT_AMONG (changed);

  g_assert_false (draft_get (same, CONTACT_POINT_BLOCK)->is_stale);
  assert_text (same, CONTACT_POINT_BLOCK, "es", "Una persona.");
  g_assert_true (draft_get (behind, CONTACT_POINT_BLOCK)->is_stale);
}

/* An introduction stands where nothing would, and so do words of an item that is open again. */
static void
test_edited_alone (void)
{
  static const PeopleRow rows[] = {
    DRAFT_MEDIA,
    DRAFT_BLOCK ("part:part.media-2", "text", "Read this first.", "written_over", "x"),
    DRAFT_BLOCK (CONTACT_POINT_BLOCK, "text", "As it was.", "written_over", "x"),
    DRAFT_BLOCK ("item:decision.media-1", "text", "As we see it."),
    DRAFT_BLOCK ("parties", "text", "Nobody."),
    DRAFT_BLOCK ("training", "text", "Nobody."),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  const SendaDraftBlock *part = draft_get (draft, "part:part.media-2");
  const SendaDraftBlock *open = draft_get (draft, "item:decision.media-1");

  assert_text (draft, "part:part.media-2", "en", "Read this first.");
  g_assert_true (part->takes_words && part->is_edited);
  g_assert_cmpuint (senda_text_get_n (part->generated), ==, 0);
  assert_text (draft, CONTACT_POINT_BLOCK, "en", "As it was.");
  g_assert_true (draft_get (draft, CONTACT_POINT_BLOCK)->is_stale);
  g_assert_true (open->is_edited && !open->is_stale);
  g_assert_cmpstr (senda_text_get (open->generated, "en"), ==, "Not yet decided.");
  g_assert_false (draft_get (draft, "parties")->is_edited);
  g_assert_null (senda_draft_find (draft, "training"));
}

/* What is left out can come back; a part goes with all that is in it. */
static void
test_left_out (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "title", "Night calls", "definitions", "None." } },
    { "protocol_item", "i1", { "protocol", "p", "name", "Who answers", "state", "decided",
                               "decision", "The desk." } },
    { "protocol_item", "i2", { "protocol", "p", "name", "Pets", "state", "not-applicable",
                               "reason", "No room." } },
    DRAFT_BLOCK ("part:own", "is_left_out", "1"),
    DRAFT_BLOCK ("contacts", "is_left_out", "1"),
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  g_autofree char *frozen = senda_draft_freeze (draft);

  assert_outline (draft, "scope parties definitions (part:own) (item:i1) (apart:own) (contacts) "
                         "review");
  g_assert_null (strstr (frozen, "The desk."));
  g_assert_null (strstr (frozen, "555-0101"));
}

/* Who is called stands in the operational protocol, by default and when things are otherwise. */
static void
test_questions (void)
{
  static const PeopleRow rows[] = {
    { "protocol", "p", { "source", "protocol.operational" } },
    { "answer", "a", { "question", "question.housing", "agency", "harbor", "words",
                       "The shelter opens at any hour.", "phone", "555-0199" } },
    { "answer", "b", { "question", "question.housing", "circumstances",
                       "circumstance.gender-man", "agency", "police", "words",
                       "The hotel\non Main Street.", "phone", "555-0142" } },
    { "answer", "c", { "question", "question.charges", "words", "No charge." } },
    { "answer", "d", { "question", "question.provider", "circumstances",
                       "circumstance.gender-man" } },
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  const char *text = senda_text_get (draft_get (draft, "question:question.housing")->text, "en");

  g_assert_cmpstr (text, ==, "The shelter opens at any hour.\n\n"
                             "Call Harbor House, at 555-0199.\n\n"
                             "- When “Man or boy”: The hotel on Main Street. Call City Police, at "
                             "555-0142.");
  assert_text (draft, "question:question.charges", "en", "No charge.");
  assert_text (draft, "question:question.provider", "en", "Not yet decided.");
  g_assert_true (draft_get (draft, "question:question.housing")->takes_words);
  g_assert_nonnull (strstr (senda_text_get (draft_get (draft, "question:question.housing")->text,
                                            "es"),
                            "(Only in English) The hotel on Main Street."));
}

/* Whatever somebody pastes in is there as it was pasted. */
static void
test_hostile (void)
{
  g_autofree char *long_text = g_strnfill (1000000, 'x');
  const PeopleRow rows[] = {
    DRAFT_MEDIA,
    DRAFT_DECIDED (CONTACT_POINT, "decision", "<b>&amp;</b> %s %n {who} \\ 🚨 اتصل أولا"),
    DRAFT_DECIDED ("consideration.media-1-2", "decision", long_text, "agencies", "police"),
    DRAFT_DECIDED ("consideration.media-1-3", "responsible", "nobody", "agencies", "gone,police",
             "due_on", "never"),
    { "protocol_item", "i1", { "protocol", "p", "name", "%s", "state", "not-applicable",
                               "reason", "%n" } },
  };
  g_autoptr (SendaDraft) draft = DRAFT_AMONG (rows);
  const char *text = senda_text_get (draft_get (draft, "item:consideration.media-1-2")->text,
                                     "en");

  assert_text (draft, CONTACT_POINT_BLOCK, "en",
               "<b>&amp;</b> %s %n {who} \\ 🚨 اتصل أولا");
  g_assert_true (g_str_has_prefix (text, long_text));
  g_assert_cmpstr (text + strlen (long_text), ==, "\n\nResponsible: City Police");
  assert_text (draft, "item:consideration.media-1-3", "en", "Responsible: City Police");
  assert_text (draft, "apart:own", "en", "- %s — %n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/draft/bare", test_bare);
  g_test_add_func ("/draft/order", test_order);
  g_test_add_func ("/draft/tables", test_tables);
  g_test_add_func ("/draft/beginnings", test_beginnings);
  g_test_add_func ("/draft/private", test_private);
  g_test_add_func ("/draft/languages", test_languages);
  g_test_add_func ("/draft/guidelines", test_guidelines);
  g_test_add_func ("/draft/edited", test_edited);
  g_test_add_func ("/draft/translated", test_translated);
  g_test_add_func ("/draft/edited-alone", test_edited_alone);
  g_test_add_func ("/draft/left-out", test_left_out);
  g_test_add_func ("/draft/questions", test_questions);
  g_test_add_func ("/draft/hostile", test_hostile);
  return g_test_run ();
}
