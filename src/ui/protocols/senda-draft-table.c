/* senda-draft-table.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-table.h"

#include "senda-draft-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMN_WIDTH 110 /* that each needs to stand beside the others */
#define MAX_CELL 2000    /* bytes of a cell; all of a longer one stands elsewhere too */

struct _SendaDraftTable
{
  GtkWidget parent_instance;

  GtkWidget *wide;   /* a grid */
  GtkWidget *narrow; /* one row below the other */
  int least;         /* the width from which it may have columns */
};

G_DEFINE_FINAL_TYPE (SendaDraftTable, senda_draft_table, GTK_TYPE_WIDGET)

static int
get_least (SendaDraftTable *self)
{
  int minimum = 0;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (self->least, minimum);
}

static GtkWidget *
get_shown (SendaDraftTable *self,
           int              width)
{
  return width >= get_least (self) ? self->wide : self->narrow;
}

static void
senda_draft_table_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  SendaDraftTable *self = SENDA_DRAFT_TABLE (widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->narrow, orientation, -1, minimum, natural, NULL, NULL);
      *natural = MAX (*natural, get_least (self));
    }
  else
    gtk_widget_measure (for_size < 0 ? self->wide : get_shown (self, for_size), orientation,
                        for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
senda_draft_table_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_draft_table_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SendaDraftTable *self = SENDA_DRAFT_TABLE (widget);
  GtkWidget *shown = get_shown (self, width);

  gtk_widget_set_child_visible (self->wide, shown == self->wide);
  gtk_widget_set_child_visible (self->narrow, shown == self->narrow);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
senda_draft_table_dispose (GObject *object)
{
  SendaDraftTable *self = SENDA_DRAFT_TABLE (object);

  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_draft_table_parent_class)->dispose (object);
}

static void
senda_draft_table_class_init (SendaDraftTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_draft_table_dispose;
  widget_class->measure = senda_draft_table_measure;
  widget_class->get_request_mode = senda_draft_table_get_request_mode;
  widget_class->size_allocate = senda_draft_table_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_draft_table_init (SendaDraftTable *self G_GNUC_UNUSED)
{
}

/* Never NULL. (transfer full) */
static char *
dup_cell (GPtrArray  *cells,
          guint       index,
          const char *language)
{
  const char *cell = cells && index < cells->len
                       ? senda_text_get_or_other (g_ptr_array_index (cells, index), language, NULL)
                       : NULL;
  g_autofree char *begins = senda_draft_cut (cell ? cell : "", MAX_CELL);

  return cell && strlen (begins) < strlen (cell) ? g_strconcat (begins, "…", NULL)
                                                 : g_steal_pointer (&begins);
}

static void
attach (GtkGrid    *grid,
        GPtrArray  *cells,
        const char *language,
        guint       column,
        guint       row)
{
  g_autofree char *cell = dup_cell (cells, column, language);
  GtkWidget *label = senda_paragraph_new (cell);

  if (row == 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_label_set_yalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
build_wide (const SendaDraftBlock *block,
            const char            *language)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                  "column-spacing", 18,
                                  "row-spacing", 9,
                                  NULL);

  gtk_widget_add_css_class (grid, "draft-table");
  for (guint i = 0; i < block->columns->len; i++)
    attach (GTK_GRID (grid), block->columns, language, i, 0);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    for (guint j = 0; j < block->columns->len; j++)
      attach (GTK_GRID (grid), g_ptr_array_index (block->rows, i), language, j, i + 1);
  return grid;
}

static GtkWidget *
build_row (const SendaDraftBlock *block,
           GPtrArray             *cells,
           const char            *language)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < block->columns->len; i++)
    {
      g_autofree char *name = dup_cell (block->columns, i, language);
      g_autofree char *cell = dup_cell (cells, i, language);
      /* Translators: a column of a table, and what stands in it */
      g_autofree char *line =
        *name && i > 0 ? g_strdup_printf (C_("table", "%1$s: %2$s"), name, cell) : g_strdup (cell);
      GtkWidget *label = NULL;

      if (*cell == '\0')
        continue;
      label = senda_paragraph_new (line);
      if (i == 0)
        gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (column), label);
    }
  return column;
}

static GtkWidget *
build_narrow (const SendaDraftBlock *block,
              const char            *language)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    gtk_box_append (GTK_BOX (column),
                    build_row (block, g_ptr_array_index (block->rows, i), language));
  return column;
}

GtkWidget *
senda_draft_table_new (const SendaDraftBlock *block,
                       const char            *language)
{
  SendaDraftTable *self = NULL;

  g_return_val_if_fail (block->columns != NULL, NULL);

  self = g_object_new (SENDA_TYPE_DRAFT_TABLE, NULL);
  self->wide = build_wide (block, language);
  self->narrow = build_narrow (block, language);
  self->least = COLUMN_WIDTH * (int) block->columns->len;
  gtk_widget_set_parent (self->wide, GTK_WIDGET (self));
  gtk_widget_set_parent (self->narrow, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
