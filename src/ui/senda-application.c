/* senda-application.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-application.h"

#include "senda-application-restore.h"
#include "senda-command-service.h"
#include "senda-open-file.h"
#include "senda-open-queue.h"
#include "senda-settings.h"
#include "senda-shortcuts.h"
#include "senda-trouble-window.h"
#include "senda-window.h"

#include <glib/gi18n-lib.h>

/* For a command that has the store just now. */
#define PATIENCE_MS 1000

struct _SendaApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* NULL where the schema is not installed */
  SendaCommandService *service;
  SendaWorkspace *workspace;
  SendaOpenQueue *files;
  char *store_path;
  char *language; /* as the preference was when the program started */
  gboolean restart;
};

G_DEFINE_FINAL_TYPE (SendaApplication, senda_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this store"), N_("FILE") },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Speak this language: en or es"),
    N_("LANGUAGE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
  { NULL },
};

static SendaWindow *
find_window (SendaApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (SENDA_IS_WINDOW (l->data))
      return SENDA_WINDOW (l->data);
  return NULL;
}

static void
flush (SendaApplication *self)
{
  SendaWindow *window = find_window (self);

  if (window != NULL)
    senda_window_flush (window);
}

static void
quit_action_cb (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter G_GNUC_UNUSED,
                gpointer       data)
{
  SendaWindow *window = find_window (SENDA_APPLICATION (data));

  if (window != NULL)
    senda_window_save_state (window);
  g_application_quit (G_APPLICATION (data));
}

static void
restart_action_cb (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant      *parameter G_GNUC_UNUSED,
                   gpointer       data)
{
  senda_application_restart (SENDA_APPLICATION (data));
}

static void
restore_backup_action_cb (GSimpleAction *action G_GNUC_UNUSED,
                          GVariant      *parameter,
                          gpointer       data)
{
  senda_application_restore_backup (SENDA_APPLICATION (data),
                                    g_variant_get_string (parameter, NULL));
}

static void
start_empty_action_cb (GSimpleAction *action G_GNUC_UNUSED,
                       GVariant      *parameter G_GNUC_UNUSED,
                       gpointer       data)
{
  senda_application_start_empty (SENDA_APPLICATION (data));
}

