/* senda-page-column.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-page-column.h"

#include "senda-focus.h"
#include "senda-page-sheet.h"

#include <glib/gi18n-lib.h>

#define SPACING 18

struct _SendaPageColumn
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  GtkAdjustment *adjustment;
  SendaPages *pages; /* NULL until there are some */
  GPtrArray *sheets; /* of SendaPageSheet; borrowed */
  GCancellable *cancellable; /* of the page that is being drawn; NULL when none is */
  double zoom;       /* 0: as wide as there is room */
  guint page;
  double middle;     /* where in it the middle of what is seen lies, 0 to 1 */
  double arrived;    /* the value that going to a page left; what is scrolled later differs */
  double height;     /* of all pages, when last looked */
  guint update_source;
};

G_DEFINE_FINAL_TYPE (SendaPageColumn, senda_page_column, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void paint_next (SendaPageColumn *self);

static SendaPageSheet *
get_sheet (SendaPageColumn *self,
           guint          page)
{
  return page < self->sheets->len ? g_ptr_array_index (self->sheets, page) : NULL;
}

/* Where a page begins and how tall it is, in the column. */
static gboolean
find_page (SendaPageColumn *self,
           guint          page,
           double        *top,
           double        *height)
{
  SendaPageSheet *sheet = get_sheet (self, page);
  graphene_rect_t bounds;

  if (sheet == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (sheet), self->list, &bounds))
    return FALSE;
  *top = bounds.origin.y + SPACING;
  *height = bounds.size.height;
  return *height > 0;
}

/* The page at a height of the column, and where in it that is. */
static guint
page_at (SendaPageColumn *self,
         double         y,
         double        *fraction)
{
  double top = 0;
  double height = 0;
  guint page = 0;

  for (guint i = 0; i < self->sheets->len && find_page (self, i, &top, &height); i++)
    {
      if (top > y && i > 0)
        break;
      page = i;
      *fraction = (y - top) / height;
    }
  *fraction = CLAMP (*fraction, 0, 1);
  return page;
}

static gboolean
is_at_end (SendaPageColumn *self)
{
  return gtk_adjustment_get_value (self->adjustment) + 1 >=
         gtk_adjustment_get_upper (self->adjustment) -
         gtk_adjustment_get_page_size (self->adjustment);
}

/* The page that is shown alone takes the focus; one that is there moves along. */
static void
set_page (SendaPageColumn *self,
          guint          page)
{
  SendaPageSheet *before = get_sheet (self, self->page);
  SendaPageSheet *after = get_sheet (self, page);

  self->page = page;
  if (after != NULL)
    gtk_widget_set_focusable (GTK_WIDGET (after), TRUE);
  if (before == NULL || before == after)
    return;
  if (after != NULL && gtk_widget_is_focus (GTK_WIDGET (before)))
    gtk_widget_grab_focus (GTK_WIDGET (after));
  gtk_widget_set_focusable (GTK_WIDGET (before), FALSE);
}

/* After another layout: what was in the middle is in the middle again. */
static void
keep_middle (SendaPageColumn *self)
{
  double top = 0;
  double height = 0;

  if (gtk_adjustment_get_value (self->adjustment) <= 0 ||
      !find_page (self, self->page, &top, &height))
    return;
  gtk_adjustment_set_value (self->adjustment,
                            top + self->middle * height -
                            gtk_adjustment_get_page_size (self->adjustment) / 2);
  self->arrived = gtk_adjustment_get_value (self->adjustment);
}

static void
look (SendaPageColumn *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double seen = gtk_adjustment_get_page_size (self->adjustment);
  guint middle = page_at (self, value + seen / 2, &self->middle);

  if (value == self->arrived)
    return;
  self->arrived = -1;
  if (value <= 0)
    middle = 0;
  else if (is_at_end (self) && self->sheets->len > 0)
    middle = self->sheets->len - 1;
  set_page (self, middle);
}

static gboolean
update_cb (gpointer data)
{
  SendaPageColumn *self = SENDA_PAGE_COLUMN (data);
  double height = gtk_widget_get_height (self->list);

  self->update_source = 0;
  if (self->height != height && self->height > 0)
    keep_middle (self);
  self->height = height;
  look (self);
  g_signal_emit (self, signals[MOVED], 0);
  paint_next (self);
  return G_SOURCE_REMOVE;
}

/* After the layout that is due. */
static void
queue_update (SendaPageColumn *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, update_cb, self, NULL);
}

/* What is seen, and a page before and after it. */
static void
get_near (SendaPageColumn *self,
          guint         *first,
          guint         *last)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double within = 0;

  *first = page_at (self, value, &within);
  *last = page_at (self, value + gtk_adjustment_get_page_size (self->adjustment), &within);
}

static gboolean
wants (SendaPageColumn *self,
       guint          page)
{
  SendaPageSheet *sheet = get_sheet (self, page);

  return sheet != NULL && senda_page_sheet_get_wanted (sheet) > 0;
}

