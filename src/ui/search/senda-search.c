/* senda-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-search.h"

#include "senda-record-edits.h"
#include "senda-record-target.h"
#include "senda-record-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
senda_search_result_free (SendaSearchResult *found)
{
  g_free (found->kind);
  g_free (found->text);
  g_free (found->task_force);
  g_free (found->target);
  g_free (found);
}

static gboolean
is_ascii (char c)
{
  return (guchar) c < 0x80;
}

/* What is not ASCII: it folds by itself, whatever stands around it. */
static void
append_folded (GString    *folded,
               const char *text,
               gsize       length)
{
  g_autofree char *small = g_utf8_casefold (text, length);
  g_autofree char *parted = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);

  for (const char *c = parted; c != NULL && *c; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (folded, g_utf8_get_char (c));
}

/* Small letters without accents, so that "reunion" finds "Reunión". (transfer full) */
char *
senda_search_fold_text (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *start = NULL;

      while (*text != '\0' && is_ascii (*text))
        g_string_append_c (folded, g_ascii_tolower (*text++));
      start = text;
      while (!is_ascii (*text))
        text++;
      if (text > start)
        append_folded (folded, start, text - start);
    }
  return g_string_free (folded, FALSE);
}

/* The words to look for, folded; none in an empty search. (transfer full) */
char **
senda_search_fold (const char *words)
{
  g_autofree char *folded = senda_search_fold_text (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (kept, g_strdup (parts[i]));
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_free (kept, FALSE);
}

/* Whether every word is somewhere in @text. */
gboolean
senda_search_matches (const char  *text,
                      char       **folded_words)
{
  g_autofree char *folded = text ? senda_search_fold_text (text) : NULL;

  if (folded == NULL || folded_words[0] == NULL)
    return FALSE;
  for (guint i = 0; folded_words[i] != NULL; i++)
    if (strstr (folded, folded_words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Who or what a record is about, in the order in which people ask. */
static const char *const subjects[] = { "member", "owner", "agency", "role", "responsibility" };

static char *
say_subject (SendaWorkspace *workspace,
             SendaRecord    *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      int field = senda_record_info_field (info, subjects[i]);
      const char *id = field >= 0 ? senda_record_get_text (record, subjects[i]) : NULL;
      const SendaRecordInfo *type = id ? senda_record_info_find (info->fields[field].reference)
                                       : NULL;
      g_autoptr (SendaRecord) subject = type ? senda_workspace_get (workspace, type, id, NULL)
                                             : NULL;

      if (subject != NULL && !senda_record_is_deleted (subject))
        return senda_record_dup_name (workspace, subject);
    }
  return NULL;
}

/* What @excerpt does not say: whose note it is. */
static char *
say_name (SendaWorkspace *workspace,
          SendaRecord    *record,
          const char     *excerpt)
{
  g_autofree char *name = senda_record_get_info (record)->title != NULL
                            ? senda_record_dup_name (workspace, record) : NULL;

  return name == NULL || strstr (excerpt, name) != NULL ? NULL : g_steal_pointer (&name);
}

static char *
describe_element (SendaWorkspace *workspace,
                  SendaRecord    *record,
                  const char     *label)
{
  const SendaElement *element = NULL;

  if (senda_record_info_field (senda_record_get_info (record), "element") >= 0)
    element = senda_content_find_element (senda_workspace_get_content (workspace),
                                          senda_record_get_text (record, "element"));
  if (element == NULL)
    return NULL;
  /* Translators: what was found and the element of the roadmap that it is about: "Evidence, 1.4
   * Leadership" */
  return g_strdup_printf (_("%1$s, %2$s %3$s"), label, element->number,
                          senda_message (element->name, senda_workspace_get_catalog (workspace)));
}

/* The kind of record and, where @text does not say so, whose it is or what it is about.
 * (transfer full) */
static char *
describe_kind (SendaWorkspace       *workspace,
               const SendaSearchHit *hit,
               SendaRecord          *record,
               const char           *text)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, hit->info->label);
  g_autofree char *kind = record ? describe_element (workspace, record, label) : NULL;
  g_autofree char *about = NULL;

  if (kind != NULL)
    return g_steal_pointer (&kind);
  if (record != NULL)
    about = senda_record_say_protocol (workspace, record, senda_workspace_get_catalog (workspace));
  if (about != NULL && strstr (text, about) != NULL)
    return g_strdup (label);
  if (about == NULL && record != NULL && hit->info->parent != NULL)
    {
      about = say_name (workspace, record, text);
      about = about ? g_steal_pointer (&about) : say_subject (workspace, record);
    }
  /* Translators: what was found, and whose it is: "Member, County Hospital" */
  return about ? g_strdup_printf (C_("search", "%1$s, %2$s"), label, about) : g_strdup (label);
}

/* Its name where that was looked for; otherwise what was found in it. (transfer full) */
static char *
dup_text (SendaWorkspace       *workspace,
          const SendaSearchHit *hit,
          SendaRecord          *record,
          char                **words)
{
  g_autofree char *name = record != NULL && hit->info->title != NULL
                            ? senda_record_dup_name (workspace, record) : NULL;

  return senda_search_matches (name, words) ? g_steal_pointer (&name) : g_strdup (hit->excerpt);
}

static void
add_record (SendaWorkspace       *workspace,
            GPtrArray            *results,
            const SendaSearchHit *hit,
            char                **words)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, hit->info, hit->id, NULL);
  SendaSearchResult *found = g_new0 (SendaSearchResult, 1);

  found->group = SENDA_SEARCH_KEPT;
  found->text = dup_text (workspace, hit, record, words);
  found->kind = describe_kind (workspace, hit, record, found->text);
  if (record != NULL)
    {
      found->task_force = senda_record_dup_task_force (workspace, record);
      found->target = senda_record_dup_target (workspace, record);
    }
  g_ptr_array_add (results, found);
}

