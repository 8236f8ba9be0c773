/* senda-cli-role-card.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a role and the reading of it are told. The people must have been opened.
 */
#pragma once

#include "senda-cli-output.h"
#include "senda-role-card.h"

G_BEGIN_DECLS

/* Into the object that is open. */
void senda_cli_role_card_json    (SendaCli            *cli,
                                  JsonBuilder         *builder,
                                  const SendaRoleCard *card);
void senda_cli_role_reading_json (SendaCli            *cli,
                                  JsonBuilder         *builder,
                                  const SendaRoleCard *card,
                                  SendaRecord         *member);
void senda_cli_role_reading_say  (SendaCli            *cli,
                                  const SendaRoleCard *card,
                                  SendaRecord         *member);

G_END_DECLS
