/* senda-list-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of protocols, their versions, and the answers about first response.
 */
#include "config.h"

#include "senda-list-private.h"

#include <glib/gi18n-lib.h>

static void
add_title (SendaListSheet  *sheet,
           SendaRecord     *protocol,
           SendaListReader *reader)
{
  senda_list_sheet_take_text (sheet, senda_protocol_dup_title (protocol, reader->content,
                                                               reader->catalog));
}

static void
add_state (SendaListSheet  *sheet,
           SendaRecord     *protocol,
           SendaListReader *reader)
{
  _senda_list_add_choice (sheet, reader, senda_protocol_states,
                          senda_record_get_text (protocol, "state"),
                          senda_protocol_states[0].name);
}

static void
add_number (SendaListSheet  *sheet,
            SendaRecord     *protocol,
            SendaListReader *reader)
{
  SendaRecord *latest = senda_protocol_facts_get_latest (reader->protocols, protocol);

  if (latest != NULL)
    senda_list_sheet_add_number (sheet, senda_record_get_integer (latest, "number"));
  else
    senda_list_sheet_add_text (sheet, NULL);
}

static void
add_adopted (SendaListSheet  *sheet,
             SendaRecord     *protocol,
             SendaListReader *reader)
{
  SendaRecord *latest = senda_protocol_facts_get_latest (reader->protocols, protocol);

  senda_list_sheet_add_day (sheet, latest ? senda_record_get_text (latest, "adopted_on") : NULL);
}

static void
add_parties (SendaListSheet  *sheet,
             SendaRecord     *protocol,
             SendaListReader *reader)
{
  g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (reader->protocols, protocol);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (names, (char *) senda_record_get_text (parties->pdata[i], "name"));
  _senda_list_add_names (sheet, names);
}

const SendaListColumn _senda_protocol_columns[] = {
  { .title = NC_("column", "Protocol"), .width = 4, .add = add_title },
  { .title = NC_("column", "State"), .add = add_state },
  { .title = NC_("column", "Version"), .width = 1, .add = add_number },
  { .title = NC_("column", "Adopted on"), .add = add_adopted },
  { .field = "next_review_on" },
  { .field = "review_months", .width = 1 },
  { .field = "owner" },
  { .field = "committee" },
  { .title = NC_("column", "Agencies that it binds"), .width = 4, .add = add_parties },
  { .field = "asks_funder", .width = 1 },
  { .field = "submitted_on" },
  { .field = "kept_at" },
  { NULL },
};

static void
add_title_of_version (SendaListSheet  *sheet,
                      SendaRecord     *version,
                      SendaListReader *reader)
{
  const char *id = senda_record_get_text (version, "protocol");
  SendaRecord *protocol =
    id ? senda_protocol_facts_find (reader->protocols, &senda_protocol_info, id) : NULL;

  if (protocol != NULL)
    add_title (sheet, protocol, reader);
  else
    senda_list_sheet_add_text (sheet, NULL);
}

const SendaListColumn _senda_version_columns[] = {
  { .title = NC_("column", "Protocol"), .width = 4, .add = add_title_of_version },
  { .field = "number", .width = 1 },
  { .field = "adopted_on" },
  { .field = "summary", .width = 5 },
  { .field = "author" },
  { NULL },
};

const SendaListColumn _senda_answer_columns[] = {
  { .field = "question", .width = 4 },
  { .field = "circumstances", .width = 3 },
  { .field = "words", .width = 4 },
  { .field = "agency", .width = 3 },
  { .field = "function" },
  { .field = "phone" },
  { .field = "hours" },
  { .field = "backup_agency" },
  { .field = "backup_function" },
  { .field = "backup_phone" },
  { .field = "agreed_on" },
  { .field = "review_on" },
  { .field = "note", .width = 3 },
  { NULL },
};
