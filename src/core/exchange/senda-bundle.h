/* senda-bundle.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bundle (*.senda): what travels between people who share no network. Lines of JSON, each ending
 * in "\n", in UTF-8:
 *
 *   {"senda":"bundle","format":1,"kind":"task-force",…}     the head: who made it, of what, for whom
 *   ["s","SITE"]                                            a store; the first is 0, the next 1, …
 *   ["t",0,NUMBER,TIME,AUTHOR,"edit","LABEL"]               a transaction of store 0
 *   ["c",0,SEQ,NUMBER,TIME,"member","ID","phone",VALUE,PURGED,[[KIND,SITE,SEQ],…]]
 *   ["m","ORIGIN","ROUND","NAME","JURISDICTION","REGION","DAY",TIME,"STAGES"]   a summary
 *   {"end":true,"transactions":N,"changes":N,"summaries":N,"hash":"…"}
 *
 * The hash is BLAKE2b-256, in hexadecimal, of every byte before the last line. AUTHOR and VALUE may
 * be null, VALUE a text or a whole number, PURGED 0 or 1. The file begins with {"senda":"bundle" and
 * outside of texts stand no spaces. A line is at most 9 MiB long, the first and the last 64 KiB, the
 * name of a store 64 bytes; a change has at most 10,000 links. Only summaries stand in a bundle of the
 * kind "summary", and in no other. A store's line comes before the lines that name it; other than that
 * the order says nothing. A reader of format 1 passes over members of the two objects that it does not
 * know, and refuses any other line.
 *
 * A plain bundle is those bytes. A sealed one is the same, packed with gzip and sealed with a
 * passphrase (senda-seal.h). Reading gives out nothing that has not been proved as far as it goes,
 * and everything only once: what is taken in counts when the whole was read without an error.
 */
#pragma once

#include "senda-log.h"
#include "senda-seal.h"

G_BEGIN_DECLS

#define SENDA_BUNDLE_FORMAT 1
#define SENDA_BUNDLE_SUFFIX ".senda"
/* More than any task force writes in its life; beyond it a bundle is refused. */
#define SENDA_BUNDLE_MOST_CHANGES 5000000

/**
 * SendaBundleKind:
 * @SENDA_BUNDLE_TASK_FORCE: all of a task force, for a colleague who works on it too
 * @SENDA_BUNDLE_COPY: what a profile may see of it, as it is now
 * @SENDA_BUNDLE_BALLOT: one ballot to fill in, of one round
 * @SENDA_BUNDLE_REPLY: that ballot, filled in
 * @SENDA_BUNDLE_SUMMARY: where the task force stands, for a statewide picture; no names of people
 * @SENDA_BUNDLE_FOLDER: what one store adds to a shared folder
 */
typedef enum
{
  SENDA_BUNDLE_TASK_FORCE,
  SENDA_BUNDLE_COPY,
  SENDA_BUNDLE_BALLOT,
  SENDA_BUNDLE_REPLY,
  SENDA_BUNDLE_SUMMARY,
  SENDA_BUNDLE_FOLDER
} SendaBundleKind;

/* What the first line says. */
typedef struct
{
  SendaBundleKind kind;
  SendaPrivacy profile;   /* of a copy: the highest class of fields in it; else PERSONAL */
  char *id;               /* of this bundle, random */
  char *task_force;       /* its id */
  char *task_force_name;
  char *sender;           /* "I am …", or NULL: nobody said */
  char *member;           /* the member that the sender is, or for whom the copy is; an id, or NULL */
  char *site;             /* the store that made it */
  SendaPrivacy held;      /* what that store itself holds of the task force: less than PERSONAL for
                           * one that began from a copy */
  gint64 made_at;         /* milliseconds since 1970 */
  char *program;          /* version of the program */
  guint schema;           /* version of its store */
  gint64 n_about;         /* changes that it holds at most; 0: not said */
  char *round;            /* of a ballot and its reply: the round, */
  char *rater;            /* who takes part, or NULL in an anonymous round, */
  char *ballot;           /* and the id of the ballot */
} SendaBundleHead;

