/* senda-ordered-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ordered-list.h"

#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-statement-row.h"

#include <glib/gi18n-lib.h>

/* What is said of each of the three types. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *heading;
  const char *add;
  const char *none;
  const char *removed;
} Wording;

static const Wording all_wordings[] = {
  { &senda_guiding_principle_info, N_("Guiding Principles"), N_("Add a Principle"),
    N_("The values and commitments that you work by"), N_("Guiding principle removed.") },
  { &senda_goal_info, N_("Goals"), N_("Add a Goal"),
    N_("What you want to reach together"), N_("Goal removed.") },
  { &senda_objective_info, N_("Objectives"), N_("Add an Objective"),
    N_("What you do to reach your goals"), N_("Objective removed.") },
};

struct _SendaOrderedList
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  const Wording *wording;
  char *language;
  GListModel *records;
  GtkWidget *list;
  GtkWidget *add;
  GtkWidget *draft; /* the row that is being begun, or NULL */
  guint sync_source;
  guint focus_source;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (SendaOrderedList, senda_ordered_list, ADW_TYPE_BIN)

static void queue_sync (SendaOrderedList *self);

static SendaStatementRow *
get_row (SendaOrderedList *self,
         int               index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);

  return row ? SENDA_STATEMENT_ROW (row) : NULL;
}

static SendaStatementRow *
find_row (SendaOrderedList *self,
          SendaRecord      *record)
{
  SendaStatementRow *row = NULL;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (senda_statement_row_get_record (row) == record)
      return row;
  return NULL;
}

static void
give_record (SendaOrderedList  *self,
             SendaStatementRow *row,
             SendaRecord       *record)
{
  senda_statement_row_set_record (row, record);
  if (self->wording->info == &senda_goal_info)
    senda_statement_row_set_progress (
      row, SENDA_GOAL_PROGRESS (senda_goal_progress_new (self->workspace, record,
                                                         self->language)));
}

static void
add_record (SendaOrderedList *self,
            const char       *text)
{
  SendaStatementRow *row = SENDA_STATEMENT_ROW (self->draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record =
    senda_statement_list_add (self->workspace, self->task_force, self->wording->info,
                              self->language, text, &error);

  if (record == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      senda_statement_row_refuse (row);
      return;
    }
  give_record (self, row, record);
  self->draft = NULL;
  queue_sync (self);
}

static void
row_committed_cb (SendaOrderedList  *self,
                  const char        *text,
                  SendaStatementRow *row)
{
  SendaRecord *record = senda_statement_row_get_record (row);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ORDERED_LIST (self));

  if (record == NULL)
    {
      if (*trimmed != '\0')
        add_record (self, trimmed);
    }
  else if (!senda_statement_list_set (self->workspace, record, self->language, trimmed, &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      senda_statement_row_refuse (row);
    }
}

static void
row_moved_cb (SendaOrderedList  *self,
              int                by,
              SendaStatementRow *row)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ORDERED_LIST (self));

  if (!senda_statement_list_move (self->workspace, senda_statement_row_get_record (row), by,
                                  &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static void
remove_row (SendaOrderedList  *self,
            SendaStatementRow *row)
{
  if (GTK_WIDGET (row) == self->draft)
    self->draft = NULL;
  senda_statement_row_discard (row);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
row_removed_cb (SendaOrderedList  *self,
                SendaStatementRow *row)
{
  SendaRecord *record = senda_statement_row_get_record (row);
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ORDERED_LIST (self));

  if (record == NULL)
    {
      remove_row (self, row);
      queue_sync (self);
    }
  else if (senda_statement_list_remove (self->workspace, record, &error))
    senda_window_toast (GTK_WIDGET (self), _(self->wording->removed), TRUE);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
}

static SendaStatementRow *
append_row (SendaOrderedList *self,
            SendaRecord      *record)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, self->wording->info->label);
  GtkWidget *row = senda_statement_row_new (self->language, label);

  if (record != NULL)
    give_record (self, SENDA_STATEMENT_ROW (row), record);
  senda_statement_row_set_editable (SENDA_STATEMENT_ROW (row), !self->read_only);
  g_signal_connect_object (row, "committed", G_CALLBACK (row_committed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (row_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  return SENDA_STATEMENT_ROW (row);
}

static gboolean
is_listed (SendaOrderedList *self,
           SendaRecord      *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (SendaRecord) listed = g_list_model_get_item (self->records, i);

      if (listed == record)
        return TRUE;
    }
  return FALSE;
}

/* A focus in a row that goes moves to the one that takes its place. */
static void
drop_rows (SendaOrderedList *self)
{
  SendaStatementRow *row = NULL;
  gboolean had_focus = FALSE;
  int i = 0;

  while ((row = get_row (self, i)) != NULL)
    {
      if (GTK_WIDGET (row) == self->draft ||
          is_listed (self, senda_statement_row_get_record (row)))
        {
          i++;
          continue;
        }
      had_focus = gtk_widget_get_focus_child (self->list) == GTK_WIDGET (row);
      remove_row (self, row);
      if (had_focus)
        gtk_widget_grab_focus (get_row (self, i) ? GTK_WIDGET (get_row (self, i)) : self->add);
    }
}

static void
sync_rows (SendaOrderedList *self)
{
  int n_records = g_list_model_get_n_items (self->records);

  drop_rows (self);
  for (int i = 0; i < n_records; i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->records, i);
      SendaStatementRow *row = find_row (self, record);

      if (row == NULL)
        row = append_row (self, record);
      senda_statement_row_set_position (row, i, n_records);
    }
  if (self->draft != NULL)
    senda_statement_row_set_position (SENDA_STATEMENT_ROW (self->draft), n_records, n_records);
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->list));
}

