/* senda-protocol-adoption.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Freezing what a protocol says as its next version.
 */
#include "config.h"

#include "senda-protocol-adoption.h"

#include "senda-fill.h"
#include "senda-protocol-edits-private.h"
#include "senda-protocol-schedule.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
check_open (SendaProtocols       *self,
            SendaRecord          *protocol,
            const SendaAdoption  *adoption,
            GError              **error)
{
  guint n = senda_protocol_sheet_count (senda_protocols_get_sheet (self, protocol)).n_must;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *message = NULL;

  if (n == 0 || !is_blank (adoption->open_reason))
    return TRUE;
  /* Translators: {count} must stay as it is */
  message = senda_fill (ngettext ("{count} decision that must be recorded is still open. Nothing "
                                  "was adopted; please settle it, or say why it stays open.",
                                  "{count} decisions that must be recorded are still open. Nothing "
                                  "was adopted; please settle them, or say why they stay open.",
                                  n), "count", count, NULL);
  return refuse (error, message);
}

static gboolean
check_day (const char   *day,
           const char   *today,
           SendaRecord  *latest,
           GError      **error)
{
  if (!senda_day_is_valid (day))
    return refuse (error, _("This is no day as Senda writes them, such as 2026-03-09. Nothing was "
                            "adopted."));
  if (strcmp (day, today) > 0)
    return refuse (error, _("That day is yet to come. Nothing was adopted; please choose today or "
                            "an earlier day."));
  if (latest != NULL && strcmp (day, senda_record_get_text (latest, "adopted_on")) < 0)
    return refuse (error, _("The version before was adopted later than that. Nothing was adopted; "
                            "please choose a later day."));
  return TRUE;
}

/* Whether @text differs from what @latest (NULL: there is none) says. A text that was erased, or
 * has not come from another machine yet, is not there to be the same. */
