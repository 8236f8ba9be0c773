/* people-maker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-maker.h"

#include "senda-agency.h"
#include "senda-agreement.h"
#include "senda-committee.h"
#include "senda-member.h"
#include "senda-role-assignment.h"
#include "senda-role.h"
#include "senda-service-offer.h"
#include "senda-topic.h"

#define N_COMMITTEES 12
#define SEATS_EACH 3      /* of so many members one has a seat */
#define ROLES_EACH 2      /* and a role */
#define MEMBERS_EACH 1000 /* of one transaction */

typedef struct
{
  SendaWorkspace *workspace;
  SendaContent *content;
  const char *task_force;
  const PeopleSize *size;
  SendaEdit *edit;
  GPtrArray *agencies;   /* of ids */
  GPtrArray *members;
  GPtrArray *committees;
  GPtrArray *roles;
} Maker;

static const char *const given_names[] = {
  "María José", "James", "Ana", "Nguyễn", "Inés", "Robert", "Sofía", "Michael", "Lucía", "David",
  "Zoë", "Tomás", "Aisha", "José Ángel", "Emily", "Yolanda", "Chloé", "Andrés", "Grace", "Íñigo",
  "Rosa", "Björn", "Dolores", "Kevin", "Ximena", "Łukasz", "Patricia", "Raúl", "Hannah", "Óscar",
  "Xóchitl",
};

static const char *const family_names[] = {
  "Peña", "Smith", "Núñez", "Johnson", "O’Brien", "García", "Hernández", "Müller", "Brown",
  "Muñoz", "Martínez", "Nguyen", "Williams", "Ibáñez", "López", "Davis", "Gutiérrez", "Miller",
  "Åkesson", "Ramírez", "Wilson", "Castañeda", "Anderson", "Ordóñez", "Begay", "Thomas", "Zúñiga",
  "Jackson", "Quiñones", "White", "Yáñez", "Harris", "Écija", "Clark", "Treviño", "Lewis", "D’Arcy",
};

static const char *const titles[] = {
  "Advocate", "Detective", "Coordinadora de casos", "Director", "Nurse", "Attorney", "Promotora",
  "Sergeant", "Outreach worker", "Directora", "Interpreter", "Investigator", "Trainer",
};

static const char *const towns[] = {
  "Río Bravo", "Lake County", "San Ángel", "Cedar Falls", "Peñasco", "Harbor City", "Doña Ana",
  "North Plains", "Cañon City", "Mesa Verde", "Fort Hall", "Española",
};

static const char *const bodies[] = {
  "Police Department", "Legal Aid", "Casa de Esperanza", "Health Clinic", "Prosecutor’s Office",
  "Workforce Center", "Shelter Network", "School District", "Victim Services", "Tribal Council",
};

static const char *const committees[N_COMMITTEES] = {
  "Core Team", "Direct Services", "Investigations", "Outreach", "Training", "Data", "Survivors",
  "Labor", "Youth", "Languages", "Policy", "Housing",
};

static const char *const standings[] = {
  SENDA_MEMBER_ACTIVE, SENDA_MEMBER_ACTIVE, SENDA_MEMBER_ACTIVE, SENDA_MEMBER_ON_LEAVE,
  SENDA_MEMBER_ACTIVE, SENDA_MEMBER_VETTING, SENDA_MEMBER_ACTIVE, SENDA_MEMBER_ONBOARDING,
  SENDA_MEMBER_PROSPECTIVE, SENDA_MEMBER_ACTIVE, SENDA_MEMBER_FORMER,
};

#define PICK(list, number) ((list)[(number) % G_N_ELEMENTS (list)])

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
begin (Maker *maker)
{
  maker->edit = senda_workspace_edit (maker->workspace,
                                      senda_label_new ("task-force-sample", NULL));
}

static void
commit (Maker *maker)
{
  GError *error = NULL;

  senda_edit_commit (g_steal_pointer (&maker->edit), &error);
  check (error);
}

