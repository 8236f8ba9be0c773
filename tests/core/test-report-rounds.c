/* test-report-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the ballot and the reports of rounds and of the plan say, and to whom.
 */
#include "config.h"

#include "people-fixture.h"
#include "senda-agreed-stage.h"
#include "senda-dissent.h"
#include "senda-report.h"
#include "senda-statement-mark.h"
#include "senda-target.h"

#include <string.h>

static const PeopleRow people_rows[] = {
  { "agency", "police", { "name", "City Police", "standing", "active" } },
  { "agency", "harbor", { "name", "Harbor Lane", "standing", "active" } },
  { "member", "ana", { "name", "Ana Ruiz", "agency", "harbor", "title", "Advocate" } },
  { "member", "ben", { "name", "Ben Osei", "agency", "police" } },
  { "member", "cleo", { "name", "Cleo Hart", "agency", "police" } },
  { "member", "dora", { "name", "Dora Lind", "agency", "harbor" } },
  { "action", "late", { "what", "Write the mission", "owner", "ana", "agency", "harbor",
                        "backup", "ben", "helpers", "cleo, dora", "due_on", "2026-03-01",
                        "state", "blocked", "cause", "Nobody answers",
                        "source", "mission-statement.3.1" } },
  { "action", "soon", { "what", "Ask the county", "due_on", "2026-06-01", "state", "open",
                        "element", "leadership" } },
  { "action", "some-day", { "what", "Dream a little", "state", "open" } },
  { "action", "over", { "what", "Count chairs", "owner", "ben", "state", "dropped",
                        "cause", "No room", "due_on", "2026-02-01" } },
  { "gap_decision", NULL, { "gap", "leadership.4.1", "answer", "not-needed",
                            "reason", "The county leads this" } },
};

static const PeopleRow before_rows[] = {
  { "round", "first", { "name", "Spring talk", "opened_on", "2025-03-01", "number", "1",
                        "state", "frozen" } },
  { "agreed_stage", NULL, { "round", "first", "element", "leadership", "state", "rated",
                            "stage", "3", "reason", "It looked settled" } },
  { "agreed_stage", NULL, { "round", "first", "element", "mission-statement", "state", "rated",
                            "stage", "1" } },
};

static const PeopleRow after_rows[] = {
  { "round", "second", { "name", "Autumn talk", "opened_on", "2026-02-01", "number", "2",
                         "state", "agreed", "purpose", "To look again",
                         "purpose:es", "Mirar de nuevo", "method", "both" } },
  { "agreed_stage", "a-leadership", { "round", "second", "element", "leadership",
                                      "state", "rated", "stage", "2", "reason", "Two chiefs left",
                                      "present", "ana, ben" } },
  { "agreed_stage", NULL, { "round", "second", "element", "mission-statement", "state", "rated",
                            "stage", "3", "reason", "It is on paper" } },
  { "statement_mark", NULL, { "round", "second", "statement", "mission-statement.3.1",
                              "mark", "describes" } },
  { "dissent", "d1", { "agreed_stage", "a-leadership", "member", "ana", "stage", "4",
                       "reason", "We do lead" } },
  { "rater", "r-ana", { "round", "second", "member", "ana", "agency", "harbor",
                        "discipline", "discipline.survivor-leaders" } },
  { "rater", "r-ben", { "round", "second", "member", "ben", "agency", "police",
                        "discipline", "discipline.local-law-enforcement" } },
  { "rater", "r-gone", { "round", "second", "member", "gone", "agency", "police",
                         "discipline", "discipline.local-law-enforcement" } },
  { "ballot", "b-ana", { "round", "second", "rater", "r-ana" } },
  { "ballot", "b-ben", { "round", "second", "rater", "r-ben" } },
  { "ballot", "b-gone", { "round", "second", "rater", "r-gone" } },
  { "rating", NULL, { "ballot", "b-ana", "element", "leadership", "answer", "stage",
                      "stage", "4", "note", "I see a lead" } },
  { "rating", NULL, { "ballot", "b-ben", "element", "leadership", "answer", "stage",
                      "stage", "1" } },
  { "rating", NULL, { "ballot", "b-gone", "element", "leadership", "answer", "unsure" } },
};

