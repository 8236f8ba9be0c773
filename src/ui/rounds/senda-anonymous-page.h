/* senda-anonymous-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots of an anonymous round: that there are some, and the way to take in another. Single ones
 * are never shown.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ANONYMOUS_PAGE (senda_anonymous_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnonymousPage, senda_anonymous_page, SENDA, ANONYMOUS_PAGE, AdwBin)

GtkWidget *senda_anonymous_page_new (SendaRounds *rounds);

G_END_DECLS
