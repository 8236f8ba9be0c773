/* test-content.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mo-writer.h"
#include "senda-content.h"
#include "senda-error.h"

#include <gio/gio.h>
#include <string.h>

#define N_STAGES 5
#define MAX_WORDS 40

/* How many statements the published roadmap has, by element and stage. */
static const struct
{
  const char *number;
  guint n[N_STAGES];
} counts[] = {
  { "1.1", { 2, 2, 3, 2, 3 } },  { "1.2", { 2, 1, 2, 2, 2 } }, { "1.3", { 3, 3, 3, 2, 2 } },
  { "1.4", { 2, 2, 2, 2, 2 } },  { "1.5", { 3, 3, 3, 2, 2 } }, { "1.6", { 2, 2, 2, 2, 2 } },
  { "1.7", { 4, 3, 3, 3, 3 } },  { "1.8", { 2, 3, 3, 2, 2 } }, { "1.9", { 3, 4, 4, 3, 3 } },
  { "1.10", { 1, 2, 1, 2, 2 } }, { "2.1", { 3, 3, 2, 2, 3 } }, { "2.2", { 2, 2, 2, 4, 3 } },
  { "2.3", { 4, 3, 4, 4, 3 } },  { "2.4", { 3, 3, 4, 5, 5 } }, { "2.5", { 1, 3, 3, 2, 2 } },
  { "2.6", { 3, 3, 3, 4, 3 } },  { "2.7", { 3, 1, 4, 3, 3 } }, { "3.1", { 2, 3, 3, 3, 3 } },
  { "3.2", { 2, 3, 1, 2, 2 } },  { "3.3", { 1, 1, 1, 3, 3 } }, { "4.1", { 2, 2, 4, 3, 3 } },
  { "4.2", { 1, 2, 3, 3, 3 } },  { "4.3", { 3, 1, 2, 2, 3 } },
};

/* The least that can be read, for trying slips on. One tag a line, so that lines can be named. */
#define FIVE(PART) PART ("1") PART ("2") PART ("3") PART ("4") PART ("5")
#define STAGE(number)                                                       \
  "<stage number='" number "'>\n<name>Stage " number "</name>\n"            \
  "<description>What it is</description>\n</stage>\n"
#define ELEMENT_STAGE(number)                                               \
  "<stage number='" number "'>\n<prompt>What next?</prompt>\n"              \
  "<statement id='leadership." number ".1'>We are</statement>\n</stage>\n"

static const char small_roadmap[] =
  "<roadmap>\n"
  "<guide>\n<section id='guide.purpose'>\n<title>Why</title>\n<text>So</text>\n</section>\n"
  "</guide>\n"
  "<stages>\n" FIVE (STAGE) "</stages>\n"
  "<area id='inside' number='1'>\n<name>Inside</name>\n<description>In</description>\n"
  "<element id='leadership' number='1.1'>\n<name note='who leads'>Leadership</name>\n"
  "<introduction>It   matters\n  much &amp; always. </introduction>\n"
  "<box id='leadership.tip' kind='tip'>\n<item>Lead</item>\n</box>\n"
  FIVE (ELEMENT_STAGE)
  "</element>\n</area>\n"
  "<aliases>\n<alias from='steering' to='leadership'/>\n"
  "<alias from='steering.1.1' to='leadership.1.1'/>\n</aliases>\n"
  "</roadmap>\n";

static SendaContent *
load (void)
{
  g_autoptr (GError) error = NULL;
  SendaContent *content = senda_content_load (&error);

  g_assert_no_error (error);
  return content;
}

/* @small_roadmap, its first @old replaced by @new. */
static SendaContent *
read_changed (const char *old,
              const char *new,
              GError    **error)
{
  GString *text = g_string_new (small_roadmap);
  g_autoptr (GBytes) bytes = NULL;

  if (old != NULL)
    g_assert_cmpuint (g_string_replace (text, old, new, 1), ==, 1);
  bytes = g_string_free_to_bytes (text);
  return senda_content_new_from_bytes (bytes, error);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static void
test_areas_and_elements (void)
{
  static const guint n_elements[] = { 10, 7, 3, 3 };
  g_autoptr (SendaContent) content = load ();
  GPtrArray *areas = senda_content_get_areas (content);

  g_assert_cmpuint (areas->len, ==, G_N_ELEMENTS (n_elements));
  g_assert_cmpuint (senda_content_get_n_elements (content), ==, G_N_ELEMENTS (counts));
  g_assert_cmpuint (senda_content_get_stages (content)->len, ==, N_STAGES);
  g_assert_cmpuint (senda_content_get_sections (content)->len, ==, 4);
  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);

      g_assert_cmpuint (area->number, ==, i + 1);
      g_assert_cmpuint (area->elements->len, ==, n_elements[i]);
      g_assert_true (senda_content_find_area (content, area->id) == area);
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpstr (senda_content_get_element (content, i)->number, ==, counts[i].number);
}

