/* senda-cli-record.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of any type on the command line, by the table of their fields: listing, showing, and
 * changing what --set says. The people must have been opened.
 */
#pragma once

#include "senda-cli-output.h"
#include "senda-record-edits.h"

G_BEGIN_DECLS

/* What people call it, in the language asked for. */
char           *senda_cli_record_name      (SendaCli              *cli,
                                            SendaRecord           *record);
/* What a field holds, in words; "" for nothing. */
char           *senda_cli_record_say_field (SendaCli              *cli,
                                            SendaRecord           *record,
                                            guint                  field);
/* All that it holds. */
void            senda_cli_record_say       (SendaCli              *cli,
                                            SendaRecord           *record);
void            senda_cli_record_json      (SendaCli              *cli,
                                            JsonBuilder           *builder,
                                            SendaRecord           *record);
/* Into the object that is open: one field, or all. */
void            senda_cli_record_json_field (SendaCli             *cli,
                                            JsonBuilder           *builder,
                                            SendaRecord           *record,
                                            const char            *name);
void            senda_cli_record_json_fields (SendaCli            *cli,
                                            JsonBuilder           *builder,
                                            SendaRecord           *record);
/* {id, name}, or null for none; @name NULL in a list. */
void            senda_cli_record_json_name (SendaCli              *cli,
                                            JsonBuilder           *builder,
                                            const char            *name,
                                            SendaRecord           *record);
/* {statement: mark}; @marks as senda-marks.h says, or NULL. */
void            senda_cli_marks_json       (JsonBuilder           *builder,
                                            const char            *name,
                                            const char            *marks);
/* Says names in one line, parted by commas. */
char           *senda_cli_record_join      (SendaCli              *cli,
                                            GPtrArray             *records);

/* A list of records: as a table of some fields (@columns ends with NULL) and their ids, or as JSON
 * of all. @nothing: what to say of an empty one, marked with N_(). */
SendaCliStatus  senda_cli_records_print    (SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            GPtrArray             *records,
                                            const char *const     *columns,
                                            const char            *nothing);

/* The name of the choice that @text is, by that name or its label; refuses what is none, of what is
 * called @name. (transfer full) */
SendaCliStatus  senda_cli_read_choice      (SendaCli              *cli,
                                            const char            *name,
                                            const SendaChoice     *choices,
                                            const char            *text,
                                            char                 **value);

/* What --set says. */
typedef struct _SendaCliSet SendaCliSet;

SendaCliSet    *senda_cli_set_new          (void);
void            senda_cli_set_free         (SendaCliSet           *self);
void            senda_cli_set_add          (SendaCliSet           *self,
                                            const char            *field,
                                            const char            *text,
                                            const char            *language);
SendaCliStatus  senda_cli_set_say          (SendaCliSet           *self,
                                            SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            const char            *field,
                                            const char            *text);
/* The same of one "FIELD=VALUE". */
SendaCliStatus  senda_cli_set_read_one     (SendaCliSet           *self,
                                            SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            const char            *said);
SendaCliStatus  senda_cli_set_read         (SendaCliSet           *self,
                                            SendaCli              *cli,
                                            const SendaRecordInfo *info);
const SendaGiven *
                senda_cli_set_get          (SendaCliSet           *self);

/* Carries it out on a new record or on the one called @name, and says so. */
SendaCliStatus  senda_cli_record_add       (SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            const char            *parent,
                                            SendaCliSet           *set);
SendaCliStatus  senda_cli_record_set       (SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            const char            *name);
SendaCliStatus  senda_cli_record_remove    (SendaCli              *cli,
                                            const SendaRecordInfo *info,
                                            const char            *name);
void            senda_cli_record_removed   (SendaCli              *cli,
                                            SendaRecord           *record);
/* What a command leaves behind: the record, in words or as JSON. */
SendaCliStatus  senda_cli_record_print     (SendaCli              *cli,
                                            SendaRecord           *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCliSet, senda_cli_set_free)

G_END_DECLS
