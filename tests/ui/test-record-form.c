/* test-record-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action.h"
#include "senda-agency.h"
#include "senda-date-button.h"
#include "senda-list-button.h"
#include "senda-member.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-record-form.h"
#include "senda-tags-field.h"
#include "senda-task-forces.h"
#include "senda-topic.h"
#include "senda-wording-entry.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static const SendaFormField member_fields[] = {
  { "name", NULL, NULL },
  { "title", NULL, NULL },
  { "agency", NULL, NULL },
  { "discipline", N_("As the agency’s"), "discipline" },
  { "languages", NULL, "language" },
  { "standing", NULL, NULL },
  { "starts_on", NULL, NULL },
  { "ends_on", NULL, NULL },
  { "alternate_for", NULL, NULL },
  { "is_core", NULL, NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL },
};

static const SendaFormField task_force_fields[] = {
  { "mission", NULL, NULL },
  { "stale_months", NULL, NULL },
  { NULL, NULL, NULL },
};

typedef struct
{
  Fixture base;
  SendaRecord *task_force;
  SendaRecord *agency;
  SendaRecord *member;
  GtkWidget *form;
  GtkWindow *window;
} FormFixture;

static SendaRecord *
add (FormFixture           *fixture,
     const SendaRecordInfo *info,
     const char            *name)
{
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *record = senda_record_add (fixture->base.workspace, info,
                                          senda_record_get_id (fixture->task_force), given,
                                          &error);

  g_assert_no_error (error);
  return record;
}

static void
set_up (FormFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force =
    SENDA_RECORD (senda_task_force_add (fixture->base.workspace, "Lake County", &error));
  g_assert_no_error (error);
  fixture->agency = add (fixture, &senda_agency_info, "River Shelter");
  fixture->member = add (fixture, &senda_member_info, "Ana Peña");
  fixture->form = senda_record_form_new (fixture->base.workspace, fixture->member, "Member",
                                         member_fields, NULL);
  fixture->window = show_in_window (fixture->form, 700, 900);
}

static void
tear_down (FormFixture   *fixture,
           gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->form);
  g_assert_finalize_object (fixture->member);
  g_assert_finalize_object (fixture->agency);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static GtkWidget *
get_field (FormFixture *fixture,
           const char  *field)
{
  GtkWidget *control = senda_record_form_get_field (SENDA_RECORD_FORM (fixture->form), field);

  g_assert_nonnull (control);
  return control;
}

static const char *
get_text (FormFixture *fixture,
          const char  *field)
{
  return senda_record_get_text (fixture->member, field);
}

static void
undo (FormFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
}

static void
type_into (GtkWidget  *entry,
           const char *text)
{
  GtkWidget *field = find_widget (entry, GTK_TYPE_TEXT_VIEW, NULL);

  if (field != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (find_widget (entry, GTK_TYPE_ENTRY, NULL)), text);
  senda_text_entry_flush_within (entry);
  settle ();
}

/* As the reader does it: opens the list, types, presses Enter. */
static void
pick (GtkWidget  *control,
      const char *typed)
{
  GtkWidget *picker = find_widget (control, SENDA_TYPE_PICKER, NULL);
  GtkWidget *search = NULL;

  g_signal_emit_by_name (gtk_widget_get_first_child (picker), "clicked");
  settle ();
  search = find_widget (picker, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), typed);
  g_signal_emit_by_name (search, "activate");
  settle ();
}

static void
test_text (FormFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *title = get_field (fixture, "title");
  GtkWidget *name = get_field (fixture, "name");

  type_into (title, "Advocate");
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Advocate");
  undo (fixture);
  g_assert_cmpstr (senda_text_entry_get_text (SENDA_TEXT_ENTRY (title)), ==, "");
  type_into (get_field (fixture, "note"), "Mornings only");
  g_assert_cmpstr (get_text (fixture, "note"), ==, "Mornings only");

  /* What is refused stays to be corrected. */
  type_into (name, "");
  g_assert_cmpstr (get_text (fixture, "name"), ==, "Ana Peña");
  g_assert_true (senda_text_entry_is_uncommitted (SENDA_TEXT_ENTRY (name)));
  type_into (name, "Ana Ruiz");
  g_assert_cmpstr (get_text (fixture, "name"), ==, "Ana Ruiz");
}

static void
test_choice (FormFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  SendaListButton *standing = SENDA_LIST_BUTTON (get_field (fixture, "standing"));

  g_assert_true (shows_text (GTK_WIDGET (standing), _("Not said")));
  senda_list_button_choose (standing, 4);
  settle ();
  g_assert_cmpstr (get_text (fixture, "standing"), ==, SENDA_MEMBER_ACTIVE);
  undo (fixture);
  g_assert_cmpuint (senda_list_button_get_chosen (standing), ==, 0);
  senda_list_button_choose (standing, 1);
  senda_list_button_choose (standing, 0);
  g_assert_null (get_text (fixture, "standing"));
}

