/* senda-sign-off-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a member, or an agency as a whole, has acknowledged a version of a protocol: when and how,
 * and where it can still be noted, a list of ways to choose from.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SIGN_OFF_ROW (senda_sign_off_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaSignOffRow, senda_sign_off_row, SENDA, SIGN_OFF_ROW, GtkListBoxRow)

/* @agency: for which @member acknowledges; @member NULL: the agency as a whole. One of the two may be
 * NULL. */
GtkWidget   *senda_sign_off_row_new        (SendaProtocols  *protocols,
                                            SendaRecord     *version,
                                            SendaRecord     *agency,
                                            SendaRecord     *member);
/* @acknowledgement NULL: is missing. */
void         senda_sign_off_row_show       (SendaSignOffRow *self,
                                            SendaRecord     *acknowledgement,
                                            gboolean         is_open);
SendaRecord *senda_sign_off_row_get_member (SendaSignOffRow *self);

G_END_DECLS
