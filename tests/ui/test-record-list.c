/* test-record-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list-button.h"
#include "senda-member.h"
#include "senda-record-browser.h"
#include "senda-record-bulk.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-record-row.h"
#include "senda-record-view.h"
#include "senda-text-entry.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GListModel *members;
  GtkWidget *browser;
  GtkWidget *list;
  GtkWindow *window;
  guint n_added;
} ListFixture;

static void
describe (SendaRecord     *record,
          SendaRecordLine *line,
          gpointer         data G_GNUC_UNUSED)
{
  line->title = g_strdup (senda_record_get_text (record, "name"));
  line->subtitle = g_strdup (senda_record_get_text (record, "title"));
  line->end = g_strdup (senda_record_get_text (record, "standing"));
}

static char *
dup_name (SendaRecord *record,
          gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (record, "name"));
}

static char *
dup_title (SendaRecord *record,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (record, "title"));
}

static char *
dup_words (SendaRecord *record,
           gpointer     data G_GNUC_UNUSED)
{
  return g_strdup (senda_record_get_text (record, "email"));
}

static void
fill_standings (SendaRecordList *list,
                gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, SENDA_MEMBER_ACTIVE, "Active");
  senda_record_list_add_value (list, SENDA_MEMBER_FORMER, "Former");
}

static gboolean
has_standing (SendaRecord *record,
              const char  *value,
              gpointer     data G_GNUC_UNUSED)
{
  return g_strcmp0 (senda_record_get_text (record, "standing"), value) == 0;
}

static const SendaRecordSort sorts[] = {
  { "name", "Name", dup_name },
  { "title", "Title", dup_title },
  { .name = NULL },
};

static const SendaRecordFilter filters[] = {
  { "standing", "Standing", fill_standings, has_standing },
  { .name = NULL },
};

static const SendaFormField bulk[] = {
  { .field = "standing" },
  { .field = "title" },
  { .field = NULL },
};

static const SendaRecordListSpec list_spec = {
  .info = &senda_member_info,
  .label = "Members",
  .search_hint = "Find by name, agency or title",
  .none_found = "No member fits",
  .describe = describe,
  .dup_words = dup_words,
  .sorts = sorts,
  .filters = filters,
  .bulk = bulk,
  .may_remove_many = TRUE,
};

static const SendaFormField fields[] = {
  { .field = "name" },
  { .field = NULL },
};

static GtkWidget *
make_detail (SendaRecord *record,
             gpointer     data)
{
  ListFixture *fixture = data;

  return senda_record_form_new (fixture->base.workspace, record, "Member", fields, NULL);
}

static const SendaRecordBrowserSpec browser_spec = {
  .list = &list_spec,
  .add_label = "Add a Member",
  .empty_icon = "senda-people-symbolic",
  .empty_title = "No members yet",
  .empty_text = "Whoever sits at the table.",
  .make_detail = make_detail,
};

static void
add_member (ListFixture *fixture,
            const char  *name,
            const char  *title,
            const char  *standing)
{
  const SendaGiven given[] = {
    { "name", name }, { "title", title }, { "standing", standing },
    { "email", "desk@example.org" }, { .field = NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record G_GNUC_UNUSED =
    senda_record_add (fixture->base.workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
}

static void
added_cb (ListFixture *fixture)
{
  fixture->n_added++;
}

static void
show (ListFixture *fixture,
      int          width)
{
  fixture->browser = senda_record_browser_new (fixture->base.workspace, fixture->members,
                                               &browser_spec, fixture);
  fixture->list = GTK_WIDGET (senda_record_browser_get_list (
    SENDA_RECORD_BROWSER (fixture->browser)));
  g_signal_connect_swapped (fixture->browser, "add", G_CALLBACK (added_cb), fixture);
  fixture->window = show_in_window (fixture->browser, width, 700);
  settle ();
}

static void
set_up_empty (ListFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->members =
    senda_workspace_list (fixture->base.workspace, &senda_member_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));
}

static void
set_up (ListFixture   *fixture,
        gconstpointer  data)
{
  set_up_empty (fixture, data);
  add_member (fixture, "Bea Núñez", "Advocate", SENDA_MEMBER_ACTIVE);
  add_member (fixture, "Zoe Adams", "Attorney", SENDA_MEMBER_FORMER);
  add_member (fixture, "Álvaro Ruiz", "Nurse", SENDA_MEMBER_ACTIVE);
  show (fixture, 900);
}

static void
tear_down (ListFixture   *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->browser), (gpointer *) &fixture->browser);
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->browser);
  g_assert_null (fixture->list);
  g_object_unref (fixture->members);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static GtkSelectionModel *
get_rows (ListFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_LIST_VIEW, NULL);

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

static void
assert_shown (ListFixture *fixture,
              const char  *names)
{
  GListModel *rows = G_LIST_MODEL (get_rows (fixture));
  g_autoptr (GString) shown = g_string_new (NULL);

  settle ();
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (rows, i);

      g_string_append_printf (shown, "%s%s", i > 0 ? ", " : "",
                              senda_record_get_text (record, "name"));
    }
  g_assert_cmpstr (shown->str, ==, names);
  g_assert_cmpuint (senda_record_list_get_n_shown (SENDA_RECORD_LIST (fixture->list)), ==,
                    g_list_model_get_n_items (rows));
}

static GtkEditable *
get_search (ListFixture *fixture)
{
  return GTK_EDITABLE (find_widget (fixture->list, GTK_TYPE_SEARCH_ENTRY, NULL));
}

static void
open_row (ListFixture *fixture,
          guint        position)
{
  gtk_widget_activate_action (find_widget (fixture->list, GTK_TYPE_LIST_VIEW, NULL),
                              "list.activate-item", "u", position);
  settle ();
}

/* @label: as it is marked, with its mnemonic. */
static void
click (GtkWidget  *root,
       const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
set_marking (ListFixture *fixture,
             gboolean     marking)
{
  GtkWidget *bar = gtk_widget_get_parent (GTK_WIDGET (get_search (fixture)));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (bar)), marking);
  settle ();
}

