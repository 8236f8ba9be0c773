/* senda-folder-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-folder-section.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-folder-list.h"
#include "senda-folder-window.h"
#include "senda-incoming-window.h"
#include "senda-passphrase-row.h"
#include "senda-passphrase.h"
#include "senda-section.h"
#include "senda-shared-folder.h"
#include "senda-side-box.h"
#include "senda-updates.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 720
#define WORK_WIDTH 200

struct _SendaFolderSection
{
  SendaPlaceSection parent_instance;

  SendaSharedFolder *folder; /* NULL: none is shared. Kept while it is the same: it knows what came of
                              * the files that were looked at */
  GCancellable *looking;     /* while the folder is looked through */
  GCancellable *exchanging;  /* while it writes, and opens what others wrote */
  gboolean is_exchanged;     /* and nobody has been told yet what came of it */
  GtkWidget *stack;
  GtkWidget *where;
  GtkWidget *when;
  GtkWidget *service;
  GtkWidget *buttons;
  GtkWidget *work;           /* instead of the buttons */
  GtkWidget *doing;
  GtkWidget *progress;
  GtkWidget *words;          /* a list with the passphrase */
  GtkWidget *words_row;
  GtkWidget *files;
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

/* Said of an exchange after which no window opened. */
static void
tell_exchanged (SendaFolderSection *self,
                GPtrArray          *files)
{
  gboolean is_any_left = FALSE;

  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);

      if (file->state != SENDA_FOLDER_TAKEN && file->state != SENDA_FOLDER_WRITTEN)
        is_any_left = TRUE;
    }
  if (self->is_exchanged)
    senda_window_toast (GTK_WIDGET (self),
                        is_any_left ? _("What others wrote cannot be taken in yet; the list says why.")
                                    : _("Nothing new by others is there."), FALSE);
  self->is_exchanged = FALSE;
}

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SendaFolderSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files =
    senda_shared_folder_scan_finish (SENDA_SHARED_FOLDER (source), result, &error);

  g_clear_object (&self->looking);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (SENDA_SHARED_FOLDER (source) != self->folder ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    {
      senda_updates_queue (GTK_WIDGET (self));
      return;
    }
  if (files == NULL)
    {
      senda_folder_list_set_trouble (SENDA_FOLDER_LIST (self->files), error->message);
      return;
    }
  show_head (self);
  senda_folder_list_set (SENDA_FOLDER_LIST (self->files), files,
                         senda_workspace_get_catalog (get_workspace (self)));
  tell_exchanged (self, files);
}

static gboolean
has_focus (GtkWidget *box)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (box));

  return focus != NULL && gtk_widget_is_ancestor (focus, box);
}

/* Who pressed a button that gives way to another finds that one under the keyboard. */
static void
show_work (SendaFolderSection *self)
{
  gboolean is_working = self->exchanging != NULL;
  gboolean is_here = has_focus (self->work) || has_focus (self->buttons);

  gtk_widget_set_visible (self->work, is_working);
  gtk_widget_set_visible (self->buttons, !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "folder.sync", !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "folder.forget", !is_working);
  if (is_here)
    gtk_widget_child_focus (is_working ? self->work : self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
find_folder (SendaFolderSection *self)
{
  if (self->folder != NULL && senda_shared_folder_is_current (self->folder))
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->folder);
  self->folder = senda_shared_folder_get (get_workspace (self), get_task_force (self));
  gtk_widget_set_visible (self->words, FALSE);
  senda_folder_list_set_trouble (SENDA_FOLDER_LIST (self->files), _("Looking through the folder"));
}

/* Not while it exchanges: at the end all is read again. */
static gboolean
update (GtkWidget *widget)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);

  if (self->exchanging != NULL)
    return FALSE;
  find_folder (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->folder ? "folder" : "empty");
  if (self->folder == NULL)
    return TRUE;
  show_head (self);
  if (self->looking != NULL)
    return TRUE;
  self->looking = g_cancellable_new ();
  senda_shared_folder_scan_async (self->folder, self->looking, scanned_cb, g_object_ref (self));
  return TRUE;
}

static void
begin_work (SendaFolderSection *self,
            const char         *doing)
{
  gtk_label_set_label (GTK_LABEL (self->doing), doing);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  doing, -1);
  show_work (self);
}

/* FALSE: nobody sees it any more. */
static gboolean
end_work (SendaFolderSection *self,
          const GError       *error)
{
  g_clear_object (&self->exchanging);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return FALSE;
  show_work (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    senda_window_show_error (GTK_WIDGET (self), error);
  senda_updates_queue (GTK_WIDGET (self));
  return TRUE;
}

/* What others wrote is looked at in a window of its own, which needs the store at once: all that is
 * shown here is read before, and again when that closes. */
static void
collected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (SendaFolderSection) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaIncoming) incoming =
    senda_shared_folder_collect_finish (SENDA_SHARED_FOLDER (source), result, &error);
  GtkWidget *window = NULL;

  self->is_exchanged = incoming == NULL && error == NULL;
  if (!end_work (self, error) || incoming == NULL)
    return;
  window = senda_incoming_window_new (GTK_WIDGET (self), get_workspace (self), incoming, NULL);
  g_signal_connect_object (window, "destroy", G_CALLBACK (senda_updates_queue), self,
                           G_CONNECT_SWAPPED);
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

  if (!senda_shared_folder_write_finish (self->folder, result, &n_changes, &error) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      end_work (self, error);
      return;
    }
  begin_work (self, _("Opening what others wrote"));
  senda_shared_folder_collect_async (self->folder, self->exchanging, collected_cb,
                                     g_object_ref (self));
}

