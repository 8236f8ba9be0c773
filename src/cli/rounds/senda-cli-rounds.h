/* senda-cli-rounds.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands about rounds, ballots and the plan share.
 */
#pragma once

#include "senda-cli-people.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

/* The rounds of the task force that is meant, kept in @cli with its people; NULL after refusing. */
SendaRounds    *senda_cli_open_rounds      (SendaCli       *cli);
/* Of the rounds that were opened: that of this name or id, or the latest for "latest" and NULL; NULL
 * after refusing. */
SendaRecord    *senda_cli_find_round       (SendaCli       *cli,
                                            const char     *name);
/* Both in one, of the round that --round names; it is then the round looked at. */
SendaRecord    *senda_cli_open_round       (SendaCli       *cli);

/* Who takes part in the round looked at, by name. (transfer container) (element-type SendaRecord) */
GPtrArray      *senda_cli_list_raters      (SendaCli       *cli);

/* The task force, and the round with its day. @round may be NULL. */
void            senda_cli_say_round        (SendaCli       *cli,
                                            SendaRecord    *task_force,
                                            SendaRecord    *round);
/* {id, name, opened_on}, or null. */
void            senda_cli_round_json_name  (JsonBuilder    *builder,
                                            const char     *name,
                                            SendaRecord    *round);
/* "3 Institutionalizing", or a dash for 0. (transfer full) */
char           *senda_cli_stage_name       (SendaCli       *cli,
                                            guint           stage);
/* A stage as a number, 0 as null. */
void            senda_cli_json_stage       (JsonBuilder    *builder,
                                            const char     *name,
                                            guint           stage);
/* id, number and name of @element, into the object that is open. */
void            senda_cli_json_element     (SendaCli       *cli,
                                            JsonBuilder    *builder,
                                            const SendaElement *element);
/* The ids of @statements (of SendaStatement). */
void            senda_cli_json_statements  (JsonBuilder    *builder,
                                            const char     *name,
                                            GPtrArray      *statements);

G_END_DECLS
