/* senda-ballot-work.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far the making of a file is, with a button that stops it; seen only while one is made.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_WORK (senda_ballot_work_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotWork, senda_ballot_work, SENDA, BALLOT_WORK, AdwBin)

/* @what: is being done, “Making the ballots…”. */
GtkWidget    *senda_ballot_work_new        (const char      *what);
/* What it is stopped with, until senda_ballot_work_end(). (transfer none) */
GCancellable *senda_ballot_work_begin      (SendaBallotWork *self);
/* A SendaProgress, with the widget as its data. */
void          senda_ballot_work_tell       (double           done,
                                            gpointer         self);
void          senda_ballot_work_end        (SendaBallotWork *self);
gboolean      senda_ballot_work_is_going_on (SendaBallotWork *self);
void          senda_ballot_work_cancel     (SendaBallotWork *self);

G_END_DECLS
