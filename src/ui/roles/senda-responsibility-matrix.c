/* senda-responsibility-matrix.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibility-matrix.h"

#include "senda-list.h"
#include "senda-matrix.h"
#include "senda-responsibility-words.h"

#include <glib/gi18n-lib.h>

struct _SendaResponsibilityMatrix
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *matrix;
  GPtrArray *cards;
  GPtrArray *roles; /* of the cards: those in use */
  GPtrArray *rows;  /* of SendaRecord */
};

enum
{
  ACTIVATED,
  ROW_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SendaResponsibilityMatrix, senda_responsibility_matrix, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaResponsibilityMatrix *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

static SendaPeopleFacts *
get_facts (SendaResponsibilityMatrix *self)
{
  return senda_people_get_facts (self->people);
}

static SendaRecord *
get_row (SendaResponsibilityMatrix *self,
         guint                      row)
{
  return g_ptr_array_index (self->rows, row);
}

static const SendaRoleCard *
get_role (SendaResponsibilityMatrix *self,
          guint                      column)
{
  return g_ptr_array_index (self->roles, column);
}

static char *
dup_row_title (guint     row,
               gboolean *is_minor,
               gpointer  data)
{
  SendaResponsibilityMatrix *self = data;

  *is_minor = FALSE;
  return g_strdup (senda_responsibility_get_name (get_row (self, row), get_facts (self),
                                                  get_catalog (self)));
}

static char *
dup_row_note (guint    row,
              gpointer data)
{
  SendaResponsibilityMatrix *self = data;

  return senda_responsibility_words_dup_findings (get_row (self, row), get_facts (self),
                                                  self->cards);
}

static char *
dup_column_title (guint    column,
                  gpointer data)
{
  SendaResponsibilityMatrix *self = data;

  return g_strdup (senda_role_card_get_name (get_role (self, column), get_catalog (self)));
}

static char *
describe_row (guint    row,
              gpointer data)
{
  SendaResponsibilityMatrix *self = data;

  return senda_responsibility_words_dup_row (get_row (self, row), get_facts (self), self->cards,
                                             self->roles, get_catalog (self));
}

static char *
describe_cell (guint    row,
               guint    column,
               gpointer data)
{
  SendaResponsibilityMatrix *self = data;

  return senda_responsibility_words_dup_cell (get_row (self, row), get_facts (self),
                                              get_role (self, column), get_catalog (self));
}

static SendaSignKind
to_sign (const char *part)
{
  if (g_strcmp0 (part, SENDA_PART_LEADS) == 0)
    return SENDA_SIGN_FULL;
  if (g_strcmp0 (part, SENDA_PART_SUPPORTS) == 0)
    return SENDA_SIGN_HALF;
  return part ? SENDA_SIGN_RING : SENDA_SIGN_BLANK;
}

static void
get_sign (guint      row,
          guint      column,
          SendaSign *sign,
          gpointer   data)
{
  SendaResponsibilityMatrix *self = data;

  sign->kind = to_sign (senda_responsibility_get_part (get_row (self, row), get_facts (self),
                                                       get_role (self, column)));
}

static const SendaMatrixSource matrix_source = {
  dup_row_title, dup_row_note, dup_column_title, describe_row, describe_cell, get_sign
};

static void
activated_cb (SendaResponsibilityMatrix *self,
              guint                      row,
              guint                      column)
{
  g_assert (SENDA_IS_RESPONSIBILITY_MATRIX (self));

  g_signal_emit (self, signals[ACTIVATED], 0, row, column);
}

static void
row_activated_cb (SendaResponsibilityMatrix *self,
                  guint                      row)
{
  g_assert (SENDA_IS_RESPONSIBILITY_MATRIX (self));

  g_signal_emit (self, signals[ROW_ACTIVATED], 0, row);
}

static void
senda_responsibility_matrix_dispose (GObject *object)
{
  SendaResponsibilityMatrix *self = SENDA_RESPONSIBILITY_MATRIX (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_responsibility_matrix_parent_class)->dispose (object);
}

static void
senda_responsibility_matrix_class_init (SendaResponsibilityMatrixClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_responsibility_matrix_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
senda_responsibility_matrix_init (SendaResponsibilityMatrix *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/* It is empty until it is updated. */
GtkWidget *
senda_responsibility_matrix_new (SendaPeople *people)
{
  SendaResponsibilityMatrix *self = g_object_new (SENDA_TYPE_RESPONSIBILITY_MATRIX, NULL);

  self->people = g_object_ref (people);
  self->matrix = senda_matrix_new (_("Who Does What"), &matrix_source, self);
  g_signal_connect_object (self->matrix, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->matrix);
  return GTK_WIDGET (self);
}

static void
collect_rows (SendaResponsibilityMatrix *self,
              gboolean                   only_findings)
{
  GPtrArray *all = senda_people_facts_list (get_facts (self), &senda_responsibility_info);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (all, i);

      if (!only_findings ||
          senda_responsibility_get_findings (record, get_facts (self), self->cards) != 0)
        g_ptr_array_add (self->rows, g_object_ref (record));
    }
}

guint
senda_responsibility_matrix_update (SendaResponsibilityMatrix *self,
                                    gboolean                   only_findings)
{
  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), 0);

  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = senda_role_cards_new (get_facts (self));
  self->roles = senda_role_cards_dup_in_use (self->cards, get_facts (self));
  collect_rows (self, only_findings);
  senda_matrix_set_size (SENDA_MATRIX (self->matrix), self->rows->len, self->roles->len);
  return self->rows->len;
}

