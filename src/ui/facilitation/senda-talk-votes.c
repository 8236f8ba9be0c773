/* senda-talk-votes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-votes.h"

#include "senda-ballot-edits.h"
#include "senda-choice-row.h"
#include "senda-dialogs.h"
#include "senda-section.h"
#include "senda-talk-people.h"
#include "senda-talk-spread.h"

#include <glib/gi18n-lib.h>

struct _SendaTalkVotes
{
  GtkWidget parent_instance;

  SendaTalk *talk;
  GtkWidget *status;
  GtkWidget *reveal;
  GtkWidget *spread;
  GtkWidget *entry;    /* the list and what belongs to it */
  GtkWidget *list;
  GtkWidget *whose;
  GtkWidget *choices;
  GtkWidget *refusal;  /* why no votes are taken, or how to enter one */
  GPtrArray *people;   /* of SendaTalkPerson, beside the rows */
};

G_DEFINE_FINAL_TYPE (SendaTalkVotes, senda_talk_votes, GTK_TYPE_WIDGET)

static SendaTalkPerson *
get_chosen (SendaTalkVotes *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int index = row ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && index < (int) self->people->len ? g_ptr_array_index (self->people, index)
                                                       : NULL;
}

static void
say_whose (SendaTalkVotes *self)
{
  SendaTalkPerson *person = get_chosen (self);
  g_autofree char *text = NULL;

  if (person != NULL)
    /* Translators: %s is a person; five stages to choose from follow */
    text = g_strdup_printf (_("How %s votes"), person->name);
  gtk_label_set_label (GTK_LABEL (self->whose),
                       text ? text : _("Choose who votes in the list."));
  gtk_widget_set_sensitive (self->choices, person != NULL);
}

static void
row_selected_cb (SendaTalkVotes *self)
{
  g_assert (SENDA_IS_TALK_VOTES (self));

  say_whose (self);
}

/* To the next one in the list who has not voted. */
static void
choose_next (SendaTalkVotes *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  guint from = row ? gtk_list_box_row_get_index (row) + 1 : 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      guint index = (from + i) % self->people->len;
      SendaTalkPerson *person = g_ptr_array_index (self->people, index);

      if (person->has_voted)
        continue;
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
      if (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN)
        gtk_widget_grab_focus (GTK_WIDGET (row));
      return;
    }
}

static void
chosen_cb (SendaTalkVotes *self,
           const char     *name)
{
  g_assert (SENDA_IS_TALK_VOTES (self));

  senda_talk_votes_enter (self, name[0] - '0');
}

static void
take_back_cb (GtkWidget  *widget,
              const char *action G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  SendaTalkVotes *self = SENDA_TALK_VOTES (widget);
  SendaTalkPerson *person = get_chosen (self);
  g_autoptr (GError) error = NULL;

  if (person == NULL || !person->has_voted)
    return;
  if (!senda_talk_take_vote_back (self->talk, person->member, &error))
    senda_window_show_error (widget, error);
}

/* The dot says that there is a vote, and not which. */
static void
show_person (SendaTalkVotes  *self,
             guint            index,
             SendaTalkPerson *person)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  GtkWidget *box = gtk_list_box_row_get_child (row);
  GtkWidget *dot = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (dot);
  g_autofree char *text = person->agency
                            /* Translators: a person and the agency */
                            ? g_strdup_printf (C_("person", "%s, %s"), person->name,
                                               person->agency)
                            : g_strdup (person->name);
  const char *voted = person->has_voted ? _("Has voted") : _("Has not voted");
  g_autofree char *spoken = g_strdup_printf ("%s. %s.", text, voted);

  gtk_image_set_from_icon_name (GTK_IMAGE (dot), person->has_voted ? "senda-describes-symbolic"
                                                                   : "senda-does-not-symbolic");
  gtk_widget_set_tooltip_text (dot, voted);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
