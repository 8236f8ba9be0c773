/* test-role-card.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mo-writer.h"
#include "people-fixture.h"
#include "senda-role-card.h"

#include <string.h>

#define COORDINATOR "role.coordinator"
#define POLICE "role.local-law-enforcement"

#define ROLE(id, source) { "role", id, { "source", source } }
#define MEMBER(id, name) { "member", id, { "name", name } }
#define GIVEN(id, member, role) { "role_assignment", id, { "member", member, "role", role } }

typedef struct
{
  SendaPeopleFacts *facts;
  GPtrArray *cards;
} Picture;

static void
picture_clear (Picture *picture)
{
  g_ptr_array_unref (picture->cards);
  senda_people_facts_unref (picture->facts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
draw (Picture         *picture,
      const PeopleRow *rows,
      gsize            n_rows)
{
  picture->facts = people_facts_new (NULL, PEOPLE_TODAY, rows, n_rows);
  picture->cards = senda_role_cards_new (picture->facts);
}

#define DRAW(picture, rows) draw (picture, rows, G_N_ELEMENTS (rows))

static const SendaRoleCard *
get_card (const Picture *picture,
          const char    *id)
{
  const SendaRoleCard *card = senda_role_cards_find (picture->cards, id);

  if (card == NULL)
    g_error ("there is no card “%s”", id);
  return card;
}

static SendaRecord *
get_member (const Picture *picture,
            const char    *id)
{
  return people_facts_get (picture->facts, "member", id);
}

/* Takes @records. */
static void
assert_names (GPtrArray  *records,
              const char *expected)
{
  g_autofree char *names = people_names (records);

  g_ptr_array_unref (records);
  g_assert_cmpstr (names, ==, expected);
}

static void
assert_items (const SendaRoleCard *card,
              SendaRecord         *version,
              const char          *list,
              SendaCatalog        *catalog,
              const char          *expected,
              const char          *language)
{
  const char *actual = "unset";
  g_auto (GStrv) items = senda_role_card_dup_items (card, version, list, catalog, &actual);
  g_autofree char *all = g_strjoinv ("|", items);

  g_assert_cmpstr (all, ==, expected);
  g_assert_cmpstr (actual, ==, language);
}

static void
test_every_shipped_role_has_a_card (void)
{
  g_auto (Picture) picture = { 0 };
  GPtrArray *topics = NULL;

  draw (&picture, NULL, 0);
  topics = senda_content_get_topics (senda_people_facts_get_content (picture.facts), "role");
  g_assert_cmpuint (picture.cards->len, ==, topics->len);
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      const SendaRoleCard *card = g_ptr_array_index (picture.cards, i);
      g_autofree char *id = senda_role_id (PEOPLE_TASK_FORCE, topic->id);

      g_assert_true (card->topic == topic);
      g_assert_cmpstr (card->id, ==, id);
      g_assert_cmpstr (card->source, ==, topic->id);
      g_assert_cmpstr (card->kind, ==, senda_topic_get_attribute (topic, "kind"));
      g_assert_cmpstr (senda_role_card_get_name (card, NULL), ==,
                       senda_topic_get_text (topic, "name").text);
      g_assert_true (senda_role_card_is_shipped (card));
      g_assert_null (card->record);
      g_assert_null (card->version);
      g_assert_cmpuint (card->number, ==, 0);
      g_assert_true (senda_role_cards_find (picture.cards, id) == card);
      g_assert_true (senda_role_cards_find (picture.cards, topic->id) == card);
      for (guint j = 0; senda_role_lists[j] != NULL; j++)
        {
          g_auto (GStrv) items = senda_role_card_dup_items (card, NULL, senda_role_lists[j], NULL,
                                                            NULL);

          g_assert_cmpuint (g_strv_length (items), >, 0);
        }
    }
  g_assert_null (senda_role_cards_find (picture.cards, "role.nobody"));
  g_assert_null (senda_role_cards_find (picture.cards, NULL));
}

