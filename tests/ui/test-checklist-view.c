/* test-checklist-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"
#include "senda-checklist-editor.h"
#include "senda-checklist-filter.h"
#include "senda-checklist-row.h"
#include "senda-checklist-view.h"
#include "senda-choice-row.h"
#include "senda-fold.h"
#include "senda-form-row.h"
#include "senda-record-form.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#define ITEM "consideration.media-1-1"
#define DECISION "decision.media-2"

static void
show (ProtocolViewsFixture *fixture,
      const char           *target,
      int                   width)
{
  protocol_views_show (fixture, SENDA_TYPE_CHECKLIST_VIEW, target, width);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
open_item (ProtocolViewsFixture *fixture,
           const char           *item)
{
  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), item));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
}

static const SendaSheetItem *
get_item (ProtocolViewsFixture *fixture,
          const char           *item)
{
  return item_called (&fixture->base, fixture->protocol, item);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *item)
{
  GtkWidget *found = NULL;

  if (SENDA_IS_CHECKLIST_ROW (root))
    return g_strcmp0 (senda_checklist_row_get_item (SENDA_CHECKLIST_ROW (root)), item) == 0 ? root
                                                                                        : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, item);
  return found;
}

static GtkWidget *
get_row (ProtocolViewsFixture *fixture,
         const char           *item)
{
  GtkWidget *row = find_row (fixture->view, item);

  g_assert_nonnull (row);
  return row;
}

static guint
count_shown (GtkWidget *root)
{
  guint n = 0;

  if (SENDA_IS_CHECKLIST_ROW (root))
    return gtk_widget_get_mapped (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_shown (child);
  return n;
}

static void
choose_state (GtkWidget  *row,
              const char *state)
{
  GtkWidget *choice = find_widget (row, SENDA_TYPE_CHOICE_ROW, NULL);

  g_assert_nonnull (choice);
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (choice), state),
                         "clicked");
  settle ();
}

/* Types where the focus is, and leaves the field. */
static void
type (ProtocolViewsFixture *fixture,
      const char           *text)
{
  SendaTextEntry *entry = senda_text_entry_around (gtk_window_get_focus (fixture->window));
  GtkWidget *view = NULL;

  g_assert_nonnull (entry);
  view = find_widget (GTK_WIDGET (entry), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  senda_text_entry_flush (entry);
  settle ();
}

static void
undo (ProtocolViewsFixture *fixture)
{
  undo_step (&fixture->base.base);
  settle ();
}

/* Folded, an item says what there is to settle and where it stands, and has no editor. */
static void
test_folded (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  show (fixture, NULL, 900);
  text = senda_sheet_item_dup_text (get_item (fixture, ITEM),
                                    senda_workspace_get_catalog (fixture->base.workspace));
  g_assert_true (protocol_views_says (get_row (fixture, ITEM), text));
  g_assert_true (protocol_views_says (get_row (fixture, ITEM), _("Not discussed")) ||
                 protocol_views_says (get_row (fixture, ITEM),
                                      senda_choice_say (senda_protocol_item_states,
                                                        SENDA_ITEM_NOT_DISCUSSED,
                                                        senda_workspace_get_catalog (
                                                          fixture->base.workspace))));
  g_assert_null (find_widget (fixture->view, SENDA_TYPE_CHECKLIST_EDITOR, NULL));
  assert_all_named (fixture->view);
}

/* The first words decide; undo takes back what was said, and the record with it. */
static void
test_decide (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, ITEM, 900);
  g_assert_null (get_item (fixture, ITEM)->record);
  choose_state (get_row (fixture, ITEM), SENDA_ITEM_DECIDED);
  g_assert_null (get_item (fixture, ITEM)->record);
  g_assert_true (shows_text (get_row (fixture, ITEM),
                             _("Say below what was decided; then it counts as decided.")));
  type (fixture, "The sheriff answers.");
  g_assert_cmpstr (get_item (fixture, ITEM)->state, ==, SENDA_ITEM_DECIDED);
  senda_fold_set_expanded (SENDA_FOLD (find_widget (get_row (fixture, ITEM), SENDA_TYPE_FOLD,
                                                    NULL)), FALSE);
  settle ();
  g_assert_true (protocol_views_says (get_row (fixture, ITEM), "“The sheriff answers.”"));
  assert_all_named (fixture->view);
  undo (fixture);
  g_assert_cmpstr (get_item (fixture, ITEM)->state, ==, SENDA_ITEM_NOT_DISCUSSED);
  g_assert_false (protocol_views_says (get_row (fixture, ITEM), "“The sheriff answers.”"));
}