append_row (SendaTalkVotes *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *dot = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (box, "voter");
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), senda_paragraph_new (NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
remove_strangers (SendaTalkVotes *self)
{
  for (guint i = self->people->len; i > 0; i--)
    if (!((SendaTalkPerson *) g_ptr_array_index (self->people, i - 1))->is_rater)
      g_ptr_array_remove_index (self->people, i - 1);
}

static void
update_list (SendaTalkVotes *self)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = NULL;

  g_ptr_array_unref (self->people);
  self->people = senda_talk_list_people (self->talk);
  remove_strangers (self);
  while ((row = gtk_list_box_get_row_at_index (list, self->people->len)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < self->people->len; i++)
    {
      if (gtk_list_box_get_row_at_index (list, i) == NULL)
        append_row (self);
      show_person (self, i, g_ptr_array_index (self->people, i));
    }
  say_whose (self);
}

static guint
count_answers (SendaTalkVotes *self)
{
  SendaBallotBox *box = senda_talk_get_box (self->talk);
  GPtrArray *ballots = senda_ballot_box_get_ballots (box);
  guint n_answers = 0;

  for (guint i = 0; i < ballots->len; i++)
    {
      SendaRecord *rating =
        senda_ballot_box_find_rating (box, g_ptr_array_index (ballots, i),
                                      senda_talk_get_element (self->talk));

      n_answers += rating != NULL && !senda_record_is_null (rating, "answer");
    }
  return n_answers;
}

static void
update_status (SendaTalkVotes *self)
{
  SendaBallotBox *box = senda_talk_get_box (self->talk);
  gboolean is_anonymous = senda_ballot_box_is_anonymous (box);
  guint n_all = is_anonymous ? senda_ballot_box_get_ballots (box)->len : self->people->len;
  guint n_answers = count_answers (self);
  g_autofree char *text = NULL;

  if (n_all == 0)
    text = g_strdup (is_anonymous ? _("There are no ballots yet.")
                                  : _("Nobody is on the roster of this round yet."));
  else if (is_anonymous)
    text = g_strdup_printf (ngettext ("%u of %u ballot says something of this element.",
                                      "%u of %u ballots say something of this element.", n_all),
                            n_answers, n_all);
  else
    text = g_strdup_printf (ngettext ("%u of %u person has voted on this element.",
                                      "%u of %u people have voted on this element.", n_all),
                            n_answers, n_all);
  gtk_label_set_label (GTK_LABEL (self->status), text);
}

static void
update_entry (SendaTalkVotes *self)
{
  gboolean is_anonymous = senda_ballot_box_is_anonymous (senda_talk_get_box (self->talk));
  g_autoptr (GError) error = NULL;
  const char *why = senda_talk_why_fixed (self->talk);

  if (why == NULL && !senda_round_takes_ballots (senda_talk_get_round (self->talk), &error))
    why = error->message;
  if (why == NULL && is_anonymous)
    why = _("Ballots of this round bear no names. They are taken in whole, in the place Rounds.");
  gtk_widget_set_visible (self->entry, !is_anonymous && self->people->len > 0);
  gtk_widget_set_visible (self->whose, why == NULL);
  gtk_widget_set_visible (self->choices, why == NULL);
  gtk_label_set_label (GTK_LABEL (self->refusal),
                       why ? why : _("Choose a name and press 1 to 5, or 0 for who cannot say. "
                                     "Nobody sees the vote until it is revealed."));
}

static void
update (SendaTalkVotes *self)
{
  gboolean revealed = senda_talk_is_revealed (self->talk);

  g_assert (SENDA_IS_TALK_VOTES (self));

  update_list (self);
  update_status (self);
  update_entry (self);
  gtk_button_set_label (GTK_BUTTON (self->reveal), revealed ? _("Hide the Votes")
                                                            : _("Reveal the Votes"));
  if (revealed)
    senda_talk_spread_update (SENDA_TALK_SPREAD (self->spread));
  else if (gtk_widget_has_focus (self->spread))
    gtk_widget_grab_focus (self->reveal); /* not to nowhere */
  gtk_widget_set_visible (self->spread, revealed);
}

static gboolean
senda_talk_votes_grab_focus (GtkWidget *widget)
{
  SendaTalkVotes *self = SENDA_TALK_VOTES (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (!gtk_widget_get_visible (self->entry))
    return gtk_widget_grab_focus (self->reveal);
  if (row == NULL)
    {
      choose_next (self);
      row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
    }
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
senda_talk_votes_dispose (GObject *object)
{
  SendaTalkVotes *self = SENDA_TALK_VOTES (object);
  GtkWidget *child = NULL;

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (senda_talk_votes_parent_class)->dispose (object);
}

static void
senda_talk_votes_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_TALK_VOTES (object)->people);

  G_OBJECT_CLASS (senda_talk_votes_parent_class)->finalize (object);
}

static void
senda_talk_votes_class_init (SendaTalkVotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = senda_talk_votes_dispose;
  object_class->finalize = senda_talk_votes_finalize;
  widget_class->grab_focus = senda_talk_votes_grab_focus;

  gtk_widget_class_install_action (widget_class, "votes.take-back", NULL, take_back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "votes.take-back", NULL);
  gtk_widget_class_set_css_name (widget_class, "talkvotes");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_talk_votes_init (SendaTalkVotes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->people = g_ptr_array_new ();
}

static GtkWidget *
make_choices (SendaTalkVotes *self)
{
  self->choices = senda_choice_row_new (_("Vote"), FALSE);
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *name = g_strdup_printf ("%u", stage);
      g_autofree char *label = g_strdup_printf (_("Stage %u"), stage);

      senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), name, label,
                            senda_choice_face_new (NULL, name));
    }
  senda_choice_row_break_line (SENDA_CHOICE_ROW (self->choices));
  senda_choice_row_add (SENDA_CHOICE_ROW (self->choices), "0", _("Cannot say"),
                        senda_choice_face_new (NULL, _("Cannot say")));
  g_signal_connect_swapped (self->choices, "chosen", G_CALLBACK (chosen_cb), self);
  return self->choices;
}

