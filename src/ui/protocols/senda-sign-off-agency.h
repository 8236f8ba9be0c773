/* senda-sign-off-agency.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one agency said of a version of a protocol: whether it approved it, and who of it has
 * acknowledged it.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SIGN_OFF_AGENCY (senda_sign_off_agency_get_type ())

G_DECLARE_FINAL_TYPE (SendaSignOffAgencyView, senda_sign_off_agency, SENDA, SIGN_OFF_AGENCY, AdwBin)

GtkWidget *senda_sign_off_agency_new  (SendaProtocols           *protocols,
                                       SendaRecord              *version);
/* @is_open: something can still be noted. Nothing of @agency is held but its records. */
void       senda_sign_off_agency_show (SendaSignOffAgencyView   *self,
                                       const SendaSignOffAgency *agency,
                                       gboolean                  is_open);

G_END_DECLS
