/* senda-catalog-date.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates and order in the language of a catalogue, from our own messages: what a machine's locales
 * have to say plays no part.
 */
#include "config.h"

#include "senda-catalog-private.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_LETTER 0xc0

static const char *const months[] = {
  NC_("date", "January"),
  NC_("date", "February"),
  NC_("date", "March"),
  NC_("date", "April"),
  NC_("date", "May"),
  NC_("date", "June"),
  NC_("date", "July"),
  NC_("date", "August"),
  NC_("date", "September"),
  NC_("date", "October"),
  NC_("date", "November"),
  NC_("date", "December"),
};

static char *
format_day (SendaCatalog *self,
            GDateTime    *moment)
{
  g_autofree char *day = g_strdup_printf ("%d", g_date_time_get_day_of_month (moment));
  g_autofree char *year = g_strdup_printf ("%d", g_date_time_get_year (moment));
  const char *month = months[g_date_time_get_month (moment) - 1];
  /* Translators: a date, "March 9, 2026"; {month} is a month's name, the others are numbers */
  const char *pattern = senda_catalog_get (self, "date", NC_("date", "{month} {day}, {year}"));

  return senda_fill (pattern, "month", senda_catalog_get (self, "date", month),
                     "day", day, "year", year, NULL);
}

static char *
format_time (SendaCatalog *self,
             GDateTime    *moment)
{
  int hour = g_date_time_get_hour (moment);
  g_autofree char *hour12 = g_strdup_printf ("%d", hour % 12 == 0 ? 12 : hour % 12);
  g_autofree char *hour24 = g_strdup_printf ("%d", hour);
  g_autofree char *minute = g_strdup_printf ("%02d", g_date_time_get_minute (moment));
  /* Translators: a time before noon, "9:05 AM"; {hour} is from 1 to 12. Where hours are counted to
   * 24, write {hour24} instead of {hour}. */
  const char *before_noon = NC_("date", "{hour}:{minute} AM");
  /* Translators: a time after noon, "2:30 PM"; see the one before noon */
  const char *after_noon = NC_("date", "{hour}:{minute} PM");

  return senda_fill (senda_catalog_get (self, "date", hour < 12 ? before_noon : after_noon),
                     "hour", hour12, "hour24", hour24, "minute", minute, NULL);
}

/* @iso_date, "2026-03-09", as people write it: "March 9, 2026", "9 de marzo de 2026". What is not a
 * date comes back as it is; NULL gives an empty text. (transfer full) */
char *
senda_catalog_format_date (SendaCatalog *self,
                           const char   *iso_date)
{
  g_autofree char *full = g_strconcat (iso_date ? iso_date : "", "T00:00:00Z", NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (full, NULL);

  if (moment == NULL || strlen (iso_date) != strlen ("2026-03-09"))
    return g_strdup (iso_date ? iso_date : "");
  return format_day (self, moment);
}

/* A moment in the time of this place: "March 9, 2026, 2:30 PM". (transfer full) */
char *
senda_catalog_format_moment (SendaCatalog *self,
                             gint64        unix_milliseconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_milliseconds / 1000);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (moment == NULL)
    return g_strdup ("");
  day = format_day (self, moment);
  time = format_time (self, moment);
  /* Translators: a date and a time of that day, each as formatted above */
  return senda_fill (senda_catalog_get (self, "date", NC_("date", "{date}, {time}")),
                     "date", day, "time", time, NULL);
}

/* The time of day of a moment in the time of this place: "2:30 PM". (transfer full) */
char *
senda_catalog_format_time (SendaCatalog *self,
                           gint64        unix_milliseconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_milliseconds / 1000);

  return moment ? format_time (self, moment) : g_strdup ("");
}

/* @string with letters alone, without case and accents, as a reader of @language orders them. In
 * Spanish ñ is a letter of its own, after n. */
static char *
fold (const char *language,
      const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *key = g_string_sized_new (strlen (parts));
  gunichar before = 0;

  for (const char *at = parts; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_ismark (letter))
        g_string_append_unichar (key, letter);
      else if (before == 'n' && letter == 0x303 && g_str_has_prefix (language, "es"))
        g_string_append_unichar (key, 0x10ffff);
      before = letter;
    }
  return g_string_free (key, FALSE);
}

static void
ensure_letters (SendaCatalog *self)
{
  if (!g_once_init_enter (&self->has_letters))
    return;
  for (guint i = 0; i < SENDA_N_LETTERS; i++)
    {
      char letter[8] = "";
      g_autofree char *folded = NULL;

      g_unichar_to_utf8 (FIRST_LETTER + i, letter);
      folded = fold (self->language, letter);
      g_strlcpy (self->letters[i], folded, SENDA_LETTER_SIZE);
    }
  g_once_init_leave (&self->has_letters, 1);
}

/* What fold() makes of @string. Nearly all names are of letters that are known by themselves. */
static char *
make_sort_key (SendaCatalog *self,
               const char   *string)
{
  GString *key = g_string_sized_new (strlen (string) + 1);

  ensure_letters (self);
  for (const guchar *at = (const guchar *) string; *at != '\0'; at++)
    if (*at < 0x80)
      g_string_append_c (key, g_ascii_tolower (*at));
    else if (*at >= 0xc3 && *at <= 0xc5 && (at[1] & 0xc0) == 0x80)
      {
        g_string_append (key, self->letters[((at[0] & 0x1f) << 6 | (at[1] & 0x3f)) - FIRST_LETTER]);
        at++;
      }
    else
      {
        g_string_free (key, TRUE);
        return fold (self->language, string);
      }
  return g_string_free (key, FALSE);
}

/* Tells the order of two texts of ASCII alone; FALSE when another letter comes first. */
static gboolean
compare_ascii (const char *a,
               const char *b,
               int        *order)
{
  while (*a != '\0' && g_ascii_tolower (*a) == g_ascii_tolower (*b))
    {
      if (*a & 0x80)
        return FALSE;
      a++;
      b++;
    }
  *order = (guchar) g_ascii_tolower (*a) - (guchar) g_ascii_tolower (*b);
  return !((*a | *b) & 0x80) && (*a == '\0' || !(a[1] & 0x80)) && (*b == '\0' || !(b[1] & 0x80));
}

/* Orders texts as a reader of the catalogue's language expects: upper and lower case together,
 * accented letters beside the plain ones. Texts that differ are never equal. */
int
senda_catalog_compare (SendaCatalog *self,
                       const char   *a,
                       const char   *b)
{
  g_autofree char *key_a = NULL;
  g_autofree char *key_b = NULL;
  int order = 0;

  if (compare_ascii (a, b, &order))
    return order != 0 ? order : strcmp (a, b);
  key_a = make_sort_key (self, a);
  key_b = make_sort_key (self, b);
  order = strcmp (key_a, key_b);
  return order != 0 ? order : strcmp (a, b);
}

/* What strcmp() orders as senda_catalog_compare() orders the texts themselves, but for texts that
 * differ in case or accents alone: for long lists that are sorted often. (transfer full) */
char *
senda_catalog_dup_sort_key (SendaCatalog *self,
                            const char   *text)
{
  return make_sort_key (self, text);
}
