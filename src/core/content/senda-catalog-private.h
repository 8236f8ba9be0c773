/* senda-catalog-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "senda-catalog.h"
#include "senda-plural.h"

G_BEGIN_DECLS

/* The accented letters of most names, U+00C0 to U+017F, and what each becomes in a sort key. */
#define SENDA_N_LETTERS 192
#define SENDA_LETTER_SIZE 8

struct _SendaCatalog
{
  gatomicrefcount refs;
  char *language;
  SendaPlural plural;

  /* The checked file; without one there are no messages, and all is English. */
  GBytes *mo;
  const char *data;
  gsize size;
  gboolean swapped; /* written on a machine of the other byte order */
  guint n_messages;
  gsize messages;     /* where the table of messages begins */
  gsize translations; /* and that of the translations */

  gsize has_letters; /* set once the letters are there */
  char letters[SENDA_N_LETTERS][SENDA_LETTER_SIZE];
};

G_END_DECLS
