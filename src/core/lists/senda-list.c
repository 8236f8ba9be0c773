/* senda-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list-private.h"

#include "senda-pictures.h"
#include "senda-record-words.h"
#include "senda-role-card.h"
#include "senda-summary.h"
#include "senda-target.h"
#include "senda-task-forces.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define USUAL_WIDTH 2

static const SendaList lists[] = {
  { "members", NC_("list", "Members"), &senda_member_info, _senda_member_columns },
  { "agencies", NC_("list", "Agencies"), &senda_agency_info, _senda_agency_columns },
  { "contacts", NC_("list", "Contacts of agencies"), &senda_contact_info, _senda_contact_columns },
  { "agreements", NC_("list", "Agreements"), &senda_agreement_info, _senda_agreement_columns },
  { "committees", NC_("list", "Committees"), &senda_committee_info, _senda_committee_columns },
  { "seats", NC_("list", "Seats in committees"), &senda_committee_seat_info,
    _senda_seat_columns },
  { "assignments", NC_("list", "Who holds which role"), &senda_role_assignment_info,
    _senda_assignment_columns },
  { "services", NC_("list", "Services"), &senda_service_offer_info, _senda_offer_columns },
  { "actions", NC_("list", "Actions"), &senda_action_info, _senda_action_columns },
  { "targets", NC_("list", "Targets"), &senda_target_info, _senda_target_columns },
  { "rounds", NC_("list", "Rounds"), &senda_round_info, _senda_round_columns },
  { "protocols", NC_("list", "Protocols"), &senda_protocol_info, _senda_protocol_columns, TRUE },
  { "versions", NC_("list", "Versions of protocols"), &senda_protocol_version_info,
    _senda_version_columns, TRUE },
  { "answers", NC_("list", "Answers about first response"), &senda_answer_info,
    _senda_answer_columns, TRUE },
  { "principles", NC_("list", "Guiding principles"), &senda_guiding_principle_info,
    _senda_statement_columns },
  { "goals", NC_("list", "Goals"), &senda_goal_info, _senda_goal_columns },
  { "objectives", NC_("list", "Objectives"), &senda_objective_info, _senda_statement_columns },
  { "summaries", NC_("list", "Collected summaries"), &senda_summary_info, _senda_summary_columns },
};

GPtrArray *
_senda_list_reader_get_cards (SendaListReader *self)
{
  if (self->cards == NULL)
    self->cards = senda_role_cards_new (self->people);
  return self->cards;
}

const char *
_senda_list_reader_name (SendaListReader *self,
                         SendaRecord     *record)
{
  const char *id = record ? senda_record_get_id (record) : NULL;
  char *name = NULL;

  if (record == NULL)
    return NULL;
  name = g_hash_table_lookup (self->names, id);
  if (name != NULL)
    return name;
  name = senda_record_say_name (self->workspace, record, self->catalog);
  g_hash_table_insert (self->names, g_strdup (id), name);
  return name;
}

/* The same of the record called @id; NULL where it is not there. */
const char *
_senda_list_reader_name_id (SendaListReader       *self,
                            const SendaRecordInfo *info,
                            const char            *id)
{
  const char *name = id ? g_hash_table_lookup (self->names, id) : NULL;
  g_autoptr (SendaRecord) record = NULL;

  if (name != NULL || id == NULL || info == NULL)
    return name;
  record = senda_workspace_get (self->workspace, info, id, NULL);
  return record && !senda_record_is_deleted (record) ? _senda_list_reader_name (self, record)
                                                     : NULL;
}

void
_senda_list_add_choice (SendaListSheet    *sheet,
                        SendaListReader   *reader,
                        const SendaChoice *choices,
                        const char        *value,
                        const char        *otherwise)
{
  const char *name = value ? value : otherwise;

  senda_list_sheet_add_text (sheet, name ? senda_choice_say (choices, name, reader->catalog)
                                         : NULL);
}

void
_senda_list_add_names (SendaListSheet *sheet,
                       GPtrArray      *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (names, i));
  senda_list_sheet_add_text (sheet, text->str);
}

