/* senda-cli-role-card.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda role show ROLE: the wording of today, who holds it, and who has read it.
 */
#include "config.h"

#include "senda-cli-role-card.h"

#include "senda-cli-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaReading. */
static const struct
{
  const char *name;
  const char *label; /* marked with NC_() */
} readings[] = {
  { "none", NC_("reading", "Not read yet") },
  { "understood", NC_("reading", "Understood") },
  { "discuss", NC_("reading", "Would like to discuss it") },
  { "settled", NC_("reading", "Read; the question was settled") },
  { "again", NC_("reading", "Read in an earlier wording; to be read again") },
};

/* What a member keeps in a review, in the language asked for. */
static const char *
get_wording (SendaCli    *cli,
             SendaRecord *record,
             const char  *field)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int index = senda_record_info_field (info, field);

  if (info->fields[index].flags & SENDA_FIELD_BILINGUAL)
    return senda_record_get_wording (record, field, senda_catalog_get_language (cli->catalog),
                                     NULL);
  return senda_record_get_text (record, field);
}

static GPtrArray *
dup_readers (SendaCli            *cli,
             const SendaRoleCard *card)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  GPtrArray *reviews = senda_people_facts_list_of (facts, &senda_role_review_info, "role",
                                                   card->id);
  GPtrArray *readers = senda_role_card_dup_holders (card, facts);

  for (guint i = 0; i < reviews->len; i++)
    {
      SendaRecord *member = senda_people_facts_follow (facts, g_ptr_array_index (reviews, i),
                                                       "member");

      if (member != NULL && !g_ptr_array_find (readers, member, NULL))
        g_ptr_array_add (readers, member);
    }
  return readers;
}

/* Adds what @member found in reading the role, as an object. */
void
senda_cli_role_reading_json (SendaCli            *cli,
                             JsonBuilder         *builder,
                             const SendaRoleCard *card,
                             SendaRecord         *member)
{
  SendaRecord *review = NULL;
  SendaReading reading = senda_role_card_get_reading (card, senda_cli_get_facts (cli), member,
                                                      &review);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "role", card->source);
  senda_cli_record_json_name (cli, builder, "member", member);
  senda_cli_json_text (builder, "reading", readings[reading].name);
  senda_cli_json_text (builder, "question", review ? get_wording (cli, review, "question") : NULL);
  senda_cli_json_text (builder, "answer", review ? get_wording (cli, review, "answer") : NULL);
  senda_cli_json_text (builder, "reviewed_on",
                       review ? senda_record_get_text (review, "reviewed_on") : NULL);
  json_builder_end_object (builder);
}

/* Says what @member found in reading the role. */
void
senda_cli_role_reading_say (SendaCli            *cli,
                            const SendaRoleCard *card,
                            SendaRecord         *member)
{
  SendaRecord *review = NULL;
  SendaReading reading = senda_role_card_get_reading (card, senda_cli_get_facts (cli), member,
                                                      &review);
  const char *question = review ? get_wording (cli, review, "question") : NULL;
  g_autofree char *name = senda_cli_record_name (cli, member);
  g_autofree char *bullet = g_strconcat (name, ": ", NULL);

  senda_cli_wrap (cli, 2, bullet,
                  senda_catalog_get (cli->catalog, "reading", readings[reading].label));
  if (question != NULL)
    senda_cli_wrap (cli, 4, "", question);
}

static void
add_items (SendaCli            *cli,
           JsonBuilder         *builder,
           const SendaRoleCard *card,
           const char          *list)
{
  g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, list, cli->catalog, NULL);

  senda_cli_json_list (builder, list);
  for (guint i = 0; items[i] != NULL; i++)
    json_builder_add_string_value (builder, items[i]);
  json_builder_end_array (builder);
}

/* What the list of roles says of each. */
void
senda_cli_role_card_json (SendaCli            *cli,
                          JsonBuilder         *builder,
                          const SendaRoleCard *card)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, facts);

  senda_cli_json_text (builder, "id", card->id);
  senda_cli_json_text (builder, "source", card->source);
  senda_cli_json_text (builder, "name", senda_role_card_get_name (card, cli->catalog));
  senda_cli_json_text (builder, "kind", card->kind);
  senda_cli_json_boolean (builder, "is_unused", card->is_unused);
  senda_cli_json_boolean (builder, "is_shipped", senda_role_card_is_shipped (card));
  senda_cli_json_number (builder, "version", card->number);
  senda_cli_json_list (builder, "holders");
  for (guint i = 0; i < holders->len; i++)
    senda_cli_record_json_name (cli, builder, NULL, g_ptr_array_index (holders, i));
  json_builder_end_array (builder);
}

