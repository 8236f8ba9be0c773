/* test-topics.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agency.h"
#include "senda-tags.h"
#include "senda-topic-private.h"

#include <string.h>

#define MAX_WORDS 40

static SendaContent *
load (void)
{
  g_autoptr (GError) error = NULL;
  SendaContent *content = senda_content_load (&error);

  g_assert_no_error (error);
  return content;
}

/* Roles, as they are kept for ever. */
static const char *const disciplines_roles[] = {
  "role.local-law-enforcement", "role.state-law-enforcement", "role.federal-law-enforcement",
  "role.tribal-law-enforcement", "role.local-prosecutors", "role.state-prosecutors",
  "role.federal-prosecutors", "role.victim-services", "role.legal-services",
  "role.labor-agencies", "role.child-welfare", "role.health-care", "role.survivor-leaders",
  "role.research-partner", "role.victim-witness", "role.community-organizations"
};
static const char *const task_force_roles[] = {
  "role.coordinator", "role.core-team-member", "role.agency-head", "role.designated-member",
  "role.committee-chair", "role.note-keeper", "role.data-steward", "role.media-contact",
  "role.survivor-advisory-group"
};
G_STATIC_ASSERT (G_N_ELEMENTS (disciplines_roles) == 16);
G_STATIC_ASSERT (G_N_ELEMENTS (task_force_roles) == 9);

static void
assert_roles (SendaContent      *content,
              const char *const *ids,
              guint              n_ids,
              const char        *kind)
{
  for (guint i = 0; i < n_ids; i++)
    {
      const SendaTopic *role = senda_content_find_topic (content, ids[i]);

      g_test_message ("%s", ids[i]);
      g_assert_nonnull (role);
      g_assert_cmpstr (role->kind, ==, "role");
      g_assert_cmpstr (senda_topic_get_attribute (role, "kind"), ==, kind);
    }
}

static void
test_roles (void)
{
  g_autoptr (SendaContent) content = load ();

  assert_roles (content, disciplines_roles, G_N_ELEMENTS (disciplines_roles), "discipline");
  assert_roles (content, task_force_roles, G_N_ELEMENTS (task_force_roles), "task-force");
  g_assert_cmpuint (senda_content_get_topics (content, "role")->len, ==, 16 + 9);
}

/* A card can be read at a glance and printed on a sheet. */
static void
test_role_cards_are_whole (void)
{
  static const char *const lists[] = { "does", "does-not", "can-share", "cannot-share", "needs" };
  g_autoptr (SendaContent) content = load ();
  GPtrArray *roles = senda_content_get_topics (content, "role");

  for (guint i = 0; i < roles->len; i++)
    {
      const SendaTopic *role = g_ptr_array_index (roles, i);

      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        {
          GPtrArray *items = senda_topic_get_texts (role, lists[j]);

          g_test_message ("%s, %s", role->id, lists[j]);
          g_assert_nonnull (items);
          g_assert_cmpuint (items->len, >=, 3);
          g_assert_cmpuint (items->len, <=, 12);
        }
    }
}

static void
test_services (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *services = senda_content_get_topics (content, "service");
  GPtrArray *items = senda_content_get_topics (content, "item");

  g_assert_cmpuint (services->len, ==, 13);
  for (guint i = 0; i < services->len; i++)
    {
      const SendaTopic *service = g_ptr_array_index (services, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (senda_topic_get_attribute (service, "number"), ==, number);
      g_assert_cmpuint (service->position, ==, i);
      /* Where people sleep is nobody's to know. */
      g_assert_cmpstr (senda_topic_get_attribute (service, "confidential"), ==,
                       i + 1 == 4 ? "yes" : NULL);
    }
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (((SendaTopic *) g_ptr_array_index (items, i))->parent->kind, ==, "service");
}

static void
test_first_populations (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *populations = senda_content_get_topics (content, "population");
  guint n_first = 0;

  for (guint i = 0; i < populations->len; i++)
    {
      const SendaTopic *population = g_ptr_array_index (populations, i);

      g_assert_cmpstr (population->parent->kind, ==, "group");
      if (g_strcmp0 (senda_topic_get_attribute (population, "first"), "yes") == 0)
        n_first++;
    }
  g_assert_cmpuint (n_first, ==, 12);
  g_assert_cmpuint (populations->len, >, 30);
}

/* Attributes that hold the ids of other topics, and of which kind those are. */
static const struct
{
  const char *kind;
  const char *attribute;
  const char *of;
} references[] = {
  { "responsibility", "leads", "role" },
  { "responsibility", "supports", "role" },
  { "responsibility", "informed", "role" },
  { "discipline", "role", "role" },
  { "need", "disciplines", "discipline" },
  { "need", "populations", "population" },
};

static guint
assert_reference (SendaContent     *content,
                  const SendaTopic *topic,
                  const char       *attribute,
                  const char       *kind)
{
  g_auto (GStrv) ids = senda_topic_dup_ids (topic, attribute);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const SendaTopic *found = senda_content_find_topic (content, ids[i]);

      g_test_message ("%s, %s: %s", topic->id, attribute, ids[i]);
      g_assert_nonnull (found);
      g_assert_cmpstr (found->kind, ==, kind);
      g_assert_cmpstr (found->id, ==, ids[i]);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (ids[j], !=, ids[i]);
    }
  return g_strv_length (ids);
}

