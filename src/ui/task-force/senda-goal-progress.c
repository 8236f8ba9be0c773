/* senda-goal-progress.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-goal-progress.h"

#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-fold.h"
#include "senda-goal.h"
#include "senda-people-edits.h"
#include "senda-record-form.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

static const SendaFormField fields[] = {
  { "state_on", NULL, NULL },
  { "state_note", N_("What was done, what is in the way, what comes next"), NULL },
  { NULL, NULL, NULL },
};

struct _SendaGoalProgress
{
  AdwBin parent_instance;

  SendaWorkspace *workspace;
  SendaRecord *goal;
  char *language;
  char *name;
  GtkWidget *fold;
  GtkWidget *states; /* NULL until it was opened */
};

G_DEFINE_FINAL_TYPE (SendaGoalProgress, senda_goal_progress, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaGoalProgress *self)
{
  return senda_workspace_get_catalog (self->workspace);
}

static const char *
get_title (void)
{
  int index = senda_record_info_field (&senda_goal_info, "state");

  return g_dgettext (GETTEXT_PACKAGE, senda_goal_info.fields[index].label);
}

/* "Under way, as of March 9, 2026". (transfer full) */
static char *
dup_words (SendaGoalProgress *self)
{
  const char *state = senda_choice_say (senda_goal_states,
                                        senda_record_get_text (self->goal, "state"),
                                        get_catalog (self));
  const char *day = senda_record_get_text (self->goal, "state_on");
  g_autofree char *date = day ? senda_catalog_format_date (get_catalog (self), day) : NULL;

  if (state == NULL)
    return g_strdup (_("Where it stands: not said"));
  if (date == NULL)
    return g_strdup (state);
  /* Translators: where a goal stands, and the day: Under way, as of March 9, 2026 */
  return g_strdup_printf (C_("goal", "%1$s, as of %2$s"), state, date);
}

static void
update (SendaGoalProgress *self)
{
  const char *note = senda_record_get_wording (self->goal, "state_note", self->language, NULL);
  g_autofree char *words = dup_words (self);
  /* Translators: the name of a field and what is in it, as a screen reader says them */
  g_autofree char *spoken = g_strdup_printf (C_("field", "%s: %s"), self->name ? self->name : "",
                                             words);

  senda_fold_set_title (SENDA_FOLD (self->fold), words);
  senda_fold_set_subtitle (SENDA_FOLD (self->fold),
                           senda_fold_get_expanded (SENDA_FOLD (self->fold)) ? NULL : note);
  senda_fold_set_label (SENDA_FOLD (self->fold), self->name ? spoken : words);
  if (self->states != NULL)
    senda_choice_row_set_active (SENDA_CHOICE_ROW (self->states),
                                 senda_record_get_text (self->goal, "state"));
}

static void
chosen_cb (SendaGoalProgress *self,
           const char        *state)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_GOAL_PROGRESS (self));

  if (!senda_goal_set_state (self->workspace, self->goal, state, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

static GtkWidget *
build_states (SendaGoalProgress *self)
{
  gboolean read_only = FALSE;

  self->states = senda_choice_row_new (get_title (), TRUE);
  for (const SendaChoice *choice = senda_goal_states; choice->name != NULL; choice++)
    {
      const char *label = senda_choice_say (senda_goal_states, choice->name, get_catalog (self));

      senda_choice_row_add (SENDA_CHOICE_ROW (self->states), choice->name, label,
                            senda_choice_face_new (NULL, label));
    }
  g_object_get (self->workspace, "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (self->states, !read_only);
  g_signal_connect_object (self->states, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self->states;
}

static void
expanded_cb (SendaGoalProgress *self)
{
  g_assert (SENDA_IS_GOAL_PROGRESS (self));

  if (self->states == NULL)
    {
      GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_add_css_class (form, "form");
      gtk_box_append (GTK_BOX (form), build_states (self));
      gtk_box_append (GTK_BOX (form), senda_record_form_new (self->workspace, self->goal,
                                                             get_title (), fields,
                                                             self->language));
      senda_fold_set_child (SENDA_FOLD (self->fold), form);
    }
  update (self);
}

static void
senda_goal_progress_dispose (GObject *object)
{
  SendaGoalProgress *self = SENDA_GOAL_PROGRESS (object);

  /* The children go first: a note that is still being typed commits as it goes. */
  G_OBJECT_CLASS (senda_goal_progress_parent_class)->dispose (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->workspace);
}

static void
senda_goal_progress_finalize (GObject *object)
{
  SendaGoalProgress *self = SENDA_GOAL_PROGRESS (object);

  g_free (self->language);
  g_free (self->name);

  G_OBJECT_CLASS (senda_goal_progress_parent_class)->finalize (object);
}

static void
senda_goal_progress_class_init (SendaGoalProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_goal_progress_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_goal_progress_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goalprogress");
}

static void
senda_goal_progress_init (SendaGoalProgress *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_goal_progress_new (SendaWorkspace *workspace,
                         SendaRecord    *goal,
                         const char     *language)
{
  SendaGoalProgress *self = g_object_new (SENDA_TYPE_GOAL_PROGRESS, NULL);

  self->workspace = g_object_ref (workspace);
  self->goal = g_object_ref (goal);
  self->language = g_strdup (language);
  self->fold = senda_fold_new (NULL);
  gtk_widget_add_css_class (self->fold, "quiet");
  adw_bin_set_child (ADW_BIN (self), self->fold);
  update (self);
  g_signal_connect_object (self->fold, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (goal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
senda_goal_progress_set_name (SendaGoalProgress *self,
                              const char        *name)
{
  g_return_if_fail (SENDA_IS_GOAL_PROGRESS (self));

  g_free (self->name);
  self->name = g_strdup (name);
  update (self);
}
