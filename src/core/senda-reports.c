/* senda-reports.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports of what the store holds.
 */
#include "config.h"

#include "senda-reports.h"

#include "senda-agency.h"
#include "senda-member.h"
#include "senda-pictures.h"
#include "senda-rater.h"
#include "senda-report-reading-private.h"
#include "senda-target.h"
#include "senda-task-forces.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is read of the store for one report. */
typedef struct
{
  SendaWorkspace *workspace;
  const SendaReportRequest *request;
  const char *date;
  const char *since; /* of the year that the report tells of */
  const char *until;
  SendaReportFacts *facts;
} Reader;

static gboolean
read_list (Reader                *reader,
           const SendaRecordInfo *info,
           const char            *parent,
           GPtrArray            **list,
           GError               **error)
{
  GPtrArray *found = senda_store_list (senda_workspace_get_store (reader->workspace), info, parent,
                                       error);

  if (found == NULL)
    return FALSE;
  g_clear_pointer (list, g_ptr_array_unref);
  *list = found;
  return TRUE;
}

/* The position of the round called @id; -1 with an error. */
static int
find_round (GPtrArray   *rounds,
            const char  *id,
            GError     **error)
{
  for (guint i = 0; i < rounds->len; i++)
    if (strcmp (senda_record_get_id (g_ptr_array_index (rounds, i)), id) == 0)
      return i;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                       _("This task force has no such round. No report was made; please choose "
                         "another round."));
  return -1;
}

/* The last of @rounds that was opened before @day; -1: none. */
static int
find_before (GPtrArray  *rounds,
             const char *day)
{
  int found = -1;

  for (guint i = 0; i < rounds->len; i++)
    if (g_strcmp0 (senda_record_get_text (g_ptr_array_index (rounds, i), "opened_on"), day) < 0)
      found = i;
  return found;
}

/* Of a year: the last round by its end, and the last one before it began. */
static gboolean
choose_rounds_of_year (Reader    *reader,
                       GPtrArray *rounds,
                       int       *shown,
                       int       *earlier,
                       GError   **error)
{
  g_autofree char *after = senda_day_add (reader->until, 0, 1);

  *shown = reader->request->round ? find_round (rounds, reader->request->round, error)
                                  : find_before (rounds, after ? after : reader->until);
  *earlier = find_before (rounds, reader->since);
  if (*earlier >= *shown)
    *earlier = -1;
  return *shown >= 0 || reader->request->round == NULL;
}

/* Which of @rounds are read: the one that was asked for, else the last; and the one that it is
 * compared with, else the one before it. -1: none. */
static gboolean
choose_rounds (Reader    *reader,
               GPtrArray *rounds,
               int       *shown,
               int       *earlier,
               GError   **error)
{
  const SendaReportRequest *request = reader->request;

  if (request->report->takes_year)
    return choose_rounds_of_year (reader, rounds, shown, earlier, error);
  *shown = request->round ? find_round (rounds, request->round, error) : (int) rounds->len - 1;
  *earlier = *shown - 1;
  if (*shown < 0 && request->round != NULL)
    return FALSE;
  if (!request->report->needs_earlier || request->earlier == NULL)
    return TRUE;
  *earlier = find_round (rounds, request->earlier, error);
  if (*earlier != *shown)
    return *earlier >= 0;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("A round is compared with another one, not with itself. No report was made; "
                         "please choose another round."));
  return FALSE;
}

static gboolean
add_no_round (Reader *reader)
{
  SendaReportFacts *facts = reader->facts;

  g_ptr_array_add (facts->rounds,
                   senda_round_facts_new (facts->content, NULL, NULL, NULL, NULL));
  if (reader->request->report->needs_ballots)
    facts->box = senda_ballot_box_new (facts->content, NULL, NULL, NULL, NULL);
  return TRUE;
}

static gboolean
read_round (Reader       *reader,
            SendaRecord  *round,
            GError      **error)
{
  SendaRoundFacts *read = senda_workspace_picture_round (reader->workspace, round, error);

  if (read != NULL)
    g_ptr_array_add (reader->facts->rounds, read);
  return read != NULL;
}

static gboolean
read_ballots (Reader       *reader,
              SendaRecord  *round,
              GError      **error)
{
  if (!reader->request->report->needs_ballots)
    return TRUE;
  reader->facts->box = senda_workspace_picture_ballots (reader->workspace, round, error);
  return reader->facts->box != NULL;
}

