/* senda-cli-find.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-find.h"

#include "senda-cli-hint.h"
#include "senda-cli-output.h"
#include "senda-cli-topic.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_statements (GPtrArray          *ids,
                const SendaElement *element)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);

          g_ptr_array_add (ids, (gpointer) statement->id);
        }
    }
}

static void
add_topics (GPtrArray    *ids,
            SendaContent *content,
            const char   *kind)
{
  GPtrArray *topics = senda_content_get_topics (content, kind);

  for (guint i = 0; i < topics->len; i++)
    g_ptr_array_add (ids, (gpointer) ((SendaTopic *) g_ptr_array_index (topics, i))->id);
}

static GPtrArray *
list_ids (SendaCli *cli,
          gboolean  elements,
          gboolean  statements)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    {
      const SendaElement *element = senda_content_get_element (cli->content, i);

      if (elements)
        g_ptr_array_add (ids, (gpointer) element->id);
      if (statements)
        add_statements (ids, element);
    }
  for (guint i = 0; elements && statements && senda_cli_topic_kinds[i] != NULL; i++)
    add_topics (ids, cli->content, senda_cli_topic_kinds[i]);
  return ids;
}

/* The ids nearest to @wrong as they stand in a sentence: “a”, “b”. NULL for none.
 * (transfer full) (nullable) */
static char *
make_hint (SendaCli   *cli,
           const char *wrong,
           gboolean    elements,
           gboolean    statements)
{
  g_autoptr (GPtrArray) ids = list_ids (cli, elements, statements);
  const char *nearest[SENDA_CLI_MAX_HINTS];
  guint n = senda_cli_nearest (wrong, (const char *const *) ids->pdata, ids->len, nearest);
  GString *hint = NULL;

  if (n == 0)
    return NULL;
  hint = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (hint, "%s“%s”", i > 0 ? ", " : "", nearest[i]);
  return g_string_free (hint, FALSE);
}

/* The element called @id; NULL after refusing. (transfer none) (nullable) */
const SendaElement *
senda_cli_find_element (SendaCli   *cli,
                        const char *id)
{
  const SendaElement *element = senda_content_find_element (cli->content, id);
  g_autofree char *quoted = senda_cli_quote (id);
  g_autofree char *hint = NULL;

  if (element != NULL)
    return element;
  hint = make_hint (cli, id, TRUE, FALSE);
  if (hint != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no element “%s”. Nothing was changed. "
                                                   "Near to it: %s.")),
                      quoted, hint);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no element “%s”. Nothing was changed. "
                                                   "“senda content” lists them.")),
                      quoted);
  return NULL;
}

/* The statement called @id; NULL after refusing. (transfer none) (nullable) */
const SendaStatement *
senda_cli_find_statement (SendaCli   *cli,
                          const char *id)
{
  const SendaStatement *statement = senda_content_find_statement (cli->content, id);
  g_autofree char *quoted = senda_cli_quote (id);
  g_autofree char *hint = NULL;

  if (statement != NULL)
    return statement;
  hint = make_hint (cli, id, FALSE, TRUE);
  if (hint != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no statement “%s”. Nothing was "
                                                   "changed. Near to it: %s.")),
                      quoted, hint);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no statement “%s”. Nothing was "
                                                   "changed. “senda content ELEMENT” lists them.")),
                      quoted);
  return NULL;
}

/* Says that nothing is called @id, with the nearest ids of the roadmap. */
SendaCliStatus
senda_cli_refuse_id (SendaCli   *cli,
                     const char *id)
{
  g_autofree char *quoted = senda_cli_quote (id);
  g_autofree char *hint = make_hint (cli, id, TRUE, TRUE);

  if (hint != NULL)
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("Nothing is called “%s”. Nothing was "
                                                          "changed. Near to it: %s.")),
                             quoted, hint);
  return senda_cli_refuse (cli, senda_cli_text (cli, N_("Nothing is called “%s”. Nothing was "
                                                        "changed.")),
                           quoted);
}

/* The guide's section called @id. (transfer none) (nullable) */
const SendaSection *
senda_cli_look_section (SendaCli   *cli,
                        const char *id)
{
  GPtrArray *sections = senda_content_get_sections (cli->content);

  for (guint i = 0; i < sections->len; i++)
    {
      const SendaSection *section = g_ptr_array_index (sections, i);

      if (strcmp (section->id, id) == 0)
        return section;
    }
  return NULL;
}

/* The record called @id, of whatever type, removed ones too. (transfer full) (nullable) */
SendaRecord *
senda_cli_look_record (SendaCli   *cli,
                       const char *id)
{
  SendaStore *store = senda_workspace_get_store (cli->workspace);
  g_autofree char *folded = g_ascii_strdown (id, -1);
  const SendaRecordInfo *const *types = NULL;
  guint n_types = 0;

  if (!senda_id_is_valid (folded))
    return NULL;
  types = senda_record_types (&n_types);
  for (guint i = 0; i < n_types; i++)
    {
      SendaRecord *record = senda_store_load (store, types[i], folded, NULL);

      if (record != NULL)
        return record;
    }
  return NULL;
}

static void
refuse_named_task_force (SendaCli *cli,
                         gboolean  several)
{
  g_autofree char *quoted = senda_cli_quote (cli->given.task_force);

  if (several)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("Several task forces are called “%s”. Nothing "
                                                   "was changed. Name one by its id; “senda "
                                                   "task-force list” shows them.")),
                      quoted);
  else
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no task force “%s”. Nothing was "
                                                   "changed. “senda task-force list” shows "
                                                   "them.")),
                      quoted);
}

static void
refuse_implied_task_force (SendaCli *cli,
                           gboolean  several)
{
  if (several)
    senda_cli_refuse (cli, "%s",
                      senda_cli_text (cli, N_("There are several task forces. Nothing was changed. "
                                              "Say which with --task-force; “senda task-force "
                                              "list” shows them.")));
  else
    senda_cli_refuse (cli, "%s",
                      senda_cli_text (cli, N_("There is no task force yet. “senda task-force add "
                                              "NAME” adds one.")));
}

/* The task force that --task-force names, or the only one there is; NULL after refusing.
 * (transfer full) (nullable) */
SendaTaskForce *
senda_cli_find_task_force (SendaCli *cli)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = NULL;
  gboolean several = FALSE;

  task_force = senda_task_force_find (cli->workspace, cli->given.task_force, &error);
  if (task_force != NULL)
    return task_force;
  several = g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  if (!several && !g_error_matches (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND))
    senda_cli_refuse_error (cli, error);
  else if (cli->given.task_force != NULL)
    refuse_named_task_force (cli, several);
  else
    refuse_implied_task_force (cli, several);
  return NULL;
}

/* The latest round of that task force, to be rated in the language asked for; NULL after refusing.
 * (transfer full) (nullable) */
SendaRoadmap *
senda_cli_open_roadmap (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  SendaRoadmap *roadmap = NULL;

  if (task_force == NULL)
    return NULL;
  roadmap = senda_roadmap_new (cli->workspace, task_force, NULL);
  senda_roadmap_set_language (roadmap, senda_catalog_get_language (cli->catalog));
  return roadmap;
}
