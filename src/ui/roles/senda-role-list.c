/* senda-role-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-list.h"

#include "senda-member-picker.h"
#include "senda-role-words.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define ID_KEY "senda-role"

typedef enum
{
  GROUP_OWN,
  GROUP_PARTNERS,
  GROUP_IN_USE,
  GROUP_IDLE,
  GROUP_UNUSED,
  N_GROUPS
} Group;

static const char *const group_titles[N_GROUPS] = {
  N_("Your Roles"),
  N_("Partners You Work With"),
  N_("Other Roles in Use"),
  N_("Held by Nobody"),
  N_("Not Used Here"),
};

struct _SendaRoleList
{
  AdwBin parent_instance;

  SendaPeople *people;
  GtkWidget *me;
  GtkWidget *hint;
  GtkWidget *lists[N_GROUPS];
  GtkWidget *in_use; /* the heading of the roles in use that are no partners' */
  char *open;
};

G_DEFINE_FINAL_TYPE (SendaRoleList, senda_role_list, ADW_TYPE_BIN)

static Group
find_group (SendaPeopleFacts    *facts,
            GPtrArray           *cards,
            const SendaRoleCard *card,
            SendaRecord         *me)
{
  if (card->is_unused)
    return GROUP_UNUSED;
  if (me != NULL && senda_role_card_is_held_by (card, facts, me))
    return GROUP_OWN;
  if (me != NULL && senda_role_card_is_partner (card, cards, facts, me))
    return GROUP_PARTNERS;
  return senda_role_card_is_in_use (card, facts) ? GROUP_IN_USE : GROUP_IDLE;
}

static void
mark_row (SendaRoleList *self,
          GtkWidget     *row)
{
  gboolean is_open = g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), self->open) == 0;

  if (is_open)
    gtk_widget_add_css_class (row, "open");
  else
    gtk_widget_remove_css_class (row, "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_open, -1);
}

/* "Ana Peña", and below it how the reader read the card. (transfer full) */
static char *
dup_subtitle (SendaPeopleFacts    *facts,
              const SendaRoleCard *card,
              SendaRecord         *me)
{
  g_autofree char *holders = senda_role_words_dup_holders (card, facts);
  SendaReading reading = SENDA_READING_NONE;

  if (me == NULL)
    return g_steal_pointer (&holders);
  reading = senda_role_card_get_reading (card, facts, me, NULL);
  return g_strconcat (holders, "\n", senda_role_words_reading (reading), NULL);
}

static void
show_card (SendaRoleList       *self,
           Group                group,
           int                  position,
           const SendaRoleCard *card)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  SendaCatalog *catalog = senda_workspace_get_catalog (senda_people_get_workspace (self->people));
  SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->lists[group]), position);
  g_autofree char *subtitle = dup_subtitle (facts, card, senda_people_get_me (self->people));

  senda_row_set_text (row, senda_role_card_get_name (card, catalog), subtitle);
  senda_row_set_action (row, "roles.open", card->id);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (card->id), g_free);
  mark_row (self, GTK_WIDGET (row));
}

static GtkWidget *
find_row (SendaRoleList *self,
          const char    *id)
{
  for (guint group = 0; group < N_GROUPS; group++)
    {
      GtkListBoxRow *row = NULL;

      for (int i = 0;
           (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->lists[group]), i)) != NULL;
           i++)
        if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), id) == 0)
          return GTK_WIDGET (row);
    }
  return NULL;
}

static GtkWidget *
build_me (SendaRoleList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->me = senda_member_picker_new_me (self->people);
  self->hint = senda_paragraph_new_dim (_("Choose yourself to find your own roles first, and to "
                                          "keep what you have read. Every card can be read "
                                          "without it."));
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_box_append (GTK_BOX (box), self->me);
  gtk_box_append (GTK_BOX (box), self->hint);
  return senda_section_new (_("Who Are You?"), NULL, box);
}

