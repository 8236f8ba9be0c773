/* senda-roadmap-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be changed on a roadmap. Each function is one labelled transaction.
 */
#include "config.h"

#include "senda-roadmap.h"

#include <glib/gi18n-lib.h>

static SendaRecord *
create_round (SendaRoadmap *self,
              SendaEdit    *edit)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self);
  SendaTaskForce *task_force = senda_roadmap_get_task_force (self);
  SendaRecord *round = senda_edit_create (edit, &senda_round_info, NULL);
  g_autofree char *today = senda_workspace_today (workspace);

  senda_edit_set (edit, round, "task_force",
                  SENDA_TEXT (senda_record_get_id (SENDA_RECORD (task_force))));
  /* Translators: the name that a task force's first round gets by itself */
  senda_edit_set (edit, round, "name", SENDA_TEXT (C_("round", "First round")));
  senda_edit_set (edit, round, "opened_on", SENDA_TEXT (today));
  senda_edit_set (edit, round, "number", SENDA_INTEGER (1));
  return round;
}

/* The id of the round to write to, adding the first to @edit when the task force has none yet; NULL
 * with an error for an earlier round, which stays as it was. (transfer full) */
static char *
round_for_edit (SendaRoadmap *self,
                SendaEdit    *edit,
                GError      **error)
{
  SendaRound *round = senda_roadmap_get_round (self);

  if (round == NULL)
    return g_strdup (senda_record_get_id (create_round (self, edit)));
  if (senda_roadmap_is_latest (self))
    return g_strdup (senda_record_get_id (SENDA_RECORD (round)));
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("A later round has been opened, so this one stays as it was. Nothing was "
                         "changed."));
  return NULL;
}

/* The agreed stage of @element to write to; NULL with an error for an earlier round. */
static SendaRecord *
edit_agreed (SendaRoadmap       *self,
             SendaEdit          *edit,
             const SendaElement *element,
             GError            **error)
{
  g_autofree char *round = round_for_edit (self, edit, error);
  g_autofree char *id = NULL;
  SendaRecord *agreed = NULL;

  if (round == NULL)
    return NULL;
  id = senda_agreed_stage_id (round, element->id);
  agreed = senda_edit_create (edit, &senda_agreed_stage_info, id);
  senda_edit_set (edit, agreed, "round", SENDA_TEXT (round));
  senda_edit_set (edit, agreed, "element", SENDA_TEXT (element->id));
  if (senda_record_is_null (agreed, "state"))
    senda_edit_set (edit, agreed, "state", SENDA_TEXT (SENDA_STATE_NOT_DISCUSSED));
  return agreed;
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

/* Replaces the wordings of a bilingual field by one in the reader's language: what was said of a
 * former choice, in any language, does not speak of this one. */
static void
replace_wordings (SendaRoadmap *self,
                  SendaEdit    *edit,
                  SendaRecord  *record,
                  const char   *field,
                  const char   *text)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
  SendaText *before = senda_record_get_wordings (record, index);

  for (guint i = 0; i < senda_text_get_n (before); i++)
    g_ptr_array_add (languages, g_strdup (senda_text_get_language (before, i)));
  for (guint i = 0; i < languages->len; i++)
    senda_edit_set_wording (edit, record, field, g_ptr_array_index (languages, i), NULL);
  senda_edit_set_wording (edit, record, field, senda_roadmap_get_language (self), text);
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
  gboolean rated = g_strcmp0 (state, SENDA_STATE_RATED) == 0;
  gboolean same = g_strcmp0 (senda_roadmap_get_state (self, element), state) == 0 &&
                  (!rated || senda_roadmap_get_stage (self, element) == stage);
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (self, element);
  g_autofree char *suggested = rated ? senda_suggestion_to_key (suggestion) : NULL;
  g_autofree char *why = trim (reason);
  g_autofree char *said = trim (note);
  g_autoptr (SendaEdit) edit = begin (self, make_rate_label (element, state, stage));
  SendaRecord *agreed = edit_agreed (self, edit, element, error);

  if (agreed == NULL)
    return FALSE;
  senda_edit_set (edit, agreed, "state", SENDA_TEXT (state));
  senda_edit_set (edit, agreed, "stage", rated ? SENDA_INTEGER (stage) : SENDA_NULL);
  senda_edit_set (edit, agreed, "suggested", SENDA_TEXT (suggested));
  if (why != NULL || !same)
    replace_wordings (self, edit, agreed, "reason", why);
  if (said != NULL)
    replace_wordings (self, edit, agreed, "note", said);
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

/* Marks a statement with one of SENDA_MARK_…; NULL takes the mark away. */
gboolean
senda_roadmap_mark (SendaRoadmap         *self,
                    const SendaStatement *statement,
                    const char           *mark,
                    GError              **error)
{
  g_autofree char *label = g_strconcat ("mark-", mark ? mark : "clear", NULL);
  g_autofree char *stage = g_strdup_printf ("%u", statement->stage);
  g_autoptr (SendaEdit) edit = begin (self, senda_label_new (label,
                                                             "element", statement->element->id,
                                                             "stage", stage, NULL));
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
