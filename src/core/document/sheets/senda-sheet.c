/* senda-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sheet.h"

#include <stdio.h>
#include <string.h>

#define BETWEEN_LANGUAGES " · "

struct _SendaSheet
{
  const SendaBlock *table;
  guint n_languages;
  guint n_headers;
  GArray *columns; /* of SendaSheetColumn */
};

static const SendaBlock *
get_source (const SendaBlock *table,
            guint             row,
            guint             source)
{
  const SendaBlock *line = senda_block_get_child (table, row);

  return source < senda_block_n_children (line) ? senda_block_get_child (line, source) : NULL;
}

static gboolean
read_day (const char *date,
          GDate      *day)
{
  guint year = 0;
  guint month = 0;
  guint number = 0;
  int length = 0;

  if (date == NULL || sscanf (date, "%4u-%2u-%2u%n", &year, &month, &number, &length) != 3 ||
      length != 10 || date[10] != '\0' || !g_date_valid_dmy (number, month, year))
    return FALSE;
  g_date_set_dmy (day, number, month, year);
  return TRUE;
}

/* A day that is none is taken for its words. */
static SendaCellKind
get_value (const SendaBlock *cell)
{
  GDate day;

  if (cell == NULL || (cell->value == SENDA_CELL_DATE && !read_day (cell->date, &day)))
    return SENDA_CELL_TEXT;
  return cell->value;
}

static gboolean
is_empty (const SendaBlock *cell)
{
  return cell == NULL || (get_value (cell) == SENDA_CELL_TEXT &&
                          !senda_block_has_words (cell, 0) && !senda_block_has_words (cell, 1));
}

/* A number or a day is the same in every language, whatever words stand beside it. */
static gboolean
differs_by_language (const SendaBlock *cell)
{
  return !is_empty (cell) && get_value (cell) == SENDA_CELL_TEXT && !cell->is_shared;
}

/* What is to be known of a column of the table before its cells are read. */
typedef struct
{
  gboolean is_spread;
  gboolean is_mixed; /* holds values of several kinds */
  gboolean has_value;
  SendaCellKind value;
  guint line[SENDA_MAX_LANGUAGES]; /* the longest */
  guint word[SENDA_MAX_LANGUAGES];
} Survey;

static void
measure (Survey           *survey,
         const SendaBlock *cell,
         guint             language)
{
  const GArray *runs = senda_block_get_runs (cell, language);
  guint line = 0;
  guint word = 0;

  for (guint i = 0; runs && i < runs->len; i++)
    for (const char *at = g_array_index (runs, SendaRun, i).text; *at; at++)
      {
        guint step = (*at & 0xc0) != 0x80;

        line = *at == '\n' ? 0 : line + step;
        word = *at == '\n' || *at == ' ' ? 0 : word + step;
        survey->line[language] = MAX (survey->line[language], line);
        survey->word[language] = MAX (survey->word[language], word);
        if (*at == '-')
          word = 0;
      }
}

static void
survey_cell (Survey           *survey,
             const SendaBlock *cell,
             guint             n_languages)
{
  if (is_empty (cell))
    return;
  survey->is_spread = survey->is_spread || (n_languages > 1 && differs_by_language (cell));
  survey->is_mixed = survey->is_mixed || (survey->has_value && survey->value != get_value (cell));
  survey->has_value = TRUE;
  survey->value = get_value (cell);
  for (guint i = 0; i < n_languages; i++)
    measure (survey, cell, i);
}

static void
add_columns (SendaSheet   *self,
             guint         source,
             const Survey *survey)
{
  const SendaColumn *column = &self->table->columns[source];
  guint n = survey->is_spread ? self->n_languages : 1;

  for (guint i = 0; i < n; i++)
    {
      SendaSheetColumn made = {
        .source = source,
        .language = i,
        .is_spread = survey->is_spread,
        .width = column->width,
        .longest_line = survey->line[i],
        .longest_word = survey->word[i],
        .value = survey->is_mixed ? SENDA_CELL_TEXT : survey->value,
        .align = column->align,
      };

      g_array_append_val (self->columns, made);
    }
}

