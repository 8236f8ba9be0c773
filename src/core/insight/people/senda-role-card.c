/* senda-role-card.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards and their words.
 */
#include "config.h"

#include "senda-role-card.h"

#include <string.h>

#define ENGLISH "en"

static void
role_card_free (gpointer data)
{
  SendaRoleCard *card = data;

  g_clear_object (&card->record);
  g_clear_object (&card->version);
  g_free (card->id);
  g_free (card);
}

static int
compare_versions (SendaRecord *a,
                  SendaRecord *b)
{
  gint64 number_a = senda_record_get_integer (a, "number");
  gint64 number_b = senda_record_get_integer (b, "number");
  int order = (number_b > number_a) - (number_b < number_a);

  if (order != 0)
    return order;
  /* Two machines can make the same number: every one then takes the same for the later. */
  order = g_strcmp0 (senda_record_get_text (b, "made_on"), senda_record_get_text (a, "made_on"));
  return order != 0 ? order : strcmp (senda_record_get_id (b), senda_record_get_id (a));
}

static int
compare_versions_cb (gconstpointer a,
                     gconstpointer b)
{
  return compare_versions (*(SendaRecord *const *) a, *(SendaRecord *const *) b);
}

static GPtrArray *
list_versions (SendaPeopleFacts *facts,
               const char       *id)
{
  return senda_people_facts_list_of (facts, &senda_role_version_info, "role", id);
}

static SendaRecord *
find_latest (SendaPeopleFacts *facts,
             const char       *id)
{
  GPtrArray *versions = list_versions (facts, id);
  SendaRecord *latest = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      SendaRecord *version = g_ptr_array_index (versions, i);

      if (latest == NULL || compare_versions (version, latest) < 0)
        latest = version;
    }
  return latest;
}

/* Names that never change while the program runs: a record may. */
static const char *
to_kind (const char *name)
{
  const SendaChoice *choice = senda_choice_find (senda_role_kinds, name);

  return choice ? choice->name : senda_role_kinds[1].name;
}

/* The number of today's wording. Where two machines made the same one it is higher than either, so
 * that whoever read the other wording is asked again. */
static guint
find_number (SendaPeopleFacts *facts,
             SendaRecord      *role,
             SendaRecord      *latest)
{
  guint n_versions = list_versions (facts, senda_record_get_id (role))->len;

  return MAX (senda_record_get_integer (latest, "number"), n_versions);
}

static void
take_record (SendaRoleCard    *card,
             SendaPeopleFacts *facts,
             SendaRecord      *record)
{
  card->id = g_strdup (senda_record_get_id (record));
  card->record = g_object_ref (record);
  card->is_unused = senda_record_get_integer (record, "is_unused") != 0;
  g_set_object (&card->version, find_latest (facts, card->id));
  if (card->version != NULL)
    card->number = find_number (facts, record, card->version);
}

static SendaRoleCard *
new_shipped (SendaPeopleFacts *facts,
             const SendaTopic *topic,
             SendaRecord      *record)
{
  SendaRoleCard *card = g_new0 (SendaRoleCard, 1);
  SendaRecord *task_force = senda_people_facts_get_task_force (facts);

  card->source = topic->id;
  card->kind = to_kind (senda_topic_get_attribute (topic, "kind"));
  card->topic = topic;
  if (record != NULL)
    take_record (card, facts, record);
  else
    card->id = senda_role_id (senda_record_get_id (task_force), topic->id);
  return card;
}

static SendaRoleCard *
new_own (SendaPeopleFacts *facts,
         SendaRecord      *record)
{
  SendaRoleCard *card = g_new0 (SendaRoleCard, 1);

  card->source = senda_record_get_text (record, "source");
  card->kind = to_kind (senda_record_get_text (record, "kind"));
  take_record (card, facts, record);
  return card;
}

static const SendaTopic *
find_topic (SendaPeopleFacts *facts,
            SendaRecord      *record)
{
  const SendaTopic *topic =
    senda_content_find_topic (senda_people_facts_get_content (facts),
                              senda_record_get_text (record, "source"));

  return topic && strcmp (topic->kind, "role") == 0 ? topic : NULL;
}

/* A card for each role. They hold their records, and live no longer than the content.
 * (transfer full) (element-type SendaRoleCard) */