static void
add_value (SendaListSheet   *sheet,
           SendaListReader  *reader,
           const SendaField *field,
           const SendaValue *value)
{
  if (field->kind == SENDA_FIELD_DATE && value->type == SENDA_VALUE_TEXT)
    senda_list_sheet_add_day (sheet, value->text);
  else if (field->kind == SENDA_FIELD_INTEGER && value->type == SENDA_VALUE_INTEGER)
    senda_list_sheet_add_number (sheet, value->integer);
  else if (field->kind == SENDA_FIELD_REFERENCE && value->type == SENDA_VALUE_TEXT)
    senda_list_sheet_add_text (sheet, _senda_list_reader_name_id (
                                        reader, senda_record_info_find (field->reference),
                                        value->text));
  else
    senda_list_sheet_take_text (sheet, senda_value_say (reader->workspace, field, value,
                                                        reader->catalog));
}

static void
add_field (SendaListSheet  *sheet,
           SendaListReader *reader,
           SendaRecord     *record,
           const char      *name)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int index = senda_record_info_field (info, name);

  g_return_if_fail (index >= 0);

  if (info->fields[index].flags & SENDA_FIELD_BILINGUAL)
    senda_list_sheet_add_text (sheet, senda_record_get_wording (
                                        record, name,
                                        senda_catalog_get_language (reader->catalog), NULL));
  else
    add_value (sheet, reader, &info->fields[index], senda_record_get_value (record, index));
}

static gboolean
is_end (const SendaListColumn *column)
{
  return column->field == NULL && column->add == NULL;
}

static const SendaField *
get_field (const SendaList       *list,
           const SendaListColumn *column)
{
  int index = column->field ? senda_record_info_field (list->info, column->field) : -1;

  return index >= 0 ? &list->info->fields[index] : NULL;
}

static gboolean
is_for (const SendaListRequest *request,
        const SendaListColumn  *column)
{
  const SendaField *field = get_field (request->list, column);

  return (guint) (field ? field->privacy : column->privacy) <= (guint) request->audience;
}

static gboolean
is_grouped (const SendaListRequest *request)
{
  return request->group_title != NULL && request->groups != NULL && request->records != NULL;
}

/* Returns how many of the list's own there are. */
static guint
add_columns (SendaListSheet         *sheet,
             const SendaListRequest *request,
             SendaListReader        *reader)
{
  guint n_columns = 0;

  if (is_grouped (request))
    senda_list_sheet_add_column (sheet, request->group_title, USUAL_WIDTH);
  for (const SendaListColumn *column = request->list->columns; !is_end (column); column++)
    {
      const SendaField *field = get_field (request->list, column);

      if (!is_for (request, column))
        continue;
      n_columns++;
      senda_list_sheet_add_column (
        sheet,
        column->title ? senda_catalog_get (reader->catalog, "column", column->title)
                      : senda_catalog_get (reader->catalog, NULL, field->label),
        column->width > 0 ? column->width : USUAL_WIDTH);
    }
  return n_columns;
}

static void
add_row (SendaListSheet         *sheet,
         const SendaListRequest *request,
         SendaListReader        *reader,
         SendaRecord            *record,
         guint                   index)
{
  senda_list_sheet_begin_row (sheet);
  if (is_grouped (request))
    senda_list_sheet_add_text (sheet, index < request->groups->len
                                        ? g_ptr_array_index (request->groups, index) : NULL);
  for (const SendaListColumn *column = request->list->columns; !is_end (column); column++)
    {
      if (!is_for (request, column))
        continue;
      if (column->add != NULL)
        column->add (sheet, record, reader);
      else
        add_field (sheet, reader, record, column->field);
    }
}

/* By name as the reader's language has it, where the list has no order of its own. */
static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  SendaListReader *reader = data;

  return senda_catalog_compare (reader->catalog,
                                _senda_list_reader_name (reader, *(SendaRecord *const *) a),
                                _senda_list_reader_name (reader, *(SendaRecord *const *) b));
}

static gboolean
is_of_people (const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    if (senda_people_types[i] == info)
      return TRUE;
  return FALSE;
}

static GPtrArray *
hold_all (GPtrArray *records)
{
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (held, g_object_ref (g_ptr_array_index (records, i)));
  return held;
}

