/* senda-command-service.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-command-service.h"

#include "senda-cli.h"

#include <stdlib.h>

#define INTERFACE SENDA_APP_ID ".Commands"
/* The caller then says that the file is open in another window. */
#define ERROR_OTHER_STORE SENDA_APP_ID ".Error.OtherStore"

struct _SendaCommandService
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  GDBusConnection *connection;
  guint registration;
};

G_DEFINE_FINAL_TYPE (SendaCommandService, senda_command_service, G_TYPE_OBJECT)

static guint before_run_signal;

static const char introspection[] =
  "<node>"
  "  <interface name='" INTERFACE "'>"
  "    <method name='Run'>"
  "      <arg name='store' type='s' direction='in'/>"
  "      <arg name='arguments' type='as' direction='in'/>"
  "      <arg name='passphrase' type='s' direction='in'/>" /* empty: none */
  "      <arg name='status' type='i' direction='out'/>"
  "      <arg name='output' type='s' direction='out'/>"
  "      <arg name='complaint' type='s' direction='out'/>"
  "    </method>"
  "  </interface>"
  "</node>";

static gboolean
holds_store (SendaCommandService *self,
             const char          *path)
{
  g_autofree char *asked = NULL;
  g_autofree char *held = NULL;
  char *real = NULL;

  if (self->workspace == NULL)
    return FALSE;
  real = realpath (path, NULL);
  asked = g_strdup (real ? real : path);
  free (real);
  real = realpath (senda_store_get_path (senda_workspace_get_store (self->workspace)), NULL);
  held = g_strdup (real);
  free (real);
  return g_strcmp0 (asked, held) == 0;
}

static void
run (SendaCommandService   *self,
     const char *const     *arguments,
     const char            *passphrase,
     GDBusMethodInvocation *invocation)
{
  g_autoptr (GString) output = g_string_new (NULL);
  g_autoptr (GString) complaint = g_string_new (NULL);
  int status = 0;

  g_signal_emit (self, before_run_signal, 0);
  status = senda_cli_run (self->workspace, arguments, *passphrase ? passphrase : NULL, output,
                          complaint);
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(iss)", status, output->str,
                                                        complaint->str));
}

static void
method_call_cb (GDBusConnection       *connection G_GNUC_UNUSED,
                const char            *sender G_GNUC_UNUSED,
                const char            *object_path G_GNUC_UNUSED,
                const char            *interface_name G_GNUC_UNUSED,
                const char            *method_name G_GNUC_UNUSED,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               data)
{
  SendaCommandService *self = SENDA_COMMAND_SERVICE (data);
  const char *store = NULL;
  const char *passphrase = NULL;
  g_autofree const char **arguments = NULL;

  g_variant_get (parameters, "(&s^a&s&s)", &store, &arguments, &passphrase);
  if (holds_store (self, store))
    run (self, arguments, passphrase, invocation);
  else
    g_dbus_method_invocation_return_dbus_error (invocation, ERROR_OTHER_STORE,
                                                "The window holds another store.");
}

static void
senda_command_service_dispose (GObject *object)
{
  SendaCommandService *self = SENDA_COMMAND_SERVICE (object);

  senda_command_service_unexport (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_command_service_parent_class)->dispose (object);
}

static void
senda_command_service_class_init (SendaCommandServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_command_service_dispose;

  before_run_signal = g_signal_new ("before-run", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_command_service_init (SendaCommandService *self G_GNUC_UNUSED)
{
}

/* (transfer full) */
SendaCommandService *
senda_command_service_new (void)
{
  return g_object_new (SENDA_TYPE_COMMAND_SERVICE, NULL);
}

/* Puts the interface on @object_path of @connection; FALSE with @error from the bus. */
gboolean
senda_command_service_export (SendaCommandService  *self,
                              GDBusConnection      *connection,
                              const char           *object_path,
                              GError              **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (SENDA_IS_COMMAND_SERVICE (self), FALSE);
  g_return_val_if_fail (self->registration == 0, FALSE);

  node = g_dbus_node_info_new_for_xml (introspection, error);
  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, object_path,
                                                          node->interfaces[0], &vtable, self,
                                                          NULL, error);
  if (self->registration != 0)
    g_set_object (&self->connection, connection);
  return self->registration != 0;
}

void
senda_command_service_unexport (SendaCommandService *self)
{
  g_return_if_fail (SENDA_IS_COMMAND_SERVICE (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}

/* The workspace that commands are run on; NULL while there is none. */
void
senda_command_service_set_workspace (SendaCommandService *self,
                                     SendaWorkspace      *workspace)
{
  g_return_if_fail (SENDA_IS_COMMAND_SERVICE (self));

  g_set_object (&self->workspace, workspace);
}
