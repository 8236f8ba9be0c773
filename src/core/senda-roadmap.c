/* senda-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is known of one element in this round. */
typedef struct
{
  SendaRecord *agreed; /* or NULL */
  SendaSuggestion suggestion;
  gboolean has_evidence;
} Entry;

struct _SendaRoadmap
{
  GObject parent_instance;

  SendaWorkspace *workspace;
  SendaTaskForce *task_force;
  SendaRound *round; /* NULL: none opened yet */
  gboolean follows;  /* the latest round, whichever that is */
  GListModel *rounds;
  GListModel *agreed;
  GListModel *marks;
  GListModel *evidence;
  GHashTable *mark_of; /* statement id to mark; the one borrowed, the other interned */
  GHashTable *about;   /* id of a record of this round to the SendaElement that it speaks of */
  Entry *entries;      /* one per element */
  guint n_entries;
  char *language; /* of the words that are recorded; NULL: the workspace's */
};

G_DEFINE_FINAL_TYPE (SendaRoadmap, senda_roadmap, G_TYPE_OBJECT)

static guint element_changed_signal;

static void
remember (SendaRoadmap       *self,
          SendaRecord        *record,
          const SendaElement *element)
{
  g_hash_table_insert (self->about, g_strdup (senda_record_get_id (record)), (gpointer) element);
}

static void
read_marks (SendaRoadmap *self)
{
  g_hash_table_remove_all (self->mark_of);
  for (guint i = 0; self->marks && i < g_list_model_get_n_items (self->marks); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->marks, i);
      const SendaStatement *statement =
        senda_content_find_statement (senda_workspace_get_content (self->workspace),
                                      senda_record_get_text (record, "statement"));
      const char *mark = senda_record_get_text (record, "mark");

      if (statement == NULL)
        continue;
      remember (self, record, statement->element);
      if (mark != NULL)
        g_hash_table_insert (self->mark_of, (gpointer) statement->id,
                             (gpointer) g_intern_string (mark));
    }
}

static void
count_mark (SendaStageMarks *marks,
            const char      *mark)
{
  marks->n_statements++;
  if (mark == NULL)
    return;
  if (strcmp (mark, SENDA_MARK_DESCRIBES) == 0)
    marks->n_describes++;
  else if (strcmp (mark, SENDA_MARK_PARTLY) == 0)
    marks->n_partly++;
  else if (strcmp (mark, SENDA_MARK_DOES_NOT) == 0)
    marks->n_does_not++;
  else
    marks->n_unsure++;
}

static void
suggest (SendaRoadmap       *self,
         const SendaElement *element,
         SendaSuggestion    *suggestion)
{
  SendaStageMarks marks[SENDA_N_STAGES] = { 0 };

  for (guint i = 0; i < element->stages->len && i < SENDA_N_STAGES; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          count_mark (&marks[i], g_hash_table_lookup (self->mark_of, statement->id));
        }
    }
  senda_suggestion_compute (suggestion, marks);
}

static const SendaElement *
element_of (SendaRoadmap *self,
            SendaRecord  *record)
{
  return senda_content_find_element (senda_workspace_get_content (self->workspace),
                                     senda_record_get_text (record, "element"));
}

static void
read_entries (SendaRoadmap *self)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);

  for (guint i = 0; i < self->n_entries; i++)
    {
      g_clear_object (&self->entries[i].agreed);
      self->entries[i].has_evidence = FALSE;
      suggest (self, senda_content_get_element (content, i), &self->entries[i].suggestion);
    }
  for (guint i = 0; self->agreed && i < g_list_model_get_n_items (self->agreed); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->agreed, i);
      const SendaElement *element = element_of (self, record);

      if (element == NULL)
        continue;
      remember (self, record, element);
      g_set_object (&self->entries[element->position].agreed, record);
    }
  for (guint i = 0; self->evidence && i < g_list_model_get_n_items (self->evidence); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->evidence, i);
      const SendaElement *element = element_of (self, record);

      if (element == NULL)
        continue;
      remember (self, record, element);
      self->entries[element->position].has_evidence = TRUE;
    }
}

static void
read_all (SendaRoadmap *self)
{
  g_hash_table_remove_all (self->about);
  read_marks (self);
  read_entries (self);
}

static void
emit_all (SendaRoadmap *self)
{
  for (guint i = 0; i < self->n_entries; i++)
    g_signal_emit (self, element_changed_signal, 0, i);
}

