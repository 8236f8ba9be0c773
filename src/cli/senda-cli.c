/* senda-cli.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli.h"

#include "senda-cli-output.h"
#include "senda-cli-remote.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* For another command that has the store just now. */
#define PATIENCE_MS 1000

static SendaWorkspace *
open_workspace (SendaCli *cli,
                gboolean  read_only,
                guint     patience,
                GError  **error)
{
  SendaStoreOptions options = {
    .must_exist = cli->given.command->need != SENDA_CLI_CREATES,
    .read_only = read_only,
    .patience = patience,
  };

  return senda_workspace_open (cli->path, &options, senda_catalog_get_language (cli->catalog),
                               error);
}

static SendaCliStatus
run_here (SendaCli *cli,
          guint     patience)
{
  gboolean looks = cli->given.command->need == SENDA_CLI_LOOKS;
  g_autoptr (GError) error = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;

  cli->workspace = open_workspace (cli, looks, patience, &error);
  /* A store of an older Senda is brought up to date before it can be read. */
  if (looks && g_error_matches (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY))
    {
      g_clear_error (&error);
      cli->workspace = open_workspace (cli, FALSE, patience, &error);
    }
  if (cli->workspace == NULL)
    return g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE)
               ? SENDA_CLI_IN_USE
               : senda_cli_refuse_error (cli, error);
  cli->content = g_object_ref (senda_workspace_get_content (cli->workspace));
  cli->is_here = TRUE;
  status = cli->given.command->run (cli);
  g_clear_object (&cli->protocols);
  g_clear_object (&cli->rounds);
  g_clear_object (&cli->people);
  senda_workspace_close (cli->workspace);
  g_clear_object (&cli->workspace);
  g_clear_object (&cli->content);
  return status;
}

static SendaCliStatus
run_on_content (SendaCli *cli)
{
  g_autoptr (GError) error = NULL;

  cli->is_here = TRUE;
  cli->content = senda_content_load (&error);
  return cli->content ? cli->given.command->run (cli) : senda_cli_refuse_error (cli, error);
}

static SendaCliStatus
refuse_in_use (SendaCli *cli)
{
  return senda_cli_refuse (cli, "%s",
                           senda_cli_text (cli, N_("This file is open in another window, which "
                                                   "cannot be reached from here. Nothing was "
                                                   "changed. Close that window and try again.")));
}

static SendaCliStatus
run_somewhere (SendaCli *cli)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  if (cli->given.command->need == SENDA_CLI_CONTENT)
    return run_on_content (cli);
  if (cli->given.command->need == SENDA_CLI_FILE)
    status = cli->given.command->run (cli);
  else
    status = run_here (cli, 0);
  if (status == SENDA_CLI_IN_USE)
    status = senda_cli_hand_over (cli);
  if (status == SENDA_CLI_IN_USE && cli->given.command->need != SENDA_CLI_FILE)
    status = run_here (cli, PATIENCE_MS);
  /* A window that was opening has opened by now. */
  if (status == SENDA_CLI_IN_USE)
    status = senda_cli_hand_over (cli);
  return status == SENDA_CLI_IN_USE ? refuse_in_use (cli) : status;
}

/* Writes what there is to say and forgets it; FALSE when nobody takes it. */
static gboolean
flush (GString *said,
       FILE    *file)
{
  gboolean written = fwrite (said->str, 1, said->len, file) == said->len && fflush (file) == 0;

  g_string_truncate (said, 0);
  return written;
}

static gboolean
is_yes (SendaCli   *cli,
        const char *answer)
{
  g_autofree char *given = g_utf8_make_valid (answer, -1);
  g_autofree char *folded = g_utf8_casefold (g_strstrip (given), -1);
  /* Translators: what somebody types to say yes, in lower case */
  const char *yes = senda_catalog_get (cli->catalog, "answer", NC_("answer", "yes"));
  g_autofree char *letter = g_utf8_substring (yes, 0, 1);

  return strcmp (folded, yes) == 0 || strcmp (folded, letter) == 0;
}

