/* report-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report-fixture.h"

void
report_fixture_set_up (ReportFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
}

void
report_fixture_tear_down (ReportFixture *fixture,
                          gconstpointer  data)
{
  g_clear_object (&fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

SendaDocument *
make_requested (ReportFixture            *fixture,
                const SendaReportRequest *request)
{
  g_autoptr (GError) error = NULL;
  SendaDocument *document = senda_workspace_make_report (fixture->base.workspace, request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

SendaDocument *
make_report (ReportFixture *fixture,
             const char    *report,
             const char    *first,
             const char    *second,
             SendaAudience  audience)
{
  SendaReportRequest request = {
    .report = senda_report_find (report),
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
    .languages = { first, second },
    .audience = audience,
    .date = "2026-03-09",
  };

  g_assert_nonnull (request.report);
  if (request.report->needs_element)
    request.element = "leadership";
  if (request.report->needs_protocol)
    request.protocol = "media";
  return make_requested (fixture, &request);
}

void
walk_blocks (SendaBlock *block,
             BlockVisit  visit,
             gpointer    data)
{
  visit (block, data);
  for (guint i = 0; i < senda_block_n_children (block); i++)
    walk_blocks (senda_block_get_child (block, i), visit, data);
}

static void
write_block (SendaBlock *block,
             gpointer    data)
{
  GString *everything = data;

  g_string_append_printf (everything, "%d %u %d %u %s\n", block->kind, block->number, block->role,
                          block->shade, block->date ? block->date : "");
  for (guint i = 0; i < senda_document_get_n_languages (block->document); i++)
    {
      g_autofree char *text = senda_block_dup_text (block, i);

      g_string_append_printf (everything, "%s\n", text);
    }
}

char *
dup_everything (SendaDocument *document)
{
  GString *everything = g_string_new (senda_document_get_author (document));

  for (guint i = 0; i < SENDA_N_MARGINS; i++)
    {
      g_autofree char *text = senda_document_dup_margin (document, i);

      g_string_append_printf (everything, "\n%s\n", text);
    }
  walk_blocks (senda_document_get_body (document), write_block, everything);
  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    walk_blocks (senda_document_get_sheet (document, i), write_block, everything);
  return g_string_free (everything, FALSE);
}
