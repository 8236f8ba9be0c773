/* senda-checklist-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-checklist-words.h"

#include "senda-protocol-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a decision stands in a folded row. */
#define QUOTED_CHARS 140

static const struct
{
  const char *state;
  const char *icon;
} icons[] = {
  { SENDA_ITEM_NOT_DISCUSSED, "senda-does-not-symbolic" },
  { SENDA_ITEM_DISCUSSING, "senda-partly-symbolic" },
  { SENDA_ITEM_DECIDED, "senda-describes-symbolic" },
  { SENDA_ITEM_NOT_APPLICABLE, "senda-close-symbolic" },
};

const char *
senda_checklist_get_icon (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].state, state))
      return icons[i].icon;
  return icons[0].icon;
}

const char *
senda_checklist_say_state (const char   *state,
                           SendaCatalog *catalog)
{
  const char *words = senda_choice_say (senda_protocol_item_states, state, catalog);

  return words ? words : state;
}

static void
add_part (GString    *said,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (said->len > 0)
    g_string_append (said, " · ");
  g_string_append (said, part);
}

/* When it is to be settled; what is settled has no such day any more. (transfer full)
 * (nullable) */
static char *
say_due (const SendaSheetItem *item,
         SendaProtocols       *protocols,
         SendaCatalog         *catalog)
{
  const char *today = senda_protocol_facts_get_today (senda_protocols_get_facts (protocols));
  const char *day = senda_record_get_text (item->record, "due_on");
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;

  if (date == NULL || !senda_sheet_item_is_open (item))
    return NULL;
  if (strcmp (day, today) < 0)
    /* Translators: %s is a day that is past */
    return g_strdup_printf (C_("item", "Overdue: it was due on %s"), date);
  /* Translators: %s is a day */
  return g_strdup_printf (C_("item", "Due on %s"), date);
}

char *
senda_checklist_say_line (const SendaSheetItem *item,
                          SendaProtocols       *protocols)
{
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_protocols_get_workspace (protocols));
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *person = NULL;
  g_autofree char *agencies = NULL;
  g_autofree char *due = NULL;

  add_part (said, senda_checklist_say_state (item->state, catalog));
  if (item->is_retired)
    add_part (said, C_("item", "Set aside"));
  if (item->record != NULL)
    {
      person = senda_protocol_name_all (protocols, &senda_member_info,
                                        senda_record_get_text (item->record, "responsible"));
      agencies = senda_protocol_name_all (protocols, &senda_agency_info,
                                          senda_record_get_text (item->record, "agencies"));
      due = say_due (item, protocols, catalog);
    }
  add_part (said, person);
  add_part (said, agencies);
  add_part (said, due);
  return g_strdup (said->str);
}

char *
senda_checklist_say_decision (const SendaSheetItem *item,
                              SendaCatalog         *catalog)
{
  gboolean is_out = g_str_equal (item->state, SENDA_ITEM_NOT_APPLICABLE);
  const char *language = senda_catalog_get_language (catalog);
  const char *text = NULL;
  g_autofree char *start = NULL;

  if (item->record != NULL)
    text = senda_record_get_wording (item->record, is_out ? "reason" : "decision", language, NULL);
  if (text == NULL)
    return NULL;
  start = g_strndup (text, strcspn (text, "\n"));
  if (g_utf8_strlen (start, -1) > QUOTED_CHARS)
    {
      g_autofree char *cut = g_utf8_substring (start, 0, QUOTED_CHARS);

      return g_strdup_printf ("“%s…”", cut);
    }
  return g_strdup_printf ("“%s”", start);
}

char *
senda_checklist_say_checked (const SendaSheetItem *item,
                             SendaCatalog         *catalog)
{
  const char *day = item->topic ? senda_topic_get_attribute (item->topic, "checked") : NULL;
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;

  if (date == NULL)
    return NULL;
  /* Translators: of a point of law; %s is the day on which it was looked up */
  return g_strdup_printf (_("Facts as of %s; check with counsel."), date);
}

/* "A, B" of @names, which ends without NULL. (transfer full) */
static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