static void
test_does_not_apply (ProtocolViewsFixture *fixture,
                     gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, ITEM, 900);
  choose_state (get_row (fixture, ITEM), SENDA_ITEM_NOT_APPLICABLE);
  g_assert_null (get_item (fixture, ITEM)->record);
  type (fixture, "The state does it.");
  g_assert_cmpstr (get_item (fixture, ITEM)->state, ==, SENDA_ITEM_NOT_APPLICABLE);
  choose_state (get_row (fixture, ITEM), SENDA_ITEM_DISCUSSING);
  g_assert_cmpstr (get_item (fixture, ITEM)->state, ==, SENDA_ITEM_DISCUSSING);
}

/* A start is words to go on with, and no decision. */
static void
test_starter (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  say_of_item (&fixture->base, fixture->protocol, DECISION, "decision", "");
  show (fixture, DECISION, 900);
  protocol_views_press (get_row (fixture, DECISION), _("Start with These Words"));
  g_assert_cmpstr (get_item (fixture, DECISION)->state, ==, SENDA_ITEM_DISCUSSING);
  g_assert_false (senda_record_is_null (get_item (fixture, DECISION)->record, "decision"));
  open_item (fixture, DECISION);
  choose_state (get_row (fixture, DECISION), SENDA_ITEM_DECIDED);
  g_assert_cmpstr (get_item (fixture, DECISION)->state, ==, SENDA_ITEM_DECIDED);
}

/* What the protocol must record says in words what is still open. */
static void
test_open_decisions (ProtocolViewsFixture *fixture,
                     gconstpointer         data G_GNUC_UNUSED)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->base.workspace);
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  show (fixture, NULL, 900);
  g_assert_true (shows_text (fixture->view,
                             _("Every decision that the protocol must record is settled.")));
  say_of_item (&fixture->base, fixture->protocol, DECISION, "decision", "");
  settle ();
  name = senda_sheet_item_dup_name (get_item (fixture, DECISION), catalog);
  said = g_strdup_printf (ngettext ("%1$u decision is still open: %2$s.",
                                    "%1$u decisions are still open: %2$s.", 1), 1u, name);
  g_assert_true (shows_text (fixture->view, said));
}

static void
test_filter (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *filter = NULL;
  guint n_all = 0;

  say_of_item (&fixture->base, fixture->protocol, ITEM, "state", SENDA_ITEM_DISCUSSING);
  show (fixture, NULL, 900);
  n_all = count_shown (fixture->view);
  filter = find_widget (fixture->view, SENDA_TYPE_CHECKLIST_FILTER, NULL);
  senda_checklist_filter_show (SENDA_CHECKLIST_FILTER (filter), SENDA_CHECKLIST_DISCUSSING);
  settle ();
  g_assert_cmpuint (count_shown (fixture->view), ==, 1);
  senda_checklist_filter_show (SENDA_CHECKLIST_FILTER (filter), SENDA_CHECKLIST_ASIDE);
  settle ();
  g_assert_true (shows_text (fixture->view, _("No item fits")));
  open_item (fixture, DECISION);
  g_assert_cmpuint (count_shown (fixture->view), ==, n_all);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (filter, GTK_TYPE_SEARCH_ENTRY, NULL)),
                         "xyzzy");
  g_signal_emit_by_name (find_widget (filter, GTK_TYPE_SEARCH_ENTRY, NULL), "search-changed");
  settle ();
  g_assert_cmpuint (count_shown (fixture->view), ==, 0);
}

/* Somebody else settles an item while its note is being typed: the note stays. */
static void
test_settled_while_typing (ProtocolViewsFixture *fixture,
                           gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *filter = NULL;
  GtkWidget *form = NULL;
  GtkWidget *note = NULL;

  show (fixture, ITEM, 900);
  filter = find_widget (fixture->view, SENDA_TYPE_CHECKLIST_FILTER, NULL);
  senda_checklist_filter_show (SENDA_CHECKLIST_FILTER (filter), SENDA_CHECKLIST_OPEN);
  settle ();
  form = gtk_widget_get_ancestor (find_widget (get_row (fixture, ITEM), SENDA_TYPE_FORM_ROW, NULL),
                                  SENDA_TYPE_RECORD_FORM);
  note = find_widget (senda_record_form_get_field (SENDA_RECORD_FORM (form), "note"),
                      GTK_TYPE_TEXT_VIEW, NULL);
  gtk_widget_grab_focus (note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "Asked in May", -1);
  say_of_item (&fixture->base, fixture->protocol, ITEM, "decision", "The sheriff answers.");
  settle ();

  g_assert_false (gtk_widget_get_mapped (get_row (fixture, ITEM)));
  g_assert_cmpstr (senda_record_get_wording (get_item (fixture, ITEM)->record, "note",
                                             senda_workspace_get_language (
                                               fixture->base.workspace), NULL), ==,
                   "Asked in May");
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->view));
}

