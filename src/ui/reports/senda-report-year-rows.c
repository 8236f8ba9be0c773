/* senda-report-year-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-year-rows.h"

#include "senda-days.h"
#include "senda-option.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define N_YEARS 6 /* that are offered, this one first */

/* What lives as long as the list that has the row. */
typedef struct
{
  SendaReportChoices *choices;
  GStrv years; /* first days; "" for the last twelve months */
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_strfreev (rows->years);
  g_object_unref (rows->choices);
  g_free (rows);
}

static void
year_chosen_cb (GtkWidget *button G_GNUC_UNUSED,
                guint      chosen,
                gpointer   data)
{
  Rows *rows = data;

  if (chosen < g_strv_length (rows->years))
    senda_report_choices_set_year (rows->choices,
                                   *rows->years[chosen] ? rows->years[chosen] : NULL);
}

/* "January 1, 2026 – December 31, 2026" */
static void
add_year (SendaCatalog *catalog,
          const char   *first,
          GStrvBuilder *names,
          GStrvBuilder *years)
{
  g_autofree char *last = senda_day_add (first, 12, -1);
  g_autofree char *from = senda_catalog_format_date (catalog, first);
  g_autofree char *to = senda_catalog_format_date (catalog, last);
  /* Translators: twelve months, by their first and their last day */
  g_autofree char *name = g_strdup_printf (C_("report", "%1$s – %2$s"), from, to);

  g_strv_builder_add (names, name);
  g_strv_builder_add (years, first);
}

/* Those that have begun, the latest first. */
static void
add_years (Rows         *rows,
           GStrvBuilder *names,
           GStrvBuilder *years)
{
  static const int months[] = { 10, 7, 1 };
  SendaWorkspace *workspace = senda_report_choices_get_workspace (rows->choices);
  g_autofree char *today = senda_workspace_today (workspace);
  int this_year = atoi (today);

  for (int year = this_year; year > MAX (this_year - N_YEARS, 0); year--)
    for (guint i = 0; i < G_N_ELEMENTS (months); i++)
      {
        g_autofree char *first = g_strdup_printf ("%04d-%02d-01", year, months[i]);

        if (strcmp (first, today) <= 0)
          add_year (senda_workspace_get_catalog (workspace), first, names, years);
      }
}

static guint
find_chosen (Rows *rows)
{
  const char *chosen = senda_report_choices_get_year (rows->choices);

  for (guint i = 1; rows->years[i] != NULL; i++)
    if (g_strcmp0 (rows->years[i], chosen) == 0)
      return i;
  return 0;
}

/* Adds to @list which year is told of. */
void
senda_report_year_rows_append (SendaReportChoices *choices,
                               GtkListBox         *list)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) years = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *button = NULL;
  Rows *rows = g_new0 (Rows, 1);

  rows->choices = g_object_ref (choices);
  g_object_set_data_full (G_OBJECT (list), "year-rows", rows, rows_free);
  /* Translators: a choice above a list of years */
  g_strv_builder_add (names, C_("report", "The last twelve months"));
  g_strv_builder_add (years, "");
  add_years (rows, names, years);
  items = g_strv_builder_end (names);
  rows->years = g_strv_builder_end (years);
  button = senda_option_append_list (list, C_("report", "Year"), (const char *const *) items,
                                     find_chosen (rows));
  g_signal_connect (button, "chosen", G_CALLBACK (year_chosen_cb), rows);
}
