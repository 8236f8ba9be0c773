/* senda-ballot-carry.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot that begins with what the same member said before.
 */
#include "config.h"

#include "senda-ballot-edits.h"

#include "senda-ballot-edits-private.h"
#include "senda-record-edits.h"
#include "senda-round-edits-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_in_sight (SendaWorkspace        *workspace,
             const SendaRecordInfo *info,
             const char            *id)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, info, id, NULL);

  return record != NULL && !senda_record_is_deleted (record);
}

/* What @member said in the round with the id @round, of SendaRating; empty when there is no ballot.
 * (transfer full) */
static GPtrArray *
list_answers (SendaWorkspace *workspace,
              const char     *round,
              const char     *member,
              GError        **error)
{
  g_autofree char *rater = senda_rater_id (round, member);
  g_autofree char *ballot = senda_ballot_id (rater);
  GPtrArray *ratings = NULL;

  if (!is_in_sight (workspace, &senda_rater_info, rater) ||
      !is_in_sight (workspace, &senda_ballot_info, ballot))
    return g_ptr_array_new_with_free_func (g_object_unref);
  ratings = senda_store_list (senda_workspace_get_store (workspace), &senda_rating_info, ballot,
                              error);
  for (guint i = ratings ? ratings->len : 0; i > 0; i--)
    if (_senda_rating_is_empty (ratings->pdata[i - 1]))
      g_ptr_array_remove_index (ratings, i - 1);
  return ratings;
}

/* The answers of @member in the latest round before @round that has any. (transfer full) */
static GPtrArray *
find_former (SendaWorkspace *workspace,
             SendaRecord    *round,
             const char     *member,
             GError        **error)
{
  gint64 number = senda_record_get_integer (round, "number");
  g_autoptr (GListModel) rounds =
    senda_workspace_list (workspace, &senda_round_info,
                          senda_record_get_text (round, "task_force"));
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = g_list_model_get_n_items (rounds); i > 0 && answers && answers->len == 0; i--)
    {
      g_autoptr (SendaRecord) former = g_list_model_get_item (rounds, i - 1);

      if (former == round || senda_record_get_integer (former, "number") > number)
        continue;
      g_ptr_array_unref (answers);
      answers = list_answers (workspace, senda_record_get_id (former), member, error);
    }
  return answers;
}

/* Gives @rating, a draft on which nothing stands, the answers of @former; FALSE when something
 * does. */
static gboolean
carry_rating (SendaEdit   *edit,
              SendaRecord *rating,
              SendaRecord *former)
{
  static const char *const fields[] = { "answer", "stage", "marks", "note", NULL };

  if (!_senda_rating_is_empty (rating))
    return FALSE;
  _senda_edit_copy_fields (edit, rating, former, fields);
  senda_edit_set (edit, rating, "is_carried", SENDA_INTEGER (TRUE));
  return TRUE;
}

static guint
carry_all (SendaEdit   *edit,
           SendaRecord *rater,
           GPtrArray   *former)
{
  SendaRecord *ballot = _senda_ballot_edit (edit, rater, NULL);
  guint n_carried = 0;

  for (guint i = 0; i < former->len; i++)
    {
      const char *element = senda_record_get_text (former->pdata[i], "element");

      if (element != NULL)
        n_carried += carry_rating (edit,
                                   _senda_rating_edit (edit, senda_record_get_id (ballot), element),
                                   former->pdata[i]);
    }
  return n_carried;
}

/* Begins the ballot of @member, an id, with what the same member said in the round before that has
 * any of it, each to be said to be still true. What stands on the ballot already stays. Fails with
 * SENDA_ERROR_INVALID when nothing is left to bring, and as senda_ballot_rate() does. */
gboolean
senda_ballot_carry (SendaWorkspace *workspace,
                    SendaRecord    *round,
                    const char     *member,
                    GError        **error)
{
  g_autoptr (SendaRecord) rater = _senda_ballot_find_rater (workspace, round, member, error);
  g_autoptr (GPtrArray) former = NULL;
  g_autoptr (SendaEdit) edit = NULL;
  g_autofree char *name = NULL;

  if (rater == NULL)
    return FALSE;
  former = find_former (workspace, round, member, error);
  if (former == NULL)
    return FALSE;
  name = senda_record_dup_name (workspace, rater);
  edit = senda_workspace_edit (workspace, senda_label_new ("ballot-carry", "name", name, NULL));
  if (carry_all (edit, rater, former) == 0)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("There are no former answers of this member to begin with. Nothing "
                             "was changed."));
      return FALSE;
    }
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Records that what was carried onto the ballot of @member, an id, of @element is still true.
 * Nothing happens where nothing was. Fails as senda_ballot_rate() does. */
gboolean
senda_ballot_confirm (SendaWorkspace     *workspace,
                      SendaRecord        *round,
                      const char         *member,
                      const SendaElement *element,
                      GError            **error)
{
  g_autoptr (SendaRecord) rater = _senda_ballot_find_rater (workspace, round, member, error);
  g_autoptr (SendaRecord) rating = NULL;
  g_autofree char *ballot = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;

  if (rater == NULL)
    return FALSE;
  ballot = senda_ballot_id (senda_record_get_id (rater));
  id = senda_rating_id (ballot, element->id);
  rating = senda_workspace_get (workspace, &senda_rating_info, id, NULL);
  if (rating == NULL || senda_record_is_deleted (rating) ||
      senda_record_get_integer (rating, "is_carried") == 0)
    return TRUE;
  name = senda_record_dup_name (workspace, rater);
  edit = senda_workspace_edit (workspace,
                               senda_label_new ("ballot-confirm", "name", name,
                                                "element", element->id, NULL));
  senda_edit_set (edit, rating, "is_carried", SENDA_NULL);
  return senda_edit_commit (edit, error);
}
