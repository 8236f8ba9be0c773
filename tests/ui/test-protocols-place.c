/* test-protocols-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"
#include "senda-protocol-adoption.h"
#include "senda-protocol-list.h"
#include "senda-protocol-lines.h"
#include "senda-protocol-offers.h"
#include "senda-protocol-page.h"
#include "senda-protocol-row.h"
#include "senda-protocols-section.h"
#include "senda-record-edits.h"

#include <glib/gi18n-lib.h>

#define MEDIA "protocol.media"
#define SHARING "protocol.information-sharing"

static void
show (ProtocolViewsFixture *fixture,
      const char           *target,
      int                   width)
{
  protocol_views_show (fixture, SENDA_TYPE_PROTOCOLS_SECTION, target, width);
}

static void
go (ProtocolViewsFixture *fixture,
    const char           *rest)
{
  g_autofree char *target = g_strconcat (senda_record_get_id (fixture->protocol), rest, NULL);

  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), target));
  settle ();
}

static GtkWidget *
get_page (ProtocolViewsFixture *fixture)
{
  return find_widget (fixture->view, SENDA_TYPE_PROTOCOL_PAGE, NULL);
}

static void
press_begin (ProtocolViewsFixture *fixture,
             const char           *topic)
{
  g_signal_emit_by_name (find_widget (fixture->view, SENDA_TYPE_PROTOCOL_OFFERS, NULL), "begin",
                         topic);
  settle ();
}

static void
remove_protocol (ProtocolViewsFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_record_remove (fixture->base.workspace, fixture->protocol, &error);
  g_assert_no_error (error);
  settle ();
}

static void
edit (ProtocolViewsFixture *fixture,
      const char           *field,
      const char           *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, fixture->protocol, field, NULL, text, &error);
  g_assert_no_error (error);
  settle ();
}

/* The first step is offered, and begins. */
static void
test_empty (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  remove_protocol (fixture);
  show (fixture, NULL, 1000);
  g_assert_true (shows_text (fixture->view, _("No protocols yet")));
  assert_all_named (fixture->view);
  protocol_views_press (fixture->view, _("Begin with Information Sharing"));
  g_assert_nonnull (get_page (fixture));
  g_assert_nonnull (senda_protocol_facts_find_shipped (
    senda_protocols_get_facts (fixture->base.protocols), SHARING));
  g_assert_true (senda_place_section_go_back (SENDA_PLACE_SECTION (fixture->view)));
  settle ();
  g_assert_null (get_page (fixture));
  g_assert_false (shows_text (fixture->view, _("No protocols yet")));
  g_assert_false (senda_place_section_go_back (SENDA_PLACE_SECTION (fixture->view)));
}

/* A row says in words where the protocol stands, and when a day is past. */
static void
test_row (ProtocolViewsFixture *fixture,
          gconstpointer         data G_GNUC_UNUSED)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->base.workspace);
  g_autofree char *counts = NULL;
  g_autofree char *date = senda_catalog_format_date (catalog, "2026-03-01");
  g_autofree char *late = g_strdup_printf (_("The review was due on %s"), date);
  GtkWidget *row = NULL;

  show (fixture, NULL, 1000);
  row = find_widget (fixture->view, SENDA_TYPE_PROTOCOL_ROW, NULL);
  counts = senda_protocol_say_counts (fixture->base.protocols, fixture->protocol);
  g_assert_nonnull (counts);
  g_assert_true (shows_text (row, counts));
  g_assert_true (shows_text (row, _("No version adopted yet")));
  g_assert_true (shows_text (row, senda_protocol_say_state (fixture->protocol, catalog)));
  edit (fixture, "next_review_on", "2026-03-01");
  g_assert_true (shows_text (row, late));
  assert_all_named (fixture->view);
}

/* What was begun is not offered again; undo offers it. */
static void
test_begin (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  const char *name = senda_content_name_topic (
    senda_workspace_get_content (fixture->base.workspace), SHARING,
    senda_workspace_get_catalog (fixture->base.workspace));
  GtkWidget *offers = NULL;

  show (fixture, NULL, 1000);
  offers = find_widget (fixture->view, SENDA_TYPE_PROTOCOL_OFFERS, NULL);
  g_assert_true (shows_text (offers, name));
  press_begin (fixture, SHARING);
  g_assert_nonnull (get_page (fixture));
  undo_step (&fixture->base.base);
  settle ();
  g_assert_null (get_page (fixture));
  g_assert_true (shows_text (offers, name));
  press_begin (fixture, SHARING);
  senda_place_section_go_back (SENDA_PLACE_SECTION (fixture->view));
  settle ();
  g_assert_false (shows_text (offers, name));
}

/* A target names a protocol, a view of it and what is shown there; what is shown gives it
 * back. */
