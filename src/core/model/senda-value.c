/* senda-value.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 */
#include "config.h"

#include "senda-value.h"

/* Frees what @value holds and makes it NULL. */
void
senda_value_clear (SendaValue *value)
{
  g_clear_pointer (&value->text, g_free);
  value->type = SENDA_VALUE_NULL;
  value->integer = 0;
}

/* Makes @value a copy of @other; the two may be the same. */
void
senda_value_assign (SendaValue       *value,
                    const SendaValue *other)
{
  SendaValue copy = { other->type, other->integer, g_strdup (other->text) };

  senda_value_clear (value);
  *value = copy;
}

gboolean
senda_value_equal (const SendaValue *a,
                   const SendaValue *b)
{
  if (a->type != b->type)
    return FALSE;
  if (a->type == SENDA_VALUE_INTEGER)
    return a->integer == b->integer;
  return g_strcmp0 (a->text, b->text) == 0;
}