static void
take_round (SendaRoadmap *self,
            SendaRound   *round)
{
  const char *id = round ? senda_record_get_id (SENDA_RECORD (round)) : NULL;

  g_set_object (&self->round, round);
  g_clear_object (&self->agreed);
  g_clear_object (&self->marks);
  g_clear_object (&self->evidence);
  if (id != NULL)
    {
      self->agreed = senda_workspace_list (self->workspace, &senda_agreed_stage_info, id);
      self->marks = senda_workspace_list (self->workspace, &senda_statement_mark_info, id);
      self->evidence = senda_workspace_list (self->workspace, &senda_evidence_info, id);
    }
  read_all (self);
}

static SendaRound *
dup_latest (SendaRoadmap *self)
{
  guint n_rounds = g_list_model_get_n_items (self->rounds);

  return n_rounds > 0 ? g_list_model_get_item (self->rounds, n_rounds - 1) : NULL;
}

static void
note_changed (SendaRoadmap *self,
              GPtrArray    *touched,
              gboolean     *changed)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (touched, i);
      const SendaElement *element = g_hash_table_lookup (self->about, ref->id);

      if (element != NULL)
        changed[element->position] = TRUE;
    }
}

static void
workspace_changed_cb (SendaRoadmap *self,
                      GPtrArray    *touched)
{
  g_autoptr (SendaRound) latest = dup_latest (self);
  g_autofree gboolean *changed = g_new0 (gboolean, self->n_entries);

  if (self->follows && latest != self->round)
    {
      take_round (self, latest);
      emit_all (self);
      return;
    }
  /* What a record was about before, and what it is about now: one whose making was undone is empty. */
  note_changed (self, touched, changed);
  read_all (self);
  note_changed (self, touched, changed);
  for (guint i = 0; i < self->n_entries; i++)
    if (changed[i])
      g_signal_emit (self, element_changed_signal, 0, i);
}

static void
senda_roadmap_dispose (GObject *object)
{
  SendaRoadmap *self = SENDA_ROADMAP (object);

  for (guint i = 0; i < self->n_entries; i++)
    g_clear_object (&self->entries[i].agreed);
  g_clear_object (&self->agreed);
  g_clear_object (&self->marks);
  g_clear_object (&self->evidence);
  g_clear_object (&self->rounds);
  g_clear_object (&self->round);
  g_clear_object (&self->task_force);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (senda_roadmap_parent_class)->dispose (object);
}

static void
senda_roadmap_finalize (GObject *object)
{
  SendaRoadmap *self = SENDA_ROADMAP (object);

  g_hash_table_unref (self->mark_of);
  g_hash_table_unref (self->about);
  g_free (self->entries);
  g_free (self->language);

  G_OBJECT_CLASS (senda_roadmap_parent_class)->finalize (object);
}

