/* senda-cli-given.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a command line apart. Options may stand anywhere before "--"; their values are taken as
 * they come, also when they begin with a dash.
 */
#include "config.h"

#include "senda-cli-output.h"

#include "senda-passphrase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an option sets in SendaCliGiven. */
typedef enum
{
  FLAG, /* a gboolean */
  VALUE, /* a const char * */
  FILE_NAME, /* a const char *, which need not be UTF-8 */
  VALUES /* a GPtrArray: one for each time that it is given */
} OptionKind;

typedef struct
{
  const char *name;
  OptionKind kind;
  gsize offset;
  SendaCliTakes takes; /* a command that has one of these; 0: every command */
} Option;

#define OFFSET(member) G_STRUCT_OFFSET (SendaCliGiven, member)

static const Option options[] = {
  { "--store", FILE_NAME, OFFSET (store) },
  { "--language", VALUE, OFFSET (language) },
  { "--format", VALUE, OFFSET (format) },
  { "--task-force", VALUE, OFFSET (task_force), SENDA_CLI_TASK_FORCE },
  { "--reason", VALUE, OFFSET (reason), SENDA_CLI_REASON },
  { "--note", VALUE, OFFSET (note), SENDA_CLI_NOTE },
  { "--sample", FLAG, OFFSET (sample), SENDA_CLI_SAMPLE },
  { "--yes", FLAG, OFFSET (yes), SENDA_CLI_YES },
  { "--dry-run", FLAG, OFFSET (dry_run), SENDA_CLI_DRY_RUN },
  { "--list", FLAG, OFFSET (list), SENDA_CLI_LIST },
  { "--output", FILE_NAME, OFFSET (output), SENDA_CLI_REPORT | SENDA_CLI_OUTPUT },
  { "-o", FILE_NAME, OFFSET (output), SENDA_CLI_REPORT | SENDA_CLI_OUTPUT },
  { "--second-language", VALUE, OFFSET (second_language),
    SENDA_CLI_REPORT | SENDA_CLI_SECOND_LANGUAGE },
  { "--paper", VALUE, OFFSET (paper), SENDA_CLI_REPORT },
  { "--date", VALUE, OFFSET (date), SENDA_CLI_REPORT | SENDA_CLI_ADOPTION },
  { "--before", VALUE, OFFSET (before), SENDA_CLI_REPORT },
  { "--round", VALUE, OFFSET (round), SENDA_CLI_REPORT | SENDA_CLI_ROUND },
  { "--element", VALUE, OFFSET (element), SENDA_CLI_REPORT | SENDA_CLI_PLAN },
  { "--audience", VALUE, OFFSET (audience), SENDA_CLI_REPORT },
  { "--without", VALUES, OFFSET (without), SENDA_CLI_REPORT },
  { "--sheet", VALUE, OFFSET (sheet), SENDA_CLI_REPORT },
  { "--bom", FLAG, OFFSET (bom), SENDA_CLI_REPORT },
  { "--set", VALUES, OFFSET (set), SENDA_CLI_SET },
  { "--find", VALUE, OFFSET (find), SENDA_CLI_FIND },
  { "--standing", VALUE, OFFSET (standing), SENDA_CLI_STANDING },
  { "--agency", VALUE, OFFSET (agency), SENDA_CLI_AGENCY },
  { "--member", VALUE, OFFSET (member), SENDA_CLI_MEMBER },
  { "--question", VALUE, OFFSET (question), SENDA_CLI_QUESTION },
  { "--match", VALUES, OFFSET (match), SENDA_CLI_MATCH },
  { "--on", VALUE, OFFSET (day), SENDA_CLI_DAY | SENDA_CLI_REPORT },
  { "--year", VALUE, OFFSET (year), SENDA_CLI_REPORT },
  { "--all", FLAG, OFFSET (all), SENDA_CLI_ALL },
  { "--by", VALUE, OFFSET (by), SENDA_CLI_COVERAGE },
  { "--items", FLAG, OFFSET (items), SENDA_CLI_COVERAGE },
  { "--owner", VALUE, OFFSET (owner), SENDA_CLI_PLAN | SENDA_CLI_OWNER },
  { "--overdue", FLAG, OFFSET (overdue), SENDA_CLI_OWNER },
  { "--due", VALUE, OFFSET (due), SENDA_CLI_PLAN | SENDA_CLI_DUE },
  { "--for", VALUE, OFFSET (source), SENDA_CLI_PLAN },
  { "--backup", VALUE, OFFSET (backup), SENDA_CLI_PLAN },
  { "--helpers", VALUE, OFFSET (helpers), SENDA_CLI_PLAN },
  { "--outcome", VALUE, OFFSET (outcome), SENDA_CLI_OUTCOME },
  { "--from", VALUE, OFFSET (from), SENDA_CLI_NEW_ROUND },
  { "--anonymous", FLAG, OFFSET (anonymous), SENDA_CLI_NEW_ROUND },
  { "--method", VALUE, OFFSET (method), SENDA_CLI_NEW_ROUND },
  { "--purpose", VALUE, OFFSET (purpose), SENDA_CLI_NEW_ROUND },
  { "--corrects", VALUE, OFFSET (corrects), SENDA_CLI_NEW_ROUND },
  { "--all-members", FLAG, OFFSET (all_members), SENDA_CLI_NEW_ROUND },
  { "--present", VALUE, OFFSET (present), SENDA_CLI_PRESENT },
  { "--stage", VALUE, OFFSET (stage), SENDA_CLI_STAGE },
  { "--state", VALUE, OFFSET (state), SENDA_CLI_STATE },
  { "--open", FLAG, OFFSET (open), SENDA_CLI_OPEN },
  { "--edition", VALUE, OFFSET (edition), SENDA_CLI_EDITION | SENDA_CLI_REPORT },
  { "--summary", VALUE, OFFSET (summary), SENDA_CLI_ADOPTION },
  { "--open-reason", VALUE, OFFSET (open_reason), SENDA_CLI_ADOPTION },
  { "--way", VALUE, OFFSET (way), SENDA_CLI_WAY },
  { "--cause", VALUES, OFFSET (causes), SENDA_CLI_CAUSE },
  { "--part", VALUE, OFFSET (part), SENDA_CLI_NEW_ITEM },
  { "--text", VALUE, OFFSET (text), SENDA_CLI_NEW_ITEM },
  { "--mandatory", FLAG, OFFSET (mandatory), SENDA_CLI_NEW_ITEM },
  { "--form", VALUE, OFFSET (form), SENDA_CLI_CIRCUMSTANCES },
  { "--victim", VALUE, OFFSET (victim), SENDA_CLI_CIRCUMSTANCES },
  { "--trafficker", VALUE, OFFSET (trafficker), SENDA_CLI_CIRCUMSTANCES },
  { "--number", VALUE, OFFSET (number), SENDA_CLI_CIRCUMSTANCES },
  { "--place", VALUE, OFFSET (place), SENDA_CLI_CIRCUMSTANCES },
  { "--age", VALUE, OFFSET (age), SENDA_CLI_CIRCUMSTANCES },
  { "--gender", VALUE, OFFSET (gender), SENDA_CLI_CIRCUMSTANCES },
  { "--speaks", VALUE, OFFSET (speaks), SENDA_CLI_CIRCUMSTANCES },
  { "--setting", VALUE, OFFSET (setting), SENDA_CLI_CIRCUMSTANCES },
  { "--also", VALUE, OFFSET (also), SENDA_CLI_CIRCUMSTANCES },
  { "--passphrase-file", FILE_NAME, OFFSET (passphrase_file), SENDA_CLI_PASSPHRASE },
  { "--plain", FLAG, OFFSET (plain), SENDA_CLI_SEALS },
  { "--part-ways", FLAG, OFFSET (part_ways), SENDA_CLI_PART_WAYS },
  { "--region", VALUE, OFFSET (region), SENDA_CLI_REGION },
  { "--help", FLAG, OFFSET (help) },
  { "-h", FLAG, OFFSET (help) },
  { "--version", FLAG, OFFSET (version) },
};

