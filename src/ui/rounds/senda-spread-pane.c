/* senda-spread-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread-pane.h"

#include "senda-agreed-rows.h"
#include "senda-figure-view.h"
#include "senda-fold.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-spread-figure.h"
#include "senda-spread-notes.h"

#include <glib/gi18n-lib.h>

struct _SendaSpreadPane
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  const SendaElement *element;
  GtkWidget *sentence;
  GtkWidget *answers;  /* how many ballots answer */
  GtkWidget *views;    /* the section of the strip */
  GtkWidget *strip;
  GtkWidget *table;
  GtkWidget *as_table;
  GtkWidget *held_back;
  GtkWidget *marks;    /* a fold */
  GtkWidget *notes;    /* the section */
  GtkWidget *notes_list;
  GtkWidget *agreed;
};

G_DEFINE_FINAL_TYPE (SendaSpreadPane, senda_spread_pane, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaSpreadPane *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

static void
show_strip (SendaSpreadPane   *self,
            const SendaSpread *spread)
{
  SendaCatalog *catalog = get_catalog (self);
  SendaContent *content =
    senda_workspace_get_content (senda_rounds_get_workspace (self->rounds));
  g_autoptr (SendaFigure) figure = senda_spread_figure_new (spread, content, catalog);
  g_autofree char *described = senda_spread_figure_describe (spread, catalog);
  /* Translators: the name of an element of the roadmap */
  g_autofree char *label = g_strdup_printf (_("How views on “%s” are spread"),
                                            senda_message (spread->element->name, catalog));

  senda_figure_view_set (SENDA_FIGURE_VIEW (self->strip), figure, label, described);
  senda_spread_table_fill (GTK_LIST_BOX (self->table), spread, catalog);
}

/* Why not everything is shown; NULL when it is. */
static const char *
say_held_back (SendaSpreadPane   *self,
               const SendaSpread *spread)
{
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);

  if (!spread->is_shown && senda_ballot_box_is_filling (box))
    return _("Not shown yet: anonymous ballots are shown when the round goes on to discussing, so "
             "that nobody can tell whose came in last.");
  if (!spread->is_shown && spread->n_answers > 0)
    return _("Not shown: fewer than three. Ballots of this round are anonymous, and one or two of "
             "them would point at whoever filled them in.");
  if (!senda_spread_holds_back (spread))
    return NULL;
  return spread->groups->len > 0
           ? _("Not shown apart: fewer than three. Such a group, and where needed another with it, "
               "is counted under “Others together”, so that nobody is pointed at.")
           : _("Not shown apart: fewer than three. No group is large enough to be shown without "
               "pointing at anyone.");
}

static void
show_views (SendaSpreadPane   *self,
            const SendaSpread *spread)
{
  SendaCatalog *catalog = get_catalog (self);
  const char *held_back = say_held_back (self, spread);
  g_autofree char *sentence = senda_spread_say (spread, catalog);
  /* Translators: how many of the ballots of a round answer one element */
  g_autofree char *answers = g_strdup_printf (ngettext ("%1$u of %2$u ballot answers this.",
                                                        "%1$u of %2$u ballots answer this.",
                                                        spread->n_ballots),
                                              spread->n_answers, spread->n_ballots);

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_label_set_label (GTK_LABEL (self->answers), answers);
  gtk_widget_set_visible (self->answers, spread->n_answers > 0);
  gtk_widget_set_visible (self->views, spread->is_shown && spread->n_answers > 0);
  if (spread->is_shown)
    show_strip (self, spread);
  gtk_widget_set_visible (self->held_back, held_back != NULL);
  gtk_label_set_label (GTK_LABEL (self->held_back), held_back ? held_back : "");
}

static void
show_agreed (SendaSpreadPane *self)
{
  int n_rows = senda_agreed_rows_fill (GTK_LIST_BOX (self->agreed), 0, self->rounds,
                                       senda_rounds_get_round (self->rounds), self->element,
                                       FALSE);

  senda_row_trim (GTK_LIST_BOX (self->agreed), n_rows);
}

