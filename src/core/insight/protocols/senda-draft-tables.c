/* senda-draft-tables.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a protocol: whom it binds, what was decided, and how agencies are reached.
 * Contacts are functions here: the people behind them are nobody's to print.
 */
#include "config.h"

#include "senda-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a decision, in a table. */
#define BEGINNING 200

#define BULLET 0x2022

typedef struct
{
  const SendaSheetItem *item;
  const SendaDraftBlock *block;
} Decision;

/* The columns are marked with NC_("draft", …). */
static SendaDraftBlock *
begin_table (SendaDrafting     *self,
             const char        *id,
             const char        *heading,
             const char *const *columns)
{
  SendaDraftBlock *block =
    _senda_drafting_add (self, id, 1, _senda_drafting_message (self, heading), NULL);
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    g_ptr_array_add (cells, _senda_drafting_message (self, columns[i]));
  _senda_draft_block_add_row (block, cells);
  return block;
}

static void
end_table (SendaDrafting   *self,
           SendaDraftBlock *block)
{
  if (block->rows->len == 0)
    _senda_drafting_drop_last (self);
}

static SendaText *
or_nothing (SendaText *text)
{
  return text ? text : senda_text_new ();
}

static char *
say_discipline (const SendaDrafting *self,
                SendaCatalog        *catalog,
                gconstpointer        data)
{
  const char *id = senda_record_get_text ((gpointer) data, "discipline");

  return id ? g_strdup (senda_content_name_topic (self->content, id, catalog)) : NULL;
}

static char *
say_level (const SendaDrafting *self G_GNUC_UNUSED,
           SendaCatalog        *catalog,
           gconstpointer        data)
{
  const char *level = senda_record_get_text ((gpointer) data, "level");

  return g_strdup (senda_choice_say (senda_levels, level, catalog));
}

/* The agencies that are bound, each with its discipline and level. */
void
_senda_drafting_add_parties (SendaDrafting *self)
{
  static const char *const columns[] = {
    NC_("draft", "Agency"), NC_("draft", "Discipline"), NC_("draft", "Level"), NULL
  };
  g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (self->facts, self->protocol);
  SendaDraftBlock *block = begin_table (self, "parties", NC_("draft", "Parties"), columns);

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (parties, i);
      const char *name = senda_record_get_text (agency, "name");
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, _senda_drafting_plain (self, name));
      g_ptr_array_add (cells, _senda_drafting_say (self, say_discipline, agency));
      g_ptr_array_add (cells, _senda_drafting_say (self, say_level, agency));
      _senda_draft_block_add_row (block, cells);
    }
  end_table (self, block);
}

/* @text after white space and the marks of items of a list. */
static const char *
skip_marks (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  while (c != '\0' && (g_unichar_isspace (c) || c == '-' || c == BULLET))
    {
      text = g_utf8_next_char (text);
      c = g_utf8_get_char (text);
    }
  return text;
}

/* The first line of @text that says something, as far as a table has room for it. */
static char *
dup_beginning (const char *text)
{
  g_autofree char *line = NULL;
  const char *end = NULL;

  text = skip_marks (text);
  line = g_strndup (text, strcspn (text, "\r\n"));
  g_strchomp (line);
  if (g_utf8_strlen (line, -1) <= BEGINNING)
    return g_steal_pointer (&line);
  end = g_utf8_offset_to_pointer (line, BEGINNING);
  for (const char *at = end; at > line; at = g_utf8_prev_char (at))
    if (*at == ' ')
      return g_strdup_printf ("%.*s…", (int) (at - line), line);
  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}

static char *
say_decided (const SendaDrafting *self,
             SendaCatalog        *catalog,
             gconstpointer        data)
{
  const Decision *decision = data;
  g_autoptr (SendaText) name = _senda_drafting_item_name (self, decision->item);
  g_autoptr (SendaText) own = _senda_drafting_own (decision->item->record, "decision");
  g_autofree char *called = _senda_drafting_in (name, catalog);
  g_autofree char *words =
    _senda_drafting_in (decision->block->is_edited ? decision->block->text : own, catalog);
  g_autofree char *beginning = dup_beginning (words ? words : "");

  if (called == NULL || *beginning == '\0')
    return g_strdup (called ? called : beginning);
  return g_strdup_printf (senda_catalog_get (catalog, "draft", "%1$s: %2$s"), called, beginning);
}

