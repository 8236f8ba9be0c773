/* senda-folder-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-folder-window.h"

#include "senda-dialogs.h"
#include "senda-passphrase.h"
#include "senda-passphrase-panel.h"
#include "senda-section.h"
#include "senda-side-box.h"

#include <glib/gi18n-lib.h>

#define WINDOW_HEIGHT 640
#define REASON_WIDTH 260
#define STEPS "senda-folder-steps"

#define SENDA_TYPE_FOLDER_STEPS (senda_folder_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaFolderSteps, senda_folder_steps, SENDA, FOLDER_STEPS, AdwBin)

/* What the window holds. */
struct _SendaFolderSteps
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  char *task_force;
  char *path; /* NULL: not chosen yet */
  GtkWidget *where;
  GtkWidget *panel;
  GtkWidget *reason;
  GtkWidget *share;
  GCancellable *cancellable; /* while the folder is looked at */
};

G_DEFINE_FINAL_TYPE (SendaFolderSteps, senda_folder_steps, ADW_TYPE_BIN)

/* A folder that hangs is waited for without the window, which can be closed all the while. */
static void
show_ready (SendaFolderSteps *self)
{
  gboolean is_working = self->cancellable != NULL;

  gtk_label_set_label (GTK_LABEL (self->reason),
                       is_working ? _("Looking at what is in the folder")
                                  : _("What you keep in Senda itself stays where it is; only sealed "
                                      "files are put there."));
  gtk_widget_set_sensitive (self->share, self->path != NULL && !is_working);
}

static void
chosen_cb (const char *path,
           gpointer    data)
{
  SendaFolderSteps *self = SENDA_FOLDER_STEPS (data);
  g_autofree char *shown = g_filename_display_name (path);

  g_free (self->path);
  self->path = g_strdup (path);
  gtk_label_set_label (GTK_LABEL (self->where), shown);
  show_ready (self);
}

static void
choose_cb (SendaFolderSteps *self)
{
  g_assert (SENDA_IS_FOLDER_STEPS (self));

  senda_dialog_open_folder (GTK_WIDGET (self), _("Choose the Folder That Is Shared"), chosen_cb,
                            self);
}

static void
set_cb (GObject      *workspace,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (SendaFolderSteps) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaSharedFolder) folder =
    senda_shared_folder_set_finish (SENDA_WORKSPACE (workspace), result, &error);

  g_clear_object (&self->cancellable);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_ready (self);
  if (folder != NULL)
    gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  else
    senda_dialog_tell (GTK_WIDGET (self), _("The Folder Is Not Shared"), error->message);
}

static void
share_cb (SendaFolderSteps *self)
{
  char *passphrase = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_FOLDER_STEPS (self));

  if (!senda_passphrase_panel_read (SENDA_PASSPHRASE_PANEL (self->panel), &passphrase, &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("The Folder Is Not Shared"), error->message);
      return;
    }
  self->cancellable = g_cancellable_new ();
  show_ready (self);
  senda_shared_folder_set_async (self->workspace, self->task_force, self->path, passphrase,
                                 self->cancellable, set_cb, g_object_ref (self));
  senda_passphrase_free (passphrase);
}

static GtkWidget *
build_where (SendaFolderSteps *self)
{
  GtkWidget *list = senda_boxed_list_new (_("Folder"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose…"));

  self->where = senda_paragraph_new (_("None is chosen yet"));
  gtk_widget_set_hexpand (self->where, TRUE);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  gtk_box_append (GTK_BOX (box), self->where);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Folder"), box));
  return list;
}

static GtkWidget *
build_bar (SendaFolderSteps *self)
{
  GtkWidget *bar = NULL;

  self->reason = senda_paragraph_new (NULL);
  self->share = gtk_button_new_with_mnemonic (_("_Share It"));
  gtk_widget_add_css_class (self->share, "suggested-action");
  gtk_widget_set_valign (self->share, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->share, GTK_ALIGN_END);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->share, "clicked", G_CALLBACK (share_cb), self, G_CONNECT_SWAPPED);
  bar = senda_side_box_new (self->reason, self->share, REASON_WIDTH);
  gtk_widget_add_css_class (bar, "import-bar");
  show_ready (self);
  return bar;
}

static void
senda_folder_steps_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (SENDA_FOLDER_STEPS (widget)->cancellable);

  GTK_WIDGET_CLASS (senda_folder_steps_parent_class)->unroot (widget);
}

static void
senda_folder_steps_dispose (GObject *object)
{
  SendaFolderSteps *self = SENDA_FOLDER_STEPS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (senda_folder_steps_parent_class)->dispose (object);
}

static void
senda_folder_steps_finalize (GObject *object)
{
  SendaFolderSteps *self = SENDA_FOLDER_STEPS (object);

  g_free (self->task_force);
  g_free (self->path);

  G_OBJECT_CLASS (senda_folder_steps_parent_class)->finalize (object);
}

static void
senda_folder_steps_class_init (SendaFolderStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_folder_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_folder_steps_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = senda_folder_steps_unroot;
}

static void
senda_folder_steps_init (SendaFolderSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->panel = senda_passphrase_panel_new (NULL, FALSE);
  gtk_box_append (GTK_BOX (box),
                  senda_paragraph_new (_("Choose the folder that your group shares already. Everybody "
                                         "who exchanges through it uses the same passphrase: if "
                                         "others share it with Senda already, type theirs.")));
  gtk_box_append (GTK_BOX (box), build_where (self));
  gtk_box_append (GTK_BOX (box), senda_section_new (_("Passphrase"), NULL, self->panel));
  gtk_widget_add_css_class (box, "window-column");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
senda_folder_window_new (GtkWidget      *widget,
                         SendaWorkspace *workspace,
                         const char     *task_force)
{
  SendaFolderSteps *self = g_object_new (SENDA_TYPE_FOLDER_STEPS, NULL);
  GtkWidget *window = NULL;

  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  window = senda_dialog_window_new (widget, _("Share a Folder"), GTK_WIDGET (self), WINDOW_HEIGHT);
  g_object_set_data (G_OBJECT (window), STEPS, self);
  senda_dialog_window_add_bar (window, build_bar (self));
  return window;
}

/* As when @path was chosen. */
void
senda_folder_window_choose (GtkWidget  *window,
                            const char *path)
{
  chosen_cb (path, g_object_get_data (G_OBJECT (window), STEPS));
}
