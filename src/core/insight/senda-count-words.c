/* senda-count-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-count-words.h"

#include "senda-fill.h"

void
_senda_count_words_add (GPtrArray    *parts,
                        SendaCatalog *catalog,
                        const char   *context,
                        const char   *singular,
                        const char   *plural,
                        guint         n,
                        guint         stage)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *number = g_strdup_printf ("%u", stage);

  if (n > 0)
    g_ptr_array_add (parts, senda_fill (senda_catalog_get_plural (catalog, context, singular, plural,
                                                                  n),
                                        "n", count, "stage", number, NULL));
}

char *
_senda_count_words_join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
