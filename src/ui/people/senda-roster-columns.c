/* senda-roster-columns.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-columns.h"

#include "senda-focus.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define N_VALUES 3       /* shown of each column */
#define MOST_LOOKED 50   /* rows, for values */
#define VALUE_CHARS 36
#define KIND_WIDTH 176

struct _SendaRosterColumns
{
  AdwBin parent_instance;

  SendaTable *table;
  SendaRosterKind *kinds;
  GPtrArray *rows;    /* of SendaRow, by column; NULL while it is folded away */
  GtkWidget *headings; /* a GtkSwitch */
  GtkWidget *fold;    /* of the columns that are left out at first */
  const char *labels[SENDA_ROSTER_N_KINDS + 1];
};

G_DEFINE_FINAL_TYPE (SendaRosterColumns, senda_roster_columns, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "C", "AA": as spreadsheets call them. (transfer full) */
static char *
dup_letters (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, 'A' + (rest - 1) % 26);
  return g_string_free (letters, FALSE);
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= VALUE_CHARS)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, VALUE_CHARS - 1);
  return g_strconcat (start, "…", NULL);
}

/* What the column is called in the list. (transfer full) */
static char *
dup_title (SendaRosterColumns *self,
           guint               column)
{
  gboolean has_headings = senda_roster_columns_has_headings (self);
  g_autofree char *heading = shorten (has_headings ? senda_table_get (self->table, 0, column) : "");
  g_autofree char *letters = dup_letters (column);

  if (*heading != '\0')
    return g_steal_pointer (&heading);
  /* Translators: a column of a table without a heading, by its letter */
  return g_strdup_printf (_("Column %s"), letters);
}

/* Its first values. (transfer full) */
static char *
dup_values (SendaRosterColumns *self,
            guint               column)
{
  guint first = senda_roster_columns_has_headings (self) ? 1 : 0;
  guint last = MIN (senda_table_get_n_rows (self->table), first + MOST_LOOKED);
  GString *values = g_string_new (NULL);
  guint n_values = 0;

  for (guint row = first; row < last && n_values < N_VALUES; row++)
    {
      g_autofree char *value = shorten (senda_table_get (self->table, row, column));

      if (*value == '\0')
        continue;
      if (n_values++ > 0)
        g_string_append (values, " · ");
      g_string_append (values, value);
    }
  if (n_values == 0)
    g_string_append (values, _("Empty"));
  return g_string_free (values, FALSE);
}

static void
show_column (SendaRosterColumns *self,
             guint               column)
{
  SendaRow *row = g_ptr_array_index (self->rows, column);
  g_autofree char *title = dup_title (self, column);
  g_autofree char *values = dup_values (self, column);

  if (row != NULL)
    senda_row_set_text (row, title, values);
}

static void
chosen_cb (SendaRosterColumns *self,
           guint               kind,
           GtkWidget          *button)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));

  g_assert (SENDA_IS_ROSTER_COLUMNS (self));

  self->kinds[column] = kind;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_column (SendaRosterColumns *self,
               GtkWidget          *list,
               guint               column)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *title = dup_title (self, column);
  /* Translators: %s is the heading of a column; what follows is what it holds */
  g_autofree char *label = g_strdup_printf (_("What “%s” is"), title);
  GtkWidget *button = senda_list_button_new (label, self->labels, self->kinds[column]);

  gtk_widget_set_size_request (button, KIND_WIDTH, -1);
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (button, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  senda_row_add_end (SENDA_ROW (row), button);
  self->rows->pdata[column] = row;
  show_column (self, column);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Those that are matched to something at first, or those that are not. */
static GtkWidget *
build_list (SendaRosterColumns *self,
            const char         *label,
            gboolean            are_known)
{
  GtkWidget *list = senda_boxed_list_new (label);

  for (guint i = 0; i < senda_table_get_n_columns (self->table); i++)
    if ((self->kinds[i] != SENDA_ROSTER_SKIP) == are_known && self->rows->pdata[i] == NULL)
      append_column (self, list, i);
  return list;
}

/* An address book of Outlook has ninety columns: rows are made when they are looked at. */
static void
expanded_cb (SendaRosterColumns *self)
{
  g_assert (SENDA_IS_ROSTER_COLUMNS (self));

  if (senda_fold_get_child (SENDA_FOLD (self->fold)) == NULL)
    senda_fold_set_child (SENDA_FOLD (self->fold),
                          build_list (self, _("Columns that are left out"), FALSE));
}

static void
headings_cb (SendaRosterColumns *self)
{
  g_assert (SENDA_IS_ROSTER_COLUMNS (self));

  for (guint i = 0; i < self->rows->len; i++)
    show_column (self, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
count_left_out (SendaRosterColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < senda_table_get_n_columns (self->table); i++)
    n += self->kinds[i] == SENDA_ROSTER_SKIP;
  return n;
}

static GtkWidget *
build_fold (SendaRosterColumns *self,
            guint               n_left_out)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u column that Senda does not know",
                                                      "%u columns that Senda does not know",
                                                      n_left_out),
                                            n_left_out);

  self->fold = senda_fold_new (title);
  gtk_widget_add_css_class (self->fold, "section-fold");
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  return self->fold;
}

