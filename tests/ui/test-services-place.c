/* test-services-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-pane.h"
#include "senda-coverage-section.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-matrix.h"
#include "senda-offer-page.h"
#include "senda-offers-section.h"
#include "senda-people-edits.h"
#include "senda-picker.h"
#include "senda-record-browser.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-row.h"
#include "senda-services-place.h"
#include "services-fixture.h"

#include <glib/gi18n-lib.h>

#define WHOM "population.labor"
#define GAP "service.medical/" WHOM

static GtkWidget *
get_section (ServicesFixture *fixture)
{
  return find_widget (fixture->place, SENDA_TYPE_COVERAGE_SECTION, NULL);
}

static GtkWidget *
get_pane (ServicesFixture *fixture)
{
  return find_widget (fixture->place, SENDA_TYPE_COVERAGE_PANE, NULL);
}

static void
go (ServicesFixture *fixture,
    const char   *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static void
act (ServicesFixture *fixture,
     const char   *action)
{
  g_assert_true (gtk_widget_activate_action (get_section (fixture), action, NULL));
  settle ();
}

static void
undo (ServicesFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  g_assert_no_error (error);
  settle ();
}

static gboolean
shows_in_pane (ServicesFixture *fixture,
               const char   *words)
{
  GtkWidget *pane = get_pane (fixture);

  return gtk_widget_get_mapped (pane) && shows_text (pane, words);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = g_strcmp0 (gtk_widget_get_css_name (widget), "row") == 0 &&
            gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static guint
count_services (ServicesFixture *fixture)
{
  return count_rows (find_widget (fixture->place, SENDA_TYPE_MATRIX, NULL));
}

/* The answer to the question that is asked, in the window over ours. */
static void
answer (const char *text)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        {
          if (text != NULL)
            gtk_editable_set_text (GTK_EDITABLE (find_widget (window, GTK_TYPE_ENTRY, NULL)), text);
          adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), "accept");
          settle ();
          return;
        }
    }
  g_test_fail_printf ("nothing is asked");
}

static void
test_nothing_yet (ServicesFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  services_show (fixture, 1100);
  g_assert_cmpuint (count_services (fixture), ==, 13);
  assert_all_named (fixture->place);
  go (fixture, "offers");
  g_assert_true (shows_text (fixture->place, _("No services yet")));
  assert_all_named (fixture->place);
}

static void
test_rows (ServicesFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_cmpuint (count_services (fixture), ==, 13);
  act (fixture, "coverage.parts");
  g_assert_cmpuint (count_services (fixture), >, 40);
  act (fixture, "coverage.parts");
  assert_all_named (fixture->place);

  /* The shelter takes everybody, so that its service has no gap left. */
  act (fixture, "coverage.gaps-only");
  g_assert_cmpuint (count_services (fixture), ==, 12);
  act (fixture, "coverage.gaps-only");
}

static void
test_cell_of_offers (ServicesFixture  *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *date = senda_catalog_format_date (
    senda_workspace_get_catalog (fixture->base.workspace), "2020-01-31");
  g_autofree char *checked = g_strdup_printf (_("Checked on %s"), date);
  GtkWidget *row = NULL;
  GtkWidget *button = NULL;

  go (fixture, "coverage:service.medical/population.sex");
  g_assert_true (shows_in_pane (fixture, "Creek Clinic"));
  row = find_widget (get_pane (fixture), SENDA_TYPE_ROW, NULL);
  g_assert_nonnull (find_widget (row, GTK_TYPE_LABEL, "Creek Clinic"));
  g_assert_false (shows_in_pane (fixture, _("Plan an Action…")));
  g_assert_true (shows_in_pane (fixture, _("Add an Offer…")));

  button = find_widget (row, GTK_TYPE_BUTTON, _("Checked Today"));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_false (shows_in_pane (fixture, checked));
  undo (fixture);

  row = find_widget (get_pane (fixture), SENDA_TYPE_ROW, NULL);
  g_signal_emit_by_name (find_widget (row, GTK_TYPE_BUTTON, _("Open")), "clicked");
  settle ();
  g_assert_nonnull (find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL));
  g_assert_true (shows_text (find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL), checked));
}

