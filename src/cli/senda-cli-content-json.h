/* senda-cli-content-json.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The content for programs.
 */
#pragma once

#include "senda-cli-private.h"

G_BEGIN_DECLS

SendaCliStatus senda_cli_content_json (SendaCli   *cli,
                                       const char *id);

G_END_DECLS
