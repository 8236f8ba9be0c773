/* test-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action.h"
#include "senda-agency.h"
#include "senda-agreed-stage.h"
#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-member.h"
#include "senda-places.h"
#include "senda-plan-edits.h"
#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-roadmap.h"
#include "senda-round-edits.h"
#include "senda-round.h"
#include "senda-rounds.h"
#include "senda-summary.h"
#include "senda-target.h"
#include "senda-topic.h"
#include "senda-search-page.h"
#include "senda-search.h"
#include "senda-topic-target.h"
#include "live-protocols-fixture.h"
#include "window-fixture.h"

static void
test_matching (Fixture       *fixture G_GNUC_UNUSED,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *words;
    gboolean matches;
  } cases[] = {
    { "Reunión mensual", "reunion", TRUE },
    { "Reunión mensual", "MENSUAL reu", TRUE },
    { "Reunión mensual", "reunion anual", FALSE },
    { "Straße", "strasse", TRUE },
    { "Leadership", "", FALSE },
    { "Leadership", "  ", FALSE },
    { NULL, "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = senda_search_fold (cases[i].words);

      g_assert_cmpint (senda_search_matches (cases[i].text, words), ==, cases[i].matches);
    }
}

static const SendaSearchResult *
find_target (GPtrArray  *results,
             const char *target)
{
  for (guint i = 0; i < results->len; i++)
    {
      const SendaSearchResult *found = g_ptr_array_index (results, i);

      if (g_strcmp0 (found->target, target) == 0)
        return found;
    }
  return NULL;
}

static void
test_finds_both (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add (fixture->workspace, "Zanzibar Leadership Group", &error);
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaElement *element = senda_content_find_element (content, "leadership");
  const char *name = senda_message (element->name,
                                    senda_workspace_get_catalog (fixture->workspace));
  g_autoptr (GPtrArray) in_roadmap = senda_search (fixture->workspace, NULL, name, 10, &error);
  g_autoptr (GPtrArray) in_store = NULL;
  const SendaSearchResult *found = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (find_target (in_roadmap, "roadmap:leadership"));
  in_store = senda_search (fixture->workspace, NULL, "zanzibar", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (in_store->len, ==, 1);
  found = g_ptr_array_index (in_store, 0);
  g_assert_cmpint (found->group, ==, SENDA_SEARCH_KEPT);
  g_assert_cmpstr (found->task_force, ==, senda_record_get_id (SENDA_RECORD (task_force)));
}

static void
test_names_the_element (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add (fixture->workspace, "Riverside", &error);
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  const SendaElement *element =
    senda_content_find_element (senda_workspace_get_content (fixture->workspace), "leadership");
  g_autoptr (SendaEvidence) evidence =
    senda_roadmap_add_evidence (roadmap, element, "Quokka minutes", &error);
  g_autoptr (GPtrArray) results = senda_search (fixture->workspace, NULL, "quokka", 10, &error);
  const SendaSearchResult *found = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 1);
  found = g_ptr_array_index (results, 0);
  g_assert_cmpstr (found->target, ==, "roadmap:leadership");
  g_assert_nonnull (strstr (found->kind, element->number));
  g_assert_nonnull (strstr (found->kind,
                            senda_message (element->name,
                                           senda_workspace_get_catalog (fixture->workspace))));
}

static SendaRecord *
add (Fixture               *fixture,
     const SendaRecordInfo *info,
     const char            *parent,
     const SendaGiven      *given)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *record = senda_record_add (fixture->workspace, info, parent, given, &error);

  g_assert_no_error (error);
  return record;
}

static const SendaSearchResult *
find_only (GPtrArray  *results,
           const char *target)
{
  const SendaSearchResult *found = find_target (results, target);

  g_assert_cmpuint (results->len, ==, 1);
  g_assert_nonnull (found);
  return found;
}

static void
test_people (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add (fixture->workspace, "Lake County", &error);
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (SendaRecord) agency =
    add (fixture, &senda_agency_info, id,
         (const SendaGiven[]) { { "name", "Harbor House" }, { NULL } });
  const char *agency_id = senda_record_get_id (agency);
  g_autoptr (SendaRecord) contact =
    add (fixture, &senda_contact_info, agency_id,
         (const SendaGiven[]) { { "function", "Quokka desk", "en" }, { NULL } });
  g_autoptr (SendaRecord) member =
    add (fixture, &senda_member_info, id,
         (const SendaGiven[]) { { "name", "Ana Ruiz" }, { "agency", agency_id },
                                { "title", "Advocate" }, { "email", "ana@harbor.example" },
                                { "languages", "language.es" }, { NULL } });
  g_autofree char *member_target = g_strconcat ("people:members:", senda_record_get_id (member),
                                                NULL);
  g_autofree char *agency_target = g_strconcat ("people:agencies:", agency_id, NULL);
  g_autoptr (GPtrArray) members = senda_search (fixture->workspace, NULL, "ana ruiz", 10, &error);
  g_autoptr (GPtrArray) contacts = senda_search (fixture->workspace, NULL, "quokka", 10, &error);
  g_autoptr (GPtrArray) mails = senda_search (fixture->workspace, NULL, "ana@harbor", 10, &error);
  g_autoptr (GPtrArray) ids = senda_search (fixture->workspace, NULL, "language.es", 10, &error);
  const SendaSearchResult *found = find_only (members, member_target);

  g_assert_nonnull (contact);
  g_assert_nonnull (strstr (found->kind, "Harbor House"));
  g_assert_cmpstr (found->text, ==, "Ana Ruiz");
  g_assert_cmpstr (found->task_force, ==, id);
  found = find_only (contacts, agency_target);
  g_assert_nonnull (strstr (found->kind, "Harbor House"));
  found = find_only (mails, member_target);
  g_assert_nonnull (strstr (found->text, "ana@harbor.example"));
  g_assert_null (strstr (found->text, "language."));
  g_assert_null (find_target (ids, member_target));
}

static void
assert_found (Fixture    *fixture,
              const char *words,
              const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = senda_search (fixture->workspace, NULL, words, 10, &error);

  g_assert_no_error (error);
  find_only (results, target);
}

/* A round, a correction of it, and what is said and planned in it. */
static void
test_rounds (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add (fixture->workspace, "Lake County", &error);
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (SendaPeople) people = senda_people_new (fixture->workspace, task_force);
  g_autoptr (SendaRounds) rounds = senda_rounds_new (people);
  const SendaElement *element =
    senda_content_find_element (senda_workspace_get_content (fixture->workspace), "leadership");
  SendaRoundPlan plan = { .name = "Wombat", .purpose = "Numbat questions" };
  g_autoptr (SendaRecord) first = senda_round_open (people, &plan, &error);
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (SendaRecord) action =
    add (fixture, &senda_action_info, id,
         (const SendaGiven[]) { { "what", "Bilby letter" }, { NULL } });
  const SendaDissentGiven given = { NULL, 2, "Quoll reason" };
  const SendaJudgement judgement = { .state = SENDA_STATE_RATED, .stage = 3 };
  g_autofree char *first_target = g_strconcat ("rounds:rounds:", senda_record_get_id (first), NULL);
  g_autofree char *action_target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);
  g_autofree char *round_target = NULL;
  g_autofree char *dissent_target = NULL;

  plan = (SendaRoundPlan) { .name = "Dingo", .corrects = first, .correction = "Potoroo slip",
                            .state = SENDA_ROUND_DISCUSSING };
  round = senda_round_open (people, &plan, &error);
  g_assert_no_error (error);
  senda_round_agree (fixture->workspace, round, element, &judgement, &error);
  dissent = senda_round_add_dissent (fixture->workspace, round, element, &given, NULL,
                                     &error);
  senda_plan_set_target (rounds, element, 4, NULL, "Bandicoot hopes", NULL, &error);
  g_assert_no_error (error);
  round_target = g_strconcat ("rounds:rounds:", senda_record_get_id (round), NULL);
  dissent_target = senda_record_dup_target (fixture->workspace, dissent);
  g_assert_true (g_str_has_prefix (dissent_target, "roadmap:"));
  assert_found (fixture, "wombat", first_target);
  assert_found (fixture, "numbat", first_target);
  assert_found (fixture, "potoroo", round_target);
  assert_found (fixture, "quoll", dissent_target);
  assert_found (fixture, "bandicoot", "plan:targets:leadership");
  assert_found (fixture, "bilby", action_target);
}

