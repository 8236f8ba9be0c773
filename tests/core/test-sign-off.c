/* test-sign-off.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-fixture.h"

#include "senda-sign-off.h"

#define MAX_ROWS 9

#define AGENCY(id, ...) { "agency", id, { "name", id, __VA_ARGS__ } }
#define MEMBER(id, agency, ...) { "member", id, { "name", id, "agency", agency, __VA_ARGS__ } }
#define SAID(...) \
  { "acknowledgement", NULL, { "version", "v2", "acknowledged_on", "2026-02-01", __VA_ARGS__ } }
#define APPROVED(by, ...) \
  { "approval", NULL, { "version", "v2", "agency", by, "answer", __VA_ARGS__ } }
#define PROTOCOL(...) { "protocol", "p", { "title", "Ours", __VA_ARGS__ } }

static const PeopleRow versions[] = {
  { "protocol_version", "v1", { "protocol", "p", "number", "1", "adopted_on", "2025-01-15" } },
  { "protocol_version", "v2", { "protocol", "p", "number", "2", "adopted_on", "2026-01-15" } },
};

/* Agencies in their order: "*" bound, "+" approval, "!" acknowledged as a whole, "=" has
 * acknowledged; their members, those who acknowledged with "+". */
static const struct
{
  const char *name;
  PeopleRow rows[MAX_ROWS];
  const char *expected;
  const char *said;
} cases[] = {
  { "nobody yet",
    { PROTOCOL (), AGENCY ("A"), AGENCY ("B"), MEMBER ("ana", "A"),
      MEMBER ("ben", "A", "standing", "former") },
    "A*(ana) B*()",
    "None of the agencies that it binds has acknowledged it yet. Still asked: A; B." },
  { "as a whole, and member by member",
    { PROTOCOL (), AGENCY ("A"), AGENCY ("B"), AGENCY ("C"), MEMBER ("ana", "A"),
      MEMBER ("ben", "B"), MEMBER ("cora", "B"), SAID ("agency", "A"),
      SAID ("agency", "B", "member", "cora") },
    "A*!=(ana) B*(ben cora+) C*()",
    "1 of the agencies that it binds has acknowledged it. Still asked: B; C." },
  { "all members did",
    { PROTOCOL (), AGENCY ("A"), MEMBER ("ana", "A"), MEMBER ("ben", "A"),
      SAID ("agency", "A", "member", "ben"), SAID ("member", "ana") },
    "A*=(ana+ ben+)", "Every agency that it binds has acknowledged it." },
  { "answers",
    { PROTOCOL (), AGENCY ("A"), AGENCY ("B"), APPROVED ("B", "declined"), SAID ("agency", "A") },
    "A*!=() B*+()",
    "1 of the agencies that it binds has acknowledged it. Still asked: B." },
  { "only some are bound, and others answered",
    { PROTOCOL ("parties", "B"), AGENCY ("A"), AGENCY ("B"), AGENCY ("C"), MEMBER ("ana", "A"),
      MEMBER ("ben", "A"), MEMBER ("cora", "C"), APPROVED ("C", "approved"),
      SAID ("agency", "A", "member", "ana") },
    "A=(ana+) B*() C+()",
    "None of the agencies that it binds has acknowledged it yet. Still asked: B." },
  { "whoever left stays listed",
    { PROTOCOL (), AGENCY ("A"), AGENCY ("B"), MEMBER ("ana", "A", "standing", "former"),
      MEMBER ("ben", "B"), SAID ("agency", "A", "member", "ana"),
      SAID ("agency", "A", "member", "ben") },
    "A*=(ana+ ben+) B*=(ben+)", "Every agency that it binds has acknowledged it." },
  { "what somebody said who was removed is not the agency's",
    { PROTOCOL (), AGENCY ("A"), MEMBER ("ana", "A", "deleted", "1"),
      SAID ("agency", "A", "member", "ana") },
    "A*()", "None of the agencies that it binds has acknowledged it yet. Still asked: A." },
  { "members of no agency",
    { PROTOCOL (), AGENCY ("A"), { "member", "ana", { "name", "ana" } },
      { "member", "ben", { "name", "ben" } }, SAID ("agency", "A"), SAID ("member", "ben") },
    "A*!=() -(ana ben+)", "Every agency that it binds has acknowledged it." },
  { "nobody at all", { PROTOCOL () }, "", "It binds no agency." },
};

