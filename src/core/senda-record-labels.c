/* senda-record-labels.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What history calls a record and what was done to it.
 */
#include "config.h"

#include "senda-record-edits-private.h"

#include "senda-agreed-stage.h"
#include "senda-committee.h"
#include "senda-dissent.h"
#include "senda-goal.h"
#include "senda-guiding-principle.h"
#include "senda-objective.h"
#include "senda-rater.h"
#include "senda-responsibility.h"
#include "senda-role.h"
#include "senda-round.h"
#include "senda-task-force.h"

#include <string.h>

/* Types whose changes history has words of their own for; the others share those of records. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *prefix;
  const char *argument; /* what the words call the record, or NULL when they do not name it */
  const char *verbs;
} OwnLabels;

static const OwnLabels own_labels[] = {
  { &senda_task_force_info, "task-force", "name", "add edit remove" },
  { &senda_guiding_principle_info, "guiding-principle", NULL, "add edit remove move" },
  { &senda_goal_info, "goal", NULL, "add edit remove move" },
  { &senda_objective_info, "objective", NULL, "add edit remove move" },
  { &senda_round_info, "round", "name", "add edit" },
  { &senda_rater_info, "rater", "name", "add remove" },
  { &senda_role_info, "role", "topic", "add" },
  { &senda_responsibility_info, "responsibility", "topic", "add edit remove" },
};

static const OwnLabels *
find_own_labels (const SendaRecordInfo *info,
                 const char            *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_labels); i++)
    if (own_labels[i].info == info && strstr (own_labels[i].verbs, verb) != NULL)
      return &own_labels[i];
  return NULL;
}

static SendaLabel *
make_seat_label (SendaWorkspace *workspace,
                 SendaRecord    *seat,
                 const char     *member,
                 const char     *field)
{
  g_autoptr (SendaRecord) committee =
    senda_workspace_get (workspace, &senda_committee_info,
                         senda_record_get_text (seat, "committee"), NULL);
  g_autofree char *name = committee ? senda_record_dup_name (workspace, committee) : NULL;

  return senda_label_new ("seat-edit", "name", member, "committee", name, "field", field, NULL);
}

/* The element that @record, an agreed stage or a dissent, is about; NULL for another record, or when
 * nothing is known of it. (transfer full) */
static char *
dup_element (SendaWorkspace *workspace,
             SendaRecord    *record)
{
  g_autoptr (SendaRecord) agreed = NULL;

  if (senda_record_get_info (record) == &senda_agreed_stage_info)
    return g_strdup (senda_record_get_text (record, "element"));
  if (senda_record_get_info (record) == &senda_dissent_info)
    agreed = _senda_record_dup_parent (workspace, record);
  return agreed ? g_strdup (senda_record_get_text (agreed, "element")) : NULL;
}

/* What is said of an element in words of its own; NULL when records in general have the words.
 * (transfer full) */
static SendaLabel *
make_element_label (SendaWorkspace *workspace,
                    SendaRecord    *record,
                    const char     *verb,
                    const char     *field)
{
  g_autofree char *element = dup_element (workspace, record);
  g_autofree char *id = NULL;

  if (element == NULL)
    return NULL;
  if (senda_record_get_info (record) == &senda_agreed_stage_info)
    return g_strcmp0 (field, "present") == 0 ? senda_label_new ("present", "element", element, NULL)
                                             : NULL;
  id = g_strconcat ("dissent-", verb, NULL);
  return senda_label_new (id, "element", element, NULL);
}

/* @verb: "add", "edit", "remove" or "move"; @field NULL: none. (transfer full) */
SendaLabel *
_senda_record_make_label (SendaWorkspace *workspace,
                          SendaRecord    *record,
                          const char     *verb,
                          const char     *field)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const OwnLabels *own = find_own_labels (info, verb);
  g_autofree char *name = senda_record_dup_name (workspace, record);
  g_autofree char *named = field ? g_strconcat (info->name, ".", field, NULL) : NULL;
  g_autofree char *id = NULL;
  SendaLabel *about = make_element_label (workspace, record, verb, field);

  if (about != NULL)
    return about;
  if (info == &senda_committee_seat_info && field != NULL)
    return make_seat_label (workspace, record, name, named);
  if (own == NULL && strcmp (verb, "move") == 0)
    return _senda_record_make_label (workspace, record, "edit", field);
  id = g_strconcat (own ? own->prefix : "record", "-", verb, NULL);
  if (own != NULL)
    return senda_label_new (id, own->argument, name, field ? "field" : NULL, named, NULL);
  return senda_label_new (id, "type", info->name, "name", name,
                          field ? "field" : NULL, named, NULL);
}

/* Of several fields at once. (transfer full) */
SendaLabel *
_senda_record_make_fields_label (SendaWorkspace *workspace,
                                 SendaRecord    *record)
{
  g_autofree char *name = senda_record_dup_name (workspace, record);

  return senda_label_new ("record-edit-fields", "type", senda_record_get_info (record)->name,
                          "name", name, NULL);
}

/* @id: "record-edit-many" with @field, or "record-remove-many" without. (transfer full) */
SendaLabel *
_senda_record_make_many_label (const char            *id,
                               const SendaRecordInfo *info,
                               guint                  count,
                               const char            *field)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *named = field ? g_strconcat (info->name, ".", field, NULL) : NULL;

  return senda_label_new (id, "type", info->name, "count", number,
                          field ? "field" : NULL, named, NULL);
}
