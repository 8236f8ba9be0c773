/* senda-record-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of records of one type that may be long: searched by typing, sorted, filtered, one chosen
 * or many marked, and many changed or removed at once. Rows are made for what is in sight alone.
 * What it shows of a record, sorts and filters by is said by a table.
 */
#pragma once

#include "senda-document.h"
#include "senda-record-form.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_LIST (senda_record_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordList, senda_record_list, SENDA, RECORD_LIST, GtkWidget)

/* Signal "chosen" (SendaRecordList *, SendaRecord *): opened by the reader. */

/* What a row says. Strings are owned by the list and freed by it. */
typedef struct
{
  char *title;
  char *subtitle; /* or NULL */
  char *end;      /* a short word at the end, such as a standing; or NULL */
  guint depth;    /* below how many others it stands, in a list that is a tree */
} SendaRecordLine;

typedef struct
{
  const char *name;  /* "agency" */
  const char *title; /* marked with NC_("sort", …) */
  /* What it sorts by, compared as the reader's language does. (transfer full) (nullable) */
  char *(*dup_key) (SendaRecord *record,
                    gpointer     data);
  /* The heading over those that follow one another with the same; or NULL. (transfer full) */
  char *(*dup_group) (SendaRecord *record,
                      gpointer     data);
} SendaRecordSort;

typedef struct
{
  const char *name;  /* "standing" */
  const char *title; /* marked with NC_("filter", …) */
  /* The values that it offers now: adds id and title of each with senda_record_list_add_value(). */
  void (*fill) (SendaRecordList *list,
                gpointer         data);
  gboolean (*matches) (SendaRecord *record,
                       const char  *value,
                       gpointer     data);
} SendaRecordFilter;

/* Lists end with an item without a name. Lives for ever. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *label;       /* marked with N_(): the accessible name, "Members" */
  const char *search_hint; /* marked with N_(): "Find by name, agency or title" */
  const char *none_found;  /* marked with N_(): "No member fits" */
  void (*describe) (SendaRecord     *record,
                    SendaRecordLine *line,
                    gpointer         data);
  /* What typing looks through, beside title and subtitle; or NULL. (transfer full) */
  char *(*dup_words) (SendaRecord *record,
                      gpointer     data);
  const SendaRecordSort *sorts;     /* the first one holds at first */
  const SendaRecordFilter *filters; /* or NULL */
  const SendaFormField *bulk;       /* fields that many may be given at once, or NULL */
  /* How they are given; NULL: as senda_record_edit_many() does. */
  gboolean (*edit_many) (SendaWorkspace *workspace,
                         GPtrArray      *records,
                         const char     *field,
                         const char     *language,
                         const char     *text,
                         GError        **error);
  gboolean may_remove_many;
  const char *sheet; /* the list of senda-list.h whose columns it is exported with; NULL: it is not */
} SendaRecordListSpec;

/* @records: a GListModel of SendaRecord that stays true. @data: for the functions of @spec. */
GtkWidget   *senda_record_list_new         (SendaWorkspace            *workspace,
                                            GListModel                *records,
                                            const SendaRecordListSpec *spec,
                                            gpointer                   data);
void         senda_record_list_add_value   (SendaRecordList           *self,
                                            const char                *id,
                                            const char                *title);
/* What rows say has changed for another reason than their record: they are described anew. */
void         senda_record_list_refresh     (SendaRecordList           *self);
/* Marks the row as the one that is shown beside the list; NULL: none. */
void         senda_record_list_set_current (SendaRecordList           *self,
                                            const char                *id);
void         senda_record_list_set_filter  (SendaRecordList           *self,
                                            const char                *name,
                                            const char                *value);
guint        senda_record_list_get_n_shown (SendaRecordList           *self);
/* Where the record called @id is among those that are shown; FALSE when it is not. */
gboolean     senda_record_list_find_shown  (SendaRecordList           *self,
                                            const char                *id,
                                            guint                     *position);
/* The one that is shown at @position, or NULL. (transfer full) */
SendaRecord *senda_record_list_dup_shown   (SendaRecordList           *self,
                                            guint                      position);

/* What is shown, in its order and under its headings, as a document of one sheet. @task_force: whose
 * id. (transfer full) */
SendaDocument *senda_record_list_make_document (SendaRecordList   *self,
                                              const char          *task_force,
                                              GError             **error);

G_END_DECLS
