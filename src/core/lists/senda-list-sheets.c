/* senda-list-sheets.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checklists, sign-off, questions and readiness, and the history.
 */
#include "config.h"

#include "senda-list-views.h"

#include "senda-list-private.h"
#include "senda-record-words.h"

#include <glib/gi18n-lib.h>

static const SendaListHeading item_headings[] = {
  { NC_("column", "Part"), 3 },
  { NC_("column", "Item"), 4 },
  { NC_("column", "What to settle"), 6 },
  { NC_("column", "Must be decided"), 1 },
  { NC_("column", "State"), 2 },
  { NC_("column", "Decision"), 6 },
  { NC_("column", "Why it does not apply"), 4 },
  { NC_("column", "Who is responsible"), 2 },
  { NC_("column", "Agencies"), 3 },
  { NC_("column", "Due on"), 1 },
  { NC_("column", "Decided on"), 1 },
  { NC_("column", "Note"), 4 },
  { NULL },
};

/* The cell of a field that refers to records; @record may be NULL. */
static void
add_said (SendaListSheet *sheet,
          SendaWorkspace *workspace,
          SendaRecord    *record,
          const char     *field)
{
  const SendaRecordInfo *info = record ? senda_record_get_info (record) : NULL;
  int index = info ? senda_record_info_field (info, field) : -1;

  senda_list_sheet_take_text (sheet, index < 0 ? NULL :
                              senda_value_say (workspace, &info->fields[index],
                                               senda_record_get_value (record, index),
                                               senda_workspace_get_catalog (workspace)));
}

static void
add_item (SendaListSheet       *sheet,
          SendaWorkspace       *workspace,
          const SendaSheetItem *item)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_take_text (sheet, senda_sheet_part_dup_name (item->part, catalog));
  senda_list_sheet_take_text (sheet, senda_sheet_item_dup_name (item, catalog));
  senda_list_sheet_take_text (sheet, senda_sheet_item_dup_text (item, catalog));
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "answer",
                                                       item->is_mandatory ? NC_("answer", "yes")
                                                                          : NC_("answer", "no")));
  senda_list_sheet_add_text (sheet, senda_choice_say (senda_protocol_item_states, item->state,
                                                      catalog));
  _senda_list_add_wording (sheet, workspace, item->record, "decision");
  _senda_list_add_wording (sheet, workspace, item->record, "reason");
  add_said (sheet, workspace, item->record, "responsible");
  add_said (sheet, workspace, item->record, "agencies");
  _senda_list_add_record_day (sheet, item->record, "due_on");
  _senda_list_add_record_day (sheet, item->record, "decided_on");
  _senda_list_add_wording (sheet, workspace, item->record, "note");
}

SendaDocument *
senda_list_make_checklist (SendaWorkspace           *workspace,
                           const char               *task_force,
                           const SendaProtocolSheet *sheet,
                           GPtrArray                *items)
{
  g_autofree char *title = senda_protocol_dup_title (sheet->protocol,
                                                     senda_workspace_get_content (workspace),
                                                     senda_workspace_get_catalog (workspace));
  g_autoptr (SendaListSheet) list = senda_workspace_begin_sheet (workspace, task_force, title);

  for (const SendaListHeading *heading = item_headings; heading->title != NULL; heading++)
    senda_list_sheet_add_column (list, senda_catalog_get (senda_workspace_get_catalog (workspace),
                                                          "column", heading->title),
                                 heading->width);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (items ? g_ptr_array_find (items, item, NULL) : !item->is_retired)
        add_item (list, workspace, item);
    }
  return senda_list_sheet_finish (list);
}

static const SendaListHeading sign_off_headings[] = {
  { NC_("column", "Agency"), 3 },
  { NC_("column", "Bound by it"), 1 },
  { NC_("column", "Approval"), 2 },
  { NC_("column", "Who answered"), 2 },
  { NC_("column", "Answered on"), 1 },
  { NC_("column", "Conditions or reasons"), 4 },
  { NC_("column", "Member"), 3 },
  { NC_("column", "Acknowledged on"), 1 },
  { NC_("column", "How"), 2 },
  { NC_("column", "Note"), 4 },
  { NULL },
};

/* @member NULL: the agency as a whole. */
static void
add_acknowledgement (SendaListSheet           *sheet,
                     SendaWorkspace           *workspace,
                     const SendaSignOffAgency *agency,
                     SendaRecord              *member,
                     SendaRecord              *acknowledgement)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *answer =
    agency->approval ? senda_record_get_text (agency->approval, "answer") : NULL;
  const char *way = acknowledgement ? senda_record_get_text (acknowledgement, "way") : NULL;

  senda_list_sheet_begin_row (sheet);
  _senda_list_add_record_text (sheet, agency->agency, "name");
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "answer",
                                                       agency->is_party ? NC_("answer", "yes")
                                                                        : NC_("answer", "no")));
  senda_list_sheet_add_text (sheet, answer ? senda_choice_say (senda_approval_answers, answer,
                                                               catalog) : NULL);
  add_said (sheet, workspace, agency->approval, "member");
  _senda_list_add_record_day (sheet, agency->approval, "answered_on");
  _senda_list_add_wording (sheet, workspace, agency->approval, "note");
  if (member != NULL)
    senda_list_sheet_add_text (sheet, senda_record_get_text (member, "name"));
  else
    senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "column",
                                                         NC_("column", "The agency as a whole")));
  _senda_list_add_record_day (sheet, acknowledgement, "acknowledged_on");
  senda_list_sheet_add_text (sheet, way ? senda_choice_say (senda_acknowledgement_ways, way,
                                                            catalog) : NULL);
  _senda_list_add_wording (sheet, workspace, acknowledgement, "note");
}