/* The option that @arg is, alone or as "--name=value". */
static const Option *
find_option (const char *arg)
{
  gsize length = strcspn (arg, "=");

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (strlen (options[i].name) == length && strncmp (options[i].name, arg, length) == 0)
      return &options[i];
  return NULL;
}

static SendaCliStatus
refuse_bytes (SendaCli *cli,
              guint     position)
{
  return senda_cli_refuse (cli,
                           /* Translators: %u counts the words of a command line, from 1 */
                           senda_cli_text (cli, N_("Word %u of the command is not valid text "
                                                   "(UTF-8). Nothing was changed.")),
                           position + 1);
}

/* Reads the option at *@index, and moves on to its value. */
static SendaCliStatus
read_option (SendaCli          *cli,
             const char *const *args,
             guint             *index)
{
  const char *arg = args[*index];
  const Option *option = find_option (arg);
  const char *value = strchr (arg, '=');
  g_autofree char *quoted = senda_cli_quote (arg);

  if (option == NULL || (value != NULL && option->kind == FLAG))
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no option “%s”. “senda --help” "
                                                          "lists them.")),
                             quoted);
  if (option->takes != 0)
    g_array_append_val (cli->given.taken, option->takes);
  if (option->kind == FLAG)
    {
      G_STRUCT_MEMBER (gboolean, &cli->given, option->offset) = TRUE;
      return SENDA_CLI_DONE;
    }
  value = value ? value + 1 : args[++*index];
  if (value == NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("The option “%s” needs a value after it. "
                                                          "“senda --help” says which.")),
                             quoted);
  if (option->kind != FILE_NAME && !g_utf8_validate (value, -1, NULL))
    return refuse_bytes (cli, *index);
  if (option->kind == VALUES)
    g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, &cli->given, option->offset), (gpointer) value);
  else
    G_STRUCT_MEMBER (const char *, &cli->given, option->offset) = value;
  return SENDA_CLI_DONE;
}

