/* senda-round-agree.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the group settles on an element, and who sees it otherwise.
 */
#include "config.h"

#include "senda-round-edits.h"

#include "senda-pictures.h"
#include "senda-round-edits-private.h"
#include "senda-statement-mark.h"
#include "senda-tags.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

/* Whether the group's judgements in @round may change: not when it is frozen, nor when a later round
 * has been opened. */
gboolean
_senda_round_takes_judgements (SendaWorkspace *workspace,
                               SendaRecord    *round,
                               GError        **error)
{
  const char *task_force = senda_record_get_text (round, "task_force");
  g_autoptr (SendaRecord) last = NULL;

  if (!_senda_workspace_can_edit (workspace, error) || !_senda_round_takes_changes (round, error))
    return FALSE;
  last = _senda_round_dup_last (workspace, task_force);
  if (last == NULL || g_str_equal (senda_record_get_id (last), senda_record_get_id (round)))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("A later round has been opened, so this one stays as it was. Nothing was "
                         "changed."));
  return FALSE;
}

/* The agreed stage of @element in the round with the id @round, to write to. (transfer none): a
 * draft */
SendaRecord *
_senda_round_edit_agreed (SendaEdit          *edit,
                          const char         *round,
                          const SendaElement *element)
{
  g_autofree char *id = senda_agreed_stage_id (round, element->id);
  SendaRecord *agreed = senda_edit_create (edit, &senda_agreed_stage_info, id);

  senda_edit_set (edit, agreed, "round", SENDA_TEXT (round));
  senda_edit_set (edit, agreed, "element", SENDA_TEXT (element->id));
  if (senda_record_is_null (agreed, "state"))
    senda_edit_set (edit, agreed, "state", SENDA_TEXT (SENDA_STATE_NOT_DISCUSSED));
  return agreed;
}

static void
set_words (SendaEdit   *edit,
           SendaRecord *agreed,
           const char  *field,
           const char  *language,
           const char  *text,
           gboolean     keeps)
{
  if (text != NULL || !keeps)
    _senda_edit_say_anew (edit, agreed, field, language, text);
}

/* Lets @agreed, a draft, say what @judgement says, today and by the group itself; @suggestion is kept
 * beside a stage. The reason spoke of the former choice: it stays only when the choice does. */
void
_senda_agreed_choose (SendaWorkspace        *workspace,
                      SendaEdit             *edit,
                      SendaRecord           *agreed,
                      const SendaSuggestion *suggestion,
                      const SendaJudgement  *judgement)
{
  gboolean rated = g_strcmp0 (judgement->state, SENDA_STATE_RATED) == 0;
  gboolean discussed = g_strcmp0 (judgement->state, SENDA_STATE_NOT_DISCUSSED) != 0;
  gboolean same = g_strcmp0 (senda_record_get_text (agreed, "state"), judgement->state) == 0 &&
                  (!rated || senda_record_get_integer (agreed, "stage") == judgement->stage);
  g_autofree char *suggested = rated ? senda_suggestion_to_key (suggestion) : NULL;
  g_autofree char *today = senda_workspace_today (workspace);
  g_autofree char *present = NULL;

  senda_edit_set (edit, agreed, "state", SENDA_TEXT (judgement->state));
  senda_edit_set (edit, agreed, "stage", rated ? SENDA_INTEGER (judgement->stage) : SENDA_NULL);
  senda_edit_set (edit, agreed, "suggested", SENDA_TEXT (suggested));
  senda_edit_set (edit, agreed, "agreed_on", SENDA_TEXT (discussed ? today : NULL));
  senda_edit_set (edit, agreed, "is_carried", SENDA_NULL);
  set_words (edit, agreed, "reason", judgement->language, judgement->reason, same);
  set_words (edit, agreed, "note", judgement->language, judgement->note, TRUE);
  if (judgement->present == NULL)
    return;
  present = senda_tags_join (judgement->present);
  senda_edit_set (edit, agreed, "present", SENDA_TEXT (present && *present ? present : NULL));
}

/* (transfer none): a draft */
static SendaRecord *
put_dissent (SendaEdit               *edit,
             SendaRecord             *agreed,
             const SendaDissentGiven *given,
             const char              *language)
{
  SendaRecord *dissent = senda_edit_create (edit, &senda_dissent_info, NULL);

  senda_edit_set (edit, dissent, "agreed_stage", SENDA_TEXT (senda_record_get_id (agreed)));
  senda_edit_set (edit, dissent, "member", SENDA_TEXT (given->member));
  senda_edit_set (edit, dissent, "stage", given->stage ? SENDA_INTEGER (given->stage)
                                                       : SENDA_NULL);
  _senda_edit_say_anew (edit, dissent, "reason", language, given->reason);
  return dissent;
}

