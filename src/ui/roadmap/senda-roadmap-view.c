/* senda-roadmap-view.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap-view.h"

#include "senda-area-heading.h"
#include "senda-element-row.h"
#include "senda-facts-row.h"
#include "senda-roadmap-filter.h"
#include "senda-roadmap-words.h"
#include "senda-row-list.h"
#include "senda-stage-legend.h"

#define GAP 18
#define LEGEND_MAX_HEIGHT 100

/* What grid and table differ in. */
typedef struct
{
  GtkWidget *(*new_row) (const SendaElement *element);
  void (*update_row) (GtkWidget    *row,
                      SendaRoadmap *roadmap);
  GtkWidget *(*new_heading) (void);                    /* over the rows of an area; or NULL */
  GtkWidget *(*new_legend) (SendaRoadmap *roadmap);    /* over everything; or NULL */
} RowKind;

struct _SendaRoadmapView
{
  GtkWidget parent_instance;

  const RowKind *kind;
  SendaRoadmap *roadmap;
  GtkWidget *legend; /* or NULL */
  GtkWidget *column;
  GPtrArray *sections; /* of GtkWidget, one per area; borrowed */
  GPtrArray *lists;    /* of SendaRowList, one per area; borrowed */
  GPtrArray *rows;     /* of GtkWidget, one per element; borrowed */
};

G_DEFINE_FINAL_TYPE (SendaRoadmapView, senda_roadmap_view, GTK_TYPE_WIDGET)

static void
update_grid_row (GtkWidget    *row,
                 SendaRoadmap *roadmap)
{
  senda_element_row_update (SENDA_ELEMENT_ROW (row), roadmap);
}

static void
update_table_row (GtkWidget    *row,
                  SendaRoadmap *roadmap)
{
  senda_facts_row_update (SENDA_FACTS_ROW (row), roadmap);
}

static const RowKind grid_kind = {
  senda_element_row_new, update_grid_row, NULL, senda_stage_legend_new
};

static const RowKind table_kind = {
  senda_facts_row_new, update_table_row, senda_facts_row_new_heading, NULL
};

static const SendaElement *
get_element (SendaRoadmapView *self,
             guint             position)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self->roadmap);

  return senda_content_get_element (senda_workspace_get_content (workspace), position);
}

static void
element_changed_cb (SendaRoadmapView *self,
                    guint             position)
{
  g_assert (SENDA_IS_ROADMAP_VIEW (self));

  if (position < self->rows->len)
    self->kind->update_row (g_ptr_array_index (self->rows, position), self->roadmap);
}

/* From the last row of a list down to the first of the next one, and back. */
static gboolean
keynav_failed_cb (SendaRoadmapView *self,
                  GtkDirectionType  direction,
                  SendaRowList     *list)
{
  gboolean down = direction == GTK_DIR_DOWN;
  guint index = 0;

  g_assert (SENDA_IS_ROADMAP_VIEW (self));

  if ((!down && direction != GTK_DIR_UP) || !g_ptr_array_find (self->lists, list, &index))
    return FALSE;
  for (guint i = down ? index + 1 : index - 1; i < self->lists->len; i += down ? 1 : -1)
    {
      SendaRowList *next = g_ptr_array_index (self->lists, i);
      GtkWidget *row = down ? senda_row_list_get_first (next) : senda_row_list_get_last (next);

      if (row != NULL)
        return gtk_widget_grab_focus (row);
    }
  return FALSE;
}

static GtkWidget *
make_section (SendaRoadmapView *self,
              const SendaArea  *area)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = senda_words_message (self->roadmap, area->name);
  GtkWidget *list = senda_row_list_new (name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  senda_words_message (self->roadmap, area->description), -1);
  for (guint i = 0; i < area->elements->len; i++)
    {
      GtkWidget *row = self->kind->new_row (g_ptr_array_index (area->elements, i));

      g_ptr_array_add (self->rows, row);
      senda_row_list_append (SENDA_ROW_LIST (list), row);
    }
  g_signal_connect_swapped (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  g_ptr_array_add (self->lists, list);
  g_ptr_array_add (self->sections, section);
  gtk_box_append (GTK_BOX (section), senda_area_heading_new (self->roadmap, area));
  if (self->kind->new_heading)
    gtk_box_append (GTK_BOX (section), self->kind->new_heading ());
  gtk_box_append (GTK_BOX (section), list);
  return section;
}

static void
build (SendaRoadmapView *self)
{
  SendaContent *content =
    senda_workspace_get_content (senda_roadmap_get_workspace (self->roadmap));
  GPtrArray *areas = senda_content_get_areas (content);

  if (self->kind->new_legend)
    {
      self->legend = self->kind->new_legend (self->roadmap);
      gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
    }
  for (guint i = 0; i < areas->len; i++)
    gtk_box_append (GTK_BOX (self->column), make_section (self, g_ptr_array_index (areas, i)));
}