static SendaCliStatus
read_args (SendaCli          *cli,
           const char *const *args)
{
  gboolean options_end = FALSE;

  for (guint i = 0; args[i]; i++)
    {
      SendaCliStatus status = SENDA_CLI_DONE;

      if (!options_end && strcmp (args[i], "--") == 0)
        options_end = TRUE;
      else if (!options_end && args[i][0] == '-' && args[i][1] != '\0')
        status = read_option (cli, args, &i);
      else
        g_ptr_array_add (cli->given.words, (gpointer) args[i]);
      if (status != SENDA_CLI_DONE)
        return status;
    }
  return SENDA_CLI_DONE;
}

static gboolean
is_command (const SendaCliCommand *command,
            const SendaCliGiven   *given)
{
  GPtrArray *words = given->words;
  guint n_words = command->words[1] ? 2 : 1;

  if (words->len < n_words || ((command->takes & SENDA_CLI_LIST) != 0 && !given->list))
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (strcmp (command->words[i], g_ptr_array_index (words, i)) != 0)
      return FALSE;
  return TRUE;
}

static SendaCliStatus
refuse_command (SendaCli *cli)
{
  GPtrArray *words = cli->given.words;
  const char *first = words->len > 0 ? g_ptr_array_index (words, 0) : NULL;
  g_autofree char *quoted = senda_cli_quote (first ? first : "");

  if (first == NULL)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("A command is missing. “senda "
                                                                "--help” lists them.")));
  for (const SendaCliCommand *command = senda_cli_commands; command->run; command++)
    if (command->words[1] != NULL && strcmp (command->words[0], first) == 0)
      return senda_cli_misuse (cli, senda_cli_text (cli, N_("The command “%s” is not complete. "
                                                            "“senda --help” says how.")),
                               quoted);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no command “%s”. “senda --help” "
                                                        "lists them.")),
                           quoted);
}

static SendaCliStatus
find_command (SendaCli *cli)
{
  GPtrArray *words = cli->given.words;

  for (const SendaCliCommand *command = senda_cli_commands; command->run; command++)
    if (is_command (command, &cli->given))
      {
        cli->given.command = command;
        for (guint i = command->words[1] ? 2 : 1; i < words->len; i++)
          g_ptr_array_add (cli->given.arguments, g_ptr_array_index (words, i));
        return SENDA_CLI_DONE;
      }
  return refuse_command (cli);
}

/* Whether every option that was given is one that the command takes. */
static gboolean
takes_options (const SendaCliGiven *given)
{
  for (guint i = 0; i < given->taken->len; i++)
    if ((g_array_index (given->taken, SendaCliTakes, i) & given->command->takes) == 0)
      return FALSE;
  return TRUE;
}

static SendaCliStatus
check_arguments (SendaCli *cli)
{
  const SendaCliCommand *command = cli->given.command;
  GPtrArray *arguments = cli->given.arguments;

  for (guint i = 0; i < arguments->len; i++)
    if (!command->is_file && !g_utf8_validate (g_ptr_array_index (arguments, i), -1, NULL))
      return refuse_bytes (cli, i + (command->words[1] ? 2 : 1));
  if (arguments->len >= command->min_arguments && arguments->len <= command->max_arguments &&
      takes_options (&cli->given))
    return SENDA_CLI_DONE;
  return senda_cli_refuse_usage (cli);
}

