/* test-coverage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-coverage.h"

#define OFFER(id, agency, service, ...) \
  { "service_offer", id, { "agency", agency, "service", service, __VA_ARGS__ } }

static guint
find_line (GPtrArray  *lines,
           const char *id)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((SendaCoverageLine *) g_ptr_array_index (lines, i))->id, id))
      return i;
  g_error ("there is no line “%s”", id);
}

static const SendaCoverageCell *
get_cell (SendaCoverage *coverage,
          const char    *service,
          const char    *whom)
{
  return senda_coverage_get_cell (coverage,
                                  find_line (senda_coverage_get_rows (coverage), service),
                                  find_line (senda_coverage_get_columns (coverage), whom));
}

static char *
dup_ids (GPtrArray *lines)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (ids, (gpointer) ((SendaCoverageLine *) lines->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
assert_columns (SendaCoverage *coverage,
                const char    *expected)
{
  g_autofree char *ids = dup_ids (senda_coverage_get_columns (coverage));

  g_assert_cmpstr (ids, ==, expected);
}

static const PeopleRow town[] = {
  { "task_force", NULL, { "populations", "population.rural, population.labor, Harvest crews",
                          "languages", "language.es, language.mam, Home signs" } },
  { "agency", "clinic", { "name", "Clinic", "languages", "language.es" } },
  { "agency", "harbor", { "name", "Safe Harbor", "standing", "active" } },
  { "agency", "later", { "name", "Not yet", "standing", "prospective" } },
  { "agency", "gone", { "name", "Gone", "deleted", "1" } },
  OFFER ("d1", "clinic", "service.dental", "reach", "informal", "hours", "business",
         "checked_on", "2025-09-09"),
  OFFER ("d2", "harbor", "service.dental", "reach", "agreement", "hours", "appointment",
         "populations", "population.rural, Harvest crews", "checked_on", "2025-09-08",
         "languages", "language.mam, Home signs"),
  OFFER ("d3", "later", "service.dental", "reach", "member"),
  OFFER ("d4", "gone", "service.dental", "reach", "member"),
  OFFER ("d5", "clinic", "item.urgent-dental", "populations", "population.labor",
         "reach", "member", "hours", "always"),
  OFFER ("m1", "clinic", "service.medical", "populations", "population.rural"),
  OFFER ("m2", "harbor", "item.primary-care", "reach", "member", "capacity", "closed",
         "populations", "population.labor, population.rural"),
  OFFER ("t1", "harbor", "service.transportation", "reach", "none"),
  OFFER ("t2", "harbor", "item.driver", "reach", "none", "capacity", "closed"),
  OFFER ("h1", "harbor", "item.food", "reach", "none"),
  OFFER ("l1", "harbor", "service.legal", "reach", "member", "deleted", "1"),
  OFFER ("x1", "harbor", "service.of-a-newer-senda", "reach", "member"),
};

static const struct
{
  const char *service;
  const char *whom;
  SendaCover cover;
  const char *offers;
  gboolean is_stale;
  gboolean is_gap;
} cells[] = {
  /* The firmest counts; d3 and d4 are of agencies that do not take part. */
  { "service.dental", "population.rural", SENDA_COVER_AGREEMENT, "d2, d1", FALSE, FALSE },
  { "service.dental", "Harvest crews", SENDA_COVER_AGREEMENT, "d2, d1", FALSE, FALSE },
  /* A sub-item counts for the service above it, not the other way around. */
  { "service.dental", "population.labor", SENDA_COVER_MEMBER, "d5, d1", FALSE, FALSE },
  { "item.urgent-dental", "population.labor", SENDA_COVER_MEMBER, "d5", TRUE, FALSE },
  { "item.urgent-dental", "population.rural", SENDA_COVER_UNKNOWN, "", FALSE, TRUE },
  /* Offered, but how to reach it was not said: weaker than informal, and no gap. */
  { "service.medical", "population.rural", SENDA_COVER_UNSAID, "m1, m2", TRUE, FALSE },
  { "service.medical", "population.labor", SENDA_COVER_CLOSED, "m2", TRUE, TRUE },
  { "service.medical", "Harvest crews", SENDA_COVER_UNKNOWN, "", FALSE, TRUE },
  /* Asked for and not offered is not the same as nothing recorded. */
  { "service.transportation", "population.rural", SENDA_COVER_NONE, "t1", TRUE, TRUE },
  { "item.driver", "population.rural", SENDA_COVER_NONE, "t2", TRUE, TRUE },
  { "item.food", "population.rural", SENDA_COVER_NONE, "h1", TRUE, TRUE },
  { "service.basic-needs", "population.rural", SENDA_COVER_UNKNOWN, "", FALSE, TRUE },
  { "service.legal", "population.rural", SENDA_COVER_UNKNOWN, "", FALSE, TRUE },
};

