/* make-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-protocols FILE [PROTOCOLS [ITEMS [VERSIONS]]]: a store of a task force with many protocols.
 */
#include "config.h"

#include "protocols-maker.h"

#include <stdlib.h>

static guint
read_number (int    argc,
             char **argv,
             int    index,
             guint  usual)
{
  return argc > index ? strtoul (argv[index], NULL, 10) : usual;
}

int
main (int    argc,
      char **argv)
{
  const ProtocolsSize size = { read_number (argc, argv, 2, 20), read_number (argc, argv, 3, 36),
                               read_number (argc, argv, 4, 30) };
  const PeopleSize people_size = { 60, 20, 0 };
  g_autoptr (SendaWorkspace) workspace = NULL;
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (SendaPeople) people = NULL;
  g_autoptr (SendaProtocols) protocols = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    return 2;
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_printerr ("%s is there already.\n", argv[1]);
      return 1;
    }
  workspace = senda_workspace_open (argv[1], NULL, "en", &error);
  if (workspace == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  task_force = people_maker_fill (workspace, &people_size);
  people = senda_people_new (workspace, task_force);
  protocols = senda_protocols_new (people);
  protocols_maker_fill (protocols, &size);
  return 0;
}