static guint
check_statements (SendaContent       *content,
                  const SendaElement *element,
                  guint               stage)
{
  const SendaElementStage *held = g_ptr_array_index (element->stages, stage - 1);

  g_assert_cmpuint (held->number, ==, stage);
  g_assert_true (held->stage == senda_content_find_stage (content, stage));
  g_assert_nonnull (held->prompt.text);
  for (guint i = 0; i < held->statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (held->statements, i);
      g_autofree char *id = g_strdup_printf ("%s.%u.%u", element->id, stage, i + 1);

      g_assert_cmpstr (statement->id, ==, id);
      g_assert_true (senda_content_find_statement (content, id) == statement);
      g_assert_true (statement->element == element);
      g_assert_cmpuint (statement->stage, ==, stage);
      if (count_words (statement->text.text) > MAX_WORDS)
        g_error ("%s is too long to be read aloud", statement->id);
    }
  return held->statements->len;
}

static void
test_statements (void)
{
  g_autoptr (SendaContent) content = load ();
  guint total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      g_assert_cmpuint (element->position, ==, i);
      g_assert_nonnull (element->introduction.text);
      g_assert_true (senda_content_find_element (content, element->id) == element);
      for (guint stage = 1; stage <= N_STAGES; stage++)
        {
          guint n = check_statements (content, element, stage);

          g_assert_cmpuint (n, ==, counts[i].n[stage - 1]);
          total += n;
        }
    }
  g_assert_cmpuint (total, ==, 295);
}

/* What the roadmap is known by is published and stays as published. */
static void
test_published_names (void)
{
  static const char *const stages[] = {
    "Creating a Foundation & Getting Started", "Developing Structure & Organization",
    "Institutionalizing", "Building & Expanding Capacity", "Evaluating & Evolving"
  };
  static const char *const areas[] = {
    "Internal Foundations, Operation, & Collaboration", "Case Operations",
    "Data, Reporting, & Assessment", "Public & Community Engagement, Awareness, & Training"
  };
  g_autoptr (SendaContent) content = load ();

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_assert_cmpstr (senda_content_find_stage (content, i + 1)->name.text, ==, stages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      const SendaArea *area = g_ptr_array_index (senda_content_get_areas (content), i);

      g_assert_cmpstr (area->name.text, ==, areas[i]);
    }
  g_assert_cmpstr (senda_content_find_element (content, "decision-making")->name.text, ==,
                   "Decision Making");
}

static void
test_what_is_not_there (void)
{
  g_autoptr (SendaContent) content = load ();

  g_assert_null (senda_content_find_element (content, "nothing"));
  g_assert_null (senda_content_find_element (content, ""));
  g_assert_null (senda_content_find_element (content, NULL));
  g_assert_null (senda_content_find_statement (content, "leadership"));
  g_assert_null (senda_content_find_element (content, "leadership.1.1"));
  g_assert_null (senda_content_find_statement (content, "leadership.1.9"));
  g_assert_nonnull (senda_content_find_box (content, "leadership.coordinator"));
  g_assert_null (senda_content_find_box (content, "leadership"));
  g_assert_null (senda_content_find_stage (content, 0));
  g_assert_null (senda_content_find_stage (content, 6));
}

static void
test_white_space_collapses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaContent) content = read_changed (NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (senda_content_get_element (content, 0)->introduction.text, ==,
                   "It matters much & always.");
}

static void
test_former_ids_are_found (void)
{
  g_autoptr (SendaContent) content = read_changed (NULL, NULL, NULL);

  g_assert_true (senda_content_find_element (content, "steering") ==
                 senda_content_find_element (content, "leadership"));
  g_assert_cmpstr (senda_content_find_statement (content, "steering.1.1")->id, ==,
                   "leadership.1.1");
  g_assert_null (senda_content_find_statement (content, "steering"));
}

typedef struct
{
  const char *old;
  const char *new;
  const char *message; /* what the error says, in part */
} Slip;