static void
test_plan (ServicesFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  SendaPeopleFacts *facts = NULL;
  SendaRecord *action = NULL;

  go (fixture, "coverage:" GAP);
  g_assert_true (shows_in_pane (fixture, _("Plan an Action…")));
  act (fixture, "coverage.plan");
  answer (NULL);
  facts = senda_people_get_facts (fixture->people);
  g_assert_cmpuint (senda_people_facts_list (facts, &senda_action_info)->len, ==, 1);
  action = g_ptr_array_index (senda_people_facts_list (facts, &senda_action_info), 0);
  g_assert_cmpstr (senda_record_get_text (action, "source"), ==, GAP);
  g_assert_nonnull (senda_record_get_wording (
    action, "what", senda_workspace_get_language (fixture->base.workspace), NULL));
  g_assert_true (shows_in_pane (fixture, _("Planned Action")));
  g_assert_false (shows_in_pane (fixture, _("Plan an Action…")));
  assert_all_named (fixture->place);
  undo (fixture);
  g_assert_false (shows_in_pane (fixture, _("Planned Action")));
  g_assert_true (shows_in_pane (fixture, _("Plan an Action…")));
}

static void
test_not_needed (ServicesFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  go (fixture, "coverage:" GAP);
  act (fixture, "coverage.not-needed");
  answer ("Nobody works in the fields here.");
  g_assert_true (shows_in_pane (fixture, C_("cover", "Not needed here")));
  g_assert_false (shows_in_pane (fixture, _("Plan an Action…")));
  act (fixture, "coverage.take-back");
  g_assert_true (shows_in_pane (fixture, _("Plan an Action…")));
  undo (fixture);
  g_assert_false (shows_in_pane (fixture, _("Plan an Action…")));
}

/* A target leads to its cell through whichever lens shows it, and back is one step at a time. */
static void
test_targets (ServicesFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *target = NULL;

  go (fixture, "coverage:service.medical/language.es");
  g_assert_true (shows_in_pane (fixture, "Creek Clinic"));
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "coverage:service.medical/language.es");
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  settle ();
  g_assert_false (gtk_widget_get_mapped (get_pane (fixture)));
  g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
  g_clear_pointer (&target, g_free);
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "coverage:language");

  go (fixture, "coverage:item.emergency-shelter/always");
  g_assert_true (shows_in_pane (fixture, "Harbor House"));
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "coverage:service.x/y"));
}

/* The focus goes into what opens, and back to where it was. */
static void
test_focus (ServicesFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *matrix = find_widget (fixture->place, SENDA_TYPE_MATRIX, NULL);
  GtkWidget *cell = NULL;

  senda_matrix_focus (SENDA_MATRIX (matrix), 5, 0);
  settle ();
  cell = gtk_window_get_focus (fixture->window);
  g_signal_emit_by_name (matrix, "activated", 5, 0);
  settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         get_pane (fixture)));
  act (fixture, "coverage.close");
  g_assert_true (gtk_window_get_focus (fixture->window) != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), matrix));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (gtk_window_get_focus (fixture->window)), ==,
                   G_OBJECT_TYPE_NAME (cell));
}

static void
test_asked_for (ServicesFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *fold = find_widget (get_section (fixture), SENDA_TYPE_FOLD, NULL);
  GtkWidget *form = NULL;
  GtkWidget *months = NULL;

  senda_fold_set_expanded (SENDA_FOLD (fold), TRUE);
  settle ();
  form = find_widget (fold, SENDA_TYPE_RECORD_FORM, NULL);
  months = senda_record_form_get_field (SENDA_RECORD_FORM (form), "stale_months");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (months, GTK_TYPE_ENTRY, NULL)), "24");
  senda_place_flush (SENDA_PLACE (fixture->place));
  settle ();
  g_assert_cmpint (senda_record_get_integer (SENDA_RECORD (fixture->task_force), "stale_months"),
                   ==, 24);
  assert_all_named (fold);
}

static SendaRecordList *
get_list (ServicesFixture *fixture)
{
  GtkWidget *section = find_widget (fixture->place, SENDA_TYPE_OFFERS_SECTION, NULL);

  return senda_record_browser_get_list (
    senda_browser_section_get_browser (SENDA_BROWSER_SECTION (section)));
}