static void
print_card (SendaCli            *cli,
            const SendaRoleCard *card)
{
  g_autoptr (GPtrArray) readers = dup_readers (cli, card);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  SendaRecord *version = card->version;

  json_builder_begin_object (builder);
  senda_cli_role_card_json (cli, builder, card);
  senda_cli_json_text (builder, "made_on",
                       version ? senda_record_get_text (version, "made_on") : NULL);
  senda_cli_json_text (builder, "author",
                       version ? senda_record_get_text (version, "author") : NULL);
  senda_cli_json_text (builder, "reason", version ? get_wording (cli, version, "reason") : NULL);
  add_items (cli, builder, card, "purpose");
  for (guint i = 0; senda_role_lists[i] != NULL; i++)
    add_items (cli, builder, card, senda_role_lists[i]);
  senda_cli_json_list (builder, "readings");
  for (guint i = 0; i < readers->len; i++)
    senda_cli_role_reading_json (cli, builder, card, g_ptr_array_index (readers, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_version (SendaCli            *cli,
             const SendaRoleCard *card)
{
  g_autofree char *day = NULL;

  if (card->version == NULL)
    {
      senda_cli_say (cli, "%s", senda_cli_text (cli, N_("In Senda’s own words")));
      return;
    }
  day = senda_catalog_format_date (cli->catalog, senda_record_get_text (card->version, "made_on"));
  if (senda_role_card_is_shipped (card))
    /* Translators: a number, then a date */
    senda_cli_say (cli, senda_cli_text (cli, N_("Wording %u of %s: Senda’s own words again")),
                   card->number, day);
  else
    /* Translators: a number, then a date */
    senda_cli_say (cli, senda_cli_text (cli, N_("Wording %u of %s, by the task force")),
                   card->number, day);
}

static void
say_list (SendaCli            *cli,
          const SendaRoleCard *card,
          const char          *list,
          const char         **language)
{
  const char *actual = NULL;
  g_auto (GStrv) items = senda_role_card_dup_items (card, card->version, list, cli->catalog,
                                                    &actual);
  int field = senda_record_info_field (&senda_role_version_info, list);

  if (items[0] == NULL)
    return;
  *language = actual ? actual : *language;
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, senda_role_version_info.fields[field].label));
  for (guint i = 0; items[i] != NULL; i++)
    senda_cli_wrap (cli, 2, strcmp (list, "purpose") == 0 ? "" : "• ", items[i]);
}

static void
say_card (SendaCli            *cli,
          const SendaRoleCard *card)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, senda_cli_get_facts (cli));
  g_autoptr (GPtrArray) readers = dup_readers (cli, card);
  g_autofree char *names = senda_cli_record_join (cli, holders);
  const char *language = NULL;

  senda_cli_say (cli, "%s  (%s)", senda_role_card_get_name (card, cli->catalog), card->source);
  if (card->is_unused)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Not used here")));
  say_version (cli, card);
  say_list (cli, card, "purpose", &language);
  for (guint i = 0; senda_role_lists[i] != NULL; i++)
    say_list (cli, card, senda_role_lists[i], &language);
  if (language != NULL)
    {
      senda_cli_say (cli, "%s", "");
      /* Translators: %s is the name of a language */
      senda_cli_say (cli, senda_cli_text (cli, N_("Only written in %s.")),
                     senda_language_name (language));
    }
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Held by")));
  senda_cli_wrap (cli, 2, "", *names ? names : senda_cli_text (cli, N_("Nobody at this time")));
  if (readers->len > 0)
    senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Who has read it")));
  for (guint i = 0; i < readers->len; i++)
    senda_cli_role_reading_say (cli, card, g_ptr_array_index (readers, i));
}

SendaCliStatus
senda_cli_role_show (SendaCli *cli)
{
  g_autoptr (GPtrArray) cards = NULL;
  const SendaRoleCard *card = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  cards = senda_role_cards_new (senda_cli_get_facts (cli));
  card = senda_cli_find_role (cli, cards, senda_cli_argument (cli, 0));
  if (card == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->json)
    print_card (cli, card);
  else
    say_card (cli, card);
  return SENDA_CLI_DONE;
}
