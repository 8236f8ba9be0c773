/* senda-ballot-statements.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of one element on a ballot, stage by stage, each with its mark, and a note.
 */
#pragma once

#include "senda-ballot-pad.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT_STATEMENTS (senda_ballot_statements_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotStatements, senda_ballot_statements, SENDA, BALLOT_STATEMENTS,
                      AdwBin)

GtkWidget *senda_ballot_statements_new  (SendaWorkspace        *workspace,
                                         const SendaElement    *element);
void       senda_ballot_statements_show (SendaBallotStatements *self,
                                         SendaBallotPad        *pad,
                                         gboolean               is_fixed);

G_END_DECLS
