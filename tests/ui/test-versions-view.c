/* test-versions-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"

#include "senda-version-comparison.h"
#include "senda-version-reader.h"
#include "senda-versions-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_purpose (ProtocolViewsFixture *fixture,
             const char           *purpose)
{
  edit_field (&fixture->base.base, fixture->protocol, "purpose", purpose);
  settle ();
}

/* Three versions whose purpose differs; each is adopted a day later. */
static void
adopt_three (ProtocolViewsFixture *fixture,
             SendaRecord          *versions[3])
{
  const char *const purposes[] = {
    "We meet weekly at the court.", "We meet monthly at the court.", "We meet monthly at the school."
  };
  const char *const summaries[] = { "The first.", "Less often.", "Elsewhere." };

  for (guint i = 0; i < 3; i++)
    {
      say_purpose (fixture, purposes[i]);
      versions[i] = protocol_views_adopt (fixture, summaries[i]);
      let_days_pass (&fixture->base, 1);
    }
}

static void
release (SendaRecord *versions[3])
{
  for (guint i = 0; i < 3; i++)
    g_object_unref (versions[i]);
}

static GtkWidget *
get_comparison (ProtocolViewsFixture *fixture)
{
  GtkWidget *comparison = find_widget (fixture->view, SENDA_TYPE_VERSION_COMPARISON, NULL);

  g_assert_nonnull (comparison);
  return comparison;
}

static guint
count_rows (GtkWidget *root)
{
  GtkWidget *list = find_widget (root, GTK_TYPE_LIST_BOX, NULL);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n) != NULL)
    n++;
  return n;
}

static void
test_none (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *target = NULL;

  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 360);
  target = senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view));

  g_assert_true (shows_text (fixture->view, _("No Version Yet")));
  g_assert_null (target);
  assert_not_wider_than (fixture->view, 360);
}

static void
test_list (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  g_autofree char *answered = g_strdup_printf (_("Approved: %s."), "Safe Harbor");
  g_autoptr (GError) error = NULL;

  adopt_three (fixture, versions);
  senda_protocol_approve (fixture->base.protocols, versions[2], fixture->base.agencies[1],
                          SENDA_APPROVAL_APPROVED, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 900);

  g_assert_cmpuint (count_rows (fixture->view), ==, 3);
  g_assert_true (protocol_views_says (fixture->view, "Elsewhere."));
  g_assert_true (protocol_views_says (fixture->view, "Less often."));
  g_assert_true (protocol_views_says (fixture->view, answered));
  assert_all_named (fixture->view);
  release (versions);
}

static gboolean
has_attribute (GtkWidget     *label,
               PangoAttrType  type)
{
  g_autoptr (PangoAttrList) all =
    pango_attr_list_copy (gtk_label_get_attributes (GTK_LABEL (label)));
  GSList *marks = pango_attr_list_get_attributes (all);
  gboolean found = FALSE;

  for (GSList *mark = marks; mark != NULL; mark = mark->next)
    found |= ((PangoAttribute *) mark->data)->klass->type == type;
  g_slist_free_full (marks, (GDestroyNotify) pango_attribute_destroy);
  return found;
}

static void
test_compare (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  GtkWidget *label = NULL;
  g_autofree char *target = NULL;
  g_autofree char *shown = NULL;

  adopt_three (fixture, versions);
  target = g_strconcat (senda_record_get_id (versions[1]), ":",
                        senda_record_get_id (versions[0]), NULL);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, target, 900);
  shown = senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view));
  g_assert_true (g_str_has_prefix (shown, senda_record_get_id (versions[0])));

  g_assert_cmpuint (count_rows (get_comparison (fixture)), ==, 1);
  g_assert_true (protocol_views_says (get_comparison (fixture), "weekly"));
  g_assert_true (protocol_views_says (get_comparison (fixture), "monthly"));
  label = find_widget (get_comparison (fixture), GTK_TYPE_LABEL, "We meet monthly weekly at the court.");
  if (label == NULL)
    label = find_widget (get_comparison (fixture), GTK_TYPE_LABEL,
                         "We meet weekly monthly at the court.");
  g_assert_nonnull (label);
  g_assert_true (has_attribute (label, PANGO_ATTR_UNDERLINE));
  g_assert_true (has_attribute (label, PANGO_ATTR_STRIKETHROUGH));
  assert_all_named (fixture->view);
  release (versions);
}

/* Whoever cannot see it hears what was added and what was removed. */
static void
test_spoken (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  g_autofree char *target = NULL;
  GtkWidget *row = NULL;
  g_autofree char *added = g_strdup_printf (_("[added: %s]"), "monthly");
  g_autofree char *removed = g_strdup_printf (_("[removed: %s]"), "weekly");
  g_autofree char *label = NULL;

  adopt_three (fixture, versions);
  target = g_strconcat (senda_record_get_id (versions[0]), ":",
                        senda_record_get_id (versions[1]), NULL);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, target, 900);
  row = find_widget (get_comparison (fixture), GTK_TYPE_LIST_BOX_ROW, NULL);

  label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "");
  g_assert_nonnull (strstr (label, added));
  g_assert_nonnull (strstr (label, removed));
  release (versions);
}

