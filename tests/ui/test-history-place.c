/* test-history-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agency.h"
#include "senda-agreed-stage.h"
#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-history-list.h"
#include "senda-history-place.h"
#include "senda-history-row.h"
#include "senda-history-text.h"
#include "senda-member.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-round.h"
#include "senda-topic.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static SendaTaskForce *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

static void
set (Fixture        *fixture,
     SendaTaskForce *task_force,
     const char     *field,
     const char     *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), field, NULL, text, &error);
  g_assert_no_error (error);
}

static GtkWidget *
place_new (Fixture    *fixture,
           GtkWindow **window)
{
  GtkWidget *place = g_object_new (SENDA_TYPE_HISTORY_PLACE, "workspace", fixture->workspace, NULL);

  *window = show_in_window (place, 500, 800);
  return place;
}

static void
close_window (GtkWindow *window,
              GtkWidget *place)
{
  destroy_window (window, (gpointer *) &place);
}

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_child_visible (root) &&
            gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

static GPtrArray *
history (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = senda_store_history (senda_workspace_get_store (fixture->workspace), NULL,
                                            NULL, NULL, 100, &error);

  g_assert_no_error (error);
  return entries;
}

/* The last change of the last transaction. */
static SendaHistoryChange *
last_change (GPtrArray *entries)
{
  SendaHistoryEntry *entry = g_ptr_array_index (entries, 0);

  return g_ptr_array_index (entry->changes, entry->changes->len - 1);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWindow *window = NULL;
  GtkWidget *place = place_new (fixture, &window);
  g_autoptr (SendaTaskForce) task_force = NULL;

  g_assert_true (shows_text (place, _("Nothing Has Changed Yet")));
  task_force = add (fixture, "Lake County");
  settle ();
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 1);
  close_window (window, place);
}

static void
test_take_back (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  SendaRecord *record = SENDA_RECORD (task_force);
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  SendaHistoryChange *change = NULL;

  set (fixture, task_force, "region", "North");
  set (fixture, task_force, "region", "South");
  place = place_new (fixture, &window);
  row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL);
  senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  entries = history (fixture);
  change = last_change (entries);
  g_assert_true (change->is_current);
  g_assert_true (gtk_widget_activate_action (row, "history.take-back", "(sx)", change->site,
                                             change->seq));
  settle ();
  g_assert_cmpstr (senda_record_get_text (record, "region"), ==, "North");
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 4);
  /* The row that was open stays open, and offers no more what was done. */
  g_assert_nonnull (find_widget (row, GTK_TYPE_MENU_BUTTON, NULL));
  g_assert_null (find_widget (row, GTK_TYPE_BUTTON, _("Take Back")));
  close_window (window, place);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) first G_GNUC_UNUSED = add (fixture, "Lake County");
  g_autoptr (SendaTaskForce) second G_GNUC_UNUSED = add (fixture, "Región Sur");
  GtkWidget *list = g_object_ref_sink (senda_history_list_new (fixture->workspace, FALSE));
  g_autoptr (GPtrArray) entries = history (fixture);

  senda_history_list_set (SENDA_HISTORY_LIST (list), entries);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), NULL), ==, 2);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "lake"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "región"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "region sur"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "lake sur"), ==, 0);
  g_assert_finalize_object (list);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  GtkWidget *more = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("Region %u", i);

      set (fixture, task_force, "region", text);
    }
  place = place_new (fixture, &window);
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 50);
  more = find_widget (place, GTK_TYPE_BUTTON, _("Show More"));
  g_signal_emit_by_name (more, "clicked");
  settle ();
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 61);
  g_assert_false (gtk_widget_get_visible (more));
  close_window (window, place);
}

static void
test_says_values (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  const SendaElement *element = senda_content_get_element (content, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  gboolean said_state = FALSE;

  senda_roadmap_rate (roadmap, element, SENDA_STATE_NO_AGREEMENT, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  entries = history (fixture);
  entry = g_ptr_array_index (entries, 0);
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);
      g_autofree char *after = senda_history_say_value (fixture->workspace, change, &change->after);

      if (change->info == &senda_agreed_stage_info && g_strcmp0 (change->field, "state") == 0)
        {
          g_assert_cmpstr (after, ==, senda_choice_say (senda_agreed_stage_states,
                                                        SENDA_STATE_NO_AGREEMENT, catalog));
          said_state = TRUE;
        }
      if (g_strcmp0 (change->field, "element") == 0)
        g_assert_cmpstr (after, ==, senda_message (element->name, NULL));
    }
  g_assert_true (said_state);
}

/* What a new record says of itself, field by field. */
static char *
say_after (Fixture    *fixture,
           GPtrArray  *entries,
           const char *field)
{
  const SendaHistoryEntry *entry = g_ptr_array_index (entries, 0);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);

      if (g_strcmp0 (change->field, field) == 0)
        return senda_history_say_value (fixture->workspace, change, &change->after);
    }
  return NULL;
}

