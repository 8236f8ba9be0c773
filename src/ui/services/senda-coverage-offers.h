/* senda-coverage-offers.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offers behind a cell of the coverage, in a boxed list: who, how, and that it was checked.
 */
#pragma once

#include "senda-coverage.h"
#include "senda-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_coverage_offers_show (GtkWidget               *list,
                                 SendaPeople             *people,
                                 GPtrArray               *offers,
                                 const SendaCoverageLine *service);

G_END_DECLS