static void
go_on_with_action_cb (GSimpleAction *action G_GNUC_UNUSED,
                      GVariant      *parameter,
                      gpointer       data)
{
  senda_application_go_on_with (SENDA_APPLICATION (data), g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { "go-on-with", go_on_with_action_cb, "s" },
  { "quit", quit_action_cb },
  { "restart", restart_action_cb },
  { "restore-backup", restore_backup_action_cb, "s" },
  { "start-empty", start_empty_action_cb },
};

static char *
choose_store (SendaApplication *self)
{
  char *path = senda_settings_dup_string (self->settings, SENDA_SETTING_STORE);

  if (self->store_path != NULL || *path == '\0')
    {
      g_free (path);
      path = self->store_path ? g_strdup (self->store_path) : senda_workspace_default_path ();
    }
  return path;
}

static void show_first_window (SendaApplication *self);

static void
retry_cb (SendaTroubleWindow *window,
          SendaApplication   *self)
{
  show_first_window (self);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_trouble (SendaApplication *self,
              const char       *path,
              const GError     *error)
{
  GtkWidget *window = senda_trouble_window_new (GTK_APPLICATION (self), path, error);

  g_signal_connect (window, "retry", G_CALLBACK (retry_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
open_workspace (SendaApplication *self)
{
  SendaStoreOptions patient = { .patience = PATIENCE_MS };
  g_autofree char *path = choose_store (self);
  g_autoptr (GError) error = NULL;

  if (self->workspace != NULL)
    return TRUE;
  self->workspace = senda_workspace_open (path, &patient, senda_language_current (), &error);
  if (self->workspace == NULL)
    show_trouble (self, path, error);
  else
    senda_command_service_set_workspace (self->service, self->workspace);
  return self->workspace != NULL;
}

static void
show_first_window (SendaApplication *self)
{
  if (open_workspace (self))
    gtk_window_present (GTK_WINDOW (senda_window_new (GTK_APPLICATION (self), self->workspace,
                                                      self->settings)));
}

/* A file that is no ballot is taken into the store. */
static void
open_in_window (SendaIncoming *incoming,
                gpointer       data)
{
  SendaApplication *self = SENDA_APPLICATION (data);
  SendaWindow *window = NULL;

  g_application_activate (G_APPLICATION (self));
  window = find_window (self);
  if (window != NULL && self->workspace != NULL)
    senda_open_queue_follow (self->files, senda_open_incoming (GTK_WIDGET (window), self->workspace,
                                                               incoming));
}

static SendaWorkspace *
find_where (GtkWidget **over,
            gpointer    data)
{
  SendaApplication *self = SENDA_APPLICATION (data);
  SendaWindow *window = find_window (self);

  if (window == NULL || self->workspace == NULL)
    return NULL;
  *over = GTK_WIDGET (window);
  return self->workspace;
}

/* Over the window that is open; else by itself, so that a member who got a ballot sees that alone. */
static GtkWidget *
open_path (const char *path,
           gpointer    data)
{
  SendaApplication *self = SENDA_APPLICATION (data);
  GtkWidget *window = NULL;
  SendaWorkspace *workspace = find_where (&window, self);

  if (workspace == NULL)
    return senda_open_file_alone (GTK_APPLICATION (self), path, open_in_window, self);
  gtk_window_present (GTK_WINDOW (window));
  return senda_open_file (window, workspace, path);
}

static void
senda_application_open (GApplication *application,
                        GFile       **files,
                        int           n_files,
                        const char   *hint G_GNUC_UNUSED)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  all = g_strv_builder_end (paths);
  senda_open_queue_add (SENDA_APPLICATION (application)->files, (const char *const *) all);
}

/* Whether files were named. */
static gboolean
open_arguments (SendaApplication        *self,
                GApplicationCommandLine *command_line)
{
  int n_arguments = 0;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, &n_arguments);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (int i = 1; i < n_arguments; i++)
    {
      g_autoptr (GFile) file =
        g_application_command_line_create_file_for_arg (command_line, arguments[i]);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  all = g_strv_builder_end (paths);
  senda_open_queue_add (self->files, (const char *const *) all);
  return n_arguments > 1;
}

/* The window, or the one that says why there is none; a file that stands open alone is neither. */
static GtkWindow *
find_first_window (SendaApplication *self)
{
  SendaWindow *window = find_window (self);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); !window && l; l = l->next)
    if (SENDA_IS_TROUBLE_WINDOW (l->data))
      return GTK_WINDOW (l->data);
  return window ? GTK_WINDOW (window) : NULL;
}

static void
senda_application_activate (GApplication *application)
{
  SendaApplication *self = SENDA_APPLICATION (application);
  GtkWindow *window = find_first_window (self);

  if (window != NULL)
    gtk_window_present (window);
  else
    show_first_window (self);
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  g_autoptr (GFile) first = g_file_new_for_path (a);
  g_autoptr (GFile) second = g_file_new_for_path (b);

  return g_file_equal (first, second);
}

static int
senda_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  SendaApplication *self = SENDA_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  const char *store = NULL;

  if (g_variant_dict_lookup (given, "store", "^&ay", &store))
    {
      const char *folder = g_application_command_line_get_cwd (command_line);
      g_autofree char *path = g_canonicalize_filename (store, folder);
      g_autofree char *current = choose_store (self);

      if (self->workspace != NULL && !is_same_file (path, current))
        {
          g_application_command_line_printerr (command_line,
            _("Senda is open with another file, %s. Nothing was opened. Close that window first."),
            current);
          g_application_command_line_printerr (command_line, "\n");
          return 1;
        }
      g_free (self->store_path);
      self->store_path = g_steal_pointer (&path);
    }
  if (!open_arguments (self, command_line))
    g_application_activate (application);
  return 0;
}

static int
senda_application_handle_local_options (GApplication *application G_GNUC_UNUSED,
                                        GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;
  g_print ("%s %s\n", GETTEXT_PACKAGE, SENDA_VERSION);
  return 0;
}

static void
senda_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (senda_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  senda_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (SENDA_APP_ID);
  /* Fields save themselves: one that takes the focus by chance must not lose its text to a key. */
  if (gtk_settings_get_default () != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-entry-select-on-focus", FALSE, NULL);
}

static void
senda_application_shutdown (GApplication *application)
{
  SendaApplication *self = SENDA_APPLICATION (application);

  senda_window_flush_all ();
  g_clear_object (&self->files);
  senda_command_service_set_workspace (self->service, NULL);
  if (self->workspace != NULL)
    senda_workspace_close (self->workspace);
  g_clear_object (&self->workspace);

  G_APPLICATION_CLASS (senda_application_parent_class)->shutdown (application);
}

static gboolean
senda_application_dbus_register (GApplication     *application,
                                 GDBusConnection  *connection,
                                 const char       *object_path,
                                 GError          **error)
{
  return G_APPLICATION_CLASS (senda_application_parent_class)->dbus_register (application,
                                                                              connection,
                                                                              object_path, error) &&
         senda_command_service_export (SENDA_APPLICATION (application)->service, connection,
                                       object_path, error);
}

static void
senda_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *object_path)
{
  senda_command_service_unexport (SENDA_APPLICATION (application)->service);

  G_APPLICATION_CLASS (senda_application_parent_class)->dbus_unregister (application, connection,
                                                                         object_path);
}

static void
senda_application_dispose (GObject *object)
{
  SendaApplication *self = SENDA_APPLICATION (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (senda_application_parent_class)->dispose (object);
}

static void
senda_application_finalize (GObject *object)
{
  SendaApplication *self = SENDA_APPLICATION (object);

  g_clear_object (&self->files);
  g_object_unref (self->service);
  g_free (self->store_path);
  g_free (self->language);

  G_OBJECT_CLASS (senda_application_parent_class)->finalize (object);
}

static void
senda_application_class_init (SendaApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = senda_application_dispose;
  object_class->finalize = senda_application_finalize;
  application_class->activate = senda_application_activate;
  application_class->command_line = senda_application_command_line;
  application_class->open = senda_application_open;
  application_class->handle_local_options = senda_application_handle_local_options;
  application_class->startup = senda_application_startup;
  application_class->shutdown = senda_application_shutdown;
  application_class->dbus_register = senda_application_dbus_register;
  application_class->dbus_unregister = senda_application_dbus_unregister;
}

static void
senda_application_init (SendaApplication *self)
{
  self->settings = senda_settings_new ();
  self->language = senda_settings_dup_string (self->settings, SENDA_SETTING_LANGUAGE);
  self->service = senda_command_service_new ();
  self->files = senda_open_queue_new (G_APPLICATION (self), open_path, find_where, self);
  g_signal_connect_swapped (self->service, "before-run", G_CALLBACK (flush), self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/* The language must have been chosen before: GTK is told to leave the locale alone. */
SendaApplication *
senda_application_new (void)
{
  gtk_disable_setlocale ();
  return g_object_new (SENDA_TYPE_APPLICATION,
                       "application-id", SENDA_APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE |
                                G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", SENDA_RESOURCES,
                       NULL);
}

/* NULL before it is open, and after trouble. (transfer none) (nullable) */
SendaWorkspace *
senda_application_get_workspace (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), NULL);

  return self->workspace;
}

/* (transfer none) (nullable) */
GSettings *
senda_application_get_settings (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), NULL);

  return self->settings;
}

