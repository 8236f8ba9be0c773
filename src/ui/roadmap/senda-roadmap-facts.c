/* senda-roadmap-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap-facts.h"

#include "senda-roadmap-words.h"

#include <glib/gi18n-lib.h>

/* Of a note, as much as a table has room for. */
#define NOTE_CHARS 140

/* The name of a column. (transfer none) */
const char *
senda_fact_name (SendaFact fact)
{
  switch (fact)
    {
    case SENDA_FACT_ELEMENT:
      return C_("table", "Element");
    case SENDA_FACT_STAGE:
      return C_("table", "Stage");
    case SENDA_FACT_SUGGESTED:
      return C_("table", "Suggested");
    case SENDA_FACT_MARKS:
      return C_("table", "Statements");
    case SENDA_FACT_NOTE:
      return C_("table", "Note");
    }
  g_return_val_if_reached ("");
}

/* A value with the name of its column before it. (transfer full) */
char *
senda_fact_line (const char *name,
                 const char *value)
{
  /* Translators: the name of a column of a table, and what is in it */
  return g_strdup_printf (C_("table", "%s: %s"), name, value);
}

static char *
say_suggested (const SendaSuggestion *suggestion)
{
  switch (suggestion->kind)
    {
    case SENDA_SUGGESTION_STAGE:
      return g_strdup_printf (C_("suggestion", "Stage %u"), suggestion->stage);
    case SENDA_SUGGESTION_BETWEEN:
      return g_strdup_printf (C_("suggestion", "Between %u and %u"), suggestion->stage,
                              suggestion->stage + 1);
    case SENDA_SUGGESTION_UNMARKED:
    case SENDA_SUGGESTION_NO_STAGE:
    case SENDA_SUGGESTION_APART:
      break;
    }
  return g_strdup (C_("suggestion", "None"));
}

static void
append_count (GString    *line,
              const char *mark,
              guint       count)
{
  const char *label = NULL;

  if (count == 0)
    return;
  for (const SendaChoice *choice = senda_statement_marks; choice->name; choice++)
    if (g_str_equal (choice->name, mark))
      label = _(choice->label);
  if (line->len > 0)
    g_string_append (line, ", ");
  /* Translators: what was said of statements, and of how many: "Describes us: 2" */
  g_string_append_printf (line, C_("marks", "%s: %u"), label, count);
}

/* "Stage 2: Describes us: 2, Partly: 1"; a line for each stage where something is marked. */
static char *
say_marks (const SendaSuggestion *suggestion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    {
      const SendaStageMarks *marks = &suggestion->marks[i];
      g_autoptr (GString) line = g_string_new (NULL);

      append_count (line, SENDA_MARK_DESCRIBES, marks->n_describes);
      append_count (line, SENDA_MARK_PARTLY, marks->n_partly);
      append_count (line, SENDA_MARK_DOES_NOT, marks->n_does_not);
      append_count (line, SENDA_MARK_UNSURE, marks->n_unsure);
      if (line->len == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a stage's number and how its statements are marked */
      g_string_append_printf (text, C_("marks", "Stage %u. %s"), i + 1, line->str);
    }
  return g_string_free (text, FALSE);
}

static char *
say_note (SendaRoadmap       *roadmap,
          const SendaElement *element)
{
  SendaRecord *agreed = senda_roadmap_get_agreed (roadmap, element);
  const char *language = senda_workspace_get_language (senda_roadmap_get_workspace (roadmap));
  const char *note = agreed ? senda_record_get_wording (agreed, "note", language, NULL) : NULL;
  g_autofree char *start = NULL;

  if (note == NULL || g_utf8_strlen (note, -1) <= NOTE_CHARS)
    return g_strdup (note ? note : "");
  start = g_utf8_substring (note, 0, NOTE_CHARS);
  return g_strconcat (start, "…", NULL);
}

/* What is known of @element, one text per column. (transfer full) */
char **
senda_roadmap_dup_facts (SendaRoadmap       *roadmap,
                         const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (roadmap, element);
  char **facts = g_new0 (char *, SENDA_N_FACTS + 1);

  facts[SENDA_FACT_ELEMENT] = g_strdup (senda_words_message (roadmap, element->name));
  facts[SENDA_FACT_STAGE] = senda_words_place (roadmap, element);
  facts[SENDA_FACT_SUGGESTED] = say_suggested (suggestion);
  facts[SENDA_FACT_MARKS] = say_marks (suggestion);
  facts[SENDA_FACT_NOTE] = say_note (roadmap, element);
  return facts;
}
