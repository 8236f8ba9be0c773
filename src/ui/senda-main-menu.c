/* senda-main-menu.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-main-menu.h"

#include <glib/gi18n-lib.h>

/* Longer names of changes are cut: a menu that fills the window helps nobody. */
#define MAX_LABEL 28

static char *
change_label (SendaWorkspace *workspace,
              const char     *property,
              const char     *with,
              const char     *without)
{
  g_autofree char *text = NULL;

  g_object_get (workspace, property, &text, NULL);
  if (text == NULL)
    return g_strdup (without);
  if (g_utf8_strlen (text, -1) > MAX_LABEL)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAX_LABEL);

      g_free (text);
      text = g_strconcat (start, "…", NULL);
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (with, text);
#pragma GCC diagnostic pop
}

static void
append_changes (GMenu          *menu,
                SendaWorkspace *workspace)
{
  g_autoptr (GMenu) section = g_menu_new ();
  /* Translators: %s is what Undo takes back, such as: Placed Leadership at stage 3 */
  g_autofree char *undo = change_label (workspace, "undo-text", _("_Undo “%s”"), _("_Undo"));
  /* Translators: %s is what Redo does again, such as: Placed Leadership at stage 3 */
  g_autofree char *redo = change_label (workspace, "redo-text", _("_Redo “%s”"), _("_Redo"));

  g_menu_append (section, undo, "win.undo");
  g_menu_append (section, redo, "win.redo");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_work (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Open a File…"), "win.open-file");
  g_menu_append (section, _("_Add Task Force…"), "win.add-task-force");
  g_menu_append (section, _("_Who I Am…"), "win.identity");
  g_menu_append (section, _("_Check the Store"), "win.check-store");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_help (GMenu *menu)
{
  g_autoptr (GMenu) reading = g_menu_new ();
  g_autoptr (GMenu) application = g_menu_new ();

  g_menu_append (reading, _("About the _Roadmap"), "win.guide");
  g_menu_append (reading, _("_Privacy"), "win.privacy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reading));

  g_menu_append (application, _("_Preferences"), "win.preferences");
  g_menu_append (application, _("_Keyboard Shortcuts"), "win.show-help-overlay");
  g_menu_append (application, _("About _Senda"), "win.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (application));
}

/* (transfer full) */
GMenuModel *
senda_main_menu_new (SendaWorkspace *workspace)
{
  GMenu *menu = g_menu_new ();

  append_changes (menu, workspace);
  append_work (menu);
  append_help (menu);
  return G_MENU_MODEL (menu);
}
