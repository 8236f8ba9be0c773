/* senda-form-offers.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-form-offers.h"

#include "senda-member.h"
#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-tags.h"
#include "senda-topic.h"

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
  records = senda_workspace_list (workspace, senda_form_get_linked (row), task_force);
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

/* The type of the records that the field of @row names; NULL when it names none. */
const SendaRecordInfo *
senda_form_get_linked (SendaFormRow *row)
{
  const SendaField *field = senda_form_row_get_field (row);

  return field->reference ? senda_record_info_find (field->reference) : NULL;
}

/* Adds them but for those among the ids @without (NULL: none), which commas part. */
void
senda_form_add_records (SendaPicker  *picker,
                        SendaFormRow *row,
                        const char   *without)
{
  SendaWorkspace *workspace = senda_form_row_get_workspace (row);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (GPtrArray) offers = list_offers (row);

  for (guint i = 0; i < offers->len; i++)
    {
      const Offer *offer = g_ptr_array_index (offers, i);
      g_autofree char *agency = dup_agency (workspace, offer->record);

      if (senda_tags_have (without, senda_record_get_id (offer->record)))
        continue;
      senda_picker_add (picker, senda_record_get_id (offer->record), offer->name, agency,
                        is_former (offer->record)
                          ? senda_choice_say (senda_member_standings, SENDA_MEMBER_FORMER, catalog)
                          : NULL);
    }
}