static void
test_says_people (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency =
    senda_record_add (fixture->workspace, &senda_agency_info, id,
                      (const SendaGiven[]) { { "name", "Harbor House" }, { NULL } }, &error);
  const SendaGiven given[] = {
    { "name", "Ana Ruiz" }, { "agency", senda_record_get_id (agency) }, { "is_core", "1" },
    { "standing", SENDA_MEMBER_ON_LEAVE }, { "languages", "language.es, Klingon" }, { NULL }
  };
  g_autoptr (SendaRecord) member =
    senda_record_add (fixture->workspace, &senda_member_info, id, given, &error);
  g_autoptr (GPtrArray) entries = history (fixture);
  g_autofree char *tongues = senda_content_name_tags (content, "language.es, Klingon", catalog);
  g_autofree char *said_agency = say_after (fixture, entries, "agency");
  g_autofree char *said_core = say_after (fixture, entries, "is_core");
  g_autofree char *said_standing = say_after (fixture, entries, "standing");
  g_autofree char *said_tongues = say_after (fixture, entries, "languages");

  g_assert_no_error (error);
  g_assert_nonnull (member);
  g_assert_cmpstr (said_agency, ==, "Harbor House");
  g_assert_cmpstr (said_core, ==, senda_catalog_get (catalog, "answer", "yes"));
  g_assert_cmpstr (said_standing, ==,
                   senda_choice_say (senda_member_standings, SENDA_MEMBER_ON_LEAVE, catalog));
  g_assert_cmpstr (said_tongues, ==, tongues);
}

static char *opened;

static void
open_target_cb (GtkWidget  *widget G_GNUC_UNUSED,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter)
{
  g_free (opened);
  opened = g_variant_dup_string (parameter, NULL);
}

static void
test_leads_to_what_it_is_about (Fixture       *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) member =
    senda_record_add (fixture->workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (task_force)),
                      (const SendaGiven[]) { { "name", "Ana Ruiz" }, { NULL } }, &error);
  g_autofree char *expected = g_strconcat ("people:members:", senda_record_get_id (member), NULL);
  GtkWindow *window = NULL;
  GtkWidget *place = place_new (fixture, &window);
  GtkWidget *row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL);
  GtkWidget *button = NULL;

  senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  button = find_widget (row, GTK_TYPE_BUTTON, C_("history", "Show"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (opened, ==, expected);
  senda_record_remove (fixture->workspace, member, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_null (find_widget (row, GTK_TYPE_BUTTON, C_("history", "Show")));
  g_clear_pointer (&opened, g_free);
  close_window (window, place);
}

/* Its day alone, and nothing of what it says. */
static void
test_anonymous_ballot (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  const SendaRoundPlan plan = { .name = "Spring", .state = SENDA_ROUND_COLLECTING,
                                .is_anonymous = TRUE };
  const SendaBallotLine line = { "leadership", SENDA_RATING_STAGE, 2, NULL, "Quokka" };
  g_autoptr (SendaPeople) people = senda_people_new (fixture->workspace, task_force);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round =
    senda_round_open (people, &plan, &error);
  gboolean taken = senda_ballot_take_anonymous (fixture->workspace, round,
                                                "discipline.health-care", &line, 1, "en", &error);
  g_autoptr (GPtrArray) entries = history (fixture);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  SendaHistoryEntry *entry = g_ptr_array_index (entries, entries->len - 1);
  g_autofree char *iso = senda_history_entry_dup_day (entry);
  g_autofree char *day = senda_catalog_format_date (catalog, iso);
  g_autofree char *when = senda_history_say_when (fixture->workspace, entry);
  GtkWindow *window = NULL;
  GtkWidget *place = place_new (fixture, &window);

  g_assert_no_error (error);
  g_assert_true (taken);
  g_assert_true (senda_label_is_unsigned (entry->label));
  g_assert_cmpstr (when, ==, day);
  for (GtkWidget *row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (SENDA_IS_HISTORY_ROW (row))
      senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  g_assert_true (shows_text (place, _("What one anonymous ballot says is not shown.")));
  g_assert_false (shows_text (place, "Quokka"));
  close_window (window, place);
}

static void
test_erase (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  g_autofree char *id = g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  SendaPurge purge = { 0 };
  g_autoptr (GError) error = NULL;

  set (fixture, task_force, "region", "Something that must go");
  place = place_new (fixture, &window);
  senda_workspace_purge (fixture->workspace, &senda_task_force_info, id, &purge, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpuint (purge.n_records, ==, 1);
  for (GtkWidget *row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  g_assert_null (find_widget (place, GTK_TYPE_LABEL, "Something that must go"));
  close_window (window, place);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
  gtk_widget_class_install_action (g_type_class_ref (GTK_TYPE_WINDOW), "win.open-target", "s",
                                   open_target_cb);

  g_test_add ("/history-place/nothing-yet-then-the-first-change", Fixture, NULL,
              fixture_set_up, test_empty, fixture_tear_down);
  g_test_add ("/history-place/one-change-is-taken-back", Fixture, NULL,
              fixture_set_up, test_take_back, fixture_tear_down);
  g_test_add ("/history-place/a-filter-finds-words-with-and-without-accents", Fixture, NULL,
              fixture_set_up, test_filter, fixture_tear_down);
  g_test_add ("/history-place/fifty-at-a-time", Fixture, NULL,
              fixture_set_up, test_pages, fixture_tear_down);
  g_test_add ("/history-place/values-are-said-as-people-read-them", Fixture, NULL,
              fixture_set_up, test_says_values, fixture_tear_down);
  g_test_add ("/history-place/people-are-said-by-their-names", Fixture, NULL,
              fixture_set_up, test_says_people, fixture_tear_down);
  g_test_add ("/history-place/a-change-leads-to-what-it-is-about", Fixture, NULL,
              fixture_set_up, test_leads_to_what_it_is_about, fixture_tear_down);
  g_test_add ("/history-place/an-anonymous-ballot-says-its-day-alone", Fixture, NULL,
              fixture_set_up, test_anonymous_ballot, fixture_tear_down);
  g_test_add ("/history-place/what-was-erased-is-not-shown", Fixture, NULL,
              fixture_set_up, test_erase, fixture_tear_down);
  return g_test_run ();
}
