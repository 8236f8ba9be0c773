/* senda-stage-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-stage-section.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-mark-carried.h"
#include "senda-next-panel.h"
#include "senda-pip.h"
#include "senda-plan-words.h"
#include "senda-roadmap-words.h"
#include "senda-stage-cell.h"

#include <glib/gi18n-lib.h>

struct _SendaStageSection
{
  SendaElementSection parent_instance;

  const SendaElementStage *content;
  GtkWidget *fold;
  GPtrArray *marks; /* of SendaChoiceRow, one per statement; borrowed; none until it is opened */
  GPtrArray *carried; /* of SendaMarkCarried, likewise */
  GPtrArray *plans; /* of SendaNextPanel, likewise */
  SendaRounds *rounds; /* NULL: nothing is planned from here */
};

G_DEFINE_FINAL_TYPE (SendaStageSection, senda_stage_section, SENDA_TYPE_ELEMENT_SECTION)

static const char *
say (SendaStageSection *self,
     SendaMessage       message)
{
  return senda_words_message (senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self)),
                              message);
}

static const SendaStatement *
get_statement (SendaStageSection *self,
               guint              index)
{
  return g_ptr_array_index (self->content->statements, index);
}

static void
update_title (SendaStageSection *self)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  const SendaElement *element = senda_element_section_get_element (section);
  const char *name = say (self, self->content->stage->name);
  g_autofree char *label = senda_roadmap_describe_stage (roadmap, element, self->content->number);
  gboolean here = senda_roadmap_get_stage (roadmap, element) == self->content->number;

  senda_fold_set_title (SENDA_FOLD (self->fold), name);
  senda_fold_set_label (SENDA_FOLD (self->fold), label);
  /* Translators: beside the stage at which the group places itself */
  senda_fold_set_subtitle (SENDA_FOLD (self->fold), here ? _("The group is here") : NULL);
}

static const SendaNextStatement *
find_next (GPtrArray            *list,
           const SendaStatement *statement)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SendaNextStatement *next = g_ptr_array_index (list, i);

      if (next->statement == statement)
        return next;
    }
  return NULL;
}

/* What can be planned stands under the statements of the next stage alone. */
static void
update_plans (SendaStageSection *self)
{
  const SendaElement *element = senda_element_section_get_element (SENDA_ELEMENT_SECTION (self));
  SendaRoundFacts *facts = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert (SENDA_IS_STAGE_SECTION (self));

  if (self->plans->len == 0)
    return;
  facts = senda_plan_get_facts (self->rounds);
  if (senda_next_stage (facts, element) == self->content->number)
    list = senda_next_statements_list (facts, element, senda_people_get_facts (
                                                         senda_rounds_get_people (self->rounds)));
  for (guint i = 0; i < self->plans->len; i++)
    senda_next_panel_update (g_ptr_array_index (self->plans, i),
                             find_next (list, get_statement (self, i)));
}

static void
senda_stage_section_update (SendaElementSection *section)
{
  SendaStageSection *self = SENDA_STAGE_SECTION (section);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  gboolean fixed = senda_element_section_is_fixed (section);

  update_title (self);
  for (guint i = 0; i < self->marks->len; i++)
    {
      SendaChoiceRow *marks = g_ptr_array_index (self->marks, i);

      senda_choice_row_set_active (marks, senda_roadmap_get_mark (roadmap,
                                                                  get_statement (self, i)));
      gtk_widget_set_sensitive (GTK_WIDGET (marks), !fixed);
      senda_mark_carried_update (g_ptr_array_index (self->carried, i),
                                 senda_roadmap_is_mark_carried (roadmap,
                                                                get_statement (self, i)), fixed);
    }
}

static void
chosen_cb (SendaStageSection *self,
           const char        *mark,
           SendaChoiceRow    *row)
{
  g_autoptr (GError) error = NULL;
  guint index = 0;

  g_assert (SENDA_IS_STAGE_SECTION (self));

  if (g_ptr_array_find (self->marks, row, &index) &&
      !senda_roadmap_mark (senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self)),
                           get_statement (self, index), mark, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_marks (SendaStageSection *self,
            const char        *statement)
{
  GtkWidget *row = senda_choice_row_new (statement, TRUE);

  gtk_widget_add_css_class (row, "marks");
  for (const SendaChoice *mark = senda_statement_marks; mark->name; mark++)
    senda_choice_row_add (SENDA_CHOICE_ROW (row), mark->name, _(mark->label),
                          senda_choice_face_new (
                            senda_pip_image_new (senda_pip_from_mark (mark->name)),
                            _(mark->label)));
  g_signal_connect_swapped (row, "chosen", G_CALLBACK (chosen_cb), self);
  g_ptr_array_add (self->marks, row);
  return row;
}

static GtkWidget *
make_statement (SendaStageSection    *self,
                const SendaStatement *statement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *text = say (self, statement->text);
  GtkWidget *marks = make_marks (self, text);
  GtkWidget *carried = senda_mark_carried_new (
    senda_element_section_get_roadmap (SENDA_ELEMENT_SECTION (self)), statement, text, marks);

  gtk_widget_add_css_class (box, "statement");
  gtk_box_append (GTK_BOX (box), senda_section_label_new (text, NULL));
  gtk_box_append (GTK_BOX (box), marks);
  gtk_box_append (GTK_BOX (box), carried);
  g_ptr_array_add (self->carried, carried);
  if (self->rounds != NULL)
    {
      GtkWidget *plan = senda_next_panel_new (self->rounds, statement, TRUE);

      gtk_box_append (GTK_BOX (box), plan);
      g_ptr_array_add (self->plans, plan);
    }
  return box;
}

static GtkWidget *
make_prompt (SendaStageSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = NULL;

  /* Translators: over the question of a stage, which follows */
  heading = senda_section_label_new (_("What would move us on?"), "caption-heading");
  gtk_widget_add_css_class (box, "prompt");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), senda_section_label_new (say (self, self->content->prompt),
                                                          NULL));
  return box;
}

