/* senda-cli-work.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-content.h"
#include "senda-passphrase.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PASSPHRASE_VARIABLE "SENDA_PASSPHRASE"
#define MOST_PASSPHRASE 4096

/* A thread that waits for Ctrl+C, whichever other threads there are, and what it does then. */
typedef struct
{
  GCancellable *cancellable;
  GMainContext *context;
  GThread *thread;
  GSource *sources[2];
  gint ended;
} Guard;

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_CONTINUE;
}

static gpointer
wait_for_signal (gpointer data)
{
  Guard *guard = data;

  while (!g_atomic_int_get (&guard->ended))
    g_main_context_iteration (guard->context, TRUE);
  return NULL;
}

/* While a command runs inside a window, its signals are the window's. */
static Guard *
guard_new (GCancellable *cancellable)
{
  static const int numbers[] = { SIGINT, SIGTERM };
  Guard *guard = g_new0 (Guard, 1);

  guard->cancellable = g_object_ref (cancellable);
  guard->context = g_main_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guard->sources[i] = g_unix_signal_source_new (numbers[i]);
      g_source_set_callback (guard->sources[i], cancel_cb, cancellable, NULL);
      g_source_attach (guard->sources[i], guard->context);
    }
  guard->thread = g_thread_new ("signals", wait_for_signal, guard);
  return guard;
}

static void
guard_free (Guard *guard)
{
  g_atomic_int_set (&guard->ended, 1);
  g_main_context_wakeup (guard->context);
  g_thread_join (guard->thread);
  for (guint i = 0; i < G_N_ELEMENTS (guard->sources); i++)
    {
      g_source_destroy (guard->sources[i]);
      g_source_unref (guard->sources[i]);
    }
  g_main_context_unref (guard->context);
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
  if (work->shows && work->percent >= 0)
    fprintf (stderr, "\r     \r");
  work->shows = FALSE;
  g_clear_pointer ((Guard **) &work->guard, guard_free);
  g_clear_object (&work->cancellable);
}

static gboolean
refuse_passphrase (SendaCli   *cli,
                   const char *source)
{
  g_autofree char *shown = g_filename_display_name (source);

  senda_cli_refuse (cli, senda_cli_text (cli, N_("No passphrase can be read from “%s”. Nothing was "
                                                 "changed; put it on the first line.")), shown);
  return FALSE;
}

/* The first line of the file that was named; "-": of the standard input. */
static gboolean
read_passphrase (SendaCli   *cli,
                 const char *file,
                 char      **passphrase)
{
  char line[MOST_PASSPHRASE] = "";
  gboolean is_input = strcmp (file, "-") == 0 && !cli->is_carried;
  FILE *stream = is_input ? stdin : fopen (file, "re");
  gboolean read = stream != NULL && fgets (line, sizeof line, stream) != NULL;

  if (stream != NULL && !is_input)
    fclose (stream);
  g_strchomp (line);
  if (read && *line != '\0' && g_utf8_validate (line, -1, NULL))
    {
      *passphrase = g_strdup (line);
      return TRUE;
    }
  return refuse_passphrase (cli, file);
}

gboolean
senda_cli_passphrase_open (SendaCli *cli,
                           char    **passphrase)
{
  const char *variable = cli->is_carried ? NULL : g_getenv (PASSPHRASE_VARIABLE);

  *passphrase = g_strdup (cli->passphrase);
  if (*passphrase != NULL)
    return TRUE;
  if (cli->given.passphrase_file != NULL)
    return read_passphrase (cli, cli->given.passphrase_file, passphrase);
  if (variable == NULL || *variable == '\0')
    return TRUE;
  if (!g_utf8_validate (variable, -1, NULL))
    return refuse_passphrase (cli, PASSPHRASE_VARIABLE);
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
