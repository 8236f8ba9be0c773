/* senda-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rounds.h"

#include "senda-evidence.h"
#include "senda-pictures.h"
#include "senda-statement-mark.h"

struct _SendaRounds
{
  GObject parent_instance;

  SendaPeople *people;
  gulong people_handler;
  gulong workspace_handler;
  GListModel *list;      /* of SendaRound, the oldest first */
  GListModel *targets;
  SendaRecord *chosen;   /* NULL: the latest, whichever that is */
  GHashTable *facts;     /* round id to SendaRoundFacts, as far as they were asked for */
  SendaRoundFacts *none; /* of no round; made when it is needed */
  SendaBallotBox *box;   /* of the round looked at; NULL: to be made */
  GPtrArray *target_records; /* NULL: to be made */
};

G_DEFINE_FINAL_TYPE (SendaRounds, senda_rounds, G_TYPE_OBJECT)

static guint changed_signal;

/* What its pictures are made of, beside the people. */
static const SendaRecordInfo *const types[] = {
  &senda_round_info,
  &senda_agreed_stage_info,
  &senda_statement_mark_info,
  &senda_evidence_info,
  &senda_rater_info,
  &senda_ballot_info,
  &senda_rating_info,
  &senda_dissent_info,
  &senda_target_info,
};

static SendaContent *
get_content (SendaRounds *self)
{
  return senda_workspace_get_content (senda_rounds_get_workspace (self));
}

static void
forget (SendaRounds *self)
{
  g_hash_table_remove_all (self->facts);
  g_clear_pointer (&self->box, senda_ballot_box_unref);
  g_clear_pointer (&self->target_records, g_ptr_array_unref);
}

static gboolean
is_there (SendaRounds *self,
          SendaRecord *round)
{
  guint n_rounds = g_list_model_get_n_items (self->list);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) other = g_list_model_get_item (self->list, i);

      if (other == round)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_rounds (const SendaRecordRef *ref)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == ref->info)
      return TRUE;
  return FALSE;
}

