/* live-protocols-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-protocols-fixture.h"

#include <string.h>

#define DAY G_GINT64_CONSTANT (86400000)

static const char *const agencies[PROTOCOLS_N_AGENCIES] = {
  "Sheriff", "Safe Harbor", "County Attorney"
};

static const char *const members[PROTOCOLS_N_MEMBERS] = {
  "Ana Ruiz", "Ben Cole", "Cora Diaz", "Dan Evers", "Eva Flores", "Finn Gray"
};

static void
add_people (LiveProtocolsFixture *fixture)
{
  for (guint i = 0; i < PROTOCOLS_N_AGENCIES; i++)
    fixture->agencies[i] = add_named (&fixture->base, &senda_agency_info, agencies[i]);
  for (guint i = 0; i < PROTOCOLS_N_MEMBERS; i++)
    {
      SendaRecord *agency = fixture->agencies[i / 2];

      fixture->members[i] = add_named (&fixture->base, &senda_member_info, members[i]);
      edit_field (&fixture->base, fixture->members[i], "agency", senda_record_get_id (agency));
    }
}

static void
look_again (LiveProtocolsFixture *fixture)
{
  fixture->workspace = fixture->base.base.workspace;
  fixture->people = fixture->base.people;
  fixture->protocols = senda_protocols_new (fixture->people);
}

void
live_protocols_fixture_set_up (LiveProtocolsFixture *fixture,
                               gconstpointer         data)
{
  people_fixture_set_up (&fixture->base, data);
  look_again (fixture);
  add_people (fixture);
}

static void
let_go (LiveProtocolsFixture *fixture)
{
  for (guint i = 0; i < PROTOCOLS_N_AGENCIES; i++)
    g_clear_object (&fixture->agencies[i]);
  for (guint i = 0; i < PROTOCOLS_N_MEMBERS; i++)
    g_clear_object (&fixture->members[i]);
  g_assert_finalize_object (fixture->protocols);
}

void
live_protocols_fixture_tear_down (LiveProtocolsFixture *fixture,
                                  gconstpointer         data)
{
  let_go (fixture);
  people_fixture_tear_down (&fixture->base, data);
}

/* (transfer full) */
static SendaRecord *
dup_named (LiveProtocolsFixture  *fixture,
           const SendaRecordInfo *info,
           const char            *name)
{
  GPtrArray *records = senda_people_facts_list (senda_people_get_facts (fixture->people), info);

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (senda_record_get_text (records->pdata[i], "name"), name) == 0)
      return g_object_ref (records->pdata[i]);
  return NULL;
}

void
live_protocols_fixture_reopen (LiveProtocolsFixture *fixture)
{
  let_go (fixture);
  people_fixture_reopen (&fixture->base);
  look_again (fixture);
  for (guint i = 0; i < PROTOCOLS_N_AGENCIES; i++)
    fixture->agencies[i] = dup_named (fixture, &senda_agency_info, agencies[i]);
  for (guint i = 0; i < PROTOCOLS_N_MEMBERS; i++)
    fixture->members[i] = dup_named (fixture, &senda_member_info, members[i]);
}

void
let_days_pass (LiveProtocolsFixture *fixture,
               guint                 days)
{
  fixture->base.base.now += days * DAY;
}

const SendaTopic *
topic_called (LiveProtocolsFixture *fixture,
              const char           *id)
{
  const SendaTopic *topic =
    senda_content_find_topic (senda_workspace_get_content (fixture->workspace), id);

  g_assert_nonnull (topic);
  return topic;
}

SendaRecord *
start_protocol (LiveProtocolsFixture *fixture,
                const char           *id)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *protocol = senda_protocol_start (fixture->protocols, topic_called (fixture, id),
                                                &error);

  g_assert_no_error (error);
  return protocol;
}

void
say_of_item (LiveProtocolsFixture *fixture,
             SendaRecord          *protocol,
             const char           *item,
             const char           *field,
             const char           *text)
{
  g_autoptr (GError) error = NULL;
  const SendaGiven given[] = { { field, text, NULL }, { NULL, NULL, NULL } };

  senda_protocol_set_item (fixture->protocols, protocol, item, given, &error);
  g_assert_no_error (error);
}

/* The sheet is another one after each. */
void
decide_all (LiveProtocolsFixture *fixture,
            SendaRecord          *protocol)
{
  SendaProtocolSheet *sheet = senda_protocols_get_sheet (fixture->protocols, protocol);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (sheet->items, i);

      if (item->is_mandatory && senda_sheet_item_is_open (item))
        g_ptr_array_add (open, g_strdup (item->id));
    }
  for (guint i = 0; i < open->len; i++)
    say_of_item (fixture, protocol, open->pdata[i], "decision", "So we decided.");
}

SendaRecord *
adopt_now (LiveProtocolsFixture *fixture,
           SendaRecord          *protocol,
           const char           *summary)
{
  g_autoptr (GError) error = NULL;
  const SendaAdoption adoption = { .summary = summary };
  SendaRecord *version = senda_protocol_adopt (fixture->protocols, protocol, &adoption, &error);

  g_assert_no_error (error);
  return version;
}

SendaRecord *
adopt_media (LiveProtocolsFixture *fixture,
             SendaRecord         **protocol)
{
  *protocol = start_protocol (fixture, "protocol.media");
  decide_all (fixture, *protocol);
  return adopt_now (fixture, *protocol, "The first.");
}

void
acknowledge (LiveProtocolsFixture *fixture,
             SendaRecord          *version,
             SendaRecord          *agency,
             SendaRecord          *member)
{
  g_autoptr (GError) error = NULL;

  senda_protocol_acknowledge (fixture->protocols, version, agency, member, NULL, "paper", &error);
  g_assert_no_error (error);
}

const SendaSheetItem *
item_called (LiveProtocolsFixture *fixture,
             SendaRecord          *protocol,
             const char           *item)
{
  const SendaSheetItem *found =
    senda_protocol_sheet_find (senda_protocols_get_sheet (fixture->protocols, protocol), item);

  g_assert_nonnull (found);
  return found;
}

void
assert_refused (gboolean      done,
                GError      **error,
                const char   *begins)
{
  g_assert_false (done);
  g_assert_nonnull (*error);
  g_assert_true ((*error)->domain == SENDA_ERROR);
  if (!g_str_has_prefix ((*error)->message, begins))
    g_assert_cmpstr ((*error)->message, ==, begins);
  g_clear_error (error);
}
