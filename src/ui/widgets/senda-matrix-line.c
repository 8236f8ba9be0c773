/* senda-matrix-line.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include <adwaita.h>

#define INSET 8       /* above and below the texts */
#define NOTE_GAP 2
#define MINOR 18      /* how far minor rows are set back */
#define STRIPE 0.045  /* every other column, to follow it up to its heading */
#define HOVER 0.12
#define MUTED 0.72    /* of the text colour: still 4.9:1 */

static PangoLayout *
make_layout (GtkWidget *widget,
             double     scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_attr_list_unref (attributes);
  return layout;
}

void
senda_matrix_line_init (SendaMatrixLine *line,
                        GtkWidget       *widget)
{
  line->title = make_layout (widget, 1);
}

void
senda_matrix_line_clear (SendaMatrixLine *line)
{
  g_clear_object (&line->title);
  g_clear_object (&line->note);
  g_clear_pointer (&line->signs, g_free);
}

void
senda_matrix_line_restyle (SendaMatrixLine *line)
{
  if (line->title != NULL)
    pango_layout_context_changed (line->title);
  if (line->note != NULL)
    pango_layout_context_changed (line->note);
}

/* Asks the source again for everything that is drawn. */
void
senda_matrix_line_update (SendaMatrixLine         *line,
                          const SendaMatrixShared *shared,
                          GtkWidget               *widget,
                          guint                    index)
{
  const SendaMatrixSource *source = &shared->source;
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;

  line->is_minor = FALSE;
  title = source->dup_row_title (index, &line->is_minor, shared->data);
  if (source->dup_row_note != NULL)
    note = source->dup_row_note (index, shared->data);
  pango_layout_set_text (line->title, title, -1);
  if (note == NULL || *note == '\0')
    g_clear_object (&line->note);
  else if (line->note == NULL)
    line->note = make_layout (widget, 0.9);
  if (line->note != NULL)
    pango_layout_set_text (line->note, note, -1);
  line->signs = g_renew (SendaSign, line->signs, shared->n_columns);
  for (guint i = 0; i < shared->n_columns; i++)
    {
      line->signs[i] = (SendaSign) { SENDA_SIGN_BLANK, FALSE, FALSE };
      source->get_sign (index, i, &line->signs[i], shared->data);
    }
}

static int
natural_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
get_inset (const SendaMatrixLine *line)
{
  return line->is_minor ? MINOR : 0;
}

/* How wide the title is on one line. */
int
senda_matrix_line_natural (const SendaMatrixLine *line)
{
  return natural_width (line->title) + get_inset (line) + 1;
}

static int
fit (PangoLayout *layout,
     int          width)
{
  int height = 0;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
fit_texts (const SendaMatrixLine *line,
           const SendaMatrixPlan *plan)
{
  int width = plan->title_width - get_inset (line);
  int height = fit (line->title, width);

  if (line->note != NULL)
    height += NOTE_GAP + fit (line->note, width);
  return height;
}

int
senda_matrix_line_measure (const SendaMatrixLine *line,
                           const SendaMatrixPlan *plan,
                           int                   *cells_y,
                           int                   *cells_height)
{
  int texts = fit_texts (line, plan);
  int inset = line->is_minor ? INSET / 2 : INSET;

  *cells_y = plan->is_narrow ? inset + texts : 0;
  *cells_height = plan->is_narrow ? plan->cell_height + INSET / 2
                                  : MAX (plan->cell_height + 2, texts + 2 * inset);
  return *cells_y + *cells_height;
}

static void
append_text (GtkWidget     *widget,
             GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             int            x,
             int            y,
             const GdkRGBA *color)
{
  gboolean text_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - pango_layout_get_width (layout) / PANGO_SCALE;
  /* Pango swaps both where the text runs the other way than the widget. */
  pango_layout_set_alignment (layout, text_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_texts (const SendaMatrixLine *line,
              const SendaMatrixPlan *plan,
              GtkWidget             *widget,
              GtkSnapshot           *snapshot,
              int                    height,
              const GdkRGBA         *color)
{
  int x = get_inset (line);
  int texts = fit_texts (line, plan);
  int y = plan->is_narrow ? (line->is_minor ? INSET / 2 : INSET) : (height - texts) / 2;
  int title = fit (line->title, plan->title_width - x);
  GdkRGBA muted = *color;

  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    muted.alpha *= MUTED;
  append_text (widget, snapshot, line->title, x, y, color);
  if (line->note != NULL)
    append_text (widget, snapshot, line->note, x, y + title + NOTE_GAP, &muted);
}

static void
append_shade (GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds,
              const GdkRGBA         *color,
              double                 share)
{
  GdkRGBA shade = *color;

  shade.alpha *= share;
  gtk_snapshot_append_color (snapshot, &shade, bounds);
}

static void
append_cells (const SendaMatrixLine   *line,
              const SendaMatrixShared *shared,
              const SendaMatrixPlan   *plan,
              GtkWidget               *widget,
              GtkSnapshot             *snapshot,
              int                      y,
              int                      height,
              const GdkRGBA           *color)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean hovered = gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT;
  int width = gtk_widget_get_width (widget);
  int start = mirrored ? width - plan->cells_x - plan->cells_width : plan->cells_x;
  guint first = 0;
  guint end = 0;

  senda_matrix_plan_range (plan, shared, &first, &end);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (start, y, plan->cells_width, height));
  for (guint i = first; i < end; i++)
    {
      int x = senda_matrix_plan_column_x (plan, shared, i);
      graphene_rect_t box = GRAPHENE_RECT_INIT (mirrored ? width - x - plan->cell : x, y,
                                                plan->cell, height);

      if (hovered && shared->hovered == (int) i)
        append_shade (snapshot, &box, color, HOVER);
      else if (i % 2 == 1)
        append_shade (snapshot, &box, color, STRIPE);
      senda_sign_snapshot (widget, snapshot, &line->signs[i], shared->scale, box.origin.x + 2,
                           y + 2, plan->cell - 4, height - 4, color);
    }
  gtk_snapshot_pop (snapshot);
}

void
senda_matrix_line_snapshot (const SendaMatrixLine   *line,
                            const SendaMatrixShared *shared,
                            GtkWidget               *widget,
                            GtkSnapshot             *snapshot)
{
  SendaMatrixPlan plan;
  GdkRGBA color;
  int y = 0;
  int height = 0;

  senda_matrix_plan_make (&plan, shared, gtk_widget_get_width (widget));
  senda_matrix_line_measure (line, &plan, &y, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  append_texts (line, &plan, widget, snapshot, gtk_widget_get_height (widget), &color);
  if (plan.cells_width > 0)
    append_cells (line, shared, &plan, widget, snapshot, y, height, &color);
}
