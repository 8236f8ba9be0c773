/* senda-trouble-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-trouble-window.h"

#include "senda-backup-row.h"
#include "senda-check-strip.h"
#include "senda-dialogs.h"
#include "senda-recovery-guide.h"
#include "senda-restore-guide.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaTroubleWindow
{
  AdwApplicationWindow parent_instance;

  SendaBackupShelf *shelf;
  SendaBackupWords *words;
  SendaBackupItem *damaged; /* the store itself */
  GCancellable *cancellable;
  GtkWidget *retry;
  GtkWidget *guide;    /* NULL where nothing is to be restored */
  GtkWidget *strip;
  GtkWidget *backups;  /* a section, and its list */
  GtkWidget *list;
  gboolean is_damaged; /* the file: worth a look at what is left of it */
  gboolean looked;
};

G_DEFINE_FINAL_TYPE (SendaTroubleWindow, senda_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

static guint retry_signal;

static const char *
heading_of (const GError *error)
{
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return _("Already Open Elsewhere");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NEWER))
    return _("Made by a Newer Senda");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FOREIGN))
    return _("Not a Senda File");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_DAMAGED))
    return _("The File Is Damaged");
  if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FULL))
    return _("The Disk Is Full");
  return _("The File Could Not Be Opened");
}

/* Where a file is another's or newer, putting a backup in its place would help nobody. */
static gboolean
may_restore (const GError *error)
{
  return !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE) &&
         !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NEWER) &&
         !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FULL);
}

static const char *
get_store (SendaTroubleWindow *self)
{
  return senda_backup_shelf_get_store (self->shelf);
}

static void
retry_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, retry_signal, 0);
}

static void
folder_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  g_autofree char *folder = g_path_get_dirname (get_store (SENDA_TROUBLE_WINDOW (widget)));

  senda_dialog_show_folder (widget, folder);
}

static void
ask_to_restore (SendaTroubleWindow *self,
                SendaBackupItem    *item)
{
  GtkWidget *guide = senda_restore_guide_new (GTK_WIDGET (self), self->shelf, item, self->words,
                                              senda_backup_item_get_holdings (self->damaged));

  gtk_window_present (GTK_WINDOW (guide));
}

static void
restore_cb (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (widget);
  SendaBackupItem *item = senda_backup_shelf_find (self->shelf,
                                                   g_variant_get_string (parameter, NULL));

  if (item != NULL)
    ask_to_restore (self, item);
}

static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (data);
  SendaBackupItem *known = senda_backup_shelf_find (self->shelf, path);
  g_autoptr (SendaBackupItem) item = known ? g_object_ref (known)
                                           : senda_backup_item_new_for_file (path);

  ask_to_restore (self, item);
}

static void
restore_file_cb (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_open_file (widget, _("Restore From a File"), "*.sendadb", file_chosen_cb, widget);
}

static void
place_chosen_cb (const char *path,
                 gpointer    data)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (data);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;

  if (!senda_store_save_bytes (get_store (self), path, &error))
    {
      senda_dialog_tell (GTK_WIDGET (self), _("The File Was Not Saved"), error->message);
      return;
    }
  /* Translators: %s is a file */
  body = g_strdup_printf (_("It is %s. It may hold names: give it only to people whom you trust "
                            "with them."), shown);
  senda_dialog_tell (GTK_WIDGET (self), _("The File Was Saved"), body);
}

static void
save_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_save_file (widget, _("Save the File for Help"), "senda-damaged.sendadb",
                          place_chosen_cb, widget);
}

static void
start_empty_confirmed_cb (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "app.start-empty", NULL);
}

static void
start_empty_cb (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  senda_dialog_confirm (widget, _("Start Empty?"),
                        _("Senda begins without any task force. The file is put aside under a name "
                          "with today’s date and is listed under Backups; the backups stay."),
                        _("_Start Empty"), start_empty_confirmed_cb, widget);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  g_cancellable_cancel (SENDA_TROUBLE_WINDOW (widget)->cancellable);
}

/* What could be read of the store, or was found in it. */
static void
damaged_changed_cb (SendaTroubleWindow *self)
{
  GPtrArray *faults = senda_backup_item_get_faults (self->damaged);

  g_assert (SENDA_IS_TROUBLE_WINDOW (self));

  senda_recovery_guide_set_now (SENDA_RECOVERY_GUIDE (self->guide),
                                senda_backup_item_get_holdings (self->damaged));
  if (faults != NULL)
    senda_recovery_guide_set_faults (SENDA_RECOVERY_GUIDE (self->guide), faults);
  senda_backup_rows_fill (GTK_LIST_BOX (self->list),
                          senda_backup_shelf_get_backups (self->shelf), self->words,
                          senda_backup_item_get_holdings (self->damaged));
}

