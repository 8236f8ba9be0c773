/* senda-calendar-dialog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-calendar-dialog.h"

#include "senda-calendar-export.h"
#include "senda-dialogs.h"
#include "senda-list-button.h"
#include "senda-option.h"
#include "senda-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEIGHT 640
#define ENDING ".ics"

/* What may be included, in the order of the bits of SendaCalendarParts. */
static const struct
{
  const char *title;
  const char *subtitle;
} parts[] = {
  { NC_("calendar", "Actions"), NC_("calendar", "What is to be done, by its day.") },
  { NC_("calendar", "Reviews"),
    NC_("calendar", "When protocols and answers are looked at again.") },
  { NC_("calendar", "Agreements"), NC_("calendar", "When they end.") },
  { NC_("calendar", "Terms"),
    NC_("calendar", "When terms of members, committee seats and roles end.") },
};

static const struct
{
  SendaAudience audience;
  const char *title;
} audiences[] = {
  { SENDA_AUDIENCE_MEMBERS, NC_("calendar", "Members") },
  { SENDA_AUDIENCE_PUBLIC, NC_("calendar", "Anyone: reviews of protocols and ends of agreements") },
};

static const struct
{
  guint days;
  const char *title;
} warnings[] = {
  { 0, NC_("calendar", "No reminder") },
  { 7, NC_("calendar", "A week before") },
  { SENDA_CALENDAR_WARN_DAYS, NC_("calendar", "30 days before") },
  { 90, NC_("calendar", "90 days before") },
};

#define USUAL_WARNING 2

/* What a window is about; the window owns it. */
typedef struct
{
  SendaWorkspace *workspace;
  char *task_force;
  GtkWidget *opener; /* whose window shows the toast; NULL when it is gone */
  GtkWidget *window;
  GSimpleActionGroup *actions;
  GtkWidget *parts[G_N_ELEMENTS (parts)]; /* switches */
  GtkWidget *as_days;
  GtkWidget *language;
  GtkWidget *audience;
  GtkWidget *warning;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *dialog = data;

  g_clear_weak_pointer (&dialog->opener);
  g_object_unref (dialog->actions);
  g_object_unref (dialog->workspace);
  g_free (dialog->task_force);
  g_free (dialog);
}

static const char *
say (const char *message)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "calendar", message);
}

static const char *
get_language (Dialog *dialog)
{
  return senda_languages ()[senda_list_button_get_chosen (SENDA_LIST_BUTTON (dialog->language))];
}

static SendaCalendarOptions
read_options (Dialog *dialog)
{
  SendaCalendarOptions options = { .language = get_language (dialog) };
  guint audience = senda_list_button_get_chosen (SENDA_LIST_BUTTON (dialog->audience));
  guint warning = senda_list_button_get_chosen (SENDA_LIST_BUTTON (dialog->warning));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_switch_get_active (GTK_SWITCH (dialog->parts[i])))
      options.parts |= 1 << i;
  options.audience = audiences[audience].audience;
  options.actions_as_days = gtk_switch_get_active (GTK_SWITCH (dialog->as_days));
  options.warn_days = warnings[warning].days;
  return options;
}

static void
save_to (Dialog     *dialog,
         const char *path)
{
  const SendaCalendarOptions options = read_options (dialog);
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_save_calendar (dialog->workspace, dialog->task_force, &options, path, NULL,
                                      &error))
    {
      senda_dialog_tell (dialog->window, _("That Could Not Be Done"), error->message);
      return;
    }
  if (dialog->opener != NULL)
    senda_window_toast_saved (dialog->opener, path);
  gtk_window_destroy (GTK_WINDOW (dialog->window));
}

/* What is typed without an ending gets the usual one, unless that would replace a file that nobody
 * was asked about. */
static void
file_chosen_cb (const char *path,
                gpointer    data)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *whole = g_strconcat (path, ENDING, NULL);
  gboolean add = strchr (name, '.') == NULL && !g_file_test (path, G_FILE_TEST_EXISTS) &&
                 !g_file_test (whole, G_FILE_TEST_EXISTS);

  save_to (data, add ? whole : path);
}

static void
save_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  Dialog *dialog = data;
  g_autofree char *name = senda_workspace_name_calendar (dialog->workspace, dialog->task_force,
                                                         get_language (dialog));

  senda_dialog_save_file (dialog->window, _("Export to Calendar"), name, file_chosen_cb, dialog);
}

