/* senda-element-path.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-path.h"

#include "senda-figure-view.h"
#include "senda-pictures.h"
#include "senda-roadmap-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaElementPath
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaRecord *task_force;
  const SendaElement *element;
  GtkWidget *column; /* NULL until there is a path */
  GtkWidget *view;
  GtkWidget *list;   /* NULL until it was asked for */
  GtkWidget *as_text;
};

G_DEFINE_FINAL_TYPE (SendaElementPath, senda_element_path, ADW_TYPE_BIN)

/* One round, and where the element was then. */
typedef struct
{
  char *name;
  char *title; /* with its date */
  char *date;
  guint stage;
  char *place; /* the stage, or why there is none */
} Point;

static void
point_clear (Point *point)
{
  g_free (point->name);
  g_free (point->title);
  g_free (point->date);
  g_free (point->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Point, point_clear)

static void
point_init (Point            *point,
            SendaElementPath *self,
            SendaRound       *round)
{
  SendaRecord *record = SENDA_RECORD (round);
  SendaWorkspace *workspace = self->workspace;
  g_autoptr (SendaRoundFacts) facts = senda_workspace_picture_round (workspace, record, NULL);

  /* Nothing can be read while a long job has the store. */
  if (facts == NULL)
    facts = senda_round_facts_new (senda_workspace_get_content (workspace), record, NULL, NULL,
                                   NULL);
  point->name = g_strdup (senda_record_get_text (record, "name"));
  point->title = senda_words_round (workspace, round);
  point->date = senda_catalog_format_date (senda_workspace_get_catalog (workspace),
                                           senda_record_get_text (record, "opened_on"));
  point->stage = senda_round_facts_get_stage (facts, self->element);
  if (point->stage > 0)
    point->place = senda_words_stage_name (workspace, point->stage);
  else
    point->place =
      g_strdup (senda_words_state (senda_round_facts_get_state (facts, self->element)));
}

static SendaFigure *
make_figure (SendaElementPath *self)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (self->workspace);
  SendaFigureWords stages[SENDA_N_STAGES] = { 0 };

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      const SendaStage *stage = senda_content_find_stage (content, i + 1);

      stages[i].text[0] = stage ? senda_message (stage->name, catalog) : "";
    }
  return senda_path_new (1, stages);
}

static void
add_to_figure (SendaFigure *figure,
               const Point *point)
{
  const SendaFigureWords name = { { point->name, NULL } };
  const SendaFigureWords date = { { point->date, NULL } };
  const SendaFigureWords place = { { point->place, NULL } };

  senda_path_add (figure, &name, &date, point->stage, point->stage > 0 ? NULL : &place);
}

/* Writes @point into the list, where it is shown, and into @description. */
static void
tell (SendaElementPath *self,
      GString          *description,
      int               position,
      const Point      *point)
{
  if (description->len > 0)
    g_string_append_c (description, ' ');
  /* Translators: a round with its date, and the stage of an element in it: “First round, March 9,
   * 2026: 2 · Developing Structure & Organization.” */
  g_string_append_printf (description, C_("round", "%s: %s."), point->title, point->place);
  if (self->list != NULL)
    senda_row_set_text (senda_row_ensure (GTK_LIST_BOX (self->list), position), point->title,
                        point->place);
}

static void
as_text_toggled_cb (SendaElementPath *self)
{
  gboolean as_text = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_text));

  g_assert (SENDA_IS_ELEMENT_PATH (self));

  if (as_text && self->list == NULL)
    {
      self->list = senda_boxed_list_new (_("Where we were in each round"));
      gtk_box_append (GTK_BOX (self->column), self->list);
      senda_element_path_update (self);
    }
  gtk_widget_set_visible (self->view, !as_text);
  gtk_widget_set_visible (self->list, as_text);
}

static void
build (SendaElementPath *self)
{
  self->as_text = gtk_toggle_button_new_with_label (_("As Text"));
  gtk_widget_add_css_class (self->as_text, "flat");
  gtk_widget_set_tooltip_text (self->as_text, _("Show the same facts as a list"));
  g_signal_connect_swapped (self->as_text, "toggled", G_CALLBACK (as_text_toggled_cb), self);
  self->view = senda_figure_view_new ();
  self->column = senda_section_new (_("In Each Round"), self->as_text, self->view);
  gtk_widget_set_margin_bottom (self->column, 12);
  adw_bin_set_child (ADW_BIN (self), self->column);
}

static void
senda_element_path_dispose (GObject *object)
{
  SendaElementPath *self = SENDA_ELEMENT_PATH (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->task_force);

  G_OBJECT_CLASS (senda_element_path_parent_class)->dispose (object);
}

static void
senda_element_path_class_init (SendaElementPathClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_element_path_dispose;
}

static void
senda_element_path_init (SendaElementPath *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* The path of @element; it is shown once it has been updated. */
GtkWidget *
senda_element_path_new (SendaWorkspace     *workspace,
                        SendaTaskForce     *task_force,
                        const SendaElement *element)
{
  SendaElementPath *self = g_object_new (SENDA_TYPE_ELEMENT_PATH, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = SENDA_RECORD (g_object_ref (task_force));
  self->element = element;
  return GTK_WIDGET (self);
}

/* Shows what the rounds say now. */
void
senda_element_path_update (SendaElementPath *self)
{
  g_autoptr (GListModel) rounds =
    senda_workspace_list (self->workspace, &senda_round_info,
                          senda_record_get_id (self->task_force));
  guint n_rounds = g_list_model_get_n_items (rounds);
  /* Translators: the name of an element of the roadmap */
  g_autofree char *label =
    g_strdup_printf (_("Where we were with “%s” in each round"),
                     senda_message (self->element->name,
                                    senda_workspace_get_catalog (self->workspace)));
  g_autoptr (GString) description = g_string_new (NULL);
  g_autoptr (SendaFigure) figure = NULL;

  g_return_if_fail (SENDA_IS_ELEMENT_PATH (self));

  gtk_widget_set_visible (GTK_WIDGET (self), n_rounds >= 2);
  if (n_rounds < 2)
    return;
  if (self->column == NULL)
    build (self);
  figure = make_figure (self);
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRound) round = g_list_model_get_item (rounds, i);
      g_auto (Point) point = { 0 };

      point_init (&point, self, round);
      add_to_figure (figure, &point);
      tell (self, description, i, &point);
    }
  if (self->list != NULL)
    senda_row_trim (GTK_LIST_BOX (self->list), n_rounds);
  senda_figure_view_set (SENDA_FIGURE_VIEW (self->view), figure, label, description->str);
}
