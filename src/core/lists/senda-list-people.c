/* senda-list-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of members, agencies and what belongs to them. What somebody wrote about a person is
 * in none of them: it is read where it stands and travels in no list.
 */
#include "config.h"

#include "senda-list-private.h"

#include "senda-role-card.h"

#include <glib/gi18n-lib.h>

static void
add_discipline (SendaListSheet  *sheet,
                SendaRecord     *member,
                SendaListReader *reader)
{
  const char *id = senda_people_facts_get_discipline (reader->people, member);

  senda_list_sheet_add_text (sheet, id ? senda_content_name_topic (reader->content, id,
                                                                   reader->catalog) : NULL);
}

static void
add_member_standing (SendaListSheet  *sheet,
                     SendaRecord     *member,
                     SendaListReader *reader)
{
  _senda_list_add_choice (sheet, reader, senda_member_standings,
                          senda_record_get_text (member, "standing"), SENDA_MEMBER_ACTIVE);
}

static void
add_roles (SendaListSheet  *sheet,
           SendaRecord     *member,
           SendaListReader *reader)
{
  GPtrArray *held = senda_people_facts_list_of (reader->people, &senda_role_assignment_info,
                                                "member", senda_record_get_id (member));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < held->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (held, i);
      const char *role = senda_record_get_text (assignment, "role");
      const SendaRoleCard *card =
        role ? senda_role_cards_find (_senda_list_reader_get_cards (reader), role) : NULL;

      if (card != NULL && senda_people_facts_is_held (reader->people, assignment))
        g_ptr_array_add (names, (char *) senda_role_card_get_name (card, reader->catalog));
    }
  _senda_list_add_names (sheet, names);
}

static void
add_committees (SendaListSheet  *sheet,
                SendaRecord     *member,
                SendaListReader *reader)
{
  GPtrArray *seats = senda_people_facts_list_of (reader->people, &senda_committee_seat_info,
                                                 "member", senda_record_get_id (member));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);
      SendaRecord *committee = senda_people_facts_follow (reader->people, seat, "committee");

      if (committee != NULL && senda_people_facts_is_held (reader->people, seat))
        g_ptr_array_add (names, (char *) _senda_list_reader_name (reader, committee));
    }
  _senda_list_add_names (sheet, names);
}

