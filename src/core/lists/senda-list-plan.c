/* senda-list-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of rounds, targets, actions and of what a task force says of itself.
 */
#include "config.h"

#include "senda-list-private.h"

#include "senda-next-statements.h"
#include "senda-target.h"

#include <glib/gi18n-lib.h>

static void
add_element (SendaListSheet  *sheet,
             SendaRecord     *action,
             SendaListReader *reader)
{
  const SendaElement *element = senda_action_get_element (action, reader->content);

  senda_list_sheet_add_text (sheet, element ? senda_message (element->name, reader->catalog)
                                            : NULL);
}

static void
add_state (SendaListSheet  *sheet,
           SendaRecord     *action,
           SendaListReader *reader)
{
  _senda_list_add_choice (sheet, reader, senda_action_states,
                          senda_record_get_text (action, "state"), SENDA_ACTION_OPEN);
}

/* The agency that has taken it on, else that of the member who has. */
static void
add_agency (SendaListSheet  *sheet,
            SendaRecord     *action,
            SendaListReader *reader)
{
  SendaRecord *agency = senda_people_facts_follow (reader->people, action, "agency");
  SendaRecord *owner = senda_people_facts_follow (reader->people, action, "owner");

  if (agency == NULL && owner != NULL)
    agency = senda_people_facts_follow (reader->people, owner, "agency");
  senda_list_sheet_add_text (sheet, agency ? senda_record_get_text (agency, "name") : NULL);
}

const SendaListColumn _senda_action_columns[] = {
  { .field = "what", .width = 5 },
  { .title = NC_("column", "Element"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_element },
  { .title = NC_("column", "State"), .privacy = SENDA_PRIVACY_MEMBERS, .add = add_state },
  { .field = "due_on" },
  { .field = "owner" },
  { .title = NC_("column", "Agency"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_agency },
  { .field = "backup" },
  { .field = "helpers" },
  { .field = "since" },
  { .field = "done_on" },
  { .field = "cause", .width = 3 },
  { .field = "source", .width = 4 },
  { .field = "note", .width = 4 },
  { NULL },
};

static void
add_stage_name (SendaListSheet  *sheet,
                SendaRecord     *target,
                SendaListReader *reader)
{
  const SendaStage *stage = senda_content_find_stage (reader->content,
                                                      senda_record_get_integer (target, "stage"));

  senda_list_sheet_add_text (sheet, stage ? senda_message (stage->name, reader->catalog) : NULL);
}

const SendaListColumn _senda_target_columns[] = {
  { .field = "element", .width = 3 },
  { .field = "stage", .width = 1 },
  { .title = NC_("column", "Name of the stage"), .add = add_stage_name },
  { .field = "due_on" },
  { .field = "reason", .width = 5 },
  { NULL },
};

const SendaListColumn _senda_round_columns[] = {
  { .field = "name", .width = 3 },
  { .field = "number", .width = 1 },
  { .field = "opened_on" },
  { .field = "state" },
  { .field = "method" },
  { .field = "is_anonymous", .width = 1 },
  { .field = "purpose", .width = 4 },
  { .field = "agreed_on" },
  { .field = "frozen_on" },
  { .field = "starts_from" },
  { .field = "corrects" },
  { .field = "correction", .width = 3 },
  { NULL },
};

const SendaListColumn _senda_goal_columns[] = {
  { .field = "text", .width = 6 },
  { .field = "state" },
  { .field = "state_on" },
  { .field = "state_note", .width = 4 },
  { NULL },
};

const SendaListColumn _senda_statement_columns[] = {
  { .field = "text", .width = 6 },
  { NULL },
};
