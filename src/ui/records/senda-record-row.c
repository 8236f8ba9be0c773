/* senda-record-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-row.h"

#define GAP 12
#define LINE_GAP 2
#define MARK_SIZE 18
#define INDENT 18
#define MAX_DEPTH 4
#define MAX_LINES 3
#define MIN_WIDTH 140
#define NATURAL_WIDTH 320
#define DIM 0.72
#define ABOVE_HEADING 8
#define BELOW_HEADING 9
#define PADDING_X 9 /* of the list's row around it, in the style */
#define PADDING_Y 7

typedef enum
{
  TITLE,
  SUBTITLE,
  END,
  HEADING,
  N_PARTS
} Part;

struct _SendaRecordRow
{
  GtkWidget parent_instance;

  SendaRecordFont *font;
  char *texts[N_PARTS];          /* or NULL */
  PangoLayout *layouts[N_PARTS]; /* NULL until they are needed */
  GtkWidget *back; /* lies under the words, where a heading stands over them; or NULL */
  guint depth;
  gboolean shows_mark;
  gboolean marked;
};

/* How the parts stand in a width. */
typedef struct
{
  gboolean guessed; /* each in one line, for certain */
  gboolean beside;  /* the end stands beside the rest, not below it */
  int start;        /* of the words, after the mark and what stands above */
  int width;        /* of the words */
  int end_width;
  int heights[N_PARTS];
  int height;       /* of the words */
  int top;          /* of the heading over them */
} Lines;

G_DEFINE_FINAL_TYPE (SendaRecordRow, senda_record_row, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (SendaRecordRow *self,
               Part            part)
{
  PangoLayout *layout = self->layouts[part];

  if (layout != NULL)
    return layout;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->texts[part]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MAX_LINES);
  if (part != TITLE)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (SENDA_RECORD_SMALL));
      if (part == HEADING)
        pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  self->layouts[part] = layout;
  return layout;
}

static void
drop_layouts (SendaRecordRow *self)
{
  for (Part i = 0; i < N_PARTS; i++)
    g_clear_object (&self->layouts[i]);
}

static int
measure_part (SendaRecordRow *self,
              Part            part,
              int             width)
{
  int height = 0;

  if (self->texts[part] == NULL)
    return 0;
  pango_layout_set_width (ensure_layout (self, part), width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layouts[part], NULL, &height);
  return height;
}

static int
measure_end (SendaRecordRow *self)
{
  int width = 0;

  if (self->texts[END] == NULL)
    return 0;
  pango_layout_set_width (ensure_layout (self, END), -1);
  pango_layout_get_pixel_size (self->layouts[END], &width, NULL);
  return width;
}

/* Most rows need no more than one line for each part, which the number of letters already says:
 * nothing is laid out before it is drawn. */
static gboolean
guess_lines (SendaRecordRow *self,
             Lines          *lines)
{
  int end = senda_record_font_guess (self->font, self->texts[END], SENDA_RECORD_SMALL);
  int room = lines->width - (end > 0 ? end + GAP : 0);

  if (end > lines->width / 2 ||
      senda_record_font_guess (self->font, self->texts[TITLE], 1.0) > room ||
      senda_record_font_guess (self->font, self->texts[SUBTITLE], SENDA_RECORD_SMALL) > room)
    return FALSE;
  lines->guessed = lines->beside = TRUE;
  lines->heights[TITLE] = self->font->title_height;
  lines->heights[SUBTITLE] = self->texts[SUBTITLE] ? self->font->small_height : 0;
  lines->heights[END] = self->texts[END] ? self->font->small_height : 0;
  return TRUE;
}

static void
measure_lines (SendaRecordRow *self,
               Lines          *lines)
{
  int end = measure_end (self);
  int room = 0;

  lines->beside = end <= lines->width * 2 / 5;
  lines->end_width = lines->beside ? end : lines->width;
  room = MAX (1, lines->width - (lines->beside && end > 0 ? end + GAP : 0));
  lines->heights[TITLE] = measure_part (self, TITLE, room);
  lines->heights[SUBTITLE] = measure_part (self, SUBTITLE, room);
  lines->heights[END] = measure_part (self, END, lines->end_width);
}

