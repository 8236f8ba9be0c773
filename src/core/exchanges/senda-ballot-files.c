/* senda-ballot-files.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making ballots: one file for each rater, or one for all where ballots bear no names.
 */
#include "config.h"

#include "senda-ballot-files.h"

#include "senda-agency.h"
#include "senda-ballot-edits.h"
#include "senda-ballot.h"
#include "senda-exchanges-private.h"
#include "senda-incoming-private.h"
#include "senda-member.h"
#include "senda-rater.h"
#include "senda-reports.h"
#include "senda-round.h"
#include "senda-task-force.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What of each type goes along, beside the ballot itself; ended by a NULL. */
static const struct
{
  const char *type;
  const char *columns[12];
} parts[] = {
  { "task_force", { "name", "deleted" } },
  { "round", { "task_force", "name", "opened_on", "number", "state", "method", "is_anonymous",
               "deleted" } },
  { "rater", { "round", "member", "agency", "discipline", "deleted" } },
  { "member", { "task_force", "agency", "name", "deleted" } },
  { "agency", { "task_force", "name", "deleted" } },
};

void
senda_ballot_file_free (SendaBallotFile *file)
{
  g_free (file->rater);
  g_free (file->path);
  g_free (file);
}

/* The present values alone, and of people no more than their names. */
static gboolean
picks (const SendaLogChange *change)
{
  if (strcmp (change->type, "ballot") == 0 || strcmp (change->type, "rating") == 0)
    return TRUE;
  for (guint i = 0; change->is_live && i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].type, change->type) == 0)
      return g_strv_contains (parts[i].columns, change->column);
  return FALSE;
}

static char *
make_key (const char *round)
{
  return g_strdup_printf ("ballots/%s", round);
}

char *
senda_ballots_dup_passphrase (SendaWorkspace *workspace,
                              const char     *round)
{
  g_autofree char *key = make_key (round);

  return senda_store_dup_setting (senda_workspace_get_store (workspace), key);
}

static void
add_passphrase (SendaWorkspace *workspace,
                SendaRecord    *round,
                SendaKeyRing   *ring)
{
  g_autofree char *passphrase = NULL;

  if (strcmp (senda_round_get_state (round), SENDA_ROUND_FROZEN) == 0)
    return;
  passphrase = senda_ballots_dup_passphrase (workspace, senda_record_get_id (round));
  if (passphrase != NULL)
    senda_key_ring_add (ring, passphrase, NULL);
}

void
senda_ballots_add_passphrases (SendaWorkspace *workspace,
                               SendaKeyRing   *ring)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (GPtrArray) task_forces = senda_store_list (store, &senda_task_force_info, NULL, NULL);

  for (guint i = 0; task_forces != NULL && i < task_forces->len; i++)
    {
      const char *id = senda_record_get_id (g_ptr_array_index (task_forces, i));
      g_autoptr (GPtrArray) rounds = senda_store_list (store, &senda_round_info, id, NULL);

      for (guint j = 0; rounds != NULL && j < rounds->len; j++)
        add_passphrase (workspace, g_ptr_array_index (rounds, j), ring);
    }
}

static char *
dup_rater_name (SendaWorkspace *workspace,
                SendaRecord    *rater)
{
  const char *id = senda_record_get_text (rater, "member");
  g_autoptr (SendaRecord) member = id ? senda_workspace_get (workspace, &senda_member_info, id, NULL)
                                      : NULL;

  return g_strdup (member ? senda_record_get_text (member, "name") : NULL);
}

/* "Ballot - Spring review - Ana Ruiz.senda"; a name that another rater has too gets a number. */
static char *
make_path (SendaRecord *round,
           const char  *rater,
           const char  *folder,
           GHashTable  *taken)
{
  const char *name = senda_record_get_text (round, "name");
  g_autofree char *whose = _senda_make_name_part (rater ? rater : C_("file", "Everybody"));
  g_autofree char *of = _senda_make_name_part (name ? name : "");
  char *path = NULL;

  for (guint i = 1; path == NULL || !g_hash_table_add (taken, g_strdup (path)); i++)
    {
      g_autofree char *again = i > 1 ? g_strdup_printf (" (%u)", i) : g_strdup ("");
      /* Translators: name of a file; %1$s: a round, %2$s: a person */
      g_autofree char *base = g_strdup_printf (C_("file", "Ballot - %1$s - %2$s"), of, whose);
      g_autofree char *file = g_strconcat (base, again, SENDA_BUNDLE_SUFFIX, NULL);

      g_free (path);
      path = g_build_filename (folder, file, NULL);
    }
  return path;
}

static gboolean
is_wanted (const char *const *raters,
           SendaRecord       *rater)
{
  return raters == NULL || g_strv_contains (raters, senda_record_get_id (rater));
}

/* The raters who get a file, in the order of the roster. NULL stands for everybody. */
static GPtrArray *
list_raters (SendaWorkspace    *workspace,
             SendaRecord       *round,
             const char *const *wanted)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_object_unref);
  g_autoptr (GPtrArray) all = senda_store_list (senda_workspace_get_store (workspace),
                                                &senda_rater_info, senda_record_get_id (round),
                                                NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (is_wanted (wanted, g_ptr_array_index (all, i)) &&
        !senda_record_is_null (g_ptr_array_index (all, i), "member"))
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (all, i)));
  return chosen;
}

