/* test-report-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reports of roles, structure and services say, and to whom.
 */
#include "config.h"

#include "people-fixture.h"
#include "senda-report.h"

#include <string.h>

static const PeopleRow rows[] = {
  { "task_force", NULL, { "populations", "population.men-and-boys, population.women-and-girls",
                          "languages", "language.en, language.es" } },
  { "agency", "police", { "name", "City Police", "discipline", "discipline.local-law-enforcement",
                          "standing", "active", "day_and_night", "555-0100" } },
  { "agency", "harbor", { "name", "Harbor Lane", "standing", "active",
                          "day_and_night", "555-0111" } },
  { "agency", "gone", { "name", "Gone Agency", "standing", "former",
                        "day_and_night", "555-0199" } },
  { "contact", "desk", { "agency", "harbor", "position", "1", "function", "Advocate on call",
                         "person", "Zora Hidden", "phone", "555-0112" } },
  { "member", "ana", { "name", "Ana Ruiz", "agency", "harbor", "title", "Coordinator",
                       "standing", "active", "note", "Likes tea" } },
  { "member", "ben", { "name", "Ben Osei", "agency", "police", "standing", "active" } },
  { "member", "eva", { "name", "Eva Past", "agency", "police", "standing", "former" } },
  { "role", "coordinator", { "source", "role.coordinator" } },
  { "role", "steward", { "source", "role.data-steward" } },
  { "role", "press", { "source", "role.media-contact", "is_unused", "1" } },
  { "role", "own", { "source", "5d8a6c1e-8d52-4a7a-9c0e-0d4a7e6b1f10", "name", "Rider" } },
  { "role_version", "v1", { "role", "coordinator", "number", "2", "made_on", "2026-02-01",
                            "reason", "Shorter", "purpose", "Keep it going",
                            "does", "Call the meetings\nKeep the list",
                            "does:es", "Convocar las reuniones" } },
  { "role_assignment", "a1", { "member", "ana", "role", "coordinator" } },
  { "role_assignment", "a2", { "member", "ben", "role", "steward" } },
  { "responsibility", "calls", { "source", "responsibility.first-response", "position", "1" } },
  { "responsibility", "snacks", { "source", "snacks", "name", "Bring snacks",
                                  "position", "2" } },
  { "responsibility", "figures", { "source", "figures", "name", "Count twice",
                                   "position", "3" } },
  { "responsibility_part", NULL, { "responsibility", "calls", "role", "coordinator",
                                   "part", "leads" } },
  { "responsibility_part", NULL, { "responsibility", "calls", "role", "steward",
                                   "part", "leads" } },
  { "responsibility_part", NULL, { "responsibility", "figures", "role", "steward",
                                   "part", "leads" } },
  { "committee", "core", { "name", "Core team", "name:es", "Equipo central", "kind", "core",
                           "purpose", "Sets the course", "rhythm", "monthly",
                           "rhythm_note", "At the old mill", "position", "1" } },
  { "committee", "farms", { "name", "Farm group", "kind", "working-group", "reports_to", "core",
                            "position", "2" } },
  { "committee_seat", "s1", { "member", "ana", "committee", "core", "duty", "chair" } },
  { "committee_seat", "s2", { "member", "ben", "committee", "core", "duty", "member" } },
  { "committee_seat", "s3", { "member", "eva", "committee", "core", "duty", "co-chair" } },
  { "service_offer", "o1", { "agency", "harbor", "service", "item.emergency-shelter",
                             "populations", "population.women-and-girls", "reach", "member",
                             "hours", "always", "phone", "555-0113", "cost", "Free",
                             "languages", "language.es", "checked_on", "2026-02-20" } },
  { "service_offer", "o2", { "agency", "police", "service", "service.transportation",
                             "reach", "agreement", "capacity", "closed",
                             "checked_on", "2024-01-01" } },
  { "service_offer", "o3", { "agency", "gone", "service", "service.dental", "reach", "member" } },
  { "service_offer", "o4", { "agency", "harbor", "service", "service.dental",
                             "reach", "none" } },
  { "service_offer", "o5", { "agency", "harbor", "service", "Laundry", "reach", "informal" } },
  { "gap_decision", NULL, { "gap", "service.dental/population.men-and-boys",
                            "answer", "not-needed", "reason", "The county sees to it" } },
};

typedef struct
{
  SendaReportFacts *facts;
  SendaCatalog *english;
  SendaCatalog *spanish;
} People;

static void
set_up_rows (People          *people,
             const PeopleRow *of,
             gsize            n_rows)
{
  people->facts = senda_report_facts_new ();
  people->facts->people = people_facts_new (NULL, PEOPLE_TODAY, of, n_rows);
  people->facts->content =
    g_object_ref (senda_people_facts_get_content (people->facts->people));
  people->facts->task_force =
    g_object_ref (senda_people_facts_get_task_force (people->facts->people));
  g_ptr_array_add (people->facts->rounds,
                   senda_round_facts_new (people->facts->content, NULL, NULL, NULL, NULL));
  people->english = senda_catalog_load ("en");
  people->spanish = senda_catalog_load ("es");
}

