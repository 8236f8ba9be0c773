/* senda-calendar.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dated things as an iCalendar file (RFC 5545). Each has a name of its own that never changes, from
 * the record and what of it the entry is about, so that a calendar that takes the file again
 * updates what it has. Nothing in the file comes from the clock: the same entries give the same
 * bytes.
 */
#pragma once

#include "senda-error.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SENDA_CALENDAR_TASK, /* something to do, by a day or by none */
  SENDA_CALENDAR_DAY   /* a whole day */
} SendaCalendarKind;

typedef enum
{
  SENDA_CALENDAR_OPEN,
  SENDA_CALENDAR_WORKING, /* of a task */
  SENDA_CALENDAR_DONE,    /* the same */
  SENDA_CALENDAR_CANCELLED
} SendaCalendarState;

typedef struct
{
  char *record; /* its id */
  char *what;   /* of it: "due", "review", "end" */
  SendaCalendarKind kind;
  SendaCalendarState state;
  char *title;
  char *text;     /* or NULL */
  char *day;      /* "2026-03-09"; NULL for a task without */
  char *done_on;  /* of a task that is done, or NULL */
  gint64 changed; /* when the last time, milliseconds since 1970 */
  guint sequence; /* how often */
  guint warn_days; /* remind so many days before; 0: not at all */
} SendaCalendarEntry;

void      senda_calendar_entry_free (SendaCalendarEntry       *entry);
gboolean  senda_calendar_takes_day  (const char               *day);
/* What a calendar knows the entry by. (transfer full) */
char     *senda_calendar_entry_id   (const SendaCalendarEntry *entry);
/* @entries: of SendaCalendarEntry, in any order. (transfer full) */
GBytes   *senda_calendar_write      (const char               *name,
                                     GPtrArray                *entries);
/* Reads @bytes back: every entry must be there once, as it was given, and nothing else. */
gboolean  senda_calendar_check      (GBytes                   *bytes,
                                     GPtrArray                *entries,
                                     GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCalendarEntry, senda_calendar_entry_free)

G_END_DECLS