/* Spanish of one message alone, so that something is missing. */
static SendaCatalog *
speak_spanish (SendaMessage message)
{
  g_autofree char *key = g_strconcat (message.context, "\004", message.text, NULL);
  const MoEntry entry = { key, 0, "Traducido", 0 };
  g_autoptr (GBytes) mo = mo_write (&entry, 1, FALSE);
  g_autoptr (GError) error = NULL;
  SendaCatalog *catalog = senda_catalog_new ("es", mo, &error);

  g_assert_no_error (error);
  return catalog;
}

static void
test_shipped_words_in_the_readers_language (void)
{
  g_auto (Picture) picture = { 0 };
  g_autoptr (SendaCatalog) spanish = NULL;
  const SendaRoleCard *card = NULL;
  const SendaMessage *purpose = NULL;

  draw (&picture, NULL, 0);
  card = get_card (&picture, POLICE);
  purpose = g_ptr_array_index (senda_topic_get_texts (card->topic, "purpose"), 0);
  spanish = speak_spanish (*purpose);

  g_assert_cmpstr (senda_role_card_get_name (card, NULL), ==, "Local law enforcement");
  assert_items (card, NULL, "purpose", NULL, purpose->text, NULL);
  assert_items (card, NULL, "purpose", spanish, "Traducido", NULL);
  card = get_card (&picture, COORDINATOR);
  purpose = g_ptr_array_index (senda_topic_get_texts (card->topic, "purpose"), 0);
  assert_items (card, NULL, "purpose", spanish, purpose->text, "en");
}

static const PeopleRow adapted[] = {
  ROLE ("r1", COORDINATOR),
  { "role", "r2", { "source", POLICE, "name", "Sheriff", "name:es", "Alguacil" } },
  { "role", "own1", { "source", "own-a", "name", "Driver", "kind", "discipline" } },
  { "role", "own2", { "source", "own-b", "name:es", "Enlace", "is_unused", "1" } },
  { "role", "lost", { "source", "own-c", "name", "Lost", "deleted", "1" } },
  { "role_version", "v1", { "role", "r1", "number", "1", "made_on", "2026-01-01",
                            "purpose", "To hold it together",
                            "does", " Calls people \n\nWrites letters\n", "does:es", "Llama" } },
  { "role_version", "v10", { "role", "r1", "number", "10", "made_on", "2026-03-01",
                             "does:es", "Escucha" } },
  { "role_version", "v9", { "role", "r1", "number", "9", "made_on", "2026-02-01",
                            "is_shipped", "1" } },
  { "role_version", "w1", { "role", "r2", "number", "1", "made_on", "2026-01-01",
                            "does", "Rides" } },
  { "role_version", "w2", { "role", "r2", "number", "2", "made_on", "2026-02-01",
                            "is_shipped", "1" } },
  { "role_version", "o1", { "role", "own1", "number", "1", "made_on", "2026-01-01",
                            "does", "Drives" } },
};

static void
test_adapted_roles (void)
{
  g_auto (Picture) picture = { 0 };
  const SendaRoleCard *card = NULL;
  guint n_shipped = 0;

  DRAW (&picture, adapted);
  n_shipped = senda_content_get_topics (senda_people_facts_get_content (picture.facts),
                                        "role")->len;
  g_assert_cmpuint (picture.cards->len, ==, n_shipped + 2);
  g_assert_true (get_card (&picture, "own1") == g_ptr_array_index (picture.cards, n_shipped));
  g_assert_true (get_card (&picture, "own-b") == g_ptr_array_index (picture.cards, n_shipped + 1));

  card = get_card (&picture, COORDINATOR);
  g_assert_cmpstr (card->id, ==, "r1");
  g_assert_cmpuint (card->number, ==, 10);
  g_assert_false (senda_role_card_is_shipped (card));
  assert_names (senda_role_card_dup_versions (card, picture.facts), "v10, v9, v1");

  card = get_card (&picture, POLICE);
  g_assert_cmpuint (card->number, ==, 2);
  g_assert_true (senda_role_card_is_shipped (card));

  card = get_card (&picture, "own1");
  g_assert_null (card->topic);
  g_assert_cmpstr (card->kind, ==, "discipline");
  g_assert_false (card->is_unused);
  g_assert_false (senda_role_card_is_shipped (card));

  card = get_card (&picture, "own2");
  g_assert_cmpstr (card->kind, ==, "task-force");
  g_assert_true (card->is_unused);
  g_assert_false (senda_role_card_is_shipped (card));
  assert_names (senda_role_card_dup_versions (card, picture.facts), "");
}

