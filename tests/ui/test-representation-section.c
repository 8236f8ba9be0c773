/* test-representation-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-fold.h"
#include "senda-gap-plan.h"
#include "senda-gap-refusal.h"
#include "senda-gap-row.h"
#include "senda-list-button.h"
#include "senda-people-edits.h"
#include "senda-people-place.h"
#include "senda-planned-actions.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-representation-section.h"
#include "senda-row.h"
#include "senda-text-entry.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OPEN "need.local-prosecution"
#define LOCAL "need.faith"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *place;
  GtkWindow *window;
} PlaceFixture;

static void
show (PlaceFixture *fixture)
{
  fixture->place = g_object_new (SENDA_TYPE_PEOPLE_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, 1000, 900);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "representation"));
  settle ();
}

static void
set_up (PlaceFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  show (fixture);
}

static void
tear_down (PlaceFixture  *fixture,
           gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
find_row_in (GtkWidget  *widget,
             const char *id)
{
  if (SENDA_IS_GAP_ROW (widget) &&
      g_strcmp0 (senda_gap_row_get_id (SENDA_GAP_ROW (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row_in (child, id);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static GtkWidget *
find_row (PlaceFixture *fixture,
          const char   *id)
{
  GtkWidget *row = find_row_in (fixture->place, id);

  g_assert_nonnull (row);
  return row;
}

static void
click (GtkWidget  *root,
       const char *label)
{
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
type_into (GtkWidget  *form,
           const char *text)
{
  GtkWidget *field = find_widget (form, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  settle ();
}

static void
undo (PlaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
}

/* (transfer full) (nullable) */
static SendaRecord *
dup_first (PlaceFixture          *fixture,
           const SendaRecordInfo *info)
{
  g_autoptr (GListModel) list =
    senda_workspace_list (fixture->base.workspace, info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));

  return g_list_model_get_item (list, 0);
}

static void
add_agency (PlaceFixture *fixture,
            const char   *discipline)
{
  const SendaGiven given[] = {
    { "name", "District Attorney" }, { "discipline", discipline }, { "level", "local" },
    { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agency G_GNUC_UNUSED =
    senda_record_add (fixture->base.workspace, &senda_agency_info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  settle ();
}

static void
test_met (PlaceFixture  *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_true (shows_text (find_row (fixture, OPEN), _("Plan an Action")));
  add_agency (fixture, "discipline.local-prosecutors");
  g_assert_false (shows_text (find_row (fixture, OPEN), _("Plan an Action")));
  g_assert_true (shows_text (find_row (fixture, OPEN), "District Attorney"));
}

/* The words of the first step are there to begin with; the state is changed where it is planned. */
static void
test_plan (PlaceFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (fixture, OPEN);
  GtkWidget *form = NULL;
  g_autoptr (SendaRecord) action = NULL;

  click (row, _("Plan an Action"));
  form = find_widget (row, SENDA_TYPE_GAP_PLAN, NULL);
  g_assert_nonnull (form);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), form));
  assert_all_named (row);
  click (form, _("Plan It"));
  action = dup_first (fixture, &senda_action_info);
  g_assert_nonnull (action);
  g_assert_cmpstr (senda_record_get_text (action, "source"), ==, OPEN);
  g_assert_nonnull (senda_record_get_wording (action, "what", "en", NULL));
  g_assert_null (find_widget (row, SENDA_TYPE_GAP_PLAN, NULL));
  g_assert_true (shows_text (fixture->place, _("Actions Planned from Here")));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));

  senda_list_button_choose (SENDA_LIST_BUTTON (find_widget (row, SENDA_TYPE_LIST_BUTTON, NULL)),
                            3);
  settle ();
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_DONE);
  g_assert_true (shows_text (row, _("Plan an Action")));
  g_assert_false (shows_text (fixture->place, _("Actions Planned from Here")));
  undo (fixture);
  g_assert_false (shows_text (row, _("Plan an Action")));
}

static void
test_nothing_said_is_not_planned (PlaceFixture  *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (fixture, OPEN);
  GtkWidget *form = NULL;
  g_autoptr (SendaRecord) action = NULL;

  click (row, _("Plan an Action"));
  form = find_widget (row, SENDA_TYPE_GAP_PLAN, NULL);
  type_into (form, "  ");
  click (form, _("Plan It"));
  action = dup_first (fixture, &senda_action_info);
  g_assert_null (action);
  /* What happens elsewhere does not take away what is being typed. */
  type_into (form, "Write to them");
  add_agency (fixture, "discipline.schools");
  g_assert_true (find_widget (row, SENDA_TYPE_GAP_PLAN, NULL) == form);
  click (form, _("Cancel"));
  g_assert_null (find_widget (row, SENDA_TYPE_GAP_PLAN, NULL));
  g_assert_true (shows_text (row, _("Plan an Action")));
}

