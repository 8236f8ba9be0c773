/* senda-cli-set.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading --set FIELD=VALUE: fields by their names in the table of the type, choices, topics and
 * records by what people call them.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-people.h"
#include "senda-cli-questions.h"

#include "senda-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SendaCliSet
{
  GArray *given; /* of SendaGiven, ended by a NULL field */
  GStringChunk *words;
};

/* Which topics a field of content or of tags is about. */
static const struct
{
  const char *field;
  const char *kinds[3];
} topics[] = {
  { "discipline", { "discipline" } },
  { "also", { "discipline" } },
  { "languages", { "language" } },
  { "populations", { "population" } },
  { "service", { "service", "item" } },
  { "circumstances", { "circumstance" } },
  { "question", { "question" } },
  { "causes", { "early-sign" } },
};

SendaCliSet *
senda_cli_set_new (void)
{
  SendaCliSet *self = g_new0 (SendaCliSet, 1);

  self->given = g_array_new (TRUE, TRUE, sizeof (SendaGiven));
  self->words = g_string_chunk_new (256);
  return self;
}

void
senda_cli_set_free (SendaCliSet *self)
{
  g_array_unref (self->given);
  g_string_chunk_free (self->words);
  g_free (self);
}

/* Says that @field is to hold @text; @language of a bilingual one, else NULL. What was said of it
 * before counts no more. */
void
senda_cli_set_add (SendaCliSet *self,
                   const char  *field,
                   const char  *text,
                   const char  *language)
{
  SendaGiven given = {
    g_string_chunk_insert (self->words, field),
    g_string_chunk_insert (self->words, text),
    language ? g_string_chunk_insert (self->words, language) : NULL,
  };

  g_array_append_val (self->given, given);
}

/* All that was said, ended by a NULL field. (transfer none) */
const SendaGiven *
senda_cli_set_get (SendaCliSet *self)
{
  return (const SendaGiven *) self->given->data;
}

static char *
list_fields (const SendaRecordInfo *info)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_strcmp0 (info->fields[i].name, info->parent) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", info->fields[i].name);
  return g_string_free (names, FALSE);
}

static SendaCliStatus
refuse_field (SendaCli              *cli,
              const SendaRecordInfo *info,
              const char            *name)
{
  g_autofree char *quoted = senda_cli_quote (name);
  g_autofree char *names = list_fields (info);

  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no field “%s”. The fields are: "
                                                        "%s.")),
                           quoted, names);
}

/* The field that @name means; "name.es" is that in Spanish, for a bilingual one. */
static const SendaField *
find_field (const SendaRecordInfo *info,
            const char            *name,
            const char           **language)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", 2);
  int index = parts[0] ? senda_record_info_field (info, parts[0]) : -1;
  const SendaField *field = index >= 0 ? &info->fields[index] : NULL;

  if (field == NULL || g_strcmp0 (field->name, info->parent) == 0)
    return NULL;
  if (parts[1] == NULL)
    return field;
  *language = senda_language_find (parts[1]);
  return *language && (field->flags & SENDA_FIELD_BILINGUAL) ? field : NULL;
}

static const char *const *
find_kinds (const SendaField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (strcmp (topics[i].field, field->name) == 0)
      return topics[i].kinds;
  return NULL;
}

/* Puts into @value the name of the one of @choices that people typed as @text: by its name, or its
 * label in the language asked for. @name: what is being chosen. */
SendaCliStatus
senda_cli_read_choice (SendaCli           *cli,
                       const char         *name,
                       const SendaChoice  *choices,
                       const char         *text,
                       char              **value)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quoted = senda_cli_quote (text);
  g_autofree char *joined = NULL;

  *value = NULL;
  for (const SendaChoice *choice = choices; choice->name; choice++)
    {
      g_ptr_array_add (names, (gpointer) choice->name);
      if (*value == NULL &&
          (senda_cli_is_name (choice->name, text) ||
           senda_cli_is_name (senda_choice_say (choices, choice->name, cli->catalog), text)))
        *value = g_strdup (choice->name);
    }
  if (*value != NULL)
    return SENDA_CLI_DONE;
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: the name of a field, what was typed, and a list of what can be */
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. It is one of: %s.")),
                           name, quoted, joined);
}

static SendaCliStatus
read_element (SendaCli   *cli,
              const char *text,
              char      **value)
{
  const SendaElement *element = senda_cli_find_element (cli, text);

  *value = g_strdup (element ? element->id : NULL);
  return element ? SENDA_CLI_DONE : SENDA_CLI_REFUSED;
}

static SendaCliStatus
read_content (SendaCli         *cli,
              const SendaField *field,
              const char       *text,
              char            **value)
{
  const char *const *kinds = find_kinds (field);
  const SendaTopic *topic = kinds ? senda_cli_look_topic (cli, kinds, text) : NULL;
  g_autofree char *quoted = senda_cli_quote (text);

  if (strcmp (field->name, "element") == 0)
    return read_element (cli, text, value);
  if (kinds != NULL && topic == NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. “senda content %s” "
                                                          "lists what it can be.")),
                             field->name, quoted, kinds[0]);
  *value = g_strdup (topic ? topic->id : text);
  return SENDA_CLI_DONE;
}

