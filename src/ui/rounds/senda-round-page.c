/* senda-round-page.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-page.h"

#include "senda-live-rows.h"
#include "senda-privacy-hint.h"
#include "senda-round-about.h"
#include "senda-round-ballots.h"
#include "senda-round-roster.h"
#include "senda-round-steps.h"
#include "senda-round-words.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

/* The round called @id, which is held by the list. (transfer none) (nullable) */
static SendaRecord *
find_round (SendaRounds *rounds,
            const char  *id)
{
  GListModel *list = senda_rounds_get_list (rounds);

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i);

      if (g_str_equal (senda_record_get_id (round), id))
        return round;
    }
  return NULL;
}

static void
append_link (GtkWidget   *list,
             const char  *text,
             SendaRecord *round)
{
  gtk_list_box_append (GTK_LIST_BOX (list),
                       senda_browser_section_link_new (senda_record_get_text (round, "name"), text,
                                                       "rounds", senda_record_get_id (round)));
}

/* The rounds that this one has to do with; NULL when there is none. */
static GtkWidget *
make_links (SendaRounds *rounds,
            SendaRecord *round)
{
  GListModel *all = senda_rounds_get_list (rounds);
  SendaRecord *from = find_round (rounds, senda_record_get_text (round, "starts_from"));
  SendaRecord *corrected = find_round (rounds, senda_record_get_text (round, "corrects"));
  GtkWidget *list = senda_boxed_list_new (_("Other Rounds"));

  if (corrected != NULL)
    append_link (list, _("This round corrects it"), corrected);
  if (from != NULL && from != corrected)
    append_link (list, _("This round started from its answers"), from);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SendaRecord) other = g_list_model_get_item (all, i);

      if (g_strcmp0 (senda_record_get_text (other, "corrects"), senda_record_get_id (round)) == 0)
        append_link (list, _("It corrects this round"), other);
    }
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL)
    return senda_section_new (_("Other Rounds"), NULL, list);
  g_object_ref_sink (list);
  g_object_unref (list);
  return NULL;
}

static GtkWidget *
make_title (SendaBrowserSection *section,
            SendaRecord         *round)
{
  SendaWorkspace *workspace = senda_place_section_get_workspace (SENDA_PLACE_SECTION (section));
  g_autofree char *day =
    senda_catalog_format_date (senda_workspace_get_catalog (workspace),
                               senda_record_get_text (round, "opened_on"));

  return senda_browser_section_title_new (round, workspace, day);
}

GtkWidget *
senda_round_page_new (SendaBrowserSection *section,
                      SendaRecord         *round)
{
  SendaRounds *rounds = senda_place_section_get_rounds (SENDA_PLACE_SECTION (section));
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *links = make_links (rounds, round);

  gtk_box_append (GTK_BOX (page), make_title (section, round));
  gtk_box_append (GTK_BOX (page), senda_round_steps_new (rounds, round));
  gtk_box_append (GTK_BOX (page), senda_round_ballots_new (rounds, round));
  gtk_box_append (GTK_BOX (page), senda_round_roster_new (rounds, round));
  gtk_box_append (GTK_BOX (page), senda_round_about_new (rounds, round));
  if (links != NULL)
    gtk_box_append (GTK_BOX (page), links);
  gtk_box_append (GTK_BOX (page), senda_privacy_hint_new ());
  return page;
}
