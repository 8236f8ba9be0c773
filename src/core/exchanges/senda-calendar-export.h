/* senda-calendar-export.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days of a task force for a calendar: what is to be done, when protocols and answers are
 * looked at again, when agreements and terms end. What was removed since, or no longer has a day,
 * stays in the file as cancelled, so that a calendar takes it away; of what was removed, without its
 * words.
 */
#pragma once

#include "senda-report.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_CALENDAR_ACTIONS = 1 << 0,
  SENDA_CALENDAR_REVIEWS = 1 << 1,    /* of protocols, and answers to be looked at again */
  SENDA_CALENDAR_AGREEMENTS = 1 << 2, /* their ends */
  SENDA_CALENDAR_TERMS = 1 << 3       /* ends of terms, committee seats and roles */
} SendaCalendarParts;

#define SENDA_CALENDAR_ALL ((1 << 4) - 1)
#define SENDA_CALENDAR_WARN_DAYS 30 /* the usual */

/* What is asked for. Strings are borrowed. */
typedef struct
{
  const char *language;   /* NULL: the workspace's */
  SendaAudience audience; /* what it may not read is left out: of the public, all but ends of
                           * agreements and reviews of protocols */
  SendaCalendarParts parts;
  gboolean actions_as_days; /* as events too, for calendars that know no tasks */
  guint warn_days;        /* remind so many days before an agreement ends; 0: not at all */
} SendaCalendarOptions;

/* The parts, in the order of their bits: "actions", "reviews", "agreements", "terms"; then NULL. */
extern const char *const senda_calendar_part_names[];

/* The calendar as a file's bytes, read back and found right. @n_entries: how many are in it, those
 * that are cancelled included; may be NULL. (transfer full) Fails with SENDA_ERROR_NOT_FOUND where
 * there is no such task force, and as reading the store does. */
GBytes   *senda_workspace_export_calendar (SendaWorkspace             *self,
                                           const char                 *task_force,
                                           const SendaCalendarOptions *options,
                                           guint                      *n_entries,
                                           GError                    **error);
/* The same into the file @path, which is read back too: it is whole, or as it was. */
gboolean  senda_workspace_save_calendar   (SendaWorkspace             *self,
                                           const char                 *task_force,
                                           const SendaCalendarOptions *options,
                                           const char                 *path,
                                           guint                      *n_entries,
                                           GError                    **error);
/* A name for the file: "Example Task Force - Calendar 2026-03-09.ics".
 * (transfer full) */
char     *senda_workspace_name_calendar   (SendaWorkspace             *self,
                                           const char                 *task_force,
                                           const char                 *language);

G_END_DECLS