static void
senda_roadmap_class_init (SendaRoadmapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_roadmap_dispose;
  object_class->finalize = senda_roadmap_finalize;

  element_changed_signal = g_signal_new ("element-changed", SENDA_TYPE_ROADMAP, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
senda_roadmap_init (SendaRoadmap *self)
{
  self->mark_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->about = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The roadmap of @task_force in @round (NULL: its latest, followed when a new one is opened).
 * (transfer full) */
SendaRoadmap *
senda_roadmap_new (SendaWorkspace *workspace,
                   SendaTaskForce *task_force,
                   SendaRound     *round)
{
  SendaRoadmap *self = g_object_new (SENDA_TYPE_ROADMAP, NULL);
  g_autoptr (SendaRound) latest = NULL;

  self->workspace = g_object_ref (workspace);
  self->task_force = g_object_ref (task_force);
  self->n_entries = senda_content_get_n_elements (senda_workspace_get_content (workspace));
  self->entries = g_new0 (Entry, self->n_entries);
  self->rounds = senda_workspace_list (workspace, &senda_round_info,
                                       senda_record_get_id (SENDA_RECORD (task_force)));
  self->follows = round == NULL;
  latest = dup_latest (self);
  take_round (self, round ? round : latest);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

SendaWorkspace *
senda_roadmap_get_workspace (SendaRoadmap *self)
{
  return self->workspace;
}

SendaTaskForce *
senda_roadmap_get_task_force (SendaRoadmap *self)
{
  return self->task_force;
}

/* The round that is shown; NULL while the task force has none. (transfer none) */
SendaRound *
senda_roadmap_get_round (SendaRoadmap *self)
{
  return self->round;
}

/* Whether this round can still be changed: an earlier one stays as it was. */
gboolean
senda_roadmap_is_latest (SendaRoadmap *self)
{
  g_autoptr (SendaRound) latest = dup_latest (self);

  return latest == self->round;
}

/* The language in which reasons and notes are recorded. (transfer none) */
const char *
senda_roadmap_get_language (SendaRoadmap *self)
{
  return self->language ? self->language : senda_workspace_get_language (self->workspace);
}

/* Records what is rated from now on in @language, where that is not the workspace's. */
void
senda_roadmap_set_language (SendaRoadmap *self,
                            const char   *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

/* One of SENDA_STATE_…, "not discussed" when nothing was said. */
const char *
senda_roadmap_get_state (SendaRoadmap       *self,
                         const SendaElement *element)
{
  SendaRecord *agreed = self->entries[element->position].agreed;
  const char *state = agreed ? senda_record_get_text (agreed, "state") : NULL;

  return state ? state : SENDA_STATE_NOT_DISCUSSED;
}

/* The stage that the group agreed on, or 0. */
guint
senda_roadmap_get_stage (SendaRoadmap       *self,
                         const SendaElement *element)
{
  SendaRecord *agreed = self->entries[element->position].agreed;

  return agreed ? senda_record_get_integer (agreed, "stage") : 0;
}

/* The record of the group's choice, with its reason and note; NULL when there is none yet.
 * (transfer none) */
SendaRecord *
senda_roadmap_get_agreed (SendaRoadmap       *self,
                          const SendaElement *element)
{
  return self->entries[element->position].agreed;
}

/* One of SENDA_MARK_…, or NULL when the statement is unmarked. */
const char *
senda_roadmap_get_mark (SendaRoadmap         *self,
                        const SendaStatement *statement)
{
  return g_hash_table_lookup (self->mark_of, statement->id);
}

/* What today's marks suggest. (transfer none): until the next change */
const SendaSuggestion *
senda_roadmap_get_suggestion (SendaRoadmap       *self,
                              const SendaElement *element)
{
  return &self->entries[element->position].suggestion;
}

/* What shows where the element stands, as it is now. (transfer full): of SendaEvidence */
GListModel *
senda_roadmap_get_evidence (SendaRoadmap       *self,
                            const SendaElement *element)
{
  GListStore *found = g_list_store_new (SENDA_TYPE_EVIDENCE);

  for (guint i = 0; self->evidence && i < g_list_model_get_n_items (self->evidence); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (self->evidence, i);

      if (element_of (self, record) == element)
        g_list_store_append (found, record);
    }
  return G_LIST_MODEL (found);
}

void
senda_roadmap_get_distribution (SendaRoadmap      *self,
                                SendaDistribution *distribution)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);

  senda_distribution_clear (distribution);
  for (guint i = 0; i < self->n_entries; i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      senda_distribution_add (distribution, senda_roadmap_get_state (self, element),
                              senda_roadmap_get_stage (self, element));
    }
}

static gint64
round_age_days (SendaRoadmap *self)
{
  const char *opened_on = self->round ? senda_record_get_text (SENDA_RECORD (self->round),
                                                               "opened_on") : NULL;
  g_autofree char *moment = g_strconcat (opened_on ? opened_on : "", "T00:00:00Z", NULL);
  g_autoptr (GDateTime) opened = g_date_time_new_from_iso8601 (moment, NULL);
  gint64 now = senda_store_now (senda_workspace_get_store (self->workspace)) / 1000;

  return opened ? (now - g_date_time_to_unix (opened)) / (24 * 60 * 60) : -1;
}

static gboolean
differs (const Entry *entry,
         guint        stage)
{
  return stage != 0 && !senda_suggestion_agrees_with (&entry->suggestion, stage) &&
         senda_record_is_null (entry->agreed, "reason");
}

/* What the task force may do next: see senda_next_steps(). */
guint
senda_roadmap_get_next_steps (SendaRoadmap  *self,
                              SendaNextStep *steps,
                              guint          max_steps)
{
  SendaContent *content = senda_workspace_get_content (self->workspace);
  g_autofree SendaNextFacts *facts = g_new0 (SendaNextFacts, self->n_entries);
  gboolean has_mission = !senda_record_is_null (SENDA_RECORD (self->task_force), "mission");

  for (guint i = 0; i < self->n_entries; i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      facts[i].state = senda_roadmap_get_state (self, element);
      facts[i].stage = senda_roadmap_get_stage (self, element);
      facts[i].differs = differs (&self->entries[i], facts[i].stage);
      facts[i].has_evidence = self->entries[i].has_evidence;
    }
  return senda_next_steps (steps, max_steps, facts, self->n_entries, has_mission,
                           round_age_days (self));
}