static GtkWidget *
make_entry (SendaTalkVotes *self)
{
  self->entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->list = senda_boxed_list_new (_("Who votes"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  self->whose = senda_paragraph_new (NULL);
  gtk_box_append (GTK_BOX (self->entry), self->list);
  gtk_box_append (GTK_BOX (self->entry), self->whose);
  gtk_box_append (GTK_BOX (self->entry), make_choices (self));
  return self->entry;
}

GtkWidget *
senda_talk_votes_new (SendaTalk *talk)
{
  SendaTalkVotes *self = g_object_new (SENDA_TYPE_TALK_VOTES, NULL);

  self->talk = g_object_ref (talk);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Votes"),
                                  -1);
  self->status = senda_paragraph_new (NULL);
  self->reveal = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->reveal, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reveal), "talk.reveal");
  self->spread = senda_talk_spread_new (talk);
  self->refusal = senda_paragraph_new_dim (NULL);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  gtk_widget_set_parent (self->reveal, GTK_WIDGET (self));
  gtk_widget_set_parent (self->spread, GTK_WIDGET (self));
  gtk_widget_set_parent (make_entry (self), GTK_WIDGET (self));
  gtk_widget_set_parent (self->refusal, GTK_WIDGET (self));
  g_signal_connect_swapped (talk, "moved", G_CALLBACK (update), self);
  g_signal_connect_swapped (talk, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}

gboolean
senda_talk_votes_enter (SendaTalkVotes *self,
                        guint           stage)
{
  SendaTalkPerson *person = NULL;
  g_autofree char *member = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SENDA_IS_TALK_VOTES (self), FALSE);

  person = get_chosen (self);
  if (person == NULL || !gtk_widget_get_visible (self->entry))
    return FALSE;
  member = g_strdup (person->member);
  if (senda_talk_vote (self->talk, member, stage, &error))
    choose_next (self);
  else
    senda_window_show_error (GTK_WIDGET (self), error);
  return TRUE;
}

gboolean
senda_talk_votes_takes_keys (SendaTalkVotes *self)
{
  g_return_val_if_fail (SENDA_IS_TALK_VOTES (self), FALSE);

  return gtk_widget_get_mapped (self->entry) &&
         (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

void
senda_talk_votes_focus_spread (SendaTalkVotes *self)
{
  g_return_if_fail (SENDA_IS_TALK_VOTES (self));

  gtk_widget_grab_focus (self->spread);
}
