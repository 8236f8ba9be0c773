/* test-people-hostile.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of records that no edit here would make, but that another machine, or a newer Senda, may
 * send: references to anything at all, circles, terms that end before they begin, choices and ids
 * that nobody knows, very long tags, letters from right to left. Whatever reads them stays on its
 * feet.
 */
#include "config.h"

#include "people-fixture.h"
#include "senda-coverage.h"
#include "senda-people-notices.h"
#include "senda-report.h"
#include "senda-representation.h"
#include "senda-responsibility-findings.h"
#include "senda-structure.h"

#include <string.h>

#define N_ROUNDS 6
#define N_RECORDS 12 /* of each type */
#define N_TAGS 300

/* Ids of a type, those that nothing has among them. */
static char *
random_id (GRand      *rand,
           const char *type)
{
  return g_strdup_printf ("%s-%d", type, g_rand_int_range (rand, 0, N_RECORDS + 2));
}

static char *
random_tags (GRand *rand)
{
  GString *tags = g_string_new ("population.rural,language.spanish,, \t,role.coordinator");

  if (g_rand_int_range (rand, 0, 8) == 0)
    for (guint i = 0; i < N_TAGS; i++)
      g_string_append_printf (tags, ", word %u", i % 100);
  return g_string_free (tags, FALSE);
}

static char *
random_text (GRand *rand)
{
  static const char *const texts[] = {
    "", "x", "2026-03-09", "2026-13-40", "9999-12-31", "never", "אבג דהו", "\u202eturned", "{name}",
    "role.coordinator", "role.detective", "discipline.housing", "need.coordinator",
    "service.dental", "population.rural", "language.spanish", "step.vetting", "a\nb\n\nc",
    "service.dental/population.rural", "////", "leads", "chair", "active", "not-needed", "none"
  };
  int which = g_rand_int_range (rand, 0, G_N_ELEMENTS (texts) + 2);

  if (which == G_N_ELEMENTS (texts))
    return g_strnfill (20000, 'W');
  return which > (int) G_N_ELEMENTS (texts) ? random_tags (rand) : g_strdup (texts[which]);
}

static char *
random_number (GRand *rand)
{
  static const gint64 scales[] = { 1, G_MAXINT32, (gint64) 1 << 31, G_MAXINT64 / 4 };

  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          g_rand_int_range (rand, -3, 4) *
                          scales[g_rand_int_range (rand, 0, G_N_ELEMENTS (scales))]);
}

static char *
random_value (GRand            *rand,
              const SendaField *field)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  switch (field->kind)
    {
    case SENDA_FIELD_REFERENCE:
      if (g_rand_int_range (rand, 0, 6) == 0)
        return random_id (rand, types[g_rand_int_range (rand, 0, n_types)]->name);
      return strcmp (field->reference, "task_force") == 0 ? g_strdup (PEOPLE_TASK_FORCE)
                                                          : random_id (rand, field->reference);
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_BOOLEAN:
      return random_number (rand);
    case SENDA_FIELD_CHOICE:
      return g_rand_boolean (rand) ? g_strdup (field->choices[0].name) : random_text (rand);
    case SENDA_FIELD_TAGS:
      return random_tags (rand);
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_DATE:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_CONTENT:
    default:
      return random_text (rand);
    }
}

static SendaRecord *
random_record (GRand                 *rand,
               const SendaRecordInfo *info,
               guint                  number)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", info->name, number);
  SendaRecord *record = senda_record_new (info, id);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = random_value (rand, &info->fields[i]);

      if (g_rand_int_range (rand, 0, 5) > 0 || (info->fields[i].flags & SENDA_FIELD_REQUIRED))
        people_record_set (record, info->fields[i].name, value);
    }
  senda_record_set_deleted (record, g_rand_int_range (rand, 0, 12) == 0);
  return record;
}

static SendaPeopleFacts *
random_facts (GRand *rand)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaRecord) task_force = senda_record_new (&senda_task_force_info,
                                                         PEOPLE_TASK_FORCE);
  SendaPeopleFacts *facts = NULL;
  g_autofree char *tags = random_tags (rand);
  g_autofree char *months = random_number (rand);

  people_record_set (task_force, "name", "Lake County");
  people_record_set (task_force, "populations", tags);
  people_record_set (task_force, "languages", tags);
  people_record_set (task_force, "stale_months", months);
  facts = senda_people_facts_new (content, task_force, PEOPLE_TODAY);
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < N_RECORDS; j++)
        g_ptr_array_add (records, random_record (rand, senda_people_types[i], j));
      senda_people_facts_add (facts, senda_people_types[i], records);
    }
  return facts;
}

