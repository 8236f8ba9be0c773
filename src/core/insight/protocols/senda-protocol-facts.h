/* senda-protocol-facts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force knows of its protocols, as a picture of one day: the records by type, by what
 * they belong to and by id. Pure: it knows no store. It holds the records and changes none.
 *
 * Approvals and acknowledgements are here for the latest version of each protocol alone: those of
 * former versions are many, and are read when somebody looks at one.
 *
 * A record whose task force, parent or other required reference is removed or unknown is passed
 * over, as in senda-people-facts.h. Two versions of one protocol that bear the same number, adopted
 * on two machines, both stand: the one adopted later, then the one of the greater id, is the
 * latest.
 */
#pragma once

#include "senda-answer.h"
#include "senda-people-facts.h"
#include "senda-protocol-item.h"
#include "senda-protocol-version.h"
#include "senda-protocol.h"

G_BEGIN_DECLS

typedef struct _SendaProtocolFacts SendaProtocolFacts;

/* The types of records that a picture holds, a type after those that it belongs to. */
extern const SendaRecordInfo *const senda_protocol_types[];
#define SENDA_N_PROTOCOL_TYPES 8

/* Task force, content and day are those of @people. Then add the records of each type, in the order
 * of senda_protocol_types. */
SendaProtocolFacts *senda_protocol_facts_new     (SendaPeopleFacts      *people);
void                senda_protocol_facts_add     (SendaProtocolFacts    *self,
                                                  const SendaRecordInfo *info,
                                                  GPtrArray             *records);
SendaProtocolFacts *senda_protocol_facts_ref     (SendaProtocolFacts    *self);
void                senda_protocol_facts_unref   (SendaProtocolFacts    *self);

SendaPeopleFacts   *senda_protocol_facts_get_people  (SendaProtocolFacts *self);
SendaContent       *senda_protocol_facts_get_content (SendaProtocolFacts *self);
const char         *senda_protocol_facts_get_today   (SendaProtocolFacts *self);

/* In the order in which they were added; never NULL. (element-type SendaRecord) (transfer none) */
GPtrArray          *senda_protocol_facts_list    (SendaProtocolFacts    *self,
                                                  const SendaRecordInfo *info);
/* Those that belong to the record called @parent: the items of a protocol, the answers of the task
 * force. Never NULL. */
GPtrArray          *senda_protocol_facts_list_of (SendaProtocolFacts    *self,
                                                  const SendaRecordInfo *info,
                                                  const char            *parent);
SendaRecord        *senda_protocol_facts_find    (SendaProtocolFacts    *self,
                                                  const SendaRecordInfo *info,
                                                  const char            *id);
/* The version that counts, NULL before the first. */
SendaRecord        *senda_protocol_facts_get_latest (SendaProtocolFacts *self,
                                                     SendaRecord        *protocol);
/* The protocol that follows the shipped one called @source, or NULL. */
SendaRecord        *senda_protocol_facts_find_shipped (SendaProtocolFacts *self,
                                                       const char         *source);
/* The shipped protocol that @protocol follows, or NULL. */
const SendaTopic   *senda_protocol_facts_get_topic (SendaProtocolFacts  *self,
                                                    SendaRecord         *protocol);

/* Its own title, else the shipped name as a title: "Information sharing: protocol", or "guidelines"
 * where it is called so. (transfer full) */
char               *senda_protocol_dup_title     (SendaRecord           *protocol,
                                                  SendaContent          *content,
                                                  SendaCatalog          *catalog);
/* The agencies that it binds: those that it names, else all that take part. (transfer container) */
GPtrArray          *senda_protocol_facts_dup_parties (SendaProtocolFacts *self,
                                                      SendaRecord        *protocol);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaProtocolFacts, senda_protocol_facts_unref)

G_END_DECLS
