/* test-kill.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill -9 at any moment, on a real file system. The program says through a pipe what it saved; whoever
 * killed it then opens the store. SENDA_KILLS asks for another number of kills.
 */
#include "config.h"

#include "load.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS_PER_STORE 40

/* The program that will be killed: works without end and says how many transactions there are. */
static void
work_until_killed (const char *path,
                   int         out)
{
  SendaStoreOptions options;
  g_autoptr (SendaStore) store = NULL;
  guint n_saved = 0;

  load_options (&options, NULL);
  store = senda_store_open (path, &options, NULL);
  if (store == NULL)
    _exit (9);
  n_saved = load_n_saved (store);
  for (guint n = n_saved; ; n++)
    if (load_step (store, n, NULL))
      {
        n_saved++;
        if (write (out, &n_saved, sizeof n_saved) != sizeof n_saved)
          _exit (1);
      }
}

/* Lets the child run until @n_words have come and then up to @more milliseconds, kills it, and
 * returns the last word. */
static guint
kill_after (pid_t child,
            int   in,
            guint n_words,
            int   more)
{
  struct pollfd poll_in = { .fd = in, .events = POLLIN };
  guint last = 0;

  for (guint i = 0; i < n_words; i++)
    g_assert_cmpint (read (in, &last, sizeof last), ==, sizeof last);
  poll (&poll_in, 1, more);
  kill (child, SIGKILL);
  while (read (in, &last, sizeof last) == sizeof last)
    ;
  waitpid (child, NULL, 0);
  return last;
}

static void
look_after (const char *path,
            guint       n_said,
            guint       round)
{
  SendaStoreOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = NULL;
  guint n_there = 0;

  load_options (&options, NULL);
  store = senda_store_open (path, &options, &error);
  g_assert_no_error (error);
  n_there = load_n_saved (store);
  if (n_there < n_said || !load_is_sound (store))
    g_error ("Kill %u: %u transactions were saved, %u are there", round, n_said, n_there);
  senda_store_close (store);
}

static void
test_kill (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  guint n_kills = load_number_from ("SENDA_KILLS", 600);
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);
  g_autofree char *path = NULL;

  for (guint i = 0; i < n_kills; i++)
    {
      int ends[2];
      pid_t child = 0;
      guint n_said = 0;

      if (i % KILLS_PER_STORE == 0)
        {
          g_free (path);
          path = g_strdup_printf ("%s/%u/senda.sendadb", fixture->folder, i);
        }
      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          close (ends[0]);
          work_until_killed (path, ends[1]);
        }
      close (ends[1]);
      n_said = kill_after (child, ends[0], g_rand_int_range (chance, 0, 6),
                           g_rand_int_range (chance, 0, 8));
      close (ends[0]);
      look_after (path, n_said, i);
    }
  g_test_message ("%u kills: no store damaged, nothing saved was lost", n_kills);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/faults/kill-loses-nothing-saved", Fixture, NULL, fixture_make_folder, test_kill,
              fixture_remove_folder);
  return g_test_run ();
}
