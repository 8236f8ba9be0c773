/* senda-report-role-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_role_sheet_sections[] = {
  { "duties", NC_("report-section", "What it does and does not do") },
  { "sharing", NC_("report-section", "What it can and cannot share") },
  { "needs", NC_("report-section", "What it needs from others") },
  { "holders", NC_("report-section", "Who holds it") },
  { "signature", NC_("report-section", "A place to sign") },
  { NULL, NULL }
};

static const SendaReportColumn role_columns[] = {
  { NC_("report", "Role ID"), { .width = 3 } },
  { NC_("report", "Role"), { .width = 3 } },
  { NC_("report", "Part ID"), { .width = 2 } },
  { NC_("report", "Part"), { .width = 3 } },
  { NC_("report", "Number"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Text"), { .width = 8 } },
};

/* The lists of a role, each in the section that it belongs to. */
static const struct
{
  const char *list;
  const char *section;
} parts[] = {
  { "does", "duties" },
  { "does_not", "duties" },
  { "can_share", "sharing" },
  { "cannot_share", "sharing" },
  { "needs", "needs" },
};

/* The items of one of its lists, in each language. */
typedef struct
{
  char **items[SENDA_MAX_LANGUAGES];
  const char *actual[SENDA_MAX_LANGUAGES];
  guint n_items;
} Items;

static void
items_clear (Items *self)
{
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer (&self->items[i], g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Items, items_clear)

static void
items_init (Items               *self,
            SendaReportMaker    *maker,
            const SendaRoleCard *card,
            const char          *list)
{
  for (guint i = 0; i < maker->n_languages; i++)
    {
      self->items[i] = senda_role_card_dup_items (card, card->version, list,
                                                  maker->options->catalogs[i], &self->actual[i]);
      self->n_items = MAX (self->n_items, g_strv_length (self->items[i]));
    }
}

/* The item at @index; a language that has fewer of its own falls back to the other. */
static void
say_item (SendaReportMaker *maker,
          SendaBlock       *block,
          const Items      *items,
          guint             index)
{
  const char *texts[SENDA_MAX_LANGUAGES] = { NULL };
  const char *actual[SENDA_MAX_LANGUAGES] = { items->actual[0], items->actual[1] };

  for (guint i = 0; i < maker->n_languages; i++)
    if (index < g_strv_length (items->items[i]))
      texts[i] = items->items[i][index];
  for (guint i = 0; i < maker->n_languages; i++)
    if (texts[i] == NULL)
      {
        texts[i] = texts[1 - i];
        actual[i] = actual[1 - i] ? actual[1 - i]
                                  : senda_document_get_language (maker->document, 1 - i);
      }
  senda_report_say_each (maker, block, texts, actual);
}

static void
add_to_sheet (SendaReportMaker    *maker,
              SendaBlock          *sheet,
              const SendaRoleCard *card,
              const char          *list,
              const Items         *items)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), card->source);
      senda_report_say_role (maker, senda_report_add_cell (row), card);
      senda_report_say_shared (senda_report_add_cell (row), list);
      senda_report_say_label (maker, senda_report_add_cell (row), &senda_role_version_info, list);
      senda_block_set_number (senda_report_add_cell (row), i + 1);
      say_item (maker, senda_report_add_cell (row), items, i);
    }
}

static void
add_list (SendaReportMaker *maker,
          SendaBlock       *parent,
          const char       *name,
          const Items      *items)
{
  SendaBlock *group = senda_block_add (parent, SENDA_BLOCK_GROUP);
  SendaBlock *list = NULL;

  senda_report_say_label (maker, senda_block_add_heading (group, 3, NULL),
                          &senda_role_version_info, name);
  list = senda_block_add (group, SENDA_BLOCK_LIST);
  for (guint i = 0; i < items->n_items; i++)
    say_item (maker, senda_block_add (list, SENDA_BLOCK_ITEM), items, i);
}

/* Who that is, and what the role is for. */
static void
add_purpose (SendaReportMaker    *maker,
             const SendaRoleCard *card,
             SendaBlock          *sheet)
{
  g_auto (Items) items = { 0 };
  SendaMessage who = { NULL, NULL };
  SendaBlock *paragraph = NULL;

  if (card->topic != NULL)
    who = senda_topic_get_text (card->topic, "who");
  items_init (&items, maker, card, "purpose");
  add_to_sheet (maker, sheet, card, "purpose", &items);
  if (who.text == NULL && items.n_items == 0)
    return;
  paragraph = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);
  senda_report_say_content_styled (maker, paragraph, SENDA_RUN_EMPHASIS, who);
  for (guint i = 0; i < items.n_items; i++)
    {
      for (guint j = 0; j < maker->n_languages; j++)
        if (senda_block_has_words (paragraph, j))
          senda_block_say (paragraph, j, " ");
      say_item (maker, paragraph, &items, i);
    }
}

