/* senda-coverage-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the matrix of coverage asks a SendaCoverageTable.
 */
#include "config.h"

#include "senda-coverage-table.h"

#include "senda-list.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*CellTest) (const SendaCoverageCell *cell,
                              guint                    value);

static const SendaCoverageCell *
get_cell (SendaCoverageTable *self,
          guint               row,
          guint               column)
{
  SendaCoverageSpot spot = senda_coverage_table_get_spot (self, row, column);

  return senda_coverage_get_cell (self->coverage, spot.row, spot.column);
}

static const char *
name_column (SendaCoverageTable *self,
             guint               column)
{
  SendaCoverageSpot spot = { 0, g_array_index (self->columns, guint, column) };

  return senda_coverage_table_name (self, senda_coverage_table_get_whom (self, spot));
}

static const SendaCoverageLine *
get_row (SendaCoverageTable *self,
         guint               row)
{
  SendaCoverageSpot spot = { g_array_index (self->rows, guint, row), 0 };

  return senda_coverage_table_get_service (self, spot);
}

static char *
dup_row_title (guint     row,
               gboolean *is_minor,
               gpointer  data)
{
  SendaCoverageTable *self = data;
  const SendaCoverageLine *line = get_row (self, row);

  *is_minor = line->is_item;
  return g_strdup (senda_coverage_table_name (self, line));
}

static gboolean
is_of_cover (const SendaCoverageCell *cell,
             guint                    cover)
{
  return cell->decision == NULL && cell->cover == (SendaCover) cover;
}

static gboolean
is_declined (const SendaCoverageCell *cell,
             guint                    value G_GNUC_UNUSED)
{
  return cell->decision != NULL;
}

static gboolean
is_stale (const SendaCoverageCell *cell,
          guint                    value G_GNUC_UNUSED)
{
  return cell->is_stale && cell->decision == NULL;
}

static gboolean
is_planned (const SendaCoverageCell *cell,
            guint                    value G_GNUC_UNUSED)
{
  return cell->action != NULL;
}

static gboolean
is_offered (const SendaCoverageCell *cell,
            guint                    value G_GNUC_UNUSED)
{
  return cell->offers->len > 0 && cell->decision == NULL;
}

/* The columns of which the test is true, in words; NULL for none. (transfer full) */
static char *
dup_columns (SendaCoverageTable *self,
             guint               row,
             CellTest            test,
             guint               value)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (test (get_cell (self, row, i), value))
      g_ptr_array_add (names, (gpointer) name_column (self, i));
  if (names->len == 0)
    return NULL;
  if (names->len == self->columns->len && names->len > 1)
    /* Translators: in a list of who is reached, instead of every column by its name */
    return g_strdup (C_("coverage", "all that is shown here"));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_columns (SendaCoverageTable *self,
             GString            *sentence,
             guint               row,
             const char         *state,
             CellTest            test,
             guint               value)
{
  g_autofree char *columns = dup_columns (self, row, test, value);

  if (columns == NULL)
    return;
  g_string_append_c (sentence, ' ');
  /* Translators: how a service is reached, and for whom: “By written agreement: Adults, Men.” */
  g_string_append_printf (sentence, C_("coverage", "%1$s: %2$s."), state, columns);
}

/* Its finding in a few words, which never count. */
static char *
dup_row_note (guint    row,
              gpointer data)
{
  SendaCoverageTable *self = data;
  gboolean any_stale = FALSE;
  gboolean all_stale = TRUE;
  g_autofree char *offered = dup_columns (self, row, is_offered, 0);

  for (guint i = 0; i < self->columns->len; i++)
    if (is_offered (get_cell (self, row, i), 0))
      {
        any_stale |= get_cell (self, row, i)->is_stale;
        all_stale &= get_cell (self, row, i)->is_stale;
      }
  if (offered == NULL || !any_stale)
    return NULL;
  if (all_stale)
    return senda_coverage_table_say_stale (self);
  return g_strdup (_("To be checked again in part"));
}

static char *
dup_column_title (guint    column,
                  gpointer data)
{
  return g_strdup (name_column (data, column));
}

