/* protocol-reports-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocol-reports-fixture.h"

#include <string.h>

SendaDocument *
report_protocol (LiveProtocolsFixture *fixture,
                 const char           *report,
                 const char           *protocol,
                 SendaRecord          *version,
                 const char           *first,
                 const char           *second,
                 SendaAudience         audience)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_protocols_get_task_force (fixture->protocols);
  const SendaReportRequest request = {
    .report = senda_report_find (report),
    .task_force = senda_record_get_id (SENDA_RECORD (task_force)),
    .languages = { first, second },
    .audience = audience,
    .protocol = protocol,
    .version = version ? senda_record_get_id (version) : NULL,
    .date = "2026-03-09",
  };
  SendaDocument *document = senda_workspace_make_report (fixture->workspace, &request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

typedef struct
{
  GString *text;
  guint language;
} Reading;

static void
read_block (SendaBlock *block,
            gpointer    data)
{
  Reading *reading = data;
  g_autofree char *text = senda_block_dup_text (block, reading->language);

  g_string_append_printf (reading->text, "%s\n", text);
}

char *
read_body (SendaDocument *document,
           guint          language)
{
  Reading reading = { g_string_new (NULL), language };

  walk_blocks (senda_document_get_body (document), read_block, &reading);
  return g_string_free (reading.text, FALSE);
}

char *
read_sheet (SendaDocument *document,
            const char    *id)
{
  Reading reading = { g_string_new (NULL), 0 };
  int sheet = senda_document_find_sheet (document, id);

  g_assert_cmpint (sheet, >=, 0);
  walk_blocks (senda_document_get_sheet (document, sheet), read_block, &reading);
  return g_string_free (reading.text, FALSE);
}

void
assert_in_order (const char *text,
                 ...)
{
  const char *at = text;
  const char *words = NULL;
  va_list arguments;

  va_start (arguments, text);
  while ((words = va_arg (arguments, const char *)) != NULL)
    {
      const char *found = strstr (at, words);

      if (found == NULL)
        g_error ("“%s” is not in its place in:\n%s", words, text);
      at = found + strlen (words);
    }
  va_end (arguments);
}

void
assert_nowhere (const char *text,
                const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}