static Lines
arrange (SendaRecordRow *self,
         int             width)
{
  Lines lines = { 0 };

  senda_record_font_take (self->font, GTK_WIDGET (self));
  lines.start = MIN (self->depth, MAX_DEPTH) * INDENT + (self->shows_mark ? MARK_SIZE + GAP : 0);
  lines.width = MAX (1, width - lines.start);
  if (!guess_lines (self, &lines))
    measure_lines (self, &lines);
  lines.height = lines.heights[TITLE];
  if (lines.heights[SUBTITLE] > 0)
    lines.height += LINE_GAP + lines.heights[SUBTITLE];
  if (lines.beside)
    lines.height = MAX (lines.height, lines.heights[END]);
  else if (lines.heights[END] > 0)
    lines.height += LINE_GAP + lines.heights[END];
  lines.height = MAX (lines.height, self->shows_mark ? MARK_SIZE : 0);
  lines.heights[HEADING] = measure_part (self, HEADING, MAX (1, width));
  if (lines.heights[HEADING] > 0)
    lines.top = ABOVE_HEADING + lines.heights[HEADING] + BELOW_HEADING;
  return lines;
}

static void
senda_record_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SendaRecordRow *self = SENDA_RECORD_ROW (widget);
  Lines lines = { 0 };

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  lines = arrange (self, for_size < 0 ? NATURAL_WIDTH : for_size);
  *minimum = *natural = lines.top + lines.height;
}

static GtkSizeRequestMode
senda_record_row_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* @x counts from where the line begins, also where one reads from right to left. */
static void
draw_part (SendaRecordRow *self,
           GtkSnapshot    *snapshot,
           Part            part,
           int             x,
           int             y,
           int             width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color = { 0 };

  if (self->texts[part] == NULL)
    return;
  pango_layout_set_width (ensure_layout (self, part), width * PANGO_SCALE);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (part != TITLE && !adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    color.alpha *= DIM;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, self->layouts[part], &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_check (GtkSnapshot           *snapshot,
            const graphene_rect_t *box,
            const GdkRGBA         *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);

  cairo_translate (cr, box->origin.x, box->origin.y);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 4.5, 9.5);
  cairo_line_to (cr, 7.5, 12.5);
  cairo_line_to (cr, 13.5, 5.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_mark (SendaRecordRow *self,
           GtkSnapshot    *snapshot,
           int             top)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t box = GRAPHENE_RECT_INIT (rtl ? gtk_widget_get_width (widget) - MARK_SIZE : 0,
                                            top + (gtk_widget_get_height (widget) - top -
                                                   MARK_SIZE) / 2,
                                            MARK_SIZE, MARK_SIZE);
  const float widths[4] = { 1.5, 1.5, 1.5, 1.5 };
  GskRoundedRect outline;
  GdkRGBA color = { 0 };

  gtk_style_context_get_color (context, &color);
  gsk_rounded_rect_init_from_rect (&outline, &box, 5);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (GdkRGBA[4]) { color, color, color, color });
  if (self->marked)
    draw_check (snapshot, &box, &color);
}

static void
senda_record_row_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SendaRecordRow *self = SENDA_RECORD_ROW (widget);
  Lines lines = arrange (self, gtk_widget_get_width (widget));
  int room = 0;
  int height = gtk_widget_get_height (widget) - lines.top;
  int y = lines.top + (height - lines.height) / 2;

  if (self->back != NULL)
    gtk_widget_snapshot_child (widget, self->back, snapshot);
  draw_part (self, snapshot, HEADING, 0, ABOVE_HEADING, gtk_widget_get_width (widget));
  if (self->shows_mark)
    draw_mark (self, snapshot, lines.top);
  if (lines.guessed)
    lines.end_width = measure_end (self);
  room = lines.width - (lines.beside && lines.end_width > 0 ? lines.end_width + GAP : 0);
  if (lines.beside)
    draw_part (self, snapshot, END, lines.start + lines.width - lines.end_width,
               lines.top + (height - lines.heights[END]) / 2, lines.end_width);
  draw_part (self, snapshot, TITLE, lines.start, y, room);
  y += lines.heights[TITLE] + LINE_GAP;
  draw_part (self, snapshot, SUBTITLE, lines.start, y, room);
  if (lines.heights[SUBTITLE] > 0)
    y += lines.heights[SUBTITLE] + LINE_GAP;
  if (!lines.beside)
    draw_part (self, snapshot, END, lines.start, y, room);
}

/* The heading is not of the row: what shows that the row is chosen lies under the words alone. */
static void
senda_record_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline G_GNUC_UNUSED)
{
  SendaRecordRow *self = SENDA_RECORD_ROW (widget);
  int top = 0;

  if (self->back == NULL)
    return;
  top = arrange (self, width).top - PADDING_Y;
  gtk_widget_size_allocate (self->back,
                            &(GtkAllocation) { -PADDING_X, top, width + 2 * PADDING_X,
                                               MAX (0, height - top + PADDING_Y) }, -1);
}

