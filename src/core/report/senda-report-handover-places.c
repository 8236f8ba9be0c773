/* senda-report-handover-places.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where things are kept: the records themselves, signed documents, and what shows where the task
 * force stands.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include <glib/gi18n-lib.h>

static const SendaReportColumn document_columns[] = {
  { NC_("report", "Document"), { .width = 5 } },
  { NC_("report", "Where it is kept"), { .width = 6 } },
};

static const SendaReportColumn evidence_columns[] = {
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "What shows it"), { .width = 3.4 } },
  { NC_("report", "Who holds it"), { .width = 2.6 } },
  { NC_("report", "Where it is kept"), { .width = 2.6 } },
  { NC_("report", "As of"), { .width = 1.8 } },
};

static void
add_place (SendaReportMaker *maker,
           SendaBlock       *definitions,
           const char       *title,
           const char       *place,
           const char       *none)
{
  SendaBlock *description = senda_report_add_term (maker, definitions, title);

  if (place != NULL)
    senda_report_say_plain (maker, description, place);
  else
    senda_report_say (maker, description, none, NULL);
}

static void
add_store (SendaReportMaker *maker)
{
  const SendaReportPlaces *places = maker->facts->places;
  SendaBlock *definitions = NULL;

  senda_report_add_heading (maker, maker->body, 3, NC_("report", "What Senda keeps"));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "All that the task force writes in Senda is in one file, on the computer on which "
        "these pages were made. Never send that file, and never let two people work in copies of "
        "it: whoever works on the task force too gets all of it with “Exchange”, and what both "
        "write comes together again. “Backups” makes the copies that are kept for a bad day."));
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  add_place (maker, definitions, NC_("report", "The file"), places->store, "");
  add_place (maker, definitions, NC_("report", "The folder of its backups"), places->backup_folder,
             "");
  add_place (maker, definitions, NC_("report", "The newest backup"), places->backup,
             NC_("report", "There is none yet. Make one today, and keep it on another device."));
  if (places->backup_day != NULL)
    senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                      NC_("report", "Made on {date}."), "date", places->backup_day, NULL);
  if (places->shared_folder != NULL)
    add_place (maker, definitions, NC_("report", "The folder that is shared with others"),
               places->shared_folder, "");
}

static SendaBlock *
begin_documents (SendaReportMaker *maker,
                 SendaBlock       *table)
{
  if (table == NULL)
    {
      senda_report_add_heading (maker, maker->body, 3, NC_("report", "Signed documents"));
      table = senda_report_add_table (maker, maker->body, document_columns,
                                      G_N_ELEMENTS (document_columns));
    }
  return table;
}

static void
say_where (SendaReportMaker *maker,
           SendaBlock       *row,
           SendaRecord      *record)
{
  SendaBlock *cell = senda_report_add_cell (row);

  if (!senda_report_say_field (maker, cell, record, "kept_at"))
    senda_report_say_styled (maker, cell, SENDA_RUN_FAINT,
                             NC_("report", "Not written down: ask for it"));
}

/* Of agreements, and of protocols that have been adopted. */
static void
add_documents (SendaReportMaker *maker)
{
  GPtrArray *agreements = senda_people_facts_list (maker->facts->people, &senda_agreement_info);
  GPtrArray *protocols = senda_protocol_facts_list (maker->facts->protocols, &senda_protocol_info);
  SendaBlock *table = NULL;

  for (guint i = 0; i < agreements->len; i++)
    {
      SendaRecord *agreement = g_ptr_array_index (agreements, i);
      SendaBlock *row = NULL;

      table = begin_documents (maker, table);
      row = senda_block_add_row (table, FALSE);
      senda_report_say_field (maker, senda_report_add_cell (row), agreement, "name");
      say_where (maker, row, agreement);
    }
  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      SendaBlock *row = NULL;

      if (senda_record_is_null (protocol, "kept_at") &&
          senda_protocol_facts_get_latest (maker->facts->protocols, protocol) == NULL)
        continue;
      table = begin_documents (maker, table);
      row = senda_block_add_row (table, FALSE);
      senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
      say_where (maker, row, protocol);
    }
}

static void
add_evidence (SendaReportMaker *maker)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      GPtrArray *evidence = senda_round_facts_get_evidence (maker->round, element);

      for (guint j = 0; j < evidence->len; j++)
        {
          SendaBlock *row = NULL;

          if (table == NULL)
            {
              senda_report_add_heading (maker, maker->body, 3,
                                        NC_("report", "What shows where the group stands"));
              table = senda_report_add_table (maker, maker->body, evidence_columns,
                                              G_N_ELEMENTS (evidence_columns));
            }
          row = senda_block_add_row (table, FALSE);
          senda_report_say_name (maker, senda_report_add_cell (row), element);
          senda_report_add_evidence (maker, row, g_ptr_array_index (evidence, j));
        }
    }
}

void
senda_report_add_where_things_are (SendaReportMaker *maker)
{
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Where things are kept"));
  add_store (maker);
  add_documents (maker);
  add_evidence (maker);
}