static char *
describe_row (guint    row,
              gpointer data)
{
  SendaCoverageTable *self = data;
  GString *sentence = g_string_new (senda_coverage_table_name (self, get_row (self, row)));
  g_autofree char *stale = senda_coverage_table_say_stale (self);

  g_string_append_c (sentence, '.');
  for (SendaCover cover = SENDA_COVER_MEMBER; cover <= SENDA_COVER_UNKNOWN; cover++)
    add_columns (self, sentence, row, senda_cover_say (cover), is_of_cover, cover);
  add_columns (self, sentence, row, C_("cover", "Not needed here"), is_declined, 0);
  add_columns (self, sentence, row, stale, is_stale, 0);
  add_columns (self, sentence, row, C_("cover", "An action is planned"), is_planned, 0);
  return g_string_free (sentence, FALSE);
}

static char *
describe_cell (guint    row,
               guint    column,
               gpointer data)
{
  SendaCoverageTable *self = data;
  SendaCoverageSpot spot = senda_coverage_table_get_spot (self, row, column);
  g_autofree char *state = senda_coverage_table_say_cell (self, spot, TRUE);

  /* Translators: a service, for whom or when, and the state of that in a sentence */
  return g_strdup_printf (C_("coverage", "%1$s, %2$s: %3$s"),
                          senda_coverage_table_name (self, get_row (self, row)),
                          name_column (self, column), state);
}

static void
get_sign (guint      row,
          guint      column,
          SendaSign *sign,
          gpointer   data)
{
  senda_coverage_cell_get_sign (get_cell (data, row, column), sign);
}

const SendaMatrixSource senda_coverage_table_source = {
  dup_row_title, dup_row_note, dup_column_title, describe_row, describe_cell, get_sign
};

GtkWidget *
senda_coverage_legend_new (void)
{
  const SendaSign signs[] = {
    { SENDA_SIGN_FULL, FALSE, FALSE }, { SENDA_SIGN_HALF, FALSE, FALSE },
    { SENDA_SIGN_RING, FALSE, FALSE }, { SENDA_SIGN_RING_DOT, FALSE, FALSE },
    { SENDA_SIGN_BARRED, FALSE, FALSE }, { SENDA_SIGN_GAP, FALSE, FALSE },
    { SENDA_SIGN_BLANK, FALSE, FALSE }, { SENDA_SIGN_NOT_NEEDED, FALSE, FALSE },
    { SENDA_SIGN_FULL, TRUE, FALSE }, { SENDA_SIGN_GAP, FALSE, TRUE },
  };
  const char *const words[] = {
    senda_cover_say (SENDA_COVER_MEMBER), senda_cover_say (SENDA_COVER_AGREEMENT),
    senda_cover_say (SENDA_COVER_INFORMAL), senda_cover_say (SENDA_COVER_UNSAID),
    senda_cover_say (SENDA_COVER_CLOSED), senda_cover_say (SENDA_COVER_NONE),
    senda_cover_say (SENDA_COVER_UNKNOWN), C_("cover", "Not needed here"),
    C_("cover", "To be checked again"), C_("cover", "An action is planned"),
  };

  return senda_matrix_legend_new (signs, words, G_N_ELEMENTS (signs));
}

static void
add_list_row (SendaCoverageTable *self,
              SendaListSheet     *sheet,
              guint               row)
{
  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, senda_coverage_table_name (self, get_row (self, row)));
  for (guint i = 0; i < self->columns->len; i++)
    senda_list_sheet_take_text (
      sheet, senda_coverage_table_say_cell (self, senda_coverage_table_get_spot (self, row, i),
                                            TRUE));
}

SendaDocument *
senda_coverage_table_make_list (SendaCoverageTable *self,
                                const char         *task_force)
{
  g_autoptr (SendaListSheet) sheet =
    senda_workspace_begin_sheet (senda_people_get_workspace (self->people), task_force,
                                 C_("list", "Coverage of services"));

  senda_list_sheet_add_column (sheet, C_("column", "Service"), 3);
  for (guint i = 0; i < self->columns->len; i++)
    senda_list_sheet_add_column (sheet, name_column (self, i), 3);
  for (guint i = 0; i < self->rows->len; i++)
    add_list_row (self, sheet, i);
  return senda_list_sheet_finish (sheet);
}
