/* senda-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap.h"

#include "senda-ballot.h"
#include "senda-rater.h"
#include "senda-round-facts.h"

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
  SendaRoundFacts *facts; /* what they say, read anew after each change */
  GPtrArray *records;     /* of SendaRecord: all that they hold */
  GHashTable *about;      /* the id of each of them to the SendaElement that it speaks of */
  guint n_elements;
  char *language;         /* of the words that are recorded; NULL: the workspace's */
};

G_DEFINE_FINAL_TYPE (SendaRoadmap, senda_roadmap, G_TYPE_OBJECT)

static guint element_changed_signal;

static SendaContent *
get_content (SendaRoadmap *self)
{
  return senda_workspace_get_content (self->workspace);
}

static const SendaElement *
element_of (SendaRoadmap *self,
            SendaRecord  *record)
{
  const SendaStatement *statement = NULL;

  if (!SENDA_IS_STATEMENT_MARK (record))
    return senda_content_find_element (get_content (self),
                                       senda_record_get_text (record, "element"));
  statement = senda_content_find_statement (get_content (self),
                                            senda_record_get_text (record, "statement"));
  return statement ? statement->element : NULL;
}

/* The records of @list, each remembered by the element that it is about. (transfer full) */
static GPtrArray *
read_list (SendaRoadmap *self,
           GListModel   *list)
{
  guint n_records = list ? g_list_model_get_n_items (list) : 0;
  GPtrArray *records = g_ptr_array_new_full (n_records, g_object_unref);

  for (guint i = 0; i < n_records; i++)
    {
      SendaRecord *record = g_list_model_get_item (list, i);
      const SendaElement *element = element_of (self, record);

      g_ptr_array_add (records, record);
      g_ptr_array_add (self->records, g_object_ref (record));
      if (element != NULL)
        g_hash_table_insert (self->about, (gpointer) senda_record_get_id (record),
                             (gpointer) element);
    }
  return records;
}

static void
read_all (SendaRoadmap *self)
{
  g_autoptr (GPtrArray) agreed = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) evidence = NULL;

  g_hash_table_remove_all (self->about);
  g_ptr_array_set_size (self->records, 0);
  marks = read_list (self, self->marks);
  agreed = read_list (self, self->agreed);
  evidence = read_list (self, self->evidence);
  g_clear_pointer (&self->facts, senda_round_facts_free);
  self->facts = senda_round_facts_new (get_content (self), (SendaRecord *) self->round, agreed,
                                       marks, evidence);
}

static void
emit_all (SendaRoadmap *self)
{
  for (guint i = 0; i < self->n_elements; i++)
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
  g_autofree gboolean *changed = g_new0 (gboolean, self->n_elements);

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
  for (guint i = 0; i < self->n_elements; i++)
    if (changed[i])
      g_signal_emit (self, element_changed_signal, 0, i);
}

static void
senda_roadmap_dispose (GObject *object)
{
  SendaRoadmap *self = SENDA_ROADMAP (object);

  g_hash_table_remove_all (self->about);
  g_ptr_array_set_size (self->records, 0);
  g_clear_pointer (&self->facts, senda_round_facts_free);
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

  g_hash_table_unref (self->about);
  g_ptr_array_unref (self->records);
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
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->about = g_hash_table_new (g_str_hash, g_str_equal);
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
  self->n_elements = senda_content_get_n_elements (get_content (self));
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
  return senda_round_facts_get_state (self->facts, element);
}

/* The stage that the group agreed on, or 0. */
guint
senda_roadmap_get_stage (SendaRoadmap       *self,
                         const SendaElement *element)
{
  return senda_round_facts_get_stage (self->facts, element);
}

/* The record of the group's choice, with its reason and note; NULL when there is none yet.
 * (transfer none) */
SendaRecord *
senda_roadmap_get_agreed (SendaRoadmap       *self,
                          const SendaElement *element)
{
  return senda_round_facts_get_agreed (self->facts, element);
}

/* One of SENDA_MARK_…, or NULL when the statement is unmarked. */
const char *
senda_roadmap_get_mark (SendaRoadmap         *self,
                        const SendaStatement *statement)
{
  return senda_round_facts_get_mark (self->facts, statement);
}

