/* senda-report-protocol-rows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-protocol-rows.h"

#include "senda-option.h"
#include "senda-protocol-facts.h"
#include "senda-topic.h"

#include <glib/gi18n-lib.h>

/* What lives as long as the list that has the rows. */
typedef struct
{
  SendaReportChoices *choices;
  GtkWidget *list;    /* weak */
  GtkWidget *version; /* the row, or NULL; weak */
  int place;          /* of that row */
  GStrv protocols;    /* ids, in the order in which they are offered; "" for all of them */
  GStrv versions;     /* the same; "" for what the protocol says now */
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_clear_weak_pointer (&rows->list);
  g_clear_weak_pointer (&rows->version);
  g_clear_pointer (&rows->protocols, g_strfreev);
  g_clear_pointer (&rows->versions, g_strfreev);
  g_object_unref (rows->choices);
  g_free (rows);
}

static SendaWorkspace *
get_workspace (Rows *rows)
{
  return senda_report_choices_get_workspace (rows->choices);
}

/* The position of @id among @ids; the first where it is none of them. */
static guint
find_position (char       **ids,
               const char  *id)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return i;
  return 0;
}

/* The versions of the chosen protocol, the latest first. */
static void
add_versions (Rows         *rows,
              GStrvBuilder *names,
              GStrvBuilder *ids)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (get_workspace (rows));
  g_autoptr (GListModel) versions =
    senda_workspace_list (get_workspace (rows), &senda_protocol_version_info,
                          senda_report_choices_get_protocol (rows->choices));

  for (guint i = g_list_model_get_n_items (versions); i > 0; i--)
    {
      g_autoptr (SendaRecord) version = g_list_model_get_item (versions, i - 1);
      g_autofree char *date =
        senda_catalog_format_date (catalog, senda_record_get_text (version, "adopted_on"));
      /* Translators: a version of a protocol: its number, and the day on which it was adopted */
      g_autofree char *name = g_strdup_printf (C_("report", "Version %1$d, adopted on %2$s"),
                                               (int) senda_record_get_integer (version, "number"),
                                               date);

      g_strv_builder_add (names, name);
      g_strv_builder_add (ids, senda_record_get_id (version));
    }
}

static void
version_chosen_cb (GtkWidget *button G_GNUC_UNUSED,
                   guint      chosen,
                   gpointer   data)
{
  Rows *rows = data;

  if (chosen < g_strv_length (rows->versions))
    senda_report_choices_set_version (rows->choices,
                                      *rows->versions[chosen] ? rows->versions[chosen] : NULL);
}

/* The row of @button, which stands last, to where it belongs. */
static void
put_in_place (Rows      *rows,
              GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (rows->list), row);
  gtk_list_box_insert (GTK_LIST_BOX (rows->list), row, rows->place);
  g_set_weak_pointer (&rows->version, row);
  g_object_unref (row);
}

/* In the place of those of another protocol. */
static void
append_versions (Rows *rows)
{
  const SendaReport *report = senda_report_choices_get_report (rows->choices);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *button = NULL;

  if (rows->version != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (rows->list), rows->version);
  if (!report->needs_version)
    {
      /* Translators: a choice above the versions of a protocol: its text as it is today */
      g_strv_builder_add (names, C_("report", "As it reads now"));
      g_strv_builder_add (ids, "");
    }
  add_versions (rows, names, ids);
  items = g_strv_builder_end (names);
  g_clear_pointer (&rows->versions, g_strfreev);
  rows->versions = g_strv_builder_end (ids);
  if (g_strv_length (items) < 2)
    return;
  button = senda_option_append_list (
    GTK_LIST_BOX (rows->list), C_("report", "Version"), (const char *const *) items,
    find_position (rows->versions, senda_report_choices_get_version (rows->choices)));
  g_signal_connect (button, "chosen", G_CALLBACK (version_chosen_cb), rows);
  put_in_place (rows, button);
}

static void
protocol_chosen_cb (GtkWidget *button G_GNUC_UNUSED,
                    guint      chosen,
                    gpointer   data)
{
  Rows *rows = data;

  if (chosen >= g_strv_length (rows->protocols))
    return;
  senda_report_choices_set_protocol (rows->choices,
                                     *rows->protocols[chosen] ? rows->protocols[chosen] : NULL);
  if (senda_report_choices_get_report (rows->choices)->takes_version)
    append_versions (rows);
}

