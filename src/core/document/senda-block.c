/* senda-block.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-block-private.h"
#include "senda-figure.h"

/* An empty block of @document, which owns it from its root down. (transfer full) */
SendaBlock *
senda_block_new (SendaDocument *document,
                 SendaBlock    *parent,
                 SendaBlockKind kind)
{
  SendaBlock *self = g_new0 (SendaBlock, 1);

  self->kind = kind;
  self->document = document;
  self->parent = parent;
  return self;
}

void
senda_block_free (SendaBlock *self)
{
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->figure, senda_figure_unref);
  for (guint i = 0; i < SENDA_MAX_LANGUAGES; i++)
    g_clear_pointer (&self->runs[i], g_array_unref);
  g_free (self->columns);
  g_free (self);
}

/* Adds an empty block at the end of @parent. (transfer none) */
SendaBlock *
senda_block_add (SendaBlock    *parent,
                 SendaBlockKind kind)
{
  SendaBlock *self = senda_block_new (parent->document, parent, kind);

  if (parent->children == NULL)
    parent->children = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_block_free);
  g_ptr_array_add (parent->children, self);
  return self;
}

/* @anchor: what links to it name after their "#"; unique in the document; or NULL. */
SendaBlock *
senda_block_add_heading (SendaBlock *parent,
                         guint       level,
                         const char *anchor)
{
  SendaBlock *self = senda_block_add (parent, SENDA_BLOCK_HEADING);

  g_return_val_if_fail (level >= 1 && level <= 4, self);

  self->number = level;
  self->anchor = anchor ? senda_document_keep (self->document, anchor) : NULL;
  return self;
}

/* Says how many columns a table has, and how wide each is beside the others. */
void
senda_block_set_columns (SendaBlock        *table,
                         const SendaColumn *columns,
                         guint              n_columns)
{
  g_return_if_fail (table->kind == SENDA_BLOCK_TABLE && n_columns > 0);

  g_free (table->columns);
  table->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  table->n_columns = n_columns;
}

SendaBlock *
senda_block_add_table (SendaBlock        *parent,
                       const SendaColumn *columns,
                       guint              n_columns)
{
  SendaBlock *self = senda_block_add (parent, SENDA_BLOCK_TABLE);

  senda_block_set_columns (self, columns, n_columns);
  return self;
}

/* A row; its cells are added to it with senda_block_add(). Header rows come first. */
SendaBlock *
senda_block_add_row (SendaBlock *table,
                     gboolean    is_header)
{
  SendaBlock *self = senda_block_add (table, SENDA_BLOCK_ROW);

  self->is_header = is_header;
  return self;
}

/* @figure: (transfer full) */
SendaBlock *
senda_block_add_figure (SendaBlock  *parent,
                        SendaFigure *figure)
{
  SendaBlock *self = senda_block_add (parent, SENDA_BLOCK_FIGURE);

  self->figure = figure;
  return self;
}

/* Makes @cell hold a number, for those who calculate with it; on paper its figures stand. */
void
senda_block_set_number (SendaBlock *cell,
                        gint64      number)
{
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  g_return_if_fail (cell->kind == SENDA_BLOCK_CELL);

  cell->value = SENDA_CELL_NUMBER;
  cell->integer = number;
  senda_block_say (cell, SENDA_SHARED, figures);
}

/* Makes @cell hold a day, "2026-03-09"; the words say it as people read it. */
void
senda_block_set_date (SendaBlock *cell,
                      const char *date)
{
  g_return_if_fail (cell->kind == SENDA_BLOCK_CELL);

  cell->value = SENDA_CELL_DATE;
  cell->date = senda_document_keep (cell->document, date);
}

/* Adds a stretch of words in one language, or the same for each (SENDA_SHARED). A block is either
 * shared or not. */
void
senda_block_say_run (SendaBlock     *self,
                     int             language,
                     const SendaRun *run)
{
  guint index = language == SENDA_SHARED ? 0 : language;
  SendaRun kept = *run;

  g_return_if_fail (index < senda_document_get_n_languages (self->document));
  g_return_if_fail (self->runs[0] == NULL || self->is_shared == (language == SENDA_SHARED));

  if (run->text == NULL || *run->text == '\0')
    return;
  kept.text = senda_document_keep (self->document, run->text);
  if (*kept.text == '\0')
    return;
  self->is_shared = language == SENDA_SHARED;
  if (self->runs[index] == NULL)
    self->runs[index] = g_array_new (FALSE, FALSE, sizeof (SendaRun));
  kept.language = run->language ? g_intern_string (run->language) : NULL;
  kept.link = run->link ? senda_document_keep (self->document, run->link) : NULL;
  g_array_append_val (self->runs[index], kept);
}

/* The same for plain words. */
void
senda_block_say (SendaBlock *self,
                 int         language,
                 const char *text)
{
  senda_block_say_run (self, language, &(const SendaRun) { .text = text });
}

/* The words of the block in a language of the document, by its index. (transfer none) (nullable) */
const GArray *
senda_block_get_runs (const SendaBlock *self,
                      guint             language)
{
  g_return_val_if_fail (language < SENDA_MAX_LANGUAGES, NULL);

  return self->runs[self->is_shared ? 0 : language];
}

/* The same as one text; never NULL. (transfer full) */
char *
senda_block_dup_text (const SendaBlock *self,
                      guint             language)
{
  const GArray *runs = senda_block_get_runs (self, language);
  GString *text = g_string_new (NULL);

  for (guint i = 0; runs && i < runs->len; i++)
    g_string_append (text, g_array_index (runs, SendaRun, i).text);
  return g_string_free (text, FALSE);
}

gboolean
senda_block_has_words (const SendaBlock *self,
                       guint             language)
{
  const GArray *runs = senda_block_get_runs (self, language);

  return runs != NULL && runs->len > 0;
}

guint
senda_block_n_children (const SendaBlock *self)
{
  return self->children ? self->children->len : 0;
}

/* (transfer none) */
SendaBlock *
senda_block_get_child (const SendaBlock *self,
                       guint             index)
{
  g_return_val_if_fail (index < senda_block_n_children (self), NULL);

  return g_ptr_array_index (self->children, index);
}