/* One of the law, four of services, in a round without names. */
static const PeopleRow anonymous_rows[] = {
  { "round", "third", { "name", "Quiet talk", "opened_on", "2026-02-02", "number", "3",
                        "state", "discussing", "is_anonymous", "1" } },
  { "rater", NULL, { "round", "third", "member", "ben", "agency", "police",
                     "discipline", "discipline.local-law-enforcement" } },
  { "ballot", "x1", { "round", "third", "discipline", "discipline.local-law-enforcement" } },
  { "ballot", "x2", { "round", "third", "discipline", "discipline.victim-services" } },
  { "ballot", "x3", { "round", "third", "discipline", "discipline.victim-services" } },
  { "ballot", "x4", { "round", "third", "discipline", "discipline.victim-services" } },
  { "rating", NULL, { "ballot", "x1", "element", "leadership", "answer", "stage", "stage", "1",
                      "note", "A lone voice" } },
  { "rating", NULL, { "ballot", "x2", "element", "leadership", "answer", "stage", "stage", "4" } },
  { "rating", NULL, { "ballot", "x3", "element", "leadership", "answer", "stage", "stage", "4" } },
  { "rating", NULL, { "ballot", "x4", "element", "leadership", "answer", "stage", "stage", "4" } },
  { "rating", NULL, { "ballot", "x1", "element", "mission-statement", "answer", "stage",
                      "stage", "5" } },
};

static const PeopleRow target_rows[] = {
  { "target", NULL, { "element", "leadership", "stage", "4", "due_on", "2027-06-01",
                      "reason", "People need one door" } },
};

typedef struct
{
  SendaReportFacts *facts;
  SendaCatalog *english;
  SendaCatalog *spanish;
} Rounds;

/* The records of one type in a table. (transfer full) */
static GPtrArray *
list_rows (const PeopleRow *rows,
           gsize            n_rows,
           const char      *type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_rows; i++)
    if (strcmp (rows[i].type, type) == 0)
      g_ptr_array_add (records, people_record_new (&rows[i], i));
  return records;
}

static SendaRecord *
get_round (GPtrArray *rounds)
{
  return rounds->len > 0 ? g_ptr_array_index (rounds, 0) : NULL;
}

static void
add_round (Rounds          *rounds,
           const PeopleRow *rows,
           gsize            n_rows)
{
  g_autoptr (GPtrArray) round = list_rows (rows, n_rows, "round");
  g_autoptr (GPtrArray) agreed = list_rows (rows, n_rows, "agreed_stage");
  g_autoptr (GPtrArray) marks = list_rows (rows, n_rows, "statement_mark");
  g_autoptr (GPtrArray) dissents = list_rows (rows, n_rows, "dissent");
  SendaRoundFacts *facts = senda_round_facts_new (rounds->facts->content, get_round (round),
                                                  agreed, marks, NULL);

  senda_round_facts_add_dissents (facts, dissents);
  g_ptr_array_add (rounds->facts->rounds, facts);
}

static void
set_box (Rounds          *rounds,
         const PeopleRow *rows,
         gsize            n_rows)
{
  g_autoptr (GPtrArray) round = list_rows (rows, n_rows, "round");
  g_autoptr (GPtrArray) raters = list_rows (rows, n_rows, "rater");
  g_autoptr (GPtrArray) ballots = list_rows (rows, n_rows, "ballot");
  g_autoptr (GPtrArray) ratings = list_rows (rows, n_rows, "rating");

  rounds->facts->box = senda_ballot_box_new (rounds->facts->content, get_round (round), raters,
                                             ballots, ratings);
}

static void
begin (Rounds *rounds)
{
  SendaReportFacts *facts = senda_report_facts_new ();

  rounds->facts = facts;
  facts->people = PEOPLE_FACTS (people_rows);
  facts->content = g_object_ref (senda_people_facts_get_content (facts->people));
  facts->task_force = g_object_ref (senda_people_facts_get_task_force (facts->people));
  g_clear_pointer (&facts->targets, g_ptr_array_unref);
  facts->targets = list_rows (target_rows, G_N_ELEMENTS (target_rows), "target");
  rounds->english = senda_catalog_load ("en");
  rounds->spanish = senda_catalog_load ("es");
}

