/* rounds-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-steps.h"

#include "senda-marks.h"

#define N_PEOPLE 5

static const char *const elements[] = { "mission-statement", "leadership", "structure" };
static const char *const statements[] = {
  "mission-statement.1.1", "leadership.2.1", "leadership.3.1", "structure.2.1"
};
static const char *const states[] = {
  SENDA_ROUND_PREPARING, SENDA_ROUND_COLLECTING, SENDA_ROUND_DISCUSSING, SENDA_ROUND_COLLECTING,
  SENDA_ROUND_DISCUSSING, SENDA_ROUND_AGREED, SENDA_ROUND_FROZEN
};
static const char *const marks[] = {
  SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY, SENDA_MARK_DOES_NOT, SENDA_MARK_UNSURE, NULL
};

/* Chance */

guint
pick (Play *play,
      guint n)
{
  return g_rand_int_range (play->rand, 0, n);
}

static guint
pick_stage (Play *play)
{
  return 1 + pick (play, SENDA_N_STAGES);
}

static const SendaElement *
pick_element (Play *play)
{
  return find_element (&play->base, elements[pick (play, G_N_ELEMENTS (elements))]);
}

static const SendaStatement *
pick_statement (Play *play)
{
  return find_statement (&play->base, statements[pick (play, G_N_ELEMENTS (statements))]);
}

static const char *
pick_mark (Play *play)
{
  return marks[pick (play, G_N_ELEMENTS (marks))];
}

static const char *
pick_member (Play *play)
{
  return member_id (&play->base, pick (play, N_PEOPLE));
}

static GListModel *
list_rounds (Play *play)
{
  return senda_workspace_list (play->base.workspace, &senda_round_info,
                               senda_record_get_id (SENDA_RECORD (play->base.base.task_force)));
}

SendaRecord *
pick_round (Play *play)
{
  g_autoptr (GListModel) rounds = list_rounds (play);
  guint n_rounds = g_list_model_get_n_items (rounds);

  if (n_rounds == 0)
    return NULL;
  return g_list_model_get_item (rounds, pick (play, 5) > 0 ? n_rounds - 1 : pick (play, n_rounds));
}

void
aim_at (Play        *play,
        SendaRecord *round)
{
  g_set_object (&play->round, round);
  play->frozen = round != NULL && senda_round_is_frozen (round);
}

/* Steps. Each says whether it was done, or fails with an error. */

static gboolean
open_any (Play    *play,
          GError **error)
{
  g_autoptr (SendaRecord) former = pick_round (play);
  const SendaRoundPlan plan = {
    .name = "A round", .state = states[pick (play, 5)], .is_anonymous = pick (play, 4) == 0,
    .opened_on = pick (play, 8) == 0 ? "2020-01-01" : NULL, .invites_all = pick (play, 4) > 0,
    .starts_from = pick (play, 2) ? former : NULL, .corrects = pick (play, 4) ? NULL : former,
    .correction = pick (play, 2) ? "A slip." : NULL,
  };
  g_autoptr (SendaRecord) round = senda_round_open (play->base.people, &plan, error);

  aim_at (play, NULL);
  return round != NULL;
}

static gboolean
open_simply (Play    *play,
             GError **error)
{
  g_autoptr (SendaRound) round = senda_task_force_add_round (play->base.workspace,
                                                             play->base.base.task_force, "Simple",
                                                             error);

  aim_at (play, NULL);
  return round != NULL;
}

static gboolean
move_on (Play    *play,
         GError **error)
{
  return senda_round_set_state (play->base.workspace, play->round,
                                states[pick (play, G_N_ELEMENTS (states))], error);
}

static gboolean
set_anonymous (Play    *play,
               GError **error)
{
  return senda_round_set_anonymous (play->base.workspace, play->round, pick (play, 2), error);
}

static gboolean
invite (Play    *play,
        GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  guint member = pick (play, N_PEOPLE);

  /* Nobody invites who has been removed. */
  if (senda_record_is_deleted (play->base.members[member]))
    return FALSE;
  g_ptr_array_add (members, play->base.members[member]);
  return senda_round_add_raters (play->base.people, play->round, members, error);
}

static gboolean
remove_rater (Play    *play,
              GError **error)
{
  g_autoptr (GListModel) raters = senda_workspace_list (play->base.workspace, &senda_rater_info,
                                                        senda_record_get_id (play->round));
  guint n_raters = g_list_model_get_n_items (raters);
  g_autoptr (SendaRecord) rater = n_raters ? g_list_model_get_item (raters, pick (play, n_raters))
                                           : NULL;

  return rater != NULL && senda_round_remove_rater (play->base.workspace, rater, error);
}

