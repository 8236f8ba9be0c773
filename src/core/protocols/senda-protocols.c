/* senda-protocols.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocols.h"

#include "senda-pictures.h"
#include "senda-protocol-edits-private.h"
#include "senda-workspace-private.h"

struct _SendaProtocols
{
  GObject parent_instance;

  SendaPeople *people;
  gulong people_handler;
  gulong workspace_handler;
  SendaRecord *chosen;        /* NULL: none is looked at */
  SendaCatalog **catalogs;    /* of every language, ending with NULL; NULL: to be loaded */
  GListModel *lists[SENDA_N_PROTOCOL_TYPES]; /* in the order of senda_protocol_types; NULL for what
                                              * belongs to a version */
  GHashTable *answers;        /* type and id of a version to the list of what was said of it */
  SendaProtocolFacts *facts;  /* NULL: to be made */
  SendaCallBook *book;
  GHashTable *sheets;         /* id of a protocol to SendaProtocolSheet */
  GHashTable *drafts;         /* id of a protocol to SendaDraft */
};

G_DEFINE_FINAL_TYPE (SendaProtocols, senda_protocols, G_TYPE_OBJECT)

static guint changed_signal;

static void
forget (SendaProtocols *self)
{
  g_hash_table_remove_all (self->drafts);
  g_hash_table_remove_all (self->sheets);
  g_clear_pointer (&self->book, senda_call_book_unref);
  g_clear_pointer (&self->facts, senda_protocol_facts_unref);
}

static void
tell (SendaProtocols *self)
{
  if (self->chosen != NULL && senda_record_is_deleted (self->chosen))
    g_clear_object (&self->chosen);
  forget (self);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
is_of_protocols (const SendaRecordRef *ref)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    if (senda_protocol_types[i] == ref->info)
      return TRUE;
  return FALSE;
}

static void
workspace_changed_cb (SendaProtocols *self,
                      GPtrArray      *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (is_of_protocols (g_ptr_array_index (touched, i)))
      {
        tell (self);
        return;
      }
}

static void
senda_protocols_dispose (GObject *object)
{
  SendaProtocols *self = SENDA_PROTOCOLS (object);

  if (self->people != NULL)
    {
      g_clear_signal_handler (&self->workspace_handler, senda_protocols_get_workspace (self));
      g_clear_signal_handler (&self->people_handler, self->people);
    }
  forget (self);
  g_hash_table_remove_all (self->answers);
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->chosen);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_protocols_parent_class)->dispose (object);
}

static void
senda_protocols_finalize (GObject *object)
{
  SendaProtocols *self = SENDA_PROTOCOLS (object);

  for (guint i = 0; self->catalogs != NULL && self->catalogs[i] != NULL; i++)
    senda_catalog_unref (self->catalogs[i]);
  g_free (self->catalogs);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->sheets);
  g_hash_table_unref (self->drafts);

  G_OBJECT_CLASS (senda_protocols_parent_class)->finalize (object);
}

static void
senda_protocols_class_init (SendaProtocolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_protocols_dispose;
  object_class->finalize = senda_protocols_finalize;

  changed_signal = g_signal_new ("changed", SENDA_TYPE_PROTOCOLS, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_protocols_init (SendaProtocols *self)
{
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) senda_protocol_sheet_free);
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) senda_draft_free);
}

/* The protocols of the task force of @people, looking at none. Nothing is read before it is asked
 * for. (transfer full) */
SendaProtocols *
senda_protocols_new (SendaPeople *people)
{
  SendaProtocols *self = g_object_new (SENDA_TYPE_PROTOCOLS, NULL);

  self->people = g_object_ref (people);
  self->workspace_handler = g_signal_connect_swapped (senda_people_get_workspace (people),
                                                      "changed",
                                                      G_CALLBACK (workspace_changed_cb), self);
  self->people_handler = g_signal_connect_swapped (people, "changed", G_CALLBACK (tell), self);
  return self;
}

/* (transfer none) */
SendaPeople *
senda_protocols_get_people (SendaProtocols *self)
{
  return self->people;
}

/* (transfer none) */
SendaWorkspace *
senda_protocols_get_workspace (SendaProtocols *self)
{
  return senda_people_get_workspace (self->people);
}

/* (transfer none) */
SendaTaskForce *
senda_protocols_get_task_force (SendaProtocols *self)
{
  return senda_people_get_task_force (self->people);
}

/* The protocol looked at; NULL when none was chosen, or it was removed. (transfer none)
 * (nullable) */
SendaRecord *
senda_protocols_get_protocol (SendaProtocols *self)
{
  return self->chosen;
}

/* Looks at @protocol from now on; NULL: at none. */
void
senda_protocols_choose (SendaProtocols *self,
                        SendaRecord    *protocol)
{
  if (g_set_object (&self->chosen, protocol))
    g_signal_emit (self, changed_signal, 0);
}

/* What belongs to the task force itself is asked for by it; what belongs to a protocol, for all
 * task forces at once: the picture passes over what is another's. */
static GListModel *
list_type (SendaProtocols        *self,
           const SendaRecordInfo *info)
{
  gboolean direct = g_strcmp0 (info->parent, "task_force") == 0;

  return senda_workspace_list (senda_protocols_get_workspace (self), info,
                               direct ? _senda_protocols_get_owner (self) : NULL);
}

