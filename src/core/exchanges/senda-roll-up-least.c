/* senda-roll-up-least.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roll-up.h"

#include "senda-statewide.h"

/* (transfer full) */
static char *
dup_key (const char *collector)
{
  return g_strconcat ("statewide-least:", collector, NULL);
}

guint
senda_roll_up_get_least (SendaWorkspace *workspace,
                         const char     *collector)
{
  g_autofree char *key = dup_key (collector);
  g_autofree char *kept = senda_store_dup_setting (senda_workspace_get_store (workspace), key);
  guint64 least = 0;

  if (kept == NULL || !g_ascii_string_to_unsigned (kept, 10, SENDA_STATEWIDE_LEAST, G_MAXUINT16,
                                                   &least, NULL))
    return SENDA_STATEWIDE_LEAST;
  return least;
}

/* Less than SENDA_STATEWIDE_LEAST is kept as that. Fails as writing the store does. */
gboolean
senda_roll_up_set_least (SendaWorkspace *workspace,
                         const char     *collector,
                         guint           least,
                         GError        **error)
{
  g_autofree char *key = dup_key (collector);
  g_autofree char *kept = g_strdup_printf ("%u", MAX (least, SENDA_STATEWIDE_LEAST));

  return senda_store_set_setting (senda_workspace_get_store (workspace), key, kept, error);
}
