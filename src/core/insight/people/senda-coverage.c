/* senda-coverage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-private.h"

#include "senda-gap-index-private.h"
#include "senda-offers-private.h"

struct _SendaCoverage
{
  SendaPeopleFacts *facts;
  SendaLens lens;
  SendaCoverageLines *rows;
  SendaCoverageLines *columns;
  SendaCoverageCell *cells; /* row by row */
};

/* What is known while the cells are filled. */
typedef struct
{
  SendaCoverage *coverage;
  SendaContent *content;
  GHashTable *columns_of; /* tags to GArray of columns: each way of writing them is read once */
  GArray *all_columns;
  char *stale_day;
} Filling;

static SendaCoverageCell *
get_cell (SendaCoverage *self,
          guint          row,
          guint          column)
{
  return &self->cells[row * self->columns->list->len + column];
}

static GArray *
read_columns (Filling    *filling,
              const char *tags)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) names = senda_tags_split (tags);

  if (names[0] == NULL && filling->coverage->lens == SENDA_LENS_POPULATION)
    g_array_append_vals (columns, filling->all_columns->data, filling->all_columns->len);
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint column = 0;

      if (_senda_coverage_lines_find (filling->coverage->columns, filling->content, names[i],
                                      &column))
        g_array_append_val (columns, column);
    }
  return columns;
}

static GArray *
get_tagged_columns (Filling    *filling,
                    const char *tags)
{
  GArray *columns = g_hash_table_lookup (filling->columns_of, tags);

  if (columns == NULL)
    {
      columns = read_columns (filling, tags);
      g_hash_table_insert (filling->columns_of, (gpointer) tags, columns);
    }
  return columns;
}

/* Whoever can be reached at any hour can be reached in business hours too, so that an offer stands
 * in its own column and in those of narrower hours after it. */
static guint
find_first_hours (Filling    *filling,
                  const char *hours)
{
  guint column = 0;

  if (hours != NULL && _senda_coverage_lines_find (filling->coverage->columns, filling->content,
                                                   hours, &column))
    return column;
  return filling->coverage->columns->list->len;
}

static void
add_to_cell (Filling     *filling,
             guint        row,
             guint        column,
             SendaRecord *offer,
             SendaCover   cover)
{
  SendaCoverageCell *cell = get_cell (filling->coverage, row, column);
  GPtrArray *offers = cell->offers;

  if (offers->len > 0 && g_ptr_array_index (offers, offers->len - 1) == offer)
    return;
  if (offers->len == 0)
    {
      cell->cover = cover;
      cell->is_stale = TRUE;
    }
  if (cell->is_stale)
    cell->is_stale = _senda_offer_is_older (offer, filling->stale_day);
  g_ptr_array_add (offers, offer);
}

static void
add_to_row (Filling     *filling,
            guint        row,
            SendaRecord *offer,
            SendaCover   cover)
{
  SendaCoverage *self = filling->coverage;
  GArray *columns = filling->all_columns;
  const char *tags = NULL;
  guint first = 0;

  if (self->lens == SENDA_LENS_HOURS)
    first = find_first_hours (filling, senda_record_get_text (offer, "hours"));
  else
    tags = _senda_offer_get_tags (offer, self->facts, self->lens);
  if (tags != NULL)
    columns = get_tagged_columns (filling, tags);
  else if (self->lens == SENDA_LENS_LANGUAGE)
    return;
  for (guint i = first; i < columns->len; i++)
    add_to_cell (filling, row, g_array_index (columns, guint, i), offer, cover);
}

/* That an agency does not offer one sub-item says nothing of the service above it. */
static void
add_offer (Filling     *filling,
           SendaRecord *offer,
           SendaCover   cover)
{
  SendaCoverageLines *rows = filling->coverage->rows;
  const SendaTopic *topic =
    senda_content_find_topic (filling->content, senda_record_get_text (offer, "service"));
  guint row = 0;

  if (topic == NULL)
    return;
  if (_senda_coverage_lines_find (rows, filling->content, topic->id, &row))
    add_to_row (filling, row, offer, cover);
  if (topic->parent != NULL && cover != SENDA_COVER_NONE &&
      _senda_coverage_lines_find (rows, filling->content, topic->parent->id, &row))
    add_to_row (filling, row, offer, cover);
}

/* The firmest first, so that each cell is in order as it fills. */
static void
add_offers (Filling   *filling,
            GPtrArray *offers)
{
  g_autofree SendaCover *covers = g_new (SendaCover, offers->len);

  for (guint i = 0; i < offers->len; i++)
    covers[i] = senda_offer_get_cover (g_ptr_array_index (offers, i));
  for (SendaCover cover = SENDA_COVER_MEMBER; cover < SENDA_COVER_UNKNOWN; cover++)
    for (guint i = 0; i < offers->len; i++)
      if (covers[i] == cover)
        add_offer (filling, g_ptr_array_index (offers, i), cover);
}

