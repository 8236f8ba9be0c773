/* senda-cli-find.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was typed to what is meant. Each of these has refused, with a hint, when it gives
 * NULL or FALSE.
 */
#pragma once

#include "senda-cli-private.h"
#include "senda-roadmap.h"

G_BEGIN_DECLS

const SendaElement   *senda_cli_find_element    (SendaCli               *cli,
                                                 const char             *id);
const SendaStatement *senda_cli_find_statement  (SendaCli               *cli,
                                                 const char             *id);
SendaTaskForce       *senda_cli_find_task_force (SendaCli               *cli);
SendaRoadmap         *senda_cli_open_roadmap    (SendaCli               *cli);

/* These only look: NULL or FALSE says nothing. */
const SendaSection   *senda_cli_look_section    (SendaCli               *cli,
                                                 const char             *id);
SendaRecord          *senda_cli_look_record     (SendaCli               *cli,
                                                 const char             *id);
/* Says that there is nothing called @id, with the nearest ids of the roadmap. */
SendaCliStatus        senda_cli_refuse_id       (SendaCli               *cli,
                                                 const char             *id);

G_END_DECLS
