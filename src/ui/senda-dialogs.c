/* senda-dialogs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-dialogs.h"

#include <glib/gi18n-lib.h>

/* Longer than this, an error is more than a toast can hold. */
#define MAX_TOAST 110

/* What a dialog must remember until it is answered. */
typedef struct
{
  GWeakRef asker;
  GtkEditable *entry;
  SendaAnswerCallback answer;
  SendaConfirmCallback confirm;
  SendaFileCallback file;
  SendaFilesCallback files;
  gpointer data;
} Pending;

static Pending *
pending_new (GtkWidget *asker,
             gpointer   data)
{
  Pending *pending = g_new0 (Pending, 1);

  g_weak_ref_init (&pending->asker, asker);
  pending->data = data;
  return pending;
}

static void
pending_free (Pending  *pending,
              GClosure *closure G_GNUC_UNUSED)
{
  g_weak_ref_clear (&pending->asker);
  g_free (pending);
}

/* Whether who asked is still there to be answered. */
static gboolean
is_awaited (Pending *pending)
{
  g_autoptr (GtkWidget) asker = g_weak_ref_get (&pending->asker);

  return asker != NULL && gtk_widget_get_root (asker) != NULL;
}

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Dialogs have no room for toasts: the window that they stand over shows them. */
static GtkWidget *
find_main_window (GtkWidget *widget)
{
  GtkWindow *window = find_window (widget);

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return window ? GTK_WIDGET (window) : NULL;
}

/* Shows @text for some seconds on the window of @widget. */
void
senda_window_toast (GtkWidget  *widget,
                    const char *text,
                    gboolean    undoable)
{
  GtkWidget *window = find_main_window (widget);

  if (window != NULL)
    gtk_widget_activate_action (window, "win.toast", "(sb)", text, undoable);
}

void
senda_window_toast_saved (GtkWidget  *widget,
                          const char *path)
{
  GtkWidget *window = find_main_window (widget);

  if (window != NULL)
    gtk_widget_activate_action (window, "win.toast-saved", "s", path);
}

/* Tells what went wrong: shortly in a toast, at length in a dialog. @error stays the caller's; a
 * cancelled one says nothing. */
void
senda_window_show_error (GtkWidget    *widget,
                         const GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_utf8_strlen (error->message, -1) <= MAX_TOAST)
    senda_window_toast (widget, error->message, FALSE);
  else
    senda_dialog_tell (widget, _("That Could Not Be Done"), error->message);
}

static GtkWidget *
message_new (GtkWidget  *widget,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (find_window (widget), heading, body);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  return dialog;
}

/* A heading, a text and a button that closes. */
void
senda_dialog_tell (GtkWidget  *widget,
                   const char *heading,
                   const char *body)
{
  GtkWidget *dialog = message_new (widget, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dialog_response_cb (AdwMessageDialog *dialog G_GNUC_UNUSED,
                    const char       *response,
                    gpointer          data)
{
  Pending *pending = data;

  if (g_strcmp0 (response, "accept") != 0 || !is_awaited (pending))
    return;
  if (pending->answer != NULL)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (pending->entry)));

      pending->answer (text, pending->data);
    }
  else
    pending->confirm (pending->data);
}

static void
entry_changed_cb (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "accept", *text != '\0');
}

static void
add_responses (AdwMessageDialog      *dialog,
               const char            *accept,
               AdwResponseAppearance  appearance,
               Pending               *pending)
{
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", appearance);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (dialog_response_cb), pending,
                         (GClosureNotify) pending_free, 0);
}

static GtkWidget *
entry_new (const SendaQuestion *question)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), question->text ? question->text : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), question->label);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 44);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, question->label, -1);
  return entry;
}

/* Asks for one line of text; @callback gets it without white space around, if it is given. */
void
senda_dialog_ask (GtkWidget           *widget,
                  const SendaQuestion *question,
                  SendaAnswerCallback  callback,
                  gpointer             data)
{
  GtkWidget *dialog = message_new (widget, question->heading, question->body);
  GtkWidget *entry = entry_new (question);
  Pending *pending = pending_new (widget, data);

  pending->entry = GTK_EDITABLE (entry);
  pending->answer = callback;
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  add_responses (ADW_MESSAGE_DIALOG (dialog), question->accept, ADW_RESPONSE_SUGGESTED, pending);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  if (!question->may_be_empty)
    {
      g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), dialog);
      entry_changed_cb (GTK_EDITABLE (entry), ADW_MESSAGE_DIALOG (dialog));
    }
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* Asks before what cannot be undone; @accept is the verb. Cancel is the default. */
void
senda_dialog_confirm (GtkWidget            *widget,
                      const char           *heading,
                      const char           *body,
                      const char           *accept,
                      SendaConfirmCallback  callback,
                      gpointer              data)
{
  GtkWidget *dialog = message_new (widget, heading, body);
  Pending *pending = pending_new (widget, data);

  pending->confirm = callback;
  add_responses (ADW_MESSAGE_DIALOG (dialog), accept, ADW_RESPONSE_DESTRUCTIVE, pending);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
choice_response_cb (AdwMessageDialog *dialog G_GNUC_UNUSED,
                    const char       *response,
                    gpointer          data)
{
  Pending *pending = data;

  if (g_strcmp0 (response, "cancel") != 0 && is_awaited (pending))
    pending->answer (response, pending->data);
}

/* Asks for one of several answers, or none. */
void
senda_dialog_choose (GtkWidget               *widget,
                     const char              *heading,
                     const char              *body,
                     const SendaDialogChoice *choices,
                     const char              *none,
                     SendaAnswerCallback      callback,
                     gpointer                 data)
{
  GtkWidget *dialog = message_new (widget, heading, body);
  Pending *pending = pending_new (widget, data);

  pending->answer = callback;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", none);
  for (; choices->id != NULL; choices++)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), choices->id, choices->label);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (choice_response_cb), pending,
                         (GClosureNotify) pending_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         data)
{
  Pending *pending = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL && is_awaited (pending))
    pending->file (path, pending->data);
  g_object_unref (dialog);
}