static void
store_checked_cb (GObject      *shelf,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (SendaTroubleWindow) self = data;
  g_autoptr (SendaBackupItem) sound =
    senda_backup_shelf_check_finish (SENDA_BACKUP_SHELF (shelf), result, NULL);

  if (self->strip != NULL)
    senda_check_strip_set_text (SENDA_CHECK_STRIP (self->strip), NULL);
}

/* The store comes after the backups: with them begins what helps. */
static void
working_cb (SendaTroubleWindow *self)
{
  g_autoptr (GPtrArray) items = NULL;
  gboolean working = FALSE;

  g_assert (SENDA_IS_TROUBLE_WINDOW (self));

  g_object_get (self->shelf, "working", &working, NULL);
  if (working || self->looked || !self->is_damaged ||
      g_cancellable_is_cancelled (self->cancellable))
    return;
  self->looked = TRUE;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (items, g_object_ref (self->damaged));
  senda_check_strip_set_text (SENDA_CHECK_STRIP (self->strip),
                              _("The file is being checked for what is wrong with it…"));
  senda_backup_shelf_check_async (self->shelf, items, FALSE, self->cancellable, store_checked_cb,
                                  g_object_ref (self));
}

static void
progress_cb (SendaTroubleWindow *self)
{
  double progress = 0;

  g_object_get (self->shelf, "progress", &progress, NULL);
  senda_check_strip_set_progress (SENDA_CHECK_STRIP (self->strip), progress);
}

static void
read_cb (GObject      *shelf,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (SendaTroubleWindow) self = data;

  senda_backup_shelf_read_finish (SENDA_BACKUP_SHELF (shelf), result, NULL);
  if (!g_cancellable_is_cancelled (self->cancellable))
    damaged_changed_cb (self);
}

static void
check_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (widget);
  SendaBackupItem *item = senda_backup_shelf_find (self->shelf,
                                                   g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean working = FALSE;

  g_object_get (self->shelf, "working", &working, NULL);
  if (item == NULL || working)
    return;
  g_ptr_array_add (items, g_object_ref (item));
  senda_backup_shelf_check_async (self->shelf, items, FALSE, self->cancellable, store_checked_cb,
                                  g_object_ref (self));
}

static void
begin (SendaTroubleWindow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *backups = NULL;

  senda_backup_shelf_refresh (self->shelf, NULL);
  backups = senda_backup_shelf_get_backups (self->shelf);
  gtk_widget_set_visible (self->backups, backups->len > 0);
  damaged_changed_cb (self);
  if (self->is_damaged)
    g_ptr_array_add (items, g_object_ref (self->damaged));
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (backups, i)));
  senda_backup_shelf_read_async (self->shelf, items, self->cancellable, read_cb,
                                 g_object_ref (self));
  senda_recovery_guide_find (SENDA_RECOVERY_GUIDE (self->guide));
  working_cb (self);
}

static gboolean
senda_trouble_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (SENDA_TROUBLE_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (senda_trouble_window_parent_class)->close_request (window);
}

static void
senda_trouble_window_dispose (GObject *object)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  if (self->damaged != NULL)
    g_signal_handlers_disconnect_by_data (self->damaged, self);
  self->strip = NULL;

  G_OBJECT_CLASS (senda_trouble_window_parent_class)->dispose (object);
}

static void
senda_trouble_window_finalize (GObject *object)
{
  SendaTroubleWindow *self = SENDA_TROUBLE_WINDOW (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->words);
  g_clear_object (&self->damaged);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (senda_trouble_window_parent_class)->finalize (object);
}

static void
senda_trouble_window_class_init (SendaTroubleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_trouble_window_dispose;
  object_class->finalize = senda_trouble_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = senda_trouble_window_close_request;

  retry_signal = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "backups.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "backups.check", "s", check_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore-file", NULL, restore_file_cb);
  gtk_widget_class_install_action (widget_class, "recovery.open-folder", NULL, folder_cb);
  gtk_widget_class_install_action (widget_class, "recovery.retry", NULL, retry_cb);
  gtk_widget_class_install_action (widget_class, "recovery.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "recovery.start-empty", NULL, start_empty_cb);
}

