/* senda-missing-wordings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-missing-wordings.h"

#include "senda-answer.h"
#include "senda-protocol-item.h"
#include "senda-protocol.h"
#include "senda-record-words.h"

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

/* Whether any of its bilingual fields does; a mark that Senda alone reads is none of them. */
static gboolean
lacks_any (SendaRecord *record,
           const char  *language)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & SENDA_FIELD_BILINGUAL) &&
        senda_field_is_told (info, info->fields[i].name) &&
        lacks (record, info->fields[i].name, language))
      return TRUE;
  return FALSE;
}

static guint
count_all (SendaWorkspace        *workspace,
           const SendaRecordInfo *info,
           const char            *parent,
           const char            *language)
{
  g_autoptr (GListModel) list = senda_workspace_list (workspace, info, parent);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);

      n += lacks_any (record, language);
    }
  return n;
}

/* Of all the protocols that are still worked on: what is no longer used is not put into another
 * language. */
static guint
count_in_protocols (SendaWorkspace        *workspace,
                    SendaTaskForce        *task_force,
                    const SendaRecordInfo *info,
                    const char            *language)
{
  g_autoptr (GListModel) protocols =
    senda_workspace_list (workspace, &senda_protocol_info,
                          senda_record_get_id (SENDA_RECORD (task_force)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, i);

      if (g_str_equal (senda_protocol_get_state (protocol), SENDA_PROTOCOL_RETIRED))
        continue;
      if (info != &senda_protocol_info)
        n += count_all (workspace, info, senda_record_get_id (protocol), language);
      else if (lacks_any (protocol, language))
        n++;
    }
  return n;
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

static void
add_protocols (GPtrArray      *parts,
               SendaWorkspace *workspace,
               SendaTaskForce *task_force,
               const char     *language)
{
  guint n_protocols = count_in_protocols (workspace, task_force, &senda_protocol_info, language);
  guint n_items = count_in_protocols (workspace, task_force, &senda_protocol_item_info, language);
  guint n_blocks = count_in_protocols (workspace, task_force, &senda_protocol_block_info, language);
  guint n_answers = count_all (workspace, &senda_answer_info,
                               senda_record_get_id (SENDA_RECORD (task_force)), language);

  if (n_protocols > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u protocol", "%u protocols", n_protocols),
                                             n_protocols));
  if (n_items > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u item of protocols",
                                                       "%u items of protocols", n_items),
                                             n_items));
  if (n_blocks > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u passage of protocols",
                                                       "%u passages of protocols", n_blocks),
                                             n_blocks));
  if (n_answers > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u answer on who is called",
                                                       "%u answers on who is called", n_answers),
                                             n_answers));
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
  add_protocols (parts, workspace, task_force, language);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  return fill (language, list);
}
