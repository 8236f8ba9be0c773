/* senda-folder-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-folder-list.h"

#include "senda-row.h"
#include "senda-section.h"
#include "senda-shared-folder.h"

#include <glib/gi18n-lib.h>

#define MOST_FILES 200

struct _SendaFolderList
{
  GtkBox parent_instance;

  GtkWidget *files;
  GtkWidget *more;
  GtkWidget *trouble;
};

G_DEFINE_FINAL_TYPE (SendaFolderList, senda_folder_list, GTK_TYPE_BOX)

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
show_file (SendaRow              *row,
           const SendaFolderFile *file,
           SendaCatalog          *catalog)
{
  g_autofree char *moment = senda_catalog_format_moment (catalog, file->time);
  g_autofree char *base = g_path_get_basename (file->name);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *about =
    file->why ? g_strdup_printf ("%s · %s\n%s", say_state (file->state), moment, file->why)
              : g_strdup_printf ("%s · %s", say_state (file->state), moment);

  senda_row_set_icon (row, get_icon (file->state));
  senda_row_set_text (row, shown, about);
}

static void
senda_folder_list_class_init (SendaFolderListClass *klass G_GNUC_UNUSED)
{
}

static void
senda_folder_list_init (SendaFolderList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->files = senda_boxed_list_new (_("Files in the Folder"));
  self->more = senda_paragraph_new_dim (NULL);
  self->trouble = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (self), self->files);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), self->trouble);
  senda_folder_list_set_trouble (self, "");
}

GtkWidget *
senda_folder_list_new (void)
{
  return g_object_new (SENDA_TYPE_FOLDER_LIST, NULL);
}

void
senda_folder_list_set (SendaFolderList *self,
                       GPtrArray       *files,
                       SendaCatalog    *catalog)
{
  guint n = MIN (files->len, MOST_FILES);
  guint n_more = files->len - n;
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  for (guint i = 0; i < n; i++)
    show_file (senda_row_ensure (GTK_LIST_BOX (self->files), i), g_ptr_array_index (files, i),
               catalog);
  senda_row_trim (GTK_LIST_BOX (self->files), n);
  gtk_label_set_label (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->files, n > 0);
  gtk_widget_set_visible (self->more, n_more > 0);
  gtk_label_set_label (GTK_LABEL (self->trouble), _("There is no file in the folder yet."));
  gtk_widget_set_visible (self->trouble, n == 0);
}

void
senda_folder_list_set_trouble (SendaFolderList *self,
                               const char      *text)
{
  gtk_label_set_label (GTK_LABEL (self->trouble), text);
  gtk_widget_set_visible (self->files, FALSE);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_visible (self->trouble, TRUE);
}
