/* senda-statewide-collect.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-statewide-collect.h"

#include "senda-dialogs.h"
#include "senda-roll-up.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-work-page.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 480
#define MOST_LISTED 200 /* more are not read through */

#define SENDA_TYPE_COLLECT_SHEET (senda_collect_sheet_get_type ())

G_DECLARE_FINAL_TYPE (SendaCollectSheet, senda_collect_sheet, SENDA, COLLECT_SHEET, AdwBin)

/* What the window holds. */
struct _SendaCollectSheet
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  char *task_force;
  GStrv paths;               /* still to be read */
  SendaKeyRing *ring;
  GtkWidget *opener;         /* weak */
  guint n_read;              /* summaries of task forces that were read until now */
  guint n_taken;             /* of these, files that brought something */
  guint n_passed;            /* files that were passed over */
  GtkWidget *stack;
  GtkWidget *work;
  GtkWidget *sealed;         /* how many wait for a passphrase */
  GtkWidget *entry;
  GtkWidget *wrong;          /* what the last passphrase did not open */
  GtkWidget *said;           /* a box of sentences */
  GtkWidget *list;           /* of what was passed over */
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (SendaCollectSheet, senda_collect_sheet, ADW_TYPE_BIN)

static void
close_window (SendaCollectSheet *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
append_passed (SendaCollectSheet *self,
               const char        *path,
               const char        *why)
{
  g_autofree char *shown = g_filename_display_basename (path);
  GtkWidget *row = NULL;

  self->n_passed++;
  if (self->n_passed > MOST_LISTED)
    return;
  row = senda_row_new ("senda-warning-symbolic");
  senda_row_set_text (SENDA_ROW (row), shown, why);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* Counts what was read and lists what was passed over. Those that wait for a passphrase are left for
 * the next time. (transfer full): their paths */
static GStrv
note_files (SendaCollectSheet *self,
            GPtrArray         *files)
{
  g_autoptr (GPtrArray) locked = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (files, i);

      if (file->is_locked)
        g_ptr_array_add (locked, g_strdup (file->path));
      else if (file->error != NULL)
        append_passed (self, file->path, file->error->message);
      self->n_read += file->error == NULL;
      self->n_taken += file->n_new + file->n_newer > 0;
    }
  g_ptr_array_add (locked, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&locked), FALSE);
}

/* (transfer full) */
static char *
say_read (SendaCollectSheet *self)
{
  return g_strdup_printf (ngettext ("%u summary was read.", "%u summaries were read.", self->n_read),
                          self->n_read);
}

static void
append_said (SendaCollectSheet *self,
             char              *sentence)
{
  gtk_box_append (GTK_BOX (self->said), senda_paragraph_new (sentence));
  g_free (sentence);
}

/* Where the reader began, while that is still in a window. (nullable) */
static GtkWidget *
get_opener (SendaCollectSheet *self)
{
  return self->opener != NULL && gtk_widget_get_root (self->opener) != NULL ? self->opener : NULL;
}

/* All were looked at: the window stays only for what it has to list. */
static void
end (SendaCollectSheet *self)
{
  g_autofree char *said = say_read (self);

  if (self->n_passed == 0)
    {
      if (get_opener (self) != NULL)
        senda_window_toast (self->opener, said, self->n_taken > 0);
      close_window (self);
      return;
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "passed");
  append_said (self, g_steal_pointer (&said));
  append_said (self, g_strdup_printf (ngettext ("%u file was passed over. Nothing of it was taken.",
                                                "%u files were passed over. Nothing of them was "
                                                "taken.", self->n_passed), self->n_passed));
  if (self->n_passed > MOST_LISTED)
    append_said (self, g_strdup_printf (_("The first %u are listed here."), MOST_LISTED));
  gtk_widget_grab_focus (self->close);
}

static void collect (SendaCollectSheet *self);

/* @text: what was wrong with the last passphrase; NULL: nothing yet. */
static void
show_wrong (SendaCollectSheet *self,
            const char        *text)
{
  gtk_label_set_label (GTK_LABEL (self->wrong), text ? text : "");
  gtk_widget_set_visible (self->wrong, text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text ? text : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
ask (SendaCollectSheet *self)
{
  guint n = g_strv_length (self->paths);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u file is sealed with a passphrase that Senda does not know. "
                               "Whoever sent it can tell you, best by telephone.",
                               "%u files are sealed with a passphrase that Senda does not know. "
                               "Whoever sent them can tell you, best by telephone.", n), n);

  gtk_label_set_label (GTK_LABEL (self->sealed), text);
  show_wrong (self, *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0'
                      ? ngettext ("This passphrase does not open it.",
                                  "This passphrase does not open these.", n)
                      : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "sealed");
  gtk_widget_grab_focus (self->entry);
}

