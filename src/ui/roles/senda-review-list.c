/* senda-review-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-review-list.h"

#include "senda-records-by-name.h"
#include "senda-role-words.h"
#include "senda-row.h"
#include "senda-search.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE_LENGTH 40

/* In the order in which they are said: what waits for somebody first, the longest list last. */
static const SendaReading order[] = {
  SENDA_READING_DISCUSS, SENDA_READING_AGAIN, SENDA_READING_SETTLED, SENDA_READING_UNDERSTOOD,
  SENDA_READING_NONE
};

struct _SendaReviewList
{
  AdwBin parent_instance;

  SendaPeople *people;
  GPtrArray *cards;   /* (owned) */
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *none;
  GtkWidget *more;
  guint limit;
};

G_DEFINE_FINAL_TYPE (SendaReviewList, senda_review_list, ADW_TYPE_BIN)

static SendaCatalog *
get_catalog (SendaReviewList *self)
{
  return senda_workspace_get_catalog (senda_people_get_workspace (self->people));
}

/* Names, by how the member read the role. */
typedef GString *Readings[G_N_ELEMENTS (order)];

static void
add_card (SendaReviewList     *self,
          SendaRecord         *member,
          const SendaRoleCard *card,
          Readings             readings)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  SendaReading reading = SENDA_READING_NONE;

  if (card->is_unused || (!senda_role_card_is_held_by (card, facts, member) &&
                          !senda_role_card_is_partner (card, self->cards, facts, member)))
    return;
  reading = senda_role_card_get_reading (card, facts, member, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == reading)
      {
        if (readings[i]->len > 0)
          g_string_append (readings[i], ", ");
        g_string_append (readings[i], senda_role_card_get_name (card, get_catalog (self)));
      }
}

/* "Not read yet: Local prosecutors, Dispatch", a line for each reading. (transfer full) */
static char *
dup_readings (SendaReviewList *self,
              SendaRecord     *member)
{
  GString *lines = g_string_new (NULL);
  Readings readings;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    readings[i] = g_string_new (NULL);
  for (guint i = 0; i < self->cards->len; i++)
    add_card (self, member, g_ptr_array_index (self->cards, i), readings);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (readings[i]->len > 0)
        {
          if (lines->len > 0)
            g_string_append_c (lines, '\n');
          /* Translators: how a member read roles, and their names */
          g_string_append_printf (lines, C_("reading", "%1$s: %2$s"),
                                  senda_role_words_reading (order[i]), readings[i]->str);
        }
      g_string_free (readings[i], TRUE);
    }
  if (lines->len == 0)
    g_string_append (lines, _("No role concerns this member yet"));
  return g_string_free (lines, FALSE);
}

/* Those who take part and whose name has what is searched. (transfer container) */
static GPtrArray *
find_members (SendaReviewList *self)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self->people);
  GPtrArray *all = senda_people_facts_list (facts, &senda_member_info);
  GPtrArray *members = g_ptr_array_new ();
  g_autofree char *wanted =
    senda_search_fold_text (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (guint i = 0; i < all->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (all, i);
      const char *name = senda_record_get_text (member, "name");
      g_autofree char *folded = senda_search_fold_text (name ? name : "");

      if (senda_people_facts_member_takes_part (facts, member) && strstr (folded, wanted) != NULL)
        g_ptr_array_add (members, member);
    }
  senda_records_sort_by_name (members, get_catalog (self));
  return members;
}

static void
update (SendaReviewList *self)
{
  g_autoptr (GPtrArray) members = find_members (self);
  guint n_shown = MIN (members->len, self->limit);

  for (guint i = 0; i < n_shown; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);
      g_autofree char *readings = dup_readings (self, member);

      senda_row_set_text (row, senda_record_get_text (member, "name"), readings);
    }
  senda_row_trim (GTK_LIST_BOX (self->list), n_shown);
  gtk_widget_set_visible (self->list, n_shown > 0);
  gtk_widget_set_visible (self->none, n_shown == 0);
  gtk_widget_set_visible (self->more, members->len > n_shown);
}

static void
searched_cb (SendaReviewList *self)
{
  g_assert (SENDA_IS_REVIEW_LIST (self));

  self->limit = PAGE_LENGTH;
  if (self->cards != NULL)
    update (self);
}

static void
more_clicked_cb (SendaReviewList *self)
{
  g_assert (SENDA_IS_REVIEW_LIST (self));

  self->limit += PAGE_LENGTH;
  update (self);
}

static void
senda_review_list_dispose (GObject *object)
{
  SendaReviewList *self = SENDA_REVIEW_LIST (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_review_list_parent_class)->dispose (object);
}

static void
senda_review_list_class_init (SendaReviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_review_list_dispose;
}

static void
senda_review_list_init (SendaReviewList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->limit = PAGE_LENGTH;
  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _("Find a member"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a member"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (searched_cb), self);
  self->list = senda_boxed_list_new (_("Who Has Read What"));
  self->none = senda_paragraph_new_dim (_("No member of this name takes part."));
  self->more = gtk_button_new_with_label (_("Show More"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (GTK_BOX (column), self->search);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->more);
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("Who Has Read What"), NULL, column));
}

/* It is empty until it shows cards. */
GtkWidget *
senda_review_list_new (SendaPeople *people)
{
  SendaReviewList *self = g_object_new (SENDA_TYPE_REVIEW_LIST, NULL);

  self->people = g_object_ref (people);
  return GTK_WIDGET (self);
}

void
senda_review_list_show (SendaReviewList *self,
                        GPtrArray       *cards)
{
  g_return_if_fail (SENDA_IS_REVIEW_LIST (self));

  g_ptr_array_ref (cards);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = cards;
  update (self);
}
