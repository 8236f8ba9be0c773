/* senda-report-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts that several reports have.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether @section was chosen; one that the report does not have is never left out. */
gboolean
senda_report_has (SendaReportMaker *maker,
                  const char       *section)
{
  const SendaReportSection *sections = maker->report->sections;

  for (guint i = 0; sections && sections[i].id; i++)
    if (strcmp (sections[i].id, section) == 0)
      return !(maker->options->left_out & (1u << i));
  return TRUE;
}

static char *
dup_name (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const SendaElement *element = data;

  return g_strconcat (element->number, " ", senda_message (element->name, catalog), NULL);
}

/* "1.2 Leadership" */
SendaBlock *
senda_report_say_name (SendaReportMaker   *maker,
                       SendaBlock         *block,
                       const SendaElement *element)
{
  return senda_report_say_words (maker, block, dup_name, element);
}

/* What the report is called on paper: by its element, where it is about one. (transfer full) */
char *
senda_report_dup_title (SendaReportMaker *maker,
                        SendaCatalog     *catalog)
{
  if (maker->report->needs_element)
    return dup_name (catalog, maker->element);
  return g_strdup (senda_catalog_get (catalog, "report", maker->report->title));
}

/* @message as a heading. */
SendaBlock *
senda_report_add_heading (SendaReportMaker *maker,
                          SendaBlock       *parent,
                          guint             level,
                          const char       *message)
{
  return senda_report_say (maker, senda_block_add_heading (parent, level, NULL), message, NULL);
}

/* @message as a paragraph. */
SendaBlock *
senda_report_add_paragraph (SendaReportMaker *maker,
                            SendaBlock       *parent,
                            SendaRole         role,
                            const char       *message)
{
  SendaBlock *paragraph = senda_block_add (parent, SENDA_BLOCK_PARAGRAPH);

  paragraph->role = role;
  return senda_report_say (maker, paragraph, message, NULL);
}

static char *
dup_title_cb (SendaCatalog  *catalog,
              gconstpointer  data)
{
  return senda_report_dup_title ((SendaReportMaker *) data, catalog);
}

/* The name of the report and whose it is. */
void
senda_report_add_title (SendaReportMaker *maker)
{
  SendaBlock *heading = senda_block_add_heading (maker->body, 1, NULL);
  SendaBlock *lead = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  senda_report_say_words (maker, heading, dup_title_cb, maker);
  lead->role = SENDA_ROLE_LEAD;
  senda_report_say_shared (lead, senda_record_get_text (maker->facts->task_force, "name"));
}