static SendaRecord *
create (Maker                 *maker,
        const SendaRecordInfo *info,
        const char            *parent,
        GPtrArray             *ids)
{
  SendaRecord *record = senda_edit_create (maker->edit, info, NULL);

  senda_edit_set (maker->edit, record, info->parent, SENDA_TEXT (parent));
  if (ids != NULL)
    g_ptr_array_add (ids, g_strdup (senda_record_get_id (record)));
  return record;
}

static void
set (Maker       *maker,
     SendaRecord *record,
     const char  *field,
     const char  *text)
{
  senda_edit_set (maker->edit, record, field, SENDA_TEXT (text));
}

static void
set_number (Maker       *maker,
            SendaRecord *record,
            const char  *field,
            gint64       number)
{
  senda_edit_set (maker->edit, record, field, SENDA_INTEGER (number));
}

static void
set_words (Maker       *maker,
           SendaRecord *record,
           const char  *field,
           const char  *english,
           const char  *spanish)
{
  senda_edit_set_wording (maker->edit, record, field, "en", english);
  senda_edit_set_wording (maker->edit, record, field, "es", spanish);
}

/* A topic of @kind, another one for each number. */
static const char *
pick_topic (Maker      *maker,
            const char *kind,
            guint       number)
{
  GPtrArray *topics = senda_content_get_topics (maker->content, kind);
  const SendaTopic *topic = g_ptr_array_index (topics, number % topics->len);

  return topic->id;
}

static char *
dup_day (guint number)
{
  return g_strdup_printf ("%u-%02u-%02u", 2021 + number % 5, 1 + number % 12, 1 + number % 28);
}

static char *
dup_agency_name (guint number)
{
  guint n_names = G_N_ELEMENTS (towns) * G_N_ELEMENTS (bodies);
  const char *town = towns[number / G_N_ELEMENTS (bodies) % G_N_ELEMENTS (towns)];

  return number < n_names ? g_strdup_printf ("%s %s", town, PICK (bodies, number))
                          : g_strdup_printf ("%s %s %u", town, PICK (bodies, number),
                                             number / n_names + 1);
}

static void
make_contacts (Maker      *maker,
               const char *agency,
               guint       number)
{
  static const char *const english[] = { "Intake", "After hours" };
  static const char *const spanish[] = { "Admisión", "Fuera de horario" };

  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      SendaRecord *contact = create (maker, &senda_contact_info, agency, NULL);
      g_autofree char *phone = g_strdup_printf ("555-01%02u", (number + i) % 100);

      set_number (maker, contact, "position", i + 1);
      set_words (maker, contact, "function", english[i], spanish[i]);
      set (maker, contact, "phone", phone);
    }
}

static void
make_agencies (Maker *maker)
{
  static const char *const levels[] = { "local", "state", "nongovernmental", "federal",
                                        "nongovernmental", "tribal" };

  begin (maker);
  for (guint i = 0; i < maker->size->n_agencies; i++)
    {
      SendaRecord *agency = create (maker, &senda_agency_info, maker->task_force,
                                    maker->agencies);
      g_autofree char *name = dup_agency_name (i);

      set (maker, agency, "name", name);
      set (maker, agency, "discipline", pick_topic (maker, "discipline", i));
      set (maker, agency, "level", PICK (levels, i));
      set (maker, agency, "standing", i % 9 == 8 ? "paused" : "active");
      set (maker, agency, "languages", pick_topic (maker, "language", i));
      set_words (maker, agency, "area", "The whole county", "Todo el condado");
      make_contacts (maker, senda_record_get_id (agency), i);
    }
  commit (maker);
}

