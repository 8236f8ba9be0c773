/* senda-checklist-bulk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-bulk.h"

#include "senda-protocol-edits.h"
#include "senda-record-bulk.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PROTOCOLS_KEY "senda-protocols"

struct _SendaChecklistBulk
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *protocol;
  GPtrArray *items; /* of char *, ids */
  GtkWidget *count;
  GtkWidget *change;
};

G_DEFINE_FINAL_TYPE (SendaChecklistBulk, senda_checklist_bulk, ADW_TYPE_BIN)

static guint mark_all_signal;

static const SendaFormField bulk_fields[] = {
  { "agencies", NULL, NULL },
  { "responsible", N_("Nobody yet"), NULL },
  { "due_on", NULL, NULL },
  { NULL, NULL, NULL }
};

/* @records: samples, each with the id of its item. */
static gboolean
edit_many (SendaWorkspace *workspace G_GNUC_UNUSED,
           GPtrArray      *records,
           const char     *field,
           const char     *language G_GNUC_UNUSED,
           const char     *text,
           GError        **error)
{
  SendaRecord *first = g_ptr_array_index (records, 0);
  SendaProtocols *protocols = g_object_get_data (G_OBJECT (first), PROTOCOLS_KEY);
  SendaRecord *protocol =
    senda_protocol_facts_find (senda_protocols_get_facts (protocols), &senda_protocol_info,
                               senda_record_get_text (first, "protocol"));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (items, (gpointer) senda_record_get_id (g_ptr_array_index (records, i)));
  g_ptr_array_add (items, NULL);
  return protocol == NULL ||
         senda_protocol_set_items (protocols, protocol, (const char *const *) items->pdata, field,
                                   text, error);
}

static const SendaRecordListSpec spec = {
  .info = &senda_protocol_item_info,
  .bulk = bulk_fields,
  .edit_many = edit_many,
};

/* Stands for an item that may have no record yet. (transfer full) */
static SendaRecord *
make_sample (SendaChecklistBulk *self,
             const char         *item)
{
  SendaRecord *sample = senda_record_new (&senda_protocol_item_info, item);

  senda_record_set (sample, "protocol", SENDA_TEXT (senda_record_get_id (self->protocol)));
  g_object_set_data_full (G_OBJECT (sample), PROTOCOLS_KEY, g_object_ref (self->protocols),
                          g_object_unref);
  return sample;
}

static void
change_cb (SendaChecklistBulk *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert (SENDA_IS_CHECKLIST_BULK (self));

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (records, make_sample (self, g_ptr_array_index (self->items, i)));
  if (records->len > 0)
    gtk_window_present (GTK_WINDOW (
      senda_record_bulk_edit_new (GTK_WIDGET (self),
                                  senda_protocols_get_workspace (self->protocols), &spec,
                                  records)));
}

static void
mark_all_cb (SendaChecklistBulk *self)
{
  g_assert (SENDA_IS_CHECKLIST_BULK (self));

  g_signal_emit (self, mark_all_signal, 0);
}

static void
senda_checklist_bulk_dispose (GObject *object)
{
  SendaChecklistBulk *self = SENDA_CHECKLIST_BULK (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->protocol);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_checklist_bulk_parent_class)->dispose (object);
}

static void
senda_checklist_bulk_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_CHECKLIST_BULK (object)->items);

  G_OBJECT_CLASS (senda_checklist_bulk_parent_class)->finalize (object);
}

static void
senda_checklist_bulk_class_init (SendaChecklistBulkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_checklist_bulk_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_checklist_bulk_finalize;

  mark_all_signal = g_signal_new ("mark-all", SENDA_TYPE_CHECKLIST_BULK, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_checklist_bulk_init (SendaChecklistBulk *self)
{
  GtkWidget *line = senda_wrap_box_new (6, 6);
  GtkWidget *all = gtk_button_new_with_mnemonic (_("Select _All Shown"));

  self->items = g_ptr_array_new_with_free_func (g_free);
  self->count = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "margin-end", 6,
                              NULL);
  self->change = gtk_button_new_with_mnemonic (_("_Change…"));
  g_signal_connect_object (all, "clicked", G_CALLBACK (mark_all_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->count, line, NULL);
  gtk_widget_insert_before (all, line, NULL);
  gtk_widget_insert_before (self->change, line, NULL);
  gtk_widget_add_css_class (line, "checklist-bulk");
  adw_bin_set_child (ADW_BIN (self), line);
}

GtkWidget *
senda_checklist_bulk_new (SendaProtocols *protocols,
                          SendaRecord    *protocol)
{
  SendaChecklistBulk *self = g_object_new (SENDA_TYPE_CHECKLIST_BULK, NULL);

  self->protocols = g_object_ref (protocols);
  self->protocol = g_object_ref (protocol);
  senda_checklist_bulk_set_items (self, g_ptr_array_new_with_free_func (g_free));
  return GTK_WIDGET (self);
}

void
senda_checklist_bulk_set_items (SendaChecklistBulk *self,
                                GPtrArray          *items)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SENDA_IS_CHECKLIST_BULK (self));

  g_ptr_array_unref (self->items);
  self->items = items;
  text = g_strdup_printf (ngettext ("%u selected", "%u selected", items->len), items->len);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_sensitive (self->change, items->len > 0);
}
