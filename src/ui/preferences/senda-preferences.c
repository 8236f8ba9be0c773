/* senda-preferences.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-preferences.h"

#include "senda-application.h"
#include "senda-dialogs.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-settings.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SendaWorkspace *workspace;
  GSettings *settings;
  GtkWidget *window;
  GtkWidget *restart; /* the row that offers it */
  char *at_start;     /* the language of the preference when the program started */
} Preferences;

static void
preferences_free (Preferences *self)
{
  g_object_unref (self->workspace);
  g_clear_object (&self->settings);
  g_free (self->at_start);
  g_free (self);
}

static void
update_restart (Preferences *self)
{
  g_autofree char *chosen = senda_settings_dup_string (self->settings, SENDA_SETTING_LANGUAGE);

  gtk_widget_set_visible (self->restart, g_strcmp0 (chosen, self->at_start) != 0);
}

static void
language_toggled_cb (GtkCheckButton *check,
                     Preferences    *self)
{
  const char *language = g_object_get_data (G_OBJECT (check), "language");

  if (!gtk_check_button_get_active (check))
    return;
  senda_settings_set_string (self->settings, SENDA_SETTING_LANGUAGE, language);
  update_restart (self);
}

static void
restart_clicked_cb (GtkButton *button G_GNUC_UNUSED,
                    gpointer   data)
{
  Preferences *self = data;

  gtk_widget_activate_action (self->window, "app.restart", NULL);
}

static GtkWidget *
language_check_new (Preferences *self,
                    GtkWidget   *first,
                    const char  *language,
                    const char  *name)
{
  GtkWidget *check = gtk_check_button_new_with_label (name);
  g_autofree char *chosen = senda_settings_dup_string (self->settings, SENDA_SETTING_LANGUAGE);

  gtk_widget_add_css_class (check, "row-check");
  g_object_set_data_full (G_OBJECT (check), "language", g_strdup (language), g_free);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (language, chosen) == 0);
  g_signal_connect (check, "toggled", G_CALLBACK (language_toggled_cb), self);
  return check;
}

static void
append_plain (GtkListBox *list,
              GtkWidget  *child)
{
  gtk_list_box_append (list, g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE,
                                           "focusable", FALSE, "child", child, NULL));
}

static GtkWidget *
restart_row_new (Preferences *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restart Now"));
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), _("Takes effect after a restart"),
                      _("Everything is saved, and you come back to where you are."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (restart_clicked_cb), self);
  senda_row_add_end (SENDA_ROW (row), button);
  return row;
}

static GtkListBox *
add_section (GtkBox     *box,
             const char *title,
             const char *description)
{
  GtkWidget *list = senda_boxed_list_new (title);
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (part), senda_paragraph_new_dim (description));
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (box, senda_section_new (title, NULL, part));
  return GTK_LIST_BOX (list);
}

static void
add_language (Preferences *self,
              GtkBox      *box)
{
  GtkListBox *list =
    add_section (box, _("Language of the Screen"),
                 _("Documents and the roadmap can be read in either language at any time."));
  const char *const *languages = senda_languages ();
  GtkWidget *first = language_check_new (self, NULL, "system", _("Same as the system"));

  append_plain (list, first);
  for (guint i = 0; languages[i] != NULL; i++)
    append_plain (list, language_check_new (self, first, languages[i],
                                            senda_language_name (languages[i])));
  self->restart = restart_row_new (self);
  gtk_list_box_append (list, self->restart);
  update_restart (self);
  gtk_widget_set_sensitive (GTK_WIDGET (list), self->settings != NULL);
}

static void
author_committed_cb (SendaTextEntry *entry,
                     const char     *text,
                     Preferences    *self)
{
  g_autoptr (GError) error = NULL;

  if (senda_workspace_set_author (self->workspace, text, &error))
    return;
  senda_text_entry_refuse (entry);
  senda_window_show_error (GTK_WIDGET (entry), error);
}

static void
add_author (Preferences *self,
            GtkBox      *box)
{
  GtkListBox *list = add_section (box, _("Who I Am"),
                                  _("The history names you beside each change that you make."));
  GtkWidget *entry = senda_text_entry_new (FALSE);
  g_autofree char *author = NULL;
  gboolean read_only = FALSE;

  g_object_get (self->workspace, "author", &author, "read-only", &read_only, NULL);
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), author);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), _("Your name"));
  senda_text_entry_set_editable (SENDA_TEXT_ENTRY (entry), !read_only);
  g_signal_connect (entry, "committed", G_CALLBACK (author_committed_cb), self);
  gtk_list_box_append (list, senda_field_row_new (_("Your name"), entry));
}

static void
open_folder_cb (GtkButton  *button,
                const char *folder)
{
  senda_dialog_show_folder (GTK_WIDGET (button), folder);
}

static void
add_folder_row (GtkListBox *list,
                const char *title,
                const char *shown,
                const char *folder)
{
  /* Translators: name of a button; %s is what is in the folder, such as “Backups” */
  g_autofree char *label = g_strdup_printf (_("Open Folder: %s"), title);
  g_autofree char *name = g_filename_display_name (shown);
  GtkWidget *button = senda_icon_button_new ("senda-open-symbolic", label);
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), title, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_folder_cb), g_strdup (folder),
                         (GClosureNotify) (void *) g_free, 0);
  senda_row_add_end (SENDA_ROW (row), button);
  gtk_list_box_append (list, row);
}

static void
add_data (Preferences *self,
          GtkBox      *box)
{
  GtkListBox *list =
    add_section (box, _("Where the Data Is"),
                 _("Everything is in one file on this machine. Keep it out of synchronized "
                   "folders; Senda makes backups by itself."));
  const char *path = senda_store_get_path (senda_workspace_get_store (self->workspace));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *backups = senda_store_dup_backup_folder (path, NULL);

  add_folder_row (list, _("Data"), path, folder);
  add_folder_row (list, _("Backups"), backups, backups);
}

static char *
dup_language_at_start (GtkWindow *parent,
                       GSettings *settings)
{
  GtkApplication *application = gtk_window_get_application (parent);

  if (SENDA_IS_APPLICATION (application))
    return g_strdup (senda_application_get_language (SENDA_APPLICATION (application)));
  return senda_settings_dup_string (settings, SENDA_SETTING_LANGUAGE);
}

/* Over @parent; @settings NULL where the schema is not installed. */
GtkWidget *
senda_preferences_new (GtkWindow      *parent,
                       SendaWorkspace *workspace,
                       GSettings      *settings)
{
  Preferences *self = g_new0 (Preferences, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (box, "window-column");
  self->workspace = g_object_ref (workspace);
  self->settings = settings ? g_object_ref (settings) : NULL;
  self->at_start = dup_language_at_start (parent, settings);
  add_language (self, GTK_BOX (box));
  add_author (self, GTK_BOX (box));
  add_data (self, GTK_BOX (box));
  self->window = senda_dialog_window_new (GTK_WIDGET (parent), _("Preferences"), box, 660);
  g_object_set_data_full (G_OBJECT (self->window), "preferences", self,
                          (GDestroyNotify) preferences_free);
  return self->window;
}
