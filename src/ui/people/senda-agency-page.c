/* senda-agency-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agency-page.h"

#include "senda-child-list.h"
#include "senda-dialogs.h"
#include "senda-people-edits.h"
#include "senda-people-protocols.h"
#include "senda-people-words.h"
#include "senda-live-rows.h"
#include "senda-member-actions.h"
#include "senda-privacy-hint.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

static const SendaFormField about[] = {
  { "name", NULL, NULL },
  { "short_name", N_("How people call it, such as initials"), NULL },
  { "discipline", NULL, "discipline" },
  { "also", NULL, "discipline" },
  { "level", NULL, NULL },
  { "standing", NULL, NULL },
  { "joined_on", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField reach[] = {
  { "day_and_night", N_("A number that is answered at any hour"), NULL },
  { "area", N_("Such as the counties or districts it works in; no street address"), NULL },
  { "languages", NULL, "language" },
  { "populations", NULL, "population" },
  { NULL, NULL, NULL }
};

static const SendaFormField sharing[] = {
  { "sharing_limits", N_("What law, policy or ethics keep it from sharing"), NULL },
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField contact[] = {
  { "function", N_("Such as the duty desk; a function outlives a person"), NULL },
  { "phone", NULL, NULL },
  { "email", NULL, NULL },
  { "hours", N_("Such as weekdays from 8 to 5"), NULL },
  { "person", N_("Only where a function will not do"), NULL },
  { NULL, NULL, NULL }
};

static char *
dup_contact_title (SendaRecord    *record,
                   SendaWorkspace *workspace)
{
  return g_strdup (senda_record_get_wording (record, "function",
                                             senda_workspace_get_language (workspace), NULL));
}

static char *
dup_contact_subtitle (SendaRecord    *record,
                      SendaWorkspace *workspace)
{
  return senda_people_join (senda_record_get_text (record, "phone"),
                            senda_record_get_wording (record, "hours",
                                                      senda_workspace_get_language (workspace),
                                                      NULL),
                            SENDA_WORDS_END);
}

static const SendaChildListSpec contacts = {
  .info = &senda_contact_info,
  .heading = N_("Contacts by Function"),
  .add_label = N_("Add a Contact"),
  .none = N_("Nobody yet: who answers for what, and at which hours."),
  .remove_label = N_("Remove This Contact"),
  .fields = contact,
  .dup_title = dup_contact_title,
  .dup_subtitle = dup_contact_subtitle,
};

static void
add_members (GtkListBox          *list,
             SendaRecord         *agency,
             SendaBrowserSection *section)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (section);
  SendaCatalog *catalog = senda_browser_section_get_catalog (section);
  GPtrArray *members = senda_people_facts_list_of (facts, &senda_member_info, "agency",
                                                   senda_record_get_id (agency));

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *term = senda_people_describe_term (member, catalog);
      g_autofree char *line = senda_people_join (
        senda_record_get_text (member, "title"),
        senda_choice_say (senda_member_standings, senda_record_get_text (member, "standing"),
                          catalog),
        term, SENDA_WORDS_END);

      gtk_list_box_append (list, senda_browser_section_link_new (
                                   senda_record_get_text (member, "name"), line, "members",
                                   senda_record_get_id (member)));
    }
}

static void
add_agreements (GtkListBox          *list,
                SendaRecord         *agency,
                SendaBrowserSection *section)
{
  SendaPeopleFacts *facts = senda_browser_section_get_facts (section);
  SendaCatalog *catalog = senda_browser_section_get_catalog (section);
  GPtrArray *parties = senda_people_facts_list_of (facts, &senda_agreement_party_info, "agency",
                                                   senda_record_get_id (agency));

  for (guint i = 0; i < parties->len; i++)
    {
      SendaRecord *agreement = senda_people_facts_follow (facts, g_ptr_array_index (parties, i),
                                                          "agreement");
      g_autofree char *end = senda_people_describe_end (
        senda_record_get_text (agreement, "ends_on"), senda_people_facts_get_today (facts),
        catalog);

      gtk_list_box_append (list, senda_browser_section_link_new (
                                   senda_record_get_text (agreement, "name"), end, "agreements",
                                   senda_record_get_id (agreement)));
    }
}

static void
remove_cb (GtkWidget   *button,
           SendaRecord *agency)
{
  GtkWidget *section = gtk_widget_get_ancestor (button, SENDA_TYPE_BROWSER_SECTION);
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (section));
  g_autoptr (GError) error = NULL;
  g_autofree char *loss = senda_people_protocols_say_loss (SENDA_BROWSER_SECTION (section), agency);
  g_autofree char *removed = NULL;
  g_autofree char *told = NULL;
  guint n_members = 0;

  if (!senda_people_remove_agency (people, agency, &n_members, &error))
    {
      senda_window_show_error (section, error);
      return;
    }
  if (n_members == 0)
    removed = g_strdup (_("The agency was removed."));
  else
    removed =
      g_strdup_printf (ngettext ("The agency was removed. %u member is now of no agency.",
                                 "The agency was removed. %u members are now of no agency.",
                                 n_members),
                       n_members);
  told = loss ? g_strjoin (" ", removed, loss, NULL) : g_steal_pointer (&removed);
  senda_window_toast (section, told, TRUE);
}

static GtkWidget *
make_remove (SendaRecord *agency)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove This Agency"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), agency, 0);
  return button;
}

static GtkWidget *
make_form (SendaWorkspace       *workspace,
           SendaRecord          *agency,
           const char           *heading,
           const SendaFormField *fields)
{
  return senda_section_new (heading, NULL,
                            senda_record_form_new (workspace, agency, heading, fields, NULL));
}

GtkWidget *
senda_agency_page_new (SendaBrowserSection *section,
                       SendaRecord         *agency)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (page);
  gboolean read_only = FALSE;

  gtk_box_append (box, senda_browser_section_title_new (agency, workspace, NULL));
  gtk_box_append (box, make_form (workspace, agency, _("About"), about));
  gtk_box_append (box, make_form (workspace, agency, _("How It Is Reached, and by Whom"), reach));
  gtk_box_append (box, senda_child_list_new (workspace, agency, &contacts));
  gtk_box_append (box, senda_live_rows_new (section, agency, _("Members, Now and Before"),
                                            _("No member is of this agency yet."), add_members));
  gtk_box_append (box, senda_live_rows_new (section, agency, _("Agreements"),
                                            _("It is a party to no agreement yet."),
                                            add_agreements));
  gtk_box_append (box, senda_live_rows_new (section, agency, _("Actions"),
                                            _("No action is this agency’s to do now."),
                                            senda_agency_actions_add));
  gtk_box_append (box, senda_people_protocols_new (section, agency));
  gtk_box_append (box, make_form (workspace, agency, _("Sharing, and Notes"), sharing));
  gtk_box_append (box, senda_privacy_hint_new ());
  g_object_get (workspace, "read-only", &read_only, NULL);
  if (!read_only)
    gtk_box_append (box, make_remove (agency));
  return page;
}
