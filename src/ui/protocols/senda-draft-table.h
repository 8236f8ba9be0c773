/* senda-draft-table.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of a document: with columns where there is room for them, else row by row with the name of
 * its column before each cell.
 */
#pragma once

#include "senda-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DRAFT_TABLE (senda_draft_table_get_type ())

G_DECLARE_FINAL_TYPE (SendaDraftTable, senda_draft_table, SENDA, DRAFT_TABLE, GtkWidget)

GtkWidget *senda_draft_table_new (const SendaDraftBlock *block,
                                  const char            *language);

G_END_DECLS