/* Those of the task force, with what they follow of Senda's own into @begun. */
static void
add_begun (Rows         *rows,
           GHashTable   *begun,
           GStrvBuilder *names,
           GStrvBuilder *ids)
{
  SendaWorkspace *workspace = get_workspace (rows);
  const char *task_force = senda_report_choices_get_task_force (rows->choices);
  g_autoptr (GListModel) protocols = NULL;

  if (task_force == NULL)
    return;
  protocols = senda_workspace_list (workspace, &senda_protocol_info, task_force);
  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, i);
      g_autofree char *title =
        senda_protocol_dup_title (protocol, senda_workspace_get_content (workspace),
                                  senda_workspace_get_catalog (workspace));
      const char *source = senda_record_get_text (protocol, "source");

      g_strv_builder_add (names, title);
      g_strv_builder_add (ids, senda_record_get_id (protocol));
      if (source != NULL)
        g_hash_table_add (begun, g_strdup (source));
    }
}

static void
add_shipped (Rows         *rows,
             GHashTable   *begun,
             GStrvBuilder *names,
             GStrvBuilder *ids)
{
  SendaWorkspace *workspace = get_workspace (rows);
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace),
                                                "protocol");

  for (guint i = 0; i < topics->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (topics, i);

      if (g_hash_table_contains (begun, topic->id))
        continue;
      g_strv_builder_add (names, senda_message (senda_topic_get_text (topic, "name"),
                                                senda_workspace_get_catalog (workspace)));
      g_strv_builder_add (ids, topic->id);
    }
}

static void
append_protocols (Rows *rows)
{
  g_autoptr (GHashTable) begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *button = NULL;
  guint selected = 0;

  if (senda_report_choices_get_report (rows->choices)->takes_protocol)
    {
      /* Translators: a choice above the list of the task force's protocols */
      g_strv_builder_add (names, C_("report", "All protocols"));
      g_strv_builder_add (ids, "");
    }
  add_begun (rows, begun, names, ids);
  if (!senda_report_choices_get_report (rows->choices)->takes_protocol)
    add_shipped (rows, begun, names, ids);
  items = g_strv_builder_end (names);
  rows->protocols = g_strv_builder_end (ids);
  selected = find_position (rows->protocols, senda_report_choices_get_protocol (rows->choices));
  button = senda_option_append_list (GTK_LIST_BOX (rows->list), C_("report", "Protocol"),
                                     (const char *const *) items, selected);
  g_signal_connect (button, "chosen", G_CALLBACK (protocol_chosen_cb), rows);
}

void
senda_report_protocol_rows_append (SendaReportChoices *choices,
                                   GtkListBox         *list)
{
  const SendaReport *report = senda_report_choices_get_report (choices);
  Rows *rows = NULL;

  if (!report->needs_protocol && !report->takes_protocol)
    return;
  rows = g_new0 (Rows, 1);
  rows->choices = g_object_ref (choices);
  g_set_weak_pointer (&rows->list, GTK_WIDGET (list));
  g_object_set_data_full (G_OBJECT (list), "protocol-rows", rows, rows_free);
  append_protocols (rows);
  while (gtk_list_box_get_row_at_index (list, rows->place) != NULL)
    rows->place++;
  if (report->takes_version)
    append_versions (rows);
}

char *
senda_report_dup_first_protocol (SendaWorkspace *workspace,
                                 const char     *task_force)
{
  GPtrArray *topics = senda_content_get_topics (senda_workspace_get_content (workspace),
                                                "protocol");
  g_autoptr (GListModel) protocols = NULL;
  g_autoptr (SendaRecord) first = NULL;

  if (task_force != NULL)
    protocols = senda_workspace_list (workspace, &senda_protocol_info, task_force);
  if (protocols != NULL)
    first = g_list_model_get_item (protocols, 0);
  if (first != NULL)
    return g_strdup (senda_record_get_id (first));
  return topics->len > 0 ? g_strdup (((SendaTopic *) g_ptr_array_index (topics, 0))->id) : NULL;
}
