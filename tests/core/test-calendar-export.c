/* test-calendar-export.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a task force is in its calendar, and what a calendar that has it already makes of the
 * next one.
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include "senda-agreement.h"
#include "senda-calendar-export.h"
#include "senda-people-edits.h"
#include "senda-plan-edits.h"
#include "senda-record-edits.h"

#include <glib/gstdio.h>
#include <string.h>

#define WHOLE { .audience = SENDA_AUDIENCE_INTERNAL, .parts = SENDA_CALENDAR_ALL }

static SendaWorkspace *
workspace_of (PeopleFixture *fixture)
{
  return fixture->base.workspace;
}

static const char *
id_of (PeopleFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

/* (transfer full) */
static char *
export (PeopleFixture              *fixture,
        const SendaCalendarOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = senda_workspace_export_calendar (workspace_of (fixture),
                                                              id_of (fixture), options, NULL,
                                                              &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
export_whole (PeopleFixture *fixture)
{
  const SendaCalendarOptions options = WHOLE;

  return export (fixture, &options);
}

/* The lines of the entry about @what of @record, unfolded, in @calendar; NULL for none.
 * (transfer full) */
static char *
find_entry (const char  *calendar,
            SendaRecord *record,
            const char  *what)
{
  g_auto (GStrv) folded = g_strsplit (calendar, "\r\n ", -1);
  g_autofree char *text = g_strjoinv ("", folded);
  g_autofree char *uid = g_strdup_printf ("\r\nUID:%s-%s@senda\r\n", senda_record_get_id (record),
                                          what);
  const char *begin = strstr (text, uid);
  const char *end = begin ? strstr (begin, "\r\nEND:V") : NULL;

  if (begin == NULL)
    return NULL;
  g_assert_null (strstr (begin + 1, uid));
  return g_strndup (begin, end + 2 - begin);
}

/* What the entry has under @name: "STATUS". (transfer full) */
static char *
read_line (const char *entry,
           const char *name)
{
  g_autofree char *begin = g_strdup_printf ("\r\n%s:", name);
  const char *at = strstr (entry, begin);

  if (at == NULL)
    return NULL;
  at += strlen (begin);
  return g_strndup (at, strcspn (at, "\r"));
}

static void
assert_line (const char *entry,
             const char *name,
             const char *expected)
{
  g_autofree char *found = read_line (entry, name);

  g_assert_cmpstr (found, ==, expected);
}

/* That the entry is there and says so under @name. */
static void
assert_says (PeopleFixture *fixture,
             SendaRecord   *record,
             const char    *what,
             const char    *name,
             const char    *expected)
{
  g_autofree char *calendar = export_whole (fixture);
  g_autofree char *entry = find_entry (calendar, record, what);

  g_assert_nonnull (entry);
  assert_line (entry, name, expected);
}

static SendaRecord *
add_agreement (PeopleFixture *fixture,
               const char    *ends_on)
{
  SendaRecord *agreement = add_named (fixture, &senda_agreement_info, "Night calls");

  if (ends_on != NULL)
    edit_field (fixture, agreement, "ends_on", ends_on);
  return agreement;
}

static SendaRecord *
add_action (PeopleFixture *fixture,
            const char    *owner,
            const char    *due_on)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *action = senda_people_plan_action (fixture->people, "Call the hospital", owner,
                                                  due_on, NULL, &error);

  g_assert_no_error (error);
  return action;
}

static void
set_state (PeopleFixture *fixture,
           SendaRecord   *action,
           const char    *state,
           const char    *cause)
{
  g_autoptr (GError) error = NULL;

  senda_action_set_state (workspace_of (fixture), action, state, cause, &error);
  g_assert_no_error (error);
}

static void
test_same_bytes (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autoptr (SendaRecord) action = add_action (fixture, NULL, "2026-05-04");
  g_autofree char *first = export_whole (fixture);
  g_autofree char *second = export_whole (fixture);
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, second);
  g_clear_object (&agreement);
  g_clear_object (&action);
  people_fixture_reopen (fixture);
  third = export_whole (fixture);
  g_assert_cmpstr (first, ==, third);
}

