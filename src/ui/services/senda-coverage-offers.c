/* senda-coverage-offers.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-offers.h"

#include "senda-offer-words.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

/* @name: for whom sees only the button. */
static GtkWidget *
make_offer_button (const char *label,
                   const char *name,
                   const char *action,
                   const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_offer_buttons (SendaRecord *offer,
                    const char  *agency)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  const char *id = senda_record_get_id (offer);
  /* Translators: %s is the name of an agency; a screen reader says it of the button */
  g_autofree char *checked = g_strdup_printf (_("Checked Today: %s"), agency);
  g_autofree char *open = g_strdup_printf (_("Open: %s"), agency);

  gtk_box_append (GTK_BOX (box),
                  make_offer_button (_("Checked Today"), checked, "coverage.check", id));
  gtk_box_append (GTK_BOX (box), make_offer_button (_("Open"), open, "coverage.open-offer", id));
  return box;
}

/* A part of the service is named, since another one may be offered too. */
static GtkWidget *
make_offer_row (SendaPeople             *people,
                SendaRecord             *offer,
                const SendaCoverageLine *service)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaPeopleFacts *facts = senda_people_get_facts (people);
  const char *agency = senda_offer_name_agency (offer, facts);
  g_autofree char *name = g_strcmp0 (senda_record_get_text (offer, "service"), service->id) == 0
                            ? g_strdup (agency)
                            : senda_offer_dup_name (offer, facts, workspace);
  g_autofree char *said = senda_offer_dup_facts (offer, workspace);
  GtkWidget *row = senda_row_new (NULL);

  senda_row_set_text (SENDA_ROW (row), name, said);
  senda_row_add_end (SENDA_ROW (row), make_offer_buttons (offer, agency));
  return row;
}

/* The button that had the focus, so that it has it again: its place, or -1. */
static int
find_focused (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus && gtk_widget_is_ancestor (focus, list)
                     ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Shows @offers, which are of @service or of a part of it; a row that has the focus keeps it. */
void
senda_coverage_offers_show (GtkWidget               *list,
                            SendaPeople             *people,
                            GPtrArray               *offers,
                            const SendaCoverageLine *service)
{
  int focused = find_focused (list);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
  for (guint i = 0; i < offers->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_offer_row (people, g_ptr_array_index (offers, i), service));
  row = focused < 0 ? NULL : gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), focused);
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}
