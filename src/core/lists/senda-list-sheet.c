/* senda-list-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-list-sheet.h"

#define SHEET_ID "list"

struct _SendaListSheet
{
  SendaDocument *document;
  SendaBlock *table;
  GPtrArray *titles; /* of the columns */
  GArray *columns;   /* of SendaColumn */
  SendaBlock *row;   /* the latest; NULL before the first */
  guint n_cells;     /* in it */
  guint n_rows;
};

static SendaBlock *
add_cell (SendaListSheet *self)
{
  g_return_val_if_fail (self->row != NULL, NULL);
  g_return_val_if_fail (self->n_cells < self->columns->len, NULL);

  self->n_cells++;
  return senda_block_add (self->row, SENDA_BLOCK_CELL);
}

static void
fill_row (SendaListSheet *self)
{
  while (self->row != NULL && self->n_cells < self->columns->len)
    add_cell (self);
}

static void
add_header (SendaListSheet *self)
{
  SendaBlock *header = NULL;

  senda_block_set_columns (self->table, (const SendaColumn *) (gpointer) self->columns->data,
                           self->columns->len);
  header = senda_block_add_row (self->table, TRUE);
  for (guint i = 0; i < self->titles->len; i++)
    senda_block_say (senda_block_add (header, SENDA_BLOCK_CELL), SENDA_SHARED,
                     g_ptr_array_index (self->titles, i));
}

/* (transfer full) */
SendaListSheet *
senda_list_sheet_new (const char *title,
                      const char *task_force,
                      const char *language,
                      const char *date)
{
  SendaListSheet *self = g_new0 (SendaListSheet, 1);
  g_autofree char *whole = task_force ? g_strdup_printf ("%s: %s", task_force, title)
                                      : g_strdup (title);

  self->document = senda_document_new ((const char *const[]) { language, NULL }, date);
  self->table = senda_document_add_sheet (self->document, SHEET_ID);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (SendaColumn));
  senda_block_say (self->table, 0, title);
  senda_document_set_margin (self->document, SENDA_MARGIN_TITLE, 0, whole);
  senda_document_set_margin (self->document, SENDA_MARGIN_HEADER, 0, whole);
  senda_document_set_margin (self->document, SENDA_MARGIN_SUBJECT, 0, title);
  senda_document_set_author (self->document, task_force ? task_force : "");
  return self;
}

void
senda_list_sheet_free (SendaListSheet *self)
{
  g_clear_pointer (&self->document, senda_document_unref);
  g_ptr_array_unref (self->titles);
  g_array_unref (self->columns);
  g_free (self);
}

void
senda_list_sheet_add_column (SendaListSheet *self,
                             const char     *title,
                             double          width)
{
  SendaColumn column = { .width = width };

  g_return_if_fail (self->row == NULL);

  g_ptr_array_add (self->titles, g_strdup (title));
  g_array_append_val (self->columns, column);
}

void
senda_list_sheet_begin_row (SendaListSheet *self)
{
  if (self->row == NULL)
    add_header (self);
  fill_row (self);
  self->row = senda_block_add_row (self->table, FALSE);
  self->n_cells = 0;
  self->n_rows++;
}

void
senda_list_sheet_add_text (SendaListSheet *self,
                           const char     *text)
{
  SendaBlock *cell = add_cell (self);

  if (cell != NULL && text != NULL && *text != '\0')
    senda_block_say (cell, SENDA_SHARED, text);
}

/* The same, and frees @text. */
void
senda_list_sheet_take_text (SendaListSheet *self,
                            char           *text)
{
  senda_list_sheet_add_text (self, text);
  g_free (text);
}

void
senda_list_sheet_add_number (SendaListSheet *self,
                             gint64          number)
{
  SendaBlock *cell = add_cell (self);

  if (cell != NULL)
    senda_block_set_number (cell, number);
}

void
senda_list_sheet_add_day (SendaListSheet *self,
                          const char     *day)
{
  SendaBlock *cell = add_cell (self);

  if (cell != NULL && day != NULL && *day != '\0')
    senda_block_set_date (cell, day);
}

/* Without that of the headings. */
guint
senda_list_sheet_get_n_rows (SendaListSheet *self)
{
  return self->n_rows;
}

SendaDocument *
senda_list_sheet_finish (SendaListSheet *self)
{
  g_return_val_if_fail (self->document != NULL, NULL);

  if (self->row == NULL)
    add_header (self);
  fill_row (self);
  senda_document_finish (self->document);
  return g_steal_pointer (&self->document);
}
