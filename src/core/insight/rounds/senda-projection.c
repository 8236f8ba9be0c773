/* senda-projection.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-projection.h"

#include "senda-action.h"
#include "senda-fill.h"
#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaContent *content;
  SendaRoundFacts *facts;
  GHashTable *carried; /* set of SendaStatement */
  guint *n_actions;    /* one per element */
} Reading;

static void
line_free (gpointer data)
{
  SendaProjectionLine *line = data;

  g_clear_object (&line->target);
  g_free (line);
}

static gboolean
is_due_by (SendaRecord *action,
           const char  *by)
{
  const char *due_on = senda_record_get_text (action, "due_on");

  return by == NULL || (due_on != NULL && strcmp (due_on, by) <= 0);
}

static void
read_actions (Reading    *reading,
              GPtrArray  *actions,
              const char *by)
{
  for (guint i = 0; actions && i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      const SendaStatement *statement =
        senda_content_find_statement (reading->content, senda_record_get_text (action, "source"));

      if (statement == NULL || senda_record_is_deleted (action) ||
          !senda_action_is_open (action) || !is_due_by (action, by))
        continue;
      g_hash_table_add (reading->carried, (gpointer) statement);
      reading->n_actions[statement->element->position]++;
    }
}

/* One statement less is marked as it is, one more describes us. */
static void
turn_mark (SendaStageMarks *marks,
           const char      *mark)
{
  if (g_strcmp0 (mark, SENDA_MARK_DESCRIBES) == 0)
    marks->n_describes--;
  else if (g_strcmp0 (mark, SENDA_MARK_PARTLY) == 0)
    marks->n_partly--;
  else if (g_strcmp0 (mark, SENDA_MARK_DOES_NOT) == 0)
    marks->n_does_not--;
  else if (mark != NULL)
    marks->n_unsure--;
  marks->n_describes++;
}

static void
project (Reading             *reading,
         SendaProjectionLine *line)
{
  const SendaSuggestion *today = senda_round_facts_get_suggestion (reading->facts, line->element);
  SendaStageMarks marks[SENDA_N_STAGES];

  memcpy (marks, today->marks, sizeof marks);
  for (guint i = 0; i < line->element->stages->len && i < SENDA_N_STAGES; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (line->element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          if (g_hash_table_contains (reading->carried, statement))
            turn_mark (&marks[i], senda_round_facts_get_mark (reading->facts, statement));
        }
    }
  senda_suggestion_compute (&line->suggestion, marks);
  line->differs = line->suggestion.kind != today->kind || line->suggestion.stage != today->stage;
}

/* From where the group stands: never back, and only where the plan makes a difference. */
static void
choose_stage (SendaProjectionLine *line)
{
  guint suggested = line->suggestion.stage;

  line->projected = line->stage;
  if (line->n_actions == 0 || (line->stage > 0 && !line->differs))
    return;
  if (line->suggestion.kind == SENDA_SUGGESTION_STAGE)
    line->projected = MAX (line->stage, suggested);
  else if (line->suggestion.kind == SENDA_SUGGESTION_BETWEEN && suggested >= line->stage)
    {
      line->projected = suggested;
      line->projected_next = suggested + 1;
    }
}

static void
read_targets (SendaProjection *self,
              SendaContent    *content,
              GPtrArray       *targets)
{
  for (guint i = 0; targets && i < targets->len; i++)
    {
      SendaRecord *target = g_ptr_array_index (targets, i);
      const SendaElement *element =
        senda_content_find_element (content, senda_record_get_text (target, "element"));
      SendaProjectionLine *line = NULL;

      if (element == NULL || senda_record_is_deleted (target))
        continue;
      line = g_ptr_array_index (self->lines, element->position);
      g_set_object (&line->target, target);
    }
}

/* Reads the picture of today, @facts, and what is planned by @by. It keeps the targets that it
 * names. (transfer full) */
SendaProjection *
senda_projection_new (SendaContent    *content,
                      SendaRoundFacts *facts,
                      GPtrArray       *targets,
                      GPtrArray       *actions,
                      const char      *by)
{
  SendaProjection *self = g_new0 (SendaProjection, 1);
  guint n_elements = senda_content_get_n_elements (content);
  g_autoptr (GHashTable) carried = g_hash_table_new (NULL, NULL);
  g_autofree guint *n_actions = g_new0 (guint, n_elements);
  Reading reading = { content, facts, carried, n_actions };

  self->lines = g_ptr_array_new_full (n_elements, line_free);
  read_actions (&reading, actions, by);
  for (guint i = 0; i < n_elements; i++)
    {
      SendaProjectionLine *line = g_new0 (SendaProjectionLine, 1);

      line->element = senda_content_get_element (content, i);
      line->stage = senda_round_facts_get_stage (facts, line->element);
      line->n_actions = n_actions[i];
      project (&reading, line);
      choose_stage (line);
      g_ptr_array_add (self->lines, line);
    }
  read_targets (self, content, targets);
  return self;
}

