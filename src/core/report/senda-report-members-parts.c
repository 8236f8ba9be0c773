/* senda-report-members-parts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The member directory, looked at by discipline, by what is asked and by language.
 */
#include "config.h"

#include "senda-report-members-private.h"

#include "senda-responsibility-findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaReportColumn discipline_columns[] = {
  { NC_("report", "Discipline"), { .width = 3 } },
  { NC_("report", "Agencies"), { .width = 4 } },
  { NC_("report", "Members"), { .width = 4 } },
};

static const SendaReportColumn language_columns[] = {
  { NC_("report", "Language"), { .width = 3 } },
  { NC_("report", "Agencies"), { .width = 4 } },
  { NC_("report", "Members"), { .width = 4 } },
};

#define N_OPEN_COLUMNS 2 /* of both: those without members' names */

static const SendaReportColumn ask_columns[] = {
  { NC_("report", "What it is about"), { .width = 4 } },
  { NC_("report", "Who leads it"), { .width = 3.4 } },
  { NC_("report", "Whom to ask"), { .width = 4 } },
};

static const SendaReportColumn role_columns[] = {
  { NC_("report", "Role"), { .width = 4 } },
  { NC_("report", "Whom to ask"), { .width = 6 } },
};

/* Two tables have the same shape: what is spoken or done, who does so, and who of the members. */
static SendaBlock *
begin_table (SendaReportMaker        *maker,
             const char              *title,
             const SendaReportColumn *columns,
             guint                    n_columns)
{
  senda_report_add_heading (maker, maker->body, 2, title);
  return senda_report_add_table (maker, maker->body, columns,
                                 senda_report_names_members (maker) ? n_columns : N_OPEN_COLUMNS);
}

static void
append_name (GString     *names,
             SendaRecord *record)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                          senda_record_get_text (record, "name"));
}

/* Those of @records that @is_it says yes to, by name. (transfer full) */
static char *
dup_names (SendaReportMaker *maker,
           GPtrArray        *records,
           gboolean        (*is_it) (SendaReportMaker *maker,
                                     SendaRecord      *record,
                                     const char       *id),
           const char       *id)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    if (is_it (maker, g_ptr_array_index (records, i), id))
      append_name (names, g_ptr_array_index (records, i));
  return g_string_free (names, FALSE);
}

static gboolean
agency_has_discipline (SendaReportMaker *maker G_GNUC_UNUSED,
                       SendaRecord      *agency,
                       const char       *id)
{
  return g_strcmp0 (senda_record_get_text (agency, "discipline"), id) == 0 ||
         senda_tags_have (senda_record_get_text (agency, "also"), id);
}

static gboolean
member_has_discipline (SendaReportMaker *maker,
                       SendaRecord      *member,
                       const char       *id)
{
  SendaPeopleFacts *people = maker->facts->people;

  return senda_people_facts_member_takes_part (people, member) &&
         g_strcmp0 (senda_people_facts_get_discipline (people, member), id) == 0;
}

static gboolean
agency_speaks (SendaReportMaker *maker G_GNUC_UNUSED,
               SendaRecord      *agency,
               const char       *id)
{
  return senda_tags_have (senda_record_get_text (agency, "languages"), id);
}

static gboolean
member_speaks (SendaReportMaker *maker,
               SendaRecord      *member,
               const char       *id)
{
  return senda_people_facts_member_takes_part (maker->facts->people, member) &&
         senda_tags_have (senda_record_get_text (member, "languages"), id);
}

/* Nothing where nobody is known, unless members are and may not be named. */
static void
add_row (SendaReportMaker *maker,
         SendaBlock       *table,
         const char       *id,
         const char       *agencies,
         const char       *members)
{
  gboolean names = senda_report_names_members (maker);
  SendaBlock *row = NULL;

  if (*agencies == '\0' && (*members == '\0' || !names))
    return;
  row = senda_block_add_row (table, FALSE);
  senda_report_say_topic (maker, senda_report_add_cell (row), id);
  senda_report_say_shared (senda_report_add_cell (row), agencies);
  if (names)
    senda_report_say_shared (senda_report_add_cell (row), members);
}