/* First what is here goes out, then what others wrote is looked at. */
static void
sync_cb (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);

  if (self->folder == NULL || self->exchanging != NULL)
    return;
  self->exchanging = g_cancellable_new ();
  begin_work (self, _("Writing what the folder has not got"));
  senda_shared_folder_write_async (self->folder, progress_cb, self, self->exchanging, written_cb,
                                   g_object_ref (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  g_cancellable_cancel (SENDA_FOLDER_SECTION (widget)->exchanging);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);
  GtkWidget *window = senda_folder_window_new (widget, get_workspace (self),
                                               get_task_force (self));

  g_signal_connect_object (window, "destroy", G_CALLBACK (senda_updates_queue), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
forget (gpointer data)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (data);
  g_autoptr (GError) error = NULL;

  if (self->folder != NULL && !senda_shared_folder_forget (self->folder, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  senda_updates_queue (GTK_WIDGET (self));
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
  gboolean is_shown = passphrase != NULL && !gtk_widget_get_visible (self->words);

  senda_passphrase_row_set (self->words_row, is_shown ? passphrase : "");
  gtk_widget_set_visible (self->words, is_shown);
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

/* How far an exchange is, and a way out. */
static GtkWidget *
build_work (SendaFolderSection *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *cancel = build_button (_("_Cancel"), "folder.cancel");

  self->doing = senda_paragraph_new (NULL);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (texts), self->doing);
  gtk_box_append (GTK_BOX (texts), self->progress);
  self->work = senda_side_box_new (texts, cancel, WORK_WIDTH);
  gtk_widget_set_visible (self->work, FALSE);
  return self->work;
}

static GtkWidget *
build_buttons (SendaFolderSection *self)
{
  GtkWidget *sync = build_button (_("_Exchange Now"), "folder.sync");

  self->buttons = senda_wrap_box_new (6, 6);
  gtk_widget_add_css_class (sync, "suggested-action");
  gtk_box_append (GTK_BOX (self->buttons), sync);
  gtk_box_append (GTK_BOX (self->buttons), build_button (_("Show the _Passphrase"),
                                                         "folder.words"));
  gtk_box_append (GTK_BOX (self->buttons), build_button (_("S_top Sharing…"), "folder.forget"));
  return self->buttons;
}

static GtkWidget *
build_words (SendaFolderSection *self)
{
  self->words = senda_boxed_list_new (_("The Folder’s Passphrase"));
  self->words_row = senda_passphrase_row_new (NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->words), self->words_row);
  gtk_widget_set_visible (self->words, FALSE);
  return self->words;
}

static GtkWidget *
build_head (SendaFolderSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->where = senda_heading_new (NULL, "title-4", 2);
  self->when = senda_paragraph_new_dim (NULL);
  self->service = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (box), self->where);
  gtk_box_append (GTK_BOX (box), self->when);
  gtk_box_append (GTK_BOX (box), self->service);
  gtk_box_append (GTK_BOX (box), build_work (self));
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  gtk_box_append (GTK_BOX (box), build_words (self));
  return box;
}

static GtkWidget *
build_folder (SendaFolderSection *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->files = senda_folder_list_new ();
  gtk_box_append (GTK_BOX (column), build_head (self));
  gtk_box_append (GTK_BOX (column), senda_section_new (_("Files in the Folder"), NULL, self->files));
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
  gtk_stack_add_named (GTK_STACK (self->stack), senda_updates_new_page (), "wait");
  gtk_stack_add_named (GTK_STACK (self->stack), build_folder (self), "folder");
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", COLUMN_WIDTH, "child", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "vexpand", TRUE,
                                                   "child", clamp,
                                                   NULL));
  /* What is in the folder changes by itself. */
  senda_updates_watch (GTK_WIDGET (self), get_workspace (self), update);
  g_signal_connect (self, "map", G_CALLBACK (senda_updates_queue), NULL);
}

/* Nobody waits any more for a folder that may hang. */
static void
senda_folder_section_unroot (GtkWidget *widget)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (widget);

  g_cancellable_cancel (self->looking);
  g_cancellable_cancel (self->exchanging);

  GTK_WIDGET_CLASS (senda_folder_section_parent_class)->unroot (widget);
}

static void
senda_folder_section_dispose (GObject *object)
{
  SendaFolderSection *self = SENDA_FOLDER_SECTION (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->folder);
  g_clear_object (&self->looking);
  g_clear_object (&self->exchanging);

  G_OBJECT_CLASS (senda_folder_section_parent_class)->dispose (object);
}

static void
senda_folder_section_class_init (SendaFolderSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = senda_folder_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_folder_section_dispose;
  widget_class->focus = senda_focus_children;
  widget_class->unroot = senda_folder_section_unroot;

  gtk_widget_class_install_action (widget_class, "folder.sync", NULL, sync_cb);
  gtk_widget_class_install_action (widget_class, "folder.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "folder.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "folder.forget", NULL, forget_cb);
  gtk_widget_class_install_action (widget_class, "folder.words", NULL, words_cb);
}

static void
senda_folder_section_init (SendaFolderSection *self G_GNUC_UNUSED)
{
}
