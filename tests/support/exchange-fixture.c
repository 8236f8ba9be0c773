/* exchange-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "exchange-fixture.h"

#include "fixture.h"

static const char *const people[MOST_DESKS] = { "Ana Ruiz", "Ben Ito", "Eva Lund", "Noor Ali",
                                                "Kim Roe" };

void
exchange_set_up (Exchange *exchange,
                 guint     n_desks)
{
  g_autoptr (GError) error = NULL;

  exchange->folder = g_dir_make_tmp ("senda-XXXXXX", &error);
  g_assert_no_error (error);
  exchange->n_desks = n_desks;
  for (guint i = 0; i < n_desks; i++)
    {
      g_autofree char *name = g_strdup_printf ("desk-%u.sendadb", i);
      g_autofree char *path = exchange_path (exchange, name);

      exchange->desks[i] = senda_workspace_open (path, NULL, "en", &error);
      g_assert_no_error (error);
      senda_workspace_set_author (exchange->desks[i], people[i], &error);
      g_assert_no_error (error);
    }
}

void
exchange_tear_down (Exchange *exchange)
{
  for (guint i = 0; i < exchange->n_desks; i++)
    {
      senda_workspace_close (exchange->desks[i]);
      g_clear_object (&exchange->desks[i]);
    }
  remove_tree (exchange->folder);
  g_free (exchange->folder);
}

char *
exchange_path (Exchange   *exchange,
               const char *name)
{
  return g_build_filename (exchange->folder, name, NULL);
}

char *
exchange_add_sample (Exchange *exchange)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force =
    senda_task_force_add_sample (exchange->desks[0], &error);

  g_assert_no_error (error);
  return g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
}

void
exchange_send (Exchange       *exchange,
               guint           from,
               SendaBundleKind kind,
               const char     *task_force,
               const char     *name)
{
  g_autofree char *path = exchange_path (exchange, name);
  const SendaOutgoing outgoing = {
    .kind = kind,
    .task_force = task_force,
    .profile = SENDA_PRIVACY_MEMBERS,
    .path = path,
  };
  g_autoptr (GError) error = NULL;

  senda_workspace_send (exchange->desks[from], &outgoing, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

SendaIncoming *
exchange_look (Exchange   *exchange,
               guint       by,
               const char *name)
{
  g_autofree char *path = exchange_path (exchange, name);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autoptr (GError) error = NULL;

  senda_incoming_open (incoming, NULL, NULL, &error);
  g_assert_no_error (error);
  senda_incoming_set_workspace (incoming, exchange->desks[by]);
  senda_incoming_look (incoming, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&incoming);
}

void
exchange_pass (Exchange   *exchange,
               guint       from,
               guint       to,
               const char *task_force)
{
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;

  exchange_send (exchange, from, SENDA_BUNDLE_TASK_FORCE, task_force, "pass.senda");
  incoming = exchange_look (exchange, to, "pass.senda");
  senda_incoming_take (incoming, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
exchange_assert_sound (Exchange *exchange,
                       guint     desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check =
    senda_store_check (senda_workspace_get_store (exchange->desks[desk]), NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (check->faults, i));
  g_assert_cmpuint (check->faults->len, ==, 0);
}
