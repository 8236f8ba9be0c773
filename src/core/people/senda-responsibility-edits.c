/* senda-responsibility-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes to who does what.
 */
#include "config.h"

#include "senda-role-edits.h"

#include "senda-people-edits-private.h"
#include "senda-record-edits.h"

/* Beginning with the shipped responsibilities. */
typedef struct
{
  SendaPeople *people;
  SendaEdit *edit;
  GPtrArray *cards;
  GHashTable *roles; /* card to its record, each asked for once */
} Beginning;

static const char *
get_task_force_id (SendaPeople *people)
{
  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (people)));
}

static SendaRecord *
get_role (Beginning           *beginning,
          const SendaRoleCard *card)
{
  SendaRecord *role = g_hash_table_lookup (beginning->roles, card);

  if (role == NULL)
    {
      role = _senda_role_ensure (beginning->people, beginning->edit, card);
      g_hash_table_insert (beginning->roles, (gpointer) card, role);
    }
  return role;
}

static void
put_part (SendaEdit  *edit,
          const char *responsibility,
          const char *role,
          const char *part)
{
  g_autofree char *id = senda_responsibility_part_id (responsibility, role);
  SendaRecord *record = senda_edit_create (edit, &senda_responsibility_part_info, id);

  senda_edit_set (edit, record, "responsibility", SENDA_TEXT (responsibility));
  senda_edit_set (edit, record, "role", SENDA_TEXT (role));
  senda_edit_set (edit, record, "part", SENDA_TEXT (part));
}

static void
put_shipped_parts (Beginning        *beginning,
                   const SendaTopic *topic,
                   const char       *responsibility)
{
  for (const SendaChoice *part = senda_parts; part->name; part++)
    {
      g_auto (GStrv) sources = senda_topic_dup_ids (topic, part->name);

      for (guint i = 0; sources[i] != NULL; i++)
        {
          const SendaRoleCard *card = senda_role_cards_find (beginning->cards, sources[i]);

          if (card != NULL)
            put_part (beginning->edit, responsibility,
                      senda_record_get_id (get_role (beginning, card)), part->name);
        }
    }
}

/* One that the task force has already is left as it made it. */
static void
put_shipped (Beginning        *beginning,
             const SendaTopic *topic)
{
  const char *task_force = get_task_force_id (beginning->people);
  g_autofree char *id = senda_responsibility_id (task_force, topic->id);
  SendaRecord *record = NULL;

  if (senda_people_facts_find (senda_people_get_facts (beginning->people),
                               &senda_responsibility_info, id) != NULL)
    return;
  record = senda_edit_create (beginning->edit, &senda_responsibility_info, id);
  senda_edit_set (beginning->edit, record, "task_force", SENDA_TEXT (task_force));
  senda_edit_set (beginning->edit, record, "source", SENDA_TEXT (topic->id));
  senda_edit_set (beginning->edit, record, "position", SENDA_INTEGER (topic->position));
  put_shipped_parts (beginning, topic, id);
}

/* Makes the shipped responsibilities, with the parts that roles usually have in them, the task
 * force's own; those that it has already stay as they are. */
gboolean
senda_responsibilities_begin (SendaPeople *people,
                              GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace),
                                                "responsibility");
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_people_get_facts (people));
  g_autoptr (GHashTable) roles = g_hash_table_new (NULL, NULL);
  Beginning beginning = { people, NULL, cards, roles };

  beginning.edit = senda_workspace_edit (workspace,
                                         senda_label_new ("responsibilities-begin", NULL));
  for (guint i = 0; i < topics->len; i++)
    put_shipped (&beginning, g_ptr_array_index (topics, i));
  return senda_edit_commit (beginning.edit, error);
}

/* Adds a responsibility of the task force's own, called @name in the workspace's language.
 * (transfer full) */
SendaRecord *
senda_responsibility_add (SendaPeople *people,
                          const char  *name,
                          GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  g_autofree char *source = senda_store_new_id (senda_workspace_get_store (workspace));
  const SendaGiven given[] = { { "source", source }, { "name", name }, { NULL, NULL } };

  if (!_senda_people_check_name (name, error))
    return NULL;
  return senda_record_add (workspace, &senda_responsibility_info, get_task_force_id (people), given,
                           error);
}

static SendaLabel *
make_part_label (SendaPeople         *people,
                 SendaRecord         *responsibility,
                 const SendaRoleCard *card,
                 const char          *part)
{
  g_autofree char *id = g_strconcat ("part-", part ? part : "clear", NULL);
  g_autofree char *topic = _senda_role_dup_topic (people, responsibility,
                                                  senda_record_get_text (responsibility, "source"));
  g_autofree char *role = _senda_role_dup_topic (people, card->record, card->source);

  return senda_label_new (id, "topic", topic, "role", role, NULL);
}

static gboolean
clear_part (SendaPeople *people,
            SendaRecord *responsibility,
            const char  *role,
            SendaLabel  *label,
            GError     **error)
{
  g_autofree char *id = senda_responsibility_part_id (senda_record_get_id (responsibility), role);
  SendaRecord *there = senda_people_facts_find (senda_people_get_facts (people),
                                                &senda_responsibility_part_info, id);
  g_autoptr (SendaEdit) edit = senda_workspace_edit (senda_people_get_workspace (people), label);

  if (there == NULL)
    return TRUE;
  senda_edit_set_deleted (edit, there, TRUE);
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Says which part the role has in @responsibility: one of senda_parts, NULL for none. */
gboolean
senda_responsibility_set_part (SendaPeople         *people,
                               SendaRecord         *responsibility,
                               const SendaRoleCard *card,
                               const char          *part,
                               GError             **error)
{
  SendaLabel *label = make_part_label (people, responsibility, card, part);
  SendaEdit *edit = NULL;
  SendaRecord *role = NULL;

  if (part == NULL)
    return clear_part (people, responsibility, card->id, label, error);
  edit = senda_workspace_edit (senda_people_get_workspace (people), label);
  role = _senda_role_ensure (people, edit, card);
  put_part (edit, senda_record_get_id (responsibility), senda_record_get_id (role), part);
  return senda_edit_commit (edit, error);
}
