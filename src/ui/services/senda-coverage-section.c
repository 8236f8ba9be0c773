/* senda-coverage-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-section-private.h"

#include "senda-coverage-pane.h"
#include "senda-split-view.h"
#include "senda-switcher.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_MORE_COLUMNS,
  PROP_PARTS,
  PROP_GAPS_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SendaCoverageSection, senda_coverage_section, SENDA_TYPE_PLACE_SECTION)

/* Where the open cell is; FALSE when none is open. */
gboolean
_senda_coverage_section_get_open (SendaCoverageSection *self,
                                  SendaCoverageSpot    *spot)
{
  if (self->is_stale)
    _senda_coverage_section_update (self);
  return self->gap != NULL && senda_coverage_table_find_gap (self->table, self->gap, spot);
}

static void
show_pane (SendaCoverageSection *self)
{
  SendaCoverageSpot spot;

  if (self->gap != NULL && !senda_coverage_table_find_gap (self->table, self->gap, &spot))
    g_clear_pointer (&self->gap, g_free);
  if (self->gap != NULL)
    senda_coverage_pane_show (SENDA_COVERAGE_PANE (self->pane), self->table, spot);
  gtk_widget_set_visible (self->pane, self->gap != NULL);
  senda_split_view_set_show_content (SENDA_SPLIT_VIEW (self->split), self->gap == NULL);
}

static const char *
say_nothing (SendaCoverageSection *self)
{
  if (self->table->gaps_only && senda_coverage_get_columns (self->table->coverage)->len > 0)
    return _("There is no gap here that Senda could see.");
  return _("No language is named yet. Say under “What Is Asked For” which languages are spoken "
           "where you work.");
}

static void
show_matrix (SendaCoverageSection *self)
{
  gboolean is_empty = self->table->rows->len == 0 || self->table->columns->len == 0;

  senda_matrix_set_size (SENDA_MATRIX (self->matrix), self->table->rows->len,
                         self->table->columns->len);
  gtk_widget_set_visible (self->matrix, !is_empty);
  gtk_widget_set_visible (self->nothing, is_empty);
  if (is_empty)
    gtk_label_set_label (GTK_LABEL (self->nothing), say_nothing (self));
}

void
_senda_coverage_section_update (SendaCoverageSection *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->is_stale = FALSE;
  senda_coverage_table_update (self->table);
  senda_switcher_set_active (SENDA_SWITCHER (self->lenses), senda_lenses[self->table->lens].name);
  gtk_label_set_label (GTK_LABEL (self->meaning), _(senda_lenses[self->table->lens].meaning));
  gtk_widget_set_visible (self->more, self->table->lens != SENDA_LENS_HOURS);
  show_matrix (self);
  show_pane (self);
  _senda_coverage_section_enable (self);
}

static gboolean
update_cb (gpointer data)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (data);

  self->update_source = 0;
  _senda_coverage_section_update (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, when it is seen. */
static void
queue_update (SendaCoverageSection *self)
{
  self->is_stale = TRUE;
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_cb, self, NULL);
}

/* Takes @gap; NULL: none. */
void
_senda_coverage_section_show (SendaCoverageSection *self,
                              char                 *gap)
{
  g_free (self->gap);
  self->gap = gap;
  show_pane (self);
  _senda_coverage_section_enable (self);
}

/* Back to the matrix, with the focus at the cell that was open. */
void
_senda_coverage_section_close (SendaCoverageSection *self)
{
  SendaCoverageSpot spot;
  guint row = 0;
  guint column = 0;
  gboolean is_shown = _senda_coverage_section_get_open (self, &spot) &&
                      senda_coverage_table_find_spot (self->table, spot, &row, &column);

  senda_text_entry_flush_within (self->pane);
  _senda_coverage_section_show (self, NULL);
  if (is_shown)
    senda_matrix_focus (SENDA_MATRIX (self->matrix), row, column);
}

void
_senda_coverage_section_look (SendaCoverageSection *self,
                              SendaLens             lens)
{
  self->table->lens = lens;
  g_clear_pointer (&self->gap, g_free);
  _senda_coverage_section_update (self);
}

/* Through the lens, and with the lines, that show the cell called @gap. */
static gboolean
find_cell (SendaCoverageSection *self,
           const char           *gap)
{
  SendaCoverageTable *table = self->table;
  const SendaCoverageTable before = *table;
  SendaCoverageSpot spot;

  for (guint i = 0; i < 2 * SENDA_N_LENSES; i++)
    {
      table->lens = i / 2;
      table->more_columns = before.more_columns || i % 2;
      table->parts = before.parts || g_str_has_prefix (gap, "item.");
      senda_coverage_table_update (table);
      if (senda_coverage_table_find_gap (table, gap, &spot))
        return TRUE;
    }
  table->lens = before.lens;
  table->more_columns = before.more_columns;
  table->parts = before.parts;
  senda_coverage_table_update (table);
  return FALSE;
}

