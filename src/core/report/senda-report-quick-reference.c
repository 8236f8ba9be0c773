/* senda-report-quick-reference.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom to call, on one page. What had to be cut is said at its foot.
 */
#include "config.h"

#include "senda-report-call-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn call_columns[] = {
  { NC_("report", "Question, and when the answer is another"), { .width = 3.4 } },
  { NC_("report", "Whom to call, and what we do"), { .width = 7.4 } },
  { NC_("report", "Phone"), { .width = 2.2 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Question ID"), { .width = 3 } },
  { NC_("report", "Question"), { .width = 4 } },
  { NC_("report", "When"), { .width = 4 } },
  { NC_("report", "Whom to call"), { .width = 4 } },
  { NC_("report", "Backup"), { .width = 4 } },
  { NC_("report", "Phone"), { .width = 3 } },
  { NC_("report", "Backup phone"), { .width = 3 } },
  { NC_("report", "Hours"), { .width = 3 } },
  { NC_("report", "What we do"), { .width = 6 } },
};

#define N_PUBLIC_COLUMNS 5

/* Whether there are words, and they are the same in each language. */
static gboolean
is_same (const SendaCallPage  *page,
         const SendaCallWords *words)
{
  return page->maker->n_languages == 2 && g_strcmp0 (words->text[0], words->text[1]) == 0;
}

static void
say (const SendaCallPage    *page,
     SendaBlock    *cell,
     const SendaCallWords   *words,
     SendaRunStyle  style,
     gboolean       is_shared)
{
  for (guint i = 0; i < (is_shared ? 1 : page->maker->n_languages); i++)
    {
      int language = is_shared ? SENDA_SHARED : (int) i;

      if (words->text[i] == NULL)
        continue;
      if (senda_block_has_words (cell, i))
        senda_block_say (cell, language, "\n");
      senda_block_say_run (cell, language, &(const SendaRun) { .text = words->text[i],
                                                              .style = style });
    }
}

static void
say_whom (const SendaCallPage *page,
          SendaBlock *cell,
          const SendaCallLine *line)
{
  gboolean is_shared = is_same (page, &line->who) && is_same (page, &line->rest);

  if (line->who.text[0] == NULL && line->rest.text[0] == NULL)
    {
      senda_report_say (page->maker, cell, NC_("report", "Nobody has been named yet."), NULL);
      return;
    }
  say (page, cell, &line->who, SENDA_RUN_STRONG, is_shared);
  say (page, cell, &line->rest, 0, is_shared);
}

static void
say_phone (SendaBlock *cell,
            const SendaCallLine *line)
{
  if (line->phone != NULL)
    senda_block_say_run (cell, SENDA_SHARED,
                         &(const SendaRun) { .text = line->phone,
                                             .style = SENDA_RUN_STRONG | SENDA_RUN_LARGE });
}

static void
add_table (const SendaCallPage *page)
{
  SendaBlock *table = senda_report_add_table (page->maker, page->maker->body, call_columns,
                                              G_N_ELEMENTS (call_columns));

  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const SendaCallLine *line = g_ptr_array_index (page->lines, i);
      gboolean is_first = line->call == NULL || line->call->is_default;
      SendaBlock *row = senda_block_add_row (table, FALSE);

      say (page, senda_report_add_cell (row), &line->when, is_first ? SENDA_RUN_STRONG : 0,
           is_same (page, &line->when));
      say_whom (page, senda_report_add_cell (row), line);
      say_phone (senda_report_add_cell (row), line);
    }
}

/* What is missing on the page, and where it stands. */
static void
add_what_was_cut (const SendaCallPage *page)
{
  SendaReportMaker *maker = page->maker;
  SendaBlock *note = NULL;

  if (!page->is_cut && page->n_left_out == 0)
    return;
  note = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);
  note->role = SENDA_ROLE_NOTE;
  if (page->n_left_out > 0)
    senda_report_say_count (maker, note,
                            NCP_("report", "{n} answer for other circumstances is left out.",
                                 "{n} answers for other circumstances are left out."),
                            page->n_left_out);
  for (guint i = 0; i < maker->n_languages && page->n_left_out > 0; i++)
    senda_block_say (note, i, " ");
  senda_report_say (maker, note,
    NC_("report", "Shortened to fit on one page. The whole answers stand in Senda, in the place "
        "“Protocols”, under “Who Do We Call?”."), NULL);
}

static void
say_who (SendaCallPage            *page,
         SendaBlock      *cell,
         const SendaCall *call,
         char *         (*dup) (SendaCallPage            *page,
                                const SendaCall *call,
                                guint            language))
{
  for (guint i = 0; i < page->maker->n_languages; i++)
    {
      g_autofree char *who = dup (page, call, i);

      senda_block_say (cell, i, who);
    }
}

static void
add_to_sheet (SendaCallPage             *page,
              SendaBlock       *sheet,
              const SendaTopic *question,
              const SendaCall  *call)
{
  SendaReportMaker *maker = page->maker;
  SendaBlock *row = senda_block_add_row (sheet, FALSE);
  SendaBlock *cell = NULL;

  senda_report_say_shared (senda_report_add_cell (row), question->id);
  senda_report_say_content (maker, senda_report_add_cell (row),
                            senda_topic_get_text (question, "name"));
  cell = senda_report_add_cell (row);
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *when = senda_factors_say (senda_call_book_get_factors (page->book),
                                                 &call->when, maker->options->catalogs[i]);

      senda_block_say (cell, i, when);
    }
  say_who (page, senda_report_add_cell (row), call, senda_report_dup_first_call);
  say_who (page, senda_report_add_cell (row), call, senda_report_dup_backup_call);
  if (!senda_report_may_ever_say (maker, &senda_answer_info, "phone"))
    return;
  senda_report_say_shared (senda_report_add_cell (row), call->phone);
  senda_report_say_shared (senda_report_add_cell (row), call->backup_phone);
  senda_report_say_field (maker, senda_report_add_cell (row),
                          call->hours ? call->hours : call->contact, "hours");
  senda_report_say_field (maker, senda_report_add_cell (row), call->words, "words");
}

static void
add_sheet (SendaCallPage *page)
{
  SendaReportMaker *maker = page->maker;
  GPtrArray *questions = senda_call_book_get_questions (page->book);
  gboolean may_call = senda_report_may_ever_say (maker, &senda_answer_info, "phone");
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "answers", NC_("report", "Answers"), sheet_columns,
                            may_call ? G_N_ELEMENTS (sheet_columns) : N_PUBLIC_COLUMNS);

  page->room.n_letters = G_MAXUINT16;
  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      GPtrArray *calls = senda_call_book_list (page->book, question);

      for (guint j = 0; j < calls->len; j++)
        add_to_sheet (page, sheet, question, g_ptr_array_index (calls, j));
    }
}

/* As much of the answers as one page holds in letters that can be read. */
void
senda_report_make_quick_reference (SendaReportMaker *maker)
{
  g_autoptr (SendaCallBook) book = senda_call_book_new (maker->facts->protocols);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (senda_report_free_call_line);
  SendaCallPage page = { .maker = maker, .book = book, .lines = lines };

  senda_report_fit_calls (&page);
  senda_report_add_title (maker);
  add_table (&page);
  add_what_was_cut (&page);
  add_sheet (&page);
}