static void
open_cb (SendaCollectSheet *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_COLLECT_SHEET (self));

  if (senda_key_ring_add (self->ring, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    collect (self);
  else
    show_wrong (self, error->message);
}

/* Whoever knows no passphrase goes on without these. */
static void
skip_cb (SendaCollectSheet *self)
{
  g_assert (SENDA_IS_COLLECT_SHEET (self));

  for (char **path = self->paths; *path != NULL; path++)
    append_passed (self, *path, _("It is sealed, and no passphrase that Senda knows opens it."));
  end (self);
}

static void
collected_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaCollectSheet) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = senda_roll_up_take_finish (SENDA_WORKSPACE (workspace), result,
                                                           &error);

  senda_work_page_end (SENDA_WORK_PAGE (self->work));
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (files == NULL)
    {
      if (get_opener (self) != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        senda_window_show_error (self->opener, error);
      close_window (self);
      return;
    }
  g_strfreev (self->paths);
  self->paths = note_files (self, files);
  if (*self->paths != NULL)
    ask (self);
  else
    end (self);
}

static void
collect (SendaCollectSheet *self)
{
  GCancellable *cancellable =
    senda_work_page_begin (SENDA_WORK_PAGE (self->work),
                           _("Reading the summaries, one after another…"));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "work");
  senda_roll_up_take_async (self->workspace, self->task_force, (const char *const *) self->paths,
                            self->ring, senda_work_page_progress, self->work, cancellable,
                            collected_cb, g_object_ref (self));
}

static void
close_cb (SendaCollectSheet *self)
{
  g_assert (SENDA_IS_COLLECT_SHEET (self));

  close_window (self);
}

/* Closing while it works stops that first; all that was read is taken then, or nothing. */
static gboolean
close_request_cb (SendaCollectSheet *self)
{
  g_assert (SENDA_IS_COLLECT_SHEET (self));

  return senda_work_page_holds_window (SENDA_WORK_PAGE (self->work));
}

static void
senda_collect_sheet_dispose (GObject *object)
{
  SendaCollectSheet *self = SENDA_COLLECT_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->ring);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_collect_sheet_parent_class)->dispose (object);
}

static void
senda_collect_sheet_finalize (GObject *object)
{
  SendaCollectSheet *self = SENDA_COLLECT_SHEET (object);

  g_free (self->task_force);
  g_strfreev (self->paths);

  G_OBJECT_CLASS (senda_collect_sheet_parent_class)->finalize (object);
}

static void
senda_collect_sheet_class_init (SendaCollectSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_collect_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_collect_sheet_finalize;
}

static GtkWidget *
build_sealed (SendaCollectSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = senda_boxed_list_new (_("Passphrase"));
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open"));
  GtkWidget *skip = gtk_button_new_with_mnemonic (_("_Go On Without Them"));

  self->sealed = senda_paragraph_new (NULL);
  self->wrong = senda_paragraph_new (NULL);
  self->entry = gtk_password_entry_new ();
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Passphrase"), -1);
  gtk_widget_add_css_class (open, "suggested-action");
  gtk_widget_set_halign (open, GTK_ALIGN_END);
  gtk_widget_set_halign (skip, GTK_ALIGN_END);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (skip, "clicked", G_CALLBACK (skip_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Passphrase"), self->entry));
  gtk_box_append (GTK_BOX (box), self->sealed);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->wrong);
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), skip);
  return box;
}

static GtkWidget *
build_passed (SendaCollectSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->said = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list = senda_boxed_list_new (_("Passed Over"));
  self->close = gtk_button_new_with_mnemonic (_("_Close"));
  gtk_widget_set_halign (self->close, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->said);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->close);
  return box;
}

static void
senda_collect_sheet_init (SendaCollectSheet *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->work = senda_work_page_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->work, "work");
  gtk_stack_add_named (GTK_STACK (self->stack), build_sealed (self), "sealed");
  gtk_stack_add_named (GTK_STACK (self->stack), build_passed (self), "passed");
  gtk_widget_add_css_class (self->stack, "window-column");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

void
senda_statewide_collect (GtkWidget         *widget,
                         SendaWorkspace    *workspace,
                         const char        *task_force,
                         const char *const *paths,
                         SendaKeyRing      *ring)
{
  SendaCollectSheet *self = g_object_new (SENDA_TYPE_COLLECT_SHEET, NULL);
  GtkWidget *window = senda_dialog_window_new (widget, _("Collect Summaries"), GTK_WIDGET (self),
                                               WINDOW_HEIGHT);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  self->paths = g_strdupv ((char **) paths);
  self->ring = ring ? g_object_ref (ring) : senda_key_ring_new ();
  g_set_weak_pointer (&self->opener, widget);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  collect (self);
}
