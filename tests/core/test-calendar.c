/* test-calendar.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a calendar's file says, to the byte.
 */
#include "config.h"

#include "senda-calendar.h"

#include <string.h>

#define RECORD "7f4df4cc-4c62-4f2a-9d0c-2b2c6f1f3a01"
#define SPRING_2026 G_GINT64_CONSTANT (1772984096000)
#define FOLD 75

static SendaCalendarEntry *
make_entry (SendaCalendarKind  kind,
            const char        *what,
            const char        *title,
            const char        *text,
            const char        *day)
{
  SendaCalendarEntry *entry = g_new0 (SendaCalendarEntry, 1);

  entry->record = g_strdup (RECORD);
  entry->what = g_strdup (what);
  entry->kind = kind;
  entry->title = g_strdup (title);
  entry->text = g_strdup (text);
  entry->day = g_strdup (day);
  entry->changed = SPRING_2026;
  entry->sequence = 3;
  return entry;
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) senda_calendar_entry_free);
}

/* What the file says, which must read back. (transfer full) */
static char *
write_list (const char *name,
            GPtrArray  *entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = senda_calendar_write (name, entries);

  senda_calendar_check (bytes, entries, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_one (SendaCalendarEntry *entry)
{
  g_autoptr (GPtrArray) entries = make_list ();

  g_ptr_array_add (entries, entry);
  return write_list ("Lake County", entries);
}

static void
test_event (void)
{
  SendaCalendarEntry *entry = make_entry (SENDA_CALENDAR_DAY, "end", "Agreement “Night” ends",
                                          "Kind: Services\nKept at: desk; drawer 2, left",
                                          "2026-12-31");
  g_autofree char *text = NULL;

  entry->warn_days = 30;
  text = write_one (entry);
  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "PRODID:-//Senda//Senda//EN\r\n"
                   "VERSION:2.0\r\n"
                   "METHOD:PUBLISH\r\n"
                   "X-WR-CALNAME:Lake County\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:" RECORD "-end@senda\r\n"
                   "DTSTAMP:20260308T153456Z\r\n"
                   "LAST-MODIFIED:20260308T153456Z\r\n"
                   "SEQUENCE:3\r\n"
                   "SUMMARY:Agreement “Night” ends\r\n"
                   "DESCRIPTION:Kind: Services\\nKept at: desk\\; drawer 2\\, left\r\n"
                   "DTSTART;VALUE=DATE:20261231\r\n"
                   "DTEND;VALUE=DATE:20270101\r\n"
                   "TRANSP:TRANSPARENT\r\n"
                   "STATUS:CONFIRMED\r\n"
                   "BEGIN:VALARM\r\n"
                   "ACTION:DISPLAY\r\n"
                   "DESCRIPTION:Agreement “Night” ends\r\n"
                   "TRIGGER:-P30D\r\n"
                   "END:VALARM\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

static void
test_task (void)
{
  SendaCalendarEntry *entry = make_entry (SENDA_CALENDAR_TASK, "due", "Call the hospital", NULL,
                                          "2026-02-28");
  g_autofree char *text = NULL;

  entry->state = SENDA_CALENDAR_DONE;
  entry->done_on = g_strdup ("2026-02-20");
  text = write_one (entry);
  g_assert_nonnull (strstr (text, "BEGIN:VTODO\r\n"));
  g_assert_nonnull (strstr (text, "\r\nDUE;VALUE=DATE:20260228\r\n"));
  g_assert_nonnull (strstr (text, "\r\nSTATUS:COMPLETED\r\n"));
  g_assert_nonnull (strstr (text, "\r\nCOMPLETED:20260220T120000Z\r\n"));
  g_assert_null (strstr (text, "PERCENT"));
  g_assert_null (strstr (text, "DESCRIPTION"));
}

static void
test_states (void)
{
  static const struct
  {
    SendaCalendarKind kind;
    SendaCalendarState state;
    const char *status;
  } cases[] = {
    { SENDA_CALENDAR_TASK, SENDA_CALENDAR_OPEN, "\r\nSTATUS:NEEDS-ACTION\r\n" },
    { SENDA_CALENDAR_TASK, SENDA_CALENDAR_WORKING, "\r\nSTATUS:IN-PROCESS\r\n" },
    { SENDA_CALENDAR_TASK, SENDA_CALENDAR_CANCELLED, "\r\nSTATUS:CANCELLED\r\n" },
    { SENDA_CALENDAR_DAY, SENDA_CALENDAR_OPEN, "\r\nSTATUS:CONFIRMED\r\n" },
    { SENDA_CALENDAR_DAY, SENDA_CALENDAR_CANCELLED, "\r\nSTATUS:CANCELLED\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaCalendarEntry *entry = make_entry (cases[i].kind, "due", "Call", NULL, "2026-02-28");
      g_autofree char *text = NULL;

      entry->state = cases[i].state;
      entry->warn_days = 5;
      text = write_one (entry);
      g_assert_nonnull (strstr (text, cases[i].status));
      g_assert_true ((strstr (text, "VALARM") != NULL) ==
                     (cases[i].state == SENDA_CALENDAR_OPEN));
    }
}

/* A day may be the last of a month, of February or of all. */
static void
test_next_day (void)
{
  static const struct
  {
    const char *day;
    const char *end;
  } cases[] = {
    { "2026-02-28", "\r\nDTEND;VALUE=DATE:20260301\r\n" },
    { "2028-02-28", "\r\nDTEND;VALUE=DATE:20280229\r\n" },
    { "2026-04-30", "\r\nDTEND;VALUE=DATE:20260501\r\n" },
    { "1969-12-31", "\r\nDTEND;VALUE=DATE:19700101\r\n" },
    { "2999-12-31", "\r\nDTEND;VALUE=DATE:30000101\r\n" },
    { "0001-01-01", "\r\nDTEND;VALUE=DATE:00010102\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_one (make_entry (SENDA_CALENDAR_DAY, "end", "Ends", NULL,
                                                     cases[i].day));

      g_assert_true (senda_calendar_takes_day (cases[i].day));
      g_assert_nonnull (strstr (text, cases[i].end));
    }
  g_assert_false (senda_calendar_takes_day ("9999-12-31"));
  g_assert_false (senda_calendar_takes_day ("2026-02-30"));
  g_assert_false (senda_calendar_takes_day (""));
}

static void
test_task_without_day (void)
{
  g_autofree char *text = write_one (make_entry (SENDA_CALENDAR_TASK, "due", "Call", NULL, NULL));

  g_assert_null (strstr (text, "\r\nDUE"));
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:Call\r\n"));
}

/* The order in which entries come makes no difference. */
static void
test_same_bytes (void)
{
  g_autoptr (GPtrArray) forward = make_list ();
  g_autoptr (GPtrArray) backward = make_list ();
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *here = g_strdup_printf ("w%d", i);
      g_autofree char *there = g_strdup_printf ("w%d", 8 - i);

      g_ptr_array_add (forward, make_entry (SENDA_CALENDAR_DAY, here, "Day", NULL,
                                            i % 2 ? "2026-01-02" : "2026-01-01"));
      g_ptr_array_add (backward, make_entry (SENDA_CALENDAR_DAY, there, "Day", NULL,
                                             i % 2 ? "2026-01-02" : "2026-01-01"));
    }
  one = write_list ("Lake County", forward);
  other = write_list ("Lake County", backward);
  g_assert_cmpstr (one, ==, other);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

/* No line is longer than it may be, none breaks within a letter, and none begins anything that the
 * text did not mean. */
static void
assert_well_formed (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_begins = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, FOLD);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
      n_begins += g_str_has_prefix (lines[i], "BEGIN:");
      g_assert_false (g_str_has_prefix (lines[i], "X-EVIL"));
    }
  g_assert_cmpuint (n_begins, ==, 2);
}

static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "   leading and trailing   ",
    "a\nEND:VEVENT\nX-EVIL:1",
    "a\r\nEND:VEVENT\r\nX-EVIL:1",
    "a\rX-EVIL:1",
    "a\vb\fc\x1c" "d\x1d" "e\x1e" "f\xc2\x85g\xe2\x80\xa8h\xe2\x80\xa9i",
    "a\x01\x02\x07\x08\x1b[31mred\x7f" "b\xc2\x9b" "c",
    "tab\there",
    "back\\slash \\n \\N \\, \\; \\\\",
    "quotes \" ' “ ” and ^n ^' ^^",
    "a;b,c:d=e",
    "=cmd|' /C calc'!A0",
    "BEGIN:VCALENDAR",
    "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
    "\xe2\x80\xae\xe2\x80\x8f" "over\xe2\x80\xac",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\xe2\x80\x8d"
    "\xf0\x9f\x91\xa6 family \xf0\x9f\x87\xba\xf0\x9f\x87\xb8",
    "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
    "bad \xff\xfe utf-8 \xc3",
    "\xed\xa0\x80 surrogate",
    "%s %n %1$s {name}",
    "&amp; <b>bold</b>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = write_one (make_entry (SENDA_CALENDAR_DAY, "end", texts[i], texts[i],
                                                     "2026-12-31"));

      assert_well_formed (text);
    }
}