SendaBundleHead *senda_bundle_head_new       (SendaBundleKind        kind);
SendaBundleHead *senda_bundle_head_copy      (const SendaBundleHead *head);
void             senda_bundle_head_free      (SendaBundleHead       *head);
const char      *senda_bundle_kind_name      (SendaBundleKind        kind);

/* One round of a task force, summed up: see senda-summary.h. Strings are borrowed. */
typedef struct
{
  const char *origin;
  const char *origin_round;
  const char *name;
  const char *jurisdiction; /* or NULL */
  const char *region;       /* or NULL */
  const char *agreed_on;
  gint64 made_at;
  const char *stages;
} SendaBundleSummary;

/* What the last line says. */
typedef struct
{
  gint64 n_transactions;
  gint64 n_changes;
  gint64 n_summaries;
  char hash[65];
} SendaBundleEnd;

/* Writing (senda-bundle-writer.c) */
typedef struct _SendaBundleWriter SendaBundleWriter;

/* @key: to seal with, or NULL for a plain bundle. */
SendaBundleWriter  *senda_bundle_writer_new      (GOutputStream             *base,
                                                  const SendaBundleHead     *head,
                                                  SendaSealKey              *key,
                                                  GError                   **error);
void                senda_bundle_writer_free     (SendaBundleWriter         *self);
/* What to give senda_store_read_log(). (transfer none) */
const SendaLogSink *senda_bundle_writer_get_sink (SendaBundleWriter         *self);
gboolean            senda_bundle_writer_add      (SendaBundleWriter         *self,
                                                  const SendaBundleSummary  *summary,
                                                  GError                   **error);
/* Writes the last line and closes the stream. */
gboolean            senda_bundle_writer_finish   (SendaBundleWriter         *self,
                                                  SendaBundleEnd            *end,
                                                  GCancellable              *cancellable,
                                                  GError                   **error);

/* Reading (senda-bundle-reader.c) */
typedef struct _SendaBundleReader SendaBundleReader;

typedef struct
{
  SendaLogSink log;
  gboolean (*take_summary) (const SendaBundleSummary *summary,
                            gpointer                  data,
                            GError                  **error);
  /* How many lines have been read, now and then; or NULL. */
  void (*progress) (gint64   n_lines,
                    gpointer data);
} SendaBundleSink;

/* @ring: passphrases to try on a sealed one; NULL: none. Reads the head alone. Fails with
 * SENDA_ERROR_FOREIGN, NEWER, DAMAGED, INVALID for a wrong passphrase, and with NOT_FOUND where a
 * passphrase is needed and the ring has none. */
SendaBundleReader     *senda_bundle_reader_new      (GInputStream           *base,
                                                     SendaKeyRing           *ring,
                                                     GError                **error);
void                   senda_bundle_reader_free     (SendaBundleReader      *self);
const SendaBundleHead *senda_bundle_reader_get_head (SendaBundleReader      *self);
gboolean               senda_bundle_reader_is_sealed (SendaBundleReader     *self);
/* Reads all the rest, once. @sink: NULL, or members that are NULL, only to prove that it is whole;
 * its data is that of the log. */
gboolean               senda_bundle_reader_read     (SendaBundleReader      *self,
                                                     const SendaBundleSink  *sink,
                                                     SendaBundleEnd         *end,
                                                     GCancellable           *cancellable,
                                                     GError                **error);

/* Whether the file at @path is whole, and says what @end says. */
gboolean               senda_bundle_verify          (const char             *path,
                                                     SendaKeyRing           *ring,
                                                     const SendaBundleEnd   *end,
                                                     GCancellable           *cancellable,
                                                     GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBundleHead, senda_bundle_head_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBundleWriter, senda_bundle_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBundleReader, senda_bundle_reader_free)

G_END_DECLS
