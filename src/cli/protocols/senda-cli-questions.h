/* senda-cli-questions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands about who is called share. The protocols must have been opened.
 */
#pragma once

#include "senda-cli-protocols.h"
#include "senda-readiness.h"

G_BEGIN_DECLS

/* By its id, whole or without the kind, or by its name; NULL after refusing. */
const SendaTopic *senda_cli_find_question      (SendaCli         *cli,
                                                const char       *name);
/* By its id, or the default answer to the question called so; NULL after refusing. Opens the
 * protocols. */
SendaRecord      *senda_cli_find_answer        (SendaCli         *cli,
                                                const char       *name);
SendaCallBook    *senda_cli_get_call_book      (SendaCli         *cli);

/* The circumstances that the options --form, --age and so on name, as a field of tags; NULL for none.
 * Refuses what there is not. (transfer full) */
SendaCliStatus    senda_cli_read_circumstances (SendaCli         *cli,
                                                char            **tags);
/* when[] and when_text of @at, into the object that is open. */
void              senda_cli_case_json          (SendaCli         *cli,
                                                JsonBuilder      *builder,
                                                const SendaCase  *at);

/* What an answer comes to. */
void              senda_cli_call_json          (SendaCli         *cli,
                                                JsonBuilder      *builder,
                                                const SendaCall  *call);
void              senda_cli_call_say           (SendaCli         *cli,
                                                guint             indent,
                                                const SendaCall  *call);
/* Where it is written down: {protocol {id, source, name}, block}. */
void              senda_cli_page_json          (SendaCli         *cli,
                                                JsonBuilder      *builder,
                                                const SendaTopic *question);
/* "Operational protocol, “Where people sleep tonight”". (transfer full) */
char             *senda_cli_page_say           (SendaCli         *cli,
                                                const SendaTopic *question);

/* The gap of the readiness test whose id is @id, in words; NULL when there is none. Opens the
 * protocols. (transfer full) */
char             *senda_cli_name_readiness_gap (SendaCli         *cli,
                                                const char       *id);

G_END_DECLS
