/* senda-people-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
senda_people_join (const char *first,
                   ...)
{
  GString *joined = g_string_new (NULL);
  va_list args;

  va_start (args, first);
  for (const char *part = first; part != SENDA_WORDS_END; part = va_arg (args, const char *))
    if (part != NULL && *part != '\0')
      {
        if (joined->len > 0)
          /* Translators: parts facts about one person or agency */
          g_string_append (joined, C_("between facts", ", "));
        g_string_append (joined, part);
      }
  va_end (args);
  return g_string_free (joined, joined->len == 0);
}

char *
senda_people_describe_member (SendaPeopleFacts *facts,
                              SendaRecord      *member)
{
  SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");

  return senda_people_join (senda_record_get_text (member, "title"),
                            agency ? senda_record_get_text (agency, "name") : NULL,
                            SENDA_WORDS_END);
}

char *
senda_people_describe_term (SendaRecord  *record,
                            SendaCatalog *catalog)
{
  const char *starts_on = senda_record_get_text (record, "starts_on");
  const char *ends_on = senda_record_get_text (record, "ends_on");
  g_autofree char *begin = starts_on ? senda_catalog_format_date (catalog, starts_on) : NULL;
  g_autofree char *end = ends_on ? senda_catalog_format_date (catalog, ends_on) : NULL;

  if (begin != NULL && end != NULL)
    /* Translators: both are dates: from the first until the second */
    return g_strdup_printf (C_("term", "%1$s to %2$s"), begin, end);
  if (begin != NULL)
    return g_strdup_printf (C_("term", "since %s"), begin);
  if (end != NULL)
    return g_strdup_printf (C_("term", "until %s"), end);
  return NULL;
}

char *
senda_people_describe_end (const char   *day,
                           const char   *today,
                           SendaCatalog *catalog)
{
  g_autofree char *date = NULL;

  if (day == NULL)
    return NULL;
  date = senda_catalog_format_date (catalog, day);
  if (strcmp (day, today) < 0)
    return g_strdup_printf (C_("agreement", "Ended on %s"), date);
  return g_strdup_printf (C_("agreement", "Ends on %s"), date);
}