static void
test_ids_in_attributes_exist (void)
{
  g_autoptr (SendaContent) content = load ();

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, references[i].kind);
      guint n_ids = 0;

      for (guint j = 0; j < topics->len; j++)
        n_ids += assert_reference (content, g_ptr_array_index (topics, j),
                                   references[i].attribute, references[i].of);
      g_assert_cmpuint (n_ids, >, 0);
    }
}

static gboolean
is_among (const char *const *names,
          const char        *name)
{
  return name != NULL && g_strv_contains (names, name);
}

/* What the screens ask about attributes that are neither ids nor words. */
static void
test_closed_attributes (void)
{
  static const char *const lenses[] = { "law-enforcement", "prosecution", "victim-services",
                                        "legal-services", "health", "survivor-leadership",
                                        "other", NULL };
  static const char *const tiers[] = { "core", "expected", "local", NULL };
  g_autoptr (SendaContent) content = load ();
  GPtrArray *disciplines = senda_content_get_topics (content, "discipline");
  GPtrArray *needs = senda_content_get_topics (content, "need");

  for (guint i = 0; i < disciplines->len; i++)
    g_assert_true (is_among (lenses, senda_topic_get_attribute (
                                       g_ptr_array_index (disciplines, i), "lens")));
  for (guint i = 0; i < needs->len; i++)
    {
      const SendaTopic *need = g_ptr_array_index (needs, i);

      g_test_message ("%s", need->id);
      g_assert_true (is_among (tiers, senda_topic_get_attribute (need, "tier")));
      /* Either disciplines meet it, or a rule of its own does. */
      g_assert_true ((senda_topic_get_attribute (need, "disciplines") == NULL) !=
                     (senda_topic_get_attribute (need, "kind") == NULL));
    }
}

/* Whoever takes part in a discipline holds its role: no such role is out of reach. */
static void
test_every_disciplines_role_is_a_disciplines_role (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *disciplines = senda_content_get_topics (content, "discipline");
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < disciplines->len; i++)
    {
      const char *id = senda_topic_get_attribute (g_ptr_array_index (disciplines, i), "role");

      if (id == NULL)
        continue;
      g_assert_cmpstr (senda_topic_get_attribute (senda_content_find_topic (content, id), "kind"),
                       ==, "discipline");
      g_hash_table_add (reached, (gpointer) id);
    }
  for (guint i = 0; i < G_N_ELEMENTS (disciplines_roles); i++)
    g_assert_true (g_hash_table_contains (reached, disciplines_roles[i]));
}

static void
test_responsibilities_have_a_lead (void)
{
  g_autoptr (SendaContent) content = load ();
  GPtrArray *all = senda_content_get_topics (content, "responsibility");

  g_assert_cmpuint (all->len, >=, 20);
  for (guint i = 0; i < all->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (all, i);
      const char *leads = senda_topic_get_attribute (topic, "leads");
      const char *supports = senda_topic_get_attribute (topic, "supports");
      const char *informed = senda_topic_get_attribute (topic, "informed");
      g_autofree char *parts = g_strjoin (" ", leads, supports ? supports : "",
                                          informed ? informed : "", NULL);
      g_auto (GStrv) ids = g_strsplit_set (parts, " ", -1);

      g_test_message ("%s", topic->id);
      g_assert_nonnull (leads);
      /* One part each: two of one role would hide the other. */
      for (guint j = 0; ids[j] != NULL; j++)
        g_assert_true (*ids[j] == '\0' ||
                       !g_strv_contains ((const char *const *) ids + j + 1, ids[j]));
    }
}

