/* senda-history-erase.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-erase.h"

#include "senda-dialogs.h"
#include "senda-history-text.h"

#include <glib/gi18n-lib.h>

/* What is asked about, kept with the widget until the answer. */
typedef struct
{
  SendaWorkspace *workspace;
  const SendaRecordInfo *info;
  char *id;
} Question;

#define QUESTION_KEY "senda-erase"

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->workspace);
  g_free (question->id);
  g_free (question);
}

/* "2 records, 14 entries of the history, 3 backups": each with its own plural, none when nought. */
static char *
say_extent (const SendaPurge *purge)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (purge->n_records > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u record", "%u records",
                                                       purge->n_records), purge->n_records));
  if (purge->n_values > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u entry of the history",
                                                       "%u entries of the history",
                                                       purge->n_values), purge->n_values));
  if (purge->n_texts > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("the text of %u adopted version",
                                                       "the texts of %u adopted versions",
                                                       purge->n_texts), purge->n_texts));
  if (purge->n_backups > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u backup", "%u backups",
                                                       purge->n_backups), purge->n_backups));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
confirmed_cb (gpointer data)
{
  GtkWidget *widget = data;
  Question *question = g_object_get_data (G_OBJECT (widget), QUESTION_KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *extent = NULL;
  g_autofree char *text = NULL;
  SendaPurge purge = { 0 };

  if (!senda_workspace_purge (question->workspace, question->info, question->id, &purge, &error))
    {
      senda_window_show_error (widget, error);
      return;
    }
  extent = say_extent (&purge);
  /* Translators: a list follows, such as: 2 records, 14 entries of the history, 3 backups */
  text = g_strdup_printf (_("Erased for good: %s."), extent);
  senda_window_toast (widget, text, FALSE);
}

static char *
say_body (SendaWorkspace        *workspace,
          const SendaRecordInfo *info,
          const char            *id,
          const SendaPurge      *purge)
{
  g_autofree char *record = senda_history_say_record (workspace, info, id);
  g_autofree char *extent = say_extent (purge);
  const char *type = g_dgettext (GETTEXT_PACKAGE, info->label);

  /* Translators: %1$s is a kind of record, such as Goal; %2$s what it says; %3$s a list such as:
   * 2 records, 14 entries of the history, 3 backups */
  return g_strdup_printf (_("This erases everything that was ever written in it, and what belongs "
                            "to it:\n\n%1$s: %2$s\n\nErased are: %3$s. Not even Undo or a backup "
                            "that Senda keeps brings it back. Copies that you saved elsewhere "
                            "stay as they are."),
                          type, record ? record : "…", extent);
}

void
senda_history_erase (GtkWidget             *widget,
                     SendaWorkspace        *workspace,
                     const SendaRecordInfo *info,
                     const char            *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  SendaPurge purge = { 0 };
  Question *question = NULL;

  if (!senda_store_purge_preview (senda_workspace_get_store (workspace), info, id, &purge, &error))
    {
      senda_window_show_error (widget, error);
      return;
    }
  question = g_new0 (Question, 1);
  question->workspace = g_object_ref (workspace);
  question->info = info;
  question->id = g_strdup (id);
  g_object_set_data_full (G_OBJECT (widget), QUESTION_KEY, question, question_free);
  body = say_body (workspace, info, id, &purge);
  senda_dialog_confirm (widget, _("Erase This for Good?"), body, _("_Erase for Good"),
                        confirmed_cb, widget);
}