/* With what the document says now, all of it or what differs. */
static void
test_draft (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  GtkWidget *all = NULL;
  g_autofree char *target = NULL;
  g_autofree char *first = NULL;

  adopt_three (fixture, versions);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 900);
  first = senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view));
  g_assert_true (g_str_has_suffix (first, senda_record_get_id (versions[2])));
  target = g_strconcat (senda_record_get_id (versions[2]), ":draft", NULL);
  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), target));
  g_assert_cmpuint (count_rows (get_comparison (fixture)), ==, 0);

  say_purpose (fixture, "We meet monthly at the library.");
  g_assert_cmpuint (count_rows (get_comparison (fixture)), ==, 1);
  g_assert_true (protocol_views_says (get_comparison (fixture), "library"));
  all = find_widget (fixture->view, GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (all), TRUE);
  settle ();
  g_assert_cmpuint (count_rows (get_comparison (fixture)), >, 1);
  release (versions);
}

static void
test_read (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  g_autofree char *target = NULL;

  adopt_three (fixture, versions);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 900);
  protocol_views_act (fixture->view, "versions.read", senda_record_get_id (versions[0]));
  g_assert_nonnull (find_widget (fixture->view, SENDA_TYPE_VERSION_READER, NULL));
  g_assert_true (shows_text (fixture->view, "We meet weekly at the court."));
  assert_all_named (fixture->view);
  target = senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view));
  g_assert_cmpstr (target, ==, senda_record_get_id (versions[0]));

  g_assert_true (senda_place_section_go_back (SENDA_PLACE_SECTION (fixture->view)));
  settle ();
  g_assert_false (senda_place_section_go_back (SENDA_PLACE_SECTION (fixture->view)));
  g_assert_false (shows_text (fixture->view, "We meet weekly at the court."));
  release (versions);
}

/* What is undone is read no longer, and the focus has a place. */
static void
test_read_undone (ProtocolViewsFixture *fixture,
                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = NULL;

  say_purpose (fixture, "We meet weekly at the court.");
  version = protocol_views_adopt (fixture, "The first.");
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, senda_record_get_id (version), 900);
  g_assert_true (protocol_views_says (fixture->view, "We meet weekly at the court."));
  undo_step (&fixture->base.base);
  settle ();

  g_assert_false (protocol_views_says (fixture->view, "We meet weekly at the court."));
  g_assert_true (protocol_views_says (fixture->view, _("No Version Yet")));
  g_assert_null (senda_place_section_dup_target (SENDA_PLACE_SECTION (fixture->view)));
}

/* What was said of a version while nobody looked is told once another one follows. */
static void
test_answered_unseen (ProtocolViewsFixture *fixture,
                      gconstpointer         data G_GNUC_UNUSED)
{
  g_autofree char *answered = g_strdup_printf (_("Approved: %s."), "Safe Harbor");
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) first = NULL;
  g_autoptr (SendaRecord) second = NULL;

  say_purpose (fixture, "We meet weekly at the court.");
  first = protocol_views_adopt (fixture, "The first.");
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 900);
  gtk_widget_set_visible (fixture->view, FALSE);
  senda_protocol_approve (fixture->base.protocols, first, fixture->base.agencies[1],
                          SENDA_APPROVAL_APPROVED, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  say_purpose (fixture, "We meet monthly at the court.");
  second = protocol_views_adopt (fixture, "Less often.");
  gtk_widget_set_visible (fixture->view, TRUE);
  settle ();

  g_assert_true (protocol_views_says (fixture->view, answered));
}

static void
test_narrow (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];

  adopt_three (fixture, versions);
  say_purpose (fixture, "We meet monthly at the library.");
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 360);
  assert_not_wider_than (fixture->view, 360);
  protocol_views_act (fixture->view, "versions.read", senda_record_get_id (versions[0]));
  protocol_views_press (fixture->view, _("Side by Side"));
  assert_not_wider_than (fixture->view, 360);
  release (versions);
}

static void
test_bad_target (ProtocolViewsFixture *fixture,
                 gconstpointer         data G_GNUC_UNUSED)
{
  SendaRecord *versions[3];
  g_autofree char *same = NULL;

  adopt_three (fixture, versions);
  protocol_views_show (fixture, SENDA_TYPE_VERSIONS_VIEW, NULL, 900);
  same = g_strconcat (senda_record_get_id (versions[0]), ":", senda_record_get_id (versions[0]),
                      NULL);
  g_assert_false (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), "nothing"));
  g_assert_false (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), "a:b"));
  g_assert_false (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view), same));
  release (versions);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PROTOCOL_VIEWS_TEST ("/versions-view/none", test_none);
  PROTOCOL_VIEWS_TEST ("/versions-view/list", test_list);
  PROTOCOL_VIEWS_TEST ("/versions-view/compare", test_compare);
  PROTOCOL_VIEWS_TEST ("/versions-view/spoken", test_spoken);
  PROTOCOL_VIEWS_TEST ("/versions-view/draft", test_draft);
  PROTOCOL_VIEWS_TEST ("/versions-view/read", test_read);
  PROTOCOL_VIEWS_TEST ("/versions-view/read-undone", test_read_undone);
  PROTOCOL_VIEWS_TEST ("/versions-view/answered-unseen", test_answered_unseen);
  PROTOCOL_VIEWS_TEST ("/versions-view/narrow", test_narrow);
  PROTOCOL_VIEWS_TEST ("/versions-view/bad-target", test_bad_target);

  return g_test_run ();
}
