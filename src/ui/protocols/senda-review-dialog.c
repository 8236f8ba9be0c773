/* senda-review-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-review-dialog.h"

#include "senda-dialogs.h"
#include "senda-focus.h"
#include "senda-option.h"
#include "senda-privacy-hint.h"
#include "senda-protocol-adoption.h"
#include "senda-section.h"
#include "senda-text-entry.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

#define NOTE_LIMIT 4000
#define CAUSE_KEY "senda-cause"

/* What a window is about; the window owns it. */
typedef struct
{
  SendaProtocols *protocols;
  SendaRecord *record; /* the protocol, or the review */
  GtkWidget *opener;   /* whose window shows the toast; NULL when it is gone */
  GtkWidget *window;
  GPtrArray *checks;   /* of GtkCheckButton: not held */
  GtkWidget *text;     /* own words */
} Talk;

static void
talk_free (gpointer data)
{
  Talk *talk = data;

  g_clear_weak_pointer (&talk->opener);
  g_ptr_array_unref (talk->checks);
  g_object_unref (talk->record);
  g_object_unref (talk->protocols);
  g_free (talk);
}

static Talk *
talk_new (GtkWidget      *widget,
          SendaProtocols *protocols,
          SendaRecord    *record)
{
  Talk *talk = g_new0 (Talk, 1);

  talk->protocols = g_object_ref (protocols);
  talk->record = g_object_ref (record);
  talk->checks = g_ptr_array_new ();
  g_set_weak_pointer (&talk->opener, widget);
  return talk;
}

static SendaCatalog *
get_catalog (Talk *talk)
{
  return senda_workspace_get_catalog (senda_protocols_get_workspace (talk->protocols));
}

/* Says that it was done, or why not. */
static void
finish (Talk         *talk,
        gboolean      done,
        const char   *text,
        const GError *error)
{
  if (!done)
    {
      senda_dialog_tell (talk->window, _("That Could Not Be Done"), error->message);
      return;
    }
  if (talk->opener != NULL)
    senda_window_toast (talk->opener, text, TRUE);
  gtk_window_destroy (GTK_WINDOW (talk->window));
}

static GtkWidget *
show_window (Talk       *talk,
             const char *title,
             GtkWidget  *column)
{
  gtk_widget_add_css_class (column, "window-column");
  talk->window = senda_dialog_window_new (talk->opener, title, column, 620);
  g_object_set_data_full (G_OBJECT (talk->window), "talk", talk, talk_free);
  return talk->window;
}

static GtkWidget *
append_accept (GtkWidget  *column,
               const char *label,
               GCallback   callback,
               Talk       *talk)
{
  GtkWidget *accept = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_widget_set_halign (accept, GTK_ALIGN_END);
  g_signal_connect (accept, "clicked", callback, talk);
  gtk_box_append (GTK_BOX (column), accept);
  return accept;
}

static void
append_text (GtkWidget  *column,
             Talk       *talk,
             const char *label,
             gboolean    multi_line)
{
  GtkWidget *list = senda_boxed_list_new (label);

  talk->text = senda_text_entry_new (multi_line);
  senda_text_entry_set_label (SENDA_TEXT_ENTRY (talk->text), label);
  senda_text_entry_set_limit (SENDA_TEXT_ENTRY (talk->text), NOTE_LIMIT);
  senda_text_entry_set_manual (SENDA_TEXT_ENTRY (talk->text), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (label, talk->text));
  gtk_box_append (GTK_BOX (column), list);
}

/* A list of tags parts them by commas: a sentence has none in it. (transfer full) */
static char *
make_tag (const char *text)
{
  return g_strdelimit (g_strstrip (g_strdup (text)), ",\n", ';');
}

static void
add_cause (Talk       *talk,
           GtkListBox *list,
           const char *title,
           const char *cause)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), senda_paragraph_new (title));
  gtk_widget_add_css_class (check, "row-check");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_object_set_data_full (G_OBJECT (check), CAUSE_KEY, make_tag (cause), g_free);
  g_ptr_array_add (talk->checks, check);
  gtk_list_box_append (list, senda_still_row_new (check));
}

