/* senda-round-roster.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-roster.h"

#include "senda-dialogs.h"
#include "senda-member-choices.h"
#include "senda-people-words.h"
#include "senda-picker.h"
#include "senda-round-edits.h"
#include "senda-round-words.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaRoundRoster
{
  AdwBin parent_instance;

  SendaRounds *rounds;
  SendaRecord *round;
  GtkWidget *none;
  GtkWidget *list;
  GtkWidget *add; /* the line that adds somebody */
  GtkWidget *picker;
  GtkWidget *everybody;
  GtkWidget *people; /* the way to where members are added, while there are none */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (SendaRoundRoster, senda_round_roster, ADW_TYPE_BIN)

#define RATER_KEY "senda-rater"

static SendaWorkspace *
get_workspace (SendaRoundRoster *self)
{
  return senda_rounds_get_workspace (self->rounds);
}

static SendaCatalog *
get_catalog (SendaRoundRoster *self)
{
  return senda_workspace_get_catalog (get_workspace (self));
}

static SendaPeopleFacts *
get_facts (SendaRoundRoster *self)
{
  return senda_people_get_facts (senda_rounds_get_people (self->rounds));
}

static gboolean
is_fixed (SendaRoundRoster *self)
{
  return senda_round_words_why_fixed (self->rounds, self->round) != NULL;
}

static void
remove_cb (GtkWidget        *button,
           SendaRoundRoster *self)
{
  SendaRecord *rater = g_object_get_data (G_OBJECT (button), RATER_KEY);
  g_autofree char *name = senda_rater_say (rater, get_facts (self), get_catalog (self));
  /* Translators: %s is the name of a member */
  g_autofree char *told = g_strdup_printf (_("%s is no longer on the roster."), name);
  g_autoptr (GError) error = NULL;

  if (!senda_round_remove_rater (get_workspace (self), rater, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    senda_window_toast (GTK_WIDGET (self), told, TRUE);
}

static GtkWidget *
make_remove (SendaRoundRoster *self,
             SendaRecord      *rater,
             const char       *name)
{
  /* Translators: %s is the name of a member who takes part in a round */
  g_autofree char *label = g_strdup_printf (_("Take %s Off the Roster"), name);
  GtkWidget *button = senda_icon_button_new ("senda-close-symbolic", label);

  g_object_set_data_full (G_OBJECT (button), RATER_KEY, g_object_ref (rater), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  return button;
}

/* All of a row in one sentence: it can be reached also where there is nothing to press in it. */
static void
tell_row (GtkWidget  *row,
          const char *name,
          const char *who,
          const char *said)
{
  g_autofree char *label = senda_people_join (name, who, said, SENDA_WORDS_END);

  gtk_widget_set_focusable (row, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
make_said (const char *said)
{
  GtkWidget *label = gtk_label_new (said);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* In an anonymous round nobody's ballot is known. */
static void
append_rater (SendaRoundRoster *self,
              SendaBallotBox   *box,
              SendaRecord      *rater)
{
  gboolean is_named = !senda_ballot_box_is_anonymous (box);
  gboolean has_rated = is_named && senda_ballot_box_find_ballot (box, rater) != NULL;
  const char *said =
    is_named ? senda_round_words_say_rated (senda_round_words_rated (box, rater)) : NULL;
  g_autofree char *name = senda_rater_say (rater, get_facts (self), get_catalog (self));
  g_autofree char *who = senda_round_words_rater (rater, self->rounds);
  GtkWidget *row = senda_row_new (NULL);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  senda_row_set_text (SENDA_ROW (row), name, who);
  g_object_set_data_full (G_OBJECT (row), RATER_KEY, g_object_ref (rater), g_object_unref);
  if (is_named)
    gtk_box_append (GTK_BOX (end), make_said (said));
  if (!has_rated && !is_fixed (self))
    gtk_box_append (GTK_BOX (end), make_remove (self, rater, name));
  senda_row_add_end (SENDA_ROW (row), end);
  tell_row (row, name, who, said);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* The rater whose row has the focus; NULL when none has. (transfer full) */
static char *
dup_focused (SendaRoundRoster *self,
             int              *index)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  *index = -1;
  if (row == NULL || !(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return NULL;
  *index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  return g_strdup (senda_record_get_id (g_object_get_data (G_OBJECT (row), RATER_KEY)));
}

/* The focus of a row that is made anew goes to it, or to the one that takes its place. */
static void
give_focus (SendaRoundRoster *self,
            const char       *rater,
            int               index)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (senda_record_get_id (g_object_get_data (G_OBJECT (row), RATER_KEY)), rater) == 0)
      break;
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (list, index);
  if (row == NULL || !gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->picker);
}

/* Whether somebody who takes part today is not on the roster. (transfer container) */
static GPtrArray *
dup_absent (SendaRoundRoster *self)
{
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);
  GPtrArray *members = senda_people_facts_list (get_facts (self), &senda_member_info);
  GPtrArray *absent = g_ptr_array_new ();

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);

      if (senda_people_facts_member_takes_part (get_facts (self), member) &&
          senda_ballot_box_find_rater (box, senda_record_get_id (member)) == NULL)
        g_ptr_array_add (absent, member);
    }
  return absent;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  SendaRoundRoster *self = data;
  SendaRecord *const *raters[] = { a, b };
  g_autofree char *first = senda_rater_say (*raters[0], get_facts (self), get_catalog (self));
  g_autofree char *second = senda_rater_say (*raters[1], get_facts (self), get_catalog (self));

  return senda_catalog_compare (get_catalog (self), first, second);
}

static gboolean
has_members (SendaRoundRoster *self)
{
  return senda_people_facts_list (get_facts (self), &senda_member_info)->len > 0;
}

static const char *
say_none (SendaRoundRoster *self)
{
  return has_members (self)
           ? _("Nobody is on the roster yet. Each stands here with the agency and the discipline of "
               "this time, whatever changes later.")
           : _("The task force has no members yet. Add them first; then say here who takes part.");
}

static void
show_raters (SendaRoundRoster *self)
{
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (raters->len);

  for (guint i = 0; i < raters->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (raters, i));
  g_ptr_array_sort_with_data (sorted, compare_names, self);
  senda_row_trim (GTK_LIST_BOX (self->list), 0);
  for (guint i = 0; i < sorted->len; i++)
    append_rater (self, box, g_ptr_array_index (sorted, i));
  gtk_label_set_label (GTK_LABEL (self->none), say_none (self));
  gtk_widget_set_visible (self->list, raters->len > 0);
  gtk_widget_set_visible (self->none, raters->len == 0);
}

static void
update (SendaRoundRoster *self)
{
  int index = -1;
  g_autofree char *focused = NULL;
  g_autoptr (GPtrArray) absent = NULL;

  g_assert (SENDA_IS_ROUND_ROSTER (self));

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || senda_record_is_deleted (self->round) ||
      senda_rounds_get_round (self->rounds) != self->round)
    return;
  self->is_stale = FALSE;
  focused = dup_focused (self, &index);
  absent = dup_absent (self);
  show_raters (self);
  gtk_widget_set_visible (self->add, !is_fixed (self));
  gtk_widget_set_visible (self->everybody, absent->len > 0);
  gtk_widget_set_visible (self->picker, has_members (self));
  gtk_widget_set_visible (self->people, !has_members (self));
  if (focused != NULL)
    give_focus (self, focused, index);
}

static gboolean
add_members (SendaRoundRoster *self,
             GPtrArray        *members)
{
  g_autoptr (GError) error = NULL;

  if (senda_round_add_raters (senda_rounds_get_people (self->rounds), self->round, members,
                              &error))
    return TRUE;
  senda_window_show_error (GTK_WIDGET (self), error);
  return FALSE;
}

static void
picked_cb (SendaRoundRoster *self,
           const char       *id)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  SendaRecord *member = NULL;

  g_assert (SENDA_IS_ROUND_ROSTER (self));

  member = id ? senda_people_facts_find (get_facts (self), &senda_member_info, id) : NULL;
  if (member == NULL)
    return;
  g_ptr_array_add (members, member);
  add_members (self, members);
}

static void
everybody_cb (SendaRoundRoster *self)
{
  g_autoptr (GPtrArray) members = dup_absent (self);

  g_assert (SENDA_IS_ROUND_ROSTER (self));

  if (add_members (self, members))
    senda_window_toast (GTK_WIDGET (self), _("Everybody who takes part today is on the roster."),
                        TRUE);
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaRoundRoster *self = SENDA_ROUND_ROSTER (data);
  SendaBallotBox *box = senda_rounds_get_box (self->rounds);
  g_autoptr (GPtrArray) members = senda_member_choices_dup (get_facts (self), get_catalog (self));

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *line = senda_people_describe_member (get_facts (self), member);

      if (senda_ballot_box_find_rater (box, senda_record_get_id (member)) == NULL)
        senda_picker_add (picker, senda_record_get_id (member),
                          senda_record_get_text (member, "name"), line, NULL);
    }
}

