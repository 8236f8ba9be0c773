/* senda-statewide-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide-row.h"

#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define N_DEPTHS 5

/* How dark the ground of a number is: 0 for none. */
static guint
get_depth (guint n,
           guint of)
{
  return n == 0 || of == 0 ? 0 : MIN (N_DEPTHS - 1, 1 + n * (N_DEPTHS - 1) / of);
}

static GtkWidget *
cell_new (const char *text,
          guint       depth,
          const char *tooltip)
{
  g_autofree char *css_class = g_strdup_printf ("statewide-%u", depth);
  GtkWidget *cell = gtk_label_new (text);

  gtk_widget_add_css_class (cell, "statewide-cell");
  gtk_widget_add_css_class (cell, css_class);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_tooltip_text (cell, tooltip);
  return cell;
}

static GtkWidget *
cells_new (const SendaStatewideLine *line,
           guint                     n_task_forces)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  guint n_none = line->spread.not_discussed + line->spread.no_agreement;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      guint n = line->spread.at_stage[i];
      g_autofree char *text = g_strdup_printf ("%u", n);

      gtk_box_append (GTK_BOX (box), cell_new (text, get_depth (n, n_task_forces), NULL));
    }
  {
    g_autofree char *text = g_strdup_printf ("%u", n_none);

    gtk_box_append (GTK_BOX (box), cell_new (text, 0, NULL));
  }
  return box;
}

GtkWidget *
senda_statewide_row_new (const SendaStatewideLine *line,
                         guint                     n_task_forces,
                         guint                     least,
                         SendaCatalog             *catalog)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *said = senda_statewide_line_say (line, catalog);
  g_autofree char *change =
    line->n_up + line->n_down + line->n_stayed == 0
      ? NULL : senda_statewide_line_say_change (line, least, catalog);
  g_autofree char *label = g_strdup_printf ("%s %s", said, change ? change : "");
  g_autofree char *title = g_strdup_printf ("%s %s", line->element->number,
                                            senda_message (line->element->name, catalog));

  gtk_widget_add_css_class (box, "row-check");
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (title));
  gtk_box_append (GTK_BOX (box), cells_new (line, n_task_forces));
  if (change != NULL)
    gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (change));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

GtkWidget *
senda_statewide_head_new (SendaContent *content G_GNUC_UNUSED,
                          SendaCatalog *catalog G_GNUC_UNUSED)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      /* Translators: over a column of numbers; %u: 1 to 5 */
      g_autofree char *text = g_strdup_printf (C_("column", "Stage %u"), i + 1);
      GtkWidget *cell = cell_new (text, 0, NULL);

      gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
      gtk_label_set_justify (GTK_LABEL (cell), GTK_JUSTIFY_CENTER);
      gtk_box_append (GTK_BOX (box), cell);
    }
  {
    /* Translators: over a column of numbers: not discussed, or without agreement */
    GtkWidget *cell = cell_new (C_("column", "No stage"), 0, NULL);

    gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
    gtk_label_set_justify (GTK_LABEL (cell), GTK_JUSTIFY_CENTER);
    gtk_box_append (GTK_BOX (box), cell);
  }
  gtk_widget_add_css_class (box, "statewide-head");
  return box;
}
