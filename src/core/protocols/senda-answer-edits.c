/* senda-answer-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-edits.h"

#include "senda-people-edits.h"
#include "senda-protocol-edits-private.h"
#include "senda-record-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static GPtrArray *
list_answers (SendaProtocols *self)
{
  return senda_protocol_facts_list (senda_protocols_get_facts (self), &senda_answer_info);
}

static gboolean
is_of (SendaRecord *answer,
       const char  *question)
{
  return g_strcmp0 (senda_record_get_text (answer, "question"), question) == 0;
}

/* The position after the last of the answers to @question. */
static gint64
next_position (SendaProtocols *self,
               const char     *question)
{
  GPtrArray *answers = list_answers (self);
  gint64 next = 0;

  for (guint i = 0; i < answers->len; i++)
    if (is_of (answers->pdata[i], question) &&
        !senda_record_is_null (answers->pdata[i], "position"))
      next = MAX (next, senda_record_get_integer (answers->pdata[i], "position") + 1);
  return next;
}

static SendaRecord *
find_default (SendaProtocols *self,
              const char     *question)
{
  GPtrArray *answers = list_answers (self);

  for (guint i = 0; i < answers->len; i++)
    if (is_of (answers->pdata[i], question) && senda_answer_is_default (answers->pdata[i]))
      return answers->pdata[i];
  return NULL;
}

static gboolean
give (SendaProtocols    *self,
      SendaEdit         *edit,
      SendaRecord       *answer,
      const SendaGiven  *given,
      GError           **error)
{
  for (; given != NULL && given->field != NULL; given++)
    if (!_senda_record_set_text (edit, senda_protocols_get_workspace (self), answer, given, error))
      return FALSE;
  return TRUE;
}

/* Fills in a new answer, and writes it. (transfer full) */
static SendaRecord *
add_answer (SendaProtocols    *self,
            SendaEdit         *edit,
            const char        *id,
            const SendaTopic  *question,
            const char        *when,
            const SendaGiven  *given,
            GError           **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  g_autoptr (SendaEdit) owned = edit;
  const SendaGiven circumstances = { "circumstances", when, NULL };
  SendaRecord *answer = id ? _senda_edit_create_anew (edit, workspace, &senda_answer_info, id)
                           : senda_edit_create (edit, &senda_answer_info, NULL);
  g_autofree char *new_id = g_strdup (senda_record_get_id (answer));

  senda_edit_set (edit, answer, "task_force", SENDA_TEXT (_senda_protocols_get_owner (self)));
  senda_edit_set (edit, answer, "question", SENDA_TEXT (question->id));
  senda_edit_set (edit, answer, "position", SENDA_INTEGER (next_position (self, question->id)));
  if (!_senda_record_set_text (edit, workspace, answer, &circumstances, error) ||
      !give (self, edit, answer, given, error) ||
      !senda_edit_commit (g_steal_pointer (&owned), error))
    return NULL;
  return senda_workspace_get (workspace, &senda_answer_info, new_id, error);
}

static SendaEdit *
begin (SendaProtocols *self,
       const char     *label,
       const char     *question)
{
  return senda_workspace_edit (senda_protocols_get_workspace (self),
                               senda_label_new (label, "topic", question, NULL));
}

/* Sets what @given says of the answer to @question that holds wherever no other does, made if there
 * is none. Fails with SENDA_ERROR_INVALID, and as an edit does. (transfer full) */
SendaRecord *
senda_answer_set_default (SendaProtocols    *protocols,
                          const SendaTopic  *question,
                          const SendaGiven  *given,
                          GError           **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  g_autofree char *id = senda_answer_id (_senda_protocols_get_owner (protocols), question->id);
  SendaRecord *there = NULL;
  g_autoptr (SendaEdit) edit = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  there = find_default (protocols, question->id);
  edit = begin (protocols, "answer-default", question->id);
  if (there != NULL)
    {
      g_autoptr (SendaRecord) kept = g_object_ref (there);

      return give (protocols, edit, kept, given, error) &&
             senda_edit_commit (g_steal_pointer (&edit), error) ? g_steal_pointer (&kept) : NULL;
    }
  /* What was the default once may have become a variation. */
  if (senda_protocol_facts_find (senda_protocols_get_facts (protocols), &senda_answer_info,
                                 id) != NULL)
    g_clear_pointer (&id, g_free);
  return add_answer (protocols, g_steal_pointer (&edit), id, question, NULL, given, error);
}

/* Adds an answer to @question for the circumstances @when, a field of tags, last of the
 * question's, with what @given says (or NULL). Fails with SENDA_ERROR_INVALID for none, for
 * circumstances that are not known and for those of another answer to the question, and as an edit
 * does. (transfer full) */
SendaRecord *
senda_answer_add_variation (SendaProtocols    *protocols,
                            const SendaTopic  *question,
                            const char        *when,
                            const SendaGiven  *given,
                            GError           **error)
{
  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (protocols), error))
    return NULL;
  if (is_blank (when))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("Please choose at least one circumstance. Nothing was changed."));
      return NULL;
    }
  return add_answer (protocols, begin (protocols, "answer-add", question->id), NULL, question, when,
                     given, error);
}

/* Sets what @given says of @answer, as one step of undo. Fails with SENDA_ERROR_INVALID when
 * "same_as" would lead back to it, for circumstances that are not known and for those of another
 * answer to the question, and as an edit does. */
gboolean
senda_answer_edit (SendaProtocols    *protocols,
                   SendaRecord       *answer,
                   const SendaGiven  *given,
                   GError           **error)
{
  g_autoptr (SendaEdit) edit = NULL;

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (protocols), error))
    return FALSE;
  edit = begin (protocols, "answer-edit", senda_record_get_text (answer, "question"));
  return give (protocols, edit, answer, given, error) &&
         senda_edit_commit (g_steal_pointer (&edit), error);
}

/* The sentence of @gap, as far as an action has room for it. (transfer full) */
static char *
dup_sentence (SendaProtocols          *self,
              const SendaReadinessGap *gap)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  g_autofree char *sentence = senda_readiness_gap_say (gap, senda_protocols_get_call_book (self),
                                                       senda_workspace_get_catalog (workspace));
  int field = senda_record_info_field (&senda_action_info, "what");
  glong room = senda_field_limit (&senda_action_info.fields[field]);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (sentence, -1) <= room)
    return g_steal_pointer (&sentence);
  cut = g_utf8_substring (sentence, 0, room - 1);
  return g_strconcat (cut, "…", NULL);
}

/* The open action that closes @gap, or NULL. */
static SendaRecord *
find_action (SendaProtocols          *self,
             const SendaReadinessGap *gap)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (self));
  GPtrArray *actions = senda_people_facts_list (people, &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    if (senda_action_is_open (actions->pdata[i]) &&
        g_strcmp0 (senda_record_get_text (actions->pdata[i], "source"), gap->id) == 0)
      return actions->pdata[i];
  return NULL;
}

/* Plans an action that closes @gap and says its sentence, in the workspace's language; an open one
 * that is there already is given back. Fails as an edit does. (transfer full) */
SendaRecord *
senda_answer_plan_gap (SendaProtocols           *protocols,
                       const SendaReadinessGap  *gap,
                       GError                  **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  SendaRecord *there = find_action (protocols, gap);
  g_autofree char *what = NULL;

  if (there != NULL)
    return g_object_ref (there);
  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  what = dup_sentence (protocols, gap);
  return senda_people_plan_action (senda_protocols_get_people (protocols), what, NULL, NULL,
                                   gap->id, error);
}