static gboolean
read_chosen_rounds (Reader     *reader,
                    GPtrArray  *rounds,
                    GError    **error)
{
  const SendaReport *report = reader->request->report;
  SendaReportFacts *facts = reader->facts;
  int shown = -1;
  int earlier = -1;
  gboolean has_earlier = FALSE;

  if (!choose_rounds (reader, rounds, &shown, &earlier, error))
    return FALSE;
  if (shown < 0)
    return add_no_round (reader);
  for (int i = 0; i < (int) rounds->len; i++)
    {
      gboolean is_earlier = report->needs_earlier && i == earlier;

      if (i != shown && !is_earlier && !report->needs_rounds)
        continue;
      if (!read_round (reader, g_ptr_array_index (rounds, i), error))
        return FALSE;
      if (i == shown)
        facts->shown = facts->rounds->len - 1;
      if (is_earlier)
        facts->earlier = facts->rounds->len - 1;
      has_earlier |= is_earlier;
    }
  if (!has_earlier)
    facts->earlier = facts->shown;
  return read_ballots (reader, g_ptr_array_index (rounds, shown), error);
}

static gboolean
read_rounds (Reader  *reader,
             GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;

  if (!reader->request->report->needs_round)
    return add_no_round (reader);
  if (!read_list (reader, &senda_round_info, reader->request->task_force, &rounds, error))
    return FALSE;
  if (rounds->len > 0)
    return read_chosen_rounds (reader, rounds, error);
  return (reader->request->round == NULL || find_round (rounds, reader->request->round, error) >= 0)
         && add_no_round (reader);
}

/* A record that is there and not removed; NULL otherwise. (transfer full) */
static SendaRecord *
follow (Reader                *reader,
        const SendaRecordInfo *info,
        const char            *id)
{
  g_autoptr (SendaRecord) record = NULL;

  if (id != NULL)
    record = senda_store_load (senda_workspace_get_store (reader->workspace), info, id, NULL);
  return record && !senda_record_is_deleted (record) ? g_steal_pointer (&record) : NULL;
}

/* Whose name stands on it: one who takes part in the round that is shown, where ballots bear names. */
static gboolean
read_rater (Reader  *reader,
            GError **error)
{
  SendaReportFacts *facts = reader->facts;
  SendaRoundFacts *shown = g_ptr_array_index (facts->rounds, facts->shown);
  SendaRecord *round = senda_round_facts_get_round (shown);
  g_autoptr (SendaRecord) rater = NULL;

  if (!reader->request->report->takes_rater || reader->request->rater == NULL)
    return TRUE;
  rater = follow (reader, &senda_rater_info, reader->request->rater);
  if (rater != NULL && round != NULL && senda_record_get_integer (round, "is_anonymous") == 0 &&
      g_strcmp0 (senda_record_get_text (rater, "round"), senda_record_get_id (round)) == 0)
    facts->rater = follow (reader, &senda_member_info, senda_record_get_text (rater, "member"));
  if (facts->rater == NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                           _("Nobody by that name has a ballot in this round. No report was made; "
                             "please choose another rater, or leave the name blank."));
      return FALSE;
    }
  facts->rater_agency = follow (reader, &senda_agency_info,
                                senda_record_get_text (rater, "agency"));
  return TRUE;
}

static gboolean
read_targets (Reader  *reader,
              GError **error)
{
  return !reader->request->report->needs_targets ||
         read_list (reader, &senda_target_info, reader->request->task_force,
                    &reader->facts->targets, error);
}

static gboolean
read_goals (Reader  *reader,
            GError **error)
{
  SendaReportFacts *facts = reader->facts;
  const char *id = reader->request->task_force;

  return !reader->request->report->needs_goals ||
         (read_list (reader, &senda_guiding_principle_info, id, &facts->principles, error) &&
          read_list (reader, &senda_goal_info, id, &facts->goals, error) &&
          read_list (reader, &senda_objective_info, id, &facts->objectives, error));
}

static gboolean
read_people (Reader  *reader,
             GError **error)
{
  if (!reader->request->report->needs_people && !reader->request->report->needs_protocols)
    return TRUE;
  reader->facts->people = senda_workspace_picture_people (reader->workspace,
                                                          reader->request->task_force,
                                                          reader->date, error);
  return reader->facts->people != NULL;
}

static gboolean
refuse_protocol (Reader  *reader,
                 GError **error)
{
  if (reader->request->protocol == NULL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("This report is about one protocol. No report was made; please choose "
                           "the protocol."));
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 _("This task force has no protocol “%s”. No report was made; please choose another "
                   "protocol."), reader->request->protocol);
  return FALSE;
}

/* The version that is asked for, which need not be the latest; NULL for none. */
static gboolean
find_version (Reader  *reader,
              GError **error)
{
  const SendaReportRequest *request = reader->request;
  SendaReportFacts *facts = reader->facts;
  SendaRecord *version = NULL;

  if (request->version != NULL && request->report->takes_version)
    version = senda_protocol_facts_find (facts->protocols, &senda_protocol_version_info,
                                         request->version);
  else if (request->report->needs_version)
    version = senda_protocol_facts_get_latest (facts->protocols, facts->protocol);
  if (version != NULL && g_strcmp0 (senda_record_get_text (version, "protocol"),
                                    senda_record_get_id (facts->protocol)) == 0)
    facts->version = g_object_ref (version);
  if (facts->version != NULL || request->version == NULL || !request->report->takes_version)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                       _("This protocol has no such version. No report was made; please choose "
                         "another version."));
  return FALSE;
}

