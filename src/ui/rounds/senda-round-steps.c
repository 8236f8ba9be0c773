/* senda-round-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-steps.h"

#include "senda-dialogs.h"
#include "senda-round-edits.h"
#include "senda-round-words.h"
#include "senda-section.h"
#include "senda-topic.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_STEPS 5

struct _SendaRoundSteps
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  GtkWidget *way; /* the row of steps */
  GtkWidget *steps[N_STEPS];
  GtkWidget *advice;
  GtkWidget *buttons;
  GtkWidget *next;
  GtkWidget *other; /* a menu */
};

G_DEFINE_FINAL_TYPE (SendaRoundSteps, senda_round_steps, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaRoundSteps *self)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
}

/* The verb on the button that goes on to @state. */
static const char *
say_next (const char *state)
{
  if (strcmp (state, SENDA_ROUND_COLLECTING) == 0)
    return _("Start Collecting Ballots");
  if (strcmp (state, SENDA_ROUND_DISCUSSING) == 0)
    return _("Start the Discussion");
  if (strcmp (state, SENDA_ROUND_AGREED) == 0)
    return _("The Group Has Agreed");
  return _("Freeze This Round…");
}

/* All of the way in one sentence: what the row of steps says to those who do not see it. */
static void
show_way (SendaRoundSteps *self)
{
  const char *state = senda_round_get_state (self->round);
  /* Translators: %s is the state of a round: "Collecting ballots" */
  g_autofree char *label = g_strdup_printf (_("Where this round is: %s"),
                                            senda_round_words_state (self->round,
                                                                     get_catalog (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->way), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  for (guint i = 0; i < N_STEPS; i++)
    {
      gboolean is_present = strcmp (senda_round_states[i].name, state) == 0;

      if (is_present)
        gtk_widget_add_css_class (self->steps[i], "present");
      else
        gtk_widget_remove_css_class (self->steps[i], "present");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->steps[i]), GTK_ACCESSIBLE_STATE_SELECTED,
                                   is_present, -1);
    }
}

/* Whether a menu offers @state: not where the round is, nor what the button beside it does. */
static gboolean
is_other (SendaRoundSteps *self,
          const char      *state)
{
  return strcmp (state, senda_round_get_state (self->round)) != 0 &&
         g_strcmp0 (state, senda_round_next_state (self->round)) != 0;
}

static void
show_menu (SendaRoundSteps *self)
{
  g_autoptr (GMenu) back = g_menu_new ();
  g_autoptr (GMenu) on = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean is_past = TRUE;

  for (const SendaChoice *state = senda_round_states; state->name != NULL; state++)
    {
      gboolean freezes = strcmp (state->name, SENDA_ROUND_FROZEN) == 0;
      const char *label = freezes ? _("Freeze This Round…")
                                  : senda_choice_say (senda_round_states, state->name,
                                                      get_catalog (self));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      is_past = is_past && strcmp (state->name, senda_round_get_state (self->round)) != 0;
      if (!is_other (self, state->name))
        continue;
      g_menu_item_set_action_and_target (item, "round-steps.go", "s", state->name);
      g_menu_append_item (is_past ? back : on, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (back)) > 0)
    g_menu_append_section (menu, _("Go Back To"), G_MENU_MODEL (back));
  if (g_menu_model_get_n_items (G_MENU_MODEL (on)) > 0)
    g_menu_append_section (menu, _("Go On To"), G_MENU_MODEL (on));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->other), G_MENU_MODEL (menu));
}

static void
update (SendaRoundSteps *self)
{
  const char *next = senda_round_next_state (self->round);
  gboolean is_fixed = senda_round_words_why_fixed (self->rounds, self->round) != NULL;

  g_assert (SENDA_IS_ROUND_STEPS (self));

  if (senda_record_is_deleted (self->round))
    return;
  show_way (self);
  gtk_label_set_label (GTK_LABEL (self->advice), senda_round_words_advice (self->round));
  gtk_widget_set_visible (self->buttons, next != NULL && !is_fixed);
  if (next == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (self->next), say_next (next));
  show_menu (self);
}