/* One for every three agencies; each is a party to it. */
static void
make_agreements (Maker *maker)
{
  SendaRecord *agreement = NULL;

  begin (maker);
  for (guint i = 0; i < maker->agencies->len; i++)
    {
      const char *agency = g_ptr_array_index (maker->agencies, i);
      g_autofree char *id = NULL;
      SendaRecord *party = NULL;

      if (i % 3 == 0)
        {
          g_autofree char *name = g_strdup_printf ("Agreement %u", i / 3 + 1);

          agreement = create (maker, &senda_agreement_info, maker->task_force, NULL);
          set (maker, agreement, "name", name);
          set (maker, agreement, "kind", "mou");
          set_words (maker, agreement, "covers", "Warm referrals", "Derivaciones acompañadas");
        }
      id = senda_agreement_party_id (senda_record_get_id (agreement), agency);
      party = senda_edit_create (maker->edit, &senda_agreement_party_info, id);
      set (maker, party, "agreement", senda_record_get_id (agreement));
      set (maker, party, "agency", agency);
    }
  commit (maker);
}

static void
make_member (Maker *maker,
             guint  number)
{
  SendaRecord *member = create (maker, &senda_member_info, maker->task_force, maker->members);
  g_autofree char *name = people_maker_dup_name (number);
  g_autofree char *email = g_strdup_printf ("member.%u@example.org", number);
  g_autofree char *phone = g_strdup_printf ("555-%04u", number % 10000);
  g_autofree char *day = dup_day (number);
  GPtrArray *agencies = maker->agencies;

  set (maker, member, "name", name);
  set (maker, member, "title", PICK (titles, number));
  set (maker, member, "email", email);
  set (maker, member, "phone", phone);
  set (maker, member, "languages", pick_topic (maker, "language", number));
  set (maker, member, "standing", PICK (standings, number));
  set (maker, member, "starts_on", day);
  if (agencies->len > 0 && number % 40 != 39)
    set (maker, member, "agency", g_ptr_array_index (agencies, number % agencies->len));
  if (number % 20 == 0)
    set_number (maker, member, "is_core", 1);
  if (number == 0)
    set_number (maker, member, "is_coordinator", 1);
}

static void
make_members (Maker *maker)
{
  for (guint i = 0; i < maker->size->n_members; i++)
    {
      if (i % MEMBERS_EACH == 0)
        begin (maker);
      make_member (maker, i);
      if (i % MEMBERS_EACH == MEMBERS_EACH - 1 || i + 1 == maker->size->n_members)
        commit (maker);
    }
}

static void
make_committees (Maker *maker)
{
  begin (maker);
  for (guint i = 0; i < N_COMMITTEES; i++)
    {
      SendaRecord *committee = create (maker, &senda_committee_info, maker->task_force,
                                       maker->committees);

      set_words (maker, committee, "name", committees[i], NULL);
      set (maker, committee, "kind", i == 0 ? "core" : i % 3 == 0 ? "working-group" : "committee");
      set (maker, committee, "rhythm", "monthly");
      set_number (maker, committee, "position", i + 1);
      if (i > 0)
        set (maker, committee, "reports_to", g_ptr_array_index (maker->committees, (i - 1) / 4));
    }
  commit (maker);
}

static void
make_seats (Maker *maker)
{
  begin (maker);
  for (guint i = 0; i < maker->members->len; i += SEATS_EACH)
    {
      SendaRecord *seat = create (maker, &senda_committee_seat_info,
                                  g_ptr_array_index (maker->members, i), NULL);
      guint number = i / SEATS_EACH;
      g_autofree char *day = dup_day (i);

      set (maker, seat, "committee", g_ptr_array_index (maker->committees, number % N_COMMITTEES));
      set (maker, seat, "duty", number < N_COMMITTEES ? "chair" : "member");
      set (maker, seat, "starts_on", day);
    }
  commit (maker);
}

static void
make_roles (Maker *maker)
{
  GPtrArray *topics = senda_content_get_topics (maker->content, "role");

  begin (maker);
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      char *id = senda_role_id (maker->task_force, topic->id);
      SendaRecord *role = senda_edit_create (maker->edit, &senda_role_info, id);

      set (maker, role, "task_force", maker->task_force);
      set (maker, role, "source", topic->id);
      g_ptr_array_add (maker->roles, id);
    }
  commit (maker);
}

