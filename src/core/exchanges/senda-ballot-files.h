/* senda-ballot-files.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots as files. The coordinator makes one for each rater of a round, or, where ballots bear no
 * names, one that all are given. Each holds that ballot and what it needs: the task force's name, the
 * round, the rater; nothing of anybody else.
 *
 * A member's Senda opens it on a desk: a small store of its own beside the member's, in which nothing
 * else is. What is said is kept there as it is said, so that a ballot can be laid aside. A reply is
 * made of it, as often as one likes: half-finished, finished, changed. Replies come in through
 * SendaIncoming, in any order, also twice.
 */
#pragma once

#include "senda-incoming.h"
#include "senda-rounds.h"

G_BEGIN_DECLS

/* One file that was made, or was to be. */
typedef struct
{
  char *rater;   /* the rater's name, or NULL: for all, of an anonymous round */
  char *path;
} SendaBallotFile;

void       senda_ballot_file_free       (SendaBallotFile      *file);
/* Which files senda_ballots_send() would make in @folder, without making them. (transfer full) */
GPtrArray *senda_ballots_plan           (SendaWorkspace       *workspace,
                                         SendaRecord          *round,
                                         const char           *folder);
/* Makes them all, each proved; those that stand there already are replaced. @raters: ids of raters, NULL:
 * every one on the roster. The passphrase is remembered with the round, beside those of before, so that
 * replies open by themselves. Fails with SENDA_ERROR_INVALID when the round takes no ballots or has no
 * roster. */
GPtrArray *senda_ballots_send           (SendaWorkspace       *workspace,
                                         SendaRecord          *round,
                                         const char *const    *raters,
                                         const char           *folder,
                                         const char           *passphrase,
                                         SendaProgress         progress,
                                         gpointer              progress_data,
                                         GCancellable         *cancellable,
                                         GError              **error);
/* The same while the window stays live; @progress is called in the thread that asked. When it is
 * cancelled or fails, each file is whole or what it was before. */
void       senda_ballots_send_async     (SendaWorkspace       *workspace,
                                         SendaRecord          *round,
                                         const char *const    *raters,
                                         const char           *folder,
                                         const char           *passphrase,
                                         SendaProgress         progress,
                                         gpointer              progress_data,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
/* @made gets those that were made, also when not all of them were; NULL when it never began.
 * (transfer full) */
gboolean   senda_ballots_send_finish    (SendaWorkspace       *workspace,
                                         GAsyncResult         *result,
                                         GPtrArray           **made,
                                         GError              **error);
/* What the ballots of @round were sealed with last, or NULL. (transfer full) */
char      *senda_ballots_dup_passphrase (SendaWorkspace       *workspace,
                                         const char           *round);
/* Adds all that were used for rounds that are not frozen to @ring, so that their replies open by
 * themselves, also those to ballots that went out before the passphrase was another. */
void       senda_ballots_add_passphrases (SendaWorkspace      *workspace,
                                         SendaKeyRing         *ring);

#define SENDA_TYPE_BALLOT_DESK (senda_ballot_desk_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotDesk, senda_ballot_desk, SENDA, BALLOT_DESK, GObject)

/* Lays the ballot of @incoming, which is open, on a desk in @folder (NULL: where a member's data is):
 * the one it lay on before, with what was said then, or a new one. Fails with SENDA_ERROR_INVALID
 * when it is no ballot. */
SendaBallotDesk *senda_ballot_desk_new          (SendaIncoming        *incoming,
                                                 const char           *folder,
                                                 GError              **error);
/* The small store; closed with the desk. (transfer none) */
SendaWorkspace  *senda_ballot_desk_get_workspace (SendaBallotDesk     *self);
SendaRecord     *senda_ballot_desk_get_round    (SendaBallotDesk      *self);
SendaRecord     *senda_ballot_desk_get_rater    (SendaBallotDesk      *self); /* NULL: anonymous */
const char      *senda_ballot_desk_get_ballot   (SendaBallotDesk      *self); /* its id */
const char      *senda_ballot_desk_get_task_force_name (SendaBallotDesk *self);
/* How many elements it says something of. */
guint            senda_ballot_desk_count        (SendaBallotDesk      *self);
/* What to propose as the reply's name. (transfer full) */
char            *senda_ballot_desk_dup_reply_name (SendaBallotDesk    *self);
/* Saves a reply, sealed as the ballot was, and proves it. */
gboolean         senda_ballot_desk_reply        (SendaBallotDesk      *self,
                                                 const char           *path,
                                                 SendaBundleEnd       *end,
                                                 GError              **error);
/* The same while the window stays live; nothing is to be read of or said on the desk until it ends. */
void             senda_ballot_desk_reply_async  (SendaBallotDesk      *self,
                                                 const char           *path,
                                                 SendaProgress         progress,
                                                 gpointer              progress_data,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              data);
gboolean         senda_ballot_desk_reply_finish (SendaBallotDesk      *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* When the last reply was saved, milliseconds since 1970, and whether something was said since. */
gint64           senda_ballot_desk_get_replied  (SendaBallotDesk      *self,
                                                 gboolean             *is_current);
/* Erases the small store. */
gboolean         senda_ballot_desk_clear        (SendaBallotDesk      *self,
                                                 GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaBallotFile, senda_ballot_file_free)

G_END_DECLS
