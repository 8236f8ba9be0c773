/* senda-cli-change.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field change of the history, as people and programs read it.
 */
#pragma once

#include "senda-cli-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void senda_cli_change_say  (SendaCli                 *cli,
                            const SendaHistoryChange *change);
void senda_cli_change_json (JsonBuilder              *builder,
                            const SendaHistoryChange *change);

G_END_DECLS
