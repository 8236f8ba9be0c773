/* senda-round-ballots.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-ballots.h"

#include "senda-ballot-files-window.h"
#include "senda-dialogs.h"
#include "senda-option.h"
#include "senda-replies-window.h"
#include "senda-round-edits.h"
#include "senda-round-words.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaRoundBallots
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  GtkWidget *said;
  GtkWidget *anonymous; /* a switch */
  GtkWidget *why;       /* why it cannot be turned */
  GtkWidget *enter;
  GtkWidget *files;
  GtkWidget *replies;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (SendaRoundBallots, senda_round_ballots, ADW_TYPE_BIN)

char *
senda_round_ballots_say (SendaBallotBox *box)
{
  guint n = senda_ballot_box_get_ballots (box)->len;

  if (n == 0)
    return g_strdup (_("No ballot is in the box yet."));
  return g_strdup_printf (ngettext ("%u ballot is in the box.", "%u ballots are in the box.", n),
                          n);
}

/* Whose ballot came as a file: names, parted by commas; NULL: nobody's. (transfer full) */
static char *
dup_by_file (SendaRoundBallots *self,
             SendaBallotBox    *box)
{
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  SendaPeopleFacts *people = senda_people_get_facts (senda_rounds_get_people (self->rounds));
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_rounds_get_workspace (self->rounds));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);

      if (ballot != NULL &&
          g_strcmp0 (senda_record_get_text (ballot, "source"), SENDA_BALLOT_FILE) == 0)
        g_ptr_array_add (names, senda_rater_say (rater, people, catalog));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_("between facts", ", "), (char **) names->pdata);
}

/* Who has rated is said by name, never as a number of people. (transfer full) */
static char *
say_named (SendaRoundBallots *self,
           SendaBallotBox    *box)
{
  g_autofree char *missing = senda_round_words_raters (self->rounds, box, SENDA_RATER_HAS_NOT);
  g_autofree char *carried = senda_round_words_raters (self->rounds, box, SENDA_RATER_CONFIRMS);
  g_autofree char *by_file = dup_by_file (self, box);
  g_autoptr (GString) said = g_string_new (NULL);

  if (senda_ballot_box_get_raters (box)->len == 0)
    return g_strdup (_("Ballots can be entered for whoever is on the roster."));
  if (senda_ballot_box_get_ballots (box)->len == 0)
    return g_strdup (_("No ballot has been entered yet."));
  if (missing == NULL && carried == NULL)
    g_string_append (said, _("Everybody on the roster has handed in a ballot."));
  if (missing != NULL)
    /* Translators: %s is a list of members */
    g_string_append_printf (said, _("No ballot yet from: %s."), missing);
  if (carried != NULL)
    {
      g_string_append (said, said->len > 0 ? "\n" : "");
      /* Translators: %s is a list of members who began with last time's answers */
      g_string_append_printf (said, _("Still to confirm their ballots: %s."), carried);
    }
  if (by_file != NULL)
    {
      g_string_append (said, said->len > 0 ? "\n" : "");
      /* Translators: %s is a list of members */
      g_string_append_printf (said, _("Ballots that came as files: %s."), by_file);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static const char *
say_why (SendaRoundBallots *self,
         SendaBallotBox    *box)
{
  if (senda_round_words_why_fixed (self->rounds, self->round) != NULL)
    return NULL;
  if (senda_ballot_box_get_ballots (box)->len > 0)
    return _("There are ballots in this round already, so this stays as it is.");
  return NULL;
}

static void
update (SendaRoundBallots *self)
{
  SendaBallotBox *box = NULL;
  g_autofree char *said = NULL;
  const char *why = NULL;
  gboolean may_turn = FALSE;
  gboolean is_anonymous = FALSE;

  g_assert (SENDA_IS_ROUND_BALLOTS (self));

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || senda_record_is_deleted (self->round) ||
      senda_rounds_get_round (self->rounds) != self->round)
    return;
  self->is_stale = FALSE;
  box = senda_rounds_get_box (self->rounds);
  is_anonymous = senda_ballot_box_is_anonymous (box);
  said = is_anonymous ? senda_round_ballots_say (box) : say_named (self, box);
  why = say_why (self, box);
  may_turn = why == NULL && senda_round_words_why_fixed (self->rounds, self->round) == NULL;
  gtk_label_set_label (GTK_LABEL (self->said), said);
  gtk_label_set_label (GTK_LABEL (self->why), why ? why : "");
  gtk_widget_set_visible (self->why, why != NULL);
  gtk_switch_set_active (GTK_SWITCH (self->anonymous), is_anonymous);
  gtk_widget_set_sensitive (self->anonymous, may_turn);
  gtk_widget_set_sensitive (self->files, senda_round_words_no_ballots (self->round) == NULL);
  gtk_widget_set_sensitive (self->replies, senda_round_words_no_ballots (self->round) == NULL);
  gtk_button_set_label (GTK_BUTTON (self->enter),
                        senda_round_words_no_ballots (self->round) ? _("Show Ballots")
                                                                   : _("Enter Ballots"));
}

static gboolean
turned_cb (SendaRoundBallots *self,
           gboolean           is_on)
{
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ROUND_BALLOTS (self));

  if (is_on != (senda_record_get_integer (self->round, "is_anonymous") != 0) &&
      !senda_round_set_anonymous (senda_rounds_get_workspace (self->rounds), self->round, is_on,
                                  &error))
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      update (self);
      return TRUE;
    }
  return FALSE;
}

