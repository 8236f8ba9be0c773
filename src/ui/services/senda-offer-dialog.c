/* senda-offer-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offer-dialog.h"

#include "senda-dialogs.h"
#include "senda-form-topics.h"
#include "senda-offer-words.h"
#include "senda-picker.h"
#include "senda-records-by-name.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 380

typedef struct
{
  SendaPeople *people;
  GtkWidget *opener; /* NULL when it is gone */
  GtkWidget *window;
  GtkWidget *agencies;
  GtkWidget *services;
  GtkWidget *caution;
  GtkWidget *add;
  char *agency;
  char *service;
  SendaGiven also; /* its text is owned */
  SendaOfferAdded added;
  gpointer data;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *dialog = data;

  g_clear_weak_pointer (&dialog->opener);
  g_object_unref (dialog->people);
  g_free (dialog->agency);
  g_free (dialog->service);
  g_free ((char *) dialog->also.text);
  g_free (dialog);
}

static SendaWorkspace *
get_workspace (Dialog *dialog)
{
  return senda_people_get_workspace (dialog->people);
}

static void
show_chosen (Dialog *dialog)
{
  SendaPeopleFacts *facts = senda_people_get_facts (dialog->people);
  SendaContent *content = senda_people_facts_get_content (facts);
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (dialog));
  SendaRecord *agency = dialog->agency
                          ? senda_people_facts_find (facts, &senda_agency_info, dialog->agency)
                          : NULL;
  const char *caution = senda_service_get_caution (dialog->service, content);

  senda_picker_set_chosen (SENDA_PICKER (dialog->agencies), dialog->agency,
                           agency ? senda_record_get_text (agency, "name") : NULL);
  senda_picker_set_chosen (SENDA_PICKER (dialog->services), dialog->service,
                           dialog->service
                             ? senda_content_name_topic (content, dialog->service, catalog)
                             : NULL);
  gtk_label_set_label (GTK_LABEL (dialog->caution), caution ? caution : "");
  gtk_widget_set_visible (dialog->caution, caution != NULL);
  gtk_widget_set_sensitive (dialog->add, agency != NULL && dialog->service != NULL);
}

static void
agency_picked_cb (GtkWidget  *picker G_GNUC_UNUSED,
                  const char *id,
                  Dialog     *dialog)
{
  g_free (dialog->agency);
  dialog->agency = g_strdup (id);
  show_chosen (dialog);
}

static void
service_picked_cb (GtkWidget  *picker G_GNUC_UNUSED,
                   const char *id,
                   Dialog     *dialog)
{
  g_free (dialog->service);
  dialog->service = g_strdup (id);
  show_chosen (dialog);
}

static void
fill_agencies (SendaPicker *picker,
               gpointer     data)
{
  Dialog *dialog = data;
  SendaPeopleFacts *facts = senda_people_get_facts (dialog->people);
  g_autoptr (GPtrArray) agencies =
    senda_records_dup_by_name (senda_people_facts_list (facts, &senda_agency_info),
                               senda_workspace_get_catalog (get_workspace (dialog)));

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);

      senda_picker_add (picker, senda_record_get_id (agency),
                        senda_record_get_text (agency, "name"), NULL, NULL);
    }
}

static void
fill_services (SendaPicker *picker,
               gpointer     data)
{
  senda_form_add_topics (picker, get_workspace (data), "service", NULL);
}

static void
add_cb (GtkWidget *button G_GNUC_UNUSED,
        Dialog    *dialog)
{
  const SendaGiven given[] = {
    { "service", dialog->service, NULL }, dialog->also, { NULL, NULL, NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record = NULL;
  GtkWidget *window = dialog->window;

  record = senda_record_add (get_workspace (dialog), &senda_service_offer_info, dialog->agency,
                             given, &error);
  if (record == NULL)
    {
      senda_window_show_error (window, error);
      return;
    }
  if (dialog->opener != NULL)
    dialog->added (senda_record_get_id (record), dialog->data);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
people_cb (GtkWidget *button G_GNUC_UNUSED,
           Dialog    *dialog)
{
  if (dialog->opener != NULL)
    gtk_widget_activate_action (dialog->opener, "win.open-place", "s", "people:agencies");
  gtk_window_destroy (GTK_WINDOW (dialog->window));
}

static GtkWidget *
build_none (Dialog *dialog)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Go to Agencies"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (people_cb), dialog);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("A service is offered by an agency, and no agency is kept "
                                         "yet. Add one first.")));
  gtk_box_append (GTK_BOX (column), button);
  return column;
}

static GtkWidget *
build_fields (Dialog *dialog)
{
  GtkWidget *list = senda_boxed_list_new (_("Service Offered"));

  dialog->agencies = senda_picker_new (_("Agency"), _("Choose an Agency"), fill_agencies, dialog);
  dialog->services = senda_picker_new (_("Service"), _("Choose a Service"), fill_services, dialog);
  g_signal_connect (dialog->agencies, "picked", G_CALLBACK (agency_picked_cb), dialog);
  g_signal_connect (dialog->services, "picked", G_CALLBACK (service_picked_cb), dialog);
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Agency"), dialog->agencies));
  gtk_list_box_append (GTK_LIST_BOX (list), senda_field_row_new (_("Service"), dialog->services));
  return list;
}

static GtkWidget *
build (Dialog *dialog)
{
  SendaPeopleFacts *facts = senda_people_get_facts (dialog->people);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (column, "window-column");
  if (senda_people_facts_list (facts, &senda_agency_info)->len == 0)
    {
      gtk_box_append (GTK_BOX (column), build_none (dialog));
      return column;
    }
  dialog->caution = senda_paragraph_new_dim (NULL);
  dialog->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_add_css_class (dialog->add, "suggested-action");
  gtk_widget_set_halign (dialog->add, GTK_ALIGN_END);
  g_signal_connect (dialog->add, "clicked", G_CALLBACK (add_cb), dialog);
  gtk_box_append (GTK_BOX (column), build_fields (dialog));
  gtk_box_append (GTK_BOX (column), dialog->caution);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("How it is reached, when and for whom is asked "
                                             "next.")));
  gtk_box_append (GTK_BOX (column), dialog->add);
  show_chosen (dialog);
  return column;
}

/* Asks which agency offers which service, over the window of @widget. */
void
senda_offer_dialog_present (GtkWidget        *widget,
                            SendaPeople      *people,
                            const char       *service,
                            const SendaGiven *also,
                            SendaOfferAdded   added,
                            gpointer          data)
{
  Dialog *dialog = g_new0 (Dialog, 1);

  dialog->people = g_object_ref (people);
  dialog->service = g_strdup (service);
  if (also != NULL)
    dialog->also = (SendaGiven) { also->field, g_strdup (also->text), also->language };
  dialog->added = added;
  dialog->data = data;
  g_set_weak_pointer (&dialog->opener, widget);
  dialog->window = senda_dialog_window_new (widget, _("Add an Offer"), build (dialog), HEIGHT);
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, dialog_free);
  gtk_window_present (GTK_WINDOW (dialog->window));
}
