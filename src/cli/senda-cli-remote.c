/* senda-cli-remote.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-remote.h"

#include "senda-cli-exchange.h"
#include "senda-cli-output.h"

#include <gio/gio.h>
#include <stdlib.h>

#define OBJECT_PATH SENDA_RESOURCES
#define INTERFACE SENDA_APP_ID ".Commands"
/* Erasing rewrites every backup. */
#define PATIENCE_MS (10 * 60 * 1000)

/* The session bus, where there is one already: asking for it would start one. (transfer full) */
static GDBusConnection *
connect_to_bus (void)
{
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL && !g_file_test (socket, G_FILE_TEST_EXISTS))
    return NULL;
  return g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
}

static gboolean
are_utf8 (char **strings)
{
  for (guint i = 0; strings[i]; i++)
    if (!g_utf8_validate (strings[i], -1, NULL))
      return FALSE;
  return TRUE;
}

/* The window has neither this terminal nor this environment to read a passphrase from. */
static gboolean
read_passphrase (SendaCli *cli)
{
  if ((cli->given.command->takes & SENDA_CLI_PASSPHRASE) == 0 || cli->given.plain ||
      cli->passphrase != NULL)
    return TRUE;
  return senda_cli_passphrase_open (cli, &cli->passphrase);
}

/* What the window answered; NULL when there is none, or it holds another store. */
static GVariant *
call (SendaCli        *cli,
      GDBusConnection *bus)
{
  g_auto (GStrv) args = senda_cli_to_args (cli);
  char *real = realpath (cli->path, NULL);
  g_autofree char *path = g_strdup (real ? real : cli->path);

  free (real);
  if (!are_utf8 (args) || !g_utf8_validate (path, -1, NULL))
    return NULL;
  return g_dbus_connection_call_sync (bus, SENDA_APP_ID, OBJECT_PATH, INTERFACE, "Run",
                                      g_variant_new ("(s^ass)", path, args,
                                                     cli->passphrase ? cli->passphrase : ""),
                                      G_VARIANT_TYPE ("(iss)"), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                      PATIENCE_MS, NULL, NULL);
}

/* Has the command carried out by the window that holds the store, and says what it said. Never
 * starts a window. SENDA_CLI_IN_USE, with nothing said, when no window takes it. */
SendaCliStatus
senda_cli_hand_over (SendaCli *cli)
{
  g_autoptr (GDBusConnection) bus = connect_to_bus ();
  g_autoptr (GVariant) answer = NULL;
  const char *out = NULL;
  const char *err = NULL;
  int status = SENDA_CLI_REFUSED;

  if (bus == NULL)
    return SENDA_CLI_IN_USE;
  if (!read_passphrase (cli))
    return SENDA_CLI_REFUSED;
  answer = call (cli, bus);
  if (answer == NULL)
    return SENDA_CLI_IN_USE;
  g_variant_get (answer, "(i&s&s)", &status, &out, &err);
  g_string_append (cli->out, out);
  g_string_append (cli->err, err);
  return status >= SENDA_CLI_DONE && status <= SENDA_CLI_MISUSED ? status : SENDA_CLI_REFUSED;
}
