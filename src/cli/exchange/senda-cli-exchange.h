/* senda-cli-exchange.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands that send and take in share: a passphrase that never stands in a list of
 * processes, progress on a terminal, and Ctrl+C that leaves everything as it was.
 */
#pragma once

#include "senda-cli-output.h"
#include "senda-incoming.h"
#include "senda-outgoing.h"

G_BEGIN_DECLS

/* A long piece of work. Cleared by senda_cli_work_end(). */
typedef struct
{
  SendaCli *cli;
  GCancellable *cancellable;
  gboolean shows;  /* progress, on this terminal */
  int percent;     /* as shown; -1: nothing */
  gpointer guard;
} SendaCliWork;

void            senda_cli_work_begin      (SendaCliWork     *work,
                                           SendaCli         *cli);
void            senda_cli_work_progress   (double            done,
                                           gpointer          work);
void            senda_cli_work_end        (SendaCliWork     *work);

/* With what to seal: that in --passphrase-file or SENDA_PASSPHRASE, NULL with --plain, else five new
 * words, when *@is_new. FALSE: refused, and said why. */
gboolean        senda_cli_passphrase_seal (SendaCli         *cli,
                                           char            **passphrase,
                                           gboolean         *is_new);
/* What was given to open with, or NULL. */
gboolean        senda_cli_passphrase_open (SendaCli         *cli,
                                           char            **passphrase);
/* The file that -o names, from the folder of the caller. NULL: refused. (transfer full) */
char           *senda_cli_output_path     (SendaCli         *cli);

/* Looking at what came in, taking it, and saying what that changed (senda-cli-merge.c) */
SendaCliStatus  senda_cli_incoming_take   (SendaCli         *cli,
                                           SendaIncoming    *incoming,
                                           gboolean         *is_taken);
void            senda_cli_incoming_json   (JsonBuilder      *builder,
                                           SendaIncoming    *incoming,
                                           gboolean          is_taken);
void            senda_cli_incoming_say    (SendaCli         *cli,
                                           SendaIncoming    *incoming,
                                           gboolean          is_taken);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaCliWork, senda_cli_work_end)

G_END_DECLS