static void
assert_first (ServicesFixture *fixture,
              const char   *agency,
              guint         n_shown)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_list (fixture)), GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (SendaRecord) offer = NULL;
  SendaRecord *owner = NULL;

  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, n_shown);
  offer = g_list_model_get_item (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))), 0);
  owner = senda_people_facts_follow (senda_people_get_facts (fixture->people), offer, "agency");
  g_assert_cmpstr (senda_record_get_text (owner, "name"), ==, agency);
}

static void
test_list (ServicesFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *sort = NULL;

  go (fixture, "offers");
  assert_all_named (fixture->place);
  sort = find_widget (GTK_WIDGET (get_list (fixture)), SENDA_TYPE_LIST_BUTTON, NULL);
  senda_list_button_choose (SENDA_LIST_BUTTON (sort), 1);
  assert_first (fixture, "Creek Clinic", 2);
  senda_list_button_choose (SENDA_LIST_BUTTON (sort), 2);
  assert_first (fixture, "Harbor House", 2);
  senda_record_list_set_filter (get_list (fixture), "language", "language.es");
  assert_first (fixture, "Creek Clinic", 1);
  senda_record_list_set_filter (get_list (fixture), "language", NULL);
  go (fixture, "offers:service.basic-needs");
  assert_first (fixture, "Harbor House", 1);
}

static void
test_follows_agencies (ServicesFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  go (fixture, "offers");
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, 2);
  g_assert_true (senda_people_remove_agency (fixture->people, fixture->clinic, NULL, &error));
  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, 1);
  undo (fixture);
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, 2);
}

static void
test_shelter (ServicesFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  const char *caution =
    _("The address of a shelter is never kept here. Keep a number to call instead.");
  SendaPeopleFacts *facts = senda_people_get_facts (fixture->people);
  GPtrArray *offers = senda_people_facts_list (facts, &senda_service_offer_info);

  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);
      gboolean is_shelter = g_strcmp0 (senda_record_get_text (offer, "service"),
                                       "item.emergency-shelter") == 0;
      g_autofree char *target = g_strconcat ("offers:", senda_record_get_id (offer), NULL);
      GtkWidget *page = NULL;

      go (fixture, target);
      page = find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL);
      g_assert_true (shows_text (page, caution) == is_shelter);
      assert_all_named (page);
    }
}

static void
test_check_and_remove (ServicesFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaPeopleFacts *facts = senda_people_get_facts (fixture->people);
  GPtrArray *offers = senda_people_facts_list (facts, &senda_service_offer_info);
  g_autoptr (SendaRecord) offer = g_object_ref (g_ptr_array_index (offers, 0));
  g_autofree char *target = g_strconcat ("offers:", senda_record_get_id (offer), NULL);
  g_autofree char *today = senda_workspace_today (fixture->base.workspace);
  GtkWidget *page = NULL;
  GtkWidget *remove = NULL;

  go (fixture, target);
  page = find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL);
  g_signal_emit_by_name (find_widget (page, GTK_TYPE_BUTTON, _("Checked Today")), "clicked");
  settle ();
  g_assert_cmpstr (senda_record_get_text (offer, "checked_on"), ==, today);
  remove = find_widget (page, GTK_TYPE_BUTTON, _("Remove This Offer"));
  gtk_widget_grab_focus (remove);
  g_signal_emit_by_name (remove, "clicked");
  settle ();
  g_assert_true (senda_record_is_deleted (offer));
  g_assert_null (find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL));
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         GTK_WIDGET (get_list (fixture))));
  undo (fixture);
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, 2);
}