static void
test_cells (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (town);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                           TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const SendaCoverageCell *cell = get_cell (coverage, cells[i].service, cells[i].whom);
      g_autofree char *offers = people_names (cell->offers);

      g_test_message ("%s, %s", cells[i].service, cells[i].whom);
      g_assert_cmpint (cell->cover, ==, cells[i].cover);
      g_assert_cmpstr (offers, ==, cells[i].offers);
      g_assert_cmpint (cell->is_stale, ==, cells[i].is_stale);
      g_assert_cmpint (senda_coverage_cell_is_gap (cell), ==, cells[i].is_gap);
      g_assert_null (cell->decision);
      g_assert_null (cell->action);
    }
}

static void
test_rows (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (town);
  g_autoptr (SendaCoverage) brief = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                        FALSE);
  g_autoptr (SendaCoverage) whole = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE, TRUE);
  GPtrArray *rows = senda_coverage_get_rows (whole);
  guint dental = find_line (rows, "service.dental");
  const SendaCoverageLine *below = g_ptr_array_index (rows, dental + 1);

  g_assert_cmpuint (senda_coverage_get_rows (brief)->len, ==, 13);
  g_assert_cmpuint (rows->len, >, 13);
  g_assert_true (below->is_item);
  g_assert_cmpstr (below->topic->parent->id, ==, "service.dental");
  /* What a sub-item adds to its service does not depend on whether it is shown. */
  g_assert_cmpint (get_cell (brief, "service.dental", "population.labor")->cover, ==,
                   SENDA_COVER_MEMBER);
}

static void
test_chosen_columns (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (town);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                           FALSE);

  assert_columns (coverage, "population.rural population.labor Harvest crews");
}

static void
test_first_columns (void)
{
  static const PeopleRow rows[] = {
    { "agency", "a", { "name", "A" } },
    OFFER ("o", "a", "service.dental", "populations", "Night cleaners"),
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (SendaCoverage) first = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE, FALSE);
  g_autoptr (SendaCoverage) all = senda_coverage_new (facts, SENDA_LENS_POPULATION, TRUE, FALSE);
  GPtrArray *columns = senda_coverage_get_columns (all);
  GPtrArray *shipped = senda_content_get_topics (senda_people_facts_get_content (facts),
                                                 "population");

  g_assert_cmpuint (senda_coverage_get_columns (first)->len, ==, 12);
  g_assert_cmpuint (columns->len, ==, shipped->len + 1);
  g_assert_cmpuint (find_line (columns, "Night cleaners"), ==, shipped->len);
  g_assert_cmpint (get_cell (all, "service.dental", "Night cleaners")->cover, ==,
                   SENDA_COVER_UNSAID);
}

static void
test_languages (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (town);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_LANGUAGE, FALSE,
                                                           FALSE);
  g_autofree char *spanish = people_names (get_cell (coverage, "service.dental",
                                                     "language.es")->offers);

  assert_columns (coverage, "language.es language.mam Home signs");
  /* Offers that name no language are made in the agency's. */
  g_assert_cmpstr (spanish, ==, "d5, d1");
  g_assert_cmpint (get_cell (coverage, "service.dental", "language.mam")->cover, ==,
                   SENDA_COVER_AGREEMENT);
  g_assert_cmpint (get_cell (coverage, "service.dental", "Home signs")->cover, ==,
                   SENDA_COVER_AGREEMENT);
  /* Neither the offer nor its agency says which. */
  g_assert_cmpint (get_cell (coverage, "service.transportation", "language.es")->cover, ==,
                   SENDA_COVER_UNKNOWN);
}

