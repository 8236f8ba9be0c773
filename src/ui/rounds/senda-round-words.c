/* senda-round-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-words.h"

#include "senda-agreed-stage.h"
#include "senda-people-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names than these are said as "and others": who reads wants to know where to begin. */
#define MAX_NAMES 5

static SendaCatalog *
get_catalog (SendaRounds *rounds)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (rounds));
}

char *
senda_round_words_title (SendaRecord  *round,
                         SendaCatalog *catalog)
{
  const char *name = senda_record_get_text (round, "name");
  g_autofree char *day = senda_catalog_format_date (catalog,
                                                    senda_record_get_text (round, "opened_on"));

  if (strstr (name, day) != NULL)
    return g_strdup (name);
  /* Translators: the name of a round and the day when it was opened */
  return g_strdup_printf (C_("round", "%s, %s"), name, day);
}

const char *
senda_round_words_state (SendaRecord  *round,
                         SendaCatalog *catalog)
{
  return senda_choice_say (senda_round_states, senda_round_get_state (round), catalog);
}

static gboolean
is_state (SendaRecord *round,
          const char  *state)
{
  return strcmp (senda_round_get_state (round), state) == 0;
}

const char *
senda_round_words_advice (SendaRecord *round)
{
  if (is_state (round, SENDA_ROUND_PREPARING))
    return _("Say what it is for and who takes part. Ballots and stages come next.");
  if (is_state (round, SENDA_ROUND_COLLECTING))
    return _("Members rate on their own. What they say stays theirs, whatever the group agrees on "
             "later.");
  if (is_state (round, SENDA_ROUND_DISCUSSING))
    return _("The group talks about where it stands and agrees on a stage for each element. "
             "Ballots may still come in.");
  if (is_state (round, SENDA_ROUND_AGREED))
    return _("The group has agreed, and ballots are closed. Stages can still be put right until "
             "the round is frozen.");
  return _("It never changes again. A mistake found later is put right by a new round that says "
           "what it corrects.");
}

/* A round that is a meeting alone has no ballots to wait for. */
const char *
senda_round_next_state (SendaRecord *round)
{
  const char *method = senda_record_get_text (round, "method");

  if (is_state (round, SENDA_ROUND_PREPARING))
    return g_strcmp0 (method, "meeting") == 0 ? SENDA_ROUND_DISCUSSING : SENDA_ROUND_COLLECTING;
  if (is_state (round, SENDA_ROUND_COLLECTING))
    return SENDA_ROUND_DISCUSSING;
  if (is_state (round, SENDA_ROUND_DISCUSSING))
    return SENDA_ROUND_AGREED;
  return is_state (round, SENDA_ROUND_AGREED) ? SENDA_ROUND_FROZEN : NULL;
}

const char *
senda_round_words_no_ballots (SendaRecord *round)
{
  if (is_state (round, SENDA_ROUND_PREPARING))
    return _("This round is still being prepared. Ballots can be entered once it collects them.");
  if (is_state (round, SENDA_ROUND_AGREED))
    return _("The group has agreed, so ballots are closed. To enter one, let the round go back to "
             "“Discussing”.");
  if (is_state (round, SENDA_ROUND_FROZEN))
    return _("This round is frozen: its ballots stay as they are.");
  return NULL;
}

const char *
senda_round_words_why_fixed (SendaRounds *rounds,
                             SendaRecord *round)
{
  gboolean read_only = FALSE;

  g_object_get (senda_rounds_get_workspace (rounds), "read-only", &read_only, NULL);
  if (read_only)
    return _("This file is open for reading only. You can look at everything here and change "
             "nothing.");
  return senda_round_is_frozen (round) ? senda_round_words_advice (round) : NULL;
}

/* (transfer full) */
static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < MAX_NAMES; i++)
    {
      if (i > 0)
        g_string_append (joined, C_("between facts", ", "));
      g_string_append (joined, g_ptr_array_index (names, i));
    }
  if (names->len > MAX_NAMES)
    /* Translators: ends a list of names that goes on */
    g_string_append (joined, C_("names", " and others"));
  return g_string_free (joined, FALSE);
}

typedef gboolean (*IsOpen) (SendaRoundFacts    *facts,
                            const SendaElement *element);

static gboolean
is_undiscussed (SendaRoundFacts    *facts,
                const SendaElement *element)
{
  return strcmp (senda_round_facts_get_state (facts, element), SENDA_STATE_NOT_DISCUSSED) == 0;
}

/* The elements of which @is_open is true. (transfer full) (element-type utf8) */
static GPtrArray *
list_elements (SendaRounds *rounds,
               SendaRecord *round,
               IsOpen       is_open)
{
  SendaRoundFacts *facts = senda_rounds_get_facts_of (rounds, round);
  SendaContent *content =
    senda_workspace_get_content (senda_rounds_get_workspace (rounds));
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (is_open (facts, element))
        g_ptr_array_add (names, (gpointer) senda_message (element->name, get_catalog (rounds)));
    }
  return names;
}

/* Its stage, or a mark in it. */
static gboolean
is_carried (SendaRoundFacts    *facts,
            const SendaElement *element)
{
  if (senda_round_facts_is_carried (facts, element))
    return TRUE;
  for (guint i = 0; i < element->stages->len; i++)
    {
      GPtrArray *statements =
        ((const SendaElementStage *) g_ptr_array_index (element->stages, i))->statements;

      for (guint j = 0; j < statements->len; j++)
        if (senda_round_facts_is_mark_carried (facts, g_ptr_array_index (statements, j)))
          return TRUE;
    }
  return FALSE;
}

