/* senda-version-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-version-words.h"

#include "senda-topic.h"

#include <glib/gi18n-lib.h>

GPtrArray *
senda_version_list (SendaProtocols *protocols)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (protocols);
  SendaRecord *protocol = senda_protocols_get_protocol (protocols);
  GPtrArray *versions = g_ptr_array_new ();
  GPtrArray *all = NULL;
  SendaRecord *latest = NULL;

  if (protocol == NULL || senda_record_is_deleted (protocol))
    return versions;
  all = senda_protocol_facts_list_of (facts, &senda_protocol_version_info,
                                      senda_record_get_id (protocol));
  latest = senda_protocol_facts_get_latest (facts, protocol);
  if (latest != NULL)
    g_ptr_array_add (versions, latest);
  for (guint i = all->len; i > 0; i--)
    if (g_ptr_array_index (all, i - 1) != latest)
      g_ptr_array_add (versions, g_ptr_array_index (all, i - 1));
  return versions;
}

gboolean
senda_version_find (GPtrArray  *versions,
                    const char *id,
                    guint      *index)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (senda_record_get_id (g_ptr_array_index (versions, i)), id) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

char *
senda_version_say_title (SendaRecord  *version,
                         SendaCatalog *catalog)
{
  g_autofree char *day =
    senda_catalog_format_date (catalog, senda_record_get_text (version, "adopted_on"));

  /* Translators: the number of a version of a document, and the day on which it was adopted */
  return g_strdup_printf (_("Version %1$u, %2$s"),
                          (guint) senda_record_get_integer (version, "number"), day);
}

/* Takes @line, or NULL. */
static void
add_line (GString *lines,
          char    *line)
{
  if (line != NULL)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
  g_free (line);
}

char *
senda_version_say_about (SendaRecord  *version,
                         SendaCatalog *catalog)
{
  const char *language = senda_catalog_get_language (catalog);
  const char *author = senda_record_get_text (version, "author");
  const char *open = senda_record_get_wording (version, "open_reason", language, NULL);
  GString *lines = g_string_new (NULL);

  add_line (lines, g_strdup (senda_record_get_wording (version, "summary", language, NULL)));
  if (open != NULL)
    /* Translators: %s is the reason */
    add_line (lines, g_strdup_printf (_("Adopted with decisions still open: %s"), open));
  if (author != NULL)
    /* Translators: %s is the name of a member */
    add_line (lines, g_strdup_printf (_("Adopted by %s"), author));
  return g_string_free (lines, lines->len == 0);
}

static const char *
get_agency_name (const SendaSignOffAgency *agency)
{
  const char *name = agency->agency ? senda_record_get_text (agency->agency, "name") : NULL;

  return name ? name : _("Of no agency");
}

/* The names of those that gave @answer; NULL: that gave none. (transfer full) (nullable) */
static char *
list_agencies (const SendaSignOff *sign_off,
               const char         *answer)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < sign_off->agencies->len; i++)
    {
      const SendaSignOffAgency *agency = g_ptr_array_index (sign_off->agencies, i);
      const char *given = agency->approval ? senda_record_get_text (agency->approval, "answer")
                                           : NULL;

      if (agency->agency == NULL || g_strcmp0 (given, answer) != 0 ||
          (given == NULL && (!agency->is_party || !sign_off->is_latest)))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              get_agency_name (agency));
    }
  return g_string_free (names, names->len == 0);
}

char *
senda_version_say_approvals (const SendaSignOff *sign_off)
{
  const struct
  {
    const char *answer;
    const char *sentence;
  } answers[] = {
    /* Translators: %s is a list of agencies, parted by semicolons */
    { SENDA_APPROVAL_APPROVED, _("Approved: %s.") },
    /* Translators: %s is a list of agencies, parted by semicolons */
    { SENDA_APPROVAL_WITH_CONDITIONS, _("Approved with conditions: %s.") },
    /* Translators: %s is a list of agencies, parted by semicolons */
    { SENDA_APPROVAL_DECLINED, _("Not approved: %s.") },
    /* Translators: %s is a list of agencies, parted by semicolons */
    { NULL, _("No answer yet: %s.") },
  };
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *names = list_agencies (sign_off, answers[i].answer);

      if (names == NULL)
        continue;
      if (said->len > 0)
        g_string_append_c (said, ' ');
      g_string_append_printf (said, answers[i].sentence, names);
    }
  if (said->len == 0)
    g_string_append (said, _("No agency has answered."));
  return g_string_free (said, FALSE);
}

char *
senda_version_say_acknowledged (SendaRecord  *acknowledgement,
                                SendaCatalog *catalog)
{
  const char *way = senda_choice_say (senda_acknowledgement_ways,
                                      senda_record_get_text (acknowledgement, "way"), catalog);
  g_autofree char *day = senda_catalog_format_date (
    catalog, senda_record_get_text (acknowledgement, "acknowledged_on"));

  if (way == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Acknowledged on %s"), day);
  /* Translators: a day, and how: “On paper” */
  return g_strdup_printf (_("Acknowledged on %1$s. %2$s"), day, way);
}