/* Settles @element in @round as one step: what @judgement says replaces what was agreed before, and
 * its dissents are added to those there are. Fails with SENDA_ERROR_INVALID as senda_roadmap_rate()
 * does, and for a dissent without a reason. */
gboolean
senda_round_agree (SendaWorkspace       *workspace,
                   SendaRecord          *round,
                   const SendaElement   *element,
                   const SendaJudgement *judgement,
                   GError              **error)
{
  g_autoptr (SendaRoundFacts) facts = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *agreed = NULL;

  if (!_senda_round_takes_judgements (workspace, round, error))
    return FALSE;
  facts = senda_workspace_picture_round (workspace, round, error);
  if (facts == NULL)
    return FALSE;
  edit = senda_workspace_edit (workspace, senda_label_new ("agree", "element", element->id, NULL));
  agreed = _senda_round_edit_agreed (edit, senda_record_get_id (round), element);
  _senda_agreed_choose (workspace, edit, agreed,
                        senda_round_facts_get_suggestion (facts, element), judgement);
  for (guint i = 0; i < judgement->n_dissents; i++)
    put_dissent (edit, agreed, &judgement->dissents[i], judgement->language);
  return senda_edit_commit (edit, error);
}

/* Records a view that differs from what the group agreed on @element, its reason in @language (NULL:
 * the workspace's). (transfer full) Fails with SENDA_ERROR_INVALID when the reason is missing. */
SendaRecord *
senda_round_add_dissent (SendaWorkspace          *workspace,
                         SendaRecord             *round,
                         const SendaElement      *element,
                         const SendaDissentGiven *given,
                         const char              *language,
                         GError                 **error)
{
  SendaEdit *edit = NULL;
  SendaRecord *agreed = NULL;
  g_autofree char *id = NULL;

  if (!_senda_round_takes_judgements (workspace, round, error))
    return NULL;
  edit = senda_workspace_edit (workspace,
                               senda_label_new ("dissent-add", "element", element->id, NULL));
  agreed = _senda_round_edit_agreed (edit, senda_record_get_id (round), element);
  id = g_strdup (senda_record_get_id (put_dissent (edit, agreed, given, language)));
  if (!senda_edit_commit (edit, error))
    return NULL;
  return senda_workspace_get (workspace, &senda_dissent_info, id, error);
}

/* Clears what marks the record with the id @id as carried. Whether it was. */
static gboolean
confirm (SendaWorkspace        *workspace,
         SendaEdit             *edit,
         const SendaRecordInfo *info,
         const char            *id)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, info, id, NULL);

  if (record == NULL || senda_record_is_deleted (record) ||
      senda_record_get_integer (record, "is_carried") == 0)
    return FALSE;
  senda_edit_set (edit, record, "is_carried", SENDA_NULL);
  return TRUE;
}

static guint
confirm_marks (SendaWorkspace     *workspace,
               SendaEdit          *edit,
               const char         *round,
               const SendaElement *element)
{
  guint n_confirmed = 0;

  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          g_autofree char *id = senda_statement_mark_id (round, statement->id);

          n_confirmed += confirm (workspace, edit, &senda_statement_mark_info, id);
        }
    }
  return n_confirmed;
}

/* Records that what was carried into @round on @element, its stage and all its marks, is still true
 * today. Nothing happens where nothing was. */
gboolean
senda_round_confirm (SendaWorkspace     *workspace,
                     SendaRecord        *round,
                     const SendaElement *element,
                     GError            **error)
{
  const char *round_id = senda_record_get_id (round);
  g_autofree char *id = senda_agreed_stage_id (round_id, element->id);
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (SendaEdit) edit = NULL;
  guint n_confirmed = 0;

  if (!_senda_round_takes_judgements (workspace, round, error))
    return FALSE;
  edit = senda_workspace_edit (workspace,
                               senda_label_new ("confirm", "element", element->id, NULL));
  if (confirm (workspace, edit, &senda_agreed_stage_info, id))
    {
      SendaRecord *agreed = _senda_round_edit_agreed (edit, round_id, element);

      senda_edit_set (edit, agreed, "agreed_on", SENDA_TEXT (today));
      n_confirmed++;
    }
  n_confirmed += confirm_marks (workspace, edit, round_id, element);
  return n_confirmed == 0 || senda_edit_commit (g_steal_pointer (&edit), error);
}
