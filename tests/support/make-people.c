/* make-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-people FILE [MEMBERS [AGENCIES [OFFERS]]]: a new store with one task force of so many members
 * (500) and agencies (120), each of which offers so many services (8). "roster" for FILE prints a
 * roster of so many rows instead. To look at them: XDG_DATA_HOME=FOLDER senda, with FILE being
 * FOLDER/senda/senda.sendadb.
 */
#include "config.h"

#include "people-maker.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static guint
read_number (int    argc,
             char **argv,
             int    place,
             guint  otherwise)
{
  return argc > place ? strtoul (argv[place], NULL, 10) : otherwise;
}

int
main (int    argc,
      char **argv)
{
  const PeopleSize size = { read_number (argc, argv, 2, 500), read_number (argc, argv, 3, 120),
                            read_number (argc, argv, 4, 8) };
  g_autoptr (SendaWorkspace) workspace = NULL;
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *roster = NULL;

  if (argc < 2)
    return 2;
  if (g_str_equal (argv[1], "roster"))
    {
      roster = people_maker_dup_roster (size.n_members);
      g_print ("%s", roster);
      return 0;
    }
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
  task_force = people_maker_fill (workspace, &size);
  return 0;
}