static void
test_search (ListFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkEditable *search = get_search (fixture);
  g_autofree char *found = g_strdup_printf (ngettext ("%u shown", "%u shown", 2), 2);
  g_autofree char *all = g_strdup_printf (ngettext ("%u shown", "%u shown", 3), 3);

  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Zoe Adams");
  gtk_editable_set_text (search, "nu");
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez");
  g_assert_true (shows_text (fixture->list, found));
  gtk_editable_set_text (search, "nunez");
  assert_shown (fixture, "Bea Núñez");
  gtk_editable_set_text (search, "nu al");
  assert_shown (fixture, "Álvaro Ruiz");
  gtk_editable_set_text (search, "desk@");
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Zoe Adams");
  gtk_editable_set_text (search, "nobody");
  assert_shown (fixture, "");
  settle ();
  g_assert_true (shows_text (fixture->list, _("No member fits")));
  gtk_editable_set_text (search, "");
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Zoe Adams");
  g_assert_false (shows_text (fixture->list, all));
}

static void
test_sort_and_filter (ListFixture   *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecordList *list = SENDA_RECORD_LIST (fixture->list);
  GtkWidget *sort = find_widget (fixture->list, SENDA_TYPE_LIST_BUTTON, NULL);

  senda_list_button_choose (SENDA_LIST_BUTTON (sort), 1);
  assert_shown (fixture, "Bea Núñez, Zoe Adams, Álvaro Ruiz");
  senda_record_list_set_filter (list, "standing", SENDA_MEMBER_ACTIVE);
  assert_shown (fixture, "Bea Núñez, Álvaro Ruiz");
  settle ();
  g_assert_true (shows_text (fixture->list, "Active"));
  gtk_editable_set_text (get_search (fixture), "zoe");
  assert_shown (fixture, "");
  click (fixture->list, _("Show _All"));
  assert_shown (fixture, "Bea Núñez, Zoe Adams, Álvaro Ruiz");
}