static void
set_up (Rounds        *rounds,
        gconstpointer  data G_GNUC_UNUSED)
{
  begin (rounds);
  add_round (rounds, before_rows, G_N_ELEMENTS (before_rows));
  add_round (rounds, after_rows, G_N_ELEMENTS (after_rows));
  set_box (rounds, after_rows, G_N_ELEMENTS (after_rows));
  rounds->facts->shown = 1;
}

static void
set_up_anonymous (Rounds        *rounds,
                  gconstpointer  data G_GNUC_UNUSED)
{
  begin (rounds);
  add_round (rounds, anonymous_rows, G_N_ELEMENTS (anonymous_rows));
  set_box (rounds, anonymous_rows, G_N_ELEMENTS (anonymous_rows));
}

static void
set_up_none (Rounds        *rounds,
             gconstpointer  data G_GNUC_UNUSED)
{
  begin (rounds);
  add_round (rounds, NULL, 0);
  set_box (rounds, NULL, 0);
}

static void
tear_down (Rounds        *rounds,
           gconstpointer  data G_GNUC_UNUSED)
{
  senda_report_facts_free (rounds->facts);
  senda_catalog_unref (rounds->english);
  senda_catalog_unref (rounds->spanish);
}

static SendaDocument *
make (Rounds        *rounds,
      const char    *report,
      SendaAudience  audience,
      gboolean       both,
      guint          left_out)
{
  g_autoptr (GError) error = NULL;
  SendaReportOptions options = {
    .catalogs = { rounds->english, both ? rounds->spanish : NULL },
    .audience = audience,
    .left_out = left_out,
    .element = strcmp (report, "element") == 0 ? "leadership" : NULL,
    .date = PEOPLE_TODAY,
    .by = "2026-12-31",
  };
  SendaDocument *document = senda_report_make (senda_report_find (report), rounds->facts,
                                               &options, &error);

  g_assert_no_error (error);
  return document;
}

static void
write_block (SendaBlock *block,
             GString    *text)
{
  for (guint i = 0; i < senda_document_get_n_languages (block->document); i++)
    {
      g_autofree char *words = senda_block_dup_text (block, i);

      if (i == 0 || !block->is_shared)
        g_string_append_printf (text, "%s|", words);
    }
  if (block->value == SENDA_CELL_NUMBER && block->kind == SENDA_BLOCK_CELL)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "|", block->integer);
  for (guint i = 0; i < senda_block_n_children (block); i++)
    write_block (senda_block_get_child (block, i), text);
}

/* What is on paper. (transfer full) */
static char *
read_body (Rounds        *rounds,
           const char    *report,
           SendaAudience  audience)
{
  g_autoptr (SendaDocument) document = make (rounds, report, audience, FALSE, 0);
  GString *text = g_string_new (NULL);

  write_block (senda_document_get_body (document), text);
  return g_string_free (text, FALSE);
}

static char *
read_sheets (Rounds        *rounds,
             const char    *report,
             SendaAudience  audience)
{
  g_autoptr (SendaDocument) document = make (rounds, report, audience, FALSE, 0);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    {
      g_string_append_printf (text, "#%s|", senda_document_get_sheet_id (document, i));
      write_block (senda_document_get_sheet (document, i), text);
    }
  return g_string_free (text, FALSE);
}

/* @words: in this order, "-" before one that must not be there; NULL ends them. */
static void
assert_says (const char        *text,
             const char *const *words)
{
  const char *at = text;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == '-')
      {
        if (strstr (text, words[i] + 1) != NULL)
          g_error ("“%s” is in “%s”", words[i] + 1, text);
      }
    else
      {
        const char *found = strstr (at, words[i]);

        if (found == NULL)
          g_error ("“%s” is not in “%s”", words[i], at);
        at = found + strlen (words[i]);
      }
}

#define ASSERT_SAYS(text, ...) assert_says (text, (const char *const[]) { __VA_ARGS__, NULL })