/* All that the task force has. (transfer full) (nullable) */
static GPtrArray *
read_all (SendaListReader        *reader,
          const SendaListRequest *request,
          GError                **error)
{
  const SendaRecordInfo *info = request->list->info;
  const char *order = info->order;
  GPtrArray *all = NULL;

  if (is_of_people (info))
    all = hold_all (senda_people_facts_list (reader->people, info));
  else if (request->list->needs_protocols)
    all = hold_all (senda_protocol_facts_list (reader->protocols, info));
  else
    return senda_store_list (senda_workspace_get_store (reader->workspace), info,
                             request->task_force, error);
  if (order == NULL || g_strcmp0 (order, info->title) == 0)
    g_ptr_array_sort_with_data (all, compare_names, reader);
  return all;
}

static gboolean
open_reader (SendaListReader        *reader,
             const SendaListRequest *request,
             GError                **error)
{
  g_autofree char *today = senda_workspace_today (reader->workspace);

  reader->content = senda_workspace_get_content (reader->workspace);
  reader->catalog = senda_catalog_load (request->language
                                          ? request->language
                                          : senda_workspace_get_language (reader->workspace));
  reader->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader->people = senda_workspace_picture_people (reader->workspace, request->task_force, today,
                                                   error);
  if (reader->people != NULL && request->list->needs_protocols)
    reader->protocols = senda_workspace_picture_protocols (reader->workspace, reader->people,
                                                           error);
  return reader->people != NULL && (reader->protocols || !request->list->needs_protocols);
}

static void
close_reader (SendaListReader *reader)
{
  g_clear_pointer (&reader->cards, g_ptr_array_unref);
  g_clear_pointer (&reader->protocols, senda_protocol_facts_unref);
  g_clear_pointer (&reader->people, senda_people_facts_unref);
  g_clear_pointer (&reader->names, g_hash_table_unref);
  g_clear_pointer (&reader->catalog, senda_catalog_unref);
}

static SendaDocument *
make (SendaListReader        *reader,
      const SendaListRequest *request,
      GPtrArray              *records,
      GError                **error)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (reader->people);
  g_autoptr (SendaListSheet) sheet =
    senda_list_sheet_new (senda_list_say_title (request->list, reader->catalog),
                          senda_record_get_text (task_force, "name"),
                          senda_catalog_get_language (reader->catalog),
                          senda_people_facts_get_today (reader->people));

  if (add_columns (sheet, request, reader) == 0)
    {
      g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING,
                   /* Translators: %s is a list, such as: Members */
                   _("Nothing of the list “%s” is for these readers. Nothing was written."),
                   senda_list_say_title (request->list, reader->catalog));
      return NULL;
    }
  for (guint i = 0; i < records->len; i++)
    add_row (sheet, request, reader, g_ptr_array_index (records, i), i);
  return senda_list_sheet_finish (sheet);
}

const SendaList *
senda_lists (guint *n_lists)
{
  if (n_lists != NULL)
    *n_lists = G_N_ELEMENTS (lists);
  return lists;
}

const SendaList *
senda_list_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (lists[i].name, name) == 0)
      return &lists[i];
  return NULL;
}

/* (transfer none) */
const char *
senda_list_say_title (const SendaList *list,
                      SendaCatalog    *catalog)
{
  return senda_catalog_get (catalog, "list", list->title);
}

/* A document with the list as its one sheet, finished. Fails with SENDA_ERROR_NOT_FOUND when there
 * is no such task force, with SENDA_ERROR_NOTHING when no column is for the audience, and as reading
 * the store does. (transfer full) */
SendaDocument *
senda_workspace_make_list (SendaWorkspace         *self,
                           const SendaListRequest *request,
                           GError                **error)
{
  SendaListReader reader = { .workspace = self };
  g_autoptr (GPtrArray) records = NULL;
  SendaDocument *document = NULL;

  g_return_val_if_fail (request->list != NULL && request->task_force != NULL, NULL);

  if (open_reader (&reader, request, error))
    records = request->records ? g_ptr_array_ref (request->records)
                               : read_all (&reader, request, error);
  if (records != NULL)
    document = make (&reader, request, records, error);
  close_reader (&reader);
  return document;
}

SendaListSheet *
senda_workspace_begin_sheet (SendaWorkspace *self,
                             const char     *task_force,
                             const char     *title)
{
  g_autofree char *today = senda_workspace_today (self);
  g_autoptr (SendaRecord) record =
    task_force ? senda_workspace_get (self, &senda_task_force_info, task_force, NULL) : NULL;

  return senda_list_sheet_new (title, record ? senda_record_get_text (record, "name") : NULL,
                               senda_workspace_get_language (self), today);
}
