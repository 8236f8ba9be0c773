/* senda-text-writer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text, for a terminal, a message, or a voice that reads it: what is said in two languages
 * stands block by block, the second under the first and to its right, since no program reads two
 * columns aloud as they are meant.
 */
#include "config.h"

#include "senda-text-writer-private.h"

#include <string.h>

#define NOTE 4   /* columns that an aside stands to the right */
#define SECOND 4 /* columns that the second language stands to the right */

static void put_blocks (SendaTextOut     *self,
                        const SendaBlock *parent);

/* A block in each of its languages, the first behind @marker. */
static void
put_words (SendaTextOut     *self,
           const SendaBlock *block,
           const char       *marker,
           guint             second)
{
  g_autofree char *below = g_strnfill (senda_text_out_measure (marker), ' ');
  g_autofree char *text = senda_text_out_dup (block, 0);
  guint before;

  senda_text_out_put (self, marker, text);
  if (!senda_text_out_is_twofold (self, block))
    return;
  before = senda_text_out_indent (self, second);
  g_free (text);
  text = senda_text_out_dup (block, 1);
  senda_text_out_put (self, second > 0 ? marker : below, text);
  self->indent = before;
}

static void
put_heading (SendaTextOut     *self,
             const SendaBlock *block)
{
  g_autofree char *text = senda_text_out_dup_both (self, block, block->number == 1 ? "\n" : " · ");
  guint columns;

  if (*text == '\0')
    return;
  if (block->number < 3)
    senda_text_out_gap (self, 2);
  columns = senda_text_out_put (self, "", text);
  senda_text_out_put_rule (self, "==-~."[MIN (block->number, 4)], columns);
}

static void
put_paragraph (SendaTextOut     *self,
               const SendaBlock *block)
{
  guint before = senda_text_out_indent (self, block->role == SENDA_ROLE_NOTE ? NOTE : 0);

  put_words (self, block, block->role == SENDA_ROLE_PROMPT ? "> " : "", SECOND);
  self->indent = before;
}

static char *
dup_marker (const SendaBlock *item,
            guint             number)
{
  if (item->marker == SENDA_MARKER_NUMBER)
    return g_strdup_printf ("%u. ", number);
  return g_strdup (item->marker == SENDA_MARKER_BOX ? "[ ] " : "- ");
}

static void
put_list (SendaTextOut     *self,
          const SendaBlock *list)
{
  guint number = 0;

  for (guint i = 0; i < senda_block_n_children (list); i++)
    {
      const SendaBlock *item = senda_block_get_child (list, i);
      g_autofree char *marker = NULL;
      guint before = self->indent;

      number += item->marker == SENDA_MARKER_NUMBER;
      marker = dup_marker (item, number);
      put_words (self, item, marker, 0);
      senda_text_out_indent (self, strlen (marker));
      for (guint j = 0; j < senda_block_n_children (item); j++)
        put_list (self, senda_block_get_child (item, j));
      self->indent = before;
    }
}

static void
put_definitions (SendaTextOut     *self,
                 const SendaBlock *list)
{
  for (guint i = 0; i < senda_block_n_children (list); i++)
    {
      const SendaBlock *part = senda_block_get_child (list, i);
      guint before = self->indent;

      if (part->kind == SENDA_BLOCK_TERM)
        {
          g_autofree char *term = senda_text_out_dup_both (self, part, " · ");

          senda_text_out_put (self, "", term);
        }
      else
        {
          senda_text_out_indent (self, 4);
          put_words (self, part, "", SECOND);
          self->indent = before;
        }
    }
}

static void
put_figure (SendaTextOut     *self,
            const SendaBlock *figure)
{
  put_words (self, figure, "", SECOND);
  put_blocks (self, figure);
}

static void
put_group (SendaTextOut     *self,
           const SendaBlock *group)
{
  if (group->role == SENDA_ROLE_BOX)
    senda_text_out_put_rule (self, '-', SENDA_TEXT_COLUMNS - self->indent);
  put_blocks (self, group);
  if (group->role == SENDA_ROLE_BOX)
    senda_text_out_put_rule (self, '-', SENDA_TEXT_COLUMNS - self->indent);
}

static void
put_lines (SendaTextOut     *self,
           const SendaBlock *block)
{
  g_autofree char *text = senda_text_out_dup_both (self, block, " · ");

  senda_text_out_put (self, "", text);
  for (guint i = 0; i < block->number; i++)
    {
      if (i > 0 || *text != '\0')
        senda_text_out_gap (self, 1);
      senda_text_out_put_rule (self, '_', SENDA_TEXT_COLUMNS - self->indent);
    }
}

