/* senda-places.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-places.h"

#include "senda-backups-place.h"
#include "senda-exchange-place.h"
#include "senda-history-place.h"
#include "senda-overview-place.h"
#include "senda-people-place.h"
#include "senda-plan-place.h"
#include "senda-protocols-place.h"
#include "senda-reports-place.h"
#include "senda-roadmap-place.h"
#include "senda-roles-place.h"
#include "senda-rounds-place.h"
#include "senda-services-place.h"
#include "senda-task-force-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the sidebar and of Alt+1 to Alt+9. */
static const SendaPlaceInfo places[] = {
  { "overview", NC_("place", "Overview"), "senda-overview-symbolic",
    senda_overview_place_get_type, TRUE },
  { "roadmap", NC_("place", "Roadmap"), "senda-roadmap-symbolic",
    senda_roadmap_place_get_type, TRUE },
  { "rounds", NC_("place", "Rounds"), "senda-round-symbolic",
    senda_rounds_place_get_type, TRUE },
  { "plan", NC_("place", "Plan"), "senda-plan-symbolic",
    senda_plan_place_get_type, TRUE },
  { "protocols", NC_("place", "Protocols"), "senda-protocol-symbolic",
    senda_protocols_place_get_type, TRUE },
  { "people", NC_("place", "People"), "senda-people-symbolic",
    senda_people_place_get_type, TRUE },
  { "roles", NC_("place", "Roles"), "senda-roles-symbolic",
    senda_roles_place_get_type, TRUE },
  { "services", NC_("place", "Services"), "senda-services-symbolic",
    senda_services_place_get_type, TRUE },
  { "task-force", NC_("place", "Task Force"), "senda-task-force-symbolic",
    senda_task_force_place_get_type, TRUE },
  { "reports", NC_("place", "Reports"), "senda-report-symbolic",
    senda_reports_place_get_type, TRUE },
  { "exchange", NC_("place", "Exchange"), "senda-export-symbolic",
    senda_exchange_place_get_type, TRUE },
  { "history", NC_("place", "History"), "senda-history-symbolic",
    senda_history_place_get_type, FALSE },
  { "backups", NC_("place", "Backups"), "senda-backup-symbolic",
    senda_backups_place_get_type, FALSE },
  { NULL },
};

/* Every place, in order; the table is ended by a place without a name. (transfer none) */
const SendaPlaceInfo *
senda_places (guint *n_places)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (places) && places[n].name != NULL)
    n++;
  if (n_places != NULL)
    *n_places = n;
  return places;
}

/* The place of that name, or NULL. (transfer none) */
const SendaPlaceInfo *
senda_places_find (const char *name)
{
  for (const SendaPlaceInfo *info = places; info->name != NULL; info++)
    if (g_strcmp0 (info->name, name) == 0)
      return info;
  return NULL;
}

/* In the screen's language. (transfer none) */
const char *
senda_place_info_title (const SendaPlaceInfo *info)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "place", info->title);
}