/* A find would show one ballot alone. */
static void
test_what_raters_note_is_not_found (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add (fixture->workspace, "Lake County", &error);
  g_autoptr (SendaPeople) people = senda_people_new (fixture->workspace, task_force);
  const SendaRoundPlan plan = { .name = "Spring", .state = SENDA_ROUND_COLLECTING,
                                .is_anonymous = TRUE };
  const SendaBallotLine line = { "leadership", SENDA_RATING_STAGE, 2, NULL, "Quokka" };
  g_autoptr (SendaRecord) round = senda_round_open (people, &plan, &error);
  gboolean taken = senda_ballot_take_anonymous (fixture->workspace, round,
                                                "discipline.health-care", &line, 1, "en", &error);
  g_autoptr (GPtrArray) results = senda_search (fixture->workspace, NULL, "quokka", 10, NULL);

  g_assert_no_error (error);
  g_assert_true (taken);
  g_assert_cmpuint (results->len, ==, 0);
}

/* As the window does. */
static gboolean
open_in_place (GHashTable *places,
               Fixture    *fixture,
               SendaRecord *task_force,
               const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, ":", 2);
  const SendaPlaceInfo *info = senda_places_find (parts[0]);
  GtkWidget *place = g_hash_table_lookup (places, parts[0]);

  g_assert_nonnull (info);
  if (place == NULL)
    {
      place = g_object_new (info->get_type (), "workspace", fixture->workspace,
                            "task-force", task_force, NULL);
      g_hash_table_insert (places, g_strdup (parts[0]), show_in_window (place, 1200, 900));
      g_object_set_data (g_hash_table_lookup (places, parts[0]), "place", place);
    }
  else
    place = g_object_get_data (G_OBJECT (place), "place");
  return senda_place_open (SENDA_PLACE (place), parts[1]);
}