/* A result of the content: @place, where @id (or, NULL, all) is shown. (transfer full) */
SendaSearchResult *
senda_search_result_new (SendaSearchGroup  group,
                         const char       *kind,
                         const char       *text,
                         const char       *place,
                         const char       *id)
{
  SendaSearchResult *found = g_new0 (SendaSearchResult, 1);

  found->group = group;
  found->kind = g_strdup (kind);
  found->text = g_strdup (text);
  found->target = id ? g_strconcat (place, ":", id, NULL) : g_strdup (place);
  return found;
}

static void
add_content (GPtrArray  *results,
             const char *kind,
             const char *text,
             const char *id)
{
  g_ptr_array_add (results, senda_search_result_new (SENDA_SEARCH_ROADMAP, kind, text, "roadmap",
                                                     id));
}

static void
search_statements (const SendaElement *element,
                   SendaCatalog       *catalog,
                   char              **words,
                   guint               limit,
                   GPtrArray          *results)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len && results->len < limit; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          const char *text = senda_message (statement->text, catalog);
          g_autofree char *kind = NULL;

          if (!senda_search_matches (text, words))
            continue;
          /* Translators: where a statement stands: the element, then the number of the stage */
          kind = g_strdup_printf (_("%1$s, stage %2$u"), senda_message (element->name, catalog),
                                  stage->number);
          add_content (results, kind, text, statement->id);
        }
    }
}

static void
search_content (SendaWorkspace *workspace,
                char          **words,
                guint           limit,
                GPtrArray      *results)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  guint n_elements = senda_content_get_n_elements (content);

  for (guint i = 0; i < n_elements && results->len < limit; i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);
      const char *name = senda_message (element->name, catalog);

      if (senda_search_matches (name, words))
        add_content (results, C_("search", "Element"), name, element->id);
    }
  for (guint i = 0; i < n_elements && results->len < limit; i++)
    search_statements (senda_content_get_element (content, i), catalog, words, limit, results);
}

/* At most @limit of each kind; @task_force is the id of the one that is looked at, or NULL.
 * (transfer full) (element-type SendaSearchResult); NULL with @error from the store */
GPtrArray *
senda_search (SendaWorkspace *workspace,
              const char     *task_force,
              const char     *words,
              guint           limit,
              GError        **error)
{
  g_autoptr (GPtrArray) results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_search_result_free);
  g_auto (GStrv) folded = senda_search_fold (words);
  g_autoptr (GPtrArray) hits = NULL;

  if (folded[0] == NULL)
    return g_steal_pointer (&results);
  hits = senda_store_search (senda_workspace_get_store (workspace), words, limit, error);
  if (hits == NULL)
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    add_record (workspace, results, g_ptr_array_index (hits, i), folded);
  search_content (workspace, folded, results->len + limit, results);
  senda_search_topics (workspace, folded, results->len + limit, results);
  senda_search_protocols (workspace, task_force, folded, results->len + limit, results);
  return g_steal_pointer (&results);
}
