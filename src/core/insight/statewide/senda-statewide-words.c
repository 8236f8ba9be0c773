/* senda-statewide-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide.h"

#include "senda-count-words.h"
#include "senda-fill.h"

#include <glib/gi18n-lib.h>

static void
add_rest (GPtrArray                *parts,
          const SendaStatewideLine *line,
          SendaCatalog             *catalog)
{
  /* Translators: {n} task forces; a part of a list: "5 task forces at stage 3, 1 has not discussed
   * it" */
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "{n} has not discussed it", "{n} have not discussed it"),
                          line->spread.not_discussed, 0);
  /* Translators: {n} task forces whose group found no agreement; a part of the same list */
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "{n} without agreement", "{n} without agreement"),
                          line->spread.no_agreement, 0);
  /* Translators: {n} task forces; a part of the same list */
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "it does not apply to {n}", "it does not apply to {n}"),
                          line->spread.not_applicable, 0);
}

char *
senda_statewide_line_say (const SendaStatewideLine *line,
                          SendaCatalog             *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  const char *message = line->is_shown
    ? NC_("statewide", "{element}: {parts}.")
    : NC_("statewide", "{element}: nothing is shown here, so that no task force is singled out.");

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    _senda_count_words_add (parts, catalog,
                            NCP_("statewide", "{n} task force at stage {stage}",
                                 "{n} task forces at stage {stage}"), line->spread.at_stage[i], i + 1);
  add_rest (parts, line, catalog);
  joined = _senda_count_words_join (parts);
  return senda_fill (senda_catalog_get (catalog, "statewide", message),
                     "element", senda_message (line->element->name, catalog), "parts", joined, NULL);
}

char *
senda_statewide_line_say_rest (const SendaStatewideLine *line,
                               SendaCatalog             *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  add_rest (parts, line, catalog);
  if (parts->len == 0)
    return NULL;
  joined = _senda_count_words_join (parts);
  /* Translators: {parts}: "2 have not discussed it, it does not apply to 3" */
  return senda_fill (senda_catalog_get (catalog, "statewide", NC_("statewide", "No stage: {parts}.")),
                     "parts", joined, NULL);
}

char *
senda_statewide_line_say_change (const SendaStatewideLine *line,
                                 SendaCatalog             *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (line->n_both == 0)
    return NULL;
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "{n} task force moved to a later stage",
                               "{n} task forces moved to a later stage"), line->n_up, 0);
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "{n} moved to an earlier one",
                               "{n} moved to an earlier one"), line->n_down, 0);
  _senda_count_words_add (parts, catalog,
                          NCP_("statewide", "{n} stayed where it was",
                               "{n} stayed where they were"), line->n_stayed, 0);
  joined = _senda_count_words_join (parts);
  return senda_fill (senda_catalog_get (catalog, "statewide",
                                        NC_("statewide", "Compared with a year ago: {parts}.")),
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
