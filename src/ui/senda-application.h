/* senda-application.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: one instance, one store. It opens the workspace once, shows the window or the
 * page that says why there is none, and lets the command line work through it.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_APPLICATION (senda_application_get_type ())

G_DECLARE_FINAL_TYPE (SendaApplication, senda_application, SENDA, APPLICATION, AdwApplication)

SendaApplication *senda_application_new            (void);
SendaWorkspace   *senda_application_get_workspace  (SendaApplication *self);
GSettings        *senda_application_get_settings   (SendaApplication *self);
const char       *senda_application_get_language   (SendaApplication *self);
gboolean          senda_application_wants_restart  (SendaApplication *self);
void              senda_application_restart        (SendaApplication *self);
char             *senda_application_dup_store_path (SendaApplication *self);
void              senda_application_set_store_path (SendaApplication *self,
                                                    const char    *path);
void              senda_application_close_store    (SendaApplication *self);
GtkWindow        *senda_application_open_store     (SendaApplication *self);

G_END_DECLS