static void
add_parts (SendaReportMaker    *maker,
           const SendaRoleCard *card,
           SendaBlock          *sheet,
           SendaBlock          *columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_auto (Items) items = { 0 };

      if (!senda_report_has (maker, parts[i].section))
        continue;
      items_init (&items, maker, card, parts[i].list);
      if (items.n_items == 0)
        continue;
      add_to_sheet (maker, sheet, card, parts[i].list, &items);
      add_list (maker, columns, parts[i].list, &items);
    }
}

/* Which wording it is, and of when. */
static void
say_version (SendaReportMaker    *maker,
             SendaBlock          *block,
             const SendaRoleCard *card)
{
  g_autofree char *number = g_strdup_printf ("%u", card->number);
  const char *message = NC_("report", "Version {version}, of {date}.");

  if (card->version == NULL)
    {
      senda_report_say (maker, block, NC_("report", "In the words that come with Senda."), NULL);
      return;
    }
  if (senda_role_card_is_shipped (card))
    message = NC_("report", "Version {version}, of {date}: again in the words that come with "
                  "Senda.");
  senda_report_say (maker, block, message, "version", number,
                    "date", senda_record_get_text (card->version, "made_on"), NULL);
}

/* What the wording changed, and why. */
static void
add_reason (SendaReportMaker    *maker,
            const SendaRoleCard *card)
{
  SendaBlock *note = NULL;

  if (!senda_report_may_say (maker, card->version, "reason"))
    return;
  note = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);
  note->role = SENDA_ROLE_NOTE;
  senda_report_say_field (maker, note, card->version, "reason");
}

static void
add_holders (SendaReportMaker    *maker,
             const SendaRoleCard *card,
             SendaBlock          *parent)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, maker->facts->people);
  SendaBlock *group = NULL;
  SendaBlock *list = NULL;

  if (!senda_report_may_ever_say (maker, &senda_member_info, "name"))
    {
      maker->left_out |= holders->len > 0;
      return;
    }
  group = senda_block_add (parent, SENDA_BLOCK_GROUP);
  senda_report_add_heading (maker, group, 3, NC_("report", "Who holds it"));
  if (holders->len == 0)
    senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
                                NC_("report", "Nobody holds this role today."));
  else
    list = senda_block_add (group, SENDA_BLOCK_LIST);
  for (guint i = 0; i < holders->len; i++)
    {
      g_autofree char *name = senda_report_dup_member (maker, g_ptr_array_index (holders, i));

      senda_report_say_shared (senda_block_add (list, SENDA_BLOCK_ITEM), name);
    }
}

/* Four short lines, which leave a role on one page. */
static void
add_signature (SendaReportMaker    *maker,
               const SendaRoleCard *card)
{
  static const char *const lines[] = {
    NC_("report", "Name"), NC_("report", "Agency"), NC_("report", "Signature"),
    NC_("report", "Date"),
  };
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *paragraph = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);
  SendaBlock *columns = NULL;

  say_version (maker, paragraph, card);
  if (!senda_report_has (maker, "signature"))
    return;
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (paragraph, i, " ");
  senda_report_say (maker, paragraph,
    NC_("report", "I have read what this role asks for and what it leaves to others."), NULL);
  columns = senda_block_add (group, SENDA_BLOCK_COLUMNS);
  columns->number = G_N_ELEMENTS (lines);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      SendaBlock *line = senda_block_add (columns, SENDA_BLOCK_LINES);

      line->number = 1;
      senda_report_say (maker, line, lines[i], NULL);
    }
}

static void
add_role (SendaReportMaker    *maker,
          const SendaRoleCard *card,
          SendaBlock          *sheet)
{
  SendaBlock *columns = NULL;

  senda_report_say_role (maker, senda_block_add_heading (maker->body, 2, card->source), card);
  add_purpose (maker, card, sheet);
  columns = senda_block_add (maker->body, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  add_parts (maker, card, sheet, columns);
  if (senda_report_has (maker, "holders"))
    add_holders (maker, card, columns);
  add_reason (maker, card);
  add_signature (maker, card);
}

static void
add_all (SendaReportMaker *maker,
         SendaBlock       *sheet)
{
  SendaBlock *contents = NULL;

  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "A page for each role: what it does, what it leaves to others, what it can "
        "share. Read your own first, and then those of the people you work with."));
  contents = senda_block_add (maker->body, SENDA_BLOCK_CONTENTS);
  contents->number = 2;
  for (guint i = 0; i < maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (maker->cards, i);

      if (card->is_unused)
        continue;
      senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
      add_role (maker, card, sheet);
    }
}

/* One role, or each that is used here on a page of its own. */
void
senda_report_make_role_sheet (SendaReportMaker *maker)
{
  SendaBlock *sheet = senda_report_add_sheet (maker, "roles", NC_("report", "Roles"), role_columns,
                                              G_N_ELEMENTS (role_columns));

  if (maker->card == NULL)
    {
      senda_report_add_title (maker);
      add_all (maker, sheet);
      return;
    }
  senda_report_say_shared (senda_block_add_heading (maker->body, 1, NULL),
                           senda_record_get_text (maker->facts->task_force, "name"));
  add_role (maker, maker->card, sheet);
}
