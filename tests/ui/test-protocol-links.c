/* test-protocol-links.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What other places say of the protocols, and that it leads there: the people, the roadmap, the
 * plan, the task force.
 */
#include "config.h"

#include "live-protocols-fixture.h"
#include "window-fixture.h"

#include "senda-action-page.h"
#include "senda-committee.h"
#include "senda-element-protocols.h"
#include "senda-fill.h"
#include "senda-fold.h"
#include "senda-history-text.h"
#include "senda-missing-wordings.h"
#include "senda-people-edits.h"
#include "senda-people-place.h"
#include "senda-people-protocols.h"
#include "senda-place.h"
#include "senda-plan-place.h"
#include "senda-roadmap-place.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

#define TASK_FORCE (fixture->base.task_force)

/* Shows a place of the task force at @target. */
static GtkWindow *
show (LiveProtocolsFixture *fixture,
      GType                 type,
      const char           *target,
      GtkWidget           **place)
{
  GtkWindow *window = NULL;

  *place = g_object_new (type, "workspace", fixture->workspace, "task-force", TASK_FORCE, NULL);
  window = show_in_window (*place, 1200, 900);
  g_assert_true (senda_place_open (SENDA_PLACE (*place), target));
  settle ();
  return window;
}

/* That a row called @name says @line (NULL: whatever) and leads to @target. */
static void
assert_row (GtkWidget  *root,
            const char *name,
            const char *line,
            const char *target)
{
  GtkWidget *row = find_widget (root, SENDA_TYPE_ROW, name);
  GVariant *given = NULL;

  if (row == NULL)
    g_error ("There is no row “%s”", name);
  given = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.open-target");
  g_assert_cmpstr (g_variant_get_string (given, NULL), ==, target);
  g_assert_true (line == NULL || find_widget (row, GTK_TYPE_LABEL, line) != NULL);
}

static char *
dup_title (LiveProtocolsFixture *fixture,
           SendaRecord          *protocol)
{
  return senda_protocol_dup_title (protocol, senda_workspace_get_content (fixture->workspace),
                                   senda_workspace_get_catalog (fixture->workspace));
}

static char *
dup_page (SendaRecord *protocol,
          const char  *view)
{
  return g_strconcat ("protocols:protocols:", senda_record_get_id (protocol), view, NULL);
}

static const char *
name_topic (LiveProtocolsFixture *fixture,
            const char           *id)
{
  return senda_content_name_topic (senda_workspace_get_content (fixture->workspace), id,
                                   senda_workspace_get_catalog (fixture->workspace));
}

static const char *
say_state (LiveProtocolsFixture *fixture,
           const char           *state)
{
  return senda_choice_say (senda_protocol_states, state,
                           senda_workspace_get_catalog (fixture->workspace));
}

/* What the page would say is lost with @record; NULL: nothing. */
static void
assert_loss (GtkWidget   *place,
             SendaRecord *record,
             const char  *sentence)
{
  GtkWidget *section = find_widget (place, SENDA_TYPE_BROWSER_SECTION, NULL);
  g_autofree char *said =
    senda_people_protocols_say_loss (SENDA_BROWSER_SECTION (section), record);
  g_autoptr (GString) expected = g_string_new (sentence);

  g_string_replace (expected, "%u", "1", 1);
  g_assert_cmpstr (said, ==, sentence ? expected->str : NULL);
}

static void
test_member (LiveProtocolsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  const char *item = "consideration.media-1-1";
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autoptr (SendaRecord) other = start_protocol (fixture, "protocol.confidentiality");
  const char *ana = senda_record_get_id (fixture->members[0]);
  g_autofree char *target = g_strconcat ("members:", ana, NULL);
  g_autofree char *title = dup_title (fixture, protocol);
  g_autofree char *other_title = dup_title (fixture, other);
  g_autofree char *version_name = senda_record_dup_name (fixture->workspace, version);
  g_autofree char *page = dup_page (protocol, NULL);
  g_autofree char *other_page = dup_page (other, NULL);
  g_autofree char *item_page = dup_page (protocol, ":checklist:consideration.media-1-1");
  g_autofree char *signing = g_strconcat (page, ":sign-off:", senda_record_get_id (version), NULL);
  g_autofree char *owner = NULL;
  g_autofree char *drafting = NULL;
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;

  edit_field (&fixture->base, protocol, "owner", ana);
  edit_field (&fixture->base, other, "drafters", ana);
  say_of_item (fixture, protocol, item, "responsible", ana);
  window = show (fixture, SENDA_TYPE_PEOPLE_PLACE, target, &place);
  owner = g_strjoin (" · ", C_("protocol", "Owner"),
                     say_state (fixture, senda_protocol_get_state (protocol)), NULL);
  drafting = g_strjoin (" · ", C_("protocol", "Drafting group"),
                        say_state (fixture, SENDA_PROTOCOL_DISCUSSING), NULL);
  assert_row (place, title, owner, page);
  assert_row (place, other_title, drafting, other_page);
  assert_row (place, name_topic (fixture, item), NULL, item_page);
  assert_row (place, version_name, _("Still to be acknowledged"), signing);
  assert_loss (place, fixture->members[0],
               ngettext ("%u protocol has no owner now.", "%u protocols have no owner now.", 1));
  assert_loss (place, fixture->members[1], NULL);
  acknowledge (fixture, version, fixture->agencies[0], fixture->members[0]);
  settle ();
  g_assert_null (find_widget (place, SENDA_TYPE_ROW, version_name));
  assert_all_named (place);
  gtk_window_destroy (window);
}

