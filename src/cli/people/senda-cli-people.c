/* senda-cli-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-people.h"

#include "senda-cli-find.h"
#include "senda-cli-hint.h"
#include "senda-coverage.h"
#include "senda-representation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a name that nothing, or too much, is called by is refused. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *none;    /* marked with N_() */
  const char *several; /* the same */
} Words;

static const Words words[] = {
  { &senda_agency_info,
    N_("There is no agency “%s”. Nothing was changed. “senda agency list” shows them."),
    N_("Several agencies are called “%s”. Nothing was changed. Name one by its id; “senda agency "
       "list” shows them.") },
  { &senda_member_info,
    N_("There is no member “%s”. Nothing was changed. “senda member list” shows them."),
    N_("Several members are called “%s”. Nothing was changed. Name one by the id; “senda member "
       "list” shows them.") },
  { &senda_service_offer_info,
    N_("There is no service offered “%s”. Nothing was changed. Name it by its id; “senda offer "
       "list” shows them."),
    N_("Several services offered are called “%s”. Nothing was changed. Name one by its id; “senda "
       "offer list” shows them.") },
  { &senda_action_info,
    N_("There is no action “%s”. Nothing was changed. “senda action list” shows them."),
    N_("Several actions are called “%s”. Nothing was changed. Name one by its id; “senda action "
       "list” shows them.") },
};

/* The people of the task force that --task-force names, or of the only one; NULL after refusing.
 * (transfer none) (nullable) */
SendaPeople *
senda_cli_open_people (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = NULL;

  if (cli->people != NULL)
    return cli->people;
  task_force = senda_cli_find_task_force (cli);
  if (task_force != NULL)
    cli->people = senda_people_new (cli->workspace, task_force);
  return cli->people;
}

/* The picture of the people that were opened. (transfer none) */
SendaPeopleFacts *
senda_cli_get_facts (SendaCli *cli)
{
  return senda_people_get_facts (cli->people);
}

/* Of the task force whose people were opened. (transfer none) */
const char *
senda_cli_task_force_id (SendaCli *cli)
{
  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (cli->people)));
}

static char *
fold (const char *name)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));
  g_autofree char *small = g_utf8_casefold (trimmed, -1);

  return g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
}

/* Whether two names are the same but for capitals and spaces around them; none is nobody's. */
gboolean
senda_cli_is_name (const char *one,
                   const char *other)
{
  g_autofree char *first = one ? fold (one) : NULL;
  g_autofree char *second = other ? fold (other) : NULL;

  return first != NULL && *first != '\0' && g_strcmp0 (first, second) == 0;
}

static gboolean
is_called (SendaCli    *cli,
           SendaRecord *record,
           const char  *name)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autofree char *own = senda_cli_record_name (cli, record);

  return senda_cli_is_name (own, name) ||
         (info == &senda_agency_info &&
          senda_cli_is_name (senda_record_get_text (record, "short_name"), name));
}

static void
refuse_name (SendaCli              *cli,
             const SendaRecordInfo *info,
             const char            *name,
             gboolean               several)
{
  g_autofree char *quoted = senda_cli_quote (name);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].info == info)
      {
        senda_cli_refuse (cli, senda_cli_text (cli, several ? words[i].several : words[i].none),
                          quoted);
        return;
      }
  senda_cli_refuse_id (cli, name);
}

/* How many records of type @info are called @name; the last of them goes to @found. An id is nobody
 * else's. */
static guint
look_record (SendaCli              *cli,
             const SendaRecordInfo *info,
             const char            *name,
             SendaRecord          **found)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  GPtrArray *records = senda_people_facts_list (facts, info);
  g_autofree char *id = g_ascii_strdown (name, -1);
  guint n_found = 0;

  *found = senda_people_facts_find (facts, info, g_strstrip (id));
  if (*found != NULL)
    return 1;
  for (guint i = 0; i < records->len; i++)
    if (is_called (cli, g_ptr_array_index (records, i), name))
      {
        *found = g_ptr_array_index (records, i);
        n_found++;
      }
  return n_found;
}

/* The record of type @info whose id or name is @name, of the people that were opened; NULL after
 * refusing. (transfer none) (nullable) */
SendaRecord *
senda_cli_find_record (SendaCli              *cli,
                       const SendaRecordInfo *info,
                       const char            *name)
{
  SendaRecord *found = NULL;
  guint n_found = look_record (cli, info, name, &found);

  if (n_found == 1)
    return found;
  refuse_name (cli, info, name, n_found > 1);
  return NULL;
}

/* The same for several, with commas between them; a name that holds a comma stands alone, or is
 * given by the id. (transfer container) (nullable) */
GPtrArray *
senda_cli_find_records (SendaCli              *cli,
                        const SendaRecordInfo *info,
                        const char            *names)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  SendaRecord *record = NULL;
  g_auto (GStrv) each = senda_tags_split (names);

  if (look_record (cli, info, names, &record) == 1)
    {
      g_ptr_array_add (records, record);
      return g_steal_pointer (&records);
    }
  for (guint i = 0; each[i] != NULL; i++)
    {
      record = senda_cli_find_record (cli, info, each[i]);
      if (record == NULL)
        return NULL;
      if (!g_ptr_array_find (records, record, NULL))
        g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/* Refuses what is not a day. */
SendaCliStatus
senda_cli_check_day (SendaCli   *cli,
                     const char *day)
{
  g_autofree char *quoted = senda_cli_quote (day);

  if (senda_day_is_valid (day))
    return SENDA_CLI_DONE;
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is not a date such as 2026-03-09.")),
                           quoted);
}