SendaRecord *
senda_responsibility_matrix_get_row (SendaResponsibilityMatrix *self,
                                     guint                      row)
{
  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), NULL);

  return row < self->rows->len ? get_row (self, row) : NULL;
}

const SendaRoleCard *
senda_responsibility_matrix_get_role (SendaResponsibilityMatrix *self,
                                      guint                      column)
{
  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), NULL);

  return self->roles != NULL && column < self->roles->len ? get_role (self, column) : NULL;
}

/* Also one that is not in use. */
const SendaRoleCard *
senda_responsibility_matrix_find_role (SendaResponsibilityMatrix *self,
                                       const char                *id)
{
  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), NULL);

  return self->cards ? senda_role_cards_find (self->cards, id) : NULL;
}

void
senda_responsibility_matrix_focus (SendaResponsibilityMatrix *self,
                                   guint                      row,
                                   guint                      column)
{
  g_return_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self));

  senda_matrix_focus (SENDA_MATRIX (self->matrix), row, column);
}

int
senda_responsibility_matrix_find (SendaResponsibilityMatrix *self,
                                  const char                *id)
{
  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), -1);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (senda_record_get_id (get_row (self, i)), id) == 0 ||
        g_strcmp0 (senda_record_get_text (get_row (self, i), "source"), id) == 0)
      return i;
  return -1;
}

/* Each sign beside its words. */
GtkWidget *
senda_responsibility_matrix_legend_new (void)
{
  const SendaSign shown[] = {
    { SENDA_SIGN_FULL, FALSE, FALSE }, { SENDA_SIGN_HALF, FALSE, FALSE },
    { SENDA_SIGN_RING, FALSE, FALSE }
  };
  const char *words[] = { C_("part", "Leads"), C_("part", "Supports"), C_("part", "Is informed") };

  return senda_matrix_legend_new (shown, words, G_N_ELEMENTS (shown));
}

static void
add_list_row (SendaResponsibilityMatrix *self,
              SendaListSheet            *sheet,
              guint                      row)
{
  SendaRecord *responsibility = get_row (self, row);
  gboolean is_minor = FALSE;

  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_take_text (sheet, dup_row_title (row, &is_minor, self));
  for (guint i = 0; i < self->roles->len; i++)
    {
      const char *part = senda_responsibility_get_part (responsibility, get_facts (self),
                                                        get_role (self, i));

      senda_list_sheet_add_text (sheet, part ? senda_choice_say (senda_parts, part,
                                                                 get_catalog (self)) : NULL);
    }
  senda_list_sheet_take_text (sheet, dup_row_note (row, self));
}

SendaDocument *
senda_responsibility_matrix_make_list (SendaResponsibilityMatrix *self,
                                       const char                *task_force)
{
  g_autoptr (SendaListSheet) sheet = NULL;

  g_return_val_if_fail (SENDA_IS_RESPONSIBILITY_MATRIX (self), NULL);

  sheet = senda_workspace_begin_sheet (senda_people_get_workspace (self->people), task_force,
                                       _("Who Does What"));
  senda_list_sheet_add_column (sheet, C_("column", "Responsibility"), 4);
  for (guint i = 0; i < self->roles->len; i++)
    {
      g_autofree char *title = dup_column_title (i, self);

      senda_list_sheet_add_column (sheet, title, 2);
    }
  senda_list_sheet_add_column (sheet, C_("column", "What stands out"), 4);
  for (guint i = 0; i < self->rows->len; i++)
    add_list_row (self, sheet, i);
  return senda_list_sheet_finish (sheet);
}
