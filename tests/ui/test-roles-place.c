/* test-roles-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix.h"
#include "senda-picker.h"
#include "senda-question-row.h"
#include "senda-record-edits.h"
#include "senda-responsibilities-section.h"
#include "senda-responsibility-findings.h"
#include "senda-reviews-section.h"
#include "senda-role-edits.h"
#include "senda-role-editor.h"
#include "senda-role-form.h"
#include "senda-role-list.h"
#include "senda-roles-place.h"
#include "senda-roles-section.h"
#include "senda-row.h"
#include "senda-text-entry.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

#define COORDINATOR "role.coordinator"
#define POLICE "role.local-law-enforcement"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaRecord *ana;
  GtkWidget *place;
  GtkWindow *window;
} PlaceFixture;

/* Whether any label that is seen says @text: hidden sections may say the same. */
static gboolean
is_shown (GtkWidget  *root,
          const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, text))
      return TRUE;
  return FALSE;
}

static SendaRecord *
add_member (PlaceFixture *fixture,
            const char   *name)
{
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *member =
    senda_record_add (fixture->base.workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  return member;
}

static void
set_up (PlaceFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  fixture->ana = add_member (fixture, "Ana Peña");
}

/* Once the people are there: who works here is kept with the store. */
static void
show_place (PlaceFixture *fixture,
            int           width)
{
  fixture->place = g_object_new (SENDA_TYPE_ROLES_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

static void
tear_down (PlaceFixture  *fixture,
           gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_clear_object (&fixture->ana);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static void
be_ana (PlaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_people_set_me (fixture->people, fixture->ana, &error);
  g_assert_no_error (error);
}

static void
open_target (PlaceFixture *fixture,
             const char   *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static GtkWidget *
get_section (PlaceFixture *fixture,
             GType         type)
{
  GtkWidget *section = find_widget (fixture->place, type, NULL);

  g_assert_nonnull (section);
  return section;
}

/* Runs an action of the section of that type. */
static void
run (PlaceFixture *fixture,
     GType         type,
     const char   *action,
     GVariant     *parameter)
{
  gboolean found = gtk_widget_activate_action_variant (get_section (fixture, type), action,
                                                       parameter);

  g_assert_true (found);
  settle ();
}

#define RUN_ROLES(action, parameter) \
  run (fixture, SENDA_TYPE_ROLES_SECTION, "roles." action, parameter)

static SendaReading
get_reading (PlaceFixture *fixture,
             const char   *source)
{
  SendaPeopleFacts *facts = senda_people_get_facts (fixture->people);
  g_autoptr (GPtrArray) cards = senda_role_cards_new (facts);

  return senda_role_card_get_reading (senda_role_cards_find (cards, source), facts, fixture->ana,
                                      NULL);
}

static void
assign (PlaceFixture *fixture,
        const char   *source)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (fixture->people));
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) assignment G_GNUC_UNUSED =
    senda_role_assign (fixture->people, senda_role_cards_find (cards, source), fixture->ana,
                       &error);

  g_assert_no_error (error);
}

static const char *
get_name (PlaceFixture *fixture,
          const char   *source)
{
  return senda_content_name_topic (senda_workspace_get_content (fixture->base.workspace), source,
                                   senda_workspace_get_catalog (fixture->base.workspace));
}

static void
test_read_without_saying_who (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *target = NULL;

  show_place (fixture, 1000);
  open_target (fixture, "roles:" POLICE);
  g_assert_true (is_shown (fixture->place, get_name (fixture, POLICE)));
  g_assert_true (is_shown (fixture->place, _("Senda’s wording")));
  g_assert_true (is_shown (fixture->place, C_("role", "What It Does Not Do")));
  g_assert_true (is_shown (fixture->place, _("Say who you are to keep how you read this.")));
  g_assert_false (is_shown (fixture->place, _("Your Roles")));
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "roles:" POLICE);
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "roles:nothing-like-it"));
}

static void
test_own_role_first (PlaceFixture  *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *list = NULL;
  GtkWidget *first = NULL;

  assign (fixture, COORDINATOR);
  be_ana (fixture);
  show_place (fixture, 1000);
  list = find_widget (fixture->place, SENDA_TYPE_ROLE_LIST, NULL);
  first = find_widget (list, SENDA_TYPE_ROW, NULL);
  g_assert_true (is_shown (fixture->place, _("Your Roles")));
  g_assert_true (find_widget (first, GTK_TYPE_LABEL, get_name (fixture, COORDINATOR)) != NULL);

  gtk_widget_activate (first);
  settle ();
  g_assert_true (is_shown (fixture->place, _("You have not read this yet.")));
  RUN_ROLES ("understood", NULL);
  g_assert_cmpint (get_reading (fixture, COORDINATOR), ==, SENDA_READING_UNDERSTOOD);
  g_assert_false (is_shown (fixture->place, _("You have not read this yet.")));
}