/* The page to draw next: what is seen comes first. */
static int
choose_next (SendaPageColumn *self)
{
  guint first = 0;
  guint last = 0;

  get_near (self, &first, &last);
  for (guint i = first; i <= last; i++)
    if (wants (self, i))
      return i;
  if (wants (self, last + 1))
    return last + 1;
  return first > 0 && wants (self, first - 1) ? (int) first - 1 : -1;
}

static void
forget_far (SendaPageColumn *self)
{
  guint first = 0;
  guint last = 0;

  get_near (self, &first, &last);
  for (guint i = 0; i < self->sheets->len; i++)
    if (i + 2 < first || i > last + 2)
      senda_page_sheet_forget (g_ptr_array_index (self->sheets, i));
}

typedef struct
{
  SendaPageColumn *column; /* a reference */
  guint page;
} Painting;

static void
painted_cb (GObject      *source G_GNUC_UNUSED,
            GAsyncResult *result,
            gpointer      data)
{
  g_autofree Painting *painting = data;
  g_autoptr (SendaPageColumn) self = painting->column;
  g_autoptr (SendaPagePicture) picture = senda_page_paint_finish (result, NULL);
  SendaPageSheet *sheet = NULL;

  if (picture == NULL)
    return;
  g_clear_object (&self->cancellable);
  sheet = get_sheet (self, painting->page);
  if (sheet != NULL)
    senda_page_sheet_set_picture (sheet, picture);
  paint_next (self);
}

/* One page at a time: what scrolls past is never drawn. */
static void
paint_next (SendaPageColumn *self)
{
  Painting *painting = NULL;
  int page = -1;

  if (self->cancellable != NULL || self->pages == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  forget_far (self);
  page = choose_next (self);
  if (page < 0)
    return;
  painting = g_new0 (Painting, 1);
  painting->column = g_object_ref (self);
  painting->page = page;
  self->cancellable = g_cancellable_new ();
  senda_page_paint_async (self->pages, page, senda_page_sheet_get_wanted (get_sheet (self, page)),
                          self->cancellable, painted_cb, painting);
}

static void
stop_painting (SendaPageColumn *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
senda_page_column_grab_focus (GtkWidget *widget)
{
  SendaPageColumn *self = SENDA_PAGE_COLUMN (widget);
  SendaPageSheet *sheet = get_sheet (self, self->page);

  return sheet != NULL && gtk_widget_grab_focus (GTK_WIDGET (sheet));
}

static void
senda_page_column_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_page_column_parent_class)->map (widget);

  queue_update (SENDA_PAGE_COLUMN (widget));
}

static void
senda_page_column_unmap (GtkWidget *widget)
{
  SendaPageColumn *self = SENDA_PAGE_COLUMN (widget);

  stop_painting (self);
  g_clear_handle_id (&self->update_source, g_source_remove);

  GTK_WIDGET_CLASS (senda_page_column_parent_class)->unmap (widget);
}

static void
senda_page_column_dispose (GObject *object)
{
  SendaPageColumn *self = SENDA_PAGE_COLUMN (object);

  stop_painting (self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->pages, senda_pages_unref);
  g_ptr_array_set_size (self->sheets, 0);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_page_column_parent_class)->dispose (object);
}

static void
senda_page_column_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_PAGE_COLUMN (object)->sheets);

  G_OBJECT_CLASS (senda_page_column_parent_class)->finalize (object);
}