static void
test_long (void)
{
  static const char *const pieces[] = { "x", "word ", "é", "\xe4\xb8\xad", "\xf0\x9f\x98\x80",
                                        ",", "\\", "\n", "\"", ";" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint shift = 0; shift < 4; shift++)
      {
        g_autofree char *many = repeat (pieces[i], 4000);
        g_autofree char *shifted = g_strconcat (shift & 1 ? "a" : "", shift & 2 ? "bc" : "", many,
                                                NULL);
        g_autofree char *text = write_one (make_entry (SENDA_CALENDAR_TASK, "due", shifted,
                                                       shifted, "2026-12-31"));

        assert_well_formed (text);
      }
}

/* Days that no day is are not given; a clock may say anything. */
static void
test_clocks (void)
{
  static const gint64 clocks[] = { G_MININT64, -1, 0, G_GINT64_CONSTANT (253402300799999),
                                   G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      SendaCalendarEntry *entry = make_entry (SENDA_CALENDAR_DAY, "end", "Ends", NULL,
                                              "2026-12-31");
      g_autofree char *text = NULL;

      entry->changed = clocks[i];
      entry->sequence = i == 0 ? G_MAXUINT : 0;
      text = write_one (entry);
      assert_well_formed (text);
      g_assert_nonnull (strstr (text, i < 3 ? "\r\nDTSTAMP:19700101T000000Z\r\n"
                                            : "\r\nDTSTAMP:29991231T235959Z\r\n"));
    }
}

