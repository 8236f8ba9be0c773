/* senda-report-handover-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is who: who coordinates, who sits where, and how to reach everybody.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include "senda-report-members-private.h"
#include "senda-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn role_columns[] = {
  { NC_("report", "Role"), { .width = 4 } },
  { NC_("report", "Who holds it"), { .width = 6 } },
};

/* The members who are marked so and take part. (transfer container) */
static GPtrArray *
dup_marked (SendaReportMaker *maker,
            const char       *field)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_member_info);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);

      if (senda_record_get_integer (member, field) != 0 &&
          senda_people_facts_member_takes_part (maker->facts->people, member))
        g_ptr_array_add (members, member);
    }
  return members;
}

static void
add_coordinators (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) members = dup_marked (maker, "is_coordinator");

  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Who coordinates today"));
  if (members->len == 0)
    senda_report_add_nothing (maker, NC_("report", "Nobody is marked as the coordinator."));
  senda_report_add_members_table (maker, maker->body, members);
}

static void
add_core_team (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) members = dup_marked (maker, "is_core");

  if (members->len == 0)
    return;
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Core team"));
  senda_report_add_members_table (maker, maker->body, members);
}

/* Who sits there without chairing it. (transfer full) */
static char *
dup_others (SendaReportMaker         *maker,
            const SendaStructureNode *node)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < node->seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (node->seats, i);
      SendaRecord *member = senda_people_facts_follow (maker->facts->people, seat, "member");

      if (member != NULL && !g_ptr_array_find (node->chairs, member, NULL))
        g_ptr_array_add (others, member);
    }
  return senda_report_dup_members (maker, others);
}

static void
add_committee (SendaReportMaker         *maker,
               const SendaStructureNode *node)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  g_autofree char *chairs = senda_report_dup_members (maker, node->chairs);
  g_autofree char *others = dup_others (maker, node);
  SendaBlock *definitions = NULL;
  SendaBlock *chair = NULL;

  senda_report_say_field (maker, senda_block_add_heading (group, 3, NULL), node->committee, "name");
  if (senda_report_may_say (maker, node->committee, "purpose"))
    senda_report_say_field (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), node->committee,
                            "purpose");
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  chair = senda_report_add_term (maker, definitions, NC_("report", "Chaired by"));
  if (*chairs != '\0')
    senda_report_say_plain (maker, chair, chairs);
  else
    senda_report_say (maker, chair, NC_("report", "Nobody yet"), NULL);
  if (*others != '\0')
    senda_report_say_plain (maker, senda_report_add_term (maker, definitions,
                                                          NC_("report", "Also in it")), others);
  senda_report_add_fact (maker, definitions, node->committee, "rhythm");
  senda_report_add_fact (maker, definitions, node->committee, "rhythm_note");
}

static void
add_roles (SendaReportMaker *maker)
{
  SendaBlock *table = NULL;

  for (guint i = 0; i < maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (maker->cards, i);
      g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, maker->facts->people);
      g_autofree char *names = senda_report_dup_members (maker, holders);
      SendaBlock *row = NULL;

      if (card->is_unused || *names == '\0' || strcmp (card->kind, "task-force") != 0)
        continue;
      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "Roles in the task force"));
          table = senda_report_add_table (maker, maker->body, role_columns,
                                          G_N_ELEMENTS (role_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_role (maker, senda_report_add_cell (row), card);
      senda_report_say_shared (senda_report_add_cell (row), names);
    }
}

static void
add_agency (SendaReportMaker *maker,
            SendaRecord      *agency)
{
  static const char *const fields[] = { "discipline", "day_and_night", "note" };
  g_autoptr (GPtrArray) members = senda_report_dup_members_of (maker, agency);
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = NULL;

  senda_report_say_field (maker, senda_block_add_heading (group, 4, NULL), agency, "name");
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    senda_report_add_fact (maker, definitions, agency, fields[i]);
  senda_report_add_contacts (maker, definitions, agency);
  senda_report_add_members_table (maker, group, members);
}

static void
add_agencies (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) agencies = senda_report_dup_agencies (maker);
  g_autoptr (GPtrArray) of_none = senda_report_dup_members_of (maker, NULL);

  if (agencies->len == 0 && of_none->len == 0)
    {
      senda_report_add_nothing (maker,
        NC_("report", "No agency has been written down yet. The place “People” has room for agencies "
            "and members."));
      return;
    }
  senda_report_add_heading (maker, maker->body, 3,
                            NC_("report", "Agencies, and how to reach them"));
  for (guint i = 0; i < agencies->len; i++)
    add_agency (maker, g_ptr_array_index (agencies, i));
  if (of_none->len == 0)
    return;
  senda_report_add_heading (maker, maker->body, 4, NC_("report", "Members of no agency"));
  senda_report_add_members_table (maker, maker->body, of_none);
}

void
senda_report_add_who_is_who (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) nodes = senda_structure_new (maker->facts->people);

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Who is who"));
  add_coordinators (maker);
  add_core_team (maker);
  for (guint i = 0; i < nodes->len; i++)
    add_committee (maker, g_ptr_array_index (nodes, i));
  add_roles (maker);
  add_agencies (maker);
}
