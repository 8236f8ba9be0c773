/* senda-text.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text in any number of languages: what a bilingual field holds. Immutable, ref-counted.
 * Languages are codes such as "en" or "es".
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TEXT (senda_text_get_type ())

GType       senda_text_get_type      (void) G_GNUC_CONST;
SendaText  *senda_text_new           (void);
SendaText  *senda_text_ref           (SendaText  *self);
void        senda_text_unref         (SendaText  *self);
SendaText  *senda_text_with          (SendaText  *self,
                                      const char *language,
                                      const char *string);
const char *senda_text_get           (SendaText  *self,
                                      const char *language);
const char *senda_text_get_or_other  (SendaText  *self,
                                      const char *language,
                                      const char **actual);
guint       senda_text_get_n         (SendaText  *self);
const char *senda_text_get_language  (SendaText  *self,
                                      guint       index);
gboolean    senda_text_equal         (SendaText  *a,
                                      SendaText  *b);
gboolean    senda_language_is_valid  (const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaText, senda_text_unref)

G_END_DECLS