static void
enter_cb (SendaRoundBallots *self)
{
  g_assert (SENDA_IS_ROUND_BALLOTS (self));

  senda_sections_place_show (GTK_WIDGET (self), "ballots");
}

static void
files_cb (SendaRoundBallots *self)
{
  g_assert (SENDA_IS_ROUND_BALLOTS (self));

  gtk_window_present (GTK_WINDOW (senda_ballot_files_window_new (GTK_WIDGET (self),
                                                                 self->rounds)));
}

static void
replies_chosen_cb (const char *const *paths,
                   gpointer           data)
{
  SendaRoundBallots *self = SENDA_ROUND_BALLOTS (data);
  SendaWorkspace *workspace = senda_rounds_get_workspace (self->rounds);

  gtk_window_present (GTK_WINDOW (senda_replies_window_new (GTK_WIDGET (self), workspace, paths)));
}

static void
replies_cb (SendaRoundBallots *self)
{
  g_assert (SENDA_IS_ROUND_BALLOTS (self));

  senda_dialog_open_files (GTK_WIDGET (self), _("Open Replies"), "*.senda", replies_chosen_cb,
                           self);
}

static GtkWidget *
make_button (SendaRoundBallots *self,
             const char        *label,
             void             (*clicked) (SendaRoundBallots *self))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_action (const char *label,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_buttons (SendaRoundBallots *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  g_autofree char *ballot = g_strconcat ("reports:ballot:round=",
                                         senda_record_get_id (self->round), NULL);

  self->enter = make_button (self, _("Enter Ballots"), enter_cb);
  self->files = make_button (self, _("Ballot Files…"), files_cb);
  self->replies = make_button (self, _("Open Replies…"), replies_cb);
  gtk_box_append (GTK_BOX (buttons), self->enter);
  gtk_box_append (GTK_BOX (buttons), self->files);
  gtk_box_append (GTK_BOX (buttons), self->replies);
  gtk_box_append (GTK_BOX (buttons), make_action (_("Lead the Meeting"), "win.facilitate",
                                                  senda_record_get_id (self->round)));
  gtk_box_append (GTK_BOX (buttons), make_action (_("Print Ballots"), "win.open-place",
                                                  ballot));
  return buttons;
}

static GtkWidget *
build_options (SendaRoundBallots *self)
{
  GtkWidget *list = senda_boxed_list_new (_("How Ballots Are Kept"));

  self->anonymous = senda_option_append_switch (
    GTK_LIST_BOX (list), _("Anonymous ballots"),
    _("A ballot then bears a discipline and no name, and is kept without an author or a time of "
      "day. Only sums are shown, and groups of fewer than three are not shown apart."));
  g_signal_connect_object (self->anonymous, "state-set", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

/* What changed while it was not seen: ballots are not read for nobody. */
static void
senda_round_ballots_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_round_ballots_parent_class)->map (widget);

  if (SENDA_ROUND_BALLOTS (widget)->is_stale)
    update (SENDA_ROUND_BALLOTS (widget));
}

static void
senda_round_ballots_dispose (GObject *object)
{
  SendaRoundBallots *self = SENDA_ROUND_BALLOTS (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_round_ballots_parent_class)->dispose (object);
}

static void
senda_round_ballots_class_init (SendaRoundBallotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_round_ballots_dispose;
  GTK_WIDGET_CLASS (klass)->map = senda_round_ballots_map;
}

static void
senda_round_ballots_init (SendaRoundBallots *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_round_ballots_new (SendaRounds *rounds,
                         SendaRecord *round)
{
  SendaRoundBallots *self = g_object_new (SENDA_TYPE_ROUND_BALLOTS, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (round);
  self->said = senda_paragraph_new (NULL);
  self->why = senda_paragraph_new_dim (NULL);
  gtk_box_append (GTK_BOX (column), self->said);
  gtk_box_append (GTK_BOX (column), build_buttons (self));
  gtk_box_append (GTK_BOX (column), build_options (self));
  gtk_box_append (GTK_BOX (column), self->why);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Ballots"), NULL, column));
  g_signal_connect_object (rounds, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
