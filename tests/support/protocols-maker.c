/* protocols-maker.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "protocols-maker.h"

#include "senda-answer-edits.h"
#include "senda-protocol-adoption.h"
#include "senda-protocol-edits.h"

#define N_WORDS 150       /* of a decision */
#define N_SIGNING 12      /* agencies that approve, members that acknowledge */
#define N_VARIATIONS 8    /* of each question; together they ask for every factor */

static const char *const english[] = {
  "advocate", "officer", "calls", "before", "the", "interview", "and", "waits", "for", "an",
  "answer", "within", "two", "hours", "where", "nobody", "else", "can", "help",
};
static const char *const spanish[] = {
  "quien", "acompaña", "llama", "antes", "de", "la", "entrevista", "y", "espera", "una",
  "respuesta", "en", "dos", "horas", "donde", "nadie", "más", "puede", "ayudar",
};

/* Words of no meaning, others for each seed. (transfer full) */
static char *
make_words (const char *const *words,
            guint              n_words,
            guint              seed,
            guint              length)
{
  GString *text = g_string_new (NULL);
  guint state = seed * 2654435761u + 1;

  for (guint i = 0; i < length; i++)
    {
      state = state * 1664525u + 1013904223u;
      g_string_append (text, words[(state >> 16) % n_words]);
      g_string_append_c (text, i + 1 == length ? '.' : ' ');
    }
  return g_string_free (text, FALSE);
}

static void
decide (SendaProtocols *protocols,
        SendaRecord    *protocol,
        const char     *item,
        guint           seed)
{
  g_autofree char *en = make_words (english, G_N_ELEMENTS (english), seed, N_WORDS);
  g_autofree char *es = make_words (spanish, G_N_ELEMENTS (spanish), seed, N_WORDS);
  const SendaGiven given[] = { { "decision", en, "en" }, { "decision", es, "es" }, { NULL } };
  g_autoptr (GError) error = NULL;

  senda_protocol_set_item (protocols, protocol, item, given, &error);
  g_assert_no_error (error);
}

/* The ids of @n_items items, of its own where the content has not so many. (transfer full) */
static GStrv
ensure_items (SendaProtocols *protocols,
              SendaRecord    *protocol,
              guint           n_items)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = senda_protocols_get_sheet (protocols, protocol)->items->len; i < n_items; i++)
    {
      g_autofree char *name = g_strdup_printf ("Item %u of our own", i);
      g_autoptr (SendaRecord) item = senda_protocol_add_item (protocols, protocol, NULL, FALSE, name,
                                                              NULL, "en", &error);

      g_assert_no_error (error);
    }
  for (guint i = 0; i < n_items; i++)
    {
      SendaProtocolSheet *sheet = senda_protocols_get_sheet (protocols, protocol);
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, sheet->items->len - 1 - i);

      g_ptr_array_add (ids, g_strdup (item->id));
    }
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static gpointer
hold (gconstpointer record,
      gpointer      data G_GNUC_UNUSED)
{
  return g_object_ref ((gpointer) record);
}

static void
sign (SendaProtocols *protocols,
      SendaRecord    *version)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (protocols));
  g_autoptr (GPtrArray) agencies =
    g_ptr_array_copy (senda_people_facts_list (people, &senda_agency_info), hold, NULL);
  g_autoptr (GPtrArray) members =
    g_ptr_array_copy (senda_people_facts_list (people, &senda_member_info), hold, NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_free_func (agencies, g_object_unref);
  g_ptr_array_set_free_func (members, g_object_unref);
  for (guint i = 0; i < MIN (agencies->len, N_SIGNING); i++)
    {
      senda_protocol_approve (protocols, version, g_ptr_array_index (agencies, i), "approved", NULL,
                              NULL, NULL, &error);
      g_assert_no_error (error);
    }
  g_ptr_array_set_size (members, MIN (members->len, N_SIGNING));
  senda_protocol_acknowledge_many (protocols, version, members, NULL, "meeting", &error);
  g_assert_no_error (error);
}

static void
adopt (SendaProtocols *protocols,
       SendaRecord    *protocol,
       GStrv           items,
       guint           number)
{
  const SendaAdoption adoption = { NULL, "Two decisions are worded anew.", NULL, "en" };
  guint n_items = g_strv_length (items);
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; number > 0 && i < 2; i++)
    decide (protocols, protocol, items[(number * 2 + i) % n_items], number * 1000 + i);
  version = senda_protocol_adopt (protocols, protocol, &adoption, &error);
  g_assert_no_error (error);
  sign (protocols, version);
}

static SendaRecord *
start (SendaProtocols *protocols,
       guint           number)
{
  GPtrArray *shipped =
    senda_content_get_topics (senda_workspace_get_content (senda_protocols_get_workspace (protocols)),
                              "protocol");
  g_autofree char *title = g_strdup_printf ("Protocol %u of our own", number);
  g_autoptr (GError) error = NULL;
  SendaRecord *protocol =
    number < shipped->len
      ? senda_protocol_start (protocols, g_ptr_array_index (shipped, number), &error)
      : senda_protocol_start_own (protocols, title, "en", &error);

  g_assert_no_error (error);
  return protocol;
}

static void
answer_all (SendaProtocols *protocols)
{
  SendaContent *content =
    senda_workspace_get_content (senda_protocols_get_workspace (protocols));
  static const char *const when[N_VARIATIONS] = {
    "circumstance.age-child, circumstance.age-teen", "circumstance.form-labor",
    "circumstance.victim-foreign, circumstance.age-child", "circumstance.place-tribal",
    "circumstance.trafficker-diplomat, circumstance.gender-woman", "circumstance.number-many",
    "circumstance.language-signed, circumstance.form-both, circumstance.gender-family",
    "circumstance.place-online, circumstance.age-teen, circumstance.number-one",
  };
  GPtrArray *questions = senda_content_get_topics (content, "question");
  const SendaGiven given[] = {
    { "words", "Call, and stay with the person.", "en" },
    { "words", "Llamar y quedarse con la persona.", "es" }, { "phone", "555-0100" }, { NULL }
  };

  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (GError) error = NULL;

      g_clear_object (&(SendaRecord *) { senda_answer_set_default (
        protocols, g_ptr_array_index (questions, i), given, &error) });
      for (guint j = 0; j < N_VARIATIONS && error == NULL; j++)
        g_clear_object (&(SendaRecord *) { senda_answer_add_variation (
          protocols, g_ptr_array_index (questions, i), when[j], given, &error) });
      g_assert_no_error (error);
    }
}

void
protocols_maker_fill (SendaProtocols      *protocols,
                      const ProtocolsSize *size)
{
  for (guint i = 0; i < size->n_protocols; i++)
    {
      g_autoptr (SendaRecord) protocol = start (protocols, i);
      g_auto (GStrv) items = ensure_items (protocols, protocol, size->n_items);

      for (guint j = 0; items[j] != NULL; j++)
        decide (protocols, protocol, items[j], i * 100 + j);
      for (guint j = 0; j < size->n_versions; j++)
        adopt (protocols, protocol, items, j);
    }
  answer_all (protocols);
}