static void
test_agency_and_committee (LiveProtocolsFixture *fixture,
                           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) committee = add_named (&fixture->base, &senda_committee_info, "Steering");
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  const char *agency = senda_record_get_id (fixture->agencies[1]);
  g_autofree char *agency_target = g_strconcat ("agencies:", agency, NULL);
  g_autofree char *committee_target = g_strconcat ("committees:", senda_record_get_id (committee),
                                                   NULL);
  g_autofree char *title = dup_title (fixture, protocol);
  g_autofree char *version_name = senda_record_dup_name (fixture->workspace, version);
  g_autofree char *page = dup_page (protocol, NULL);
  g_autofree char *signing = g_strconcat (page, ":sign-off:", senda_record_get_id (version), NULL);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;

  edit_field (&fixture->base, protocol, "parties", agency);
  edit_field (&fixture->base, protocol, "committee", senda_record_get_id (committee));
  window = show (fixture, SENDA_TYPE_PEOPLE_PLACE, agency_target, &place);
  assert_row (place, title, NULL, page);
  assert_row (place, version_name, _("Still to be acknowledged"), signing);
  acknowledge (fixture, version, fixture->agencies[1], NULL);
  settle ();
  g_assert_null (find_widget (place, SENDA_TYPE_ROW, version_name));
  g_assert_true (senda_place_open (SENDA_PLACE (place), committee_target));
  settle ();
  assert_row (place, title, NULL, page);
  gtk_window_destroy (window);
}

/* What was begun comes with its state; it changes while it is looked at. */
static void
test_element (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.confidentiality");
  g_autofree char *title = dup_title (fixture, protocol);
  g_autofree char *page = dup_page (protocol, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *place = NULL;
  GtkWindow *window = show (fixture, SENDA_TYPE_ROADMAP_PLACE, "confidentiality", &place);
  GtkWidget *section = find_widget (place, SENDA_TYPE_ELEMENT_PROTOCOLS, NULL);

  g_assert_null (find_widget (section, SENDA_TYPE_ROW, NULL));
  senda_fold_set_expanded (SENDA_FOLD (find_widget (section, SENDA_TYPE_FOLD, NULL)), TRUE);
  settle ();
  assert_row (section, title, say_state (fixture, SENDA_PROTOCOL_DISCUSSING), page);
  assert_row (section, name_topic (fixture, "protocol.information-sharing"),
              C_("protocol", "Not begun yet"), "protocols:protocols:protocol.information-sharing");
  senda_protocol_set_state (fixture->protocols, protocol, SENDA_PROTOCOL_DRAFTING, &error);
  g_assert_no_error (error);
  settle ();
  assert_row (section, title, say_state (fixture, SENDA_PROTOCOL_DRAFTING), page);
  assert_all_named (place);
  gtk_window_destroy (window);
}

static void
assert_source (LiveProtocolsFixture *fixture,
               GtkWidget            *place,
               const char           *source,
               const char           *name,
               const char           *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) action = senda_people_plan_action (fixture->people, "Do it", NULL, NULL,
                                                             source, &error);
  g_autofree char *page = NULL;

  g_assert_no_error (error);
  page = g_strconcat ("actions:", senda_record_get_id (action), NULL);
  g_assert_true (senda_place_open (SENDA_PLACE (place), page));
  settle ();
  assert_row (find_widget (place, SENDA_TYPE_ACTION_PAGE, NULL), name, NULL, target);
}