/* @table: of a finished document. (transfer full) */
SendaSheet *
senda_sheet_new (const SendaBlock *table)
{
  SendaSheet *self = g_new0 (SendaSheet, 1);
  g_autofree Survey *surveys = g_new0 (Survey, table->n_columns);
  guint n_rows = senda_block_n_children (table);

  self->table = table;
  self->n_languages = senda_document_get_n_languages (table->document);
  self->columns = g_array_new (FALSE, FALSE, sizeof (SendaSheetColumn));
  while (self->n_headers < n_rows && senda_block_get_child (table, self->n_headers)->is_header)
    self->n_headers++;
  for (guint i = self->n_headers; i < n_rows; i++)
    for (guint j = 0; j < table->n_columns; j++)
      survey_cell (&surveys[j], get_source (table, i, j), self->n_languages);
  for (guint i = 0; i < table->n_columns; i++)
    add_columns (self, i, &surveys[i]);
  return self;
}

void
senda_sheet_free (SendaSheet *self)
{
  g_array_unref (self->columns);
  g_free (self);
}

/* With the headers. */
guint
senda_sheet_get_n_rows (SendaSheet *self)
{
  return senda_block_n_children (self->table);
}

/* How many rows at the top are headers. */
guint
senda_sheet_get_n_headers (SendaSheet *self)
{
  return self->n_headers;
}

guint
senda_sheet_get_n_columns (SendaSheet *self)
{
  return self->columns->len;
}

/* (transfer none) */
const SendaSheetColumn *
senda_sheet_get_column (SendaSheet *self,
                        guint       column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, SendaSheetColumn, column);
}

/* NULL where the row ends before the column. (transfer none) */
const SendaBlock *
senda_sheet_get_cell (SendaSheet *self,
                      guint       row,
                      guint       column)
{
  return get_source (self->table, row, senda_sheet_get_column (self, column)->source);
}

/* What a spreadsheet should take the cell for. */
SendaCellKind
senda_sheet_get_value (SendaSheet *self,
                       guint       row,
                       guint       column)
{
  return get_value (senda_sheet_get_cell (self, row, column));
}

/* Sets @day to what the cell holds, and returns FALSE where that is no day. */
gboolean
senda_sheet_get_day (SendaSheet *self,
                     guint       row,
                     guint       column,
                     GDate      *day)
{
  const SendaBlock *cell = senda_sheet_get_cell (self, row, column);

  return get_value (cell) == SENDA_CELL_DATE && read_day (cell->date, day);
}

static void
append_words (const SendaBlock *cell,
              guint             language,
              GString          *text)
{
  const GArray *runs = senda_block_get_runs (cell, language);

  for (guint i = 0; runs && i < runs->len; i++)
    g_string_append (text, g_array_index (runs, SendaRun, i).text);
}

/* A header tells the two columns of one apart, and speaks both languages where there is one. */
static void
append_header (SendaSheet             *self,
               const SendaBlock       *cell,
               const SendaSheetColumn *column,
               GString                *text)
{
  g_autofree char *other = senda_block_dup_text (cell, column->language == 0 ? 1 : 0);
  gsize start = text->len;
  gboolean is_same;

  append_words (cell, column->language, text);
  is_same = strcmp (text->str + start, other) == 0;
  if (column->is_spread && is_same && *other != '\0')
    g_string_append_printf (text, " (%s)", senda_document_get_language (cell->document,
                                                                        column->language));
  else if (!column->is_spread && self->n_languages > 1 && !is_same && *other != '\0')
    g_string_append_printf (text, "%s%s", text->len > start ? BETWEEN_LANGUAGES : "", other);
}

/* Appends what the cell says to @text: a number in figures, a day as "2026-03-09". */
void
senda_sheet_append_text (SendaSheet *self,
                         guint       row,
                         guint       column,
                         GString    *text)
{
  const SendaSheetColumn *to = senda_sheet_get_column (self, column);
  const SendaBlock *cell = senda_sheet_get_cell (self, row, column);

  if (cell == NULL)
    return;
  if (get_value (cell) == SENDA_CELL_NUMBER)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, cell->integer);
  else if (get_value (cell) == SENDA_CELL_DATE)
    g_string_append (text, cell->date);
  else if (row < self->n_headers)
    append_header (self, cell, to, text);
  else
    append_words (cell, to->language, text);
}
