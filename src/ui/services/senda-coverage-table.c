/* senda-coverage-table.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-table.h"

#include <glib/gi18n-lib.h>

SendaCoverageTable *
senda_coverage_table_new (SendaPeople *people)
{
  SendaCoverageTable *self = g_new0 (SendaCoverageTable, 1);

  self->people = people;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
senda_coverage_table_free (SendaCoverageTable *self)
{
  g_clear_pointer (&self->coverage, senda_coverage_free);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

/* Whether a line has a gap: the row @index, or the column. */
static gboolean
has_gap (SendaCoverageTable *self,
         gboolean            is_row,
         guint               index)
{
  guint n = is_row ? senda_coverage_get_columns (self->coverage)->len
                   : senda_coverage_get_rows (self->coverage)->len;

  for (guint i = 0; i < n; i++)
    if (senda_coverage_cell_is_gap (senda_coverage_get_cell (self->coverage,
                                                             is_row ? index : i,
                                                             is_row ? i : index)))
      return TRUE;
  return FALSE;
}

static void
list_shown (SendaCoverageTable *self,
            GArray             *shown,
            gboolean            are_rows,
            guint               n)
{
  g_array_set_size (shown, 0);
  for (guint i = 0; i < n; i++)
    if (!self->gaps_only || has_gap (self, are_rows, i))
      g_array_append_val (shown, i);
}

/* Reads the people as they are now. */
void
senda_coverage_table_update (SendaCoverageTable *self)
{
  g_clear_pointer (&self->coverage, senda_coverage_free);
  self->coverage = senda_coverage_new (senda_people_get_facts (self->people), self->lens,
                                       self->more_columns, self->parts);
  list_shown (self, self->rows, TRUE, senda_coverage_get_rows (self->coverage)->len);
  list_shown (self, self->columns, FALSE, senda_coverage_get_columns (self->coverage)->len);
}

SendaCoverageSpot
senda_coverage_table_get_spot (SendaCoverageTable *self,
                               guint               row,
                               guint               column)
{
  return (SendaCoverageSpot) { g_array_index (self->rows, guint, row),
                               g_array_index (self->columns, guint, column) };
}

static gboolean
find_index (GArray *shown,
            guint   index,
            guint  *position)
{
  for (guint i = 0; i < shown->len; i++)
    if (g_array_index (shown, guint, i) == index)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
senda_coverage_table_find_spot (SendaCoverageTable *self,
                                SendaCoverageSpot   spot,
                                guint              *row,
                                guint              *column)
{
  return find_index (self->rows, spot.row, row) && find_index (self->columns, spot.column, column);
}

/* Where the cell called @gap is; FALSE when the coverage has none. */
gboolean
senda_coverage_table_find_gap (SendaCoverageTable *self,
                               const char         *gap,
                               SendaCoverageSpot  *spot)
{
  guint n_rows = senda_coverage_get_rows (self->coverage)->len;
  guint n_columns = senda_coverage_get_columns (self->coverage)->len;

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        g_autofree char *id = senda_coverage_dup_gap_id (self->coverage, i, j);

        if (g_str_equal (id, gap))
          {
            *spot = (SendaCoverageSpot) { i, j };
            return TRUE;
          }
      }
  return FALSE;
}

const SendaCoverageLine *
senda_coverage_table_get_service (SendaCoverageTable *self,
                                  SendaCoverageSpot   spot)
{
  return g_ptr_array_index (senda_coverage_get_rows (self->coverage), spot.row);
}

const SendaCoverageLine *
senda_coverage_table_get_whom (SendaCoverageTable *self,
                               SendaCoverageSpot   spot)
{
  return g_ptr_array_index (senda_coverage_get_columns (self->coverage), spot.column);
}

/* (transfer none) */
const char *
senda_coverage_table_name (SendaCoverageTable      *self,
                           const SendaCoverageLine *line)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);

  return senda_coverage_line_get_name (line, senda_workspace_get_catalog (workspace));
}

const char *
senda_cover_say (SendaCover cover)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "cover", senda_cover_get_label (cover));
}

char *
senda_coverage_table_say_stale (SendaCoverageTable *self)
{
  guint months = senda_offer_months (senda_people_get_facts (self->people));

  return g_strdup_printf (ngettext ("Not checked for %u month", "Not checked for %u months",
                                    months), months);
}

static const char *
say_state (const SendaCoverageCell *cell)
{
  return cell->decision ? C_("cover", "Not needed here") : senda_cover_say (cell->cover);
}

static void
add_agencies (SendaCoverageTable *self,
              GString            *sentence,
              GPtrArray          *offers)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < offers->len; i++)
    {
      SendaRecord *agency =
        senda_people_facts_follow (facts, g_ptr_array_index (offers, i), "agency");
      const char *name = agency ? senda_record_get_text (agency, "name") : NULL;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sentence, "%s%s", i == 0 ? ": " : ", ",
                            (const char *) g_ptr_array_index (names, i));
}

/* Its state, by whom it is offered if that is asked, and what is to be done. (transfer full) */
char *
senda_coverage_table_say_cell (SendaCoverageTable *self,
                               SendaCoverageSpot   spot,
                               gboolean            by_whom)
{
  const SendaCoverageCell *cell = senda_coverage_get_cell (self->coverage, spot.row, spot.column);
  GString *sentence = g_string_new (say_state (cell));

  if (by_whom && cell->decision == NULL)
    add_agencies (self, sentence, cell->offers);
  g_string_append_c (sentence, '.');
  if (cell->is_stale)
    {
      g_autofree char *stale = senda_coverage_table_say_stale (self);

      g_string_append_printf (sentence, " %s.", stale);
    }
  if (cell->action != NULL)
    g_string_append_printf (sentence, " %s.", C_("cover", "An action is planned"));
  return g_string_free (sentence, FALSE);
}

/* The sign of a cell: shapes that get lighter the less is firm. */
void
senda_coverage_cell_get_sign (const SendaCoverageCell *cell,
                              SendaSign               *sign)
{
  static const SendaSignKind kinds[] = {
    [SENDA_COVER_MEMBER] = SENDA_SIGN_FULL,
    [SENDA_COVER_AGREEMENT] = SENDA_SIGN_HALF,
    [SENDA_COVER_INFORMAL] = SENDA_SIGN_RING,
    [SENDA_COVER_UNSAID] = SENDA_SIGN_RING_DOT,
    [SENDA_COVER_CLOSED] = SENDA_SIGN_BARRED,
    [SENDA_COVER_NONE] = SENDA_SIGN_GAP,
    [SENDA_COVER_UNKNOWN] = SENDA_SIGN_BLANK,
  };

  sign->kind = cell->decision ? SENDA_SIGN_NOT_NEEDED : kinds[cell->cover];
  sign->is_flagged = cell->is_stale && cell->decision == NULL;
  sign->is_planned = cell->action != NULL;
}
