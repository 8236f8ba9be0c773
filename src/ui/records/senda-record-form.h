/* senda-record-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some fields of a record of any type, each in a row of a boxed list and edited in place by what suits
 * its kind: text, text in a language, a choice, a day, yes or no, a number, a topic of the content,
 * another record, tags. What is typed saves itself; what another hand changes shows itself; what a
 * rule refuses says why and stays to be corrected.
 */
#pragma once

#include "senda-task-force.h"
#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_FORM (senda_record_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordForm, senda_record_form, SENDA, RECORD_FORM, AdwBin)

typedef struct
{
  const char *field; /* NULL ends the list */
  const char *hint;  /* what the empty field shows, or a line under it; marked with N_(), or NULL */
  const char *kind;  /* CONTENT and TAGS: of the topics to choose from, "discipline"; CHOICE: those
                      * to offer, parted by commas; NULL: all */
} SendaFormField;

/* @fields lives for ever. @language: the one that bilingual fields are written in; NULL: the
 * workspace's. References offer the records of the same task force. */
GtkWidget *senda_record_form_new       (SendaWorkspace       *workspace,
                                        SendaRecord          *record,
                                        const char           *label,
                                        const SendaFormField *fields,
                                        const char           *language);
/* The widget that edits @field, for focus and for search; NULL when it is not here. */
GtkWidget *senda_record_form_get_field (SendaRecordForm      *self,
                                        const char           *field);
/* A sentence under the list, such as what is never kept. NULL takes it away. */
void       senda_record_form_set_note  (SendaRecordForm      *self,
                                        const char           *note);

G_END_DECLS
