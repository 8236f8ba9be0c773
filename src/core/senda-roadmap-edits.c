/* senda-roadmap-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be changed on a roadmap. Each function is one labelled transaction.
 */
#include "config.h"

#include "senda-roadmap.h"

#include "senda-round-edits-private.h"

#include <glib/gi18n-lib.h>

static SendaRecord *
create_round (SendaRoadmap *self,
              SendaEdit    *edit,
              GError      **error)
{
  SendaRecord *task_force = SENDA_RECORD (senda_roadmap_get_task_force (self));
  const SendaRoundPlan plan = {
    /* Translators: the name that a task force's first round gets by itself */
    .name = C_("round", "First round"),
    .state = SENDA_ROUND_DISCUSSING,
  };

  return _senda_round_create (senda_roadmap_get_workspace (self), edit,
                              senda_record_get_id (task_force), &plan, error);
}

/* The id of the round to write to, adding the first to @edit when the task force has none yet; NULL
 * with an error for an earlier round, which stays as it was. (transfer full) */
static char *
round_for_edit (SendaRoadmap *self,
                SendaEdit    *edit,
                GError      **error)
{
  SendaRecord *round = (SendaRecord *) senda_roadmap_get_round (self);

  if (round == NULL)
    round = create_round (self, edit, error);
  else if (!_senda_round_takes_judgements (senda_roadmap_get_workspace (self), round, error))
    return NULL;
  return round ? g_strdup (senda_record_get_id (round)) : NULL;
}

/* The agreed stage of @element to write to; NULL with an error for an earlier round. */
static SendaRecord *
edit_agreed (SendaRoadmap       *self,
             SendaEdit          *edit,
             const SendaElement *element,
             GError            **error)
{
  g_autofree char *round = round_for_edit (self, edit, error);

  return round ? _senda_round_edit_agreed (edit, round, element) : NULL;
}

static SendaEdit *
begin (SendaRoadmap *self,
       SendaLabel   *label)
{
  return senda_workspace_edit (senda_roadmap_get_workspace (self), label);
}

static SendaEdit *
begin_about (SendaRoadmap       *self,
             const char         *label,
             const SendaElement *element)
{
  return begin (self, senda_label_new (label, "element", element->id, NULL));
}

static char *
trim (const char *text)
{
  return text ? g_strstrip (g_strdup (text)) : NULL;
}

static SendaLabel *
make_rate_label (const SendaElement *element,
                 const char         *state,
                 guint               stage)
{
  g_autofree char *number = g_strdup_printf ("%u", stage);
  g_autofree char *id = NULL;

  if (g_strcmp0 (state, SENDA_STATE_RATED) == 0)
    return senda_label_new ("rate-stage", "element", element->id, "stage", number, NULL);
  id = g_strconcat ("rate-", state, NULL);
  return senda_label_new (id, "element", element->id, NULL);
}

/* Records the group's choice for @element: @state is one of SENDA_STATE_…, @stage counts with
 * SENDA_STATE_RATED. What the marks suggest now is kept beside it. @reason NULL keeps the reason
 * there is as long as the choice stays the same; @note NULL keeps the note. Fails with
 * SENDA_ERROR_INVALID when a reason is needed, for a stage outside 1 to 5, and for an earlier
 * round. */
gboolean
senda_roadmap_rate (SendaRoadmap       *self,
                    const SendaElement *element,
                    const char         *state,
                    guint               stage,
                    const char         *reason,
                    const char         *note,
                    GError            **error)
{
  const SendaJudgement judgement = {
    .state = state, .stage = stage, .reason = reason, .note = note,
    .language = senda_roadmap_get_language (self),
  };
  g_autoptr (SendaEdit) edit = begin (self, make_rate_label (element, state, stage));
  SendaRecord *agreed = edit_agreed (self, edit, element, error);

  if (agreed == NULL)
    return FALSE;
  _senda_agreed_choose (senda_roadmap_get_workspace (self), edit, agreed,
                        senda_roadmap_get_suggestion (self, element), &judgement);
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
set_words (SendaRoadmap       *self,
           const SendaElement *element,
           const char         *label,
           const char         *field,
           const char         *language,
           const char         *text,
           GError            **error)
{
  g_autofree char *trimmed = trim (text);
  g_autoptr (SendaEdit) edit = begin_about (self, label, element);
  SendaRecord *agreed = edit_agreed (self, edit, element, error);

  if (agreed == NULL)
    return FALSE;
  senda_edit_set_wording (edit, agreed, field, language, trimmed);
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Words the reason for the choice in one language. */
gboolean
senda_roadmap_set_reason (SendaRoadmap       *self,
                          const SendaElement *element,
                          const char         *language,
                          const char         *reason,
                          GError            **error)
{
  return set_words (self, element, "rate-reason", "reason", language, reason, error);
}

/* Words the note in one language. */
gboolean
senda_roadmap_set_note (SendaRoadmap       *self,
                        const SendaElement *element,
                        const char         *language,
                        const char         *note,
                        GError            **error)
{
  return set_words (self, element, "rate-note", "note", language, note, error);
}

/* To say again what was carried from another round is to confirm it. */
static gboolean
is_carried (SendaWorkspace *workspace,
            const char     *id,
            const char     *mark)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, &senda_statement_mark_info, id,
                                                        NULL);

  return record != NULL && senda_record_get_integer (record, "is_carried") != 0 &&
         g_strcmp0 (senda_record_get_text (record, "mark"), mark) == 0;
}

