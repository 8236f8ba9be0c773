/* senda-coverage-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-private.h"

static SendaCoverageLines *
lines_new (void)
{
  SendaCoverageLines *self = g_new0 (SendaCoverageLines, 1);

  self->list = g_ptr_array_new_with_free_func (g_free);
  self->index_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_string_chunk_new (256);
  return self;
}

/* @id lives at least as long as @self. */
static void
add_line (SendaCoverageLines *self,
          const char         *id,
          const SendaTopic   *topic)
{
  SendaCoverageLine *line = g_new0 (SendaCoverageLine, 1);

  line->id = id;
  line->topic = topic;
  line->is_item = topic != NULL && g_str_equal (topic->kind, "item");
  g_ptr_array_add (self->list, line);
  g_hash_table_insert (self->index_of, (gpointer) id, GUINT_TO_POINTER (self->list->len));
}

static void
add_topic (SendaCoverageLines *self,
           const SendaTopic   *topic)
{
  if (!g_hash_table_contains (self->index_of, topic->id))
    add_line (self, topic->id, topic);
}

static void
add_name (SendaCoverageLines *self,
          SendaContent       *content,
          const char         *name)
{
  const SendaTopic *topic = NULL;

  if (g_hash_table_contains (self->index_of, name))
    return;
  topic = senda_content_find_topic (content, name);
  if (topic != NULL)
    add_topic (self, topic);
  else
    add_line (self, g_string_chunk_insert (self->words, name), NULL);
}

static void
add_tags (SendaCoverageLines *self,
          SendaContent       *content,
          const char         *tags)
{
  g_auto (GStrv) names = senda_tags_split (tags);

  for (guint i = 0; names[i] != NULL; i++)
    add_name (self, content, names[i]);
}

static void
add_topics (SendaCoverageLines *self,
            GPtrArray          *topics)
{
  for (guint i = 0; i < topics->len; i++)
    add_topic (self, g_ptr_array_index (topics, i));
}

/* Each way of writing the names once: many offers share one. (transfer container) */
static GHashTable *
dup_tags_of_offers (SendaPeopleFacts *facts,
                    SendaLens         lens,
                    GPtrArray        *offers)
{
  GHashTable *seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < offers->len; i++)
    {
      const char *tags = _senda_offer_get_tags (g_ptr_array_index (offers, i), facts, lens);

      if (tags != NULL)
        g_hash_table_add (seen, (gpointer) tags);
    }
  return seen;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* What the offers name, the content's own in its order, then other words by the alphabet. */
static void
add_named (SendaCoverageLines *self,
           SendaPeopleFacts   *facts,
           SendaLens           lens,
           GPtrArray          *offers)
{
  SendaContent *content = senda_people_facts_get_content (facts);
  GPtrArray *topics = senda_content_get_topics (content, "language");
  g_autoptr (GHashTable) tags = dup_tags_of_offers (facts, lens, offers);
  g_autoptr (SendaCoverageLines) named = lines_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    add_tags (named, content, key);
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (g_hash_table_contains (named->index_of, topic->id))
        add_topic (self, topic);
    }
  for (guint i = 0; i < named->list->len; i++)
    g_ptr_array_add (words, (gpointer) ((SendaCoverageLine *) named->list->pdata[i])->id);
  g_ptr_array_sort (words, compare_names);
  for (guint i = 0; i < words->len; i++)
    add_name (self, content, g_ptr_array_index (words, i));
}

static void
add_populations (SendaCoverageLines *self,
                 SendaPeopleFacts   *facts,
                 gboolean            all,
                 GPtrArray          *offers)
{
  SendaContent *content = senda_people_facts_get_content (facts);
  g_auto (GStrv) chosen = _senda_populations_dup (facts, NULL);

  if (all)
    add_topics (self, senda_content_get_topics (content, "population"));
  for (guint i = 0; chosen[i] != NULL; i++)
    add_name (self, content, chosen[i]);
  if (all)
    add_named (self, facts, SENDA_LENS_POPULATION, offers);
}

