/* senda-cli-import.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda people import FILE: what a list would bring, and bringing it in, all or nothing.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-roster-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What --match and JSON call what a column may be, in the order of SendaRosterKind. */
static const char *const fields[] = {
  "skip", "name", "first_name", "middle_name", "last_name", "agency", "title", "discipline",
  "email", "phone", "languages", "standing", "starts_on", "ends_on", "note", NULL
};

/* In the order of SendaRosterOutcome. */
static const struct
{
  const char *name;
  const char *label; /* marked with NC_() */
} outcomes[] = {
  { "add", NC_("import", "New") },
  { "update", NC_("import", "Is there already; what is empty is filled") },
  { "same", NC_("import", "Is there already") },
  { "double", NC_("import", "The same as an earlier row") },
  { "empty", NC_("import", "Empty") },
  { "wrong", NC_("import", "Cannot be kept") },
};

typedef struct
{
  SendaCli *cli;
  const char *path;
  SendaTable *table;
  SendaRosterKind *kinds; /* of each column */
  gboolean has_headings;
  SendaRosterPlan *plan;
} Import;

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->plan, senda_roster_plan_free);
  g_clear_pointer (&import->kinds, g_free);
  g_clear_pointer (&import->table, senda_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* What spreadsheets call a column, "A" for the first. (transfer full) */
static char *
name_column (guint column)
{
  GString *name = g_string_new (NULL);

  for (guint left = column + 1; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (name, 'A' + (left - 1) % 26);
  return g_string_free (name, FALSE);
}

static const char *
get_heading (Import *import,
             guint   column)
{
  return import->has_headings ? senda_table_get (import->table, 0, column) : "";
}

/* By its heading, else by its letter. */
static gboolean
find_column (Import     *import,
             const char *said,
             guint      *column)
{
  guint n_columns = senda_table_get_n_columns (import->table);

  for (*column = 0; *column < n_columns; (*column)++)
    if (senda_cli_is_name (get_heading (import, *column), said))
      return TRUE;
  for (*column = 0; *column < n_columns; (*column)++)
    {
      g_autofree char *letter = name_column (*column);

      if (g_ascii_strcasecmp (letter, said) == 0)
        return TRUE;
    }
  return FALSE;
}

static SendaCliStatus
match_one (Import     *import,
           const char *said)
{
  const char *equals = strrchr (said, '=');
  g_autofree char *quoted = senda_cli_quote (said);
  g_autofree char *column_name = equals ? g_strndup (said, equals - said) : NULL;
  g_autofree char *listed = g_strjoinv (", ", (char **) fields);
  guint column = 0;

  if (equals == NULL)
    return senda_cli_misuse (import->cli,
                             senda_cli_text (import->cli, N_("“%s” is not given as "
                                                             "COLUMN=FIELD.")),
                             quoted);
  if (!find_column (import, column_name, &column))
    return senda_cli_refuse (import->cli,
                             senda_cli_text (import->cli, N_("The list has no column “%s”. Nothing "
                                                             "was imported. With --dry-run, its "
                                                             "columns are listed.")),
                             column_name);
  for (guint kind = 0; kind < SENDA_ROSTER_N_KINDS; kind++)
    if (g_ascii_strcasecmp (fields[kind], equals + 1) == 0)
      {
        import->kinds[column] = kind;
        return SENDA_CLI_DONE;
      }
  return senda_cli_misuse (import->cli,
                           senda_cli_text (import->cli, N_("There is no field “%s”. The fields "
                                                           "are: %s.")),
                           equals + 1, listed);
}

static SendaCliStatus
read_list (Import *import)
{
  GPtrArray *matches = import->cli->given.match;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (GError) error = NULL;

  import->table = senda_table_read_file (import->path, &error);
  if (import->table == NULL)
    return senda_cli_refuse_error (import->cli, error);
  import->kinds = senda_roster_guess (import->table);
  import->has_headings = senda_roster_has_headings (import->table);
  for (guint i = 0; status == SENDA_CLI_DONE && i < matches->len; i++)
    status = match_one (import, g_ptr_array_index (matches, i));
  if (status == SENDA_CLI_DONE)
    import->plan = senda_roster_plan_new (import->table, import->kinds, import->has_headings,
                                          senda_cli_get_facts (import->cli));
  return status;
}

static void
say_columns (Import *import)
{
  SendaCli *cli = import->cli;
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  senda_cli_table_add (table,
                       /* Translators: headings of a table: a column of a file by its letter, what
                        * its first row says, and what Senda takes it for */
                       senda_cli_text (cli, N_("Column")), senda_cli_text (cli, N_("Heading")),
                       senda_cli_text (cli, N_("Taken for")), NULL);
  for (guint i = 0; i < senda_table_get_n_columns (import->table); i++)
    {
      g_autofree char *letter = name_column (i);
      g_autofree char *heading = senda_cli_quote (get_heading (import, i));

      senda_cli_table_add (table, letter, heading,
                           senda_catalog_get (cli->catalog, "roster",
                                              senda_roster_kind_get_label (import->kinds[i])),
                           NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

static void
say_rows (Import *import)
{
  SendaCli *cli = import->cli;
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  for (guint i = 0; i < import->plan->rows->len; i++)
    {
      const SendaRosterRow *row = g_ptr_array_index (import->plan->rows, i);
      const char *name = row->values[SENDA_ROSTER_NAME];
      g_autofree char *number = g_strdup_printf ("%u", row->row + 1);

      if (row->outcome != SENDA_ROSTER_EMPTY && row->outcome != SENDA_ROSTER_WRONG)
        senda_cli_table_add (table, number, name ? name : "",
                             senda_catalog_get (cli->catalog, "import",
                                                outcomes[row->outcome].label),
                             NULL);
    }
  senda_cli_say (cli, "%s", "");
  senda_cli_table_print (table, cli, 0);
  for (guint i = 0; i < import->plan->rows->len; i++)
    {
      const SendaRosterRow *row = g_ptr_array_index (import->plan->rows, i);

      if (row->outcome == SENDA_ROSTER_WRONG)
        senda_cli_wrap (cli, 0, "! ", senda_catalog_get (cli->catalog, NULL, row->problem));
    }
}

static void
say_agencies (Import *import)
{
  GPtrArray *agencies = import->plan->new_agencies;

  if (agencies->len == 0)
    return;
  senda_cli_say (import->cli, "\n%s", senda_cli_text (import->cli, N_("New agencies")));
  for (guint i = 0; i < agencies->len; i++)
    senda_cli_wrap (import->cli, 2, "• ", g_ptr_array_index (agencies, i));
}

static void
say_outcome (Import  *import,
             gboolean imported)
{
  SendaCli *cli = import->cli;
  const SendaRosterPlan *plan = import->plan;
  guint n = plan->n_add + plan->n_update;

  senda_cli_say (cli, "%s", "");
  if (plan->n_wrong > 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing can be imported before what "
                                                        "cannot be kept is corrected.")));
  else if (n == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("The list says nothing new. Nothing was "
                                                        "changed.")));
  else if (imported)
    senda_cli_say (cli, senda_catalog_get_plural (cli->catalog,
                                                  NCP_ ("import",
                                                        "Imported %u member. “senda undo” takes "
                                                        "it back.",
                                                        "Imported %u members. “senda undo” takes "
                                                        "it back."), n), n);
  else
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing was changed yet. Without "
                                                        "--dry-run, this is imported.")));
}