static int
measure_part (GtkWidget *part,
              int        width)
{
  int height = 0;

  if (part != NULL)
    gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
senda_roadmap_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline G_GNUC_UNUSED,
                            int            *natural_baseline G_GNUC_UNUSED)
{
  SendaRoadmapView *self = SENDA_ROADMAP_VIEW (widget);
  int legend = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      legend = measure_part (self->legend, for_size);
      *minimum = *natural = measure_part (self->column, for_size) + (legend ? legend + GAP : 0);
      return;
    }
  gtk_widget_measure (self->column, orientation, -1, minimum, natural, NULL, NULL);
  if (self->legend != NULL)
    gtk_widget_measure (self->legend, orientation, -1, &legend, NULL, NULL, NULL);
  *minimum = MAX (*minimum, legend);
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
senda_roadmap_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The legend comes first, where it does not fill the screen; on a narrow one it comes last, since
 * every row names its stage. */
static void
senda_roadmap_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height G_GNUC_UNUSED,
                                  int        baseline G_GNUC_UNUSED)
{
  SendaRoadmapView *self = SENDA_ROADMAP_VIEW (widget);
  int legend = measure_part (self->legend, width);
  gboolean last = legend > LEGEND_MAX_HEIGHT;
  int start = legend > 0 && !last ? legend + GAP : 0;
  int column = measure_part (self->column, width);

  gtk_widget_size_allocate (self->column, &(GtkAllocation) { 0, start, width, column }, -1);
  if (self->legend != NULL)
    gtk_widget_size_allocate (self->legend,
                              &(GtkAllocation) { 0, last ? column + GAP : 0, width, legend }, -1);
}

static void
senda_roadmap_view_dispose (GObject *object)
{
  SendaRoadmapView *self = SENDA_ROADMAP_VIEW (object);

  if (self->roadmap != NULL)
    g_signal_handlers_disconnect_by_data (self->roadmap, self);
  g_clear_object (&self->roadmap);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->column, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_roadmap_view_parent_class)->dispose (object);
}

static void
senda_roadmap_view_finalize (GObject *object)
{
  SendaRoadmapView *self = SENDA_ROADMAP_VIEW (object);

  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (senda_roadmap_view_parent_class)->finalize (object);
}

static void
senda_roadmap_view_class_init (SendaRoadmapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_roadmap_view_dispose;
  object_class->finalize = senda_roadmap_view_finalize;
  widget_class->measure = senda_roadmap_view_measure;
  widget_class->get_request_mode = senda_roadmap_view_get_request_mode;
  widget_class->size_allocate = senda_roadmap_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "roadmapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_roadmap_view_init (SendaRoadmapView *self)
{
  self->sections = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
}

static GtkWidget *
make (const RowKind *kind,
      const char    *css_class)
{
  SendaRoadmapView *self = g_object_new (SENDA_TYPE_ROADMAP_VIEW, NULL);

  self->kind = kind;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return GTK_WIDGET (self);
}

/* A grid that shows nothing until it has a roadmap. */
GtkWidget *
senda_roadmap_view_new_grid (void)
{
  return make (&grid_kind, "grid");
}

/* A table that shows nothing until it has a roadmap. */
GtkWidget *
senda_roadmap_view_new_table (void)
{
  return make (&table_kind, "table");
}

/* Shows @roadmap: another round or another task force keeps the rows and says other things. */
void
senda_roadmap_view_set_roadmap (SendaRoadmapView *self,
                                SendaRoadmap     *roadmap)
{
  g_return_if_fail (SENDA_IS_ROADMAP_VIEW (self));

  if (roadmap == self->roadmap)
    return;
  if (self->roadmap != NULL)
    g_signal_handlers_disconnect_by_data (self->roadmap, self);
  g_set_object (&self->roadmap, roadmap);
  if (roadmap == NULL)
    return;
  if (self->rows->len == 0)
    build (self);
  for (guint i = 0; i < self->rows->len; i++)
    self->kind->update_row (g_ptr_array_index (self->rows, i), roadmap);
  g_signal_connect_swapped (roadmap, "element-changed", G_CALLBACK (element_changed_cb), self);
}

/* Shows only the elements that @filter and @area choose; says how many these are. A row that later
 * changes so that it would not be chosen stays until the next call: nothing jumps away under the
 * hand that changed it. */
guint
senda_roadmap_view_filter (SendaRoadmapView *self,
                           const char       *filter,
                           const char       *area)
{
  guint n_shown = 0;

  g_return_val_if_fail (SENDA_IS_ROADMAP_VIEW (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean matches = senda_roadmap_filter_matches (self->roadmap, get_element (self, i),
                                                       filter, area);

      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), matches);
      n_shown += matches;
    }
  for (guint i = 0; i < self->lists->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->sections, i),
                            senda_row_list_get_first (g_ptr_array_index (self->lists, i)) != NULL);
  return n_shown;
}

/* Shows which element stands open in the pane; NULL for none. */
void
senda_roadmap_view_set_open (SendaRoadmapView   *self,
                             const SendaElement *element)
{
  g_return_if_fail (SENDA_IS_ROADMAP_VIEW (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean open = element != NULL && element->position == i;

      if (open)
        gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, open, -1);
    }
}

/* The row of the element at @position; NULL while there is no roadmap. (transfer none) */
GtkWidget *
senda_roadmap_view_get_row (SendaRoadmapView *self,
                            guint             position)
{
  g_return_val_if_fail (SENDA_IS_ROADMAP_VIEW (self), NULL);

  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}
