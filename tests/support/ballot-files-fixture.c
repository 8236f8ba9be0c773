/* ballot-files-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ballot-files-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-member.h"
#include "senda-rater.h"
#include "senda-round-edits.h"

void
ballot_files_set_up (BallotFiles   *fixture,
                     gconstpointer  data)
{
  const SendaRoundPlan plan = {
    .name = "Spring review", .state = SENDA_ROUND_COLLECTING, .invites_all = TRUE,
    .is_anonymous = data != NULL,
  };
  g_autofree char *id = NULL;
  g_autoptr (SendaRecord) task_force = NULL;
  g_autoptr (GError) error = NULL;

  exchange_set_up (&fixture->exchange, 1);
  fixture->workspace = fixture->exchange.desks[0];
  id = exchange_add_sample (&fixture->exchange);
  task_force = senda_workspace_get (fixture->workspace, &senda_task_force_info, id, &error);
  fixture->people = senda_people_new (fixture->workspace, SENDA_TASK_FORCE (task_force));
  fixture->round = senda_round_open (fixture->people, &plan, &error);
  g_assert_no_error (error);
  fixture->raters = senda_store_list (senda_workspace_get_store (fixture->workspace),
                                      &senda_rater_info, senda_record_get_id (fixture->round),
                                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->raters->len, >, 2);
}

void
ballot_files_tear_down (BallotFiles   *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_ptr_array_unref (fixture->raters);
  g_clear_object (&fixture->round);
  g_clear_object (&fixture->people);
  exchange_tear_down (&fixture->exchange);
}

const char *
ballot_files_rater_id (BallotFiles *fixture,
                       guint        n)
{
  return senda_record_get_id (g_ptr_array_index (fixture->raters, n));
}

char *
ballot_files_send_to (BallotFiles *fixture,
                      guint        rater,
                      const char  *passphrase)
{
  const char *const ids[] = { ballot_files_rater_id (fixture, rater), NULL };
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  files = senda_ballots_send (fixture->workspace, fixture->round, ids, fixture->exchange.folder,
                              passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  return g_strdup (((SendaBallotFile *) g_ptr_array_index (files, 0))->path);
}

SendaBallotDesk *
ballot_files_lay_out (BallotFiles *fixture,
                      const char  *path,
                      const char  *passphrase)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autofree char *folder = exchange_path (&fixture->exchange, "desks");
  g_autoptr (GError) error = NULL;
  SendaBallotDesk *desk = NULL;

  senda_incoming_open (incoming, passphrase, NULL, &error);
  g_assert_no_error (error);
  desk = senda_ballot_desk_new (incoming, folder, &error);
  g_assert_no_error (error);
  return desk;
}

void
ballot_files_say (SendaBallotDesk *desk,
                  const char      *element,
                  guint            stage)
{
  SendaWorkspace *workspace = senda_ballot_desk_get_workspace (desk);
  const char *member = senda_record_get_text (senda_ballot_desk_get_rater (desk), "member");
  g_autoptr (GError) error = NULL;

  senda_ballot_rate (workspace, senda_ballot_desk_get_round (desk), member,
                     senda_content_find_element (senda_workspace_get_content (workspace), element),
                     SENDA_RATING_STAGE, stage, SENDA_BALLOT_FILE, &error);
  g_assert_no_error (error);
}

char *
ballot_files_reply (BallotFiles     *fixture,
                    SendaBallotDesk *desk,
                    const char      *name)
{
  char *path = exchange_path (&fixture->exchange, name);
  g_autoptr (GError) error = NULL;

  senda_ballot_desk_reply (desk, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

gboolean
ballot_files_take (BallotFiles  *fixture,
                   const char   *path,
                   GError      **error)
{
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);

  senda_ballots_add_passphrases (fixture->workspace, senda_incoming_get_ring (incoming));
  if (!senda_incoming_open (incoming, NULL, NULL, error))
    return FALSE;
  senda_incoming_set_workspace (incoming, fixture->workspace);
  return senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, error);
}

void
ballot_files_assert_taken (BallotFiles *fixture,
                           const char  *path)
{
  g_autoptr (GError) error = NULL;

  ballot_files_take (fixture, path, &error);
  g_assert_no_error (error);
}

guint
ballot_files_stage_of (BallotFiles *fixture,
                       guint        rater,
                       const char  *element)
{
  g_autofree char *ballot = senda_ballot_id (ballot_files_rater_id (fixture, rater));
  g_autofree char *id = senda_rating_id (ballot, element);
  g_autoptr (SendaRecord) rating = senda_workspace_get (fixture->workspace, &senda_rating_info, id,
                                                        NULL);

  return rating ? senda_record_get_integer (rating, "stage") : 0;
}
