/* senda-question-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-question-row.h"

#include "senda-privacy-hint.h"
#include "senda-section.h"
#include "senda-sections-place.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define MAX_ANSWER 2000

struct _SendaQuestionRow
{
  GtkListBoxRow parent_instance;

  SendaPeople *people;
  SendaRecord *review;
  GtkWidget *question;
  GtkWidget *about;
  GtkWidget *buttons;
  GtkWidget *settle;
  GtkWidget *settling;
  GtkWidget *answer;
};

G_DEFINE_FINAL_TYPE (SendaQuestionRow, senda_question_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_settling (SendaQuestionRow *self,
              gboolean          settling)
{
  gtk_widget_set_visible (self->settling, settling);
  gtk_widget_set_visible (self->buttons, !settling);
  gtk_widget_grab_focus (settling ? self->answer : self->settle);
}

static void
settle_clicked_cb (SendaQuestionRow *self)
{
  g_assert (SENDA_IS_QUESTION_ROW (self));

  set_settling (self, TRUE);
}

static void
cancel_clicked_cb (SendaQuestionRow *self)
{
  g_assert (SENDA_IS_QUESTION_ROW (self));

  senda_text_entry_discard (SENDA_TEXT_ENTRY (self->answer));
  set_settling (self, FALSE);
}

static void
keep_clicked_cb (SendaQuestionRow *self)
{
  g_autofree char *answer = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->answer));

  g_assert (SENDA_IS_QUESTION_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "reviews.settle", "(ss)",
                              senda_record_get_id (self->review), answer);
}

static void
open_clicked_cb (SendaQuestionRow *self)
{
  g_autofree char *target = g_strconcat ("roles:", senda_record_get_text (self->review, "role"),
                                         NULL);

  g_assert (SENDA_IS_QUESTION_ROW (self));

  senda_sections_place_show (GTK_WIDGET (self), target);
}

static GtkWidget *
append_button (SendaQuestionRow *self,
               GtkWidget        *box,
               const char       *label,
               GCallback         callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, box, NULL);
  return button;
}

static GtkWidget *
build_settling (SendaQuestionRow *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  GtkWidget *keep = append_button (self, buttons, _("Settle"), G_CALLBACK (keep_clicked_cb));

  gtk_widget_add_css_class (keep, "suggested-action");
  append_button (self, buttons, _("Cancel"), G_CALLBACK (cancel_clicked_cb));
  self->answer = senda_text_entry_new (TRUE);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->answer), TRUE);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->answer), MAX_ANSWER);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->answer), _("Answer"));
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->answer),
                                    _("What was settled, and with whom"));
  self->settling = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->settling), self->answer);
  gtk_box_append (GTK_BOX (self->settling), senda_privacy_hint_new ());
  gtk_box_append (GTK_BOX (self->settling), buttons);
  gtk_widget_set_visible (self->settling, FALSE);
  return self->settling;
}

static void
build (SendaQuestionRow *self)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX,
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 6,
                                    "margin-top", 10, "margin-bottom", 10,
                                    "margin-start", 12, "margin-end", 12,
                                    NULL);

  self->question = senda_paragraph_new (NULL);
  self->about = senda_paragraph_new_dim (NULL);
  gtk_widget_add_css_class (self->about, "caption");
  self->buttons = senda_wrap_box_new (6, 6);
  self->settle = append_button (self, self->buttons, _("Settle…"), G_CALLBACK (settle_clicked_cb));
  append_button (self, self->buttons, _("Read the Role"), G_CALLBACK (open_clicked_cb));
  gtk_box_append (GTK_BOX (column), self->question);
  gtk_box_append (GTK_BOX (column), self->about);
  gtk_box_append (GTK_BOX (column), self->buttons);
  gtk_box_append (GTK_BOX (column), build_settling (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), column);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
senda_question_row_dispose (GObject *object)
{
  SendaQuestionRow *self = SENDA_QUESTION_ROW (object);

  g_clear_object (&self->review);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (senda_question_row_parent_class)->dispose (object);
}

static void
senda_question_row_class_init (SendaQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_question_row_dispose;
}

static void
senda_question_row_init (SendaQuestionRow *self)
{
  build (self);
}

/* It says nothing until it is updated. */
GtkWidget *
senda_question_row_new (SendaPeople *people,
                        SendaRecord *review)
{
  SendaQuestionRow *self = g_object_new (SENDA_TYPE_QUESTION_ROW, NULL);

  self->people = g_object_ref (people);
  self->review = g_object_ref (review);
  return GTK_WIDGET (self);
}

SendaRecord *
senda_question_row_get_review (SendaQuestionRow *self)
{
  g_return_val_if_fail (SENDA_IS_QUESTION_ROW (self), NULL);

  return self->review;
}

/* Says the question anew; an answer that is being written stays. */
void
senda_question_row_update (SendaQuestionRow *self,
                           GPtrArray        *cards)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self->people);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaRecord *member = senda_people_facts_follow (senda_people_get_facts (self->people),
                                                   self->review, "member");
  const SendaRoleCard *card =
    senda_role_cards_find (cards, senda_record_get_text (self->review, "role"));
  const char *question = senda_record_get_text (self->review, "question");
  g_autofree char *day =
    senda_catalog_format_date (catalog, senda_record_get_text (self->review, "reviewed_on"));
  g_autofree char *about = NULL;
  g_autofree char *spoken = NULL;
  gboolean read_only = FALSE;

  g_return_if_fail (SENDA_IS_QUESTION_ROW (self));

  /* Translators: who asked, about which role, when: Ana Peña, about Local prosecutors, on March 9, 2026 */
  about = g_strdup_printf (_("%1$s, about %2$s, on %3$s"),
                           member ? senda_record_get_text (member, "name") : "",
                           card ? senda_role_card_get_name (card, catalog) : "", day);
  spoken = g_strconcat (question, " ", about, NULL);
  gtk_label_set_label (GTK_LABEL (self->question), question);
  gtk_label_set_label (GTK_LABEL (self->about), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_get (workspace, "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (self->settle, !read_only);
}
