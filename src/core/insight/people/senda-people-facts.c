/* senda-people-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-facts.h"

#include <string.h>

const SendaRecordInfo *const senda_people_types[SENDA_N_PEOPLE_TYPES] = {
  &senda_agency_info,
  &senda_contact_info,
  &senda_agreement_info,
  &senda_agreement_party_info,
  &senda_member_info,
  &senda_onboarding_step_info,
  &senda_role_info,
  &senda_role_version_info,
  &senda_role_assignment_info,
  &senda_role_review_info,
  &senda_responsibility_info,
  &senda_responsibility_part_info,
  &senda_committee_info,
  &senda_committee_seat_info,
  &senda_gap_decision_info,
  &senda_service_offer_info,
  &senda_action_info,
};

/* The records of one type. */
typedef struct
{
  GPtrArray *records;
  GHashTable *by_id;
  GHashTable **by_reference; /* per field, id to GPtrArray; each made when first asked for */
} Shelf;

struct _SendaPeopleFacts
{
  gatomicrefcount refs;
  SendaContent *content;
  SendaRecord *task_force;
  char *today;
  Shelf shelves[SENDA_N_PEOPLE_TYPES];
  GHashTable *by_discipline; /* content id to GPtrArray; made when first asked for */
  GPtrArray *none;
};

/* NULL for a type that a picture does not hold. */
static Shelf *
find_shelf (SendaPeopleFacts      *self,
            const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    if (senda_people_types[i] == info)
      return &self->shelves[i];
  return NULL;
}

static SendaRecord *
find_on (SendaPeopleFacts *self,
         Shelf            *shelf,
         const char       *id)
{
  if (id == NULL)
    return NULL;
  if (shelf != NULL)
    return g_hash_table_lookup (shelf->by_id, id);
  return strcmp (senda_record_get_id (self->task_force), id) == 0 ? self->task_force : NULL;
}

/* Where the records are that @field names; NULL: it names the task force. */
static Shelf *
find_target (SendaPeopleFacts *self,
             const SendaField *field)
{
  return find_shelf (self, senda_record_info_find (field->reference));
}

static gboolean
is_empty (SendaRecord *record,
          guint        field)
{
  return senda_record_get_info (record)->fields[field].flags & SENDA_FIELD_BILINGUAL
           ? senda_text_get_n (senda_record_get_wordings (record, field)) == 0
           : senda_record_get_value (record, field)->type == SENDA_VALUE_NULL;
}

static gboolean
has_all_it_needs (SendaPeopleFacts      *self,
                  const SendaRecordInfo *info,
                  Shelf                **targets,
                  SendaRecord           *record)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!(info->fields[i].flags & SENDA_FIELD_REQUIRED))
        continue;
      if (is_empty (record, i) ||
          (info->fields[i].kind == SENDA_FIELD_REFERENCE &&
           find_on (self, targets[i], senda_record_get_value (record, i)->text) == NULL))
        return FALSE;
    }
  return TRUE;
}

static void
forget_indexes (SendaPeopleFacts      *self,
                Shelf                 *shelf,
                const SendaRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    g_clear_pointer (&shelf->by_reference[i], g_hash_table_unref);
  g_clear_pointer (&self->by_discipline, g_hash_table_unref);
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
file_under (GHashTable  *index,
            const char  *key,
            SendaRecord *record)
{
  GPtrArray *list = g_hash_table_lookup (index, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, g_strdup (key), list);
    }
  g_ptr_array_add (list, record);
}

static GHashTable *
ensure_index (SendaPeopleFacts      *self,
              Shelf                 *shelf,
              const SendaRecordInfo *info,
              guint                  field)
{
  Shelf *target = find_target (self, &info->fields[field]);

  if (shelf->by_reference[field] != NULL)
    return shelf->by_reference[field];
  shelf->by_reference[field] = new_index ();
  for (guint i = 0; i < shelf->records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (shelf->records, i);
      const char *id = senda_record_get_value (record, field)->text;

      if (find_on (self, target, id) != NULL)
        file_under (shelf->by_reference[field], id, record);
    }
  return shelf->by_reference[field];
}

