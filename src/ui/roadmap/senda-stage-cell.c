/* senda-stage-cell.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-stage-cell.h"

#include "senda-agreed-stage.h"

#include <string.h>

/* The most that a stage of the roadmap has today: all cells keep room for as many, or for none. */
#define USUAL_PIPS 5
#define GAP 2       /* between pips */
#define LINE_GAP 2  /* between the number and the pips below it */
#define ROOMY 24    /* what a cell likes to have beside its pips */

struct _SendaStageCell
{
  GtkWidget parent_instance;

  PangoLayout *number; /* made when first needed; dropped when the style changes */
  SendaPip pips[SENDA_STAGE_CELL_MAX_PIPS];
  guint8 n_pips;
  guint8 stage;
  gboolean current;
  gboolean swatch; /* a number alone */
};

G_DEFINE_FINAL_TYPE (SendaStageCell, senda_stage_cell, GTK_TYPE_WIDGET)

typedef struct
{
  int number_width;
  int number_height;
  int pip;        /* size of one */
  int pips_width; /* of as many as usual */
} Metrics;

static void
get_metrics (SendaStageCell *self,
             Metrics        *metrics)
{
  guint n_pips = MAX (USUAL_PIPS, self->n_pips);

  if (self->number == NULL)
    {
      char digits[] = { '0' + self->stage, '\0' };

      self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), digits);
    }
  pango_layout_get_pixel_size (self->number, &metrics->number_width, &metrics->number_height);
  metrics->pip = MAX (6, metrics->number_height * 3 / 8);
  metrics->pips_width = self->swatch ? 0 : n_pips * metrics->pip + (n_pips - 1) * GAP;
}

static gboolean
has_room_below (const Metrics *metrics,
                int            width)
{
  return metrics->pips_width > 0 && width >= metrics->pips_width;
}

static void
senda_stage_cell_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline G_GNUC_UNUSED,
                          int            *natural_baseline G_GNUC_UNUSED)
{
  Metrics metrics;

  get_metrics (SENDA_STAGE_CELL (widget), &metrics);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = metrics.number_width;
      *natural = metrics.number_width;
      if (metrics.pips_width > 0)
        *natural = MAX (*natural, metrics.pips_width + ROOMY);
    }
  else
    {
      *minimum = metrics.number_height;
      if (for_size < 0 || has_room_below (&metrics, for_size))
        *minimum += metrics.pips_width > 0 ? LINE_GAP + metrics.pip : 0;
      *natural = *minimum;
    }
}

static GtkSizeRequestMode
senda_stage_cell_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
append_number (SendaStageCell *self,
               GtkSnapshot    *snapshot,
               float           x,
               float           y,
               const GdkRGBA  *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, self->number, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_pips (SendaStageCell *self,
             GtkSnapshot    *snapshot,
             const Metrics  *metrics,
             float           x,
             float           y,
             const GdkRGBA  *color)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->n_pips; i++)
    {
      guint place = mirrored ? self->n_pips - 1 - i : i;

      senda_pip_snapshot (GTK_WIDGET (self), snapshot, self->pips[i],
                          x + place * (metrics->pip + GAP), y, metrics->pip, color);
    }
}

static void
senda_stage_cell_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SendaStageCell *self = SENDA_STAGE_CELL (widget);
  int width = gtk_widget_get_width (widget);
  Metrics metrics;
  GdkRGBA color;
  gboolean with_pips = FALSE;
  int used = 0;
  int y = 0;

  get_metrics (self, &metrics);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  with_pips = has_room_below (&metrics, width);
  used = metrics.number_height + (with_pips ? LINE_GAP + metrics.pip : 0);
  y = MAX (0, (gtk_widget_get_height (widget) - used) / 2);
  append_number (self, snapshot, (width - metrics.number_width) / 2, y, &color);
  if (with_pips)
    append_pips (self, snapshot, &metrics,
                 (width - (int) self->n_pips * (metrics.pip + GAP) + GAP) / 2,
                 y + metrics.number_height + LINE_GAP, &color);
}