static gboolean
sync_cb (gpointer data)
{
  SendaOrderedList *self = SENDA_ORDERED_LIST (data);

  self->sync_source = 0;
  sync_rows (self);
  return G_SOURCE_REMOVE;
}

/* A record that moves leaves the list and comes back: only what stands at the end counts. */
static void
queue_sync (SendaOrderedList *self)
{
  if (self->sync_source == 0)
    self->sync_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, sync_cb, self, NULL);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data G_GNUC_UNUSED)
{
  return senda_statement_row_get_position (SENDA_STATEMENT_ROW (a)) -
         senda_statement_row_get_position (SENDA_STATEMENT_ROW (b));
}

static GtkWidget *
build_placeholder (SendaOrderedList *self)
{
  GtkWidget *none = senda_paragraph_new_dim (_(self->wording->none));

  g_object_set (none,
                "margin-top", 14, "margin-bottom", 14, "margin-start", 12, "margin-end", 12, NULL);
  return none;
}

static void
build (SendaOrderedList *self)
{
  const char *heading = _(self->wording->heading);

  self->list = senda_boxed_list_new (heading);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->list), compare_rows, NULL, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), build_placeholder (self));
  self->add = senda_text_button_new ("senda-add-symbolic", _(self->wording->add));
  gtk_widget_set_visible (self->add, !self->read_only);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (senda_ordered_list_begin), self);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (heading, self->add, self->list));
}

static void
senda_ordered_list_dispose (GObject *object)
{
  SendaOrderedList *self = SENDA_ORDERED_LIST (object);

  g_clear_handle_id (&self->sync_source, g_source_remove);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->records);
  g_clear_object (&self->task_force);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_ordered_list_parent_class)->dispose (object);
}

static void
senda_ordered_list_finalize (GObject *object)
{
  g_free (SENDA_ORDERED_LIST (object)->language);

  G_OBJECT_CLASS (senda_ordered_list_parent_class)->finalize (object);
}

static void
senda_ordered_list_class_init (SendaOrderedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_ordered_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_ordered_list_finalize;
}

static void
senda_ordered_list_init (SendaOrderedList *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_ordered_list_new (SendaWorkspace        *workspace,
                        SendaTaskForce        *task_force,
                        const SendaRecordInfo *info,
                        const char            *language)
{
  SendaOrderedList *self = g_object_new (SENDA_TYPE_ORDERED_LIST, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all_wordings); i++)
    if (all_wordings[i].info == info)
      self->wording = &all_wordings[i];
  g_return_val_if_fail (self->wording != NULL, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_object_ref (task_force);
  self->language = g_strdup (language);
  g_object_get (workspace, "read-only", &self->read_only, NULL);
  self->records = senda_workspace_list (workspace, info,
                                        senda_record_get_id (SENDA_RECORD (task_force)));
  build (self);
  sync_rows (self);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (queue_sync), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The row of the record called @id, or NULL. (transfer none) */
GtkWidget *
senda_ordered_list_find (SendaOrderedList *self,
                         const char       *id)
{
  SendaStatementRow *row = NULL;

  g_return_val_if_fail (SENDA_IS_ORDERED_LIST (self), NULL);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      SendaRecord *record = senda_statement_row_get_record (row);

      if (record != NULL && g_strcmp0 (senda_record_get_id (record), id) == 0)
        return GTK_WIDGET (row);
    }
  return NULL;
}

static gboolean
focus_draft_cb (gpointer data)
{
  SendaOrderedList *self = SENDA_ORDERED_LIST (data);

  self->focus_source = 0;
  if (self->draft != NULL)
    gtk_widget_grab_focus (self->draft);
  return G_SOURCE_REMOVE;
}

/* Puts an empty row at the end and the cursor in it. Nothing is kept until something is typed. */
void
senda_ordered_list_begin (SendaOrderedList *self)
{
  g_return_if_fail (SENDA_IS_ORDERED_LIST (self));

  if (self->draft == NULL)
    {
      self->draft = GTK_WIDGET (append_row (self, NULL));
      sync_rows (self);
    }
  /* After the layout: the page scrolls to a focus whose place it knows. */
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, focus_draft_cb, self, NULL);
}