/* The preference that the screen's language was chosen by. (transfer none) */
const char *
senda_application_get_language (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), NULL);

  return self->language;
}

/* Whether the program is to start anew after g_application_run() returns. */
gboolean
senda_application_wants_restart (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), FALSE);

  return self->restart;
}

/* Saves where one is and everything typed, closes the store, and asks for a new start. */
void
senda_application_restart (SendaApplication *self)
{
  SendaWindow *window = NULL;

  g_return_if_fail (SENDA_IS_APPLICATION (self));

  window = find_window (self);
  if (window != NULL)
    senda_window_save_state (window);
  self->restart = TRUE;
  g_application_quit (G_APPLICATION (self));
}

/* The store that is open, or would be. (transfer full) */
char *
senda_application_dup_store_path (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), NULL);

  return choose_store (self);
}

/* Opens the store at @path from now on; it takes effect when one is opened next. */
void
senda_application_set_store_path (SendaApplication *self,
                                  const char       *path)
{
  g_return_if_fail (SENDA_IS_APPLICATION (self));

  g_free (self->store_path);
  self->store_path = g_strdup (path);
  senda_settings_set_string (self->settings, SENDA_SETTING_STORE, path);
}

static void
close_trouble (SendaApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (SENDA_IS_TROUBLE_WINDOW (l->data))
      gtk_window_destroy (GTK_WINDOW (l->data));
}

/* Saves where one is and everything typed, and closes window and store, or the window that said why
 * there was none: before another file takes the store's place. The application must be held
 * meanwhile. */
void
senda_application_close_store (SendaApplication *self)
{
  SendaWindow *window = NULL;

  g_return_if_fail (SENDA_IS_APPLICATION (self));

  window = find_window (self);
  if (window != NULL)
    {
      senda_window_save_state (window);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  close_trouble (self);
  senda_command_service_set_workspace (self->service, NULL);
  if (self->workspace != NULL)
    senda_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

/* Opens the store again and shows its window, or the one that says why it cannot be opened.
 * (transfer none) (nullable) */
GtkWindow *
senda_application_open_store (SendaApplication *self)
{
  g_return_val_if_fail (SENDA_IS_APPLICATION (self), NULL);

  show_first_window (self);
  return GTK_WINDOW (find_window (self));
}
