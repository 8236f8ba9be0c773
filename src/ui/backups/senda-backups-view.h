/* senda-backups-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the place for backups shows: what to look at, where the backups are and how often one is
 * made, what can be done, and both lists. It does nothing by itself: every button runs an action of
 * the place around.
 */
#pragma once

#include "senda-backup-shelf.h"
#include "senda-backup-words.h"
#include "senda-check-strip.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUPS_VIEW (senda_backups_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupsView, senda_backups_view, SENDA, BACKUPS_VIEW, AdwBin)

/* What the place knows of the store; each may be NULL. */
typedef struct
{
  SendaHoldings *now;
  const char *failure; /* why the last automatic backup was not made */
  const char *service; /* that copies the folder of the store */
  gboolean pending;    /* the backup of the day is still to be made */
} SendaBackupsNotes;

GtkWidget       *senda_backups_view_new          (SendaBackupShelf        *shelf,
                                                  SendaBackupWords        *words);
void             senda_backups_view_update       (SendaBackupsView        *self,
                                                  const SendaBackupsNotes *notes);
void             senda_backups_view_set_making   (SendaBackupsView        *self,
                                                  gboolean                 making);
SendaCheckStrip *senda_backups_view_get_strip    (SendaBackupsView        *self);
/* A page's part that stands above everything else while it is needed; NULL for none. */
void             senda_backups_view_set_recovery (SendaBackupsView        *self,
                                                  GtkWidget               *recovery);

G_END_DECLS