static void
senda_page_column_class_init (SendaPageColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_page_column_dispose;
  object_class->finalize = senda_page_column_finalize;
  widget_class->focus = senda_focus_children;
  widget_class->grab_focus = senda_page_column_grab_focus;
  widget_class->map = senda_page_column_map;
  widget_class->unmap = senda_page_column_unmap;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pagecolumn");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_list (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", SPACING,
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (list, "pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  return list;
}

static void
senda_page_column_init (SendaPageColumn *self)
{
  GtkWidget *viewport = NULL;

  self->sheets = g_ptr_array_new ();
  self->arrived = -1;
  self->list = build_list ();
  /* A page is taller than what is seen of it: where to scroll is decided here. */
  viewport = g_object_new (GTK_TYPE_VIEWPORT, "scroll-to-focus", FALSE, "child", self->list, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", viewport,
                                 NULL);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* Shows nothing yet. */
GtkWidget *
senda_page_column_new (void)
{
  return g_object_new (SENDA_TYPE_PAGE_COLUMN, NULL);
}

/* What is shown; NULL for nothing. (transfer none) (nullable) */
SendaPages *
senda_page_column_get_pages (SendaPageColumn *self)
{
  g_return_val_if_fail (SENDA_IS_PAGE_COLUMN (self), NULL);

  return self->pages;
}

static void
fit_sheets (SendaPageColumn *self,
            guint          n_pages)
{
  while (self->sheets->len > n_pages)
    {
      SendaPageSheet *last = g_ptr_array_steal_index (self->sheets, self->sheets->len - 1);

      gtk_box_remove (GTK_BOX (self->list), GTK_WIDGET (last));
    }
  while (self->sheets->len < n_pages)
    {
      GtkWidget *sheet = senda_page_sheet_new ();

      g_ptr_array_add (self->sheets, sheet);
      gtk_box_append (GTK_BOX (self->list), sheet);
    }
}

static void
renew_sheets (SendaPageColumn *self,
              guint          n_pages)
{
  double width = 0;
  double height = 0;

  senda_pages_get_size (self->pages, &width, &height);
  for (guint i = 0; i < n_pages; i++)
    {
      SendaPageSheet *sheet = g_ptr_array_index (self->sheets, i);
      /* Translators: the page that is shown and how many there are */
      g_autofree char *label = g_strdup_printf (_("Page %1$u of %2$u"), i + 1, n_pages);

      senda_page_sheet_set_size (sheet, width, height, self->zoom);
      senda_page_sheet_set_label (sheet, label);
      senda_page_sheet_expire (sheet);
    }
}

/* Shows other pages, NULL for none. One stays where one is; what is seen stays until the new is
 * drawn. */
void
senda_page_column_set_pages (SendaPageColumn *self,
                             SendaPages      *pages)
{
  guint n_pages = pages ? senda_pages_get_n_pages (pages) : 0;

  g_return_if_fail (SENDA_IS_PAGE_COLUMN (self));

  stop_painting (self);
  if (pages != NULL)
    senda_pages_ref (pages);
  g_clear_pointer (&self->pages, senda_pages_unref);
  self->pages = pages;
  if (self->page >= n_pages)
    set_page (self, n_pages > 0 ? n_pages - 1 : 0);
  fit_sheets (self, n_pages);
  if (pages != NULL)
    renew_sheets (self, n_pages);
  set_page (self, self->page);
  g_signal_emit (self, signals[MOVED], 0);
  queue_update (self);
}

/* The page that is shown, from 0. */
guint
senda_page_column_get_page (SendaPageColumn *self)
{
  g_return_val_if_fail (SENDA_IS_PAGE_COLUMN (self), 0);

  return self->page;
}

/* Shows a page from its head on; past the last one, the last. */
void
senda_page_column_go_to (SendaPageColumn *self,
                         guint            page)
{
  double top = 0;
  double height = 0;

  g_return_if_fail (SENDA_IS_PAGE_COLUMN (self));

  if (self->sheets->len == 0)
    return;
  set_page (self, MIN (page, self->sheets->len - 1));
  if (find_page (self, self->page, &top, &height))
    gtk_adjustment_set_value (self->adjustment, top - SPACING);
  self->arrived = gtk_adjustment_get_value (self->adjustment);
  g_signal_emit (self, signals[MOVED], 0);
  queue_update (self);
}

/* Scrolls by so many pixels and so much of what is seen at once. */
void
senda_page_column_scroll (SendaPageColumn *self,
                          double           pixels,
                          double           screens)
{
  g_return_if_fail (SENDA_IS_PAGE_COLUMN (self));

  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + pixels +
                            screens * gtk_adjustment_get_page_size (self->adjustment));
}

/* How large pages are shown, 1 as on paper. */
double
senda_page_column_get_zoom (SendaPageColumn *self)
{
  SendaPageSheet *sheet = NULL;
  double width = 0;
  double height = 0;

  g_return_val_if_fail (SENDA_IS_PAGE_COLUMN (self), 1);

  sheet = get_sheet (self, 0);
  if (self->zoom > 0 || sheet == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  senda_pages_get_size (self->pages, &width, &height);
  return gtk_widget_get_width (GTK_WIDGET (sheet)) / (width * 96 / 72);
}

/* @zoom 0: as wide as there is room for. */
void
senda_page_column_set_zoom (SendaPageColumn *self,
                            double           zoom)
{
  double width = 0;
  double height = 0;

  g_return_if_fail (SENDA_IS_PAGE_COLUMN (self));
  g_return_if_fail (zoom >= 0);

  if (self->zoom == zoom || self->pages == NULL)
    return;
  self->zoom = zoom;
  senda_pages_get_size (self->pages, &width, &height);
  for (guint i = 0; i < self->sheets->len; i++)
    senda_page_sheet_set_size (g_ptr_array_index (self->sheets, i), width, height, zoom);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  zoom > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  queue_update (self);
}

/* The widget of a page; NULL when there is no such page. (transfer none) (nullable) */
GtkWidget *
senda_page_column_get_sheet (SendaPageColumn *self,
                             guint            page)
{
  g_return_val_if_fail (SENDA_IS_PAGE_COLUMN (self), NULL);

  return page < self->sheets->len ? g_ptr_array_index (self->sheets, page) : NULL;
}

/* Whether every page that is seen is drawn as it should be. */
gboolean
senda_page_column_is_settled (SendaPageColumn *self)
{
  g_return_val_if_fail (SENDA_IS_PAGE_COLUMN (self), FALSE);

  if (self->pages == NULL || self->update_source != 0 || self->cancellable != NULL)
    return self->pages == NULL;
  return gtk_widget_get_width (g_ptr_array_index (self->sheets, 0)) > 0 && choose_next (self) < 0;
}
