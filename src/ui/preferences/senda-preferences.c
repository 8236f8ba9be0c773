/* senda-preferences.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-preferences.h"

#include "senda-dialogs.h"
#include "senda-settings.h"
#include "senda-text-entry.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  SendaWorkspace *workspace;
  GSettings *settings;
  GtkWidget *window;
  GtkWidget *restart; /* the row that offers it */
  char *at_start;     /* the language of the preference when the window opened */
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
language_toggled_cb (GtkCheckButton *check,
                     Preferences    *self)
{
  const char *language = g_object_get_data (G_OBJECT (check), "language");

  if (!gtk_check_button_get_active (check))
    return;
  senda_settings_set_string (self->settings, SENDA_SETTING_LANGUAGE, language);
  gtk_widget_set_visible (self->restart, g_strcmp0 (language, self->at_start) != 0);
}

static void
restart_clicked_cb (GtkButton *button G_GNUC_UNUSED,
                    gpointer   data)
{
  Preferences *self = data;

  gtk_widget_activate_action (self->window, "app.restart", NULL);
}

static GtkWidget *
language_row_new (Preferences *self,
                  GtkWidget   *first,
                  const char  *language,
                  const char  *name)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "language", g_strdup (language), g_free);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_strcmp0 (language, self->at_start) == 0);
  g_signal_connect (check, "toggled", G_CALLBACK (language_toggled_cb), self);
  return row;
}

static GtkWidget *
check_of (GtkWidget *row)
{
  return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
}

static GtkWidget *
restart_row_new (Preferences *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restart Now"));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Takes effect after a restart"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Everything is saved, and you come back to where you are."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (restart_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_language (Preferences        *self,
              AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group =
    add_group (page, _("Language of the Screen"),
               _("Documents and the roadmap can be read in either language at any time."));
  const char *const *languages = senda_languages ();
  GtkWidget *first = language_row_new (self, NULL, "system", _("As the system"));

  adw_preferences_group_add (group, first);
  for (guint i = 0; languages[i] != NULL; i++)
    adw_preferences_group_add (group, language_row_new (self, check_of (first), languages[i],
                                                        senda_language_name (languages[i])));
  self->restart = restart_row_new (self);
  adw_preferences_group_add (group, self->restart);
  gtk_widget_set_sensitive (GTK_WIDGET (group), self->settings != NULL);
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
add_author (Preferences        *self,
            AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group =
    add_group (page, _("Who I Am"), _("The history names you beside each change that you make."));
  GtkWidget *entry = senda_text_entry_new (FALSE);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *author = NULL;
  gboolean read_only = FALSE;

  g_object_get (self->workspace, "author", &author, "read-only", &read_only, NULL);
  senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), author);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), _("Your name"));
  senda_text_entry_set_editable (SENDA_TEXT_ENTRY (entry), !read_only);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "committed", G_CALLBACK (author_committed_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Your name"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_preferences_group_add (group, row);
}

static void
open_folder_cb (GtkButton   *button,
                const char  *folder)
{
  senda_dialog_show_folder (GTK_WIDGET (button), folder);
}

static void
add_folder_row (AdwPreferencesGroup *group,
                const char          *title,
                const char          *shown,
                const char          *folder)
{
  GtkWidget *button = gtk_button_new_with_label (_("Open Folder"));
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_filename_display_name (shown);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  /* Translators: name of a button; %s is what is in the folder, such as “Backups” */
  g_autofree char *label = g_strdup_printf (_("Open Folder: %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_folder_cb), g_strdup (folder),
                         (GClosureNotify) (void *) g_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
}

static void
add_data (Preferences        *self,
          AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group =
    add_group (page, _("Where the Data Is"),
               _("Everything is in one file on this machine. Keep it out of synchronised "
                 "folders; backups are made by themselves."));
  const char *path = senda_store_get_path (senda_workspace_get_store (self->workspace));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *backups = senda_store_dup_backup_folder (path, NULL);

  add_folder_row (group, _("Data"), path, folder);
  add_folder_row (group, _("Backups"), backups, backups);
}

/* Over @parent; @settings NULL where the schema is not installed. */
GtkWidget *
senda_preferences_new (GtkWindow      *parent,
                       SendaWorkspace *workspace,
                       GSettings      *settings)
{
  Preferences *self = g_new0 (Preferences, 1);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->workspace = g_object_ref (workspace);
  self->settings = settings ? g_object_ref (settings) : NULL;
  self->at_start = senda_settings_dup_string (settings, SENDA_SETTING_LANGUAGE);
  self->window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                               "transient-for", parent,
                               "application", gtk_window_get_application (parent),
                               "modal", TRUE,
                               "search-enabled", FALSE,
                               "default-width", 560,
                               "default-height", 640,
                               "width-request", 360,
                               NULL);
  add_language (self, page);
  add_author (self, page);
  add_data (self, page);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self->window), page);
  g_object_set_data_full (G_OBJECT (self->window), "preferences", self,
                          (GDestroyNotify) preferences_free);
  return self->window;
}
