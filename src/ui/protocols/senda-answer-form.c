/* senda-answer-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-form.h"

#include "senda-answer-edits.h"
#include "senda-answer-link.h"
#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-privacy-hint.h"
#include "senda-record-form.h"
#include "senda-section.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

struct _SendaAnswerForm
{
  AdwBin parent_instance;

  SendaProtocols *protocols;
  SendaRecord *answer;
  const SendaTopic *question;
  char *language;
  GtkWidget *starter;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (SendaAnswerForm, senda_answer_form, ADW_TYPE_BIN)

static const SendaFormField fields[] = {
  { "words", N_("Who calls whom, at what moment, and what is agreed for it"), NULL },
  { "agency", N_("Choose an agency"), NULL },
  { "function", N_("A position or a unit, never one person’s name"), NULL },
  { "phone", N_("If empty: that of the contact, or the agency’s line for day and night"), NULL },
  { "hours", N_("Day and night, or when somebody answers"), NULL },
  { "backup_agency", N_("Choose an agency"), NULL },
  { "backup_function", N_("A position or a unit, never one person’s name"), NULL },
  { "backup_phone", NULL, NULL },
  { "agreed_on", NULL, NULL },
  { "review_on", NULL, NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField same_as = {
  "same_as", N_("Another answer, from which all that is empty here is taken"), NULL
};
static const SendaFormField contact = {
  "contact", N_("A contact of that agency"), NULL
};

/* The words that the content offers, in the language that is written in. (transfer full) */
static char *
dup_starter (SendaAnswerForm *self)
{
  SendaMessage starter = senda_topic_get_text (self->question, "starter");
  g_autoptr (SendaCatalog) catalog = NULL;

  if (starter.text == NULL)
    return NULL;
  catalog = senda_catalog_load (self->language);
  return g_strdup (senda_message (starter, catalog));
}

/* They stand where nothing is written: a text of one's own is never pushed aside. */
static void
show_starter (SendaAnswerForm *self)
{
  int field = senda_record_info_field (&senda_answer_info, "words");
  SendaText *words = senda_record_get_wordings (self->answer, field);
  gboolean read_only = FALSE;

  g_assert (SENDA_IS_ANSWER_FORM (self));

  g_object_get (senda_protocols_get_workspace (self->protocols), "read-only", &read_only, NULL);
  gtk_widget_set_visible (self->starter,
                          !read_only && senda_text_get (words, self->language) == NULL);
}

static void
starter_cb (SendaAnswerForm *self)
{
  g_autofree char *words = dup_starter (self);
  const SendaGiven given[] = { { "words", words, self->language }, { NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;

  g_assert (SENDA_IS_ANSWER_FORM (self));

  senda_text_entry_flush_within (self->form);
  if (words == NULL || !gtk_widget_get_visible (self->starter))
    return;
  if (!senda_answer_edit (self->protocols, self->answer, given, &error))
    senda_window_show_error (GTK_WIDGET (self), error);
  else
    gtk_widget_grab_focus (senda_record_form_get_field (SENDA_RECORD_FORM (self->form), "words"));
}

static void
insert_after (SendaAnswerForm      *self,
              const char           *field,
              const SendaFormField *item)
{
  GtkWidget *control = senda_record_form_get_field (SENDA_RECORD_FORM (self->form), field);
  GtkWidget *row = gtk_widget_get_ancestor (control, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *list = gtk_widget_get_parent (row);

  gtk_list_box_insert (GTK_LIST_BOX (list),
                       senda_answer_link_row_new (self->protocols, self->answer, item),
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
}

static void
build (SendaAnswerForm *self)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (self->protocols);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->starter = senda_text_button_new ("senda-edit-symbolic", _("Insert Words to Begin With"));
  gtk_widget_set_halign (self->starter, GTK_ALIGN_START);
  g_signal_connect_object (self->starter, "clicked", G_CALLBACK (starter_cb), self,
                           G_CONNECT_SWAPPED);
  self->form = senda_record_form_new (workspace, self->answer, _("Answer"), fields, self->language);
  insert_after (self, "words", &same_as);
  insert_after (self, "function", &contact);
  gtk_box_append (GTK_BOX (column), self->starter);
  gtk_box_append (GTK_BOX (column), self->form);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  adw_bin_set_child (ADW_BIN (self), column);
}

static gboolean
senda_answer_form_grab_focus (GtkWidget *widget)
{
  SendaAnswerForm *self = SENDA_ANSWER_FORM (widget);

  return gtk_widget_grab_focus (senda_record_form_get_field (SENDA_RECORD_FORM (self->form),
                                                             "words"));
}

static void
senda_answer_form_dispose (GObject *object)
{
  SendaAnswerForm *self = SENDA_ANSWER_FORM (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->answer);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (senda_answer_form_parent_class)->dispose (object);
}

static void
senda_answer_form_finalize (GObject *object)
{
  g_free (SENDA_ANSWER_FORM (object)->language);

  G_OBJECT_CLASS (senda_answer_form_parent_class)->finalize (object);
}

static void
senda_answer_form_class_init (SendaAnswerFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = senda_answer_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_answer_form_finalize;
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_children;
  GTK_WIDGET_CLASS (klass)->grab_focus = senda_answer_form_grab_focus;
}

static void
senda_answer_form_init (SendaAnswerForm *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_answer_form_new (SendaProtocols   *protocols,
                       SendaRecord      *answer,
                       const SendaTopic *question,
                       const char       *language)
{
  SendaAnswerForm *self = g_object_new (SENDA_TYPE_ANSWER_FORM, NULL);

  self->protocols = g_object_ref (protocols);
  self->answer = g_object_ref (answer);
  self->question = question;
  self->language = g_strdup (language);
  build (self);
  g_signal_connect_object (answer, "notify", G_CALLBACK (show_starter), self, G_CONNECT_SWAPPED);
  show_starter (self);
  return GTK_WIDGET (self);
}