static void
test_languages_that_offers_name (void)
{
  static const PeopleRow rows[] = {
    { "agency", "a", { "name", "A", "languages", "Zuni, language.so" } },
    { "agency", "b", { "name", "B", "languages", "language.ko" } },
    { "agency", "c", { "name", "C", "standing", "former" } },
    OFFER ("o1", "a", "service.dental"),
    OFFER ("o2", "a", "service.medical", "languages", "Hopi, language.en"),
    OFFER ("o3", "c", "service.medical", "languages", "language.fr"),
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_LANGUAGE, FALSE,
                                                           FALSE);

  assert_columns (coverage, "language.en language.so Hopi Zuni");
}

static void
test_hours (void)
{
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (town);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_HOURS, TRUE, TRUE);
  static const char *const expected[] = { "d5", "d5", "d5, d1", "d5, d2, d1" };

  assert_columns (coverage, "always extended business appointment");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SendaCoverageCell *cell = get_cell (coverage, "service.dental",
                                                senda_service_hours[i].name);
      g_autofree char *offers = people_names (cell->offers);

      g_assert_cmpstr (offers, ==, expected[i]);
    }
  /* Hours that nobody wrote down are not known. */
  g_assert_cmpint (get_cell (coverage, "service.medical", "appointment")->cover, ==,
                   SENDA_COVER_UNKNOWN);
}

static void
test_nothing_known (void)
{
  g_autoptr (SendaPeopleFacts) facts = people_facts_new (NULL, PEOPLE_TODAY, NULL, 0);

  for (SendaLens lens = SENDA_LENS_POPULATION; lens <= SENDA_LENS_HOURS; lens++)
    {
      g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, lens, FALSE, FALSE);
      GPtrArray *columns = senda_coverage_get_columns (coverage);

      g_assert_cmpuint (columns->len, ==, lens == SENDA_LENS_POPULATION ? 12
                                          : lens == SENDA_LENS_LANGUAGE ? 0 : 4);
      for (guint i = 0; i < columns->len; i++)
        g_assert_cmpint (senda_coverage_get_cell (coverage, 0, i)->cover, ==,
                         SENDA_COVER_UNKNOWN);
    }
}

static void
test_answers (void)
{
  static const PeopleRow rows[] = {
    { "task_force", NULL, { "populations", "population.rural, Harvest crews" } },
    { "gap_decision", NULL, { "gap", "service.dental/population.rural", "answer", "not-needed",
                              "reason", "The next county has it" } },
    { "gap_decision", NULL, { "gap", "service.dental/Harvest crews", "answer", "not-needed",
                              "reason", "For now", "deleted", "1" } },
    { "gap_decision", NULL, { "gap", "service.legal/population.rural", "answer", "needed" } },
    { "action", "done", { "what", "Ask", "source", "service.dental/Harvest crews",
                          "state", "done" } },
    { "action", "dropped", { "what", "Ask", "source", "service.dental/Harvest crews",
                             "state", "dropped" } },
    { "action", "open", { "what", "Call the clinic", "source", "service.legal/population.rural" } },
    { "action", "next", { "what", "Call again", "source", "service.legal/population.rural",
                          "state", "blocked" } },
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                           FALSE);
  const SendaCoverageCell *declined = get_cell (coverage, "service.dental", "population.rural");
  const SendaCoverageCell *asked = get_cell (coverage, "service.dental", "Harvest crews");
  const SendaCoverageCell *planned = get_cell (coverage, "service.legal", "population.rural");

  g_assert_nonnull (declined->decision);
  g_assert_false (senda_coverage_cell_is_gap (declined));
  /* A decision that was taken back and actions that are over leave the gap as it is. */
  g_assert_null (asked->decision);
  g_assert_null (asked->action);
  g_assert_true (senda_coverage_cell_is_gap (asked));
  /* That it is needed is no decision against it. */
  g_assert_null (planned->decision);
  g_assert_cmpstr (senda_record_get_id (planned->action), ==, "open");
  g_assert_true (senda_coverage_cell_is_gap (planned));
}

