/* senda-backups-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for backups: where they are, when the last was made, what each holds and whether it is
 * sound, a new one, a copy elsewhere, and going back to one of them; what was put aside when one did;
 * and, when the store is damaged or lies where it should not, what to do.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BACKUPS_PLACE (senda_backups_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaBackupsPlace, senda_backups_place, SENDA, BACKUPS_PLACE, SendaPlace)

void senda_backups_place_save_copy (SendaBackupsPlace *self,
                                    const char        *path);
void senda_backups_place_move      (SendaBackupsPlace *self,
                                    const char        *path);

G_END_DECLS