static SendaLabel *
make_mark_label (SendaRoadmap         *self,
                 const SendaStatement *statement,
                 const char           *mark)
{
  SendaRecord *round = (SendaRecord *) senda_roadmap_get_round (self);
  g_autofree char *stage = g_strdup_printf ("%u", statement->stage);
  g_autofree char *label = g_strconcat ("mark-", mark ? mark : "clear", NULL);
  g_autofree char *id = round ? senda_statement_mark_id (senda_record_get_id (round),
                                                         statement->id) : NULL;
  gboolean confirms = id != NULL && is_carried (senda_roadmap_get_workspace (self), id, mark);

  return senda_label_new (confirms ? "confirm-mark" : label, "element", statement->element->id,
                          "stage", stage, NULL);
}

/* Marks a statement with one of SENDA_MARK_…; NULL takes the mark away. */
gboolean
senda_roadmap_mark (SendaRoadmap         *self,
                    const SendaStatement *statement,
                    const char           *mark,
                    GError              **error)
{
  g_autoptr (SendaEdit) edit = begin (self, make_mark_label (self, statement, mark));
  g_autofree char *round = round_for_edit (self, edit, error);
  g_autofree char *id = NULL;
  SendaRecord *record = NULL;

  if (round == NULL)
    return FALSE;
  if (mark == NULL && senda_roadmap_get_mark (self, statement) == NULL)
    return TRUE;
  id = senda_statement_mark_id (round, statement->id);
  record = senda_edit_create (edit, &senda_statement_mark_info, id);
  senda_edit_set (edit, record, "round", SENDA_TEXT (round));
  senda_edit_set (edit, record, "statement", SENDA_TEXT (statement->id));
  senda_edit_set (edit, record, "mark", SENDA_TEXT (mark));
  senda_edit_set (edit, record, "is_carried", SENDA_NULL);
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Adds a pointer to what shows where the element stands. (transfer full) */
SendaEvidence *
senda_roadmap_add_evidence (SendaRoadmap       *self,
                            const SendaElement *element,
                            const char         *what,
                            GError            **error)
{
  g_autoptr (SendaEdit) edit = begin_about (self, "evidence-add", element);
  g_autofree char *round = round_for_edit (self, edit, error);
  g_autofree char *trimmed = trim (what);
  g_autofree char *id = NULL;
  SendaRecord *evidence = NULL;

  if (round == NULL)
    return NULL;
  evidence = senda_edit_create (edit, &senda_evidence_info, NULL);
  id = g_strdup (senda_record_get_id (evidence));
  senda_edit_set (edit, evidence, "round", SENDA_TEXT (round));
  senda_edit_set (edit, evidence, "element", SENDA_TEXT (element->id));
  senda_edit_set (edit, evidence, "what", SENDA_TEXT (trimmed));
  if (!senda_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return (SendaEvidence *) senda_workspace_get (senda_roadmap_get_workspace (self),
                                                &senda_evidence_info, id, error);
}

static SendaEdit *
begin_evidence (SendaRoadmap  *self,
                const char    *label,
                SendaEvidence *evidence,
                GError       **error)
{
  const char *element = senda_record_get_text (SENDA_RECORD (evidence), "element");
  SendaEdit *edit = begin (self, senda_label_new (label, "element", element, NULL));
  g_autofree char *round = round_for_edit (self, edit, error);

  if (round == NULL)
    g_clear_pointer (&edit, senda_edit_free);
  return edit;
}

/* Sets "what", "holder", "place" or "as_of" (a date); an empty text clears it. */
gboolean
senda_roadmap_set_evidence (SendaRoadmap  *self,
                            SendaEvidence *evidence,
                            const char    *field,
                            const char    *text,
                            GError       **error)
{
  g_autofree char *trimmed = trim (text ? text : "");
  SendaEdit *edit = begin_evidence (self, "evidence-edit", evidence, error);

  if (edit == NULL)
    return FALSE;
  senda_edit_set (edit, SENDA_RECORD (evidence), field, SENDA_TEXT (*trimmed ? trimmed : NULL));
  return senda_edit_commit (edit, error);
}

gboolean
senda_roadmap_remove_evidence (SendaRoadmap  *self,
                               SendaEvidence *evidence,
                               GError       **error)
{
  SendaEdit *edit = begin_evidence (self, "evidence-remove", evidence, error);

  if (edit == NULL)
    return FALSE;
  senda_edit_set_deleted (edit, SENDA_RECORD (evidence), TRUE);
  return senda_edit_commit (edit, error);
}
