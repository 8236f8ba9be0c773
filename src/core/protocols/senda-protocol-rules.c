/* senda-protocol-rules.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-rules-private.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static void
set_day (SendaRecord *record,
         const char  *field,
         const char  *day)
{
  senda_record_set_value (record, senda_record_info_field (senda_record_get_info (record), field),
                          NULL, SENDA_TEXT (day));
}

/* Whether @record is there, and was not before. */
static gboolean
is_new (SendaRecord *before,
        SendaRecord *after)
{
  return !senda_record_is_deleted (after) && (before == NULL || senda_record_is_deleted (before));
}

/* Notes the day on which a protocol came to be submitted, unless the change says another; an agreed
 * one is yet to be. */
void
_senda_protocol_note_day (SendaEdit   *edit,
                          SendaRecord *before,
                          SendaRecord *after)
{
  const char *state = senda_protocol_get_state (after);
  g_autofree char *today = NULL;

  if (!_senda_edit_has_other (before, after, "state") ||
      _senda_edit_has_other (before, after, "submitted_on"))
    return;
  if (strcmp (state, SENDA_PROTOCOL_SUBMITTED) == 0)
    {
      today = senda_workspace_today (_senda_edit_get_workspace (edit));
      set_day (after, "submitted_on", today);
    }
  else if (strcmp (state, SENDA_PROTOCOL_AGREED) == 0)
    set_day (after, "submitted_on", NULL);
}

/* Notes the day on which an item came to be decided, unless the change says another; one that is
 * taken up again is no longer decided. */
void
_senda_protocol_item_note_day (SendaEdit   *edit,
                               SendaRecord *before,
                               SendaRecord *after)
{
  gboolean decided = strcmp (senda_protocol_item_get_state (after), SENDA_ITEM_DECIDED) == 0;
  g_autofree char *today = NULL;

  if (!_senda_edit_has_other (before, after, "state") ||
      (decided && !senda_record_is_null (after, "decided_on")))
    return;
  today = senda_workspace_today (_senda_edit_get_workspace (edit));
  set_day (after, "decided_on", decided ? today : NULL);
}

static gboolean
has_version (SendaEdit   *edit,
             SendaRecord *protocol)
{
  g_autoptr (GPtrArray) versions = _senda_edit_list (edit, &senda_protocol_version_info,
                                                     senda_record_get_id (protocol));

  return versions->len > 0;
}

static gboolean
needs_version (const char *state)
{
  return strcmp (state, SENDA_PROTOCOL_AGREED) == 0 ||
         strcmp (state, SENDA_PROTOCOL_SUBMITTED) == 0 ||
         strcmp (state, SENDA_PROTOCOL_IN_USE) == 0;
}

static gboolean
asks_funder (SendaRecord *protocol)
{
  return senda_record_get_integer (protocol, "asks_funder") != 0;
}

/* Whether a protocol may become @after: what is agreed, submitted or in use was adopted, and what
 * is submitted is asked for. */
gboolean
_senda_protocol_check_change (SendaEdit   *edit,
                              SendaRecord *before,
                              SendaRecord *after,
                              GError     **error)
{
  const char *state = senda_protocol_get_state (after);
  gboolean moved = _senda_edit_has_other (before, after, "state");

  if (senda_record_is_deleted (after))
    return TRUE;
  if (strcmp (state, SENDA_PROTOCOL_SUBMITTED) == 0 && !asks_funder (after) &&
      (moved || asks_funder (before)))
    return refuse (error, _("No award asks for this protocol. Nothing was changed; say that the "
                            "award asks for it first."));
  if (moved && needs_version (state) && !has_version (edit, after))
    return refuse (error, _("No version of this protocol has been adopted yet. Nothing was "
                            "changed; adopt it first."));
  return TRUE;
}

/* Whether a version, or its text, may become @after: it stays. Only undoing takes an adoption
 * back. */
gboolean
_senda_protocol_version_check_change (SendaEdit   *edit G_GNUC_UNUSED,
                                      SendaRecord *before,
                                      SendaRecord *after,
                                      GError     **error)
{
  if (before == NULL || senda_record_is_deleted (before) || !senda_record_is_deleted (after))
    return TRUE;
  return refuse (error, _("A version that was adopted stays, for those who ask later what was "
                          "agreed. Nothing was changed; an adoption that was a mistake can be "
                          "undone, or a new version adopted."));
}

/* The version that counts of the protocol of @version, before the edit. (transfer full) */
static SendaRecord *
dup_latest (SendaWorkspace *workspace,
            SendaRecord    *version)
{
  g_autoptr (GListModel) versions =
    senda_workspace_list (workspace, &senda_protocol_version_info,
                          senda_record_get_text (version, "protocol"));
  guint n_versions = g_list_model_get_n_items (versions);
  g_autoptr (SendaRecord) latest = g_object_ref (version);

  for (guint i = 0; i < n_versions; i++)
    {
      g_autoptr (SendaRecord) other = g_list_model_get_item (versions, i);

      if (senda_protocol_version_is_later (other, latest))
        g_set_object (&latest, other);
    }
  return g_steal_pointer (&latest);
}

static char *
say_superseded (SendaWorkspace *workspace,
                SendaRecord    *version,
                SendaRecord    *latest)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             senda_record_get_integer (version, "number"));
  g_autofree char *later = g_strdup_printf ("%" G_GINT64_FORMAT,
                                            senda_record_get_integer (latest, "number"));
  g_autofree char *day = senda_catalog_format_date (catalog,
                                                    senda_record_get_text (latest, "adopted_on"));

  /* Translators: {version} and {later} are numbers, {date} a date; all must stay as they are */
  return senda_fill (senda_catalog_get (catalog, "protocol",
                                        NC_("protocol", "Version {version} was replaced by version "
                                            "{later} on {date}. Nothing was recorded; please ask "
                                            "for version {later} instead.")),
                     "version", number, "later", later, "date", day, NULL);
}

/* Whether the version that @record is about still counts. What comes with its version, as out of
 * another program, says what was. */
static gboolean
check_latest (SendaEdit   *edit,
              SendaRecord *record,
              GError     **error)
{
  SendaWorkspace *workspace = _senda_edit_get_workspace (edit);
  const char *id = senda_record_get_text (record, "version");
  g_autoptr (SendaRecord) version =
    id ? senda_workspace_get (workspace, &senda_protocol_version_info, id, NULL) : NULL;
  g_autoptr (SendaRecord) latest = version ? dup_latest (workspace, version) : NULL;
  g_autofree char *message = NULL;

  if (latest == version)
    return TRUE;
  message = say_superseded (workspace, version, latest);
  return refuse (error, message);
}

/* Whether an approval may become @after: of a version that was replaced there are no new ones. */
gboolean
_senda_approval_check_change (SendaEdit   *edit,
                              SendaRecord *before,
                              SendaRecord *after,
                              GError     **error)
{
  if (senda_record_is_deleted (after) ||
      (!is_new (before, after) && !_senda_edit_has_other (before, after, "answer")))
    return TRUE;
  return check_latest (edit, after, error);
}

/* The same of acknowledgements: on which day one was given is not said again either. */
gboolean
_senda_acknowledgement_check_change (SendaEdit   *edit,
                                     SendaRecord *before,
                                     SendaRecord *after,
                                     GError     **error)
{
  if (senda_record_is_deleted (after) ||
      (!is_new (before, after) && !_senda_edit_has_other (before, after, "acknowledged_on")))
    return TRUE;
  return check_latest (edit, after, error);
}
