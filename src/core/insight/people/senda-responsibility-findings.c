/* senda-responsibility-findings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibility-findings.h"

#include <string.h>

/* Who leads a responsibility. */
typedef struct
{
  guint n_roles;
  SendaRecord *person;  /* the first member who does, or NULL */
  gboolean has_another; /* not that member alone */
} Lead;

static void
add_holders (Lead                *lead,
             const SendaRoleCard *card,
             SendaPeopleFacts    *facts)
{
  g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, facts);

  for (guint i = 0; i < holders->len && !lead->has_another; i++)
    if (lead->person == NULL)
      lead->person = g_ptr_array_index (holders, i);
    else
      lead->has_another = lead->person != g_ptr_array_index (holders, i);
}

static void
find_lead (Lead             *lead,
           SendaRecord      *responsibility,
           SendaPeopleFacts *facts,
           GPtrArray        *cards)
{
  memset (lead, 0, sizeof *lead);
  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);

      if (card->is_unused ||
          g_strcmp0 (senda_responsibility_get_part (responsibility, facts, card),
                     SENDA_PART_LEADS) != 0)
        continue;
      lead->n_roles++;
      add_holders (lead, card, facts);
    }
}

static gboolean
has_alternate (SendaPeopleFacts *facts,
               SendaRecord      *member)
{
  GPtrArray *alternates = senda_people_facts_list_of (facts, &senda_member_info, "alternate_for",
                                                      senda_record_get_id (member));

  for (guint i = 0; i < alternates->len; i++)
    if (senda_people_facts_member_takes_part (facts, g_ptr_array_index (alternates, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_one_person (const Lead       *lead,
               SendaPeopleFacts *facts)
{
  return lead->person != NULL && !lead->has_another && !has_alternate (facts, lead->person);
}

/* The part that the role @card has in @responsibility, one of SENDA_PART_LEADS and its like, or
 * NULL for none. (transfer none) (nullable) */
const char *
senda_responsibility_get_part (SendaRecord         *responsibility,
                               SendaPeopleFacts    *facts,
                               const SendaRoleCard *card)
{
  GPtrArray *parts =
    senda_people_facts_list_of (facts, &senda_responsibility_part_info, "responsibility",
                                senda_record_get_id (responsibility));

  for (guint i = 0; i < parts->len; i++)
    {
      SendaRecord *part = g_ptr_array_index (parts, i);
      const SendaChoice *choice = NULL;

      if (g_strcmp0 (senda_record_get_text (part, "role"), card->id) != 0)
        continue;
      choice = senda_choice_find (senda_parts, senda_record_get_text (part, "part"));
      return choice ? choice->name : NULL;
    }
  return NULL;
}

/* The name that the task force gave it, else the shipped one, in the language of @catalog (NULL:
 * English) or in the one that there is. (transfer none) */
const char *
senda_responsibility_get_name (SendaRecord      *responsibility,
                               SendaPeopleFacts *facts,
                               SendaCatalog     *catalog)
{
  const char *language = catalog ? senda_catalog_get_language (catalog) : "en";
  const char *name = senda_record_get_wording (responsibility, "name", language, NULL);

  if (name != NULL)
    return name;
  return senda_content_name_topic (senda_people_facts_get_content (facts),
                                   senda_record_get_text (responsibility, "source"), catalog);
}

/* What there is to talk about. A role that is not used here leads nothing; where several lead, it
 * is enough that one of the roles is held. */
SendaFinding
senda_responsibility_get_findings (SendaRecord      *responsibility,
                                   SendaPeopleFacts *facts,
                                   GPtrArray        *cards)
{
  SendaFinding findings = 0;
  Lead lead;

  find_lead (&lead, responsibility, facts, cards);
  if (lead.n_roles == 0)
    return SENDA_FINDING_NOBODY_LEADS;
  if (lead.n_roles > 1)
    findings |= SENDA_FINDING_SEVERAL_LEAD;
  if (lead.person == NULL)
    findings |= SENDA_FINDING_NOBODY_HOLDS;
  if (is_one_person (&lead, facts))
    findings |= SENDA_FINDING_ONE_PERSON;
  return findings;
}

/* The member whom all depends on, or NULL. (transfer none) (nullable) */
SendaRecord *
senda_responsibility_get_person (SendaRecord      *responsibility,
                                 SendaPeopleFacts *facts,
                                 GPtrArray        *cards)
{
  Lead lead;

  find_lead (&lead, responsibility, facts, cards);
  return is_one_person (&lead, facts) ? lead.person : NULL;
}

/* The roles in use, in the order of @cards, which has to outlive the list. (transfer container)
 * (element-type SendaRoleCard) */
GPtrArray *
senda_role_cards_dup_in_use (GPtrArray        *cards,
                             SendaPeopleFacts *facts)
{
  GPtrArray *in_use = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    if (senda_role_card_is_in_use (g_ptr_array_index (cards, i), facts))
      g_ptr_array_add (in_use, g_ptr_array_index (cards, i));
  return in_use;
}