/* Set aside, an item is out of the way, and can be brought back. */
static void
test_aside (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, ITEM, 900);
  protocol_views_press (get_row (fixture, ITEM), _("Set Aside"));
  g_assert_true (get_item (fixture, ITEM)->is_retired);
  g_assert_false (gtk_widget_get_mapped (get_row (fixture, ITEM)));
  open_item (fixture, ITEM);
  g_assert_true (gtk_widget_get_mapped (get_row (fixture, ITEM)));
  protocol_views_press (get_row (fixture, ITEM), _("Bring Back"));
  g_assert_false (get_item (fixture, ITEM)->is_retired);
}

/* One of the task force's own stands in its part, and moves there. */
static void
test_own (ProtocolViewsFixture *fixture,
          gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) own = NULL;
  GtkWidget *before = NULL;

  show (fixture, NULL, 900);
  own = senda_protocol_add_item (fixture->base.protocols, fixture->protocol, "part.media-1", FALSE,
                                 "Radio", NULL, NULL, &error);
  g_assert_no_error (error);
  settle ();
  open_item (fixture, senda_record_get_id (own));
  before = gtk_widget_get_prev_sibling (get_row (fixture, senda_record_get_id (own)));
  g_assert_true (SENDA_IS_CHECKLIST_ROW (before));
  protocol_views_press (get_row (fixture, senda_record_get_id (own)), _("Move Up"));
  g_assert_true (gtk_widget_get_next_sibling (get_row (fixture, senda_record_get_id (own))) ==
                 before);
  assert_all_named (fixture->view);
  undo (fixture);
  undo (fixture);
  g_assert_null (find_row (fixture->view, senda_record_get_id (own)));
}

/* Several get the same agency in one step, those too that nobody has touched. */
static void
test_several (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  GtkWidget *filter = NULL;
  g_autofree char *said = g_strdup_printf (ngettext ("%u selected", "%u selected", 2), 2u);

  show (fixture, NULL, 900);
  filter = find_widget (fixture->view, SENDA_TYPE_CHECKLIST_FILTER, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (
                                  gtk_widget_get_first_child (filter))), TRUE);
  settle ();
  assert_all_named (fixture->view);
  senda_checklist_row_set_marked (SENDA_CHECKLIST_ROW (get_row (fixture, ITEM)), TRUE);
  senda_checklist_row_set_marked (SENDA_CHECKLIST_ROW (get_row (fixture, DECISION)), TRUE);
  settle ();
  g_assert_true (shows_text (fixture->view, said));
}

/* Forty-five items open at once. */
static void
test_quick (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  clock_t begun = 0;
  double spent = 0;

  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *name = g_strdup_printf ("Item %u", i);
      g_autoptr (SendaRecord) own =
        senda_protocol_add_item (fixture->base.protocols, fixture->protocol, NULL, FALSE, name,
                                 "Who does it, and how soon?", NULL, &error);

      g_assert_no_error (error);
    }
  show (fixture, NULL, 900);
  gtk_window_set_child (fixture->window, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  begun = clock ();
  fixture->view = g_object_new (SENDA_TYPE_CHECKLIST_VIEW,
                                "people", fixture->base.people,
                                "protocols", fixture->base.protocols,
                                NULL);
  gtk_window_set_child (fixture->window, fixture->view);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  spent = (double) (clock () - begun) / CLOCKS_PER_SEC;
  settle ();
  g_test_message ("%u items in %.0f ms", count_shown (fixture->view), spent * 1000);
  g_assert_cmpuint (count_shown (fixture->view), >, 40);
  g_assert_cmpfloat (spent, <, 2);
}

static void
test_narrow (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, DECISION, 360);
  open_item (fixture, ITEM);
  assert_not_wider_than (fixture->view, 360);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PROTOCOL_VIEWS_TEST ("/checklist-view/folded-an-item-says-where-it-stands", test_folded);
  PROTOCOL_VIEWS_TEST ("/checklist-view/words-decide", test_decide);
  PROTOCOL_VIEWS_TEST ("/checklist-view/what-does-not-apply-says-why", test_does_not_apply);
  PROTOCOL_VIEWS_TEST ("/checklist-view/a-start-is-no-decision", test_starter);
  PROTOCOL_VIEWS_TEST ("/checklist-view/open-decisions-are-named", test_open_decisions);
  PROTOCOL_VIEWS_TEST ("/checklist-view/what-is-open-can-be-found", test_filter);
  PROTOCOL_VIEWS_TEST ("/checklist-view/what-is-typed-stays-when-its-item-goes",
                       test_settled_while_typing);
  PROTOCOL_VIEWS_TEST ("/checklist-view/set-aside-and-brought-back", test_aside);
  PROTOCOL_VIEWS_TEST ("/checklist-view/an-own-item-moves-in-its-part", test_own);
  PROTOCOL_VIEWS_TEST ("/checklist-view/several-are-selected", test_several);
  PROTOCOL_VIEWS_TEST ("/checklist-view/many-items-open-at-once", test_quick);
  PROTOCOL_VIEWS_TEST ("/checklist-view/everything-fits-a-phone", test_narrow);

  return g_test_run ();
}
