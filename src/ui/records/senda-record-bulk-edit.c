/* senda-record-bulk-edit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-bulk.h"

#include "senda-dialogs.h"
#include "senda-form-row.h"
#include "senda-list-button.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

/* What the window is about; the window owns it. */
typedef struct
{
  SendaWorkspace *workspace;
  GPtrArray *records;
  const SendaRecordListSpec *spec;
  SendaFormField field[2]; /* the one that is chosen, and an end */
  SendaRecord *sample;     /* in no store: it holds the value until it is given to all */
  char *text;              /* the value */
  GtkWidget *opener;       /* whose window shows the toast; NULL when it is gone */
  GtkWidget *window;
  GtkWidget *form;         /* an AdwBin */
} Bulk;

static void
bulk_free (gpointer data)
{
  Bulk *bulk = data;

  g_clear_weak_pointer (&bulk->opener);
  g_clear_object (&bulk->sample);
  g_object_unref (bulk->workspace);
  g_ptr_array_unref (bulk->records);
  g_free (bulk->text);
  g_free (bulk);
}

static const SendaRecordInfo *
get_info (Bulk *bulk)
{
  return senda_record_get_info (g_ptr_array_index (bulk->records, 0));
}

static const SendaField *
get_field (Bulk       *bulk,
           const char *name)
{
  const SendaRecordInfo *info = get_info (bulk);

  return &info->fields[senda_record_info_field (info, name)];
}

static const char *
get_language (Bulk             *bulk,
              const SendaField *field)
{
  return field->flags & SENDA_FIELD_BILINGUAL ? senda_workspace_get_language (bulk->workspace)
                                              : NULL;
}

/* A record of the type that belongs where the others do, so that the same is offered for it. */
static SendaRecord *
make_sample (Bulk *bulk)
{
  const SendaRecordInfo *info = get_info (bulk);
  SendaRecord *sample = senda_record_new (info, "sample");

  if (info->parent != NULL)
    {
      int parent = senda_record_info_field (info, info->parent);

      senda_record_set_value (sample, parent, NULL,
                              senda_record_get_value (g_ptr_array_index (bulk->records, 0),
                                                      parent));
    }
  return sample;
}

/* Keeps @text with the sample, where the form sees it. */
static gboolean
keep_cb (SendaFormRow *row,
         const char   *text,
         gpointer      data)
{
  Bulk *bulk = data;
  const SendaRecordInfo *info = get_info (bulk);
  int index = senda_record_info_field (info, bulk->field[0].field);
  const SendaField *field = &info->fields[index];
  SendaValue value = { .type = SENDA_VALUE_NULL };

  g_free (bulk->text);
  bulk->text = g_strstrip (g_strdup (text));
  if (*bulk->text != '\0' &&
      (field->kind == SENDA_FIELD_INTEGER || field->kind == SENDA_FIELD_BOOLEAN))
    value = (SendaValue) { .type = SENDA_VALUE_INTEGER,
                           .integer = g_ascii_strtoll (bulk->text, NULL, 10) };
  else if (*bulk->text != '\0')
    value = (SendaValue) { .type = SENDA_VALUE_TEXT, .text = bulk->text };
  senda_record_set_value (bulk->sample, index, get_language (bulk, field), &value);
  senda_form_row_show (row);
  return TRUE;
}

static void
show_field (Bulk *bulk,
            guint index)
{
  GtkWidget *form = NULL;
  GtkWidget *row = NULL;

  /* What is still being typed is said of the field before. */
  senda_text_entry_flush_within (bulk->form);
  adw_bin_set_child (ADW_BIN (bulk->form), NULL);
  bulk->field[0] = bulk->spec->bulk[index];
  g_clear_object (&bulk->sample);
  bulk->sample = make_sample (bulk);
  g_free (bulk->text);
  bulk->text = g_strdup ("");
  form = senda_record_form_new (bulk->workspace, bulk->sample, _("Value"), bulk->field, NULL);
  row = gtk_widget_get_ancestor (
    senda_record_form_get_field (SENDA_RECORD_FORM (form), bulk->field[0].field),
    SENDA_TYPE_FORM_ROW);
  senda_form_row_set_save (SENDA_FORM_ROW (row), keep_cb, bulk);
  adw_bin_set_child (ADW_BIN (bulk->form), form);
}

