/* senda-send-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sending a file: exactly what leaves, how it is sealed, where it goes, and that it was proved.
 */
#pragma once

#include "senda-outgoing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Over the window of @widget. @profile: of a copy. */
GtkWidget *senda_send_window_new (GtkWidget       *widget,
                                  SendaWorkspace  *workspace,
                                  SendaBundleKind  kind,
                                  const char      *task_force,
                                  SendaPrivacy     profile);
/* With what is chosen in it, to @path. */
void       senda_send_window_save (GtkWidget     *window,
                                   const char    *path);

G_END_DECLS