char *
senda_checklist_say_open (const SendaSheetPart *part,
                          SendaCatalog         *catalog)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n_open = 0;

  for (guint i = 0; i < part->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (part->items, i);

      if (senda_sheet_item_is_open (item))
        g_ptr_array_add (names, senda_sheet_item_dup_name (item, catalog));
    }
  n_open = names->len;
  if (n_open == 0)
    return g_strdup (_("Every decision that the protocol must record is settled."));
  joined = join (names);
  /* Translators: %1$u decisions, and their names: “2 decisions are still open: Hours,
   * Languages.” */
  return g_strdup_printf (ngettext ("%1$u decision is still open: %2$s.",
                                    "%1$u decisions are still open: %2$s.", n_open),
                          n_open, joined);
}

static guint
count_aside (SendaProtocolSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->items->len; i++)
    if (((const SendaSheetItem *) g_ptr_array_index (sheet->items, i))->is_retired)
      n++;
  return n;
}

char *
senda_checklist_say_counts (SendaProtocolSheet *sheet,
                            SendaCatalog       *catalog)
{
  SendaSheetCounts counts = senda_protocol_sheet_count (sheet);
  g_autofree char *said = senda_sheet_counts_say (&counts, catalog);
  guint n_aside = count_aside (sheet);
  g_autoptr (GString) all = g_string_new (NULL);

  if (*said != '\0')
    g_string_append_printf (all, "%s.", said);
  if (counts.n_must > 0)
    g_string_append_printf (all, " ");
  if (counts.n_must > 0)
    g_string_append_printf (all,
                            ngettext ("%u decision that the protocol must record is still open.",
                                      "%u decisions that the protocol must record are still open.",
                                      counts.n_must),
                            counts.n_must);
  if (n_aside > 0)
    {
      g_string_append_c (all, ' ');
      g_string_append_printf (all, ngettext ("%u item is set aside.", "%u items are set aside.",
                                             n_aside), n_aside);
    }
  return g_strdup (g_strstrip (all->str));
}

/* Whether somebody in the drafting group of @protocol works in @discipline; NULL @drafters: nobody
 * was named. */
static gboolean
drafts (SendaPeopleFacts *people,
        char            **drafters,
        const char       *discipline)
{
  for (guint i = 0; drafters[i] != NULL; i++)
    {
      SendaRecord *member = senda_people_facts_find (people, &senda_member_info, drafters[i]);

      if (member != NULL &&
          g_strcmp0 (senda_people_facts_get_discipline (people, member), discipline) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_sentence (GString    *said,
              const char *format,
              GPtrArray  *names)
{
  g_autofree char *joined = NULL;

  if (names->len == 0)
    return;
  joined = join (names);
  if (said->len > 0)
    g_string_append_c (said, '\n');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (said, format, joined);
#pragma GCC diagnostic pop
}

char *
senda_checklist_say_missing (SendaProtocolSheet *sheet,
                             SendaProtocols     *protocols)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_protocols_get_people (protocols));
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  g_auto (GStrv) drafters =
    senda_tags_split (senda_record_get_text (sheet->protocol, "drafters"));
  g_auto (GStrv) ids = sheet->topic ? senda_topic_dup_ids (sheet->topic, "disciplines") : NULL;
  g_autoptr (GPtrArray) nowhere = g_ptr_array_new ();
  g_autoptr (GPtrArray) not_drafting = g_ptr_array_new ();
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *name = senda_content_name_topic (senda_workspace_get_content (workspace), ids[i],
                                                   senda_workspace_get_catalog (workspace));

      if (drafts (people, drafters, ids[i]))
        continue;
      if (senda_people_facts_list_in_discipline (people, ids[i])->len == 0)
        g_ptr_array_add (nowhere, (gpointer) name);
      else if (drafters[0] != NULL)
        g_ptr_array_add (not_drafting, (gpointer) name);
    }
  /* Translators: %s are fields of work, such as “Health care, Child welfare” */
  add_sentence (said, _("Nobody among the members works in these fields, so their view may be "
                        "missing: %s. Perhaps somebody can be asked in."), nowhere);
  /* Translators: %s are fields of work, such as “Health care, Child welfare” */
  add_sentence (said, _("Members work in these fields, and are not in the drafting group: %s."),
                not_drafting);
  return said->len > 0 ? g_strdup (said->str) : NULL;
}
