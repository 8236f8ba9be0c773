/* senda-report-handover-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the protocols stand, and whom the task force calls.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include "senda-call-book.h"
#include "senda-readiness.h"

#include <glib/gi18n-lib.h>

#define MAX_GAPS 6 /* situations without an answer that are told */

static const SendaReportColumn protocol_columns[] = {
  { NC_("report", "Protocol"), { .width = 4 } },
  { NC_("report", "State"), { .width = 2.2 } },
  { NC_("report", "Version"), { .width = 2.6 } },
  { NC_("report", "Next review"), { .width = 2.2 } },
  { NC_("report", "Owner"), { .width = 2.6 } },
};

static const SendaReportColumn call_columns[] = {
  { NC_("report", "Question"), { .width = 4 } },
  { NC_("report", "Whom to call"), { .width = 7 } },
};

static void
say_version (SendaReportMaker *maker,
             SendaBlock       *cell,
             SendaRecord      *version)
{
  g_autofree char *number = NULL;

  if (version == NULL)
    return;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (version, "number"));
  /* Translators: the number of a version, and the day on which it was adopted */
  senda_report_say (maker, cell, NC_("report", "{version}, of {date}"), "version", number, "date",
                    senda_record_get_text (version, "adopted_on"), NULL);
}

static void
add_protocols (SendaReportMaker *maker)
{
  GPtrArray *protocols = senda_protocol_facts_list (maker->facts->protocols, &senda_protocol_info);
  SendaBlock *table = NULL;

  if (protocols->len == 0)
    {
      senda_report_add_nothing (maker, NC_("report", "No protocol has been begun yet."));
      return;
    }
  table = senda_report_add_table (maker, maker->body, protocol_columns,
                                  G_N_ELEMENTS (protocol_columns));
  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *protocol = g_ptr_array_index (protocols, i);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_protocol (maker, senda_report_add_cell (row), protocol);
      senda_report_say_choice (maker, senda_report_add_cell (row), senda_protocol_states,
                               senda_protocol_get_state (protocol));
      say_version (maker, senda_report_add_cell (row),
                   senda_protocol_facts_get_latest (maker->facts->protocols, protocol));
      senda_report_say_field (maker, senda_report_add_cell (row), protocol, "next_review_on");
      senda_report_say_member (maker, senda_report_add_cell (row), protocol, "owner");
    }
}

static char *
dup_call (SendaCatalog  *catalog,
          gconstpointer  data)
{
  return senda_call_say (data, catalog);
}

/* The answer that holds where nothing else is known; what is different in some cases is on the sheet
 * for the desk. */
static const SendaCall *
find_default (SendaCallBook    *book,
              const SendaTopic *question)
{
  GPtrArray *calls = senda_call_book_list (book, question);

  for (guint i = 0; i < calls->len; i++)
    if (((const SendaCall *) g_ptr_array_index (calls, i))->is_default)
      return g_ptr_array_index (calls, i);
  return NULL;
}

static void
add_calls (SendaReportMaker *maker,
           SendaCallBook    *book)
{
  GPtrArray *questions = senda_call_book_get_questions (book);
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Whom to call"));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "What holds where nothing else is known. The report “Whom to call” has what is "
        "different in some cases, on one page for a desk."));
  table = senda_report_add_table (maker, maker->body, call_columns, G_N_ELEMENTS (call_columns));
  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      const SendaCall *call = find_default (book, question);
      SendaBlock *row = senda_block_add_row (table, FALSE);
      SendaBlock *cell = NULL;

      senda_report_say_content (maker, senda_report_add_cell (row),
                                senda_topic_get_text (question, "name"));
      cell = senda_report_add_cell (row);
      if (call != NULL)
        senda_report_say_words (maker, cell, dup_call, call);
      else
        senda_report_say_styled (maker, cell, SENDA_RUN_FAINT,
                                 NC_("report", "Nobody has been named yet."));
    }
}

/* A situation without an answer, in the words of each language. */
typedef struct
{
  const SendaReadinessGap *gap;
  SendaCallBook *book;
} Unanswered;

static char *
dup_unanswered (SendaCatalog  *catalog,
                gconstpointer  data)
{
  const Unanswered *unanswered = data;
  g_autofree char *said = senda_readiness_gap_say (unanswered->gap, unanswered->book, catalog);

  return g_strconcat (senda_message (senda_topic_get_text (unanswered->gap->question, "name"),
                                     catalog), ": ", said, NULL);
}

static void
add_unanswered (SendaReportMaker *maker,
                SendaCallBook    *book)
{
  SendaReadiness *readiness = senda_readiness_new (book, NULL);
  SendaBlock *list = NULL;
  guint n_found = 0;

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const Unanswered unanswered = { g_ptr_array_index (readiness->gaps, i), book };

      /* One that nobody answered at all stands above. */
      if (find_default (book, unanswered.gap->question) == NULL || ++n_found > MAX_GAPS)
        continue;
      if (list == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3,
                                    NC_("report", "Where nobody would know whom to call"));
          list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
        }
      senda_report_say_words (maker, senda_block_add (list, SENDA_BLOCK_ITEM), dup_unanswered,
                              &unanswered);
    }
  if (n_found > MAX_GAPS)
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NOTE,
      NC_("report", "There are more. The place “Protocols” lists them all under “Who Do We Call?”."));
  senda_readiness_free (readiness);
}

void
senda_report_add_where_protocols_stand (SendaReportMaker *maker)
{
  g_autoptr (SendaCallBook) book = senda_call_book_new (maker->facts->protocols);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Protocols, and whom to call"));
  add_protocols (maker);
  add_calls (maker, book);
  add_unanswered (maker, book);
}
