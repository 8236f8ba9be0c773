/* senda-record-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-form.h"

#include "senda-form-kinds.h"
#include "senda-section.h"

struct _SendaRecordForm
{
  AdwBin parent_instance;

  SendaRecord *record;
  GtkWidget *list;
  GtkWidget *note;
  GHashTable *rows; /* field to SendaFormRow, which it does not hold */
};

G_DEFINE_FINAL_TYPE (SendaRecordForm, senda_record_form, ADW_TYPE_BIN)

static GType
row_type (const SendaField *field)
{
  switch (field->kind)
    {
    case SENDA_FIELD_CHOICE:
      return SENDA_TYPE_FORM_CHOICE;
    case SENDA_FIELD_BOOLEAN:
      return SENDA_TYPE_FORM_SWITCH;
    case SENDA_FIELD_DATE:
      return SENDA_TYPE_FORM_DATE;
    case SENDA_FIELD_REFERENCE:
    case SENDA_FIELD_CONTENT:
      return SENDA_TYPE_FORM_LINK;
    case SENDA_FIELD_REFERENCES:
      return SENDA_TYPE_FORM_REFERENCES;
    case SENDA_FIELD_TAGS:
      return SENDA_TYPE_FORM_TAGS;
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_MARKS:
    default:
      return SENDA_TYPE_FORM_TEXT;
    }
}

static void
record_changed_cb (SendaRecordForm *self)
{
  GHashTableIter rows;
  gpointer row = NULL;

  g_assert (SENDA_IS_RECORD_FORM (self));

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, NULL, &row))
    senda_form_row_show (row);
}

static void
row_activated_cb (SendaRecordForm *self G_GNUC_UNUSED,
                  SendaFormRow    *row)
{
  gtk_widget_activate (senda_form_row_get_control (row));
}

static void
add_row (SendaRecordForm      *self,
         SendaWorkspace       *workspace,
         const SendaFormField *item,
         const char           *language)
{
  const SendaRecordInfo *info = senda_record_get_info (self->record);
  int index = senda_record_info_field (info, item->field);
  GtkWidget *row = NULL;

  /* Marks are given beside the statements that they are of. */
  g_return_if_fail (index >= 0 && info->fields[index].kind != SENDA_FIELD_MARKS);

  row = g_object_new (row_type (&info->fields[index]),
                      "workspace", workspace,
                      "record", self->record,
                      "item", item,
                      "language", language,
                      NULL);
  g_hash_table_insert (self->rows, (gpointer) item->field, row);
  senda_form_row_show (SENDA_FORM_ROW (row));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
build (SendaRecordForm *self,
       const char      *label)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = senda_boxed_list_new (label);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->note = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->note);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_record_form_dispose (GObject *object)
{
  SendaRecordForm *self = SENDA_RECORD_FORM (object);

  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (senda_record_form_parent_class)->dispose (object);
}

static void
senda_record_form_finalize (GObject *object)
{
  g_hash_table_unref (SENDA_RECORD_FORM (object)->rows);

  G_OBJECT_CLASS (senda_record_form_parent_class)->finalize (object);
}

static void
senda_record_form_class_init (SendaRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_record_form_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordform");
}

static void
senda_record_form_init (SendaRecordForm *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
}

/* @label names the list for assistive technologies; @fields ends with a NULL field. */
GtkWidget *
senda_record_form_new (SendaWorkspace       *workspace,
                       SendaRecord          *record,
                       const char           *label,
                       const SendaFormField *fields,
                       const char           *language)
{
  SendaRecordForm *self = g_object_new (SENDA_TYPE_RECORD_FORM, NULL);

  self->record = g_object_ref (record);
  build (self, label);
  for (const SendaFormField *item = fields; item->field != NULL; item++)
    add_row (self, workspace, item, language);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* (transfer none) (nullable) */
GtkWidget *
senda_record_form_get_field (SendaRecordForm *self,
                             const char      *field)
{
  SendaFormRow *row = NULL;

  g_return_val_if_fail (SENDA_IS_RECORD_FORM (self), NULL);

  row = g_hash_table_lookup (self->rows, field);
  return row ? senda_form_row_get_control (row) : NULL;
}

void
senda_record_form_set_note (SendaRecordForm *self,
                            const char      *note)
{
  g_return_if_fail (SENDA_IS_RECORD_FORM (self));

  gtk_label_set_label (GTK_LABEL (self->note), note ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
}