static void
assert_texts (const SendaTopic *topic)
{
  for (const SendaTopicText *text = topic->texts; text != NULL; text = text->next)
    {
      const SendaMessage *message = &text->message;
      g_autofree char *context = g_strconcat (topic->kind, "-", text->tag, NULL);
      g_auto (GStrv) words = g_strsplit (message->text, " ", -1);

      g_test_message ("%s: %s", topic->id, message->text);
      g_assert_cmpstr (message->context, ==, context);
      g_assert_cmpuint (g_strv_length (words), <=, MAX_WORDS);
      g_assert_null (strpbrk (message->text, "\n\t<>'\""));
      g_assert_null (strstr (message->text, "  "));
    }
}

static void
test_texts_are_tidy (void)
{
  static const char *const kinds[] = { "role", "responsibility", "discipline", "need", "step",
                                       "committee-type", "language", "service", "item", "group",
                                       "population" };
  g_autoptr (SendaContent) content = load ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *topics = senda_content_get_topics (content, kinds[i]);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (topics->len, >, 0);
      for (guint j = 0; j < topics->len; j++)
        {
          const SendaTopic *topic = g_ptr_array_index (topics, j);

          assert_texts (topic);
          /* Two of one name could not be told apart in a list. */
          g_assert_true (g_hash_table_add (names,
                                           (gpointer) senda_topic_get_text (topic, "name").text));
        }
    }
}

static void
test_what_is_not_there (void)
{
  g_autoptr (SendaContent) content = load ();
  const SendaTopic *role = senda_content_find_topic (content, "role.coordinator");

  g_assert_null (senda_content_find_topic (content, NULL));
  g_assert_null (senda_content_find_topic (content, "role.nobody"));
  g_assert_null (senda_content_find_topic (content, "leadership"));
  g_assert_null (senda_content_find_element (content, "role.coordinator"));
  g_assert_cmpuint (senda_content_get_topics (content, "weather")->len, ==, 0);
  g_assert_null (senda_topic_get_texts (role, "weather"));
  g_assert_null (senda_topic_get_text (role, "weather").text);
  g_assert_null (senda_topic_get_attribute (role, "weather"));
}

static void
test_names_for_readers (void)
{
  static const struct
  {
    const char *tags;
    const char *names;
  } cases[] = {
    { NULL, NULL },
    { " , ", NULL },
    { "population.sex", "Sex trafficking" },
    { "role.coordinator, Tagalog Sign,role.newer",
      "Task force coordinator, Tagalog Sign, role.newer" },
  };
  g_autoptr (SendaContent) content = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = senda_content_name_tags (content, cases[i].tags, NULL);

      g_assert_cmpstr (names, ==, cases[i].names);
    }
  g_assert_null (senda_content_name_topic (content, NULL, NULL));
  g_assert_cmpstr (senda_choice_say (senda_levels, "tribal", NULL), ==, "Tribal");
  g_assert_null (senda_choice_say (senda_levels, "lunar", NULL));
  g_assert_null (senda_choice_say (senda_levels, NULL, NULL));
}

/* The least that can be read, for trying slips on. One tag a line, so that lines can be named. */
static const char small[] =
  "<topics>\n"
  "<step id='step.greet'>\n"
  "<name note='say hello'>Greet</name>\n"
  "<meaning>A warm\n welcome &amp; coffee</meaning>\n"
  "</step>\n"
  "<service id='service.kites' number='1'>\n"
  "<name>Kites</name>\n"
  "<meaning>Fly them</meaning>\n"
  "<item id='item.red-kite-2'>\n"
  "<name>Red kite</name>\n"
  "</item>\n"
  "</service>\n"
  "</topics>\n";

static gboolean
parse_changed (SendaContent *content,
               const char   *old,
               const char   *new,
               GError      **error)
{
  GString *text = g_string_new (small);
  g_autoptr (GBytes) bytes = NULL;

  if (old != NULL)
    g_assert_cmpuint (g_string_replace (text, old, new, 1), ==, 1);
  bytes = g_string_free_to_bytes (text);
  return _senda_topics_parse (content, bytes, error);
}

static void
test_a_small_file (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (GError) error = NULL;
  const SendaTopic *step = NULL;
  const SendaTopic *item = NULL;

  parse_changed (content, NULL, NULL, &error);
  g_assert_no_error (error);

  step = senda_content_find_topic (content, "step.greet");
  g_assert_cmpstr (senda_topic_get_text (step, "name").text, ==, "Greet");
  g_assert_cmpstr (senda_topic_get_text (step, "name").context, ==, "step-name");
  item = senda_content_find_topic (content, "item.red-kite-2");
  g_assert_true (item->parent == senda_content_find_topic (content, "service.kites"));
  g_assert_true (g_ptr_array_index (item->parent->children, 0) == item);
}

