/* senda-cli-protocol-draft.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol draft: what the document of a protocol says now, or said when it was adopted.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_text (SendaText  *text,
          const char *language)
{
  return text ? senda_text_get_or_other (text, language, NULL) : NULL;
}

/* Each language that says something of its own. */
static void
say_text (SendaCli          *cli,
          SendaText         *text,
          guint              indent,
          const char *const *languages)
{
  const char *former = NULL;

  for (; *languages != NULL; languages++)
    {
      const char *words = get_text (text, *languages);

      if (words != NULL && *words != '\0' && g_strcmp0 (words, former) != 0)
        senda_cli_wrap (cli, indent, "", words);
      former = words;
    }
}

/* The cells of a row in one line. (transfer full) */
static char *
join_row (GPtrArray  *cells,
          const char *language)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = get_text (cells->pdata[i], language);

      g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", cell && *cell ? cell : "–");
    }
  g_strdelimit (line->str, "\n", ' ');
  return g_string_free (line, FALSE);
}

static void
say_rows (SendaCli              *cli,
          const SendaDraftBlock *block,
          const char            *language)
{
  g_autofree char *heading = block->columns ? join_row (block->columns, language) : NULL;

  if (heading != NULL)
    senda_cli_wrap (cli, 2, "", heading);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      g_autofree char *line = join_row (block->rows->pdata[i], language);

      senda_cli_wrap (cli, 2, "• ", line);
    }
}

static void
say_block (SendaCli              *cli,
           const SendaDraftBlock *block,
           const char *const     *languages)
{
  senda_cli_say (cli, "%s", "");
  say_text (cli, block->heading, 0, languages);
  say_text (cli, block->text, 2, languages);
  for (guint i = 0; block->kind == SENDA_DRAFT_KIND_TABLE && languages[i] != NULL; i++)
    say_rows (cli, block, languages[i]);
}

/* Prints the text of @draft in each of @languages (ends with NULL), block by block. What was left out
 * of it is not printed. */
void
senda_cli_draft_say (SendaCli          *cli,
                     const SendaDraft  *draft,
                     const char *const *languages)
{
  say_text (cli, draft->title, 0, languages);
  say_text (cli, draft->subtitle, 0, languages);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (!block->is_left_out)
        say_block (cli, block, languages);
    }
}

/* Adds {language: text}, or null. */
static void
add_text (JsonBuilder       *builder,
          const char        *name,
          SendaText         *text,
          const char *const *languages)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (text == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  for (; *languages != NULL; languages++)
    senda_cli_json_text (builder, *languages, get_text (text, *languages));
  json_builder_end_object (builder);
}

static void
add_texts (JsonBuilder       *builder,
           GPtrArray         *texts,
           const char *const *languages)
{
  json_builder_begin_array (builder);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add_text (builder, NULL, texts->pdata[i], languages);
  json_builder_end_array (builder);
}

static void
add_block (JsonBuilder           *builder,
           const SendaDraftBlock *block,
           const char *const     *languages)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", block->id);
  senda_cli_json_number (builder, "level", block->level);
  add_text (builder, "heading", block->heading, languages);
  add_text (builder, "text", block->text, languages);
  json_builder_set_member_name (builder, "columns");
  add_texts (builder, block->columns, languages);
  senda_cli_json_list (builder, "rows");
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    add_texts (builder, block->rows->pdata[i], languages);
  json_builder_end_array (builder);
  senda_cli_json_boolean (builder, "is_edited", block->is_edited);
  senda_cli_json_boolean (builder, "is_stale", block->is_stale);
  json_builder_end_object (builder);
}

/* Adds the same to the object that is open. */
void
senda_cli_draft_json (JsonBuilder       *builder,
                      const SendaDraft  *draft,
                      const char *const *languages)
{
  add_text (builder, "title", draft->title, languages);
  add_text (builder, "subtitle", draft->subtitle, languages);
  senda_cli_json_list (builder, "blocks");
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const SendaDraftBlock *block = g_ptr_array_index (draft->blocks, i);

      if (!block->is_left_out)
        add_block (builder, block, languages);
    }
  json_builder_end_array (builder);
}

static SendaCliStatus
print_draft (SendaCli          *cli,
             SendaRecord       *protocol,
             const char *const *languages)
{
  const SendaDraft *draft = senda_protocols_get_draft (cli->protocols, protocol);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_draft_say (cli, draft, languages);
      senda_cli_say (cli, "%s", "");
      senda_cli_wrap (cli, 0, "",
                      senda_cli_text (cli, N_("“senda report protocol-document PROTOCOL -o FILE.pdf” "
                                              "writes it for paper, FILE.odt to go on with.")));
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_draft_json (builder, draft, languages);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_protocol_draft (SendaCli *cli)
{
  const char *second = cli->given.second_language;
  const char *languages[] = { senda_catalog_get_language (cli->catalog), NULL, NULL };
  g_autoptr (SendaRecord) protocol = NULL;

  if (second != NULL)
    languages[1] = senda_language_find (second);
  if (second != NULL && languages[1] == NULL)
    return senda_cli_refuse_language (cli, second);
  if (second != NULL && strcmp (languages[0], languages[1]) == 0)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("The second language is another one "
                                                                "than the first.")));
  protocol = senda_cli_find_protocol (cli, senda_cli_argument (cli, 0));
  return protocol ? print_draft (cli, protocol, languages) : SENDA_CLI_REFUSED;
}
