/* senda-open-file.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a file that somebody sent, whatever kind it turns out to be: from a menu or with a
 * double click. A ballot opens straight into rating, a summary is collected, the rest is looked at and
 * taken in.
 */
#pragma once

#include "senda-incoming-window.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @widget: in the window that it opens over. (transfer none): the window in which it is looked at */
GtkWidget *senda_open_file     (GtkWidget      *widget,
                                SendaWorkspace *workspace,
                                const char     *path);
/* The same of one that is open already; NULL when that was all. */
GtkWidget *senda_open_incoming (GtkWidget      *widget,
                                SendaWorkspace *workspace,
                                SendaIncoming  *incoming);
/* Without a window and without a store: a ballot opens by itself; for anything else @other is called
 * with the file, open. (transfer none): the window in which a passphrase is asked for. */
GtkWidget *senda_open_file_alone (GtkApplication       *application,
                                  const char           *path,
                                  SendaIncomingHandler  other,
                                  gpointer              data);
/* Asks which. */
void       senda_open_file_ask (GtkWidget      *widget,
                                SendaWorkspace *workspace);

G_END_DECLS
