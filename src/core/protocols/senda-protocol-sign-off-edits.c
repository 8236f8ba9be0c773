/* senda-protocol-sign-off-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What agencies and members say to a version.
 */
#include "config.h"

#include "senda-protocol-adoption.h"

#include "senda-protocol-edits-private.h"
#include "senda-workspace-private.h"

/* What labels call the protocol of @version. (transfer full) */
static char *
dup_title (SendaProtocols *self,
           SendaRecord    *version)
{
  g_autoptr (SendaRecord) protocol =
    senda_workspace_get (senda_protocols_get_workspace (self), &senda_protocol_info,
                         senda_record_get_text (version, "protocol"), NULL);

  return protocol ? _senda_protocol_dup_topic (self, protocol) : NULL;
}

/* @argument: what the words call @value by. */
static SendaEdit *
begin (SendaProtocols *self,
       const char     *label,
       SendaRecord    *version,
       const char     *argument,
       const char     *value)
{
  g_autofree char *title = dup_title (self, version);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (version, "number"));

  return senda_workspace_edit (senda_protocols_get_workspace (self),
                               senda_label_new (label, "protocol", title, "number", number,
                                                argument, value, NULL));
}

/* The record called @id unless it is removed or there is none. (transfer full) (nullable) */
static SendaRecord *
dup_there (SendaProtocols        *self,
           const SendaRecordInfo *info,
           const char            *id)
{
  g_autoptr (SendaRecord) there = senda_workspace_get (senda_protocols_get_workspace (self), info,
                                                       id, NULL);

  return there != NULL && !senda_record_is_deleted (there) ? g_steal_pointer (&there) : NULL;
}

static gboolean
take_back_approval (SendaProtocols  *self,
                    SendaRecord     *version,
                    SendaRecord     *agency,
                    const char      *id,
                    GError         **error)
{
  g_autoptr (SendaRecord) there = dup_there (self, &senda_approval_info, id);
  SendaEdit *edit = NULL;

  if (there == NULL)
    return TRUE;
  edit = begin (self, "approval-clear", version, "name", senda_record_get_text (agency, "name"));
  senda_edit_set_deleted (edit, there, TRUE);
  return senda_edit_commit (edit, error);
}

/* Records what @agency answered to @version, one of SENDA_APPROVAL_…; NULL takes the answer back.
 * @member, who answered, @day (NULL: today) and @note, in the workspace's language, may be NULL.
 * The whole answer is as given. Fails with SENDA_ERROR_INVALID when a later version was adopted,
 * and as an edit does. */
gboolean
senda_protocol_approve (SendaProtocols  *protocols,
                        SendaRecord     *version,
                        SendaRecord     *agency,
                        const char      *answer,
                        SendaRecord     *member,
                        const char      *day,
                        const char      *note,
                        GError         **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  const char *version_id = senda_record_get_id (version);
  const char *agency_id = senda_record_get_id (agency);
  g_autofree char *id = senda_approval_id (version_id, agency_id);
  g_autofree char *label = g_strconcat ("approval-", answer, NULL);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaEdit *edit = NULL;
  SendaRecord *approval = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  if (answer == NULL)
    return take_back_approval (protocols, version, agency, id, error);
  edit = begin (protocols, label, version, "name", senda_record_get_text (agency, "name"));
  approval = _senda_edit_create_anew (edit, workspace, &senda_approval_info, id);
  senda_edit_set (edit, approval, "version", SENDA_TEXT (version_id));
  senda_edit_set (edit, approval, "agency", SENDA_TEXT (agency_id));
  senda_edit_set (edit, approval, "answer", SENDA_TEXT (answer));
  senda_edit_set (edit, approval, "member",
                  SENDA_TEXT (member ? senda_record_get_id (member) : NULL));
  senda_edit_set (edit, approval, "answered_on", SENDA_TEXT (day ? day : today));
  _senda_edit_say_anew (edit, approval, "note", NULL, note);
  return senda_edit_commit (edit, error);
}

