/* test-sign-off-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-views-fixture.h"

#include "senda-list-button.h"
#include "senda-report.h"
#include "senda-sign-off-agency.h"
#include "senda-sign-off-row.h"
#include "senda-sign-off-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The row of @member; NULL: of an agency as a whole, the first. */
static GtkWidget *
find_row (GtkWidget   *root,
          SendaRecord *member)
{
  GtkWidget *found = NULL;

  if (SENDA_IS_SIGN_OFF_ROW (root))
    return senda_sign_off_row_get_member (SENDA_SIGN_OFF_ROW (root)) == member ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, member);
  return found;
}

static GtkWidget *
get_row (ProtocolViewsFixture *fixture,
         guint                 member)
{
  GtkWidget *row = find_row (fixture->view, fixture->base.members[member]);

  g_assert_nonnull (row);
  return row;
}

static void
choose_in (GtkWidget *root,
           guint      index)
{
  GtkWidget *button = find_widget (root, SENDA_TYPE_LIST_BUTTON, NULL);

  g_assert_nonnull (button);
  senda_list_button_choose (SENDA_LIST_BUTTON (button), index);
  settle ();
}

/* (transfer full) (nullable) */
static SendaRecord *
dup_acknowledgement (ProtocolViewsFixture *fixture,
                      SendaRecord          *version,
                      guint                 member)
{
  g_autoptr (SendaSignOff) sign_off =
    senda_protocols_read_sign_off (fixture->base.protocols, version);

  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);

      for (guint j = 0; j < agency->members->len; j++)
        {
          const SendaSignOffMember *entry = g_ptr_array_index (agency->members, j);

          if (entry->member == fixture->base.members[member])
            return entry->acknowledgement ? g_object_ref (entry->acknowledgement) : NULL;
        }
    }
  return NULL;
}

/* @way NULL: it has not been acknowledged. */
static void
assert_way (ProtocolViewsFixture *fixture,
            SendaRecord          *version,
            guint                 member,
            const char           *way)
{
  g_autoptr (SendaRecord) acknowledgement = dup_acknowledgement (fixture, version, member);

  g_assert_cmpstr (acknowledgement ? senda_record_get_text (acknowledgement, "way") : NULL, ==,
                   way);
}

static void
test_none (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 360);

  g_assert_true (shows_text (fixture->view, _("Nothing to Sign Yet")));
  assert_not_wider_than (fixture->view, 360);
}

static void
test_shown (ProtocolViewsFixture *fixture,
            gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  g_autofree char *target = g_strconcat ("reports:sign-sheet:protocol=",
                                         senda_record_get_id (fixture->protocol), NULL);

  acknowledge (&fixture->base, version, fixture->base.agencies[0], fixture->base.members[0]);
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);

  g_assert_true (shows_text (fixture->view, "Safe Harbor"));
  for (guint i = 0; i < PROTOCOLS_N_MEMBERS; i++)
    get_row (fixture, i);
  assert_all_named (fixture->view);
  protocol_views_press (fixture->view, _("Sign Sheet…"));
  g_assert_cmpstr (fixture->opened, ==, target);
  g_assert_nonnull (senda_report_find ("sign-sheet"));
}

static void
test_narrow (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  g_autoptr (GError) error = NULL;

  acknowledge (&fixture->base, version, fixture->base.agencies[0], fixture->base.members[0]);
  senda_people_set_me (fixture->base.people, fixture->base.members[1], &error);
  g_assert_no_error (error);
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 360);

  assert_not_wider_than (fixture->view, 360);
}

/* A member's way is chosen and taken back; the row, and the focus in it, stay. */
static void
test_acknowledge (ProtocolViewsFixture *fixture,
                  gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  GtkWidget *row = NULL;

  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  row = get_row (fixture, 2);
  gtk_widget_grab_focus (find_widget (row, SENDA_TYPE_LIST_BUTTON, NULL));

  choose_in (row, 2);
  assert_way (fixture, version, 2, senda_acknowledgement_ways[1].name);
  g_assert_true (get_row (fixture, 2) == row);
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN);

  choose_in (row, 0);
  assert_way (fixture, version, 2, NULL);
}

static void
test_me (ProtocolViewsFixture *fixture,
         gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  g_autofree char *asked = g_strdup_printf (_("%s, you have not acknowledged this version yet."),
                                            "Eva Flores");
  g_autoptr (GError) error = NULL;

  senda_people_set_me (fixture->base.people, fixture->base.members[4], &error);
  g_assert_no_error (error);
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  g_assert_true (shows_text (fixture->view, asked));

  protocol_views_press (fixture->view, _("I Have Read It"));
  assert_way (fixture, version, 4, "senda");
  g_assert_false (shows_text (fixture->view, asked));
}

