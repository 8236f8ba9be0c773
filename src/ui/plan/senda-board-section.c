/* senda-board-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-board-section.h"

#include "senda-board-card.h"
#include "senda-board-columns.h"
#include "senda-dialogs.h"
#include "senda-list.h"
#include "senda-plan-acts.h"
#include "senda-plan-words.h"
#include "senda-section.h"
#include "senda-sections-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What was done is shown for so long. */
#define RECENT_MONTHS 3
#define N_COLUMNS 5

struct _SendaBoardSection
{
  SendaPlaceSection parent_instance;

  gboolean is_stale; /* nobody looks: shown anew when somebody does */
  GtkWidget *columns;
  GtkWidget *lists[N_COLUMNS]; /* in the order of senda_action_states */
  GtkWidget *none[N_COLUMNS];
  GtkWidget *dropped;          /* the toggle */
};

G_DEFINE_FINAL_TYPE (SendaBoardSection, senda_board_section, SENDA_TYPE_PLACE_SECTION)

#define STATE_KEY "senda-state"

static SendaRounds *
get_rounds (SendaBoardSection *self)
{
  return senda_place_section_get_rounds (SENDA_PLACE_SECTION (self));
}

static SendaPeopleFacts *
get_facts (SendaBoardSection *self)
{
  return senda_people_get_facts (senda_place_section_get_people (SENDA_PLACE_SECTION (self)));
}

static gboolean
is_recent (SendaRecord *action,
           const char  *first)
{
  const char *done_on = senda_record_get_text (action, "done_on");

  return done_on == NULL || strcmp (done_on, first) >= 0;
}

/* What is due first comes first; what has no day comes last. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const char *first = senda_record_get_text (*(SendaRecord *const *) a, "due_on");
  const char *second = senda_record_get_text (*(SendaRecord *const *) b, "due_on");

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return strcmp (first, second);
}

/* (transfer container) */
static GPtrArray *
list_actions (SendaBoardSection *self,
              const char        *state)
{
  GPtrArray *all = senda_people_facts_list (get_facts (self), &senda_action_info);
  g_autofree char *first = senda_day_add (senda_people_facts_get_today (get_facts (self)),
                                          -RECENT_MONTHS, 0);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (all, i);

      if (!g_str_equal (senda_plan_get_state (action), state))
        continue;
      if (!g_str_equal (state, SENDA_ACTION_DONE) || is_recent (action, first))
        g_ptr_array_add (found, action);
    }
  g_ptr_array_sort (found, compare_due);
  return found;
}

static void
fill_list (SendaBoardSection *self,
           guint              index)
{
  GtkListBox *list = GTK_LIST_BOX (self->lists[index]);
  g_autoptr (GPtrArray) actions = list_actions (self, senda_action_states[index].name);
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      row = gtk_list_box_get_row_at_index (list, i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (senda_board_card_new (get_rounds (self)));
          gtk_list_box_append (list, GTK_WIDGET (row));
        }
      senda_board_card_set_action (SENDA_BOARD_CARD (row), g_ptr_array_index (actions, i));
    }
  while ((row = gtk_list_box_get_row_at_index (list, actions->len)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_widget_set_visible (self->lists[index], actions->len > 0);
  gtk_widget_set_visible (self->none[index], actions->len == 0);
}

/* The id of the action whose card has the focus, or NULL. (transfer full) */
static char *
dup_focused (SendaBoardSection *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkWidget *row = gtk_widget_get_focus_child (self->lists[i]);

      if (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN))
        return g_strdup (senda_record_get_id (
          senda_board_card_get_action (SENDA_BOARD_CARD (row))));
    }
  return NULL;
}

static GtkWidget *
find_card (SendaBoardSection *self,
           const char        *id,
           guint             *column)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListBoxRow *row = NULL;

      for (int j = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->lists[i]), j)); j++)
        if (g_str_equal (senda_record_get_id (senda_board_card_get_action (
                           SENDA_BOARD_CARD (row))), id))
          {
            *column = i;
            return GTK_WIDGET (row);
          }
    }
  return NULL;
}

