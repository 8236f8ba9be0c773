/* make-calendar.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-calendar FOLDER: a store with the sample task force, and calendars of it, one before and one
 * after some changes; what has a day in it is printed as it is kept, a line each: "action", id, day
 * or "", state and title, parted by tabs. A line "---" parts the two.
 */
#include "config.h"

#include "senda-action.h"
#include "senda-agreement.h"
#include "senda-calendar-export.h"
#include "senda-plan-edits.h"
#include "senda-protocol.h"
#include "senda-record-edits.h"
#include "senda-task-forces.h"

#include <stdlib.h>

typedef struct
{
  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  char *folder;
} Maker;

static void
fail_on (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static GPtrArray *
list (Maker                 *maker,
      const SendaRecordInfo *info)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = senda_store_list (senda_workspace_get_store (maker->workspace), info,
                                         senda_record_get_id (SENDA_RECORD (maker->task_force)),
                                         &error);

  fail_on (error);
  return records;
}

static void
print_list (Maker                 *maker,
            const SendaRecordInfo *info,
            const char            *day,
            gboolean               has_state)
{
  g_autoptr (GPtrArray) records = list (maker, info);

  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const char *state = has_state ? senda_record_get_text (record, "state") : NULL;
      const char *text = senda_record_get_text (record, day);
      g_autofree char *name = senda_record_dup_name (maker->workspace, record);

      g_print ("%s\t%s\t%s\t%s\t%s\n", info->name, senda_record_get_id (record), text ? text : "",
               state ? state : "", name);
    }
}

static void
save (Maker      *maker,
      const char *name,
      const char *language)
{
  const SendaCalendarOptions options = { .language = language,
                                         .audience = SENDA_AUDIENCE_INTERNAL,
                                         .parts = SENDA_CALENDAR_ALL,
                                         .actions_as_days = TRUE,
                                         .warn_days = SENDA_CALENDAR_WARN_DAYS };
  g_autofree char *path = g_build_filename (maker->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  senda_workspace_save_calendar (maker->workspace,
                                 senda_record_get_id (SENDA_RECORD (maker->task_force)), &options,
                                 path, NULL, &error);
  fail_on (error);
}

static void
print_all (Maker *maker)
{
  print_list (maker, &senda_action_info, "due_on", TRUE);
  print_list (maker, &senda_agreement_info, "ends_on", FALSE);
  print_list (maker, &senda_protocol_info, "next_review_on", TRUE);
}

static void
edit (Maker       *maker,
      SendaRecord *record,
      const char  *field,
      const char  *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (maker->workspace, record, field, NULL, text, &error);
  fail_on (error);
}

/* One of each is moved, one action is done and one agreement is gone. */
static void
change (Maker *maker)
{
  g_autoptr (GPtrArray) actions = list (maker, &senda_action_info);
  g_autoptr (GPtrArray) agreements = list (maker, &senda_agreement_info);
  g_autoptr (GPtrArray) protocols = list (maker, &senda_protocol_info);
  g_autoptr (GError) error = NULL;

  edit (maker, g_ptr_array_index (actions, 0), "due_on", "2031-01-31");
  senda_action_set_state (maker->workspace, g_ptr_array_index (actions, 1), SENDA_ACTION_DONE,
                          NULL, &error);
  fail_on (error);
  edit (maker, g_ptr_array_index (agreements, 0), "ends_on", "2031-02-28");
  senda_record_remove (maker->workspace, g_ptr_array_index (agreements, 1), &error);
  fail_on (error);
  edit (maker, g_ptr_array_index (protocols, 0), "next_review_on", "2031-03-31");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Maker maker = { NULL };

  if (argc < 2)
    return 2;
  maker.folder = argv[1];
  path = g_build_filename (maker.folder, "senda.sendadb", NULL);
  maker.workspace = senda_workspace_open (path, NULL, "en", &error);
  fail_on (error);
  maker.task_force = senda_task_force_add_sample (maker.workspace, &error);
  fail_on (error);
  save (&maker, "first.ics", NULL);
  save (&maker, "again.ics", NULL);
  save (&maker, "spanish.ics", "es");
  print_all (&maker);
  change (&maker);
  save (&maker, "second.ics", NULL);
  g_print ("---\n");
  print_all (&maker);
  g_object_unref (maker.task_force);
  g_object_unref (maker.workspace);
  return 0;
}
