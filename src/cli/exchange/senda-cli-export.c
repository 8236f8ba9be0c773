/* senda-cli-export.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda export: what leaves the store, as a file that was read back and proved.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-ballot-files.h"
#include "senda-calendar-export.h"
#include "senda-cli-find.h"
#include "senda-cli-rounds.h"
#include "senda-list-sheet.h"
#include "senda-list.h"
#include "senda-reports.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_passphrase (SendaCli   *cli,
                const char *passphrase)
{
  senda_cli_say (cli, senda_cli_text (cli, N_("Sealed with the passphrase: %s")), passphrase);
  senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Tell it by another route than the file. If it "
                                                    "is lost, nobody can open the file.")));
}

static void
say_sent (SendaCli             *cli,
          const char           *path,
          const SendaBundleEnd *end,
          const char           *new_words,
          gboolean              is_sealed)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, senda_cli_text (cli, N_("Wrote %s, read it back and found it whole.")),
                     shown);
      if (new_words != NULL)
        say_passphrase (cli, new_words);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "file", shown);
  senda_cli_json_number (builder, "transactions", end->n_transactions);
  senda_cli_json_number (builder, "changes", end->n_changes);
  senda_cli_json_number (builder, "summaries", end->n_summaries);
  senda_cli_json_text (builder, "hash", end->hash);
  senda_cli_json_boolean (builder, "is_sealed", is_sealed);
  senda_cli_json_text (builder, "passphrase", new_words);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static SendaCliStatus
send_bundle (SendaCli       *cli,
             SendaBundleKind kind,
             SendaPrivacy    profile)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  g_autofree char *path = task_force ? senda_cli_output_path (cli) : NULL;
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;
  SendaBundleEnd end = { 0 };
  gboolean is_new = FALSE;
  SendaOutgoing outgoing = { .kind = kind, .profile = profile, .path = path };

  if (path == NULL)
    return task_force ? SENDA_CLI_MISUSED : SENDA_CLI_REFUSED;
  if (!senda_cli_passphrase_seal (cli, &passphrase, &is_new))
    return SENDA_CLI_REFUSED;
  outgoing.task_force = senda_record_get_id (SENDA_RECORD (task_force));
  outgoing.passphrase = passphrase;
  senda_cli_work_begin (&work, cli);
  if (!senda_workspace_send (cli->workspace, &outgoing, senda_cli_work_progress, &work,
                             work.cancellable, &end, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_end (&work);
  say_sent (cli, path, &end, is_new ? passphrase : NULL, passphrase != NULL);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_export_all (SendaCli *cli)
{
  return send_bundle (cli, SENDA_BUNDLE_TASK_FORCE, SENDA_PRIVACY_PERSONAL);
}

SendaCliStatus
senda_cli_export_copy (SendaCli *cli)
{
  const char *profile = senda_cli_argument (cli, 0);
  g_autofree char *quoted = senda_cli_quote (profile);

  if (strcmp (profile, "full") == 0)
    return senda_cli_export_all (cli);
  if (strcmp (profile, "members") == 0)
    return send_bundle (cli, SENDA_BUNDLE_COPY, SENDA_PRIVACY_MEMBERS);
  if (strcmp (profile, "public") == 0)
    return send_bundle (cli, SENDA_BUNDLE_COPY, SENDA_PRIVACY_PUBLIC);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no copy for “%s”. Copies are for: "
                                                        "%s.")), quoted, "full, members, public");
}

SendaCliStatus
senda_cli_export_summary (SendaCli *cli)
{
  return send_bundle (cli, SENDA_BUNDLE_SUMMARY, SENDA_PRIVACY_PUBLIC);
}

static void
say_ballots (SendaCli   *cli,
             GPtrArray  *files,
             const char *new_words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "passphrase", new_words);
  senda_cli_json_list (builder, "files");
  for (guint i = 0; i < files->len; i++)
    {
      const SendaBallotFile *file = g_ptr_array_index (files, i);
      g_autofree char *shown = g_filename_display_name (file->path);

      if (!cli->json)
        senda_cli_say (cli, "%s", shown);
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "rater", file->rater);
      senda_cli_json_text (builder, "file", shown);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    senda_cli_json_print (cli, builder);
  else if (new_words != NULL)
    say_passphrase (cli, new_words);
}

SendaCliStatus
senda_cli_export_ballots (SendaCli *cli)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autoptr (SendaRecord) round = NULL;
  g_autofree char *folder = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autofree char *passphrase = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  g_set_object (&round, senda_cli_open_round (cli));
  if (round == NULL || !senda_cli_passphrase_seal (cli, &passphrase, &is_new))
    return SENDA_CLI_REFUSED;
  senda_cli_work_begin (&work, cli);
  files = senda_ballots_send (cli->workspace, round, NULL, folder, passphrase,
                              senda_cli_work_progress, &work, work.cancellable, &error);
  if (files == NULL)
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_end (&work);
  say_ballots (cli, files, is_new ? passphrase : NULL);
  return SENDA_CLI_DONE;
}

/* "csv" or "xlsx", as the file ends. */
static const SendaFormat *
find_sheet_format (const char *path)
{
  static const char *const names[] = { "csv", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SendaFormat *format = senda_format_find (names[i]);
      g_autofree char *ending = g_strconcat (".", names[i], NULL);

      if (format != NULL && g_str_has_suffix (path, ending))
        return format;
    }
  return NULL;
}

