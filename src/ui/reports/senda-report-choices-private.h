/* senda-report-choices-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two files of the choices share.
 */
#pragma once

#include "senda-report-choices.h"

#include <gio/gio.h>

G_BEGIN_DECLS

struct _SendaReportChoices
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  GSettings *settings; /* or NULL */
  char *task_force;
  const SendaReport *report;
  char *element; /* of a report that is about one */
  char *only;    /* of a report that may be about one; NULL: all of them */
  char *role;    /* of a report that may be about one; NULL: all of them */
  char *round;         /* NULL: the latest */
  char *earlier;       /* NULL: the one before it */
  char *rater;         /* of that round; NULL: nobody's name is on it */
  char *protocol;      /* its id, or that of a shipped one; NULL: the first */
  char *only_protocol; /* of a report that may be about one; NULL: all of them */
  char *version;       /* of that protocol; NULL: what it says now, or the latest */
  char *day;           /* to which it looks ahead; NULL: any */
  char *year;          /* the first day of the one that it tells of; NULL: the last twelve months */
  char *languages;     /* a language, or SENDA_LANGUAGES_BOTH */
  SendaAudience audience;
  guint left_out;
  const SendaPaper *paper;
  const SendaFormat *format;
  char *sheet;         /* NULL: the first */
  gboolean mark;       /* for a spreadsheet program that needs it to read accents */
};

void     _senda_report_choices_tell      (SendaReportChoices  *self,
                                         SendaChoiceKind      kind);
/* Whether @value is another one than there was. */
gboolean _senda_report_choices_take      (char               **string,
                                         const char          *value);
/* Where the element is kept, which differs between reports that need one and those that may. */
char   **_senda_report_choices_get_place (SendaReportChoices  *self);

G_END_DECLS
