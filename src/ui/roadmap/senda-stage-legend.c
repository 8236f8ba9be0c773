/* senda-stage-legend.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-stage-legend.h"

#include "senda-roadmap-words.h"
#include "senda-stage-cell.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_item (GtkWidget  *sign,
           const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  gtk_box_append (GTK_BOX (item), sign);
  gtk_box_append (GTK_BOX (item), label);
  return item;
}

/* (transfer none) (floating) */
GtkWidget *
senda_stage_legend_new (SendaRoadmap *roadmap)
{
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stages = senda_wrap_box_new (18, 6);
  GtkWidget *marks = senda_wrap_box_new (18, 6);
  GPtrArray *known =
    senda_content_get_stages (senda_workspace_get_content (senda_roadmap_get_workspace (roadmap)));

  for (guint i = 0; i < known->len; i++)
    {
      const SendaStage *stage = g_ptr_array_index (known, i);

      gtk_box_append (GTK_BOX (stages),
                      make_item (senda_stage_cell_new_swatch (stage->number),
                                 senda_words_message (roadmap, stage->name)));
    }
  for (const SendaChoice *mark = senda_statement_marks; mark->name; mark++)
    gtk_box_append (GTK_BOX (marks),
                    make_item (senda_pip_image_new (senda_pip_from_mark (mark->name)),
                               _(mark->label)));
  gtk_widget_add_css_class (legend, "legend");
  gtk_box_append (GTK_BOX (legend), stages);
  gtk_box_append (GTK_BOX (legend), marks);
  return legend;
}
