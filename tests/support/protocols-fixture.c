/* protocols-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#include <string.h>

static gboolean
is_of_protocols (const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    if (senda_protocol_types[i] == info)
      return TRUE;
  return FALSE;
}

static void
add_rows (SendaProtocolFacts    *facts,
          const SendaRecordInfo *info,
          const PeopleRow       *rows,
          gsize                  n_rows)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_rows; i++)
    if (strcmp (rows[i].type, info->name) == 0)
      g_ptr_array_add (records, people_record_new (&rows[i], i));
  senda_protocol_facts_add (facts, info, records);
}

SendaProtocolFacts *
protocol_facts_new_of (SendaPeopleFacts *people,
                       const PeopleRow  *rows,
                       gsize             n_rows)
{
  SendaProtocolFacts *facts = senda_protocol_facts_new (people);

  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    add_rows (facts, senda_protocol_types[i], rows, n_rows);
  return facts;
}

SendaProtocolFacts *
protocol_facts_new (SendaContent    *content,
                    const char      *today,
                    const PeopleRow *rows,
                    gsize            n_rows)
{
  g_autoptr (SendaPeopleFacts) people = people_facts_new (content, today, rows, n_rows);

  return protocol_facts_new_of (people, rows, n_rows);
}

SendaRecord *
protocol_facts_get (SendaProtocolFacts *facts,
                    const char         *type,
                    const char         *id)
{
  const SendaRecordInfo *info = senda_record_info_find (type);
  SendaRecord *record = NULL;

  if (info == NULL || !is_of_protocols (info))
    return people_facts_get (senda_protocol_facts_get_people (facts), type, id);
  record = senda_protocol_facts_find (facts, info, id);
  if (record == NULL)
    g_error ("protocols-fixture: the picture has no %s “%s”", type, id);
  return record;
}
