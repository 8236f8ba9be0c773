/* senda-roster-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What importing a roster would do: each row is read, then held against the people who are there
 * and the rows before it.
 */
#include "config.h"

#include "senda-roster-private.h"

#include <string.h>

typedef struct
{
  SendaRosterPlan *plan;
  SendaRosterReader reader;
  GHashTable *agencies;     /* folded name or short name to SendaRecord */
  GHashTable *new_agencies; /* folded name to the name as it was first written */
  GHashTable *listed;       /* of them, those that the plan adds */
  GHashTable *by_email;     /* to SendaRecord */
  GHashTable *by_name;      /* folded name and agency to SendaRecord */
  GHashTable *seen;         /* of emails, names with agency and ids of members: earlier rows */
} Planner;

static GHashTable *
keys_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Agencies of one name: the first one stands for all. */
static void
add_key (GHashTable  *keys,
         char        *key,
         SendaRecord *record)
{
  if (*key != '\0' && !g_hash_table_contains (keys, key))
    g_hash_table_insert (keys, key, record);
  else
    g_free (key);
}

static char *
dup_name_key (const char *name,
              const char *agency)
{
  g_autofree char *folded = _senda_roster_fold (name);

  return g_strconcat (folded, "\n", agency, NULL);
}

static void
add_agencies (Planner    *planner,
              const char *field)
{
  GPtrArray *agencies = senda_people_facts_list (planner->plan->facts, &senda_agency_info);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);
      const char *name = senda_record_get_text (agency, field);

      if (name != NULL)
        add_key (planner->agencies, _senda_roster_fold (name), agency);
    }
}

static void
add_members (Planner *planner)
{
  SendaPeopleFacts *facts = planner->plan->facts;
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");
      const char *name = senda_record_get_text (member, "name");
      const char *email = senda_record_get_text (member, "email");

      if (email != NULL)
        add_key (planner->by_email, _senda_roster_fold (email), member);
      if (name != NULL)
        add_key (planner->by_name,
                 dup_name_key (name, agency ? senda_record_get_id (agency) : NULL), member);
    }
}

/* What the agency of a row is known by, until it has an id. (transfer full) */
static char *
dup_agency_key (const SendaRosterRow *row)
{
  if (row->agency != NULL)
    return g_strdup (senda_record_get_id (row->agency));
  return row->new_agency ? _senda_roster_fold (row->new_agency) : g_strdup ("");
}

static void
find_agency (Planner        *planner,
             SendaRosterRow *row)
{
  const char *name = row->values[SENDA_ROSTER_AGENCY];
  g_autofree char *folded = name ? _senda_roster_fold (name) : NULL;
  SendaRecord *agency = folded ? g_hash_table_lookup (planner->agencies, folded) : NULL;

  if (folded == NULL)
    return;
  g_set_object (&row->agency, agency);
  if (agency != NULL)
    return;
  if (!g_hash_table_contains (planner->new_agencies, folded))
    g_hash_table_insert (planner->new_agencies, g_strdup (folded), g_strdup (name));
  row->new_agency = g_strdup (g_hash_table_lookup (planner->new_agencies, folded));
}

/* Whether any of the keys belongs to an earlier row. From now on they belong to this one. */
static gboolean
note_keys (Planner    *planner,
           const char *email,
           const char *name,
           const char *member)
{
  gboolean is_new = TRUE;

  if (email != NULL)
    is_new &= g_hash_table_add (planner->seen, g_strdup (email));
  if (member != NULL)
    is_new &= g_hash_table_add (planner->seen, g_strdup (member));
  is_new &= g_hash_table_add (planner->seen, g_strdup (name));
  return !is_new;
}

/* Whether the row fills a field of @member that is empty. */
static gboolean
says_more (Planner        *planner,
           SendaRosterRow *row,
           SendaRecord    *member)
{
  SendaPeopleFacts *facts = planner->plan->facts;

  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    {
      const char *field = _senda_roster_kind_field (kind);

      if (row->values[kind] == NULL || field == NULL || !senda_record_is_null (member, field))
        continue;
      if (kind != SENDA_ROSTER_DISCIPLINE ||
          g_strcmp0 (senda_people_facts_get_discipline (facts, member), row->values[kind]) != 0)
        return TRUE;
    }
  return FALSE;
}

/* A term that the roster completes may not end before it starts either. */
static gboolean
is_in_order (SendaRosterRow *row,
             SendaRecord    *member)
{
  const char *starts_on = member ? senda_record_get_text (member, "starts_on") : NULL;
  const char *ends_on = member ? senda_record_get_text (member, "ends_on") : NULL;

  if (starts_on == NULL)
    starts_on = row->values[SENDA_ROSTER_STARTS_ON];
  if (ends_on == NULL)
    ends_on = row->values[SENDA_ROSTER_ENDS_ON];
  return starts_on == NULL || ends_on == NULL || strcmp (starts_on, ends_on) <= 0;
}

