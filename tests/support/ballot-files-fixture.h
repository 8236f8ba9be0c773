/* ballot-files-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A round that collects ballots, and the members who answer theirs on desks of their own.
 */
#pragma once

#include "exchange-fixture.h"

#include "senda-ballot-files.h"

G_BEGIN_DECLS

/* The coordinator's store with a round in it, which collects ballots. */
typedef struct
{
  Exchange exchange;
  SendaWorkspace *workspace;
  SendaPeople *people;
  SendaRecord *round;
  GPtrArray *raters; /* of SendaRecord */
} BallotFiles;

/* @data not NULL: the ballots bear no names. */
void             ballot_files_set_up       (BallotFiles     *fixture,
                                            gconstpointer    data);
void             ballot_files_tear_down    (BallotFiles     *fixture,
                                            gconstpointer    data);
const char      *ballot_files_rater_id     (BallotFiles     *fixture,
                                            guint            n);
/* Makes one ballot. (transfer full): where it is */
char            *ballot_files_send_to      (BallotFiles     *fixture,
                                            guint            rater,
                                            const char      *passphrase);
/* (transfer full) */
SendaBallotDesk *ballot_files_lay_out      (BallotFiles     *fixture,
                                            const char      *path,
                                            const char      *passphrase);
void             ballot_files_say          (SendaBallotDesk *desk,
                                            const char      *element,
                                            guint            stage);
/* (transfer full): where the reply is */
char            *ballot_files_reply        (BallotFiles     *fixture,
                                            SendaBallotDesk *desk,
                                            const char      *name);
/* With the passphrases that the coordinator's store knows. */
gboolean         ballot_files_take         (BallotFiles     *fixture,
                                            const char      *path,
                                            GError         **error);
void             ballot_files_assert_taken (BallotFiles     *fixture,
                                            const char      *path);
/* What the coordinator's store has of that rater. */
guint            ballot_files_stage_of     (BallotFiles     *fixture,
                                            guint            rater,
                                            const char      *element);

G_END_DECLS