static void
test_approve (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  g_autoptr (SendaSignOff) sign_off =
    senda_protocols_read_sign_off (fixture->base.protocols, version);
  const SendaSignOffAgency *first = g_ptr_array_index (sign_off->agencies, 0);
  g_autofree char *id = senda_approval_id (senda_record_get_id (version),
                                           senda_record_get_id (first->agency));
  g_autoptr (SendaRecord) approval = NULL;
  GtkWidget *answer = NULL;

  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  answer = find_widget (fixture->view, GTK_TYPE_LIST_BOX, NULL);
  choose_in (answer, 2);

  approval = senda_workspace_get (fixture->base.workspace, &senda_approval_info, id, NULL);
  g_assert_nonnull (approval);
  g_assert_cmpstr (senda_record_get_text (approval, "answer"), ==, SENDA_APPROVAL_WITH_CONDITIONS);
  g_assert_true (shows_text (fixture->view, _("Who Answered, When, and Why")));
  assert_all_named (fixture->view);
  choose_in (answer, 0);
  g_assert_true (senda_record_is_deleted (approval));
}

static void
test_meeting (ProtocolViewsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  GtkWidget *dialog = NULL;

  acknowledge (&fixture->base, version, fixture->base.agencies[0], fixture->base.members[0]);
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  protocol_views_press (fixture->view, _("After a Meeting…"));
  dialog = protocol_views_dialog (fixture);
  g_assert_nonnull (dialog);
  g_assert_false (shows_text (dialog, "Ana Ruiz"));
  g_assert_true (shows_text (dialog, "Ben Cole"));
  assert_all_named (dialog);
  assert_not_wider_than (dialog, 360);

  protocol_views_press (dialog, _("Everybody"));
  protocol_views_press (dialog, _("_Note It"));
  g_assert_null (protocol_views_dialog (fixture));
  for (guint i = 0; i < PROTOCOLS_N_MEMBERS; i++)
    assert_way (fixture, version, i, i == 0 ? "paper" : "meeting");
  undo_step (&fixture->base.base);
  settle ();
  assert_way (fixture, version, 1, NULL);
  assert_way (fixture, version, 0, "paper");
}

/* A former version is read only, and says why; a new one asks everybody again. */
static void
test_former (ProtocolViewsFixture *fixture,
             gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = protocol_views_adopt (fixture, "The first.");
  g_autoptr (SendaRecord) second = NULL;
  g_autofree char *why =
    g_strdup_printf (_("Version %u was adopted since. What was said of this one stays as it was; "
                       "approvals and acknowledgements are now noted for the latest."), 2);

  acknowledge (&fixture->base, first, fixture->base.agencies[0], fixture->base.members[0]);
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  g_assert_false (shows_text (fixture->view, why));
  let_days_pass (&fixture->base, 1);
  edit_field (&fixture->base.base, fixture->protocol, "purpose", "Another purpose.");
  second = protocol_views_adopt (fixture, "The second.");
  assert_way (fixture, second, 0, NULL);
  g_assert_false (shows_text (fixture->view, why));

  g_assert_true (senda_place_section_open (SENDA_PLACE_SECTION (fixture->view),
                                           senda_record_get_id (first)));
  settle ();
  g_assert_true (shows_text (fixture->view, why));
  g_assert_false (gtk_widget_get_mapped (find_widget (get_row (fixture, 1), SENDA_TYPE_LIST_BUTTON,
                                                      NULL)));
  g_assert_true (shows_text (fixture->view, _("Did not acknowledge this version")));
}

static void
toast_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter,
          char         **told)
{
  g_free (*told);
  g_variant_get (parameter, "(sb)", told, NULL);
}

/* An agency that it does not bind goes with its answer; that this can be undone is told, and the
 * focus has a place. */
static void
test_gone (ProtocolViewsFixture *fixture,
           gconstpointer         data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) version = protocol_views_adopt (fixture, "The first.");
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("toast", G_VARIANT_TYPE ("(sb)"));
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  GtkWidget *agency = NULL;

  senda_protocol_approve (fixture->base.protocols, version, fixture->base.agencies[1],
                          SENDA_APPROVAL_APPROVED, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  edit_field (&fixture->base.base, fixture->protocol, "parties",
              senda_record_get_id (fixture->base.agencies[0]));
  protocol_views_show (fixture, SENDA_TYPE_SIGN_OFF_VIEW, NULL, 900);
  g_signal_connect (toast, "activate", G_CALLBACK (toast_cb), &told);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (toast));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  agency = find_widget (fixture->view, SENDA_TYPE_SIGN_OFF_AGENCY, NULL);
  g_assert_true (shows_text (agency, "Safe Harbor"));
  g_assert_true (gtk_widget_child_focus (agency, GTK_DIR_TAB_FORWARD));
  choose_in (agency, 0);

  g_assert_false (shows_text (fixture->view, "Safe Harbor"));
  g_assert_cmpstr (told, ==, _("The answer was taken back."));
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->view));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", NULL);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PROTOCOL_VIEWS_TEST ("/sign-off-view/none", test_none);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/shown", test_shown);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/narrow", test_narrow);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/acknowledge", test_acknowledge);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/me", test_me);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/approve", test_approve);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/meeting", test_meeting);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/former", test_former);
  PROTOCOL_VIEWS_TEST ("/sign-off-view/gone", test_gone);

  return g_test_run ();
}