static void
test_targets (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  static const char *const views[] = { ":document", ":versions", ":sign-off", ":about",
                                       ":checklist:consideration.media-1-1" };
  g_autofree char *unknown = g_strconcat (senda_record_get_id (fixture->protocol), ":nowhere",
                                          NULL);

  show (fixture, NULL, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *target = NULL;
      g_autofree char *expected = g_strconcat (senda_record_get_id (fixture->protocol), views[i],
                                               NULL);

      go (fixture, views[i]);
      assert_all_named (fixture->view);
      target = senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view));
      g_assert_true (g_str_has_prefix (target, expected));
    }
  g_assert_false (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), unknown));
  g_assert_false (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), "nothing"));
  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), MEDIA));
}

/* The page of a protocol that goes is left. */
static void
test_removed (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, NULL, 1000);
  go (fixture, ":about");
  g_assert_nonnull (get_page (fixture));
  protocol_views_act (get_page (fixture), "protocol.remove", NULL);
  g_assert_null (get_page (fixture));
  g_assert_true (senda_record_is_deleted (fixture->protocol));
  undo_step (&fixture->base.base);
  settle ();
  g_assert_nonnull (find_widget (fixture->view, SENDA_TYPE_PROTOCOL_ROW, NULL));
}

/* A state that needs a version first is refused, and the ladder says what holds. */
static void
test_ladder (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, NULL, 1000);
  go (fixture, ":about");
  edit (fixture, "state", SENDA_PROTOCOL_DRAFTING);
  g_assert_true (protocol_views_says (get_page (fixture),
                                      senda_protocol_say_state (
                                        fixture->protocol,
                                        senda_workspace_get_catalog (fixture->base.workspace))));
  g_assert_false (shows_text (get_page (fixture),
                              _("The adopted version was sent in, as the award asks.")));
  edit (fixture, "asks_funder", "1");
  g_assert_true (shows_text (get_page (fixture),
                             _("The adopted version was sent in, as the award asks.")));
}

/* A review begins, and ends with a word on what was found. */
static void
test_review (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  GtkWidget *dialog = NULL;

  show (fixture, NULL, 1000);
  go (fixture, ":about");
  protocol_views_press (fixture->view, _("Begin the Review"));
  g_assert_cmpstr (senda_protocol_get_state (fixture->protocol), ==, SENDA_PROTOCOL_UNDER_REVIEW);
  protocol_views_press (fixture->view, _("Finish the Review…"));
  dialog = protocol_views_dialog (fixture);
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
  undo_step (&fixture->base.base);
  settle ();
  protocol_views_press (fixture->view, _("Review Early…"));
  dialog = protocol_views_dialog (fixture);
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

/* One of the task force's own begins empty, and says how to go on. */
static void
test_own (ProtocolViewsFixture *fixture,
          gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) own = NULL;
  g_autoptr (SendaRecord) item = NULL;

  own = senda_protocol_start_own (fixture->base.protocols, "Hotel raids", NULL, &error);
  g_assert_no_error (error);
  show (fixture, senda_record_get_id (own), 1000);
  g_assert_true (shows_text (get_page (fixture), "Hotel raids"));
  g_assert_nonnull (find_widget (get_page (fixture), GTK_TYPE_BUTTON, _("Add a Decision…")));
  assert_all_named (fixture->view);
  item = senda_protocol_add_item (fixture->base.protocols, own, NULL, TRUE, "Who leads", NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (get_page (fixture), "Who leads"));
}

static void
test_narrow (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  show (fixture, NULL, 360);
  assert_not_wider_than (fixture->view, 360);
  go (fixture, ":checklist");
  assert_not_wider_than (fixture->view, 360);
  go (fixture, ":about");
  assert_not_wider_than (fixture->view, 360);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PROTOCOL_VIEWS_TEST ("/protocols-place/the-first-step-is-offered", test_empty);
  PROTOCOL_VIEWS_TEST ("/protocols-place/a-row-says-where-it-stands", test_row);
  PROTOCOL_VIEWS_TEST ("/protocols-place/what-was-begun-is-not-offered", test_begin);
  PROTOCOL_VIEWS_TEST ("/protocols-place/targets-lead-there-and-back", test_targets);
  PROTOCOL_VIEWS_TEST ("/protocols-place/the-page-goes-with-the-protocol", test_removed);
  PROTOCOL_VIEWS_TEST ("/protocols-place/the-ladder-says-what-holds", test_ladder);
  PROTOCOL_VIEWS_TEST ("/protocols-place/a-review-begins-and-ends", test_review);
  PROTOCOL_VIEWS_TEST ("/protocols-place/an-own-one-begins-empty", test_own);
  PROTOCOL_VIEWS_TEST ("/protocols-place/everything-fits-a-phone", test_narrow);

  return g_test_run ();
}