static void
add_languages (SendaCoverageLines *self,
               SendaPeopleFacts   *facts,
               gboolean            all,
               GPtrArray          *offers)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (facts);

  add_tags (self, senda_people_facts_get_content (facts),
            senda_record_get_text (task_force, "languages"));
  if (all || self->list->len == 0)
    add_named (self, facts, SENDA_LENS_LANGUAGE, offers);
}

/* The services, each followed by what it consists of where @items says so. (transfer full) */
SendaCoverageLines *
_senda_coverage_rows_new (SendaPeopleFacts *facts,
                          gboolean          items)
{
  SendaCoverageLines *self = lines_new ();
  GPtrArray *services = senda_content_get_topics (senda_people_facts_get_content (facts),
                                                  "service");

  for (guint i = 0; i < services->len; i++)
    {
      const SendaTopic *service = g_ptr_array_index (services, i);

      add_topic (self, service);
      if (items)
        add_topics (self, service->children);
    }
  return self;
}

/* @offers: those that may name a column. (transfer full) */
SendaCoverageLines *
_senda_coverage_columns_new (SendaPeopleFacts *facts,
                             SendaLens         lens,
                             gboolean          all,
                             GPtrArray        *offers)
{
  SendaCoverageLines *self = lines_new ();

  switch (lens)
    {
    case SENDA_LENS_POPULATION:
      add_populations (self, facts, all, offers);
      break;
    case SENDA_LENS_LANGUAGE:
      add_languages (self, facts, all, offers);
      break;
    case SENDA_LENS_HOURS:
      for (guint i = 0; senda_service_hours[i].name != NULL; i++)
        add_line (self, senda_service_hours[i].name, NULL);
      break;
    }
  return self;
}

void
_senda_coverage_lines_free (SendaCoverageLines *self)
{
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->index_of);
  g_string_chunk_free (self->words);
  g_free (self);
}

/* Where the line called @id, now or once, stands; FALSE when there is none. */
gboolean
_senda_coverage_lines_find (SendaCoverageLines *self,
                            SendaContent       *content,
                            const char         *id,
                            guint              *index)
{
  gpointer found = g_hash_table_lookup (self->index_of, id);

  if (found == NULL)
    {
      const SendaTopic *topic = senda_content_find_topic (content, id);

      found = topic ? g_hash_table_lookup (self->index_of, topic->id) : NULL;
    }
  if (found != NULL)
    *index = GPOINTER_TO_UINT (found) - 1;
  return found != NULL;
}

/* An offer that names no language is made in those of its agency. (transfer none) (nullable) */
const char *
_senda_offer_get_tags (SendaRecord      *offer,
                       SendaPeopleFacts *facts,
                       SendaLens         lens)
{
  SendaRecord *agency = NULL;
  const char *languages = NULL;

  if (lens == SENDA_LENS_POPULATION)
    return senda_record_get_text (offer, "populations");
  languages = senda_record_get_text (offer, "languages");
  if (languages != NULL)
    return languages;
  agency = senda_people_facts_follow (facts, offer, "agency");
  return agency ? senda_record_get_text (agency, "languages") : NULL;
}

/* Content ids and own words, ended by NULL. @are_chosen (or NULL): whether the task force chose
 * them. (transfer full) */
char **
_senda_populations_dup (SendaPeopleFacts *facts,
                        gboolean         *are_chosen)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (facts);
  GPtrArray *topics = senda_content_get_topics (senda_people_facts_get_content (facts),
                                                "population");
  g_auto (GStrv) chosen = senda_tags_split (senda_record_get_text (task_force, "populations"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (are_chosen != NULL)
    *are_chosen = chosen[0] != NULL;
  if (chosen[0] != NULL)
    return g_steal_pointer (&chosen);
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (g_strcmp0 (senda_topic_get_attribute (topic, "first"), "yes") == 0)
        g_strv_builder_add (builder, topic->id);
    }
  return g_strv_builder_end (builder);
}
