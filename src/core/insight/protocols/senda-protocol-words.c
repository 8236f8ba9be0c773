/* senda-protocol-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a protocol is called, and whom it binds.
 */
#include "config.h"

#include "senda-protocol-facts.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the shipped name becomes as a title, by the kind of the protocol. Those whose name says
 * already what they are keep it. */
static const struct
{
  const char *kind; /* NULL: every other */
  const char *title;
  const char *guidelines;
} titles[] = {
  { "operational", NULL, NC_ ("protocol title", "Operational guidelines") },
  { "response", NULL, NC_ ("protocol title", "Response guidelines") },
  /* Translators: {name} is a subject, "Planning for sustainability" */
  { "worksheet", NC_ ("protocol title", "{name}: worksheet"),
    NC_ ("protocol title", "{name}: guidelines") },
  /* Translators: {name} is a subject, "Information sharing" */
  { NULL, NC_ ("protocol title", "{name}: protocol"),
    NC_ ("protocol title", "{name}: guidelines") },
};

static char *
title_shipped (const SendaTopic *topic,
               gboolean          is_guidelines,
               SendaCatalog     *catalog)
{
  const char *name = senda_message (senda_topic_get_text (topic, "name"), catalog);
  const char *kind = senda_topic_get_attribute (topic, "kind");
  const char *title = NULL;
  guint i = 0;

  while (titles[i].kind != NULL && g_strcmp0 (titles[i].kind, kind) != 0)
    i++;
  title = is_guidelines ? titles[i].guidelines : titles[i].title;
  return title ? senda_fill (senda_catalog_get (catalog, "protocol title", title), "name", name,
                             NULL)
               : g_strdup (name);
}

static GHashTable *
read_ids (char **names)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_add (ids, names[i]);
  return ids;
}

/* The title of @protocol: its own, else what its shipped name becomes in the language of @catalog.
 * (transfer full) */
char *
senda_protocol_dup_title (SendaRecord  *protocol,
                          SendaContent *content,
                          SendaCatalog *catalog)
{
  const char *own = senda_record_get_wording (protocol, "title",
                                              senda_catalog_get_language (catalog), NULL);
  const char *source = senda_record_get_text (protocol, "source");
  const SendaTopic *topic = source ? senda_content_find_topic (content, source) : NULL;

  if (own != NULL)
    return g_strdup (own);
  if (topic != NULL && strcmp (topic->kind, "protocol") == 0)
    return title_shipped (topic, senda_record_get_integer (protocol, "is_guidelines") != 0,
                          catalog);
  return g_strdup (source ? source : senda_catalog_get (catalog, NULL, senda_protocol_info.label));
}

/* The agencies that @protocol binds, in the order of the people: those that it names, else all that
 * take part. One that was removed since is as if it had not been named. (transfer container)
 * (element-type SendaRecord) */
GPtrArray *
senda_protocol_facts_dup_parties (SendaProtocolFacts *self,
                                  SendaRecord        *protocol)
{
  SendaPeopleFacts *people = senda_protocol_facts_get_people (self);
  GPtrArray *agencies = senda_people_facts_list (people, &senda_agency_info);
  GPtrArray *parties = g_ptr_array_new ();
  g_auto (GStrv) names = senda_tags_split (senda_record_get_text (protocol, "parties"));
  g_autoptr (GHashTable) named = read_ids (names);
  gboolean is_open_to_all = FALSE;

  for (guint i = 0; i < agencies->len; i++)
    if (g_hash_table_contains (named, senda_record_get_id (g_ptr_array_index (agencies, i))))
      g_ptr_array_add (parties, g_ptr_array_index (agencies, i));
  is_open_to_all = parties->len == 0;
  for (guint i = 0; i < agencies->len && is_open_to_all; i++)
    if (senda_people_facts_agency_takes_part (people, g_ptr_array_index (agencies, i)))
      g_ptr_array_add (parties, g_ptr_array_index (agencies, i));
  return parties;
}