static void
notify_toggles (SendaCoverageSection *self)
{
  for (guint i = PROP_MORE_COLUMNS; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static gboolean
senda_coverage_section_open (SendaPlaceSection *section,
                             const char        *target)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (section);
  SendaLens lens = SENDA_LENS_POPULATION;
  gboolean is_found = FALSE;

  if (target == NULL)
    return TRUE;
  if (_senda_lens_find (target, &lens))
    {
      _senda_coverage_section_look (self, lens);
      return TRUE;
    }
  is_found = find_cell (self, target);
  if (is_found)
    {
      g_free (self->gap);
      self->gap = g_strdup (target);
    }
  _senda_coverage_section_update (self);
  notify_toggles (self);
  return is_found;
}

static gboolean
senda_coverage_section_go_back (SendaPlaceSection *section)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (section);

  if (self->gap == NULL)
    return FALSE;
  _senda_coverage_section_close (self);
  return TRUE;
}

static char *
senda_coverage_section_dup_target (SendaPlaceSection *section)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (section);

  return g_strdup (self->gap ? self->gap : senda_lenses[self->table->lens].name);
}

static gboolean *
get_toggle (SendaCoverageSection *self,
            guint                 prop_id)
{
  if (prop_id == PROP_MORE_COLUMNS)
    return &self->table->more_columns;
  return prop_id == PROP_PARTS ? &self->table->parts : &self->table->gaps_only;
}

static void
senda_coverage_section_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (object);

  if (prop_id > PROP_0 && prop_id < N_PROPS)
    g_value_set_boolean (value, self->table && *get_toggle (self, prop_id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
senda_coverage_section_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (object);

  if (prop_id == PROP_0 || prop_id >= N_PROPS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  *get_toggle (self, prop_id) = g_value_get_boolean (value);
  _senda_coverage_section_update (self);
}

static void
senda_coverage_section_map (GtkWidget *widget)
{
  if (SENDA_COVERAGE_SECTION (widget)->is_stale)
    _senda_coverage_section_update (SENDA_COVERAGE_SECTION (widget));

  GTK_WIDGET_CLASS (senda_coverage_section_parent_class)->map (widget);
}

static SendaDocument *
senda_coverage_section_make_list (SendaPlaceSection *section,
                                  GError           **error G_GNUC_UNUSED)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (section);

  if (self->is_stale)
    _senda_coverage_section_update (self);
  return senda_coverage_table_make_list (self->table,
                                         senda_place_section_get_task_force_id (section));
}

static void
senda_coverage_section_constructed (GObject *object)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (object);

  G_OBJECT_CLASS (senda_coverage_section_parent_class)->constructed (object);

  self->people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));
  self->table = senda_coverage_table_new (self->people);
  _senda_coverage_section_build (self);
  _senda_coverage_section_update (self);
  g_signal_connect_object (self->people, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_coverage_section_dispose (GObject *object)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (senda_coverage_section_parent_class)->dispose (object);
}

static void
senda_coverage_section_finalize (GObject *object)
{
  SendaCoverageSection *self = SENDA_COVERAGE_SECTION (object);

  senda_coverage_table_free (self->table);
  g_free (self->gap);

  G_OBJECT_CLASS (senda_coverage_section_parent_class)->finalize (object);
}

static void
senda_coverage_section_class_init (SendaCoverageSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SendaPlaceSectionClass *section_class = SENDA_PLACE_SECTION_CLASS (klass);
  static const char *const names[] = { NULL, "more-columns", "parts", "gaps-only" };
  static const char *const actions[] = { NULL, "coverage.more-columns", "coverage.parts",
                                         "coverage.gaps-only" };

  object_class->constructed = senda_coverage_section_constructed;
  object_class->dispose = senda_coverage_section_dispose;
  object_class->finalize = senda_coverage_section_finalize;
  object_class->get_property = senda_coverage_section_get_property;
  object_class->set_property = senda_coverage_section_set_property;
  widget_class->map = senda_coverage_section_map;
  section_class->open = senda_coverage_section_open;
  section_class->go_back = senda_coverage_section_go_back;
  section_class->dup_target = senda_coverage_section_dup_target;
  section_class->make_list = senda_coverage_section_make_list;

  for (guint i = PROP_MORE_COLUMNS; i < N_PROPS; i++)
    properties[i] = g_param_spec_boolean (names[i], NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = PROP_MORE_COLUMNS; i < N_PROPS; i++)
    gtk_widget_class_install_property_action (widget_class, actions[i], names[i]);
  _senda_coverage_section_install_actions (widget_class);
}

static void
senda_coverage_section_init (SendaCoverageSection *self G_GNUC_UNUSED)
{
}