static GtkWidget *
build_add (void)
{
  GtkWidget *add = senda_text_button_new ("senda-add-symbolic", _("Add a Role…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "roles.add");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  return add;
}

static void
build (SendaRoleList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (column, "pane-column");
  gtk_box_append (GTK_BOX (column), build_me (self));
  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *section = NULL;

      self->lists[i] = senda_boxed_list_new (_(group_titles[i]));
      section = senda_section_new (_(group_titles[i]), NULL, self->lists[i]);
      gtk_box_append (GTK_BOX (column), section);
      if (i == GROUP_IN_USE)
        self->in_use = gtk_widget_get_first_child (gtk_widget_get_first_child (section));
    }
  gtk_box_append (GTK_BOX (column), build_add ());
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "child", column,
                                                   NULL));
}

static void
senda_role_list_dispose (GObject *object)
{
  g_clear_object (&SENDA_ROLE_LIST (object)->people);

  G_OBJECT_CLASS (senda_role_list_parent_class)->dispose (object);
}

static void
senda_role_list_finalize (GObject *object)
{
  g_free (SENDA_ROLE_LIST (object)->open);

  G_OBJECT_CLASS (senda_role_list_parent_class)->finalize (object);
}

static void
senda_role_list_class_init (SendaRoleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_role_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_role_list_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "rolelist");
}

static void
senda_role_list_init (SendaRoleList *self G_GNUC_UNUSED)
{
}

/* An empty list. */
GtkWidget *
senda_role_list_new (SendaPeople *people)
{
  SendaRoleList *self = g_object_new (SENDA_TYPE_ROLE_LIST, NULL);

  self->people = g_object_ref (people);
  build (self);
  return GTK_WIDGET (self);
}

/* "Other" than the reader's own, where these are known. */
static void
name_in_use (SendaRoleList *self,
             const char    *name)
{
  gtk_label_set_label (GTK_LABEL (self->in_use), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[GROUP_IN_USE]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
senda_role_list_show (SendaRoleList *self,
                      GPtrArray     *cards)
{
  SendaPeopleFacts *facts = NULL;
  SendaRecord *me = NULL;
  int n_rows[N_GROUPS] = { 0 };

  g_return_if_fail (SENDA_IS_ROLE_LIST (self));

  facts = senda_people_get_facts (self->people);
  me = senda_people_get_me (self->people);
  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);
      Group group = find_group (facts, cards, card, me);

      show_card (self, group, n_rows[group]++, card);
    }
  for (guint i = 0; i < N_GROUPS; i++)
    {
      senda_row_trim (GTK_LIST_BOX (self->lists[i]), n_rows[i]);
      gtk_widget_set_visible (gtk_widget_get_parent (self->lists[i]), n_rows[i] > 0);
    }
  gtk_widget_set_visible (self->hint, me == NULL);
  name_in_use (self, me ? _(group_titles[GROUP_IN_USE]) : _("Roles in Use"));
}

GPtrArray *
senda_role_list_sort (SendaRoleList *self,
                      GPtrArray     *cards,
                      GPtrArray    **headings)
{
  GPtrArray *sorted = g_ptr_array_new ();
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  SendaRecord *me = senda_people_get_me (self->people);

  *headings = g_ptr_array_new ();
  for (guint group = 0; group < N_GROUPS; group++)
    for (guint i = 0; i < cards->len; i++)
      if (find_group (facts, cards, g_ptr_array_index (cards, i), me) == (Group) group)
        {
          g_ptr_array_add (sorted, g_ptr_array_index (cards, i));
          g_ptr_array_add (*headings, (char *) _(group_titles[group]));
        }
  return sorted;
}

void
senda_role_list_set_open (SendaRoleList *self,
                          const char    *id)
{
  GtkWidget *before = NULL;
  GtkWidget *row = NULL;

  g_return_if_fail (SENDA_IS_ROLE_LIST (self));

  before = find_row (self, self->open);
  g_free (self->open);
  self->open = g_strdup (id);
  row = find_row (self, id);
  if (before != NULL)
    mark_row (self, before);
  if (row != NULL)
    mark_row (self, row);
}

void
senda_role_list_focus (SendaRoleList *self,
                       const char    *id)
{
  GtkWidget *row = NULL;

  g_return_if_fail (SENDA_IS_ROLE_LIST (self));

  row = id ? find_row (self, id) : NULL;
  gtk_widget_grab_focus (row ? row : self->me);
}
