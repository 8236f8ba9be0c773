/* senda-member-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member-page.h"

#include "senda-dialogs.h"
#include "senda-live-rows.h"
#include "senda-member-actions.h"
#include "senda-member-leave.h"
#include "senda-member-me.h"
#include "senda-member-parts.h"
#include "senda-member-steps.h"
#include "senda-people-protocols.h"
#include "senda-privacy-hint.h"
#include "senda-record-edits.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

static const SendaFormField about[] = {
  { "name", NULL, NULL },
  { "agency", NULL, NULL },
  { "title", NULL, NULL },
  { "discipline", N_("While it is empty, the agency’s counts"), "discipline" },
  { "languages", NULL, "language" },
  { NULL, NULL, NULL }
};

static const SendaFormField contact[] = {
  { "email", NULL, NULL },
  { "phone", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField part[] = {
  { "standing", NULL, NULL },
  { "is_core", NULL, NULL },
  { "is_coordinator", NULL, NULL },
  { "starts_on", NULL, NULL },
  { "ends_on", NULL, NULL },
  { "alternate_for", NULL, NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField notes[] = {
  { "note", NULL, NULL },
  { NULL, NULL, NULL }
};

static GtkWidget *
make_form (SendaWorkspace       *workspace,
           SendaRecord          *member,
           const char           *heading,
           const SendaFormField *fields,
           const char           *note)
{
  GtkWidget *form = senda_record_form_new (workspace, member, heading, fields, NULL);

  senda_record_form_set_note (SENDA_RECORD_FORM (form), note);
  return senda_section_new (heading, NULL, form);
}

static SendaPeople *
find_people (GtkWidget *widget)
{
  GtkWidget *section = gtk_widget_get_ancestor (widget, SENDA_TYPE_BROWSER_SECTION);

  return senda_place_section_get_people (SENDA_PLACE_SECTION (section));
}

static void
end_cb (GtkWidget   *button,
        SendaRecord *member)
{
  GtkWidget *section = gtk_widget_get_ancestor (button, SENDA_TYPE_BROWSER_SECTION);

  gtk_window_present (GTK_WINDOW (senda_member_leave_new (section, find_people (button), member)));
}

static void
remove_cb (GtkWidget   *button,
           SendaRecord *member)
{
  GtkWidget *section = gtk_widget_get_ancestor (button, SENDA_TYPE_BROWSER_SECTION);
  SendaWorkspace *workspace = senda_people_get_workspace (find_people (button));
  g_autoptr (GError) error = NULL;
  g_autofree char *loss = senda_people_protocols_say_loss (SENDA_BROWSER_SECTION (section), member);
  g_autofree char *removed = NULL;
  g_autofree char *told = NULL;

  /* Translators: %s is the name of a member */
  removed = g_strdup_printf (_("%s was removed."), senda_record_get_text (member, "name"));
  told = g_strjoin (" ", removed, loss, NULL);
  if (!senda_record_remove (workspace, member, &error))
    senda_window_show_error (section, error);
  else
    senda_window_toast (section, told, TRUE);
}

static GtkWidget *
make_ways_out (SendaRecord *member)
{
  GtkWidget *box = senda_wrap_box_new (6, 6);
  GtkWidget *end = gtk_button_new_with_label (_("End Membership…"));
  GtkWidget *remove = gtk_button_new_with_label (_("Remove This Member"));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_object (end, "clicked", G_CALLBACK (end_cb), member, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), member, 0);
  gtk_box_append (GTK_BOX (box), end);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new_dim (_("Whoever leaves stays here as a former member, with "
                                             "the seats and roles of that time. Remove only "
                                             "whoever was entered by mistake.")));
  gtk_box_append (GTK_BOX (column), box);
  return senda_section_new (_("Leaving"), NULL, column);
}

static void
append_parts (GtkBox              *box,
              SendaBrowserSection *section,
              SendaRecord         *member)
{
  gtk_box_append (box, senda_live_rows_new (section, member, _("Seats and Roles"),
                                            _("No seat in a committee and no role now."),
                                            senda_member_parts_add_today));
  gtk_box_append (box, senda_live_rows_new (section, member, _("Earlier Seats and Roles"),
                                            _("None has ended yet."),
                                            senda_member_parts_add_before));
  gtk_box_append (box, senda_live_rows_new (section, member, _("Who Stands In for Whom"),
                                            _("Nobody. Whom a member stands in for is chosen under "
                                              "Taking Part."),
                                            senda_member_parts_add_stand_ins));
}

GtkWidget *
senda_member_page_new (SendaBrowserSection *section,
                       SendaRecord         *member)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  SendaPeople *people = senda_place_section_get_people (SENDA_PLACE_SECTION (section));
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (page);
  gboolean read_only = FALSE;

  g_object_get (workspace, "read-only", &read_only, NULL);
  gtk_box_append (box, senda_browser_section_title_new (member, workspace, NULL));
  gtk_box_append (box, make_form (workspace, member, _("About"), about, NULL));
  gtk_box_append (box, make_form (workspace, member, _("Work Contact"), contact,
                                  _("Work contact alone: never a home address or a private "
                                    "number. Whether somebody is a survivor is never kept "
                                    "here.")));
  gtk_box_append (box, make_form (workspace, member, _("Taking Part"), part, NULL));
  gtk_box_append (box, senda_member_steps_new (people, member));
  gtk_box_append (box, senda_live_rows_new (section, member, _("Actions"),
                                            _("No action is this member’s to do now."),
                                            senda_member_actions_add));
  gtk_box_append (box, senda_people_protocols_new (section, member));
  append_parts (box, section, member);
  gtk_box_append (box, senda_record_form_new (workspace, member, _("Note"), notes, NULL));
  gtk_box_append (box, senda_privacy_hint_new ());
  if (!read_only)
    {
      gtk_box_append (box, senda_member_me_new (people, member));
      gtk_box_append (box, make_ways_out (member));
    }
  return page;
}
