/* senda-calendar.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-calendar.h"

#include "senda-days.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

/* The same whatever the version: a new Senda must not change what a calendar has. */
#define PRODUCT "-//Senda//Senda//EN"
/* libical knows no day after the year 3000. */
#define LAST_DAY "2999-12-31"
#define LAST_SECOND G_GINT64_CONSTANT (32503679999)

static gboolean
is_line_break (gunichar letter)
{
  return letter == '\n' || letter == '\v' || letter == '\f' || letter == 0x85 ||
         letter == 0x2028 || letter == 0x2029;
}

/* @text as any calendar can hold it: line breaks of every kind become "\n", or a space in one line;
 * other control characters go, and so does what nobody sees at its ends. (transfer full) */
static char *
dup_clean (const char *text,
           gboolean    one_line)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\r')
        letter = at[1] == '\n' ? 0 : '\n';
      if (is_line_break (letter))
        g_string_append_c (clean, one_line ? ' ' : '\n');
      else if (letter == '\t')
        g_string_append_c (clean, ' ');
      else if (!g_unichar_iscntrl (letter))
        g_string_append_unichar (clean, letter);
    }
  return g_strstrip (g_string_free (clean, FALSE));
}

static struct icaltimetype
read_day (const char *day)
{
  struct icaltimetype time = icaltime_null_time ();

  time.is_date = 1;
  time.year = atoi (day);
  time.month = atoi (day + strlen ("2026-"));
  time.day = atoi (day + strlen ("2026-03-"));
  return time;
}

static char *
dup_day (struct icaltimetype time)
{
  return icaltime_is_null_time (time)
           ? NULL : g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
}

