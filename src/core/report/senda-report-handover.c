/* senda-report-handover.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a coordinator leaves to the next one: to be read through once, and looked things up in later.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_handover_sections[] = {
  { "first-week", NC_("report-section", "Your first week") },
  { "due", NC_("report-section", "What ends or is due next") },
  { "work", NC_("report-section", "Open work") },
  { "people", NC_("report-section", "Who is who") },
  { "roadmap", NC_("report-section", "State of the roadmap") },
  { "protocols", NC_("report-section", "Protocols, and whom to call") },
  { "changes", NC_("report-section", "Recent changes") },
  { "places", NC_("report-section", "Where things are kept") },
  { NULL, NULL }
};

static const char *const first_week[] = {
  NC_("report", "Sit down with the coordinator before you, if you can, and read these pages together. "
      "Write down what they do not say."),
  NC_("report", "Open Senda and choose who you are with “Who I Am” in the main menu, so that the "
      "history names you from now on."),
  NC_("report", "Look at “Where things are kept”, find the file and the newest backup, and make a "
      "backup of your own."),
  NC_("report", "Write to all members: who you are, how to reach you, and that you would like to "
      "hear what matters most to them."),
  NC_("report", "Call whoever chairs the core team and each committee. Ask when the next meeting is, "
      "what is on its agenda and what they need from you."),
  NC_("report", "Call those who own an action that is overdue or due within a month. Ask what is in "
      "the way, not why it is late. Find an owner for what has none."),
  NC_("report", "Put what ends or is due next into your calendar: agreements, terms, reviews, and the "
      "reports that your funder expects."),
  NC_("report", "Call the numbers under “Whom to call”, by day and once at night, and mend those that "
      "do not answer."),
  NC_("report", "Ask to be given the log-ins that the work needs, and to have those of whoever left "
      "closed."),
  NC_("report", "Read where the group places itself, why, and who sees it differently. Listen for a "
      "while before you change anything."),
  NC_("report", "Keep what must not be written down out of it: nothing in Senda may point at a "
      "victim, client, witness or suspect."),
};

static void
add_first_week (SendaReportMaker *maker)
{
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Your first week"));
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  for (guint i = 0; i < G_N_ELEMENTS (first_week); i++)
    {
      SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

      item->marker = SENDA_MARKER_BOX;
      senda_report_say (maker, item, first_week[i], NULL);
    }
}

static void
add_opening (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
    NC_("report", "For whoever coordinates the task force next: how things stood on {date}. It tells "
        "what was written down in Senda, and nothing else; ask the people in it for the rest."),
    "date", maker->options->date, NULL);
  senda_report_add_contents (maker, 2);
}

/* What is needed first stands first. */
void
senda_report_make_handover (SendaReportMaker *maker)
{
  static const struct
  {
    const char *section;
    void (*add) (SendaReportMaker *maker);
  } parts[] = {
    { "first-week", add_first_week },
    { "due", senda_report_add_due },
    { "work", senda_report_add_open_work },
    { "people", senda_report_add_who_is_who },
    { "roadmap", senda_report_add_state_of_roadmap },
    { "protocols", senda_report_add_where_protocols_stand },
    { "changes", senda_report_add_recent_changes },
    { "places", senda_report_add_where_things_are },
  };

  add_opening (maker);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (senda_report_has (maker, parts[i].section))
      parts[i].add (maker);
  if (senda_report_has (maker, "work"))
    senda_report_add_sheet_of_actions (maker);
  if (senda_report_has (maker, "roadmap"))
    senda_report_add_sheet_of_elements (maker);
}
