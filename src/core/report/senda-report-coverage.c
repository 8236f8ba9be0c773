/* senda-report-coverage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-coverage.h"

#include <glib/gi18n-lib.h>

#define MAX_COLUMNS 6 /* of one table, beside the services */
#define N_LENSES 3

const SendaReportSection senda_coverage_sections[] = {
  { "populations", NC_("report-section", "By whom they are for") },
  { "languages", NC_("report-section", "By language") },
  { "hours", NC_("report-section", "By hours") },
  { "gaps", NC_("report-section", "Gaps to ask about") },
  { "to-check", NC_("report-section", "Services to check again") },
  { NULL, NULL }
};

/* In the order of SendaLens. */
static const struct
{
  const char *section;
  const char *title;
} lenses[N_LENSES] = {
  { "populations", NC_("report", "By whom they are for") },
  { "languages", NC_("report", "By language") },
  { "hours", NC_("report", "By hours") },
};

static const SendaReportColumn gap_columns[] = {
  { NC_("report", "Service"), { .width = 3 } },
  { NC_("report", "For whom"), { .width = 4 } },
  { NC_("report", "In which language"), { .width = 3 } },
  { NC_("report", "At which hours"), { .width = 3 } },
};

static const SendaReportColumn declined_columns[] = {
  { NC_("report", "Service"), { .width = 3 } },
  { NC_("report", "For whom or when"), { .width = 3 } },
  { NC_("report", "Why not"), { .width = 5 } },
};

static const SendaReportColumn stale_columns[] = {
  { NC_("report", "Service"), { .width = 4 } },
  { NC_("report", "Agency"), { .width = 4 } },
  { NC_("report", "Number to call"), { .width = 3 } },
  { NC_("report", "Checked on"), { .width = 2.4 } },
};

#define N_CELL_FACTS 7 /* columns of the sheet before what is for members */

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Looked at by"), { .width = 2 } },
  { NC_("report", "Service ID"), { .width = 3 } },
  { NC_("report", "Service"), { .width = 4 } },
  { NC_("report", "Column ID"), { .width = 3 } },
  { NC_("report", "Column"), { .width = 3 } },
  { NC_("report", "How it is reached"), { .width = 4 } },
  { NC_("report", "Agencies"), { .width = 5 } },
  { NC_("report", "Why not"), { .width = 5 } },
};

/* A cell of the matrix, or a row of it. */
typedef struct
{
  SendaReportMaker *maker;
  SendaCoverage *coverage;
  guint row;
  guint column;
} Place;

static const SendaCoverageCell *
get_cell (const Place *place)
{
  return senda_coverage_get_cell (place->coverage, place->row, place->column);
}

static const SendaCoverageLine *
get_row (const Place *place)
{
  return g_ptr_array_index (senda_coverage_get_rows (place->coverage), place->row);
}

static const SendaCoverageLine *
get_column (const Place *place)
{
  return g_ptr_array_index (senda_coverage_get_columns (place->coverage), place->column);
}

static char *
dup_line (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const char *name = senda_coverage_line_get_name (data, catalog);

  return g_strdup (name ? name : "");
}

/* That an offer is closed for now is for members. */
static const char *
say_cover (const Place  *place,
           SendaCatalog *catalog)
{
  SendaCover cover = get_cell (place)->cover;

  if (cover != SENDA_COVER_CLOSED ||
      senda_report_may_ever_say (place->maker, &senda_service_offer_info, "capacity"))
    return senda_catalog_get (catalog, "cover", senda_cover_get_label (cover));
  place->maker->left_out = TRUE;
  return senda_catalog_get (catalog, "report", NC_("report", "Offered"));
}

/* How the service is reached there, in words: "By written agreement; to check again". */
static char *
dup_cell (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const Place *place = data;
  const SendaCoverageCell *cell = get_cell (place);
  const char *message = NULL;

  if (cell->cover >= SENDA_COVER_CLOSED && cell->decision != NULL)
    return g_strdup (senda_choice_say (senda_gap_answers, SENDA_GAP_NOT_NEEDED, catalog));
  if (cell->action != NULL && senda_report_may_say (place->maker, cell->action, "what"))
    message = NC_("report", "{cover}; an action is planned");
  else if (cell->offers->len > 0 && cell->is_stale)
    message = NC_("report", "{cover}; to check again");
  if (message == NULL)
    return g_strdup (say_cover (place, catalog));
  return senda_fill (senda_catalog_get (catalog, "report", message), "cover",
                     say_cover (place, catalog), NULL);
}

