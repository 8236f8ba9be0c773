/* senda-overview-changes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-overview-changes.h"

#include "senda-history-text.h"
#include "senda-row.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>

#define MAX_CHANGES 5

struct _SendaOverviewChanges
{
  AdwBin parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SendaOverviewChanges, senda_overview_changes, ADW_TYPE_BIN)

static void
senda_overview_changes_class_init (SendaOverviewChangesClass *klass G_GNUC_UNUSED)
{
}

static void
senda_overview_changes_init (SendaOverviewChanges *self)
{
  GtkWidget *all = gtk_button_new_with_label (_("All History"));

  gtk_widget_add_css_class (all, "flat");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (all), "win.open-place('history')");
  self->list = senda_boxed_list_new (_("What changed last"));
  adw_bin_set_child (ADW_BIN (self), senda_section_new (_("What Changed Last"), all, self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
senda_overview_changes_new (void)
{
  return g_object_new (SENDA_TYPE_OVERVIEW_CHANGES, NULL);
}

/* Reads the last changes anew; hides when there are none. */
void
senda_overview_changes_update (SendaOverviewChanges *self,
                               SendaWorkspace       *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_return_if_fail (SENDA_IS_OVERVIEW_CHANGES (self));

  entries = senda_store_list_latest (senda_workspace_get_store (workspace), MAX_CHANGES, &error);
  gtk_widget_set_visible (GTK_WIDGET (self), entries != NULL && entries->len > 0);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);
      SendaRow *row = senda_row_ensure (GTK_LIST_BOX (self->list), i);
      g_autofree char *what = senda_history_say_what (workspace, entry);
      g_autofree char *when = senda_history_say_when (workspace, entry);

      senda_row_set_icon (row, senda_history_icon (entry));
      senda_row_set_text (row, what, when);
      senda_row_set_action (row, "win.open-place", "history");
    }
  senda_row_trim (GTK_LIST_BOX (self->list), entries ? entries->len : 0);
}