void
senda_projection_free (SendaProjection *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static char *
fill_stage (const char   *message,
            SendaContent *content,
            SendaCatalog *catalog,
            const char   *element,
            guint         stage,
            const char   *day)
{
  const SendaStage *found = senda_content_find_stage (content, stage);
  g_autofree char *number = g_strdup_printf ("%u", stage);

  return senda_fill (message, "element", element, "stage", number,
                     "name", found ? senda_message (found->name, catalog) : "", "day", day, NULL);
}

static char *
say_today (const SendaProjectionLine *line,
           SendaContent              *content,
           SendaCatalog              *catalog)
{
  const char *message = NULL;

  if (line->stage == 0)
    message = NC_("projection", "{element} has no agreed stage today.");
  else
    /* Translators: {element} is an element of the roadmap, {name} the name of the stage */
    message = NC_("projection", "{element} is at stage {stage}, {name}, today.");
  return fill_stage (senda_catalog_get (catalog, "projection", message), content, catalog,
                     senda_message (line->element->name, catalog), line->stage, "");
}

static char *
say_target (SendaRecord  *target,
            SendaContent *content,
            SendaCatalog *catalog)
{
  const char *due_on = senda_record_get_text (target, "due_on");
  g_autofree char *day = due_on ? senda_catalog_format_date (catalog, due_on) : NULL;
  const char *message = NULL;

  if (day == NULL)
    message = NC_("projection", "The target is stage {stage}, {name}.");
  else
    /* Translators: {name} is the name of the stage, {day} a date */
    message = NC_("projection", "The target is stage {stage}, {name}, by {day}.");
  return fill_stage (senda_catalog_get (catalog, "projection", message), content, catalog, "",
                     senda_record_get_integer (target, "stage"), day ? day : "");
}

/* The message that goes with what the marks would suggest. */
static const char *
find_message (const SendaProjectionLine *line,
              SendaCatalog              *catalog)
{
  guint n = line->n_actions;

  if (line->stage > 0 && line->projected == line->stage && line->projected_next == 0)
    return senda_catalog_get_plural (
      catalog, NCP_ ("projection",
                     "With {n} planned action done, the statements would suggest no later stage "
                     "yet.",
                     "With {n} planned actions done, the statements would suggest no later stage "
                     "yet."), n);
  switch (line->suggestion.kind)
    {
    case SENDA_SUGGESTION_STAGE:
      return senda_catalog_get_plural (
        catalog, NCP_ ("projection",
                       "With {n} planned action done, the statements would suggest stage {stage}.",
                       "With {n} planned actions done, the statements would suggest stage "
                       "{stage}."), n);
    case SENDA_SUGGESTION_BETWEEN:
      return senda_catalog_get_plural (
        catalog, NCP_ ("projection",
                       "With {n} planned action done, the statements would suggest a place between "
                       "stages {stage} and {next}.",
                       "With {n} planned actions done, the statements would suggest a place "
                       "between stages {stage} and {next}."), n);
    case SENDA_SUGGESTION_APART:
      return senda_catalog_get_plural (
        catalog, NCP_ ("projection",
                       "With {n} planned action done, the statements would point to stages that "
                       "are far apart.",
                       "With {n} planned actions done, the statements would point to stages that "
                       "are far apart."), n);
    case SENDA_SUGGESTION_UNMARKED:
    case SENDA_SUGGESTION_NO_STAGE:
      break;
    }
  return senda_catalog_get_plural (
    catalog, NCP_ ("projection",
                   "With {n} planned action done, the statements would still suggest no stage.",
                   "With {n} planned actions done, the statements would still suggest no stage."),
    n);
}

static char *
say_plan (const SendaProjectionLine *line,
          SendaCatalog              *catalog)
{
  g_autofree char *n = g_strdup_printf ("%u", line->n_actions);
  g_autofree char *stage = g_strdup_printf ("%u", line->suggestion.stage);
  g_autofree char *next = g_strdup_printf ("%u", line->suggestion.stage + 1);

  return senda_fill (find_message (line, catalog), "n", n, "stage", stage, "next", next, NULL);
}

/* Today, the target if there is one, and what is planned if anything is: a sentence each.
 * (transfer full) */
char *
senda_projection_line_say (const SendaProjectionLine *line,
                           SendaContent              *content,
                           SendaCatalog              *catalog)
{
  g_autofree char *today = say_today (line, content, catalog);
  g_autofree char *target = line->target ? say_target (line->target, content, catalog) : NULL;
  g_autofree char *plan = line->n_actions > 0 ? say_plan (line, catalog) : NULL;

  return g_strconcat (today, target ? " " : "", target ? target : "", plan ? " " : "",
                      plan ? plan : "", NULL);
}
