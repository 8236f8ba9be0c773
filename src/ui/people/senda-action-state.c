/* senda-action-state.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action-state.h"

#include "senda-list-button.h"

static void
state_chosen_cb (GtkWidget   *list,
                 guint        index,
                 SendaRecord *action)
{
  gtk_widget_activate_action (list, "representation.set-state", "(ss)",
                              senda_record_get_id (action), senda_action_states[index].name);
}

GtkWidget *
senda_action_state_new (SendaRecord  *action,
                        const char   *title,
                        SendaCatalog *catalog)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const char *state = senda_record_get_text (action, "state");
  GtkWidget *list = NULL;
  guint chosen = 0;

  for (guint i = 0; senda_action_states[i].name != NULL; i++)
    {
      g_ptr_array_add (items, (gpointer) senda_choice_say (senda_action_states,
                                                           senda_action_states[i].name, catalog));
      if (g_strcmp0 (senda_action_states[i].name, state) == 0)
        chosen = i;
    }
  g_ptr_array_add (items, NULL);
  list = senda_list_button_new (title, (const char *const *) items->pdata, chosen);
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  g_signal_connect_object (list, "chosen", G_CALLBACK (state_chosen_cb), action, 0);
  return list;
}
