/* senda-backup-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of backups, in the screen's language: when, why, what is in one, what came since,
 * whether it is sound. Needs no store that is open.
 */
#pragma once

#include "senda-backup-item.h"
#include "senda-content.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUP_WORDS (senda_backup_words_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupWords, senda_backup_words, SENDA, BACKUP_WORDS, GObject)

SendaBackupWords *senda_backup_words_new          (SendaContent      *content,
                                                   SendaCatalog      *catalog);
char             *senda_backup_words_say_time     (SendaBackupWords  *self,
                                                   const SendaBackup *backup);
char             *senda_backup_words_say_moment   (SendaBackupWords  *self,
                                                   gint64             time);
char             *senda_backup_words_say_contents (SendaBackupWords  *self,
                                                   SendaHoldings     *holdings);
char             *senda_backup_words_say_last     (SendaBackupWords  *self,
                                                   SendaHoldings     *holdings);
char             *senda_backup_words_say_step     (SendaBackupWords  *self,
                                                   const SendaHistoryEntry *entry);
char             *senda_backup_words_say_state    (SendaBackupWords  *self,
                                                   SendaBackupItem   *item);
char             *senda_backup_say_reason         (const SendaBackup *backup);
char             *senda_backup_say_origin         (const SendaBackup *backup);
char             *senda_backup_say_version        (SendaHoldings     *holdings);
char             *senda_backup_say_since          (guint              n_steps);
char             *senda_backup_say_beyond         (guint              n_steps);
char             *senda_backup_say_more           (guint              n_steps);

G_END_DECLS
