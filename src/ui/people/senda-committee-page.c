/* senda-committee-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committee-page.h"

#include "senda-committee-notices.h"
#include "senda-committee-seats.h"
#include "senda-people-protocols.h"
#include "senda-section.h"
#include "senda-wrap-layout.h"

#include <glib/gi18n-lib.h>

static const SendaFormField about[] = {
  { "name", NULL, NULL },
  { "kind", NULL, NULL },
  { "type", N_("What it works on"), "committee-type" },
  { "purpose", N_("What it is for, in a sentence or two"), NULL },
  { "reports_to", N_("Nobody: it stands at the top"), NULL },
  { NULL, NULL, NULL }
};

static const SendaFormField meetings[] = {
  { "rhythm", NULL, NULL },
  { "rhythm_note", N_("Such as every first Tuesday at 10, online"), NULL },
  { NULL, NULL, NULL }
};

static GtkWidget *
make_form (SendaWorkspace       *workspace,
           SendaRecord          *committee,
           const char           *heading,
           const SendaFormField *fields)
{
  return senda_section_new (heading, NULL,
                            senda_record_form_new (workspace, committee, heading, fields, NULL));
}

static GtkWidget *
make_move (SendaRecord *committee,
           const char  *icon_name,
           const char  *label,
           int          by)
{
  GtkWidget *button = senda_text_button_new (icon_name, label);

  gtk_widget_remove_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)",
                                    senda_record_get_id (committee), by);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "committees.move");
  return button;
}

static GtkWidget *
make_tools (SendaRecord *committee)
{
  GtkWidget *tools = senda_wrap_box_new (6, 6);
  GtkWidget *remove = gtk_button_new_with_label (_("Remove This Committee"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s",
                                    senda_record_get_id (committee));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "committees.remove");
  gtk_widget_add_css_class (remove, "destructive-action");
  gtk_box_append (GTK_BOX (tools), make_move (committee, "senda-move-up-symbolic", _("Move Up"),
                                               -1));
  gtk_box_append (GTK_BOX (tools), make_move (committee, "senda-move-down-symbolic",
                                               _("Move Down"), 1));
  gtk_box_append (GTK_BOX (tools), remove);
  return tools;
}

/* Its name follows what is typed below it. */
static void
show_name (GtkLabel    *label,
           GParamSpec  *pspec G_GNUC_UNUSED,
           SendaRecord *committee)
{
  const char *language = g_object_get_data (G_OBJECT (label), "language");
  const char *name = senda_record_get_wording (committee, "name", language, NULL);

  gtk_label_set_label (label, name ? name : "");
}

static GtkWidget *
make_title (SendaRecord    *committee,
            SendaWorkspace *workspace)
{
  GtkWidget *title = senda_heading_new ("", "title-2", 1);

  g_object_set_data_full (G_OBJECT (title), "language",
                          g_strdup (senda_workspace_get_language (workspace)), g_free);
  g_signal_connect_object (committee, "notify", G_CALLBACK (show_name), title, G_CONNECT_SWAPPED);
  show_name (GTK_LABEL (title), NULL, committee);
  return title;
}

GtkWidget *
senda_committee_page_new (SendaBrowserSection *section,
                          SendaRecord         *committee)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkBox *box = GTK_BOX (page);
  gboolean read_only = FALSE;

  gtk_box_append (box, make_title (committee, workspace));
  gtk_box_append (box, senda_committee_notices_new (section, committee));
  gtk_box_append (box, senda_committee_seats_new (section, committee));
  gtk_box_append (box, make_form (workspace, committee, _("About"), about));
  gtk_box_append (box, make_form (workspace, committee, _("Meetings"), meetings));
  gtk_box_append (box, senda_people_protocols_new (section, committee));
  g_object_get (workspace, "read-only", &read_only, NULL);
  if (!read_only)
    gtk_box_append (box, make_tools (committee));
  return page;
}
