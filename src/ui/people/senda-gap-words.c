/* senda-gap-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAMES 4

/* Seats are held, not by anybody who is named. */
char *
senda_gap_words_say_met (const SendaGap *gap)
{
  GString *names = g_string_new (NULL);
  guint n_shown = gap->met_by->len > MOST_NAMES + 1 ? MOST_NAMES : gap->met_by->len;
  guint n_more = gap->met_by->len - n_shown;
  g_autofree char *listed = NULL;

  for (guint i = 0; i < n_shown; i++)
    {
      if (i > 0)
        /* Translators: parts the names of agencies, which may have commas of their own */
        g_string_append (names, C_("between names", "; "));
      g_string_append (names, senda_record_get_text (g_ptr_array_index (gap->met_by, i), "name"));
    }
  listed = g_string_free (names, FALSE);
  if (gap->met_by->len == 0)
    return g_strdup (_("The seats are there, and held."));
  if (n_more == 0)
    return g_steal_pointer (&listed);
  return g_strdup_printf (
    /* Translators: some names of agencies and members, and how many there are beside them */
    ngettext ("%2$s; and %1$u more", "%2$s; and %1$u more", n_more), n_more, listed);
}

char *
senda_gap_words_say_what (SendaRecord  *action,
                          SendaCatalog *catalog)
{
  const char *what = senda_record_get_wording (action, "what",
                                               senda_catalog_get_language (catalog), NULL);

  return g_strdup (what ? what : "");
}

/* (transfer full) (nullable) */
static char *
say_due (SendaRecord      *action,
         SendaPeopleFacts *facts,
         SendaCatalog     *catalog)
{
  const char *due_on = senda_record_get_text (action, "due_on");
  g_autofree char *date = due_on ? senda_catalog_format_date (catalog, due_on) : NULL;

  if (due_on == NULL)
    return NULL;
  if (strcmp (due_on, senda_people_facts_get_today (facts)) < 0)
    return g_strdup_printf (C_("action", "Overdue: it was due on %s."), date);
  return g_strdup_printf (C_("action", "Due on %s."), date);
}

char *
senda_gap_words_say_action (SendaRecord      *action,
                            SendaPeopleFacts *facts,
                            SendaCatalog     *catalog)
{
  SendaRecord *owner = senda_people_facts_follow (facts, action, "owner");
  g_autofree char *due = say_due (action, facts, catalog);
  g_autofree char *who = NULL;

  if (owner != NULL)
    /* Translators: who does what was planned */
    who = g_strdup_printf (C_("action", "Who: %s."), senda_record_get_text (owner, "name"));
  else
    who = g_strdup (C_("action", "Nobody has taken it on yet."));
  return due ? g_strjoin (" ", who, due, NULL) : g_steal_pointer (&who);
}

char *
senda_gap_words_say_reason (const SendaGap *gap,
                            SendaCatalog   *catalog)
{
  const char *reason = gap->decision
                         ? senda_record_get_wording (gap->decision, "reason",
                                                     senda_catalog_get_language (catalog), NULL)
                         : NULL;

  return g_strdup (reason ? reason : "");
}

/* (transfer full) */
static char *
say_planned (const SendaGap   *gap,
             SendaPeopleFacts *facts,
             SendaCatalog     *catalog)
{
  g_autofree char *what = senda_gap_words_say_what (gap->action, catalog);
  g_autofree char *who = senda_gap_words_say_action (gap->action, facts, catalog);

  return g_strdup_printf (_("Planned: %1$s %2$s"), what, who);
}

/* (transfer full) */
static char *
say_prompt (const SendaGap *gap,
            SendaCatalog   *catalog)
{
  const char *why = senda_gap_get_why (gap, catalog);
  const char *step = senda_gap_get_step (gap, catalog);

  return g_strjoin (" ", _("Not at the table yet."), why ? why : "", step ? step : "", NULL);
}

char *
senda_gap_words_say_all (const SendaGap   *gap,
                         SendaPeopleFacts *facts,
                         SendaCatalog     *catalog)
{
  g_autofree char *name = senda_gap_dup_name (gap, catalog);
  g_autofree char *text = NULL;
  g_autofree char *reason = NULL;

  switch (gap->state)
    {
    case SENDA_GAP_IS_MET:
      text = senda_gap_words_say_met (gap);
      break;
    case SENDA_GAP_IS_PLANNED:
      text = say_planned (gap, facts, catalog);
      break;
    case SENDA_GAP_IS_DECLINED:
      reason = senda_gap_words_say_reason (gap, catalog);
      text = g_strdup_printf (_("Not needed here: %s"), reason);
      break;
    default:
      text = say_prompt (gap, catalog);
    }
  return g_strconcat (name, ". ", text, NULL);
}