static char *
say_due (const SendaDrafting *self G_GNUC_UNUSED,
         SendaCatalog        *catalog,
         gconstpointer        data)
{
  const char *day = senda_record_get_text ((gpointer) data, "due_on");

  return day ? senda_catalog_format_date (catalog, day) : NULL;
}

static void
add_decision (SendaDrafting        *self,
              SendaDraftBlock      *table,
              const SendaSheetItem *item)
{
  g_autofree char *id = g_strconcat ("item:", item->id, NULL);
  g_autofree char *names = _senda_drafting_responsible (self, item->record);
  Decision decision = { item, g_hash_table_lookup (self->found, id) };
  GPtrArray *cells = NULL;

  if (decision.block == NULL || decision.block->is_left_out)
    return;
  cells = g_ptr_array_new ();
  g_ptr_array_add (cells, _senda_drafting_say (self, say_decided, &decision));
  g_ptr_array_add (cells, _senda_drafting_plain (self, names));
  g_ptr_array_add (cells, _senda_drafting_say (self, say_due, item->record));
  _senda_draft_block_add_row (table, cells);
}

/* Once more, at a glance: what was decided, by whom it is done, and until when. */
void
_senda_drafting_add_decisions (SendaDrafting *self)
{
  static const char *const columns[] = {
    NC_("draft", "What was decided"), NC_("draft", "Who is responsible"), NC_("draft", "By when"),
    NULL
  };
  SendaDraftBlock *block =
    begin_table (self, "decisions", NC_("draft", "Decisions at a glance"), columns);

  for (guint i = 0; i < self->sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (self->sheet->items, i);

      if (!item->is_retired && strcmp (item->state, SENDA_ITEM_DECIDED) == 0)
        add_decision (self, block, item);
    }
  end_table (self, block);
}

/* Takes @function and @hours. */
static void
add_contact_row (SendaDrafting   *self,
                 SendaDraftBlock *table,
                 SendaRecord     *agency,
                 SendaText       *function,
                 const char      *reached_at,
                 SendaText       *hours)
{
  const char *name = senda_record_get_text (agency, "name");
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, _senda_drafting_plain (self, name));
  g_ptr_array_add (cells, or_nothing (function));
  g_ptr_array_add (cells, _senda_drafting_plain (self, reached_at));
  g_ptr_array_add (cells, or_nothing (hours));
  _senda_draft_block_add_row (table, cells);
}

static void
add_contacts_of (SendaDrafting   *self,
                 SendaDraftBlock *table,
                 SendaRecord     *agency)
{
  GPtrArray *contacts =
    senda_people_facts_list_of (self->people, &senda_contact_info, "agency",
                                senda_record_get_id (agency));
  const char *line = senda_record_get_text (agency, "day_and_night");

  if (line != NULL)
    add_contact_row (self, table, agency,
                     _senda_drafting_message (self, NC_("draft", "24-hour line")), line,
                     _senda_drafting_message (self, NC_("draft", "Day and night")));
  for (guint i = 0; i < contacts->len; i++)
    {
      SendaRecord *contact = g_ptr_array_index (contacts, i);
      const char *phone = senda_record_get_text (contact, "phone");
      const char *reached_at = phone ? phone : senda_record_get_text (contact, "email");

      if (reached_at != NULL)
        add_contact_row (self, table, agency, _senda_drafting_own (contact, "function"),
                         reached_at, _senda_drafting_own (contact, "hours"));
    }
}

/* How the agencies that are bound are reached. */
void
_senda_drafting_add_contacts (SendaDrafting *self)
{
  static const char *const columns[] = {
    NC_("draft", "Agency"), NC_("draft", "Function"), NC_("draft", "Phone or email"),
    NC_("draft", "Hours"), NULL
  };
  g_autoptr (GPtrArray) parties = senda_protocol_facts_dup_parties (self->facts, self->protocol);
  SendaDraftBlock *block = begin_table (self, "contacts", NC_("draft", "Contacts"), columns);

  for (guint i = 0; i < parties->len; i++)
    add_contacts_of (self, block, g_ptr_array_index (parties, i));
  end_table (self, block);
}
