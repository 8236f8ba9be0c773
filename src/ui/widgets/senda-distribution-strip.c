/* senda-distribution-strip.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-distribution-strip.h"

#include "senda-agreed-stage.h"
#include "senda-figure-view.h"

#include <glib/gi18n-lib.h>

/* The light behind the line that is pointed at: how far it reaches. */
#define LIGHT_ACROSS 6
#define LIGHT_ALONG 3

struct _SendaDistributionStrip
{
  GtkWidget parent_instance;

  GtkWidget *view;
  char *names[SENDA_N_STAGES];
  guint hovered; /* stage whose line is under the pointer, or 0 */
  double top;    /* of that line */
  double height;
};

G_DEFINE_FINAL_TYPE (SendaDistributionStrip, senda_distribution_strip, GTK_TYPE_WIDGET)

enum
{
  STAGE_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The stage whose line is at @y, or 0. The stages stand first. */
static guint
stage_at (SendaDistributionStrip *self,
          double                  y,
          double                 *top,
          double                 *height)
{
  int line = senda_figure_view_find_line (SENDA_FIGURE_VIEW (self->view), y, top, height);

  return line >= 0 && line < SENDA_N_STAGES ? line + 1 : 0;
}

static void
set_hovered (SendaDistributionStrip *self,
             guint                   stage)
{
  if (self->hovered == stage)
    return;
  self->hovered = stage;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), stage > 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (SendaDistributionStrip *self,
                  double                  x G_GNUC_UNUSED,
                  double                  y)
{
  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  set_hovered (self, stage_at (self, y, &self->top, &self->height));
}

static void
pointer_left_cb (SendaDistributionStrip *self)
{
  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  set_hovered (self, 0);
}

static void
released_cb (SendaDistributionStrip *self,
             int                     n_press G_GNUC_UNUSED,
             double                  x G_GNUC_UNUSED,
             double                  y)
{
  double top = 0;
  double height = 0;
  guint stage = stage_at (self, y, &top, &height);

  g_assert (SENDA_IS_DISTRIBUTION_STRIP (self));

  if (stage > 0)
    g_signal_emit (self, signals[STAGE_CLICKED], 0, stage);
}

static void
senda_distribution_strip_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  SendaDistributionStrip *self = SENDA_DISTRIBUTION_STRIP (widget);
  GskRoundedRect light;
  GdkRGBA color;

  if (self->hovered > 0)
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
      color.alpha *= 0.06;
      gsk_rounded_rect_init_from_rect (
        &light,
        &GRAPHENE_RECT_INIT (-LIGHT_ACROSS, self->top - LIGHT_ALONG,
                             gtk_widget_get_width (widget) + 2 * LIGHT_ACROSS,
                             self->height + 2 * LIGHT_ALONG),
        LIGHT_ACROSS);
      gtk_snapshot_push_rounded_clip (snapshot, &light);
      gtk_snapshot_append_color (snapshot, &color, &light.bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_widget_snapshot_child (widget, self->view, snapshot);
}

static void
senda_distribution_strip_dispose (GObject *object)
{
  g_clear_pointer (&SENDA_DISTRIBUTION_STRIP (object)->view, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_distribution_strip_parent_class)->dispose (object);
}

static void
senda_distribution_strip_finalize (GObject *object)
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    g_free (SENDA_DISTRIBUTION_STRIP (object)->names[i]);

  G_OBJECT_CLASS (senda_distribution_strip_parent_class)->finalize (object);
}

static void
senda_distribution_strip_class_init (SendaDistributionStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_distribution_strip_dispose;
  object_class->finalize = senda_distribution_strip_finalize;
  widget_class->snapshot = senda_distribution_strip_snapshot;

  signals[STAGE_CLICKED] =
    g_signal_new ("stage-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "distribution");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
senda_distribution_strip_init (SendaDistributionStrip *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->view = senda_figure_view_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* An empty strip; @stage_names: of the five, which are copied. */
GtkWidget *
senda_distribution_strip_new (const char *const *stage_names)
{
  SendaDistributionStrip *self = g_object_new (SENDA_TYPE_DISTRIBUTION_STRIP, NULL);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    self->names[i] = g_strdup (stage_names[i]);
  return GTK_WIDGET (self);
}

static void
add (SendaFigure *spread,
     guint        stage,
     const char  *name,
     guint        count)
{
  const SendaFigureWords words = { { name, NULL } };

  if (stage > 0 || count > 0)
    senda_tally_add (spread, stage, &words, count);
}

/* Shows @distribution; @label says the same in words. */
void
senda_distribution_strip_set (SendaDistributionStrip  *self,
                              const SendaDistribution *distribution,
                              const char              *label)
{
  g_autoptr (SendaFigure) spread = senda_tally_new (1);

  g_return_if_fail (SENDA_IS_DISTRIBUTION_STRIP (self));

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    add (spread, i + 1, self->names[i], distribution->at_stage[i]);
  /* Translators: beside a figure with one block for each element */
  add (spread, 0, C_("distribution", "Not yet discussed"), distribution->not_discussed);
  add (spread, 0, C_("distribution", "Without agreement"), distribution->no_agreement);
  add (spread, 0, C_("distribution", "Not applicable"), distribution->not_applicable);
  senda_figure_view_set (SENDA_FIGURE_VIEW (self->view), spread, label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
