/* senda-cli-circumstances.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options that say what is known of a situation, or when an answer holds: one for each factor of
 * the content, with the words of its circumstances.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include "senda-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GIVEN(member) G_STRUCT_OFFSET (SendaCliGiven, member)

static const struct
{
  const char *option;
  gsize given;
  const char *factor;
} options[] = {
  { "--form", GIVEN (form), "factor.form" },
  { "--victim", GIVEN (victim), "factor.victim" },
  { "--trafficker", GIVEN (trafficker), "factor.trafficker" },
  { "--number", GIVEN (number), "factor.number" },
  { "--place", GIVEN (place), "factor.place" },
  { "--age", GIVEN (age), "factor.age" },
  { "--gender", GIVEN (gender), "factor.gender" },
  /* --language is that in which to answer. */
  { "--speaks", GIVEN (speaks), "factor.language" },
  { "--setting", GIVEN (setting), "factor.setting" },
  { "--also", GIVEN (also), "factor.other" },
};

/* Words for several circumstances at once. */
static const struct
{
  const char *word;
  const char *circumstances[3];
} together[] = {
  { "minor", { "circumstance.age-child", "circumstance.age-teen" } },
};

/* "child" of "circumstance.age-child" of "factor.age". */
static const char *
get_word (const SendaTopic *circumstance)
{
  const char *kind = senda_cli_short_id (circumstance->parent->id);
  const char *word = senda_cli_short_id (circumstance->id);

  return g_str_has_prefix (word, kind) && word[strlen (kind)] == '-' ? word + strlen (kind) + 1
                                                                     : word;
}

static gboolean
is_called (SendaCli         *cli,
           const SendaTopic *circumstance,
           const char       *name)
{
  SendaMessage full = senda_topic_get_text (circumstance, "name");
  SendaMessage brief = senda_topic_get_text (circumstance, "short");

  return senda_cli_is_name (get_word (circumstance), name) ||
         senda_cli_is_name (circumstance->id, name) ||
         senda_cli_is_name (senda_cli_short_id (circumstance->id), name) ||
         senda_cli_is_name (full.text, name) || senda_cli_is_name (brief.text, name) ||
         senda_cli_is_name (senda_cli_message (cli, full), name) ||
         senda_cli_is_name (senda_cli_message (cli, brief), name);
}

/* The circumstances of @factor that @name says, as far as it says any. */
static gboolean
add_together (GPtrArray        *ids,
              const SendaTopic *factor,
              const char       *name)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (together); i++)
    for (guint j = 0; senda_cli_is_name (together[i].word, name) && j < factor->children->len; j++)
      {
        const SendaTopic *circumstance = g_ptr_array_index (factor->children, j);

        if (!g_strv_contains (together[i].circumstances, circumstance->id))
          continue;
        g_ptr_array_add (ids, (gpointer) circumstance->id);
        found = TRUE;
      }
  return found;
}

static gboolean
add_one (SendaCli         *cli,
         GPtrArray        *ids,
         const SendaTopic *factor,
         const char       *name)
{
  for (guint i = 0; i < factor->children->len; i++)
    {
      const SendaTopic *circumstance = g_ptr_array_index (factor->children, i);

      if (!is_called (cli, circumstance, name))
        continue;
      g_ptr_array_add (ids, (gpointer) circumstance->id);
      return TRUE;
    }
  return add_together (ids, factor, name);
}

static SendaCliStatus
refuse_value (SendaCli         *cli,
              const char       *option,
              const SendaTopic *factor,
              const char       *name)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *quoted = senda_cli_quote (name);

  for (guint i = 0; i < factor->children->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            get_word (g_ptr_array_index (factor->children, i)));
  for (guint i = 0; i < G_N_ELEMENTS (together); i++)
    {
      const SendaTopic *first = NULL;

      for (guint j = 0; j < factor->children->len && first == NULL; j++)
        if (g_strv_contains (together[i].circumstances,
                             ((SendaTopic *) factor->children->pdata[j])->id))
          first = factor->children->pdata[j];
      if (first != NULL)
        g_string_append_printf (words, ", %s", together[i].word);
    }
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. It is one of: %s.")),
                           option, quoted, words->str);
}

static SendaCliStatus
read_option (SendaCli   *cli,
             GPtrArray  *ids,
             guint       option,
             const char *value)
{
  const SendaTopic *factor = senda_content_find_topic (cli->content, options[option].factor);
  g_auto (GStrv) names = senda_tags_split (value);

  g_return_val_if_fail (factor != NULL, SENDA_CLI_REFUSED);

  if (names[0] == NULL)
    return refuse_value (cli, options[option].option, factor, value);
  for (guint i = 0; names[i] != NULL; i++)
    if (!add_one (cli, ids, factor, names[i]))
      return refuse_value (cli, options[option].option, factor, names[i]);
  return SENDA_CLI_DONE;
}

/* Puts into @tags the circumstances that the options name, as a field of tags, or NULL for none.
 * Refuses values that there are not. */
SendaCliStatus
senda_cli_read_circumstances (SendaCli  *cli,
                              char     **tags)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  SendaCliStatus status = SENDA_CLI_DONE;

  for (guint i = 0; status == SENDA_CLI_DONE && i < G_N_ELEMENTS (options); i++)
    {
      const char *value = G_STRUCT_MEMBER (const char *, &cli->given, options[i].given);

      if (value != NULL)
        status = read_option (cli, ids, i, value);
    }
  if (status != SENDA_CLI_DONE)
    return status;
  g_ptr_array_add (ids, NULL);
  *tags = ids->len > 1 ? senda_tags_join ((const char *const *) ids->pdata) : NULL;
  return SENDA_CLI_DONE;
}
