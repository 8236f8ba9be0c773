/* senda-cli-report.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda report REPORT: what leaves the task force's room, into a file or to standard output.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-output.h"
#include "senda-cli-protocols.h"
#include "senda-reports.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* What was asked for, understood. */
typedef struct
{
  SendaReportRequest request;
  const SendaFormat *format;
  SendaWriteOptions options;
  SendaTaskForce *task_force;
  SendaRecord *round; /* NULL: the latest */
  SendaRecord *earlier; /* NULL: the one before it */
  SendaRecord *protocol; /* that it is about and that has been begun, or NULL */
  SendaRecord *version; /* of that protocol, or NULL */
  char *since; /* the first day of the year that it tells of, or NULL */
} Order;

typedef SendaCliStatus (*ReadOrder) (SendaCli *cli,
                                     Order    *order);

static void
order_clear (Order *order)
{
  g_clear_object (&order->task_force);
  g_clear_object (&order->round);
  g_clear_object (&order->earlier);
  g_clear_object (&order->protocol);
  g_clear_object (&order->version);
  g_clear_pointer (&order->since, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static SendaCliStatus
read_report (SendaCli *cli,
             Order    *order)
{
  const char *id = senda_cli_argument (cli, 0);
  g_autofree char *quoted = senda_cli_quote (id);

  order->request.report = senda_report_find (id);
  if (order->request.report != NULL)
    return SENDA_CLI_DONE;
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no report “%s”. “senda report "
                                                        "--list” lists them.")),
                           quoted);
}

/* How the file's name ends, after its last dot; NULL for not at all. (transfer full) (nullable) */
static char *
dup_ending (const char *file)
{
  g_autofree char *name = file ? g_path_get_basename (file) : NULL;
  const char *dot = name ? strrchr (name, '.') : NULL;

  return dot != NULL && dot != name && dot[1] != '\0' ? g_strdup (dot + 1) : NULL;
}

/* (transfer none) (nullable) */
static const SendaFormat *
find_format_ending (const char *ending)
{
  guint n_formats = 0;
  const SendaFormat *formats = senda_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    if (g_ascii_strcasecmp (ending, formats[i].extension) == 0)
      return &formats[i];
  return NULL;
}

static SendaCliStatus
refuse_format (SendaCli   *cli,
               const char *format)
{
  guint n_formats = 0;
  const SendaFormat *formats = senda_formats (&n_formats);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", formats[i].name);
  return senda_cli_refuse_format (cli, format, names->str);
}

/* By its name, else as the file ends; text where neither says anything. */
static SendaCliStatus
find_format (SendaCli *cli,
             Order    *order)
{
  g_autofree char *ending = dup_ending (cli->given.output);
  const char *name = cli->given.format;

  if (name != NULL)
    order->format = senda_format_find (name);
  else
    order->format = ending ? find_format_ending (ending) : senda_format_find ("text");
  return order->format ? SENDA_CLI_DONE : refuse_format (cli, name ? name : ending);
}

static SendaCliStatus
read_format (SendaCli *cli,
             Order    *order)
{
  const SendaCliGiven *given = &cli->given;
  SendaCliStatus status = find_format (cli, order);

  if (status != SENDA_CLI_DONE)
    return status;
  if (given->output == NULL && !order->format->is_text)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("A report of the format “%s” goes into a "
                                                          "file. Say into which with -o FILE.")),
                             order->format->name);
  order->options.sheet = given->sheet;
  order->options.byte_order_mark = given->bom;
  if ((given->sheet != NULL || given->bom) && strcmp (order->format->name, "csv") != 0)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("The options --sheet and --bom go "
                                                                "with --format csv alone.")));
  return SENDA_CLI_DONE;
}

static SendaCliStatus
read_languages (SendaCli *cli,
                Order    *order)
{
  const char *second = cli->given.second_language;

  order->request.languages[0] = senda_catalog_get_language (cli->catalog);
  if (second == NULL)
    return SENDA_CLI_DONE;
  order->request.languages[1] = senda_language_find (second);
  if (order->request.languages[1] == NULL)
    return senda_cli_refuse_language (cli, second);
  if (strcmp (order->request.languages[0], order->request.languages[1]) != 0)
    return SENDA_CLI_DONE;
  return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("The second language of a report is "
                                                              "another one than its first.")));
}