/* The sample has left every wording of its documents as it was drafted. */
static void
word_a_passage (Fixture *fixture)
{
  g_autoptr (GListModel) protocols = senda_workspace_list (fixture->workspace,
                                                           &senda_protocol_info, NULL);
  g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, 0);
  const SendaGiven given[] = { { "block", "purpose" }, { "text", "In our words.", "en" },
                               { NULL } };

  g_object_unref (add (fixture, &senda_protocol_block_info, senda_record_get_id (protocol),
                       given));
}

/* The sample collects from nobody. */
static void
collect_a_summary (Fixture     *fixture,
                   SendaRecord *task_force)
{
  const SendaGiven given[] = { { "origin", "00000000-0000-4000-8000-000000000001" },
                               { "origin_round", "00000000-0000-4000-8000-000000000002" },
                               { "name", "Cedar" }, { "agreed_on", "2026-02-01" },
                               { "stages", "leadership=2" }, { NULL } };

  g_object_unref (add (fixture, &senda_summary_info, senda_record_get_id (task_force), given));
}

/* Each type of record leads to a place that knows what it is asked for. */
static void
test_every_type_has_its_place (Fixture       *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) sample = senda_task_force_add_sample (fixture->workspace, &error);
  g_autoptr (GHashTable) places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gtk_window_destroy);
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  g_assert_no_error (error);
  word_a_passage (fixture);
  collect_a_summary (fixture, SENDA_RECORD (sample));
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GListModel) all = senda_workspace_list (fixture->workspace, types[i], NULL);
      g_autoptr (SendaRecord) record = g_list_model_get_item (all, 0);
      g_autofree char *target =
        record ? senda_record_dup_target (fixture->workspace, record) : NULL;
      g_autofree char *task_force = NULL;

      if (record == NULL || target == NULL)
        g_error ("The type %s is shown nowhere", types[i]->name);
      task_force = senda_record_dup_task_force (fixture->workspace, record);
      g_assert_cmpstr (task_force, ==, senda_record_get_id (SENDA_RECORD (sample)));
      if (!open_in_place (places, fixture, SENDA_RECORD (sample), target))
        g_error ("%s is not known where it is said to be: %s", types[i]->name, target);
    }
}

