/* senda-cli-protocol-compare.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol compare: two versions beside one another, word by word.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-draft-comparison.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DRAFT "draft"

/* One of the two that are compared. */
typedef struct
{
  SendaRecord *version;    /* NULL: what the protocol says now */
  SendaDraft *read;        /* the text of the version, or NULL */
  const SendaDraft *draft; /* the text, in any case */
} Side;

static void
side_clear (Side *side)
{
  g_clear_object (&side->version);
  g_clear_pointer (&side->read, senda_draft_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* What programs call them, in the order of the enumerations. */
static const char *const word_kinds[] = { "same", "added", "removed" };
static const char *const changes[] = { "same", "changed", "added", "removed" };

/* What @name means: a version by its number, "draft"; NULL: the latest version. */
static SendaCliStatus
read_side (SendaCli    *cli,
           SendaRecord *protocol,
           const char  *name,
           Side        *side)
{
  g_autoptr (GError) error = NULL;

  if (name != NULL && senda_cli_is_name (name, DRAFT))
    {
      side->draft = senda_protocols_get_draft (cli->protocols, protocol);
      return SENDA_CLI_DONE;
    }
  side->version = senda_cli_find_version (cli, protocol, name);
  if (side->version == NULL)
    return SENDA_CLI_REFUSED;
  side->read = senda_protocols_read_version (cli->protocols, side->version, &error);
  side->draft = side->read;
  return side->read ? SENDA_CLI_DONE : senda_cli_refuse_error (cli, error);
}

static void
add_words (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *words)
{
  senda_cli_json_list (builder, name);
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const SendaWords *at = g_ptr_array_index (words, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "kind", word_kinds[at->kind]);
      senda_cli_json_text (builder, "text", at->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (SendaCli                   *cli,
            const SendaDraftComparison *comparison,
            const Side                 *before,
            const Side                 *after)
{
  g_autofree char *text = senda_draft_comparison_say (comparison, cli->catalog);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_version_json (cli, builder, "before", before->version);
  senda_cli_version_json (cli, builder, "after", after->version);
  senda_cli_json_text (builder, "text", text);
  senda_cli_json_number (builder, "changed", comparison->n_changed);
  senda_cli_json_number (builder, "added", comparison->n_added);
  senda_cli_json_number (builder, "removed", comparison->n_removed);
  senda_cli_json_list (builder, "blocks");
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const SendaBlockComparison *block = g_ptr_array_index (comparison->blocks, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", block->after ? block->after->id : block->before->id);
      senda_cli_json_text (builder, "change", changes[block->change]);
      add_words (builder, "heading", block->heading);
      add_words (builder, "text", block->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

/* Adds @text between @open and @close; the spaces and line ends after it stay outside, so that marks
 * hold words alone. */
static void
append_marked (GString    *marked,
               const char *open,
               const char *text,
               const char *close)
{
  gsize length = strlen (text);

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length > 0)
    {
      g_string_append (marked, open);
      g_string_append_len (marked, text, length);
      g_string_append (marked, close);
    }
  g_string_append (marked, text + length);
}

/* "We meet [-monthly-] {+weekly+}." (transfer full) */
static char *
mark_words (GPtrArray *words)
{
  GString *marked = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const SendaWords *at = g_ptr_array_index (words, i);
      gboolean added = at->kind == SENDA_WORDS_ADDED;

      if (at->kind == SENDA_WORDS_SAME)
        g_string_append (marked, at->text);
      else
        append_marked (marked, added ? "{+" : "[-", at->text, added ? "+}" : "-]");
    }
  return g_string_free (marked, FALSE);
}

static void
say_words (SendaCli  *cli,
           guint      indent,
           GPtrArray *words)
{
  g_autofree char *marked = words ? mark_words (words) : NULL;

  if (marked != NULL && *marked != '\0')
    senda_cli_wrap (cli, indent, "", marked);
}

/* (transfer full) */
static char *
say_side (SendaCli   *cli,
          const Side *side)
{
  return side->version ? senda_cli_version_say (cli, side->version)
                       /* Translators: what a protocol says now, beside its versions */
                       : g_strdup (senda_cli_text (cli, N_("Draft of today")));
}

static void
say (SendaCli                   *cli,
     SendaRecord                *protocol,
     const SendaDraftComparison *comparison,
     const Side                 *before,
     const Side                 *after)
{
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autofree char *from = say_side (cli, before);
  g_autofree char *to = say_side (cli, after);
  g_autofree char *text = senda_draft_comparison_say (comparison, cli->catalog);

  senda_cli_say (cli, "%s", title);
  senda_cli_say (cli, "%s → %s", from, to);
  senda_cli_wrap (cli, 0, "", text);
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const SendaBlockComparison *block = g_ptr_array_index (comparison->blocks, i);

      if (block->change == SENDA_COMPARED_SAME)
        continue;
      senda_cli_say (cli, "%s", "");
      say_words (cli, 0, block->heading);
      say_words (cli, 2, block->text);
    }
}

static gboolean
is_same (const Side *before,
         const Side *after)
{
  if (before->version == NULL || after->version == NULL)
    return before->version == after->version;
  return strcmp (senda_record_get_id (before->version), senda_record_get_id (after->version)) == 0;
}

SendaCliStatus
senda_cli_protocol_compare (SendaCli *cli)
{
  const char *to = senda_cli_argument (cli, 2);
  g_autoptr (SendaRecord) protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  g_auto (Side) before = { NULL };
  g_auto (Side) after = { NULL };
  SendaCliStatus status = SENDA_CLI_REFUSED;
  g_autoptr (SendaDraftComparison) comparison = NULL;

  if (protocol != NULL)
    status = read_side (cli, protocol, senda_cli_argument (cli, 1), &before);
  if (status == SENDA_CLI_DONE)
    status = read_side (cli, protocol, to ? to : DRAFT, &after);
  if (status != SENDA_CLI_DONE)
    return status;
  if (is_same (&before, &after))
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("A version is compared with another one, or "
                                                     "with “draft”, not with itself. “senda "
                                                     "protocol show” lists them.")));
  comparison = senda_draft_comparison_new (before.draft, after.draft,
                                           senda_catalog_get_language (cli->catalog));
  if (cli->json)
    print_json (cli, comparison, &before, &after);
  else
    say (cli, protocol, comparison, &before, &after);
  return SENDA_CLI_DONE;
}
