/* senda-representation.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-representation-private.h"

#include "senda-coverage-private.h"
#include "senda-gap-index-private.h"

#include <string.h>

typedef struct
{
  SendaPeopleFacts *facts;
  SendaGapIndex *index;
  GPtrArray *gaps;
} Reading;

/* A gap with the words that only it keeps. */
typedef struct
{
  SendaGap gap;
  char *words; /* or NULL */
} Gap;

static void
gap_free (gpointer data)
{
  SendaGap *gap = data;

  g_free (((Gap *) data)->words);
  g_ptr_array_unref (gap->met_by);
  g_clear_object (&gap->decision);
  g_clear_object (&gap->action);
  g_free (gap->id);
  g_free (gap);
}

/* Adds a gap and keeps @id. */
static SendaGap *
add_gap (Reading          *reading,
         SendaGapKind      kind,
         char             *id,
         const SendaTopic *topic)
{
  SendaGap *gap = g_malloc0 (sizeof (Gap));

  gap->id = id;
  gap->kind = kind;
  gap->topic = topic;
  gap->met_by = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&gap->decision, _senda_gap_index_find_decision (reading->index, id));
  g_set_object (&gap->action, _senda_gap_index_find_action (reading->index, id));
  g_ptr_array_add (reading->gaps, gap);
  return gap;
}

/* That it is not needed here outweighs an action that was planned before. */
static void
settle (SendaGap *gap,
        gboolean  is_met,
        gboolean  is_asked_for)
{
  if (is_met || gap->met_by->len > 0)
    gap->state = SENDA_GAP_IS_MET;
  else if (_senda_gap_is_declined (gap->decision))
    gap->state = SENDA_GAP_IS_DECLINED;
  else if (gap->action != NULL)
    gap->state = SENDA_GAP_IS_PLANNED;
  else if (is_asked_for || gap->decision != NULL)
    gap->state = SENDA_GAP_IS_OPEN;
  else
    gap->state = SENDA_GAP_IS_UNASKED;
}

static void
add_needs (Reading      *reading,
           SendaGapKind  kind,
           const char   *tier)
{
  GPtrArray *needs = senda_content_get_topics (senda_people_facts_get_content (reading->facts),
                                               "need");

  for (guint i = 0; i < needs->len; i++)
    {
      const SendaTopic *need = g_ptr_array_index (needs, i);
      SendaGap *gap = NULL;

      if (g_strcmp0 (senda_topic_get_attribute (need, "tier"), tier) != 0)
        continue;
      gap = add_gap (reading, kind, g_strdup (need->id), need);
      _senda_need_find_met_by (reading->facts, need, gap->met_by);
      settle (gap, _senda_need_has_seats (reading->facts, need), kind != SENDA_GAP_LOCAL);
    }
}

/* Not every place lies near tribal land or in a territory: those two are asked about only where
 * somebody said that they are needed. */
static gboolean
is_level_everywhere (const char *level)
{
  return strcmp (level, "tribal") != 0 && strcmp (level, "territorial") != 0;
}

static void
add_levels (Reading *reading)
{
  for (guint i = 0; senda_levels[i].name != NULL; i++)
    {
      const char *level = senda_levels[i].name;
      SendaGap *gap = add_gap (reading, SENDA_GAP_LEVEL, g_strconcat ("level.", level, NULL), NULL);

      gap->name = level;
      _senda_level_find_met_by (reading->facts, level, gap->met_by);
      settle (gap, FALSE, is_level_everywhere (level));
    }
}

/* Own words have no id: they go after @prefix and a slash, which no id of the content has. */
static SendaGap *
add_named (Reading      *reading,
           SendaGapKind  kind,
           const char   *prefix,
           const char   *name)
{
  const SendaTopic *topic =
    senda_content_find_topic (senda_people_facts_get_content (reading->facts), name);
  SendaGap *gap = NULL;

  if (topic != NULL)
    return senda_representation_find (reading->gaps, topic->id)
             ? NULL
             : add_gap (reading, kind, g_strdup (topic->id), topic);
  gap = add_gap (reading, kind, _senda_gap_id_new (prefix, name), NULL);
  gap->name = ((Gap *) gap)->words = g_strdup (name);
  return gap;
}

static void
add_populations (Reading *reading)
{
  gboolean are_chosen = FALSE;
  g_auto (GStrv) populations = _senda_populations_dup (reading->facts, &are_chosen);

  for (guint i = 0; populations[i] != NULL; i++)
    {
      SendaGap *gap = add_named (reading, SENDA_GAP_POPULATION, "population", populations[i]);

      if (gap == NULL)
        continue;
      _senda_population_find_met_by (reading->facts, populations[i], gap->met_by);
      settle (gap, FALSE, are_chosen);
    }
}

static void
add_languages (Reading *reading)
{
  SendaRecord *task_force = senda_people_facts_get_task_force (reading->facts);
  g_auto (GStrv) languages = senda_tags_split (senda_record_get_text (task_force, "languages"));

  for (guint i = 0; languages[i] != NULL; i++)
    {
      SendaGap *gap = add_named (reading, SENDA_GAP_LANGUAGE, "language", languages[i]);

      if (gap == NULL)
        continue;
      _senda_language_find_met_by (reading->facts, languages[i], gap->met_by);
      settle (gap, FALSE, TRUE);
    }
}

/* Reads @facts. The gaps keep the records that they name. (transfer full)
 * (element-type SendaGap) */
GPtrArray *
senda_representation_new (SendaPeopleFacts *facts)
{
  g_autoptr (SendaGapIndex) index = _senda_gap_index_new (facts);
  Reading reading = { facts, index, g_ptr_array_new_with_free_func (gap_free) };

  add_needs (&reading, SENDA_GAP_CORE, "core");
  add_needs (&reading, SENDA_GAP_EXPECTED, "expected");
  add_needs (&reading, SENDA_GAP_LOCAL, "local");
  add_levels (&reading);
  add_populations (&reading);
  add_languages (&reading);
  return reading.gaps;
}

/* The gap called @id. (transfer none) (nullable) */
SendaGap *
senda_representation_find (GPtrArray  *gaps,
                           const char *id)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      SendaGap *gap = g_ptr_array_index (gaps, i);

      if (g_strcmp0 (gap->id, id) == 0)
        return gap;
    }
  return NULL;
}

/* What is missing, in the language of @catalog (NULL: English); own words as they stand.
 * (transfer full) */
char *
senda_gap_dup_name (const SendaGap *gap,
                    SendaCatalog   *catalog)
{
  if (gap->topic != NULL)
    return g_strdup (senda_message (senda_topic_get_text (gap->topic, "name"), catalog));
  if (gap->kind == SENDA_GAP_LEVEL)
    return g_strdup (senda_choice_say (senda_levels, gap->name, catalog));
  return g_strdup (gap->name);
}

static const char *
say (const SendaGap *gap,
     const char     *tag,
     SendaCatalog   *catalog)
{
  return gap->topic ? senda_message (senda_topic_get_text (gap->topic, tag), catalog) : NULL;
}

/* Why it matters; NULL where the content says nothing of it. (transfer none) (nullable) */
const char *
senda_gap_get_why (const SendaGap *gap,
                   SendaCatalog   *catalog)
{
  return say (gap, "why", catalog);
}

/* A first step towards it; NULL where the content says nothing of it. (transfer none) (nullable) */
const char *
senda_gap_get_step (const SendaGap *gap,
                    SendaCatalog   *catalog)
{
  return say (gap, "step", catalog);
}
