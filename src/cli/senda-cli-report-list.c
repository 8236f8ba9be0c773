/* senda-cli-report-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda report --list: the reports, what each is for, and its sections.
 */
#include "config.h"

#include "senda-cli-output.h"
#include "senda-report.h"

static const char *
get_title (SendaCli          *cli,
           const SendaReport *report)
{
  return senda_catalog_get (cli->catalog, "report", report->title);
}

static const char *
get_purpose (SendaCli          *cli,
             const SendaReport *report)
{
  return senda_catalog_get (cli->catalog, "report", report->purpose);
}

static const char *
get_label (SendaCli                 *cli,
           const SendaReportSection *section)
{
  return senda_catalog_get (cli->catalog, "report-section", section->label);
}

static void
say_report (SendaCli          *cli,
            const SendaReport *report)
{
  senda_cli_say (cli, "%s  (%s)", get_title (cli, report), report->id);
  senda_cli_wrap (cli, 2, "", get_purpose (cli, report));
  for (guint i = 0; i < senda_report_n_sections (report); i++)
    senda_cli_say (cli, "    %s  (%s)", get_label (cli, &report->sections[i]),
                   report->sections[i].id);
}

static void
add_sections (SendaCli          *cli,
              JsonBuilder       *builder,
              const SendaReport *report)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < senda_report_n_sections (report); i++)
    {
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", report->sections[i].id);
      senda_cli_json_text (builder, "title", get_label (cli, &report->sections[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (SendaCli          *cli,
            const SendaReport *reports,
            guint              n_reports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < n_reports; i++)
    {
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", reports[i].id);
      senda_cli_json_text (builder, "title", get_title (cli, &reports[i]));
      senda_cli_json_text (builder, "purpose", get_purpose (cli, &reports[i]));
      add_sections (cli, builder, &reports[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_report_list (SendaCli *cli)
{
  guint n_reports = 0;
  const SendaReport *reports = senda_reports (&n_reports);

  if (cli->json)
    {
      print_json (cli, reports, n_reports);
      return SENDA_CLI_DONE;
    }
  for (guint i = 0; i < n_reports; i++)
    {
      if (i > 0)
        senda_cli_say (cli, "%s", "");
      say_report (cli, &reports[i]);
    }
  return SENDA_CLI_DONE;
}
