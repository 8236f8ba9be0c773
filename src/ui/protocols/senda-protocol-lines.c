/* senda-protocol-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-lines.h"

#include "senda-protocol-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaCatalog *
get_catalog (SendaProtocols *protocols)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (protocols));
}

const char *
senda_protocol_say_state (SendaRecord  *protocol,
                          SendaCatalog *catalog)
{
  const char *state = senda_protocol_get_state (protocol);
  const char *words = senda_choice_say (senda_protocol_states, state, catalog);

  return words ? words : state;
}

char *
senda_protocol_say_version (SendaProtocols *protocols,
                            SendaRecord    *protocol)
{
  SendaRecord *version = senda_protocol_facts_get_latest (senda_protocols_get_facts (protocols),
                                                          protocol);
  g_autofree char *date = NULL;

  if (version == NULL)
    return g_strdup (_("No version adopted yet"));
  date = senda_catalog_format_date (get_catalog (protocols),
                                    senda_record_get_text (version, "adopted_on"));
  /* Translators: the number of a version, and a day: "Version 2, adopted March 3, 2026" */
  return g_strdup_printf (_("Version %1$d, adopted %2$s"),
                          (int) senda_record_get_integer (version, "number"), date);
}

/* A review under way is not late, and nobody looks at what is no longer used. */
gboolean
senda_protocol_is_late (SendaProtocols *protocols,
                        SendaRecord    *protocol)
{
  SendaProtocolFacts *facts = senda_protocols_get_facts (protocols);
  const char *day = senda_record_get_text (protocol, "next_review_on");
  const char *state = senda_protocol_get_state (protocol);

  return day != NULL && strcmp (day, senda_protocol_facts_get_today (facts)) < 0 &&
         !g_str_equal (state, SENDA_PROTOCOL_UNDER_REVIEW) &&
         !g_str_equal (state, SENDA_PROTOCOL_RETIRED);
}

char *
senda_protocol_say_review (SendaProtocols *protocols,
                           SendaRecord    *protocol)
{
  const char *day = senda_record_get_text (protocol, "next_review_on");
  g_autofree char *date = day ? senda_catalog_format_date (get_catalog (protocols), day) : NULL;

  if (date == NULL || g_str_equal (senda_protocol_get_state (protocol), SENDA_PROTOCOL_RETIRED))
    return NULL;
  if (senda_protocol_is_late (protocols, protocol))
    /* Translators: %s is a day that is past */
    return g_strdup_printf (_("The review was due on %s"), date);
  /* Translators: %s is a day: "Next review June 1, 2026" */
  return g_strdup_printf (_("Next review %s"), date);
}

char *
senda_protocol_say_owner (SendaProtocols *protocols,
                          SendaRecord    *protocol)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (protocols));
  const char *id = senda_record_get_text (protocol, "owner");
  SendaRecord *owner = id ? senda_people_facts_find (people, &senda_member_info, id) : NULL;

  /* Translators: %s is the member who looks after a protocol */
  return owner ? g_strdup_printf (_("Owner: %s"), senda_record_get_text (owner, "name")) : NULL;
}

char *
senda_protocol_say_counts (SendaProtocols *protocols,
                           SendaRecord    *protocol)
{
  SendaSheetCounts counts = senda_protocol_count (senda_protocols_get_facts (protocols), protocol);
  g_autofree char *said = senda_sheet_counts_say (&counts, get_catalog (protocols));

  return *said != '\0' ? g_steal_pointer (&said) : NULL;
}

char *
senda_protocol_name_all (SendaProtocols        *protocols,
                         const SendaRecordInfo *info,
                         const char            *ids)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (protocols));
  g_auto (GStrv) split = senda_tags_split (ids);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      SendaRecord *record = senda_people_facts_find (people, info, split[i]);

      if (record == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, senda_record_get_text (record, "name"));
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}
