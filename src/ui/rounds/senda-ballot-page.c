/* senda-ballot-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballot-page.h"

#include "senda-ballot-edits.h"
#include "senda-dialogs.h"
#include "senda-option.h"
#include "senda-privacy-hint.h"
#include "senda-round-words.h"
#include "senda-section.h"
#include "senda-shortcuts.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaBallotPage
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaNamedBallot *pad; /* or NULL */
  gulong handler;
  GtkWidget *name;
  GtkWidget *who;
  GtkWidget *notice; /* why nothing can be entered */
  GtkWidget *tools;
  GtkWidget *carry;
  GtkWidget *paper; /* a switch */
  GtkWidget *source;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (SendaBallotPage, senda_ballot_page, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaBallotPage *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static SendaPeopleFacts *
get_facts (SendaBallotPage *self)
{
  return senda_people_get_facts (senda_rounds_get_people (self->rounds));
}

/* Why nothing can be entered, in a sentence; NULL when it can. */
static const char *
say_why_fixed (SendaBallotPage *self)
{
  SendaRecord *round = senda_rounds_get_round (self->rounds);
  SendaRecord *rater = senda_named_ballot_get_rater (self->pad);
  gboolean read_only = FALSE;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  if (read_only)
    return senda_round_words_why_fixed (self->rounds, round);
  if (senda_round_words_no_ballots (round) != NULL)
    return senda_round_words_no_ballots (round);
  if (senda_people_facts_follow (get_facts (self), rater, "member") == NULL)
    return _("Whoever this was is no longer a member. The ballot stays as it was handed in.");
  return NULL;
}

/* Whether the ballot is still empty and another round could have one to begin with. */
static gboolean
may_carry (SendaBallotPage *self)
{
  SendaRecord *round = senda_rounds_get_round (self->rounds);
  SendaRecord *ballot = senda_named_ballot_get_ballot (self->pad);
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);

  return senda_rounds_get_before (self->rounds, round) != NULL &&
         (ballot == NULL || senda_ballot_box_count_ratings (box, ballot) == 0);
}

static void
update_tools (SendaBallotPage *self)
{
  const char *why = say_why_fixed (self);
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  const char *source = senda_named_ballot_get_source (self->pad);
  gboolean is_file = g_strcmp0 (source, SENDA_BALLOT_FILE) == 0;

  gtk_label_set_label (GTK_LABEL (self->notice), why ? why : "");
  gtk_widget_set_visible (self->notice, why != NULL);
  gtk_widget_set_visible (self->carry, why == NULL && may_carry (self));
  gtk_widget_set_visible (self->tools, why == NULL && !is_file);
  gtk_switch_set_active (GTK_SWITCH (self->paper), g_strcmp0 (source, SENDA_BALLOT_PAPER) == 0);
  gtk_label_set_label (GTK_LABEL (self->source),
                       senda_choice_say (senda_ballot_sources, source, catalog));
  gtk_widget_set_visible (self->source, (why != NULL || is_file) &&
                                        senda_named_ballot_get_ballot (self->pad) != NULL);
}

static void
update (SendaBallotPage *self)
{
  SendaRecord *rater = NULL;
  g_autofree char *name = NULL;
  g_autofree char *who = NULL;

  g_assert (SENDA_IS_BALLOT_PAGE (self));

  rater = senda_named_ballot_get_rater (self->pad);
  if (senda_rounds_get_round (self->rounds) == NULL || senda_record_is_deleted (rater))
    return;
  name = senda_rater_say (rater, get_facts (self),
                          senda_workspace_get_catalog (get_workspace (self)));
  who = senda_round_words_rater (rater, self->rounds);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->who), who ? who : "");
  gtk_widget_set_visible (self->who, who != NULL);
  update_tools (self);
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), SENDA_BALLOT_PAD (self->pad),
                          say_why_fixed (self) != NULL);
}

static gboolean
paper_cb (SendaBallotPage *self,
          gboolean         is_on)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_BALLOT_PAGE (self));

  if (self->pad == NULL ||
      senda_named_ballot_set_source (self->pad, is_on ? SENDA_BALLOT_PAPER : SENDA_BALLOT_SCREEN,
                                     &error))
    return FALSE;
  senda_window_show_error (GTK_WIDGET (self), error);
  update (self);
  return TRUE;
}

