/* senda-action-state.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action-state.h"

#include "senda-list-button.h"

static guint
find_state (const char *state)
{
  for (guint i = 0; senda_action_states[i].name != NULL; i++)
    if (g_strcmp0 (senda_action_states[i].name, state) == 0)
      return i;
  return 0;
}

/* A question may come first, and have no answer: until then the list says what the record says. */
static void
state_chosen_cb (GtkWidget   *list,
                 guint        index,
                 SendaRecord *action)
{
  const char *state = senda_record_get_text (action, "state");

  if (g_strcmp0 (senda_action_states[index].name, state ? state : SENDA_ACTION_OPEN) == 0)
    return;
  senda_list_button_choose (SENDA_LIST_BUTTON (list), find_state (state));
  gtk_widget_activate_action (list, "representation.set-state", "(ss)",
                              senda_record_get_id (action), senda_action_states[index].name);
}

GtkWidget *
senda_action_state_new (SendaRecord  *action,
                        const char   *title,
                        SendaCatalog *catalog)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *list = NULL;

  for (guint i = 0; senda_action_states[i].name != NULL; i++)
    g_ptr_array_add (items, (gpointer) senda_choice_say (senda_action_states,
                                                         senda_action_states[i].name, catalog));
  g_ptr_array_add (items, NULL);
  list = senda_list_button_new (title, (const char *const *) items->pdata,
                                find_state (senda_record_get_text (action, "state")));
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  g_signal_connect_object (list, "chosen", G_CALLBACK (state_chosen_cb), action, 0);
  return list;
}