static void
test_say_who_one_is (PlaceFixture  *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *picker = NULL;

  assign (fixture, COORDINATOR);
  show_place (fixture, 1000);
  g_assert_false (is_shown (fixture->place, _("Your Roles")));
  picker = find_widget (fixture->place, SENDA_TYPE_PICKER, NULL);
  g_signal_emit_by_name (find_widget (picker, GTK_TYPE_BUTTON, NULL), "clicked");
  settle ();
  g_signal_emit_by_name (picker, "picked", senda_record_get_id (fixture->ana));
  settle ();
  g_assert_true (is_shown (fixture->place, _("Your Roles")));
  g_assert_true (is_shown (picker, "Ana Peña"));
}

static void
test_question_until_settled (PlaceFixture  *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *review = NULL;

  be_ana (fixture);
  show_place (fixture, 1000);
  open_target (fixture, "roles:" POLICE);
  RUN_ROLES ("ask", g_variant_new_string (" "));
  g_assert_cmpint (get_reading (fixture, POLICE), ==, SENDA_READING_NONE);
  RUN_ROLES ("ask", g_variant_new_string ("Who calls the advocate?"));
  g_assert_cmpint (get_reading (fixture, POLICE), ==, SENDA_READING_DISCUSS);

  open_target (fixture, "reviews");
  g_assert_true (is_shown (fixture->place, "Who calls the advocate?"));
  g_assert_true (is_shown (get_section (fixture, SENDA_TYPE_REVIEWS_SECTION), "Ana Peña"));
  review = senda_question_row_get_review (
    SENDA_QUESTION_ROW (find_widget (fixture->place, SENDA_TYPE_QUESTION_ROW, NULL)));
  assert_all_named (fixture->place);
  run (fixture, SENDA_TYPE_REVIEWS_SECTION, "reviews.settle",
       g_variant_new ("(ss)", senda_record_get_id (review), "The first officer there."));
  g_assert_cmpint (get_reading (fixture, POLICE), ==, SENDA_READING_SETTLED);
  g_assert_null (find_widget (fixture->place, SENDA_TYPE_QUESTION_ROW, NULL));
}

static void
type_does (PlaceFixture *fixture,
           const char   *text)
{
  GtkWidget *editor = find_widget (fixture->place, SENDA_TYPE_ROLE_EDITOR, NULL);
  GtkWidget *heading = NULL;
  GtkWidget *stack = find_widget (editor, GTK_TYPE_STACK, NULL);
  GtkWidget *form = gtk_stack_get_visible_child (GTK_STACK (stack));
  GtkWidget *field = NULL;

  g_assert_true (SENDA_IS_ROLE_FORM (form));
  heading = find_widget (form, GTK_TYPE_LABEL, C_("role", "What It Does"));
  field = find_widget (gtk_widget_get_parent (gtk_widget_get_parent (heading)),
                       GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  settle ();
}

static void
test_adapt_in_versions (PlaceFixture  *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  be_ana (fixture);
  show_place (fixture, 1000);
  open_target (fixture, "roles:" POLICE);
  RUN_ROLES ("understood", NULL);
  RUN_ROLES ("adapt", NULL);
  type_does (fixture, "Make people safe first.\n\nCall Ana.");
  /* A look elsewhere loses nothing. */
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  settle ();
  g_assert_true (is_shown (fixture->place, _("Senda’s wording")));
  RUN_ROLES ("adapt", NULL);
  RUN_ROLES ("save-wording", NULL);
  g_assert_true (is_shown (fixture->place, "Call Ana."));
  g_assert_false (is_shown (fixture->place, _("Senda’s wording")));
  g_assert_cmpint (get_reading (fixture, POLICE), ==, SENDA_READING_AGAIN);

  RUN_ROLES ("read-wording", g_variant_new_string ("shipped"));
  g_assert_true (is_shown (fixture->place, _("Senda’s wording")));
  g_assert_false (is_shown (fixture->place, "Call Ana."));
  RUN_ROLES ("use-shipped", NULL);
  g_assert_false (is_shown (fixture->place, "Call Ana."));
  g_assert_cmpint (get_reading (fixture, POLICE), ==, SENDA_READING_UNDERSTOOD);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (is_shown (fixture->place, "Call Ana."));
}

static void
test_other_language_is_pointed_out (PlaceFixture  *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  const char *other = senda_workspace_get_language (fixture->base.workspace);
  g_autofree char *notice = NULL;

  other = g_strcmp0 (other, "en") == 0 ? "es" : "en";
  notice = g_strdup_printf (_("The wording in %s is older than the other one. Please check it."),
                            senda_language_name (other));
  show_place (fixture, 1000);
  open_target (fixture, "roles:" POLICE);
  g_assert_false (is_shown (fixture->place, notice));
  RUN_ROLES ("adapt", NULL);
  type_does (fixture, "Make people safe first.");
  RUN_ROLES ("save-wording", NULL);
  g_assert_true (is_shown (fixture->place, notice));

  RUN_ROLES ("adapt", NULL);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_widget (find_widget (fixture->place, SENDA_TYPE_ROLE_EDITOR, NULL),
                                    GTK_TYPE_TOGGLE_BUTTON, senda_language_name (other))), TRUE);
  settle ();
  type_does (fixture, "Primero, seguridad.");
  RUN_ROLES ("save-wording", NULL);
  g_assert_false (is_shown (fixture->place, notice));
}

