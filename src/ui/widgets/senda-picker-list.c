/* senda-picker-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-picker-list.h"

#include "senda-search.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_AT_ONCE 60
#define LIST_WIDTH 300
#define LEAST_HEIGHT 120
#define LIST_HEIGHT 320

typedef struct
{
  char *id; /* NULL: none of them, or own words */
  char *title;
  char *subtitle;
  char *group;
  char *folded; /* what typing is compared with; NULL: not an item but an offer */
} Item;

struct _SendaPickerList
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  GPtrArray *items;  /* of Item */
  GPtrArray *shown;  /* of Item, borrowed: what fits, in the order of the rows */
  Item *none;        /* the offer of none */
  Item *words;       /* the offer of what is typed */
  guint n_rows;      /* how many of the shown have a row */
  gboolean offers_none;
  gboolean offers_words;
};

G_DEFINE_FINAL_TYPE (SendaPickerList, senda_picker_list, ADW_TYPE_BIN)

enum
{
  PICKED,
  TYPED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a row carries: its item. */
#define ITEM_KEY "senda-item"

static char *
fold (const char *text)
{
  g_auto (GStrv) words = senda_search_fold (text ? text : "");

  return g_strjoinv (" ", words);
}

static Item *
item_new (const char *id,
          const char *title,
          const char *subtitle,
          const char *group)
{
  Item *item = g_new0 (Item, 1);

  item->id = g_strdup (id);
  item->title = g_strdup (title);
  item->subtitle = g_strdup (subtitle);
  item->group = g_strdup (group);
  return item;
}

static void
item_free (Item *item)
{
  g_free (item->id);
  g_free (item->title);
  g_free (item->subtitle);
  g_free (item->group);
  g_free (item->folded);
  g_free (item);
}

static gboolean
fits (const Item *item,
      char      **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (item->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GtkWidget *
build_face (const Item *item)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (face), senda_paragraph_new (item->title));
  if (item->subtitle != NULL)
    {
      GtkWidget *subtitle = senda_paragraph_new_dim (item->subtitle);

      gtk_widget_add_css_class (subtitle, "caption");
      gtk_box_append (GTK_BOX (face), subtitle);
    }
  return face;
}

static GtkWidget *
build_row (Item *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *spoken = g_strjoin (", ", item->title,
                                       item->subtitle ? item->subtitle : item->group,
                                       item->subtitle ? item->group : NULL, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_face (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (row), ITEM_KEY, item);
  return row;
}

static const char *
get_group (GtkListBoxRow *row)
{
  Item *item = row ? g_object_get_data (G_OBJECT (row), ITEM_KEY) : NULL;

  return item ? item->group : NULL;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       data G_GNUC_UNUSED)
{
  const char *group = get_group (row);
  GtkWidget *heading = NULL;

  if (group != NULL && g_strcmp0 (group, get_group (before)) != 0)
    {
      heading = senda_paragraph_new_dim (group);
      gtk_widget_add_css_class (heading, "caption-heading");
      gtk_widget_add_css_class (heading, "picker-group");
    }
  gtk_list_box_row_set_header (row, heading);
}

/* Makes the next rows; FALSE when all are there. */
static gboolean
grow (SendaPickerList *self)
{
  guint end = MIN (self->n_rows + ROWS_AT_ONCE, self->shown->len);

  if (self->n_rows == end)
    return FALSE;
  while (self->n_rows < end)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         build_row (g_ptr_array_index (self->shown, self->n_rows++)));
  return TRUE;
}

static void
edge_reached_cb (SendaPickerList *self,
                 GtkPositionType  edge)
{
  g_assert (SENDA_IS_PICKER_LIST (self));

  if (edge == GTK_POS_BOTTOM)
    grow (self);
}

static gboolean
keynav_failed_cb (SendaPickerList  *self,
                  GtkDirectionType  direction)
{
  guint last = self->n_rows;

  g_assert (SENDA_IS_PICKER_LIST (self));

  if (direction == GTK_DIR_UP)
    g_signal_emit (self, signals[LEFT], 0);
  else if (direction == GTK_DIR_DOWN && grow (self))
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), last)));
  return direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
}

static void
row_activated_cb (SendaPickerList *self,
                  GtkListBoxRow   *row)
{
  Item *item = g_object_get_data (G_OBJECT (row), ITEM_KEY);

  g_assert (SENDA_IS_PICKER_LIST (self));

  g_object_ref (self);
  if (item == self->words)
    g_signal_emit (self, signals[TYPED], 0, item->id);
  else
    g_signal_emit (self, signals[PICKED], 0, item->id);
  g_object_unref (self);
}