static void
save_to_cb (GSimpleAction *action G_GNUC_UNUSED,
            GVariant      *parameter,
            gpointer       data)
{
  save_to (data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { .name = "save", .activate = save_cb },
  { .name = "save-to", .activate = save_to_cb, .parameter_type = "s" },
};

/* Nothing chosen makes no calendar, and only actions can be events too. */
static void
show_chosen (Dialog *dialog)
{
  SendaCalendarParts chosen = read_options (dialog).parts;
  GAction *save = g_action_map_lookup_action (G_ACTION_MAP (dialog->actions), "save");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (save), chosen != 0);
  gtk_widget_set_sensitive (dialog->as_days, (chosen & SENDA_CALENDAR_ACTIONS) != 0);
  gtk_widget_set_sensitive (dialog->warning, (chosen & SENDA_CALENDAR_AGREEMENTS) != 0);
}

static GtkWidget *
build_parts (Dialog *dialog)
{
  GtkWidget *list = senda_boxed_list_new (_("What to include"));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      dialog->parts[i] = senda_option_append_switch (GTK_LIST_BOX (list), say (parts[i].title),
                                                     say (parts[i].subtitle));
      gtk_switch_set_active (GTK_SWITCH (dialog->parts[i]), TRUE);
    }
  return list;
}

static GtkWidget *
append_languages (Dialog     *dialog,
                  GtkListBox *list)
{
  const char *const *languages = senda_languages ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *own = senda_workspace_get_language (dialog->workspace);
  guint chosen = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_ptr_array_add (names, (gpointer) senda_language_name (languages[i]));
      if (strcmp (languages[i], own) == 0)
        chosen = i;
    }
  g_ptr_array_add (names, NULL);
  return senda_option_append_list (list, _("Language"), (const char *const *) names->pdata,
                                   chosen);
}

static GtkWidget *
append_audiences (GtkListBox *list)
{
  const char *titles[G_N_ELEMENTS (audiences) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    titles[i] = say (audiences[i].title);
  return senda_option_append_list (list, _("Who may read it"), titles, 0);
}

static GtkWidget *
append_warnings (GtkListBox *list)
{
  const char *titles[G_N_ELEMENTS (warnings) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    titles[i] = say (warnings[i].title);
  return senda_option_append_list (list, _("Reminder of the end of an agreement"), titles,
                                   USUAL_WARNING);
}

static GtkWidget *
build_choices (Dialog *dialog)
{
  GtkWidget *list = senda_boxed_list_new (_("How"));

  dialog->as_days = senda_option_append_switch (
    GTK_LIST_BOX (list), _("Actions as events too"),
    _("For calendars that show no tasks, such as those of Google and Outlook on the web."));
  dialog->audience = append_audiences (GTK_LIST_BOX (list));
  dialog->language = append_languages (dialog, GTK_LIST_BOX (list));
  dialog->warning = append_warnings (GTK_LIST_BOX (list));
  return list;
}

static GtkWidget *
build (Dialog *dialog)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save the Calendar…"));

  gtk_widget_add_css_class (column, "window-column");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_halign (save, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "calendar.save");
  gtk_box_append (GTK_BOX (column),
                  senda_paragraph_new (_("The file can be opened by any calendar, as often as you "
                                         "like: one that has the days already updates them, and "
                                         "takes away what was removed.")));
  gtk_box_append (GTK_BOX (column), build_parts (dialog));
  gtk_box_append (GTK_BOX (column), build_choices (dialog));
  gtk_box_append (GTK_BOX (column), save);
  return column;
}

static void
add_actions (Dialog *dialog)
{
  dialog->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (dialog->actions), entries,
                                   G_N_ELEMENTS (entries), dialog);
  gtk_widget_insert_action_group (dialog->window, "calendar", G_ACTION_GROUP (dialog->actions));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_swapped (dialog->parts[i], "notify::active", G_CALLBACK (show_chosen),
                              dialog);
}

GtkWidget *
senda_calendar_dialog_present (GtkWidget      *widget,
                               SendaWorkspace *workspace,
                               SendaTaskForce *task_force)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  GtkWidget *content = NULL;

  dialog->workspace = g_object_ref (workspace);
  dialog->task_force = g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
  g_set_weak_pointer (&dialog->opener, widget);
  content = build (dialog);
  dialog->window = senda_dialog_window_new (widget, _("Export to Calendar"), content, HEIGHT);
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, dialog_free);
  add_actions (dialog);
  gtk_window_present (GTK_WINDOW (dialog->window));
  return dialog->window;
}
