/* senda-protocol-block-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking wordings of the document in hand, and leaving passages out.
 */
#include "config.h"

#include "senda-protocol-edits.h"

#include "senda-protocol-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The block called @id; fails with SENDA_ERROR_NOT_FOUND. */
static const SendaDraftBlock *
find_block (SendaProtocols  *self,
            SendaRecord     *protocol,
            const char      *id,
            GError         **error)
{
  const SendaDraftBlock *block = NULL;

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (self), error))
    return NULL;
  block = senda_draft_find (senda_protocols_get_draft (self, protocol), id);
  if (block == NULL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("There is no such passage in this document. Nothing was changed."));
  return block;
}

/* What was written in @block, as it is recorded; NULL for nothing. (transfer full) (nullable) */
static SendaRecord *
dup_record (SendaProtocols *self,
            SendaRecord    *protocol,
            const char     *block)
{
  g_autofree char *id = senda_protocol_block_id (senda_record_get_id (protocol), block);
  SendaRecord *record =
    senda_protocol_facts_find (senda_protocols_get_facts (self), &senda_protocol_block_info, id);

  return record ? g_object_ref (record) : NULL;
}

static SendaRecord *
edit_block (SendaProtocols *self,
            SendaEdit      *edit,
            SendaRecord    *protocol,
            const char     *block)
{
  const char *owner = senda_record_get_id (protocol);
  g_autofree char *id = senda_protocol_block_id (owner, block);
  SendaRecord *draft = _senda_edit_create_anew (edit, senda_protocols_get_workspace (self),
                                                &senda_protocol_block_info, id);

  senda_edit_set (edit, draft, "protocol", SENDA_TEXT (owner));
  senda_edit_set (edit, draft, "block", SENDA_TEXT (block));
  return draft;
}

/* A block of which nothing is said any more needs no record. */
static gboolean
commit (SendaEdit    *edit,
        SendaRecord  *draft,
        GError      **error)
{
  if (senda_record_is_null (draft, "text") && senda_record_get_integer (draft, "is_left_out") == 0)
    senda_edit_set_deleted (edit, draft, TRUE);
  return senda_edit_commit (edit, error);
}

/* What would stand in @block in @language if nobody had written anything else. */
static const char *
get_generated (const SendaDraftBlock *block,
               const char            *language)
{
  SendaText *text = block->generated ? block->generated : block->text;

  return text ? senda_text_get (text, language) : NULL;
}

/* Takes the wording of @block in hand in @language; NULL or empty @text, or what is generated:
 * back to that. Fails with SENDA_ERROR_NOT_FOUND for a block that is not there,
 * SENDA_ERROR_INVALID for one that takes no words, and as an edit does. */
gboolean
senda_protocol_word_block (SendaProtocols  *protocols,
                           SendaRecord     *protocol,
                           const char      *block,
                           const char      *language,
                           const char      *text,
                           GError         **error)
{
  const SendaDraftBlock *found = find_block (protocols, protocol, block, error);
  g_autofree char *words = g_strstrip (g_strdup (text ? text : ""));
  g_autofree char *mark = NULL;
  g_autoptr (SendaRecord) record = NULL;
  gboolean own = FALSE;
  SendaEdit *edit = NULL;
  SendaRecord *draft = NULL;

  if (found == NULL)
    return FALSE;
  if (!found->takes_words)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This passage is made from what is recorded elsewhere. Nothing was "
                             "changed; please change it there."));
      return FALSE;
    }
  own = *words != '\0' && g_strcmp0 (words, get_generated (found, language)) != 0;
  record = dup_record (protocols, protocol, block);
  if (!own && record == NULL)
    return TRUE;
  mark = own ? senda_draft_block_mark (found, language) : NULL;
  edit = _senda_protocol_edit (protocols, own ? "protocol-block-word" : "protocol-block-generated",
                               protocol);
  draft = edit_block (protocols, edit, protocol, block);
  senda_edit_set_wording (edit, draft, "text", language, own ? words : NULL);
  senda_edit_set_wording (edit, draft, "written_over", language, mark);
  return commit (edit, draft, error);
}

/* Leaves @block out of the document, or puts it back in. Fails with SENDA_ERROR_NOT_FOUND for a
 * block that is not there, and as an edit does. */
gboolean
senda_protocol_leave_out (SendaProtocols  *protocols,
                          SendaRecord     *protocol,
                          const char      *block,
                          gboolean         left_out,
                          GError         **error)
{
  const SendaDraftBlock *found = find_block (protocols, protocol, block, error);
  SendaEdit *edit = NULL;
  SendaRecord *draft = NULL;

  if (found == NULL)
    return FALSE;
  if (!!found->is_left_out == !!left_out)
    return TRUE;
  edit = _senda_protocol_edit (protocols, left_out ? "protocol-block-leave-out"
                                                   : "protocol-block-put-in", protocol);
  draft = edit_block (protocols, edit, protocol, block);
  senda_edit_set (edit, draft, "is_left_out", left_out ? SENDA_INTEGER (TRUE) : SENDA_NULL);
  return commit (edit, draft, error);
}
