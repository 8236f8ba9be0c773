/* senda-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-check.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

/* More faults than these say nothing more to anybody. */
#define MAX_FAULTS 5

static void
tell_sound (GtkWidget        *widget,
            const SendaCheck *check)
{
  g_autofree char *records = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *text = NULL;

  records = g_strdup_printf (ngettext ("%u record", "%u records", check->n_records),
                             check->n_records);
  changes = g_strdup_printf (ngettext ("%u change", "%u changes", check->n_changes),
                             check->n_changes);
  /* Translators: %1$s is such as “12 records”, %2$s such as “340 changes” */
  text = g_strdup_printf (_("The file is sound: %1$s and %2$s were read and compared."), records,
                          changes);
  senda_dialog_tell (widget, _("All Is Well"), text);
}

static void
answered_cb (const char *answer G_GNUC_UNUSED,
             gpointer    data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "win.open-target", "s", "backups:damaged");
}

/* The place for backups says what to do. */
static void
tell_faults (GtkWidget        *widget,
             const SendaCheck *check)
{
  const SendaDialogChoice choices[] = { { "guide", _("_What to Do…") }, { NULL, NULL } };
  GString *text = g_string_new (_("Nothing was changed, and the backups are not touched by this. "
                                  "Change nothing more before you have looked at what to do."));

  for (guint i = 0; i < check->faults->len && i < MAX_FAULTS; i++)
    g_string_append_printf (text, "\n\n%s", (const char *) g_ptr_array_index (check->faults, i));
  senda_dialog_choose (widget, _("The File Is Damaged"), text->str, choices, _("_Later"),
                       answered_cb, widget);
  g_string_free (text, TRUE);
}

static void
checked_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_workspace_check_finish (SENDA_WORKSPACE (workspace), result,
                                                               &error);

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (check == NULL)
    senda_window_show_error (widget, error);
  else
    senda_check_tell (widget, check);
}

/* Starts the check; the window stays live and takes no edits until it is done. */
void
senda_check_run (GtkWidget      *widget,
                 SendaWorkspace *workspace)
{
  senda_window_toast (widget, _("Checking the store…"), FALSE);
  senda_workspace_check_async (workspace, NULL, checked_cb, g_object_ref (widget));
}

/* Tells what a check found. */
void
senda_check_tell (GtkWidget        *widget,
                  const SendaCheck *check)
{
  if (check->faults->len == 0)
    tell_sound (widget, check);
  else
    tell_faults (widget, check);
}
