/* senda-cli-hint.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which ids somebody may have meant who mistyped one. A pure function.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SENDA_CLI_MAX_HINTS 3

guint senda_cli_nearest (const char        *wrong,
                         const char *const *ids,
                         guint              n_ids,
                         const char        *nearest[SENDA_CLI_MAX_HINTS]);

G_END_DECLS