static GtkWidget *
build_add (SendaRoundRoster *self)
{
  self->add = senda_wrap_box_new (6, 6);
  self->picker = senda_picker_new (_("Member for the Roster"), _("Add a Member…"), fill_cb, self);
  self->everybody = gtk_button_new_with_label (_("Add Everybody"));
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->everybody, "clicked", G_CALLBACK (everybody_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->add), self->picker);
  self->people = gtk_button_new_with_label (_("Go to People"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->people), "s", "people:members");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->people), "win.open-place");
  gtk_box_append (GTK_BOX (self->add), self->everybody);
  gtk_box_append (GTK_BOX (self->add), self->people);
  return self->add;
}

/* What changed while it was not seen. */
static void
senda_round_roster_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (senda_round_roster_parent_class)->map (widget);

  if (SENDA_ROUND_ROSTER (widget)->is_stale)
    update (SENDA_ROUND_ROSTER (widget));
}

static void
senda_round_roster_dispose (GObject *object)
{
  SendaRoundRoster *self = SENDA_ROUND_ROSTER (object);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);

  G_OBJECT_CLASS (senda_round_roster_parent_class)->dispose (object);
}

static void
senda_round_roster_class_init (SendaRoundRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_round_roster_dispose;
  GTK_WIDGET_CLASS (klass)->map = senda_round_roster_map;
}

static void
senda_round_roster_init (SendaRoundRoster *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_round_roster_new (SendaRounds *rounds,
                        SendaRecord *round)
{
  SendaRoundRoster *self = g_object_new (SENDA_TYPE_ROUND_ROSTER, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->rounds = g_object_ref (rounds);
  self->round = g_object_ref (round);
  self->none = senda_paragraph_new_dim (NULL);
  self->list = senda_boxed_list_new (_("Who Takes Part"));
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), build_add (self));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Who Takes Part"), NULL, column));
  g_signal_connect_object (rounds, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
