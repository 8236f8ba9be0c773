/* senda-value.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one field holds: nothing, an integer, or text. The store knows no other kinds: no reals
 * (exchanged as text they lose bits) and no blobs.
 */
#pragma once

#include "senda-types.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_VALUE_NULL,
  SENDA_VALUE_INTEGER,
  SENDA_VALUE_TEXT
} SendaValueType;

struct _SendaValue
{
  SendaValueType type;
  gint64 integer; /* when INTEGER */
  char *text;     /* when TEXT: owned, valid UTF-8 */
};

#define SENDA_VALUE_INIT { SENDA_VALUE_NULL, 0, NULL }

/* Borrowing literals: for passing a value in a call; never cleared. */
#define SENDA_TEXT(string) \
  (&(const SendaValue) { (string) ? SENDA_VALUE_TEXT : SENDA_VALUE_NULL, 0, (char *) (string) })
#define SENDA_INTEGER(number) (&(const SendaValue) { SENDA_VALUE_INTEGER, (number), NULL })
#define SENDA_NULL (&(const SendaValue) SENDA_VALUE_INIT)

void     senda_value_clear  (SendaValue       *value);
void     senda_value_assign (SendaValue       *value,
                             const SendaValue *other);
gboolean senda_value_equal  (const SendaValue *a,
                             const SendaValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaValue, senda_value_clear)

G_END_DECLS
