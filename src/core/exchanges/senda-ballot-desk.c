/* senda-ballot-desk.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One ballot on a desk: a store in a folder of its own, made of the ballot's file.
 */
#include "config.h"

#include "senda-ballot-files.h"

#include "senda-ballot.h"
#include "senda-exchanges-private.h"
#include "senda-files.h"
#include "senda-id.h"
#include "senda-incoming-private.h"
#include "senda-member.h"
#include "senda-rater.h"
#include "senda-round.h"
#include "senda-workspace-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define STORE "ballot.sendadb"
#define PASSPHRASE "desk/passphrase"
#define BALLOT "desk/ballot"
#define REPLIED "desk/replied"
#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

struct _SendaBallotDesk
{
  GObject parent_instance;

  char *folder;
  char *task_force;
  char *task_force_name;
  char *ballot; /* its id */
  SendaWorkspace *workspace;
  SendaRecord *round;
  SendaRecord *rater; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SendaBallotDesk, senda_ballot_desk, G_TYPE_OBJECT)

static void
senda_ballot_desk_finalize (GObject *object)
{
  SendaBallotDesk *self = SENDA_BALLOT_DESK (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rater);
  if (self->workspace != NULL)
    senda_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
  g_free (self->folder);
  g_free (self->task_force);
  g_free (self->task_force_name);
  g_free (self->ballot);

  G_OBJECT_CLASS (senda_ballot_desk_parent_class)->finalize (object);
}

static void
senda_ballot_desk_class_init (SendaBallotDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_ballot_desk_finalize;
}

static void
senda_ballot_desk_init (SendaBallotDesk *self G_GNUC_UNUSED)
{
}

static SendaStore *
get_store (SendaBallotDesk *self)
{
  return senda_workspace_get_store (self->workspace);
}

/* Ids come from a file: only what is one becomes part of a path. */
static gboolean
check_head (const SendaBundleHead *head,
            GError               **error)
{
  if (head->kind == SENDA_BUNDLE_BALLOT && head->round != NULL && senda_id_is_valid (head->round) &&
      (head->rater == NULL || senda_id_is_valid (head->rater)))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This file is no ballot. Nothing was changed."));
  return FALSE;
}

/* Lays what the file holds into the small store; what is there already stays. */
static gboolean
lay_out (SendaBallotDesk *self,
         SendaIncoming   *incoming,
         GError         **error)
{
  SendaReading *reading = _senda_reading_new (incoming, NULL, NULL, FALSE);
  gboolean done = _senda_reading_run (reading, get_store (self), NULL, error) &&
                  senda_merge_commit (reading->merge, NULL, error);

  _senda_reading_free (reading);
  return done;
}

/* An anonymous ballot gets its id here, where nobody else learns of it; another keeps that of its
 * rater. */
static gboolean
choose_ballot (SendaBallotDesk       *self,
               const SendaBundleHead *head,
               GError               **error)
{
  SendaStore *store = get_store (self);

  self->ballot = head->rater ? senda_ballot_id (head->rater)
                             : senda_store_dup_setting (store, BALLOT);
  if (self->ballot != NULL)
    return TRUE;
  self->ballot = senda_store_new_id (store);
  return senda_store_set_setting (store, BALLOT, self->ballot, error);
}

static gboolean
find_records (SendaBallotDesk       *self,
              const SendaBundleHead *head,
              GError               **error)
{
  self->round = senda_workspace_get (self->workspace, &senda_round_info, head->round, error);
  if (self->round == NULL)
    return FALSE;
  if (head->rater != NULL)
    self->rater = senda_workspace_get (self->workspace, &senda_rater_info, head->rater, error);
  return head->rater == NULL || self->rater != NULL;
}

/* What is said from here on is said by the rater, or by nobody. */
static gboolean
choose_author (SendaBallotDesk *self,
               GError         **error)
{
  const char *id = self->rater ? senda_record_get_text (self->rater, "member") : NULL;
  g_autoptr (SendaRecord) member = id ? senda_workspace_get (self->workspace, &senda_member_info,
                                                             id, NULL) : NULL;

  return senda_workspace_set_author (self->workspace,
                                     member ? senda_record_get_text (member, "name") : NULL, error);
}

