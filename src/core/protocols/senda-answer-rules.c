/* senda-answer-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-rules-private.h"

#include "senda-factors.h"
#include "senda-fill.h"
#include "senda-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* What was there before, a newer Senda may have known. */
static gboolean
check_known (const SendaFactors *factors,
             SendaRecord        *before,
             SendaRecord        *after,
             GError            **error)
{
  const char *former = before ? senda_record_get_text (before, "circumstances") : NULL;
  g_auto (GStrv) tags = senda_tags_split (senda_record_get_text (after, "circumstances"));
  g_autofree char *message = NULL;
  SendaCase ignored;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (senda_tags_have (former, tags[i]) || senda_factors_read (factors, tags[i], &ignored))
        continue;
      message = senda_fill (_("“{name}” is not a circumstance that Senda knows. Nothing was "
                              "changed."), "name", tags[i], NULL);
      return refuse (error, message);
    }
  return TRUE;
}

static gboolean
is_for_same (const SendaFactors *factors,
             SendaRecord        *answer,
             SendaRecord        *other)
{
  SendaCase one;
  SendaCase another;

  return strcmp (senda_record_get_id (answer), senda_record_get_id (other)) != 0 &&
         g_strcmp0 (senda_record_get_text (answer, "question"),
                    senda_record_get_text (other, "question")) == 0 &&
         senda_factors_read (factors, senda_record_get_text (answer, "circumstances"), &one) &&
         senda_factors_read (factors, senda_record_get_text (other, "circumstances"), &another) &&
         senda_case_equal (&one, &another);
}

static gboolean
check_circumstances (SendaEdit   *edit,
                     SendaRecord *before,
                     SendaRecord *after,
                     GError     **error)
{
  SendaWorkspace *workspace = _senda_edit_get_workspace (edit);
  g_autoptr (SendaFactors) factors = senda_factors_new (senda_workspace_get_content (workspace));
  g_autoptr (GPtrArray) answers = NULL;

  if (!check_known (factors, before, after, error))
    return FALSE;
  answers = _senda_edit_list (edit, &senda_answer_info,
                              senda_record_get_text (after, "task_force"));
  for (guint i = 0; i < answers->len; i++)
    if (is_for_same (factors, after, g_ptr_array_index (answers, i)))
      return refuse (error, senda_answer_is_default (after)
                              ? _("This question has an answer for every other case already. "
                                  "Nothing was changed; change that one instead.")
                              : _("Another answer to this question is for the same circumstances. "
                                  "Nothing was changed; change that one instead."));
  return TRUE;
}

/* Whether following "as in" from @after leads back to it. */
static gboolean
leads_back (SendaEdit   *edit,
            SendaRecord *after)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SendaRecord) at = g_object_ref (after);

  while (at != NULL && g_hash_table_add (seen, g_strdup (senda_record_get_id (at))))
    {
      const char *next = senda_record_get_text (at, "same_as");
      SendaRecord *other = NULL;

      if (g_strcmp0 (next, senda_record_get_id (after)) == 0)
        return TRUE;
      other = next ? _senda_edit_dup_record (edit, &senda_answer_info, next) : NULL;
      g_object_unref (at);
      at = other;
    }
  return FALSE;
}

static gboolean
check_same_as (SendaEdit   *edit,
               SendaRecord *after,
               GError     **error)
{
  const char *id = senda_record_get_text (after, "same_as");
  g_autoptr (SendaRecord) other = id ? _senda_edit_dup_record (edit, &senda_answer_info, id) : NULL;

  if (id == NULL)
    return TRUE;
  if (other == NULL || senda_record_is_deleted (other) ||
      _senda_edit_has_other (other, after, "task_force"))
    return refuse (error, _("The answer that this one is to follow is not there. Nothing was "
                            "changed."));
  if (leads_back (edit, after))
    return refuse (error, _("The answer that this one is to follow would in the end follow this "
                            "one. Nothing was changed; please choose another."));
  return TRUE;
}

/* Whether an answer may become @after: its circumstances are known and those of no other answer to
 * the question, and what it follows does not follow it. */
gboolean
_senda_answer_check_change (SendaEdit   *edit,
                            SendaRecord *before,
                            SendaRecord *after,
                            GError     **error)
{
  gboolean begins = before == NULL || senda_record_is_deleted (before);

  if (senda_record_is_deleted (after))
    return TRUE;
  if ((begins || _senda_edit_has_other (before, after, "circumstances") ||
       _senda_edit_has_other (before, after, "question")) &&
      !check_circumstances (edit, before, after, error))
    return FALSE;
  return !(begins || _senda_edit_has_other (before, after, "same_as")) ||
         check_same_as (edit, after, error);
}
