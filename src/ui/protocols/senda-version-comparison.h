/* senda-version-comparison.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between two versions of a protocol, to be read: words that were added underlined, words
 * that were removed struck through, and both said in words to assistive technologies.
 */
#pragma once

#include "senda-draft-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_VERSION_COMPARISON (senda_version_comparison_get_type ())

G_DECLARE_FINAL_TYPE (SendaVersionComparison, senda_version_comparison, SENDA, VERSION_COMPARISON,
                      AdwBin)

GtkWidget *senda_version_comparison_new  (void);
/* @language: in which they are compared. Nothing of @comparison is held. */
void       senda_version_comparison_show (SendaVersionComparison     *self,
                                          const SendaDraftComparison *comparison,
                                          const char                 *language,
                                          gboolean                    shows_all);

G_END_DECLS