/* What others change finds its place, its words and its way in and out. */
static void
test_stays_true (ListFixture   *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) bea = g_list_model_get_item (G_LIST_MODEL (get_rows (fixture)), 1);
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (get_search (fixture), "u");
  add_member (fixture, "Mia Duarte", NULL, SENDA_MEMBER_ACTIVE);
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Mia Duarte");
  g_assert_true (senda_record_edit (fixture->base.workspace, bea, "name", NULL, "Xenia Luna",
                                    &error));
  assert_shown (fixture, "Álvaro Ruiz, Mia Duarte, Xenia Luna");
  g_assert_true (senda_record_edit (fixture->base.workspace, bea, "name", NULL, "Bea",
                                    &error));
  assert_shown (fixture, "Álvaro Ruiz, Mia Duarte");
  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  assert_shown (fixture, "Álvaro Ruiz, Mia Duarte, Xenia Luna");
  g_assert_no_error (error);
}

static void
test_open (ListFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecordBrowser *browser = SENDA_RECORD_BROWSER (fixture->browser);
  g_autoptr (SendaRecord) zoe = g_list_model_get_item (G_LIST_MODEL (get_rows (fixture)), 2);
  g_autoptr (GError) error = NULL;

  open_row (fixture, 2);
  g_assert_cmpstr (senda_record_browser_get_open (browser), ==, senda_record_get_id (zoe));
  g_assert_true (gtk_selection_model_is_selected (get_rows (fixture), 2));
  g_assert_nonnull (find_widget (fixture->browser, SENDA_TYPE_RECORD_FORM, NULL));
  gtk_editable_set_text (get_search (fixture), "zoe");
  g_assert_true (gtk_selection_model_is_selected (get_rows (fixture), 0));

  g_assert_false (senda_record_browser_open (browser, "nowhere"));
  g_assert_false (senda_record_browser_go_back (browser));
  g_assert_true (senda_record_remove (fixture->base.workspace, zoe, &error));
  settle ();
  g_assert_null (senda_record_browser_get_open (browser));
  g_assert_null (find_widget (fixture->browser, SENDA_TYPE_RECORD_FORM, NULL));
}

static GtkWidget *
get_bulk (ListFixture *fixture)
{
  return find_widget (fixture->list, SENDA_TYPE_RECORD_BULK, NULL);
}

/* Enter opens and Space marks; Escape takes back the search, then the marking. */
static void
test_keys (ListFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *view = find_widget (fixture->list, SENDA_TYPE_RECORD_VIEW, NULL);
  GtkEditable *search = get_search (fixture);

  set_marking (fixture, TRUE);
  gtk_widget_grab_focus (view);
  press_in (fixture->window, GDK_KEY_space);
  g_assert_true (gtk_selection_model_is_selected (get_rows (fixture), 0));
  press_in (fixture->window, GDK_KEY_space);
  g_assert_false (gtk_selection_model_is_selected (get_rows (fixture), 0));
  gtk_editable_set_text (search, "ruiz");
  gtk_widget_grab_focus (view);
  press_in (fixture->window, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_true (gtk_widget_get_mapped (get_bulk (fixture)));
  gtk_widget_grab_focus (view);
  press_in (fixture->window, GDK_KEY_Escape);
  g_assert_false (gtk_widget_get_mapped (get_bulk (fixture)));
  press_in (fixture->window, GDK_KEY_Return);
  g_assert_nonnull (senda_record_browser_get_open (SENDA_RECORD_BROWSER (fixture->browser)));
}

static void
test_change_many (ListFixture   *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GListModel *rows = G_LIST_MODEL (get_rows (fixture));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GtkWidget *window = NULL;
  GtkWidget *entry = NULL;

  g_ptr_array_add (records, g_list_model_get_item (rows, 0));
  g_ptr_array_add (records, g_list_model_get_item (rows, 1));
  window = senda_record_bulk_edit_new (fixture->list, fixture->base.workspace, &list_spec,
                                       records);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  assert_all_named (window);
  senda_list_button_choose (SENDA_LIST_BUTTON (find_widget (window, SENDA_TYPE_LIST_BUTTON, NULL)),
                            1);
  settle ();
  entry = find_widget (window, SENDA_TYPE_TEXT_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (entry, GTK_TYPE_ENTRY, NULL)), "Detective");
  click (window, _("_Change All"));
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpstr (senda_record_get_text (records->pdata[i], "title"), ==, "Detective");

  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  g_assert_cmpstr (senda_record_get_text (records->pdata[0], "title"), ==, "Nurse");
  g_assert_cmpstr (senda_record_get_text (records->pdata[1], "title"), ==, "Advocate");
}

