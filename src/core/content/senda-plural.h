/* senda-plural.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Plural-Forms line of a catalogue: which of a language's plural forms goes with a number.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n_forms;
  char *expression; /* of C, with the one variable n; checked */
} SendaPlural;

gboolean senda_plural_parse (SendaPlural       *self,
                             const char        *line);
void     senda_plural_clear (SendaPlural       *self);
guint    senda_plural_form  (const SendaPlural *self,
                             gulong             n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaPlural, senda_plural_clear)

G_END_DECLS
