/* senda-cli-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands about people share: the task force's people, and records by name.
 */
#pragma once

#include "senda-cli-record.h"
#include "senda-role-card.h"

G_BEGIN_DECLS

/* The people of the task force that is meant, kept in @cli; NULL after refusing. */
SendaPeople      *senda_cli_open_people     (SendaCli              *cli);
/* Of the people that were opened. */
SendaPeopleFacts *senda_cli_get_facts       (SendaCli              *cli);
const char       *senda_cli_task_force_id   (SendaCli              *cli);

/* From a name or an id to what is meant; NULL after refusing. */
SendaRecord      *senda_cli_find_record     (SendaCli              *cli,
                                             const SendaRecordInfo *info,
                                             const char            *name);
/* Several, with commas between them. (transfer container) */
GPtrArray        *senda_cli_find_records    (SendaCli              *cli,
                                             const SendaRecordInfo *info,
                                             const char            *names);
SendaRoleCard    *senda_cli_find_role       (SendaCli              *cli,
                                             GPtrArray             *cards,
                                             const char            *name);
/* The topic of one of @kinds (of const char *, ends with NULL) that is called so; only looks. */
const SendaTopic *senda_cli_look_topic      (SendaCli              *cli,
                                             const char *const     *kinds,
                                             const char            *name);
/* Whether two names are the same but for capitals and spaces around them. */
gboolean          senda_cli_is_name         (const char            *one,
                                             const char            *other);
/* What people call the gap @id, of those at the table or of services; NULL after refusing. */
char             *senda_cli_name_gap        (SendaCli              *cli,
                                             const char            *id);

/* Refuses what is no day. */
SendaCliStatus    senda_cli_check_day       (SendaCli              *cli,
                                             const char            *day);

G_END_DECLS