/* The same name, a higher number and a later moment. */
static void
assert_newer (const char *before,
              const char *after)
{
  g_autofree char *sequence_before = read_line (before, "SEQUENCE");
  g_autofree char *sequence_after = read_line (after, "SEQUENCE");
  g_autofree char *stamp_before = read_line (before, "DTSTAMP");
  g_autofree char *stamp_after = read_line (after, "DTSTAMP");

  g_assert_cmpint (atoi (sequence_before), <, atoi (sequence_after));
  g_assert_cmpstr (stamp_before, <, stamp_after);
}

static void
test_edits (PeopleFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const edits[][2] = {
    { "ends_on", "2027-01-31" },
    { "name", "Night and weekend calls" },
    { "kept_at", "In the blue binder" },
    { "ends_on", "2026-12-31" },
  };
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autofree char *calendar = export_whole (fixture);
  g_autofree char *entry = find_entry (calendar, agreement, "end");

  assert_line (entry, "SUMMARY", "Agreement “Night calls” ends");
  assert_line (entry, "DTSTART;VALUE=DATE", "20261231");
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *after = NULL;

      edit_field (fixture, agreement, edits[i][0], edits[i][1]);
      g_free (calendar);
      calendar = export_whole (fixture);
      after = find_entry (calendar, agreement, "end");
      assert_newer (entry, after);
      g_free (entry);
      entry = g_steal_pointer (&after);
    }
  assert_line (entry, "SUMMARY", "Agreement “Night and weekend calls” ends");
}

/* A calendar that has it takes it away; one that comes back stands again. */
static void
test_removed (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = export_whole (fixture);
  g_autofree char *entry = find_entry (before, agreement, "end");
  g_autofree char *removed = NULL;
  g_autofree char *removed_entry = NULL;

  assert_line (entry, "STATUS", "CONFIRMED");
  senda_record_remove (workspace_of (fixture), agreement, &error);
  g_assert_no_error (error);
  removed = export_whole (fixture);
  removed_entry = find_entry (removed, agreement, "end");
  assert_line (removed_entry, "STATUS", "CANCELLED");
  assert_line (removed_entry, "DTSTART;VALUE=DATE", "20261231");
  assert_line (removed_entry, "SUMMARY", "Removed");
  g_assert_null (strstr (removed, "Night calls"));
  assert_newer (entry, removed_entry);
  undo_step (fixture);
  assert_says (fixture, agreement, "end", "STATUS", "CONFIRMED");
}

static void
test_day_taken_away (PeopleFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autoptr (SendaRecord) never = add_agreement (fixture, NULL);
  g_autofree char *calendar = NULL;
  g_autofree char *none = NULL;

  edit_field (fixture, agreement, "ends_on", "");
  assert_says (fixture, agreement, "end", "STATUS", "CANCELLED");
  assert_says (fixture, agreement, "end", "DTSTART;VALUE=DATE", "20261231");
  edit_field (fixture, agreement, "ends_on", "9999-12-31");
  assert_says (fixture, agreement, "end", "STATUS", "CANCELLED");
  calendar = export_whole (fixture);
  none = find_entry (calendar, never, "end");
  g_assert_null (none);
}

static void
test_actions (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) action = add_action (fixture, NULL, NULL);

  assert_says (fixture, action, "due", "DUE;VALUE=DATE", NULL);
  edit_field (fixture, action, "due_on", "2026-05-04");
  assert_says (fixture, action, "due", "DUE;VALUE=DATE", "20260504");
  assert_says (fixture, action, "due", "STATUS", "NEEDS-ACTION");
  set_state (fixture, action, SENDA_ACTION_WORKING, NULL);
  assert_says (fixture, action, "due", "STATUS", "IN-PROCESS");
  set_state (fixture, action, SENDA_ACTION_BLOCKED, "No answer");
  assert_says (fixture, action, "due", "STATUS", "NEEDS-ACTION");
  assert_says (fixture, action, "due", "DESCRIPTION",
               "State: Blocked\\nWhy it is blocked or dropped: No answer");
  set_state (fixture, action, SENDA_ACTION_DONE, NULL);
  assert_says (fixture, action, "due", "STATUS", "COMPLETED");
  assert_says (fixture, action, "due", "PERCENT-COMPLETE", NULL);
  set_state (fixture, action, SENDA_ACTION_DROPPED, "Not needed");
  assert_says (fixture, action, "due", "STATUS", "CANCELLED");
}