static void
test_adapted_words_in_the_readers_language (void)
{
  g_auto (Picture) picture = { 0 };
  g_autoptr (SendaCatalog) spanish = speak_spanish ((SendaMessage) { "role-name", "x" });
  const SendaRoleCard *coordinator = NULL;
  SendaRecord *first = NULL;

  DRAW (&picture, adapted);
  coordinator = get_card (&picture, COORDINATOR);
  first = people_facts_get (picture.facts, "role_version", "v1");

  g_assert_cmpstr (senda_role_card_get_name (get_card (&picture, POLICE), NULL), ==, "Sheriff");
  g_assert_cmpstr (senda_role_card_get_name (get_card (&picture, POLICE), spanish), ==,
                   "Alguacil");
  g_assert_cmpstr (senda_role_card_get_name (get_card (&picture, "own1"), spanish), ==, "Driver");
  g_assert_cmpstr (senda_role_card_get_name (get_card (&picture, "own2"), NULL), ==, "Enlace");

  assert_items (coordinator, first, "does", NULL, "Calls people|Writes letters", NULL);
  assert_items (coordinator, first, "does", spanish, "Llama", NULL);
  assert_items (coordinator, first, "purpose", spanish, "To hold it together", "en");
  assert_items (coordinator, first, "needs", NULL, "", NULL);
  assert_items (coordinator, coordinator->version, "does", NULL, "Escucha", "es");
  assert_items (get_card (&picture, "own1"), NULL, "does", NULL, "", NULL);
}

static void
test_going_back_gives_the_shipped_words (void)
{
  g_auto (Picture) picture = { 0 };
  const SendaRoleCard *card = NULL;
  g_auto (GStrv) now = NULL;
  g_auto (GStrv) shipped = NULL;

  DRAW (&picture, adapted);
  card = get_card (&picture, POLICE);
  now = senda_role_card_dup_items (card, card->version, "does_not", NULL, NULL);
  shipped = senda_role_card_dup_items (card, NULL, "does_not", NULL, NULL);
  g_assert_cmpuint (g_strv_length (shipped), >, 2);
  g_assert_true (g_strv_equal ((const char *const *) now, (const char *const *) shipped));
}

static const PeopleRow held[] = {
  { "agency", "police", { "name", "Police", "discipline", "discipline.local-law-enforcement" } },
  { "agency", "church", { "name", "Church", "discipline", "discipline.faith" } },
  { "agency", "school", { "name", "School", "discipline", "discipline.schools" } },
  { "member", "ana", { "name", "Ana", "agency", "police" } },
  { "member", "ben", { "name", "Ben", "agency", "police", "standing", "former" } },
  { "member", "cora", { "name", "Cora", "agency", "church" } },
  { "member", "dan", { "name", "Dan", "agency", "school" } },
  { "member", "eva", { "name", "Eva", "agency", "police", "discipline", "discipline.faith" } },
  MEMBER ("fay", "Fay"),
  ROLE ("r1", COORDINATOR),
  ROLE ("r2", POLICE),
  { "role_assignment", "a1", { "member", "ana", "role", "r1", "starts_on", "2024-01-01",
                               "ends_on", "2024-12-31" } },
  { "role_assignment", "a2", { "member", "ben", "role", "r1", "starts_on", "2025-01-01" } },
  { "role_assignment", "a3", { "member", "fay", "role", "r1", "starts_on", "2026-01-01" } },
  { "role_assignment", "a4", { "member", "fay", "role", "r1", "starts_on", "2026-02-01" } },
  { "role_assignment", "a5", { "member", "cora", "role", "r1", "starts_on", "2027-01-01" } },
  { "role_assignment", "a6", { "member", "dan", "role", "r1", "starts_on", "2023-01-01",
                               "ends_on", "2023-12-31" } },
  GIVEN ("a7", "fay", "r2"),
  GIVEN ("a8", "ana", "r2"),
};

