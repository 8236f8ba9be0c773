/* senda-round-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-facts.h"

#include "senda-statement-mark.h"

#include <string.h>

/* What is known of one element in this round. */
typedef struct
{
  SendaRecord *agreed; /* or NULL */
  SendaSuggestion suggestion;
  GPtrArray *evidence; /* of SendaRecord; NULL for none */
  GPtrArray *dissents; /* the same */
} Entry;

struct _SendaRoundFacts
{
  SendaContent *content;
  SendaRecord *round;  /* or NULL */
  GHashTable *mark_of; /* statement id to mark; the one borrowed, the other interned */
  GHashTable *carried; /* ids of statements whose mark is not confirmed */
  Entry *entries;      /* one per element */
  guint n_entries;
  GPtrArray *none;
};

static void
read_marks (SendaRoundFacts *self,
            GPtrArray       *marks)
{
  for (guint i = 0; marks && i < marks->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (marks, i);
      const SendaStatement *statement =
        senda_content_find_statement (self->content, senda_record_get_text (record, "statement"));
      const char *mark = senda_record_get_text (record, "mark");

      if (statement == NULL || mark == NULL)
        continue;
      g_hash_table_insert (self->mark_of, (gpointer) statement->id,
                           (gpointer) g_intern_string (mark));
      if (senda_record_get_integer (record, "is_carried"))
        g_hash_table_add (self->carried, (gpointer) statement->id);
    }
}

static void
count_mark (SendaStageMarks *marks,
            const char      *mark)
{
  marks->n_statements++;
  if (mark == NULL)
    return;
  if (strcmp (mark, SENDA_MARK_DESCRIBES) == 0)
    marks->n_describes++;
  else if (strcmp (mark, SENDA_MARK_PARTLY) == 0)
    marks->n_partly++;
  else if (strcmp (mark, SENDA_MARK_DOES_NOT) == 0)
    marks->n_does_not++;
  else
    marks->n_unsure++;
}

static void
suggest (SendaRoundFacts    *self,
         const SendaElement *element,
         SendaSuggestion    *suggestion)
{
  SendaStageMarks marks[SENDA_N_STAGES] = { 0 };

  for (guint i = 0; i < element->stages->len && i < SENDA_N_STAGES; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          count_mark (&marks[i], g_hash_table_lookup (self->mark_of, statement->id));
        }
    }
  senda_suggestion_compute (suggestion, marks);
}

static Entry *
find_entry (SendaRoundFacts *self,
            SendaRecord     *record)
{
  const SendaElement *element =
    senda_content_find_element (self->content, senda_record_get_text (record, "element"));

  return element ? &self->entries[element->position] : NULL;
}

static void
read_agreed (SendaRoundFacts *self,
             GPtrArray       *agreed)
{
  for (guint i = 0; agreed && i < agreed->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (agreed, i);
      Entry *entry = find_entry (self, record);

      if (entry != NULL)
        g_set_object (&entry->agreed, record);
    }
}

static void
add_record (GPtrArray  **records,
            SendaRecord *record)
{
  if (*records == NULL)
    *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (*records, g_object_ref (record));
}

static void
read_evidence (SendaRoundFacts *self,
               GPtrArray       *evidence)
{
  for (guint i = 0; evidence && i < evidence->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (evidence, i);
      Entry *entry = find_entry (self, record);

      if (entry != NULL)
        add_record (&entry->evidence, record);
    }
}

/* What @round says by its records; it holds on to the content and to them. (transfer full) */
SendaRoundFacts *
senda_round_facts_new (SendaContent *content,
                       SendaRecord  *round,
                       GPtrArray    *agreed,
                       GPtrArray    *marks,
                       GPtrArray    *evidence)
{
  SendaRoundFacts *self = g_new0 (SendaRoundFacts, 1);

  self->content = g_object_ref (content);
  g_set_object (&self->round, round);
  self->mark_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->carried = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_entries = senda_content_get_n_elements (content);
  self->entries = g_new0 (Entry, self->n_entries);
  self->none = g_ptr_array_new ();
  read_marks (self, marks);
  read_agreed (self, agreed);
  read_evidence (self, evidence);
  for (guint i = 0; i < self->n_entries; i++)
    suggest (self, senda_content_get_element (content, i), &self->entries[i].suggestion);
  return self;
}

