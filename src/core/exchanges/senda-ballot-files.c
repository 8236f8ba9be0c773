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
#include "senda-passphrase.h"
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

/* Ballots in the making. */
typedef struct
{
  char *round;        /* its id */
  char *passphrase;   /* or NULL */
  GPtrArray *files;   /* of SendaBallotFile */
  GPtrArray *makings; /* of SendaMaking, one for each of the files */
  guint n_made;
  SendaProgress progress;
  gpointer progress_data;
  SendaProgressRelay *relay; /* or NULL */
  GError *error;      /* why not all of them were made */
} Sending;

static void
sending_free (gpointer data)
{
  Sending *self = data;

  g_clear_pointer (&self->relay, senda_progress_relay_free);
  g_clear_pointer (&self->makings, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  g_clear_error (&self->error);
  g_free (self->round);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

/* How far the one that is being made is, as a part of all. */
static void
tell_all (double   done,
          gpointer data)
{
  const Sending *self = data;

  if (self->progress != NULL)
    self->progress ((self->n_made + done) / self->makings->len, self->progress_data);
}

/* Everything that must be read in the first thread. (transfer full) (nullable) */
static Sending *
prepare (SendaWorkspace    *workspace,
         SendaRecord       *round,
         const char *const *raters,
         const char        *folder,
         const char        *passphrase,
         GError           **error)
{
  gboolean is_anonymous = senda_record_get_integer (round, "is_anonymous") != 0;
  g_autoptr (GPtrArray) chosen = list_raters (workspace, round, raters);
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  Sending *self = NULL;

  if (!check (workspace, round, chosen, folder, error) ||
      (passphrase != NULL && !senda_passphrase_check (passphrase, error)))
    return NULL;
  self = g_new0 (Sending, 1);
  self->round = g_strdup (senda_record_get_id (round));
  self->passphrase = g_strdup (passphrase);
  self->files = plan (workspace, round, chosen, folder);
  self->makings = g_ptr_array_new_with_free_func ((GDestroyNotify) _senda_making_free);
  for (guint i = 0; i < self->files->len; i++)
    {
      const SendaBallotFile *file = g_ptr_array_index (self->files, i);
      SendaRecord *rater = is_anonymous ? NULL : g_ptr_array_index (chosen, i);
      SendaMaking *making = make_ballot (workspace, round, rater, ring, file->path, passphrase);

      making->progress = tell_all;
      making->progress_data = self;
      g_ptr_array_add (self->makings, making);
    }
  return self;
}

/* In the thread that has the store. Each file is whole, or what it was before. */
static gboolean
make_all (Sending      *self,
          SendaStore   *store,
          GCancellable *cancellable,
          GError      **error)
{
  if (self->passphrase != NULL &&
      !_senda_ballots_keep_passphrase (store, self->round, self->passphrase, error))
    return FALSE;
  for (; self->n_made < self->makings->len; self->n_made++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !_senda_making_run (g_ptr_array_index (self->makings, self->n_made), store, cancellable,
                            error))
      return FALSE;
  return TRUE;
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
  g_autoptr (Sending) self = prepare (workspace, round, raters, folder, passphrase, error);

  if (self == NULL)
    return NULL;
  self->progress = progress;
  self->progress_data = progress_data;
  if (!make_all (self, senda_workspace_get_store (workspace), cancellable, error))
    return NULL;
  return g_steal_pointer (&self->files);
}

/* What was made is told also when it stops half-way, so it never fails as a job. */
static gpointer
send_work (SendaStore   *store,
           gpointer      data,
           GCancellable *cancellable,
           GError      **error G_GNUC_UNUSED)
{
  Sending *self = data;

  make_all (self, store, cancellable, &self->error);
  return self;
}

static void
send_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
             gpointer        data,
             gpointer        outcome G_GNUC_UNUSED)
{
  senda_progress_relay_stop (((Sending *) data)->relay);
}

void
senda_ballots_send_async (SendaWorkspace     *workspace,
                          SendaRecord        *round,
                          const char *const  *raters,
                          const char         *folder,
                          const char         *passphrase,
                          SendaProgress       progress,
                          gpointer            progress_data,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  static const SendaJobKind kind = { .work = send_work, .settle = send_settle, .writes = TRUE };
  GError *error = NULL;
  Sending *self = NULL;

  if (_senda_workspace_is_free (workspace, &error))
    self = prepare (workspace, round, raters, folder, passphrase, &error);
  if (self == NULL)
    {
      g_task_report_error (workspace, callback, data, senda_ballots_send_async, error);
      return;
    }
  self->relay = senda_progress_relay_new (progress, progress_data);
  self->progress = senda_progress_relay_tell;
  self->progress_data = self->relay;
  _senda_workspace_run_async (workspace, &kind, self, sending_free, cancellable, callback, data);
}

gboolean
senda_ballots_send_finish (SendaWorkspace *workspace,
                           GAsyncResult   *result,
                           GPtrArray     **made,
                           GError        **error)
{
  Sending *self = _senda_workspace_run_finish (workspace, result, error);

  *made = NULL;
  if (self == NULL)
    return FALSE;
  g_ptr_array_set_size (self->files, self->n_made);
  *made = g_steal_pointer (&self->files);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