static SendaSignOff *
new_sign_off (SendaProtocolFacts *facts,
              const char         *version)
{
  return senda_sign_off_new (
    facts, protocol_facts_get (facts, "protocol_version", version),
    senda_protocol_facts_list_of (facts, &senda_approval_info, version),
    senda_protocol_facts_list_of (facts, &senda_acknowledgement_info, version));
}

static void
write_agency (GString                  *text,
              const SendaSignOffAgency *agency)
{
  g_string_append_printf (text, "%s%s%s%s%s%s(", text->len > 0 ? " " : "",
                          agency->agency ? senda_record_get_id (agency->agency) : "-",
                          agency->is_party ? "*" : "", agency->approval ? "+" : "",
                          agency->acknowledgement ? "!" : "", agency->has_acknowledged ? "=" : "");
  for (guint i = 0; i < agency->members->len; i++)
    {
      const SendaSignOffMember *member = g_ptr_array_index (agency->members, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "",
                              senda_record_get_id (member->member),
                              member->acknowledgement ? "+" : "");
    }
  g_string_append_c (text, ')');
}

static char *
write_down (const SendaSignOff *sign_off)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sign_off->agencies->len; i++)
    write_agency (text, g_ptr_array_index (sign_off->agencies, i));
  return g_string_free (text, FALSE);
}

static SendaProtocolFacts *
new_facts (const PeopleRow *rows)
{
  PeopleRow all[MAX_ROWS + G_N_ELEMENTS (versions)];
  guint n = 0;

  for (; n < MAX_ROWS && rows[n].type != NULL; n++)
    all[n] = rows[n];
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    all[n++] = versions[i];
  return protocol_facts_new (NULL, PEOPLE_TODAY, all, n);
}

static void
test_agencies (void)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaProtocolFacts) facts = new_facts (cases[i].rows);
      g_autoptr (SendaSignOff) sign_off = new_sign_off (facts, "v2");
      g_autofree char *written = write_down (sign_off);
      g_autofree char *said = senda_sign_off_say (sign_off, english);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (written, ==, cases[i].expected);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_true (sign_off->is_latest);
    }
}

/* What was said of a former version is read from elsewhere. */
static void
test_former_version (void)
{
  static const PeopleRow rows[MAX_ROWS] = {
    PROTOCOL (), AGENCY ("A"), AGENCY ("B"), SAID ("agency", "B"),
  };
  static const PeopleRow said = {
    "acknowledgement", "old", { "version", "v1", "agency", "A", "acknowledged_on", "2025-02-01" }
  };
  g_autoptr (SendaProtocolFacts) facts = new_facts (rows);
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  g_autoptr (SendaSignOff) sign_off = NULL;
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (given, people_record_new (&said, 0));
  sign_off = senda_sign_off_new (facts, protocol_facts_get (facts, "protocol_version", "v1"), none,
                                 given);
  written = write_down (sign_off);
  text = senda_sign_off_say (sign_off, english);
  g_assert_false (sign_off->is_latest);
  g_assert_cmpuint (senda_sign_off_n_missing (sign_off), ==, 1);
  g_assert_cmpstr (written, ==, "A*!=() B*()");
  g_assert_cmpstr (text, ==,
                   "1 of the agencies that it binds has acknowledged it. "
                   "A later version has been adopted, so nobody is asked any more.");
}

/* A version of a protocol that is not in the picture still says who answered. */
static void
test_without_protocol (void)
{
  static const PeopleRow rows[MAX_ROWS] = { PROTOCOL (), AGENCY ("A"), MEMBER ("ana", "A") };
  static const PeopleRow version_row = {
    "protocol_version", "x", { "protocol", "gone", "number", "1", "adopted_on", "2025-01-15" }
  };
  static const PeopleRow said = {
    "acknowledgement", "old", { "version", "x", "member", "ana", "acknowledged_on", "2025-02-01" }
  };
  g_autoptr (SendaProtocolFacts) facts = new_facts (rows);
  g_autoptr (SendaRecord) version = people_record_new (&version_row, 0);
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (SendaSignOff) sign_off = NULL;
  g_autofree char *written = NULL;

  g_ptr_array_add (given, people_record_new (&said, 0));
  sign_off = senda_sign_off_new (facts, version, none, given);
  written = write_down (sign_off);
  g_assert_false (sign_off->is_latest);
  g_assert_cmpuint (senda_sign_off_n_missing (sign_off), ==, 0);
  g_assert_cmpstr (written, ==, "A=(ana+)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sign-off/agencies", test_agencies);
  g_test_add_func ("/sign-off/former-version", test_former_version);
  g_test_add_func ("/sign-off/without-protocol", test_without_protocol);
  return g_test_run ();
}
