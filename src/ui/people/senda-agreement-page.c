/* senda-agreement-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreement-page.h"

#include "senda-dialogs.h"
#include "senda-live-rows.h"
#include "senda-people-edits.h"
#include "senda-people-words.h"
#include "senda-picker.h"
#include "senda-privacy-hint.h"
#include "senda-record-edits.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

static const SendaFormField about[] = {
  { "name", NULL, NULL },
  { "kind", NULL, NULL },
  { "signed_on", NULL, NULL },
  { "ends_on", NULL, NULL },
  { "covers", N_("What the parties agreed on, in a few sentences"), NULL },
  { "kept_at", N_("Where the signed paper is kept; the paper itself stays there"), NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static SendaBrowserSection *
find_section (GtkWidget *widget)
{
  return SENDA_BROWSER_SECTION (gtk_widget_get_ancestor (widget, SENDA_TYPE_BROWSER_SECTION));
}

static gboolean
is_party (SendaPeopleFacts *facts,
          SendaRecord      *agreement,
          SendaRecord      *agency)
{
  GPtrArray *parties = senda_people_facts_list_of (facts, &senda_agreement_party_info,
                                                   "agreement", senda_record_get_id (agreement));

  for (guint i = 0; i < parties->len; i++)
    if (senda_people_facts_follow (facts, g_ptr_array_index (parties, i), "agency") == agency)
      return TRUE;
  return FALSE;
}

static void
set_party (GtkWidget   *widget,
           SendaRecord *agreement,
           const char  *agency,
           gboolean     is_party)
{
  SendaBrowserSection *section = find_section (widget);
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (section));
  SendaRecord *record = senda_people_facts_find (senda_people_get_facts (people),
                                                 &senda_agency_info, agency);
  g_autoptr (GError) error = NULL;

  if (record != NULL && !senda_people_set_party (people, agreement, record, is_party, &error))
    senda_window_show_error (GTK_WIDGET (section), error);
  else if (!is_party)
    senda_window_toast (GTK_WIDGET (section), _("The agency is no longer a party."), TRUE);
}

static void
fill_agencies (SendaPicker *picker,
               gpointer     data)
{
  SendaRecord *agreement = data;
  SendaPeopleFacts *facts =
    senda_browser_section_get_facts (find_section (GTK_WIDGET (picker)));
  GPtrArray *agencies = senda_people_facts_list (facts, &senda_agency_info);

  for (guint i = 0; i < agencies->len; i++)
    {
      SendaRecord *agency = g_ptr_array_index (agencies, i);

      if (!is_party (facts, agreement, agency))
        senda_picker_add (picker, senda_record_get_id (agency),
                          senda_record_get_text (agency, "name"),
                          senda_record_get_text (agency, "short_name"), NULL);
    }
}

static void
picked_cb (GtkWidget   *picker,
           const char  *id,
           SendaRecord *agreement)
{
  if (id != NULL)
    set_party (picker, agreement, id, TRUE);
}

static void
remove_party_cb (GtkWidget   *button,
                 SendaRecord *party)
{
  SendaBrowserSection *section = find_section (button);
  SendaRecord *agreement = senda_people_facts_follow (senda_browser_section_get_facts (section),
                                                      party, "agreement");

  if (agreement != NULL)
    set_party (button, agreement, senda_record_get_text (party, "agency"), FALSE);
}

static GtkWidget *
make_party_row (SendaRecord         *party,
                SendaRecord         *agency,
                SendaBrowserSection *section)
{
  const char *name = senda_record_get_text (agency, "name");
  const char *signed_on = senda_record_get_text (party, "signed_on");
  GtkWidget *row = senda_browser_section_link_new (name, NULL, "agencies",
                                                   senda_record_get_id (agency));
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  g_autofree char *label = NULL;
  GtkWidget *remove = NULL;

  if (signed_on != NULL)
    {
      date = senda_catalog_format_date (senda_browser_section_get_catalog (section), signed_on);
      /* Translators: %s is a day */
      line = g_strdup_printf (C_("party", "Signed on %s"), date);
      senda_row_set_text (SENDA_ROW (row), name, line);
    }
  /* Translators: takes an agency, named by %s, out of an agreement */
  label = g_strdup_printf (_("Take Out %s"), name);
  remove = senda_icon_button_new ("senda-remove-symbolic", label);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_party_cb), party, 0);
  senda_row_add_end (SENDA_ROW (row), remove);
  return row;
}

static void
add_parties (GtkListBox          *list,
             SendaRecord         *agreement,
             SendaBrowserSection *section)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (section);
  GPtrArray *parties = senda_people_facts_list_of (facts, &senda_agreement_party_info,
                                                   "agreement", senda_record_get_id (agreement));

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *party = g_ptr_array_index (parties, i);
      SendaRecord *agency = senda_people_facts_follow (facts, party, "agency");

      if (agency != NULL)
        gtk_list_box_append (list, make_party_row (party, agency, section));
    }
}

static void
remove_cb (GtkWidget   *button,
           SendaRecord *agreement)
{
  SendaBrowserSection *section = find_section (button);
  g_autoptr (GError) error = NULL;

  if (!senda_record_remove (senda_place_section_get_workspace (SENDA_PLACE_SECTION (section)),
                            agreement, &error))
    senda_window_show_error (GTK_WIDGET (section), error);
  else
    senda_window_toast (GTK_WIDGET (section), _("The agreement was removed."), TRUE);
}

static GtkWidget *
make_picker (SendaRecord *agreement)
{
  GtkWidget *picker = senda_picker_new (_("Add a Party"), _("Add a Party"), fill_agencies,
                                        agreement);

  gtk_widget_set_halign (picker, GTK_ALIGN_START);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), agreement, 0);
  return picker;
}

static GtkWidget *
make_remove (SendaRecord *agreement)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove This Agreement"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), agreement, 0);
  return button;
}

GtkWidget *
senda_agreement_page_new (SendaBrowserSection *section,
                          SendaRecord         *agreement)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (page);
  gboolean read_only = FALSE;

  g_object_get (workspace, "read-only", &read_only, NULL);
  gtk_box_append (box, senda_browser_section_title_new (agreement, workspace, NULL));
  gtk_box_append (box, senda_section_new (_("About"), NULL,
                                          senda_record_form_new (workspace, agreement, _("About"),
                                                                 about, NULL)));
  gtk_box_append (box, senda_live_rows_new (section, agreement, _("Parties"),
                                            _("No agency is a party yet."), add_parties));
  if (!read_only)
    gtk_box_append (box, make_picker (agreement));
  gtk_box_append (box, senda_privacy_hint_new ());
  if (!read_only)
    gtk_box_append (box, make_remove (agreement));
  return page;
}