/* The title is not among the contents, nor is the heading over them. */
static gboolean
is_entry (SendaTextOut     *self,
          const SendaBlock *parent,
          guint             index,
          guint             levels)
{
  const SendaBlock *heading = senda_block_get_child (parent, index);
  const SendaBlock *next = index + 1 < senda_block_n_children (parent)
                           ? senda_block_get_child (parent, index + 1) : NULL;

  if (heading->kind != SENDA_BLOCK_HEADING || heading->number > levels ||
      (next != NULL && next->kind == SENDA_BLOCK_CONTENTS))
    return FALSE;
  return heading->number > 1 || index > 0 ||
         parent != senda_document_get_body (self->document);
}

/* The headings below @parent that stand in the contents. */
static void
put_entries (SendaTextOut     *self,
             const SendaBlock *parent,
             guint             levels)
{
  for (guint i = 0; i < senda_block_n_children (parent); i++)
    {
      const SendaBlock *child = senda_block_get_child (parent, i);
      guint before = self->indent;

      if (is_entry (self, parent, i, levels))
        {
          g_autofree char *text = senda_text_out_dup_both (self, child, " · ");

          senda_text_out_indent (self, 2 * (MAX (child->number, 2) - 2));
          senda_text_out_put (self, "- ", text);
          self->indent = before;
        }
      if (child->kind == SENDA_BLOCK_GROUP || child->kind == SENDA_BLOCK_COLUMNS)
        put_entries (self, child, levels);
    }
}

static void
put_block (SendaTextOut     *self,
           const SendaBlock *block)
{
  switch (block->kind)
    {
    case SENDA_BLOCK_HEADING:
      put_heading (self, block);
      break;
    case SENDA_BLOCK_LIST:
      put_list (self, block);
      break;
    case SENDA_BLOCK_DEFINITIONS:
      put_definitions (self, block);
      break;
    case SENDA_BLOCK_TABLE:
      senda_text_out_put_table (self, block);
      break;
    case SENDA_BLOCK_FIGURE:
      put_figure (self, block);
      break;
    case SENDA_BLOCK_COLUMNS:
      put_blocks (self, block);
      break;
    case SENDA_BLOCK_GROUP:
      put_group (self, block);
      break;
    case SENDA_BLOCK_LINES:
      put_lines (self, block);
      break;
    case SENDA_BLOCK_CONTENTS:
      put_entries (self, senda_document_get_body (self->document), block->number);
      break;
    case SENDA_BLOCK_PAGE_BREAK:
      break;
    default:
      put_paragraph (self, block);
    }
}

static gboolean
wants_gap (const SendaBlock *parent,
           guint             index)
{
  return senda_block_get_child (parent, index)->kind != SENDA_BLOCK_PAGE_BREAK &&
         (index > 0 || parent->kind == SENDA_BLOCK_FIGURE);
}

static void
put_blocks (SendaTextOut     *self,
            const SendaBlock *parent)
{
  for (guint i = 0; i < senda_block_n_children (parent) && self->error == NULL; i++)
    {
      if (wants_gap (parent, i))
        senda_text_out_gap (self, 1);
      put_block (self, senda_block_get_child (parent, i));
      if (parent->kind == SENDA_BLOCK_BODY && self->error == NULL)
        senda_write_job_report (self->job, i + 1, senda_block_n_children (parent), &self->error);
    }
}

/* Paper says these on every page; here they stand once, at the end. */
static void
put_margins (SendaTextOut *self)
{
  static const SendaMargin margins[] = { SENDA_MARGIN_HEADER, SENDA_MARGIN_FOOTER };
  gboolean has_rule = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    for (guint j = 0; j < senda_document_get_n_languages (self->document); j++)
      {
        const char *first = senda_document_get_margin (self->document, margins[i], 0);
        const char *text = senda_document_get_margin (self->document, margins[i], j);

        if (*text == '\0' || (j > 0 && strcmp (text, first) == 0))
          continue;
        if (!has_rule)
          {
            senda_text_out_gap (self, 1);
            senda_text_out_put_rule (self, '-', SENDA_TEXT_COLUMNS);
          }
        has_rule = TRUE;
        senda_text_out_put (self, "", text);
      }
}

/* Writes the body of the document as lines of UTF-8 of at most 78 columns, which end with a new
 * line. */
gboolean
senda_text_write (const SendaWriteJob  *job,
                  GError              **error)
{
  SendaTextOut self = { job, job->document, g_string_new (NULL) };

  put_blocks (&self, senda_document_get_body (self.document));
  put_margins (&self);
  if (!self.has_begun)
    senda_text_out_put_line (&self, "");
  senda_text_out_flush (&self);
  g_string_free (self.out, TRUE);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}