static SendaCliStatus
read_paper (SendaCli *cli,
            Order    *order)
{
  const char *paper = cli->given.paper;
  g_autofree char *quoted = NULL;

  if (paper == NULL)
    return SENDA_CLI_DONE;
  order->options.paper = senda_paper_find (paper);
  if (order->options.paper != NULL)
    return SENDA_CLI_DONE;
  quoted = senda_cli_quote (paper);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no paper “%s”. The papers are: "
                                                        "%s.")),
                           quoted, "letter, a4");
}

static gboolean
is_date (const char *text)
{
  static const char form[] = "0000-00-00";

  for (guint i = 0; i < sizeof form; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return atoi (text) > 0 && g_date_valid_dmy (atoi (text + 8), atoi (text + 5), atoi (text));
}

static SendaCliStatus
read_date (SendaCli *cli,
           Order    *order)
{
  const char *date = cli->given.date;
  g_autofree char *quoted = NULL;

  order->request.date = date;
  if (date == NULL || is_date (date))
    return SENDA_CLI_DONE;
  quoted = senda_cli_quote (date);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is no date. Dates are given as in "
                                                        "2026-03-09.")),
                           quoted);
}

/* The day to which it looks ahead. */
static SendaCliStatus
read_day (SendaCli *cli,
          Order    *order)
{
  const char *day = cli->given.day;
  g_autofree char *quoted = NULL;

  order->request.by = day;
  if (day == NULL)
    return SENDA_CLI_DONE;
  if (!order->request.report->takes_day)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” does not look ahead to a "
                                                          "day. “senda report --list” lists the "
                                                          "reports.")),
                             order->request.report->id);
  if (is_date (day))
    return SENDA_CLI_DONE;
  quoted = senda_cli_quote (day);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is no date. Dates are given as in "
                                                        "2026-03-09.")),
                           quoted);
}

/* "2026", or "2025-10" for one that begins in October. */
static SendaCliStatus
read_year (SendaCli *cli,
           Order    *order)
{
  const char *year = cli->given.year;
  g_autofree char *quoted = NULL;

  if (year == NULL)
    return SENDA_CLI_DONE;
  if (!order->request.report->takes_year)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” does not tell of a year. "
                                                          "“senda report --list” lists the "
                                                          "reports.")),
                             order->request.report->id);
  order->since = g_strconcat (year, strlen (year) == 4 ? "-01-01" : "-01", NULL);
  order->request.since = order->since;
  if (is_date (order->since))
    return SENDA_CLI_DONE;
  quoted = senda_cli_quote (year);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is no year. A year is given as in 2026, "
                                                        "or as in 2025-10 where it begins in "
                                                        "October.")),
                           quoted);
}

static SendaCliStatus
read_audience (SendaCli *cli,
               Order    *order)
{
  const char *name = cli->given.audience;
  int audience = name ? senda_audience_find (name)
                      : (int) MAX (SENDA_AUDIENCE_MEMBERS, order->request.report->least);
  g_autofree char *quoted = NULL;

  if (audience >= 0)
    {
      order->request.audience = audience;
      return SENDA_CLI_DONE;
    }
  quoted = senda_cli_quote (name);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("Nobody is called “%s” here. A report may be "
                                                        "for: %s.")),
                           quoted, "internal, members, public");
}

static SendaCliStatus
read_element (SendaCli   *cli,
              Order      *order,
              const char *id)
{
  const SendaElement *element = NULL;

  if (id == NULL && order->request.report->needs_element)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("Which element is this report to be "
                                                                "about? “senda content” lists "
                                                                "them.")));
  if (id == NULL)
    return SENDA_CLI_DONE;
  if (!order->request.report->takes_element)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” is not about one "
                                                          "element. “senda report --list” lists "
                                                          "the reports.")),
                             order->request.report->id);
  element = senda_cli_find_element (cli, id);
  if (element == NULL)
    return SENDA_CLI_REFUSED;
  order->request.element = element->id;
  return SENDA_CLI_DONE;
}

