/* senda-catalog-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "senda-catalog.h"
#include "senda-plural.h"

G_BEGIN_DECLS

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
};

G_END_DECLS
