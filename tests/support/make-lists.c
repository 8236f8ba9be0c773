/* make-lists.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-lists FOLDER: every list of the sample task force as FOLDER/NAME.xlsx and NAME.csv, after
 * some of its records were given words that look like formulas; and the number of its rows, headings
 * among them, and of its columns printed, a line each: name, rows, columns, parted by tabs.
 */
#include "config.h"

#include "senda-list.h"
#include "senda-record-edits.h"
#include "senda-task-forces.h"

#include <stdlib.h>

static void
fail_on (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
save (SendaDocument *document,
      const char    *folder,
      const char    *name,
      const char    *format)
{
  const SendaWriteOptions options = { .byte_order_mark = TRUE };
  g_autofree char *file = g_strconcat (name, ".", format, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  senda_document_save (document, senda_format_find (format), &options, path, NULL, NULL, NULL,
                       &error);
  fail_on (error);
}

static void
make (SendaWorkspace  *workspace,
      const char      *task_force,
      const SendaList *list,
      const char      *folder)
{
  const SendaListRequest request = { .list = list, .task_force = task_force,
                                     .audience = SENDA_AUDIENCE_INTERNAL };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaDocument) document = senda_workspace_make_list (workspace, &request, &error);
  const SendaBlock *table = NULL;

  fail_on (error);
  save (document, folder, list->name, "xlsx");
  save (document, folder, list->name, "csv");
  table = senda_document_get_sheet (document, 0);
  g_print ("%s\t%u\t%u\n", list->name, senda_block_n_children (table), table->n_columns);
}

static void
add_hostile (SendaWorkspace *workspace,
             const char     *task_force)
{
  static const char *const names[] = {
    "=cmd|'/C calc'!A0", "+1", "-1+2", "@SUM(A1)", "<b>&amp;</b>", "مرحبا", "😀, \"quoted\"; more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SendaGiven given[] = { { "name", names[i], NULL }, { "title", "=1+1", NULL },
                                   { "starts_on", "2026-03-09", NULL }, { NULL, NULL, NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaRecord) member =
        senda_record_add (workspace, &senda_member_info, task_force, given, &error);

      fail_on (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  SendaWorkspace *workspace = NULL;
  SendaTaskForce *task_force = NULL;
  guint n_lists = 0;
  const SendaList *lists = senda_lists (&n_lists);

  if (argc < 2)
    return 2;
  path = g_build_filename (argv[1], "senda.sendadb", NULL);
  workspace = senda_workspace_open (path, NULL, "en", &error);
  fail_on (error);
  task_force = senda_task_force_add_sample (workspace, &error);
  fail_on (error);
  add_hostile (workspace, senda_record_get_id (SENDA_RECORD (task_force)));
  for (guint i = 0; i < n_lists; i++)
    make (workspace, senda_record_get_id (SENDA_RECORD (task_force)), &lists[i], argv[1]);
  g_object_unref (task_force);
  g_object_unref (workspace);
  return 0;
}
