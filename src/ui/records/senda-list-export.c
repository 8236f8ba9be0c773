/* senda-list-export.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list-export.h"

#include "senda-dialogs.h"
#include "senda-list.h"
#include "senda-report-saver.h"
#include "senda-section.h"
#include "senda-shortcuts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define XLSX "xlsx"
#define CSV "csv"

struct _SendaListExport
{
  GObject parent_instance;

  SendaPlace *place; /* that holds this */
  SendaPage *page;   /* its frame */
  GSimpleActionGroup *actions;
  GtkWidget *button; /* NULL once the place is gone */
  GtkWidget *saver;  /* NULL until something is saved */
  SendaDocument *document; /* as it was when it was asked for, until a file is chosen for it */
  const SendaFormat *format;
  GMenu *menu;
  gboolean available;
  gboolean has_more; /* than the list */
};

G_DEFINE_FINAL_TYPE (SendaListExport, senda_list_export, G_TYPE_OBJECT)

static gboolean
is_working (SendaListExport *self)
{
  return self->saver != NULL && senda_report_saver_is_working (SENDA_REPORT_SAVER (self->saver));
}

static void
enable_action (SendaListExport *self,
               const char      *name,
               gboolean         enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
enable (SendaListExport *self)
{
  gboolean working = is_working (self);

  g_assert (SENDA_IS_LIST_EXPORT (self));

  enable_action (self, "export-" XLSX, self->available && !working);
  enable_action (self, "export-" CSV, self->available && !working);
  enable_action (self, "export-to", self->available && !working);
  enable_action (self, "cancel-export", working);
}

static const char *
get_task_force_id (SendaListExport *self)
{
  SendaTaskForce *task_force = senda_place_get_task_force (self->place);

  return task_force ? senda_record_get_id (SENDA_RECORD (task_force)) : NULL;
}

/* Takes the list as it is now. FALSE when that says why not. */
static gboolean
take_list (SendaListExport *self)
{
  g_autoptr (GError) error = NULL;

  senda_place_flush (self->place);
  g_clear_pointer (&self->document, senda_document_unref);
  self->document = senda_place_make_list (self->place, &error);
  if (error != NULL)
    senda_window_show_error (GTK_WIDGET (self->place), error);
  else if (self->document == NULL)
    senda_window_toast (GTK_WIDGET (self->place), _("There is no list here to export."), FALSE);
  return self->document != NULL;
}

static SendaReportSaver *
ensure_saver (SendaListExport *self)
{
  if (self->saver != NULL)
    return SENDA_REPORT_SAVER (self->saver);
  self->saver = g_object_ref_sink (
    senda_report_saver_new_for (_("Saving the list…"), "list.cancel-export"));
  g_signal_connect_object (self->saver, "finished", G_CALLBACK (enable), self, G_CONNECT_SWAPPED);
  senda_page_add_top_bar (self->page, self->saver);
  return SENDA_REPORT_SAVER (self->saver);
}

static void
save_to (SendaListExport *self,
         const char      *path)
{
  g_autoptr (SendaDocument) document = g_steal_pointer (&self->document);
  const SendaWriteOptions options = { .byte_order_mark = TRUE };
  g_autoptr (GError) error = NULL;

  if (document == NULL || is_working (self))
    return;
  if (!senda_workspace_may_save_to (senda_place_get_workspace (self->place), path, &error))
    senda_window_show_error (GTK_WIDGET (self->place), error);
  else
    senda_report_saver_save (ensure_saver (self), document, self->format, &options, path);
  enable (self);
}

/* What is typed without an ending gets the usual one, unless that would replace a file that nobody
 * was asked about. */
static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  SendaListExport *self = SENDA_LIST_EXPORT (data);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *whole = g_strconcat (path, ".", self->format->extension, NULL);
  gboolean add = strchr (name, '.') == NULL && !g_file_test (path, G_FILE_TEST_EXISTS) &&
                 !g_file_test (whole, G_FILE_TEST_EXISTS);

  save_to (self, add ? whole : path);
}

static void
ask (SendaListExport *self,
     const char      *format)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (!take_list (self))
    return;
  self->format = senda_format_find (format);
  title = senda_block_dup_text (senda_document_get_sheet (self->document, 0), 0);
  name = senda_workspace_name_list (senda_place_get_workspace (self->place),
                                    get_task_force_id (self), title, NULL, self->format);
  senda_dialog_save_file (GTK_WIDGET (self->place), _("Export the List"), name, file_chosen_cb,
                          self);
}

