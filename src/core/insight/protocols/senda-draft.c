/* senda-draft.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-private.h"

#include <string.h>

#define MARK_LENGTH 16

static void
text_unref (gpointer data)
{
  if (data != NULL)
    senda_text_unref (data);
}

static void
block_free (gpointer data)
{
  SendaDraftBlock *block = data;

  g_free (block->id);
  g_clear_pointer (&block->heading, senda_text_unref);
  g_clear_pointer (&block->text, senda_text_unref);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->generated, senda_text_unref);
  g_free (block);
}

SendaDraft *
_senda_draft_alloc (void)
{
  SendaDraft *self = g_new0 (SendaDraft, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

SendaDraftBlock *
_senda_draft_add (SendaDraft *self,
                  const char *id,
                  guint       level)
{
  SendaDraftBlock *block = g_new0 (SendaDraftBlock, 1);

  block->id = g_strdup (id);
  block->level = level;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* Takes @cells, of SendaText, and makes a table of the block. The first row names the columns. */
void
_senda_draft_block_add_row (SendaDraftBlock *block,
                            GPtrArray       *cells)
{
  g_ptr_array_set_free_func (cells, text_unref);
  block->kind = SENDA_DRAFT_KIND_TABLE;
  if (block->columns == NULL)
    {
      block->columns = cells;
      block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      return;
    }
  g_ptr_array_add (block->rows, cells);
}

static GHashTable *
find_wordings (SendaProtocolFacts *facts,
               SendaRecord        *protocol)
{
  GPtrArray *records = senda_protocol_facts_list_of (facts, &senda_protocol_block_info,
                                                     senda_record_get_id (protocol));
  GHashTable *wordings = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const char *block = senda_record_get_text (record, "block");

      if (block != NULL)
        g_hash_table_insert (wordings, (gpointer) block, record);
    }
  return wordings;
}

static void
add_blocks (SendaDrafting *self)
{
  _senda_drafting_open (self);
  _senda_drafting_add_parts (self);
  if (self->topic != NULL && g_str_equal (self->topic->id, SENDA_OPERATIONAL))
    _senda_drafting_add_questions (self);
  _senda_drafting_add_decisions (self);
  _senda_drafting_add_contacts (self);
  _senda_drafting_close (self);
}

/* The document of @protocol as it would be adopted today, in the languages of @catalogs, which
 * ends with NULL; what was decided in another language is there in that one. What was left out is
 * listed and marked. (transfer full) */
SendaDraft *
senda_draft_new (SendaProtocolFacts  *facts,
                 SendaRecord         *protocol,
                 SendaCatalog *const *catalogs)
{
  SendaDraft *draft = _senda_draft_alloc ();
  g_autoptr (SendaProtocolSheet) sheet = senda_protocol_sheet_new (facts, protocol);
  g_autoptr (GHashTable) wordings = find_wordings (facts, protocol);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  SendaPeopleFacts *people = senda_protocol_facts_get_people (facts);
  SendaRecord *task_force = senda_people_facts_get_task_force (people);
  SendaDrafting self = {
    .facts = facts,
    .people = people,
    .content = senda_protocol_facts_get_content (facts),
    .protocol = protocol,
    .topic = senda_protocol_facts_get_topic (facts, protocol),
    .sheet = sheet,
    .catalogs = catalogs,
    .wordings = wordings,
    .found = found,
    .draft = draft,
  };

  draft->title = _senda_drafting_title (&self);
  draft->subtitle = _senda_drafting_plain (&self, senda_record_get_text (task_force, "name"));
  draft->is_guidelines = senda_record_get_integer (protocol, "is_guidelines") != 0;
  add_blocks (&self);
  return draft;
}

void
senda_draft_free (SendaDraft *self)
{
  g_clear_pointer (&self->title, senda_text_unref);
  g_clear_pointer (&self->subtitle, senda_text_unref);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* The block called @id, left out or not, or NULL. (transfer none) (nullable) */
const SendaDraftBlock *
senda_draft_find (const SendaDraft *self,
                  const char       *id)
{
  for (guint i = 0; id != NULL && i < self->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (self->blocks, i);

      if (strcmp (block->id, id) == 0)
        return block;
    }
  return NULL;
}

/* A mark of what would stand in @block for a reader of @language, if nobody had written anything
 * else: where there is nothing in that language, of what is read in its stead, so that a
 * translation too knows when its original has changed. (transfer full) */
char *
senda_draft_block_mark (const SendaDraftBlock *block,
                        const char            *language)
{
  SendaText *text = block->generated ? block->generated : block->text;
  const char *words = senda_text_get_or_other (text, language, NULL);
  char *mark = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words ? words : "", -1);

  mark[MARK_LENGTH] = '\0';
  return mark;
}
