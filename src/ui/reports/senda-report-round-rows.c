/* senda-report-round-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-round-rows.h"

#include "senda-date-button.h"
#include "senda-member.h"
#include "senda-option.h"
#include "senda-rater.h"
#include "senda-roadmap-words.h"
#include "senda-round.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaReportChoices *choices;
  GListModel *rounds;
  GtkWidget *list;    /* NULL when it is gone */
  GtkWidget *hanging; /* the row that hangs on the round; NULL: not there */
  int place;          /* where in the list that row belongs */
} Rows;

static void append_hanging (Rows *rows);

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_clear_weak_pointer (&rows->hanging);
  g_clear_weak_pointer (&rows->list);
  g_object_unref (rows->choices);
  g_clear_object (&rows->rounds);
  g_free (rows);
}

static SendaWorkspace *
get_workspace (Rows *rows)
{
  return senda_report_choices_get_workspace (rows->choices);
}

/* How many rounds came before the chosen one; the latest is meant when none is chosen. */
static guint
find_round (Rows *rows)
{
  const char *chosen = senda_report_choices_get_round (rows->choices);
  guint n_rounds = g_list_model_get_n_items (rows->rounds);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (rows->rounds, i);

      if (g_strcmp0 (senda_record_get_id (round), chosen) == 0)
        return i;
    }
  return n_rounds - 1;
}

/* A row with the first @n rounds, the last of them first; that with the id @chosen is chosen, else the
 * first. The button keeps the ids under "ids". (transfer none) */
static GtkWidget *
append_rounds_to (Rows       *rows,
                  const char *title,
                  guint       n,
                  const char *chosen)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *button = NULL;
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (rows->rounds, n - 1 - i);
      g_autofree char *name = senda_words_round (get_workspace (rows), SENDA_ROUND (round));

      g_strv_builder_add (names, name);
      g_strv_builder_add (ids, senda_record_get_id (round));
      if (g_strcmp0 (senda_record_get_id (round), chosen) == 0)
        selected = i;
    }
  items = g_strv_builder_end (names);
  button = senda_option_append_list (GTK_LIST_BOX (rows->list), title,
                                     (const char *const *) items, selected);
  g_object_set_data_full (G_OBJECT (button), "ids", g_strv_builder_end (ids),
                          (GDestroyNotify) g_strfreev);
  return button;
}

/* The first is the one that is meant when none is chosen. */
static const char *
get_id (GtkWidget *button,
        guint      chosen)
{
  const char *const *ids = g_object_get_data (G_OBJECT (button), "ids");

  return chosen > 0 && chosen < g_strv_length ((char **) ids) ? ids[chosen] : NULL;
}

static void
round_chosen_cb (GtkWidget *button,
                 guint      chosen,
                 gpointer   data)
{
  Rows *rows = data;

  senda_report_choices_set_round (rows->choices, get_id (button, chosen));
  append_hanging (rows);
}

static void
earlier_chosen_cb (GtkWidget *button,
                   guint      chosen,
                   gpointer   data)
{
  senda_report_choices_set_earlier (((Rows *) data)->choices, get_id (button, chosen));
}

static void
rater_chosen_cb (GtkWidget *button,
                 guint      chosen,
                 gpointer   data)
{
  senda_report_choices_set_rater (((Rows *) data)->choices, get_id (button, chosen));
}

/* One who takes part, by the name of today. */
typedef struct
{
  SendaRecord *member;
  char *id; /* of the rater */
} Rater;

static void
rater_free (gpointer data)
{
  Rater *rater = data;

  g_object_unref (rater->member);
  g_free (rater->id);
  g_free (rater);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return senda_catalog_compare (data,
                                senda_record_get_text ((*(Rater **) a)->member, "name"),
                                senda_record_get_text ((*(Rater **) b)->member, "name"));
}

/* Those who take part in @round and have a name, in its order. (transfer full) */
static GPtrArray *
list_raters (Rows        *rows,
             SendaRecord *round)
{
  SendaWorkspace *workspace = get_workspace (rows);
  g_autoptr (GListModel) list = senda_workspace_list (workspace, &senda_rater_info,
                                                      senda_record_get_id (round));
  GPtrArray *raters = g_ptr_array_new_with_free_func (rater_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);
      const char *id = senda_record_get_text (record, "member");
      g_autoptr (SendaRecord) member =
        id ? senda_workspace_get (workspace, &senda_member_info, id, NULL) : NULL;
      Rater *rater = NULL;

      if (member == NULL || senda_record_is_deleted (member))
        continue;
      rater = g_new0 (Rater, 1);
      rater->member = g_steal_pointer (&member);
      rater->id = g_strdup (senda_record_get_id (record));
      g_ptr_array_add (raters, rater);
    }
  g_ptr_array_sort_with_data (raters, compare_names, senda_workspace_get_catalog (workspace));
  return raters;
}

