/* senda-draft-pair.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-pair.h"

#define GAP 24
#define GAP_BELOW 12
#define LEAST_WIDTH 240 /* of one, for the other to stand beside it */

struct _SendaDraftPair
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaDraftPair, senda_draft_pair, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)))
    n++;
  return n;
}

/* How wide each is in @width; as wide as that when they stand below one another. */
static int
child_width (GtkWidget *widget,
             int        width)
{
  guint n = count_children (widget);
  int each = n > 1 ? (width - (int) (n - 1) * GAP) / (int) n : width;

  return each >= LEAST_WIDTH ? each : width;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  guint n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int least = 0;
      int wished = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wished);
      n++;
    }
  if (n > 1)
    *natural = MAX (*natural, LEAST_WIDTH) * n + GAP * (n - 1);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int each = child_width (widget, width);
  int height = 0;

  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int wished = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, each, NULL, &wished, NULL, NULL);
      if (each < width)
        height = MAX (height, wished);
      else
        height += wished + (height > 0 ? GAP_BELOW : 0);
    }
  return height;
}

static void
senda_draft_pair_measure (GtkLayoutManager *manager G_GNUC_UNUSED,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline G_GNUC_UNUSED,
                          int              *natural_baseline G_GNUC_UNUSED)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size < 0 ? G_MAXINT / 4 : for_size);
}

static GtkSizeRequestMode
senda_draft_pair_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                   GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_draft_pair_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline G_GNUC_UNUSED)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int each = child_width (widget, width);
  int x = 0;
  int y = 0;

  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { x, y, each, height };

      if (each < width)
        x += each + GAP;
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, each, NULL, &place.height, NULL,
                              NULL);
          y += place.height + GAP_BELOW;
        }
      if (mirrored)
        place.x = width - place.x - each;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
senda_draft_pair_class_init (SendaDraftPairClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = senda_draft_pair_measure;
  layout_class->get_request_mode = senda_draft_pair_get_request_mode;
  layout_class->allocate = senda_draft_pair_allocate;
}

static void
senda_draft_pair_init (SendaDraftPair *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_draft_pair_box_new (void)
{
  return g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                       "layout-manager", g_object_new (SENDA_TYPE_DRAFT_PAIR, NULL),
                       NULL);
}
