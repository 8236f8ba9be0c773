/* senda-roadmap-filter.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap-filter.h"

#include "senda-roadmap-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether @element is among those that @filter and @area choose. */
gboolean
senda_roadmap_filter_matches (SendaRoadmap       *roadmap,
                              const SendaElement *element,
                              const char         *filter,
                              const char         *area)
{
  if (!g_str_equal (area, SENDA_FILTER_ALL) && !g_str_equal (area, element->area->id))
    return FALSE;
  if (g_str_equal (filter, SENDA_FILTER_ALL))
    return TRUE;
  if (g_str_equal (filter, SENDA_FILTER_DIFFERS))
    return senda_roadmap_differs (roadmap, element);
  if (g_str_has_prefix (filter, SENDA_FILTER_STAGE))
    return senda_roadmap_get_stage (roadmap, element) ==
           g_ascii_strtoull (filter + strlen (SENDA_FILTER_STAGE), NULL, 10);
  return g_str_equal (filter, senda_roadmap_get_state (roadmap, element));
}

/* Whether @text names a filter, and not an element or a record. */
gboolean
senda_roadmap_filter_is_known (const char *text)
{
  static const char *const words[] = {
    SENDA_FILTER_ALL, SENDA_FILTER_DIFFERS, SENDA_STATE_NOT_DISCUSSED, SENDA_STATE_NO_AGREEMENT,
    SENDA_STATE_NOT_APPLICABLE, NULL,
  };

  return g_str_has_prefix (text, SENDA_FILTER_STAGE) || g_strv_contains (words, text);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenu *
make_states (SendaRoadmap *roadmap)
{
  GMenu *menu = g_menu_new ();

  append (menu, _("All Elements"), "roadmap.filter", SENDA_FILTER_ALL);
  append (menu, _("Not Yet Discussed"), "roadmap.filter", SENDA_STATE_NOT_DISCUSSED);
  append (menu, _("Without Agreement"), "roadmap.filter", SENDA_STATE_NO_AGREEMENT);
  append (menu, _("Not Applicable"), "roadmap.filter", SENDA_STATE_NOT_APPLICABLE);
  append (menu, _("Statements Suggest Another Stage"), "roadmap.filter", SENDA_FILTER_DIFFERS);
  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    {
      g_autofree char *label = senda_words_stage (roadmap, stage);
      g_autofree char *target = g_strdup_printf (SENDA_FILTER_STAGE "%u", stage);

      append (menu, label, "roadmap.filter", target);
    }
  return menu;
}

static GMenu *
make_areas (SendaRoadmap *roadmap)
{
  SendaContent *content = senda_workspace_get_content (senda_roadmap_get_workspace (roadmap));
  GPtrArray *areas = senda_content_get_areas (content);
  GMenu *menu = g_menu_new ();

  append (menu, _("All Areas"), "roadmap.area", SENDA_FILTER_ALL);
  for (guint i = 0; i < areas->len; i++)
    {
      const SendaArea *area = g_ptr_array_index (areas, i);

      append (menu, senda_words_message (roadmap, area->name), "roadmap.area", area->id);
    }
  return menu;
}

/* The menu that offers the filters. (transfer full) */
GMenuModel *
senda_roadmap_filter_new_menu (SendaRoadmap *roadmap)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) states = make_states (roadmap);
  g_autoptr (GMenu) areas = make_areas (roadmap);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  g_menu_append_section (menu, _("Area"), G_MENU_MODEL (areas));
  return G_MENU_MODEL (menu);
}
