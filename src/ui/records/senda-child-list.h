/* senda-child-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that belong to another one, under a heading: each folded to a line, opened to a form, added
 * and removed in place. An agency's contacts, the services that it offers.
 */
#pragma once

#include "senda-record-form.h"

G_BEGIN_DECLS

#define SENDA_TYPE_CHILD_LIST (senda_child_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaChildList, senda_child_list, SENDA, CHILD_LIST, AdwBin)

/* Strings are marked with N_(). Lives for ever. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *heading;
  const char *add_label;
  const char *none;            /* while there is none */
  const char *remove_label;
  const char *note;            /* under each form, such as what is never kept; or NULL */
  const SendaFormField *fields;
  const SendaFormField *first; /* a field that has to be chosen before one can be added; or NULL */
  /* The line of a record. (transfer full) (nullable) */
  char *(*dup_title) (SendaRecord    *record,
                      SendaWorkspace *workspace);
  char *(*dup_subtitle) (SendaRecord    *record,
                         SendaWorkspace *workspace); /* or NULL */
} SendaChildListSpec;

/* The records of the type of @spec that belong to @parent. */
GtkWidget *senda_child_list_new  (SendaWorkspace           *workspace,
                                  SendaRecord              *parent,
                                  const SendaChildListSpec *spec);
/* Opens the one called @id; FALSE when it is not here. */
gboolean   senda_child_list_open (SendaChildList           *self,
                                  const char               *id);

G_END_DECLS
