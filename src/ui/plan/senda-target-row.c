/* senda-target-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-target-row.h"

#include "senda-plan-words.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-stage-cell.h"

#include <glib/gi18n-lib.h>

/* Columns stand under one another as long as nothing asks for more than its cell. */
#define CELL_WIDTH 98
#define WORDS_CHARS 8
#define NOTE_CHARS 10
#define CELL_GAP 6
#define NAME_WIDTH 230

enum
{
  TODAY,
  TARGET,
  PLANNED,
  N_CELLS
};

typedef struct
{
  GtkWidget *box;
  GtkWidget *swatch; /* or NULL */
  GtkWidget *words;
  GtkWidget *note;
} Cell;

struct _SendaTargetRow
{
  GtkListBoxRow parent_instance;

  const SendaElement *element;
  GtkWidget *name;
  Cell cells[N_CELLS];
};

G_DEFINE_FINAL_TYPE (SendaTargetRow, senda_target_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_cell (Cell       *cell,
          guint       stage,
          const char *words,
          const char *note)
{
  if (cell->swatch != NULL)
    gtk_box_remove (GTK_BOX (cell->box), cell->swatch);
  cell->swatch = stage > 0 ? senda_stage_cell_new_swatch (stage) : NULL;
  if (cell->swatch != NULL)
    {
      gtk_widget_set_valign (cell->swatch, GTK_ALIGN_START);
      gtk_box_prepend (GTK_BOX (cell->box), cell->swatch);
    }
  gtk_label_set_label (GTK_LABEL (cell->words), words ? words : "–");
  gtk_label_set_label (GTK_LABEL (cell->note), note ? note : "");
  gtk_widget_set_visible (cell->note, note != NULL);
  if (words == NULL)
    gtk_widget_add_css_class (cell->words, "dim-label");
  else
    gtk_widget_remove_css_class (cell->words, "dim-label");
}

static GtkWidget *
build_cell (Cell *cell)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  cell->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  cell->words = senda_paragraph_new (NULL);
  cell->note = senda_paragraph_new_dim (NULL);
  gtk_label_set_width_chars (GTK_LABEL (cell->words), 6);
  gtk_label_set_width_chars (GTK_LABEL (cell->note), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (cell->words), WORDS_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (cell->note), NOTE_CHARS);
  gtk_widget_add_css_class (cell->note, "caption");
  gtk_widget_set_size_request (cell->box, CELL_WIDTH, -1);
  gtk_box_append (GTK_BOX (texts), cell->words);
  gtk_box_append (GTK_BOX (texts), cell->note);
  gtk_box_append (GTK_BOX (cell->box), texts);
  return cell->box;
}

static void
senda_target_row_class_init (SendaTargetRowClass *klass G_GNUC_UNUSED)
{
}

static void
senda_target_row_init (SendaTargetRow *self)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CELL_GAP);
  GtkWidget *side = NULL;

  gtk_box_set_homogeneous (GTK_BOX (cells), TRUE);
  self->name = senda_paragraph_new (NULL);
  for (guint i = 0; i < N_CELLS; i++)
    gtk_box_append (GTK_BOX (cells), build_cell (&self->cells[i]));
  side = senda_side_box_new (self->name, cells, NAME_WIDTH);
  gtk_widget_add_css_class (side, "target-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), side);
}

GtkWidget *
senda_target_row_new (const SendaElement *element)
{
  SendaTargetRow *self = g_object_new (SENDA_TYPE_TARGET_ROW, NULL);

  self->element = element;
  return GTK_WIDGET (self);
}

const SendaElement *
senda_target_row_get_element (SendaTargetRow *self)
{
  g_return_val_if_fail (SENDA_IS_TARGET_ROW (self), NULL);

  return self->element;
}

/* (transfer full) (nullable) */
static char *
say_number (guint stage)
{
  return stage > 0 ? g_strdup_printf (C_("stage", "Stage %u"), stage) : NULL;
}

static void
show_target (SendaTargetRow *self,
             SendaRecord    *target,
             SendaCatalog   *catalog)
{
  guint stage = target ? (guint) senda_record_get_integer (target, "stage") : 0;
  const char *due_on = target ? senda_record_get_text (target, "due_on") : NULL;
  g_autofree char *date = due_on ? senda_catalog_format_date (catalog, due_on) : NULL;
  /* Translators: %s is a day: when a target is to be reached */
  g_autofree char *note = date ? g_strdup_printf (C_("target", "by %s"), date) : NULL;
  g_autofree char *words = say_number (stage);

  set_cell (&self->cells[TARGET], stage, words, note);
}

/* (transfer full) (nullable) */
static char *
say_planned (const SendaProjectionLine *line)
{
  if (line->n_actions == 0)
    return NULL;
  if (line->stage > 0 && line->projected == line->stage && line->projected_next == 0)
    /* Translators: if the plan were done, the element would still stand where it stands now */
    return g_strdup (C_("target", "As today"));
  return senda_plan_say_projected (line);
}

static void
show_planned (SendaTargetRow            *self,
              const SendaProjectionLine *line)
{
  gboolean is_moved = line->n_actions > 0 && line->projected_next == 0 &&
                      line->projected != line->stage;
  g_autofree char *words = say_planned (line);
  g_autofree char *note = NULL;

  if (line->n_actions > 0)
    note = g_strdup_printf (ngettext ("%u action", "%u actions", line->n_actions),
                            line->n_actions);
  set_cell (&self->cells[PLANNED], is_moved ? line->projected : 0, words, note);
}

void
senda_target_row_set_line (SendaTargetRow            *self,
                           const SendaProjectionLine *line,
                           SendaContent              *content,
                           SendaCatalog              *catalog)
{
  g_autofree char *said = senda_projection_line_say (line, content, catalog);
  g_autofree char *today = say_number (line->stage);

  g_return_if_fail (SENDA_IS_TARGET_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->name), senda_message (self->element->name, catalog));
  set_cell (&self->cells[TODAY], line->stage, today, NULL);
  show_target (self, line->target, catalog);
  show_planned (self, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

GtkWidget *
senda_target_row_new_head (const char *title)
{
  const char *captions[] = { C_("target", "Today"), C_("target", "Target"),
                             C_("target", "With the plan") };
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CELL_GAP);
  GtkWidget *side = NULL;

  gtk_box_set_homogeneous (GTK_BOX (cells), TRUE);
  for (guint i = 0; i < N_CELLS; i++)
    {
      GtkWidget *label = senda_paragraph_new_dim (captions[i]);

      gtk_label_set_width_chars (GTK_LABEL (label), 6);
      gtk_label_set_max_width_chars (GTK_LABEL (label), NOTE_CHARS);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_widget_set_size_request (label, CELL_WIDTH, -1);
      gtk_box_append (GTK_BOX (cells), label);
    }
  side = senda_side_box_new (senda_heading_new (title, "heading", 2), cells, NAME_WIDTH);
  gtk_widget_add_css_class (side, "target-row");
  return side;
}