void
senda_report_add_disciplines (SendaReportMaker *maker,
                              GPtrArray        *agencies)
{
  GPtrArray *topics = senda_content_get_topics (maker->facts->content, "discipline");
  GPtrArray *members = senda_people_facts_list (maker->facts->people, &senda_member_info);
  SendaBlock *table = NULL;

  if (agencies->len == 0)
    return;
  table = begin_table (maker, NC_("report", "By discipline"), discipline_columns,
                       G_N_ELEMENTS (discipline_columns));
  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *of_agencies = dup_names (maker, agencies, agency_has_discipline, topic->id);
      g_autofree char *of_members = dup_names (maker, members, member_has_discipline, topic->id);

      add_row (maker, table, topic->id, of_agencies, of_members);
    }
}

static void
add_tags (GHashTable *seen,
          GPtrArray  *ids,
          const char *tags)
{
  g_auto (GStrv) each = senda_tags_split (tags ? tags : "");

  for (guint i = 0; each[i] != NULL; i++)
    if (!g_hash_table_contains (seen, each[i]))
      {
        char *id = g_strdup (each[i]);

        g_hash_table_add (seen, id);
        g_ptr_array_add (ids, id);
      }
}

/* What anybody here speaks. (transfer full) (element-type utf8) */
static GPtrArray *
dup_languages (SendaReportMaker *maker,
               GPtrArray        *agencies)
{
  GPtrArray *members = senda_people_facts_list (maker->facts->people, &senda_member_info);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < agencies->len; i++)
    add_tags (seen, ids, senda_record_get_text (g_ptr_array_index (agencies, i), "languages"));
  for (guint i = 0; i < members->len; i++)
    if (senda_report_may_say (maker, g_ptr_array_index (members, i), "languages"))
      add_tags (seen, ids, senda_record_get_text (g_ptr_array_index (members, i), "languages"));
  return ids;
}

static int
compare_languages (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  SendaReportMaker *maker = data;
  SendaCatalog *catalog = maker->options->catalogs[0];
  SendaContent *content = maker->facts->content;

  return senda_catalog_compare (catalog,
                                senda_content_name_topic (content, *(const char **) a, catalog),
                                senda_content_name_topic (content, *(const char **) b, catalog));
}

void
senda_report_add_languages (SendaReportMaker *maker,
                            GPtrArray        *agencies)
{
  GPtrArray *members = senda_people_facts_list (maker->facts->people, &senda_member_info);
  g_autoptr (GPtrArray) ids = dup_languages (maker, agencies);
  SendaBlock *table = NULL;

  if (ids->len == 0)
    return;
  g_ptr_array_sort_with_data (ids, compare_languages, maker);
  table = begin_table (maker, NC_("report", "By language"), language_columns,
                       G_N_ELEMENTS (language_columns));
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *of_agencies = dup_names (maker, agencies, agency_speaks, id);
      g_autofree char *of_members = dup_names (maker, members, member_speaks, id);

      add_row (maker, table, id, of_agencies, of_members);
    }
}

/* A responsibility, in the words of each language. */
typedef struct
{
  SendaReportMaker *maker;
  SendaRecord *responsibility;
} Task;

static char *
dup_task (SendaCatalog  *catalog,
          gconstpointer  data)
{
  const Task *task = data;

  return g_strdup (senda_responsibility_get_name (task->responsibility,
                                                  task->maker->facts->people, catalog));
}

static gboolean
leads (const Task          *task,
       const SendaRoleCard *card)
{
  return !card->is_unused &&
         g_strcmp0 (senda_responsibility_get_part (task->responsibility,
                                                   task->maker->facts->people, card),
                    SENDA_PART_LEADS) == 0;
}

