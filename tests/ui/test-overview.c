/* test-overview.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-distribution-strip.h"
#include "senda-fill.h"
#include "senda-member.h"
#include "senda-overview-notices.h"
#include "senda-overview-place.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-round.h"
#include "senda-row.h"
#include "live-protocols-fixture.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
place_new (Fixture        *fixture,
           SendaTaskForce *task_force)
{
  return g_object_new (SENDA_TYPE_OVERVIEW_PLACE,
                       "workspace", fixture->workspace,
                       "task-force", task_force,
                       NULL);
}

/* Shows the place, and gives the window back with the place still held by it. */
static GtkWindow *
show (GtkWidget *place,
      int        width)
{
  GtkWindow *window = show_in_window (place, width, 900);

  assert_all_named (place);
  assert_not_wider_than (place, 360);
  return window;
}

static void
close_window (GtkWindow *window,
              GtkWidget *place)
{
  destroy_window (window, (gpointer *) &place);
}

static SendaTaskForce *
add (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, "Lake County", &error);

  g_assert_no_error (error);
  return task_force;
}

static void
rate (Fixture        *fixture,
      SendaTaskForce *task_force,
      guint           position,
      guint           stage)
{
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  g_autoptr (GError) error = NULL;

  senda_roadmap_rate (roadmap, senda_content_get_element (content, position), SENDA_STATE_RATED,
                      stage, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_new_task_force (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = place_new (fixture, task_force);
  GtkWindow *window = show (place, 900);

  g_assert_true (shows_text (place, "Lake County"));
  g_assert_true (shows_text (place, _("No mission has been written yet.")));
  g_assert_true (shows_text (place, _("Start with One Element")));
  g_assert_true (shows_text (place, _("Write your mission")));
  g_assert_null (find_widget (place, SENDA_TYPE_DISTRIBUTION_STRIP, NULL));
  close_window (window, place);
}

static void
test_follows_changes (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = place_new (fixture, task_force);
  GtkWindow *window = show (place, 900);
  GtkWidget *strip = NULL;
  g_autoptr (GError) error = NULL;

  rate (fixture, task_force, 3, 2);
  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "mission", "en",
                     "We work as one.", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (place, "We work as one."));
  g_assert_false (shows_text (place, _("Write your mission")));
  strip = find_widget (place, SENDA_TYPE_DISTRIBUTION_STRIP, NULL);
  g_assert_nonnull (strip);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1 element at stage 2, 22 elements not yet discussed.");

  senda_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (place, _("No mission has been written yet.")));
  close_window (window, place);
}

static void
test_mission_of_another_language (Fixture       *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "mission", "es", "Somos uno.",
                     &error);
  g_assert_no_error (error);
  place = place_new (fixture, task_force);
  window = show (place, 900);
  g_assert_true (shows_text (place, "Somos uno."));
  g_assert_true (shows_text (place, _("Written in Spanish")));
  close_window (window, place);
}