SendaDocument *
senda_list_make_sign_off (SendaWorkspace     *workspace,
                          const char         *task_force,
                          const SendaSignOff *sign_off)
{
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Sign-off"),
                                                        sign_off_headings);

  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);

      if (agency->agency != NULL)
        add_acknowledgement (sheet, workspace, agency, NULL, agency->acknowledgement);
      for (guint j = 0; j < agency->members->len; j++)
        {
          const SendaSignOffMember *member = g_ptr_array_index (agency->members, j);

          add_acknowledgement (sheet, workspace, agency, member->member,
                               member->acknowledgement);
        }
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading question_headings[] = {
  { NC_("column", "Question"), 5 },
  { NC_("column", "When"), 3 },
  { NC_("column", "What we do"), 5 },
  { NC_("column", "Agency"), 3 },
  { NC_("column", "Function"), 2 },
  { NC_("column", "Phone"), 2 },
  { NC_("column", "Hours"), 2 },
  { NC_("column", "Backup agency"), 3 },
  { NC_("column", "Backup function"), 2 },
  { NC_("column", "Backup phone"), 2 },
  { NC_("column", "Agreed on"), 1 },
  { NC_("column", "Look at it again on"), 1 },
  { NULL },
};

static const char *
say_question (SendaWorkspace   *workspace,
              const SendaTopic *question)
{
  return senda_content_name_topic (senda_workspace_get_content (workspace), question->id,
                                   senda_workspace_get_catalog (workspace));
}

static void
add_call (SendaListSheet  *sheet,
          SendaWorkspace  *workspace,
          SendaCallBook   *book,
          const SendaCall *call)
{
  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, say_question (workspace, call->question));
  if (call->is_unknown)
    add_said (sheet, workspace, call->record, "circumstances");
  else
    senda_list_sheet_take_text (sheet, senda_factors_say (senda_call_book_get_factors (book),
                                                          &call->when,
                                                          senda_workspace_get_catalog (workspace)));
  _senda_list_add_wording (sheet, workspace, call->words, "words");
  _senda_list_add_record_text (sheet, call->agency, "name");
  _senda_list_add_wording (sheet, workspace, call->function, "function");
  senda_list_sheet_add_text (sheet, call->phone);
  _senda_list_add_wording (sheet, workspace, call->hours, "hours");
  _senda_list_add_record_text (sheet, call->backup_agency, "name");
  _senda_list_add_wording (sheet, workspace, call->backup_function, "backup_function");
  senda_list_sheet_add_text (sheet, call->backup_phone);
  _senda_list_add_record_day (sheet, call->record, "agreed_on");
  _senda_list_add_record_day (sheet, call->record, "review_on");
}

SendaDocument *
senda_list_make_questions (SendaWorkspace *workspace,
                           const char     *task_force,
                           SendaCallBook  *book)
{
  GPtrArray *questions = senda_call_book_get_questions (book);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Questions and answers"),
                                                        question_headings);

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      GPtrArray *calls = senda_call_book_list (book, question);

      for (guint j = 0; j < calls->len; j++)
        add_call (sheet, workspace, book, g_ptr_array_index (calls, j));
      if (calls->len > 0)
        continue;
      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_text (sheet, say_question (workspace, question));
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading readiness_headings[] = {
  { NC_("column", "Question"), 4 },
  { NC_("column", "When"), 4 },
  { NC_("column", "What is not settled"), 8 },
  { NULL },
};

SendaDocument *
senda_list_make_readiness (SendaWorkspace       *workspace,
                           const char           *task_force,
                           SendaCallBook        *book,
                           const SendaReadiness *readiness)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "What is not settled"),
                                                        readiness_headings);

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_text (sheet, say_question (workspace, gap->question));
      senda_list_sheet_take_text (sheet, senda_factors_say (senda_call_book_get_factors (book),
                                                            &gap->where, catalog));
      senda_list_sheet_take_text (sheet, senda_readiness_gap_say (gap, book, catalog));
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading history_headings[] = {
  { NC_("column", "Day"), 1 },
  { NC_("column", "Time"), 1 },
  { NC_("column", "What was done"), 8 },
  { NC_("column", "Who"), 3 },
  { NULL },
};

/* (transfer full) */
static char *
say_what (SendaWorkspace          *workspace,
          const SendaHistoryEntry *entry)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  char *label = senda_workspace_render_label (workspace, entry->label);
  const char *format = NULL;
  g_autofree char *bare = label;

  if (entry->kind == SENDA_TRANSACTION_UNDO)
    format = senda_catalog_get (catalog, "change", NC_("change", "Undone: %s"));
  else if (entry->kind == SENDA_TRANSACTION_REDO)
    format = senda_catalog_get (catalog, "change", NC_("change", "Done again: %s"));
  else
    return g_steal_pointer (&bare);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, bare);
#pragma GCC diagnostic pop
}

SendaDocument *
senda_list_make_history (SendaWorkspace *workspace,
                         GPtrArray      *entries)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, NULL, NC_("list", "History"),
                                                        history_headings);

  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);
      gboolean is_unsigned = entry->label != NULL && senda_label_is_unsigned (entry->label);
      g_autofree char *day = senda_history_entry_dup_day (entry);

      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_day (sheet, day);
      senda_list_sheet_take_text (sheet, is_unsigned ? NULL
                                                     : senda_catalog_format_time (catalog,
                                                                                  entry->time));
      senda_list_sheet_take_text (sheet, say_what (workspace, entry));
      senda_list_sheet_add_text (sheet, is_unsigned ? NULL : entry->author);
    }
  return senda_list_sheet_finish (sheet);
}