static void
test_assign_and_end (PlaceFixture  *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *assignment = NULL;

  show_place (fixture, 1000);
  open_target (fixture, "roles:" COORDINATOR);
  g_assert_true (is_shown (fixture->place, _("Nobody holds this role now.")));
  RUN_ROLES ("assign", g_variant_new_string (senda_record_get_id (fixture->ana)));
  g_assert_false (is_shown (fixture->place, _("Nobody holds this role now.")));
  assignment = g_ptr_array_index (senda_people_facts_list (senda_people_get_facts (fixture->people),
                                                           &senda_role_assignment_info), 0);
  g_assert_true (is_shown (fixture->place, C_("assignment", "End")));
  RUN_ROLES ("end-assignment", g_variant_new_string (senda_record_get_id (assignment)));
  g_assert_false (senda_record_is_null (assignment, "ends_on"));
  g_assert_false (is_shown (fixture->place, C_("assignment", "End")));

  RUN_ROLES ("leave-out", NULL);
  g_assert_true (is_shown (fixture->place, _("Not Used Here")));
  g_assert_true (is_shown (fixture->place, _("This role is not used here.")));
  RUN_ROLES ("use", NULL);
  g_assert_false (is_shown (fixture->place, _("This role is not used here.")));
}

static SendaRecord *
get_responsibility (PlaceFixture *fixture,
                    guint         index)
{
  GPtrArray *all = senda_people_facts_list (senda_people_get_facts (fixture->people),
                                            &senda_responsibility_info);

  return index < all->len ? g_ptr_array_index (all, index) : NULL;
}

#define RUN_RESPONSIBILITIES(action, parameter) \
  run (fixture, SENDA_TYPE_RESPONSIBILITIES_SECTION, "responsibilities." action, parameter)

static void
test_responsibilities (PlaceFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = NULL;
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GError) error = NULL;

  show_place (fixture, 1000);
  open_target (fixture, "responsibilities");
  g_assert_true (is_shown (fixture->place, _("Nobody Has Said Yet Who Does What")));
  RUN_RESPONSIBILITIES ("begin", NULL);
  g_assert_false (is_shown (fixture->place, _("Nobody Has Said Yet Who Does What")));
  first = get_responsibility (fixture, 0);
  g_assert_nonnull (first);
  id = g_strdup (senda_record_get_id (first));

  cards = senda_role_cards_new (senda_people_get_facts (fixture->people));
  RUN_RESPONSIBILITIES ("set-part",
                        g_variant_new ("(sss)", id,
                                       senda_role_cards_find (cards, COORDINATOR)->id, "leads"));
  g_assert_cmpstr (
    senda_responsibility_get_part (first, senda_people_get_facts (fixture->people),
                                   senda_role_cards_find (cards, COORDINATOR)), ==, "leads");
  target = g_strconcat ("responsibilities:", id, NULL);
  open_target (fixture, target);
  g_signal_emit_by_name (find_widget (fixture->place, SENDA_TYPE_MATRIX, NULL), "row-activated", 0);
  settle ();
  RUN_RESPONSIBILITIES ("remove", NULL);
  g_assert_cmpstr (senda_record_get_id (get_responsibility (fixture, 0)), !=, id);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpstr (senda_record_get_id (get_responsibility (fixture, 0)), ==, id);
}

