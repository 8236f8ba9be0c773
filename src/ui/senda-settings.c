/* senda-settings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/* A desktop's settings service needs a session bus; without one a file does. */
static GSettingsBackend *
choose_backend (void)
{
  g_autofree char *bus = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);
  g_autofree char *path = NULL;

  if (g_getenv ("GSETTINGS_BACKEND") || g_getenv ("DBUS_SESSION_BUS_ADDRESS") ||
      g_file_test (bus, G_FILE_TEST_EXISTS))
    return g_settings_backend_get_default ();
  path = g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "settings.ini", NULL);
  return g_keyfile_settings_backend_new (path, "/", NULL);
}

/* The preferences, or NULL where their schema is not installed. (transfer full) */
GSettings *
senda_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SENDA_APP_ID, TRUE);
  if (schema == NULL)
    return NULL;
  backend = choose_backend ();
  return g_settings_new_full (schema, backend, NULL);
}

/* (transfer full): never NULL */
char *
senda_settings_dup_string (GSettings  *settings,
                           const char *key)
{
  return settings ? g_settings_get_string (settings, key) : g_strdup ("");
}

/* @value NULL: empty. */
void
senda_settings_set_string (GSettings  *settings,
                           const char *key,
                           const char *value)
{
  g_autofree char *before = senda_settings_dup_string (settings, key);

  if (settings != NULL && g_strcmp0 (before, value ? value : "") != 0)
    g_settings_set_string (settings, key, value ? value : "");
}

gboolean
senda_settings_get_boolean (GSettings  *settings,
                            const char *key)
{
  return settings && g_settings_get_boolean (settings, key);
}

void
senda_settings_set_boolean (GSettings  *settings,
                            const char *key,
                            gboolean    value)
{
  if (settings && g_settings_get_boolean (settings, key) != value)
    g_settings_set_boolean (settings, key, value);
}

int
senda_settings_get_int (GSettings  *settings,
                        const char *key,
                        int         fallback)
{
  return settings ? g_settings_get_int (settings, key) : fallback;
}

void
senda_settings_set_int (GSettings  *settings,
                        const char *key,
                        int         value)
{
  if (settings && g_settings_get_int (settings, key) != value)
    g_settings_set_int (settings, key, value);
}
