/* senda-answer-link.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-link.h"

#include "senda-answer-edits.h"
#include "senda-answer-words.h"
#include "senda-dialogs.h"
#include "senda-picker.h"

#include <glib/gi18n-lib.h>

struct _SendaAnswerLink
{
  SendaFormRow parent_instance;

  SendaProtocols *protocols;
};

G_DEFINE_FINAL_TYPE (SendaAnswerLink, senda_answer_link, SENDA_TYPE_FORM_ROW)

static SendaCallBook *
get_book (SendaAnswerLink *self)
{
  return senda_protocols_get_call_book (self->protocols);
}

static SendaPeopleFacts *
get_facts (SendaAnswerLink *self)
{
  return senda_people_get_facts (senda_protocols_get_people (self->protocols));
}

static gboolean
is_contact (SendaAnswerLink *self)
{
  return g_str_equal (senda_form_row_get_field (SENDA_FORM_ROW (self))->name, "contact");
}

static const SendaCall *
get_call (SendaAnswerLink *self)
{
  SendaRecord *record = senda_form_row_get_record (SENDA_FORM_ROW (self));

  return senda_call_book_find (get_book (self), senda_record_get_id (record));
}

static const char *
name_contact (SendaAnswerLink *self,
              SendaRecord     *contact)
{
  const char *language =
    senda_workspace_get_language (senda_protocols_get_workspace (self->protocols));
  const char *function = senda_record_get_wording (contact, "function", language, NULL);

  return function ? function : _(senda_contact_info.label);
}

/* Those of the agency; while none is named, those of all. */
static void
fill_contacts (SendaAnswerLink *self,
               SendaPicker     *picker)
{
  const SendaCall *call = get_call (self);
  GPtrArray *contacts = NULL;

  if (call != NULL && call->agency != NULL)
    contacts = senda_people_facts_list_of (get_facts (self), &senda_contact_info, "agency",
                                           senda_record_get_id (call->agency));
  else
    contacts = senda_people_facts_list (get_facts (self), &senda_contact_info);
  for (guint i = 0; i < contacts->len; i++)
    {
      SendaRecord *contact = g_ptr_array_index (contacts, i);
      SendaRecord *agency = senda_people_facts_follow (get_facts (self), contact, "agency");

      senda_picker_add (picker, senda_record_get_id (contact), name_contact (self, contact),
                        senda_record_get_text (contact, "phone"),
                        agency ? senda_record_get_text (agency, "name") : NULL);
    }
}

static void
fill_answers (SendaAnswerLink *self,
              SendaPicker     *picker)
{
  GPtrArray *questions = senda_call_book_get_questions (get_book (self));
  const char *own = senda_record_get_id (senda_form_row_get_record (SENDA_FORM_ROW (self)));

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      GPtrArray *list = senda_call_book_list (get_book (self), question);

      for (guint j = 0; j < list->len; j++)
        {
          const SendaCall *call = g_ptr_array_index (list, j);
          const char *id = senda_record_get_id (call->record);
          g_autofree char *when = senda_answer_say_when (self->protocols, call);
          g_autofree char *line = senda_answer_say_line (self->protocols, call);

          if (!g_str_equal (id, own) && !senda_call_book_would_circle (get_book (self), own, id))
            senda_picker_add (picker, id, when, line,
                              senda_question_name (self->protocols, question));
        }
    }
}

static void
fill_cb (SendaPicker *picker,
         gpointer     data)
{
  SendaAnswerLink *self = SENDA_ANSWER_LINK (data);

  if (is_contact (self))
    fill_contacts (self, picker);
  else
    fill_answers (self, picker);
}

static void
picked_cb (SendaAnswerLink *self,
           const char      *id)
{
  SendaFormRow *row = SENDA_FORM_ROW (self);
  const SendaGiven given[] = {
    { senda_form_row_get_field (row)->name, id ? id : "" }, { NULL, NULL }
  };
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ANSWER_LINK (self));

  if (!senda_answer_edit (self->protocols, senda_form_row_get_record (row), given, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
}

/* "Where people sleep tonight: By default" */
static char *
name_answer (SendaAnswerLink *self,
             const char      *id)
{
  const SendaCall *call = senda_call_book_find (get_book (self), id);
  g_autofree char *when = call ? senda_answer_say_when (self->protocols, call) : NULL;

  if (call == NULL)
    return NULL;
  /* Translators: one of the questions, and when an answer to it holds */
  return g_strdup_printf (C_("answer", "%1$s: %2$s"),
                          senda_question_name (self->protocols, call->question), when);
}

static void
senda_answer_link_show (SendaFormRow *row)
{
  SendaAnswerLink *self = SENDA_ANSWER_LINK (row);
  const char *id = senda_form_row_get_text (row);
  SendaRecord *contact = NULL;
  g_autofree char *name = NULL;

  if (id != NULL && is_contact (self))
    {
      contact = senda_people_facts_find (get_facts (self), &senda_contact_info, id);
      name = contact ? g_strdup (name_contact (self, contact)) : NULL;
    }
  else if (id != NULL)
    name = name_answer (self, id);
  senda_picker_set_chosen (SENDA_PICKER (senda_form_row_get_control (row)), name ? id : NULL, name);
}

static void
senda_answer_link_constructed (GObject *object)
{
  SendaFormRow *row = SENDA_FORM_ROW (object);
  const char *hint = senda_form_row_get_hint (row);
  GtkWidget *picker = senda_picker_new (senda_form_row_get_label (row),
                                        hint ? hint : _("Not said"), fill_cb, row);

  G_OBJECT_CLASS (senda_answer_link_parent_class)->constructed (object);

  senda_picker_set_clearable (SENDA_PICKER (picker), TRUE);
  gtk_widget_set_sensitive (picker, !senda_form_row_is_fixed (row));
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), row, G_CONNECT_SWAPPED);
  senda_form_row_set_control (row, picker, NULL);
}

static void
senda_answer_link_dispose (GObject *object)
{
  G_OBJECT_CLASS (senda_answer_link_parent_class)->dispose (object);

  g_clear_object (&SENDA_ANSWER_LINK (object)->protocols);
}

static void
senda_answer_link_class_init (SendaAnswerLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = senda_answer_link_constructed;
  G_OBJECT_CLASS (klass)->dispose = senda_answer_link_dispose;
  SENDA_FORM_ROW_CLASS (klass)->show = senda_answer_link_show;
}

static void
senda_answer_link_init (SendaAnswerLink *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_answer_link_row_new (SendaProtocols       *protocols,
                           SendaRecord          *answer,
                           const SendaFormField *item)
{
  SendaAnswerLink *self = g_object_new (SENDA_TYPE_ANSWER_LINK,
                                        "workspace", senda_protocols_get_workspace (protocols),
                                        "record", answer,
                                        "item", item,
                                        NULL);

  self->protocols = g_object_ref (protocols);
  senda_form_row_show (SENDA_FORM_ROW (self));
  g_signal_connect_object (protocols, "changed", G_CALLBACK (senda_form_row_show), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