static void
test_gap_ids (void)
{
  static const PeopleRow rows[] = {
    { "task_force", NULL, { "populations", "population.rural, Harvest crews, "
                            "people who work far out at sea and come to land in a town that they "
                            "have never seen before and in which they know nobody at all" } },
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                           FALSE);
  guint row = find_line (senda_coverage_get_rows (coverage), "service.dental");
  g_autofree char *shipped = senda_coverage_dup_gap_id (coverage, row, 0);
  g_autofree char *own = senda_coverage_dup_gap_id (coverage, row, 1);
  g_autofree char *lengthy = senda_coverage_dup_gap_id (coverage, row, 2);
  const SendaField *field =
    &senda_gap_decision_info.fields[senda_record_info_field (&senda_gap_decision_info, "gap")];

  g_assert_cmpstr (shipped, ==, "service.dental/population.rural");
  g_assert_cmpstr (own, ==, "service.dental/Harvest crews");
  /* However long the words are, a decision can hold the id. */
  g_assert_true (g_str_has_prefix (lengthy, "service.dental/"));
  g_assert_true (senda_field_check (field, SENDA_TEXT (lengthy), NULL));
}

static void
test_months (void)
{
  static const struct
  {
    const char *months;
    const char *checked_on;
    gboolean is_stale;
  } checks[] = {
    { NULL, NULL, TRUE },
    { NULL, "2025-09-09", FALSE },
    { NULL, "2025-09-08", TRUE },
    { "1", "2026-02-09", FALSE },
    { "1", "2026-02-08", TRUE },
    { "24", "2024-03-09", FALSE },
    { "24", "2027-01-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const PeopleRow rows[] = {
        { "task_force", NULL, { "stale_months", checks[i].months ? checks[i].months : "0" } },
        { "agency", "a", { "name", "A" } },
        OFFER ("o", "a", "service.dental", "checked_on", checks[i].checked_on),
      };
      g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);

      g_assert_cmpint (senda_offer_is_stale (people_facts_get (facts, "service_offer", "o"), facts),
                       ==, checks[i].is_stale);
      if (checks[i].months == NULL)
        g_assert_cmpuint (senda_offer_months (facts), ==, 6);
    }
}

static void
test_words (void)
{
  static const PeopleRow rows[] = {
    { "task_force", NULL, { "populations", "population.rural, business" } },
  };
  g_autoptr (SendaPeopleFacts) facts = PEOPLE_FACTS (rows);
  g_autoptr (SendaCoverage) people = senda_coverage_new (facts, SENDA_LENS_POPULATION, FALSE,
                                                         FALSE);
  g_autoptr (SendaCoverage) hours = senda_coverage_new (facts, SENDA_LENS_HOURS, FALSE, FALSE);
  GPtrArray *columns = senda_coverage_get_columns (people);
  GPtrArray *times = senda_coverage_get_columns (hours);

  g_assert_cmpstr (senda_coverage_line_get_name (g_ptr_array_index (columns, 0), NULL), !=,
                   "population.rural");
  /* Own words stay as they are, even where a choice is called the same. */
  g_assert_cmpstr (senda_coverage_line_get_name (g_ptr_array_index (columns, 1), NULL), ==,
                   "business");
  g_assert_cmpstr (senda_coverage_line_get_name (g_ptr_array_index (times, 2), NULL), ==,
                   "Business hours");
  for (SendaCover cover = SENDA_COVER_MEMBER; cover <= SENDA_COVER_UNKNOWN; cover++)
    g_assert_nonnull (senda_cover_get_label (cover));
}