static void
fill (SendaCoverage *self,
      GPtrArray     *offers)
{
  Filling filling = { .coverage = self };
  guint n_columns = self->columns->list->len;

  filling.content = senda_people_facts_get_content (self->facts);
  filling.columns_of = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_array_unref);
  filling.all_columns = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_columns);
  filling.stale_day = _senda_offers_dup_stale_day (self->facts);
  for (guint i = 0; i < n_columns; i++)
    g_array_append_val (filling.all_columns, i);
  add_offers (&filling, offers);
  g_hash_table_unref (filling.columns_of);
  g_array_unref (filling.all_columns);
  g_free (filling.stale_day);
}

static void
add_answers (SendaCoverage *self)
{
  g_autoptr (SendaGapIndex) index = _senda_gap_index_new (self->facts);

  if (_senda_gap_index_is_empty (index))
    return;
  for (guint i = 0; i < self->rows->list->len; i++)
    for (guint j = 0; j < self->columns->list->len; j++)
      {
        SendaCoverageCell *cell = get_cell (self, i, j);
        g_autofree char *id = senda_coverage_dup_gap_id (self, i, j);
        SendaRecord *decision = _senda_gap_index_find_decision (index, id);

        cell->decision = _senda_gap_is_declined (decision) ? decision : NULL;
        cell->action = _senda_gap_index_find_action (index, id);
      }
}

/* Reads @facts through @lens, and keeps them: what the cells name lives as long as the coverage.
 * (transfer full) */
SendaCoverage *
senda_coverage_new (SendaPeopleFacts *facts,
                    SendaLens         lens,
                    gboolean          all_columns,
                    gboolean          items)
{
  SendaCoverage *self = g_new0 (SendaCoverage, 1);
  g_autoptr (GPtrArray) offers = _senda_offers_dup_in_use (facts);
  guint n_cells = 0;

  self->facts = senda_people_facts_ref (facts);
  self->lens = lens;
  self->rows = _senda_coverage_rows_new (facts, items);
  self->columns = _senda_coverage_columns_new (facts, lens, all_columns, offers);
  n_cells = self->rows->list->len * self->columns->list->len;
  self->cells = g_new0 (SendaCoverageCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      self->cells[i].cover = SENDA_COVER_UNKNOWN;
      self->cells[i].offers = g_ptr_array_new ();
    }
  fill (self, offers);
  add_answers (self);
  return self;
}

void
senda_coverage_free (SendaCoverage *self)
{
  guint n_cells = self->rows->list->len * self->columns->list->len;

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_unref (self->cells[i].offers);
  g_free (self->cells);
  _senda_coverage_lines_free (self->rows);
  _senda_coverage_lines_free (self->columns);
  senda_people_facts_unref (self->facts);
  g_free (self);
}

/* (transfer none) (element-type SendaCoverageLine) */
GPtrArray *
senda_coverage_get_rows (SendaCoverage *self)
{
  return self->rows->list;
}

/* (transfer none) (element-type SendaCoverageLine) */
GPtrArray *
senda_coverage_get_columns (SendaCoverage *self)
{
  return self->columns->list;
}

/* (transfer none) */
const SendaCoverageCell *
senda_coverage_get_cell (SendaCoverage *self,
                         guint          row,
                         guint          column)
{
  g_return_val_if_fail (row < self->rows->list->len, NULL);
  g_return_val_if_fail (column < self->columns->list->len, NULL);

  return get_cell (self, row, column);
}

/* What decisions and actions call the cell. (transfer full) */
char *
senda_coverage_dup_gap_id (SendaCoverage *self,
                           guint          row,
                           guint          column)
{
  const SendaCoverageLine *service = NULL;
  const SendaCoverageLine *whom = NULL;

  g_return_val_if_fail (row < self->rows->list->len, NULL);
  g_return_val_if_fail (column < self->columns->list->len, NULL);

  service = g_ptr_array_index (self->rows->list, row);
  whom = g_ptr_array_index (self->columns->list, column);
  return _senda_gap_id_new (service->id, whom->id);
}

/* Whether there is something to ask about: nothing firm, and nobody said that it is not needed. */
gboolean
senda_coverage_cell_is_gap (const SendaCoverageCell *cell)
{
  return cell->cover >= SENDA_COVER_CLOSED && cell->decision == NULL;
}

/* The name of @line in the language of @catalog (NULL: English); own words as they stand.
 * (transfer none) */
const char *
senda_coverage_line_get_name (const SendaCoverageLine *line,
                              SendaCatalog            *catalog)
{
  if (line->topic != NULL)
    return senda_message (senda_topic_get_text (line->topic, "name"), catalog);
  /* Own words may be spelt like the name of a choice, but a choice's line holds that very name. */
  for (guint i = 0; senda_service_hours[i].name != NULL; i++)
    if (senda_service_hours[i].name == line->id)
      return senda_choice_say (senda_service_hours, line->id, catalog);
  return line->id;
}
