/* senda-element-history.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-element-history.h"

#include "senda-dialogs.h"
#include "senda-element-path.h"
#include "senda-fold.h"
#include "senda-history-erase.h"
#include "senda-history-list.h"

#include <glib/gi18n-lib.h>

/* Of each record that speaks of the element, and of all together. */
#define LIMIT 40

struct _SendaElementHistory
{
  SendaElementSection parent_instance;

  GtkWidget *fold;
  GtkWidget *path;
  GtkWidget *list; /* NULL until it is opened */
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SendaElementHistory, senda_element_history, SENDA_TYPE_ELEMENT_SECTION)

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const SendaHistoryEntry *x = *(const SendaHistoryEntry *const *) a;
  const SendaHistoryEntry *y = *(const SendaHistoryEntry *const *) b;

  if (x->time != y->time)
    return x->time < y->time ? 1 : -1;
  return (x->number < y->number) - (x->number > y->number);
}

static gboolean
is_same_entry (gconstpointer a,
               gconstpointer b)
{
  const SendaHistoryEntry *x = a;
  const SendaHistoryEntry *y = b;

  return x->number == y->number && g_strcmp0 (x->site, y->site) == 0;
}

/* Adds what happened to one record; a transaction that touched two is told once. */
static gboolean
gather (SendaElementHistory   *self,
        GPtrArray             *entries,
        const SendaRecordInfo *info,
        const char            *id,
        GError               **error)
{
  SendaWorkspace *workspace = senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self));
  g_autoptr (GPtrArray) found = senda_store_history (senda_workspace_get_store (workspace),
                                                     info, id, NULL, LIMIT, error);

  if (found == NULL)
    return FALSE;
  while (found->len > 0)
    {
      g_autoptr (SendaHistoryEntry) entry = NULL;

      g_ptr_array_set_free_func (found, NULL);
      entry = g_ptr_array_steal_index (found, 0);
      if (!g_ptr_array_find_with_equal_func (entries, entry, is_same_entry, NULL))
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }
  return TRUE;
}

static gboolean
gather_marks (SendaElementHistory *self,
              GPtrArray           *entries,
              const char          *round,
              GError             **error)
{
  const SendaElement *element = senda_element_section_get_element (SENDA_ELEMENT_SECTION (self));

  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          g_autofree char *id = senda_statement_mark_id (round, statement->id);

          if (!gather (self, entries, &senda_statement_mark_info, id, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
gather_evidence (SendaElementHistory *self,
                 GPtrArray           *entries,
                 GError             **error)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  g_autoptr (GListModel) evidence =
    senda_roadmap_get_evidence (senda_element_section_get_roadmap (section),
                                senda_element_section_get_element (section));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (evidence, i);

      if (!gather (self, entries, &senda_evidence_info, senda_record_get_id (record), error))
        return FALSE;
    }
  return TRUE;
}

/* Everything that the store remembers of the element in this round, newest first. NULL with an
 * error when it could not be read. (transfer full) */
static GPtrArray *
read_entries (SendaElementHistory *self,
              GError             **error)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  SendaRound *current = senda_roadmap_get_round (senda_element_section_get_roadmap (section));
  const char *round = current ? senda_record_get_id (SENDA_RECORD (current)) : NULL;
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_history_entry_free);
  g_autofree char *agreed = NULL;

  if (round == NULL)
    return g_steal_pointer (&entries);
  agreed = senda_agreed_stage_id (round, senda_element_section_get_element (section)->id);
  if (!gather (self, entries, &senda_agreed_stage_info, agreed, error) ||
      !gather_marks (self, entries, round, error) ||
      !gather_evidence (self, entries, error))
    return NULL;
  g_ptr_array_sort (entries, compare_newest_first);
  if (entries->len > LIMIT)
    g_ptr_array_set_size (entries, LIMIT);
  return g_steal_pointer (&entries);
}

static void
build (SendaElementHistory *self)
{
  SendaElementSection *section = SENDA_ELEMENT_SECTION (self);
  SendaRoadmap *roadmap = senda_element_section_get_roadmap (section);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->path = senda_element_path_new (senda_element_section_get_workspace (section),
                                       senda_roadmap_get_task_force (roadmap),
                                       senda_element_section_get_element (section));
  self->none = senda_section_label_new (_("Nothing has been changed here yet."), "dim-label");
  self->list = senda_history_list_new (senda_element_section_get_workspace (section), FALSE);
  gtk_widget_add_css_class (column, "form");
  gtk_box_append (GTK_BOX (column), self->path);
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->list);
  senda_fold_set_child (SENDA_FOLD (self->fold), column);
}

static void
senda_element_history_update (SendaElementSection *section)
{
  SendaElementHistory *self = SENDA_ELEMENT_HISTORY (section);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  gboolean busy = FALSE;

  g_object_get (senda_element_section_get_workspace (section), "busy", &busy, NULL);
  if (!senda_fold_get_expanded (SENDA_FOLD (self->fold)) || busy)
    return;
  if (self->list == NULL)
    build (self);
  senda_element_path_update (SENDA_ELEMENT_PATH (self->path));
  entries = read_entries (self, &error);
  if (entries == NULL)
    {
      senda_window_show_error (GTK_WIDGET (self), error);
      return;
    }
  senda_history_list_set (SENDA_HISTORY_LIST (self->list), entries);
  gtk_widget_set_visible (self->none, entries->len == 0);
  gtk_widget_set_visible (self->list, entries->len > 0);
}

static void
take_back_cb (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  SendaElementHistory *self = SENDA_ELEMENT_HISTORY (widget);
  const SendaHistoryChange *change = NULL;
  const char *site = NULL;
  gint64 seq = 0;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&sx)", &site, &seq);
  change = senda_history_list_find (SENDA_HISTORY_LIST (self->list), site, seq);
  if (change == NULL)
    return;
  if (senda_workspace_take_back (
        senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (self)), change, &error))
    senda_window_toast (widget, _("Taken back."), TRUE);
  else
    senda_window_show_error (widget, error);
}

static void
erase_cb (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  SendaWorkspace *workspace = senda_element_section_get_workspace (SENDA_ELEMENT_SECTION (widget));
  const SendaRecordInfo *info = NULL;
  const char *type = NULL;
  const char *id = NULL;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  info = senda_record_info_find (type);
  if (info != NULL)
    senda_history_erase (GTK_WIDGET (gtk_widget_get_root (widget)), workspace, info, id);
}

static void
senda_element_history_class_init (SendaElementHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SENDA_ELEMENT_SECTION_CLASS (klass)->update = senda_element_history_update;
  gtk_widget_class_install_action (widget_class, "history.take-back", "(sx)", take_back_cb);
  gtk_widget_class_install_action (widget_class, "history.erase", "(ss)", erase_cb);
}

static void
senda_element_history_init (SendaElementHistory *self)
{
  self->fold = senda_fold_new (_("History"));
  gtk_widget_add_css_class (self->fold, "section-fold");
  g_signal_connect_swapped (self->fold, "notify::expanded",
                            G_CALLBACK (senda_element_section_update), self);
  adw_bin_set_child (ADW_BIN (self), self->fold);
}