static void
test_round (Rounds        *rounds,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (rounds, "round", SENDA_AUDIENCE_MEMBERS);
  g_autofree char *sheets = read_sheets (rounds, "round", SENDA_AUDIENCE_MEMBERS);

  ASSERT_SAYS (members, "Autumn talk, opened on February 1, 2026", "State|Agreed|", "To look again",
               "Who took part", "Ana Ruiz|Harbor Lane|", "Ben Osei|City Police|", "Former member|",
               "Law enforcement", "3 ballots came in.",
               "What to talk about first", "1.4 Leadership", "Views run from stage 1 to stage 4.",
               "1.1 Mission Statement", "Stage 3, Institutionalizing", "It is on paper",
               "Stage 2, Developing", "Two chiefs left", "Who was present|Ana Ruiz, Ben Osei|",
               "Who sees it differently", "Ana Ruiz, Advocate, Harbor Lane sees stage 4: We do lead",
               "Views run from stage 1 to stage 4.", "All|",
               "Not yet discussed in this round", "-I see a lead", "-Survivor leadership");
  ASSERT_SAYS (sheets, "#elements|", "#views|", "leadership|", "All|", "#dissents|", "Ana Ruiz|",
               "We do lead", "-#ratings", "-I see a lead");
}

static void
test_round_for_anyone (Rounds        *rounds,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *open = read_body (rounds, "round", SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheets = read_sheets (rounds, "round", SENDA_AUDIENCE_PUBLIC);
  g_autoptr (SendaDocument) document = make (rounds, "round", SENDA_AUDIENCE_PUBLIC, FALSE, 0);

  ASSERT_SAYS (open, "Autumn talk", "To look again", "Stage 3, Institutionalizing", "-Ana Ruiz",
               "-Who took part", "-Harbor Lane", "-City Police", "-Law enforcement",
               "-Ben Osei", "-Two chiefs left", "-We do lead", "-Views run", "-ballots came in",
               "-talk about first");
  ASSERT_SAYS (sheets, "#elements|", "-#views", "-#dissents", "-#ratings", "-We do lead");
  g_assert_nonnull (strstr (senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0),
                            "left out"));
}

/* Single answers are for those who run the task force. */
static void
test_ratings (Rounds        *rounds,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *sheets = read_sheets (rounds, "round", SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (sheets, "#ratings|", "Ana Ruiz|Harbor Lane|At a stage|4|4|I see a lead",
               "Ben Osei|City Police|At a stage|1|", "Former member|City Police|Cannot say|",
               "-Survivor");
}

/* Nothing points at the one who stands alone: neither a name, a group of one, nor a note. */
static void
test_anonymous (Rounds        *rounds,
                gconstpointer  data G_GNUC_UNUSED)
{
  static const SendaAudience audiences[] = {
    SENDA_AUDIENCE_PUBLIC, SENDA_AUDIENCE_MEMBERS, SENDA_AUDIENCE_INTERNAL
  };

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      g_autofree char *body = read_body (rounds, "round", audiences[i]);
      g_autofree char *sheets = read_sheets (rounds, "round", audiences[i]);

      ASSERT_SAYS (body, "Quiet talk", "-A lone voice", "-Law enforcement|", "-Victim services|");
      ASSERT_SAYS (sheets, "#elements|", "-#ratings", "-A lone voice", "-Law enforcement|",
                   "-Victim services|");
      if (audiences[i] != SENDA_AUDIENCE_PUBLIC)
        ASSERT_SAYS (body, "1.1 Mission Statement", "Too few ballots", "1.4 Leadership",
                     "Views run from stage 1 to stage 4.");
    }
}