static void
test_same_as_text (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) sample = senda_task_force_add_sample (fixture->workspace, &error);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;
  GtkWidget *button = NULL;

  g_assert_no_error (error);
  place = place_new (fixture, sample);
  window = show (place, 360);
  button = find_widget (place, GTK_TYPE_TOGGLE_BUTTON, _("As Text"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  settle ();
  assert_all_named (place);
  g_assert_false (gtk_widget_get_mapped (find_widget (place, SENDA_TYPE_DISTRIBUTION_STRIP, NULL)));
  g_assert_nonnull (find_widget (place, SENDA_TYPE_ROW, "Stage 3, Institutionalizing") ?:
                    find_widget (place, SENDA_TYPE_ROW, "Etapa 3, Institutionalizing"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  settle ();
  g_assert_true (gtk_widget_get_mapped (find_widget (place, SENDA_TYPE_DISTRIBUTION_STRIP, NULL)));
  close_window (window, place);
}

static void
test_unseen_costs_nothing (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = place_new (fixture, task_force);
  GtkWindow *window = show (place, 900);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (place, FALSE);
  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "name", NULL, "Hill County",
                     &error);
  g_assert_no_error (error);
  settle ();
  g_assert_null (find_widget (place, GTK_TYPE_LABEL, "Hill County"));
  gtk_widget_set_visible (place, TRUE);
  settle ();
  g_assert_true (shows_text (place, "Hill County"));
  close_window (window, place);
}

static GtkWidget *
find_notices (GtkWidget *place)
{
  return find_widget (place, SENDA_TYPE_OVERVIEW_NOTICES, NULL);
}

static void
add_member (Fixture        *fixture,
            SendaTaskForce *task_force,
            const char     *name,
            const char     *ends_on)
{
  const SendaGiven given[] = { { "name", name }, { "ends_on", ends_on }, { NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) member =
    senda_record_add (fixture->workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (task_force)), given, &error);

  g_assert_no_error (error);
  g_assert_nonnull (member);
}

static void
assert_leads_to (GtkWidget  *row,
                 const char *target)
{
  GVariant *given = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.open-target");
  g_assert_true (g_str_has_prefix (g_variant_get_string (given, NULL), target));
}

static const char *
plural (const char *one,
        const char *many,
        guint       n)
{
  return g_dngettext (GETTEXT_PACKAGE, one, many, n);
}

static GtkWidget *
find_step (GtkWidget  *place,
           const char *format,
           guint       n)
{
  g_autoptr (GString) title = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *row = NULL;

  g_string_replace (title, "%u", number, 1);
  settle ();
  row = find_widget (place, SENDA_TYPE_ROW, title->str);
  if (row == NULL)
    g_error ("No step says “%s”", title->str);
  return row;
}

static SendaRecord *
open_round (SendaPeople          *people,
            const SendaRoundPlan *plan)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *round = senda_round_open (people, plan, &error);

  g_assert_no_error (error);
  return round;
}

/* Ballots that are missing, what was carried, what is agreed, what is old: each where it is done. */
static void
test_rounds (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  g_autoptr (SendaPeople) people = senda_people_new (fixture->workspace, task_force);
  SendaRoundPlan plan = { .name = "2021", .opened_on = "2021-03-01", .invites_all = TRUE,
                          .state = SENDA_ROUND_COLLECTING };
  g_autoptr (SendaRecord) old = NULL;
  g_autoptr (SendaRecord) next = NULL;
  GtkWidget *place = place_new (fixture, task_force);
  GtkWindow *window = show (place, 900);
  const char *waits = NULL;
  g_autoptr (GError) error = NULL;

  add_member (fixture, task_force, "Ana Ruiz", NULL);
  add_member (fixture, task_force, "Ben Osei", NULL);
  old = open_round (people, &plan);
  assert_leads_to (find_step (place, plural ("%u rater has given no ballot yet",
                                             "%u raters have given no ballot yet", 2), 2),
                   "rounds:ballots");
  rate (fixture, task_force, 0, 3);
  assert_leads_to (find_step (place, _("Open a new round"), 0), "rounds:rounds");
  g_assert_true (senda_round_set_state (fixture->workspace, old, SENDA_ROUND_AGREED, &error));
  assert_leads_to (find_step (place, _("Freeze the round"), 0), "rounds:rounds");
  plan = (SendaRoundPlan) { .name = "Now", .starts_from = old };
  next = open_round (people, &plan);
  waits = plural ("%u element has answers of an earlier round: are they still true?",
                  "%u elements have answers of an earlier round: are they still true?", 1);
  assert_leads_to (find_step (place, waits, 1), "roadmap:");
  g_assert_nonnull (next);
  close_window (window, place);
}

static void
test_notices (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = place_new (fixture, task_force);
  GtkWindow *window = show (place, 900);
  const char *sentence = senda_catalog_get (senda_workspace_get_catalog (fixture->workspace), NULL,
                                            "No member is marked as the coordinator.");
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (find_notices (place)));
  add_member (fixture, task_force, "Ana Ruiz", NULL);
  settle ();
  g_assert_true (gtk_widget_get_mapped (find_notices (place)));
  g_assert_true (shows_text (place, sentence));
  assert_leads_to (find_widget (place, SENDA_TYPE_ROW, sentence), "people:members");
  assert_all_named (place);
  assert_not_wider_than (place, 360);

  senda_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_false (gtk_widget_get_visible (find_notices (place)));
  close_window (window, place);
}