static gboolean
check_differs (SendaProtocols  *self,
               SendaRecord     *latest,
               const char      *text,
               GError         **error)
{
  SendaStore *store = senda_workspace_get_store (senda_protocols_get_workspace (self));
  g_autofree char *id = latest ? senda_protocol_text_id (senda_record_get_id (latest)) : NULL;
  g_autoptr (SendaRecord) former = NULL;
  g_autoptr (GError) failure = NULL;

  if (latest == NULL)
    return TRUE;
  former = senda_store_load (store, &senda_protocol_text_info, id, &failure);
  if (former == NULL && !g_error_matches (failure, SENDA_ERROR, SENDA_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (former == NULL || g_strcmp0 (senda_record_get_text (former, "text"), text) != 0)
    return TRUE;
  return refuse (error, _("Nothing differs from the version that was adopted last. Nothing was "
                          "adopted."));
}

/* What follows for the protocol itself: where it stands then and, from the first version on, when
 * it is looked at again. (transfer full): a copy */
static SendaRecord *
foresee (SendaProtocols *self,
         SendaRecord    *protocol,
         SendaRecord    *latest,
         const char     *day)
{
  const SendaRecordInfo *info = senda_record_get_info (protocol);
  SendaContent *content = senda_workspace_get_content (senda_protocols_get_workspace (self));
  SendaRecord *after = senda_record_copy (protocol);
  gboolean asks = senda_record_get_integer (protocol, "asks_funder") != 0;
  g_autofree char *review = NULL;

  senda_record_set_value (after, senda_record_info_field (info, "state"), NULL,
                          SENDA_TEXT (asks ? SENDA_PROTOCOL_AGREED : SENDA_PROTOCOL_IN_USE));
  if (latest != NULL || !senda_record_is_null (protocol, "next_review_on"))
    return after;
  review = senda_protocol_first_review_day (protocol, content, day);
  senda_record_set_value (after, senda_record_info_field (info, "next_review_on"), NULL,
                          SENDA_TEXT (review));
  return after;
}

static SendaLabel *
make_label (SendaProtocols *self,
            SendaRecord    *protocol,
            gint64          number)
{
  g_autofree char *title = _senda_protocol_dup_topic (self, protocol);
  g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return senda_label_new ("protocol-adopt", "protocol", title, "number", version, NULL);
}

static void
put_version (SendaProtocols      *self,
             SendaEdit           *edit,
             SendaRecord         *version,
             SendaRecord         *protocol,
             const SendaAdoption *adoption)
{
  SendaStore *store = senda_workspace_get_store (senda_protocols_get_workspace (self));
  const char *author = senda_store_get_author (store);
  guint n_open = senda_protocol_sheet_count (senda_protocols_get_sheet (self, protocol)).n_must;

  senda_edit_set (edit, version, "protocol", SENDA_TEXT (senda_record_get_id (protocol)));
  senda_edit_set (edit, version, "author", SENDA_TEXT (author && *author ? author : NULL));
  _senda_edit_say_anew (edit, version, "summary", adoption->language, adoption->summary);
  if (n_open > 0)
    _senda_edit_say_anew (edit, version, "open_reason", adoption->language, adoption->open_reason);
}

static void
put_text (SendaEdit   *edit,
          const char  *version,
          const char  *text)
{
  g_autofree char *id = senda_protocol_text_id (version);
  SendaRecord *record = senda_edit_create (edit, &senda_protocol_text_info, id);

  senda_edit_set (edit, record, "version", SENDA_TEXT (version));
  senda_edit_set (edit, record, "text", SENDA_TEXT (text));
}

/* Writes the version @number, adopted on @day. (transfer full) */
static SendaRecord *
write_version (SendaProtocols       *self,
               SendaRecord          *protocol,
               SendaRecord          *after,
               const SendaAdoption  *adoption,
               const char           *day,
               gint64                number,
               const char           *text,
               GError              **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self);
  SendaEdit *edit = senda_workspace_edit (workspace, make_label (self, protocol, number));
  SendaRecord *version = senda_edit_create (edit, &senda_protocol_version_info, NULL);
  g_autofree char *id = g_strdup (senda_record_get_id (version));

  put_version (self, edit, version, protocol, adoption);
  senda_edit_set (edit, version, "number", SENDA_INTEGER (number));
  senda_edit_set (edit, version, "adopted_on", SENDA_TEXT (day));
  put_text (edit, id, text);
  senda_edit_set (edit, protocol, "state", SENDA_TEXT (senda_record_get_text (after, "state")));
  senda_edit_set (edit, protocol, "next_review_on",
                  SENDA_TEXT (senda_record_get_text (after, "next_review_on")));
  return senda_edit_commit (edit, error)
           ? senda_workspace_get (workspace, &senda_protocol_version_info, id, error) : NULL;
}

/* Freezes what @protocol says now as its next version. It is then agreed where the award asks for
 * it, else in use; the first version sets the day of the first review, unless somebody has. Fails
 * with SENDA_ERROR_INVALID when decisions that must be recorded are open and no reason is given,
 * when nothing differs from the latest version, for a day before that of the latest or after
 * today, and as an edit does. (transfer full) */
SendaRecord *
senda_protocol_adopt (SendaProtocols       *protocols,
                      SendaRecord          *protocol,
                      const SendaAdoption  *adoption,
                      GError              **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  g_autofree char *today = senda_workspace_today (workspace);
  const char *day = adoption->adopted_on ? adoption->adopted_on : today;
  SendaRecord *latest = NULL;
  g_autoptr (SendaRecord) after = NULL;
  g_autoptr (SendaDraft) draft = NULL;
  g_autofree char *text = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  latest = senda_protocol_facts_get_latest (senda_protocols_get_facts (protocols), protocol);
  if (!check_day (day, today, latest, error) || !check_open (protocols, protocol, adoption, error))
    return NULL;
  after = foresee (protocols, protocol, latest, day);
  draft = _senda_protocols_draft (protocols, after);
  text = senda_draft_freeze (draft);
  if (!check_differs (protocols, latest, text, error))
    return NULL;
  return write_version (protocols, protocol, after, adoption, day,
                        latest ? senda_record_get_integer (latest, "number") + 1 : 1, text, error);
}
