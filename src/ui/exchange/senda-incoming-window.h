/* senda-incoming-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that came in, step by step: its passphrase where it is sealed, what taking it would do, what
 * is to be decided, and what was done. A ballot and a summary are handed on to whoever opened the
 * window: they are nothing to merge.
 */
#pragma once

#include "senda-incoming.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What else a file may turn out to be once it is open. @incoming: open, with its head. */
typedef void (*SendaIncomingHandler) (SendaIncoming *incoming,
                                      gpointer       data);

typedef struct
{
  SendaIncomingHandler ballot;  /* or NULL: such a file is refused with a sentence */
  SendaIncomingHandler summary;
  SendaIncomingHandler other;   /* where there is no workspace: whoever has it opened goes on */
  gpointer data;                /* the window's from now on */
  GDestroyNotify destroy;       /* frees @data with the window, or NULL */
} SendaIncomingHandlers;

/* @widget: over whose window, or NULL for one that stands alone. @workspace: NULL when there is no
 * store yet; then only a ballot can be opened. @incoming: new, or of a shared folder, which is open
 * already. */
GtkWidget *senda_incoming_window_new (GtkWidget                   *widget,
                                      SendaWorkspace              *workspace,
                                      SendaIncoming               *incoming,
                                      const SendaIncomingHandlers *handlers);

G_END_DECLS
