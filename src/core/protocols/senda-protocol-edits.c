/* senda-protocol-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beginning a protocol, and saying where it stands.
 */
#include "config.h"

#include "senda-protocol-edits.h"

#include "senda-protocol-edits-private.h"
#include "senda-workspace-private.h"

#include <string.h>

/* The id of the task force. */
const char *
_senda_protocols_get_owner (SendaProtocols *self)
{
  return senda_record_get_id (SENDA_RECORD (senda_protocols_get_task_force (self)));
}

/* What labels call @protocol: its own title, else what the content calls it. (transfer full) */
char *
_senda_protocol_dup_topic (SendaProtocols *self,
                           SendaRecord    *protocol)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  const char *source = senda_record_get_text (protocol, "source");
  const char *title = senda_record_get_wording (protocol, "title",
                                                senda_workspace_get_language (workspace), NULL);

  return g_strdup (title ? title : source);
}

/* Begins a transaction about @protocol: @label says what becomes of it. */
SendaEdit *
_senda_protocol_edit (SendaProtocols *self,
                      const char     *label,
                      SendaRecord    *protocol)
{
  g_autofree char *topic = _senda_protocol_dup_topic (self, protocol);

  return senda_workspace_edit (senda_protocols_get_workspace (self),
                               senda_label_new (label, "protocol", topic, NULL));
}

/* As senda_edit_create(), and what the record said before it was removed is gone. (transfer
 * none) */
SendaRecord *
_senda_edit_create_anew (SendaEdit             *edit,
                         SendaWorkspace        *workspace,
                         const SendaRecordInfo *info,
                         const char            *id)
{
  g_autoptr (SendaRecord) there = senda_workspace_get (workspace, info, id, NULL);
  SendaRecord *draft = NULL;

  if (there != NULL && !senda_record_is_deleted (there))
    return senda_edit_create (edit, info, id);
  draft = senda_edit_create (edit, info, id);
  for (guint i = 0; there != NULL && i < info->n_fields; i++)
    if (info->fields[i].flags & SENDA_FIELD_BILINGUAL)
      _senda_edit_say_anew (edit, draft, info->fields[i].name, NULL, NULL);
    else
      senda_edit_set (edit, draft, info->fields[i].name, SENDA_NULL);
  return draft;
}

static gint64
next_position (SendaProtocols *self)
{
  GPtrArray *protocols = senda_protocol_facts_list (senda_protocols_get_facts (self),
                                                    &senda_protocol_info);
  gint64 next = 0;

  for (guint i = 0; i < protocols->len; i++)
    if (!senda_record_is_null (protocols->pdata[i], "position"))
      next = MAX (next, senda_record_get_integer (protocols->pdata[i], "position") + 1);
  return next;
}

/* What every protocol begins with. */
static void
begin (SendaProtocols *self,
       SendaEdit      *edit,
       SendaRecord    *protocol)
{
  senda_edit_set (edit, protocol, "task_force", SENDA_TEXT (_senda_protocols_get_owner (self)));
  senda_edit_set (edit, protocol, "state", SENDA_TEXT (SENDA_PROTOCOL_DISCUSSING));
  senda_edit_set (edit, protocol, "position", SENDA_INTEGER (next_position (self)));
}

/* The protocol that follows the shipped one @topic: the one that is there, else a new one, being
 * discussed, last in the list. One that was removed comes back with what was said in it. Fails as
 * an edit does. (transfer full) */
SendaRecord *
senda_protocol_start (SendaProtocols    *protocols,
                      const SendaTopic  *topic,
                      GError           **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  SendaRecord *there = NULL;
  g_autofree char *id = senda_protocol_id (_senda_protocols_get_owner (protocols), topic->id);
  SendaEdit *edit = NULL;
  SendaRecord *protocol = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  there = senda_protocol_facts_find_shipped (senda_protocols_get_facts (protocols), topic->id);
  if (there != NULL)
    return g_object_ref (there);
  edit = senda_workspace_edit (workspace,
                               senda_label_new ("protocol-start", "protocol", topic->id, NULL));
  protocol = senda_edit_create (edit, &senda_protocol_info, id);
  begin (protocols, edit, protocol);
  senda_edit_set (edit, protocol, "source", SENDA_TEXT (topic->id));
  return senda_edit_commit (edit, error) ? senda_workspace_get (workspace, &senda_protocol_info, id,
                                                                error) : NULL;
}

/* One of the task force's own, with @title in @language (NULL: the workspace's). Fails with
 * SENDA_ERROR_INVALID for a blank title, and as an edit does. (transfer full) */
SendaRecord *
senda_protocol_start_own (SendaProtocols  *protocols,
                          const char      *title,
                          const char      *language,
                          GError         **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  g_autofree char *trimmed = g_strstrip (g_strdup (title ? title : ""));
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *protocol = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  edit = senda_workspace_edit (workspace,
                               senda_label_new ("protocol-start", "protocol", trimmed, NULL));
  protocol = senda_edit_create (edit, &senda_protocol_info, NULL);
  id = g_strdup (senda_record_get_id (protocol));
  begin (protocols, edit, protocol);
  _senda_edit_say_anew (edit, protocol, "title", language, trimmed);
  return senda_edit_commit (edit, error) ? senda_workspace_get (workspace, &senda_protocol_info, id,
                                                                error) : NULL;
}

/* Moves @protocol to @state, one of SENDA_PROTOCOL_…. Fails with SENDA_ERROR_INVALID for SUBMITTED
 * where no award asks for it, for AGREED, SUBMITTED and IN_USE before a version was adopted, and as
 * an edit does. */
gboolean
senda_protocol_set_state (SendaProtocols  *protocols,
                          SendaRecord     *protocol,
                          const char      *state,
                          GError         **error)
{
  g_autofree char *label = g_strconcat ("protocol-state-", state, NULL);
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (protocols), error))
    return FALSE;
  if (strcmp (senda_protocol_get_state (protocol), state) == 0)
    return TRUE;
  edit = _senda_protocol_edit (protocols, label, protocol);
  senda_edit_set (edit, protocol, "state", SENDA_TEXT (state));
  return senda_edit_commit (edit, error);
}
