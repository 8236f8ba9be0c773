/* senda-member-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-parts.h"

#include "senda-people-words.h"
#include "senda-role-card.h"
#include "senda-role-words.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a row is made from. */
typedef struct
{
  GtkListBox *list;
  SendaRecord *member;
  SendaBrowserSection *section;
  SendaPeopleFacts *facts;
  SendaCatalog *catalog;
  gboolean is_over; /* what ended is wanted, not what holds */
} Parts;

static Parts
begin (GtkListBox          *list,
       SendaRecord         *member,
       SendaBrowserSection *section,
       gboolean             is_over)
{
  return (Parts) {
    .list = list,
    .member = member,
    .section = section,
    .facts = senda_browser_section_get_facts (section),
    .catalog = senda_browser_section_get_catalog (section),
    .is_over = is_over,
  };
}

static gboolean
is_wanted (Parts       *parts,
           SendaRecord *record)
{
  const char *end = senda_record_get_text (record, "ends_on");
  gboolean is_over = (end != NULL &&
                      strcmp (end, senda_people_facts_get_today (parts->facts)) < 0) ||
                     !senda_people_facts_member_takes_part (parts->facts, parts->member);

  return is_over == parts->is_over;
}

static void
add_seats (Parts *parts)
{
  GPtrArray *seats = senda_people_facts_list_of (parts->facts, &senda_committee_seat_info,
                                                 "member", senda_record_get_id (parts->member));
  SendaWorkspace *workspace =
    senda_place_section_get_workspace (SENDA_PLACE_SECTION (parts->section));

  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);
      SendaRecord *committee = senda_people_facts_follow (parts->facts, seat, "committee");
      g_autofree char *term = senda_people_describe_term (seat, parts->catalog);
      g_autofree char *line = senda_people_join (
        senda_choice_say (senda_seat_duties, senda_record_get_text (seat, "duty"), parts->catalog),
        term, SENDA_WORDS_END);

      if (is_wanted (parts, seat))
        gtk_list_box_append (parts->list, senda_browser_section_link_new (
                                            senda_record_get_wording (
                                              committee, "name",
                                              senda_workspace_get_language (workspace), NULL),
                                            line, "committees",
                                            senda_record_get_id (committee)));
    }
}

static void
append_role (Parts               *parts,
             const SendaRoleCard *card,
             const char          *line)
{
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *target = g_strconcat ("roles:roles:", card->id, NULL);

  senda_row_set_text (SENDA_ROW (row), senda_role_card_get_name (card, parts->catalog), line);
  senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (parts->list, row);
}

/* Whether there was one. */
static gboolean
add_assignments (Parts               *parts,
                 const SendaRoleCard *card)
{
  g_autoptr (GPtrArray) assignments = senda_role_card_dup_assignments (card, parts->facts);
  gboolean found = FALSE;

  for (guint i = 0; i < assignments->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *term = NULL;

      if (senda_people_facts_follow (parts->facts, assignment, "member") != parts->member ||
          !is_wanted (parts, assignment))
        continue;
      found = TRUE;
      term = senda_role_words_dup_days (assignment, parts->catalog);
      append_role (parts, card, term);
    }
  return found;
}

static void
add_roles (Parts *parts)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (parts->facts);

  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);

      if (!add_assignments (parts, card) && !parts->is_over &&
          senda_role_card_is_held_by (card, parts->facts, parts->member))
        append_role (parts, card, C_("role", "By discipline"));
    }
}

/* Appends the seats and roles that @member has today. */
void
senda_member_parts_add_today (GtkListBox          *list,
                              SendaRecord         *member,
                              SendaBrowserSection *section)
{
  Parts parts = begin (list, member, section, FALSE);

  add_seats (&parts);
  add_roles (&parts);
}

/* Appends those that @member had. */
void
senda_member_parts_add_before (GtkListBox          *list,
                               SendaRecord         *member,
                               SendaBrowserSection *section)
{
  Parts parts = begin (list, member, section, TRUE);

  add_seats (&parts);
  add_roles (&parts);
}

static void
append_stand_in (Parts       *parts,
                 SendaRecord *other,
                 const char  *format)
{
  g_autofree char *title = NULL;
  g_autofree char *line = senda_people_describe_member (parts->facts, other);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (format, senda_record_get_text (other, "name"));
#pragma GCC diagnostic pop
  gtk_list_box_append (parts->list, senda_browser_section_link_new (
                                      title, line, "members", senda_record_get_id (other)));
}

/* Appends whom @member stands in for, and who stands in for @member. */
void
senda_member_parts_add_stand_ins (GtkListBox          *list,
                                  SendaRecord         *member,
                                  SendaBrowserSection *section)
{
  Parts parts = begin (list, member, section, FALSE);
  SendaRecord *principal = senda_people_facts_follow (parts.facts, member, "alternate_for");
  GPtrArray *alternates = senda_people_facts_list_of (parts.facts, &senda_member_info,
                                                      "alternate_for",
                                                      senda_record_get_id (member));

  if (principal != NULL)
    /* Translators: %s is the name of a member whose alternate the member of this page is */
    append_stand_in (&parts, principal, _("Stands in for %s"));
  for (guint i = 0; i < alternates->len; i++)
    /* Translators: %s is the name of a member who is the alternate of the member of this page */
    append_stand_in (&parts, g_ptr_array_index (alternates, i), _("%s stands in"));
}
