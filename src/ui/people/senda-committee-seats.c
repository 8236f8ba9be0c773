/* senda-committee-seats.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committee-seats.h"

#include "senda-day-menu.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-member-choices.h"
#include "senda-people-words.h"
#include "senda-picker.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-structure.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLAIN_DUTY "member"

struct _SendaCommitteeSeats
{
  AdwBin parent_instance;

  SendaBrowserSection *section; /* around it: not held */
  SendaRecord *committee;
  GPtrArray *nodes; /* of SendaStructureNode: what is shown */
  GtkWidget *today;
  GtkWidget *none;
  GtkWidget *add; /* the line that adds a seat */
  GtkWidget *duty;
  GtkWidget *picker;
  GtkWidget *fold;
  GtkWidget *before;
};

G_DEFINE_FINAL_TYPE (SendaCommitteeSeats, senda_committee_seats, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaCommitteeSeats *self)
{
  return senda_browser_section_get_catalog (self->section);
}

static SendaRecord *
get_member (SendaCommitteeSeats *self,
            SendaRecord         *seat)
{
  return senda_people_facts_follow (senda_browser_section_get_facts (self->section), seat,
                                    "member");
}

static SendaStructureNode *
get_node (SendaCommitteeSeats *self)
{
  return senda_structure_find (self->nodes, senda_record_get_id (self->committee));
}

static gboolean
is_read_only (SendaCommitteeSeats *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self->section)),
                "read-only", &read_only, NULL);
  return read_only;
}

static GtkWidget *
make_duties (SendaCommitteeSeats *self,
             const char          *title,
             const char          *duty)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint chosen = 0;

  for (guint i = 0; senda_seat_duties[i].name != NULL; i++)
    {
      g_ptr_array_add (items, (gpointer) senda_choice_say (senda_seat_duties,
                                                           senda_seat_duties[i].name,
                                                           get_catalog (self)));
      if (g_strcmp0 (senda_seat_duties[i].name, duty ? duty : PLAIN_DUTY) == 0)
        chosen = i;
    }
  g_ptr_array_add (items, NULL);
  return senda_list_button_new (title, (const char *const *) items->pdata, chosen);
}

static void
duty_chosen_cb (GtkWidget   *list,
                guint        index,
                SendaRecord *seat)
{
  gtk_widget_activate_action (list, "committees.set-duty", "(ss)", senda_record_get_id (seat),
                              senda_seat_duties[index].name);
}

static void
day_chosen_cb (GtkWidget   *menu,
               const char  *day,
               SendaRecord *seat)
{
  gtk_widget_activate_action (menu, "committees.end-seat", "(ss)", senda_record_get_id (seat),
                              day);
}

static GtkWidget *
make_end (SendaCommitteeSeats *self,
          SendaRecord         *seat,
          const char          *name)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  /* Translators: %s is a member who has a seat in a committee */
  g_autofree char *label = g_strdup_printf (_("End the Seat of %s…"), name);
  GtkWidget *menu = senda_day_menu_new (_("End Seat…"), label, _("The last day in this seat"),
                                        _("End Seat"), senda_people_facts_get_today (facts));

  g_signal_connect_object (menu, "chosen", G_CALLBACK (day_chosen_cb), seat, 0);
  return menu;
}

static void
append_tools (SendaCommitteeSeats *self,
              GtkWidget           *row,
              SendaRecord         *seat,
              const char          *name)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: what a member does in a committee; %s is the member */
  g_autofree char *title = g_strdup_printf (_("Duty of %s"), name);
  GtkWidget *duties = make_duties (self, title, senda_record_get_text (seat, "duty"));

  g_signal_connect_object (duties, "chosen", G_CALLBACK (duty_chosen_cb), seat, 0);
  gtk_box_append (GTK_BOX (tools), duties);
  gtk_box_append (GTK_BOX (tools), make_end (self, seat, name));
  senda_row_add_end (SENDA_ROW (row), tools);
}

static void
append_seat (SendaCommitteeSeats *self,
             SendaRecord         *seat,
             gboolean             is_held)
{
  SendaRecord *member = get_member (self, seat);
  const char *name = senda_record_get_text (member, "name");
  const char *duty = senda_choice_say (senda_seat_duties, senda_record_get_text (seat, "duty"),
                                       get_catalog (self));
  gboolean may_edit = is_held && !is_read_only (self);
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *who = senda_people_describe_member (
    senda_browser_section_get_facts (self->section), member);
  g_autofree char *term = senda_people_describe_term (seat, get_catalog (self));
  g_autofree char *line = senda_people_join (may_edit ? NULL : duty, is_held ? who : NULL, term,
                                             SENDA_WORDS_END);

  senda_row_set_text (SENDA_ROW (row), name, line);
  g_object_set_data_full (G_OBJECT (row), "seat", g_object_ref (seat), g_object_unref);
  if (may_edit)
    append_tools (self, row, seat, name);
  gtk_list_box_append (GTK_LIST_BOX (is_held ? self->today : self->before), row);
}

