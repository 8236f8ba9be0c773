/* senda-shortcuts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-shortcuts.h"

#include "senda-dialogs.h"
#include "senda-places.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *action; /* detailed */
  const char *accels; /* parted by blanks; the first is shown in menus */
  const char *group;
  const char *title;
  gboolean after_focus; /* what has the focus may take the key first */
  const char *more;     /* other keys for the same, not shown: how keyboards differ */
  gboolean keyed;       /* the key is the action's target */
} Shortcut;

static const Shortcut shortcuts[] = {
  { "win.search", "<Control>f", NC_("shortcut group", "General"), NC_("shortcut", "Search") },
  { "win.open-file", "<Control>o", NC_("shortcut group", "General"),
    NC_("shortcut", "Open a file that somebody sent") },
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
  { "win.undo", "<Control>z", NC_("shortcut group", "Changes"), NC_("shortcut", "Undo") },
  { "win.redo", "<Shift><Control>z <Control>y", NC_("shortcut group", "Changes"),
    NC_("shortcut", "Redo") },
  { "win.back", "<Alt>Left", NC_("shortcut group", "Going Around"), NC_("shortcut", "Back") },
  { "win.leave", "Escape", NC_("shortcut group", "Going Around"),
    NC_("shortcut", "Leave search or details"), TRUE },
  { "win.toggle-sidebar", "F9", NC_("shortcut group", "Going Around"),
    NC_("shortcut", "To the sidebar and back") },
  { "list.export-xlsx", "<Control>e", NC_("shortcut group", "Lists"),
    NC_("shortcut", "Export the list as a spreadsheet") },
  { "list.export-csv", "<Shift><Control>e", NC_("shortcut group", "Lists"),
    NC_("shortcut", "Export the list as CSV") },
  { "reports.print", "<Control>p", NC_("shortcut group", "Reports"), NC_("shortcut", "Print") },
  { "reports.save", "<Control>s", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Save as a file") },
  { "pages.previous", "<Control>Page_Up", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Previous page"), .more = "<Control>KP_Page_Up" },
  { "pages.next", "<Control>Page_Down", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Next page"), .more = "<Control>KP_Page_Down" },
  { "pages.zoom-in", "<Control>plus", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Zoom in"), .more = "<Control>equal <Control>KP_Add" },
  { "pages.zoom-out", "<Control>minus", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Zoom out"), .more = "<Control>KP_Subtract" },
  { "pages.zoom-fit", "<Control>0", NC_("shortcut group", "Reports"),
    NC_("shortcut", "Fit the width"), .more = "<Control>KP_0" },
  { "ballot.previous-element", "<Alt>Up", NC_("shortcut group", "Ballots"),
    NC_("shortcut", "Previous element"), .more = "<Alt>KP_Up" },
  { "ballot.next-element", "<Alt>Down", NC_("shortcut group", "Ballots"),
    NC_("shortcut", "Next element"), .more = "<Alt>KP_Down" },
  { "ballots.previous-rater", "<Control>Page_Up", NC_("shortcut group", "Ballots"),
    NC_("shortcut", "Previous rater"), .more = "<Control>KP_Page_Up" },
  { "ballots.next-rater", "<Control>Page_Down", NC_("shortcut group", "Ballots"),
    NC_("shortcut", "Next rater"), .more = "<Control>KP_Page_Down" },
  { "talk.next-element", "Page_Down", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Next element"), .more = "KP_Page_Down" },
  { "talk.previous-element", "Page_Up", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Previous element"), .more = "KP_Page_Up" },
  { "talk.stage-right", "Right", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Stage to the right"), TRUE, .more = "KP_Right" },
  { "talk.stage-left", "Left", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Stage to the left"), TRUE, .more = "KP_Left" },
  { "talk.digit", "1 2 3 4 5", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "That stage; in the list of votes, a vote for it"), TRUE,
    .more = "KP_1 KP_2 KP_3 KP_4 KP_5", .keyed = TRUE },
  { "talk.digit", "0", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "In the list of votes: cannot say"), TRUE, .more = "KP_0", .keyed = TRUE },
  { "votes.take-back", "Delete", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "In the list of votes: take the vote back"), TRUE },
  { "talk.votes", "v", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Votes"), TRUE },
  { "talk.reveal", "r", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Reveal or hide the votes"), TRUE },
  { "talk.agreement", "a", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Agreement"), TRUE },
  { "talk.note", "n", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Note"), TRUE },
  { "talk.toggle-timer", "t", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Start or pause the timer"), TRUE },
  { "talk.language", "l", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Another language, or both"), TRUE },
  { "talk.order", "o", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Furthest apart first, or the roadmap’s order"), TRUE },
  { "talk.jump", "j", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Go to an element"), TRUE },
  { "talk.full-screen", "F11", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Full screen, or a window") },
  { "talk.leave", "Escape", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "Leave the panel, the full screen, the meeting room"), TRUE },
  { "talk.help", "F1 question", NC_("shortcut group", "In the Meeting Room"),
    NC_("shortcut", "These keys"), TRUE },
};

/* The prefixes of actions that every window and the application have. The others are a place's own:
 * no accelerator finds them. */
static gboolean
is_everywhere (const Shortcut *shortcut)
{
  return g_str_has_prefix (shortcut->action, "win.") ||
         g_str_has_prefix (shortcut->action, "app.") ||
         g_str_has_prefix (shortcut->action, "window.");
}

static char *
place_action (const SendaPlaceInfo *place)
{
  return g_strdup_printf ("win.open-place('%s')", place->name);
}

/* Gives the application its accelerators. Those that whatever has the focus may need first are left
 * to senda_shortcuts_new_controller(): an accelerator wins over the focus. */
void
senda_shortcuts_install (GtkApplication *application)
{
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (!shortcuts[i].after_focus && is_everywhere (&shortcuts[i]))
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

static void
add_keys (GtkEventController *controller,
          const Shortcut     *shortcut,
          const char         *keys)
{
  g_auto (GStrv) accels = g_strsplit (keys, " ", -1);

  for (guint i = 0; accels[i] != NULL; i++)
    {
      GtkShortcut *key = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accels[i]),
                                           gtk_named_action_new (shortcut->action));

      if (shortcut->keyed)
        gtk_shortcut_set_arguments (key, g_variant_new_string (accels[i]));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), key);
    }
}

/* @after_focus: those that what has the focus takes first, or the others. */
static void
add_all (GtkEventController *controller,
         const char         *prefix,
         gboolean            after_focus)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].after_focus != after_focus ||
          !g_str_has_prefix (shortcuts[i].action, prefix))
        continue;
      add_keys (controller, &shortcuts[i], shortcuts[i].accels);
      if (shortcuts[i].more != NULL)
        add_keys (controller, &shortcuts[i], shortcuts[i].more);
    }
}

/* For a window or a widget with actions that begin with @prefix: the keys that what has the focus
 * takes first. (transfer full) */
GtkEventController *
senda_shortcuts_new_controller (const char *prefix)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_all (controller, prefix, TRUE);
  return controller;
}

GtkEventController *
senda_shortcuts_new_local (const char *prefix)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_all (controller, prefix, FALSE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
}

char *
senda_shortcuts_dup_key (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, action))
      return g_strndup (shortcuts[i].accels, strcspn (shortcuts[i].accels, " "));
  return NULL;
}

static void
append_row (GtkListBox *list,
            const char *title,
            const char *accels)
{
  g_auto (GStrv) keys = g_strsplit (accels, " ", -1);
  /* Two ways to press it leave no room beside them in a narrow window. */
  gboolean stacked = g_strv_length (keys) > 1;
  GtkWidget *box = gtk_box_new (stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                stacked ? 6 : 12);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autoptr (GString) name = g_string_new (title);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;
      g_autofree char *label = NULL;

      gtk_accelerator_parse (keys[i], &key, &modifiers);
      label = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (name, ", %s", label);
    }
  gtk_widget_add_css_class (box, "shortcut-row");
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0,
                                               "hexpand", TRUE, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), gtk_shortcut_label_new (accels));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
  gtk_list_box_append (list, row);
}

static GtkListBox *
append_group (GtkBox     *box,
              const char *title)
{
  GtkWidget *list = senda_boxed_list_new (title);

  gtk_box_append (box, senda_section_new (title, NULL, list));
  return GTK_LIST_BOX (list);
}

/* @group: one alone, or NULL for all. */
static void
append_table (GtkBox     *box,
              const char *group)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];

      if (group != NULL && !g_str_equal (shortcut->group, group))
        continue;
      if (list == NULL || g_strcmp0 (shortcut->group, shortcuts[i - 1].group) != 0)
        list = append_group (box, g_dpgettext2 (GETTEXT_PACKAGE, "shortcut group",
                                                shortcut->group));
      append_row (list, g_dpgettext2 (GETTEXT_PACKAGE, "shortcut", shortcut->title),
                  shortcut->accels);
    }
}

static void
append_places (GtkBox *box)
{
  GtkListBox *list = append_group (box, C_("shortcut group", "Places"));
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  for (guint i = 0; i < n_places && i < 9; i++)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      append_row (list, senda_place_info_title (&places[i]), accel);
    }
}

static GtkWidget *
window_new (GtkWindow *parent,
            GtkWidget *box)
{
  gtk_widget_add_css_class (box, "window-column");
  return senda_dialog_window_new (GTK_WIDGET (parent), _("Keyboard Shortcuts"), box, 640);
}

/* The window that lists every key of the table, over @parent (nullable). The platform's own cannot
 * be made narrow. */
GtkWidget *
senda_shortcuts_new_window (GtkWindow *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  append_table (GTK_BOX (box), NULL);
  append_places (GTK_BOX (box));
  return window_new (parent, box);
}

/* The same with the keys alone that stand beside those of actions with @prefix. */
GtkWidget *
senda_shortcuts_new_local_window (GtkWindow  *parent,
                                  const char *prefix)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  const char *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts) && group == NULL; i++)
    if (g_str_has_prefix (shortcuts[i].action, prefix))
      group = shortcuts[i].group;
  append_table (GTK_BOX (box), group);
  return window_new (parent, box);
}