static void
senda_record_row_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_record_row_parent_class)->css_changed (widget, change);

  drop_layouts (SENDA_RECORD_ROW (widget));
}

static void
senda_record_row_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  before)
{
  drop_layouts (SENDA_RECORD_ROW (widget));

  GTK_WIDGET_CLASS (senda_record_row_parent_class)->direction_changed (widget, before);
}

static void
senda_record_row_dispose (GObject *object)
{
  g_clear_pointer (&SENDA_RECORD_ROW (object)->back, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_record_row_parent_class)->dispose (object);
}

static void
senda_record_row_finalize (GObject *object)
{
  SendaRecordRow *self = SENDA_RECORD_ROW (object);

  drop_layouts (self);
  for (Part i = 0; i < N_PARTS; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->font, senda_record_font_unref);

  G_OBJECT_CLASS (senda_record_row_parent_class)->finalize (object);
}

static void
senda_record_row_class_init (SendaRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_record_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_record_row_finalize;
  widget_class->measure = senda_record_row_measure;
  widget_class->size_allocate = senda_record_row_size_allocate;
  widget_class->get_request_mode = senda_record_row_get_request_mode;
  widget_class->snapshot = senda_record_row_snapshot;
  widget_class->css_changed = senda_record_row_css_changed;
  widget_class->direction_changed = senda_record_row_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "recordrow");
  /* The list's own row around it says everything. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
senda_record_row_init (SendaRecordRow *self G_GNUC_UNUSED)
{
}

/* @font: the one that all rows of the list share. */
GtkWidget *
senda_record_row_new (SendaRecordFont *font)
{
  SendaRecordRow *self = g_object_new (SENDA_TYPE_RECORD_ROW, NULL);

  self->font = senda_record_font_ref (font);
  return GTK_WIDGET (self);
}

static gboolean
set_text (SendaRecordRow *self,
          Part            part,
          const char     *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (text, self->texts[part]) == 0)
    return FALSE;
  g_free (self->texts[part]);
  self->texts[part] = g_strdup (text);
  g_clear_object (&self->layouts[part]);
  return TRUE;
}

/* Shows @line; NULL: nothing. TRUE when that is something else than before. */
gboolean
senda_record_row_set_line (SendaRecordRow        *self,
                           const SendaRecordLine *line)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (SENDA_IS_RECORD_ROW (self), FALSE);

  changed = set_text (self, TITLE, line ? line->title : NULL);
  changed = set_text (self, SUBTITLE, line ? line->subtitle : NULL) || changed;
  changed = set_text (self, END, line ? line->end : NULL) || changed;
  changed = changed || self->depth != (line ? line->depth : 0);
  self->depth = line ? line->depth : 0;
  if (changed)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  return changed;
}

static void
show_back (SendaRecordRow *self)
{
  GtkWidget *outer = gtk_widget_get_parent (GTK_WIDGET (self));

  g_clear_pointer (&self->back, gtk_widget_unparent);
  if (self->texts[HEADING] != NULL)
    {
      self->back = g_object_new (ADW_TYPE_BIN,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "can-target", FALSE,
                                 NULL);
      gtk_widget_add_css_class (self->back, "back");
      gtk_widget_set_parent (self->back, GTK_WIDGET (self));
    }
  if (outer != NULL && self->back != NULL)
    gtk_widget_add_css_class (outer, "headed");
  else if (outer != NULL)
    gtk_widget_remove_css_class (outer, "headed");
}

gboolean
senda_record_row_set_heading (SendaRecordRow *self,
                              const char     *heading)
{
  g_return_val_if_fail (SENDA_IS_RECORD_ROW (self), FALSE);

  if (!set_text (self, HEADING, heading))
    return FALSE;
  show_back (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return TRUE;
}

void
senda_record_row_set_mark (SendaRecordRow *self,
                           gboolean        shows_mark,
                           gboolean        marked)
{
  g_return_if_fail (SENDA_IS_RECORD_ROW (self));

  if (self->shows_mark != shows_mark)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else if (self->marked != marked)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->shows_mark = shows_mark;
  self->marked = marked;
}

char *
senda_record_row_say (SendaRecordRow *self)
{
  GString *said = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_ROW (self), NULL);

  said = g_string_new (self->texts[HEADING]);
  for (Part i = 0; i < HEADING; i++)
    if (self->texts[i] != NULL)
      g_string_append_printf (said, said->len > 0 ? ", %s" : "%s", self->texts[i]);
  return g_string_free (said, FALSE);
}