/* What is folded is made when it is opened. */
static void
show_marks (SendaSpreadPane *self)
{
  g_assert (SENDA_IS_SPREAD_PANE (self));

  if (self->element == NULL || !senda_fold_get_expanded (SENDA_FOLD (self->marks)))
    return;
  senda_fold_set_child (SENDA_FOLD (self->marks),
                        senda_spread_marks_new (self->rounds, self->element));
}

void
senda_spread_pane_show (SendaSpreadPane    *self,
                        const SendaElement *element)
{
  g_autoptr (SendaSpread) spread = NULL;

  g_return_if_fail (SENDA_IS_SPREAD_PANE (self));

  spread = senda_spread_new (senda_rounds_get_box (self->rounds), element);
  self->element = element;
  show_views (self, spread);
  show_marks (self);
  gtk_widget_set_visible (self->notes,
                          senda_spread_notes_fill (GTK_LIST_BOX (self->notes_list), self->rounds,
                                                   spread));
  show_agreed (self);
}

static void
as_table_toggled_cb (SendaSpreadPane *self)
{
  gboolean as_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table));

  g_assert (SENDA_IS_SPREAD_PANE (self));

  gtk_widget_set_visible (self->strip, !as_table);
  gtk_widget_set_visible (self->table, as_table);
}

static GtkWidget *
build_views (SendaSpreadPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->as_table = gtk_toggle_button_new_with_label (_("As a Table"));
  gtk_widget_add_css_class (self->as_table, "flat");
  gtk_widget_set_tooltip_text (self->as_table, _("Show the same numbers as a table"));
  g_signal_connect_object (self->as_table, "toggled", G_CALLBACK (as_table_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  self->strip = senda_figure_view_new ();
  self->table = senda_boxed_list_new (_("How views are spread"));
  gtk_widget_set_visible (self->table, FALSE);
  gtk_box_append (GTK_BOX (column), self->strip);
  gtk_box_append (GTK_BOX (column), self->table);
  self->views = senda_section_new (_("By Discipline"), self->as_table, column);
  return self->views;
}

static void
build (SendaSpreadPane *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *said = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->sentence = senda_paragraph_new (NULL);
  self->answers = senda_paragraph_new_dim (NULL);
  self->held_back = senda_paragraph_new_dim (NULL);
  self->agreed = senda_boxed_list_new (_("What the Group Agreed On"));
  self->marks = senda_fold_new (_("How the Ballots Mark the Statements"));
  gtk_widget_add_css_class (self->marks, "section-fold");
  g_signal_connect_object (self->marks, "notify::expanded", G_CALLBACK (show_marks), self,
                           G_CONNECT_SWAPPED);
  self->notes_list = senda_boxed_list_new (_("What Raters Wrote"));
  self->notes = senda_section_new (_("What Raters Wrote"), NULL, self->notes_list);
  gtk_box_append (GTK_BOX (said), self->sentence);
  gtk_box_append (GTK_BOX (said), self->answers);
  gtk_box_append (GTK_BOX (column), said);
  gtk_box_append (GTK_BOX (column), build_views (self));
  gtk_box_append (GTK_BOX (column), self->held_back);
  gtk_box_append (GTK_BOX (column), self->notes);
  gtk_box_append (GTK_BOX (column), self->marks);
  gtk_box_append (GTK_BOX (column),
                  senda_section_new (_("What the Group Agreed On"), NULL, self->agreed));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_spread_pane_dispose (GObject *object)
{
  g_clear_object (&SENDA_SPREAD_PANE (object)->rounds);

  G_OBJECT_CLASS (senda_spread_pane_parent_class)->dispose (object);
}

static void
senda_spread_pane_class_init (SendaSpreadPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_spread_pane_dispose;
}

static void
senda_spread_pane_init (SendaSpreadPane *self G_GNUC_UNUSED)
{
}

/* Shows nothing before it is told what. */
GtkWidget *
senda_spread_pane_new (SendaRounds *rounds)
{
  SendaSpreadPane *self = g_object_new (SENDA_TYPE_SPREAD_PANE, NULL);

  self->rounds = g_object_ref (rounds);
  build (self);
  return GTK_WIDGET (self);
}
