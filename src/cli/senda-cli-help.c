/* senda-cli-help.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What --help says: every command, and every option.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *usage;
  const char *summary;
} Option;

static const Option options[] = {
  /* Translators: how an option is given; only words in capitals are translated */
  { N_("--store FILE"), N_("Use this store instead of the usual one") },
  { "--language L", N_("Answer in this language: en or es") },
  { N_("--task-force NAME"), N_("Which task force is meant, by name or id; one alone is implied") },
  { "--format text|json", N_("Answer for people, or for programs") },
  { "--version", N_("Show the version") },
  { "-h, --help", N_("Show this") },
};

static const Option report_options[] = {
  { "--format pdf|odt|xlsx|csv|text", N_("What to write; if not said, as FILE ends") },
  { N_("-o, --output FILE"), N_("Where to; text and CSV may go to standard output") },
  { "--second-language L", N_("This language too, side by side") },
  { "--paper letter|a4", N_("The paper, if not Letter") },
  { N_("--date YYYY-MM-DD"), N_("The date to print on it, if not today") },
  { N_("--round NAME"), N_("Which round, by name or id, if not the latest") },
  { N_("--before NAME"), N_("Which round to compare it with, if not the one before") },
  { N_("--on YYYY-MM-DD"), N_("The day to which the plan looks ahead, if not any") },
  { N_("--year YEAR[-MONTH]"), N_("Of which year the annual report tells, by its first month, if not "
                                  "of the last twelve months") },
  { N_("--element ELEMENT"), N_("Which element, for the report or the workbook on one") },
  { N_("--edition NUMBER"), N_("Which version of the protocol, if not what it says now") },
  { "--audience internal|members|public", N_("Who may read it; members unless this says otherwise") },
  { N_("--without SECTION"), N_("Leave a section out; may be given several times") },
  { N_("--sheet TABLE"), N_("Which of its tables, for CSV") },
  { "--bom", N_("Begin CSV with the mark that Excel needs") },
};

static const Option circumstances[] = {
  { "--form sex|labor|both", N_("The form of trafficking") },
  { "--victim citizen|foreign|unknown", N_("The victim’s status") },
  { "--trafficker citizen|foreign|diplomat|unknown", N_("The status of the person suspected") },
  { "--number one|few|group|many", N_("How many people") },
  { "--place local|tribal|military|several|elsewhere|online", N_("Where it happens") },
  { "--age child|teen|young-adult|adult|older-adult", N_("How old; minor means child and teen") },
  { "--gender woman|man|transgender|family", N_("Who the person is") },
  { "--speaks english|other|signed", N_("The language of the person; --language is that of the "
                                        "answer") },
  { "--setting domestic|agriculture|…", N_("Where people work") },
  { "--also custody|night|hospital|…", N_("What else plays a part") },
};

static void
list_commands (SendaCli *cli)
{
  for (const SendaCliCommand *command = senda_cli_commands; command->run; command++)
    {
      senda_cli_wrap (cli, 2, "", senda_cli_text (cli, command->usage));
      senda_cli_wrap (cli, 6, "", senda_cli_text (cli, command->summary));
    }
}

static void
list_options (SendaCli     *cli,
              const Option *list,
              guint         n_options)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (2);

  for (guint i = 0; i < n_options; i++)
    senda_cli_table_add (table, senda_cli_text (cli, list[i].usage),
                         senda_cli_text (cli, list[i].summary), NULL);
  senda_cli_table_print (table, cli, 2);
}

static void
list_explanations (SendaCli *cli)
{
  static const char *const explanations[] = {
    N_("ELEMENT and STATEMENT are ids of the roadmap, such as mission-statement and "
       "mission-statement.3.1."),
    N_("PROTOCOL is a title, an id, or the word that “senda protocol list” shows, such as media; ITEM "
       "an id that “senda protocol show” shows, or a name; QUESTION a word such as housing. "
       "--version is that of Senda, --edition that of a protocol."),
    N_("AGENCY, MEMBER, RATER, ROLE, ROUND and SERVICE are names or ids. FIELD is a field as "
       "--format json shows it, such as email, or area.es for the Spanish wording; VALUE is a text, "
       "a date such as 2026-03-09, yes or no, the name of a choice, a topic or a record, or several "
       "with commas between them where a field takes several. An empty VALUE clears the field."),
    N_("GAP is an id that “senda show gaps” or “senda show coverage --format json” shows. COLUMN is "
       "a heading or the letter of a column."),
    N_("Never put into Senda anything that identifies a victim, client, witness or suspect."),
  };

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, explanations[i]));
}

/* Says how Senda is used. */
void
senda_cli_help (SendaCli *cli)
{
  senda_cli_say (cli, "%s", senda_cli_text (cli, N_("senda [--store FILE] [--language L]")));
  senda_cli_wrap (cli, 6, "", senda_cli_text (cli, N_("Open the window")));
  senda_cli_say (cli, "%s", senda_cli_text (cli, N_("senda [OPTION…] COMMAND")));
  senda_cli_wrap (cli, 6, "", senda_cli_text (cli, N_("Do one thing without a window")));
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Commands:")));
  list_commands (cli);
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Options:")));
  list_options (cli, options, G_N_ELEMENTS (options));
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Options of a report:")));
  list_options (cli, report_options, G_N_ELEMENTS (report_options));
  senda_cli_say (cli, "\n%s",
                 senda_cli_text (cli, N_("Circumstances, several with commas between them:")));
  list_options (cli, circumstances, G_N_ELEMENTS (circumstances));
  senda_cli_say (cli, "%s", "");
  list_explanations (cli);
}