static void
test_switch (FormFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *core = get_field (fixture, "is_core");

  gtk_widget_activate (gtk_widget_get_ancestor (core, GTK_TYPE_LIST_BOX_ROW));
  settle ();
  g_assert_cmpint (senda_record_get_integer (fixture->member, "is_core"), ==, 1);
  undo (fixture);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (core)));
}

/* A rule that speaks of two days refuses the second; the form goes on showing what is kept. */
static void
test_days (FormFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_signal_emit_by_name (get_field (fixture, "starts_on"), "committed", "2026-03-09");
  g_assert_cmpstr (get_text (fixture, "starts_on"), ==, "2026-03-09");
  g_signal_emit_by_name (get_field (fixture, "ends_on"), "committed", "2026-03-01");
  g_assert_null (get_text (fixture, "ends_on"));
  g_assert_true (shows_text (get_field (fixture, "ends_on"), _("No Date")));
  g_signal_emit_by_name (get_field (fixture, "starts_on"), "committed", "");
  g_assert_null (get_text (fixture, "starts_on"));
}

static void
test_reference (FormFixture   *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *agency = get_field (fixture, "agency");
  g_autoptr (GError) error = NULL;

  pick (agency, "river");
  g_assert_cmpstr (get_text (fixture, "agency"), ==, senda_record_get_id (fixture->agency));
  g_assert_true (shows_text (agency, "River Shelter"));
  senda_record_edit (fixture->base.workspace, fixture->agency, "name", NULL, "Lake Shelter",
                     &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (agency, "Lake Shelter"));
  /* One that is removed is chosen no more, until that is undone. */
  senda_record_remove (fixture->base.workspace, fixture->agency, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_false (shows_text (agency, "Lake Shelter"));
  undo (fixture);
  g_assert_true (shows_text (agency, "Lake Shelter"));
  /* Nobody is offered as their own alternate. */
  pick (get_field (fixture, "alternate_for"), "ana");
  g_assert_null (get_text (fixture, "alternate_for"));
}

static void
test_topic (FormFixture   *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *discipline = get_field (fixture, "discipline");
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->base.workspace);
  const char *name = senda_content_name_topic (content, "discipline.local-prosecutors", catalog);

  pick (discipline, name);
  g_assert_cmpstr (get_text (fixture, "discipline"), ==, "discipline.local-prosecutors");
  g_assert_true (shows_text (discipline, name));
  undo (fixture);
  g_assert_false (shows_text (discipline, name));
}

static void
test_tags (FormFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *languages = get_field (fixture, "languages");
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->base.workspace);
  const char *spanish = senda_content_name_topic (content, "language.es", catalog);
  GtkWidget *chip = NULL;
  GtkWidget *remove = NULL;

  pick (languages, spanish);
  pick (languages, "Chatino de Zenzontepec");
  g_assert_cmpstr (get_text (fixture, "languages"), ==, "language.es, Chatino de Zenzontepec");
  chip = gtk_widget_get_parent (find_widget (languages, GTK_TYPE_LABEL, spanish));
  remove = find_widget (chip, GTK_TYPE_BUTTON, NULL);
  gtk_widget_grab_focus (remove);
  g_signal_emit_by_name (remove, "clicked");
  settle ();
  g_assert_cmpstr (get_text (fixture, "languages"), ==, "Chatino de Zenzontepec");
  /* The focus is on what took its place. */
  chip = gtk_widget_get_parent (find_widget (languages, GTK_TYPE_LABEL,
                                             "Chatino de Zenzontepec"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), chip));
  undo (fixture);
  g_assert_true (shows_text (languages, spanish));
}