static void
add_table (SendaReportMaker *maker,
           SendaCoverage    *coverage,
           guint             first,
           guint             end)
{
  SendaBlock *table = senda_block_add (maker->body, SENDA_BLOCK_TABLE);
  SendaColumn columns[MAX_COLUMNS + 1] = { { .width = 3 } };
  GPtrArray *rows = senda_coverage_get_rows (coverage);
  SendaBlock *header = NULL;

  for (guint i = first; i < end; i++)
    columns[i - first + 1].width = 2;
  table->role = SENDA_ROLE_NOTE;
  senda_block_set_columns (table, columns, end - first + 1);
  header = senda_block_add_row (table, TRUE);
  senda_report_say (maker, senda_report_add_cell (header), NC_("report", "Service"), NULL);
  for (guint i = first; i < end; i++)
    senda_report_say_words (maker, senda_report_add_cell (header), dup_line,
                            g_ptr_array_index (senda_coverage_get_columns (coverage), i));
  for (guint i = 0; i < rows->len; i++)
    {
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_words (maker, senda_report_add_cell (row), dup_line,
                              g_ptr_array_index (rows, i));
      for (guint j = first; j < end; j++)
        senda_report_say_words (maker, senda_report_add_cell (row), dup_cell,
                                &(const Place) { maker, coverage, i, j });
    }
}

/* The matrix, in as many tables as its columns need, all about as wide. */
static void
add_matrix (SendaReportMaker *maker,
            SendaLens         lens,
            SendaCoverage    *coverage)
{
  guint n_columns = senda_coverage_get_columns (coverage)->len;
  guint n_tables = (n_columns + MAX_COLUMNS - 1) / MAX_COLUMNS;

  senda_report_add_heading (maker, maker->body, 2, lenses[lens].title);
  if (n_columns == 0)
    senda_report_add_nothing (maker, NC_("report", "Nothing has been written down yet to look at "
                                         "services by."));
  for (guint i = 0; i < n_tables; i++)
    add_table (maker, coverage, i * n_columns / n_tables, (i + 1) * n_columns / n_tables);
}

/* The columns in which the service is a gap, "all of them" where it is one in each. */
static char *
dup_gaps (SendaCatalog  *catalog,
          gconstpointer  data)
{
  Place place = *(const Place *) data;
  guint n_columns = senda_coverage_get_columns (place.coverage)->len;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_gaps = 0;

  for (place.column = 0; place.column < n_columns; place.column++)
    if (senda_coverage_cell_is_gap (get_cell (&place)))
      {
        g_string_append_printf (names, "%s%s", n_gaps > 0 ? "; " : "",
                                senda_coverage_line_get_name (get_column (&place), catalog));
        n_gaps++;
      }
  if (n_gaps > 1 && n_gaps == n_columns)
    /* Translators: in a list of gaps: no group, language or hour at all is covered */
    return g_strdup (senda_catalog_get (catalog, "report", NC_("report", "All of them")));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
has_gap (SendaCoverage *coverage,
         guint          row)
{
  for (guint i = 0; i < senda_coverage_get_columns (coverage)->len; i++)
    if (senda_coverage_cell_is_gap (senda_coverage_get_cell (coverage, row, i)))
      return TRUE;
  return FALSE;
}

static void
add_gaps (SendaReportMaker *maker,
          SendaCoverage   **coverages)
{
  SendaBlock *table = NULL;
  GPtrArray *rows = senda_coverage_get_rows (coverages[0]);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Gaps to ask about"));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "Nothing firm is known here. That is a question, not a fault: who could be "
        "asked? Is it needed here?"));
  for (guint i = 0; i < rows->len; i++)
    {
      SendaBlock *row = NULL;

      if (!has_gap (coverages[0], i) && !has_gap (coverages[1], i) && !has_gap (coverages[2], i))
        continue;
      if (table == NULL)
        table = senda_report_add_table (maker, maker->body, gap_columns,
                                        G_N_ELEMENTS (gap_columns));
      row = senda_block_add_row (table, FALSE);
      senda_report_say_words (maker, senda_report_add_cell (row), dup_line,
                              g_ptr_array_index (rows, i));
      for (guint j = 0; j < N_LENSES; j++)
        senda_report_say_words (maker, senda_report_add_cell (row), dup_gaps,
                                &(const Place) { maker, coverages[j], i, 0 });
    }
  if (table == NULL)
    senda_report_add_nothing (maker, NC_("report", "There is none that Senda could see."));
}

static void
add_declined_of (SendaReportMaker *maker,
                 SendaCoverage    *coverage,
                 SendaBlock      **table)
{
  guint n_rows = senda_coverage_get_rows (coverage)->len;
  guint n_columns = senda_coverage_get_columns (coverage)->len;

  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      Place place = { maker, coverage, i / n_columns, i % n_columns };
      SendaBlock *row = NULL;

      if (get_cell (&place)->decision == NULL)
        continue;
      if (*table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 2, NC_("report", "Not needed here"));
          *table = senda_report_add_table (maker, maker->body, declined_columns,
                                           G_N_ELEMENTS (declined_columns));
        }
      row = senda_block_add_row (*table, FALSE);
      senda_report_say_words (maker, senda_report_add_cell (row), dup_line, get_row (&place));
      senda_report_say_words (maker, senda_report_add_cell (row), dup_line, get_column (&place));
      senda_report_say_field (maker, senda_report_add_cell (row), get_cell (&place)->decision,
                              "reason");
    }
}