/* Takes in the views that differ from what the group agreed on in this round; it holds on to them. */
void
senda_round_facts_add_dissents (SendaRoundFacts *self,
                                GPtrArray       *dissents)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_entries; i++)
    if (self->entries[i].agreed != NULL)
      g_hash_table_insert (entries, (gpointer) senda_record_get_id (self->entries[i].agreed),
                           &self->entries[i]);
  for (guint i = 0; i < dissents->len; i++)
    {
      SendaRecord *dissent = g_ptr_array_index (dissents, i);
      const char *agreed = senda_record_get_text (dissent, "agreed_stage");
      Entry *entry = agreed ? g_hash_table_lookup (entries, agreed) : NULL;

      if (entry != NULL)
        add_record (&entry->dissents, dissent);
    }
}

void
senda_round_facts_free (SendaRoundFacts *self)
{
  for (guint i = 0; i < self->n_entries; i++)
    {
      g_clear_object (&self->entries[i].agreed);
      g_clear_pointer (&self->entries[i].evidence, g_ptr_array_unref);
      g_clear_pointer (&self->entries[i].dissents, g_ptr_array_unref);
    }
  g_free (self->entries);
  g_ptr_array_unref (self->none);
  g_hash_table_unref (self->mark_of);
  g_hash_table_unref (self->carried);
  g_clear_object (&self->round);
  g_object_unref (self->content);
  g_free (self);
}

/* The round's own record; NULL where none has been opened. (transfer none) */
SendaRecord *
senda_round_facts_get_round (SendaRoundFacts *self)
{
  return self->round;
}

/* One of SENDA_STATE_…, "not discussed" when nothing was said. */
const char *
senda_round_facts_get_state (SendaRoundFacts    *self,
                             const SendaElement *element)
{
  SendaRecord *agreed = self->entries[element->position].agreed;
  const char *state = agreed ? senda_record_get_text (agreed, "state") : NULL;

  return state ? state : SENDA_STATE_NOT_DISCUSSED;
}

/* The stage that the group agreed on, or 0. */
guint
senda_round_facts_get_stage (SendaRoundFacts    *self,
                             const SendaElement *element)
{
  SendaRecord *agreed = self->entries[element->position].agreed;

  return agreed ? senda_record_get_integer (agreed, "stage") : 0;
}

/* The record of the group's choice, with its reason and note; NULL when there is none.
 * (transfer none) */
SendaRecord *
senda_round_facts_get_agreed (SendaRoundFacts    *self,
                              const SendaElement *element)
{
  return self->entries[element->position].agreed;
}

/* One of SENDA_MARK_…, or NULL when the statement is unmarked. */
const char *
senda_round_facts_get_mark (SendaRoundFacts      *self,
                            const SendaStatement *statement)
{
  return g_hash_table_lookup (self->mark_of, statement->id);
}

gboolean
senda_round_facts_is_carried (SendaRoundFacts    *self,
                              const SendaElement *element)
{
  SendaRecord *agreed = self->entries[element->position].agreed;

  return agreed != NULL && senda_record_get_integer (agreed, "is_carried") != 0;
}

gboolean
senda_round_facts_is_mark_carried (SendaRoundFacts      *self,
                                   const SendaStatement *statement)
{
  return g_hash_table_contains (self->carried, statement->id);
}

/* Of SendaRecord; empty for none. (transfer none) */
GPtrArray *
senda_round_facts_get_dissents (SendaRoundFacts    *self,
                                const SendaElement *element)
{
  GPtrArray *dissents = self->entries[element->position].dissents;

  return dissents ? dissents : self->none;
}

/* What the marks suggest. (transfer none): for as long as @self */
const SendaSuggestion *
senda_round_facts_get_suggestion (SendaRoundFacts    *self,
                                  const SendaElement *element)
{
  return &self->entries[element->position].suggestion;
}

/* What shows where the element stands, in the order given; empty for none. (transfer none): of
 * SendaRecord */
GPtrArray *
senda_round_facts_get_evidence (SendaRoundFacts    *self,
                                const SendaElement *element)
{
  GPtrArray *evidence = self->entries[element->position].evidence;

  return evidence ? evidence : self->none;
}

/* How the elements are spread over the stages. */
void
senda_round_facts_get_distribution (SendaRoundFacts   *self,
                                    SendaDistribution *distribution)
{
  senda_distribution_clear (distribution);
  for (guint i = 0; i < self->n_entries; i++)
    {
      const SendaElement *element = senda_content_get_element (self->content, i);

      senda_distribution_add (distribution, senda_round_facts_get_state (self, element),
                              senda_round_facts_get_stage (self, element));
    }
}