/* What concerns the people comes by them, which may be after this: then it is told once more. */
static void
workspace_changed_cb (SendaRounds *self,
                      GPtrArray   *touched)
{
  gboolean concerns = FALSE;

  for (guint i = 0; i < touched->len && !concerns; i++)
    concerns = is_of_rounds (g_ptr_array_index (touched, i));
  if (!concerns)
    return;
  if (self->chosen != NULL && !is_there (self, self->chosen))
    g_clear_object (&self->chosen);
  forget (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
people_changed_cb (SendaRounds *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
senda_rounds_dispose (GObject *object)
{
  SendaRounds *self = SENDA_ROUNDS (object);

  if (self->people != NULL)
    {
      g_clear_signal_handler (&self->workspace_handler, senda_rounds_get_workspace (self));
      g_clear_signal_handler (&self->people_handler, self->people);
    }
  forget (self);
  g_clear_pointer (&self->none, senda_round_facts_free);
  g_clear_object (&self->chosen);
  g_clear_object (&self->list);
  g_clear_object (&self->targets);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_rounds_parent_class)->dispose (object);
}

static void
senda_rounds_finalize (GObject *object)
{
  g_hash_table_unref (SENDA_ROUNDS (object)->facts);

  G_OBJECT_CLASS (senda_rounds_parent_class)->finalize (object);
}

static void
senda_rounds_class_init (SendaRoundsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_rounds_dispose;
  object_class->finalize = senda_rounds_finalize;

  changed_signal = g_signal_new ("changed", SENDA_TYPE_ROUNDS, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_rounds_init (SendaRounds *self)
{
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) senda_round_facts_free);
}

/* The rounds of the task force of @people, looking at the latest. Beside the list of rounds nothing is
 * read before it is asked for. (transfer full) */
SendaRounds *
senda_rounds_new (SendaPeople *people)
{
  SendaRounds *self = g_object_new (SENDA_TYPE_ROUNDS, NULL);
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaRecord *task_force = SENDA_RECORD (senda_people_get_task_force (people));

  self->people = g_object_ref (people);
  self->list = senda_workspace_list (workspace, &senda_round_info,
                                     senda_record_get_id (task_force));
  self->workspace_handler = g_signal_connect_swapped (workspace, "changed",
                                                      G_CALLBACK (workspace_changed_cb), self);
  self->people_handler = g_signal_connect_swapped (people, "changed",
                                                   G_CALLBACK (people_changed_cb), self);
  return self;
}

/* (transfer none) */
SendaPeople *
senda_rounds_get_people (SendaRounds *self)
{
  return self->people;
}

/* (transfer none) */
SendaWorkspace *
senda_rounds_get_workspace (SendaRounds *self)
{
  return senda_people_get_workspace (self->people);
}

/* (transfer none) */
SendaTaskForce *
senda_rounds_get_task_force (SendaRounds *self)
{
  return senda_people_get_task_force (self->people);
}

/* Of SendaRound, the oldest first. (transfer none) */
GListModel *
senda_rounds_get_list (SendaRounds *self)
{
  return self->list;
}

/* The round looked at; NULL when the task force has none. (transfer none) (nullable) */
SendaRecord *
senda_rounds_get_round (SendaRounds *self)
{
  return self->chosen ? self->chosen : senda_rounds_get_latest (self);
}

/* Looks at @round from now on; NULL: at the latest, whichever that is. */
void
senda_rounds_choose (SendaRounds *self,
                     SendaRecord *round)
{
  SendaRecord *before = senda_rounds_get_round (self);

  g_set_object (&self->chosen, round);
  if (senda_rounds_get_round (self) == before)
    return;
  g_clear_pointer (&self->box, senda_ballot_box_unref);
  g_signal_emit (self, changed_signal, 0);
}

static SendaRecord *
get_at (SendaRounds *self,
        guint        position)
{
  g_autoptr (SendaRecord) round = g_list_model_get_item (self->list, position);

  return round; /* the list holds it */
}

/* (transfer none) (nullable) */
SendaRecord *
senda_rounds_get_latest (SendaRounds *self)
{
  guint n_rounds = g_list_model_get_n_items (self->list);

  return n_rounds > 0 ? get_at (self, n_rounds - 1) : NULL;
}

/* The round that came before @round; NULL for the first. (transfer none) (nullable) */
SendaRecord *
senda_rounds_get_before (SendaRounds *self,
                         SendaRecord *round)
{
  guint n_rounds = g_list_model_get_n_items (self->list);

  for (guint i = 1; i < n_rounds; i++)
    if (get_at (self, i) == round)
      return get_at (self, i - 1);
  return NULL;
}

static SendaRoundFacts *
get_none (SendaRounds *self)
{
  if (self->none == NULL)
    self->none = senda_round_facts_new (get_content (self), NULL, NULL, NULL, NULL);
  return self->none;
}

/* What @round says; as of no round where it cannot be read just now. (transfer none): until the next
 * change */
SendaRoundFacts *
senda_rounds_get_facts_of (SendaRounds *self,
                           SendaRecord *round)
{
  SendaRoundFacts *facts = NULL;

  if (round == NULL)
    return get_none (self);
  facts = g_hash_table_lookup (self->facts, senda_record_get_id (round));
  if (facts != NULL)
    return facts;
  facts = senda_workspace_picture_round (senda_rounds_get_workspace (self), round, NULL);
  if (facts == NULL)
    return get_none (self);
  g_hash_table_insert (self->facts, g_strdup (senda_record_get_id (round)), facts);
  return facts;
}

/* What the round looked at says. (transfer none): until the next change */
SendaRoundFacts *
senda_rounds_get_facts (SendaRounds *self)
{
  return senda_rounds_get_facts_of (self, senda_rounds_get_round (self));
}

/* The ballots of the round looked at; none where they cannot be read just now. (transfer none): until
 * the next change */
SendaBallotBox *
senda_rounds_get_box (SendaRounds *self)
{
  SendaRecord *round = senda_rounds_get_round (self);

  if (self->box == NULL && round != NULL)
    self->box = senda_workspace_picture_ballots (senda_rounds_get_workspace (self), round, NULL);
  if (self->box == NULL)
    self->box = senda_ballot_box_new (get_content (self), round, NULL, NULL, NULL);
  return self->box;
}

/* (element-type SendaRecord) (transfer none): until the next change */
GPtrArray *
senda_rounds_get_targets (SendaRounds *self)
{
  const char *task_force = senda_record_get_id (SENDA_RECORD (senda_rounds_get_task_force (self)));
  guint n_targets = 0;

  if (self->target_records != NULL)
    return self->target_records;
  if (self->targets == NULL)
    self->targets = senda_workspace_list (senda_rounds_get_workspace (self), &senda_target_info,
                                          task_force);
  self->target_records = g_ptr_array_new_with_free_func (g_object_unref);
  n_targets = g_list_model_get_n_items (self->targets);
  for (guint i = 0; i < n_targets; i++)
    g_ptr_array_add (self->target_records, g_list_model_get_item (self->targets, i));
  return self->target_records;
}

/* The target for @element, or NULL. (transfer none) */
SendaRecord *
senda_rounds_get_target (SendaRounds        *self,
                         const SendaElement *element)
{
  GPtrArray *targets = senda_rounds_get_targets (self);

  for (guint i = 0; i < targets->len; i++)
    {
      SendaRecord *target = g_ptr_array_index (targets, i);

      if (g_strcmp0 (senda_record_get_text (target, "element"), element->id) == 0)
        return target;
    }
  return NULL;
}
