/* senda-cli-remote.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Handing a command over to the window that holds the store.
 */
#pragma once

#include "senda-cli-private.h"

G_BEGIN_DECLS

SendaCliStatus senda_cli_hand_over (SendaCli *cli);

G_END_DECLS