/* It is looked up when the task force is known. */
static SendaCliStatus
read_protocol (SendaCli   *cli,
               Order      *order,
               const char *argument)
{
  if (argument == NULL)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("Which protocol is this report to be "
                                                                "about? “senda protocol list” "
                                                                "lists them.")));
  order->request.protocol = argument;
  return SENDA_CLI_DONE;
}

/* What it is about: an element, or a role or a protocol, which the report itself looks up. */
static SendaCliStatus
read_about (SendaCli *cli,
            Order    *order)
{
  const char *argument = senda_cli_argument (cli, 1);
  const char *element = cli->given.element;

  if (argument != NULL && element != NULL)
    return senda_cli_refuse_usage (cli);
  if (element == NULL && (order->request.report->needs_protocol ||
                          (order->request.report->takes_protocol && argument != NULL)))
    return read_protocol (cli, order, argument);
  if (!order->request.report->takes_role || element != NULL)
    return read_element (cli, order, argument ? argument : element);
  order->request.role = argument;
  return SENDA_CLI_DONE;
}

static SendaCliStatus
refuse_section (SendaCli          *cli,
                const SendaReport *report,
                const char        *section)
{
  g_autofree char *quoted = senda_cli_quote (section);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < senda_report_n_sections (report); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", report->sections[i].id);
  if (ids->len == 0)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” has no sections to leave "
                                                          "out.")),
                             report->id);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” has no section “%s”. Its "
                                                        "sections are: %s.")),
                           report->id, quoted, ids->str);
}

static int
find_section (const SendaReport *report,
              const char        *id)
{
  for (guint i = 0; i < senda_report_n_sections (report); i++)
    if (strcmp (report->sections[i].id, id) == 0)
      return i;
  return -1;
}

static SendaCliStatus
read_sections (SendaCli *cli,
               Order    *order)
{
  const SendaReport *report = order->request.report;

  for (guint i = 0; i < cli->given.without->len; i++)
    {
      g_auto (GStrv) ids = g_strsplit (g_ptr_array_index (cli->given.without, i), ",", -1);

      for (guint j = 0; ids[j]; j++)
        {
          int section = find_section (report, g_strstrip (ids[j]));

          if (section < 0)
            return refuse_section (cli, report, ids[j]);
          order->request.left_out |= 1u << section;
        }
    }
  return SENDA_CLI_DONE;
}

static SendaCliStatus
read_task_force (SendaCli *cli,
                 Order    *order)
{
  order->task_force = senda_cli_find_task_force (cli);
  if (order->task_force == NULL)
    return SENDA_CLI_REFUSED;
  order->request.task_force = senda_record_get_id (SENDA_RECORD (order->task_force));
  return SENDA_CLI_DONE;
}

static gboolean
is_called (SendaRecord *round,
           const char  *name)
{
  return g_strcmp0 (senda_record_get_text (round, "name"), name) == 0;
}

/* The round called @name, by its name or id, into @round. */
static SendaCliStatus
find_round (SendaCli     *cli,
            Order        *order,
            const char   *name,
            SendaRecord **round)
{
  g_autofree char *quoted = senda_cli_quote (name);
  g_autoptr (GListModel) rounds = senda_workspace_list (cli->workspace, &senda_round_info,
                                                        order->request.task_force);
  guint n_called = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SendaRecord) it = g_list_model_get_item (rounds, i);
      gboolean is_it = strcmp (senda_record_get_id (it), name) == 0;

      if (!is_it && !is_called (it, name))
        continue;
      n_called = is_it ? 1 : n_called + 1;
      g_set_object (round, it);
      if (is_it)
        break;
    }
  if (n_called == 1)
    return SENDA_CLI_DONE;
  return senda_cli_refuse (cli, n_called == 0
                                    ? senda_cli_text (cli, N_("There is no round “%s”. Nothing was "
                                                              "written."))
                                    : senda_cli_text (cli, N_("Several rounds are called “%s”. "
                                                              "Nothing was written. Name one by "
                                                              "its id.")),
                           quoted);
}

