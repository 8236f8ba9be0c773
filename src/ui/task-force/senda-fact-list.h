/* senda-fact-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some fields of a task force, each in a row of a boxed list, edited in place. What is typed saves
 * itself.
 */
#pragma once

#include "senda-task-forces.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FACT_LIST (senda_fact_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaFactList, senda_fact_list, SENDA, FACT_LIST, AdwBin)

/* One field and what its empty field shows, marked with N_() or NULL. */
typedef struct
{
  const char *field;
  const char *hint;
} SendaFact;

/* @facts ends with a NULL field and lives for ever; @language is the one that bilingual fields are
 * written in. */
GtkWidget *senda_fact_list_new   (SendaWorkspace  *workspace,
                                  SendaTaskForce  *task_force,
                                  const char      *label,
                                  const SendaFact *facts,
                                  const char      *language);
GtkWidget *senda_fact_list_field (SendaFactList   *self,
                                  const char      *field);

G_END_DECLS