static void
test_topics (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *id;
    const char *place;
  } cases[] = {
    { "role.local-prosecutors", "roles:roles:role.local-prosecutors" },
    { "service.case-management", "services:offers:service.case-management" },
  };
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *name = senda_content_name_topic (content, cases[i].id, catalog);
      g_autoptr (GPtrArray) results = senda_search (fixture->workspace, NULL, name, 40, &error);
      const SendaSearchResult *found = find_target (results, cases[i].place);

      g_assert_no_error (error);
      g_assert_nonnull (found);
      g_assert_cmpint (found->group, ==, SENDA_SEARCH_TOPICS);
      g_assert_cmpstr (found->text, ==, name);
    }
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED =
    senda_task_force_add (fixture->workspace, "Zanzibar <1>", &error);
  GtkWidget *page = senda_search_page_new (fixture->workspace, NULL);
  GtkWindow *window = show_in_window (page, 500, 500);

  senda_search_page_set_text (SENDA_SEARCH_PAGE (page), "zanzibar");
  settle ();
  g_assert_nonnull (find_widget (page, ADW_TYPE_ACTION_ROW, NULL));
  assert_all_named (page);
  senda_search_page_set_text (SENDA_SEARCH_PAGE (page), "xyzzy\"*(");
  settle ();
  g_assert_null (find_widget (page, ADW_TYPE_ACTION_ROW, NULL));
  gtk_window_destroy (window);
}

static void
assert_kept (LiveProtocolsFixture *fixture,
             const char           *words,
             const char           *target,
             const char           *about)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = senda_search (fixture->workspace, NULL, words, 10, &error);
  const SendaSearchResult *found = NULL;

  g_assert_no_error (error);
  found = find_only (results, target);
  g_assert_cmpint (found->group, ==, SENDA_SEARCH_KEPT);
  g_assert_nonnull (strstr (found->kind, about));
}

/* What a task force wrote on its protocols: each is found by its words, says of which protocol it
 * is, and opens where it is written. */
static void
test_protocols (LiveProtocolsFixture *fixture,
                gconstpointer         data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  const SendaTopic *question = g_ptr_array_index (senda_content_get_topics (content, "question"),
                                                  0);
  const SendaGiven given[] = { { "words", "Bilby line", NULL }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autoptr (SendaRecord) answer = senda_answer_set_default (fixture->protocols, question, given,
                                                             &error);
  g_autofree char *title = senda_protocol_dup_title (protocol, content, catalog);
  g_autofree char *page = g_strconcat ("protocols:protocols:", senda_record_get_id (protocol),
                                       NULL);
  g_autofree char *item = g_strconcat (page, ":checklist:consideration.media-1-1", NULL);
  g_autofree char *passage = g_strconcat (page, ":document:purpose", NULL);
  g_autofree char *versions = g_strconcat (page, ":versions:", senda_record_get_id (version), NULL);
  g_autofree char *signing = g_strconcat (page, ":sign-off:", senda_record_get_id (version), NULL);
  g_autofree char *asked = g_strconcat ("protocols:questions:", senda_record_get_id (answer), NULL);
  g_autofree char *one = g_strconcat (title, ", ", NULL);

  edit_field (&fixture->base, protocol, "scope", "Quokka county");
  say_of_item (fixture, protocol, "consideration.media-1-1", "decision", "Wombat decides");
  senda_protocol_word_block (fixture->protocols, protocol, "purpose", "en", "Numbat words", &error);
  senda_protocol_approve (fixture->protocols, version, fixture->agencies[1],
                          SENDA_APPROVAL_APPROVED, NULL, NULL, "Potoroo conditions", &error);
  edit_field (&fixture->base, version, "summary", "Quoll changes");
  g_assert_no_error (error);
  assert_kept (fixture, "quokka", page, title);
  assert_kept (fixture, "wombat", item, title);
  assert_kept (fixture, "wombat", item,
               senda_content_name_topic (content, "consideration.media-1-1", catalog));
  assert_kept (fixture, "numbat", passage, title);
  assert_kept (fixture, "quoll", versions, one);
  assert_kept (fixture, "potoroo", signing, "Safe Harbor");
  assert_kept (fixture, "bilby", asked,
               senda_content_name_topic (content, question->id, catalog));
}

/* An adopted text says again what is found where it was decided. */
static void
test_frozen_texts_are_not_searched (LiveProtocolsFixture *fixture,
                                    gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (GPtrArray) results = NULL;

  decide_all (fixture, protocol);
  say_of_item (fixture, protocol, "consideration.media-1-1", "decision", "Wombat decides");
  version = adopt_now (fixture, protocol, NULL);
  results = senda_search (fixture->workspace, NULL, "wombat", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 1);
}

/* What Senda ships leads to what was made of it, else to where it can be begun. */
static void
test_shipped_protocols (LiveProtocolsFixture *fixture,
                        gconstpointer         data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *id;
    const char *before;
    const char *after; /* of the page of the protocol about confidentiality; NULL: as before */
  } cases[] = {
    { "protocol.confidentiality", "protocols:protocols:protocol.confidentiality", "" },
    { "consideration.confidentiality-1-1", "protocols:protocols:protocol.confidentiality",
      ":checklist:consideration.confidentiality-1-1" },
    { "decision.confidentiality-1", "protocols:protocols:protocol.confidentiality",
      ":checklist:decision.confidentiality-1" },
    { "consideration.media-1-1", "protocols:protocols:protocol.media", NULL },
  };
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  const char *task_force = senda_record_get_id (SENDA_RECORD (fixture->base.task_force));
  g_autoptr (SendaRecord) protocol = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      guint n = i % G_N_ELEMENTS (cases);
      g_autoptr (GError) error = NULL;
      const char *name = senda_content_name_topic (content, cases[n].id, catalog);
      g_autoptr (GPtrArray) results = NULL;
      g_autofree char *target = NULL;
      const SendaSearchResult *found = NULL;

      if (i == G_N_ELEMENTS (cases))
        protocol = start_protocol (fixture, "protocol.confidentiality");
      results = senda_search (fixture->workspace, task_force, name, 40, &error);
      target = protocol != NULL && cases[n].after != NULL
                 ? g_strconcat ("protocols:protocols:", senda_record_get_id (protocol),
                                cases[n].after, NULL)
                 : g_strdup (cases[n].before);
      found = find_target (results, target);
      g_assert_no_error (error);
      g_assert_nonnull (found);
      g_assert_cmpint (found->group, ==, SENDA_SEARCH_PROTOCOLS);
    }
}

