/* senda-cli-report-protocol.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which protocol, and which of its versions, a report is about. These only look: NULL says nothing.
 */
#pragma once

#include "senda-cli-private.h"

G_BEGIN_DECLS

SendaRecord *senda_cli_look_protocol (SendaCli    *cli,
                                      const char  *task_force,
                                      const char  *name);
SendaRecord *senda_cli_look_version  (SendaCli    *cli,
                                      SendaRecord *protocol,
                                      const char  *name);

G_END_DECLS