/* Who the row is about, and what that makes of it. */
static void
settle (Planner        *planner,
        SendaRosterRow *row)
{
  const char *address = row->values[SENDA_ROSTER_EMAIL];
  g_autofree char *email = address ? _senda_roster_fold (address) : NULL;
  g_autofree char *agency = dup_agency_key (row);
  g_autofree char *name = dup_name_key (row->values[SENDA_ROSTER_NAME], agency);
  SendaRecord *member = email ? g_hash_table_lookup (planner->by_email, email) : NULL;

  if (member == NULL)
    member = g_hash_table_lookup (planner->by_name, name);
  if (!is_in_order (row, member))
    {
      row->problem = _senda_roster_say_order (&planner->reader, row->row);
      row->outcome = SENDA_ROSTER_WRONG;
      return;
    }
  if (note_keys (planner, email, name, member ? senda_record_get_id (member) : NULL))
    row->outcome = SENDA_ROSTER_DOUBLE;
  else if (member == NULL)
    row->outcome = SENDA_ROSTER_ADD;
  else
    {
      g_set_object (&row->member, member);
      row->outcome = says_more (planner, row, member) ? SENDA_ROSTER_UPDATE : SENDA_ROSTER_SAME;
    }
}

/* An agency is added for a member who has none yet. */
static void
settle_new_agency (Planner        *planner,
                   SendaRosterRow *row)
{
  gboolean wanted = row->outcome == SENDA_ROSTER_ADD ||
                    (row->outcome == SENDA_ROSTER_UPDATE &&
                     senda_record_is_null (row->member, "agency"));

  if (row->new_agency == NULL)
    return;
  if (!wanted)
    g_clear_pointer (&row->new_agency, g_free);
  else if (g_hash_table_add (planner->listed, g_strdup (row->new_agency)))
    g_ptr_array_add (planner->plan->new_agencies, g_strdup (row->new_agency));
}

static void
count (SendaRosterPlan      *plan,
       const SendaRosterRow *row)
{
  plan->n_add += row->outcome == SENDA_ROSTER_ADD;
  plan->n_update += row->outcome == SENDA_ROSTER_UPDATE;
  plan->n_same += row->outcome == SENDA_ROSTER_SAME;
  plan->n_double += row->outcome == SENDA_ROSTER_DOUBLE;
  plan->n_wrong += row->outcome == SENDA_ROSTER_WRONG;
}

static void
plan_row (Planner *planner,
          guint    index)
{
  SendaRosterRow *row = _senda_roster_read_row (&planner->reader, index);

  g_ptr_array_add (planner->plan->rows, row);
  if (row->outcome == SENDA_ROSTER_ADD)
    {
      find_agency (planner, row);
      settle (planner, row);
      settle_new_agency (planner, row);
    }
  count (planner->plan, row);
}

static SendaRosterPlan *
plan_alloc (SendaPeopleFacts *facts)
{
  SendaRosterPlan *plan = g_new0 (SendaRosterPlan, 1);

  plan->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _senda_roster_row_free);
  plan->new_agencies = g_ptr_array_new_with_free_func (g_free);
  plan->facts = senda_people_facts_ref (facts);
  return plan;
}

static void
planner_clear (Planner *planner)
{
  g_hash_table_unref (planner->agencies);
  g_hash_table_unref (planner->new_agencies);
  g_hash_table_unref (planner->listed);
  g_hash_table_unref (planner->by_email);
  g_hash_table_unref (planner->by_name);
  g_hash_table_unref (planner->seen);
  _senda_roster_words_free (planner->reader.words);
}

/* What importing @table would do, with @kinds for its columns. Nothing is changed. (transfer full) */
SendaRosterPlan *
senda_roster_plan_new (SendaTable            *table,
                       const SendaRosterKind *kinds,
                       gboolean               has_headings,
                       SendaPeopleFacts      *facts)
{
  SendaRosterPlan *plan = plan_alloc (facts);
  Planner planner = { .plan = plan, .reader = { table, kinds, NULL } };

  planner.reader.words = _senda_roster_words_new (senda_people_facts_get_content (facts));
  planner.agencies = keys_new ();
  planner.new_agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  planner.listed = keys_new ();
  planner.by_email = keys_new ();
  planner.by_name = keys_new ();
  planner.seen = keys_new ();
  add_agencies (&planner, "name");
  add_agencies (&planner, "short_name");
  add_members (&planner);
  for (guint i = has_headings ? 1 : 0; i < senda_table_get_n_rows (table); i++)
    plan_row (&planner, i);
  planner_clear (&planner);
  return plan;
}

void
senda_roster_plan_free (SendaRosterPlan *plan)
{
  g_ptr_array_unref (plan->rows);
  g_ptr_array_unref (plan->new_agencies);
  senda_people_facts_unref (plan->facts);
  g_free (plan);
}
