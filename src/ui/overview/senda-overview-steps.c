/* senda-overview-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-overview-steps.h"

#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MAX_STEPS 4

struct _SendaOverviewSteps
{
  AdwBin parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaOverviewSteps, senda_overview_steps, ADW_TYPE_BIN)

/* What one row says and opens. */
typedef struct
{
  const char *icon;
  char *title;
  char *subtitle;
  char *target;
} StepText;

static void
step_text_clear (StepText *text)
{
  g_free (text->title);
  g_free (text->subtitle);
  g_free (text->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StepText, step_text_clear)

static const SendaElement *
get_element (SendaRoadmap        *roadmap,
             const SendaNextStep *step)
{
  SendaWorkspace *workspace = senda_roadmap_get_workspace (roadmap);

  return step->element >= 0 ? senda_content_get_element (senda_workspace_get_content (workspace),
                                                         step->element) : NULL;
}

/* What would move @element on from the stage where it is. */
static const char *
find_prompt (SendaRoadmap       *roadmap,
             const SendaElement *element)
{
  guint stage = senda_roadmap_get_stage (roadmap, element);
  const SendaElementStage *found = NULL;

  if (stage == 0 || stage > element->stages->len)
    return NULL;
  found = g_ptr_array_index (element->stages, stage - 1);
  return senda_message (found->prompt,
                        senda_workspace_get_catalog (senda_roadmap_get_workspace (roadmap)));
}

static char *
start_with (const char *name)
{
  /* Translators: the name of an element of the roadmap */
  return g_strdup_printf (_("Start with: %s"), name);
}

static void
describe_mission (StepText *text)
{
  text->icon = "senda-edit-symbolic";
  text->title = g_strdup (_("Write your mission"));
  text->subtitle = g_strdup (_("A sentence or two that say what the task force is for"));
  text->target = g_strdup ("task-force:mission");
}

static void
describe_new_round (StepText *text)
{
  text->icon = "senda-round-symbolic";
  text->title = g_strdup (_("Open a new round"));
  text->subtitle = g_strdup (_("This one is more than a year old. It stays as it is."));
  text->target = g_strdup ("rounds:rounds");
}

static void
describe_discuss (StepText   *text,
                  guint       count,
                  const char *name)
{
  text->icon = "senda-unsure-symbolic";
  text->title = g_strdup_printf (ngettext ("%u element has not been discussed yet",
                                           "%u elements have not been discussed yet", count),
                                 count);
  text->subtitle = start_with (name);
}

static void
describe_agree (StepText   *text,
                guint       count,
                const char *name)
{
  text->icon = "senda-person-symbolic";
  text->title = g_strdup_printf (ngettext ("%u element was left without agreement",
                                           "%u elements were left without agreement", count),
                                 count);
  text->subtitle = start_with (name);
}

static void
describe_compare (StepText   *text,
                  guint       count,
                  const char *name)
{
  text->icon = "senda-describes-symbolic";
  text->title = g_strdup_printf (ngettext ("In %u element the marks suggest another stage than "
                                           "the one you chose",
                                           "In %u elements the marks suggest another stage than "
                                           "the one you chose", count), count);
  text->subtitle = start_with (name);
}

static void
describe_evidence (StepText   *text,
                   guint       count,
                   const char *name)
{
  text->icon = "senda-evidence-symbolic";
  text->title = g_strdup_printf (ngettext ("For %u element nothing is noted that shows where "
                                           "you are",
                                           "For %u elements nothing is noted that shows where "
                                           "you are", count), count);
  text->subtitle = start_with (name);
}

static void
describe_move_on (StepText   *text,
                  const char *name,
                  const char *prompt)
{
  text->icon = "senda-roadmap-symbolic";
  /* Translators: the name of an element of the roadmap; what would move it on follows below */
  text->title = g_strdup_printf (_("Move on in “%s”"), name);
  text->subtitle = g_strdup (prompt);
}

static void
describe_collect (StepText *text,
                  guint     count)
{
  text->icon = "senda-people-symbolic";
  text->title = g_strdup_printf (ngettext ("%u rater has given no ballot yet",
                                           "%u raters have given no ballot yet", count), count);
  text->subtitle = g_strdup (_("The round is collecting ballots"));
  text->target = g_strdup ("rounds:ballots");
}

static void
describe_confirm (StepText   *text,
                  guint       count,
                  const char *name)
{
  text->icon = "senda-unsure-symbolic";
  /* Translators: answers brought from an earlier round, which the group has not said to be still
   * true */
  text->title = g_strdup_printf (ngettext ("%u element has answers of an earlier round: are they "
                                           "still true?",
                                           "%u elements have answers of an earlier round: are they "
                                           "still true?", count), count);
  text->subtitle = start_with (name);
}

static void
describe_freeze (StepText *text)
{
  text->icon = "senda-round-symbolic";
  text->title = g_strdup (_("Freeze the round"));
  text->subtitle = g_strdup (_("The group has agreed. Frozen, the round stays as it is."));
  text->target = g_strdup ("rounds:rounds");
}

static void
describe (SendaRoadmap        *roadmap,
          const SendaNextStep *step,
          StepText            *text)
{
  const SendaElement *element = get_element (roadmap, step);
  SendaWorkspace *workspace = senda_roadmap_get_workspace (roadmap);
  const char *name = element ? senda_message (element->name,
                                              senda_workspace_get_catalog (workspace)) : "";

  switch (step->kind)
    {
    case SENDA_NEXT_WRITE_MISSION:
      describe_mission (text);
      break;
    case SENDA_NEXT_NEW_ROUND:
      describe_new_round (text);
      break;
    case SENDA_NEXT_START_ROADMAP:
    case SENDA_NEXT_DISCUSS:
      describe_discuss (text, step->count, name);
      break;
    case SENDA_NEXT_AGREE:
      describe_agree (text, step->count, name);
      break;
    case SENDA_NEXT_COMPARE:
      describe_compare (text, step->count, name);
      break;
    case SENDA_NEXT_MOVE_ON:
      describe_move_on (text, name, find_prompt (roadmap, element));
      break;
    case SENDA_NEXT_ADD_EVIDENCE:
      describe_evidence (text, step->count, name);
      break;
    case SENDA_NEXT_COLLECT:
      describe_collect (text, step->count);
      break;
    case SENDA_NEXT_CONFIRM:
      describe_confirm (text, step->count, name);
      break;
    case SENDA_NEXT_FREEZE:
      describe_freeze (text);
      break;
    default:
      g_assert_not_reached ();
    }
  if (text->target == NULL)
    text->target = g_strconcat ("roadmap:", element->id, NULL);
}

static void
senda_overview_steps_class_init (SendaOverviewStepsClass *klass G_GNUC_UNUSED)
{
}

static void
senda_overview_steps_init (SendaOverviewSteps *self)
{
  self->list = senda_boxed_list_new (_("What to do next"));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("What to Do Next"), NULL, self->list));
}

GtkWidget *
senda_overview_steps_new (void)
{
  return g_object_new (SENDA_TYPE_OVERVIEW_STEPS, NULL);
}

/* Shows what @roadmap leads to now; hides when that is nothing. */
void
senda_overview_steps_update (SendaOverviewSteps *self,
                             SendaRoadmap       *roadmap)
{
  SendaNextStep steps[MAX_STEPS];
  guint n_steps = senda_roadmap_get_next_steps (roadmap, steps, MAX_STEPS);

  g_return_if_fail (SENDA_IS_OVERVIEW_STEPS (self));

  for (guint i = 0; i < n_steps; i++)
    {
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);
      g_auto (StepText) text = { 0 };

      describe (roadmap, &steps[i], &text);
      senda_row_set_icon (row, text.icon);
      senda_row_set_text (row, text.title, text.subtitle);
      senda_row_set_action (row, "win.open-target", text.target);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n_steps);
  gtk_widget_set_visible (GTK_WIDGET (self), n_steps > 0);
}