/* What today's marks suggest. (transfer none): until the next change */
const SendaSuggestion *
senda_roadmap_get_suggestion (SendaRoadmap       *self,
                              const SendaElement *element)
{
  return senda_round_facts_get_suggestion (self->facts, element);
}

/* What shows where the element stands, as it is now. (transfer full): of SendaEvidence */
GListModel *
senda_roadmap_get_evidence (SendaRoadmap       *self,
                            const SendaElement *element)
{
  GPtrArray *evidence = senda_round_facts_get_evidence (self->facts, element);
  GListStore *found = g_list_store_new (SENDA_TYPE_EVIDENCE);

  g_list_store_splice (found, 0, 0, evidence->pdata, evidence->len);
  return G_LIST_MODEL (found);
}

void
senda_roadmap_get_distribution (SendaRoadmap      *self,
                                SendaDistribution *distribution)
{
  senda_round_facts_get_distribution (self->facts, distribution);
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

/* Whether the group chose another stage than the marks suggest and did not say why. */
static gboolean
differs (SendaRoadmap       *self,
         const SendaElement *element)
{
  guint stage = senda_roadmap_get_stage (self, element);

  return stage != 0 &&
         !senda_suggestion_agrees_with (senda_roadmap_get_suggestion (self, element), stage) &&
         senda_record_is_null (senda_roadmap_get_agreed (self, element), "reason");
}

static guint
count_items (SendaRoadmap          *self,
             const SendaRecordInfo *info)
{
  g_autoptr (GListModel) records =
    senda_workspace_list (self->workspace, info, senda_record_get_id (SENDA_RECORD (self->round)));

  return g_list_model_get_n_items (records);
}

/* The ballots are counted only where somebody waits for them: most starts need not read them. */
static SendaNextRound
read_round (SendaRoadmap *self)
{
  SendaNextRound round = { NULL, round_age_days (self), 0 };
  guint n_raters = 0;
  guint n_ballots = 0;

  if (self->round == NULL)
    return round;
  round.state = senda_round_get_state (SENDA_RECORD (self->round));
  if (g_strcmp0 (round.state, SENDA_ROUND_COLLECTING) != 0)
    return round;
  n_raters = count_items (self, &senda_rater_info);
  n_ballots = count_items (self, &senda_ballot_info);
  round.n_missing = n_raters - MIN (n_raters, n_ballots);
  return round;
}

/* Whether the stage of @element or a mark in it came from an earlier round and waits to be
 * confirmed. */
gboolean
senda_roadmap_is_carried (SendaRoadmap       *self,
                          const SendaElement *element)
{
  if (senda_round_facts_is_carried (self->facts, element))
    return TRUE;
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        if (senda_round_facts_is_mark_carried (self->facts,
                                               g_ptr_array_index (stage->statements, j)))
          return TRUE;
    }
  return FALSE;
}

/* Whether the mark of @statement was brought from an earlier round and is not confirmed. */
gboolean
senda_roadmap_is_mark_carried (SendaRoadmap         *self,
                               const SendaStatement *statement)
{
  return senda_round_facts_is_mark_carried (self->facts, statement);
}

/* What the task force may do next: see senda_next_steps(). */
guint
senda_roadmap_get_next_steps (SendaRoadmap  *self,
                              SendaNextStep *steps,
                              guint          max_steps)
{
  g_autofree SendaNextFacts *facts = g_new0 (SendaNextFacts, self->n_elements);
  gboolean has_mission = !senda_record_is_null (SENDA_RECORD (self->task_force), "mission");
  SendaNextRound round = read_round (self);

  for (guint i = 0; i < self->n_elements; i++)
    {
      const SendaElement *element = senda_content_get_element (get_content (self), i);

      facts[i].state = senda_roadmap_get_state (self, element);
      facts[i].stage = senda_roadmap_get_stage (self, element);
      facts[i].differs = differs (self, element);
      facts[i].has_evidence = senda_round_facts_get_evidence (self->facts, element)->len > 0;
      facts[i].is_carried = senda_roadmap_is_carried (self, element);
    }
  return senda_next_steps (steps, max_steps, facts, self->n_elements, has_mission, &round);
}