static void
refuse (const char *text,
        gssize      size,
        GPtrArray  *entries)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_calendar_check (bytes, entries, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IO);
}

/* What is not as it was meant is never called done. */
static void
test_check (void)
{
  g_autoptr (GPtrArray) entries = make_list ();
  g_autofree char *text = NULL;
  g_autofree char *other_day = NULL;
  g_autofree char *twice = NULL;

  g_ptr_array_add (entries, make_entry (SENDA_CALENDAR_DAY, "end", "Ends", "Why", "2026-12-31"));
  text = write_list ("Lake County", entries);
  refuse ("", -1, entries);
  refuse ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", -1, entries);
  for (gsize size = 0; size < strlen (text) - strlen ("END:VEVENT\r\nEND:VCALENDAR\r\n"); size += 7)
    refuse (text, size, entries);
  other_day = g_strdup (text);
  memcpy (strstr (other_day, "20261231"), "20261230", strlen ("20261230"));
  refuse (other_day, -1, entries);
  g_ptr_array_add (entries, make_entry (SENDA_CALENDAR_DAY, "end", "Ends", "Why", "2026-12-31"));
  twice = g_strdup (text);
  refuse (twice, -1, entries);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/calendar/event", test_event);
  g_test_add_func ("/calendar/task", test_task);
  g_test_add_func ("/calendar/states", test_states);
  g_test_add_func ("/calendar/next-day", test_next_day);
  g_test_add_func ("/calendar/task-without-day", test_task_without_day);
  g_test_add_func ("/calendar/same-bytes", test_same_bytes);
  g_test_add_func ("/calendar/hostile", test_hostile);
  g_test_add_func ("/calendar/long", test_long);
  g_test_add_func ("/calendar/clocks", test_clocks);
  g_test_add_func ("/calendar/check", test_check);

  return g_test_run ();
}
