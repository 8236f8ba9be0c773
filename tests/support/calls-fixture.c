/* calls-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-fixture.h"

SendaCallBook *
calls_book_of (SendaPeopleFacts *people,
               GPtrArray        *answers)
{
  g_autoptr (SendaProtocolFacts) facts = senda_protocol_facts_new (people);

  senda_protocol_facts_add (facts, &senda_answer_info, answers);
  return senda_call_book_new (facts);
}

SendaCallBook *
calls_book_new (const PeopleRow *rows,
                gsize            n_rows)
{
  g_autoptr (SendaProtocolFacts) facts = protocol_facts_new (NULL, PEOPLE_TODAY, rows, n_rows);

  return senda_call_book_new (facts);
}

const SendaTopic *
calls_question (SendaCallBook *book,
                const char    *name)
{
  g_autofree char *id = g_strconcat ("question.", name, NULL);
  const SendaTopic *question =
    senda_content_find_topic (senda_call_book_get_factors (book)->content, id);

  if (question == NULL)
    g_error ("calls-fixture: there is no question “%s”", name);
  return question;
}

char *
calls_tags (const char *words)
{
  g_auto (GStrv) names = g_strsplit (words ? words : "", " ", -1);
  GString *tags = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      g_string_append_printf (tags, "%scircumstance.%s", tags->len > 0 ? ", " : "", names[i]);
  return g_string_free (tags, FALSE);
}

SendaCase
calls_situation (SendaCallBook *book,
                 const char    *words)
{
  g_autofree char *tags = calls_tags (words);
  SendaCase situation;

  if (!senda_factors_read_situation (senda_call_book_get_factors (book), tags, &situation))
    g_error ("calls-fixture: “%s” is not known", words);
  return situation;
}

char *
calls_names (GPtrArray *calls)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                              senda_record_get_id (call->record));
    }
  return g_string_free (names, FALSE);
}
