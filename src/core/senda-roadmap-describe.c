/* senda-roadmap-describe.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the roadmap shows, in sentences: for a screen reader, the table and the command line.
 */
#include "config.h"

#include "senda-roadmap.h"

#include "senda-fill.h"

#include <glib/gi18n-lib.h>

static char *
fill (const char *message,
      const char *element,
      guint       stage,
      const char *name)
{
  g_autofree char *number = g_strdup_printf ("%u", stage);

  return senda_fill (message, "stage", number, "name", name, "element", element, NULL);
}

static const char *
find_message (const char *state)
{
  if (g_strcmp0 (state, SENDA_STATE_RATED) == 0)
    /* Translators: one row of the roadmap, as a screen reader says it */
    return NC_("roadmap", "{element}: stage {stage}, {name}.");
  if (g_strcmp0 (state, SENDA_STATE_NO_AGREEMENT) == 0)
    return NC_("roadmap", "{element}: discussed without agreement.");
  if (g_strcmp0 (state, SENDA_STATE_NOT_APPLICABLE) == 0)
    return NC_("roadmap", "{element}: not applicable.");
  return NC_("roadmap", "{element}: not yet discussed.");
}

static const char *
stage_name (SendaWorkspace *workspace,
            guint           stage)
{
  const SendaStage *found = senda_content_find_stage (senda_workspace_get_content (workspace),
                                                      stage);

  return found ? senda_message (found->name, senda_workspace_get_catalog (workspace)) : "";
}

/* @sentences, and after them whether it still has to be confirmed. (transfer full) */
static char *
add_carried (SendaRoadmap       *self,
             const SendaElement *element,
             const char         *sentences,
             SendaCatalog       *catalog)
{
  if (!senda_roadmap_is_carried (self, element))
    return g_strdup (sentences);
  /* Translators: follows "Leadership: stage 3, Institutionalizing." */
  return g_strconcat (sentences, " ",
                      senda_catalog_get (catalog, "roadmap",
                                         NC_("roadmap",
                                             "Brought from an earlier round: still true?")), NULL);
}

/* All of an element's state in a few sentences of the screen's language: where the group places
 * itself, whether that still has to be confirmed and, where the marks suggest a stage that is
 * another one, that. (transfer full) */
char *
senda_roadmap_describe (SendaRoadmap       *self,
                        const SendaElement *element)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (self, element);
  const char *state = senda_roadmap_get_state (self, element);
  guint stage = senda_roadmap_get_stage (self, element);
  g_autofree char *where = NULL;
  g_autofree char *suggested = NULL;
  g_autofree char *said = NULL;

  where = fill (senda_catalog_get (catalog, "roadmap", find_message (state)),
                senda_message (element->name, catalog), stage, stage_name (workspace, stage));
  if (suggestion->stage == 0 || (stage && senda_suggestion_agrees_with (suggestion, stage)))
    return add_carried (self, element, where, catalog);
  suggested = senda_suggestion_to_sentence (suggestion, catalog);
  said = g_strconcat (where, " ", suggested, NULL);
  return add_carried (self, element, said, catalog);
}

static char *
describe_marks (const SendaStageMarks *marks,
                SendaCatalog          *catalog)
{
  g_autofree char *words = NULL;

  if (marks->n_describes + marks->n_partly + marks->n_does_not + marks->n_unsure == 0)
    return g_strdup (senda_catalog_get (catalog, "roadmap",
                                        NC_("roadmap", "No statement is marked.")));
  words = senda_stage_marks_to_words (marks, catalog);
  /* Translators: {marks} is a list such as "describes us 2, partly 1" */
  return senda_fill (senda_catalog_get (catalog, "roadmap",
                                        NC_("roadmap", "Statements: {marks}.")),
                     "marks", words, NULL);
}

/* One cell of the grid in words: the stage, whether the group is there, how its statements are
 * marked. (transfer full) */
char *
senda_roadmap_describe_stage (SendaRoadmap       *self,
                              const SendaElement *element,
                              guint               stage)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (self);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (self, element);
  const char *message = NULL;
  g_autofree char *where = NULL;
  g_autofree char *marks = NULL;

  g_return_val_if_fail (stage >= 1 && stage <= SENDA_N_STAGES, NULL);

  if (senda_roadmap_get_stage (self, element) == stage)
    message = NC_("roadmap", "Stage {stage}, {name}: the group places itself here.");
  else
    message = NC_("roadmap", "Stage {stage}, {name}.");
  where = fill (senda_catalog_get (catalog, "roadmap", message), "", stage,
                stage_name (workspace, stage));
  marks = describe_marks (&suggestion->marks[stage - 1], catalog);
  return g_strconcat (where, " ", marks, NULL);
}