/* For calendars that know no tasks: an event beside the task, under a name of its own. */
static void
test_actions_as_days (PeopleFixture *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  const SendaCalendarOptions options = { .audience = SENDA_AUDIENCE_INTERNAL,
                                         .parts = SENDA_CALENDAR_ACTIONS,
                                         .actions_as_days = TRUE };
  g_autoptr (SendaRecord) action = add_action (fixture, NULL, "2026-05-04");
  g_autofree char *calendar = export (fixture, &options);
  g_autofree char *task = find_entry (calendar, action, "due");
  g_autofree char *day = find_entry (calendar, action, "due-day");
  g_autofree char *later = NULL;
  g_autofree char *done = NULL;

  g_assert_nonnull (task);
  assert_line (day, "DTSTART;VALUE=DATE", "20260504");
  assert_line (day, "SUMMARY", "Call the hospital");
  assert_line (day, "STATUS", "CONFIRMED");
  set_state (fixture, action, SENDA_ACTION_DONE, NULL);
  later = export (fixture, &options);
  done = find_entry (later, action, "due-day");
  assert_line (done, "STATUS", "CANCELLED");
}

static void
test_warning (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  SendaCalendarOptions options = WHOLE;
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autofree char *plain = export (fixture, &options);
  g_autofree char *warned = NULL;

  g_assert_nonnull (agreement);
  g_assert_null (strstr (plain, "VALARM"));
  options.warn_days = SENDA_CALENDAR_WARN_DAYS;
  warned = export (fixture, &options);
  g_assert_nonnull (strstr (warned, "\r\nTRIGGER:-P30D\r\n"));
}

/* Terms end with the member, the committee or the role, and are told of with their names. */
static void
test_terms (PeopleFixture *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) committee = add_named (fixture, &senda_committee_info, "Cases");
  g_autoptr (SendaRecord) seat = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *entry = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *later = NULL;

  seat = senda_people_add_seat (fixture->people, committee, ana, "member", &error);
  g_assert_no_error (error);
  edit_field (fixture, ana, "ends_on", "2026-11-30");
  edit_field (fixture, seat, "ends_on", "2026-10-31");
  assert_says (fixture, ana, "end", "SUMMARY", "Term of Ana Ruiz ends");
  before = export_whole (fixture);
  entry = find_entry (before, seat, "end");
  assert_line (entry, "SUMMARY", "Seat of Ana Ruiz on “Cases” ends");
  stamp = read_line (entry, "DTSTAMP");
  edit_field (fixture, committee, "name", "Case review");
  assert_says (fixture, seat, "end", "SUMMARY", "Seat of Ana Ruiz on “Case review” ends");
  g_free (before);
  before = export_whole (fixture);
  g_free (entry);
  entry = find_entry (before, seat, "end");
  later = read_line (entry, "DTSTAMP");
  g_assert_cmpstr (stamp, <, later);
  edit_field (fixture, ana, "standing", SENDA_MEMBER_FORMER);
  assert_says (fixture, ana, "end", "STATUS", "CANCELLED");
  assert_says (fixture, seat, "end", "STATUS", "CANCELLED");
  edit_field (fixture, ana, "standing", SENDA_MEMBER_ACTIVE);
  assert_says (fixture, seat, "end", "STATUS", "CONFIRMED");
  senda_record_remove (workspace_of (fixture), ana, &error);
  g_assert_no_error (error);
  assert_says (fixture, seat, "end", "STATUS", "CANCELLED");
}