static void
field_chosen_cb (GtkWidget *button G_GNUC_UNUSED,
                 guint      index,
                 Bulk      *bulk)
{
  show_field (bulk, index);
}

static gboolean
edit_many (Bulk             *bulk,
           const SendaField *field,
           GError          **error)
{
  gboolean (*edit) (SendaWorkspace *, GPtrArray *, const char *, const char *, const char *,
                    GError **) = senda_record_edit_many;

  if (bulk->spec->edit_many != NULL)
    edit = bulk->spec->edit_many;
  return edit (bulk->workspace, bulk->records, field->name, get_language (bulk, field),
               bulk->text, error);
}

static void
apply_cb (GtkWidget *button G_GNUC_UNUSED,
          Bulk      *bulk)
{
  const SendaField *field = get_field (bulk, bulk->field[0].field);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  senda_text_entry_flush_within (bulk->form);
  if (!edit_many (bulk, field, &error))
    {
      senda_window_show_error (bulk->window, error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u changed.", "%u changed.", bulk->records->len),
                          bulk->records->len);
  if (bulk->opener != NULL)
    senda_window_toast (bulk->opener, text, TRUE);
  gtk_window_destroy (GTK_WINDOW (bulk->window));
}

static GtkWidget *
build_fields (Bulk *bulk)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *button = NULL;

  for (const SendaFormField *item = bulk->spec->bulk; item->field != NULL; item++)
    g_ptr_array_add (labels, (gpointer) g_dgettext (GETTEXT_PACKAGE,
                                                    get_field (bulk, item->field)->label));
  g_ptr_array_add (labels, NULL);
  button = senda_list_button_new (_("What to change"), (const char *const *) labels->pdata, 0);
  g_signal_connect (button, "chosen", G_CALLBACK (field_chosen_cb), bulk);
  return button;
}

static GtkWidget *
build_content (Bulk *bulk)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *apply = gtk_button_new_with_mnemonic (_("_Change All"));
  guint n_records = bulk->records->len;
  g_autofree char *note = g_strdup_printf (
    ngettext ("The value is given to %u record. An empty value clears the field.",
              "The value is given to %u records. An empty value clears the field.", n_records),
    n_records);

  bulk->form = adw_bin_new ();
  gtk_widget_add_css_class (column, "window-column");
  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_widget_set_halign (apply, GTK_ALIGN_END);
  g_signal_connect (apply, "clicked", G_CALLBACK (apply_cb), bulk);
  gtk_box_append (GTK_BOX (column), build_fields (bulk));
  gtk_box_append (GTK_BOX (column), bulk->form);
  gtk_box_append (GTK_BOX (column), senda_paragraph_new_dim (note));
  gtk_box_append (GTK_BOX (column), apply);
  show_field (bulk, 0);
  return column;
}

GtkWidget *
senda_record_bulk_edit_new (GtkWidget                 *widget,
                            SendaWorkspace            *workspace,
                            const SendaRecordListSpec *spec,
                            GPtrArray                 *records)
{
  Bulk *bulk = g_new0 (Bulk, 1);

  bulk->workspace = g_object_ref (workspace);
  bulk->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (bulk->records, g_object_ref (g_ptr_array_index (records, i)));
  bulk->spec = spec;
  g_set_weak_pointer (&bulk->opener, widget);
  bulk->window = senda_dialog_window_new (widget, _("Change Several"), build_content (bulk), 420);
  g_object_set_data_full (G_OBJECT (bulk->window), "bulk", bulk, bulk_free);
  return bulk->window;
}
