/* senda-privacy-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda never holds, where the data is and what guards it: shown at first start and from the
 * main menu.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PRIVACY_PAGE (senda_privacy_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaPrivacyPage, senda_privacy_page, SENDA, PRIVACY_PAGE, AdwBin)

/* Signal "continue" (SendaPrivacyPage *): it was read. */

GtkWidget *senda_privacy_page_new     (const char *store_path,
                                       gboolean    with_button);
void       senda_privacy_page_present (GtkWindow  *parent,
                                       const char *store_path);

G_END_DECLS