/* In the row @index of the window that adds an offer. */
static void
pick (GtkWidget  *window,
      guint       index,
      const char *id)
{
  GtkWidget *list = find_widget (window, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  g_signal_emit_by_name (find_widget (GTK_WIDGET (row), SENDA_TYPE_PICKER, NULL), "picked", id);
  settle ();
}

static GtkWidget *
find_dialog (ServicesFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (fixture->window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* Looking at the agencies to choose from takes none of them away. */
static void
test_agencies_to_choose (ServicesFixture  *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  SendaPeopleFacts *facts = NULL;
  GtkWidget *picker = NULL;
  GtkWidget *row = NULL;

  go (fixture, "coverage:" GAP);
  act (fixture, "coverage.add-offer");
  picker = find_widget (find_dialog (fixture), SENDA_TYPE_PICKER, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (find_widget (picker, GTK_TYPE_BUTTON, NULL), "clicked");
      settle ();
      row = find_widget (picker, GTK_TYPE_LIST_BOX_ROW, NULL);
      g_assert_nonnull (find_widget (row, GTK_TYPE_LABEL, "Creek Clinic"));
    }
  gtk_window_destroy (GTK_WINDOW (find_dialog (fixture)));
  settle ();
  facts = senda_people_get_facts (fixture->people);
  g_assert_true (senda_people_facts_find (facts, &senda_agency_info,
                                          senda_record_get_id (fixture->clinic)) ==
                 fixture->clinic);
}

/* An offer that is begun at a gap is for whom the gap was. */
static void
test_add_at_gap (ServicesFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;
  GtkWidget *add = NULL;
  SendaRecord *offer = NULL;

  go (fixture, "coverage:" GAP);
  act (fixture, "coverage.add-offer");
  window = find_dialog (fixture);
  g_assert_nonnull (window);
  assert_all_named (window);
  add = gtk_widget_get_last_child (gtk_widget_get_parent (
    gtk_widget_get_ancestor (find_widget (window, SENDA_TYPE_PICKER, NULL), GTK_TYPE_LIST_BOX)));
  g_assert_false (gtk_widget_get_sensitive (add));
  pick (window, 0, senda_record_get_id (fixture->shelter));
  g_assert_true (gtk_widget_get_sensitive (add));
  g_signal_emit_by_name (add, "clicked");
  settle ();
  g_assert_nonnull (find_widget (fixture->place, SENDA_TYPE_OFFER_PAGE, NULL));
  go (fixture, "coverage:" GAP);
  g_assert_true (shows_in_pane (fixture, "Harbor House"));
  offer = g_ptr_array_index (
    senda_people_facts_list_of (senda_people_get_facts (fixture->people),
                                &senda_service_offer_info, "agency",
                                senda_record_get_id (fixture->shelter)), 1);
  g_assert_cmpstr (senda_record_get_text (offer, "populations"), ==, WHOM);
  g_assert_cmpstr (senda_record_get_text (offer, "service"), ==, "service.medical");
}

static void
test_narrow (ServicesFixture  *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  gtk_window_set_default_size (fixture->window, 360, 640);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  assert_not_wider_than (fixture->place, 360);
  go (fixture, "coverage:" GAP);
  assert_not_wider_than (fixture->place, 360);
  go (fixture, "offers");
  assert_not_wider_than (fixture->place, 360);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

#define ADD(path, services_set_up, test) \
  g_test_add ("/services-place" path, ServicesFixture, NULL, services_set_up, test, services_tear_down)

  ADD ("/nothing-yet", services_set_up, test_nothing_yet);
  ADD ("/rows", services_set_up_offers, test_rows);
  ADD ("/cell-of-offers", services_set_up_offers, test_cell_of_offers);
  ADD ("/plan", services_set_up_offers, test_plan);
  ADD ("/not-needed", services_set_up_offers, test_not_needed);
  ADD ("/targets", services_set_up_offers, test_targets);
  ADD ("/focus", services_set_up_offers, test_focus);
  ADD ("/asked-for", services_set_up_offers, test_asked_for);
  ADD ("/list", services_set_up_offers, test_list);
  ADD ("/follows-agencies", services_set_up_offers, test_follows_agencies);
  ADD ("/shelter", services_set_up_offers, test_shelter);
  ADD ("/check-and-remove", services_set_up_offers, test_check_and_remove);
  ADD ("/agencies-to-choose", services_set_up_offers, test_agencies_to_choose);
  ADD ("/add-at-gap", services_set_up_offers, test_add_at_gap);
  ADD ("/narrow", services_set_up_offers, test_narrow);

  return g_test_run ();
}
