/* test-talk-timer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-talk-timer.h"

static gint64
read_clock (gpointer data)
{
  return *(gint64 *) data;
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_counts (void)
{
  gint64 now = 0;
  guint n_changes = 0;
  g_autoptr (SendaTalkTimer) timer = senda_talk_timer_new (read_clock, &now);
  g_autofree char *said = NULL;

  g_signal_connect_swapped (timer, "changed", G_CALLBACK (count_cb), &n_changes);
  senda_talk_timer_toggle (timer);
  now += 65 * G_USEC_PER_SEC;
  senda_talk_timer_look (timer);
  said = senda_talk_timer_say (timer);
  g_assert_cmpstr (said, ==, "1:05");
  senda_talk_timer_toggle (timer);
  g_assert_false (senda_talk_timer_is_running (timer));
  now += 600 * G_USEC_PER_SEC;
  senda_talk_timer_look (timer);
  g_assert_cmpuint (senda_talk_timer_get_seconds (timer), ==, 65);
  senda_talk_timer_toggle (timer);
  now += G_USEC_PER_SEC;
  senda_talk_timer_look (timer);
  g_assert_cmpuint (senda_talk_timer_get_seconds (timer), ==, 66);
  g_assert_false (senda_talk_timer_is_over (timer));
  g_assert_cmpuint (n_changes, ==, 3);
}

static void
test_is_over (void)
{
  gint64 now = 0;
  g_autoptr (SendaTalkTimer) timer = senda_talk_timer_new (read_clock, &now);

  senda_talk_timer_set_limit (timer, 120);
  g_assert_cmpuint (senda_talk_timer_get_seconds (timer), ==, 120);
  senda_talk_timer_toggle (timer);
  now += 119 * G_USEC_PER_SEC;
  senda_talk_timer_look (timer);
  g_assert_cmpuint (senda_talk_timer_get_seconds (timer), ==, 1);
  now += 5 * G_USEC_PER_SEC;
  senda_talk_timer_look (timer);
  g_assert_true (senda_talk_timer_is_over (timer));
  g_assert_false (senda_talk_timer_is_running (timer));
  senda_talk_timer_toggle (timer);
  g_assert_cmpuint (senda_talk_timer_get_seconds (timer), ==, 120);
  g_assert_true (senda_talk_timer_is_running (timer));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/talk-timer/counts", test_counts);
  g_test_add_func ("/talk-timer/is-over", test_is_over);
  return g_test_run ();
}