/* Notes that @member, or @agency as a whole, acknowledges. Whose it is stays as it was first
 * noted. */
static void
put_acknowledgement (SendaProtocols *self,
                     SendaEdit      *edit,
                     SendaRecord    *version,
                     const char     *agency,
                     const char     *member,
                     const char     *day,
                     const char     *way)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  const char *version_id = senda_record_get_id (version);
  g_autofree char *id = senda_acknowledgement_id (version_id, agency, member);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaRecord *draft = _senda_edit_create_anew (edit, workspace, &senda_acknowledgement_info, id);

  senda_edit_set (edit, draft, "version", SENDA_TEXT (version_id));
  if (senda_record_is_null (draft, "agency"))
    senda_edit_set (edit, draft, "agency", SENDA_TEXT (agency));
  senda_edit_set (edit, draft, "member", SENDA_TEXT (member));
  senda_edit_set (edit, draft, "acknowledged_on", SENDA_TEXT (day ? day : today));
  senda_edit_set (edit, draft, "way", SENDA_TEXT (way));
}

/* Records that @member, for @agency (NULL: of none), or @agency as a whole (@member NULL)
 * acknowledged @version on @day (NULL: today), in one of the ways in senda_acknowledgement_ways
 * (NULL: unsaid). Done again it corrects the day and the way. Fails with SENDA_ERROR_INVALID when a
 * later version was adopted, and as an edit does. */
gboolean
senda_protocol_acknowledge (SendaProtocols  *protocols,
                            SendaRecord     *version,
                            SendaRecord     *agency,
                            SendaRecord     *member,
                            const char      *day,
                            const char      *way,
                            GError         **error)
{
  SendaRecord *who = member ? member : agency;
  SendaEdit *edit = NULL;

  g_return_val_if_fail (who != NULL, FALSE);

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (protocols), error))
    return FALSE;
  edit = begin (protocols, "acknowledge", version, "name", senda_record_get_text (who, "name"));
  put_acknowledgement (protocols, edit, version, agency ? senda_record_get_id (agency) : NULL,
                       member ? senda_record_get_id (member) : NULL, day, way);
  return senda_edit_commit (edit, error);
}

/* Those of @members who have not acknowledged @version. (transfer full) */
static GPtrArray *
dup_missing (SendaProtocols *self,
             SendaRecord    *version,
             GPtrArray      *members)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *id = senda_acknowledgement_id (senda_record_get_id (version), NULL,
                                                      senda_record_get_id (member));
      g_autoptr (SendaRecord) there = dup_there (self, &senda_acknowledgement_info, id);

      if (there == NULL)
        g_ptr_array_add (missing, g_object_ref (member));
    }
  return missing;
}

/* Records that all of @members (element-type SendaRecord) acknowledged @version, each for the
 * agency that he or she is of, as one step of undo; those who have done so already stay as they
 * are. Fails as senda_protocol_acknowledge() does. */
gboolean
senda_protocol_acknowledge_many (SendaProtocols  *protocols,
                                 SendaRecord     *version,
                                 GPtrArray       *members,
                                 const char      *day,
                                 const char      *way,
                                 GError         **error)
{
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *count = NULL;
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (senda_protocols_get_workspace (protocols), error))
    return FALSE;
  missing = dup_missing (protocols, version, members);
  if (missing->len == 0)
    return TRUE;
  count = g_strdup_printf ("%u", missing->len);
  edit = missing->len == 1
           ? begin (protocols, "acknowledge", version, "name",
                    senda_record_get_text (missing->pdata[0], "name"))
           : begin (protocols, "acknowledge-many", version, "count", count);
  for (guint i = 0; i < missing->len; i++)
    put_acknowledgement (protocols, edit, version,
                         senda_record_get_text (missing->pdata[i], "agency"),
                         senda_record_get_id (missing->pdata[i]), day, way);
  return senda_edit_commit (edit, error);
}