/* The focus of a row that is made anew goes to the one that takes its place, or to what is next. */
static void
give_focus (SendaCommitteeSeats *self,
            const char          *seat)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->today), i)); i++)
    if (g_strcmp0 (senda_record_get_id (g_object_get_data (G_OBJECT (row), "seat")), seat) == 0 &&
        gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
      return;
  gtk_widget_grab_focus (self->picker);
}

/* The seat whose row has the focus; NULL when none has. (transfer full) */
static char *
dup_focused (SendaCommitteeSeats *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->today);

  if (row == NULL || !(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return NULL;
  return g_strdup (senda_record_get_id (g_object_get_data (G_OBJECT (row), "seat")));
}

static void
update (SendaCommitteeSeats *self)
{
  g_autofree char *focused = dup_focused (self);
  SendaStructureNode *node = NULL;

  g_assert (SENDA_IS_COMMITTEE_SEATS (self));

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  self->nodes = senda_structure_new (senda_browser_section_get_facts (self->section));
  node = get_node (self);
  senda_row_trim (GTK_LIST_BOX (self->today), 0);
  senda_row_trim (GTK_LIST_BOX (self->before), 0);
  for (guint i = 0; node != NULL && i < node->seats->len; i++)
    append_seat (self, g_ptr_array_index (node->seats, i), TRUE);
  for (guint i = 0; node != NULL && i < node->former->len; i++)
    append_seat (self, g_ptr_array_index (node->former, i), FALSE);
  gtk_widget_set_visible (self->today, node != NULL && node->seats->len > 0);
  gtk_widget_set_visible (self->none, node != NULL && node->seats->len == 0);
  gtk_widget_set_visible (self->fold, node != NULL && node->former->len > 0);
  gtk_widget_set_visible (self->add, !is_read_only (self));
  if (focused != NULL)
    give_focus (self, focused);
}

static gboolean
sits_here (SendaCommitteeSeats *self,
           SendaRecord         *member)
{
  SendaStructureNode *node = get_node (self);

  for (guint i = 0; node != NULL && i < node->seats->len; i++)
    if (get_member (self, g_ptr_array_index (node->seats, i)) == member)
      return TRUE;
  return FALSE;
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaCommitteeSeats *self = SENDA_COMMITTEE_SEATS (data);
  SendaPeopleFacts *facts = senda_browser_section_get_facts (self->section);
  g_autoptr (GPtrArray) members = senda_member_choices_dup (facts, get_catalog (self));

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *line = senda_people_describe_member (facts, member);

      if (!sits_here (self, member))
        senda_picker_add (picker, senda_record_get_id (member),
                          senda_record_get_text (member, "name"), line, NULL);
    }
}

static void
picked_cb (SendaCommitteeSeats *self,
           const char          *id)
{
  guint duty = senda_list_button_get_chosen (SENDA_LIST_BUTTON (self->duty));

  g_assert (SENDA_IS_COMMITTEE_SEATS (self));

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "committees.add-seat", "(sss)",
                                senda_record_get_id (self->committee), id,
                                senda_seat_duties[duty].name);
}

static GtkWidget *
make_face (const char *label,
           GtkWidget  *field)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = senda_paragraph_new_dim (label);

  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (face), name);
  gtk_box_append (GTK_BOX (face), field);
  return face;
}

static GtkWidget *
build_add (SendaCommitteeSeats *self)
{
  self->add = senda_wrap_box_new (12, 6);
  self->duty = make_duties (self, _("Duty in the New Seat"), PLAIN_DUTY);
  self->picker = senda_picker_new (_("Member for the New Seat"), _("Add a Seat…"), fill_cb,
                                   self);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->add), make_face (_("A new seat as"), self->duty));
  gtk_box_append (GTK_BOX (self->add), make_face (_("Who"), self->picker));
  return self->add;
}

static GtkWidget *
build_column (SendaCommitteeSeats *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->today = senda_boxed_list_new (_("Seats Today"));
  self->none = senda_paragraph_new_dim (_("Nobody has a seat in it today."));
  self->before = senda_boxed_list_new (_("Who Sat Here Before"));
  self->fold = senda_fold_new (_("Who Sat Here Before"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  senda_fold_set_child (SENDA_FOLD (self->fold), self->before);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->today);
  gtk_box_append (GTK_BOX (column), build_add (self));
  gtk_box_append (GTK_BOX (column), self->fold);
  return column;
}

static void
senda_committee_seats_dispose (GObject *object)
{
  SendaCommitteeSeats *self = SENDA_COMMITTEE_SEATS (object);

  g_clear_object (&self->committee);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (senda_committee_seats_parent_class)->dispose (object);
}

static void
senda_committee_seats_class_init (SendaCommitteeSeatsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_committee_seats_dispose;
}

static void
senda_committee_seats_init (SendaCommitteeSeats *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_committee_seats_new (SendaBrowserSection *section,
                           SendaRecord         *committee)
{
  SendaCommitteeSeats *self = g_object_new (SENDA_TYPE_COMMITTEE_SEATS, NULL);
  GtkWidget *column = NULL;

  self->section = section;
  self->committee = g_object_ref (committee);
  column = build_column (self);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Seats Today"), NULL, column));
  g_signal_connect_object (senda_place_section_get_people (SENDA_PLACE_SECTION (section)),
                           "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