static SendaCliStatus
read_round (SendaCli *cli,
            Order    *order)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  if (cli->given.round != NULL)
    status = find_round (cli, order, cli->given.round, &order->round);
  order->request.round = order->round ? senda_record_get_id (order->round) : NULL;
  return status;
}

/* The round that it is compared with. */
static SendaCliStatus
read_earlier (SendaCli *cli,
              Order    *order)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  if (cli->given.before == NULL)
    return SENDA_CLI_DONE;
  if (!order->request.report->needs_earlier)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” does not compare rounds. "
                                                          "“senda report --list” lists the "
                                                          "reports.")),
                             order->request.report->id);
  status = find_round (cli, order, cli->given.before, &order->earlier);
  order->request.earlier = order->earlier ? senda_record_get_id (order->earlier) : NULL;
  return status;
}

/* Which protocol it is about; one that has not been begun is known by what it follows. */
static SendaCliStatus
find_protocol (SendaCli *cli,
               Order    *order)
{
  if (order->request.protocol == NULL)
    return SENDA_CLI_DONE;
  order->protocol = senda_cli_find_protocol (cli, order->request.protocol);
  if (order->protocol == NULL)
    return SENDA_CLI_REFUSED;
  order->request.protocol = senda_cli_protocol_has_begun (cli, order->protocol)
                              ? senda_record_get_id (order->protocol)
                              : senda_record_get_text (order->protocol, "source");
  return SENDA_CLI_DONE;
}

static SendaCliStatus
find_version (SendaCli *cli,
              Order    *order)
{
  const char *number = cli->given.edition;

  if (number == NULL)
    return SENDA_CLI_DONE;
  if (!order->request.report->takes_version)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report “%s” is not about one version "
                                                          "of a protocol. “senda report --list” "
                                                          "lists the reports.")),
                             order->request.report->id);
  order->version = senda_cli_find_version (cli, order->protocol, number);
  if (order->version == NULL)
    return SENDA_CLI_REFUSED;
  order->request.version = senda_record_get_id (order->version);
  return SENDA_CLI_DONE;
}

static const ReadOrder readers[] = {
  read_report, read_format, read_languages, read_paper, read_date, read_audience, read_about,
  read_sections, read_day, read_year, read_task_force, read_round, read_earlier, find_protocol, find_version,
};

static SendaCliStatus
refuse_sheet (SendaCli      *cli,
              SendaDocument *document)
{
  g_autofree char *quoted = senda_cli_quote (cli->given.sheet);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            senda_document_get_sheet_id (document, i));
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("The report has no table “%s”. Its tables "
                                                        "are: %s.")),
                           quoted, ids->str);
}

static SendaCliStatus
save (SendaCli      *cli,
      Order         *order,
      SendaDocument *document)
{
  g_autofree char *file = g_canonicalize_filename (cli->given.output, NULL);
  g_autofree char *shown = g_filename_display_name (file);
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_may_save_to (cli->workspace, file, &error) ||
      !senda_document_save (document, order->format, &order->options, file, NULL, NULL, NULL,
                            &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_say (cli, senda_cli_text (cli, N_("Wrote the report to %s.")), shown);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
print (SendaCli      *cli,
       Order         *order,
       SendaDocument *document)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (out);
  g_autoptr (GError) error = NULL;

  if (!senda_document_write (document, order->format, &order->options, out, &error))
    return senda_cli_refuse_error (cli, error);
  g_string_append_len (cli->out, g_memory_output_stream_get_data (memory),
                       g_memory_output_stream_get_data_size (memory));
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_report (SendaCli *cli)
{
  g_auto (Order) order = { { 0 } };
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      SendaCliStatus status = readers[i](cli, &order);

      if (status != SENDA_CLI_DONE)
        return status;
    }
  document = senda_workspace_make_report (cli->workspace, &order.request, &error);
  if (document == NULL)
    return senda_cli_refuse_error (cli, error);
  if (order.options.sheet != NULL && senda_document_find_sheet (document, order.options.sheet) < 0)
    return refuse_sheet (cli, document);
  return cli->given.output ? save (cli, &order, document) : print (cli, &order, document);
}