static gboolean
is_card (SendaCli            *cli,
         const SendaRoleCard *card,
         const char          *name)
{
  const char *dot = strchr (card->source, '.');

  return senda_cli_is_name (senda_role_card_get_name (card, cli->catalog), name) ||
         senda_cli_is_name (senda_role_card_get_name (card, NULL), name) ||
         (dot != NULL && senda_cli_is_name (dot + 1, name));
}

/* “a”, “b”, or NULL. (transfer full) (nullable) */
static char *
hint_roles (GPtrArray  *cards,
            const char *name)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *nearest[SENDA_CLI_MAX_HINTS];
  GString *hint = NULL;
  guint n = 0;

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (ids, (gpointer) ((SendaRoleCard *) g_ptr_array_index (cards, i))->source);
  n = senda_cli_nearest (name, (const char *const *) ids->pdata, ids->len, nearest);
  for (guint i = 0; i < n; i++)
    {
      if (hint == NULL)
        hint = g_string_new (NULL);
      g_string_append_printf (hint, "%s“%s”", i > 0 ? ", " : "", nearest[i]);
    }
  return hint ? g_string_free (hint, FALSE) : NULL;
}

/* The role whose id, id in the content, or name is @name; NULL after refusing. (transfer none)
 * (nullable) */
SendaRoleCard *
senda_cli_find_role (SendaCli   *cli,
                     GPtrArray  *cards,
                     const char *name)
{
  SendaRoleCard *card = senda_role_cards_find (cards, name);
  g_autofree char *quoted = senda_cli_quote (name);
  g_autofree char *hint = NULL;

  for (guint i = 0; card == NULL && i < cards->len; i++)
    if (is_card (cli, g_ptr_array_index (cards, i), name))
      card = g_ptr_array_index (cards, i);
  if (card != NULL)
    return card;
  hint = hint_roles (cards, name);
  if (hint != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no role “%s”. Nothing was changed. "
                                                   "Near to it: %s.")),
                      quoted, hint);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no role “%s”. Nothing was changed. "
                                                   "“senda role list” shows them.")),
                      quoted);
  return NULL;
}

static gboolean
is_topic (SendaCli         *cli,
          const SendaTopic *topic,
          const char       *name)
{
  SendaMessage message = senda_topic_get_text (topic, "name");
  const char *dot = strchr (topic->id, '.');

  return senda_cli_is_name (topic->id, name) ||
         (dot != NULL && senda_cli_is_name (dot + 1, name)) ||
         senda_cli_is_name (message.text, name) ||
         senda_cli_is_name (senda_cli_message (cli, message), name);
}

/* The topic of one of @kinds that is called @name: by its id, whole or without the kind, or by its
 * name in English or the language asked for. (transfer none) (nullable) */
const SendaTopic *
senda_cli_look_topic (SendaCli          *cli,
                      const char *const *kinds,
                      const char        *name)
{
  const SendaTopic *topic = senda_content_find_topic (cli->content, name);

  if (topic != NULL && g_strv_contains (kinds, topic->kind))
    return topic;
  for (; *kinds; kinds++)
    {
      GPtrArray *topics = senda_content_get_topics (cli->content, *kinds);

      for (guint i = 0; i < topics->len; i++)
        if (is_topic (cli, g_ptr_array_index (topics, i), name))
          return g_ptr_array_index (topics, i);
    }
  return NULL;
}

static char *
name_cell (SendaCli      *cli,
           SendaCoverage *coverage,
           const char    *id)
{
  GPtrArray *rows = senda_coverage_get_rows (coverage);
  GPtrArray *columns = senda_coverage_get_columns (coverage);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < columns->len; j++)
      {
        g_autofree char *gap = senda_coverage_dup_gap_id (coverage, i, j);

        if (strcmp (gap, id) == 0)
          return g_strdup_printf ("%s · %s",
                                  senda_coverage_line_get_name (rows->pdata[i], cli->catalog),
                                  senda_coverage_line_get_name (columns->pdata[j], cli->catalog));
      }
  return NULL;
}

/* What people call the gap @id, of those at the table or where a service and a population, language
 * or hour meet; NULL after refusing. A node of the content keeps its id, which every reader sees by
 * its name. (transfer full) (nullable) */
char *
senda_cli_name_gap (SendaCli   *cli,
                    const char *id)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  g_autoptr (GPtrArray) gaps = senda_representation_new (facts);
  const SendaGap *gap = senda_representation_find (gaps, id);
  g_autofree char *quoted = senda_cli_quote (id);
  char *name = NULL;

  if (gap != NULL)
    return gap->topic ? g_strdup (gap->topic->id) : senda_gap_dup_name (gap, cli->catalog);
  for (guint lens = SENDA_LENS_POPULATION; name == NULL && lens <= SENDA_LENS_HOURS; lens++)
    {
      g_autoptr (SendaCoverage) coverage = senda_coverage_new (facts, lens, TRUE, TRUE);

      name = name_cell (cli, coverage, id);
    }
  if (name == NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no gap “%s”. Nothing was changed. "
                                                   "“senda show gaps” and “senda show coverage "
                                                   "--format json” show them.")),
                      quoted);
  return name;
}
