/* senda-roster-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a roster: its cells as a member keeps them, or a sentence about the first that cannot
 * be kept.
 */
#include "config.h"

#include "senda-csv-private.h"
#include "senda-roster-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define JOIN_OF_GOOGLE " ::: " /* between several values in one cell */
#define MOST_QUOTED 60

/* The cells of one row, by what they hold. */
typedef struct
{
  const SendaRosterReader *reader;
  SendaRosterRow *row;
  char *cells[SENDA_ROSTER_N_KINDS]; /* of several columns together; NULL for none */
  guint columns[SENDA_ROSTER_N_KINDS];
} Reading;

void
_senda_roster_row_free (SendaRosterRow *row)
{
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    g_free (row->values[kind]);
  g_clear_object (&row->member);
  g_clear_object (&row->agency);
  g_free (row->new_agency);
  g_free (row->problem);
  g_free (row);
}

/* How a second column of a kind is added to the first; NULL: it only stands in for an empty one. */
static const char *
get_join (SendaRosterKind kind)
{
  switch (kind)
    {
    case SENDA_ROSTER_FIRST_NAME:
    case SENDA_ROSTER_MIDDLE_NAME:
    case SENDA_ROSTER_LAST_NAME:
      return " ";
    case SENDA_ROSTER_PHONE:
    case SENDA_ROSTER_LANGUAGES:
      return ", ";
    case SENDA_ROSTER_NOTE:
      return "\n";
    default:
      return NULL;
    }
}

static void
gather_cell (Reading *reading,
             guint    column)
{
  SendaRosterKind kind = reading->reader->kinds[column];
  const char *text = senda_table_get (reading->reader->table, reading->row->row, column);
  char *clean = kind == SENDA_ROSTER_NOTE || kind == SENDA_ROSTER_LANGUAGES
                  ? g_strstrip (g_strdup (text))
                  : _senda_roster_one_line (text);
  char *former = reading->cells[kind];

  if (clean == NULL || *clean == '\0' || (former != NULL && get_join (kind) == NULL))
    g_free (clean);
  else if (former == NULL)
    {
      reading->cells[kind] = clean;
      reading->columns[kind] = column;
    }
  else
    {
      reading->cells[kind] = g_strconcat (former, get_join (kind), clean, NULL);
      g_free (former);
      g_free (clean);
    }
}

/* Whether anything was found. */
static gboolean
gather (Reading *reading)
{
  gboolean found = FALSE;

  for (guint i = 0; i < senda_table_get_n_columns (reading->reader->table); i++)
    if (reading->reader->kinds[i] != SENDA_ROSTER_SKIP)
      gather_cell (reading, i);
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    found |= reading->cells[kind] != NULL;
  return found;
}

/* Keeps the first problem alone. @format says the row, the column and what is written there. */
static void
complain (Reading        *reading,
          SendaRosterKind kind,
          const char     *format)
{
  g_autofree char *column = _senda_csv_column_name (reading->columns[kind]);
  const char *cell = reading->cells[kind];
  g_autofree char *start = g_utf8_substring (cell, 0, MIN (g_utf8_strlen (cell, -1), MOST_QUOTED));
  g_autofree char *quoted = g_strconcat (start, strlen (start) < strlen (cell) ? "…" : NULL, NULL);

  if (reading->row->problem == NULL)
    reading->row->problem = g_strdup_printf (format, reading->row->row + 1, column, quoted);
  reading->row->outcome = SENDA_ROSTER_WRONG;
}

/* "Ana" "María" "Ruiz" where no column holds the whole name. (transfer full) (nullable) */
static char *
dup_name (Reading *reading)
{
  const char *parts[4] = { NULL };
  guint n_parts = 0;

  if (reading->cells[SENDA_ROSTER_NAME] != NULL)
    return g_strdup (reading->cells[SENDA_ROSTER_NAME]);
  for (guint kind = SENDA_ROSTER_FIRST_NAME; kind <= SENDA_ROSTER_LAST_NAME; kind++)
    if (reading->cells[kind] != NULL)
      parts[n_parts++] = reading->cells[kind];
  return n_parts > 0 ? g_strjoinv (" ", (char **) parts) : NULL;
}

static void
read_name (Reading *reading)
{
  char *name = dup_name (reading);

  if (name == NULL)
    {
      reading->row->problem =
        /* Translators: a row of a table by its number */
        g_strdup_printf (_("Row %u has no name. Write one in the file, or take the row out."),
                         reading->row->row + 1);
      reading->row->outcome = SENDA_ROSTER_WRONG;
    }
  reading->row->values[SENDA_ROSTER_NAME] = name;
}

/* Google writes several addresses into one cell; a member has one. */
static void
read_email (Reading *reading)
{
  const char *cell = reading->cells[SENDA_ROSTER_EMAIL];
  const char *more = cell ? strstr (cell, JOIN_OF_GOOGLE) : NULL;

  reading->row->values[SENDA_ROSTER_EMAIL] = more ? g_strndup (cell, more - cell)
                                                  : g_strdup (cell);
}

static void
read_phone (Reading *reading)
{
  const char *cell = reading->cells[SENDA_ROSTER_PHONE];
  g_auto (GStrv) numbers = cell ? g_strsplit (cell, JOIN_OF_GOOGLE, -1) : NULL;

  reading->row->values[SENDA_ROSTER_PHONE] = numbers ? g_strjoinv (", ", numbers) : NULL;
}

