/* senda-spread-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread-section.h"

#include "senda-chooser.h"
#include "senda-figure-view.h"
#include "senda-list-views.h"
#include "senda-round-words.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-spread-figure.h"
#include "senda-spread-pane.h"

#include <glib/gi18n-lib.h>

#define STRIP_WIDTH 300
#define VIEW_KEY "senda-strip"
#define ELEMENT_KEY "senda-element"

struct _SendaSpreadSection
{
  SendaElementsSection parent_instance;

  GtkWidget *chooser;
  GtkWidget *about;      /* which ballots these are */
  GtkWidget *no_round;
  GtkWidget *no_ballots;
  GtkWidget *shown;      /* all that is below, when there are ballots */
  GtkWidget *first;      /* the section of the elements to talk about first */
  GtkWidget *apart;      /* what to do with them */
  GtkWidget *first_list;
  GtkWidget *none_apart;
  GPtrArray *lists;      /* of GtkListBox, one for each area */
  GtkWidget *pane;
};

G_DEFINE_FINAL_TYPE (SendaSpreadSection, senda_spread_section, SENDA_TYPE_ELEMENTS_SECTION)

static SendaRounds *
get_rounds (SendaSpreadSection *self)
{
  return senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
}

static SendaCatalog *
get_catalog (SendaSpreadSection *self)
{
  return senda_elements_section_get_catalog (SENDA_ELEMENTS_SECTION (self));
}

/* The strip of a row; made when there is something to see in it. */
static GtkWidget *
ensure_view (SendaRow *row)
{
  GtkWidget *view = g_object_get_data (G_OBJECT (row), VIEW_KEY);
  GtkWidget *clamp = NULL;

  if (view != NULL)
    return view;
  view = senda_figure_view_new ();
  clamp = g_object_new (ADW_TYPE_CLAMP,
                        "maximum-size", STRIP_WIDTH,
                        "tightening-threshold", STRIP_WIDTH,
                        "child", view,
                        NULL);
  senda_row_add_end (row, clamp);
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);
  gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
  g_object_set_data (G_OBJECT (row), VIEW_KEY, view);
  return view;
}

static void
fill_row (SendaSpreadSection *self,
          SendaRow           *row,
          const SendaSpread  *spread)
{
  SendaCatalog *catalog = get_catalog (self);
  const char *name = senda_message (spread->element->name, catalog);
  g_autofree char *sentence = senda_spread_say (spread, catalog);
  g_autofree char *described = senda_votes_say (&spread->votes, catalog);
  gboolean has_strip = spread->is_shown && spread->n_answers > 0;
  GtkWidget *view = has_strip ? ensure_view (row)
                              : g_object_get_data (G_OBJECT (row), VIEW_KEY);

  senda_row_set_text (row, name, sentence);
  senda_row_set_action (row, "elements.open", spread->element->id);
  g_object_set_data (G_OBJECT (row), ELEMENT_KEY, (gpointer) spread->element);
  if (view != NULL)
    gtk_widget_set_visible (gtk_widget_get_parent (view), has_strip);
  if (has_strip)
    {
      g_autoptr (SendaFigure) figure = senda_spread_figure_new_compact (spread);

      senda_figure_view_set (SENDA_FIGURE_VIEW (view), figure, name, described);
    }
}

/* Whoever gave no name is not to be asked for it. */
static const char *
say_apart (SendaBallotBox *box)
{
  return senda_ballot_box_is_anonymous (box)
           ? _("Here views are farthest apart. Ask what can be seen from either end; nobody needs to "
               "say which ballot was theirs.")
           : _("Here views are farthest apart. Ask those at either end what they see that others do "
               "not.");
}

static void
update_first (SendaSpreadSection *self,
              SendaBallotBox     *box)
{
  g_autoptr (GPtrArray) widest = senda_spread_list_widest (box, SENDA_SPREAD_WIDEST);

  for (guint i = 0; i < widest->len; i++)
    fill_row (self, senda_row_ensure (GTK_LIST_BOX (self->first_list), i),
              g_ptr_array_index (widest, i));
  senda_row_trim (GTK_LIST_BOX (self->first_list), widest->len);
  gtk_widget_set_visible (self->first, senda_ballot_box_get_ballots (box)->len > 1 &&
                                         !senda_ballot_box_is_filling (box));
  gtk_label_set_label (GTK_LABEL (self->apart), say_apart (box));
  gtk_widget_set_visible (self->apart, widest->len > 0);
  gtk_widget_set_visible (self->first_list, widest->len > 0);
  gtk_widget_set_visible (self->none_apart, widest->len == 0);
}

