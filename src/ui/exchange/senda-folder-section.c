/* senda-folder-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-folder-section.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-folder-window.h"
#include "senda-incoming-window.h"
#include "senda-passphrase.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-shared-folder.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define MOST_FILES 200

struct _SendaFolderSection
{
  SendaPlaceSection parent_instance;

  SendaSharedFolder *folder; /* NULL: none is shared */
  GCancellable *cancellable; /* while it writes */
  GtkWidget *stack;
  GtkWidget *where;
  GtkWidget *when;
  GtkWidget *service;
  GtkWidget *sync;
  GtkWidget *progress;
  GtkWidget *files;
  GtkWidget *trouble;
};

G_DEFINE_FINAL_TYPE (SendaFolderSection, senda_folder_section, SENDA_TYPE_PLACE_SECTION)

static SendaWorkspace *
get_workspace (SendaFolderSection *self)
{
  return senda_place_section_get_workspace (SENDA_PLACE_SECTION (self));
}

static const char *
get_task_force (SendaFolderSection *self)
{
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (self));

  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

static const char *
say_state (SendaFolderState state)
{
  switch (state)
    {
    case SENDA_FOLDER_NEW:
      return C_("folder file", "New");
    case SENDA_FOLDER_WAITING:
      return C_("folder file", "Waits until all of it has arrived");
    case SENDA_FOLDER_TAKEN:
      return C_("folder file", "Taken in");
    case SENDA_FOLDER_WRITTEN:
      return C_("folder file", "Written by this Senda");
    case SENDA_FOLDER_REFUSED:
    default:
      return C_("folder file", "Cannot be taken in");
    }
}

static const char *
get_icon (SendaFolderState state)
{
  switch (state)
    {
    case SENDA_FOLDER_WRITTEN:
      return "senda-export-symbolic";
    case SENDA_FOLDER_REFUSED:
      return "senda-warning-symbolic";
    case SENDA_FOLDER_TAKEN:
      return "senda-check-symbolic";
    case SENDA_FOLDER_NEW:
    case SENDA_FOLDER_WAITING:
    default:
      return "senda-import-symbolic";
    }
}

static void
append_file (SendaFolderSection    *self,
             const SendaFolderFile *file)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  g_autofree char *moment = senda_catalog_format_moment (catalog, file->time);
  g_autofree char *base = g_path_get_basename (file->name);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *about =
    file->why ? g_strdup_printf ("%s · %s\n%s", say_state (file->state), moment, file->why)
              : g_strdup_printf ("%s · %s", say_state (file->state), moment);
  GtkWidget *row = senda_row_new (get_icon (file->state));

  senda_row_set_text (SENDA_ROW (row), shown, about);
  gtk_list_box_append (GTK_LIST_BOX (self->files), row);
}

static void
show_files (SendaFolderSection *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (self->folder, NULL, &error);
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (self->files)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->files), row);
  for (guint i = 0; files != NULL && i < MIN (files->len, MOST_FILES); i++)
    append_file (self, g_ptr_array_index (files, i));
  gtk_widget_set_visible (self->files, files != NULL && files->len > 0);
  gtk_widget_set_visible (self->trouble, files == NULL);
  gtk_label_set_label (GTK_LABEL (self->trouble), files == NULL ? error->message : "");
}

static void
show_head (SendaFolderSection *self)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  gint64 synced = senda_shared_folder_get_synced (self->folder);
  g_autofree char *moment = synced > 0 ? senda_catalog_format_moment (catalog, synced) : NULL;
  g_autofree char *shown =
    g_filename_display_name (senda_shared_folder_get_path (self->folder));
  g_autofree char *service = senda_shared_folder_dup_service (self->folder);
  /* Translators: %s: day and time */
  g_autofree char *when = moment ? g_strdup_printf (_("Last exchanged: %s"), moment)
                                 : g_strdup (_("Nothing has been exchanged yet."));

  gtk_label_set_label (GTK_LABEL (self->where), shown);
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_widget_set_visible (self->service, service != NULL);
  if (service != NULL)
    {
      /* Translators: %s: a service such as Nextcloud */
      g_autofree char *kept = g_strdup_printf (_("%s keeps this folder the same for everybody."),
                                               service);

      gtk_label_set_label (GTK_LABEL (self->service), kept);
    }
}

static void
update (SendaFolderSection *self)
{
  gboolean is_working = self->cancellable != NULL;

  if (!is_working)
    {
      g_clear_object (&self->folder);
      self->folder = senda_shared_folder_get (get_workspace (self), get_task_force (self));
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->folder ? "folder" : "empty");
  gtk_widget_set_visible (self->progress, is_working);
  gtk_widget_set_sensitive (self->sync, !is_working);
  if (self->folder == NULL)
    return;
  show_head (self);
  if (!is_working)
    show_files (self);
}

