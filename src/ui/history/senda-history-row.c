/* senda-history-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-row.h"

#include "senda-history-change.h"
#include "senda-history-text.h"
#include "senda-record-target.h"
#include "senda-record-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A transaction may hold hundreds, such as the sample; nobody reads them all here. */
#define MAX_CHANGES 40

struct _SendaHistoryRow
{
  GtkListBoxRow parent_instance;

  SendaWorkspace *workspace;
  const SendaHistoryEntry *entry; /* the list around holds it */
  gboolean opens;                 /* what it is about, elsewhere */
  guint index;
  char *haystack; /* what a filter looks in: folded, or NULL until one looks */
  GtkWidget *column;
  GtkWidget *icon;
  GtkWidget *what;
  GtkWidget *when;
  GtkWidget *arrow;
  GtkWidget *changes; /* NULL while closed */
};

G_DEFINE_FINAL_TYPE (SendaHistoryRow, senda_history_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_clicked_cb (SendaHistoryRow *self,
                 GtkWidget       *button)
{
  g_assert (SENDA_IS_HISTORY_ROW (self));

  senda_target_open (GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "task-force"),
                     g_object_get_data (G_OBJECT (button), "target"));
}

static GtkWidget *
build_open_button (SendaHistoryRow *self,
                   SendaRecord     *record,
                   char            *target)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (self->workspace);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "label", C_("history", "Show"),
                                    "halign", GTK_ALIGN_START,
                                    NULL);
  g_autofree char *name = senda_record_say_fully (self->workspace, record, catalog);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", C_("history", "Show"), name);

  g_object_set_data_full (G_OBJECT (button), "target", target, g_free);
  g_object_set_data_full (G_OBJECT (button), "task-force",
                          senda_record_dup_task_force (self->workspace, record), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (button, _("Go to what this was about"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

/* Leads to the first that is still there of what was changed. */
static void
append_open_button (SendaHistoryRow *self,
                    GtkWidget       *box)
{
  for (guint i = 0; self->opens && i < self->entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (self->entry->changes, i);
      g_autoptr (SendaRecord) record =
        change->info ? senda_workspace_get (self->workspace, change->info, change->id, NULL) : NULL;
      char *target = record ? senda_record_dup_target (self->workspace, record) : NULL;

      if (target == NULL)
        continue;
      gtk_box_append (GTK_BOX (box), build_open_button (self, record, target));
      return;
    }
}

/* Why the changes are not shown one by one; NULL when they are. */
static const char *
get_reason_to_hide (SendaHistoryRow *self)
{
  if (g_strcmp0 (senda_label_get_id (self->entry->label), "purged") == 0)
    return _("What was written here was erased for good.");
  return senda_label_is_unsigned (self->entry->label)
           ? _("What one anonymous ballot says is not shown.") : NULL;
}

static GtkWidget *
build_changes (SendaHistoryRow *self)
{
  const char *hidden = get_reason_to_hide (self);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 12,
                                 "margin-start", 28,
                                 NULL);
  guint n = 0;

  if (hidden != NULL)
    {
      gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (hidden));
      return box;
    }
  for (guint i = 0; i < self->entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (self->entry->changes, i);

      if (senda_history_change_is_worth_telling (change) && n++ < MAX_CHANGES)
        gtk_box_append (GTK_BOX (box), senda_history_change_new (self->workspace, change));
    }
  if (n > MAX_CHANGES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more change",
                                                         "And %u more changes", n - MAX_CHANGES),
                                               n - MAX_CHANGES);

      gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (more));
    }
  if (n == 0)
    gtk_box_append (GTK_BOX (box), senda_paragraph_new_dim (_("Only the order changed.")));
  append_open_button (self, box);
  return box;
}

static gboolean
has_focus_in (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
set_open (SendaHistoryRow *self,
          gboolean         open)
{
  /* What has the focus may go: the row takes it, so that it does not leave the list. */
  if (self->changes != NULL && has_focus_in (self->changes))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->changes != NULL)
    gtk_box_remove (GTK_BOX (self->column), self->changes);
  self->changes = NULL;
  if (open)
    {
      self->changes = build_changes (self);
      gtk_box_append (GTK_BOX (self->column), self->changes);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                open ? "senda-up-symbolic" : "senda-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static GtkWidget *
build_label (gboolean dim)
{
  GtkWidget *label = dim ? senda_paragraph_new_dim (NULL) : senda_paragraph_new (NULL);

  if (dim)
    gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
build_line (SendaHistoryRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "spacing", 3,
                                   "hexpand", TRUE,
                                   NULL);

  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->arrow = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "icon-name", "senda-down-symbolic",
                              NULL);
  gtk_widget_add_css_class (self->arrow, "dim-label");
  self->what = build_label (FALSE);
  self->when = build_label (TRUE);
  gtk_box_append (GTK_BOX (texts), self->what);
  gtk_box_append (GTK_BOX (texts), self->when);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), self->arrow);
  return line;
}

