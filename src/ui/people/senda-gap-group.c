/* senda-gap-group.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-group.h"

#include "senda-fold.h"
#include "senda-gap-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaGapGroup
{
  AdwBin parent_instance;

  SendaPeople *people;
  SendaGapKind kind;
  GtkWidget *column;
  GtkWidget *list;
  GtkWidget *none; /* or NULL */
  GtkWidget *fold;
  GtkWidget *more; /* the list of those that are only offered */
};

G_DEFINE_FINAL_TYPE (SendaGapGroup, senda_gap_group, ADW_TYPE_BIN)

static SendaGapRow *
get_row (GtkWidget *list,
         int        position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);

  return row ? SENDA_GAP_ROW (row) : NULL;
}

static int
find_row (GtkWidget  *list,
          const char *id)
{
  SendaGapRow *row = NULL;

  for (int i = 0; (row = get_row (list, i)) != NULL; i++)
    if (g_strcmp0 (senda_gap_row_get_id (row), id) == 0)
      return i;
  return -1;
}

/* Takes the row of @id out of @list; TRUE when the focus was in it. */
static gboolean
take_row (GtkWidget  *list,
          const char *id)
{
  int at = find_row (list, id);
  GtkWidget *row = at < 0 ? NULL : GTK_WIDGET (get_row (list, at));
  gboolean had_focus = FALSE;

  if (row == NULL)
    return FALSE;
  had_focus = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
  return had_focus;
}

/* The order of gaps is always the same: a row that is there already is at its place, with what is
 * being typed in it. TRUE when the focus was in one that stood in the other list. */
static gboolean
place_row (SendaGapGroup *self,
           GtkWidget     *list,
           int            position,
           GPtrArray     *gaps,
           guint          index)
{
  const SendaGap *gap = g_ptr_array_index (gaps, index);
  gboolean had_focus = take_row (list == self->list ? self->more : self->list, gap->id);
  int at = find_row (list, gap->id);

  while (at > position)
    {
      gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (get_row (list, position)));
      at--;
    }
  if (at < 0)
    gtk_list_box_insert (GTK_LIST_BOX (list), senda_gap_row_new (self->people), position);
  senda_gap_row_show (get_row (list, position), gaps, index);
  return had_focus;
}

static void
trim (GtkWidget *list,
      int        n_rows)
{
  SendaGapRow *row = NULL;

  while ((row = get_row (list, n_rows)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
}

static GtkWidget *
make_column (SendaGapGroup *self,
             const char    *heading,
             const char    *text,
             const char    *none)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->list = senda_boxed_list_new (heading);
  self->fold = senda_fold_new (_("More That Some Places Need"));
  self->more = senda_boxed_list_new (_("More That Some Places Need"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  senda_fold_set_child (SENDA_FOLD (self->fold), self->more);
  gtk_box_append (GTK_BOX (column), senda_paragraph_new_dim (text));
  if (none != NULL)
    {
      self->none = senda_paragraph_new_dim (none);
      gtk_box_append (GTK_BOX (column), self->none);
    }
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->fold);
  return column;
}

static void
senda_gap_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&SENDA_GAP_GROUP (object)->people);

  G_OBJECT_CLASS (senda_gap_group_parent_class)->dispose (object);
}

static void
senda_gap_group_class_init (SendaGapGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_gap_group_dispose;
}

static void
senda_gap_group_init (SendaGapGroup *self G_GNUC_UNUSED)
{
}

/* It shows no gaps yet. @text: a sentence under the heading. */
GtkWidget *
senda_gap_group_new (SendaPeople  *people,
                     SendaGapKind  kind,
                     const char   *heading,
                     const char   *text,
                     const char   *none)
{
  SendaGapGroup *self = g_object_new (SENDA_TYPE_GAP_GROUP, NULL);

  self->people = g_object_ref (people);
  self->kind = kind;
  self->column = make_column (self, heading, text, none);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (heading, NULL, self->column));
  return GTK_WIDGET (self);
}

void
senda_gap_group_append (SendaGapGroup *self,
                        GtkWidget     *widget)
{
  g_return_if_fail (SENDA_IS_GAP_GROUP (self));

  gtk_box_append (GTK_BOX (self->column), widget);
}

/* Shows those of @gaps that are of its kind, in their order. */
void
senda_gap_group_update (SendaGapGroup *self,
                        GPtrArray     *gaps)
{
  const char *refocus = NULL;
  int n_rows = 0;
  int n_more = 0;

  g_return_if_fail (SENDA_IS_GAP_GROUP (self));

  for (guint i = 0; i < gaps->len; i++)
    {
      const SendaGap *gap = g_ptr_array_index (gaps, i);
      gboolean is_offered = gap->state == SENDA_GAP_IS_UNASKED;

      if (gap->kind == self->kind &&
          place_row (self, is_offered ? self->more : self->list, is_offered ? n_more++ : n_rows++,
                     gaps, i))
        refocus = gap->id;
    }
  trim (self->list, n_rows);
  trim (self->more, n_more);
  gtk_widget_set_visible (self->list, n_rows > 0);
  gtk_widget_set_visible (self->fold, n_more > 0);
  if (self->none != NULL)
    gtk_widget_set_visible (self->none, n_rows == 0 && n_more == 0);
  if (refocus != NULL)
    senda_gap_group_open (self, refocus);
}

gboolean
senda_gap_group_open (SendaGapGroup *self,
                      const char    *id)
{
  int at = -1;

  g_return_val_if_fail (SENDA_IS_GAP_GROUP (self), FALSE);

  at = find_row (self->list, id);
  if (at >= 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (get_row (self->list, at)));
      return TRUE;
    }
  at = find_row (self->more, id);
  if (at < 0)
    return FALSE;
  senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self->more, at)));
  return TRUE;
}