static gboolean
set_up (SendaBallotDesk *self,
        SendaIncoming   *incoming,
        GError         **error)
{
  const SendaBundleHead *head = senda_incoming_get_head (incoming);
  g_autofree char *path = g_build_filename (self->folder, STORE, NULL);

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return senda_files_fail (self->folder, errno, error);
  self->workspace = senda_workspace_open (path, NULL, senda_language_current (), error);
  return self->workspace != NULL && lay_out (self, incoming, error) &&
         choose_ballot (self, head, error) && find_records (self, head, error) &&
         choose_author (self, error) &&
         (incoming->passphrase == NULL ||
          senda_store_set_setting (get_store (self), PASSPHRASE, incoming->passphrase, error));
}

SendaBallotDesk *
senda_ballot_desk_new (SendaIncoming *incoming,
                       const char    *folder,
                       GError       **error)
{
  const SendaBundleHead *head = senda_incoming_get_head (incoming);
  g_autoptr (SendaBallotDesk) self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "senda", "ballots", NULL);

  if (!check_head (head, error))
    return NULL;
  self = g_object_new (SENDA_TYPE_BALLOT_DESK, NULL);
  name = head->rater ? g_strdup_printf ("%s-%s", head->round, head->rater) : g_strdup (head->round);
  self->folder = g_build_filename (folder ? folder : usual, name, NULL);
  self->task_force = g_strdup (head->task_force);
  self->task_force_name = g_strdup (head->task_force_name);
  return set_up (self, incoming, error) ? g_steal_pointer (&self) : NULL;
}

SendaWorkspace *
senda_ballot_desk_get_workspace (SendaBallotDesk *self)
{
  return self->workspace;
}

SendaRecord *
senda_ballot_desk_get_round (SendaBallotDesk *self)
{
  return self->round;
}

SendaRecord *
senda_ballot_desk_get_rater (SendaBallotDesk *self)
{
  return self->rater;
}

const char *
senda_ballot_desk_get_ballot (SendaBallotDesk *self)
{
  return self->ballot;
}

const char *
senda_ballot_desk_get_task_force_name (SendaBallotDesk *self)
{
  return self->task_force_name;
}

/* Of SendaRecord; empty before anything is said. (transfer full) */
static GPtrArray *
list_ratings (SendaBallotDesk *self)
{
  GPtrArray *ratings = senda_store_list (get_store (self), &senda_rating_info, self->ballot, NULL);

  return ratings ? ratings : g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
says_something (SendaRecord *rating)
{
  return !senda_record_is_null (rating, "answer") || !senda_record_is_null (rating, "marks") ||
         !senda_record_is_null (rating, "note");
}

guint
senda_ballot_desk_count (SendaBallotDesk *self)
{
  g_autoptr (GPtrArray) ratings = list_ratings (self);
  guint n = 0;

  for (guint i = 0; i < ratings->len; i++)
    n += says_something (g_ptr_array_index (ratings, i));
  return n;
}

char *
senda_ballot_desk_dup_reply_name (SendaBallotDesk *self)
{
  const char *author = senda_store_get_author (get_store (self));
  const char *round = senda_record_get_text (self->round, "name");
  g_autofree char *whose = _senda_make_name_part (author ? author : C_("file", "Without a Name"));
  g_autofree char *of = _senda_make_name_part (round ? round : "");
  /* Translators: name of a file; %1$s: a round, %2$s: a person */
  g_autofree char *base = g_strdup_printf (C_("file", "Reply - %1$s - %2$s"), of, whose);

  return g_strconcat (base, SENDA_BUNDLE_SUFFIX, NULL);
}

/* (transfer full) */
static SendaMaking *
make_reply (SendaBallotDesk *self,
            const char      *path)
{
  SendaMaking *making = _senda_making_new (self->workspace, SENDA_BUNDLE_REPLY, self->task_force,
                                           path);
  g_autoptr (GPtrArray) ratings = list_ratings (self);

  making->passphrase = senda_store_dup_setting (get_store (self), PASSPHRASE);
  making->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  making->head->round = g_strdup (senda_record_get_id (self->round));
  making->head->rater = self->rater ? g_strdup (senda_record_get_id (self->rater)) : NULL;
  making->head->ballot = g_strdup (self->ballot);
  /* Of what bears no name the day alone is told. */
  if (self->rater == NULL)
    making->head->made_at -= making->head->made_at % DAY;
  g_hash_table_add (making->chosen, _senda_incoming_make_key (&senda_ballot_info, self->ballot));
  for (guint i = 0; i < ratings->len; i++)
    g_hash_table_add (making->chosen,
                      _senda_incoming_make_key (&senda_rating_info,
                                                senda_record_get_id (g_ptr_array_index (ratings,
                                                                                        i))));
  return making;
}

static gint64
count_changes (SendaStore *store)
{
  gint64 n_transactions = 0;
  gint64 n_changes = 0;

  senda_store_count_log (store, &n_transactions, &n_changes, NULL);
  return n_changes;
}

/* A reply in the making. */
typedef struct
{
  SendaBallotDesk *desk;
  SendaMaking *making;
  SendaProgressRelay *relay; /* or NULL */
} Replying;

static void
replying_free (gpointer data)
{
  Replying *self = data;

  g_clear_pointer (&self->relay, senda_progress_relay_free);
  g_clear_pointer (&self->making, _senda_making_free);
  g_clear_object (&self->desk);
  g_free (self);
}

/* In the thread that has the store. */
static gboolean
save_reply (SendaMaking  *making,
            SendaStore   *store,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *replied = NULL;

  if (!_senda_making_run (making, store, cancellable, error))
    return FALSE;
  replied = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, senda_store_now (store),
                             count_changes (store));
  return senda_store_set_setting (store, REPLIED, replied, error);
}

