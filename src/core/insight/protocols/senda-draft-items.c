/* senda-draft-items.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a protocol with what was decided in them.
 */
#include "config.h"

#include "senda-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Translators: names of people and agencies */
static const char *const responsible = NC_("draft", "Responsible: %s");
/* Translators: an item of a list: what does not apply, then the reason */
static const char *const apart = NC_("draft", "%1$s — %2$s");

/* An item of the task force's own is there in the languages in which it was named.
 * (transfer full) */
SendaText *
_senda_drafting_item_name (const SendaDrafting  *self,
                           const SendaSheetItem *item)
{
  SendaText *name = NULL;

  if (item->topic != NULL)
    return _senda_drafting_topic (self, senda_topic_get_text (item->topic, "name"));
  name = _senda_drafting_own (item->record, "name");
  return name ? name : senda_text_new ();
}

static void
append_name (GString    *names,
             const char *name)
{
  if (name != NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

/* Who is responsible for what was decided, "Ana Ruiz, City Police"; NULL for nobody. @item may be
 * NULL. (transfer full) */
char *
_senda_drafting_responsible (const SendaDrafting *self,
                             SendaRecord         *item)
{
  GString *names = g_string_new (NULL);
  const char *member = item ? senda_record_get_text (item, "responsible") : NULL;
  g_auto (GStrv) agencies = senda_tags_split (item ? senda_record_get_text (item, "agencies")
                                                   : NULL);
  SendaRecord *record =
    member ? senda_people_facts_find (self->people, &senda_member_info, member) : NULL;

  if (record != NULL)
    append_name (names, senda_record_get_text (record, "name"));
  for (guint i = 0; agencies != NULL && agencies[i] != NULL; i++)
    {
      record = senda_people_facts_find (self->people, &senda_agency_info, agencies[i]);
      if (record != NULL)
        append_name (names, senda_record_get_text (record, "name"));
    }
  return g_string_free (names, names->len == 0);
}

/* What was decided, and under it who is responsible, in the languages in which it was written. */
static SendaText *
write_decision (const SendaDrafting *self,
                SendaRecord         *record)
{
  g_autofree char *names = _senda_drafting_responsible (self, record);
  g_autoptr (SendaText) decision = _senda_drafting_own (record, "decision");
  SendaText *text = decision ? senda_text_ref (decision) : senda_text_new ();

  for (guint i = 0; names != NULL && self->catalogs[i] != NULL; i++)
    {
      const char *language = senda_catalog_get_language (self->catalogs[i]);
      const char *words = senda_text_get (decision, language);
      g_autoptr (GString) with = g_string_new (words);
      g_autoptr (SendaText) before = NULL;

      if (words == NULL && decision != NULL)
        continue;
      if (words != NULL)
        g_string_append (with, "\n\n");
      g_string_append_printf (with, senda_catalog_get (self->catalogs[i], "draft", responsible),
                              names);
      before = text;
      text = senda_text_with (before, language, with->str);
    }
  return text;
}

static gboolean
is_decided (const SendaSheetItem *item)
{
  return strcmp (item->state, SENDA_ITEM_DECIDED) == 0;
}

/* Undecided ones only where they must be, or where somebody has written their words already. */
static void
add_item (SendaDrafting        *self,
          const SendaSheetItem *item,
          gboolean              is_left_out)
{
  g_autofree char *id = g_strconcat ("item:", item->id, NULL);
  SendaText *text = NULL;
  SendaDraftBlock *block = NULL;

  if (is_decided (item))
    text = write_decision (self, item->record);
  else if (item->is_mandatory)
    text = _senda_drafting_message (self, NC_("draft", "Not yet decided."));
  else if (!_senda_drafting_has_words (self, id))
    return;
  block = _senda_drafting_add_words (self, id, 2, _senda_drafting_item_name (self, item), text);
  block->is_left_out |= is_left_out;
}

static char *
say_apart (const SendaDrafting *self,
           SendaCatalog        *catalog,
           gconstpointer        data)
{
  const GPtrArray *items = data;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);
      g_autoptr (SendaText) name = _senda_drafting_item_name (self, item);
      g_autoptr (SendaText) why = _senda_drafting_own (item->record, "reason");
      g_autofree char *called = _senda_drafting_in (name, catalog);
      g_autofree char *words = _senda_drafting_in (why, catalog);
      g_autofree char *reason = _senda_drafting_one_line (words);

      g_string_append (text, i > 0 ? "\n- " : "- ");
      if (*reason == '\0')
        g_string_append (text, called ? called : "");
      else
        g_string_append_printf (text, senda_catalog_get (catalog, "draft", apart),
                                called ? called : "", reason);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_part_id (const SendaSheetPart *part,
             const char           *prefix)
{
  const char *id = part->topic ? part->topic->id : part->holds_decisions ? "decisions" : "own";

  return g_strconcat (prefix, id, NULL);
}

/* What does not apply here, and why: a later reader shall not think that it was forgotten. */
static void
add_apart (SendaDrafting        *self,
           const SendaSheetPart *part,
           gboolean              is_left_out)
{
  g_autofree char *id = dup_part_id (part, "apart:");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  SendaDraftBlock *block = NULL;

  for (guint i = 0; i < part->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (part->items, i);

      if (!item->is_retired && strcmp (item->state, SENDA_ITEM_NOT_APPLICABLE) == 0)
        g_ptr_array_add (items, (gpointer) item);
    }
  if (items->len == 0)
    return;
  block = _senda_drafting_add (self, id, 2,
                               _senda_drafting_message (self, NC_("draft", "What does not apply")),
                               _senda_drafting_say (self, say_apart, items));
  block->is_left_out |= is_left_out;
}

static SendaText *
name_part (const SendaDrafting  *self,
           const SendaSheetPart *part)
{
  if (part->topic != NULL)
    return _senda_drafting_topic (self, senda_topic_get_text (part->topic, "name"));
  /* Translators: headings of a protocol */
  return _senda_drafting_message (self, part->holds_decisions ? NC_("draft", "Main decisions")
                                                              : NC_("draft", "Also agreed"));
}

/* Who leaves a part out, leaves out all of it. */
static void
add_part (SendaDrafting        *self,
          const SendaSheetPart *part)
{
  g_autofree char *id = dup_part_id (part, "part:");
  GPtrArray *blocks = self->draft->blocks;
  SendaDraftBlock *block =
    _senda_drafting_add_words (self, id, 1, name_part (self, part), NULL);
  guint n_blocks = blocks->len;

  for (guint i = 0; i < part->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (part->items, i);

      if (!item->is_retired && strcmp (item->state, SENDA_ITEM_NOT_APPLICABLE) != 0)
        add_item (self, item, block->is_left_out);
    }
  add_apart (self, part, block->is_left_out);
  if (blocks->len == n_blocks && !block->is_edited)
    _senda_drafting_drop_last (self);
}

/* The parts in which something was said, those of the decisions to record last. */
void
_senda_drafting_add_parts (SendaDrafting *self)
{
  for (guint i = 0; i < self->sheet->parts->len; i++)
    add_part (self, g_ptr_array_index (self->sheet->parts, i));
}