typedef struct
{
  const char *old;
  const char *new;
  const char *message; /* what the error says, in part */
} Slip;

static const Slip slips[] = {
  { "<topics>", "<subjects>", "line 1: <subjects> in place of <topics>" },
  { "<step id='step.greet'>", "<stair id='stair.greet'>", "line 2: unexpected <stair>" },
  { "<step id='step.greet'>", "<step>", "line 2: unexpected <step>" },
  { "<step id='step.greet'>", "<item id='item.greet'>", "line 2: unexpected <item>" },
  { "<item id='item.red-kite-2'>", "<service id='service.red'>", "line 10: unexpected <service>" },
  { "'step.greet'", "'greet'", "line 2: malformed id “greet”" },
  { "'step.greet'", "'step.'", "line 2: malformed id “step.”" },
  { "'step.greet'", "'item.greet'", "line 2: malformed id “item.greet”" },
  { "'step.greet'", "'step.Greet'", "line 2: malformed id “step.Greet”" },
  { "'step.greet'", "'step.-greet'", "line 2: malformed id “step.-greet”" },
  { "'step.greet'", "'step.greet-'", "line 2: malformed id “step.greet-”" },
  { "'step.greet'", "'step.greet--all'", "line 2: malformed id “step.greet--all”" },
  { "'step.greet'", "'step.greet all'", "line 2: malformed id “step.greet all”" },
  { "'step.greet'", "'step.greet,all'", "line 2: malformed id “step.greet,all”" },
  { "</step>\n", "</step>\n<step id='step.greet'/>\n", "line 7: id “step.greet” is used twice" },
  { "number='1'", "colour='1'", "line 7: unknown attribute “colour”" },
  { "<name note='say hello'>Greet</name>\n", "", "line 5: “step.greet” has no <name>" },
  { "<meaning>Fly them</meaning>\n", "", "line 12: “service.kites” has no <meaning>" },
  { "<name>Red kite</name>", "", "line 12: “item.red-kite-2” has no <name>" },
  { "<name>Red kite</name>", "<name> </name>", "line 11: <name> is empty" },
  { "<name>Red kite</name>", "<name>Red</name><name>Kite</name>", "line 11: a second <name>" },
  { "<name>Red kite</name>", "<meaning>Red</meaning>", "line 11: unexpected <meaning>" },
  { "Red kite", "Red <b>kite</b>", "line 11: <b> inside of <name>" },
  { "<name>Red kite</name>", "stray", "line 12: text outside of every topic" },
  { "<name>Red kite</name>", "<name>Red kite", "line 12" },
  { "</service>\n</topics>\n", "", "line 13" },
  { "&amp;", "&", "line 5" },
};

static void
test_slips_are_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (SendaContent) content = load ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s -> %s", slips[i].old, slips[i].new);
      g_assert_false (parse_changed (content, slips[i].old, slips[i].new, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, slips[i].message));
    }
}

static void
test_nothing_is_refused (void)
{
  static const char *const nothings[] = { "", " \n", "<topics>" };

  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    {
      g_autoptr (SendaContent) content = load ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (nothings[i], strlen (nothings[i]));
      g_autoptr (GError) error = NULL;

      g_assert_false (_senda_topics_parse (content, bytes, &error));
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/topics/roles", test_roles);
  g_test_add_func ("/topics/role-cards-are-whole", test_role_cards_are_whole);
  g_test_add_func ("/topics/services", test_services);
  g_test_add_func ("/topics/first-populations", test_first_populations);
  g_test_add_func ("/topics/ids-in-attributes-exist", test_ids_in_attributes_exist);
  g_test_add_func ("/topics/closed-attributes", test_closed_attributes);
  g_test_add_func ("/topics/every-disciplines-role-is-a-disciplines-role",
                   test_every_disciplines_role_is_a_disciplines_role);
  g_test_add_func ("/topics/responsibilities-have-a-lead", test_responsibilities_have_a_lead);
  g_test_add_func ("/topics/texts-are-tidy", test_texts_are_tidy);
  g_test_add_func ("/topics/what-is-not-there", test_what_is_not_there);
  g_test_add_func ("/topics/names-for-readers", test_names_for_readers);
  g_test_add_func ("/topics/a-small-file", test_a_small_file);
  g_test_add_func ("/topics/slips-are-refused", test_slips_are_refused);
  g_test_add_func ("/topics/nothing-is-refused", test_nothing_is_refused);

  return g_test_run ();
}
