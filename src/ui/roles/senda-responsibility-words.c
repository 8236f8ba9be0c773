/* senda-responsibility-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibility-words.h"

#include <glib/gi18n-lib.h>

static void
add_text (GString    *texts,
          const char *separator,
          const char *text)
{
  if (texts->len > 0)
    g_string_append (texts, separator);
  g_string_append (texts, text);
}

static void
add_person (GString          *texts,
            SendaRecord      *responsibility,
            SendaPeopleFacts *facts,
            GPtrArray        *cards)
{
  SendaRecord *person = senda_responsibility_get_person (responsibility, facts, cards);
  g_autofree char *text =
    person ? g_strdup_printf (_("Depends on one person: %s"),
                              senda_record_get_text (person, "name"))
           : g_strdup (_("Depends on one person"));

  add_text (texts, " · ", text);
}

/* What to talk about, in a line; NULL for nothing. (transfer full) (nullable) */
char *
senda_responsibility_words_dup_findings (SendaRecord      *responsibility,
                                         SendaPeopleFacts *facts,
                                         GPtrArray        *cards)
{
  SendaFinding findings = senda_responsibility_get_findings (responsibility, facts, cards);
  GString *texts = NULL;

  if (findings == 0)
    return NULL;
  texts = g_string_new (NULL);
  if (findings & SENDA_FINDING_NOBODY_LEADS)
    add_text (texts, " · ", _("Nobody leads"));
  if (findings & SENDA_FINDING_SEVERAL_LEAD)
    add_text (texts, " · ", _("Several lead"));
  if (findings & SENDA_FINDING_NOBODY_HOLDS)
    add_text (texts, " · ", _("Nobody holds the role that leads"));
  if (findings & SENDA_FINDING_ONE_PERSON)
    add_person (texts, responsibility, facts, cards);
  return g_string_free (texts, FALSE);
}

/* "Leads: Local law enforcement, Local prosecutors". (transfer full) (nullable) */
static char *
dup_part (SendaRecord       *responsibility,
          SendaPeopleFacts  *facts,
          GPtrArray         *roles,
          const SendaChoice *part,
          SendaCatalog      *catalog)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const SendaRoleCard *role = g_ptr_array_index (roles, i);
      const char *has = senda_responsibility_get_part (responsibility, facts, role);

      if (g_strcmp0 (has, part->name) == 0)
        add_text (names, ", ", senda_role_card_get_name (role, catalog));
    }
  if (names->len == 0)
    return NULL;
  /* Translators: a part in a responsibility, and the roles that have it */
  return g_strdup_printf (C_("part", "%1$s: %2$s"),
                          senda_choice_say (senda_parts, part->name, catalog), names->str);
}

char *
senda_responsibility_words_dup_row (SendaRecord      *responsibility,
                                    SendaPeopleFacts *facts,
                                    GPtrArray        *cards,
                                    GPtrArray        *roles,
                                    SendaCatalog     *catalog)
{
  GString *texts = g_string_new (senda_responsibility_get_name (responsibility, facts, catalog));
  g_autofree char *findings = senda_responsibility_words_dup_findings (responsibility, facts,
                                                                       cards);

  for (const SendaChoice *part = senda_parts; part->name != NULL; part++)
    {
      g_autofree char *text = dup_part (responsibility, facts, roles, part, catalog);

      if (text != NULL)
        add_text (texts, ". ", text);
    }
  if (findings != NULL)
    add_text (texts, ". ", findings);
  return g_string_free (texts, FALSE);
}

/* "Local prosecutors: Supports". (transfer full) */
char *
senda_responsibility_words_dup_cell (SendaRecord         *responsibility,
                                     SendaPeopleFacts    *facts,
                                     const SendaRoleCard *role,
                                     SendaCatalog        *catalog)
{
  const char *part = senda_responsibility_get_part (responsibility, facts, role);
  const char *said = part ? senda_choice_say (senda_parts, part, catalog) : NULL;

  /* Translators: a role, and the part that it has in a responsibility */
  return g_strdup_printf (C_("role", "%1$s: %2$s"), senda_role_card_get_name (role, catalog),
                          said ? said : C_("part", "No part"));
}