static gboolean
rate_any (Play    *play,
          GError **error)
{
  static const char *const answers[] = {
    SENDA_RATING_STAGE, SENDA_RATING_STAGE, SENDA_RATING_STAGE, SENDA_RATING_UNSURE,
    SENDA_RATING_NOT_APPLICABLE, NULL
  };
  const char *answer = answers[pick (play, G_N_ELEMENTS (answers))];
  const SendaElement *element = pick_element (play);
  const char *member = pick_member (play);
  guint stage = pick_stage (play) + (pick (play, 20) == 0) * 5;
  gboolean placed = g_strcmp0 (answer, SENDA_RATING_STAGE) == 0;
  g_autofree char *says = say_stage (placed ? stage : 0);
  g_autofree char *id = get_rating_id (senda_record_get_id (play->round), member,
                                       element->id);

  if (!senda_ballot_rate (play->base.workspace, play->round, member, element, answer, stage,
                          SENDA_BALLOT_PAPER, error))
    return FALSE;
  note_part (play, id, PART_ANSWER, answer);
  note_part (play, id, PART_STAGE, says);
  return TRUE;
}

static gboolean
mark_any (Play    *play,
          GError **error)
{
  const SendaStatement *statement = pick_statement (play);
  const char *member = pick_member (play);
  const char *mark = pick_mark (play);
  g_autofree char *id = get_rating_id (senda_record_get_id (play->round), member,
                                       statement->element->id);
  const char *before = g_hash_table_lookup (play->said, id);
  g_auto (GStrv) parts = g_strsplit (before ? before : "|||", "|", N_PARTS);
  g_autofree char *after = senda_marks_set (*parts[PART_MARKS] ? parts[PART_MARKS] : NULL,
                                            statement->id, mark);

  if (!senda_ballot_mark (play->base.workspace, play->round, member, statement, mark, error))
    return FALSE;
  note_part (play, id, PART_MARKS, after);
  return TRUE;
}

static gboolean
note_any (Play    *play,
          GError **error)
{
  static const char *const notes[] = { "Well.", "Not yet.", " ", NULL };
  const char *note = notes[pick (play, G_N_ELEMENTS (notes))];
  const SendaElement *element = pick_element (play);
  const char *member = pick_member (play);
  g_autofree char *id = get_rating_id (senda_record_get_id (play->round), member,
                                       element->id);

  if (!senda_ballot_set_note (play->base.workspace, play->round, member, element, "en", note,
                              error))
    return FALSE;
  note_part (play, id, PART_NOTE, note && *note != ' ' ? note : NULL);
  return TRUE;
}

static gboolean
take_anonymous (Play    *play,
                GError **error)
{
  const guint stage = pick_stage (play);
  const SendaBallotLine lines[] = {
    { "leadership", SENDA_RATING_STAGE, stage, "leadership.2.1=partly", NULL },
    { "structure", NULL, 0, NULL, "Quietly." },
    { "mission-statement", NULL, 0, NULL, NULL },
  };
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);

  if (!senda_ballot_take_anonymous (play->base.workspace, play->round, NULL, lines,
                                    G_N_ELEMENTS (lines), NULL, error))
    return FALSE;
  g_ptr_array_add (expected, g_strdup_printf ("stage|%u|leadership.2.1=partly|", stage));
  g_ptr_array_add (expected, g_strdup ("|||Quietly."));
  note_new (play, expected);
  return TRUE;
}

/* What @member said in @round is copied to where nothing is said in the round of the step. Whether
 * there was anything. */
static gboolean
note_carried (Play       *play,
              const char *round,
              const char *member)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *from = get_rating_id (round, member, elements[i]);
      g_autofree char *to = get_rating_id (senda_record_get_id (play->round), member,
                                           elements[i]);
      const char *says = g_hash_table_lookup (play->said, from);

      found = found || says != NULL;
      if (says != NULL && !g_hash_table_contains (play->said, to))
        g_hash_table_insert (play->said, g_strdup (to), g_strdup (says));
    }
  return found;
}

static gboolean
carry_any (Play    *play,
           GError **error)
{
  g_autoptr (GListModel) rounds = list_rounds (play);
  const char *member = pick_member (play);
  gint64 number = senda_record_get_integer (play->round, "number");
  gboolean found = FALSE;

  if (!senda_ballot_carry (play->base.workspace, play->round, member, error))
    return FALSE;
  for (guint i = number - 1; i > 0 && !found; i--)
    {
      g_autoptr (SendaRecord) former = g_list_model_get_item (rounds, i - 1);

      g_assert_cmpint (senda_record_get_integer (former, "number"), ==, i);
      found = note_carried (play, senda_record_get_id (former), member);
    }
  g_assert_true (found);
  return TRUE;
}

static gboolean
confirm_ballot (Play    *play,
                GError **error)
{
  return senda_ballot_confirm (play->base.workspace, play->round, pick_member (play),
                               pick_element (play), error);
}

static char *
make_reason (Play *play)
{
  return g_strdup_printf ("Reason %u", ++play->n_reasons);
}

static char *
say_dissent (const SendaDissentGiven *given)
{
  g_autofree char *stage = say_stage (given->stage);

  return g_strjoin ("|", stage, given->reason, NULL);
}

