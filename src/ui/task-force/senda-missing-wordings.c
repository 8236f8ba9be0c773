/* senda-missing-wordings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-missing-wordings.h"

#include <glib/gi18n-lib.h>

/* Whole sentences, since languages bend in a sentence. */
static const struct
{
  const char *language;
  const char *missing;
} sentences[] = {
  /* Translators: a list follows, such as: mission, 2 goals */
  { "en", N_("Not yet in English: %s") },
  /* Translators: a list follows, such as: mission, 2 goals */
  { "es", N_("Not yet in Spanish: %s") },
};

static gboolean
lacks (SendaRecord *record,
       const char  *field,
       const char  *language)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);
  SendaText *wordings = senda_record_get_wordings (record, index);

  return senda_text_get_n (wordings) > 0 && senda_text_get (wordings, language) == NULL;
}

static guint
count (SendaWorkspace        *workspace,
       SendaTaskForce        *task_force,
       const SendaRecordInfo *info,
       const char            *language)
{
  g_autoptr (GListModel) list =
    senda_workspace_list (workspace, info, senda_record_get_id (SENDA_RECORD (task_force)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);

      n += lacks (record, "text", language);
    }
  return n;
}

static char *
fill (const char *language,
      const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].language, language))
      {
        g_autoptr (GString) filled = g_string_new (_(sentences[i].missing));

        g_string_replace (filled, "%s", list, 1);
        return g_string_free (g_steal_pointer (&filled), FALSE);
      }
  return g_strdup (list);
}

/* "Not yet in Spanish: mission, 2 goals", or NULL when everything that is written in any language
 * is written in @language. (transfer full) (nullable) */
char *
senda_missing_wordings (SendaWorkspace *workspace,
                        SendaTaskForce *task_force,
                        const char     *language)
{
  guint n_principles = count (workspace, task_force, &senda_guiding_principle_info, language);
  guint n_goals = count (workspace, task_force, &senda_goal_info, language);
  guint n_objectives = count (workspace, task_force, &senda_objective_info, language);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (lacks (SENDA_RECORD (task_force), "mission", language))
    g_ptr_array_add (parts, g_strdup (C_("missing", "mission")));
  if (lacks (SENDA_RECORD (task_force), "vision", language))
    g_ptr_array_add (parts, g_strdup (C_("missing", "vision")));
  if (n_principles > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u guiding principle",
                                                       "%u guiding principles", n_principles),
                                             n_principles));
  if (n_goals > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals));
  if (n_objectives > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u objective", "%u objectives",
                                                       n_objectives), n_objectives));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  return fill (language, list);
}