static void
carry_cb (SendaBallotPage *self)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_BALLOT_PAGE (self));

  if (self->pad == NULL)
    return;
  if (!senda_ballot_carry (get_workspace (self), senda_rounds_get_round (self->rounds),
                           senda_named_ballot_get_member (self->pad), &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (GTK_WIDGET (self), _("Last time’s answers are here."), TRUE);
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  SendaBallotPage *self = SENDA_BALLOT_PAGE (widget);

  if (!senda_ballot_form_step (SENDA_BALLOT_FORM (self->form),
                               g_str_has_suffix (name, "next-element") ? 1 : -1))
    gtk_widget_error_bell (widget);
}

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *action)
{
  GtkWidget *button = senda_icon_button_new (icon, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_title (SendaBallotPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name = senda_heading_new (NULL, "title-2", 1);
  self->who = senda_paragraph_new_dim (NULL);
  self->source = senda_paragraph_new_dim (NULL);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (names), self->name);
  gtk_box_append (GTK_BOX (names), self->who);
  gtk_box_append (GTK_BOX (names), self->source);
  gtk_box_append (GTK_BOX (line), names);
  gtk_box_append (GTK_BOX (line), make_button ("senda-up-symbolic", _("Previous Rater"),
                                               "ballots.previous-rater"));
  gtk_box_append (GTK_BOX (line), make_button ("senda-down-symbolic", _("Next Rater"),
                                               "ballots.next-rater"));
  return line;
}

static GtkWidget *
build_tools (SendaBallotPage *self)
{
  GtkWidget *list = senda_boxed_list_new (_("How It Comes In"));

  self->paper = senda_option_append_switch (GTK_LIST_BOX (list), _("From paper"),
                                            _("Somebody types what the rater wrote by hand."));
  g_signal_connect_object (self->paper, "state-set", G_CALLBACK (paper_cb), self,
                           G_CONNECT_SWAPPED);
  self->tools = list;
  return list;
}

static void
senda_ballot_page_dispose (GObject *object)
{
  SendaBallotPage *self = SENDA_BALLOT_PAGE (object);

  if (self->pad != NULL)
    g_clear_signal_handler (&self->handler, self->pad);
  g_clear_object (&self->pad);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_ballot_page_parent_class)->dispose (object);
}

static void
senda_ballot_page_class_init (SendaBallotPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_ballot_page_dispose;
  gtk_widget_class_install_action (widget_class, "ballot.next-element", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ballot.previous-element", NULL, step_cb);
}

static void
senda_ballot_page_init (SendaBallotPage *self)
{
  gtk_widget_add_controller (GTK_WIDGET (self), senda_shortcuts_new_local ("ballot."));
}

GtkWidget *
senda_ballot_page_new (SendaRounds *rounds)
{
  SendaBallotPage *self = g_object_new (SENDA_TYPE_BALLOT_PAGE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);

  self->rounds = g_object_ref (rounds);
  self->notice = senda_paragraph_new (NULL);
  gtk_widget_add_css_class (self->notice, "fixed-notice");
  self->carry = gtk_button_new_with_label (_("Start from Last Time"));
  gtk_widget_set_halign (self->carry, GTK_ALIGN_START);
  g_signal_connect_object (self->carry, "clicked", G_CALLBACK (carry_cb), self,
                           G_CONNECT_SWAPPED);
  self->form = senda_ballot_form_new (get_workspace (self));
  gtk_box_append (GTK_BOX (column), build_title (self));
  gtk_box_append (GTK_BOX (column), self->notice);
  gtk_box_append (GTK_BOX (column), self->carry);
  gtk_box_append (GTK_BOX (column), build_tools (self));
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

void
senda_ballot_page_show (SendaBallotPage *self,
                        SendaRecord     *rater)
{
  g_return_if_fail (SENDA_IS_BALLOT_PAGE (self));

  if (self->pad != NULL && senda_named_ballot_get_rater (self->pad) == rater)
    return;
  senda_ballot_form_show (SENDA_BALLOT_FORM (self->form), NULL, TRUE);
  if (self->pad != NULL)
    g_clear_signal_handler (&self->handler, self->pad);
  g_clear_object (&self->pad);
  if (rater == NULL)
    return;
  self->pad = senda_named_ballot_new (self->rounds, rater);
  self->handler = g_signal_connect_swapped (self->pad, "changed", G_CALLBACK (update), self);
  update (self);
}

/* (transfer none) */
SendaBallotForm *
senda_ballot_page_get_form (SendaBallotPage *self)
{
  g_return_val_if_fail (SENDA_IS_BALLOT_PAGE (self), NULL);

  return SENDA_BALLOT_FORM (self->form);
}