GPtrArray *
senda_role_cards_new (SendaPeopleFacts *facts)
{
  GPtrArray *topics = senda_content_get_topics (senda_people_facts_get_content (facts), "role");
  GPtrArray *records = senda_people_facts_list (facts, &senda_role_info);
  g_autoptr (GHashTable) of_topic = g_hash_table_new (NULL, NULL);
  GPtrArray *cards = g_ptr_array_new_with_free_func (role_card_free);

  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const SendaTopic *topic = find_topic (facts, record);

      if (topic != NULL)
        g_hash_table_insert (of_topic, (gpointer) topic, record);
    }
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      g_ptr_array_add (cards, new_shipped (facts, topic, g_hash_table_lookup (of_topic, topic)));
    }
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      if (find_topic (facts, record) == NULL)
        g_ptr_array_add (cards, new_own (facts, record));
    }
  return cards;
}

/* The card whose id or source is @id_or_source, or NULL. (transfer none) (nullable) */
SendaRoleCard *
senda_role_cards_find (GPtrArray  *cards,
                       const char *id_or_source)
{
  for (guint i = 0; i < cards->len; i++)
    {
      SendaRoleCard *card = g_ptr_array_index (cards, i);

      if (g_strcmp0 (card->id, id_or_source) == 0 || g_strcmp0 (card->source, id_or_source) == 0)
        return card;
    }
  return NULL;
}

static gboolean
is_as_shipped (SendaRecord *version)
{
  return version == NULL || senda_record_get_integer (version, "is_shipped") != 0;
}

/* Whether the words are Senda's. A role of the task force's own never has Senda's. */
gboolean
senda_role_card_is_shipped (const SendaRoleCard *card)
{
  return card->topic != NULL && is_as_shipped (card->version);
}

static const char *
to_language (SendaCatalog *catalog)
{
  return catalog ? senda_catalog_get_language (catalog) : ENGLISH;
}

/* The name that the task force gave it, else the shipped one, in the language of @catalog (NULL:
 * English) or in the one that there is. Never NULL. (transfer none) */
const char *
senda_role_card_get_name (const SendaRoleCard *card,
                          SendaCatalog        *catalog)
{
  const char *name = NULL;

  if (card->record != NULL)
    name = senda_record_get_wording (card->record, "name", to_language (catalog), NULL);
  if (name == NULL && card->topic != NULL)
    name = senda_message (senda_topic_get_text (card->topic, "name"), catalog);
  return name ? name : card->source;
}

static char **
dup_shipped_items (const SendaRoleCard *card,
                   const char          *list,
                   SendaCatalog        *catalog,
                   const char         **actual)
{
  g_autofree char *tag = g_strdelimit (g_strdup (list), "_", '-');
  GPtrArray *texts = card->topic ? senda_topic_get_texts (card->topic, tag) : NULL;
  gboolean in_english = strcmp (to_language (catalog), ENGLISH) == 0;
  char **items = g_new0 (char *, (texts ? texts->len : 0) + 1);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const SendaMessage *message = g_ptr_array_index (texts, i);
      const char *text = senda_message (*message, catalog);

      /* Without a translation, the English itself comes back. */
      if (text == message->text && !in_english)
        *actual = ENGLISH;
      items[i] = g_strdup (text);
    }
  return items;
}

static char **
split_items (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, g_strdup (lines[i]));
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (items, FALSE);
}

static char **
dup_written_items (SendaRecord  *version,
                   const char   *list,
                   SendaCatalog *catalog,
                   const char  **actual)
{
  const char *language = to_language (catalog);
  const char *got = NULL;
  char **items = split_items (senda_record_get_wording (version, list, language, &got));

  if (got != NULL && strcmp (got, language) != 0)
    *actual = got;
  return items;
}

/* The items of @list in the wording @version (NULL, or one that goes back to them: the shipped
 * words), in the language of @catalog (NULL: English), else in the one that there is, which
 * @actual (optional) then names. (transfer full): each as one text; empty for none */
char **
senda_role_card_dup_items (const SendaRoleCard *card,
                           SendaRecord         *version,
                           const char          *list,
                           SendaCatalog        *catalog,
                           const char         **actual)
{
  const char *other = NULL;
  char **items = is_as_shipped (version)
                   ? dup_shipped_items (card, list, catalog, &other)
                   : dup_written_items (version, list, catalog, &other);

  if (actual != NULL)
    *actual = other;
  return items;
}

/* All wordings that the task force made, the latest first. (transfer container)
 * (element-type SendaRecord) */
GPtrArray *
senda_role_card_dup_versions (const SendaRoleCard *card,
                              SendaPeopleFacts    *facts)
{
  GPtrArray *versions = g_ptr_array_copy (list_versions (facts, card->id), NULL, NULL);

  g_ptr_array_sort (versions, compare_versions_cb);
  return versions;
}