static GPtrArray *
plan (SendaWorkspace *workspace,
      SendaRecord    *round,
      GPtrArray      *raters,
      const char     *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_ballot_file_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_anonymous = senda_record_get_integer (round, "is_anonymous") != 0;
  guint n = is_anonymous ? 1 : raters->len;

  for (guint i = 0; i < n; i++)
    {
      SendaBallotFile *file = g_new0 (SendaBallotFile, 1);

      file->rater = is_anonymous ? NULL
                                 : dup_rater_name (workspace, g_ptr_array_index (raters, i));
      file->path = make_path (round, file->rater, folder, taken);
      g_ptr_array_add (files, file);
    }
  return files;
}

GPtrArray *
senda_ballots_plan (SendaWorkspace *workspace,
                    SendaRecord    *round,
                    const char     *folder)
{
  g_autoptr (GPtrArray) raters = list_raters (workspace, round, NULL);

  return plan (workspace, round, raters, folder);
}

static void
choose (SendaMaking           *making,
        const SendaRecordInfo *info,
        const char            *id)
{
  if (id != NULL)
    g_hash_table_add (making->chosen, _senda_incoming_make_key (info, id));
}

/* The ballot of @rater, and what has been said on it. */
static void
choose_ballot (SendaWorkspace *workspace,
               SendaMaking    *making,
               SendaRecord    *rater)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autofree char *ballot = senda_ballot_id (senda_record_get_id (rater));
  g_autoptr (GPtrArray) ratings = senda_store_list (store, &senda_rating_info, ballot, NULL);

  making->head->rater = g_strdup (senda_record_get_id (rater));
  making->head->ballot = g_strdup (ballot);
  choose (making, &senda_rater_info, senda_record_get_id (rater));
  choose (making, &senda_member_info, senda_record_get_text (rater, "member"));
  choose (making, &senda_agency_info, senda_record_get_text (rater, "agency"));
  choose (making, &senda_ballot_info, ballot);
  for (guint i = 0; ratings != NULL && i < ratings->len; i++)
    choose (making, &senda_rating_info, senda_record_get_id (g_ptr_array_index (ratings, i)));
}

/* @rater NULL: for everybody. (transfer full) */
static SendaMaking *
make_ballot (SendaWorkspace *workspace,
             SendaRecord    *round,
             SendaRecord    *rater,
             SendaKeyRing   *ring,
             const char     *path,
             const char     *passphrase)
{
  const char *task_force = senda_record_get_text (round, "task_force");
  SendaMaking *making = _senda_making_new (workspace, SENDA_BUNDLE_BALLOT, task_force, path);

  making->passphrase = g_strdup (passphrase);
  g_set_object (&making->ring, ring);
  making->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  making->picks = picks;
  making->withholds = TRUE;
  making->head->round = g_strdup (senda_record_get_id (round));
  g_clear_pointer (&making->head->member, g_free);
  choose (making, &senda_task_force_info, task_force);
  choose (making, &senda_round_info, senda_record_get_id (round));
  if (rater != NULL)
    choose_ballot (workspace, making, rater);
  return making;
}

static gboolean
check (SendaWorkspace *workspace,
       SendaRecord    *round,
       GPtrArray      *raters,
       const char     *folder,
       GError        **error)
{
  g_autofree char *probe = g_build_filename (folder, "x", NULL);

  if (!_senda_workspace_can_edit (workspace, error) ||
      !senda_workspace_may_save_to (workspace, probe, error) ||
      !senda_round_takes_ballots (round, error))
    return FALSE;
  if (raters->len > 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Nobody is on the roster of this round, so there is nobody to send a "
                         "ballot to. Nothing was written; put members on the roster first."));
  return FALSE;
}

GPtrArray *
senda_ballots_send (SendaWorkspace    *workspace,
                    SendaRecord       *round,
                    const char *const *raters,
                    const char        *folder,
                    const char        *passphrase,
                    SendaProgress      progress,
                    gpointer           progress_data,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (GPtrArray) chosen = list_raters (workspace, round, raters);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autofree char *key = make_key (senda_record_get_id (round));
  gboolean is_anonymous = senda_record_get_integer (round, "is_anonymous") != 0;
  SendaStore *store = senda_workspace_get_store (workspace);

  if (!check (workspace, round, chosen, folder, error) ||
      (passphrase != NULL && !senda_store_set_setting (store, key, passphrase, error)))
    return NULL;
  files = plan (workspace, round, chosen, folder);
  for (guint i = 0; i < files->len; i++)
    {
      const SendaBallotFile *file = g_ptr_array_index (files, i);
      SendaRecord *rater = is_anonymous ? NULL : g_ptr_array_index (chosen, i);
      g_autoptr (SendaMaking) making = make_ballot (workspace, round, rater, ring, file->path,
                                                    passphrase);

      if (!_senda_making_run (making, store, cancellable, error))
        return NULL;
      if (progress != NULL)
        progress ((i + 1.0) / files->len, progress_data);
    }
  return g_steal_pointer (&files);
}