static void
senda_trouble_window_init (SendaTroubleWindow *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
build_text (const char *text,
            const char *css_class)
{
  GtkWidget *label = senda_paragraph_new (text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* What happened, to which file. */
static void
append_what (SendaTroubleWindow *self,
             GtkWidget          *column,
             const GError       *error)
{
  g_autofree char *shown = g_filename_display_name (get_store (self));
  GtkWidget *heading = senda_heading_new (heading_of (error), "title-1", 1);
  GtkWidget *path = build_text (shown, "dim-label");

  gtk_label_set_justify (GTK_LABEL (heading), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (heading), 0.5);
  gtk_label_set_wrap_mode (GTK_LABEL (path), PANGO_WRAP_CHAR);
  gtk_box_append (GTK_BOX (column),
                  g_object_new (GTK_TYPE_IMAGE,
                                "icon-name", "senda-warning-symbolic",
                                "pixel-size", 72,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                NULL));
  gtk_box_append (GTK_BOX (column), heading);
  gtk_box_append (GTK_BOX (column), build_text (error->message, NULL));
  gtk_box_append (GTK_BOX (column), path);
}

static GtkWidget *
build_button (const char *label,
              const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
append_help (SendaTroubleWindow *self,
             GtkWidget          *column)
{
  self->guide = senda_recovery_guide_new (self->shelf, self->words, FALSE);
  self->strip = senda_check_strip_new ();
  self->list = senda_boxed_list_new (_("Backups"));
  self->backups = senda_section_new (_("Backups"), NULL, self->list);
  gtk_box_append (GTK_BOX (column), senda_section_new (_("What to Do"), NULL, self->guide));
  gtk_box_append (GTK_BOX (column), self->strip);
  gtk_box_append (GTK_BOX (column), build_button (_("Open _Folder"), "recovery.open-folder"));
  gtk_box_append (GTK_BOX (column), self->backups);
  g_signal_connect_swapped (self->shelf, "notify::working", G_CALLBACK (working_cb), self);
  g_signal_connect_swapped (self->shelf, "notify::progress", G_CALLBACK (progress_cb), self);
  g_signal_connect_swapped (self->damaged, "changed", G_CALLBACK (damaged_changed_cb), self);
}

static void
append_retry (SendaTroubleWindow *self,
              GtkWidget          *column)
{
  self->retry = build_button (_("_Try Again"), "recovery.retry");
  gtk_widget_add_css_class (self->retry, "suggested-action");
  gtk_box_append (GTK_BOX (column), self->retry);
  gtk_box_append (GTK_BOX (column), build_button (_("Open _Folder"), "recovery.open-folder"));
}

static void
build_content (SendaTroubleWindow *self,
               const GError       *error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = g_object_new (GTK_TYPE_BOX,
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 18,
                                    "valign", GTK_ALIGN_CENTER,
                                    "margin-top", 24,
                                    "margin-bottom", 36,
                                    "margin-start", 18,
                                    "margin-end", 18,
                                    NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", column, NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "vexpand", TRUE,
                                      "child", clamp,
                                      NULL);

  append_what (self, column, error);
  if (may_restore (error))
    append_help (self, column);
  else
    append_retry (self, column);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);
}

static SendaBackupWords *
load_words (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (senda_language_current ());

  return senda_backup_words_new (content, catalog);
}

/* @error says why the store at @path could not be opened; it stays the caller's. */
GtkWidget *
senda_trouble_window_new (GtkApplication *application,
                          const char     *path,
                          const GError   *error)
{
  SendaTroubleWindow *self = g_object_new (SENDA_TYPE_TROUBLE_WINDOW,
                                           "application", application,
                                           "title", "Senda",
                                           "width-request", 360,
                                           "height-request", 294,
                                           "default-width", 680,
                                           "default-height", 760,
                                           NULL);

  self->shelf = senda_backup_shelf_new (path, NULL);
  self->words = load_words ();
  self->damaged = senda_backup_item_new_for_file (path);
  self->is_damaged = g_error_matches (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  build_content (self, error);
  if (self->guide != NULL)
    begin (self);
  /* Not in the message, which can be selected. */
  if (self->guide != NULL)
    gtk_widget_child_focus (self->guide, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->retry);
  return GTK_WIDGET (self);
}