/* Who may read it decides what is in it, and nobody reads what is personal. */
static void
test_audiences (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  SendaCalendarOptions options = WHOLE;
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) action = add_action (fixture, senda_record_get_id (ana), "2026-05-04");
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autofree char *internal = NULL;
  g_autofree char *members = NULL;
  g_autofree char *public = NULL;
  g_autofree char *entry = NULL;

  g_assert_nonnull (action);
  edit_field (fixture, ana, "ends_on", "2026-11-30");
  edit_field (fixture, ana, "note", "Secret thought");
  edit_field (fixture, agreement, "kept_at", "In the blue binder");
  internal = export (fixture, &options);
  options.audience = SENDA_AUDIENCE_MEMBERS;
  members = export (fixture, &options);
  options.audience = SENDA_AUDIENCE_PUBLIC;
  public = export (fixture, &options);
  g_assert_cmpstr (internal, ==, members);
  g_assert_null (strstr (internal, "Secret"));
  g_assert_nonnull (strstr (internal, "Who: Ana Ruiz"));
  g_assert_nonnull (strstr (internal, "blue binder"));
  g_assert_null (strstr (public, "Ana"));
  g_assert_null (strstr (public, "hospital"));
  g_assert_null (strstr (public, "binder"));
  entry = find_entry (public, agreement, "end");
  g_assert_nonnull (entry);
}

static void
test_reviews (LiveProtocolsFixture *fixture,
              gconstpointer         data G_GNUC_UNUSED)
{
  PeopleFixture *people = &fixture->base;
  g_autoptr (SendaRecord) protocol = start_protocol (fixture, "protocol.information-sharing");

  edit_field (people, protocol, "next_review_on", "2026-09-01");
  assert_says (people, protocol, "review", "SUMMARY", "Review of “Information sharing: protocol”");
  assert_says (people, protocol, "review", "DTSTART;VALUE=DATE", "20260901");
  edit_field (people, protocol, "state", SENDA_PROTOCOL_RETIRED);
  assert_says (people, protocol, "review", "STATUS", "CANCELLED");
}

/* What is another one's, and a file that would be the store. */
static void
test_own_alone (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  const SendaCalendarOptions options = WHOLE;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autoptr (SendaTaskForce) other = senda_task_force_add (workspace_of (fixture), "River", NULL);
  const char *id = senda_record_get_id (SENDA_RECORD (other));

  g_assert_nonnull (agreement);
  g_assert_null (senda_workspace_export_calendar (workspace_of (fixture), id, &options, NULL,
                                                  &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (senda_workspace_export_calendar (workspace_of (fixture), "none", &options, NULL,
                                                  &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
}

static void
test_save (PeopleFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  const SendaCalendarOptions options = WHOLE;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) agreement = add_agreement (fixture, "2026-12-31");
  g_autofree char *path = g_build_filename (fixture->base.folder, "lake.ics", NULL);
  g_autofree char *name = senda_workspace_name_calendar (workspace_of (fixture), id_of (fixture),
                                                         NULL);
  g_autofree char *expected = export_whole (fixture);
  g_autofree char *text = NULL;
  guint n_entries = 0;

  g_assert_nonnull (agreement);
  g_assert_true (g_str_has_prefix (name, "Lake County - Calendar"));
  g_assert_true (g_str_has_suffix (name, ".ics"));
  for (guint i = 0; i < 2; i++)
    {
      senda_workspace_save_calendar (workspace_of (fixture), id_of (fixture), &options, path,
                                     &n_entries, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_entries, ==, 1);
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_false (senda_workspace_save_calendar (workspace_of (fixture), id_of (fixture), &options,
                                                 fixture->base.path, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  PEOPLE_TEST ("/calendar-export/same-bytes", test_same_bytes);
  PEOPLE_TEST ("/calendar-export/edits", test_edits);
  PEOPLE_TEST ("/calendar-export/removed", test_removed);
  PEOPLE_TEST ("/calendar-export/day-taken-away", test_day_taken_away);
  PEOPLE_TEST ("/calendar-export/actions", test_actions);
  PEOPLE_TEST ("/calendar-export/actions-as-days", test_actions_as_days);
  PEOPLE_TEST ("/calendar-export/warning", test_warning);
  PEOPLE_TEST ("/calendar-export/terms", test_terms);
  PEOPLE_TEST ("/calendar-export/audiences", test_audiences);
  LIVE_PROTOCOLS_TEST ("/calendar-export/reviews", test_reviews);
  PEOPLE_TEST ("/calendar-export/own-alone", test_own_alone);
  PEOPLE_TEST ("/calendar-export/save", test_save);

  return g_test_run ();
}