/* What comes or goes while the menu of a row is open does not change what the menu is about. */
static void
test_menu_stays_with_its_row (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  show_place (fixture, 1000);
  open_target (fixture, "responsibilities");
  RUN_RESPONSIBILITIES ("begin", NULL);
  id = g_strdup (senda_record_get_id (get_responsibility (fixture, 1)));
  other = g_strdup (senda_record_get_id (get_responsibility (fixture, 2)));
  g_signal_emit_by_name (find_widget (fixture->place, SENDA_TYPE_MATRIX, NULL), "row-activated", 1);
  settle ();
  senda_record_remove (fixture->base.workspace, get_responsibility (fixture, 0), &error);
  g_assert_no_error (error);
  settle ();
  RUN_RESPONSIBILITIES ("remove", NULL);
  g_assert_cmpstr (senda_record_get_id (get_responsibility (fixture, 0)), ==, other);
  RUN_RESPONSIBILITIES ("remove", NULL);
  g_assert_cmpstr (senda_record_get_id (get_responsibility (fixture, 0)), ==, other);
}

static void
test_part_is_chosen_in_place (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *choice = NULL;
  GtkWidget *section = NULL;

  show_place (fixture, 1000);
  open_target (fixture, "responsibilities");
  RUN_RESPONSIBILITIES ("begin", NULL);
  section = get_section (fixture, SENDA_TYPE_RESPONSIBILITIES_SECTION);
  g_signal_emit_by_name (find_widget (section, SENDA_TYPE_MATRIX, NULL), "activated", 0, 0);
  settle ();
  choice = find_widget (find_widget (section, GTK_TYPE_POPOVER, NULL), GTK_TYPE_TOGGLE_BUTTON,
                        senda_choice_say (senda_parts, "informed",
                                          senda_workspace_get_catalog (fixture->base.workspace)));
  g_assert_nonnull (choice);
  g_signal_emit_by_name (choice, "clicked");
  settle ();
  g_assert_cmpuint (senda_people_facts_list_of (senda_people_get_facts (fixture->people),
                                                &senda_responsibility_part_info, "responsibility",
                                                senda_record_get_id (
                                                  get_responsibility (fixture, 0)))->len, >, 0);
}

static void
test_file_for_reading_only (PlaceFixture  *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  be_ana (fixture);
  g_clear_object (&fixture->ana);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture->base.options.read_only = TRUE;
  fixture_reopen (&fixture->base);
  fixture->task_force = senda_task_force_find (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  show_place (fixture, 1000);
  open_target (fixture, "roles:" POLICE);
  g_assert_false (gtk_widget_get_sensitive (
    find_widget (fixture->place, GTK_TYPE_BUTTON, C_("review", "Understood"))));
  g_assert_false (gtk_widget_get_sensitive (
    find_widget (fixture->place, GTK_TYPE_BUTTON, C_("review", "Needs Discussion…"))));
  g_assert_false (gtk_widget_is_sensitive (
    find_widget (fixture->place, SENDA_TYPE_PICKER, NULL)));
}

static void
test_named_and_narrow (PlaceFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  be_ana (fixture);
  show_place (fixture, 360);
  assert_all_named (fixture->place);
  open_target (fixture, "roles:" POLICE);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  RUN_ROLES ("adapt", NULL);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
  open_target (fixture, "responsibilities");
  assert_not_wider_than (fixture->place, 360);
  RUN_RESPONSIBILITIES ("begin", NULL);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  open_target (fixture, "reviews");
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
}

#define ADD(path, test) g_test_add (path, PlaceFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/roles-place/cards-are-read-by-anybody", test_read_without_saying_who);
  ADD ("/roles-place/own-role-comes-first-and-is-understood", test_own_role_first);
  ADD ("/roles-place/who-one-is-shows-at-once", test_say_who_one_is);
  ADD ("/roles-place/a-question-stays-open-until-it-is-settled", test_question_until_settled);
  ADD ("/roles-place/words-are-adapted-in-versions", test_adapt_in_versions);
  ADD ("/roles-place/the-other-language-is-pointed-out", test_other_language_is_pointed_out);
  ADD ("/roles-place/a-role-is-given-ended-and-left-out", test_assign_and_end);
  ADD ("/roles-place/responsibilities-begin-and-change", test_responsibilities);
  ADD ("/roles-place/a-part-is-chosen-in-place", test_part_is_chosen_in_place);
  ADD ("/roles-place/a-menu-stays-with-its-row", test_menu_stays_with_its_row);
  ADD ("/roles-place/a-file-for-reading-only-is-read", test_file_for_reading_only);
  ADD ("/roles-place/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