static GHashTable *
ensure_disciplines (SendaPeopleFacts *self)
{
  GPtrArray *members = senda_people_facts_list (self, &senda_member_info);

  if (self->by_discipline != NULL)
    return self->by_discipline;
  self->by_discipline = new_index ();
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      const char *discipline = senda_people_facts_get_discipline (self, member);

      if (discipline != NULL && senda_people_facts_member_takes_part (self, member))
        file_under (self->by_discipline, discipline, member);
    }
  return self->by_discipline;
}

/* The name that content and records agree on, also where the content's has changed since. */
static const char *
to_content_id (SendaPeopleFacts *self,
               const char       *id)
{
  const SendaTopic *topic = id ? senda_content_find_topic (self->content, id) : NULL;

  return topic ? topic->id : id;
}

static void
people_facts_free (SendaPeopleFacts *self)
{
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    {
      forget_indexes (self, &self->shelves[i], senda_people_types[i]);
      g_free (self->shelves[i].by_reference);
      g_hash_table_unref (self->shelves[i].by_id);
      g_ptr_array_unref (self->shelves[i].records);
    }
  g_ptr_array_unref (self->none);
  g_object_unref (self->content);
  g_object_unref (self->task_force);
  g_free (self->today);
  g_free (self);
}

/* A picture of @task_force on the day @today, of nobody yet. (transfer full) */
SendaPeopleFacts *
senda_people_facts_new (SendaContent *content,
                        SendaRecord  *task_force,
                        const char   *today)
{
  SendaPeopleFacts *self = NULL;

  g_return_val_if_fail (SENDA_IS_CONTENT (content), NULL);
  g_return_val_if_fail (SENDA_IS_RECORD (task_force), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_new0 (SendaPeopleFacts, 1);
  g_atomic_ref_count_init (&self->refs);
  self->content = g_object_ref (content);
  self->task_force = g_object_ref (task_force);
  self->today = g_strdup (today);
  self->none = g_ptr_array_new ();
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    {
      self->shelves[i].records = g_ptr_array_new_with_free_func (g_object_unref);
      self->shelves[i].by_id = g_hash_table_new (g_str_hash, g_str_equal);
      self->shelves[i].by_reference = g_new0 (GHashTable *, senda_people_types[i]->n_fields);
    }
  return self;
}

/* Puts @records (element-type SendaRecord), all of the type @info, into the picture, except those
 * that are removed, that lack what they need, or that need a record which is not in it. */
void
senda_people_facts_add (SendaPeopleFacts      *self,
                        const SendaRecordInfo *info,
                        GPtrArray             *records)
{
  Shelf *shelf = find_shelf (self, info);
  g_autofree Shelf **targets = g_new0 (Shelf *, info->n_fields);

  g_return_if_fail (shelf != NULL);

  forget_indexes (self, shelf, info);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].kind == SENDA_FIELD_REFERENCE)
      targets[i] = find_target (self, &info->fields[i]);
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const char *id = senda_record_get_id (record);

      if (senda_record_is_deleted (record) || g_hash_table_contains (shelf->by_id, id) ||
          !has_all_it_needs (self, info, targets, record))
        continue;
      g_hash_table_insert (shelf->by_id, (gpointer) id, record);
      g_ptr_array_add (shelf->records, g_object_ref (record));
    }
}

