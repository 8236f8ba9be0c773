/* senda-form-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a SendaRecordForm: one field of one record and the control that edits it, for as long as
 * the row lives. A kind of field is a subclass: it builds its control when it is constructed, saves
 * with senda_form_row_save(), and shows in its one virtual method what the record holds.
 */
#pragma once

#include "senda-record-form.h"

G_BEGIN_DECLS

#define SENDA_TYPE_FORM_ROW (senda_form_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (SendaFormRow, senda_form_row, SENDA, FORM_ROW, GtkListBoxRow)

/**
 * SendaFormRowClass:
 * @show: show what the record holds now
 *
 * Properties, construct only: "workspace", "record", "item" (a pointer to SendaFormField),
 * "language".
 */
struct _SendaFormRowClass
{
  GtkListBoxRowClass parent_class;

  void (*show) (SendaFormRow *self);
};

SendaWorkspace   *senda_form_row_get_workspace (SendaFormRow *self);
SendaRecord      *senda_form_row_get_record    (SendaFormRow *self);
const SendaField *senda_form_row_get_field     (SendaFormRow *self);
/* The topics to choose from, or NULL. */
const char       *senda_form_row_get_kind      (SendaFormRow *self);
const char       *senda_form_row_get_language  (SendaFormRow *self);
/* Both in the screen's language; the hint may be NULL. */
const char       *senda_form_row_get_label     (SendaFormRow *self);
const char       *senda_form_row_get_hint      (SendaFormRow *self);
gboolean          senda_form_row_is_fixed      (SendaFormRow *self);
/* What the record holds in a field of text. */
const char       *senda_form_row_get_text      (SendaFormRow *self);
/* FALSE when it is refused; why was then said. */
gboolean          senda_form_row_save          (SendaFormRow *self,
                                                const char   *text);
/* Where what is given goes instead of into the store: for a record that is in none. FALSE refuses. */
typedef gboolean (*SendaFormSave) (SendaFormRow *self,
                                   const char   *text,
                                   gpointer      data);
void              senda_form_row_set_save      (SendaFormRow *self,
                                                SendaFormSave save,
                                                gpointer      data);
/* For the constructed method of a subclass: @control under the label, @hint under it or NULL. */
void              senda_form_row_set_control   (SendaFormRow *self,
                                                GtkWidget    *control,
                                                const char   *hint);
/* The same for one that stands beside the label; the whole row activates it. */
void              senda_form_row_set_beside    (SendaFormRow *self,
                                                GtkWidget    *control);
GtkWidget        *senda_form_row_get_control   (SendaFormRow *self);
void              senda_form_row_show          (SendaFormRow *self);

G_END_DECLS
