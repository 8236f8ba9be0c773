/* senda-ballot-passphrases.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With what the ballots of a round were sealed, all that were ever used: a reply is sealed as its
 * ballot was, and may come when later ballots have another passphrase.
 */
#include "config.h"

#include "senda-ballot-files.h"

#include "senda-exchanges-private.h"
#include "senda-passphrase.h"
#include "senda-round.h"
#include "senda-task-force.h"

/* One in a line, the latest first. (transfer full): empty for none */
static GStrv
list_passphrases (SendaStore *store,
                  const char *round)
{
  g_autofree char *key = g_strdup_printf ("ballots/%s", round);
  g_autofree char *kept = senda_store_dup_setting (store, key);

  return g_strsplit (kept ? kept : "", "\n", -1);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  char *normal_a = senda_passphrase_normalize (a);
  char *normal_b = senda_passphrase_normalize (b);
  gboolean same = g_strcmp0 (normal_a, normal_b) == 0;

  senda_passphrase_free (normal_a);
  senda_passphrase_free (normal_b);
  return same;
}

/* In the thread that has the store: @passphrase is the latest, and those of before stay. */
gboolean
_senda_ballots_keep_passphrase (SendaStore  *store,
                                const char  *round,
                                const char  *passphrase,
                                GError     **error)
{
  g_autofree char *key = g_strdup_printf ("ballots/%s", round);
  g_auto (GStrv) before = list_passphrases (store, round);
  g_autoptr (GString) kept = g_string_new (passphrase);

  g_strdelimit (kept->str, "\r\n", ' '); /* any white space parts its words */
  for (char **old = before; *old != NULL; old++)
    if (!is_same (*old, passphrase))
      g_string_append_printf (kept, "\n%s", *old);
  return senda_store_set_setting (store, key, kept->str, error);
}

char *
senda_ballots_dup_passphrase (SendaWorkspace *workspace,
                              const char     *round)
{
  g_auto (GStrv) passphrases = list_passphrases (senda_workspace_get_store (workspace), round);

  return g_strdup (passphrases[0]);
}

/* The latest last, since that is tried first. */
static void
add_passphrases (SendaStore   *store,
                 SendaRecord  *round,
                 SendaKeyRing *ring)
{
  g_auto (GStrv) passphrases = list_passphrases (store, senda_record_get_id (round));

  if (g_strcmp0 (senda_round_get_state (round), SENDA_ROUND_FROZEN) == 0)
    return;
  for (guint i = g_strv_length (passphrases); i > 0; i--)
    senda_key_ring_add (ring, passphrases[i - 1], NULL);
}

void
senda_ballots_add_passphrases (SendaWorkspace *workspace,
                               SendaKeyRing   *ring)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (GPtrArray) task_forces = senda_store_list (store, &senda_task_force_info, NULL, NULL);

  for (guint i = 0; task_forces != NULL && i < task_forces->len; i++)
    {
      const char *id = senda_record_get_id (g_ptr_array_index (task_forces, i));
      g_autoptr (GPtrArray) rounds = senda_store_list (store, &senda_round_info, id, NULL);

      for (guint j = 0; rounds != NULL && j < rounds->len; j++)
        add_passphrases (store, g_ptr_array_index (rounds, j), ring);
    }
}