static void
senda_history_row_dispose (GObject *object)
{
  g_clear_object (&SENDA_HISTORY_ROW (object)->workspace);

  G_OBJECT_CLASS (senda_history_row_parent_class)->dispose (object);
}

static void
senda_history_row_finalize (GObject *object)
{
  g_free (SENDA_HISTORY_ROW (object)->haystack);

  G_OBJECT_CLASS (senda_history_row_parent_class)->finalize (object);
}

static void
senda_history_row_class_init (SendaHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_history_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_history_row_finalize;
}

static void
senda_history_row_init (SendaHistoryRow *self)
{
  self->column = g_object_new (GTK_TYPE_BOX,
                               "orientation", GTK_ORIENTATION_VERTICAL,
                               "spacing", 12,
                               "margin-top", 10,
                               "margin-bottom", 10,
                               "margin-start", 12,
                               "margin-end", 12,
                               NULL);
  gtk_box_append (GTK_BOX (self->column), build_line (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->column);
}

/* @opens: whether it leads to what it is about. */
GtkWidget *
senda_history_row_new (SendaWorkspace *workspace,
                       gboolean        opens)
{
  SendaHistoryRow *self = g_object_new (SENDA_TYPE_HISTORY_ROW, NULL);

  self->opens = opens;
  self->workspace = g_object_ref (workspace);
  set_open (self, FALSE);
  return GTK_WIDGET (self);
}

/* "2:30 PM, Ana Ruiz"; of what is unsigned its day. */
static char *
say_time_and_author (SendaHistoryRow *self)
{
  g_autofree char *time =
    senda_catalog_format_time (senda_workspace_get_catalog (self->workspace), self->entry->time);

  if (senda_label_is_unsigned (self->entry->label))
    return senda_history_say_day (self->workspace, self->entry);
  if (self->entry->author == NULL || *self->entry->author == '\0')
    return g_steal_pointer (&time);
  return g_strdup_printf (C_("change", "%1$s, %2$s"), time, self->entry->author);
}

/* Shows @entry, the @index-th of the history; whoever calls keeps it alive. */
void
senda_history_row_set_entry (SendaHistoryRow         *self,
                             const SendaHistoryEntry *entry,
                             guint                    index)
{
  g_autofree char *what = NULL;
  g_autofree char *when = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (SENDA_IS_HISTORY_ROW (self));

  self->entry = entry;
  self->index = index;
  what = senda_history_say_what (self->workspace, entry);
  when = say_time_and_author (self);
  spoken = g_strconcat (what, ". ", when, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), senda_history_icon (entry));
  gtk_label_set_label (GTK_LABEL (self->what), what);
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_clear_pointer (&self->haystack, g_free);
  if (self->changes != NULL)
    set_open (self, TRUE);
}

guint
senda_history_row_get_index (SendaHistoryRow *self)
{
  g_return_val_if_fail (SENDA_IS_HISTORY_ROW (self), 0);

  return self->index;
}

/* Whether what the row says holds every one of @words, which are folded as
 * g_str_tokenize_and_fold() does. */
gboolean
senda_history_row_matches (SendaHistoryRow   *self,
                           const char *const *words)
{
  g_return_val_if_fail (SENDA_IS_HISTORY_ROW (self), FALSE);

  if (self->haystack == NULL)
    {
      g_autofree char *what = senda_history_say_what (self->workspace, self->entry);
      g_autofree char *when = senda_history_say_when (self->workspace, self->entry);
      g_autofree char *both = g_strconcat (what, " ", when, NULL);
      g_auto (GStrv) alternates = NULL;
      g_auto (GStrv) tokens = g_str_tokenize_and_fold (both, NULL, &alternates);
      g_autofree char *plain = g_strjoinv (" ", tokens);
      g_autofree char *ascii = g_strjoinv (" ", alternates);

      self->haystack = g_strconcat (plain, " ", ascii, NULL);
    }
  for (; *words; words++)
    if (strstr (self->haystack, *words) == NULL)
      return FALSE;
  return TRUE;
}

/* Opens or closes the row. */
void
senda_history_row_toggle (SendaHistoryRow *self)
{
  g_return_if_fail (SENDA_IS_HISTORY_ROW (self));

  set_open (self, self->changes == NULL);
}