SendaPeopleFacts *
senda_people_facts_ref (SendaPeopleFacts *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_people_facts_unref (SendaPeopleFacts *self)
{
  if (g_atomic_ref_count_dec (&self->refs))
    people_facts_free (self);
}

/* (transfer none) */
SendaContent *
senda_people_facts_get_content (SendaPeopleFacts *self)
{
  return self->content;
}

/* (transfer none) */
SendaRecord *
senda_people_facts_get_task_force (SendaPeopleFacts *self)
{
  return self->task_force;
}

const char *
senda_people_facts_get_today (SendaPeopleFacts *self)
{
  return self->today;
}

/* The records of the type @info in the order in which they were added. (transfer none)
 * (element-type SendaRecord) */
GPtrArray *
senda_people_facts_list (SendaPeopleFacts      *self,
                         const SendaRecordInfo *info)
{
  Shelf *shelf = find_shelf (self, info);

  g_return_val_if_fail (shelf != NULL, self->none);

  return shelf->records;
}

/* Those of them whose reference field @field names @id (NULL: none do), in the same order.
 * (transfer none) (element-type SendaRecord) */
GPtrArray *
senda_people_facts_list_of (SendaPeopleFacts      *self,
                            const SendaRecordInfo *info,
                            const char            *field,
                            const char            *id)
{
  Shelf *shelf = find_shelf (self, info);
  int index = senda_record_info_field (info, field);
  GPtrArray *list = NULL;

  g_return_val_if_fail (shelf != NULL, self->none);
  g_return_val_if_fail (index >= 0 && info->fields[index].kind == SENDA_FIELD_REFERENCE,
                        self->none);

  if (id != NULL)
    list = g_hash_table_lookup (ensure_index (self, shelf, info, index), id);
  return list ? list : self->none;
}

/* The record of the type @info called @id, or NULL. (transfer none) (nullable) */
SendaRecord *
senda_people_facts_find (SendaPeopleFacts      *self,
                         const SendaRecordInfo *info,
                         const char            *id)
{
  Shelf *shelf = find_shelf (self, info);

  g_return_val_if_fail (shelf != NULL, NULL);

  return find_on (self, shelf, id);
}

/* The record that the reference field @field of @record names; NULL when it names none, or one
 * that is removed or unknown. (transfer none) (nullable) */
SendaRecord *
senda_people_facts_follow (SendaPeopleFacts *self,
                           SendaRecord      *record,
                           const char       *field)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int index = senda_record_info_field (info, field);

  g_return_val_if_fail (index >= 0 && info->fields[index].kind == SENDA_FIELD_REFERENCE, NULL);

  return find_on (self, find_target (self, &info->fields[index]),
                  senda_record_get_value (record, index)->text);
}

/* Whether @member takes part today. */
gboolean
senda_people_facts_member_takes_part (SendaPeopleFacts *self,
                                      SendaRecord      *member)
{
  return senda_member_has_active_standing (member) && senda_days_include (member, self->today);
}

/* Whether @record, a seat or an assignment, is held today. */
gboolean
senda_people_facts_is_held (SendaPeopleFacts *self,
                            SendaRecord      *record)
{
  SendaRecord *member = senda_people_facts_follow (self, record, "member");

  return member != NULL && senda_people_facts_member_takes_part (self, member) &&
         senda_days_include (record, self->today);
}

/* Whether @agency takes part. */
gboolean
senda_people_facts_agency_takes_part (SendaPeopleFacts *self G_GNUC_UNUSED,
                                      SendaRecord      *agency)
{
  const char *standing = senda_record_get_text (agency, "standing");

  return standing == NULL || strcmp (standing, SENDA_AGENCY_ACTIVE) == 0;
}

/* The discipline of @member, else of the member's agency. (transfer none) (nullable) */
const char *
senda_people_facts_get_discipline (SendaPeopleFacts *self,
                                   SendaRecord      *member)
{
  const char *discipline = senda_record_get_text (member, "discipline");
  SendaRecord *agency = NULL;

  if (discipline == NULL)
    agency = senda_people_facts_follow (self, member, "agency");
  if (agency != NULL)
    discipline = senda_record_get_text (agency, "discipline");
  return to_content_id (self, discipline);
}

/* The members who take part in @discipline, a content id, in their order. (transfer none)
 * (element-type SendaRecord) */
GPtrArray *
senda_people_facts_list_in_discipline (SendaPeopleFacts *self,
                                       const char       *discipline)
{
  GPtrArray *list = g_hash_table_lookup (ensure_disciplines (self), discipline);

  return list ? list : self->none;
}

/* The members marked as coordinator who take part. (transfer container)
 * (element-type SendaRecord) */
GPtrArray *
senda_people_facts_dup_coordinators (SendaPeopleFacts *self)
{
  GPtrArray *members = senda_people_facts_list (self, &senda_member_info);
  GPtrArray *coordinators = g_ptr_array_new ();

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_record_get_integer (member, "is_coordinator") != 0 &&
          senda_people_facts_member_takes_part (self, member))
        g_ptr_array_add (coordinators, member);
    }
  return coordinators;
}
