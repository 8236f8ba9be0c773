/* senda-cli-protocols.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands about protocols share.
 */
#pragma once

#include "senda-cli-people.h"
#include "senda-protocols.h"

G_BEGIN_DECLS

/* The protocols of the task force that is meant, kept in @cli with its people; NULL after refusing. */
SendaProtocols       *senda_cli_open_protocols     (SendaCli              *cli);
/* Of the protocols that were opened. */
SendaProtocolFacts   *senda_cli_get_protocol_facts (SendaCli              *cli);

/* Those that were begun, then the shipped ones that were not: these are in no store, and not raised.
 * (transfer full) (element-type SendaRecord) */
GPtrArray            *senda_cli_list_protocols     (SendaCli              *cli);
gboolean              senda_cli_protocol_has_begun (SendaCli              *cli,
                                                    SendaRecord           *protocol);
/* From an id, the word by which the content knows it ("media"), or a title to what is meant: opens the
 * protocols. NULL after refusing. (transfer full) */
SendaRecord          *senda_cli_find_protocol      (SendaCli              *cli,
                                                    const char            *name);
/* The same for what is to be changed, and has to be begun first. */
SendaRecord          *senda_cli_find_begun         (SendaCli              *cli,
                                                    const char            *name);
/* Only looks, and takes care not to choose between two: NULL when none or several are called so. */
SendaRecord          *senda_cli_look_protocol      (SendaCli              *cli,
                                                    const char            *name,
                                                    gboolean              *several);
/* “media”, “deaf-access”: the words nearest to @name, or NULL. (transfer full) */
char                 *senda_cli_hint_protocols     (SendaCli              *cli,
                                                    const char            *name);
/* That of this number (NULL: the latest); NULL after refusing. (transfer full) */
SendaRecord          *senda_cli_find_version       (SendaCli              *cli,
                                                    SendaRecord           *protocol,
                                                    const char            *number);
/* By its id, whole or without its kind, or by its name; NULL after refusing. */
const SendaSheetItem *senda_cli_find_item          (SendaCli              *cli,
                                                    SendaRecord           *protocol,
                                                    const char            *name);

/* (transfer full) */
char                 *senda_cli_protocol_title     (SendaCli              *cli,
                                                    SendaRecord           *protocol);
/* How it is named on a command line: a word of the content, or an id. */
const char           *senda_cli_protocol_word      (SendaRecord           *protocol);
/* An id of the content without its kind. */
const char           *senda_cli_short_id           (const char            *id);

/* {id, number, adopted_on, summary, open_reason, author, is_latest}, or null. */
void                  senda_cli_version_json       (SendaCli              *cli,
                                                    JsonBuilder           *builder,
                                                    const char            *name,
                                                    SendaRecord           *version);
/* "Version 2, March 9, 2026". (transfer full) */
char                 *senda_cli_version_say        (SendaCli              *cli,
                                                    SendaRecord           *version);
/* All of it, into the object that is open or as one. */
void                  senda_cli_protocol_json_into (SendaCli              *cli,
                                                    JsonBuilder           *builder,
                                                    SendaRecord           *protocol);
/* What a command leaves behind: the protocol, in words or as JSON. */
SendaCliStatus        senda_cli_protocol_print     (SendaCli              *cli,
                                                    SendaRecord           *protocol);
SendaCliStatus        senda_cli_item_print         (SendaCli              *cli,
                                                    SendaRecord           *protocol,
                                                    const SendaSheetItem  *item);
void                  senda_cli_item_json          (SendaCli              *cli,
                                                    JsonBuilder           *builder,
                                                    const SendaSheetItem  *item);

/* The text of a document, in one language or in two, block by block. @languages ends with NULL. */
void                  senda_cli_draft_say          (SendaCli              *cli,
                                                    const SendaDraft      *draft,
                                                    const char *const     *languages);
void                  senda_cli_draft_json         (JsonBuilder           *builder,
                                                    const SendaDraft      *draft,
                                                    const char *const     *languages);

G_END_DECLS