/* A card that was moved takes the focus along. */
static void
update (SendaBoardSection *self)
{
  g_autofree char *focused = dup_focused (self);
  GtkWidget *card = NULL;
  guint column = 0;

  g_assert (SENDA_IS_BOARD_SECTION (self));

  self->is_stale = FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    fill_list (self, i);
  card = focused ? find_card (self, focused, &column) : NULL;
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

static void
ensure (SendaBoardSection *self)
{
  if (self->is_stale)
    update (self);
}

static void
changed_cb (SendaBoardSection *self)
{
  g_assert (SENDA_IS_BOARD_SECTION (self));

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
move (SendaBoardSection *self,
      const char        *id,
      const char        *state)
{
  SendaRecord *action = senda_people_facts_find (get_facts (self), &senda_action_info, id);

  if (action != NULL)
    senda_plan_move (GTK_WIDGET (self), get_rounds (self), action, state);
}

static void
move_cb (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  const char *id = NULL;
  const char *state = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &state);
  move (SENDA_BOARD_SECTION (widget), id, state);
}

static gboolean
drop_cb (GtkDropTarget     *target,
         const GValue      *value,
         double             x G_GNUC_UNUSED,
         double             y G_GNUC_UNUSED,
         SendaBoardSection *self)
{
  const char *state = g_object_get_data (G_OBJECT (target), STATE_KEY);

  if (!G_VALUE_HOLDS_STRING (value))
    return FALSE;
  move (self, g_value_get_string (value), state);
  return TRUE;
}

static void
row_activated_cb (SendaBoardSection *self,
                  SendaBoardCard    *card)
{
  g_autofree char *target =
    g_strconcat ("actions:", senda_record_get_id (senda_board_card_get_action (card)), NULL);

  g_assert (SENDA_IS_BOARD_SECTION (self));

  senda_sections_place_show (GTK_WIDGET (self), target);
}

static void
dropped_cb (SendaBoardSection *self)
{
  g_assert (SENDA_IS_BOARD_SECTION (self));

  senda_board_columns_set_visible (SENDA_BOARD_COLUMNS (self->columns), SENDA_ACTION_DROPPED,
                                   gtk_check_button_get_active (GTK_CHECK_BUTTON (self->dropped)));
}

static void
add_drop (SendaBoardSection *self,
          GtkWidget         *column,
          const char        *state)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (target), STATE_KEY, (gpointer) state);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (column, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
build_list (SendaBoardSection *self,
            guint              index,
            const char        *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "board-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->lists[index] = list;
  return list;
}

static GtkWidget *
build_column (SendaBoardSection *self,
              guint              index,
              const char        *title)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->none[index] = senda_paragraph_new_dim (_("None"));
  gtk_widget_add_css_class (self->none[index], "none");
  gtk_widget_add_css_class (column, "board-column");
  gtk_box_append (GTK_BOX (inner), build_list (self, index, title));
  gtk_box_append (GTK_BOX (inner), self->none[index]);
  gtk_box_append (GTK_BOX (column), senda_heading_new (title, "heading", 2));
  gtk_box_append (GTK_BOX (column), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                  "hscrollbar-policy", GTK_POLICY_NEVER,
                                                  "vexpand", TRUE,
                                                  "child", inner,
                                                  NULL));
  add_drop (self, column, senda_action_states[index].name);
  return column;
}

static const char *
get_title (SendaBoardSection *self,
           guint              index)
{
  SendaCatalog *catalog =
    senda_workspace_get_catalog (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)));

  if (g_str_equal (senda_action_states[index].name, SENDA_ACTION_DONE))
    return C_("board", "Done Lately");
  return senda_choice_say (senda_action_states, senda_action_states[index].name, catalog);
}

static GtkWidget *
build (SendaBoardSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "board");
  self->dropped = gtk_check_button_new_with_label (_("Show what was dropped"));
  gtk_widget_set_halign (self->dropped, GTK_ALIGN_START);
  g_signal_connect_object (self->dropped, "toggled", G_CALLBACK (dropped_cb), self,
                           G_CONNECT_SWAPPED);
  self->columns = senda_board_columns_new (_("Columns"));
  gtk_widget_set_vexpand (self->columns, TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    senda_board_columns_add (SENDA_BOARD_COLUMNS (self->columns), senda_action_states[i].name,
                             get_title (self, i), build_column (self, i, get_title (self, i)));
  dropped_cb (self);
  gtk_box_append (GTK_BOX (box), self->dropped);
  gtk_box_append (GTK_BOX (box), self->columns);
  return box;
}

static SendaDocument *
senda_board_section_make_list (SendaPlaceSection *section,
                               GError           **error)
{
  SendaBoardSection *self = SENDA_BOARD_SECTION (section);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  const SendaListRequest request = {
    .list = senda_list_find ("actions"),
    .task_force = senda_place_section_get_task_force_id (section),
    .audience = SENDA_AUDIENCE_INTERNAL,
    .records = records,
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GPtrArray) actions = list_actions (self, senda_action_states[i].name);

      if (!g_str_equal (senda_action_states[i].name, SENDA_ACTION_DROPPED) ||
          gtk_check_button_get_active (GTK_CHECK_BUTTON (self->dropped)))
        g_ptr_array_extend (records, actions, NULL, NULL);
    }
  return senda_workspace_make_list (senda_place_section_get_workspace (section), &request, error);
}

static void
senda_board_section_constructed (GObject *object)
{
  SendaBoardSection *self = SENDA_BOARD_SECTION (object);
  gboolean read_only = FALSE;

  G_OBJECT_CLASS (senda_board_section_parent_class)->constructed (object);

  adw_bin_set_child (ADW_BIN (self), build (self));
  g_object_get (senda_place_section_get_workspace (SENDA_PLACE_SECTION (self)),
                "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.move", !read_only);
  g_signal_connect_object (get_rounds (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (ensure), NULL);
  update (self);
}

static void
senda_board_section_class_init (SendaBoardSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_board_section_constructed;
  SENDA_PLACE_SECTION_CLASS (klass)->make_list = senda_board_section_make_list;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "board.move", "(ss)", move_cb);
}

static void
senda_board_section_init (SendaBoardSection *self G_GNUC_UNUSED)
{
}
