/* senda-cli-seal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda seal FILE, senda unseal FILE: any file, closed with a passphrase and opened again.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-seal-file.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli   *cli,
     const char *path,
     const char *new_words)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new_immutable ();
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "file", shown);
      senda_cli_json_text (builder, "passphrase", new_words);
      json_builder_end_object (builder);
      senda_cli_json_print (cli, builder);
      return;
    }
  senda_cli_say (cli, senda_cli_text (cli, N_("Wrote %s, read it back and found it whole.")), shown);
  if (new_words != NULL)
    senda_cli_say (cli, senda_cli_text (cli, N_("Sealed with the passphrase: %s")), new_words);
}

SendaCliStatus
senda_cli_seal (SendaCli *cli)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autofree char *source = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autofree char *path = senda_cli_output_path (cli);
  g_autofree char *passphrase = NULL;
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (SendaSealKey) key = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  if (path == NULL)
    return SENDA_CLI_MISUSED;
  if (!senda_cli_passphrase_seal (cli, &passphrase, &is_new))
    return SENDA_CLI_REFUSED;
  if (passphrase == NULL)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("What is sealed has a passphrase; "
                                                                "--plain does not go with it.")));
  key = senda_key_ring_seal_with (ring, passphrase, &error);
  senda_cli_work_begin (&work, cli);
  if (key == NULL || !senda_seal_file (source, path, key, senda_cli_work_progress, &work,
                                       work.cancellable, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_end (&work);
  say (cli, path, is_new ? passphrase : NULL);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_unseal (SendaCli *cli)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autofree char *source = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autofree char *path = senda_cli_output_path (cli);
  g_autofree char *passphrase = NULL;
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return SENDA_CLI_MISUSED;
  if (!senda_cli_passphrase_open (cli, &passphrase))
    return SENDA_CLI_REFUSED;
  if (passphrase != NULL && !senda_key_ring_add (ring, passphrase, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_begin (&work, cli);
  if (!senda_unseal_file (source, path, ring, senda_cli_work_progress, &work, work.cancellable,
                          &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_end (&work);
  say (cli, path, NULL);
  return SENDA_CLI_DONE;
}