static gboolean
read_version (Reader  *reader,
              GError **error)
{
  SendaReportFacts *facts = reader->facts;
  SendaStore *store = senda_workspace_get_store (reader->workspace);
  g_autoptr (GPtrArray) approvals = NULL;
  g_autoptr (GPtrArray) acknowledgements = NULL;
  const char *id = NULL;

  if (!find_version (reader, error))
    return FALSE;
  if (facts->version == NULL)
    return TRUE;
  id = senda_record_get_id (facts->version);
  approvals = senda_store_list (store, &senda_approval_info, id, error);
  acknowledgements = approvals ? senda_store_list (store, &senda_acknowledgement_info, id, error)
                               : NULL;
  if (acknowledgements == NULL)
    return FALSE;
  facts->sign_off = senda_sign_off_new (facts->protocols, facts->version, approvals,
                                        acknowledgements);
  if (reader->request->report->makes_protocol)
    facts->frozen = senda_workspace_read_version (reader->workspace, facts->version, error);
  return facts->frozen != NULL || !reader->request->report->makes_protocol;
}

static gboolean
read_protocols (Reader  *reader,
                GError **error)
{
  const SendaReportRequest *request = reader->request;
  SendaReportFacts *facts = reader->facts;

  if (!request->report->needs_protocols)
    return TRUE;
  facts->protocols = senda_workspace_picture_protocols (reader->workspace, facts->people, error);
  if (facts->protocols == NULL)
    return FALSE;
  if (request->protocol != NULL &&
      (request->report->needs_protocol || request->report->takes_protocol))
    facts->protocol = senda_report_find_protocol (facts->protocols, request->protocol);
  if (facts->protocol == NULL && (request->report->needs_protocol ||
                                  (request->report->takes_protocol && request->protocol != NULL)))
    return refuse_protocol (reader, error);
  return !request->report->needs_protocol || read_version (reader, error);
}

/* What beside the pictures some reports need. */
static gboolean
read_more (Reader  *reader,
           GError **error)
{
  const SendaReport *report = reader->request->report;
  SendaReportFacts *facts = reader->facts;

  if (report->needs_places)
    _senda_report_read_places (reader->workspace, facts);
  return (!report->needs_sign_offs ||
          _senda_report_read_sign_offs (reader->workspace, facts, error)) &&
         (!report->needs_changes ||
          _senda_report_read_changes (reader->workspace, facts, reader->date, error));
}

static gboolean
read_facts (Reader  *reader,
            GError **error)
{
  SendaReportFacts *facts = reader->facts;
  SendaStore *store = senda_workspace_get_store (reader->workspace);

  g_set_object (&facts->content, senda_workspace_get_content (reader->workspace));
  facts->task_force = senda_store_load (store, &senda_task_force_info,
                                        reader->request->task_force, error);
  return facts->task_force != NULL && read_goals (reader, error) &&
         read_rounds (reader, error) && read_rater (reader, error) &&
         read_targets (reader, error) && read_people (reader, error) &&
         read_protocols (reader, error) && read_more (reader, error);
}

static const char *
language_of (SendaWorkspace           *self,
             const SendaReportRequest *request)
{
  return request->languages[0] ? request->languages[0] : senda_workspace_get_language (self);
}

/* Makes the report that is asked for of the store as it is now. (transfer full) Fails with
 * SENDA_ERROR_NOT_FOUND when there is no such task force, round, rater, element or role, and as
 * reading the store does. */
SendaDocument *
senda_workspace_make_report (SendaWorkspace           *self,
                             const SendaReportRequest *request,
                             GError                  **error)
{
  g_autoptr (SendaReportFacts) facts = senda_report_facts_new ();
  g_autoptr (SendaCatalog) first = NULL;
  g_autoptr (SendaCatalog) second = NULL;
  g_autofree char *today = senda_workspace_today (self);
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;
  SendaReportOptions options = { .audience = request->audience,
                                 .left_out = request->left_out,
                                 .element = request->element,
                                 .role = request->role,
                                 .date = request->date ? request->date : today,
                                 .by = request->by };
  Reader reader = { .workspace = self,
                    .request = request,
                    .date = options.date,
                    .facts = facts };

  senda_report_find_year (request->since, options.date, &since, &until);
  options.since = reader.since = since;
  options.until = reader.until = until;
  if (!_senda_workspace_is_free (self, error) || !read_facts (&reader, error))
    return NULL;
  first = senda_catalog_load (language_of (self, request));
  second = request->languages[1] ? senda_catalog_load (request->languages[1]) : NULL;
  options.catalogs[0] = first;
  options.catalogs[1] = second;
  return senda_report_make (request->report, facts, &options, error);
}