static void
clear_rows (SendaPickerList *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  self->n_rows = 0;
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->none, item_free);
  g_clear_pointer (&self->words, item_free);
}

/* The offer of own words carries them as its id. */
static void
offer_words (SendaPickerList *self,
             const char      *typed)
{
  /* Translators: %s is what the reader typed, which is not in the list */
  g_autofree char *title = g_strdup_printf (_("Use “%s”"), typed);

  self->words = item_new (typed, title, NULL, NULL);
  g_ptr_array_add (self->shown, self->words);
}

static void
find_shown (SendaPickerList *self,
            const char      *typed)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));
  g_auto (GStrv) words = senda_search_fold (trimmed);
  g_autofree char *folded = fold (trimmed);
  gboolean is_known = *trimmed == '\0';

  if (self->offers_none && *trimmed == '\0')
    {
      self->none = item_new (NULL, C_("picker", "None"), NULL, NULL);
      g_ptr_array_add (self->shown, self->none);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);
      g_autofree char *title = NULL;

      if (!fits (item, words))
        continue;
      g_ptr_array_add (self->shown, item);
      title = is_known ? NULL : fold (item->title);
      is_known = is_known || g_strcmp0 (title, folded) == 0;
    }
  if (self->offers_words && !is_known)
    offer_words (self, trimmed);
}

/* The row of what is chosen; once something is typed, of the first that begins like it, else of the
 * first of all. */
static int
find_marked (SendaPickerList *self,
             const char      *typed,
             const char      *chosen)
{
  g_autofree char *folded = fold (typed);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const Item *item = g_ptr_array_index (self->shown, i);

      if (*folded != '\0' ? item->folded && g_str_has_prefix (item->folded, folded)
                          : chosen && g_strcmp0 (item->id, chosen) == 0)
        return i;
    }
  return *folded != '\0' && self->shown->len > 0 ? 0 : -1;
}

static GtkListBoxRow *
get_marked (SendaPickerList *self)
{
  return gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
}

static void
build_list (SendaPickerList *self,
            const char      *title)
{
  GtkWidget *nothing = senda_paragraph_new_dim (_("Nothing found"));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header_cb, NULL, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  gtk_widget_add_css_class (nothing, "picker-group");
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
senda_picker_list_finalize (GObject *object)
{
  SendaPickerList *self = SENDA_PICKER_LIST (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->none, item_free);
  g_clear_pointer (&self->words, item_free);

  G_OBJECT_CLASS (senda_picker_list_parent_class)->finalize (object);
}

static void
senda_picker_list_class_init (SendaPickerListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_picker_list_finalize;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_picker_list_init (SendaPickerList *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->shown = g_ptr_array_new ();
}

/* @title names the list for assistive technologies. */
GtkWidget *
senda_picker_list_new (const char *title)
{
  SendaPickerList *self = g_object_new (SENDA_TYPE_PICKER_LIST, NULL);

  build_list (self, title);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "width-request", LIST_WIDTH,
                                 "child", self->list,
                                 NULL);
  g_signal_connect_swapped (self->scroller, "edge-reached", G_CALLBACK (edge_reached_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  return GTK_WIDGET (self);
}

void
senda_picker_list_add (SendaPickerList *self,
                       const char      *id,
                       const char      *title,
                       const char      *subtitle,
                       const char      *group)
{
  g_autofree char *all = g_strjoin (" ", title, subtitle ? subtitle : "", group, NULL);
  Item *item = item_new (id, title, subtitle, group);

  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  item->folded = fold (all);
  g_ptr_array_add (self->items, item);
}

void
senda_picker_list_set_offers (SendaPickerList *self,
                              gboolean         none,
                              gboolean         words)
{
  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  self->offers_none = none;
  self->offers_words = words;
}

void
senda_picker_list_show (SendaPickerList *self,
                        const char      *typed,
                        const char      *chosen)
{
  int marked = 0;

  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  clear_rows (self);
  find_shown (self, typed);
  marked = find_marked (self, typed, chosen);
  while (grow (self) && (int) self->n_rows <= marked)
    ;
  if (marked >= 0)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                             gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), marked));
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

void
senda_picker_list_fit (SendaPickerList *self)
{
  int height = 0;

  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  gtk_widget_measure (self->list, GTK_ORIENTATION_VERTICAL, LIST_WIDTH, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              CLAMP (height, LEAST_HEIGHT, LIST_HEIGHT));
}

void
senda_picker_list_pick_marked (SendaPickerList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  row = get_marked (self);
  if (row != NULL)
    row_activated_cb (self, row);
}

/* The first row when none is marked. */
void
senda_picker_list_focus_marked (SendaPickerList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (SENDA_IS_PICKER_LIST (self));

  row = get_marked (self);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
