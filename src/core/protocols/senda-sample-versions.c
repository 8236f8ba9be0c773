/* senda-sample-versions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sample-versions-private.h"

#include "senda-draft.h"

/* As the store lists them, so that a version reads like the draft that comes after it. */
static int
compare_by_order (gconstpointer a,
                  gconstpointer b)
{
  SendaRecord *left = *(SendaRecord *const *) a;
  SendaRecord *right = *(SendaRecord *const *) b;
  const char *order = senda_record_get_info (left)->order;
  gint64 first = 0;
  gint64 second = 0;

  if (order == NULL)
    return 0;
  if (senda_record_get_text (left, order) || senda_record_get_text (right, order))
    return g_strcmp0 (senda_record_get_text (left, order), senda_record_get_text (right, order));
  first = senda_record_get_integer (left, order);
  second = senda_record_get_integer (right, order);
  return (first > second) - (first < second);
}

static GPtrArray *
dup_of_type (GPtrArray             *drafts,
             const SendaRecordInfo *info)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < drafts->len; i++)
    {
      SendaRecord *draft = g_ptr_array_index (drafts, i);

      if (senda_record_get_info (draft) == info)
        g_ptr_array_add (records, g_object_ref (draft));
    }
  g_ptr_array_sort (records, compare_by_order);
  return records;
}

static SendaPeopleFacts *
picture_people (SendaWorkspace *workspace,
                GPtrArray      *drafts)
{
  g_autoptr (GPtrArray) task_forces = dup_of_type (drafts, &senda_task_force_info);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaPeopleFacts *people =
    senda_people_facts_new (senda_workspace_get_content (workspace),
                            g_ptr_array_index (task_forces, 0), today);

  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    {
      g_autoptr (GPtrArray) records = dup_of_type (drafts, senda_people_types[i]);

      senda_people_facts_add (people, senda_people_types[i], records);
    }
  return people;
}

static SendaProtocolFacts *
picture_protocols (SendaWorkspace *workspace,
                   GPtrArray      *drafts)
{
  g_autoptr (SendaPeopleFacts) people = picture_people (workspace, drafts);
  SendaProtocolFacts *facts = senda_protocol_facts_new (people);

  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      g_autoptr (GPtrArray) records = dup_of_type (drafts, senda_protocol_types[i]);

      senda_protocol_facts_add (facts, senda_protocol_types[i], records);
    }
  return facts;
}

/* Gives @version the text that its protocol has come to, as far as @drafts, the records of the
 * sample up to it, say: what comes after belongs to the next one. (element-type SendaRecord) */
void
_senda_sample_freeze_version (SendaWorkspace *workspace,
                              SendaEdit      *edit,
                              SendaRecord    *version,
                              GPtrArray      *drafts)
{
  g_autoptr (SendaProtocolFacts) facts = picture_protocols (workspace, drafts);
  g_autoptr (GPtrArray) catalogs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_catalog_unref);
  const char *id = senda_record_get_id (version);
  SendaRecord *protocol = senda_protocol_facts_find (facts, &senda_protocol_info,
                                                     senda_record_get_text (version, "protocol"));
  g_autoptr (SendaDraft) draft = NULL;
  g_autofree char *text_id = senda_protocol_text_id (id);
  g_autofree char *frozen = NULL;
  SendaRecord *text = NULL;

  g_return_if_fail (protocol != NULL);

  for (const char *const *language = senda_languages (); *language != NULL; language++)
    g_ptr_array_add (catalogs, senda_catalog_load (*language));
  g_ptr_array_add (catalogs, NULL);
  draft = senda_draft_new (facts, protocol, (SendaCatalog *const *) catalogs->pdata);
  g_ptr_array_steal_index (catalogs, catalogs->len - 1); /* the end of the list is no catalog */
  frozen = senda_draft_freeze (draft);
  text = senda_edit_create (edit, &senda_protocol_text_info, text_id);
  senda_edit_set (edit, text, "version", SENDA_TEXT (id));
  senda_edit_set (edit, text, "text", SENDA_TEXT (frozen));
}
