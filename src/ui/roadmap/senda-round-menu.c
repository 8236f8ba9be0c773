/* senda-round-menu.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-menu.h"

#include "senda-roadmap-words.h"

#include <glib/gi18n-lib.h>

static GMenu *
make_rounds (SendaRoadmap *roadmap,
             GListModel   *rounds)
{
  GMenu *menu = g_menu_new ();

  for (guint i = g_list_model_get_n_items (rounds); i > 0; i--)
    {
      g_autoptr (SendaRound) round = g_list_model_get_item (rounds, i - 1);
      g_autofree char *label = senda_words_round (senda_roadmap_get_workspace (roadmap), round);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "roadmap.round", "s",
                                         senda_record_get_id (SENDA_RECORD (round)));
      g_menu_append_item (menu, item);
    }
  return menu;
}

/* The menu for the @rounds of a task force, which are listed earliest first. (transfer full) */
GMenuModel *
senda_round_menu_new (SendaRoadmap *roadmap,
                      GListModel   *rounds)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) existing = make_rounds (roadmap, rounds);
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_append (more, _("Open a New Round…"), "roadmap.new-round");
  g_menu_append_section (menu, _("Rounds"), G_MENU_MODEL (existing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}
