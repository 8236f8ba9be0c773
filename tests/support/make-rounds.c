/* make-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-rounds FILE [RATERS [ROUNDS]]: a store of a task force that has met for many years.
 */
#include "config.h"

#include "rounds-maker.h"

#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  const RoundsSize size = { argc > 2 ? strtoul (argv[2], NULL, 10) : 60,
                            argc > 3 ? strtoul (argv[3], NULL, 10) : 40 };
  const PeopleSize people = { size.n_raters, MIN (size.n_raters, 20), 0 };
  g_autoptr (SendaWorkspace) workspace = NULL;
  g_autoptr (SendaTaskForce) task_force = NULL;
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
  task_force = people_maker_fill (workspace, &people);
  rounds_maker_fill (workspace, task_force, &size);
  return 0;
}