static void
test_remove_many (ListFixture   *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  set_marking (fixture, TRUE);
  open_row (fixture, 0);
  open_row (fixture, 2);
  g_assert_null (senda_record_browser_get_open (SENDA_RECORD_BROWSER (fixture->browser)));
  g_assert_true (gtk_selection_model_is_selected (get_rows (fixture), 0));
  g_assert_false (gtk_selection_model_is_selected (get_rows (fixture), 1));

  /* What is marked and no longer shown stays as it is. */
  gtk_editable_set_text (get_search (fixture), "zoe");
  click (fixture->list, _("_Remove"));
  gtk_editable_set_text (get_search (fixture), "");
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez");
  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Zoe Adams");

  click (fixture->list, _("Mark _All"));
  click (fixture->list, _("_Remove"));
  settle ();
  g_assert_true (shows_text (fixture->browser, _("No members yet")));
  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  assert_shown (fixture, "Álvaro Ruiz, Bea Núñez, Zoe Adams");
}

static void
test_empty (ListFixture   *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture, 360);
  g_assert_true (shows_text (fixture->browser, _("No members yet")));
  assert_all_named (GTK_WIDGET (fixture->window));
  assert_not_wider_than (fixture->browser, 360);
  click (fixture->browser, _("Add a Member"));
  g_assert_cmpuint (fixture->n_added, ==, 1);
  add_member (fixture, "Bea Núñez", NULL, SENDA_MEMBER_ACTIVE);
  settle ();
  g_assert_false (shows_text (fixture->browser, _("No members yet")));
  assert_shown (fixture, "Bea Núñez");
}

static void
test_narrow (ListFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecordBrowser *browser = NULL;
  GtkWidget *row = NULL;
  g_autofree char *said = NULL;

  add_member (fixture, "Bea Núñez", "Advocate for everyone who has nobody else to ask",
              SENDA_MEMBER_ACTIVE);
  show (fixture, 360);
  browser = SENDA_RECORD_BROWSER (fixture->browser);
  senda_record_list_set_filter (SENDA_RECORD_LIST (fixture->list), "standing",
                                SENDA_MEMBER_ACTIVE);
  set_marking (fixture, TRUE);
  assert_not_wider_than (fixture->browser, 360);
  assert_all_named (GTK_WIDGET (fixture->window));

  row = find_widget (fixture->list, SENDA_TYPE_RECORD_ROW, NULL);
  said = senda_record_row_say (SENDA_RECORD_ROW (row));
  g_assert_cmpstr (said, ==, "Bea Núñez, Advocate for everyone who has nobody else to ask, active");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));

  set_marking (fixture, FALSE);
  open_row (fixture, 0);
  g_assert_nonnull (senda_record_browser_get_open (browser));
  g_assert_false (gtk_widget_get_mapped (fixture->list));
  assert_all_named (GTK_WIDGET (fixture->window));
  g_assert_true (senda_record_browser_go_back (browser));
  settle ();
  g_assert_true (gtk_widget_get_mapped (fixture->list));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window),
                                             SENDA_TYPE_RECORD_VIEW));
  g_assert_false (senda_record_browser_go_back (browser));
}

#define ADD(path, begin, function) \
  g_test_add (path, ListFixture, NULL, begin, function, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/record-list/typing-finds-without-accents", set_up, test_search);
  ADD ("/record-list/sorts-and-filters", set_up, test_sort_and_filter);
  ADD ("/record-list/stays-true", set_up, test_stays_true);
  ADD ("/record-list/opens-beside-the-list", set_up, test_open);
  ADD ("/record-list/keys-open-mark-and-leave", set_up, test_keys);
  ADD ("/record-list/many-are-changed-in-one-step", set_up, test_change_many);
  ADD ("/record-list/many-are-removed-in-one-step", set_up, test_remove_many);
  ADD ("/record-list/an-empty-list-offers-the-first-step", set_up_empty, test_empty);
  ADD ("/record-list/one-pane-where-it-is-narrow", set_up_empty, test_narrow);
  return g_test_run ();
}
