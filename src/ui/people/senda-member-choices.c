/* senda-member-choices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-choices.h"

#include "senda-records-by-name.h"

GPtrArray *
senda_member_choices_dup (SendaPeopleFacts *facts,
                          SendaCatalog     *catalog)
{
  GPtrArray *all = senda_people_facts_list (facts, &senda_member_info);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);

      if (g_strcmp0 (senda_record_get_text (member, "standing"), SENDA_MEMBER_FORMER) != 0)
        g_ptr_array_add (members, member);
    }
  senda_records_sort_by_name (members, catalog);
  return members;
}