static void
expanded_cb (SendaStageSection *self)
{
  GtkWidget *column = NULL;

  g_assert (SENDA_IS_STAGE_SECTION (self));

  if (!senda_fold_get_expanded (SENDA_FOLD (self->fold)) ||
      senda_fold_get_child (SENDA_FOLD (self->fold)) != NULL)
    return;
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (column), make_prompt (self));
  for (guint i = 0; i < self->content->statements->len; i++)
    gtk_box_append (GTK_BOX (column), make_statement (self, get_statement (self, i)));
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
  update_plans (self);
}

static gboolean
senda_stage_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_STAGE_SECTION (widget)->fold);
}

static void
senda_stage_section_dispose (GObject *object)
{
  SendaStageSection *self = SENDA_STAGE_SECTION (object);

  g_ptr_array_set_size (self->plans, 0);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_stage_section_parent_class)->dispose (object);
}

static void
senda_stage_section_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_STAGE_SECTION (object)->marks);
  g_ptr_array_unref (SENDA_STAGE_SECTION (object)->carried);
  g_ptr_array_unref (SENDA_STAGE_SECTION (object)->plans);

  G_OBJECT_CLASS (senda_stage_section_parent_class)->finalize (object);
}

static void
senda_stage_section_class_init (SendaStageSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_stage_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_stage_section_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_stage_section_grab_focus;
  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_stage_section_update;
}

static void
senda_stage_section_init (SendaStageSection *self)
{
  self->marks = g_ptr_array_new ();
  self->carried = g_ptr_array_new ();
  self->plans = g_ptr_array_new ();
  self->fold = senda_fold_new (NULL);
  gtk_widget_add_css_class (self->fold, "card");
  g_signal_connect_swapped (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}

/* The section of @element's stage @stage, folded. @rounds may be NULL: nothing is planned from here. */
GtkWidget *
senda_stage_section_new (SendaRoadmap       *roadmap,
                         SendaRounds        *rounds,
                         const SendaElement *element,
                         guint               stage)
{
  SendaStageSection *self = g_object_new (SENDA_TYPE_STAGE_SECTION,
                                          "roadmap", roadmap,
                                          "element", element,
                                          NULL);

  self->content = g_ptr_array_index (element->stages, stage - 1);
  if (rounds != NULL)
    {
      self->rounds = g_object_ref (rounds);
      g_signal_connect_object (rounds, "changed", G_CALLBACK (update_plans), self,
                               G_CONNECT_SWAPPED);
    }
  senda_fold_set_sign (SENDA_FOLD (self->fold), senda_stage_cell_new_swatch (stage));
  senda_element_section_update (SENDA_ELEMENT_SECTION (self));
  return GTK_WIDGET (self);
}

gboolean
senda_stage_section_get_expanded (SendaStageSection *self)
{
  g_return_val_if_fail (SENDA_IS_STAGE_SECTION (self), FALSE);

  return senda_fold_get_expanded (SENDA_FOLD (self->fold));
}

void
senda_stage_section_set_expanded (SendaStageSection *self,
                                  gboolean           expanded)
{
  g_return_if_fail (SENDA_IS_STAGE_SECTION (self));

  senda_fold_set_expanded (SENDA_FOLD (self->fold), expanded);
}

/* The row of marks of a statement of this stage; opens the section. (transfer none) (nullable) */
GtkWidget *
senda_stage_section_get_marks (SendaStageSection    *self,
                               const SendaStatement *statement)
{
  g_return_val_if_fail (SENDA_IS_STAGE_SECTION (self), NULL);

  senda_stage_section_set_expanded (self, TRUE);
  for (guint i = 0; i < self->marks->len; i++)
    if (get_statement (self, i) == statement)
      return g_ptr_array_index (self->marks, i);
  return NULL;
}
