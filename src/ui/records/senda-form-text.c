/* senda-form-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"

#include "senda-wording-entry.h"

struct _SendaFormText
{
  SendaFormRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaFormText, senda_form_text, SENDA_TYPE_FORM_ROW)

/* A number or a time is short: its field does not fill the row. */
#define SHORT_WIDTH 140

static void
line_committed_cb (SendaTextEntry *entry,
                   const char     *text,
                   SendaFormText  *self)
{
  g_assert (SENDA_IS_FORM_TEXT (self));

  if (!senda_form_row_save (SENDA_FORM_ROW (self), text))
    senda_text_entry_refuse (entry);
}

static void
wording_committed_cb (SendaWordingEntry *entry,
                      const char        *language G_GNUC_UNUSED,
                      const char        *text,
                      SendaFormText     *self)
{
  g_assert (SENDA_IS_FORM_TEXT (self));

  if (!senda_form_row_save (SENDA_FORM_ROW (self), text))
    senda_wording_entry_refuse (entry);
}

static GtkWidget *
build_wording (SendaFormText *self)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  const SendaField *field = senda_form_row_get_field (row);
  GtkWidget *entry = senda_wording_entry_new (senda_form_row_get_language (row),
                                              field->kind == SENDA_FIELD_LONG_TEXT);

  senda_wording_entry_set_label (SENDA_WORDING_ENTRY (entry), senda_form_row_get_label (row));
  senda_wording_entry_set_placeholder (SENDA_WORDING_ENTRY (entry),
                                       senda_form_row_get_hint (row));
  senda_wording_entry_set_limit (SENDA_WORDING_ENTRY (entry), senda_field_limit (field));
  senda_wording_entry_set_editable (SENDA_WORDING_ENTRY (entry), !senda_form_row_is_fixed (row));
  g_signal_connect_object (entry, "committed", G_CALLBACK (wording_committed_cb), self, 0);
  return entry;
}

static GtkWidget *
build_line (SendaFormText *self)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  const SendaField *field = senda_form_row_get_field (row);
  GtkWidget *entry = senda_text_entry_new (field->kind == SENDA_FIELD_LONG_TEXT);

  senda_text_entry_set_label (SENDA_TEXT_ENTRY (entry), senda_form_row_get_label (row));
  if (senda_field_is_text (field))
    {
      senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (entry), senda_form_row_get_hint (row));
      senda_text_entry_set_limit (SENDA_TEXT_ENTRY (entry), senda_field_limit (field));
    }
  else
    {
      gtk_widget_set_halign (entry, GTK_ALIGN_START);
      gtk_widget_set_size_request (entry, SHORT_WIDTH, -1);
    }
  senda_text_entry_set_editable (SENDA_TEXT_ENTRY (entry), !senda_form_row_is_fixed (row));
  g_signal_connect_object (entry, "committed", G_CALLBACK (line_committed_cb), self, 0);
  return entry;
}

static void
show_number (SendaTextEntry   *entry,
             SendaRecord      *record,
             const SendaField *field)
{
  g_autofree char *number = NULL;

  if (!senda_record_is_null (record, field->name))
    number = g_strdup_printf ("%" G_GINT64_FORMAT, senda_record_get_integer (record, field->name));
  senda_text_entry_set_text (entry, number);
}

static void
senda_form_text_show (SendaFormRow *row)
{
  SendaRecord *record = senda_form_row_get_record (row);
  const SendaField *field = senda_form_row_get_field (row);
  GtkWidget *entry = senda_form_row_get_control (row);
  int index = senda_record_info_field (senda_record_get_info (record), field->name);

  if (SENDA_IS_WORDING_ENTRY (entry))
    senda_wording_entry_set_wordings (SENDA_WORDING_ENTRY (entry),
                                      senda_record_get_wordings (record, index));
  else if (field->kind == SENDA_FIELD_INTEGER)
    show_number (SENDA_TEXT_ENTRY (entry), record, field);
  else
    senda_text_entry_set_text (SENDA_TEXT_ENTRY (entry), senda_form_row_get_text (row));
}

static void
senda_form_text_constructed (GObject *object)
{
  SendaFormText *self = SENDA_FORM_TEXT (object);
  SendaFormRow *row = SENDA_FORM_ROW (object);
  const SendaField *field = senda_form_row_get_field (row);

  G_OBJECT_CLASS (senda_form_text_parent_class)->constructed (object);

  if (field->flags & SENDA_FIELD_BILINGUAL)
    senda_form_row_set_control (row, build_wording (self), NULL);
  else
    senda_form_row_set_control (row, build_line (self),
                                senda_field_is_text (field) ? NULL : senda_form_row_get_hint (row));
}

static void
senda_form_text_class_init (SendaFormTextClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_text_constructed;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_text_show;
}

static void
senda_form_text_init (SendaFormText *self G_GNUC_UNUSED)
{
}