static void
files_response_cb (GtkNativeDialog *dialog,
                   int              response,
                   gpointer         data)
{
  Pending *pending = data;
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len > 0 && is_awaited (pending))
    {
      g_ptr_array_add (paths, NULL);
      pending->files ((const char *const *) paths->pdata, pending->data);
    }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
chooser_new (GtkWidget            *widget,
             const char           *title,
             GtkFileChooserAction  action,
             SendaFileCallback     callback,
             gpointer              data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, find_window (widget), action,
                                                               NULL, NULL);
  Pending *pending = pending_new (widget, data);

  pending->file = callback;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (file_response_cb), pending,
                         (GClosureNotify) pending_free, 0);
  return chooser;
}

static void
add_pattern (GtkFileChooserNative *chooser,
             const char           *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, pattern);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

/* Lets choose a file that is there; @pattern such as "*.sendadb", NULL for any. */
void
senda_dialog_open_file (GtkWidget         *widget,
                        const char        *title,
                        const char        *pattern,
                        SendaFileCallback  callback,
                        gpointer           data)
{
  GtkFileChooserNative *chooser = chooser_new (widget, title, GTK_FILE_CHOOSER_ACTION_OPEN,
                                               callback, data);

  if (pattern != NULL)
    add_pattern (chooser, pattern);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Lets choose several. */
void
senda_dialog_open_files (GtkWidget          *widget,
                         const char         *title,
                         const char         *pattern,
                         SendaFilesCallback  callback,
                         gpointer            data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, find_window (widget),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                                                               NULL);
  Pending *pending = pending_new (widget, data);

  pending->files = callback;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (files_response_cb), pending,
                         (GClosureNotify) pending_free, 0);
  if (pattern != NULL)
    add_pattern (chooser, pattern);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Asks for a folder. */
void
senda_dialog_open_folder (GtkWidget         *widget,
                          const char        *title,
                          SendaFileCallback  callback,
                          gpointer           data)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser_new (widget, title,
                                                          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                          callback, data)));
}

/* Lets choose where to save; @name is proposed. */
void
senda_dialog_save_file (GtkWidget         *widget,
                        const char        *title,
                        const char        *name,
                        SendaFileCallback  callback,
                        gpointer           data)
{
  GtkFileChooserNative *chooser = chooser_new (widget, title, GTK_FILE_CHOOSER_ACTION_SAVE,
                                               callback, data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* It takes the focus itself, so that keys scroll a text without controls. */
static GtkWidget *
scrolled_new (GtkWidget  *child,
              const char *label)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "focusable", TRUE,
                                      "vexpand", TRUE,
                                      "child", child,
                                      NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return scrolled;
}

/* Makes Escape close a window that has no other use for it. */
void
senda_dialog_close_with_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

/* A window over @widget's that closes with Escape; @content scrolls in a column below a header bar.
 * @widget NULL: over none. */
GtkWidget *
senda_dialog_window_new (GtkWidget  *widget,
                         const char *title,
                         GtkWidget  *content,
                         int         height)
{
  GtkWindow *parent = widget ? find_window (widget) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", content, NULL);
  int width = parent ? gtk_widget_get_width (GTK_WIDGET (parent)) : 640;
  GtkWidget *window = NULL;

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled_new (clamp, title));
  window = g_object_new (ADW_TYPE_WINDOW,
                         "title", title,
                         "transient-for", parent,
                         "application", parent ? gtk_window_get_application (parent) : NULL,
                         "modal", TRUE,
                         "default-width", CLAMP (width, 360, 640),
                         "default-height", height,
                         "width-request", 360,
                         "content", box,
                         NULL);
  senda_dialog_close_with_escape (window);
  return window;
}

/* @window: of senda_dialog_window_new(). */
void
senda_dialog_window_add_bar (GtkWidget *window,
                             GtkWidget *bar)
{
  gtk_box_append (GTK_BOX (adw_window_get_content (ADW_WINDOW (window))), bar);
}

/* Opens the folder in the system's file manager. */
void
senda_dialog_show_folder (GtkWidget  *widget,
                          const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (find_window (widget), uri, GDK_CURRENT_TIME);
}
