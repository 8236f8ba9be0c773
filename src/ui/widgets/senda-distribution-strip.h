/* senda-distribution-strip.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How elements are spread over the stages, drawn: a line per stage with its number, its name and
 * one block per element, and lines for the elements that are at no stage. It is a figure whose
 * stages can be clicked; a screen reader hears the label that it is given. Whoever shows it offers
 * the same facts as a list too.
 */
#pragma once

#include "senda-distribution.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DISTRIBUTION_STRIP (senda_distribution_strip_get_type ())

G_DECLARE_FINAL_TYPE (SendaDistributionStrip, senda_distribution_strip, SENDA, DISTRIBUTION_STRIP,
                      GtkWidget)

/* Signal "stage-clicked" (SendaDistributionStrip *, guint stage): stage 1 to 5. */

/* @stage_names: five, in the reader's language. */
GtkWidget *senda_distribution_strip_new (const char *const       *stage_names);
void       senda_distribution_strip_set (SendaDistributionStrip  *self,
                                         const SendaDistribution *distribution,
                                         const char              *label);

G_END_DECLS
