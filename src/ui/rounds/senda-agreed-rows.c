/* senda-agreed-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreed-rows.h"

#include "senda-roadmap-words.h"
#include "senda-round-words.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

static void
add_sentence (GString    *said,
              const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (said->len > 0)
    g_string_append_c (said, '\n');
  g_string_append (said, sentence);
}

/* The stage, or why there is none. (transfer full) */
static char *
say_place (SendaWorkspace     *workspace,
           SendaRoundFacts    *facts,
           const SendaElement *element)
{
  guint stage = senda_round_facts_get_stage (facts, element);

  return stage > 0 ? senda_words_stage_name (workspace, stage)
                   : g_strdup (senda_words_state (senda_round_facts_get_state (facts, element)));
}

static void
fill_agreed (SendaRow           *row,
             SendaWorkspace     *workspace,
             SendaRoundFacts    *facts,
             SendaRecord        *round,
             const SendaElement *element)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaRecord *agreed = senda_round_facts_get_agreed (facts, element);
  const char *language = senda_workspace_get_language (workspace);
  const char *day = agreed ? senda_record_get_text (agreed, "agreed_on") : NULL;
  g_autofree char *date = day ? senda_catalog_format_date (catalog, day) : NULL;
  /* Translators: %s is a date */
  g_autofree char *dated = date ? g_strdup_printf (_("Agreed on %s"), date) : NULL;
  g_autofree char *place = say_place (workspace, facts, element);
  g_autofree char *name = round ? senda_round_words_title (round, catalog) : NULL;
  /* Translators: a round with its date, and where an element stood in it */
  g_autofree char *title = name ? g_strdup_printf (C_("round", "%1$s: %2$s"), name, place)
                                : g_strdup (place);
  g_autoptr (GString) said = g_string_new (NULL);

  if (agreed != NULL)
    add_sentence (said, senda_record_get_wording (agreed, "reason", language, NULL));
  add_sentence (said, dated);
  if (senda_round_facts_is_carried (facts, element))
    add_sentence (said, _("Carried over from an earlier round, and not confirmed yet"));
  senda_row_set_text (row, title, said->str);
}

/* (transfer full) */
static char *
say_who (SendaRounds *rounds,
         SendaRecord *dissent)
{
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (rounds));
  const char *id = senda_record_get_text (dissent, "member");
  SendaRecord *member = id ? senda_people_facts_find (people, &senda_member_info, id) : NULL;

  if (id == NULL)
    return g_strdup (C_("dissent", "Not named"));
  return g_strdup (member ? senda_record_get_text (member, "name") : _("Former member"));
}

static void
fill_dissent (SendaRow    *row,
              SendaRounds *rounds,
              SendaRecord *dissent)
{
  SendaWorkspace *workspace = senda_rounds_get_workspace (rounds);
  const char *reason = senda_record_get_wording (dissent, "reason",
                                                 senda_workspace_get_language (workspace), NULL);
  guint stage = senda_record_get_integer (dissent, "stage");
  g_autofree char *who = say_who (rounds, dissent);
  /* Translators: why somebody holds another view than the group */
  g_autofree char *title = g_strdup_printf (_("Dissent: %s"), reason ? reason : "");
  g_autofree char *sees = NULL;

  if (stage > 0)
    /* Translators: a member who holds another view than the group, and the stage at which they see
     * the task force */
    sees = g_strdup_printf (_("%1$s, who sees stage %2$u"), who, stage);
  senda_row_set_text (row, title, sees ? sees : who);
}

int
senda_agreed_rows_fill (GtkListBox         *list,
                        int                 position,
                        SendaRounds        *rounds,
                        SendaRecord        *round,
                        const SendaElement *element,
                        gboolean            names_round)
{
  SendaRoundFacts *facts = senda_rounds_get_facts_of (rounds, round);
  GPtrArray *dissents = senda_round_facts_get_dissents (facts, element);

  fill_agreed (senda_row_ensure (list, position++), senda_rounds_get_workspace (rounds), facts,
               names_round ? round : NULL, element);
  for (guint i = 0; i < dissents->len; i++)
    fill_dissent (senda_row_ensure (list, position++), rounds, g_ptr_array_index (dissents, i));
  return position;
}
