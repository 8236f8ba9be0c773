/* senda-role-people.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-people.h"

#include "senda-fold.h"
#include "senda-member-picker.h"
#include "senda-role-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

struct _SendaRolePeople
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *none;
  GtkWidget *today;
  GtkWidget *assign;
  GtkWidget *fold;
  GtkWidget *before;
};

G_DEFINE_FINAL_TYPE (SendaRolePeople, senda_role_people, ADW_TYPE_BIN)

static void
picked_cb (SendaRolePeople *self,
           const char      *id)
{
  g_assert (SENDA_IS_ROLE_PEOPLE (self));

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "roles.assign", "s", id);
}

static GtkWidget *
build_column (SendaRolePeople *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->none = senda_paragraph_new_dim (_("Nobody holds this role now."));
  self->today = senda_boxed_list_new (_("Who Holds It"));
  self->assign = senda_member_picker_new (self->people, _("Assign a Member"),
                                          _("Assign a Member…"));
  gtk_widget_set_halign (self->assign, GTK_ALIGN_START);
  g_signal_connect_object (self->assign, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->before = senda_boxed_list_new (_("Who Held It Before"));
  self->fold = senda_fold_new (_("Who Held It Before"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  senda_fold_set_child (SENDA_FOLD (self->fold), self->before);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->today);
  gtk_box_append (GTK_BOX (column), self->assign);
  gtk_box_append (GTK_BOX (column), self->fold);
  return column;
}

static void
senda_role_people_dispose (GObject *object)
{
  g_clear_object (&SENDA_ROLE_PEOPLE (object)->people);

  G_OBJECT_CLASS (senda_role_people_parent_class)->dispose (object);
}

static void
senda_role_people_class_init (SendaRolePeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_role_people_dispose;
}

static void
senda_role_people_init (SendaRolePeople *self G_GNUC_UNUSED)
{
}

/* It shows no role yet. */
GtkWidget *
senda_role_people_new (SendaPeople *people)
{
  SendaRolePeople *self = g_object_new (SENDA_TYPE_ROLE_PEOPLE, NULL);
  GtkWidget *column = NULL;

  self->people = g_object_ref (people);
  column = build_column (self);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Who Holds It"), NULL, column));
  return GTK_WIDGET (self);
}

static SendaCatalog *
get_catalog (SendaRolePeople *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

static gboolean
is_read_only (SendaRolePeople *self)
{
  gboolean read_only = FALSE;

  g_object_get (senda_people_get_workspace (self->people), "read-only", &read_only, NULL);
  return read_only;
}

static void
append_end (GtkWidget   *row,
            SendaRecord *assignment,
            const char  *name)
{
  GtkWidget *end = gtk_button_new_with_label (C_("assignment", "End"));
  /* Translators: %s is a member who holds a role */
  g_autofree char *label = g_strdup_printf (_("End the Role of %s"), name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (end), "s", senda_record_get_id (assignment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "roles.end-assignment");
  gtk_accessible_update_property (GTK_ACCESSIBLE (end), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  senda_row_add_end (SENDA_ROW (row), end);
}

static void
append_assignment (SendaRolePeople *self,
                   GtkWidget       *list,
                   SendaRecord     *assignment,
                   gboolean         may_end)
{
  SendaRecord *member = senda_people_facts_follow (senda_people_get_facts (self->people),
                                                   assignment, "member");
  const char *name = senda_record_get_text (member, "name");
  GtkWidget *row = senda_row_new (NULL);
  g_autofree char *days = senda_role_words_dup_days (assignment, get_catalog (self));

  senda_row_set_text (SENDA_ROW (row), name, days);
  if (may_end && senda_record_is_null (assignment, "ends_on"))
    append_end (row, assignment, name);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Those who hold it without having been assigned. */
static void
append_by_discipline (SendaRolePeople *self,
                      SendaRecord     *member)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  GtkWidget *row = senda_row_new (NULL);
  const char *discipline =
    senda_content_name_topic (senda_people_facts_get_content (facts),
                              senda_people_facts_get_discipline (facts, member),
                              get_catalog (self));
  /* Translators: a member has a role because of the discipline that the member works in */
  g_autofree char *text = g_strdup_printf (_("By discipline: %s"), discipline);

  senda_row_set_text (SENDA_ROW (row), senda_record_get_text (member, "name"), text);
  gtk_list_box_append (GTK_LIST_BOX (self->today), row);
}

static gboolean
is_over (SendaPeopleFacts *facts,
         SendaRecord      *assignment)
{
  const char *end = senda_record_get_text (assignment, "ends_on");

  return (end != NULL && g_strcmp0 (end, senda_people_facts_get_today (facts)) < 0) ||
         !senda_people_facts_member_takes_part (
           facts, senda_people_facts_follow (facts, assignment, "member"));
}

/* The assignments of today and those that are over; @assigned: to whom. */
static void
append_assignments (SendaRolePeople     *self,
                    const SendaRoleCard *card,
                    GHashTable          *assigned)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  g_autoptr (GPtrArray) assignments = senda_role_card_dup_assignments (card, facts);
  gboolean may_end = !is_read_only (self);

  for (guint i = 0; i < assignments->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (assignments, i);
      SendaRecord *member = senda_people_facts_follow (facts, assignment, "member");

      if (member == NULL)
        continue;
      if (is_over (facts, assignment))
        {
          append_assignment (self, self->before, assignment, FALSE);
          continue;
        }
      append_assignment (self, self->today, assignment, may_end);
      g_hash_table_add (assigned, member);
    }
}

static void
clear (GtkWidget *list)
{
  senda_row_trim (GTK_LIST_BOX (list), 0);
}

static gboolean
has_rows (GtkWidget *list)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL;
}

/* A focus in a row that goes moves to what can be done next. */
void
senda_role_people_show (SendaRolePeople     *self,
                        const SendaRoleCard *card)
{
  SendaPeopleFacts *facts = NULL;
  g_autoptr (GHashTable) assigned = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) holders = NULL;
  gboolean had_focus = FALSE;

  g_return_if_fail (SENDA_IS_ROLE_PEOPLE (self));

  facts = senda_people_get_facts (self->people);
  holders = senda_role_card_dup_holders (card, facts);
  had_focus = (gtk_widget_get_state_flags (self->today) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  if (had_focus)
    gtk_widget_grab_focus (self->assign);
  clear (self->today);
  clear (self->before);
  append_assignments (self, card, assigned);
  for (guint i = 0; i < holders->len; i++)
    if (!g_hash_table_contains (assigned, g_ptr_array_index (holders, i)))
      append_by_discipline (self, g_ptr_array_index (holders, i));
  gtk_widget_set_visible (self->none, !has_rows (self->today));
  gtk_widget_set_visible (self->today, has_rows (self->today));
  gtk_widget_set_visible (self->fold, has_rows (self->before));
  gtk_widget_set_visible (self->assign, !is_read_only (self));
}