static void
export_xlsx_cb (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter G_GNUC_UNUSED,
                gpointer       data)
{
  ask (SENDA_LIST_EXPORT (data), XLSX);
}

static void
export_csv_cb (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       data)
{
  ask (SENDA_LIST_EXPORT (data), CSV);
}

/* Without a question: the ending of the path says in which format. */
static void
export_to_cb (GSimpleAction *action G_GNUC_UNUSED,
              GVariant      *parameter,
              gpointer       data)
{
  SendaListExport *self = SENDA_LIST_EXPORT (data);
  const char *path = g_variant_get_string (parameter, NULL);

  if (!take_list (self))
    return;
  self->format = senda_format_find (g_str_has_suffix (path, "." CSV) ? CSV : XLSX);
  save_to (self, path);
}

static void
cancel_cb (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *parameter G_GNUC_UNUSED,
           gpointer       data)
{
  if (is_working (SENDA_LIST_EXPORT (data)))
    senda_report_saver_cancel (SENDA_REPORT_SAVER (SENDA_LIST_EXPORT (data)->saver));
}

static const GActionEntry entries[] = {
  { .name = "export-" XLSX, .activate = export_xlsx_cb },
  { .name = "export-" CSV, .activate = export_csv_cb },
  { .name = "export-to", .activate = export_to_cb, .parameter_type = "s" },
  { .name = "cancel-export", .activate = cancel_cb },
};

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  g_autofree char *key = senda_shortcuts_dup_key (action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

/* Made when it is first asked for: places open without it. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
make_button (GMenu *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  append_item (menu, _("_Spreadsheet (XLSX)…"), "list.export-" XLSX);
  append_item (menu, _("_CSV…"), "list.export-" CSV);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             gtk_image_new_from_icon_name ("senda-export-symbolic"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, g_object_ref (menu),
                                         g_object_unref);
  gtk_widget_add_css_class (button, "flat");
  senda_icon_button_set_label (button, _("Export the List"));
  return button;
}

static void
gone_cb (gpointer  data,
         GObject  *where G_GNUC_UNUSED)
{
  SENDA_LIST_EXPORT (data)->button = NULL;
}

static void
senda_list_export_finalize (GObject *object)
{
  SendaListExport *self = SENDA_LIST_EXPORT (object);

  if (self->button != NULL)
    g_object_weak_unref (G_OBJECT (self->button), gone_cb, self);
  g_clear_pointer (&self->document, senda_document_unref);
  g_clear_object (&self->saver);
  g_clear_object (&self->menu);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (senda_list_export_parent_class)->finalize (object);
}

static void
senda_list_export_class_init (SendaListExportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_list_export_finalize;
}

static void
senda_list_export_init (SendaListExport *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  self->menu = g_menu_new ();
  self->available = TRUE;
}

SendaListExport *
senda_list_export_attach (SendaPlace *place,
                          SendaPage  *page)
{
  SendaListExport *self = g_object_new (SENDA_TYPE_LIST_EXPORT, NULL);

  self->place = place;
  self->page = page;
  self->button = make_button (self->menu);
  g_object_weak_ref (G_OBJECT (self->button), gone_cb, self);
  senda_page_pack_end (page, self->button);
  senda_place_set_aside (place, self->button);
  gtk_widget_insert_action_group (GTK_WIDGET (place), "list", G_ACTION_GROUP (self->actions));
  gtk_widget_add_controller (GTK_WIDGET (place), senda_shortcuts_new_local ("list."));
  g_object_set_data_full (G_OBJECT (place), "senda-list-export", self, g_object_unref);
  enable (self);
  return self;
}

void
senda_list_export_add_item (SendaListExport *self,
                            const char      *label,
                            const char      *action)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_return_if_fail (SENDA_IS_LIST_EXPORT (self));

  append_item (section, label, action);
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
  self->has_more = TRUE;
  if (self->button != NULL)
    senda_icon_button_set_label (self->button, _("Export"));
}

void
senda_list_export_set_available (SendaListExport *self,
                                 gboolean         available)
{
  g_return_if_fail (SENDA_IS_LIST_EXPORT (self));

  self->available = available;
  if (self->button != NULL)
    gtk_widget_set_visible (self->button,
                            available || (self->has_more &&
                                          senda_place_get_task_force (self->place) != NULL));
  enable (self);
}

gboolean
senda_list_export_is_working (SendaListExport *self)
{
  g_return_val_if_fail (SENDA_IS_LIST_EXPORT (self), FALSE);

  return is_working (self);
}
