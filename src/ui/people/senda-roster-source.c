/* senda-roster-source.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-source.h"

#include "senda-dialogs.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PASTE_HEIGHT 150

struct _SendaRosterSource
{
  AdwBin parent_instance;

  GtkWidget *choose;
  GtkTextBuffer *pasted;
  GtkWidget *use;
  GtkWidget *spinner;
  GtkWidget *trouble; /* with its text in @reason */
  GtkWidget *reason;
  GCancellable *cancellable; /* of what is being read */
  SendaTable *table;
};

G_DEFINE_FINAL_TYPE (SendaRosterSource, senda_roster_source, ADW_TYPE_BIN)

enum
{
  READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is to be read: a file, or what was pasted. */
typedef struct
{
  char *path;
  GBytes *bytes;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->path);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source);
}

static void
free_table (gpointer data)
{
  senda_table_free (data);
}

static void
read_in_thread (GTask        *task,
                gpointer      object G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  Source *source = data;
  GError *error = NULL;
  SendaTable *table = source->path ? senda_table_read_file (source->path, &error)
                                   : senda_table_read (source->bytes, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, free_table);
  else
    g_task_return_error (task, error);
}

static void
enable (SendaRosterSource *self)
{
  gboolean is_reading = self->cancellable != NULL;

  gtk_widget_set_visible (self->spinner, is_reading);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_reading);
  gtk_widget_set_sensitive (self->choose, !is_reading);
  gtk_widget_set_sensitive (self->use,
                            !is_reading && gtk_text_buffer_get_char_count (self->pasted) > 0);
}

static void
complain (SendaRosterSource *self,
          const char        *reason)
{
  gtk_label_set_label (GTK_LABEL (self->reason), reason ? reason : "");
  gtk_widget_set_visible (self->trouble, reason != NULL);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data G_GNUC_UNUSED)
{
  SendaRosterSource *self = SENDA_ROSTER_SOURCE (object);
  Source *source = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = source->path ? g_filename_display_basename (source->path) : NULL;
  SendaTable *table = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  enable (self);
  if (table != NULL && senda_table_get_n_rows (table) > 0)
    {
      g_clear_pointer (&self->table, senda_table_free);
      self->table = table;
      g_signal_emit (self, signals[READ], 0, name);
      return;
    }
  g_clear_pointer (&table, senda_table_free);
  complain (self, error ? error->message : _("There is nothing in it. Nothing was changed."));
}

static void
begin (SendaRosterSource *self,
       const char        *path,
       GBytes            *bytes)
{
  g_autoptr (GTask) task = NULL;
  Source *source = g_new0 (Source, 1);

  source->path = g_strdup (path);
  source->bytes = bytes;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  complain (self, NULL);
  enable (self);
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, source, source_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  senda_roster_source_read_file (SENDA_ROSTER_SOURCE (data), path);
}

static void
choose_cb (SendaRosterSource *self)
{
  g_assert (SENDA_IS_ROSTER_SOURCE (self));

  senda_dialog_open_file (GTK_WIDGET (self), _("Choose a List of People"), NULL, file_chosen_cb,
                          self);
}

static void
use_cb (SendaRosterSource *self)
{
  GtkTextIter start;
  GtkTextIter end;
  char *text = NULL;

  g_assert (SENDA_IS_ROSTER_SOURCE (self));

  gtk_text_buffer_get_bounds (self->pasted, &start, &end);
  text = gtk_text_buffer_get_text (self->pasted, &start, &end, FALSE);
  begin (self, NULL, g_bytes_new_take (text, strlen (text)));
}

static void
pasted_cb (SendaRosterSource *self)
{
  g_assert (SENDA_IS_ROSTER_SOURCE (self));

  enable (self);
}