static void
set_state (SendaRoundSteps *self,
           const char      *state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (!senda_round_set_state (senda_rounds_get_workspace (self->rounds), self->round, state,
                              &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  /* Translators: the name of a round, then its state: "Preparing" */
  told = g_strdup_printf (_("%1$s: %2$s."), senda_record_get_text (self->round, "name"),
                          senda_choice_say (senda_round_states, state, get_catalog (self)));
  senda_window_toast (GTK_WIDGET (self), told, TRUE);
}

static void
freeze_cb (gpointer data)
{
  set_state (SENDA_ROUND_STEPS (data), SENDA_ROUND_FROZEN);
}

static void
ask_freeze (SendaRoundSteps *self)
{
  g_autofree char *open = senda_round_words_open (self->rounds, self->round);
  g_autofree char *body = NULL;

  if (open != NULL)
    /* Translators: %s are sentences, such as "Not yet discussed: Leadership." */
    body = g_strdup_printf (_("A frozen round never changes again; a mistake is put right by a new "
                              "round that says what it corrects.\n\nThis is not settled yet:\n%s"),
                            open);
  else
    body = g_strdup (_("A frozen round never changes again; a mistake is put right by a new round "
                       "that says what it corrects.\n\nNothing in it is left open."));
  senda_dialog_confirm (GTK_WIDGET (self), _("Freeze This Round?"), body, _("_Freeze"), freeze_cb,
                        self);
}

static void
go (SendaRoundSteps *self,
    const char      *state)
{
  if (strcmp (state, SENDA_ROUND_FROZEN) == 0)
    ask_freeze (self);
  else
    set_state (self, state);
}

static void
go_cb (GtkWidget  *widget,
       const char *name G_GNUC_UNUSED,
       GVariant   *parameter)
{
  go (SENDA_ROUND_STEPS (widget), g_variant_get_string (parameter, NULL));
}

static void
next_cb (SendaRoundSteps *self)
{
  const char *next = senda_round_next_state (self->round);

  g_assert (SENDA_IS_ROUND_STEPS (self));

  if (next != NULL)
    go (self, next);
}

static GtkWidget *
build_way (SendaRoundSteps *self)
{
  self->way = g_object_new (GTK_TYPE_BOX,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                            "layout-manager", senda_wrap_layout_new (6, 6),
                            NULL);
  for (guint i = 0; i < N_STEPS; i++)
    {
      const char *name = senda_choice_say (senda_round_states, senda_round_states[i].name,
                                           get_catalog (self));

      self->steps[i] = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                     "label", name,
                                     NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (self->steps[i], "round-step");
      gtk_box_append (GTK_BOX (self->way), self->steps[i]);
    }
  return self->way;
}

static GtkWidget *
build_buttons (SendaRoundSteps *self)
{
  self->buttons = senda_wrap_box_new (6, 6);
  self->next = gtk_button_new_with_label ("");
  self->other = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->other), _("Other Steps"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Other Steps"), -1);
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), self->next);
  gtk_box_append (GTK_BOX (self->buttons), self->other);
  return self->buttons;
}

static void
senda_round_steps_dispose (GObject *object)
{
  SendaRoundSteps *self = SENDA_ROUND_STEPS (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_round_steps_parent_class)->dispose (object);
}

static void
senda_round_steps_class_init (SendaRoundStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_round_steps_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "round-steps.go", "s", go_cb);
}

static void
senda_round_steps_init (SendaRoundSteps *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_round_steps_new (SendaRounds *rounds,
                       SendaRecord *round)
{
  SendaRoundSteps *self = g_object_new (SENDA_TYPE_ROUND_STEPS, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (round);
  self->advice = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (column), build_way (self));
  gtk_box_append (GTK_BOX (column), self->advice);
  gtk_box_append (GTK_BOX (column), build_buttons (self));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Where It Stands"), NULL, column));
  g_signal_connect_object (rounds, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