static struct icaltimetype
read_moment (gint64 milliseconds)
{
  g_autoptr (GDateTime) moment =
    g_date_time_new_from_unix_utc (CLAMP (milliseconds / 1000, 0, LAST_SECOND));
  struct icaltimetype time = icaltime_null_time ();

  time.year = g_date_time_get_year (moment);
  time.month = g_date_time_get_month (moment);
  time.day = g_date_time_get_day_of_month (moment);
  time.hour = g_date_time_get_hour (moment);
  time.minute = g_date_time_get_minute (moment);
  time.second = g_date_time_get_second (moment);
  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

static void
add (icalcomponent *component,
     icalproperty  *property)
{
  icalcomponent_add_property (component, property);
}

/* A day alone is known; noon in Greenwich lies within it almost everywhere. */
static struct icaltimetype
noon_of (const char *day)
{
  struct icaltimetype time = read_day (day);

  time.is_date = 0;
  time.hour = 12;
  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

static icalproperty_status
find_status (const SendaCalendarEntry *entry)
{
  gboolean is_task = entry->kind == SENDA_CALENDAR_TASK;

  switch (entry->state)
    {
    case SENDA_CALENDAR_CANCELLED:
      return ICAL_STATUS_CANCELLED;
    case SENDA_CALENDAR_DONE:
      return is_task ? ICAL_STATUS_COMPLETED : ICAL_STATUS_CONFIRMED;
    case SENDA_CALENDAR_WORKING:
      return is_task ? ICAL_STATUS_INPROCESS : ICAL_STATUS_CONFIRMED;
    case SENDA_CALENDAR_OPEN:
    default:
      return is_task ? ICAL_STATUS_NEEDSACTION : ICAL_STATUS_CONFIRMED;
    }
}

static void
add_warning (icalcomponent            *component,
             const SendaCalendarEntry *entry,
             const char               *title)
{
  struct icaltriggertype trigger = { icaltime_null_time (), icaldurationtype_null_duration () };
  icalcomponent *alarm = NULL;

  if (entry->warn_days == 0 || entry->day == NULL || entry->state != SENDA_CALENDAR_OPEN)
    return;
  trigger.duration.is_neg = 1;
  trigger.duration.days = entry->warn_days;
  alarm = icalcomponent_new_valarm ();
  add (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  add (alarm, icalproperty_new_description (title));
  add (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (component, alarm);
}

static void
add_days (icalcomponent            *component,
          const SendaCalendarEntry *entry)
{
  struct icaltimetype day = entry->day ? read_day (entry->day) : icaltime_null_date ();

  if (entry->kind == SENDA_CALENDAR_DAY)
    {
      add (component, icalproperty_new_dtstart (day));
      icaltime_adjust (&day, 1, 0, 0, 0);
      add (component, icalproperty_new_dtend (day));
      add (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
      return;
    }
  if (entry->day != NULL)
    add (component, icalproperty_new_due (day));
  if (entry->state == SENDA_CALENDAR_DONE && entry->done_on != NULL)
    add (component, icalproperty_new_completed (noon_of (entry->done_on)));
}

static icalcomponent *
make_component (const SendaCalendarEntry *entry)
{
  icalcomponent *component = entry->kind == SENDA_CALENDAR_TASK ? icalcomponent_new_vtodo ()
                                                                : icalcomponent_new_vevent ();
  struct icaltimetype changed = read_moment (entry->changed);
  g_autofree char *id = senda_calendar_entry_id (entry);
  g_autofree char *title = dup_clean (entry->title, TRUE);
  g_autofree char *text = entry->text ? dup_clean (entry->text, FALSE) : NULL;

  add (component, icalproperty_new_uid (id));
  add (component, icalproperty_new_dtstamp (changed));
  add (component, icalproperty_new_lastmodified (changed));
  add (component, icalproperty_new_sequence (MIN (entry->sequence, G_MAXINT32)));
  if (*title != '\0')
    add (component, icalproperty_new_summary (title));
  if (text != NULL && *text != '\0')
    add (component, icalproperty_new_description (text));
  add_days (component, entry);
  add (component, icalproperty_new_status (find_status (entry)));
  add_warning (component, entry, title);
  return component;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const SendaCalendarEntry *left = *(const SendaCalendarEntry *const *) a;
  const SendaCalendarEntry *right = *(const SendaCalendarEntry *const *) b;
  int order = g_strcmp0 (left->day, right->day);

  if (order == 0)
    order = strcmp (left->record, right->record);
  return order != 0 ? order : strcmp (left->what, right->what);
}

static icalcomponent *
make_calendar (const char *name)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  g_autofree char *title = dup_clean (name, TRUE);
  icalproperty *shown = icalproperty_new_x (title);

  icalproperty_set_x_name (shown, "X-WR-CALNAME");
  add (calendar, icalproperty_new_prodid (PRODUCT));
  add (calendar, icalproperty_new_version ("2.0"));
  add (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add (calendar, shown);
  return calendar;
}

void
senda_calendar_entry_free (SendaCalendarEntry *entry)
{
  g_free (entry->record);
  g_free (entry->what);
  g_free (entry->title);
  g_free (entry->text);
  g_free (entry->day);
  g_free (entry->done_on);
  g_free (entry);
}

/* Whether a calendar can hold @day: one far beyond all plans, as some write for never, it cannot. */
gboolean
senda_calendar_takes_day (const char *day)
{
  return senda_day_is_valid (day) && strcmp (day, LAST_DAY) <= 0;
}

/* The same for ever, on every machine. (transfer full) */
char *
senda_calendar_entry_id (const SendaCalendarEntry *entry)
{
  return g_strconcat (entry->record, "-", entry->what, "@senda", NULL);
}

/* The calendar called @name with @entries, whose days it can hold; the earliest day first.
 * (transfer full) */
GBytes *
senda_calendar_write (const char *name,
                      GPtrArray  *entries)
{
  icalcomponent *calendar = make_calendar (name);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (entries, NULL, NULL);
  char *text = NULL;
  GBytes *bytes = NULL;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_entries);
  for (guint i = 0; i < sorted->len; i++)
    icalcomponent_add_component (calendar, make_component (g_ptr_array_index (sorted, i)));
  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return bytes;
}

static gboolean
is_same_component (const SendaCalendarEntry *entry,
                   icalcomponent            *component)
{
  gboolean is_task = entry->kind == SENDA_CALENDAR_TASK;
  const char *title = icalcomponent_get_summary (component);
  const char *text = icalcomponent_get_description (component);
  g_autofree char *day = dup_day (is_task ? icalcomponent_get_due (component)
                                          : icalcomponent_get_dtstart (component));
  g_autofree char *clean_title = dup_clean (entry->title, TRUE);
  g_autofree char *clean_text = dup_clean (entry->text ? entry->text : "", FALSE);

  return icalcomponent_isa (component) == (is_task ? ICAL_VTODO_COMPONENT
                                                   : ICAL_VEVENT_COMPONENT) &&
         g_strcmp0 (title ? title : "", clean_title) == 0 &&
         g_strcmp0 (text ? text : "", clean_text) == 0 && g_strcmp0 (day, entry->day) == 0 &&
         icalcomponent_get_status (component) == find_status (entry) &&
         icalcomponent_get_sequence (component) == (int) MIN (entry->sequence, G_MAXINT32);
}

/* By what calendars know them. (transfer full) */
static GHashTable *
index_entries (GPtrArray *entries)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (by_id, senda_calendar_entry_id (g_ptr_array_index (entries, i)),
                         g_ptr_array_index (entries, i));
  return by_id;
}

static gboolean
is_same_calendar (icalcomponent *calendar,
                  GPtrArray     *entries)
{
  g_autoptr (GHashTable) left = index_entries (entries);
  icalcomponent *component = NULL;

  if (calendar == NULL || icalcomponent_isa (calendar) != ICAL_VCALENDAR_COMPONENT ||
      icalcomponent_count_errors (calendar) > 0 || g_hash_table_size (left) != entries->len)
    return FALSE;
  for (component = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT);
       component != NULL;
       component = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      const char *id = icalcomponent_get_uid (component);
      const SendaCalendarEntry *entry = id ? g_hash_table_lookup (left, id) : NULL;

      if (entry == NULL || !is_same_component (entry, component))
        return FALSE;
      g_hash_table_remove (left, id);
    }
  return g_hash_table_size (left) == 0;
}

/* Whether @bytes hold exactly @entries. Fails with SENDA_ERROR_IO. */
gboolean
senda_calendar_check (GBytes     *bytes,
                      GPtrArray  *entries,
                      GError    **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data ? data : "", size);
  icalcomponent *calendar = icalparser_parse_string (text);
  gboolean same = is_same_calendar (calendar, entries);

  g_clear_pointer (&calendar, icalcomponent_free);
  if (!same)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_IO,
                         _("The calendar could not be read back as it was meant, so it was not "
                           "kept. Nothing in Senda was changed; please try again."));
  return same;
}