static void
make_assignments (Maker *maker)
{
  begin (maker);
  for (guint i = 0; i < maker->members->len; i += ROLES_EACH)
    {
      SendaRecord *assignment = create (maker, &senda_role_assignment_info,
                                        g_ptr_array_index (maker->members, i), NULL);
      g_autofree char *day = dup_day (i);

      set (maker, assignment, "role",
           g_ptr_array_index (maker->roles, i / ROLES_EACH % maker->roles->len));
      set (maker, assignment, "starts_on", day);
    }
  commit (maker);
}

static void
make_offer (Maker      *maker,
            const char *agency,
            guint       number)
{
  static const char *const reaches[] = { "member", "agreement", "informal", "member", "none" };
  static const char *const hours[] = { "business", "always", "extended", "appointment" };
  SendaRecord *offer = create (maker, &senda_service_offer_info, agency, NULL);
  g_autofree char *day = dup_day (number);

  set (maker, offer, "service", pick_topic (maker, number % 3 ? "item" : "service", number / 3));
  set (maker, offer, "populations", pick_topic (maker, "population", number / 7));
  set (maker, offer, "reach", PICK (reaches, number));
  set (maker, offer, "hours", PICK (hours, number));
  set (maker, offer, "languages", pick_topic (maker, "language", number));
  set (maker, offer, "checked_on", day);
  if (number % 4 == 0)
    set_words (maker, offer, "conditions", "By referral alone", "Sólo con derivación");
}

static void
make_offers (Maker *maker)
{
  begin (maker);
  for (guint i = 0; i < maker->agencies->len; i++)
    for (guint j = 0; j < maker->size->n_offers; j++)
      make_offer (maker, g_ptr_array_index (maker->agencies, i), i * 11 + j);
  commit (maker);
}

char *
people_maker_dup_name (guint number)
{
  guint first = number / G_N_ELEMENTS (given_names);

  return g_strdup_printf ("%s %s %s", PICK (given_names, number), PICK (family_names, first),
                          PICK (family_names, first / G_N_ELEMENTS (family_names) + number));
}

char *
people_maker_dup_roster (guint n_rows)
{
  GString *roster = g_string_new ("Name;Organization;Job title;Email;Phone;Languages;Start date\n");

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = people_maker_dup_name (i);
      g_autofree char *agency = dup_agency_name (i % 120);
      g_autofree char *day = dup_day (i);

      g_string_append_printf (roster, "%s;%s;\"%s\";roster.%u@example.org;555-%04u;Spanish;%s\n",
                              name, agency, PICK (titles, i), i, i % 10000, day);
    }
  return g_string_free (roster, FALSE);
}

SendaTaskForce *
people_maker_fill (SendaWorkspace   *workspace,
                   const PeopleSize *size)
{
  GError *error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (workspace, "Río Bravo Task Force", &error);
  Maker maker = { .workspace = workspace, .content = senda_workspace_get_content (workspace),
                  .size = size };

  check (error);
  maker.task_force = senda_record_get_id (SENDA_RECORD (task_force));
  maker.agencies = g_ptr_array_new_with_free_func (g_free);
  maker.members = g_ptr_array_new_with_free_func (g_free);
  maker.committees = g_ptr_array_new_with_free_func (g_free);
  maker.roles = g_ptr_array_new_with_free_func (g_free);
  make_agencies (&maker);
  make_agreements (&maker);
  make_members (&maker);
  make_committees (&maker);
  make_seats (&maker);
  make_roles (&maker);
  make_assignments (&maker);
  make_offers (&maker);
  g_ptr_array_unref (maker.roles);
  g_ptr_array_unref (maker.committees);
  g_ptr_array_unref (maker.members);
  g_ptr_array_unref (maker.agencies);
  return task_force;
}
