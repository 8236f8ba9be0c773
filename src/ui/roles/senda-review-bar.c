/* senda-review-bar.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-review-bar.h"

#include "senda-member-picker.h"
#include "senda-privacy-hint.h"
#include "senda-role-words.h"
#include "senda-section.h"
#include "senda-side-box.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define TEXT_WIDTH 200
#define MAX_QUESTION 2000

struct _SendaReviewBar
{
  AdwBin parent_instance;

  SendaPeople *people;
  char *role;         /* whose card is shown */
  char *open;         /* the question that is open, or NULL */
  GtkWidget *state;   /* how it was read */
  GtkWidget *answers;
  GtkWidget *understood;
  GtkWidget *discuss;
  GtkWidget *me;      /* instead, while nobody has said who they are */
  GtkWidget *asking;
  GtkWidget *question;
};

G_DEFINE_FINAL_TYPE (SendaReviewBar, senda_review_bar, ADW_TYPE_BIN)

/* It begins with the question that is open, to be changed. */
static void
set_asking (SendaReviewBar *self,
            gboolean        asking)
{
  SendaTextEntry *question = SENDA_TEXT_ENTRY (self->question);

  senda_text_entry_discard (question);
  senda_text_entry_set_text (question, self->open);
  gtk_widget_set_visible (self->asking, asking);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->discuss), GTK_ACCESSIBLE_STATE_EXPANDED,
                               asking, -1);
  if (asking)
    gtk_widget_grab_focus (self->question);
}

static void
discuss_clicked_cb (SendaReviewBar *self)
{
  g_assert (SENDA_IS_REVIEW_BAR (self));

  set_asking (self, !gtk_widget_get_visible (self->asking));
}

static void
keep_clicked_cb (SendaReviewBar *self)
{
  g_autofree char *text = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (self->question));

  g_assert (SENDA_IS_REVIEW_BAR (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "roles.ask", "s", text);
}

static void
cancel_clicked_cb (SendaReviewBar *self)
{
  g_assert (SENDA_IS_REVIEW_BAR (self));

  set_asking (self, FALSE);
  gtk_widget_grab_focus (self->discuss);
}

static GtkWidget *
build_button (SendaReviewBar *self,
              const char     *label,
              GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (callback != NULL)
    g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_asking (SendaReviewBar *self)
{
  GtkWidget *buttons = senda_wrap_box_new (6, 6);
  GtkWidget *keep = build_button (self, _("Keep the Question"), G_CALLBACK (keep_clicked_cb));

  gtk_widget_add_css_class (keep, "suggested-action");
  gtk_widget_insert_before (keep, buttons, NULL);
  gtk_widget_insert_before (build_button (self, _("Cancel"), G_CALLBACK (cancel_clicked_cb)),
                            buttons, NULL);
  self->question = senda_text_entry_new (TRUE);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (self->question), TRUE);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (self->question), MAX_QUESTION);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (self->question), _("Your question"));
  senda_text_entry_set_placeholder (SENDA_TEXT_ENTRY (self->question),
                                    _("What should the task force talk about?"));
  self->asking = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->asking), self->question);
  gtk_box_append (GTK_BOX (self->asking), senda_privacy_hint_new ());
  gtk_box_append (GTK_BOX (self->asking), buttons);
  gtk_widget_set_visible (self->asking, FALSE);
  return self->asking;
}

static GtkWidget *
build_answers (SendaReviewBar *self)
{
  self->understood = build_button (self, C_("review", "Understood"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->understood), "roles.understood");
  self->discuss = build_button (self, C_("review", "Needs Discussion…"),
                                G_CALLBACK (discuss_clicked_cb));
  self->answers = senda_wrap_box_new (6, 6);
  gtk_widget_set_valign (self->answers, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (self->understood, self->answers, NULL);
  gtk_widget_insert_before (self->discuss, self->answers, NULL);
  return self->answers;
}

static void
build (SendaReviewBar *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->state = senda_paragraph_new (NULL);
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  self->me = senda_member_picker_new_me (self->people);
  gtk_box_append (GTK_BOX (end), build_answers (self));
  gtk_box_append (GTK_BOX (end), self->me);
  gtk_box_append (GTK_BOX (column), senda_side_box_new (self->state, end, TEXT_WIDTH));
  gtk_box_append (GTK_BOX (column), build_asking (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_review_bar_dispose (GObject *object)
{
  g_clear_object (&SENDA_REVIEW_BAR (object)->people);

  G_OBJECT_CLASS (senda_review_bar_parent_class)->dispose (object);
}

static void
senda_review_bar_finalize (GObject *object)
{
  SendaReviewBar *self = SENDA_REVIEW_BAR (object);

  g_free (self->open);
  g_free (self->role);

  G_OBJECT_CLASS (senda_review_bar_parent_class)->finalize (object);
}

static void
senda_review_bar_class_init (SendaReviewBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_review_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_review_bar_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
senda_review_bar_init (SendaReviewBar *self G_GNUC_UNUSED)
{
}

/* It shows no card yet. */
GtkWidget *
senda_review_bar_new (SendaPeople *people)
{
  SendaReviewBar *self = g_object_new (SENDA_TYPE_REVIEW_BAR, NULL);

  self->people = g_object_ref (people);
  build (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How you read it"), -1);
  return GTK_WIDGET (self);
}

static void
take_question (SendaReviewBar      *self,
               const SendaRoleCard *card,
               SendaRecord         *me)
{
  SendaRecord *review = NULL;
  SendaReading reading =
    senda_role_card_get_reading (card, senda_people_get_facts (self->people), me, &review);

  g_free (self->open);
  self->open = reading == SENDA_READING_DISCUSS
                 ? g_strdup (senda_record_get_text (review, "question")) : NULL;
  if (reading == SENDA_READING_NONE || reading == SENDA_READING_AGAIN)
    gtk_widget_add_css_class (self->understood, "suggested-action");
  else
    gtk_widget_remove_css_class (self->understood, "suggested-action");
}

/* Says how @card was read by who works here. */
void
senda_review_bar_show (SendaReviewBar      *self,
                       const SendaRoleCard *card)
{
  SendaCatalog *catalog = NULL;
  SendaRecord *me = NULL;
  gboolean read_only = FALSE;
  g_autofree char *state = NULL;

  g_return_if_fail (SENDA_IS_REVIEW_BAR (self));

  g_object_get (senda_people_get_workspace (self->people), "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (self->discuss, !read_only);
  catalog = senda_workspace_get_catalog (senda_people_get_workspace (self->people));
  me = senda_people_get_me (self->people);
  if (g_strcmp0 (self->role, card->id) != 0 || me == NULL)
    {
      set_asking (self, FALSE);
      g_free (self->role);
      self->role = g_strdup (card->id);
    }
  state = me ? senda_role_words_dup_reading (card, senda_people_get_facts (self->people), me,
                                             catalog)
             : g_strdup (_("Say who you are to keep how you read this."));
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_widget_set_visible (self->answers, me != NULL);
  gtk_widget_set_visible (self->me, me == NULL);
  if (me != NULL)
    take_question (self, card, me);
}

void
senda_review_bar_done (SendaReviewBar *self)
{
  g_return_if_fail (SENDA_IS_REVIEW_BAR (self));

  if (!gtk_widget_get_visible (self->asking))
    return;
  set_asking (self, FALSE);
  gtk_widget_grab_focus (self->discuss);
}
