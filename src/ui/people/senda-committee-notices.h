/* senda-committee-notices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What does not fit in a committee, or in any: it has no chair, its chair no longer takes part.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMITTEE_NOTICES (senda_committee_notices_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommitteeNotices, senda_committee_notices, SENDA, COMMITTEE_NOTICES, AdwBin)

/* @committee NULL: of all, each a row that goes there. It is not seen while there is nothing. */
GtkWidget *senda_committee_notices_new (SendaBrowserSection *section,
                                        SendaRecord         *committee);

G_END_DECLS