static void
test_decline (PlaceFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (fixture, OPEN);
  GtkWidget *form = NULL;
  g_autoptr (SendaRecord) decision = NULL;

  click (row, _("Not Needed Here, Because…"));
  form = find_widget (row, SENDA_TYPE_GAP_REFUSAL, NULL);
  click (form, _("Not Needed Here"));
  g_assert_nonnull (find_widget (row, SENDA_TYPE_GAP_REFUSAL, NULL));
  type_into (form, "The state does it for all counties");
  assert_all_named (row);
  click (form, _("Not Needed Here"));
  g_assert_null (find_widget (row, SENDA_TYPE_GAP_REFUSAL, NULL));
  decision = dup_first (fixture, &senda_gap_decision_info);
  g_assert_cmpstr (senda_record_get_text (decision, "answer"), ==, SENDA_GAP_NOT_NEEDED);
  g_assert_false (shows_text (row, _("Plan an Action")));

  click (row, _("Ask Again"));
  g_assert_true (shows_text (row, _("Plan an Action")));
  undo (fixture);
  g_assert_true (shows_text (row, _("Ask Again")));
}

/* A local one is only offered, until somebody says that it is needed. */
static void
test_local (PlaceFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (fixture, LOCAL);
  GtkWidget *fold = gtk_widget_get_ancestor (row, SENDA_TYPE_FOLD);

  g_assert_nonnull (fold);
  g_assert_false (senda_fold_get_expanded (SENDA_FOLD (fold)));
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "representation:" LOCAL));
  settle ();
  g_assert_true (senda_fold_get_expanded (SENDA_FOLD (fold)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
  click (row, _("Needed Here"));
  row = find_row (fixture, LOCAL);
  g_assert_null (gtk_widget_get_ancestor (row, SENDA_TYPE_FOLD));
  g_assert_true (shows_text (row, _("Plan an Action")));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
  undo (fixture);
  g_assert_nonnull (gtk_widget_get_ancestor (find_row (fixture, LOCAL), SENDA_TYPE_FOLD));
}

static void
test_overdue (PlaceFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  SendaPeople *people = NULL;
  GtkWidget *section = find_widget (fixture->place, SENDA_TYPE_REPRESENTATION_SECTION, NULL);
  GtkWidget *list = find_widget (fixture->place, SENDA_TYPE_PLANNED_ACTIONS, NULL);
  g_autoptr (SendaRecord) action = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;
  g_autofree char *text = NULL;
  g_autofree char *target = NULL;

  people = senda_place_section_get_people (SENDA_PLACE_SECTION (section));
  action = senda_people_plan_action (people, "Write to them", NULL, "2020-03-09", OPEN, &error);
  g_assert_no_error (error);
  settle ();
  day = senda_catalog_format_date (senda_workspace_get_catalog (fixture->base.workspace),
                                   "2020-03-09");
  due = g_strdup_printf (C_("action", "Overdue: it was due on %s."), day);
  text = g_strjoin (" ", C_("action", "Nobody has taken it on yet."), due, NULL);
  g_assert_true (shows_text (find_row (fixture, OPEN), text));
  g_assert_true (shows_text (list, "Write to them"));
  target = g_strconcat ("plan:actions:", senda_record_get_id (action), NULL);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (
                     GTK_ACTIONABLE (find_widget (list, SENDA_TYPE_ROW, NULL))), NULL), ==, target);
  assert_all_named (list);
}

static void
test_languages (PlaceFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (shows_text (fixture->place, _("No language is written down yet.")));
  senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force), "languages",
                     NULL, "Kaqchikel of the hills", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_false (shows_text (fixture->place, _("No language is written down yet.")));
  g_assert_nonnull (find_widget (fixture->place, GTK_TYPE_LABEL, "Kaqchikel of the hills"));
}

static void
test_named_and_narrow (PlaceFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  assert_all_named (fixture->place);
  click (find_row (fixture, OPEN), _("Plan an Action"));
  assert_not_wider_than (fixture->place, 360);
}

static void
test_file_for_reading_only (PlaceFixture  *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_finalize_object (fixture->task_force);
  fixture->base.options.read_only = TRUE;
  fixture_reopen (&fixture->base);
  fixture->task_force = senda_task_force_find (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  show (fixture);
  g_assert_false (gtk_widget_get_sensitive (
    find_widget (find_row (fixture, OPEN), GTK_TYPE_BUTTON, _("Plan an Action"))));
  g_assert_false (gtk_widget_get_sensitive (
    find_widget (find_row (fixture, OPEN), GTK_TYPE_BUTTON, _("Not Needed Here, Because…"))));
  g_assert_false (gtk_widget_get_sensitive (
    find_widget (find_row (fixture, LOCAL), GTK_TYPE_BUTTON, _("Needed Here"))));
}

#define ADD(path, test) g_test_add (path, PlaceFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/representation-section/one-who-is-there-is-a-quiet-line", test_met);
  ADD ("/representation-section/a-step-is-planned-in-place", test_plan);
  ADD ("/representation-section/a-form-stays-until-it-says-something",
       test_nothing_said_is_not_planned);
  ADD ("/representation-section/a-reason-is-asked-for-and-can-be-taken-back", test_decline);
  ADD ("/representation-section/local-ones-are-only-offered", test_local);
  ADD ("/representation-section/an-overdue-action-says-so", test_overdue);
  ADD ("/representation-section/languages-are-asked-for", test_languages);
  ADD ("/representation-section/a-file-for-reading-only-is-read", test_file_for_reading_only);
  ADD ("/representation-section/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