static void
test_shipped_questions_and_terms (LiveProtocolsFixture *fixture,
                                  gconstpointer         data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  static const char *const kinds[] = { "question", "term" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      const SendaTopic *topic = g_ptr_array_index (senda_content_get_topics (content, kinds[i]), 0);
      g_autoptr (GPtrArray) results =
        senda_search (fixture->workspace, NULL,
                      senda_content_name_topic (content, topic->id, catalog), 40, &error);
      g_autofree char *target = senda_topic_dup_target (fixture->workspace, NULL, topic);
      const SendaSearchResult *found = find_target (results, target);

      g_assert_no_error (error);
      g_assert_nonnull (found);
      g_assert_cmpint (found->group, ==, SENDA_SEARCH_PROTOCOLS);
    }
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
  g_test_add ("/search/ignores-case-and-accents", Fixture, NULL, fixture_set_up, test_matching,
              fixture_tear_down);
  g_test_add ("/search/finds-records-and-roadmap", Fixture, NULL, fixture_set_up, test_finds_both,
              fixture_tear_down);
  g_test_add ("/search/names-the-element", Fixture, NULL, fixture_set_up, test_names_the_element,
              fixture_tear_down);
  g_test_add ("/search/people-are-found-with-whose-they-are", Fixture, NULL, fixture_set_up,
              test_people, fixture_tear_down);
  g_test_add ("/search/every-type-of-record-has-its-place", Fixture, NULL, fixture_set_up,
              test_every_type_has_its_place, fixture_tear_down);
  g_test_add ("/search/rounds-and-the-plan-are-found", Fixture, NULL,
              fixture_set_up, test_rounds, fixture_tear_down);
  g_test_add ("/search/what-raters-note-is-not-found", Fixture, NULL,
              fixture_set_up, test_what_raters_note_is_not_found, fixture_tear_down);
  g_test_add ("/search/roles-and-services-are-found", Fixture, NULL, fixture_set_up, test_topics,
              fixture_tear_down);
  LIVE_PROTOCOLS_TEST ("/search/protocols-are-found-with-whose-they-are", test_protocols);
  LIVE_PROTOCOLS_TEST ("/search/adopted-texts-are-not-searched",
                       test_frozen_texts_are_not_searched);
  LIVE_PROTOCOLS_TEST ("/search/shipped-protocols-lead-to-what-was-begun",
                       test_shipped_protocols);
  LIVE_PROTOCOLS_TEST ("/search/shipped-questions-and-terms-are-found",
                       test_shipped_questions_and_terms);
  g_test_add ("/search/shows-what-it-finds", Fixture, NULL, fixture_set_up, test_page,
              fixture_tear_down);
  return g_test_run ();
}