static void
read_discipline (Reading *reading)
{
  const char *cell = reading->cells[SENDA_ROSTER_DISCIPLINE];
  const char *id = cell ? _senda_roster_words_discipline (reading->reader->words, cell) : NULL;

  if (cell != NULL && id == NULL)
    complain (reading, SENDA_ROSTER_DISCIPLINE,
              /* Translators: row number, column letter, and what is written there */
              _("Row %1$u, column %2$s: “%3$s” is not a discipline that Senda knows. Write one that "
                "it knows, or leave the column out."));
  reading->row->values[SENDA_ROSTER_DISCIPLINE] = g_strdup (id);
}

static void
read_standing (Reading *reading)
{
  const char *cell = reading->cells[SENDA_ROSTER_STANDING];
  const char *name = cell ? _senda_roster_words_standing (reading->reader->words, cell) : NULL;

  if (cell != NULL && name == NULL)
    complain (reading, SENDA_ROSTER_STANDING,
              /* Translators: row number, column letter, and what is written there */
              _("Row %1$u, column %2$s: “%3$s” is not a standing of a member. Write “Active” or "
                "another that Senda knows, or leave the column out."));
  reading->row->values[SENDA_ROSTER_STANDING] = g_strdup (name);
}

static void
read_day (Reading        *reading,
          SendaRosterKind kind)
{
  const char *cell = reading->cells[kind];
  char *day = cell ? _senda_roster_read_day (cell) : NULL;

  if (cell != NULL && day == NULL)
    complain (reading, kind,
              /* Translators: row number, column letter, and what is written there */
              _("Row %1$u, column %2$s: “%3$s” is not a day. Write it as 2026-03-09, or leave the "
                "column out."));
  reading->row->values[kind] = day;
}

static void
read_note (Reading *reading)
{
  const char *cell = reading->cells[SENDA_ROSTER_NOTE];
  g_auto (GStrv) lines = cell ? g_strsplit (cell, "\r\n", -1) : NULL;

  reading->row->values[SENDA_ROSTER_NOTE] = lines ? g_strjoinv ("\n", lines) : NULL;
}

/* The column that stands for @kind: that of the last part for a name. */
static SendaRosterKind
find_kind (Reading        *reading,
           SendaRosterKind kind)
{
  if (kind != SENDA_ROSTER_NAME)
    return kind;
  while (kind < SENDA_ROSTER_LAST_NAME && reading->cells[kind] == NULL)
    kind++;
  return kind;
}

static void
check_lengths (Reading *reading)
{
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    {
      const char *name = _senda_roster_kind_field (kind);
      const char *value = reading->row->values[kind];
      int field = name ? senda_record_info_field (&senda_member_info, name) : -1;
      int agency_name = senda_record_info_field (&senda_agency_info, "name");
      const SendaField *limits = kind == SENDA_ROSTER_AGENCY
                                   ? &senda_agency_info.fields[agency_name]
                                   : &senda_member_info.fields[MAX (field, 0)];

      if (field >= 0 && value != NULL && g_utf8_strlen (value, -1) > senda_field_limit (limits))
        complain (reading, find_kind (reading, kind),
                  /* Translators: row number, column letter, and the start of what is written there */
                  _("Row %1$u, column %2$s: “%3$s” is too long to keep. Shorten it, or leave the "
                    "column out."));
    }
}

char *
_senda_roster_say_order (const SendaRosterReader *reader,
                         guint                    row)
{
  g_autofree char *name = NULL;
  guint column = 0;

  for (guint i = 0; i < senda_table_get_n_columns (reader->table); i++)
    if (reader->kinds[i] == SENDA_ROSTER_ENDS_ON ||
        (reader->kinds[i] == SENDA_ROSTER_STARTS_ON && column == 0))
      column = i;
  name = _senda_csv_column_name (column);
  /* Translators: row number and column letter; a member's term */
  return g_strdup_printf (_("Row %1$u, column %2$s: the term ends before it starts. Correct one of "
                            "the two days."), row + 1, name);
}

static void
read_cells (Reading *reading)
{
  const char *languages = reading->cells[SENDA_ROSTER_LANGUAGES];
  SendaRosterRow *row = reading->row;

  read_name (reading);
  row->values[SENDA_ROSTER_AGENCY] = g_strdup (reading->cells[SENDA_ROSTER_AGENCY]);
  row->values[SENDA_ROSTER_TITLE] = g_strdup (reading->cells[SENDA_ROSTER_TITLE]);
  read_email (reading);
  read_phone (reading);
  read_discipline (reading);
  if (languages != NULL)
    row->values[SENDA_ROSTER_LANGUAGES] =
      _senda_roster_words_languages (reading->reader->words, languages);
  read_standing (reading);
  read_day (reading, SENDA_ROSTER_STARTS_ON);
  read_day (reading, SENDA_ROSTER_ENDS_ON);
  read_note (reading);
  check_lengths (reading);
}

SendaRosterRow *
_senda_roster_read_row (const SendaRosterReader *reader,
                        guint                    row)
{
  Reading reading = { .reader = reader };

  reading.row = g_new0 (SendaRosterRow, 1);
  reading.row->row = row;
  reading.row->outcome = SENDA_ROSTER_ADD;
  if (gather (&reading))
    read_cells (&reading);
  else
    reading.row->outcome = SENDA_ROSTER_EMPTY;
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    g_free (reading.cells[kind]);
  return reading.row;
}