static gboolean
agree_any (Play    *play,
           GError **error)
{
  static const char *const choices[] = {
    SENDA_STATE_RATED, SENDA_STATE_RATED, SENDA_STATE_NO_AGREEMENT, SENDA_STATE_NOT_APPLICABLE,
    SENDA_STATE_NOT_DISCUSSED
  };
  g_autofree char *first = make_reason (play);
  g_autofree char *second = make_reason (play);
  const char *const present[] = { pick_member (play), NULL };
  const SendaDissentGiven dissents[] = {
    { pick_member (play), pick_stage (play), first }, { NULL, 0, second },
  };
  const SendaJudgement judgement = {
    .state = choices[pick (play, G_N_ELEMENTS (choices))], .stage = pick_stage (play),
    .reason = pick (play, 3) ? "So be it." : NULL, .present = pick (play, 2) ? present : NULL,
    .dissents = dissents, .n_dissents = pick (play, 3),
  };
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);

  if (!senda_round_agree (play->base.workspace, play->round, pick_element (play), &judgement, error))
    return FALSE;
  for (guint i = 0; i < judgement.n_dissents; i++)
    g_ptr_array_add (expected, say_dissent (&dissents[i]));
  note_new (play, expected);
  return TRUE;
}

static gboolean
dissent_any (Play    *play,
             GError **error)
{
  g_autofree char *reason = make_reason (play);
  const SendaDissentGiven given = { pick_member (play), pick_stage (play), reason };
  g_autoptr (SendaRecord) dissent = senda_round_add_dissent (play->base.workspace, play->round,
                                                             pick_element (play), &given, NULL,
                                                             error);

  if (dissent == NULL)
    return FALSE;
  g_hash_table_insert (play->said, g_strdup (senda_record_get_id (dissent)), say_dissent (&given));
  return TRUE;
}

static gboolean
take_back_dissent (Play    *play,
                   GError **error)
{
  g_autofree char *agreed = senda_agreed_stage_id (senda_record_get_id (play->round),
                                                   pick_element (play)->id);
  g_autoptr (GListModel) dissents = senda_workspace_list (play->base.workspace, &senda_dissent_info,
                                                          agreed);
  g_autoptr (SendaRecord) dissent = g_list_model_get_item (dissents, 0);

  if (dissent == NULL || !senda_record_remove (play->base.workspace, dissent, error))
    return FALSE;
  g_hash_table_remove (play->said, senda_record_get_id (dissent));
  return TRUE;
}

static gboolean
confirm_round (Play    *play,
               GError **error)
{
  return senda_round_confirm (play->base.workspace, play->round, pick_element (play), error);
}

static void
aim_at_latest (Play *play)
{
  aim_at (play, (SendaRecord *) senda_roadmap_get_round (play->roadmap));
}

static gboolean
rate_together (Play    *play,
               GError **error)
{
  aim_at_latest (play);
  return senda_roadmap_rate (play->roadmap, pick_element (play), SENDA_STATE_RATED,
                             pick_stage (play), pick (play, 2) ? "We said so." : NULL, NULL, error);
}

static gboolean
mark_together (Play    *play,
               GError **error)
{
  aim_at_latest (play);
  return senda_roadmap_mark (play->roadmap, pick_statement (play), pick_mark (play), error);
}

static gboolean
note_together (Play    *play,
               GError **error)
{
  g_autoptr (SendaEvidence) evidence = NULL;

  aim_at_latest (play);
  if (pick (play, 2))
    return senda_roadmap_set_note (play->roadmap, pick_element (play), "es", "Nota.", error);
  evidence = senda_roadmap_add_evidence (play->roadmap, pick_element (play), "Minutes", error);
  return evidence != NULL;
}

static gboolean
remove_member (Play    *play,
               GError **error)
{
  SendaRecord *member = play->base.members[pick (play, N_PEOPLE)];

  aim_at (play, NULL);
  return senda_record_remove (play->base.workspace, member, error);
}

static const struct
{
  gboolean (*run) (Play    *play,
                   GError **error);
  gboolean needs_round;
  guint weight;
} steps[] = {
  { open_any, FALSE, 5 },
  { open_simply, FALSE, 1 },
  { move_on, TRUE, 4 },
  { set_anonymous, TRUE, 1 },
  { invite, TRUE, 3 },
  { remove_rater, TRUE, 2 },
  { rate_any, TRUE, 14 },
  { mark_any, TRUE, 6 },
  { note_any, TRUE, 3 },
  { take_anonymous, TRUE, 4 },
  { carry_any, TRUE, 4 },
  { confirm_ballot, TRUE, 2 },
  { agree_any, TRUE, 5 },
  { dissent_any, TRUE, 4 },
  { take_back_dissent, TRUE, 2 },
  { confirm_round, TRUE, 2 },
  { rate_together, FALSE, 2 },
  { mark_together, FALSE, 2 },
  { note_together, FALSE, 1 },
  { remove_member, FALSE, 1 },
};

static guint
pick_step (Play *play)
{
  guint sum = 0;
  guint at = 0;
  guint step = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sum += steps[i].weight;
  at = pick (play, sum);
  while (at >= steps[step].weight)
    at -= steps[step++].weight;
  return step;
}

gboolean
run_step (Play     *play,
          gboolean  opens,
          GError  **error)
{
  guint step = opens ? 0 : pick_step (play);

  return (!steps[step].needs_round || play->round != NULL) && steps[step].run (play, error);
}
