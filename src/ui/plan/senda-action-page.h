/* senda-action-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one action: what, who, by when, how far it is, and where it came from.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ACTION_PAGE (senda_action_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaActionPage, senda_action_page, SENDA, ACTION_PAGE, AdwBin)

GtkWidget *senda_action_page_new (SendaRounds *rounds,
                                  SendaRecord *action);

G_END_DECLS