static void
update_areas (SendaSpreadSection *self,
              SendaBallotBox     *box)
{
  GPtrArray *areas =
    senda_content_get_areas (senda_elements_section_get_content (SENDA_ELEMENTS_SECTION (self)));

  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);
      GtkListBox *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < area->elements->len; j++)
        {
          g_autoptr (SendaSpread) spread =
            senda_spread_new (box, g_ptr_array_index (area->elements, j));

          fill_row (self, senda_row_ensure (list, j), spread);
        }
    }
}

static void
update_chooser (SendaSpreadSection *self,
                SendaRecord        *round)
{
  SendaChooser *chooser = SENDA_CHOOSER (self->chooser);
  GListModel *list = senda_rounds_get_list (get_rounds (self));
  guint n_rounds = g_list_model_get_n_items (list);

  senda_chooser_clear (chooser);
  for (guint i = n_rounds; i > 0; i--)
    {
      g_autoptr (SendaRecord) other = g_list_model_get_item (list, i - 1);
      g_autofree char *title = senda_round_words_title (other, get_catalog (self));

      senda_chooser_add (chooser, senda_record_get_id (other), title);
    }
  senda_chooser_show (chooser, round ? senda_record_get_id (round) : NULL);
}

/* (transfer full) */
static char *
say_about (SendaBallotBox *box)
{
  guint n_ballots = senda_ballot_box_get_ballots (box)->len;
  g_autofree char *counted = g_strdup_printf (ngettext ("%u ballot is in.", "%u ballots are in.",
                                                        n_ballots),
                                              n_ballots);

  if (!senda_ballot_box_is_anonymous (box))
    return g_strconcat (counted, " ",
                        _("Every view counts as it was given; none is averaged away."), NULL);
  if (senda_ballot_box_is_filling (box))
    return g_strconcat (counted, " ",
                        _("They are anonymous: what they say is shown when the round goes on to "
                          "discussing."), NULL);
  return g_strconcat (counted, " ",
                      _("They are anonymous: only counts are shown, and no group of fewer than "
                        "three apart."), NULL);
}

static void
senda_spread_section_update (SendaElementsSection *section)
{
  SendaSpreadSection *self = SENDA_SPREAD_SECTION (section);
  SendaRecord *round = senda_rounds_get_round (get_rounds (self));
  SendaBallotBox *box = senda_rounds_get_box (get_rounds (self));
  gboolean has_ballots = senda_ballot_box_get_ballots (box)->len > 0;
  g_autofree char *about = say_about (box);

  update_chooser (self, round);
  gtk_label_set_label (GTK_LABEL (self->about), about);
  gtk_widget_set_visible (self->about, has_ballots);
  gtk_widget_set_visible (self->no_round, round == NULL);
  gtk_widget_set_visible (self->no_ballots, round != NULL && !has_ballots);
  gtk_widget_set_visible (self->shown, has_ballots && !senda_ballot_box_is_filling (box));
  if (!has_ballots)
    return;
  update_first (self, box);
  update_areas (self, box);
}

static void
senda_spread_section_show (SendaElementsSection *section,
                           const SendaElement   *element)
{
  senda_spread_pane_show (SENDA_SPREAD_PANE (SENDA_SPREAD_SECTION (section)->pane), element);
}

static GtkWidget *
find_in (GtkListBox         *list,
         const SendaElement *element)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), ELEMENT_KEY) == element)
      return GTK_WIDGET (row);
  return NULL;
}

/* Among those to talk about first, when it is there. */
static GtkWidget *
senda_spread_section_find_row (SendaElementsSection *section,
                               const SendaElement   *element)
{
  SendaSpreadSection *self = SENDA_SPREAD_SECTION (section);
  GtkWidget *row = find_in (GTK_LIST_BOX (self->first_list), element);

  for (guint i = 0; i < self->lists->len && row == NULL; i++)
    row = find_in (g_ptr_array_index (self->lists, i), element);
  return row;
}

