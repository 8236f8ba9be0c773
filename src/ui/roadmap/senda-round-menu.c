/* senda-round-menu.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round-menu.h"

#include "senda-dialogs.h"
#include "senda-roadmap-words.h"

#include <glib/gi18n-lib.h>

/* What the answer is about; kept with the widget that asked, until it asks again. */
typedef struct
{
  GtkWidget *widget;
  SendaRoadmap *roadmap;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->roadmap);
  g_free (asked);
}

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

static void
answer_cb (const char *answer,
           gpointer    data)
{
  Asked *asked = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) round =
    senda_task_force_add_round (senda_roadmap_get_workspace (asked->roadmap),
                                senda_roadmap_get_task_force (asked->roadmap), answer, &error);

  if (round == NULL)
    senda_window_show_error (asked->widget, error);
  else
    senda_window_toast (asked->widget,
                        _("A new round is open. The earlier ones stay as they were."), TRUE);
}

/* Asks for the name of a new round and opens it. */
void
senda_round_menu_ask (GtkWidget    *widget,
                      SendaRoadmap *roadmap,
                      GListModel   *rounds)
{
  /* Translators: the name that is offered for a round: its number */
  g_autofree char *name = g_strdup_printf (C_("round", "Round %u"),
                                           g_list_model_get_n_items (rounds) + 1);
  const SendaQuestion question = {
    .heading = _("Open a New Round"),
    .body = _("A round is one dated conversation about where you are. It starts empty; earlier "
              "rounds stay as they were."),
    .label = _("Name of the round"),
    .text = name,
    .accept = _("_Open"),
  };
  Asked *asked = g_new0 (Asked, 1);

  asked->widget = widget;
  asked->roadmap = g_object_ref (roadmap);
  g_object_set_data_full (G_OBJECT (widget), "senda-asked-round", asked, asked_free);
  senda_dialog_ask (widget, &question, answer_cb, asked);
}
