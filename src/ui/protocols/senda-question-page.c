/* senda-question-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-question-page.h"

#include "senda-answer-acts.h"
#include "senda-answer-call.h"
#include "senda-answer-edits.h"
#include "senda-answer-form.h"
#include "senda-answer-variations.h"
#include "senda-answer-words.h"
#include "senda-dialogs.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-row.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SendaQuestionPage
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  const SendaTopic *question;
  const char *language;  /* that answers are written in: one of senda_languages() */
  SendaRecord *answer;   /* by default, of which the form is; or NULL */
  GtkWidget *none;       /* while there is none */
  GtkWidget *answer_it;
  GtkWidget *faults;
  GtkWidget *form;       /* an AdwBin */
  GtkWidget *take_back;
  GtkWidget *variations; /* an AdwBin */
  GtkWidget *wanted;     /* what gets the focus in the next frame, or NULL */
  guint tick;
};

G_DEFINE_FINAL_TYPE (SendaQuestionPage, senda_question_page, ADW_TYPE_BIN)

static SendaWorkspace *
get_workspace (SendaQuestionPage *self)
{
  return senda_protocols_get_workspace (self->protocols);
}

static const char *
say (SendaQuestionPage *self,
     const char        *tag)
{
  return senda_message (senda_topic_get_text (self->question, tag),
                        senda_workspace_get_catalog (get_workspace (self)));
}

/* (nullable) */
static const SendaCall *
get_default (SendaQuestionPage *self)
{
  SendaCallBook *book = senda_protocols_get_call_book (self->protocols);
  GPtrArray *list = senda_call_book_list (book, self->question);
  const SendaCall *first = list->len > 0 ? g_ptr_array_index (list, 0) : NULL;

  return first != NULL && first->is_default ? first : NULL;
}

static SendaAnswerVariations *
get_variations (SendaQuestionPage *self)
{
  return SENDA_ANSWER_VARIATIONS (adw_bin_get_child (ADW_BIN (self->variations)));
}

