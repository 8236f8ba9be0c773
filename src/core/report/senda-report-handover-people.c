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

static const SendaReportColumn reach_columns[] = {
  { NC_("report", "Agency, contact or member"), { .width = 4.2 } },
  { NC_("report", "Phone"), { .width = 1.8 } },
  { NC_("report", "Email"), { .width = 3.4 } },
  { NC_("report", "Discipline, hours or languages"), { .width = 3 } },
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
  senda_report_add_heading (maker, maker->body, 3, NC_("report", "Members of the core team"));
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

/* "Ana Ruiz, Detective": the agency stands above. (transfer full) */
static char *
dup_name (SendaReportMaker *maker,
          SendaRecord      *member)
{
  const char *name = senda_record_get_text (member, "name");

  return senda_report_may_say (maker, member, "title")
           ? g_strconcat (name, ", ", senda_record_get_text (member, "title"), NULL)
           : g_strdup (name);
}

/* What answers there, and who, where somebody is named. */
static void
say_contact (SendaReportMaker *maker,
             SendaBlock       *cell,
             SendaRecord      *contact)
{
  if (!senda_report_say_field (maker, cell, contact, "function"))
    senda_report_say (maker, cell, NC_("report", "Contact"), NULL);
  for (guint i = 0; senda_report_may_say (maker, contact, "person") && i < maker->n_languages; i++)
    {
      senda_block_say (cell, i, ": ");
      senda_block_say (cell, i, senda_record_get_text (contact, "person"));
    }
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

/* The agency, and who answers there. */
static void
add_agency (SendaReportMaker *maker,
            SendaBlock       *table,
            SendaRecord      *agency)
{
  static const char *const fields[] = { "phone", "email", "hours" };
  GPtrArray *contacts = senda_people_facts_list_of (maker->facts->people, &senda_contact_info,
                                                    "agency", senda_record_get_id (agency));
  SendaBlock *row = senda_block_add_row (table, FALSE);

  row->role = SENDA_ROLE_LEAD;
  senda_block_say_run (senda_report_add_cell (row), SENDA_SHARED,
                       &(const SendaRun) { .text = senda_record_get_text (agency, "name"),
                                           .style = SENDA_RUN_STRONG });
  senda_report_say_field (maker, senda_report_add_cell (row), agency, "day_and_night");
  senda_report_add_cell (row);
  senda_report_say_field (maker, senda_report_add_cell (row), agency, "discipline");
  for (guint i = 0; i < contacts->len; i++)
    {
      SendaRecord *contact = g_ptr_array_index (contacts, i);

      row = senda_block_add_row (table, FALSE);
      say_contact (maker, senda_report_add_cell (row), contact);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        senda_report_say_field (maker, senda_report_add_cell (row), contact, fields[j]);
    }
}

static void
add_members (SendaReportMaker *maker,
             SendaBlock       *table,
             GPtrArray        *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *name = dup_name (maker, member);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), name);
      senda_report_say_field (maker, senda_report_add_cell (row), member, "phone");
      senda_report_say_field (maker, senda_report_add_cell (row), member, "email");
      senda_report_say_field (maker, senda_report_add_cell (row), member, "languages");
    }
}

static void
add_members_of_none (SendaReportMaker *maker,
                     SendaBlock       *table,
                     GPtrArray        *members)
{
  SendaBlock *row = NULL;

  if (members->len == 0)
    return;
  row = senda_block_add_row (table, FALSE);
  row->role = SENDA_ROLE_LEAD;
  senda_report_say_styled (maker, senda_report_add_cell (row), SENDA_RUN_STRONG,
                           NC_("report", "Members of no agency"));
  for (guint i = 1; i < G_N_ELEMENTS (reach_columns); i++)
    senda_report_add_cell (row);
  add_members (maker, table, members);
}

static void
add_agencies (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) agencies = senda_report_dup_agencies (maker);
  g_autoptr (GPtrArray) of_none = senda_report_dup_members_of (maker, NULL);
  SendaBlock *table = NULL;

  if (agencies->len == 0 && of_none->len == 0)
    {
      senda_report_add_nothing (maker,
        NC_("report", "No agency has been written down yet. The place “People” has room for agencies "
            "and members."));
      return;
    }
  senda_report_add_heading (maker, maker->body, 3,
                            NC_("report", "Agencies, and how to reach them"));
  table = senda_report_add_table (maker, maker->body, reach_columns, G_N_ELEMENTS (reach_columns));
  for (guint i = 0; i < agencies->len; i++)
    {
      g_autoptr (GPtrArray) members =
        senda_report_dup_members_of (maker, g_ptr_array_index (agencies, i));

      add_agency (maker, table, g_ptr_array_index (agencies, i));
      add_members (maker, table, members);
    }
  add_members_of_none (maker, table, of_none);
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