/* The row of @button, which stands last, to where it belongs. */
static void
put_in_place (Rows      *rows,
              GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (rows->list), row);
  gtk_list_box_insert (GTK_LIST_BOX (rows->list), row, rows->place);
  g_set_weak_pointer (&rows->hanging, row);
  g_object_unref (row);
}

static void
append_raters (Rows        *rows,
               SendaRecord *round)
{
  g_autoptr (GPtrArray) raters = list_raters (rows, round);
  const char *chosen = senda_report_choices_get_rater (rows->choices);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *button = NULL;
  guint selected = 0;

  if (raters->len == 0 || senda_record_get_integer (round, "is_anonymous") != 0)
    return;
  /* Translators: a choice above the names of those who may fill in a ballot */
  g_strv_builder_add (names, C_("report", "Leave the name blank"));
  g_strv_builder_add (ids, "");
  for (guint i = 0; i < raters->len; i++)
    {
      const Rater *rater = g_ptr_array_index (raters, i);

      g_strv_builder_add (names, senda_record_get_text (rater->member, "name"));
      g_strv_builder_add (ids, rater->id);
      if (g_strcmp0 (rater->id, chosen) == 0)
        selected = i + 1;
    }
  items = g_strv_builder_end (names);
  button = senda_option_append_list (GTK_LIST_BOX (rows->list), _("Rater"),
                                     (const char *const *) items, selected);
  g_object_set_data_full (G_OBJECT (button), "ids", g_strv_builder_end (ids),
                          (GDestroyNotify) g_strfreev);
  g_signal_connect (button, "chosen", G_CALLBACK (rater_chosen_cb), rows);
  put_in_place (rows, button);
}

static void
append_earlier (Rows *rows,
                guint n_before)
{
  GtkWidget *button = NULL;

  if (n_before == 0)
    return;
  /* Translators: before the name of a round */
  button = append_rounds_to (rows, C_("report", "Compared with"), n_before,
                             senda_report_choices_get_earlier (rows->choices));
  g_signal_connect (button, "chosen", G_CALLBACK (earlier_chosen_cb), rows);
  put_in_place (rows, button);
}

/* What hangs on the round, in the place of what was asked of another. */
static void
append_hanging (Rows *rows)
{
  const SendaReport *report = senda_report_choices_get_report (rows->choices);
  guint place = find_round (rows);
  g_autoptr (SendaRecord) round = g_list_model_get_item (rows->rounds, place);

  if (rows->hanging != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (rows->list), rows->hanging);
  if (report->needs_earlier)
    append_earlier (rows, place);
  if (report->takes_rater)
    append_raters (rows, round);
}

static void
day_committed_cb (SendaDateButton *button,
                  const char      *date,
                  gpointer         data)
{
  senda_date_button_set_date (button, *date ? date : NULL);
  senda_report_choices_set_day (((Rows *) data)->choices, *date ? date : NULL);
}

static void
append_day (Rows *rows)
{
  /* Translators: before a day: what is due by then is counted as done */
  const char *label = C_("report", "Look ahead to");
  GtkWidget *button =
    senda_date_button_new (senda_workspace_get_catalog (get_workspace (rows)), label);

  senda_date_button_set_date (SENDA_DATE_BUTTON (button),
                              senda_report_choices_get_day (rows->choices));
  g_signal_connect (button, "committed", G_CALLBACK (day_committed_cb), rows);
  gtk_list_box_append (GTK_LIST_BOX (rows->list), senda_field_row_new (label, button));
}

void
senda_report_round_rows_append (SendaReportChoices *choices,
                                GListModel         *rounds,
                                GtkListBox         *list)
{
  const SendaReport *report = senda_report_choices_get_report (choices);
  guint n_rounds = rounds ? g_list_model_get_n_items (rounds) : 0;
  Rows *rows = g_new0 (Rows, 1);
  GtkWidget *button = NULL;

  rows->choices = g_object_ref (choices);
  g_set_object (&rows->rounds, rounds);
  g_set_weak_pointer (&rows->list, GTK_WIDGET (list));
  g_object_set_data_full (G_OBJECT (list), "round-rows", rows, rows_free);
  if (report->needs_round && n_rounds > 1)
    {
      button = append_rounds_to (rows, _("Round"), n_rounds,
                                 senda_report_choices_get_round (choices));
      g_signal_connect (button, "chosen", G_CALLBACK (round_chosen_cb), rows);
    }
  if (report->takes_day)
    append_day (rows);
  while (gtk_list_box_get_row_at_index (list, rows->place) != NULL)
    rows->place++;
  if (n_rounds > 0)
    append_hanging (rows);
}