static void
show_default (SendaQuestionPage *self)
{
  const SendaCall *call = get_default (self);
  SendaRecord *answer = call ? call->record : NULL;
  gboolean read_only = FALSE;
  gboolean had_focus =
    (gtk_widget_get_state_flags (self->form) | gtk_widget_get_state_flags (self->take_back)) &
    GTK_STATE_FLAG_FOCUS_WITHIN;

  g_object_get (get_workspace (self), "read-only", &read_only, NULL);
  gtk_widget_set_visible (self->none, call == NULL);
  if (call == NULL && had_focus)
    gtk_widget_grab_focus (self->answer_it);
  if (g_set_object (&self->answer, answer))
    adw_bin_set_child (ADW_BIN (self->form),
                       call ? senda_answer_form_new (self->protocols, call->record,
                                                     self->question, self->language)
                            : NULL);
  gtk_widget_set_visible (self->form, call != NULL);
  gtk_widget_set_visible (self->take_back, call != NULL && !read_only);
  if (call != NULL)
    senda_answer_show_faults (self->faults, self->protocols, call);
  else
    gtk_widget_set_visible (self->faults, FALSE);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       data G_GNUC_UNUSED)
{
  SendaQuestionPage *self = SENDA_QUESTION_PAGE (widget);

  self->tick = 0;
  if (self->wanted != NULL)
    gtk_widget_grab_focus (self->wanted);
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

/* The layout that scrolling needs is made in the next frame. */
static void
focus_later (SendaQuestionPage *self,
             GtkWidget         *widget)
{
  g_set_weak_pointer (&self->wanted, widget);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
answer_cb (SendaQuestionPage *self)
{
  const SendaGiven given[] = { { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) answer = NULL;

  g_assert (SENDA_IS_QUESTION_PAGE (self));

  answer = senda_answer_set_default (self->protocols, self->question, given, &error);
  if (answer == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  show_default (self);
  focus_later (self, adw_bin_get_child (ADW_BIN (self->form)));
}

static void
take_back_cb (SendaQuestionPage *self)
{
  g_assert (SENDA_IS_QUESTION_PAGE (self));

  if (self->answer != NULL)
    senda_answer_remove (GTK_WIDGET (self), self->protocols, self->answer);
}

static void
make_variations (SendaQuestionPage *self)
{
  adw_bin_set_child (ADW_BIN (self->variations),
                     senda_answer_variations_new (self->protocols, self->question,
                                                  self->language));
}

static void
language_cb (SendaQuestionPage *self,
             guint              index)
{
  g_assert (SENDA_IS_QUESTION_PAGE (self));

  senda_text_entry_flush_within (GTK_WIDGET (self));
  self->language = senda_languages ()[index];
  g_clear_object (&self->answer);
  show_default (self);
  make_variations (self);
}

static GtkWidget *
build_language (SendaQuestionPage *self)
{
  const char *const *languages = senda_languages ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *button = NULL;
  guint chosen = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_ptr_array_add (items, (gpointer) senda_language_name (languages[i]));
      if (g_strcmp0 (languages[i], senda_workspace_get_language (get_workspace (self))) == 0)
        chosen = i;
    }
  g_ptr_array_add (items, NULL);
  self->language = languages[chosen];
  button = senda_list_button_new (_("Language of the Answers"),
                                  (const char *const *) items->pdata, chosen);
  gtk_widget_set_tooltip_text (button, _("Language of the Answers"));
  g_signal_connect_object (button, "chosen", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_facts (SendaQuestionPage *self)
{
  GPtrArray *facts = senda_topic_get_texts (self->question, "fact");
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (self));
  GtkWidget *fold = senda_fold_new (_("What a Good Answer Says"));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (list, "question-facts");
  for (guint i = 0; i < facts->len; i++)
    {
      const SendaMessage *fact = g_ptr_array_index (facts, i);
      g_autofree char *line = g_strconcat ("•\u2002", senda_message (*fact, catalog), NULL);

      gtk_box_append (GTK_BOX (list), senda_paragraph_new (line));
    }
  senda_fold_set_child (SENDA_FOLD (fold), list);
  senda_fold_set_expanded (SENDA_FOLD (fold), get_default (self) == NULL);
  return fold;
}

/* The protocol that goes deeper into what is asked. */
static GtkWidget *
build_checklist (SendaQuestionPage *self)
{
  SendaContent *content = senda_workspace_get_content (get_workspace (self));
  const char *id = senda_topic_get_attribute (self->question, "protocol");
  SendaProtocolFacts *facts = senda_protocols_get_facts (self->protocols);
  SendaRecord *protocol = id ? senda_protocol_facts_find_shipped (facts, id) : NULL;
  GtkWidget *list = senda_boxed_list_new (_("More on This"));
  GtkWidget *row = senda_row_new ("senda-protocol-symbolic");
  g_autofree char *target = g_strconcat ("protocols:protocols:",
                                         protocol ? senda_record_get_id (protocol) : id, NULL);

  senda_row_set_text (SENDA_ROW (row),
                      senda_content_name_topic (content, id,
                                                senda_workspace_get_catalog (get_workspace (self))),
                      _("The checklist that goes deeper into this"));
  senda_row_set_action (SENDA_ROW (row), "win.open-target", target);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static GtkWidget *
build_default (SendaQuestionPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *language = build_language (self);

  self->none = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->answer_it = gtk_button_new_with_label (_("Answer It"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer_it), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Answer It"), -1);
  gtk_widget_add_css_class (self->answer_it, "suggested-action");
  gtk_widget_set_halign (self->answer_it, GTK_ALIGN_START);
  g_object_bind_property (get_workspace (self), "read-only", self->answer_it, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->answer_it, "clicked", G_CALLBACK (answer_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->none),
                  senda_paragraph_new_dim (_("No answer yet. Here belongs what holds unless the "
                                             "circumstances ask for something else: which agency "
                                             "and function, at which number, at what hours, and "
                                             "who stands in.")));
  gtk_box_append (GTK_BOX (self->none), self->answer_it);
  self->faults = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->form = adw_bin_new ();
  self->take_back = senda_text_button_new ("senda-remove-symbolic", _("Remove the Answer"));
  gtk_widget_set_halign (self->take_back, GTK_ALIGN_START);
  g_signal_connect_object (self->take_back, "clicked", G_CALLBACK (take_back_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->faults);
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), self->take_back);
  return senda_section_new (_("Our Answer by Default"), language, column);
}

static void
build (SendaQuestionPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (head), senda_heading_new (say (self, "name"), "title-2", 1));
  gtk_box_append (GTK_BOX (head), senda_paragraph_new (say (self, "text")));
  gtk_box_append (GTK_BOX (head), senda_paragraph_new_dim (say (self, "why")));
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), build_facts (self));
  gtk_box_append (GTK_BOX (column), build_default (self));
  self->variations = adw_bin_new ();
  gtk_box_append (GTK_BOX (column), self->variations);
  if (senda_topic_get_attribute (self->question, "protocol") != NULL)
    gtk_box_append (GTK_BOX (column),
                    senda_section_new (_("More on This"), NULL, build_checklist (self)));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
senda_question_page_dispose (GObject *object)
{
  SendaQuestionPage *self = SENDA_QUESTION_PAGE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->wanted);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->answer);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_question_page_parent_class)->dispose (object);
}

static void
senda_question_page_class_init (SendaQuestionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_question_page_dispose;
}

static void
senda_question_page_init (SendaQuestionPage *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_question_page_new (SendaProtocols   *protocols,
                         const SendaTopic *question)
{
  SendaQuestionPage *self = g_object_new (SENDA_TYPE_QUESTION_PAGE, NULL);

  self->protocols = g_object_ref (protocols);
  self->question = question;
  build (self);
  show_default (self);
  make_variations (self);
  return GTK_WIDGET (self);
}

void
senda_question_page_update (SendaQuestionPage *self)
{
  g_return_if_fail (SENDA_IS_QUESTION_PAGE (self));

  show_default (self);
  senda_answer_variations_update (get_variations (self));
}

void
senda_question_page_open (SendaQuestionPage *self,
                          const char        *id)
{
  GtkWidget *item = NULL;

  g_return_if_fail (SENDA_IS_QUESTION_PAGE (self));

  item = senda_answer_variations_open (get_variations (self), id);
  if (item == NULL && self->answer != NULL && g_str_equal (senda_record_get_id (self->answer), id))
    item = adw_bin_get_child (ADW_BIN (self->form));
  if (item != NULL)
    focus_later (self, item);
}
