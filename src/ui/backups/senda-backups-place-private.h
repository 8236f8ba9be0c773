/* senda-backups-place-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the place for backups share.
 */
#pragma once

#include "senda-backup-shelf.h"
#include "senda-backup-words.h"
#include "senda-backups-place.h"

G_BEGIN_DECLS

struct _SendaBackupsPlace
{
  SendaPlace parent_instance;

  GtkWidget *page;
  GtkWidget *view;
  GtkWidget *recovery; /* NULL unless faults were found */
  SendaBackupShelf *shelf;
  SendaBackupWords *words;
  SendaHoldings *now; /* what the store holds, once read */
  char *chosen;       /* what a question is open about */
  char *service;      /* that copies the folder around the store, or NULL */
  GCancellable *cancellable;
  GCancellable *checking; /* NULL while nothing is checked */
  guint update_source;
};

/* senda-backups-place.c */
void _senda_backups_place_update_actions (SendaBackupsPlace *self);

/* senda-backups-place-checks.c: the actions backups.check and the like */
void _senda_backups_place_install_checks (GtkWidgetClass    *klass);
void _senda_backups_place_follow_checks  (SendaBackupsPlace *self);

G_END_DECLS