/* A large one: what each cell says is right, and it is read in a moment. */
#define N_AGENCIES 120
#define N_OFFERS 40

static void
add_offers_of (GPtrArray *offers,
               GPtrArray *rows,
               GPtrArray *columns,
               guint      agency)
{
  for (guint i = 0; i < N_OFFERS; i++)
    {
      guint number = agency * N_OFFERS + i;
      g_autofree char *id = g_strdup_printf ("a%u", agency);
      g_autofree char *name = g_strdup_printf ("o%u", number);
      const SendaCoverageLine *row = g_ptr_array_index (rows, number % rows->len);
      const SendaCoverageLine *one = g_ptr_array_index (columns, number % columns->len);
      const SendaCoverageLine *two = g_ptr_array_index (columns, number / 7 % columns->len);
      g_autofree char *tags = g_strconcat (one->id, ", ", two->id, NULL);
      PeopleRow offer = OFFER (name, id, row->id, "reach", "informal",
                               "checked_on", "2026-01-01", "populations", tags);

      if (number / rows->len % 2 == 0)
        offer.values[8] = NULL;
      g_ptr_array_add (offers, people_record_new (&offer, 0));
    }
}

static SendaPeopleFacts *
large_facts_new (SendaContent *content)
{
  SendaPeopleFacts *facts = people_facts_new (content, PEOPLE_TODAY, NULL, 0);
  g_autoptr (SendaCoverage) empty = senda_coverage_new (facts, SENDA_LENS_POPULATION, TRUE, TRUE);
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_AGENCIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      const PeopleRow agency = { "agency", id, { "name", id } };

      g_ptr_array_add (agencies, people_record_new (&agency, 0));
      add_offers_of (offers, senda_coverage_get_rows (empty), senda_coverage_get_columns (empty),
                     i);
    }
  senda_people_facts_add (facts, &senda_agency_info, agencies);
  senda_people_facts_add (facts, &senda_service_offer_info, offers);
  return facts;
}

static void
test_large (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaPeopleFacts) facts = large_facts_new (content);
  g_autoptr (SendaCoverage) coverage = NULL;
  gint64 begin = 0;
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      g_clear_pointer (&coverage, senda_coverage_free);
      begin = g_get_monotonic_time ();
      coverage = senda_coverage_new (facts, SENDA_LENS_POPULATION, TRUE, TRUE);
      best = MIN (best, g_get_monotonic_time () - begin);
    }
  g_test_message ("%u rows, %u columns: %" G_GINT64_FORMAT " µs",
                  senda_coverage_get_rows (coverage)->len,
                  senda_coverage_get_columns (coverage)->len, best);
  for (guint i = 0; i < senda_coverage_get_rows (coverage)->len; i++)
    for (guint j = 0; j < senda_coverage_get_columns (coverage)->len; j++)
      g_assert_cmpint (senda_coverage_get_cell (coverage, i, j)->cover, ==, SENDA_COVER_INFORMAL);
  /* Far above what it takes, far below what comparing each with each would. */
  g_assert_cmpint (best, <, 2 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/coverage/cells", test_cells);
  g_test_add_func ("/coverage/rows", test_rows);
  g_test_add_func ("/coverage/chosen-columns", test_chosen_columns);
  g_test_add_func ("/coverage/first-columns", test_first_columns);
  g_test_add_func ("/coverage/languages", test_languages);
  g_test_add_func ("/coverage/languages-that-offers-name", test_languages_that_offers_name);
  g_test_add_func ("/coverage/hours", test_hours);
  g_test_add_func ("/coverage/nothing-known", test_nothing_known);
  g_test_add_func ("/coverage/answers", test_answers);
  g_test_add_func ("/coverage/gap-ids", test_gap_ids);
  g_test_add_func ("/coverage/months", test_months);
  g_test_add_func ("/coverage/words", test_words);
  g_test_add_func ("/coverage/large", test_large);
  return g_test_run ();
}