static void
test_who_holds_a_role (void)
{
  static const struct
  {
    const char *role;
    const char *holders;
    const char *held_by; /* of those asked below */
  } cases[] = {
    { COORDINATOR, "Fay", "fay" },
    { POLICE, "Fay, Ana", "ana fay" }, /* whom it was given to first; Eva is in another field */
    { "role.community-organizations", "Dan, Cora, Eva", "cora dan eva" },
    { "role.labor-agencies", "", "" },
  };
  static const char *const members[] = { "ana", "ben", "cora", "dan", "eva", "fay" };
  g_auto (Picture) picture = { 0 };

  DRAW (&picture, held);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SendaRoleCard *card = get_card (&picture, cases[i].role);

      g_test_message ("%s", cases[i].role);
      assert_names (senda_role_card_dup_holders (card, picture.facts), cases[i].holders);
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        g_assert_cmpint (senda_role_card_is_held_by (card, picture.facts,
                                                     get_member (&picture, members[j])), ==,
                         strstr (cases[i].held_by, members[j]) != NULL);
    }
}

static void
test_who_held_it_before (void)
{
  g_auto (Picture) picture = { 0 };

  DRAW (&picture, held);
  assert_names (senda_role_card_dup_assignments (get_card (&picture, COORDINATOR), picture.facts),
                "a4, a3, a5, a2, a1, a6");
  assert_names (senda_role_card_dup_assignments (get_card (&picture, "role.note-keeper"),
                                                 picture.facts), "");
}

static const PeopleRow readers[] = {
  MEMBER ("ana", "Ana"),
  MEMBER ("ben", "Ben"),
  MEMBER ("cora", "Cora"),
  MEMBER ("dan", "Dan"),
  MEMBER ("eva", "Eva"),
  MEMBER ("fay", "Fay"),
  MEMBER ("gus", "Gus"),
  ROLE ("r1", COORDINATOR),
  ROLE ("r2", POLICE),
  ROLE ("r3", "role.note-keeper"),
  { "role_version", "v1", { "role", "r1", "number", "1", "made_on", "2026-01-01" } },
  { "role_version", "v2", { "role", "r1", "number", "2", "made_on", "2026-02-01" } },
  { "role_version", "w1", { "role", "r2", "number", "1", "made_on", "2026-01-01" } },
  { "role_version", "w2", { "role", "r2", "number", "2", "made_on", "2026-02-01",
                            "is_shipped", "1" } },
#define REVIEW(member, role, number, day, finding, ...) \
  { "role_review", NULL, { "member", member, "role", role, "version", number, \
                           "reviewed_on", day, "finding", finding, __VA_ARGS__ } }
  REVIEW ("ana", "r1", "2", "2026-02-02", "understood", NULL),
  REVIEW ("ben", "r1", "1", "2026-01-02", "understood", NULL),
  REVIEW ("cora", "r1", "1", "2026-01-04", "discuss", "question", "Who drives?"),
  REVIEW ("dan", "r1", "2", "2026-02-03", "discuss", "question", "When?", "settled_on",
          "2026-02-20"),
  REVIEW ("eva", "r1", "1", "2026-01-05", "discuss", "question", "Why?", "settled_on",
          "2026-01-20"),
  REVIEW ("fay", "r1", "0", "2025-12-01", "understood", NULL),
  REVIEW ("ana", "r2", "0", "2025-12-01", "understood", NULL),
  REVIEW ("ben", "r2", "1", "2026-01-02", "understood", NULL),
  REVIEW ("cora", "r2", "2", "2026-02-02", "understood", NULL),
  REVIEW ("dan", "r2", "2", "2026-01-03", "discuss", "question", "How?"),
  REVIEW ("ana", "r3", "0", "2025-12-01", "understood", NULL),
};

