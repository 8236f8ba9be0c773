/* senda-third-value.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value that stands in nobody's file yet, given for a field by what suits its kind: text of one line
 * or many, a number, a time, a day, a choice. It begins with the value that is shown, and nothing is
 * saved: whoever asks reads it.
 */
#pragma once

#include "senda-incoming.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_THIRD_VALUE (senda_third_value_get_type ())

G_DECLARE_FINAL_TYPE (SendaThirdValue, senda_third_value, SENDA, THIRD_VALUE, AdwBin)

/* Signal "changed" (SendaThirdValue *). */

/* Whether one can be given here: what points at records is chosen where they are. */
gboolean   senda_third_value_suits (const SendaField *field);
/* @label: of the field. @value: to begin with. @field lives for ever. */
GtkWidget *senda_third_value_new   (const SendaField *field,
                                    const char       *label,
                                    const SendaValue *value);
/* Fails with SENDA_ERROR_INVALID. */
gboolean   senda_third_value_read  (SendaThirdValue  *self,
                                    SendaValue       *value,
                                    GError          **error);

G_END_DECLS