static void
fill_causes (Talk       *talk,
             GtkListBox *list)
{
  SendaContent *content =
    senda_workspace_get_content (senda_protocols_get_workspace (talk->protocols));
  const SendaTopic *topic =
    senda_protocol_facts_get_topic (senda_protocols_get_facts (talk->protocols), talk->record);
  GPtrArray *early = topic ? senda_topic_get_texts (topic, "early") : NULL;
  GPtrArray *signs = senda_content_get_topics (content, "early-sign");

  for (guint i = 0; early != NULL && i < early->len; i++)
    {
      const SendaMessage *message = g_ptr_array_index (early, i);
      const char *text = senda_message (*message, get_catalog (talk));

      add_cause (talk, list, text, text);
    }
  for (guint i = 0; i < signs->len; i++)
    {
      const SendaTopic *sign = g_ptr_array_index (signs, i);

      add_cause (talk, list, senda_message (senda_topic_get_text (sign, "name"),
                                            get_catalog (talk)), sign->id);
    }
}

static void
begin_cb (GtkWidget *button G_GNUC_UNUSED,
          Talk      *talk)
{
  g_autoptr (GPtrArray) causes = g_ptr_array_new ();
  g_autofree char *typed = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (talk->text));
  g_autofree char *own = make_tag (typed);
  g_autoptr (SendaRecord) review = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < talk->checks->len; i++)
    {
      GtkWidget *check = g_ptr_array_index (talk->checks, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (causes, g_object_get_data (G_OBJECT (check), CAUSE_KEY));
    }
  if (*own != '\0')
    g_ptr_array_add (causes, own);
  if (causes->len == 0)
    {
      senda_dialog_tell (talk->window, _("What Led to It?"),
                         _("Please choose or write what led to the early review."));
      return;
    }
  g_ptr_array_add (causes, NULL);
  review = senda_protocol_begin_review (talk->protocols, talk->record,
                                        (const char *const *) causes->pdata, &error);
  finish (talk, review != NULL, _("The review began."), error);
}

GtkWidget *
senda_review_early_new (GtkWidget      *widget,
                        SendaProtocols *protocols,
                        SendaRecord    *protocol)
{
  Talk *talk = talk_new (widget, protocols, protocol);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = senda_boxed_list_new (_("What led to it"));

  fill_causes (talk, GTK_LIST_BOX (list));
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("What led to looking at it before the intended day? The "
                                         "intended day stays as it is.")));
  gtk_box_append (GTK_BOX (column), list);
  append_text (column, talk, _("Something else, in your own words"), FALSE);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  append_accept (column, _("_Begin the Review"), G_CALLBACK (begin_cb), talk);
  return show_window (talk, _("Review Early"), column);
}

static void
finish_cb (GtkWidget *button G_GNUC_UNUSED,
           Talk      *talk)
{
  g_autofree char *note = senda_text_entry_dup_typed (SENDA_TEXT_ENTRY (talk->text));
  const char *outcome = NULL;
  gboolean done = FALSE;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < talk->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (talk->checks, i)))
      outcome = senda_protocol_review_outcomes[i].name;
  g_return_if_fail (outcome != NULL);
  done = senda_protocol_finish_review (talk->protocols, talk->record, outcome,
                                       *note != '\0' ? note : NULL, &error);
  finish (talk, done, _("The review is finished."), error);
}

static void
fill_outcomes (Talk       *talk,
               GtkListBox *list)
{
  const char *const meanings[] = { _("It goes back into use."),
                                   _("It goes back to drafting; what was adopted holds until a "
                                     "new version is."),
                                   _("It is no longer used, and kept here.") };

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    g_ptr_array_add (talk->checks, senda_option_append_radio (
      list, i > 0 ? g_ptr_array_index (talk->checks, 0) : NULL,
      senda_choice_say (senda_protocol_review_outcomes, senda_protocol_review_outcomes[i].name,
                        get_catalog (talk)),
      meanings[i]));
  gtk_check_button_set_active (g_ptr_array_index (talk->checks, 0), TRUE);
}

GtkWidget *
senda_review_finish_new (GtkWidget      *widget,
                         SendaProtocols *protocols,
                         SendaRecord    *review)
{
  Talk *talk = talk_new (widget, protocols, review);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = senda_boxed_list_new (_("How it ended"));

  fill_outcomes (talk, GTK_LIST_BOX (list));
  gtk_box_append (GTK_BOX (column), list);
  append_text (column, talk, _("What was found, and why"), TRUE);
  gtk_box_append (GTK_BOX (column), senda_privacy_hint_new ());
  append_accept (column, _("_Finish the Review"), G_CALLBACK (finish_cb), talk);
  return show_window (talk, _("Finish the Review"), column);
}