static void
test_what_readers_found (void)
{
  static const struct
  {
    const char *member;
    const char *role;
    SendaReading reading;
  } cases[] = {
    { "ana", COORDINATOR, SENDA_READING_UNDERSTOOD },
    { "ben", COORDINATOR, SENDA_READING_AGAIN },
    { "cora", COORDINATOR, SENDA_READING_DISCUSS }, /* still a question, though the text changed */
    { "dan", COORDINATOR, SENDA_READING_SETTLED },
    { "eva", COORDINATOR, SENDA_READING_AGAIN },
    { "fay", COORDINATOR, SENDA_READING_AGAIN },
    { "gus", COORDINATOR, SENDA_READING_NONE },
    { "ana", POLICE, SENDA_READING_UNDERSTOOD }, /* read the shipped words, which are back */
    { "ben", POLICE, SENDA_READING_AGAIN },
    { "cora", POLICE, SENDA_READING_UNDERSTOOD },
    { "dan", POLICE, SENDA_READING_DISCUSS },
    { "ana", "role.note-keeper", SENDA_READING_UNDERSTOOD },
    { "ben", "role.note-keeper", SENDA_READING_NONE },
    { "ana", "role.data-steward", SENDA_READING_NONE },
  };
  g_auto (Picture) picture = { 0 };

  DRAW (&picture, readers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SendaRoleCard *card = get_card (&picture, cases[i].role);
      SendaRecord *member = get_member (&picture, cases[i].member);
      SendaRecord *review = member;

      g_test_message ("%s, %s", cases[i].member, cases[i].role);
      g_assert_cmpint (senda_role_card_get_reading (card, picture.facts, member, &review), ==,
                       cases[i].reading);
      g_assert_cmpint (review != NULL, ==, cases[i].reading != SENDA_READING_NONE);
      g_assert_true (review != member);
      g_assert_cmpint (senda_role_card_get_reading (card, picture.facts, member, NULL), ==,
                       cases[i].reading);
    }
}

/* Two machines wrote a second wording, and each had it read. */
static const PeopleRow two_seconds[] = {
  MEMBER ("ana", "Ana"),
  MEMBER ("ben", "Ben"),
  ROLE ("r1", COORDINATOR),
  { "role_version", "v1", { "role", "r1", "number", "1", "made_on", "2026-01-01" } },
  { "role_version", "here", { "role", "r1", "number", "2", "made_on", "2026-02-01" } },
  { "role_version", "there", { "role", "r1", "number", "2", "made_on", "2026-02-10" } },
  REVIEW ("ana", "r1", "2", "2026-02-02", "understood", NULL),
  REVIEW ("ben", "r1", "3", "2026-02-12", "understood", NULL),
};

static void
test_two_second_wordings (void)
{
  g_auto (Picture) picture = { 0 };
  const SendaRoleCard *card = NULL;

  DRAW (&picture, two_seconds);
  card = get_card (&picture, COORDINATOR);
  g_assert_cmpstr (senda_record_get_id (card->version), ==, "there");
  g_assert_cmpuint (card->number, ==, 3);
  g_assert_cmpint (senda_role_card_get_reading (card, picture.facts,
                                                get_member (&picture, "ana"), NULL), ==,
                   SENDA_READING_AGAIN);
  g_assert_cmpint (senda_role_card_get_reading (card, picture.facts,
                                                get_member (&picture, "ben"), NULL), ==,
                   SENDA_READING_UNDERSTOOD);
}

static void
test_open_questions (void)
{
  g_auto (Picture) picture = { 0 };
  g_autoptr (GPtrArray) open = NULL;

  DRAW (&picture, readers);
  open = senda_reviews_dup_open (picture.facts);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (open, 0), "question"), ==, "How?");
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (open, 1), "question"), ==,
                   "Who drives?");
}

static void
test_partners_before_anything_is_settled (void)
{
  g_auto (Picture) picture = { 0 };
  SendaRecord *ana = NULL;

  DRAW (&picture, held);
  ana = get_member (&picture, "ana");
#define IS_PARTNER(role) \
  senda_role_card_is_partner (get_card (&picture, role), picture.cards, picture.facts, ana)
  g_assert_true (IS_PARTNER (COORDINATOR));
  g_assert_true (IS_PARTNER ("role.community-organizations"));
  g_assert_false (IS_PARTNER (POLICE));              /* her own */
  g_assert_false (IS_PARTNER ("role.note-keeper")); /* nobody’s */
}

