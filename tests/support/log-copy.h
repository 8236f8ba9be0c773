/* log-copy.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one store gives out, kept in memory: for looking at it, spoiling it, leaving things out and
 * giving it to another store in any order.
 */
#pragma once

#include "senda-merge.h"

typedef struct
{
  char *site;
  gint64 number;
  gint64 time;
  char *author;
  char *kind;
  char *label;
} CopiedTransaction;

typedef struct
{
  SendaLinkKind kind;
  char *site;
  gint64 seq;
} CopiedLink;

typedef struct
{
  char *site;
  gint64 seq;
  gint64 transaction;
  gint64 time;
  char *type;
  char *id;
  char *column;
  SendaValue value;
  gboolean is_purged;
  gboolean is_live;
  GArray *links; /* of CopiedLink */
} CopiedChange;

typedef struct
{
  GPtrArray *transactions; /* of CopiedTransaction */
  GPtrArray *changes;      /* of CopiedChange */
} LogCopy;

/* (transfer full) */
LogCopy      *log_copy_new        (void);
/* All that @store gives through @filter. (transfer full) */
LogCopy      *log_copy_read       (SendaStore           *store,
                                   const SendaLogFilter *filter);
void          log_copy_free       (LogCopy              *self);
/* For what nobody wrote. (transfer none) */
CopiedTransaction *
              log_copy_add_transaction (LogCopy         *self,
                                   const char           *site,
                                   gint64                number);
CopiedChange *log_copy_add        (LogCopy              *self,
                                   const char           *site,
                                   gint64                seq,
                                   gint64                transaction,
                                   const char           *type,
                                   const char           *id,
                                   const char           *column,
                                   const SendaValue     *value);
void          log_copy_link       (CopiedChange         *change,
                                   SendaLinkKind         kind,
                                   const char           *site,
                                   gint64                seq);
/* The last change of a cell; the test fails when there is none. (transfer none) */
CopiedChange *log_copy_find       (LogCopy              *self,
                                   const char           *id,
                                   const char           *column);
/* Gives all of it to @merge, every transaction before the changes. */
gboolean      log_copy_give       (LogCopy              *self,
                                   SendaMerge           *merge,
                                   GError              **error);
/* A whole merge. */
gboolean      log_copy_merge      (LogCopy              *self,
                                   SendaStore           *store,
                                   SendaMergeCounts     *counts,
                                   GError              **error);
/* The same, settled and not committed: it waits. (transfer full) */
SendaMerge   *begin_merge         (SendaStore           *from,
                                   SendaStore           *to);
/* All that @from knows into @to; the test fails when that fails. */
void          merge_stores        (SendaStore           *from,
                                   SendaStore           *to);
/* What a store says that must be the same in every store that has the same entries: tables, log and
 * differences. (transfer full) */
char         *dump_whole_store    (SendaStore           *store);
/* The full check finds nothing. */
void          assert_store_sound  (SendaStore           *store);
/* Both say the same, and are sound. */
void          assert_same_stores  (SendaStore           *one,
                                   SendaStore           *two);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LogCopy, log_copy_free)