static char *
dup_leaders (SendaCatalog  *catalog,
             gconstpointer  data)
{
  const Task *task = data;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < task->maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (task->maker->cards, i);

      if (leads (task, card))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                senda_role_card_get_name (card, catalog));
    }
  return g_string_free (names, FALSE);
}

/* Everybody who holds a role that leads it, each once. (transfer full) */
static char *
dup_people (const Task *task)
{
  SendaPeopleFacts *people = task->maker->facts->people;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < task->maker->cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (task->maker->cards, i);
      g_autoptr (GPtrArray) holders = NULL;

      if (!leads (task, card))
        continue;
      holders = senda_role_card_dup_holders (card, people);
      for (guint j = 0; j < holders->len; j++)
        if (!g_ptr_array_find (all, g_ptr_array_index (holders, j), NULL))
          g_ptr_array_add (all, g_ptr_array_index (holders, j));
    }
  return senda_report_dup_members (task->maker, all);
}

static void
say_people (SendaReportMaker *maker,
            SendaBlock       *cell,
            const char       *names)
{
  if (*names != '\0')
    senda_report_say_shared (cell, names);
  else
    senda_report_say_styled (maker, cell, SENDA_RUN_FAINT, NC_("report", "Nobody yet"));
}

static void
add_tasks (SendaReportMaker *maker)
{
  GPtrArray *all = senda_people_facts_list (maker->facts->people, &senda_responsibility_info);
  SendaBlock *table = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      Task task = { maker, g_ptr_array_index (all, i) };
      g_autofree char *people = dup_people (&task);
      SendaBlock *row = NULL;

      if (table == NULL)
        {
          senda_report_add_heading (maker, maker->body, 3, NC_("report", "By what is to be done"));
          table = senda_report_add_table (maker, maker->body, ask_columns,
                                          G_N_ELEMENTS (ask_columns));
        }
      row = senda_block_add_row (table, FALSE);
      senda_report_say_words (maker, senda_report_add_cell (row), dup_task, &task);
      senda_report_say_words (maker, senda_report_add_cell (row), dup_leaders, &task);
      say_people (maker, senda_report_add_cell (row), people);
    }
}

static void
add_roles (SendaReportMaker *maker,
           GPtrArray        *cards)
{
  SendaBlock *table = NULL;

  senda_report_add_heading (maker, maker->body, 3, NC_("report", "By role"));
  table = senda_report_add_table (maker, maker->body, role_columns, G_N_ELEMENTS (role_columns));
  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);
      g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, maker->facts->people);
      g_autofree char *names = senda_report_dup_members (maker, holders);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_role (maker, senda_report_add_cell (row), card);
      say_people (maker, senda_report_add_cell (row), names);
    }
}

/* By what is to be done, and by role: nothing where nobody may be named. */
void
senda_report_add_whom_to_ask (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_dup_in_use (maker->cards, maker->facts->people);

  if (cards->len == 0)
    return;
  if (!senda_report_names_members (maker) ||
      !senda_report_may_ever_say (maker, &senda_role_assignment_info, "member"))
    {
      maker->left_out = TRUE;
      return;
    }
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Whom to ask for what"));
  add_tasks (maker);
  add_roles (maker, cards);
}

void
senda_report_say_term (SendaReportMaker *maker,
                       SendaBlock       *block,
                       SendaRecord      *member)
{
  gboolean has_start = senda_report_may_say (maker, member, "starts_on");
  gboolean has_end = senda_report_may_say (maker, member, "ends_on");
  const char *start = senda_record_get_text (member, "starts_on");
  const char *end = senda_record_get_text (member, "ends_on");

  if (has_start && has_end)
    /* Translators: a term; {date} is its first day, {today} its last */
    senda_report_say (maker, block, NC_("report", "From {date} to {today}"), "date", start, "today",
                      end, NULL);
  else if (has_start)
    senda_report_say (maker, block, NC_("report", "Since {date}"), "date", start, NULL);
  else if (has_end)
    senda_report_say (maker, block, NC_("report", "Until {date}"), "date", end, NULL);
}
