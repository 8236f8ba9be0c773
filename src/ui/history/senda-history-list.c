/* senda-history-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-list.h"

#include "senda-history-row.h"
#include "senda-history-text.h"
#include "senda-section.h"

typedef struct
{
  GtkWidget *section;
  GtkWidget *list;
  guint n_rows;
} Day;

struct _SendaHistoryList
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  gboolean opens;
  GPtrArray *entries; /* of SendaHistoryEntry */
  GtkWidget *column;
  GHashTable *days; /* what a day is called, to Day */
  GHashTable *rows; /* "site:number" to SendaHistoryRow, which it does not hold */
};

G_DEFINE_FINAL_TYPE (SendaHistoryList, senda_history_list, ADW_TYPE_BIN)

static char *
make_key (const SendaHistoryEntry *entry)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, entry->site, entry->number);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data G_GNUC_UNUSED)
{
  guint first = senda_history_row_get_index (SENDA_HISTORY_ROW (a));
  guint second = senda_history_row_get_index (SENDA_HISTORY_ROW (b));

  return (first > second) - (first < second);
}

static void
row_activated_cb (GtkListBox    *list G_GNUC_UNUSED,
                  GtkListBoxRow *row)
{
  senda_history_row_toggle (SENDA_HISTORY_ROW (row));
}

static Day *
ensure_day (SendaHistoryList *self,
            const char       *name)
{
  Day *day = g_hash_table_lookup (self->days, name);

  if (day != NULL)
    return day;
  day = g_new0 (Day, 1);
  day->list = senda_boxed_list_new (name);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (day->list), compare_rows, NULL, NULL);
  g_signal_connect (day->list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  day->section = senda_section_new (name, NULL, day->list);
  gtk_box_append (GTK_BOX (self->column), day->section);
  g_hash_table_insert (self->days, g_strdup (name), day);
  return day;
}

static void
show_entry (SendaHistoryList        *self,
            const SendaHistoryEntry *entry,
            guint                    index,
            GHashTable              *kept)
{
  g_autofree char *key = make_key (entry);
  g_autofree char *name = senda_history_say_day (self->workspace, entry);
  Day *day = ensure_day (self, name);
  GtkWidget *row = g_hash_table_lookup (self->rows, key);

  if (row == NULL)
    row = senda_history_row_new (self->workspace, self->opens);
  senda_history_row_set_entry (SENDA_HISTORY_ROW (row), entry, index);
  if (gtk_widget_get_parent (row) == NULL)
    gtk_list_box_append (GTK_LIST_BOX (day->list), row);
  day->n_rows++;
  g_hash_table_insert (kept, g_steal_pointer (&key), row);
}

static void
drop_rows (SendaHistoryList *self,
           GHashTable       *kept)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (!g_hash_table_contains (kept, key))
      gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
}

/* Days that are empty go, the others stand in the order of their rows. */
static void
arrange_days (SendaHistoryList *self)
{
  GHashTableIter iter;
  gpointer value = NULL;
  GtkWidget *before = NULL;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Day *day = value;

      gtk_list_box_invalidate_sort (GTK_LIST_BOX (day->list));
      if (day->n_rows > 0)
        continue;
      gtk_box_remove (GTK_BOX (self->column), day->section);
      g_hash_table_iter_remove (&iter);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *name = senda_history_say_day (self->workspace,
                                                     g_ptr_array_index (self->entries, i));
      Day *day = g_hash_table_lookup (self->days, name);

      if (before == day->section)
        continue;
      gtk_box_reorder_child_after (GTK_BOX (self->column), day->section, before);
      before = day->section;
    }
}

static void
forget_counts (SendaHistoryList *self)
{
  GHashTableIter iter;
  gpointer day = NULL;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    ((Day *) day)->n_rows = 0;
}

static gboolean
filter_day (Day               *day,
            const char *const *words,
            guint             *n_shown)
{
  GtkListBoxRow *row = NULL;
  gboolean any = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (day->list), i)); i++)
    {
      gboolean matches = senda_history_row_matches (SENDA_HISTORY_ROW (row), words);

      gtk_widget_set_visible (GTK_WIDGET (row), matches);
      any = any || matches;
      *n_shown += matches;
    }
  return any;
}

static void
senda_history_list_dispose (GObject *object)
{
  SendaHistoryList *self = SENDA_HISTORY_LIST (object);

  g_hash_table_remove_all (self->days);
  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_history_list_parent_class)->dispose (object);
}

static void
senda_history_list_finalize (GObject *object)
{
  SendaHistoryList *self = SENDA_HISTORY_LIST (object);

  g_hash_table_unref (self->days);
  g_hash_table_unref (self->rows);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_history_list_parent_class)->finalize (object);
}

static void
senda_history_list_class_init (SendaHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_history_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_history_list_finalize;
}

static void
senda_history_list_init (SendaHistoryList *self)
{
  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_bin_set_child (ADW_BIN (self), self->column);
}

GtkWidget *
senda_history_list_new (SendaWorkspace *workspace,
                        gboolean        opens)
{
  SendaHistoryList *self = g_object_new (SENDA_TYPE_HISTORY_LIST, NULL);

  self->opens = opens;
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}

/* Shows @entries, newest first (a reference is taken). */
void
senda_history_list_set (SendaHistoryList *self,
                        GPtrArray        *entries)
{
  g_autoptr (GPtrArray) former = NULL;
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_if_fail (SENDA_IS_HISTORY_LIST (self));

  former = g_steal_pointer (&self->entries);
  self->entries = g_ptr_array_ref (entries);
  forget_counts (self);
  for (guint i = 0; i < entries->len; i++)
    show_entry (self, g_ptr_array_index (entries, i), i, kept);
  drop_rows (self, kept);
  g_hash_table_unref (self->rows);
  self->rows = kept;
  arrange_days (self);
}

/* Shows only what holds every word of @text (NULL or empty: all), and says how many that are. */
guint
senda_history_list_filter (SendaHistoryList *self,
                           const char       *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text ? text : "", NULL, NULL);
  GHashTableIter iter;
  gpointer day = NULL;
  guint n_shown = 0;

  g_return_val_if_fail (SENDA_IS_HISTORY_LIST (self), 0);

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    gtk_widget_set_visible (((Day *) day)->section,
                            filter_day (day, (const char *const *) words, &n_shown));
  return n_shown;
}

GPtrArray *
senda_history_list_dup_shown (SendaHistoryList *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  g_return_val_if_fail (SENDA_IS_HISTORY_LIST (self), shown);

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      g_autofree char *key = make_key (g_ptr_array_index (self->entries, i));
      GtkWidget *row = g_hash_table_lookup (self->rows, key);

      if (row != NULL && gtk_widget_get_visible (row))
        g_ptr_array_add (shown, g_ptr_array_index (self->entries, i));
    }
  return shown;
}

/* The change that the log entry @seq of @site is, when it is shown. (transfer none) (nullable) */
const SendaHistoryChange *
senda_history_list_find (SendaHistoryList *self,
                         const char       *site,
                         gint64            seq)
{
  g_return_val_if_fail (SENDA_IS_HISTORY_LIST (self), NULL);

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (self->entries, i);

      for (guint j = 0; j < entry->changes->len; j++)
        {
          const SendaHistoryChange *change = g_ptr_array_index (entry->changes, j);

          if (change->seq == seq && g_strcmp0 (change->site, site) == 0)
            return change;
        }
    }
  return NULL;
}