static SendaDocument *
senda_spread_section_make_list (SendaPlaceSection *section,
                                GError           **error G_GNUC_UNUSED)
{
  return senda_list_make_spread (senda_place_section_get_workspace (section),
                                 senda_place_section_get_task_force_id (section),
                                 senda_rounds_get_box (senda_place_section_get_rounds (section)));
}

static void
chosen_cb (SendaSpreadSection *self,
           const char         *id)
{
  GListModel *list = senda_rounds_get_list (get_rounds (self));
  guint n_rounds = g_list_model_get_n_items (list);

  g_assert (SENDA_IS_SPREAD_SECTION (self));

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i);

      if (g_strcmp0 (senda_record_get_id (round), id) == 0)
        senda_rounds_choose (get_rounds (self), i + 1 < n_rounds ? round : NULL);
    }
}

static GtkWidget *
build_first (SendaSpreadSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->first_list = senda_boxed_list_new (_("Talk About These First"));
  self->apart = senda_paragraph_new_dim (NULL);
  self->none_apart = senda_paragraph_new_dim (_("No views that can be shown differ by a stage."));
  gtk_box_append (GTK_BOX (column), self->apart);
  gtk_box_append (GTK_BOX (column), self->first_list);
  gtk_box_append (GTK_BOX (column), self->none_apart);
  self->first = senda_section_new (_("Talk About These First"), NULL, column);
  return self->first;
}

static void
build_areas (SendaSpreadSection *self)
{
  GPtrArray *areas =
    senda_content_get_areas (senda_elements_section_get_content (SENDA_ELEMENTS_SECTION (self)));

  self->lists = g_ptr_array_new ();
  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);
      const char *name = senda_message (area->name, get_catalog (self));
      GtkWidget *list = senda_boxed_list_new (name);

      g_ptr_array_add (self->lists, list);
      gtk_box_append (GTK_BOX (self->shown), senda_section_new (name, NULL, list));
    }
}

static GtkWidget *
senda_spread_section_build (SendaElementsSection *section)
{
  SendaSpreadSection *self = SENDA_SPREAD_SECTION (section);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "window-column");
  self->chooser = senda_chooser_new (_("Round"));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->about = senda_paragraph_new (NULL);
  self->no_round = senda_elements_section_none_new (
    _("No Round Yet"),
    _("A round is a dated conversation about where you stand. Open the first one; its ballots are "
      "compared here."), _("Go to Rounds"), "rounds");
  self->no_ballots = senda_elements_section_none_new (
    _("No Ballots Yet"),
    _("When members rate on their own, their views are laid side by side here, by discipline, and "
      "you see what to talk about first. Begin by entering a ballot."), _("Go to Ballots"),
    "ballots");
  self->shown = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  gtk_box_append (GTK_BOX (self->shown),
                  senda_paragraph_new_dim (_("A dot is a ballot, under the number of its stage; "
                                             "“?” cannot say, “–” holds that it does not "
                                             "apply.")));
  gtk_box_append (GTK_BOX (self->shown), build_first (self));
  build_areas (self);
  gtk_box_append (GTK_BOX (column), self->chooser);
  gtk_box_append (GTK_BOX (column), self->about);
  gtk_box_append (GTK_BOX (column), self->no_round);
  gtk_box_append (GTK_BOX (column), self->no_ballots);
  gtk_box_append (GTK_BOX (column), self->shown);
  return column;
}

static GtkWidget *
senda_spread_section_build_pane (SendaElementsSection *section)
{
  SendaSpreadSection *self = SENDA_SPREAD_SECTION (section);

  self->pane = senda_spread_pane_new (get_rounds (self));
  return self->pane;
}

static void
senda_spread_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_SPREAD_SECTION (object)->lists);

  G_OBJECT_CLASS (senda_spread_section_parent_class)->finalize (object);
}

static void
senda_spread_section_class_init (SendaSpreadSectionClass *klass)
{
  SendaElementsSectionClass *section_class = SENDA_ELEMENTS_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = senda_spread_section_finalize;
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_spread_section_make_list;
  section_class->title = NC_("section", "Spread");
  section_class->build = senda_spread_section_build;
  section_class->build_pane = senda_spread_section_build_pane;
  section_class->update = senda_spread_section_update;
  section_class->show = senda_spread_section_show;
  section_class->find_row = senda_spread_section_find_row;
}

static void
senda_spread_section_init (SendaSpreadSection *self G_GNUC_UNUSED)
{
}