static GtkWidget *
build_headings (SendaRosterColumns *self)
{
  GtkWidget *list = senda_boxed_list_new (_("The list"));

  self->headings = senda_option_append_switch (GTK_LIST_BOX (list), _("The first row is headings"),
                                               NULL);
  gtk_switch_set_active (GTK_SWITCH (self->headings), senda_roster_has_headings (self->table));
  g_signal_connect_object (self->headings, "notify::active", G_CALLBACK (headings_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
build (SendaRosterColumns *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  guint n_columns = senda_table_get_n_columns (self->table);
  guint n_left_out = count_left_out (self);

  gtk_box_append (GTK_BOX (column), build_headings (self));
  if (n_left_out < n_columns)
    gtk_box_append (GTK_BOX (column), build_list (self, _("Columns"), TRUE));
  if (n_left_out > 0)
    gtk_box_append (GTK_BOX (column), build_fold (self, n_left_out));
  if (n_left_out == n_columns)
    senda_fold_set_expanded (SENDA_FOLD (self->fold), TRUE);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("What Each Column Is"), NULL, column));
}

static gboolean
senda_roster_columns_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SENDA_ROSTER_COLUMNS (widget)->headings);
}

static void
senda_roster_columns_finalize (GObject *object)
{
  SendaRosterColumns *self = SENDA_ROSTER_COLUMNS (object);

  g_free (self->kinds);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (senda_roster_columns_parent_class)->finalize (object);
}

static void
senda_roster_columns_class_init (SendaRosterColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_roster_columns_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_roster_columns_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_roster_columns_init (SendaRosterColumns *self)
{
  self->rows = g_ptr_array_new ();
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    self->labels[kind] = g_dpgettext2 (GETTEXT_PACKAGE, "roster",
                                       senda_roster_kind_get_label (kind));
}

GtkWidget *
senda_roster_columns_new (SendaTable *table)
{
  SendaRosterColumns *self = g_object_new (SENDA_TYPE_ROSTER_COLUMNS, NULL);

  self->table = table;
  self->kinds = senda_roster_guess (table);
  g_ptr_array_set_size (self->rows, senda_table_get_n_columns (table));
  build (self);
  return GTK_WIDGET (self);
}

/* As many as there are columns. (transfer none) */
const SendaRosterKind *
senda_roster_columns_get_kinds (SendaRosterColumns *self)
{
  g_return_val_if_fail (SENDA_IS_ROSTER_COLUMNS (self), NULL);

  return self->kinds;
}

gboolean
senda_roster_columns_has_headings (SendaRosterColumns *self)
{
  g_return_val_if_fail (SENDA_IS_ROSTER_COLUMNS (self), FALSE);

  return gtk_switch_get_active (GTK_SWITCH (self->headings));
}

gboolean
senda_roster_columns_has_name (SendaRosterColumns *self)
{
  g_return_val_if_fail (SENDA_IS_ROSTER_COLUMNS (self), FALSE);

  for (guint i = 0; i < senda_table_get_n_columns (self->table); i++)
    if (self->kinds[i] >= SENDA_ROSTER_NAME && self->kinds[i] <= SENDA_ROSTER_LAST_NAME)
      return TRUE;
  return FALSE;
}