/* An action that came from a protocol, a question or a gap says so and leads back. */
static void
test_plan (LiveProtocolsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaTopic *question = g_ptr_array_index (senda_content_get_topics (content, "question"),
                                                  0);
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  g_autofree char *title = dup_title (fixture, protocol);
  g_autofree char *page = dup_page (protocol, NULL);
  g_autofree char *item = dup_page (protocol, ":checklist:consideration.media-1-1");
  g_autofree char *questions = g_strconcat ("protocols:questions:", question->id, NULL);
  g_autofree char *readiness = g_strconcat ("protocols:readiness:", question->id, NULL);
  g_autofree char *gap = g_strdup_printf ("readiness.conflict-%s-0123456789ab",
                                          strchr (question->id, '.') + 1);
  g_autofree char *gap_name = g_strdup_printf (_("A gap in who is called: %s"),
                                               name_topic (fixture, question->id));
  GtkWidget *place = NULL;
  GtkWindow *window = show (fixture, SENDA_TYPE_PLAN_PLACE, "actions", &place);

  assert_source (fixture, place, senda_record_get_id (protocol), title, page);
  assert_source (fixture, place, "protocol.confidentiality",
                 name_topic (fixture, "protocol.confidentiality"),
                 "protocols:protocols:protocol.confidentiality");
  assert_source (fixture, place, "consideration.media-1-1",
                 name_topic (fixture, "consideration.media-1-1"), item);
  assert_source (fixture, place, question->id, name_topic (fixture, question->id), questions);
  assert_source (fixture, place, gap, gap_name, readiness);
  gtk_window_destroy (window);
}

/* What is there in one language alone is listed for the other. */
static void
test_missing_wordings (LiveProtocolsFixture *fixture,
                       gconstpointer         data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaTopic *question = g_ptr_array_index (senda_content_get_topics (content, "question"),
                                                  0);
  const SendaGiven given[] = { { "words", "Call them.", "en" }, { NULL, NULL, NULL } };
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.media");
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) answer = senda_answer_set_default (fixture->protocols, question, given,
                                                             &error);
  g_autofree char *missing = senda_missing_wordings (fixture->workspace, TASK_FORCE, "es");
  g_autofree char *more = NULL;
  g_autofree char *answers = g_strdup_printf (ngettext ("%u answer on who is called",
                                                        "%u answers on who is called", 1), 1);
  g_autofree char *items = g_strdup_printf (ngettext ("%u item of protocols",
                                                      "%u items of protocols", 1), 1);

  g_assert_no_error (error);
  g_assert_nonnull (answer);
  g_assert_nonnull (strstr (missing, answers));
  g_assert_null (strstr (missing, items));
  senda_protocol_set_item (fixture->protocols, protocol, "consideration.media-1-1",
                           (const SendaGiven[]) { { "decision", "Yes.", "en" }, { NULL } }, &error);
  g_assert_no_error (error);
  more = senda_missing_wordings (fixture->workspace, TASK_FORCE, "es");
  g_assert_nonnull (strstr (more, items));
}

/* History says that a text was adopted, and does not spread it out. */
static void
test_history (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = adopt_media (fixture, &protocol);
  g_autofree char *id = senda_protocol_text_id (senda_record_get_id (version));
  g_autoptr (GPtrArray) entries =
    senda_store_history (senda_workspace_get_store (fixture->workspace), &senda_protocol_text_info,
                         id, "text", 0, &error);
  g_autofree char *expected =
    senda_fill (senda_catalog_get (senda_workspace_get_catalog (fixture->workspace), "record",
                                   "Text of version {number}"), "number", "1", NULL);
  const SendaHistoryEntry *entry = NULL;
  gboolean found = FALSE;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);
      g_autofree char *said = senda_history_say_value (fixture->workspace, change, &change->after);

      g_assert_null (strstr (said, "senda-draft"));
      found = found || g_str_equal (said, expected);
    }
  g_assert_true (found);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
  LIVE_PROTOCOLS_TEST ("/protocol-links/member-page", test_member);
  LIVE_PROTOCOLS_TEST ("/protocol-links/agency-and-committee-pages", test_agency_and_committee);
  LIVE_PROTOCOLS_TEST ("/protocol-links/element-pane", test_element);
  LIVE_PROTOCOLS_TEST ("/protocol-links/sources-of-actions", test_plan);
  LIVE_PROTOCOLS_TEST ("/protocol-links/history", test_history);
  LIVE_PROTOCOLS_TEST ("/protocol-links/missing-wordings", test_missing_wordings);
  return g_test_run ();
}