static const Slip slips[] = {
  { "<guide>", "<guide><b/>", "line 2: unexpected <b>" },
  { "<roadmap>", "<road>", "line 1: unexpected <road>" },
  { "<title>Why</title>", "", "line 6: section without title" },
  { "<title>Why</title>", "<title>Why</title><title>2</title>", "line 4: second <title>" },
  { "<title>Why</title>", "<title> </title>", "line 4: empty <title>" },
  { "<title>Why</title>", "stray<title>Why</title>", "line 4: text where none belongs" },
  { "<title>", "<title lang='x'>", "line 4: unknown attribute “lang”" },
  { "'guide.purpose'", "'purpose'", "line 3: malformed id “purpose”" },
  { "<section id='guide.purpose'>", "<section>", "line 3: <section> without “id”" },
  { "<stage number='2'>", "<stage number='3'>", "line 13: number “3” where 2 is next" },
  { "<name>Stage 3</name>", "", "without name or description" },
  { "<stages>\n", "<stages>\n<stage number='1'><name>a</name><description>b</description>"
                  "</stage>\n", "number “1” where 2 is next" },
  { "<area id='inside' number='1'>", "<area id='inside' number='2'>", "“2” where 1 is next" },
  { "<area id='inside'", "<area id='In side'", "malformed id “In side”" },
  { "<area id='inside'", "<area id='in--side'", "malformed id “in--side”" },
  { "<name>Inside</name>", "", "area without name" },
  { "number='1.1'", "number='1.2'", "number “1.2” where 1.1 is next" },
  { "'leadership' number", "'inside' number", "id “inside” is used twice" },
  { "<name note='who leads'>Leadership</name>", "", "element without name" },
  { "'leadership.tip'", "'membership.tip'", "malformed id “membership.tip”" },
  { "'tip'", "'hint'", "unknown kind of box “hint”" },
  { "<item>Lead</item>", "", "empty box" },
  { "<statement id='leadership.1.1'>", "<statement id='leadership.1.2'>", "leadership.1.2" },
  { "<statement id='leadership.4.1'>", "<statement id='leadership.3.1'>", "leadership.3.1" },
  { "<prompt>What next?</prompt>", "", "stage without prompt" },
  { "</element>", "<stage number='6'>\n</stage></element>", "a sixth stage" },
  { "to='leadership'", "to='nowhere'", "alias to the unknown id “nowhere”" },
  { "from='steering'", "from='inside'", "alias “inside” is an id that is in use" },
  { "from='steering.1.1'", "from='steering'", "alias “steering” stands twice" },
  { "</roadmap>", "", "roadmap" },
  { "Why", "W\xffhy", "UTF-8" },
  { small_roadmap, "", "" },
  { small_roadmap, "<roadmap/>", "line 1: no areas" },
};

static void
test_slips_are_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaContent) content = read_changed (slips[i].old, slips[i].new, &error);

      g_assert_null (content);
      g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, slips[i].message));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static char *
render (SendaContent *content,
        SendaCatalog *catalog,
        SendaLabel   *label)
{
  char *text = senda_content_render_label (content, label, catalog);

  senda_label_unref (label);
  return text;
}

static void
test_labels_in_the_readers_language (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");
  g_autofree char *placed = NULL;
  g_autofree char *ubicado = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *cambiado = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *gone = NULL;

#define PLACED senda_label_new ("rate-stage", "element", "leadership", "stage", "3", NULL)
#define CHANGED senda_label_new ("task-force-edit", "name", "Three {rivers}", \
                                 "field", "task_force.mission", NULL)
  placed = render (content, NULL, PLACED);
  ubicado = render (content, spanish, PLACED);
  changed = render (content, NULL, CHANGED);
  cambiado = render (content, spanish, CHANGED);
  unknown = render (content, NULL, senda_label_new ("from-the-future", NULL));
  gone = render (content, NULL,
                 senda_label_new ("rate-note", "element", "no-such-element", NULL));

  g_assert_cmpstr (placed, ==, "Placed Leadership at stage 3");
  g_assert_cmpstr (ubicado, ==, "Se ubicó Liderazgo en la etapa 3");
  g_assert_cmpstr (changed, ==, "Changed Three {rivers}: Mission");
  g_assert_cmpstr (cambiado, ==, "Se cambió Three {rivers}: Misión");
  g_assert_cmpstr (unknown, ==, "A change made by a newer Senda");
  g_assert_cmpstr (gone, ==, "Changed the note on no-such-element");
}

typedef void (*MessageFunc) (SendaMessage message,
                             gpointer     data);

static void
each (GPtrArray  *messages,
      MessageFunc func,
      gpointer    data)
{
  for (guint i = 0; i < messages->len; i++)
    func (*(SendaMessage *) g_ptr_array_index (messages, i), data);
}

static void
each_of_element (const SendaElement *element,
                 MessageFunc         func,
                 gpointer            data)
{
  func (element->name, data);
  func (element->introduction, data);
  for (guint i = 0; i < element->boxes->len; i++)
    {
      const SendaBox *box = g_ptr_array_index (element->boxes, i);

      func (box->title, data);
      func (box->text, data);
      each (box->items, func, data);
    }
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      func (stage->prompt, data);
      for (guint j = 0; j < stage->statements->len; j++)
        func (((SendaStatement *) g_ptr_array_index (stage->statements, j))->text, data);
    }
}

