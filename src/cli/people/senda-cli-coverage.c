/* senda-cli-coverage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show coverage: how each service is reached, by population, language or hour. A terminal is
 * too narrow for a matrix: each service says for whom it is reached how.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-coverage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const lenses[] = { "population", "language", "hours", NULL };

/* In the order of SendaCover. */
static const char *const covers[] = {
  "member", "agreement", "informal", "unsaid", "closed", "none", "unknown"
};

/* How a cell is told, in words; cells told in the same words stand together. (transfer full) */
static char *
dup_words (SendaCli                *cli,
           const SendaCoverageCell *cell)
{
  const char *label = senda_catalog_get (cli->catalog, "cover",
                                         senda_cover_get_label (cell->cover));
  gboolean is_gap = senda_coverage_cell_is_gap (cell);

  if (cell->decision != NULL && !is_gap && cell->offers->len == 0)
    return g_strdup (senda_choice_say (senda_gap_answers, SENDA_GAP_NOT_NEEDED, cli->catalog));
  if (is_gap && cell->action != NULL)
    /* Translators: %s is how a service is reached, “Nothing recorded” */
    return g_strdup_printf (senda_cli_text (cli, N_("%s; an action is planned")), label);
  if (cell->is_stale)
    /* Translators: %s is how a service is reached, “Provided by a member” */
    return g_strdup_printf (senda_cli_text (cli, N_("%s; to be checked again")), label);
  return g_strdup (label);
}

static void
add_column (GString    *names,
            const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

static void
say_row (SendaCli      *cli,
         SendaCoverage *coverage,
         guint          row)
{
  GPtrArray *columns = senda_coverage_get_columns (coverage);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_full (8, NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      char *said = dup_words (cli, senda_coverage_get_cell (coverage, row, i));
      guint at = 0;

      if (!g_ptr_array_find_with_equal_func (words, said, g_str_equal, &at))
        {
          at = words->len;
          g_ptr_array_add (words, g_strdup (said));
          g_ptr_array_add (names, g_string_new (NULL));
        }
      add_column (g_ptr_array_index (names, at),
                  senda_coverage_line_get_name (g_ptr_array_index (columns, i), cli->catalog));
      g_free (said);
    }
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *bullet = g_strconcat (g_ptr_array_index (words, i), ": ", NULL);
      g_autofree char *text = g_string_free (g_ptr_array_index (names, i), FALSE);

      senda_cli_wrap (cli, 4, "", bullet);
      senda_cli_wrap (cli, 6, "", text);
    }
}

static void
say (SendaCli      *cli,
     SendaCoverage *coverage)
{
  GPtrArray *rows = senda_coverage_get_rows (coverage);

  if (senda_coverage_get_columns (coverage)->len == 0)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("No language has been recorded yet: "
                                                          "neither of the task force nor of a "
                                                          "service offered.")));
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const SendaCoverageLine *line = g_ptr_array_index (rows, i);
      g_autofree char *title = g_strdup_printf ("%s  (%s)",
                                                senda_coverage_line_get_name (line, cli->catalog),
                                                line->id);

      senda_cli_wrap (cli, line->is_item ? 2 : 0, "", title);
      say_row (cli, coverage, i);
    }
}

static void
add_line (SendaCli                *cli,
          JsonBuilder             *builder,
          const SendaCoverageLine *line)
{
  senda_cli_json_text (builder, "id", line->id);
  senda_cli_json_text (builder, "name", senda_coverage_line_get_name (line, cli->catalog));
}

static void
add_offers (SendaCli    *cli,
            JsonBuilder *builder,
            GPtrArray   *offers)
{
  senda_cli_json_list (builder, "offers");
  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", senda_record_get_id (offer));
      senda_cli_record_json_name (cli, builder, "agency",
                                  senda_people_facts_follow (senda_cli_get_facts (cli), offer,
                                                             "agency"));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_cell (SendaCli      *cli,
          JsonBuilder   *builder,
          SendaCoverage *coverage,
          guint          row,
          guint          column)
{
  const SendaCoverageCell *cell = senda_coverage_get_cell (coverage, row, column);
  const SendaCoverageLine *line = senda_coverage_get_columns (coverage)->pdata[column];
  g_autofree char *gap = senda_coverage_dup_gap_id (coverage, row, column);
  const char *language = senda_catalog_get_language (cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", gap);
  senda_cli_json_text (builder, "column", line->id);
  senda_cli_json_text (builder, "cover", covers[cell->cover]);
  senda_cli_json_boolean (builder, "is_gap", senda_coverage_cell_is_gap (cell));
  senda_cli_json_boolean (builder, "is_stale", cell->is_stale);
  add_offers (cli, builder, cell->offers);
  senda_cli_json_text (builder, "decision",
                       cell->decision ? senda_record_get_text (cell->decision, "answer") : NULL);
  senda_cli_json_text (builder, "reason",
                       cell->decision ? senda_record_get_wording (cell->decision, "reason",
                                                                  language, NULL)
                                      : NULL);
  senda_cli_record_json_name (cli, builder, "action", cell->action);
  json_builder_end_object (builder);
}

static void
add_row (SendaCli      *cli,
         JsonBuilder   *builder,
         SendaCoverage *coverage,
         guint          row)
{
  const SendaCoverageLine *line = senda_coverage_get_rows (coverage)->pdata[row];

  json_builder_begin_object (builder);
  add_line (cli, builder, line);
  senda_cli_json_boolean (builder, "is_item", line->is_item);
  senda_cli_json_list (builder, "cells");
  for (guint i = 0; i < senda_coverage_get_columns (coverage)->len; i++)
    add_cell (cli, builder, coverage, row, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli      *cli,
            SendaCoverage *coverage,
            SendaLens      lens)
{
  GPtrArray *columns = senda_coverage_get_columns (coverage);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "by", lenses[lens]);
  senda_cli_json_list (builder, "columns");
  for (guint i = 0; i < columns->len; i++)
    {
      json_builder_begin_object (builder);
      add_line (cli, builder, g_ptr_array_index (columns, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_list (builder, "rows");
  for (guint i = 0; i < senda_coverage_get_rows (coverage)->len; i++)
    add_row (cli, builder, coverage, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_show_coverage (SendaCli *cli)
{
  const char *by = cli->given.by ? cli->given.by : lenses[0];
  g_autoptr (SendaCoverage) coverage = NULL;
  SendaLens lens = SENDA_LENS_POPULATION;

  if (!g_strv_contains (lenses, by))
    {
      g_autofree char *quoted = senda_cli_quote (by);

      return senda_cli_misuse (cli, senda_cli_text (cli, N_("Coverage cannot be shown by “%s”, but "
                                                            "by: %s.")),
                               quoted, "population, language, hours");
    }
  while (strcmp (lenses[lens], by) != 0)
    lens++;
  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  coverage = senda_coverage_new (senda_cli_get_facts (cli), lens, cli->given.all,
                                 cli->given.items);
  if (cli->json)
    print_json (cli, coverage, lens);
  else
    say (cli, coverage);
  return SENDA_CLI_DONE;
}
