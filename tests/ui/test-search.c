/* test-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap.h"
#include "senda-search-page.h"
#include "senda-search.h"
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
  g_autoptr (GPtrArray) in_roadmap = senda_search (fixture->workspace, name, 10, &error);
  g_autoptr (GPtrArray) in_store = NULL;
  const SendaSearchResult *found = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (find_target (in_roadmap, "roadmap:leadership"));
  in_store = senda_search (fixture->workspace, "zanzibar", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (in_store->len, ==, 1);
  found = g_ptr_array_index (in_store, 0);
  g_assert_false (found->in_roadmap);
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
  g_autoptr (GPtrArray) results = senda_search (fixture->workspace, "quokka", 10, &error);
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

static void
test_page (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED =
    senda_task_force_add (fixture->workspace, "Zanzibar <1>", &error);
  GtkWidget *page = senda_search_page_new (fixture->workspace);
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
  g_test_add ("/search/shows-what-it-finds", Fixture, NULL, fixture_set_up, test_page,
              fixture_tear_down);
  return g_test_run ();
}
