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
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_offer_buttons (SendaRecord *offer,
                    const char  *agency)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
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
static void
say_offer (SendaRow                *row,
           SendaPeople             *people,
           SendaRecord             *offer,
           const SendaCoverageLine *service)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  SendaPeopleFacts *facts = senda_people_get_facts (people);
  g_autofree char *name = g_strcmp0 (senda_record_get_text (offer, "service"), service->id) == 0
                            ? g_strdup (senda_offer_name_agency (offer, facts))
                            : senda_offer_dup_name (offer, facts, workspace);
  g_autofree char *said = senda_offer_dup_facts (offer, workspace);

  senda_row_set_text (row, name, said);
}

static GtkWidget *
make_offer_row (SendaPeople *people,
                SendaRecord *offer)
{
  const char *agency = senda_offer_name_agency (offer, senda_people_get_facts (people));
  GtkWidget *row = senda_row_new (NULL);

  gtk_widget_set_name (row, senda_record_get_id (offer));
  senda_row_add_end (SENDA_ROW (row), make_offer_buttons (offer, agency));
  return row;
}

static GtkWidget *
get_row (GtkWidget *list,
         guint      index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static gboolean
has_offers (GtkWidget *list,
            GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      GtkWidget *row = get_row (list, i);
      const char *id = senda_record_get_id (g_ptr_array_index (offers, i));

      if (row == NULL || !g_str_equal (gtk_widget_get_name (row), id))
        return FALSE;
    }
  return get_row (list, offers->len) == NULL;
}

/* Shows @offers, which are of @service or of a part of it. Rows stay, with the focus in them, while
 * the offers are the same. */
void
senda_coverage_offers_show (GtkWidget               *list,
                            SendaPeople             *people,
                            GPtrArray               *offers,
                            const SendaCoverageLine *service)
{
  GtkWidget *row = NULL;

  if (!has_offers (list, offers))
    {
      while ((row = get_row (list, 0)) != NULL)
        gtk_list_box_remove (GTK_LIST_BOX (list), row);
      for (guint i = 0; i < offers->len; i++)
        gtk_list_box_append (GTK_LIST_BOX (list),
                             make_offer_row (people, g_ptr_array_index (offers, i)));
    }
  for (guint i = 0; i < offers->len; i++)
    say_offer (SENDA_ROW (get_row (list, i)), people, g_ptr_array_index (offers, i), service);
}
