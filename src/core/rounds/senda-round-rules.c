/* senda-round-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every edit of a round or an action keeps, by whichever door it comes.
 */
#include "config.h"

#include "senda-round-edits-private.h"

#include "senda-action.h"
#include "senda-ballot.h"
#include "senda-edit-guards.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
has_ballots (SendaWorkspace *workspace,
             SendaRecord    *round)
{
  g_autoptr (GListModel) ballots =
    senda_workspace_list (workspace, &senda_ballot_info, senda_record_get_id (round));

  return g_list_model_get_n_items (ballots) > 0;
}

/* Whether nothing that ballots say together is shown yet. */
static gboolean
is_filling (SendaRecord *round)
{
  const char *state = senda_round_get_state (round);

  return strcmp (state, SENDA_ROUND_PREPARING) == 0 || strcmp (state, SENDA_ROUND_COLLECTING) == 0;
}

static gboolean
is_anonymous (SendaRecord *round)
{
  return senda_record_get_integer (round, "is_anonymous") != 0;
}

/* The rounds are listed in their order. */
static gboolean
check_day (SendaWorkspace *workspace,
           SendaRecord    *round,
           GError        **error)
{
  const char *day = senda_record_get_text (round, "opened_on");
  gint64 number = senda_record_get_integer (round, "number");
  g_autoptr (GListModel) rounds =
    senda_workspace_list (workspace, &senda_round_info,
                          senda_record_get_text (round, "task_force"));

  for (guint i = 0; day != NULL && i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SendaRecord) other = g_list_model_get_item (rounds, i);
      const char *other_day = senda_record_get_text (other, "opened_on");
      gint64 other_number = senda_record_get_integer (other, "number");

      if (other_day == NULL)
        continue;
      if (other_number < number && strcmp (day, other_day) < 0)
        return refuse (error, _("The round before was opened later than that. Nothing was "
                                "changed; please choose a later day."));
      if (other_number > number && strcmp (day, other_day) > 0)
        return refuse (error, _("The round after was opened earlier than that. Nothing was "
                                "changed; please choose an earlier day."));
    }
  return TRUE;
}

/* Whether the round @before (NULL: a new one) may become @after. Fails with SENDA_ERROR_INVALID
 * when ballots would gain or lose their names, an anonymous round would collect again after what
 * its ballots say was shown, or the days of the rounds would no longer be in their order. */
gboolean
_senda_round_check_change (SendaEdit   *edit,
                           SendaRecord *before,
                           SendaRecord *after,
                           GError     **error)
{
  SendaWorkspace *workspace = _senda_edit_get_workspace (edit);

  if (before == NULL)
    return TRUE;
  if (is_anonymous (before) != is_anonymous (after) && has_ballots (workspace, before))
    return refuse (error, _("There are ballots in this round already. Nothing was changed; whether "
                            "ballots bear names is settled before the first."));
  if (is_anonymous (before) && !is_filling (before) && is_filling (after) &&
      has_ballots (workspace, before))
    return refuse (error, _("What the anonymous ballots of this round say together can be seen "
                            "already, and one that came in now would stand out. Nothing was "
                            "changed."));
  return g_strcmp0 (senda_record_get_text (before, "opened_on"),
                    senda_record_get_text (after, "opened_on")) == 0 ||
         check_day (workspace, after, error);
}

/* Gives @field, the day of something, @today unless it says a day already; NULL clears it. */
static void
set_day (SendaRecord *record,
         const char  *field,
         const char  *today)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);

  if (today == NULL || senda_record_is_null (record, field))
    senda_record_set_value (record, index, NULL, SENDA_TEXT (today));
}

/* Notes in the round @after the day on which it came to be agreed or frozen, when that is so and
 * was not so in @before. What is talked about again is no longer agreed. */
void
_senda_round_note_days (SendaEdit   *edit,
                        SendaRecord *before,
                        SendaRecord *after)
{
  const char *state = senda_record_get_text (after, "state");
  g_autofree char *today = NULL;

  if (before != NULL && g_strcmp0 (senda_record_get_text (before, "state"), state) == 0)
    return;
  today = senda_workspace_today (_senda_edit_get_workspace (edit));
  if (g_strcmp0 (state, SENDA_ROUND_FROZEN) == 0)
    set_day (after, "frozen_on", today);
  else
    set_day (after, "agreed_on", g_strcmp0 (state, SENDA_ROUND_AGREED) == 0 ? today : NULL);
}

/* Notes in the action @after the day on which it was done. What is taken up again is no longer
 * done. */
void
_senda_action_note_day (SendaEdit   *edit,
                        SendaRecord *before,
                        SendaRecord *after)
{
  const char *state = senda_record_get_text (after, "state");
  g_autofree char *today = NULL;

  if (before != NULL && g_strcmp0 (senda_record_get_text (before, "state"), state) == 0)
    return;
  today = senda_workspace_today (_senda_edit_get_workspace (edit));
  set_day (after, "done_on", g_strcmp0 (state, SENDA_ACTION_DONE) == 0 ? today : NULL);
}