/* What has no topic are words of the task force's own. */
static char *
read_tags (SendaCli         *cli,
           const SendaField *field,
           const char       *text)
{
  const char *const *kinds = find_kinds (field);
  g_auto (GStrv) names = senda_tags_split (text);

  for (guint i = 0; kinds != NULL && names[i] != NULL; i++)
    {
      const SendaTopic *topic = senda_cli_look_topic (cli, kinds, names[i]);

      if (topic == NULL)
        continue;
      g_free (names[i]);
      names[i] = g_strdup (topic->id);
    }
  return senda_tags_join ((const char *const *) names);
}

static char *
read_boolean (SendaCli   *cli,
              const char *text)
{
  const char *yes[] = { "1", "yes", "true", senda_catalog_get (cli->catalog, "answer", "yes") };
  const char *no[] = { "0", "no", "false", senda_catalog_get (cli->catalog, "answer", "no") };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      if (senda_cli_is_name (yes[i], text))
        return g_strdup ("1");
      if (senda_cli_is_name (no[i], text))
        return g_strdup ("0");
    }
  return g_strdup (text);
}

static SendaCliStatus
read_reference (SendaCli         *cli,
                const SendaField *field,
                const char       *text,
                char            **value)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  SendaRecord *named = info == &senda_answer_info ? senda_cli_find_answer (cli, text)
                                                  : senda_cli_find_record (cli, info, text);

  if (named == NULL)
    return SENDA_CLI_REFUSED;
  *value = g_strdup (senda_record_get_id (named));
  return SENDA_CLI_DONE;
}

static SendaCliStatus
read_references (SendaCli         *cli,
                 const SendaField *field,
                 const char       *text,
                 char            **value)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  g_autoptr (GPtrArray) records = senda_cli_find_records (cli, info, text);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (records == NULL)
    return SENDA_CLI_REFUSED;
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, (gpointer) senda_record_get_id (g_ptr_array_index (records, i)));
  g_ptr_array_add (ids, NULL);
  *value = senda_tags_join ((const char *const *) ids->pdata);
  return SENDA_CLI_DONE;
}

/* What senda_record_edit() takes for what was typed. An empty text clears the field. */
static SendaCliStatus
read_value (SendaCli         *cli,
            const SendaField *field,
            const char       *text,
            char            **value)
{
  if (*text == '\0')
    *value = g_strdup ("");
  else if (field->kind == SENDA_FIELD_CHOICE)
    return senda_cli_read_choice (cli, field->name, field->choices, text, value);
  else if (field->kind == SENDA_FIELD_CONTENT)
    return read_content (cli, field, text, value);
  else if (field->kind == SENDA_FIELD_REFERENCE)
    return read_reference (cli, field, text, value);
  else if (field->kind == SENDA_FIELD_REFERENCES)
    return read_references (cli, field, text, value);
  else if (field->kind == SENDA_FIELD_TAGS)
    *value = read_tags (cli, field, text);
  else if (field->kind == SENDA_FIELD_BOOLEAN)
    *value = read_boolean (cli, text);
  else
    *value = g_strdup (text);
  return SENDA_CLI_DONE;
}

/* Says that the field called @name, of a record of type @info, is to hold what people typed as
 * @text; refuses what cannot be understood. */
SendaCliStatus
senda_cli_set_say (SendaCliSet           *self,
                   SendaCli              *cli,
                   const SendaRecordInfo *info,
                   const char            *name,
                   const char            *text)
{
  const char *language = senda_catalog_get_language (cli->catalog);
  const SendaField *field = find_field (info, name, &language);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *value = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;

  if (field == NULL)
    return refuse_field (cli, info, name);
  status = read_value (cli, field, trimmed, &value);
  if (status == SENDA_CLI_DONE)
    senda_cli_set_add (self, field->name, value,
                       field->flags & SENDA_FIELD_BILINGUAL ? language : NULL);
  return status;
}

/* Adds what @said, "FIELD=VALUE", says of a record of type @info. */
SendaCliStatus
senda_cli_set_read_one (SendaCliSet           *self,
                        SendaCli              *cli,
                        const SendaRecordInfo *info,
                        const char            *said)
{
  const char *equals = strchr (said, '=');
  g_autofree char *quoted = senda_cli_quote (said);
  g_autofree char *name = equals ? g_strndup (said, equals - said) : NULL;

  if (equals == NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is not given as FIELD=VALUE.")),
                             quoted);
  return senda_cli_set_say (self, cli, info, name, equals + 1);
}

/* Adds all that --set says of a record of type @info; refuses what cannot be understood. */
SendaCliStatus
senda_cli_set_read (SendaCliSet           *self,
                    SendaCli              *cli,
                    const SendaRecordInfo *info)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  for (guint i = 0; status == SENDA_CLI_DONE && i < cli->given.set->len; i++)
    status = senda_cli_set_read_one (self, cli, info, g_ptr_array_index (cli->given.set, i));
  return status;
}
