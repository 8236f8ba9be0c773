/* senda-cli.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: the second door to the workspace. A command opens the store with the core alone
 * and needs no display; while a window holds the store, the command is handed to it and carried out
 * there. The language of the messages must have been set before (senda_locale_start()).
 *
 * The status is 0 when a command was done, 1 when it was refused (one line on the standard error
 * says why, and nothing was changed), 2 when it was not understood.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

gboolean senda_cli_wants (int                 argc,
                          char              **argv);
int      senda_cli_main  (int                 argc,
                          char              **argv,
                          const char         *usual_store);
int      senda_cli_run   (SendaWorkspace     *workspace,
                          const char *const  *args,
                          const char         *passphrase,
                          GString            *out,
                          GString            *err);

G_END_DECLS
