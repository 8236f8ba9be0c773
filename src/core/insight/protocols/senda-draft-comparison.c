/* senda-draft-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-comparison.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaDraftComparison shown;
  GPtrArray *before; /* the blocks of both */
  GPtrArray *after;
} Comparison;

/* A pairing of blocks while they are compared. */
typedef struct
{
  GPtrArray *before;  /* of SendaDraftBlock, of what is not left out */
  GArray *stays;      /* of gboolean: whether the one before is there after too */
  const char *language;
  SendaDraftComparison *out;
} Pairing;

static void
block_comparison_free (gpointer data)
{
  SendaBlockComparison *comparison = data;

  g_clear_pointer (&comparison->heading, g_ptr_array_unref);
  g_clear_pointer (&comparison->text, g_ptr_array_unref);
  g_free (comparison);
}

static void
append_row (GString    *lines,
            GPtrArray  *cells,
            const char *language)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = senda_text_get_or_other (g_ptr_array_index (cells, i), language, NULL);

      g_string_append (lines, i > 0 ? " · " : "");
      g_string_append (lines, cell ? cell : "");
    }
}

/* What is read there, without the heading; NULL when nothing is. */
static char *
dup_words (const SendaDraftBlock *block,
           const char            *language)
{
  const char *text = block ? senda_text_get_or_other (block->text, language, NULL) : NULL;
  GString *lines = NULL;

  if (block == NULL || block->kind != SENDA_DRAFT_KIND_TABLE)
    return g_strdup (text);
  lines = g_string_new (text);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    append_row (lines, g_ptr_array_index (block->rows, i), language);
  return g_string_free (lines, FALSE);
}

static const char *
get_heading (const SendaDraftBlock *block,
             const char            *language)
{
  return block ? senda_text_get_or_other (block->heading, language, NULL) : NULL;
}

static void
add_pair (Pairing               *pairing,
          const SendaDraftBlock *before,
          const SendaDraftBlock *after)
{
  const char *heading_before = get_heading (before, pairing->language);
  const char *heading_after = get_heading (after, pairing->language);
  g_autofree char *text_before = dup_words (before, pairing->language);
  g_autofree char *text_after = dup_words (after, pairing->language);
  gboolean same = g_strcmp0 (heading_before, heading_after) == 0 &&
                  g_strcmp0 (text_before, text_after) == 0;
  SendaBlockComparison *pair = g_new0 (SendaBlockComparison, 1);

  pair->before = before;
  pair->after = after;
  pair->change = before == NULL ? SENDA_COMPARED_ADDED
                 : after == NULL ? SENDA_COMPARED_REMOVED
                 : same ? SENDA_COMPARED_SAME : SENDA_COMPARED_CHANGED;
  if (heading_before != NULL || heading_after != NULL)
    pair->heading = senda_words_compare (heading_before, heading_after);
  if (text_before != NULL || text_after != NULL)
    pair->text = senda_words_compare (text_before, text_after);
  pairing->out->n_changed += pair->change == SENDA_COMPARED_CHANGED;
  pairing->out->n_added += pair->change == SENDA_COMPARED_ADDED;
  pairing->out->n_removed += pair->change == SENDA_COMPARED_REMOVED;
  g_ptr_array_add (pairing->out->blocks, pair);
}

static GPtrArray *
list_blocks (const SendaDraft *draft)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (!block->is_left_out)
        g_ptr_array_add (blocks, block);
    }
  return blocks;
}

/* Each of @after with the place of its like before, plus one; each is one other's like at most. */
static GHashTable *
match (GPtrArray *before,
       GPtrArray *after,
       GArray    *stays)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *likes = g_hash_table_new (NULL, NULL);

  for (guint i = before->len; i > 0; i--)
    {
      const SendaDraftBlock *block = g_ptr_array_index (before, i - 1);

      g_hash_table_insert (places, block->id, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < after->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (after, i);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, block->id));

      if (place == 0)
        continue;
      g_hash_table_remove (places, block->id);
      g_hash_table_insert (likes, (gpointer) block, GUINT_TO_POINTER (place));
      g_array_index (stays, gboolean, place - 1) = TRUE;
    }
  return likes;
}

/* What was removed from @place on, as far as it stood there together. */
static void
add_removed (Pairing *pairing,
             guint    place)
{
  for (guint i = place; i < pairing->before->len; i++)
    {
      if (g_array_index (pairing->stays, gboolean, i))
        return;
      add_pair (pairing, g_ptr_array_index (pairing->before, i), NULL);
    }
}

static void
compare (SendaDraftComparison *self,
         const SendaDraft     *before,
         const SendaDraft     *after,
         const char           *language)
{
  g_autoptr (GPtrArray) old = list_blocks (before);
  g_autoptr (GPtrArray) new = list_blocks (after);
  g_autoptr (GArray) stays = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (GHashTable) likes = NULL;
  Pairing pairing = { old, stays, language, self };

  g_array_set_size (stays, old->len);
  likes = match (old, new, stays);
  add_removed (&pairing, 0);
  for (guint i = 0; i < new->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (new, i);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (likes, block));

      add_pair (&pairing, place > 0 ? g_ptr_array_index (old, place - 1) : NULL, block);
      if (place > 0)
        add_removed (&pairing, place);
    }
}

/* Holds on to the blocks of both; what is left out of a draft is not there. What is written in
 * other languages only is compared in those. (transfer full) */
SendaDraftComparison *
senda_draft_comparison_new (const SendaDraft *before,
                            const SendaDraft *after,
                            const char       *language)
{
  Comparison *self = g_new0 (Comparison, 1);

  self->before = g_ptr_array_ref (before->blocks);
  self->after = g_ptr_array_ref (after->blocks);
  self->shown.blocks = g_ptr_array_new_with_free_func (block_comparison_free);
  compare (&self->shown, before, after, language);
  return &self->shown;
}

void
senda_draft_comparison_free (SendaDraftComparison *self)
{
  Comparison *comparison = (Comparison *) self;

  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (comparison->before);
  g_ptr_array_unref (comparison->after);
  g_free (comparison);
}

static void
append_sentence (GString    *sentences,
                 const char *sentence,
                 guint       n)
{
  if (n == 0)
    return;
  if (sentences->len > 0)
    g_string_append_c (sentences, ' ');
  g_string_append_printf (sentences, sentence, n);
}

/* "2 sections changed. 1 section was added."; nothing of what is none. (transfer full) */
char *
senda_draft_comparison_say (const SendaDraftComparison *self,
                            SendaCatalog               *catalog)
{
  GString *sentences = g_string_new (NULL);

  append_sentence (sentences,
                   senda_catalog_get_plural (catalog,
                                             NCP_ ("draft", "%u section changed.",
                                                   "%u sections changed."),
                                             self->n_changed),
                   self->n_changed);
  append_sentence (sentences,
                   senda_catalog_get_plural (catalog,
                                             NCP_ ("draft", "%u section was added.",
                                                   "%u sections were added."),
                                             self->n_added),
                   self->n_added);
  append_sentence (sentences,
                   senda_catalog_get_plural (catalog,
                                             NCP_ ("draft", "%u section was removed.",
                                                   "%u sections were removed."),
                                             self->n_removed),
                   self->n_removed);
  if (sentences->len == 0)
    g_string_append (sentences,
                     senda_catalog_get (catalog, "draft", NC_("draft", "No section changed.")));
  return g_string_free (sentences, FALSE);
}
