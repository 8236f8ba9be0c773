/* senda-report-call-page-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the page that tells whom to call, cut so that they have room on it.
 */
#pragma once

#include "senda-report-private.h"

#include "senda-call-book.h"

G_BEGIN_DECLS

/* What the page holds of each answer: from everything down to names and numbers. */
typedef struct
{
  guint n_letters;    /* of what is done; of names a few at least */
  guint n_variations; /* of a question */
  gboolean is_short;  /* they tell whom to call, and nothing else */
} SendaCallRoom;

typedef struct
{
  char *text[SENDA_MAX_LANGUAGES];
} SendaCallWords;

/* A row of the page, cut to its room. */
typedef struct
{
  const SendaCall *call; /* NULL: nobody has answered */
  SendaCallWords when;
  SendaCallWords who;
  SendaCallWords rest; /* what is done, at which hours, and who stands in */
  const char *phone;
} SendaCallLine;

typedef struct
{
  SendaReportMaker *maker;
  SendaCallBook *book;
  SendaCallRoom room;
  GPtrArray *lines;  /* of SendaCallLine */
  gboolean is_cut;   /* words were left out */
  guint n_left_out;  /* variations */
} SendaCallPage;

void  senda_report_fit_calls       (SendaCallPage   *page);
char *senda_report_dup_first_call  (SendaCallPage   *page,
                                    const SendaCall *call,
                                    guint            language);
char *senda_report_dup_backup_call (SendaCallPage   *page,
                                    const SendaCall *call,
                                    guint            language);
void  senda_report_free_call_line  (gpointer         line);

/* The widths of the columns of that page. */
#define SENDA_CALL_WIDTHS { 3.4, 7.4, 2.2 }

G_END_DECLS
