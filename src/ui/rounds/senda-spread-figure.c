/* senda-spread-figure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread-figure.h"

#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS (SENDA_N_STAGES + 2)
#define COUNT_CHARS 2

static const SendaSpreadGroup *
group_at (const SendaSpread *spread,
          guint              index)
{
  return &g_array_index (spread->groups, SendaSpreadGroup, index);
}

/* What the line of all ballots is called. */
static const char *
say_all (void)
{
  /* Translators: over the ballots of all who rated, before those of each group of disciplines */
  return C_("spread", "All together");
}

static void
add_line (SendaFigure      *figure,
          const char       *name,
          const SendaVotes *votes)
{
  const SendaFigureWords words = { { name, NULL } };

  senda_strip_add (figure, name ? &words : NULL, votes->at_stage, votes->unsure,
                   votes->not_applicable);
}

SendaFigure *
senda_spread_figure_new (const SendaSpread *spread,
                         SendaContent      *content,
                         SendaCatalog      *catalog)
{
  const SendaFigureWords unsure = {
    { senda_choice_say (senda_rating_answers, SENDA_RATING_UNSURE, catalog), NULL }
  };
  const SendaFigureWords not_applicable = {
    { senda_choice_say (senda_rating_answers, SENDA_RATING_NOT_APPLICABLE, catalog), NULL }
  };
  SendaFigureWords stages[SENDA_N_STAGES] = { 0 };
  SendaFigure *figure = NULL;

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      const SendaStage *stage = senda_content_find_stage (content, i + 1);

      stages[i].text[0] = stage ? senda_message (stage->name, catalog) : "";
    }
  figure = senda_strip_new (1, stages, &unsure, &not_applicable);
  add_line (figure, say_all (), &spread->votes);
  for (guint i = 0; i < spread->groups->len; i++)
    add_line (figure, senda_spread_group_say (group_at (spread, i), catalog),
              &group_at (spread, i)->votes);
  return figure;
}

SendaFigure *
senda_spread_figure_new_compact (const SendaSpread *spread)
{
  SendaFigure *figure = senda_strip_new_compact ();

  add_line (figure, NULL, &spread->votes);
  return figure;
}

/* "Law enforcement: 2 at stage 2, 1 at stage 4." (transfer full) */
static char *
say_line (const char       *name,
          const SendaVotes *votes,
          SendaCatalog     *catalog)
{
  g_autofree char *said = senda_votes_say (votes, catalog);

  /* Translators: who rated, and how: “Law enforcement: 2 at stage 2, 1 at stage 4.” */
  return g_strdup_printf (C_("spread", "%1$s: %2$s."), name, said);
}

char *
senda_spread_figure_describe (const SendaSpread *spread,
                              SendaCatalog      *catalog)
{
  GString *described = g_string_new (NULL);
  g_autofree char *all = say_line (say_all (), &spread->votes, catalog);

  g_string_append (described, all);
  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = group_at (spread, i);
      g_autofree char *line = say_line (senda_spread_group_say (group, catalog), &group->votes,
                                        catalog);

      g_string_append_printf (described, " %s", line);
    }
  return g_string_free (described, FALSE);
}

static GtkWidget *
make_count (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "width-chars", COUNT_CHARS,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_line (const char       *name,
           const char *const counts[N_COLUMNS],
           const char       *spoken)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "spacing", 6,
                                  "margin-top", 8,
                                  "margin-bottom", 8,
                                  "margin-start", 12,
                                  "margin-end", 12,
                                  NULL);
  GtkWidget *title = senda_paragraph_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_box_append (GTK_BOX (line), make_count (counts[i]));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static GtkWidget *
make_head (void)
{
  static const char *const signs[N_COLUMNS] = { "1", "2", "3", "4", "5", "?", "–" };
  GtkWidget *head = make_line (C_("spread", "Stage"), signs,
                               _("Stages 1 to 5, cannot say, does not apply"));

  gtk_widget_add_css_class (head, "dim-label");
  gtk_widget_set_tooltip_text (head, _("Stages 1 to 5, cannot say, does not apply"));
  return head;
}

static GtkWidget *
make_row (const char       *name,
          const SendaVotes *votes,
          SendaCatalog     *catalog)
{
  g_autofree char *spoken = say_line (name, votes, catalog);
  char *counts[N_COLUMNS];
  GtkWidget *row = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      guint count = i < SENDA_N_STAGES ? votes->at_stage[i]
                    : i == SENDA_N_STAGES ? votes->unsure : votes->not_applicable;

      counts[i] = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("·");
    }
  row = make_line (name, (const char *const *) counts, spoken);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (counts[i]);
  return row;
}

void
senda_spread_table_fill (GtkListBox        *list,
                         const SendaSpread *spread,
                         SendaCatalog      *catalog)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_list_box_append (list, make_head ());
  gtk_list_box_append (list, make_row (say_all (), &spread->votes, catalog));
  for (guint i = 0; i < spread->groups->len; i++)
    gtk_list_box_append (list, make_row (senda_spread_group_say (group_at (spread, i), catalog),
                                         &group_at (spread, i)->votes, catalog));
}

gboolean
senda_spread_holds_back (const SendaSpread *spread)
{
  for (guint i = 0; i < spread->groups->len; i++)
    if (group_at (spread, i)->group == NULL)
      return TRUE;
  return spread->is_shown && spread->n_answers > 0 && spread->groups->len == 0;
}
