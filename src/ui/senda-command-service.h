/* senda-command-service.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Carries out, in the running window, commands that were given on a command line while the window
 * holds the store: the interface Commands, below the id, on the application's object.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMAND_SERVICE (senda_command_service_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommandService, senda_command_service, SENDA, COMMAND_SERVICE, GObject)

/* Signal "before-run" (SendaCommandService *): commit what is still being typed. */

SendaCommandService *senda_command_service_new           (void);
gboolean             senda_command_service_export        (SendaCommandService  *self,
                                                          GDBusConnection      *connection,
                                                          const char           *object_path,
                                                          GError              **error);
void                 senda_command_service_unexport      (SendaCommandService  *self);
void                 senda_command_service_set_workspace (SendaCommandService  *self,
                                                          SendaWorkspace       *workspace);

G_END_DECLS
