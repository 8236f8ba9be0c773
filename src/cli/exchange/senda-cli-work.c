/* senda-cli-work.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-content.h"
#include "senda-passphrase.h"

#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PASSPHRASE_VARIABLE "SENDA_PASSPHRASE"
#define MOST_PASSPHRASE 4096

/* A thread that waits for Ctrl+C, and what it does then. */
typedef struct
{
  GCancellable *cancellable;
  GThread *thread;
  sigset_t before;
  gint ended;
} Guard;

static gpointer
wait_for_signal (gpointer data)
{
  Guard *guard = data;
  sigset_t set;
  int number = 0;

  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  sigaddset (&set, SIGUSR1);
  if (sigwait (&set, &number) == 0 && !g_atomic_int_get (&guard->ended))
    g_cancellable_cancel (guard->cancellable);
  return NULL;
}

/* While a command runs inside a window, its signals are the window's. */
static Guard *
guard_new (GCancellable *cancellable)
{
  Guard *guard = g_new0 (Guard, 1);
  sigset_t set;

  guard->cancellable = g_object_ref (cancellable);
  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  sigaddset (&set, SIGUSR1);
  pthread_sigmask (SIG_BLOCK, &set, &guard->before);
  guard->thread = g_thread_new ("signals", wait_for_signal, guard);
  return guard;
}

static void
guard_free (Guard *guard)
{
  g_atomic_int_set (&guard->ended, 1);
  /* Wakes the thread, which is the only one that takes it. */
  kill (getpid (), SIGUSR1);
  g_thread_join (guard->thread);
  pthread_sigmask (SIG_SETMASK, &guard->before, NULL);
  g_object_unref (guard->cancellable);
  g_free (guard);
}

void
senda_cli_work_begin (SendaCliWork *work,
                      SendaCli     *cli)
{
  work->cli = cli;
  work->cancellable = g_cancellable_new ();
  work->shows = cli->is_here && isatty (STDERR_FILENO);
  work->percent = -1;
  work->guard = cli->is_here ? guard_new (work->cancellable) : NULL;
}

void
senda_cli_work_progress (double   done,
                         gpointer data)
{
  SendaCliWork *work = data;
  int percent = (int) (CLAMP (done, 0.0, 1.0) * 100);

  if (!work->shows || percent == work->percent)
    return;
  work->percent = percent;
  fprintf (stderr, "\r%3d%%", percent);
  fflush (stderr);
}

void
senda_cli_work_end (SendaCliWork *work)
{
  if (work->percent >= 0)
    fprintf (stderr, "\r     \r");
  g_clear_pointer ((Guard **) &work->guard, guard_free);
  g_clear_object (&work->cancellable);
}

/* The first line of the file that was named; "-": of the standard input. */
static gboolean
read_passphrase (SendaCli   *cli,
                 const char *file,
                 char      **passphrase)
{
  char line[MOST_PASSPHRASE] = "";
  gboolean is_input = strcmp (file, "-") == 0;
  FILE *stream = is_input ? stdin : fopen (file, "re");
  gboolean read = stream != NULL && fgets (line, sizeof line, stream) != NULL;
  g_autofree char *shown = g_filename_display_name (file);

  if (stream != NULL && !is_input)
    fclose (stream);
  g_strchomp (line);
  if (read && *line != '\0' && g_utf8_validate (line, -1, NULL))
    {
      *passphrase = g_strdup (line);
      return TRUE;
    }
  senda_cli_refuse (cli, senda_cli_text (cli, N_("No passphrase can be read from “%s”. Nothing was "
                                                 "changed; put it on the first line.")), shown);
  return FALSE;
}

gboolean
senda_cli_passphrase_open (SendaCli *cli,
                           char    **passphrase)
{
  const char *variable = g_getenv (PASSPHRASE_VARIABLE);

  *passphrase = NULL;
  if (cli->given.passphrase_file != NULL)
    return read_passphrase (cli, cli->given.passphrase_file, passphrase);
  if (variable != NULL && *variable != '\0')
    *passphrase = g_strdup (variable);
  return TRUE;
}

gboolean
senda_cli_passphrase_seal (SendaCli *cli,
                           char    **passphrase,
                           gboolean *is_new)
{
  g_autoptr (GError) error = NULL;

  *is_new = FALSE;
  *passphrase = NULL;
  if (cli->given.plain)
    return TRUE;
  if (!senda_cli_passphrase_open (cli, passphrase))
    return FALSE;
  if (*passphrase == NULL)
    {
      *is_new = TRUE;
      *passphrase = senda_passphrase_new (senda_catalog_get_language (cli->catalog));
    }
  if (senda_passphrase_check (*passphrase, &error))
    return TRUE;
  senda_cli_refuse_error (cli, error);
  return FALSE;
}

char *
senda_cli_output_path (SendaCli *cli)
{
  if (cli->given.output != NULL)
    return g_canonicalize_filename (cli->given.output, NULL);
  senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("Say into which file with -o FILE.")));
  return NULL;
}