static GtkWidget *
build_file (SendaRosterSource *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->choose = senda_text_button_new ("senda-open-symbolic", _("Choose a File…"));
  gtk_widget_remove_css_class (self->choose, "flat");
  gtk_widget_set_halign (self->choose, GTK_ALIGN_START);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (choose_cb), self);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("Save the list as CSV where it is kept: in a "
                                             "spreadsheet, a mail program or the contacts of a "
                                             "telephone.")));
  gtk_box_append (GTK_BOX (column), self->choose);
  return senda_section_new (_("From a File"), NULL, column);
}

static GtkWidget *
build_text (SendaRosterSource *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                   "min-content-height", PASTE_HEIGHT,
                                   "max-content-height", PASTE_HEIGHT,
                                   "child", view,
                                   NULL);

  gtk_widget_add_css_class (frame, "paste-field");
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows to import"), -1);
  self->pasted = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (self->pasted, "changed", G_CALLBACK (pasted_cb), self,
                           G_CONNECT_SWAPPED);
  return frame;
}

static GtkWidget *
build_paste (SendaRosterSource *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->use = gtk_button_new_with_mnemonic (_("_Read These Rows"));
  gtk_widget_set_halign (self->use, GTK_ALIGN_START);
  g_signal_connect_swapped (self->use, "clicked", G_CALLBACK (use_cb), self);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("Copy the rows where they are, with their headings, "
                                             "and paste them here.")));
  gtk_box_append (GTK_BOX (column), build_text (self));
  gtk_box_append (GTK_BOX (column), self->use);
  return senda_section_new (_("Paste a Roster"), NULL, column);
}

static GtkWidget *
build_trouble (SendaRosterSource *self)
{
  self->trouble = g_object_new (GTK_TYPE_BOX,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "spacing", 9,
                                "visible", FALSE,
                                NULL);
  self->reason = senda_paragraph_new (NULL);
  gtk_widget_set_hexpand (self->reason, TRUE);
  gtk_box_append (GTK_BOX (self->trouble), g_object_new (GTK_TYPE_IMAGE,
                                                         "accessible-role",
                                                         GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                         "icon-name", "senda-warning-symbolic",
                                                         "valign", GTK_ALIGN_START,
                                                         NULL));
  gtk_box_append (GTK_BOX (self->trouble), self->reason);
  return self->trouble;
}

static void
senda_roster_source_dispose (GObject *object)
{
  SendaRosterSource *self = SENDA_ROSTER_SOURCE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->table, senda_table_free);

  G_OBJECT_CLASS (senda_roster_source_parent_class)->dispose (object);
}

static void
senda_roster_source_class_init (SendaRosterSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_roster_source_dispose;

  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
senda_roster_source_init (SendaRosterSource *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (column);

  self->spinner = g_object_new (GTK_TYPE_SPINNER, "halign", GTK_ALIGN_START, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading the list"), -1);
  gtk_box_append (box, senda_paragraph_new (_("Nothing is changed before you have seen what "
                                              "importing would do. Leave out home addresses and "
                                              "private numbers: work contact alone is kept "
                                              "here.")));
  gtk_box_append (box, build_trouble (self));
  gtk_box_append (box, build_file (self));
  gtk_box_append (box, build_paste (self));
  gtk_box_append (box, self->spinner);
  adw_bin_set_child (ADW_BIN (self), column);
  enable (self);
}

GtkWidget *
senda_roster_source_new (void)
{
  return g_object_new (SENDA_TYPE_ROSTER_SOURCE, NULL);
}

/* Begins to read the file at @path, as if it had been chosen. */
void
senda_roster_source_read_file (SendaRosterSource *self,
                               const char        *path)
{
  g_return_if_fail (SENDA_IS_ROSTER_SOURCE (self));

  begin (self, path, NULL);
}

/* What was read last, once. */
SendaTable *
senda_roster_source_take_table (SendaRosterSource *self)
{
  g_return_val_if_fail (SENDA_IS_ROSTER_SOURCE (self), NULL);

  return g_steal_pointer (&self->table);
}
