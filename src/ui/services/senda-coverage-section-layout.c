/* senda-coverage-section-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widgets of the section: tools over the matrix, its legend and what is asked for under it, and
 * beside it the pane of a cell.
 */
#include "config.h"

#include "senda-coverage-section-private.h"

#include "senda-coverage-pane.h"
#include "senda-fold.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-split-view.h"
#include "senda-switcher.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 380
#define MATRIX_MIN_WIDTH 480
/* Where the window is low, the page scrolls rather than to leave it a slit. */
#define MATRIX_MIN_HEIGHT 400

/* In the order of SendaLens. */
const SendaLensInfo senda_lenses[SENDA_N_LENSES] = {
  { "population", NC_("lens", "By Population"),
    N_("Whom each service reaches. What is offered to nobody in particular stands for everybody. "
       "An open place is a question to ask, not a fault.") },
  { "language", NC_("lens", "By Language"),
    N_("In which languages each service can be had: its own, or else those of its agency. "
       "An open place is a question to ask, not a fault.") },
  { "hours", NC_("lens", "By Hour"),
    N_("When each service can be reached. Who can be reached at any hour can be reached in "
       "business hours too. An open place is a question to ask, not a fault.") },
};

static const SendaFormField asked_fields[] = {
  { .field = "populations", .kind = "population" },
  { .field = "languages", .kind = "language" },
  { .field = "stale_months", .hint = "6" },
  { NULL },
};

gboolean
_senda_lens_find (const char *name,
                  SendaLens  *lens)
{
  for (guint i = 0; i < SENDA_N_LENSES; i++)
    if (g_strcmp0 (senda_lenses[i].name, name) == 0)
      {
        *lens = i;
        return TRUE;
      }
  return FALSE;
}

static void
switched_cb (SendaCoverageSection *self,
             const char           *name)
{
  SendaLens lens = SENDA_LENS_POPULATION;

  g_assert (SENDA_IS_COVERAGE_SECTION (self));

  if (_senda_lens_find (name, &lens))
    _senda_coverage_section_look (self, lens);
}

static void
activated_cb (SendaCoverageSection *self,
              guint                 row,
              guint                 column)
{
  SendaCoverageSpot spot = senda_coverage_table_get_spot (self->table, row, column);

  g_assert (SENDA_IS_COVERAGE_SECTION (self));

  senda_text_entry_flush_within (self->pane);
  _senda_coverage_section_show (
    self, senda_coverage_dup_gap_id (self->table->coverage, spot.row, spot.column));
  gtk_widget_grab_focus (self->pane);
}

/* All that is offered of one service. */
static void
row_activated_cb (SendaCoverageSection *self,
                  guint                 row)
{
  SendaCoverageSpot spot = { g_array_index (self->table->rows, guint, row), 0 };
  const SendaCoverageLine *service = senda_coverage_table_get_service (self->table, spot);
  g_autofree char *target = g_strconcat ("offers:", service->id, NULL);

  senda_sections_place_show (GTK_WIDGET (self), target);
}

static GtkWidget *
build_toggle (const char *label,
              const char *action)
{
  GtkWidget *toggle = gtk_check_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), action);
  return toggle;
}

static GtkWidget *
build_tools (SendaCoverageSection *self)
{
  GtkWidget *tools = senda_wrap_box_new (6, 6);
  GtkWidget *print = senda_text_button_new ("senda-print-symbolic", _("Print…"));

  self->lenses = senda_switcher_new (_("How to look at the services"));
  for (guint i = 0; i < SENDA_N_LENSES; i++)
    senda_switcher_add (SENDA_SWITCHER (self->lenses), senda_lenses[i].name,
                        g_dpgettext2 (GETTEXT_PACKAGE, "lens", senda_lenses[i].title));
  g_signal_connect_object (self->lenses, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->more = build_toggle (_("More Columns"), "coverage.more-columns");
  gtk_widget_remove_css_class (print, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "coverage.print");
  gtk_widget_insert_before (self->lenses, tools, NULL);
  gtk_widget_insert_before (self->more, tools, NULL);
  gtk_widget_insert_before (build_toggle (_("Parts of Services"), "coverage.parts"), tools, NULL);
  gtk_widget_insert_before (build_toggle (_("Gaps Only"), "coverage.gaps-only"), tools, NULL);
  gtk_widget_insert_before (print, tools, NULL);
  return tools;
}

static void
asked_cb (SendaCoverageSection *self)
{
  SendaRecord *task_force = SENDA_RECORD (senda_people_get_task_force (self->people));

  g_assert (SENDA_IS_COVERAGE_SECTION (self));

  if (senda_fold_get_child (SENDA_FOLD (self->asked)) == NULL)
    senda_fold_set_child (SENDA_FOLD (self->asked),
                          senda_record_form_new (senda_people_get_workspace (self->people),
                                                 task_force, _("What Is Asked For"),
                                                 asked_fields, NULL));
}

static GtkWidget *
build_asked (SendaCoverageSection *self)
{
  self->asked = senda_fold_new (_("What Is Asked For"));
  senda_fold_set_subtitle (SENDA_FOLD (self->asked),
                           _("The people, the languages, and how long a check holds"));
  gtk_widget_add_css_class (self->asked, "section-fold");
  g_signal_connect_object (self->asked, "notify::expanded", G_CALLBACK (asked_cb), self,
                           G_CONNECT_SWAPPED);
  return self->asked;
}

static GtkWidget *
build_content (SendaCoverageSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (column, "coverage-column");
  self->meaning = senda_paragraph_new_dim (NULL);
  self->matrix = senda_matrix_new (C_("section", "Coverage"), &senda_coverage_table_source,
                                   self->table);
  gtk_widget_set_vexpand (self->matrix, TRUE);
  gtk_widget_set_size_request (self->matrix, -1, MATRIX_MIN_HEIGHT);
  g_signal_connect_object (self->matrix, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->nothing = senda_paragraph_new (NULL);
  gtk_widget_set_vexpand (self->nothing, TRUE);
  gtk_widget_set_valign (self->nothing, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), build_tools (self));
  gtk_box_append (GTK_BOX (column), self->meaning);
  gtk_box_append (GTK_BOX (column), self->matrix);
  gtk_box_append (GTK_BOX (column), self->nothing);
  gtk_box_append (GTK_BOX (column), senda_coverage_legend_new ());
  gtk_box_append (GTK_BOX (column), build_asked (self));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "child", column,
                       NULL);
}

static void
collapsed_cb (SendaCoverageSection *self)
{
  g_assert (SENDA_IS_COVERAGE_SECTION (self));

  g_object_set (self->pane, "alone",
                senda_split_view_get_collapsed (SENDA_SPLIT_VIEW (self->split)), NULL);
}

void
_senda_coverage_section_build (SendaCoverageSection *self)
{
  self->pane = senda_coverage_pane_new (self->people);
  gtk_widget_set_visible (self->pane, FALSE);
  self->split = g_object_new (SENDA_TYPE_SPLIT_VIEW,
                              "content", build_content (self),
                              "sidebar", self->pane,
                              "sidebar-at-end", TRUE,
                              "sidebar-width", PANE_WIDTH,
                              "content-min-width", MATRIX_MIN_WIDTH,
                              "show-content", TRUE,
                              NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->split);
}