static SendaCliStatus
check_format (SendaCli *cli)
{
  const char *format = cli->given.format;

  cli->json = g_strcmp0 (format, "json") == 0;
  if (format == NULL || cli->json || strcmp (format, "text") == 0 ||
      (cli->given.command->takes & SENDA_CLI_REPORT) != 0)
    return SENDA_CLI_DONE;
  return senda_cli_refuse_format (cli, format, "text, json");
}

static const char *
find_language (const char *const *args)
{
  for (guint i = 0; args[i] && strcmp (args[i], "--") != 0; i++)
    {
      const Option *option = args[i][0] == '-' ? find_option (args[i]) : NULL;
      const char *value = strchr (args[i], '=');

      if (option == NULL || option->kind == FLAG)
        continue;
      value = value ? value + 1 : args[++i];
      if (value == NULL)
        break;
      if (option->offset == OFFSET (language))
        return senda_language_find (value);
    }
  return NULL;
}

/* Whether @args hold anything for the command line to do: a word, --help, --version, or an option
 * that the window does not know either. */
gboolean
senda_cli_is_command (const char *const *args)
{
  for (guint i = 0; args[i]; i++)
    {
      const Option *option = find_option (args[i]);

      /* A file that somebody sent opens in the window. */
      if (args[i][0] != '-' && g_str_has_suffix (args[i], ".senda"))
        return FALSE;
      if (args[i][0] != '-' || strcmp (args[i], "--") == 0)
        return TRUE;
      if (g_str_has_prefix (args[i], "--gapplication"))
        return FALSE;
      if (option == NULL || (option->offset != OFFSET (store) &&
                             option->offset != OFFSET (language)))
        return TRUE;
      if (strchr (args[i], '=') == NULL && args[++i] == NULL)
        return TRUE;
    }
  return FALSE;
}

/* Makes @cli ready for @args, to speak the language that they ask for, else @language. @out and
 * @err are borrowed. */
void
senda_cli_set_up (SendaCli          *cli,
                  const char        *language,
                  const char *const *args,
                  GString           *out,
                  GString           *err)
{
  const char *asked = find_language (args);

  memset (cli, 0, sizeof *cli);
  cli->given.words = g_ptr_array_new ();
  cli->given.arguments = g_ptr_array_new ();
  cli->given.without = g_ptr_array_new ();
  cli->given.set = g_ptr_array_new ();
  cli->given.match = g_ptr_array_new ();
  cli->given.causes = g_ptr_array_new ();
  cli->given.taken = g_array_new (FALSE, FALSE, sizeof (SendaCliTakes));
  cli->catalog = senda_catalog_load (asked ? asked : language);
  cli->out = out;
  cli->err = err;
}

void
senda_cli_clear (SendaCli *cli)
{
  g_clear_pointer (&cli->given.words, g_ptr_array_unref);
  g_clear_pointer (&cli->given.arguments, g_ptr_array_unref);
  g_clear_pointer (&cli->given.without, g_ptr_array_unref);
  g_clear_pointer (&cli->given.set, g_ptr_array_unref);
  g_clear_pointer (&cli->given.match, g_ptr_array_unref);
  g_clear_pointer (&cli->given.causes, g_ptr_array_unref);
  g_clear_pointer (&cli->given.taken, g_array_unref);
  g_clear_object (&cli->protocols);
  g_clear_object (&cli->rounds);
  g_clear_object (&cli->people);
  g_clear_pointer (&cli->catalog, senda_catalog_unref);
  g_clear_object (&cli->content);
  g_clear_object (&cli->workspace);
  g_clear_pointer (&cli->passphrase, senda_passphrase_free);
  g_clear_pointer (&cli->path, g_free);
}

/* Whether --version, with more said, is meant for that of a protocol. */
static gboolean
means_edition (const SendaCliGiven *given)
{
  static const char *const words[] = { "protocol", "report", NULL };

  return given->version && !given->help && given->words->len > 1 &&
         g_strv_contains (words, g_ptr_array_index (given->words, 0));
}

/* Takes @args apart; they must live as long as @cli. After --help or --version there may be no
 * command. */
SendaCliStatus
senda_cli_parse (SendaCli          *cli,
                 const char *const *args)
{
  SendaCliStatus status = read_args (cli, args);
  const char *language = cli->given.language;

  if (status == SENDA_CLI_DONE && language != NULL && senda_language_find (language) == NULL)
    status = senda_cli_refuse_language (cli, language);
  if (status == SENDA_CLI_DONE && means_edition (&cli->given))
    status = senda_cli_misuse (cli, "%s",
                               senda_cli_text (cli, N_("--version shows the version of Senda. That "
                                                       "of a protocol is chosen with --edition "
                                                       "NUMBER.")));
  if (status != SENDA_CLI_DONE || cli->given.help || cli->given.version)
    return status;
  status = find_command (cli);
  if (status == SENDA_CLI_DONE)
    status = check_arguments (cli);
  return status == SENDA_CLI_DONE ? check_format (cli) : status;
}

