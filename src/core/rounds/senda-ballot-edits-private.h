/* senda-ballot-edits-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that change ballots share.
 */
#pragma once

#include "senda-ballot-edits.h"

G_BEGIN_DECLS

/* senda-ballot-edits.c */
SendaRecord *_senda_ballot_find_rater (SendaWorkspace *workspace,
                                       SendaRecord    *round,
                                       const char     *member,
                                       GError        **error);
SendaRecord *_senda_ballot_edit       (SendaEdit      *edit,
                                       SendaRecord    *rater,
                                       const char     *source);
SendaRecord *_senda_rating_edit       (SendaEdit      *edit,
                                       const char     *ballot,
                                       const char     *element);
gboolean     _senda_rating_is_empty   (SendaRecord    *rating);

G_END_DECLS
