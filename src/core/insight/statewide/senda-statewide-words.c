/* senda-statewide-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

static void
add_part (GPtrArray    *parts,
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
senda_statewide_line_say (const SendaStatewideLine *line,
                          SendaCatalog             *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    add_part (parts, catalog,
              NCP_("statewide", "{n} task force at stage {stage}", "{n} task forces at stage {stage}"),
              line->spread.at_stage[i], i + 1);
  add_part (parts, catalog,
            NCP_("statewide", "{n} has not discussed it", "{n} have not discussed it"),
            line->spread.not_discussed, 0);
  add_part (parts, catalog,
            NCP_("statewide", "{n} without agreement", "{n} without agreement"),
            line->spread.no_agreement, 0);
  add_part (parts, catalog,
            NCP_("statewide", "it does not apply to {n}", "it does not apply to {n}"),
            line->spread.not_applicable, 0);
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (", ", (char **) parts->pdata);
  return senda_fill (senda_catalog_get (catalog, "statewide", NC_("statewide", "{element}: {parts}.")),
                     "element", senda_message (line->element->name, catalog), "parts", joined, NULL);
}

char *
senda_statewide_line_say_change (const SendaStatewideLine *line,
                                 guint                     least,
                                 SendaCatalog             *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (line->n_both < least)
    return NULL;
  add_part (parts, catalog,
            NCP_("statewide", "{n} task force moved to a later stage",
                 "{n} task forces moved to a later stage"), line->n_up, 0);
  add_part (parts, catalog,
            NCP_("statewide", "{n} moved to an earlier one", "{n} moved to an earlier one"),
            line->n_down, 0);
  add_part (parts, catalog,
            NCP_("statewide", "{n} stayed where it was", "{n} stayed where they were"),
            line->n_stayed, 0);
  if (parts->len == 0)
    return g_strdup (senda_catalog_get (catalog, "statewide",
                                        NC_("statewide", "Nothing can be compared with a year "
                                                         "before.")));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (", ", (char **) parts->pdata);
  return senda_fill (senda_catalog_get (catalog, "statewide",
                                        NC_("statewide", "Since a year before: {parts}.")),
                     "parts", joined, NULL);
}

const char *
senda_statewide_region_say (const char   *region,
                            SendaCatalog *catalog)
{
  if (*region != '\0')
    return region;
  return senda_catalog_get (catalog, "statewide", NC_("statewide", "Other regions"));
}