/* What was said of the version called @version: kept as long as it is the latest. */
static GListModel *
list_of_version (SendaProtocols        *self,
                 const SendaRecordInfo *info,
                 const char            *version,
                 GHashTable            *former)
{
  g_autofree char *key = g_strconcat (info->name, "\n", version, NULL);
  GListModel *list = g_hash_table_lookup (self->answers, key);

  if (list == NULL)
    list = g_hash_table_lookup (former, key);
  list = list ? g_object_ref (list)
              : senda_workspace_list (senda_protocols_get_workspace (self), info, version);
  g_hash_table_insert (self->answers, g_steal_pointer (&key), list);
  return list;
}

static void
add_list (SendaProtocolFacts    *facts,
          const SendaRecordInfo *info,
          GListModel            *list)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (records, g_list_model_get_item (list, i));
  senda_protocol_facts_add (facts, info, records);
}

static void
add_of_latest (SendaProtocols        *self,
               SendaProtocolFacts    *facts,
               const SendaRecordInfo *info,
               GHashTable            *former)
{
  GPtrArray *protocols = senda_protocol_facts_list (facts, &senda_protocol_info);

  for (guint i = 0; i < protocols->len; i++)
    {
      SendaRecord *latest = senda_protocol_facts_get_latest (facts, protocols->pdata[i]);

      if (latest != NULL)
        add_list (facts, info, list_of_version (self, info, senda_record_get_id (latest), former));
    }
}

static void
fill (SendaProtocols     *self,
      SendaProtocolFacts *facts)
{
  g_autoptr (GHashTable) former = g_steal_pointer (&self->answers);

  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      const SendaRecordInfo *info = senda_protocol_types[i];

      if (info == &senda_approval_info || info == &senda_acknowledgement_info)
        {
          add_of_latest (self, facts, info, former);
          continue;
        }
      if (self->lists[i] == NULL)
        self->lists[i] = list_type (self, info);
      add_list (facts, info, self->lists[i]);
    }
}

/* The picture of now: made anew when it is first asked for after a change, or on another day.
 * (transfer none): until then */
SendaProtocolFacts *
senda_protocols_get_facts (SendaProtocols *self)
{
  SendaPeopleFacts *people = senda_people_get_facts (self->people);

  if (self->facts != NULL && senda_protocol_facts_get_people (self->facts) == people)
    return self->facts;
  forget (self);
  self->facts = senda_protocol_facts_new (people);
  fill (self, self->facts);
  return self->facts;
}

/* (transfer none): until the next change */
SendaCallBook *
senda_protocols_get_call_book (SendaProtocols *self)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (self);

  if (self->book == NULL)
    self->book = senda_call_book_new (facts);
  return self->book;
}

/* (transfer none): until the next change */
SendaProtocolSheet *
senda_protocols_get_sheet (SendaProtocols *self,
                           SendaRecord    *protocol)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (self);
  const char *id = senda_record_get_id (protocol);
  SendaProtocolSheet *sheet = g_hash_table_lookup (self->sheets, id);

  if (sheet != NULL)
    return sheet;
  sheet = senda_protocol_sheet_new (facts, protocol);
  g_hash_table_insert (self->sheets, g_strdup (id), sheet);
  return sheet;
}

static SendaCatalog *const *
get_catalogs (SendaProtocols *self)
{
  const char *const *languages = senda_languages ();
  guint n_languages = g_strv_length ((char **) languages);

  if (self->catalogs != NULL)
    return self->catalogs;
  self->catalogs = g_new0 (SendaCatalog *, n_languages + 1);
  for (guint i = 0; i < n_languages; i++)
    self->catalogs[i] = senda_catalog_load (languages[i]);
  return self->catalogs;
}

/* The draft of @protocol, which may be a copy that says something else than what is recorded.
 * (transfer full) */
SendaDraft *
_senda_protocols_draft (SendaProtocols *self,
                        SendaRecord    *protocol)
{
  return senda_draft_new (senda_protocols_get_facts (self), protocol, get_catalogs (self));
}

/* What @protocol says now, in every language that Senda speaks. (transfer none): until the next
 * change */
SendaDraft *
senda_protocols_get_draft (SendaProtocols *self,
                           SendaRecord    *protocol)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (self);
  const char *id = senda_record_get_id (protocol);
  SendaDraft *draft = g_hash_table_lookup (self->drafts, id);

  if (draft != NULL)
    return draft;
  draft = senda_draft_new (facts, protocol, get_catalogs (self));
  g_hash_table_insert (self->drafts, g_strdup (id), draft);
  return draft;
}

/* What @version says. Fails as reading the store does, and with SENDA_ERROR_INVALID for a text that
 * was erased or cannot be read. (transfer full) */
SendaDraft *
senda_protocols_read_version (SendaProtocols *self,
                              SendaRecord    *version,
                              GError        **error)
{
  return senda_workspace_read_version (senda_protocols_get_workspace (self), version, error);
}

/* Who approved and acknowledged @version, the latest or a former one; NULL where it cannot be read
 * just now. (transfer full) (nullable) */
SendaSignOff *
senda_protocols_read_sign_off (SendaProtocols *self,
                               SendaRecord    *version)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  SendaStore *store = senda_workspace_get_store (workspace);
  const char *id = senda_record_get_id (version);
  g_autoptr (GPtrArray) approvals = NULL;
  g_autoptr (GPtrArray) acknowledgements = NULL;

  if (!_senda_workspace_is_free (workspace, NULL))
    return NULL;
  approvals = senda_store_list (store, &senda_approval_info, id, NULL);
  acknowledgements = approvals ? senda_store_list (store, &senda_acknowledgement_info, id, NULL)
                               : NULL;
  if (acknowledgements == NULL)
    return NULL;
  return senda_sign_off_new (senda_protocols_get_facts (self), version, approvals,
                             acknowledgements);
}