static void
add_columns (Import      *import,
             JsonBuilder *builder)
{
  senda_cli_json_list (builder, "columns");
  for (guint i = 0; i < senda_table_get_n_columns (import->table); i++)
    {
      SendaRosterKind kind = import->kinds[i];
      g_autofree char *letter = name_column (i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "column", letter);
      senda_cli_json_text (builder, "heading",
                           import->has_headings ? get_heading (import, i) : NULL);
      senda_cli_json_text (builder, "field", kind == SENDA_ROSTER_SKIP ? NULL : fields[kind]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_row (Import               *import,
         JsonBuilder          *builder,
         const SendaRosterRow *row)
{
  const char *agency = row->new_agency;

  if (row->agency != NULL)
    agency = senda_record_get_text (row->agency, "name");
  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "row", row->row + 1);
  senda_cli_json_text (builder, "outcome", outcomes[row->outcome].name);
  senda_cli_json_text (builder, "name", row->values[SENDA_ROSTER_NAME]);
  senda_cli_json_text (builder, "agency", agency);
  senda_cli_record_json_name (import->cli, builder, "member", row->member);
  senda_cli_json_text (builder, "problem", row->problem);
  json_builder_end_object (builder);
}

static void
print_json (Import  *import,
            gboolean imported)
{
  const SendaRosterPlan *plan = import->plan;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_boolean (builder, "imported", imported);
  add_columns (import, builder);
  senda_cli_json_list (builder, "new_agencies");
  for (guint i = 0; i < plan->new_agencies->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (plan->new_agencies, i));
  json_builder_end_array (builder);
  senda_cli_json_list (builder, "rows");
  for (guint i = 0; i < plan->rows->len; i++)
    add_row (import, builder, g_ptr_array_index (plan->rows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (import->cli, builder);
}

static void
print (Import  *import,
       gboolean imported)
{
  if (import->cli->json)
    {
      print_json (import, imported);
      return;
    }
  say_columns (import);
  say_rows (import);
  say_agencies (import);
  say_outcome (import, imported);
}

static SendaCliStatus
refuse_wrong (Import *import)
{
  const SendaRosterPlan *plan = import->plan;
  const char *problem = NULL;

  for (guint i = 0; problem == NULL && i < plan->rows->len; i++)
    problem = ((SendaRosterRow *) g_ptr_array_index (plan->rows, i))->problem;
  return senda_cli_refuse (import->cli,
                           senda_catalog_get_plural (import->cli->catalog,
                                                     NCP_ ("import",
                                                           "Nothing was imported: %u row cannot be "
                                                           "kept. %s",
                                                           "Nothing was imported: %u rows cannot "
                                                           "be kept; --dry-run lists them. The "
                                                           "first: %s"),
                                                     plan->n_wrong),
                           plan->n_wrong,
                           senda_catalog_get (import->cli->catalog, NULL, problem ? problem : ""));
}

SendaCliStatus
senda_cli_people_import (SendaCli *cli)
{
  g_auto (Import) import = { .cli = cli, .path = senda_cli_argument (cli, 0) };
  SendaCliStatus status = SENDA_CLI_REFUSED;
  g_autoptr (GError) error = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  status = read_list (&import);
  if (status != SENDA_CLI_DONE)
    return status;
  if (cli->given.dry_run)
    {
      print (&import, FALSE);
      return SENDA_CLI_DONE;
    }
  if (import.plan->n_wrong > 0)
    return refuse_wrong (&import);
  if (!senda_people_import (cli->people, import.plan, &error))
    return senda_cli_refuse_error (cli, error);
  print (&import, import.plan->n_add + import.plan->n_update > 0);
  return SENDA_CLI_DONE;
}
