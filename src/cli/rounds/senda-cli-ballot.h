/* senda-cli-ballot.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How ballots are told. Of the round that is looked at.
 */
#pragma once

#include "senda-cli-rounds.h"

G_BEGIN_DECLS

/* "3 Institutionalizing", "Cannot say", or a dash; @rating may be NULL. (transfer full) */
char           *senda_cli_rating_answer (SendaCli           *cli,
                                         SendaRecord        *rating);
/* {id, number, name, answer, stage, marks, note, is_carried}. */
void            senda_cli_rating_json   (SendaCli           *cli,
                                         JsonBuilder        *builder,
                                         const SendaElement *element,
                                         SendaRecord        *rating);
/* Who has rated what; of an anonymous round how many ballots have come in. */
SendaCliStatus  senda_cli_ballots_print (SendaCli           *cli);

G_END_DECLS