static SendaCliStatus
refuse_list (SendaCli   *cli,
             const char *name)
{
  guint n_lists = 0;
  const SendaList *lists = senda_lists (&n_lists);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *quoted = senda_cli_quote (name);

  for (guint i = 0; i < n_lists; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lists[i].name);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no list “%s”. The lists are: %s.")),
                           quoted, names->str);
}

static void
say_file (SendaCli   *cli,
          const char *path,
          const char *counted,
          guint       n)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, senda_cli_text (cli, N_("Wrote %s, read it back and found it whole.")),
                     shown);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "file", shown);
  if (counted != NULL)
    senda_cli_json_number (builder, counted, n);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_export_list (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = NULL;
  const SendaList *list = senda_list_find (senda_cli_argument (cli, 0));
  g_autofree char *path = NULL;
  const SendaFormat *format = NULL;
  SendaListRequest request = { .list = list, .audience = SENDA_AUDIENCE_INTERNAL };
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (list == NULL)
    return refuse_list (cli, senda_cli_argument (cli, 0));
  path = senda_cli_output_path (cli);
  if (path == NULL)
    return SENDA_CLI_MISUSED;
  format = find_sheet_format (path);
  if (format == NULL)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("A list is saved in a file that ends "
                                                                "in .csv or .xlsx.")));
  task_force = senda_cli_find_task_force (cli);
  if (task_force == NULL)
    return SENDA_CLI_REFUSED;
  request.task_force = senda_record_get_id (SENDA_RECORD (task_force));
  request.language = senda_catalog_get_language (cli->catalog);
  document = senda_workspace_make_list (cli->workspace, &request, &error);
  if (document == NULL || !senda_workspace_may_save_to (cli->workspace, path, &error) ||
      !senda_document_save (document, format, NULL, path, NULL, NULL, NULL, &error))
    return senda_cli_refuse_error (cli, error);
  say_file (cli, path, NULL, 0);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_export_calendar (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  g_autofree char *path = task_force ? senda_cli_output_path (cli) : NULL;
  const SendaCalendarOptions options = {
    .language = senda_catalog_get_language (cli->catalog),
    .audience = SENDA_AUDIENCE_MEMBERS,
    .parts = SENDA_CALENDAR_ALL,
    .warn_days = SENDA_CALENDAR_WARN_DAYS,
  };
  g_autoptr (GError) error = NULL;
  guint n_entries = 0;

  if (path == NULL)
    return task_force ? SENDA_CLI_MISUSED : SENDA_CLI_REFUSED;
  if (!senda_workspace_save_calendar (cli->workspace, senda_record_get_id (SENDA_RECORD (task_force)),
                                      &options, path, &n_entries, &error))
    return senda_cli_refuse_error (cli, error);
  say_file (cli, path, "entries", n_entries);
  return SENDA_CLI_DONE;
}