static const PeopleRow settled[] = {
  { "agency", "police", { "name", "Police", "discipline", "discipline.local-law-enforcement" } },
  { "agency", "church", { "name", "Church", "discipline", "discipline.faith" } },
  { "member", "ana", { "name", "Ana", "agency", "police" } },
  { "member", "cora", { "name", "Cora", "agency", "church" } },
  MEMBER ("fay", "Fay"),
  ROLE ("r1", COORDINATOR),
  ROLE ("r2", POLICE),
  ROLE ("r3", "role.community-organizations"),
  ROLE ("r4", "role.labor-agencies"),
  GIVEN ("a1", "fay", "r1"),
  { "responsibility", "calls", { "source", "responsibility.first-response" } },
  { "responsibility_part", "p1", { "responsibility", "calls", "role", "r1", "part", "informed" } },
  { "responsibility_part", "p2", { "responsibility", "calls", "role", "r2", "part", "leads" } },
  { "responsibility_part", "p3", { "responsibility", "calls", "role", "r3", "part", "supports" } },
  { "responsibility_part", "p4", { "responsibility", "calls", "role", "r4", "part", "supports" } },
};

/* Partners are people who work on the same, not everybody who hears of it. */
static void
test_partners_once_it_is_settled (void)
{
  g_auto (Picture) picture = { 0 };
  SendaRecord *ana = NULL;

  DRAW (&picture, settled);
  ana = get_member (&picture, "ana");
  g_assert_true (IS_PARTNER ("role.community-organizations"));
  g_assert_false (IS_PARTNER (COORDINATOR));          /* is informed */
  g_assert_false (IS_PARTNER ("role.labor-agencies")); /* nobody’s */
}

#define N_MEMBERS 5000

static GPtrArray *
make_officers (void)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_MEMBERS; i++)
    {
      const PeopleRow row = { "member", NULL, { "name", "Officer", "discipline",
                                                "discipline.local-law-enforcement" } };

      g_ptr_array_add (members, people_record_new (&row, i));
    }
  return members;
}

/* Each card looks up who is in its disciplines: none reads through all members. */
static void
test_a_large_task_force (void)
{
  g_auto (Picture) picture = { 0 };
  g_autoptr (GPtrArray) members = make_officers ();
  guint n_holders = 0;
  guint n_held = 0;

  draw (&picture, NULL, 0);
  senda_people_facts_add (picture.facts, &senda_member_info, members);
  g_test_timer_start ();
  for (guint i = 0; i < picture.cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (picture.cards, i);
      g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, picture.facts);

      n_holders += holders->len;
    }
  g_test_message ("holders: %.1f ms", g_test_timer_elapsed () * 1000);
  for (guint i = 0; i < members->len; i++)
    n_held += senda_role_card_is_held_by (get_card (&picture, POLICE), picture.facts,
                                          g_ptr_array_index (members, i));
  g_test_minimized_result (g_test_timer_elapsed (), "holders and held by: %.1f ms",
                           g_test_timer_elapsed () * 1000);
  g_assert_cmpuint (n_holders, ==, N_MEMBERS);
  g_assert_cmpuint (n_held, ==, N_MEMBERS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/role-card/every-shipped-role-has-a-card",
                   test_every_shipped_role_has_a_card);
  g_test_add_func ("/role-card/shipped-words-in-the-readers-language",
                   test_shipped_words_in_the_readers_language);
  g_test_add_func ("/role-card/adapted-roles", test_adapted_roles);
  g_test_add_func ("/role-card/adapted-words-in-the-readers-language",
                   test_adapted_words_in_the_readers_language);
  g_test_add_func ("/role-card/going-back-gives-the-shipped-words",
                   test_going_back_gives_the_shipped_words);
  g_test_add_func ("/role-card/who-holds-a-role", test_who_holds_a_role);
  g_test_add_func ("/role-card/who-held-it-before", test_who_held_it_before);
  g_test_add_func ("/role-card/what-readers-found", test_what_readers_found);
  g_test_add_func ("/role-card/two-second-wordings", test_two_second_wordings);
  g_test_add_func ("/role-card/open-questions", test_open_questions);
  g_test_add_func ("/role-card/partners-before-anything-is-settled",
                   test_partners_before_anything_is_settled);
  g_test_add_func ("/role-card/partners-once-it-is-settled", test_partners_once_it_is_settled);
  g_test_add_func ("/role-card/a-large-task-force", test_a_large_task_force);

  return g_test_run ();
}
