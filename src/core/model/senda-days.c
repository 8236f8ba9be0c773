/* senda-days.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-days.h"

#include "senda-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GDateTime *
to_moment (const char *day)
{
  g_autofree char *full = g_strconcat (day, "T00:00:00Z", NULL);

  return g_date_time_new_from_iso8601 (full, NULL);
}

/* Whether @day is one of the calendar, written "2026-03-09". */
gboolean
senda_day_is_valid (const char *day)
{
  g_autoptr (GDateTime) moment = NULL;

  if (strlen (day) != 10 || day[4] != '-' || day[7] != '-')
    return FALSE;
  moment = to_moment (day);
  return moment != NULL;
}

/* The day so many months and days after @day (before it, when negative); the last of a month that
 * is shorter. NULL beyond the years that dates can have. (transfer full) (nullable) */
char *
senda_day_add (const char *day,
               int         months,
               int         days)
{
  g_autoptr (GDateTime) moment = to_moment (day);
  g_autoptr (GDateTime) later = moment ? g_date_time_add_full (moment, 0, months, days, 0, 0, 0)
                                       : NULL;

  return later ? g_date_time_format (later, "%Y-%m-%d") : NULL;
}

/* The rule that the day in the field @last does not lie before the one in @first. Fails with
 * SENDA_ERROR_INVALID. */
gboolean
senda_days_in_order (SendaRecord *record,
                     const char  *first,
                     const char  *last,
                     GError     **error)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const char *begin = senda_record_get_text (record, first);
  const char *end = senda_record_get_text (record, last);

  if (begin == NULL || end == NULL || strcmp (begin, end) <= 0)
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
               /* Translators: both %s are names of fields that hold a day */
               _("“%1$s” lies before “%2$s”. Nothing was changed; please correct one of the two."),
               g_dgettext (GETTEXT_PACKAGE,
                           info->fields[senda_record_info_field (info, last)].label),
               g_dgettext (GETTEXT_PACKAGE,
                           info->fields[senda_record_info_field (info, first)].label));
  return FALSE;
}

/* Whether @day lies within the fields "starts_on" and "ends_on" of @record; the last day is in, and
 * an empty field sets no limit. */
gboolean
senda_days_include (SendaRecord *record,
                    const char  *day)
{
  const char *begin = senda_record_get_text (record, "starts_on");
  const char *end = senda_record_get_text (record, "ends_on");

  return (begin == NULL || strcmp (begin, day) <= 0) && (end == NULL || strcmp (day, end) <= 0);
}
