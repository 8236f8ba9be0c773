/* senda-spread-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a spread says in words: counts, never an average, and no count at all where views are apart.
 */
#include "config.h"

#include "senda-spread.h"

#include "senda-count-words.h"
#include "senda-fill.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

static char *
fill (const char *message,
      guint       n,
      guint       stage)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *number = g_strdup_printf ("%u", stage);

  return senda_fill (message, "n", count, "stage", number, NULL);
}

static void
add_without_stage (GPtrArray        *parts,
                   const SendaVotes *votes,
                   SendaCatalog     *catalog)
{
  /* Translators: {n} people, by their ballots; a part of a list: "5 see stage 3, 1 cannot say" */
  _senda_count_words_add (parts, catalog, NCP_ ("spread", "{n} cannot say", "{n} cannot say"),
                          votes->unsure, 0);
  /* Translators: {n} people, by their ballots, say of an element that it does not apply; a part of
   * a list: "5 see stage 3, 1 says that it does not apply" */
  _senda_count_words_add (parts, catalog,
                          NCP_ ("spread", "{n} says that it does not apply",
                                "{n} say that it does not apply"), votes->not_applicable, 0);
}

/* The stages in the order of how many see them; of as many the first stage first. */
static void
sort_stages (const SendaVotes *votes,
             guint             stages[SENDA_N_STAGES])
{
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      guint at = i;

      for (; at > 0 && votes->at_stage[stages[at - 1] - 1] < votes->at_stage[i]; at--)
        stages[at] = stages[at - 1];
      stages[at] = i + 1;
    }
}

/* "7 see stage 3, 2 see stage 2." */
static char *
say_counts (const SendaSpread *self,
            SendaCatalog      *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint stages[SENDA_N_STAGES];

  sort_stages (&self->votes, stages);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    /* Translators: {n} people, by their ballots, see the task force at that stage; a part of a
     * list: "7 see stage 3, 2 see stage 2" */
    _senda_count_words_add (parts, catalog,
                            NCP_ ("spread", "{n} sees stage {stage}", "{n} see stage {stage}"),
                            self->votes.at_stage[stages[i] - 1], stages[i]);
  add_without_stage (parts, &self->votes, catalog);
  joined = _senda_count_words_join (parts);
  return g_strconcat (joined, ".", NULL);
}

static char *
say_ends (const SendaSpread *self,
          SendaCatalog      *catalog)
{
  g_autofree char *lowest = g_strdup_printf ("%u", self->lowest);
  g_autofree char *highest = g_strdup_printf ("%u", self->highest);

  /* Translators: the views of several people on one element of the roadmap */
  return senda_fill (senda_catalog_get (catalog, "spread",
                                        NC_("spread",
                                            "Views run from stage {lowest} to stage {highest}.")),
                     "lowest", lowest, "highest", highest, NULL);
}

/* One sentence on how views lie; where they are apart it names their ends alone. (transfer full) */
char *
senda_spread_say (const SendaSpread *self,
                  SendaCatalog      *catalog)
{
  if (self->is_filling)
    return g_strdup (senda_catalog_get (catalog, "spread",
                                        NC_("spread", "Anonymous ballots are coming in. What they "
                                            "say together is shown when the round is being "
                                            "discussed.")));
  if (self->n_answers == 0)
    return g_strdup (senda_catalog_get (catalog, "spread",
                                        NC_("spread", "No ballot answers this yet.")));
  if (!self->is_shown)
    return g_strdup (senda_catalog_get (catalog, "spread",
                                        /* Translators: of anonymous ballots, one or two of which
                                         * answer; showing them would show who said what */
                                        NC_("spread", "Too few ballots answer this to show them "
                                            "without pointing at anyone.")));
  if (senda_spread_is_apart (self))
    return say_ends (self, catalog);
  if (self->lowest != 0 && self->lowest == self->highest &&
      self->votes.at_stage[self->lowest - 1] == self->n_answers && self->n_answers > 1)
    /* Translators: all who answer see the task force at the same stage; {n} is more than one */
    return fill (senda_catalog_get (catalog, "spread",
                                    NC_("spread", "All {n} see stage {stage}.")),
                 self->n_answers, self->lowest);
  return say_counts (self, catalog);
}

/* The counts in the order of the stages, as words in a table; "" for none. (transfer full) */
char *
senda_votes_say (const SendaVotes *votes,
                 SendaCatalog     *catalog)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    /* Translators: {n} people, by their ballots, place the task force at that stage; a part of a
     * list: "2 at stage 2, 1 at stage 4" */
    _senda_count_words_add (parts, catalog,
                            NCP_ ("spread", "{n} at stage {stage}", "{n} at stage {stage}"),
                            votes->at_stage[i], i + 1);
  add_without_stage (parts, votes, catalog);
  return _senda_count_words_join (parts);
}

/* What the group is called. (transfer none) */
const char *
senda_spread_group_say (const SendaSpreadGroup *group,
                        SendaCatalog           *catalog)
{
  if (group->group != NULL)
    return senda_choice_say (senda_discipline_groups, group->group, catalog);
  /* Translators: the ballots of several disciplines in one row, so that none of them points at a
   * person */
  return senda_catalog_get (catalog, "spread", NC_("spread", "Others together"));
}