const SendaListColumn _senda_member_columns[] = {
  { .field = "name", .width = 3 },
  { .field = "agency", .width = 3 },
  { .field = "title", .width = 3 },
  { .title = NC_("column", "Discipline"), .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_discipline },
  { .field = "email", .width = 3 },
  { .field = "phone" },
  { .field = "languages" },
  { .title = NC_("column", "Standing"), .width = 1.5, .privacy = SENDA_PRIVACY_PERSONAL,
    .add = add_member_standing },
  { .field = "starts_on" },
  { .field = "ends_on" },
  { .title = NC_("column", "Roles"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_roles },
  { .title = NC_("column", "Committees"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_committees },
  { .field = "alternate_for" },
  { .field = "is_core", .width = 1 },
  { .field = "is_coordinator", .width = 1 },
  { NULL },
};

static void
add_agency_standing (SendaListSheet  *sheet,
                     SendaRecord     *agency,
                     SendaListReader *reader)
{
  _senda_list_add_choice (sheet, reader, senda_agency_standings,
                          senda_record_get_text (agency, "standing"), SENDA_AGENCY_ACTIVE);
}

const SendaListColumn _senda_agency_columns[] = {
  { .field = "name", .width = 3 },
  { .field = "short_name", .width = 1 },
  { .field = "discipline" },
  { .field = "also" },
  { .field = "level", .width = 1 },
  { .title = NC_("column", "Standing"), .width = 1.5, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_agency_standing },
  { .field = "area" },
  { .field = "day_and_night" },
  { .field = "languages" },
  { .field = "populations" },
  { .field = "joined_on" },
  { NULL },
};

const SendaListColumn _senda_contact_columns[] = {
  { .field = "agency", .width = 3 },
  { .field = "function", .width = 3 },
  { .field = "person" },
  { .field = "phone" },
  { .field = "email", .width = 3 },
  { .field = "hours" },
  { NULL },
};

static void
add_parties (SendaListSheet  *sheet,
             SendaRecord     *agreement,
             SendaListReader *reader)
{
  GPtrArray *parties = senda_people_facts_list_of (reader->people, &senda_agreement_party_info,
                                                   "agreement",
                                                   senda_record_get_id (agreement));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *agency = senda_people_facts_follow (reader->people, parties->pdata[i],
                                                       "agency");

      if (agency != NULL)
        g_ptr_array_add (names, (char *) senda_record_get_text (agency, "name"));
    }
  _senda_list_add_names (sheet, names);
}

const SendaListColumn _senda_agreement_columns[] = {
  { .field = "name", .width = 3 },
  { .field = "kind" },
  { .field = "signed_on" },
  { .field = "ends_on" },
  { .title = NC_("column", "Parties"), .width = 4, .add = add_parties },
  { .field = "covers", .width = 4 },
  { .field = "kept_at" },
  { .field = "note", .width = 3 },
  { NULL },
};

/* "Ana Ruiz (chair)", where a duty was said. */
static void
add_sitting (SendaListSheet  *sheet,
             SendaRecord     *committee,
             SendaListReader *reader)
{
  GPtrArray *seats = senda_people_facts_list_of (reader->people, &senda_committee_seat_info,
                                                 "committee", senda_record_get_id (committee));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);
      SendaRecord *member = senda_people_facts_follow (reader->people, seat, "member");
      const char *duty = senda_record_get_text (seat, "duty");
      const char *label = duty ? senda_choice_say (senda_seat_duties, duty, reader->catalog) : NULL;

      if (member == NULL || !senda_people_facts_is_held (reader->people, seat))
        continue;
      g_ptr_array_add (names, label ? g_strdup_printf ("%s (%s)",
                                                       senda_record_get_text (member, "name"),
                                                       label)
                                    : g_strdup (senda_record_get_text (member, "name")));
    }
  _senda_list_add_names (sheet, names);
}

const SendaListColumn _senda_committee_columns[] = {
  { .field = "name", .width = 3 },
  { .field = "kind" },
  { .field = "type" },
  { .field = "reports_to" },
  { .title = NC_("column", "Who sits in it"), .width = 4, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_sitting },
  { .field = "rhythm" },
  { .field = "rhythm_note" },
  { .field = "purpose", .width = 4 },
  { NULL },
};

static void
add_agency_of_member (SendaListSheet  *sheet,
                      SendaRecord     *record,
                      SendaListReader *reader)
{
  SendaRecord *member = senda_people_facts_follow (reader->people, record, "member");
  SendaRecord *agency = member ? senda_people_facts_follow (reader->people, member, "agency")
                               : NULL;

  senda_list_sheet_add_text (sheet, agency ? senda_record_get_text (agency, "name") : NULL);
}

const SendaListColumn _senda_seat_columns[] = {
  { .field = "committee", .width = 3 },
  { .field = "member", .width = 3 },
  { .title = NC_("column", "Agency"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_agency_of_member },
  { .field = "duty" },
  { .field = "starts_on" },
  { .field = "ends_on" },
  { NULL },
};

const SendaListColumn _senda_assignment_columns[] = {
  { .field = "role", .width = 3 },
  { .field = "member", .width = 3 },
  { .title = NC_("column", "Agency"), .width = 3, .privacy = SENDA_PRIVACY_MEMBERS,
    .add = add_agency_of_member },
  { .field = "starts_on" },
  { .field = "ends_on" },
  { NULL },
};

const SendaListColumn _senda_offer_columns[] = {
  { .field = "service", .width = 3 },
  { .field = "agency", .width = 3 },
  { .field = "populations", .width = 3 },
  { .field = "reach" },
  { .field = "hours" },
  { .field = "hours_note" },
  { .field = "phone" },
  { .field = "capacity" },
  { .field = "languages" },
  { .field = "area" },
  { .field = "conditions", .width = 3 },
  { .field = "cost" },
  { .field = "checked_on" },
  { .field = "note", .width = 3 },
  { NULL },
};
