/* senda-structure-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-structure-page.h"

#include "senda-committee-notices.h"
#include "senda-figure-view.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-structure-words.h"

#include <glib/gi18n-lib.h>

#define HEADING_WIDTH 200

struct _SendaStructurePage
{
  AdwBin parent_instance;

  SendaBrowserSection *section; /* around it: not held */
  GtkWidget *chart;
};

G_DEFINE_FINAL_TYPE (SendaStructurePage, senda_structure_page, ADW_TYPE_BIN)

static void
update (SendaStructurePage *self)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  SendaCatalog *catalog = senda_browser_section_get_catalog (self->section);
  g_autoptr (GPtrArray) nodes = senda_structure_new (facts);
  g_autoptr (SendaFigure) chart = senda_structure_draw (nodes, facts, catalog);
  g_autofree char *text = senda_structure_describe (nodes, facts, catalog);

  g_assert (SENDA_IS_STRUCTURE_PAGE (self));

  senda_figure_view_set (SENDA_FIGURE_VIEW (self->chart), chart, _("Chart of the Structure"),
                         text);
}

static GtkWidget *
make_heading (void)
{
  GtkWidget *heading = senda_heading_new (_("Structure"), "title-2", 1);
  GtkWidget *print = senda_text_button_new ("senda-print-symbolic", _("Print…"));

  gtk_widget_remove_css_class (print, "flat");
  gtk_widget_set_halign (print, GTK_ALIGN_START);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "committees.print");
  return senda_side_box_new (heading, print, HEADING_WIDTH);
}

static void
senda_structure_page_class_init (SendaStructurePageClass *klass G_GNUC_UNUSED)
{
}

static void
senda_structure_page_init (SendaStructurePage *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_structure_page_new (SendaBrowserSection *section)
{
  SendaStructurePage *self = g_object_new (SENDA_TYPE_STRUCTURE_PAGE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->section = section;
  self->chart = senda_figure_view_new ();
  gtk_box_append (GTK_BOX (column), make_heading ());
  gtk_box_append (GTK_BOX (column), senda_committee_notices_new (section, NULL));
  gtk_box_append (GTK_BOX (column), self->chart);
  adw_bin_set_child (ADW_BIN (self), column);
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (section)),
                           "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