/* Names stand for the ids that are kept; whoever is removed is not shown, and is kept. */
static void
test_references (FormFixture   *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  static const SendaFormField fields[] = { { "helpers", NULL, NULL }, { NULL, NULL, NULL } };
  const SendaGiven given[] = { { "what", "Write" }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) zoe = add (fixture, &senda_member_info, "Zoe Ash");
  g_autoptr (SendaRecord) action =
    senda_record_add (fixture->base.workspace, &senda_action_info,
                      senda_record_get_id (fixture->task_force), given, &error);
  GtkWidget *form = senda_record_form_new (fixture->base.workspace, action, "Action", fields,
                                           NULL);
  GtkWindow *window = show_in_window (form, 360, 400);
  GtkWidget *helpers = senda_record_form_get_field (SENDA_RECORD_FORM (form), "helpers");
  g_autofree char *both = g_strjoin (", ", senda_record_get_id (fixture->member),
                                     senda_record_get_id (zoe), NULL);

  g_assert_no_error (error);
  pick (helpers, "ana");
  pick (helpers, "zoe");
  g_assert_cmpstr (senda_record_get_text (action, "helpers"), ==, both);
  g_assert_true (shows_text (helpers, "Zoe Ash"));
  assert_all_named (form);
  assert_not_wider_than (form, 360);
  /* Nobody is offered twice, and words of one's own name nobody. */
  pick (helpers, "zoe");
  g_assert_cmpstr (senda_record_get_text (action, "helpers"), ==, both);
  senda_record_edit (fixture->base.workspace, zoe, "name", NULL, "Zoe Ashe", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (helpers, "Zoe Ashe"));
  senda_record_remove (fixture->base.workspace, zoe, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_false (shows_text (helpers, "Zoe Ashe"));
  g_assert_cmpstr (senda_record_get_text (action, "helpers"), ==, both);
  gtk_window_destroy (window);
}

static void
test_other_kinds (FormFixture   *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *form = senda_record_form_new (fixture->base.workspace, fixture->task_force, "About",
                                           task_force_fields, "es");
  GtkWindow *window = show_in_window (form, 360, 400);
  GtkWidget *months = senda_record_form_get_field (SENDA_RECORD_FORM (form), "stale_months");

  type_into (senda_record_form_get_field (SENDA_RECORD_FORM (form), "mission"), "Somos uno.");
  g_assert_cmpstr (senda_record_get_wording (fixture->task_force, "mission", "es", NULL), ==,
                   "Somos uno.");
  type_into (months, "9");
  g_assert_cmpint (senda_record_get_integer (fixture->task_force, "stale_months"), ==, 9);
  type_into (months, "many");
  g_assert_cmpint (senda_record_get_integer (fixture->task_force, "stale_months"), ==, 9);
  g_assert_null (senda_record_form_get_field (SENDA_RECORD_FORM (form), "name"));
  type_into (months, "");
  g_assert_true (senda_record_is_null (fixture->task_force, "stale_months"));
  gtk_window_destroy (window);
}

/* What is being typed when its record goes is not said of another, and is no error. */
static void
test_removed (FormFixture   *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *title = get_field (fixture, "title");
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (find_widget (title, GTK_TYPE_ENTRY, NULL)), "Advocate");
  senda_record_remove (fixture->base.workspace, fixture->member, &error);
  g_assert_no_error (error);
  senda_text_entry_flush_within (fixture->form);
  g_assert_null (get_text (fixture, "title"));
}

/* Tab goes through every row, and Shift+Tab goes the same way back. */
static void
test_tab (FormFixture   *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *stops[30] = { NULL };
  guint n = 0;

  pick (get_field (fixture, "languages"), "Chatino de Zenzontepec");
  gtk_widget_set_sensitive (get_field (fixture, "standing"), FALSE);
  gtk_widget_grab_focus (get_field (fixture, "name"));
  while (n < 11)
    {
      stops[n++] = gtk_window_get_focus (fixture->window);
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
    }
  g_assert_true (gtk_widget_is_ancestor (stops[n - 1], get_field (fixture, "note")));
  gtk_widget_grab_focus (get_field (fixture, "note"));
  while (n > 0)
    {
      g_assert_true (gtk_window_get_focus (fixture->window) == stops[--n]);
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
    }
}

static void
test_named_and_narrow (FormFixture   *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecordForm *form = SENDA_RECORD_FORM (fixture->form);

  pick (get_field (fixture, "languages"), "Chatino de Zenzontepec");
  assert_all_named (fixture->form);
  assert_not_wider_than (fixture->form, 320);
  senda_record_form_set_note (form, "Work contact alone.");
  settle ();
  g_assert_true (shows_text (fixture->form, "Work contact alone."));
  senda_record_form_set_note (form, NULL);
  settle ();
  g_assert_false (shows_text (fixture->form, "Work contact alone."));
}

#define ADD(path, test) g_test_add (path, FormFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/record-form/text-saves-itself-and-stays-when-refused", test_text);
  ADD ("/record-form/a-choice-may-be-left-unsaid", test_choice);
  ADD ("/record-form/a-row-turns-its-switch", test_switch);
  ADD ("/record-form/days-that-do-not-fit-are-refused", test_days);
  ADD ("/record-form/another-record-is-picked-and-followed", test_reference);
  ADD ("/record-form/a-topic-is-picked", test_topic);
  ADD ("/record-form/tags-are-added-and-taken-out", test_tags);
  ADD ("/record-form/several-records-are-named", test_references);
  ADD ("/record-form/wordings-and-numbers", test_other_kinds);
  ADD ("/record-form/what-is-typed-goes-with-its-record", test_removed);
  ADD ("/record-form/tab-goes-both-ways", test_tab);
  ADD ("/record-form/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