/* Calls @func with every message of the content. */
static void
each_message (SendaContent *content,
              MessageFunc   func,
              gpointer      data)
{
  for (guint i = 0; i < senda_content_get_sections (content)->len; i++)
    {
      const SendaSection *section = g_ptr_array_index (senda_content_get_sections (content), i);

      func (section->title, data);
      each (section->paragraphs, func, data);
      each (section->items, func, data);
    }
  for (guint i = 1; i <= N_STAGES; i++)
    {
      func (senda_content_find_stage (content, i)->name, data);
      func (senda_content_find_stage (content, i)->description, data);
    }
  for (guint i = 0; i < senda_content_get_areas (content)->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (senda_content_get_areas (content), i);

      func (area->name, data);
      func (area->description, data);
    }
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    each_of_element (senda_content_get_element (content, i), func, data);
}

typedef struct
{
  SendaCatalog *catalog;
  guint n_messages;
  guint n_missing;
} Completeness;

static void
count_missing (SendaMessage message,
               gpointer     data)
{
  Completeness *count = data;

  if (message.text == NULL)
    return;
  count->n_messages++;
  /* Without a translation, the English itself comes back. */
  if (senda_message (message, count->catalog) == message.text)
    {
      count->n_missing++;
      g_test_message ("not translated: %s: %s", message.context, message.text);
    }
}

static void
test_spanish_is_complete (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (SendaCatalog) spanish = senda_catalog_load ("es");
  Completeness count = { spanish, 0, 0 };

  g_assert_cmpstr (senda_catalog_get_language (spanish), ==, "es");
  each_message (content, count_missing, &count);
  g_assert_cmpuint (count.n_messages, >, 500);
  g_assert_cmpuint (count.n_missing, ==, 0);
}

static void
gather_key (SendaMessage message,
            gpointer     data)
{
  if (message.text != NULL)
    g_hash_table_add (data, g_strconcat (message.context, "\004", message.text, NULL));
}

static GBytes *
write_catalog (GList *keys)
{
  guint n = g_list_length (keys);
  g_autofree MoEntry *entries = g_new0 (MoEntry, n);

  for (guint i = 0; i < n; i++, keys = keys->next)
    entries[i] = (MoEntry) { keys->data, 0, "traducido", 0 };
  return mo_write (entries, n, FALSE);
}

/* That the test above can fail: a catalogue of everything is complete, and not when one is out. */
static void
test_one_missing_message_is_noticed (void)
{
  g_autoptr (SendaContent) content = load ();
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) keys = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) less = NULL;
  g_autoptr (SendaCatalog) complete = NULL;
  g_autoptr (SendaCatalog) incomplete = NULL;
  Completeness count = { 0 };

  each_message (content, gather_key, all);
  keys = g_list_sort (g_hash_table_get_keys (all), (GCompareFunc) strcmp);
  whole = write_catalog (keys);
  keys = g_list_delete_link (keys, g_list_nth (keys, g_list_length (keys) / 2));
  less = write_catalog (keys);

  complete = senda_catalog_new ("es", whole, NULL);
  count = (Completeness) { complete, 0, 0 };
  each_message (content, count_missing, &count);
  g_assert_cmpuint (count.n_missing, ==, 0);

  incomplete = senda_catalog_new ("es", less, NULL);
  count = (Completeness) { incomplete, 0, 0 };
  each_message (content, count_missing, &count);
  g_assert_cmpuint (count.n_missing, ==, 1);
}

static void
test_resource_holds_no_notes (void)
{
  g_autoptr (SendaContent) content G_GNUC_UNUSED = load ();
  g_autoptr (GBytes) shipped = g_resources_lookup_data (SENDA_RESOURCES "/content/roadmap.xml",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (shipped);
  g_assert_null (g_strstr_len (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped),
                               " note="));
  g_assert_null (g_strstr_len (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped),
                               "<!--"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/areas-and-elements", test_areas_and_elements);
  g_test_add_func ("/content/statements", test_statements);
  g_test_add_func ("/content/published-names", test_published_names);
  g_test_add_func ("/content/what-is-not-there", test_what_is_not_there);
  g_test_add_func ("/content/white-space-collapses", test_white_space_collapses);
  g_test_add_func ("/content/former-ids-are-found", test_former_ids_are_found);
  g_test_add_func ("/content/slips-are-refused", test_slips_are_refused);
  g_test_add_func ("/content/labels-in-the-readers-language",
                   test_labels_in_the_readers_language);
  g_test_add_func ("/content/spanish-is-complete", test_spanish_is_complete);
  g_test_add_func ("/content/one-missing-message-is-noticed",
                   test_one_missing_message_is_noticed);
  g_test_add_func ("/content/resource-holds-no-notes", test_resource_holds_no_notes);

  return g_test_run ();
}