static void
read_roles (SendaPeopleFacts *facts)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);
  g_autoptr (GPtrArray) open G_GNUC_UNUSED = senda_reviews_dup_open (facts);
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);
  GPtrArray *responsibilities = senda_people_facts_list (facts, &senda_responsibility_info);

  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);
      g_autoptr (GPtrArray) held G_GNUC_UNUSED = senda_role_card_dup_assignments (card, facts);
      g_auto (GStrv) behind G_GNUC_UNUSED = senda_role_card_dup_behind (card, facts);

      g_assert_nonnull (senda_role_card_get_name (card, NULL));
      for (guint j = 0; j < members->len; j++)
        {
          SendaRecord *member = g_ptr_array_index (members, j);

          senda_role_card_get_reading (card, facts, member, NULL);
          senda_role_card_is_partner (card, cards, facts, member);
        }
    }
  for (guint i = 0; i < responsibilities->len; i++)
    {
      SendaRecord *responsibility = g_ptr_array_index (responsibilities, i);

      g_assert_nonnull (senda_responsibility_get_name (responsibility, facts, NULL));
      senda_responsibility_get_findings (responsibility, facts, cards);
    }
}

/* Every committee is there once, however they report to each other. */
static void
read_structure (SendaPeopleFacts *facts)
{
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);
  GPtrArray *committees = senda_people_facts_list (facts, &senda_committee_info);

  g_assert_cmpuint (nodes->len, ==, committees->len);
  for (guint i = 0; i < committees->len; i++)
    g_assert_nonnull (senda_structure_find (nodes, senda_record_get_id (
                                              g_ptr_array_index (committees, i))));
}

static void
read_gaps (SendaPeopleFacts *facts)
{
  g_autoptr (GPtrArray) gaps = senda_representation_new (facts);
  g_autoptr (GPtrArray) notices = senda_people_notices_new (facts);
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  for (guint i = 0; i < gaps->len; i++)
    {
      const SendaGap *gap = g_ptr_array_index (gaps, i);
      g_autofree char *name = senda_gap_dup_name (gap, NULL);

      g_assert_nonnull (name);
      g_assert_true (senda_representation_find (gaps, gap->id) == gap);
    }
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *said = senda_notice_say (g_ptr_array_index (notices, i), facts, english);

      g_assert_nonnull (said);
    }
  for (SendaLens lens = SENDA_LENS_POPULATION; lens <= SENDA_LENS_HOURS; lens++)
    {
      g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, lens, TRUE, TRUE);
      GPtrArray *columns = senda_coverage_get_columns (coverage);

      for (guint i = 0; i < columns->len; i++)
        g_assert_nonnull (senda_coverage_line_get_name (g_ptr_array_index (columns, i), NULL));
    }
}

static void
write_reports (SendaPeopleFacts *people,
               SendaAudience     audience)
{
  static const char *const reports[] = {
    "role-sheet", "responsibilities", "structure", "coverage", "resource-directory"
  };
  g_autoptr (SendaReportFacts) facts = senda_report_facts_new ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");

  g_set_object (&facts->content, senda_people_facts_get_content (people));
  g_set_object (&facts->task_force, senda_people_facts_get_task_force (people));
  facts->people = senda_people_facts_ref (people);
  g_ptr_array_add (facts->rounds, senda_round_facts_new (facts->content, NULL, NULL, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      const SendaReportOptions options = {
        .catalogs = { english, spanish }, .audience = audience, .date = PEOPLE_TODAY
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaDocument) document =
        senda_report_make (senda_report_find (reports[i]), facts, &options, &error);

      g_assert_no_error (error);
      g_assert_nonnull (document);
    }
}

static void
test_whatever_comes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (SendaPeopleFacts) facts = random_facts (rand);

      read_roles (facts);
      read_structure (facts);
      read_gaps (facts);
      write_reports (facts, i % 3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/people-hostile/whatever-comes", test_whatever_comes);

  return g_test_run ();
}