/* On a terminal, says what would go and asks. FALSE after a no, with *@status set. */
static gboolean
ask_first (SendaCli       *cli,
           SendaCliStatus *status)
{
  char answer[16] = "";

  if ((cli->given.command->takes & SENDA_CLI_YES) == 0 || cli->given.yes || cli->given.dry_run ||
      !isatty (STDIN_FILENO))
    return TRUE;
  cli->given.dry_run = TRUE;
  *status = run_somewhere (cli);
  cli->given.dry_run = FALSE;
  if (*status != SENDA_CLI_DONE)
    return FALSE;
  flush (cli->out, stdout);
  g_string_printf (cli->err, "%s ",
                   /* Translators: a question on a terminal; the word in parentheses is what to type,
                    * the message “yes” */
                   senda_cli_text (cli, N_("Erase this for good? (yes)")));
  flush (cli->err, stderr);
  if (fgets (answer, sizeof answer, stdin) != NULL && is_yes (cli, answer))
    return TRUE;
  *status = senda_cli_refuse (cli, "%s", senda_cli_text (cli, N_("Nothing was erased.")));
  return FALSE;
}

static char *
choose_store (SendaCli   *cli,
              const char *usual)
{
  if (cli->given.store != NULL)
    return g_canonicalize_filename (cli->given.store, NULL);
  return usual && *usual ? g_strdup (usual) : senda_workspace_default_path ();
}

static SendaCliStatus
run_main (SendaCli          *cli,
          const char *const *args,
          const char        *usual_store)
{
  SendaCliStatus status = senda_cli_parse (cli, args);

  if (status != SENDA_CLI_DONE)
    return status;
  if (cli->given.help)
    senda_cli_help (cli);
  else if (cli->given.version)
    senda_cli_say (cli, "%s %s", GETTEXT_PACKAGE, SENDA_VERSION);
  else
    {
      cli->path = choose_store (cli, usual_store);
      if (ask_first (cli, &status))
        status = run_somewhere (cli);
    }
  return status;
}

/* Whether a command line is for senda_cli_main(): it holds a command, --help or --version, or what
 * nothing in Senda understands. --store and --language alone open the window. */
gboolean
senda_cli_wants (int    argc,
                 char **argv)
{
  return argc > 1 && senda_cli_is_command ((const char *const *) argv + 1);
}

/* Carries out the command in @argv, prints what it says, and returns the status to exit with.
 * @usual_store is the store of whoever does not name one; NULL or empty: the default. */
int
senda_cli_main (int         argc G_GNUC_UNUSED,
                char      **argv,
                const char *usual_store)
{
  const char *const *args = (const char *const *) argv + 1;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  g_auto (SendaCli) cli = { { 0 } };
  SendaCliStatus status = SENDA_CLI_DONE;

  senda_cli_set_up (&cli, senda_language_current (), args, out, err);
  status = run_main (&cli, args, usual_store);
  if (!flush (out, stdout))
    status = senda_cli_refuse (&cli, senda_cli_text (&cli, N_("The answer could not be written: "
                                                              "%s.")),
                               g_strerror (errno));
  flush (err, stderr);
  return status;
}

/* Carries out one command, without the program's name before it, on a workspace that is open; what
 * it says is added to @out and @err. @passphrase: that whoever gave the command had at hand, or NULL.
 * Returns the status to exit with. */
int
senda_cli_run (SendaWorkspace    *workspace,
               const char *const *args,
               const char        *passphrase,
               GString           *out,
               GString           *err)
{
  g_auto (SendaCli) cli = { { 0 } };
  SendaCliStatus status = SENDA_CLI_DONE;

  g_return_val_if_fail (SENDA_IS_WORKSPACE (workspace), SENDA_CLI_REFUSED);

  senda_cli_set_up (&cli, senda_workspace_get_language (workspace), args, out, err);
  status = senda_cli_parse (&cli, args);
  if (status != SENDA_CLI_DONE)
    return status;
  cli.is_carried = TRUE;
  cli.passphrase = g_strdup (passphrase);
  cli.workspace = g_object_ref (workspace);
  cli.content = g_object_ref (senda_workspace_get_content (workspace));
  cli.path = g_strdup (senda_store_get_path (senda_workspace_get_store (workspace)));
  if (cli.given.help)
    senda_cli_help (&cli);
  else if (cli.given.version)
    senda_cli_say (&cli, "%s %s", GETTEXT_PACKAGE, SENDA_VERSION);
  else
    status = cli.given.command->run (&cli);
  return status;
}