static void
senda_stage_cell_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_stage_cell_parent_class)->css_changed (widget, change);

  g_clear_object (&SENDA_STAGE_CELL (widget)->number);
}

static void
senda_stage_cell_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_stage_cell_parent_class)->system_setting_changed (widget, setting);

  g_clear_object (&SENDA_STAGE_CELL (widget)->number);
}

static void
senda_stage_cell_dispose (GObject *object)
{
  g_clear_object (&SENDA_STAGE_CELL (object)->number);

  G_OBJECT_CLASS (senda_stage_cell_parent_class)->dispose (object);
}

static void
senda_stage_cell_class_init (SendaStageCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_stage_cell_dispose;
  widget_class->measure = senda_stage_cell_measure;
  widget_class->get_request_mode = senda_stage_cell_get_request_mode;
  widget_class->snapshot = senda_stage_cell_snapshot;
  widget_class->css_changed = senda_stage_cell_css_changed;
  widget_class->system_setting_changed = senda_stage_cell_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "stagecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
senda_stage_cell_init (SendaStageCell *self G_GNUC_UNUSED)
{
}

static SendaStageCell *
make (guint       stage,
      const char *kind)
{
  SendaStageCell *self = NULL;
  g_autofree char *name = g_strdup_printf ("stage-%u", stage);
  const char *classes[] = { name, kind, NULL };

  g_return_val_if_fail (stage >= 1 && stage <= SENDA_N_STAGES, NULL);

  self = g_object_new (SENDA_TYPE_STAGE_CELL, "css-classes", classes, NULL);
  self->stage = stage;
  return self;
}

/* A cell of the grid: it can take the focus, but never by Tab. */
GtkWidget *
senda_stage_cell_new (guint stage)
{
  SendaStageCell *self = make (stage, NULL);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  return GTK_WIDGET (self);
}

/* A patch of the stage's colour with its number, for a legend or a heading that names the stage in
 * words beside it. */
GtkWidget *
senda_stage_cell_new_swatch (guint stage)
{
  SendaStageCell *self = make (stage, "swatch");

  self->swatch = TRUE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return GTK_WIDGET (self);
}

guint
senda_stage_cell_get_stage (SendaStageCell *self)
{
  g_return_val_if_fail (SENDA_IS_STAGE_CELL (self), 0);

  return self->stage;
}

gboolean
senda_stage_cell_is_current (SendaStageCell *self)
{
  g_return_val_if_fail (SENDA_IS_STAGE_CELL (self), FALSE);

  return self->current;
}

/* Whether the group is at this stage. */
void
senda_stage_cell_set_current (SendaStageCell *self,
                              gboolean        current)
{
  g_return_if_fail (SENDA_IS_STAGE_CELL (self));

  if (self->current == current)
    return;
  self->current = current;
  if (current)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
}

/* The pip of the statement at @index, SENDA_PIP_NONE when there is none. */
SendaPip
senda_stage_cell_get_pip (SendaStageCell *self,
                          guint           index)
{
  g_return_val_if_fail (SENDA_IS_STAGE_CELL (self), SENDA_PIP_NONE);

  return index < self->n_pips ? self->pips[index] : SENDA_PIP_NONE;
}

/* One pip per statement, in the order of the statements. */
void
senda_stage_cell_set_pips (SendaStageCell *self,
                           const SendaPip *pips,
                           guint           n_pips)
{
  g_return_if_fail (SENDA_IS_STAGE_CELL (self));

  n_pips = MIN (n_pips, SENDA_STAGE_CELL_MAX_PIPS);
  if (n_pips == self->n_pips && memcmp (pips, self->pips, n_pips * sizeof *pips) == 0)
    return;
  self->n_pips = n_pips;
  memcpy (self->pips, pips, n_pips * sizeof *pips);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What the cell shows, in words. */
void
senda_stage_cell_set_label (SendaStageCell *self,
                            const char     *label)
{
  g_return_if_fail (SENDA_IS_STAGE_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
