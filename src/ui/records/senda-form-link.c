/* senda-form-link.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-kinds.h"
#include "senda-form-topics.h"

#include "senda-member.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

struct _SendaFormLink
{
  SendaFormRow parent_instance;

  SendaRecord *linked; /* whose name is shown, or NULL */
};

G_DEFINE_FINAL_TYPE (SendaFormLink, senda_form_link, SENDA_TYPE_FORM_ROW)

/* What may be chosen, with what it sorts by. */
typedef struct
{
  SendaRecord *record;
  char *name;
  char *key;
} Offer;

static void
offer_free (Offer *offer)
{
  g_object_unref (offer->record);
  g_free (offer->name);
  g_free (offer->key);
  g_free (offer);
}

static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const Offer *first = *(const Offer *const *) a;
  const Offer *second = *(const Offer *const *) b;

  return g_strcmp0 (first->key, second->key);
}

static const SendaRecordInfo *
get_linked_info (SendaFormRow *row)
{
  const SendaField *field = senda_form_row_get_field (row);

  return field->reference ? senda_record_info_find (field->reference) : NULL;
}

static gboolean
is_former (SendaRecord *record)
{
  return senda_record_get_info (record) == &senda_member_info &&
         g_strcmp0 (senda_record_get_text (record, "standing"), SENDA_MEMBER_FORMER) == 0;
}

static Offer *
offer_new (SendaWorkspace *workspace,
           SendaRecord    *record)
{
  Offer *offer = g_new0 (Offer, 1);
  g_autofree char *collated = NULL;

  offer->record = g_object_ref (record);
  offer->name = senda_record_dup_name (workspace, record);
  collated = g_utf8_collate_key (offer->name, -1);
  offer->key = g_strconcat (is_former (record) ? "1" : "0", collated, NULL);
  return offer;
}

/* (transfer full) (element-type Offer) */
static GPtrArray *
list_offers (SendaFormRow *row)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) offer_free);
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  g_autofree char *task_force =
    senda_record_dup_task_force (workspace, senda_form_row_get_record (row));
  g_autoptr (GListModel) records = NULL;

  if (task_force == NULL)
    return offers;
  records = senda_workspace_list (workspace, get_linked_info (row), task_force);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (records, i);

      if (record != senda_form_row_get_record (row))
        g_ptr_array_add (offers, offer_new (workspace, record));
    }
  g_ptr_array_sort (offers, compare_offers);
  return offers;
}

/* Tells people of the same name apart. (transfer full) (nullable) */
static char *
dup_agency (SendaWorkspace *workspace,
            SendaRecord    *record)
{
  const char *id = senda_record_get_info (record) == &senda_member_info
                     ? senda_record_get_text (record, "agency") : NULL;
  g_autoptr (SendaRecord) agency =
    id ? senda_workspace_get (workspace, senda_record_info_find ("agency"), id, NULL) : NULL;

  return agency ? senda_record_dup_name (workspace, agency) : NULL;
}

static void
fill_records (SendaFormRow *row,
              SendaPicker  *picker)
{
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) offers = list_offers (row);

  for (guint i = 0; i < offers->len; i++)
    {
      const Offer *offer = g_ptr_array_index (offers, i);
      g_autofree char *agency = dup_agency (workspace, offer->record);

      senda_picker_add (picker, senda_record_get_id (offer->record), offer->name, agency,
                        is_former (offer->record)
                          ? senda_choice_say (senda_member_standings, SENDA_MEMBER_FORMER, catalog)
                          : NULL);
    }
}

static const char *
name_topic (SendaFormRow *row,
            const char   *id)
{
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);

  return senda_content_name_topic (senda_workspace_get_content (workspace), id,
                                   senda_workspace_get_catalog (workspace));
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaFormRow *row = data;

  if (get_linked_info (row) != NULL)
    fill_records (row, picker);
  else if (senda_form_row_get_kind (row) != NULL)
    senda_form_add_topics (picker, senda_form_row_get_workspace (row),
                           senda_form_row_get_kind (row), NULL);
}

static void
picked_cb (SendaFormLink *self,
           const char    *id)
{
  g_assert (SENDA_IS_FORM_LINK (self));

  senda_form_row_save (SENDA_FORM_ROW (self), id ? id : "");
}

static void
follow (SendaFormLink *self,
        SendaRecord   *linked)
{
  if (self->linked == linked)
    return;
  if (self->linked != NULL)
    g_signal_handlers_disconnect_by_data (self->linked, self);
  g_set_object (&self->linked, linked);
  if (linked != NULL)
    g_signal_connect_object (linked, "notify", G_CALLBACK (senda_form_row_show), self,
                             G_CONNECT_SWAPPED);
}

static void
senda_form_link_show (SendaFormRow *row)
{
  SendaPicker *picker = SENDA_PICKER (senda_form_row_get_control (row));
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  const SendaRecordInfo *info = get_linked_info (row);
  const char *id = senda_form_row_get_text (row);
  g_autoptr (SendaRecord) linked = info && id ? senda_workspace_get (workspace, info, id, NULL)
                                              : NULL;
  g_autofree char *name = NULL;

  /* One that was removed reads as none, and is there again when that is undone. */
  follow (SENDA_FORM_LINK (row), linked);
  if (linked != NULL && !senda_record_is_deleted (linked))
    name = senda_record_dup_name (workspace, linked);
  else if (info == NULL && id != NULL)
    name = g_strdup (name_topic (row, id));
  senda_picker_set_chosen (picker, name ? id : NULL, name);
}

static void
senda_form_link_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  const SendaField *field = senda_form_row_get_field (row);
  const char *hint = senda_form_row_get_hint (row);
  GtkWidget *picker = senda_picker_new (senda_form_row_get_label (row),
                                        hint ? hint : _("Not said"), fill_cb, row);

  G_OBJECT_CLASS (senda_form_link_parent_class)->constructed (object);

  senda_picker_set_clearable (SENDA_PICKER (picker), !(field->flags & SENDA_FIELD_REQUIRED));
  gtk_widget_set_sensitive (picker, !senda_form_row_is_fixed (row));
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), row, G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, picker, NULL);
}

static void
senda_form_link_dispose (GObject *object)
{
  follow (SENDA_FORM_LINK (object), NULL);

  G_OBJECT_CLASS (senda_form_link_parent_class)->dispose (object);
}

static void
senda_form_link_class_init (SendaFormLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_form_link_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_form_link_dispose;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_form_link_show;
}

static void
senda_form_link_init (SendaFormLink *self G_GNUC_UNUSED)
{
}
