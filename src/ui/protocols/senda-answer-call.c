/* senda-answer-call.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-answer-call.h"

#include "senda-answer-acts.h"
#include "senda-answer-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

static void
append (GtkWidget  *column,
        const char *text,
        const char *css_class)
{
  GtkWidget *label = NULL;

  if (text == NULL || *text == '\0')
    return;
  label = senda_paragraph_new (text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (column), label);
}

/* A number that can be marked and copied, and is a stop for Tab. */
static void
append_phone (GtkWidget  *column,
              const char *phone,
              const char *css_class)
{
  GtkWidget *label = NULL;

  if (phone == NULL)
    return;
  label = senda_paragraph_new (phone);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "call-phone");
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (column), label);
}

static void
append_backup (GtkWidget       *column,
               SendaProtocols  *protocols,
               const SendaCall *call)
{
  g_autofree char *who = senda_answer_say_backup (protocols, call);
  g_autofree char *said = NULL;

  if (who == NULL && call->backup_phone == NULL)
    return;
  /* Translators: who is called when nobody answers */
  said = who ? g_strdup_printf (_("Backup: %s"), who) : g_strdup (C_("call", "Backup"));
  append (column, said, "call-backup");
  append_phone (column, call->backup_phone, "heading");
}

static void
append_why (GtkWidget       *column,
            SendaProtocols  *protocols,
            const SendaCall *call)
{
  g_autofree char *when = senda_answer_say_when (protocols, call);
  g_autofree char *said = NULL;
  GtkWidget *label = NULL;

  if (call->is_default)
    said = g_strdup (_("This is the answer by default: no other one holds here."));
  else
    /* Translators: why an answer holds; %s is such as “Labor trafficking; 13–17 years” */
    said = g_strdup_printf (_("This holds when: %s."), when);
  label = senda_paragraph_new_dim (said);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (column), label);
}

static const char *
get_words (SendaProtocols  *protocols,
           const SendaCall *call)
{
  const char *language =
    senda_workspace_get_language (senda_protocols_get_workspace (protocols));

  return call->words ? senda_record_get_wording (call->words, "words", language, NULL) : NULL;
}

GtkWidget *
senda_answer_call_new (SendaProtocols  *protocols,
                       const SendaCall *call)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *faults = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *function = senda_answer_get_function (protocols, call);
  g_autofree char *when = senda_answer_say_when (protocols, call);
  /* Translators: the name of a button; %s is when the answer holds */
  g_autofree char *name = g_strdup_printf (_("Open the Answer: %s"), when);
  GtkWidget *open = senda_answer_button_new (_("Open the Answer"), name,
                                             senda_record_get_id (call->record));

  append (column, call->agency ? senda_record_get_text (call->agency, "name") : NULL, "title-4");
  append (column, function, call->agency ? NULL : "title-4");
  append_phone (column, call->phone, "title-2");
  append (column, senda_answer_get_hours (protocols, call), NULL);
  append_backup (column, protocols, call);
  append (column, get_words (protocols, call), "call-words");
  senda_answer_show_faults (faults, protocols, call);
  gtk_box_append (GTK_BOX (column), faults);
  append_why (column, protocols, call);
  gtk_widget_set_halign (open, GTK_ALIGN_START);
  gtk_widget_add_css_class (open, "call-open");
  gtk_box_append (GTK_BOX (column), open);
  return column;
}

void
senda_answer_show_faults (GtkWidget       *box,
                          SendaProtocols  *protocols,
                          const SendaCall *call)
{
  g_autoptr (GPtrArray) faults = senda_answer_list_faults (protocols, call);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *notice = senda_paragraph_new (g_ptr_array_index (faults, i));

      gtk_widget_add_css_class (notice, "carried-notice");
      gtk_box_append (GTK_BOX (box), notice);
    }
  gtk_widget_set_visible (box, faults->len > 0);
}
