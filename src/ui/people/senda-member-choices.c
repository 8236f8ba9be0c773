/* senda-member-choices.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-choices.h"

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  return senda_catalog_compare (data,
                                senda_record_get_text (*(SendaRecord *const *) a, "name"),
                                senda_record_get_text (*(SendaRecord *const *) b, "name"));
}

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
  g_ptr_array_sort_with_data (members, compare, catalog);
  return members;
}