static void
test_no_round (Rounds        *rounds,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *round = read_body (rounds, "round", SENDA_AUDIENCE_INTERNAL);
  g_autofree char *comparison = read_body (rounds, "comparison", SENDA_AUDIENCE_INTERNAL);
  g_autofree char *plan = read_body (rounds, "plan", SENDA_AUDIENCE_INTERNAL);
  g_autofree char *ballot = read_body (rounds, "ballot", SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (round, "No round has been opened yet", "-Who took part");
  ASSERT_SAYS (comparison, "No round came before this one.");
  ASSERT_SAYS (plan, "No round has been opened yet", "Ask the county");
  ASSERT_SAYS (ballot, "Three Rivers", "Round|", "Discipline|", "Name|", "Agency|");
}

static void
test_comparison (Rounds        *rounds,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (rounds, "comparison", SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (rounds, "comparison", SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheet = read_sheets (rounds, "comparison", SENDA_AUDIENCE_MEMBERS);

  ASSERT_SAYS (members, "Spring talk, opened on March 1, 2025", "Autumn talk, opened on",
               "a finding, not a failure", "Moved up|", "1.1 Mission Statement", "It is on paper",
               "Statements that now describe us:", "Moved down|", "1.4 Leadership",
               "Two chiefs left", "Both rounds as a grid", "-It looked settled");
  ASSERT_SAYS (open, "Moved up|", "1.1 Mission Statement", "Moved down|", "-Two chiefs left",
               "-It is on paper");
  ASSERT_SAYS (sheet, "#comparison|", "leadership|1.4|Leadership|Placed at a stage|", "3|",
               "Placed at a stage|", "2|", "Moved down|Two chiefs left|");
}

static void
test_comparison_needs_two (Rounds        *rounds,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  rounds->facts->earlier = rounds->facts->shown;
  text = read_body (rounds, "comparison", SENDA_AUDIENCE_MEMBERS);
  ASSERT_SAYS (text, "No round came before this one.", "-Moved");
}

static void
test_plan (Rounds        *rounds,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (rounds, "plan", SENDA_AUDIENCE_MEMBERS);
  g_autofree char *sheets = read_sheets (rounds, "plan", SENDA_AUDIENCE_MEMBERS);

  ASSERT_SAYS (members, "By due date", "March 1, 2026\nOverdue|Write the mission|",
               "Ana Ruiz\nHarbor Lane|Ben Osei|Cleo Hart, Dora Lind|Blocked: Nobody answers|",
               "June 1, 2026|Ask the county|Nobody yet|||Open|", "No day yet|Dream a little|",
               "Done and dropped", "Count chairs|Ben Osei|Dropped: No room|",
               "By element", "1.1 Mission Statement", "Write the mission",
               "Ana Ruiz", "March 1, 2026, overdue", "1.4 Leadership",
               "Target|Stage 4, Building & Expanding Capacity, by June 1, 2027|",
               "Why it matters|People need one door|", "Ask the county", "June 1, 2026",
               "No action wanted, because", "The county leads this",
               "Today, target and projected", "due by December 31, 2026",
               "1.4 Leadership|Stage 2|Stage 4 by June 1, 2027|");
  ASSERT_SAYS (sheets, "#actions|", "late|Write the mission|", "Overdue|Blocked|Nobody answers|",
               "Ana Ruiz|Harbor Lane|Ben Osei|Cleo Hart, Dora Lind|1.1 Mission Statement|"
               "mission-statement.3.1|", "#targets|", "leadership|", "People need one door",
               "#declined|", "leadership.4.1|", "The county leads this");
}

static void
test_plan_for_anyone (Rounds        *rounds,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *open = read_body (rounds, "plan", SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheets = read_sheets (rounds, "plan", SENDA_AUDIENCE_PUBLIC);

  ASSERT_SAYS (open, "1.4 Leadership", "Target|Stage 4", "-Ask the county", "-Write the mission",
               "-Ana Ruiz", "-People need one door", "-The county leads this", "-Projected");
  ASSERT_SAYS (sheets, "#targets|", "leadership|", "-#actions", "-#declined",
               "-People need one door", "-Projected");
}

static void
test_ballot (Rounds        *rounds,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = read_body (rounds, "ballot", SENDA_AUDIENCE_INTERNAL);
  g_autofree char *sheets = read_sheets (rounds, "ballot", SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (text, "Three Rivers", "Autumn talk", "Name|", "Agency|", "How to fill it in",
               "Never write down anything that identifies a victim", "What happens with it",
               "under your name", "1.1 Mission Statement", "Institutionalizing",
               "Circle one answer|1|2|3|4|5|?|–|", "Why|", "-To look again", "-Ana Ruiz",
               "-Two chiefs left", "-February");
  ASSERT_SAYS (sheets, "#statements|", "leadership.3.1|", "#stages|", "leadership|",
               "-Two chiefs left");
}

/* For one who takes part the name is written, and nothing else of that person. */
static void
test_ballot_of_one (Rounds        *rounds,
                    gconstpointer  data G_GNUC_UNUSED)
{
  GPtrArray *raters = senda_ballot_box_get_raters (rounds->facts->box);
  g_autofree char *text = NULL;

  for (guint i = 0; i < raters->len && rounds->facts->rater == NULL; i++)
    {
      g_set_object (&rounds->facts->rater,
                    senda_people_facts_follow (rounds->facts->people, raters->pdata[i], "member"));
      g_set_object (&rounds->facts->rater_agency,
                    senda_people_facts_follow (rounds->facts->people, raters->pdata[i], "agency"));
    }
  text = read_body (rounds, "ballot", SENDA_AUDIENCE_INTERNAL);
  ASSERT_SAYS (text, "Autumn talk", "Name|", senda_record_get_text (rounds->facts->rater, "name"),
               "Agency|", senda_record_get_text (rounds->facts->rater_agency, "name"),
               "How to fill it in", "-Survivor", "-I see a lead");
}

static void
test_ballot_without_name (Rounds        *rounds,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = read_body (rounds, "ballot", SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (text, "Quiet talk", "Your discipline: tick one, and write no name",
               "Law enforcement|", "Victim services|", "with your discipline alone", "-Name|",
               "-Agency|", "-under your name");
}

/* A ballot for any round, though there is one. */
static void
test_ballot_for_any_round (Rounds        *rounds,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make (rounds, "ballot", SENDA_AUDIENCE_PUBLIC, FALSE, 1);
  g_autoptr (GString) text = g_string_new (NULL);

  write_block (senda_document_get_body (document), text);
  ASSERT_SAYS (text->str, "Three Rivers", "Round|", "Name|", "-Autumn talk");
}

static void
test_ballot_side_by_side (Rounds        *rounds,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make (rounds, "ballot", SENDA_AUDIENCE_PUBLIC, TRUE, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  const SendaElement *element = senda_content_find_element (rounds->facts->content, "leadership");
  const SendaElementStage *stage = g_ptr_array_index (element->stages, 2);
  const SendaStatement *statement = g_ptr_array_index (stage->statements, 0);
  g_autofree char *pair = g_strconcat (senda_message (statement->text, rounds->english), "|",
                                       senda_message (statement->text, rounds->spanish), "|☐|☐|☐|☐|",
                                       NULL);

  write_block (senda_document_get_body (document), text);
  ASSERT_SAYS (text->str, pair);
}

/* Where the group aims at and who sees it differently stand with the element. */
static void
test_element (Rounds        *rounds,
              gconstpointer  data)
{
  g_autofree char *members = read_body (rounds, data, SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (rounds, data, SENDA_AUDIENCE_PUBLIC);

  ASSERT_SAYS (members, "Target|Stage 4, Building & Expanding Capacity, by June 1, 2027|",
               "People need one door", "Two chiefs left", "Who sees it differently", "We do lead");
  ASSERT_SAYS (open, "Target|Stage 4", "-People need one door", "-We do lead", "-Ana Ruiz");
}

#define ADD(name, data, set_up, function) \
  g_test_add ("/report-rounds/" name, Rounds, data, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("round", NULL, set_up, test_round);
  ADD ("round-for-anyone", NULL, set_up, test_round_for_anyone);
  ADD ("ratings", NULL, set_up, test_ratings);
  ADD ("anonymous", NULL, set_up_anonymous, test_anonymous);
  ADD ("no-round", NULL, set_up_none, test_no_round);
  ADD ("comparison", NULL, set_up, test_comparison);
  ADD ("comparison-needs-two", NULL, set_up, test_comparison_needs_two);
  ADD ("plan", NULL, set_up, test_plan);
  ADD ("plan-for-anyone", NULL, set_up, test_plan_for_anyone);
  ADD ("ballot", NULL, set_up, test_ballot);
  ADD ("ballot-of-one", NULL, set_up, test_ballot_of_one);
  ADD ("ballot-without-name", NULL, set_up_anonymous, test_ballot_without_name);
  ADD ("ballot-for-any-round", NULL, set_up, test_ballot_for_any_round);
  ADD ("ballot-side-by-side", NULL, set_up, test_ballot_side_by_side);
  ADD ("element", "element", set_up, test_element);
  ADD ("roadmap", "roadmap", set_up, test_element);

  return g_test_run ();
}
