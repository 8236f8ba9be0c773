/* senda-talk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk.h"

#include "senda-ballot-edits.h"
#include "senda-record-edits.h"
#include "senda-roadmap-words.h"
#include "senda-round-edits.h"
#include "senda-spread.h"
#include "senda-tags.h"

struct _SendaTalk
{
  GObject parent_instance;

  SendaRounds *rounds; /* our own: it looks at no other round */
  SendaRecord *round;
  SendaRoadmap *roadmap;
  GPtrArray *order;     /* of SendaElement, borrowed from the content */
  GPtrArray *widest;    /* of SendaElement, those to talk about first */
  GHashTable *revealed; /* of SendaElement */
  GPtrArray *all_catalogs;
  GPtrArray *catalogs;  /* those that are shown */
  const SendaElement *element;
  guint stage;
  const char *language; /* NULL: all of them */
  char **present;       /* at the element before; NULL: the roster */
  gboolean widest_first;
};

G_DEFINE_FINAL_TYPE (SendaTalk, senda_talk, G_TYPE_OBJECT)

enum
{
  LEAVING,
  MOVED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (SendaTalk *self)
{
  g_assert (SENDA_IS_TALK (self));

  if (senda_talk_has_round (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
senda_talk_dispose (GObject *object)
{
  SendaTalk *self = SENDA_TALK (object);

  if (self->rounds != NULL)
    g_signal_handlers_disconnect_by_data (self->rounds, self);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->rounds);
  g_clear_object (&self->round);

  G_OBJECT_CLASS (senda_talk_parent_class)->dispose (object);
}

static void
senda_talk_finalize (GObject *object)
{
  SendaTalk *self = SENDA_TALK (object);

  g_ptr_array_unref (self->order);
  g_ptr_array_unref (self->widest);
  g_hash_table_unref (self->revealed);
  g_ptr_array_unref (self->all_catalogs);
  g_ptr_array_unref (self->catalogs);
  g_strfreev (self->present);

  G_OBJECT_CLASS (senda_talk_parent_class)->finalize (object);
}

static void
senda_talk_class_init (SendaTalkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = senda_talk_dispose;
  object_class->finalize = senda_talk_finalize;

  signals[LEAVING] = g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
senda_talk_init (SendaTalk *self)
{
  self->order = g_ptr_array_new ();
  self->widest = g_ptr_array_new ();
  self->revealed = g_hash_table_new (NULL, NULL);
  self->all_catalogs = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_catalog_unref);
  self->catalogs = g_ptr_array_new ();
}

static void
fill_order (SendaTalk *self)
{
  SendaContent *content = senda_talk_get_content (self);

  g_ptr_array_set_size (self->order, 0);
  if (self->widest_first)
    g_ptr_array_extend (self->order, self->widest, NULL, NULL);
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      gpointer element = (gpointer) senda_content_get_element (content, i);

      if (!g_ptr_array_find (self->order, element, NULL))
        g_ptr_array_add (self->order, element);
    }
}

static void
find_widest (SendaTalk *self)
{
  g_autoptr (GPtrArray) spreads = senda_spread_list_widest (senda_talk_get_box (self),
                                                            SENDA_SPREAD_WIDEST);

  g_ptr_array_set_size (self->widest, 0);
  for (guint i = 0; i < spreads->len; i++)
    {
      SendaSpread *spread = g_ptr_array_index (spreads, i);

      g_ptr_array_add (self->widest, (gpointer) spread->element);
    }
}

static void
show_catalogs (SendaTalk *self)
{
  g_ptr_array_set_size (self->catalogs, 0);
  for (guint i = 0; i < self->all_catalogs->len; i++)
    {
      SendaCatalog *catalog = g_ptr_array_index (self->all_catalogs, i);

      if (self->language == NULL ||
          g_str_equal (senda_catalog_get_language (catalog), self->language))
        g_ptr_array_add (self->catalogs, catalog);
    }
}

/* Where the group is, else what the marks suggest, else the first stage. */
static guint
find_stage (SendaTalk *self)
{
  SendaRoundFacts *facts = senda_talk_get_facts (self);
  guint stage = senda_round_facts_get_stage (facts, self->element);

  if (stage == 0)
    stage = senda_round_facts_get_suggestion (facts, self->element)->stage;
  return MAX (stage, 1);
}

/* The conversation of @round, at the first element that the group has not talked about yet. The
 * languages are the screen's. (transfer full) */
SendaTalk *
senda_talk_new (SendaPeople *people,
                SendaRecord *round)
{
  SendaTalk *self = g_object_new (SENDA_TYPE_TALK, NULL);
  SendaWorkspace *workspace = senda_people_get_workspace (people);

  self->rounds = senda_rounds_new (people);
  self->round = g_object_ref (round);
  senda_rounds_choose (self->rounds, round);
  self->roadmap = senda_roadmap_new (workspace, senda_people_get_task_force (people),
                                     SENDA_ROUND (round));
  for (const char *const *code = senda_languages (); *code != NULL; code++)
    g_ptr_array_add (self->all_catalogs, senda_catalog_load (*code));
  self->language = senda_language_find (senda_workspace_get_language (workspace));
  show_catalogs (self);
  fill_order (self);
  self->element = g_ptr_array_index (self->order, 0);
  for (guint i = 0; i < self->order->len && senda_talk_is_agreed (self); i++)
    self->element = g_ptr_array_index (self->order, i);
  if (senda_talk_is_agreed (self))
    self->element = g_ptr_array_index (self->order, 0);
  self->stage = find_stage (self);
  g_signal_connect_swapped (self->rounds, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/* (transfer none) */
SendaWorkspace *
senda_talk_get_workspace (SendaTalk *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

/* (transfer none) */
SendaContent *
senda_talk_get_content (SendaTalk *self)
{
  return senda_workspace_get_content (senda_talk_get_workspace (self));
}

/* (transfer none) */
SendaRecord *
senda_talk_get_round (SendaTalk *self)
{
  return self->round;
}

/* Live; it looks at this round alone. (transfer none) */
SendaRounds *
senda_talk_get_rounds (SendaTalk *self)
{
  return self->rounds;
}

gboolean
senda_talk_has_round (SendaTalk *self)
{
  return senda_rounds_get_round (self->rounds) == self->round;
}

/* (transfer none) */
SendaRoadmap *
senda_talk_get_roadmap (SendaTalk *self)
{
  return self->roadmap;
}

/* (transfer none): until the next change */
SendaRoundFacts *
senda_talk_get_facts (SendaTalk *self)
{
  return senda_rounds_get_facts_of (self->rounds, self->round);
}

/* (transfer none): until the next change */
SendaBallotBox *
senda_talk_get_box (SendaTalk *self)
{
  return senda_rounds_get_box (self->rounds);
}

/* (transfer none): until the next change */
SendaPeopleFacts *
senda_talk_get_people (SendaTalk *self)
{
  return senda_people_get_facts (senda_rounds_get_people (self->rounds));
}

/* (transfer none) (nullable) */
const char *
senda_talk_why_fixed (SendaTalk *self)
{
  return senda_words_why_fixed (self->roadmap);
}

/* (transfer none) */
const SendaElement *
senda_talk_get_element (SendaTalk *self)
{
  return self->element;
}

/* Goes to @element. Whoever is present stays, unless it was kept otherwise there. */
void
senda_talk_set_element (SendaTalk          *self,
                        const SendaElement *element)
{
  char **present = NULL;

  g_return_if_fail (SENDA_IS_TALK (self));
  g_return_if_fail (element != NULL);

  if (element == self->element)
    return;
  g_signal_emit (self, signals[LEAVING], 0);
  present = senda_talk_dup_present (self);
  g_strfreev (self->present);
  self->present = present;
  self->element = element;
  self->stage = find_stage (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* (transfer none) (nullable) */
const SendaElement *
senda_talk_peek (SendaTalk *self,
                 int        steps)
{
  guint index = 0;

  if (!g_ptr_array_find (self->order, self->element, &index) ||
      (int) index + steps < 0 || index + steps >= self->order->len)
    return NULL;
  return g_ptr_array_index (self->order, index + steps);
}

/* FALSE when there is none that way. */
gboolean
senda_talk_step (SendaTalk *self,
                 int        steps)
{
  const SendaElement *element = senda_talk_peek (self, steps);

  if (element == NULL)
    return FALSE;
  senda_talk_set_element (self, element);
  return TRUE;
}

/* 1 to 5 */
guint
senda_talk_get_stage (SendaTalk *self)
{
  return self->stage;
}

void
senda_talk_set_stage (SendaTalk *self,
                      guint      stage)
{
  g_return_if_fail (SENDA_IS_TALK (self));

  stage = CLAMP (stage, 1, SENDA_N_STAGES);
  if (stage == self->stage)
    return;
  self->stage = stage;
  g_signal_emit (self, signals[MOVED], 0);
}

gboolean
senda_talk_get_widest_first (SendaTalk *self)
{
  return self->widest_first;
}

/* The order is that of the votes of now; it stays while the room votes on. Where there is nothing
 * to talk about first it is the roadmap's. */
void
senda_talk_set_widest_first (SendaTalk *self,
                             gboolean   widest_first)
{
  const SendaElement *first = NULL;

  g_return_if_fail (SENDA_IS_TALK (self));

  self->widest_first = widest_first;
  find_widest (self);
  fill_order (self);
  first = widest_first ? g_ptr_array_index (self->order, 0) : self->element;
  if (first == self->element)
    g_signal_emit (self, signals[MOVED], 0);
  else
    senda_talk_set_element (self, first);
}

/* Whether @element is one to talk about first in the order of now. */
gboolean
senda_talk_is_widest (SendaTalk          *self,
                      const SendaElement *element)
{
  return self->widest_first && g_ptr_array_find (self->widest, element, NULL);
}

/* (transfer none) */
const char *
senda_talk_get_language (SendaTalk *self)
{
  return self->language ? self->language : SENDA_TALK_BOTH;
}

/* What is no language of ours means all of them. */
void
senda_talk_set_language (SendaTalk  *self,
                         const char *language)
{
  const char *before = self->language;

  g_return_if_fail (SENDA_IS_TALK (self));

  self->language = senda_language_find (language);
  if (self->language == before)
    return;
  show_catalogs (self);
  g_signal_emit (self, signals[MOVED], 0);
}

GPtrArray *
senda_talk_get_catalogs (SendaTalk *self)
{
  return self->catalogs;
}

char *
senda_talk_say (SendaTalk    *self,
                SendaMessage  message)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < self->catalogs->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " · " : "",
                            senda_message (message, g_ptr_array_index (self->catalogs, i)));
  return g_string_free (g_steal_pointer (&said), FALSE);
}

gboolean
senda_talk_is_revealed (SendaTalk *self)
{
  return g_hash_table_contains (self->revealed, self->element);
}

void
senda_talk_set_revealed (SendaTalk *self,
                         gboolean   revealed)
{
  g_return_if_fail (SENDA_IS_TALK (self));

  if (revealed)
    g_hash_table_add (self->revealed, (gpointer) self->element);
  else
    g_hash_table_remove (self->revealed, self->element);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
senda_talk_vote (SendaTalk   *self,
                 const char  *member,
                 guint        stage,
                 GError     **error)
{
  return senda_ballot_rate (senda_talk_get_workspace (self), self->round, member, self->element,
                            stage > 0 ? SENDA_RATING_STAGE : SENDA_RATING_UNSURE, stage,
                            SENDA_BALLOT_SCREEN, error);
}

gboolean
senda_talk_take_vote_back (SendaTalk   *self,
                           const char  *member,
                           GError     **error)
{
  return senda_ballot_rate (senda_talk_get_workspace (self), self->round, member, self->element,
                            NULL, 0, SENDA_BALLOT_SCREEN, error);
}

/* What the group settled here in this round, or NULL. */
static SendaRecord *
get_settled (SendaTalk *self)
{
  return senda_talk_is_agreed (self)
           ? senda_round_facts_get_agreed (senda_talk_get_facts (self), self->element)
           : NULL;
}

static char **
dup_roster (SendaTalk *self)
{
  GPtrArray *raters = senda_ballot_box_get_raters (senda_talk_get_box (self));
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();

  for (guint i = 0; i < raters->len; i++)
    {
      const char *member = senda_record_get_text (g_ptr_array_index (raters, i), "member");

      if (member != NULL)
        g_strv_builder_add (members, member);
    }
  return g_strv_builder_end (members);
}

char **
senda_talk_dup_present (SendaTalk *self)
{
  SendaRecord *settled = NULL;

  g_return_val_if_fail (SENDA_IS_TALK (self), NULL);

  settled = get_settled (self);
  if (settled != NULL)
    return senda_tags_split (senda_record_get_text (settled, "present"));
  return self->present ? g_strdupv (self->present) : dup_roster (self);
}

/* What is settled is changed; else it waits for what the group settles. */
gboolean
senda_talk_set_present (SendaTalk   *self,
                        const char  *member,
                        gboolean     is_present,
                        GError     **error)
{
  g_auto (GStrv) before = NULL;
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) members = NULL;
  g_autofree char *joined = NULL;
  SendaRecord *settled = NULL;

  g_return_val_if_fail (SENDA_IS_TALK (self), FALSE);

  settled = get_settled (self);
  before = senda_talk_dup_present (self);
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], member))
      g_strv_builder_add (after, before[i]);
  if (is_present)
    g_strv_builder_add (after, member);
  members = g_strv_builder_end (after);
  joined = senda_tags_join ((const char *const *) members);
  if (settled != NULL)
    return senda_record_edit (senda_talk_get_workspace (self), settled, "present", NULL,
                              joined ? joined : "", error);
  g_strfreev (self->present);
  self->present = g_steal_pointer (&members);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/* What was brought from an earlier round is not agreed yet. */
gboolean
senda_talk_is_agreed (SendaTalk *self)
{
  SendaRoundFacts *facts = senda_talk_get_facts (self);

  return !g_str_equal (senda_round_facts_get_state (facts, self->element),
                       SENDA_STATE_NOT_DISCUSSED) &&
         !senda_round_facts_is_carried (facts, self->element);
}

gboolean
senda_talk_is_carried (SendaTalk *self)
{
  SendaRoundFacts *facts = senda_talk_get_facts (self);

  for (guint i = 0; i < self->element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (self->element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        if (senda_round_facts_is_mark_carried (facts, g_ptr_array_index (stage->statements, j)))
          return TRUE;
    }
  return senda_round_facts_is_carried (facts, self->element);
}

gboolean
senda_talk_agree (SendaTalk   *self,
                  const char  *state,
                  guint        stage,
                  const char  *reason,
                  GError     **error)
{
  g_auto (GStrv) present = NULL;
  SendaJudgement judgement = { .state = state, .stage = stage, .reason = reason };

  g_return_val_if_fail (SENDA_IS_TALK (self), FALSE);

  present = senda_talk_dup_present (self);
  judgement.present = (const char *const *) present;
  return senda_round_agree (senda_talk_get_workspace (self), self->round, self->element,
                            &judgement, error);
}