static void
add_option (GPtrArray    *args,
            const Option *option,
            const char   *value)
{
  g_ptr_array_add (args, g_strdup (option->name));
  g_ptr_array_add (args, option->kind == FILE_NAME ? g_canonicalize_filename (value, NULL)
                                                   : g_strdup (value));
}

static void
add_options (GPtrArray           *args,
             const SendaCliGiven *given,
             const Option        *option)
{
  const char *value = NULL;
  GPtrArray *values = NULL;

  switch (option->kind)
    {
    case FLAG:
      if (G_STRUCT_MEMBER (gboolean, given, option->offset))
        g_ptr_array_add (args, g_strdup (option->name));
      break;
    case VALUES:
      values = G_STRUCT_MEMBER (GPtrArray *, given, option->offset);
      for (guint i = 0; i < values->len; i++)
        add_option (args, option, g_ptr_array_index (values, i));
      break;
    case VALUE:
    case FILE_NAME:
    default:
      value = G_STRUCT_MEMBER (const char *, given, option->offset);
      if (value != NULL)
        add_option (args, option, value);
    }
}

static char *
dup_argument (SendaCli *cli,
              guint     index)
{
  const char *argument = senda_cli_argument (cli, index);

  return cli->given.command->is_file ? g_canonicalize_filename (argument, NULL)
                                     : g_strdup (argument);
}

/* The same command for another process that holds the store already: without --store and without
 * what a passphrase is read from, with the language said, and files named from the root. (transfer
 * full) */
char **
senda_cli_to_args (SendaCli *cli)
{
  const SendaCliGiven *given = &cli->given;
  GPtrArray *args = g_ptr_array_new ();

  g_ptr_array_add (args, g_strdup ("--language"));
  g_ptr_array_add (args, g_strdup (senda_catalog_get_language (cli->catalog)));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      gsize offset = options[i].offset;

      /* What has a short name too is said once. */
      if (offset != OFFSET (store) && offset != OFFSET (language) &&
          offset != OFFSET (passphrase_file) && g_str_has_prefix (options[i].name, "--"))
        add_options (args, given, &options[i]);
    }
  g_ptr_array_add (args, g_strdup ("--"));
  for (guint i = 0; i < 2 && given->command->words[i]; i++)
    g_ptr_array_add (args, g_strdup (given->command->words[i]));
  for (guint i = 0; i < given->arguments->len; i++)
    g_ptr_array_add (args, dup_argument (cli, i));
  g_ptr_array_add (args, NULL);
  return (char **) g_ptr_array_free (args, FALSE);
}

/* What follows the command's words, NULL beyond the last. (transfer none) (nullable) */
const char *
senda_cli_argument (SendaCli *cli,
                    guint     index)
{
  GPtrArray *arguments = cli->given.arguments;

  return index < arguments->len ? g_ptr_array_index (arguments, index) : NULL;
}

/* Says how the command is given. */
SendaCliStatus
senda_cli_refuse_usage (SendaCli *cli)
{
  return senda_cli_misuse (cli,
                           /* Translators: %s is how a command is given, "rate ELEMENT STAGE" */
                           senda_cli_text (cli, N_("The command is given as “senda %s”. “senda "
                                                   "--help” says more.")),
                           senda_cli_text (cli, cli->given.command->usage));
}

/* Says which languages there are. */
SendaCliStatus
senda_cli_refuse_language (SendaCli   *cli,
                           const char *language)
{
  g_autofree char *spoken = g_strjoinv (", ", (char **) senda_languages ());
  g_autofree char *quoted = senda_cli_quote (language);

  return senda_cli_misuse (cli, senda_cli_text (cli, N_("Senda does not speak “%s”. It speaks: "
                                                        "%s.")),
                           quoted, spoken);
}

/* Says which @formats there are. */
SendaCliStatus
senda_cli_refuse_format (SendaCli   *cli,
                         const char *format,
                         const char *formats)
{
  g_autofree char *quoted = senda_cli_quote (format);

  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no format “%s”. The formats are: "
                                                        "%s.")),
                           quoted, formats);
}