static void
set_up (People        *people,
        gconstpointer  data G_GNUC_UNUSED)
{
  set_up_rows (people, rows, G_N_ELEMENTS (rows));
}

static void
set_up_nobody (People        *people,
               gconstpointer  data G_GNUC_UNUSED)
{
  set_up_rows (people, NULL, 0);
}

static void
tear_down (People        *people,
           gconstpointer  data G_GNUC_UNUSED)
{
  senda_report_facts_free (people->facts);
  senda_catalog_unref (people->english);
  senda_catalog_unref (people->spanish);
}

static SendaDocument *
make (People        *people,
      const char    *report,
      const char    *role,
      SendaAudience  audience,
      gboolean       both)
{
  g_autoptr (GError) error = NULL;
  SendaReportOptions options = {
    .catalogs = { people->english, both ? people->spanish : NULL },
    .audience = audience,
    .role = role,
    .date = PEOPLE_TODAY,
  };
  SendaDocument *document = senda_report_make (senda_report_find (report), people->facts,
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
  for (guint i = 0; i < senda_block_n_children (block); i++)
    write_block (senda_block_get_child (block, i), text);
}

/* What is on paper. (transfer full) */
static char *
read_body (People        *people,
           const char    *report,
           const char    *role,
           SendaAudience  audience)
{
  g_autoptr (SendaDocument) document = make (people, report, role, audience, FALSE);
  GString *text = g_string_new (NULL);

  write_block (senda_document_get_body (document), text);
  return g_string_free (text, FALSE);
}

static char *
read_sheets (People        *people,
             const char    *report,
             SendaAudience  audience)
{
  g_autoptr (SendaDocument) document = make (people, report, NULL, audience, FALSE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    write_block (senda_document_get_sheet (document, i), text);
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
test_role_sheet (People        *people,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (people, "role-sheet", "role.coordinator",
                                        SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (people, "role-sheet", "coordinator", SENDA_AUDIENCE_PUBLIC);
  g_autofree char *shipped = read_body (people, "role-sheet", "role.note-keeper",
                                        SENDA_AUDIENCE_MEMBERS);
  g_autoptr (SendaDocument) document = make (people, "role-sheet", "role.coordinator",
                                             SENDA_AUDIENCE_PUBLIC, FALSE);

  ASSERT_SAYS (members, "Task force coordinator", "Keep it going", "What it does",
               "Call the meetings|Keep the list", "Who holds it",
               "Ana Ruiz, Coordinator, Harbor Lane",
               "Shorter", "Version 2, of February 1, 2026.", "Name|Agency|Signature|Date",
               "-Likes tea", "-Active");
  ASSERT_SAYS (open, "Call the meetings", "Version 2", "Signature", "-Ana Ruiz", "-Shorter");
  g_assert_nonnull (strstr (senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0),
                            "left out"));
  ASSERT_SAYS (shipped, "What it cannot share", "Nobody holds this role today.",
               "In the words that come with Senda.");
}

/* What is written in one language says so in the column of the other. */
static void
test_role_sheet_side_by_side (People        *people,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make (people, "role-sheet", "role.coordinator",
                                             SENDA_AUDIENCE_MEMBERS, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  write_block (senda_document_get_body (document), text);
  ASSERT_SAYS (text->str, "Call the meetings|Convocar las reuniones|",
               "Keep the list|Solo en inglés|");
}

static void
test_every_role (People        *people,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = read_body (people, "role-sheet", NULL, SENDA_AUDIENCE_MEMBERS);
  g_autoptr (GError) error = NULL;
  SendaReportOptions options = { .catalogs = { people->english }, .role = "role.nobody",
                                 .date = PEOPLE_TODAY };

  ASSERT_SAYS (text, "Local law enforcement", "Task force coordinator", "Data steward", "Rider",
               "-Media contact|");
  g_assert_null (senda_report_make (senda_report_find ("role-sheet"), people->facts, &options,
                                    &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "role.nobody"));
}

static void
test_directory (People        *people,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (people, "resource-directory", NULL,
                                        SENDA_AUDIENCE_MEMBERS);
  g_autofree char *internal = read_body (people, "resource-directory", NULL,
                                         SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (members, "never kept here", "After hours", "24-hour lines", "City Police|555-0100",
               "Harbor Lane|555-0111", "Emergency bed or shelter|Harbor Lane|At any hour|555-0113",
               "Transportation", "City Police|Everybody|By written agreement|555-0100",
               "Closed for now", "January 1, 2024",
               "Housing, child care and basic needs",
               "Harbor Lane|Emergency bed or shelter\nWomen and girls|"
               "Provided by a member\nAt any hour|555-0113|Spanish\nFree|February 20, 2026",
               "Other services", "Laundry", "Agencies and whom to call there", "City Police",
               "Harbor Lane", "Advocate on call|555-0112",
               "-Gone Agency", "-Dental care", "-Zora Hidden");
  ASSERT_SAYS (internal, "Advocate on call|Zora Hidden · 555-0112");
}

static void
test_directory_for_anyone (People        *people,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *open = read_body (people, "resource-directory", NULL, SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheets = read_sheets (people, "resource-directory", SENDA_AUDIENCE_PUBLIC);
  g_autofree char *own = read_sheets (people, "resource-directory", SENDA_AUDIENCE_INTERNAL);

  ASSERT_SAYS (open, "Emergency bed or shelter|Harbor Lane|At any hour|555-0111", "-555-0113",
               "-555-0112", "-Closed for now", "-Advocate on call");
  ASSERT_SAYS (sheets, "Services|", "Service ID", "-Capacity", "-555-0113", "-Zora Hidden",
               "-Phone");
  ASSERT_SAYS (own, "item.emergency-shelter", "555-0113", "Contacts", "Zora Hidden");
}

static void
test_coverage (People        *people,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (people, "coverage", NULL, SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (people, "coverage", NULL, SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheet = read_sheets (people, "coverage", SENDA_AUDIENCE_MEMBERS);

  ASSERT_SAYS (members, "By whom they are for", "Closed for now; to check again",
               "Provided by a member", "Not needed here", "By language", "By hours",
               "Gaps to ask about", "Not needed here", "Dental care|Men and boys|"
               "The county sees to it", "Services to check again", "Transportation|City Police|"
               "555-0100|January 1, 2024");
  ASSERT_SAYS (open, "Offered; to check again", "-Closed for now", "-The county sees to it");
  ASSERT_SAYS (sheet, "Coverage|", "Why not", "service.dental", "population.men-and-boys",
               "The county sees to it");
}

static void
test_responsibilities (People        *people,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (people, "responsibilities", NULL, SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (people, "responsibilities", NULL, SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheet = read_sheets (people, "responsibilities", SENDA_AUDIENCE_PUBLIC);

  ASSERT_SAYS (members, "Task force coordinator; Data steward", "Bring snacks",
               "Count twice|Data steward",
               "Nobody leads", "Bring snacks", "Several lead",
               ": Task force coordinator; Data steward", "Depends on one person",
               "Count twice: Ben Osei, City Police");
  ASSERT_SAYS (open, "Nobody leads", "Several lead", "-Ben Osei", "-Depends on one person");
  ASSERT_SAYS (sheet, "role.data-steward", "Leads", "snacks|Bring snacks||||", "-Ben Osei");
}

static void
test_structure (People        *people,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *members = read_body (people, "structure", NULL, SENDA_AUDIENCE_MEMBERS);
  g_autofree char *open = read_body (people, "structure", NULL, SENDA_AUDIENCE_PUBLIC);
  g_autofree char *sheets = read_sheets (people, "structure", SENDA_AUDIENCE_MEMBERS);

  ASSERT_SAYS (members, "Core team|Core team||Ana Ruiz", "Farm group|Working group|Core team",
               "Sets the course", "Every month", "At the old mill",
               "Ana Ruiz, Coordinator, Harbor Lane (Chair)|Ben Osei, City Police|",
               "Nobody sits in it today.", "-Eva Past");
  ASSERT_SAYS (open, "Sets the course", "Every month", "-Ana Ruiz", "-Ben Osei",
               "-At the old mill", "-Nobody sits");
  ASSERT_SAYS (sheets, "Committees|", "Seats|", "core|Core team|Ana Ruiz|Chair");
}

static void
test_nobody_yet (People        *people,
                 gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const said[][2] = {
    { "responsibilities", "Nothing has been settled yet" },
    { "structure", "has been written down yet" },
    { "coverage", "No service has been written down yet" },
    { "resource-directory", "No agency has been written down yet" },
    { "role-sheet", "Task force coordinator" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *text = read_body (people, said[i][0], NULL, SENDA_AUDIENCE_PUBLIC);

      ASSERT_SAYS (text, "Three Rivers", said[i][1]);
    }
}

#define ADD(name, set_up, function) \
  g_test_add ("/report-people/" name, People, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("role-sheet", set_up, test_role_sheet);
  ADD ("role-sheet-side-by-side", set_up, test_role_sheet_side_by_side);
  ADD ("every-role", set_up, test_every_role);
  ADD ("directory", set_up, test_directory);
  ADD ("directory-for-anyone", set_up, test_directory_for_anyone);
  ADD ("coverage", set_up, test_coverage);
  ADD ("responsibilities", set_up, test_responsibilities);
  ADD ("structure", set_up, test_structure);
  ADD ("nobody-yet", set_up_nobody, test_nobody_yet);

  return g_test_run ();
}