static void
add_line (GString    *lines,
          const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static void
add_undiscussed (GString     *lines,
                 SendaRounds *rounds,
                 SendaRecord *round)
{
  SendaContent *content =
    senda_workspace_get_content (senda_rounds_get_workspace (rounds));
  g_autoptr (GPtrArray) names = list_elements (rounds, round, is_undiscussed);
  g_autofree char *joined = join_names (names);
  /* Translators: %s is a list of elements of the roadmap */
  g_autofree char *line = g_strdup_printf (_("Not yet discussed: %s."), joined);

  if (names->len == senda_content_get_n_elements (content))
    add_line (lines, _("No element was discussed yet."));
  else if (names->len > 0)
    add_line (lines, line);
}

static void
add_carried (GString     *lines,
             SendaRounds *rounds,
             SendaRecord *round)
{
  g_autoptr (GPtrArray) names = list_elements (rounds, round, is_carried);
  g_autofree char *joined = join_names (names);
  /* Translators: %s is a list of elements of the roadmap */
  g_autofree char *line = g_strdup_printf (_("Carried from an earlier round and not yet confirmed "
                                             "as still true: %s."), joined);

  if (names->len > 0)
    add_line (lines, line);
}

/* The ballots of @round; those of the round looked at are there already. (transfer none) */
static SendaBallotBox *
get_box (SendaRounds *rounds,
         SendaRecord *round)
{
  return senda_rounds_get_round (rounds) == round ? senda_rounds_get_box (rounds) : NULL;
}

static void
add_missing (GString     *lines,
             SendaRounds *rounds,
             SendaRecord *round)
{
  SendaBallotBox *box = get_box (rounds, round);
  g_autofree char *names =
    box ? senda_round_words_raters (rounds, box, SENDA_RATER_HAS_NOT) : NULL;
  g_autofree char *carried =
    box ? senda_round_words_raters (rounds, box, SENDA_RATER_CONFIRMS) : NULL;
  /* Translators: %s is a list of members */
  g_autofree char *line = names ? g_strdup_printf (_("No ballot from: %s."), names) : NULL;
  /* Translators: %s is a list of members who began with last time's answers */
  g_autofree char *waits = carried ? g_strdup_printf (_("Still to confirm their ballots: %s."),
                                                      carried)
                                   : NULL;

  if (line != NULL && g_strcmp0 (senda_record_get_text (round, "method"), "meeting") != 0)
    add_line (lines, line);
  if (waits != NULL)
    add_line (lines, waits);
}

char *
senda_round_words_open (SendaRounds *rounds,
                        SendaRecord *round)
{
  GString *lines = g_string_new (NULL);

  add_undiscussed (lines, rounds, round);
  add_carried (lines, rounds, round);
  add_missing (lines, rounds, round);
  return g_string_free (lines, lines->len == 0);
}

char *
senda_round_words_rater (SendaRecord *rater,
                         SendaRounds *rounds)
{
  SendaPeopleFacts *facts = senda_people_get_facts (senda_rounds_get_people (rounds));
  SendaRecord *agency = senda_people_facts_follow (facts, rater, "agency");
  const char *discipline = senda_record_get_text (rater, "discipline");

  return senda_people_join (agency ? senda_record_get_text (agency, "name") : NULL,
                            discipline ? senda_content_name_topic (
                                           senda_people_facts_get_content (facts), discipline,
                                           get_catalog (rounds))
                                       : NULL,
                            SENDA_WORDS_END);
}

static gboolean
is_ballot_carried (SendaBallotBox *box,
                   SendaRecord    *ballot)
{
  SendaContent *content = senda_ballot_box_get_content (box);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      SendaRecord *rating =
        senda_ballot_box_find_rating (box, ballot, senda_content_get_element (content, i));

      if (rating != NULL && senda_record_get_integer (rating, "is_carried") != 0)
        return TRUE;
    }
  return FALSE;
}

const char *
senda_round_words_rated (SendaBallotBox *box,
                         SendaRecord    *rater)
{
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);

  if (ballot == NULL)
    return SENDA_RATER_HAS_NOT;
  return is_ballot_carried (box, ballot) ? SENDA_RATER_CONFIRMS : SENDA_RATER_HAS_RATED;
}

const char *
senda_round_words_say_rated (const char *rated)
{
  if (strcmp (rated, SENDA_RATER_HAS_NOT) == 0)
    return C_("ballot", "No ballot yet");
  if (strcmp (rated, SENDA_RATER_CONFIRMS) == 0)
    /* Translators: a ballot that began with last time's answers, not all of which were looked at */
    return C_("ballot", "Still to confirm");
  return C_("ballot", "Ballot is in");
}

char *
senda_round_words_raters (SendaRounds    *rounds,
                          SendaBallotBox *box,
                          const char     *rated)
{
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (rounds));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (senda_ballot_box_is_anonymous (box))
    return NULL;
  for (guint i = 0; i < raters->len; i++)
    if (strcmp (senda_round_words_rated (box, g_ptr_array_index (raters, i)), rated) == 0)
      g_ptr_array_add (names, senda_rater_say (g_ptr_array_index (raters, i), people,
                                               get_catalog (rounds)));
  return names->len > 0 ? join_names (names) : NULL;
}
