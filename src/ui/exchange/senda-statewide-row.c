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

/* @label: what assistive technologies say instead of @text; or NULL. */
static GtkWidget *
cell_new (const char *text,
          const char *label,
          guint       depth)
{
  g_autofree char *css_class = g_strdup_printf ("statewide-%u", depth);
  GtkWidget *cell = gtk_label_new (text);

  gtk_widget_add_css_class (cell, "statewide-cell");
  gtk_widget_add_css_class (cell, css_class);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_tooltip_text (cell, label);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return cell;
}

static GtkWidget *
count_new (guint n,
           guint depth)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  return cell_new (text, NULL, depth);
}

/* Those at each stage, and those at none. */
static GtkWidget *
cells_new (const SendaStatewideLine *line,
           guint                     n_task_forces)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  guint n_none = line->spread.not_discussed + line->spread.no_agreement + line->spread.not_applicable;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    gtk_box_append (GTK_BOX (box), count_new (line->spread.at_stage[i],
                                              get_depth (line->spread.at_stage[i], n_task_forces)));
  gtk_box_append (GTK_BOX (box), count_new (n_none, 0));
  return box;
}

static void
append_dim (GtkWidget  *box,
            const char *text)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (text));
}

GtkWidget *
senda_statewide_row_new (const SendaStatewideLine *line,
                         guint                     n_task_forces,
                         SendaCatalog             *catalog)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *said = senda_statewide_line_say (line, catalog);
  g_autofree char *rest = senda_statewide_line_say_rest (line, catalog);
  g_autofree char *change = senda_statewide_line_say_change (line, catalog);
  g_autofree char *label = g_strconcat (said, change ? " " : NULL, change, NULL);
  g_autofree char *title = g_strdup_printf ("%s %s", line->element->number,
                                            senda_message (line->element->name, catalog));

  gtk_widget_add_css_class (box, "row-check");
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (title));
  if (line->is_shown)
    gtk_box_append (GTK_BOX (box), cells_new (line, n_task_forces));
  else
    append_dim (box, _("Nothing is shown here, so that no task force is singled out."));
  append_dim (box, rest);
  append_dim (box, change);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* Numerals alone, so that six columns fit a telephone with large letters in any language. */
GtkWidget *
senda_statewide_head_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i + 1);
      /* Translators: of a column of numbers; %u: 1 to 5 */
      g_autofree char *label = g_strdup_printf (C_("column", "Stage %u"), i + 1);

      gtk_box_append (GTK_BOX (box), cell_new (text, label, 0));
    }
  /* Translators: of a column of numbers: not discussed, without agreement, or it does not apply */
  gtk_box_append (GTK_BOX (box), cell_new ("–", C_("column", "No stage"), 0));
  gtk_widget_add_css_class (box, "statewide-head");
  return box;
}
