/* senda-record-selection.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows of a list of records are selected: the one that is open beside it or, while the reader
 * marks several, those. It keeps them by id, so that a search or a sort changes nothing.
 */
#pragma once

#include "senda-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_SELECTION (senda_record_selection_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordSelection, senda_record_selection, SENDA, RECORD_SELECTION, GObject)

/* A GtkSelectionModel of the records of a list. Signal "marked" (SendaRecordSelection *): others are
 * marked now. */

SendaRecordSelection *senda_record_selection_new         (GListModel           *records);
void                  senda_record_selection_set_current (SendaRecordSelection *self,
                                                          const char           *id);
/* Begins or ends marking; nothing is marked then. */
void                  senda_record_selection_set_marking (SendaRecordSelection *self,
                                                          gboolean              marking);
gboolean              senda_record_selection_get_marking (SendaRecordSelection *self);
void                  senda_record_selection_toggle      (SendaRecordSelection *self,
                                                          guint                 position);
/* Marks those that are shown; with none of them unmarked, unmarks them. */
void                  senda_record_selection_toggle_all  (SendaRecordSelection *self);
gboolean              senda_record_selection_is_marked   (SendaRecordSelection *self,
                                                          SendaRecord          *record);
/* Those that are marked and shown, in their order. (element-type SendaRecord) (transfer full) */
GPtrArray            *senda_record_selection_dup_marked  (SendaRecordSelection *self);
guint                 senda_record_selection_get_n_marked (SendaRecordSelection *self);

G_END_DECLS