/* A review that was due, then who has not acknowledged: each leads to where it is done. */
static void
test_protocol_notices (LiveProtocolsFixture *fixture,
                       gconstpointer         data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autofree char *title = senda_protocol_dup_title (protocol, content, catalog);
  g_autofree char *date = senda_catalog_format_date (catalog, "2026-03-01");
  const char *due = senda_catalog_get (catalog, NULL,
                                       "The review of “{name}” was due on {day}.");
  const char *missing = senda_catalog_get_plural (
    catalog, "protocol notice",
    "{n} agency has not acknowledged the latest version of “{name}” yet.",
    "{n} agencies have not acknowledged the latest version of “{name}” yet.", 3);
  g_autofree char *due_text = senda_fill (due, "name", title, "day", date, NULL);
  g_autofree char *missing_text = senda_fill (missing, "n", "3", "name", title, NULL);
  g_autofree char *page = g_strconcat ("protocols:protocols:", senda_record_get_id (protocol),
                                       NULL);
  g_autofree char *signing = g_strconcat (page, ":sign-off", NULL);
  GtkWidget *place = NULL;
  GtkWidget *more = NULL;
  GtkWindow *window = NULL;

  edit_field (&fixture->base, protocol, "next_review_on", "2026-03-01");
  place = place_new (&fixture->base.base, fixture->base.task_force);
  window = show (place, 900);
  settle ();
  assert_leads_to (find_widget (place, SENDA_TYPE_ROW, due_text), page);
  more = find_widget (find_notices (place), GTK_TYPE_BUTTON, _("Show More"));
  if (more != NULL && gtk_widget_get_mapped (more))
    g_signal_emit_by_name (more, "clicked");
  assert_leads_to (find_widget (place, SENDA_TYPE_ROW, missing_text), signing);
  assert_all_named (place);
  close_window (window, place);
}

static gboolean
shows_text_part (GtkWidget  *root,
                 const char *part)
{
  const char *text = GTK_IS_LABEL (root) ? gtk_label_get_label (GTK_LABEL (root)) : NULL;
  gboolean found = text != NULL && strstr (text, part) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows_text_part (child, part);
  return found;
}

static guint
count_shown (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_mapped (row);
  return n;
}

static void
test_few_notices_at_first (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;
  GtkWidget *list = NULL;
  GtkWidget *more = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member %u", i);

      add_member (fixture, task_force, name, i == 8 ? "2020-01-31" : NULL);
    }
  place = place_new (fixture, task_force);
  window = show (place, 900);
  settle ();
  list = find_widget (find_notices (place), GTK_TYPE_LIST_BOX, NULL);
  g_assert_cmpuint (count_shown (list), ==, 6);
  /* What is over comes first. */
  assert_leads_to (gtk_widget_get_first_child (list), "people:members:");
  g_assert_true (shows_text_part (gtk_widget_get_first_child (list), "Member 8"));
  more = find_widget (find_notices (place), GTK_TYPE_BUTTON, _("Show More"));
  g_signal_emit_by_name (more, "clicked");
  settle ();
  g_assert_cmpuint (count_shown (list), ==, 10);
  g_assert_false (gtk_widget_get_visible (more));
  close_window (window, place);
}

static void
test_without_task_force (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture);
  GtkWidget *place = place_new (fixture, NULL);
  GtkWindow *window = show (place, 900);

  senda_place_set_task_force (SENDA_PLACE (place), task_force);
  settle ();
  g_assert_true (shows_text (place, "Lake County"));
  senda_place_set_task_force (SENDA_PLACE (place), NULL);
  settle ();
  g_assert_false (shows_text (place, "Lake County"));
  close_window (window, place);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  g_test_add ("/overview/a-new-task-force-is-led-to-its-first-steps", Fixture, NULL,
              fixture_set_up, test_new_task_force, fixture_tear_down);
  g_test_add ("/overview/changes-and-undo-are-seen", Fixture, NULL,
              fixture_set_up, test_follows_changes, fixture_tear_down);
  g_test_add ("/overview/a-mission-of-another-language-says-so", Fixture, NULL,
              fixture_set_up, test_mission_of_another_language, fixture_tear_down);
  g_test_add ("/overview/the-figure-is-there-as-text", Fixture, NULL,
              fixture_set_up, test_same_as_text, fixture_tear_down);
  g_test_add ("/overview/what-is-not-seen-is-not-brought-up-to-date", Fixture, NULL,
              fixture_set_up, test_unseen_costs_nothing, fixture_tear_down);
  g_test_add ("/overview/a-round-leads-on-its-way", Fixture, NULL,
              fixture_set_up, test_rounds, fixture_tear_down);
  g_test_add ("/overview/what-to-look-at-comes-and-goes", Fixture, NULL,
              fixture_set_up, test_notices, fixture_tear_down);
  LIVE_PROTOCOLS_TEST ("/overview/notices-of-protocols-lead-there", test_protocol_notices);
  g_test_add ("/overview/six-notices-are-enough-at-first", Fixture, NULL,
              fixture_set_up, test_few_notices_at_first, fixture_tear_down);
  g_test_add ("/overview/no-task-force-shows-nothing", Fixture, NULL,
              fixture_set_up, test_without_task_force, fixture_tear_down);
  return g_test_run ();
}
