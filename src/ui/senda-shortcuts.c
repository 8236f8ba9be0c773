/* senda-shortcuts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-shortcuts.h"

#include "senda-places.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *action; /* detailed */
  const char *accels; /* parted by blanks; the first is shown in menus */
  const char *group;
  const char *title;
  gboolean after_focus; /* what has the focus may take the key first */
} Shortcut;

static const Shortcut shortcuts[] = {
  { "win.search", "<Control>f", NC_("shortcut group", "General"), NC_("shortcut", "Search") },
  { "win.add-task-force", "<Control>n", NC_("shortcut group", "General"),
    NC_("shortcut", "Add a task force") },
  { "win.preferences", "<Control>comma", NC_("shortcut group", "General"),
    NC_("shortcut", "Preferences") },
  { "win.guide", "F1", NC_("shortcut group", "General"), NC_("shortcut", "About the roadmap") },
  { "win.show-help-overlay", "<Control>question", NC_("shortcut group", "General"),
    NC_("shortcut", "Keyboard shortcuts") },
  { "win.open-menu", "F10", NC_("shortcut group", "General"), NC_("shortcut", "Main menu") },
  { "window.close", "<Control>w", NC_("shortcut group", "General"),
    NC_("shortcut", "Close the window") },
  { "app.quit", "<Control>q", NC_("shortcut group", "General"), NC_("shortcut", "Quit") },
  { "win.undo", "<Control>z", NC_("shortcut group", "Changes"), NC_("shortcut", "Undo"), TRUE },
  { "win.redo", "<Shift><Control>z <Control>y", NC_("shortcut group", "Changes"),
    NC_("shortcut", "Redo"), TRUE },
  { "win.back", "<Alt>Left", NC_("shortcut group", "Going Around"), NC_("shortcut", "Back") },
  { "win.leave", "Escape", NC_("shortcut group", "Going Around"),
    NC_("shortcut", "Leave search or details"), TRUE },
  { "win.toggle-sidebar", "F9", NC_("shortcut group", "Going Around"),
    NC_("shortcut", "To the sidebar and back") },
};

static char *
place_action (const SendaPlaceInfo *place)
{
  return g_strdup_printf ("win.open-place('%s')", place->name);
}

/* Gives the application its accelerators. Those that a text field may need first are left to
 * senda_shortcuts_new_controller(): an accelerator would win over the field. */
void
senda_shortcuts_install (GtkApplication *application)
{
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (!shortcuts[i].after_focus)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) accels);
    }
  for (guint i = 0; i < n_places && i < 9; i++)
    {
      g_autofree char *action = place_action (&places[i]);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      gtk_application_set_accels_for_action (application, action,
                                             (const char *const[]) { accel, NULL });
    }
}

/* For a window: the keys that what has the focus takes first. (transfer full) */
GtkEventController *
senda_shortcuts_new_controller (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      for (guint j = 0; shortcuts[i].after_focus && accels[j] != NULL; j++)
        gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (controller),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accels[j]),
                            gtk_named_action_new (shortcuts[i].action)));
    }
  return controller;
}

/* The first key of an action, for a menu that shows it; NULL for none. (transfer none) */
const char *
senda_shortcuts_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_strcmp0 (shortcuts[i].action, action) == 0)
      return shortcuts[i].after_focus ? shortcuts[i].accels : NULL;
  return NULL;
}

static void
add_shortcut (GString    *ui,
              const char *title,
              const char *accels)
{
  g_autofree char *object =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                             "<property name='title'>%s</property>"
                             "<property name='accelerator'>%s</property>"
                             "</object></child>", title, accels);

  g_string_append (ui, object);
}

static void
open_group (GString    *ui,
            const char *title)
{
  g_autofree char *object =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'>"
                             "<property name='title'>%s</property>", title);

  g_string_append (ui, object);
}

static void
close_group (GString *ui)
{
  g_string_append (ui, "</object></child>");
}

static void
add_table (GString *ui)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];

      if (i == 0 || g_strcmp0 (shortcut->group, shortcuts[i - 1].group) != 0)
        {
          if (i > 0)
            close_group (ui);
          open_group (ui, g_dpgettext2 (GETTEXT_PACKAGE, "shortcut group", shortcut->group));
        }
      add_shortcut (ui, g_dpgettext2 (GETTEXT_PACKAGE, "shortcut", shortcut->title),
                    shortcut->accels);
    }
  close_group (ui);
}

static void
add_places (GString *ui)
{
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  open_group (ui, C_("shortcut group", "Places"));
  for (guint i = 0; i < n_places && i < 9; i++)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      add_shortcut (ui, senda_place_info_title (&places[i]), accel);
    }
  close_group (ui);
}

/* The window that lists every key of the table. GTK 4.8 lets only a builder fill one.
 * (transfer none): it belongs to GTK, as every window */
GtkWidget *
senda_shortcuts_new_window (void)
{
  g_autoptr (GString) ui = g_string_new (NULL);
  g_autoptr (GtkBuilder) builder = NULL;

  g_string_append (ui, "<interface><object class='GtkShortcutsWindow' id='window'>"
                       "<property name='modal'>1</property>"
                       "<child><object class='GtkShortcutsSection'>"
                       "<property name='section-name'>senda</property>"
                       "<property name='max-height'>12</property>");
  add_table (ui);
  add_places (ui);
  g_string_append (ui, "</object></child></object></interface>");
  builder = gtk_builder_new_from_string (ui->str, ui->len);
  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