/* What others wrote is looked at in a window of its own; this list follows when that closes. */
static void
collect (SendaFolderSection *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaIncoming) incoming = senda_shared_folder_collect (self->folder, NULL, &error);
  GtkWidget *window = NULL;

  if (error != NULL)
    senda_window_show_error (GTK_WIDGET (self), error);
  if (incoming == NULL)
    return;
  window = senda_incoming_window_new (GTK_WIDGET (self), get_workspace (self), incoming, NULL);
  g_signal_connect_object (window, "destroy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
progress_cb (double   done,
             gpointer data)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (SENDA_FOLDER_SECTION (data)->progress), done);
}

static void
written_cb (GObject      *source G_GNUC_UNUSED,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaFolderSection) self = data;
  g_autoptr (GError) error = NULL;
  gint64 n_changes = 0;
  gboolean written = senda_shared_folder_write_finish (self->folder, result, &n_changes, &error);

  g_clear_object (&self->cancellable);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (written)
    collect (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    senda_window_show_error (GTK_WIDGET (self), error);
  update (self);
}

/* First what is here goes out, then what others wrote is looked at. */
static void
sync_cb (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);

  if (self->folder == NULL || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  update (self);
  senda_shared_folder_write_async (self->folder, progress_cb, self, self->cancellable, written_cb,
                                   g_object_ref (self));
}

static void
choose_cb (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);
  GtkWidget *window = senda_folder_window_new (widget, get_workspace (self),
                                               get_task_force (self));

  g_signal_connect_object (window, "destroy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
forget (gpointer data)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (data);
  g_autoptr (GError) error = NULL;

  if (self->folder != NULL && !senda_shared_folder_forget (self->folder, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  update (self);
}

static void
forget_cb (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_confirm (widget, _("Stop Sharing This Folder?"),
                        _("What has been taken in stays, and the files in the folder stay as they "
                          "are. You can point Senda at it again at any time."),
                        _("_Stop Sharing"), forget, widget);
}

static void
words_cb (GtkWidget  *widget,
          const char *action G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);
  char *passphrase = self->folder ? senda_shared_folder_dup_passphrase (self->folder) : NULL;

  if (passphrase != NULL)
    senda_dialog_tell (widget, _("The Folder’s Passphrase"), passphrase);
  senda_passphrase_free (passphrase);
}

static GtkWidget *
build_button (const char *label,
              const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *button = build_button (_("_Choose a Folder…"), "folder.choose");

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "senda-open-symbolic",
                       "title", _("No Folder Is Shared"),
                       "description", _("If your group shares a folder already, with Nextcloud, "
                                        "SharePoint or a stick, Senda can exchange through it. Each "
                                        "Senda writes only sealed files of its own there."),
                       "child", button,
                       NULL);
}

static GtkWidget *
build_head (SendaFolderSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = senda_wrap_box_new (6, 6);

  self->where = senda_heading_new (NULL, "title-4", 2);
  self->when = senda_paragraph_new_dim (NULL);
  self->service = senda_paragraph_new (NULL);
  self->progress = gtk_progress_bar_new ();
  self->sync = build_button (_("_Exchange Now"), "folder.sync");
  gtk_widget_add_css_class (self->sync, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), self->sync);
  gtk_box_append (GTK_BOX (buttons), build_button (_("Show the _Passphrase"), "folder.words"));
  gtk_box_append (GTK_BOX (buttons), build_button (_("S_top Sharing…"), "folder.forget"));
  gtk_box_append (GTK_BOX (box), self->where);
  gtk_box_append (GTK_BOX (box), self->when);
  gtk_box_append (GTK_BOX (box), self->service);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
build_folder (SendaFolderSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *files = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->files = senda_boxed_list_new (_("Files in the Folder"));
  self->trouble = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (files), self->files);
  gtk_box_append (GTK_BOX (files), self->trouble);
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Files in the Folder"), NULL, files));
  gtk_widget_add_css_class (column, "window-column");
  return column;
}

static void
senda_folder_section_constructed (GObject *object)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (object);
  GtkWidget *clamp = NULL;

  G_OBJECT_CLASS (senda_folder_section_parent_class)->constructed (object);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_folder (self), "folder");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  g_signal_connect (self, "map", G_CALLBACK (update), NULL);
}

static void
senda_folder_section_dispose (GObject *object)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->folder);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (senda_folder_section_parent_class)->dispose (object);
}

static void
senda_folder_section_class_init (SendaFolderSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_folder_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_folder_section_dispose;
  widget_class->focus = senda_focus_children;

  gtk_widget_class_install_action (widget_class, "folder.sync", NULL, sync_cb);
  gtk_widget_class_install_action (widget_class, "folder.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "folder.forget", NULL, forget_cb);
  gtk_widget_class_install_action (widget_class, "folder.words", NULL, words_cb);
}

static void
senda_folder_section_init (SendaFolderSection *self G_GNUC_UNUSED)
{
}