static void
add_declined (SendaReportMaker *maker,
              SendaCoverage   **coverages)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < N_LENSES; i++)
    add_declined_of (maker, coverages[i], &table);
}

static void
add_stale (SendaReportMaker *maker,
           GPtrArray        *offers)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *offer = g_ptr_array_index (offers, i);
      SendaBlock *row = NULL;

      if (!senda_offer_is_stale (offer, maker->facts->people))
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 2,
                                    NC_("report", "Services to check again"));
          table = senda_report_add_table (maker, maker->body, stale_columns,
                                          G_N_ELEMENTS (stale_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), offer, "service");
      senda_report_say_field (maker, senda_report_add_cell (row),
                              senda_people_facts_follow (maker->facts->people, offer, "agency"),
                              "name");
      senda_report_say_number (maker, senda_report_add_cell (row), offer);
      if (!senda_report_say_field (maker, senda_report_add_cell (row), offer, "checked_on"))
        senda_report_say (maker,
                          senda_block_get_child (row, G_N_ELEMENTS (stale_columns) - 1),
                          NC_("report", "Never"), NULL);
    }
}

static char *
dup_agencies (const Place *place)
{
  GPtrArray *offers = get_cell (place)->offers;
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *agency = senda_people_facts_follow (place->maker->facts->people,
                                                       g_ptr_array_index (offers, i), "agency");

      if (g_ptr_array_find (agencies, agency, NULL))
        continue;
      g_ptr_array_add (agencies, agency);
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              senda_record_get_text (agency, "name"));
    }
  return g_string_free (names, FALSE);
}

static void
add_sheet_row (const Place *place,
               SendaLens    lens,
               SendaBlock  *sheet,
               gboolean     has_reason)
{
  SendaReportMaker *maker = place->maker;
  SendaBlock *row = senda_block_add_row (sheet, FALSE);
  g_autofree char *agencies = dup_agencies (place);

  senda_report_say (maker, senda_report_add_cell (row), lenses[lens].title, NULL);
  senda_report_say_shared (senda_report_add_cell (row), get_row (place)->id);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_line, get_row (place));
  senda_report_say_shared (senda_report_add_cell (row), get_column (place)->id);
  senda_report_say_words (maker, senda_report_add_cell (row), dup_line, get_column (place));
  senda_report_say_words (maker, senda_report_add_cell (row), dup_cell, place);
  senda_report_say_shared (senda_report_add_cell (row), agencies);
  if (has_reason)
    senda_report_say_field (maker, senda_report_add_cell (row), get_cell (place)->decision,
                            "reason");
}

/* A row for each cell of the three. */
static void
add_sheet (SendaReportMaker *maker,
           SendaCoverage   **coverages)
{
  gboolean has_reason = senda_report_may_ever_say (maker, &senda_gap_decision_info, "reason");
  SendaBlock *sheet = senda_report_add_sheet (maker, "coverage", NC_("report", "Coverage"),
                                              sheet_columns,
                                              has_reason ? G_N_ELEMENTS (sheet_columns)
                                                         : N_CELL_FACTS);

  for (guint i = 0; i < N_LENSES; i++)
    {
      guint n_rows = senda_coverage_get_rows (coverages[i])->len;
      guint n_columns = senda_coverage_get_columns (coverages[i])->len;

      for (guint j = 0; senda_report_has (maker, lenses[i].section) && j < n_rows * n_columns; j++)
        add_sheet_row (&(const Place) { maker, coverages[i], j / n_columns, j % n_columns }, i,
                       sheet, has_reason);
    }
}

static void
add_body (SendaReportMaker *maker,
          SendaCoverage   **coverages,
          GPtrArray        *offers)
{
  for (guint i = 0; i < N_LENSES; i++)
    if (senda_report_has (maker, lenses[i].section))
      add_matrix (maker, i, coverages[i]);
  if (senda_report_has (maker, "gaps"))
    {
      add_gaps (maker, coverages);
      add_declined (maker, coverages);
    }
  if (senda_report_has (maker, "to-check"))
    add_stale (maker, offers);
}

/* Which service reaches whom, in words; what nobody is known to cover; what is to be checked. */
void
senda_report_make_coverage (SendaReportMaker *maker)
{
  SendaCoverage *coverages[N_LENSES] = { NULL };
  g_autoptr (GPtrArray) offers = senda_report_dup_offers (maker);

  for (guint i = 0; i < N_LENSES; i++)
    coverages[i] = senda_coverage_new (maker->facts->people, i, FALSE, FALSE);
  senda_report_add_title (maker);
  add_sheet (maker, coverages);
  if (offers->len == 0)
    senda_report_add_nothing (maker,
      NC_("report", "No service has been written down yet. The place “Services” has room for what "
          "each agency offers, to whom, and how it is reached."));
  else
    add_body (maker, coverages, offers);
  for (guint i = 0; i < N_LENSES; i++)
    senda_coverage_free (coverages[i]);
}