static gboolean
check_reply (SendaBallotDesk *self,
             GError         **error)
{
  if (senda_ballot_desk_count (self) > 0)
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Nothing stands on this ballot yet. Nothing was saved; answer for one "
                         "element at least."));
  return FALSE;
}

/* Fails with SENDA_ERROR_INVALID when nothing has been said yet, and as writing a bundle does. */
gboolean
senda_ballot_desk_reply (SendaBallotDesk *self,
                         const char      *path,
                         SendaBundleEnd  *end,
                         GError         **error)
{
  g_autoptr (SendaMaking) making = NULL;

  if (!check_reply (self, error))
    return FALSE;
  making = make_reply (self, path);
  if (!save_reply (making, get_store (self), NULL, error))
    return FALSE;
  if (end != NULL)
    *end = making->end;
  return TRUE;
}

static gpointer
reply_work (SendaStore   *store,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  return save_reply (((Replying *) data)->making, store, cancellable, error) ? data : NULL;
}

static void
reply_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
              gpointer        data,
              gpointer        outcome G_GNUC_UNUSED)
{
  senda_progress_relay_stop (((Replying *) data)->relay);
}

void
senda_ballot_desk_reply_async (SendaBallotDesk    *self,
                               const char         *path,
                               SendaProgress       progress,
                               gpointer            progress_data,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  static const SendaJobKind kind = { .work = reply_work, .settle = reply_settle, .writes = TRUE };
  GError *error = NULL;
  Replying *replying = NULL;

  if (!_senda_workspace_is_free (self->workspace, &error) || !check_reply (self, &error))
    {
      g_task_report_error (self->workspace, callback, data, senda_ballot_desk_reply_async, error);
      return;
    }
  replying = g_new0 (Replying, 1);
  replying->desk = g_object_ref (self);
  replying->relay = senda_progress_relay_new (progress, progress_data);
  replying->making = make_reply (self, path);
  replying->making->progress = senda_progress_relay_tell;
  replying->making->progress_data = replying->relay;
  _senda_workspace_run_async (self->workspace, &kind, replying, replying_free, cancellable,
                              callback, data);
}

gboolean
senda_ballot_desk_reply_finish (SendaBallotDesk *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  return _senda_workspace_run_finish (self->workspace, result, error) != NULL;
}

gint64
senda_ballot_desk_get_replied (SendaBallotDesk *self,
                               gboolean        *is_current)
{
  g_autofree char *replied = senda_store_dup_setting (get_store (self), REPLIED);
  char *rest = NULL;
  gint64 time = replied ? g_ascii_strtoll (replied, &rest, 10) : 0;

  *is_current = replied != NULL &&
                g_ascii_strtoll (rest, NULL, 10) == count_changes (get_store (self));
  return time;
}

static gboolean
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK) || folder == NULL)
    return g_unlink (path) == 0;
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (!remove_tree (inner))
        return FALSE;
    }
  return g_rmdir (path) == 0;
}

gboolean
senda_ballot_desk_clear (SendaBallotDesk *self,
                         GError         **error)
{
  g_clear_object (&self->round);
  g_clear_object (&self->rater);
  senda_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
  return remove_tree (self->folder) || senda_files_fail (self->folder, errno, error);
}
