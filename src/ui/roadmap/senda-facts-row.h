/* senda-facts-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts about one element as a row of a table: columns where there is room, lines that begin
 * with the column's name where there is not. To assistive technologies it is a few sentences.
 */
#pragma once

#include "senda-roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FACTS_ROW (senda_facts_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaFactsRow, senda_facts_row, SENDA, FACTS_ROW, GtkWidget)

GtkWidget *senda_facts_row_new         (const SendaElement *element);
/* The names of the columns; it takes no room where there are none. */
GtkWidget *senda_facts_row_new_heading (void);
void       senda_facts_row_update      (SendaFactsRow      *self,
                                        SendaRoadmap       *roadmap);

G_END_DECLS
