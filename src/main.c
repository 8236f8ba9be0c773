/* main.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One program, two doors: a command given on the command line needs no display; without one the
 * window opens.
 */
#include "config.h"

#include "senda-application.h"
#include "senda-cli.h"
#include "senda-locale.h"
#include "senda-settings.h"

#include <signal.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Pictures come and go with every frame. glibc would learn from the first large one to keep the room
 * of all that follow; told once, it gives them back. */
static void
keep_small (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

/* Starts the program anew as it was started, in the language of the preferences. */
static int
restart (char **argv,
         char **environment)
{
  g_auto (GStrv) arguments = senda_locale_strip (argv);

  g_settings_sync ();
  execve ("/proc/self/exe", arguments, environment);
  return 1;
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GSettings) settings = senda_settings_new ();
  g_autofree char *language = senda_settings_dup_string (settings, SENDA_SETTING_LANGUAGE);
  g_autofree char *store = senda_settings_dup_string (settings, SENDA_SETTING_STORE);
  g_autoptr (SendaApplication) application = NULL;
  int status = 0;

  /* A file that may not grow any more is a disk that is full, and no reason to end halfway. */
  signal (SIGXFSZ, SIG_IGN);
  senda_locale_start (argc, argv, language);
  if (senda_cli_wants (argc, argv))
    return senda_cli_main (argc, argv, store);

  keep_small ();
  application = senda_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  if (senda_application_wants_restart (application))
    return restart (argv, environment);
  return status;
}
