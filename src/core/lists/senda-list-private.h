/* senda-list-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the functions of columns may read, and the tables of columns.
 */
#pragma once

#include "senda-list.h"
#include "senda-protocol-facts.h"

G_BEGIN_DECLS

struct _SendaListReader
{
  SendaWorkspace *workspace;
  SendaContent *content;
  SendaCatalog *catalog;
  SendaPeopleFacts *people;
  SendaProtocolFacts *protocols; /* NULL unless the list needs them */
  GPtrArray *cards;              /* of roles; NULL until they are asked for */
  GHashTable *names;             /* of records that were named, by id */
};

GPtrArray  *_senda_list_reader_get_cards (SendaListReader *self);
/* The name of a record, kept; NULL for none. (transfer none) */
const char *_senda_list_reader_name      (SendaListReader *self,
                                          SendaRecord     *record);
const char *_senda_list_reader_name_id   (SendaListReader       *self,
                                          const SendaRecordInfo *info,
                                          const char            *id);
/* A column of what is no record; a list of them ends with one without a title. */
typedef struct
{
  const char *title; /* marked with NC_("column", …) */
  double width;
} SendaListHeading;

/* @title: marked with NC_("list", …). (transfer full) */
SendaListSheet *_senda_list_begin        (SendaWorkspace         *workspace,
                                          const char             *task_force,
                                          const char             *title,
                                          const SendaListHeading *headings);
/* The cells of a record's bilingual field and of its other texts; @record may be NULL. */
void        _senda_list_add_wording      (SendaListSheet    *sheet,
                                          SendaWorkspace    *workspace,
                                          SendaRecord       *record,
                                          const char        *field);
void        _senda_list_add_record_day   (SendaListSheet    *sheet,
                                          SendaRecord       *record,
                                          const char        *field);
void        _senda_list_add_record_text  (SendaListSheet    *sheet,
                                          SendaRecord       *record,
                                          const char        *field);
/* Two cells: the area, and the element. */
void        _senda_list_add_element      (SendaListSheet    *sheet,
                                          SendaWorkspace    *workspace,
                                          const SendaElement *element);
/* The cell of a stage; empty for 0. */
void        _senda_list_add_stage        (SendaListSheet    *sheet,
                                          guint              stage);
/* The cell of its name. */
void        _senda_list_add_stage_name   (SendaListSheet    *sheet,
                                          SendaWorkspace    *workspace,
                                          guint              stage);

/* The cell of a choice; @otherwise: what a record that says nothing is. */
void        _senda_list_add_choice       (SendaListSheet    *sheet,
                                          SendaListReader   *reader,
                                          const SendaChoice *choices,
                                          const char        *value,
                                          const char        *otherwise);
/* The cell of several names, one after the other. @names: (transfer none) */
void        _senda_list_add_names        (SendaListSheet    *sheet,
                                          GPtrArray         *names);

extern const SendaListColumn _senda_member_columns[];
extern const SendaListColumn _senda_agency_columns[];
extern const SendaListColumn _senda_contact_columns[];
extern const SendaListColumn _senda_agreement_columns[];
extern const SendaListColumn _senda_committee_columns[];
extern const SendaListColumn _senda_seat_columns[];
extern const SendaListColumn _senda_assignment_columns[];
extern const SendaListColumn _senda_offer_columns[];
extern const SendaListColumn _senda_action_columns[];
extern const SendaListColumn _senda_target_columns[];
extern const SendaListColumn _senda_round_columns[];
extern const SendaListColumn _senda_protocol_columns[];
extern const SendaListColumn _senda_version_columns[];
extern const SendaListColumn _senda_answer_columns[];
extern const SendaListColumn _senda_goal_columns[];
extern const SendaListColumn _senda_statement_columns[];
extern const SendaListColumn _senda_summary_columns[];

G_END_DECLS
